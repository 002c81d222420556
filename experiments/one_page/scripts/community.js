// One future month by month: which, in which month, whose story. It is worked out by a worker of its own once the section is looked
// at and all futures have come, so that a moved slider never waits for it.

const SCENE = { futures: null, key: "", filming: "", films: null, crew: null, seen: false, tries: 0, playing: 0, most: 0, tellers: [] };
const BAR_MONTHS = 125, SLOW_MONTHS = 1500; // ms a month is shown; a year, where motion is unwelcome
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** What the address says of this section. */
function readScene(asked) {
  const whole = (key, first, end) => {
    const number = Number(asked.get(key) ?? NaN);
    return Number.isInteger(number) && number >= first && number < end ? number : null;
  };
  const future = whole("future", 1, DATA.sets + 1), month = whole("month", 1, CAST.months + 1);
  return { future: future === null ? null : future - 1, month: month === null ? null : month - 1, who: whole("who", 0, ROWS) ?? -1 };
}

function sceneAddress() {
  const { future, month, who } = chosen;
  return { ...(future !== null && { future: future + 1 }), ...(month !== null && { month: month + 1 }), ...(who >= 0 && { who }) };
}

/** The future in the middle: as many do better by the outcome in view as do worse. */
function middleFuture(futures, outcome) {
  const known = futures.gains(outcome).map((gain, set) => [gain, set]).filter(([gain]) => Number.isFinite(gain)).sort((a, b) => a[0] - b[0]);
  return known.length ? known[Math.floor(0.5 * (known.length - 1) + 0.5)][1] : 0;
}

/** The month in view; the last one in which money is paid, as long as no other was chosen. */
const monthShown = () => chosen.month ?? Math.min(CAST.months, CAST.start + CAST.paid) - 1;

/** All futures of the setting have come: that is what the section is to show. */
function sceneWanted(futures) {
  SCENE.futures = futures;
  const set = chosen.future ?? middleFuture(futures, DATA.main.indexOf(chosen.outcome));
  Object.assign(SCENE, { set, wanted: { set, moved: { ...chosen.moved }, labels: [...new Set(futures.pair)] }, pair: [...futures.pair] });
  SCENE.key = JSON.stringify(SCENE.wanted);
  if (SCENE.filming && SCENE.filming !== SCENE.key) dismiss();
  shoot();
}

/** A choice was made: what is being worked out may be of no use any more. */
function sceneStale() {
  SCENE.futures = null;
  dismiss();
  one("#community").toggleAttribute("data-stale", Boolean(SCENE.films));
}

function dismiss() {
  SCENE.crew?.terminate();
  SCENE.crew = null;
  SCENE.filming = "";
}

/** Work it out, if somebody looks and it is not there yet. */
function shoot() {
  if (!SCENE.seen || !SCENE.futures || SCENE.filming === SCENE.key) return;
  if (SCENE.shown === SCENE.key) {
    showScene();
    return;
  }
  const from = performance.now(), { key } = SCENE;
  filmNote("working", { count: 0, months: CAST.months });
  SCENE.filming = key;
  SCENE.crew = new Worker(pool.source);
  SCENE.crew.onerror = (event) => {
    event.preventDefault();
    dismiss();
    SCENE.tries += 1;
    if (SCENE.tries < 2) shoot();
    else filmNote("failed");
  };
  SCENE.crew.onmessage = ({ data }) => {
    if (data.months) {
      const whole = CAST.start + SCENE.wanted.labels.length * (CAST.months - CAST.start);
      filmNote("working", { count: Math.floor((CAST.months * data.months) / whole), months: CAST.months });
      return;
    }
    dismiss();
    const films = new Map(data.films.map((film) => [film.label, film]));
    Object.assign(SCENE, { shown: key, films: SCENE.pair.map((label) => films.get(label)), tries: 0 });
    SCENE.most = MANY ? densest(SCENE.films) : 0;
    PAGE.film = performance.now() - from;
    showScene();
  };
  SCENE.crew.postMessage({ film: true, ...pool.order, ...SCENE.wanted, facts: CAST.facts.length, least: MANY ? WORKING : 1, trusts: CAST.trusts });
}

function filmNote(kind, values) {
  one("#film-note").textContent = kind ? say(chosen.lang, `page-film-${kind}`, values) : "";
}

/** Everything of the section anew, as after another language. */
function showScene() {
  if (!SCENE.films) return;
  const code = chosen.lang, { names } = DATA.languages[code], section = one("#community");
  SCENE.titles = SCENE.pair.map((label) => names[DATA.labels.indexOf(label)]);
  SCENE.tellers = SCENE.films.map(({ label, events }) => new Teller(label, events, code, CAST.burnIn));
  section.removeAttribute("data-stale");
  one("#film").hidden = false;
  filmNote("");
  one("#future").value = SCENE.set + 1;
  one("#which").textContent = say(code, chosen.future === null ? "page-future-middle" : "page-future-chosen",
    { number: SCENE.set + 1, futures: DATA.sets, outcome: say(code, `outcome-${slug(chosen.outcome)}`) });
  one("#months").innerHTML = DRAWN_FACTS.map((name) => monthCurve(SCENE.films, name, monthShown(), SCENE.titles, code)).join("");
  all("[data-title]").forEach((place) => { place.textContent = SCENE.titles[Number(place.dataset.title)]; });
  all("[data-group]").forEach((place) => { place.textContent = DATA.languages[code].cast.groups[Number(place.dataset.group)]; });
  castList(code);
  blockList(code);
  showMonth();
}

/** Organizations in a list, by place, each with its name. */
function castList(code) {
  const { cast } = DATA.languages[code], list = one("#who"), groups = cast.places.map((place) => Object.assign(document.createElement("optgroup"), { label: place }));
  list.replaceChildren(new Option(say(code, "page-nobody"), "-1"));
  cast.names.forEach((name, row) => groups[CAST.row.place[row]].append(new Option(name, row)));
  if (cast.places.length > 1) list.append(...groups);
  else list.append(...groups[0].children);
  list.value = chosen.who;
}

/** Blocks in a list, to see the organizations of one. */
function blockList(code) {
  if (!MANY) return;
  const list = one("#block"), before = list.value || "0", { cast } = DATA.languages[code];
  list.replaceChildren(...CAST.blocks.map((_one, block) => new Option(`${String.fromCharCode(65 + block)}: ${blockNames(block, cast).join(", ")}`, block)));
  list.value = before;
}

/** The month in view: pictures, words, table, story. */
function showMonth() {
  if (!SCENE.films) return;
  const code = chosen.lang, month = monthShown(), { films, titles, tellers } = SCENE, frames = films.map((film) => film.frames[month]);
  const { cast } = DATA.languages[code], slider = one("#month");
  slider.value = month + 1;
  one("#month-at").textContent = say(code, "page-month-at", { month: month + 1, months: CAST.months });
  slider.setAttribute("aria-valuetext", one("#month-at").textContent);
  one("#when").textContent = whenWords(month, code);
  frames.forEach((frame, which) => {
    const label = say(code, "page-network", { strategy: titles[which], month: month + 1, relations: factOf(films[which], "relations", month),
      formal: factOf(films[which], "formal", month), members: factOf(films[which], "members", month) });
    one(`#network [data-picture="${which}"]`).innerHTML = MANY
      ? blockPicture(frame, tellers[which], titles[which], label, SCENE.most)
      : networkPicture(frame, frames[1 - which], tellers[which], titles[which], label, chosen.who);
    const told = tellers[which].inMonth(month).slice(0, 6);
    one(`[data-happened="${which}"]`).innerHTML = told.length ? told.map((text) => `<li>${escaped(text)}<\/li>`).join("")
      : `<li>${escaped(say(code, "page-quiet"))}<\/li>`;
    one(`[data-trust="${which}"]`).innerHTML = trustTable(frame, cast, code);
  });
  one("#month-table").innerHTML = monthTable(films, month, titles, code);
  if (one("#ties").open) showTies();
  nowAt(month);
  showStory();
}

/** Where a month lies: before the strategy, while it is paid, or after. */
function whenWords(month, code) {
  const since = month - CAST.start;
  if (since < 0) return say(code, "page-when-before", { months: -since });
  return since < CAST.paid ? say(code, "page-when-paid", { months: since + 1 })
    : say(code, "page-when-after", { months: since + 1, ended: since + 1 - CAST.paid });
}

/** The table of organizations, only while it is open. */
function showTies() {
  const code = chosen.lang, { cast } = DATA.languages[code], frames = SCENE.films.map((film) => film.frames[monthShown()]);
  const block = MANY ? Number(one("#block").value) : -1, rows = [];
  cast.names.forEach((name, row) => {
    if (block >= 0 && CAST.block[row] !== block) return;
    const works = frames.map((frame) => `<td>${standing(frame, row, WORKS)}<\/td>`).join("");
    rows.push(`<tr><th scope="row"><button type="button" data-row="${row}">${escaped(name)}<\/button><\/th>` +
      `<td>${escaped(cast.groups[CAST.row.group[row]])}<\/td>${works}<\/tr>`);
  });
  one("#ties table").innerHTML = `${headRow([say(code, "page-group"), ...SCENE.titles])}<tbody>${rows.join("")}<\/tbody>`;
}

/** With whom an organization works in a frame: rows. */
function partnersIn(frame, row) {
  const found = [];
  frame.looks.forEach((look, n) => {
    const [one, other] = [frame.pairs[2 * n], frame.pairs[2 * n + 1]];
    if (depthOf(look) >= WORKING && (one === row || other === row)) found.push(one === row ? other : one);
  });
  return found;
}

/** The story of an organization up to the month in view, the latest first: its diary, and what changed in how it stands. */
function storyOf(film, teller, row, until) {
  const { code } = teller, life = teller.lifeOf(row), found = [];
  let before = null;
  for (let month = 0; month <= until; month += 1) {
    const frame = film.frames[month], partners = new Set(partnersIn(frame, row)), told = [...(life.get(month) ?? [])];
    const named = (rows) => teller.some([...rows].map((other) => teller.name(other)));
    if (before) {
      const come = [...partners].filter((other) => !before.has(other)), gone = [...before].filter((other) => !partners.has(other));
      if (come.length) told.push(say(code, "page-life-come", { names: named(come) }));
      if (gone.length) told.push(say(code, "page-life-gone", { names: named(gone) }));
      if (before.size && !partners.size) told.push(say(code, "page-life-alone"));
    }
    const broken = standing(frame, row, BROKEN);
    if (broken) told.push(say(code, "page-life-broken", { count: broken }));
    if (told.length) found.unshift([month, told]);
    before = partners;
  }
  return found;
}

function showStory() {
  const code = chosen.lang, row = chosen.who, { cast } = DATA.languages[code];
  one("#story").hidden = row < 0;
  one("#click-one").hidden = row >= 0;
  if (row < 0) return;
  one("#who-is").textContent = say(code, "page-who-is", { name: cast.names[row], kind: cast.kinds[CAST.row.kind[row]],
    group: cast.groups[CAST.row.group[row]], place: cast.places[CAST.row.place[row]] });
  SCENE.films.forEach((film, which) => {
    const frame = film.frames[monthShown()], lines = storyOf(film, SCENE.tellers[which], row, monthShown());
    one(`[data-now="${which}"]`).textContent = say(code, "page-who-now", { partners: standing(frame, row, WORKS),
      known: standing(frame, row, KNOWN), trust: told(standing(frame, row, TRUST), code, true),
      morale: told(standing(frame, row, MORALE), code, true), power: told(standing(frame, row, POWER), code) });
    one(`[data-story="${which}"]`).innerHTML = lines.map(([month, texts]) =>
      `<li>${escaped(say(code, "page-in-month", { month: month + 1, what: texts.join(" ") }))}<\/li>`).join("") || `<li>${escaped(say(code, "page-no-story"))}<\/li>`;
  });
}

function toMonth(month, whole) {
  chosen.month = Math.max(0, Math.min(CAST.months - 1, month));
  showMonth();
  writeAddress(whole);
}

function pause() {
  clearInterval(SCENE.playing);
  SCENE.playing = 0;
  one("#play").dataset.say = "page-play";
  one("#play").textContent = say(chosen.lang, "page-play");
}

/** Play the months from the one in view on; from the beginning of the strategy where none was chosen, or the last one. */
function play() {
  if (SCENE.playing) {
    pause();
    return;
  }
  if (chosen.month === null || monthShown() >= CAST.months - 1) chosen.month = Math.max(0, CAST.start - 1);
  one("#play").dataset.say = "page-pause";
  one("#play").textContent = say(chosen.lang, "page-pause");
  SCENE.playing = setInterval(() => {
    toMonth(monthShown() + (still.matches ? CAST.year : 1), false);
    if (monthShown() >= CAST.months - 1) pause();
  }, still.matches ? SLOW_MONTHS : BAR_MONTHS);
}

function choosePerson(row) {
  chosen.who = row;
  one("#who").value = row;
  showMonth();
  writeAddress(true);
}

/** The section can be used: it begins to work once it is looked at. changed: what to do after a choice of another future. */
function openScene(changed) {
  const section = one("#community");
  section.hidden = false;
  one("#month").max = CAST.months;
  section.addEventListener("input", ({ target }) => { if (target.id === "month") toMonth(Number(target.value) - 1, false); });
  section.addEventListener("change", (event) => {
    const { target } = event;
    event.stopPropagation(); // what is chosen here asks for no other futures
    if (target.id === "block") showTies();
    if (target.id === "who") choosePerson(Number(target.value));
    if (target.id === "future") {
      const number = Math.round(Number(target.value));
      chosen.future = number >= 1 && number <= DATA.sets ? number - 1 : null;
      changed(true);
    }
  });
  section.addEventListener("click", ({ target }) => {
    const shape = target.closest("[data-row]"), block = target.closest("[data-block]");
    if (shape) choosePerson(Number(shape.dataset.row));
    if (block) {
      one("#block").value = block.dataset.block;
      one("#ties").open = true;
      showTies();
    }
    if (target.id === "play") play();
    if (target.id === "middle") {
      chosen.future = null;
      changed(true);
    }
  });
  section.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.target.matches("select,input") || !SCENE.films) return;
    event.preventDefault();
    toMonth(monthShown() + step, false);
  });
  OWN_NUMBERS.network = () => tieNumbers(SCENE.films, SCENE.pair, monthShown(), DATA.languages[chosen.lang].cast.names);
  OWN_NUMBERS.months = () => monthNumbers(SCENE.films, SCENE.pair);
  one("#ties").addEventListener("toggle", () => { if (one("#ties").open && SCENE.films) showTies(); });
  new IntersectionObserver((seen) => {
    SCENE.seen = seen.some((one) => one.isIntersecting);
    if (SCENE.seen) shoot();
    else if (SCENE.playing) pause();
  }).observe(section);
}
