// The page begins: what was told stands there already; the model is unpacked, works it out again, and then answers what is asked.

const DRAWN_EVERY = 150, PAGE = { told: null, running: false, moves: 0, first: 0, asked: 0 };
let judge = null, pool = null, view = null, drawing = 0, drawnAt = -Infinity;
const usual = () => !Object.keys(chosen.moved).length && chosen.pair.every((label, place) => label === DATA.pair[place]);

/** Show the futures in view: pictures at most every 150 ms while they arrive. */
function draw() {
  drawing = 0;
  drawnAt = performance.now();
  const { rows, labels } = view, code = chosen.lang, outcome = DATA.main.indexOf(chosen.outcome), done = rows.length === DATA.sets;
  if (!rows.length) return;
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
  const due = rows.length === DATA.sets ? 0 : drawnAt + DRAWN_EVERY - performance.now();
  if (rows.length === DATA.sets) clearTimeout(drawing);
  if (!drawing || rows.length === DATA.sets) drawing = setTimeout(draw, Math.max(0, due));
}

function changed(whole) {
  dress();
  place();
  if (whole !== null) writeAddress(whole);
  if (!PAGE.running) {
    if (usual() && chosen.outcome === DATA.outcome) fill({ ...DATA.languages[chosen.lang].slots, money: toldMoney(chosen.lang), note: one("#note").textContent });
    return;
  }
  sceneStale();
  Object.assign(PAGE, { asked: performance.now(), first: 0, moves: PAGE.moves + 1 });
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
