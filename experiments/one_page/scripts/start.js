// The page begins: what was told stands there already; the model is unpacked, works it out again, and then answers what is asked.

const DRAWN_EVERY = 150, FRAMES_APART = 8, FIRST_AFTER = 60, ENOUGH = 6, HURRY = 200; // ms, frames, ms, futures, ms
const PAGE = { told: null, running: false, moves: 0, first: 0, asked: 0, before: -Infinity, frame: 0 };
let judge = null, pool = null, view = null, drawing = 0, drawnAt = -Infinity;
const usual = () => !Object.keys(chosen.moved).length && chosen.pair.every((label, place) => label === DATA.pair[place]);

/** Show the futures in view. */
function draw() {
  drawing = 0;
  const { rows, labels } = view, code = chosen.lang, outcome = DATA.main.indexOf(chosen.outcome), done = rows.length === DATA.sets;
  if (!rows.length) return;
  const begun = drawnAt = performance.now();
  requestAnimationFrame(() => setTimeout(() => { PAGE.frame = performance.now() - begun; }));
  const futures = new Futures(rows, labels, judge);
  view.futures = futures;
  if (done && usual() && PAGE.told === null) PAGE.told = fingerprint(rows.flat()) === DATA.told;
  const note = !done ? ["working", { count: rows.length, futures: DATA.sets }]
    : usual() ? [PAGE.told ? "same" : "differ", { futures: DATA.sets }] : ["live", { futures: DATA.sets }];
  fill({ ...toldSlots(futures, outcome, code), dots: dots(futures, outcome, code), curve: curve(futures, outcome, code),
    table: curveTable(futures, outcome, code), "dots-table": countedTable(futures, outcome, code), note: say(code, `page-note-${note[0]}`, note[1]) });
  if (!PAGE.first) PAGE.first = drawnAt - PAGE.asked;
  if (done) {
    PAGE.all = performance.now() - PAGE.asked;
    announce();
    sceneWanted(futures);
  }
}

function arrived(order, rows) {
  view = { rows, labels: order.labels, futures: view?.futures };
  // what was told stays in view until the device has worked all of it out
  if (usual() && PAGE.told === null && rows.length < DATA.sets && chosen.outcome === DATA.outcome) return;
  clearTimeout(drawing);
  drawing = rows.length ? setTimeout(draw, Math.max(0, due(rows.length) - performance.now())) : 0;
}

/** When the futures that are there are drawn: a few at first, soon; then, while more arrive or a slider is dragged, so seldom that
    a slow device is left time to work them out. */
function due(count) {
  if (count === DATA.sets) return 0;
  if (PAGE.first || PAGE.asked - PAGE.before < HURRY) return drawnAt + Math.max(DRAWN_EVERY, FRAMES_APART * PAGE.frame);
  return count >= ENOUGH ? 0 : PAGE.asked + FIRST_AFTER;
}

function changed(whole, later = false) {
  if (document.documentElement.lang !== chosen.lang) dress();
  place();
  fill({ money: toldMoney(chosen.lang) });
  if (whole !== null) writeAddress(whole, later);
  if (!PAGE.running) {
    if (usual() && chosen.outcome === DATA.outcome) {
      fill({ ...DATA.languages[chosen.lang].slots, money: toldMoney(chosen.lang), note: one("#note").textContent });
    }
    return;
  }
  sceneStale();
  Object.assign(PAGE, { before: PAGE.asked, asked: performance.now(), first: 0, moves: PAGE.moves + 1 });
  pool.want({ ...chosen.moved }, [...chosen.pair]);
  afterAnswer();
}

async function begin() {
  readAddress();
  dress();
  place();
  one("#languages").hidden = one("#bar").hidden = false;
  if (usual() && chosen.outcome === DATA.outcome) fill({ ...DATA.languages[chosen.lang].slots, money: toldMoney(chosen.lang) });
  listen(changed, () => view.futures);
  addEventListener("popstate", () => {
    dropAddress();
    readAddress();
    changed(null);
  });
  try {
    const [model, packed] = await Promise.all([unpacked("model"), unpacked("case")]), module = await WebAssembly.compile(model);
    judge = new Judge((await WebAssembly.instantiate(module, {})).exports);
    pool = new Pool(arrived, (kind) => { one("#lost").textContent = say(chosen.lang, `page-note-${kind}`); });
    await pool.start(module, packed);
  } catch (error) {
    PAGE.failed = String(error);
    stayTold();
    return;
  }
  PAGE.running = true;
  beginSections();
  one("#outcomes").disabled = false;
  for (const hidden of all("#choices,#controls,.save")) hidden.hidden = false;
  openScene(changed);
  one("#purse").hidden = !DATA.money.movable;
  changed(null);
}

begin();
