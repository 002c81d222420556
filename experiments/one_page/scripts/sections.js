// Compare and Map work when they are looked at, and draw what is known at most every 300 ms while futures arrive.

const REDRAWN_EVERY = 300, AFTER = 250, FIRST_DRAWN = 8, looked = { compare: false, map: false }, redrawn = {};
let jury = null, board = null, atlas = null, ranked = null, mapped = null, stopped = false, resting = 0, factorsOffered = "";
const context = () => ({ ...chosen.moved });

function readBoard(asked) {
  const given = (asked.get("weights") ?? "").split("-").map(Number), usualWeights = DATA.board.weights;
  const fits = given.length === usualWeights.length && given.every((one1) => Number.isInteger(one1) && one1 >= 0
    && one1 <= DATA.board.heaviest);
  chosen.weights = fits ? given : [...usualWeights];
  const factor = (key, place) => (asked.get(key) in DATA.context ? asked.get(key) : DATA.board.map.factors[place]);
  chosen.map = { across: factor("across", 0), up: factor("up", 1), show: asked.get("map") === "all" ? "all" : "pair",
    by: asked.get("mapby") === "own" ? "own" : "outcome" };
  if (chosen.map.across === chosen.map.up) [chosen.map.across, chosen.map.up] = DATA.board.map.factors;
}

/** What stands in the address of both sections: what differs from how they begin. */
function boardAddress() {
  const { across, up, show, by } = chosen.map, [first, second] = DATA.board.map.factors;
  return { ...(isUsual(chosen.weights) ? {} : { weights: chosen.weights.join("-") }), ...(across === first ? {} : { across }),
    ...(up === second ? {} : { up }), ...(show === "pair" ? {} : { map: show }), ...(by === "outcome" ? {} : { mapby: by }) };
}

function soon(what, draw) {
  redrawn[what] ??= setTimeout(() => {
    redrawn[what] = null;
    draw();
  }, REDRAWN_EVERY);
}

/** New markup in a picture; what had the focus keeps it. */
function redraw(id, markup) {
  const place = one(`#${id}`), items = () => [...place.querySelectorAll("[data-told]")],
    had = items().indexOf(document.activeElement);
  place.innerHTML = markup;
  const now = items()[had];
  if (now) {
    now.setAttribute("tabindex", "0");
    now.focus({ preventScroll: true });
  }
}

const table = (id, [heads, rows]) => { one(`#${id}`).innerHTML = tableOf(heads, rows); };

function drawBoard() {
  if (!board?.wanted) return;
  const code = chosen.lang, rows = board.rows(), done = rows[0].length === DATA.sets;
  const told = !Object.keys(chosen.moved).length && isUsual(chosen.weights);
  if (!done) one("#board-note").textContent = say(code, "page-board-working", { count: rows[0].length, futures: DATA.sets });
  if (rows[0].length < Math.min(FIRST_DRAWN, DATA.sets) || (!done && told)) return;
  ranked = new Ranking(rows, chosen.weights, code);
  PAGE.ranked = done;
  fill(ranked.said());
  const ties = DATA.sets - Math.round(ranked.leads.reduce((sum, count) => sum + count, 0));
  if (done) one("#board-note").textContent = "";
  one("#board-what").textContent = [say(code, ranked.measure.alone >= 0 ? "page-board-alone-what" : "page-board-points-what"),
    done && ties ? say(code, "page-board-ties", { count: ties }) : ""].filter(Boolean).join(" ");
  redraw("ranking", rankingPicture(ranked));
  table("ranking-table", rankingRows(ranked));
  drawOutcomes();
  table("cost-table", costRows(ranked));
  table("left-table", leftRows(ranked));
  one("#board-found").hidden = false;
}

function drawOutcomes() {
  if (ranked) table("outcome-table", outcomeRows(ranked, one("#board-view").value));
}

/** Weights of the map: those of the funder, or the outcome that the answer is judged by. */
function mapWeights() {
  const own = chosen.weights.some((weight) => weight > 0) ? chosen.weights : DATA.board.weights;
  return chosen.map.by === "own" ? own : AIMS.map((name) => (name === chosen.outcome ? 1 : 0));
}

/** So many futures a square gets in the round after the last. */
const moreFutures = () => Math.min(DATA.sets, 2 * ROUNDS.at(-1));

function drawMap() {
  if (!atlas?.wanted) return;
  const code = chosen.lang, { whole, next, done, complete } = atlas.progress(), { show } = chosen.map;
  one("#map-bar").max = SQUARES * ROUNDS.length;
  one("#map-bar").value = SQUARES * ROUNDS.indexOf(whole) + SQUARES + done;
  one("#map-bar").hidden = complete;
  one("#map-stop").hidden = complete && whole === DATA.sets;
  one("#map-stop").textContent = complete ? say(code, "page-map-more", { futures: moreFutures() })
    : say(code, stopped ? "page-map-go" : "page-map-stop");
  one("#map-note").textContent = complete ? say(code, "page-map-done", { futures: whole })
    : say(code, "page-map-progress", { done, all: SQUARES, futures: next });
  mapped = new JudgedAtlas(atlas, mapWeights(), code, show === "pair");
  const said = whole ? mapped.said() : [say(code, "page-map-waiting"), ""];
  fill({ "map-answer": said[0], "map-more": said[1] });
  PAGE.mapped = complete;
  if (!mapped.squares.length) {
    one("#atlas").innerHTML = "";
    return;
  }
  redraw("atlas", atlasPicture(mapped, `${COARSE_FIRST[0].join(" ")}`));
  table("atlas-table", atlasRows(mapped));
  one("#map-key").textContent = [say(code, `page-map-key-${show}`, { unit: mapped.measure.unit }), say(code,
    "page-map-here")].join(" ");
  one("#map-names").textContent = show === "pair" ? "" : DATA.board.labels.map((_label, row) => lettered(mapped, row)).join("; ");
  one("#map-found").hidden = false;
  if (complete && looked.map) one("#live").textContent = said.join(" ").trim();
}

/** Controls stand as chosen. */
function placeSections() {
  const code = chosen.lang;
  for (const slider of all("[data-weight]")) {
    const weight = chosen.weights[slider.dataset.weight];
    slider.value = weight;
    slider.previousElementSibling.textContent = weight;
  }
  const offered = `${code} ${chosen.map.across} ${chosen.map.up}`;
  for (const [key, other] of offered === factorsOffered ? [] : [["across", "up"], ["up", "across"]]) {
    one(`#map-${key}`).innerHTML = Object.keys(DATA.context).filter((name) => name !== chosen.map[other])
      .map((name) => `<option value="${name}">${escaped(say(code, `context-${slug(name)}`))}<\/option>`).join("");
  }
  factorsOffered = offered;
  for (const key of ["across", "up", "show", "by"]) one(`#map-${key}`).value = chosen.map[key];
  one("#map-by").options[0].textContent = say(code, `outcome-${slug(chosen.outcome)}`);
  one("#board-view").querySelectorAll("[data-row]").forEach((option) => {
    option.textContent = say(code, "page-board-view-than", { strategy: DATA.languages[code].board.names[option.dataset.row] });
  });
  const told = !Object.keys(chosen.moved).length && isUsual(chosen.weights);
  const { slots } = DATA.languages[code];
  fill({ openings: slots.openings });
  if (told) fill({ board: slots.board, "board-more": slots["board-more"] });
  else if (board && !looked.compare) fill({ board: say(code, "page-board-waiting"), "board-more": "" });
}

/** What is looked at is asked for. */
function followSections() {
  placeSections();
  if (looked.compare) {
    board.want(context());
    drawBoard();
  }
  if (looked.map) {
    atlas.going = !stopped;
    atlas.want(context(), chosen.map.across, chosen.map.up, chosen.map.show === "all" ? [...DATA.board.labels] : [...chosen.pair]);
    drawMap();
  }
}

/** The answer has changed: the sections follow it once it has rested, so that they never stand in its way. */
function afterAnswer() {
  clearTimeout(resting);
  resting = setTimeout(followSections, AFTER);
}

/** Set the sliders as a square has them, and go to its answer. */
function open(square) {
  const [row, column] = square.split(" ").map(Number);
  move(chosen.map.up, GRID[row]);
  move(chosen.map.across, GRID[column]);
  changed(true);
  one("#answer").scrollIntoView();
  one("#answer").focus({ preventScroll: true });
}

/** Values of what is pointed at or has the focus; arrow keys go from one to the next. rowSize: items in a row, from the lowest up. */
function explore(id, rowSize) {
  const place = one(`#${id}`), readout = one(`#${id}-told`);
  for (const kind of ["pointerover", "focusin"]) {
    place.addEventListener(kind, ({ target }) => {
      const item = target.closest("[data-told]");
      if (item) readout.textContent = item.dataset.told;
    });
  }
  place.addEventListener("keydown", (event) => {
    const items = [...place.querySelectorAll("[data-told]")], here = items.indexOf(event.target.closest("[data-told]"));
    const way = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: rowSize, ArrowDown: -rowSize }[event.key], next = items[here + way];
    if (here >= 0 && (event.key === "Enter" || event.key === " ") && event.target.dataset.square) {
      event.preventDefault();
      open(event.target.dataset.square);
    } else if (here >= 0 && next) {
      event.preventDefault();
      items[here].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    }
  });
}

function weigh(name) {
  const usualWeights = [...DATA.board.weights];
  if (name === "case") return usualWeights;
  if (name === "full_cost") return usualWeights.map((weight, place) => (AIMS[place] === name ? DATA.board.cost : weight));
  return AIMS.map((aim) => (aim === name ? 5 : 0));
}

function listenSections() {
  let dragging = false;
  const choose = (whole) => {
    writeAddress(whole);
    followSections();
  };
  for (const section of [one("#compare"), one("#map")]) {
    section.addEventListener("input", ({ target }) => {
      if (!target.dataset.weight) return;
      chosen.weights[target.dataset.weight] = Number(target.value);
      choose(!dragging);
      dragging = true;
    });
    section.addEventListener("change", (event) => {
      event.stopPropagation(); // nothing of the answer changes
      const { target } = event;
      dragging = false;
      if (target.id === "board-view") drawOutcomes();
      if (!target.id.startsWith("map-")) return;
      chosen.map[target.id.slice(4)] = target.value;
      choose(true);
    });
    section.addEventListener("click", ({ target }) => {
      const square = target.closest("[data-square]");
      if (square) open(square.dataset.square);
      if (target.dataset.weigh) {
        chosen.weights = weigh(target.dataset.weigh);
        choose(true);
      }
      if (target.id !== "map-stop") return;
      if (atlas.progress().complete) {
        ROUNDS.push(moreFutures());
        atlas.wanted = null; // so that it is asked for anew
      } else {
        stopped = !stopped;
      }
      followSections();
    });
  }
  explore("ranking", -1);
  explore("atlas", GRID.length);
}

/** The model runs: sections show their controls, and work as soon as they are looked at. */
function beginSections() {
  jury = new Jury(judge);
  board = new Board(pool, () => (board.rows()[0].length === DATA.sets ? drawBoard() : soon("board", drawBoard)));
  atlas = new Atlas(pool, () => (atlas.progress().complete ? drawMap() : soon("map", drawMap)));
  pool.sources.push(board, atlas);
  listenSections();
  one("#weights").hidden = one("#map").hidden = false;
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) looked[target.id] = isIntersecting;
    atlas.going = looked.map && !stopped;
    if (looked.compare || looked.map) followSections();
  }, { rootMargin: "0px 0px -20% 0px" }); // what only peeps in at the foot is not looked at
  watch.observe(one("#compare"));
  watch.observe(one("#map"));
  addEventListener("resize", () => soon("size", () => {
    drawBoard();
    drawMap();
  }));
}

/** Tables of the same rows beside each other, as rows of a file. */
function besideRows(tables) {
  const quoted = (cell) => `"${String(cell).replaceAll('"', '""')}"`, beside = (part) => (rows, place) => (place ? part(rows).slice(1) : part(rows));
  const heads = tables.flatMap(beside(([head]) => head));
  return [heads, ...tables[0][1].map((_row, n) => tables.flatMap(beside(([, rows]) => rows[n])))].map((row) => row.map(quoted));
}

OWN_NUMBERS.ranking = () => besideRows([rankingRows(ranked), outcomeRows(ranked, "mean"), costRows(ranked), leftRows(ranked)]);
OWN_NUMBERS.atlas = () => besideRows([atlasRows(mapped)]);
ADDRESS_PARTS.push({ read: readBoard, write: boardAddress });
PLACED.push(placeSections);
