// What a visitor chose stands after '#': it can be kept, sent on and taken back, and no server knows of it.

const ADDRESS_PARTS = []; // of other scripts: {read(asked), write()}, each with keys of its own
const chosen = { lang: DATA.lang, pair: [...DATA.pair], outcome: DATA.outcome, moved: {} };

function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1)), labels = ["give", "instead"].map((key) => asked.get(key));
  chosen.lang = DATA.languages[asked.get("lang")] ? asked.get("lang") : DATA.lang;
  chosen.pair = labels.map((label, place) => (DATA.labels.includes(label) ? label : DATA.pair[place]));
  chosen.outcome = DATA.main.includes(asked.get("by")) ? asked.get("by") : DATA.outcome;
  chosen.moved = {};
  for (const [name, usual] of Object.entries(DATA.context)) {
    const level = Number.parseFloat(asked.get(name));
    if (level >= 0 && level <= 1 && level !== usual) chosen.moved[name] = level;
  }
  for (const part of ADDRESS_PARTS) part.read(asked);
}

/** What stands after '#'. */
function toldAddress() {
  const { lang, pair: [give, instead], outcome: by, moved: { subsidy, ...factors } } = chosen;
  return new URLSearchParams({ lang, give, instead, by, ...factors, ...Object.assign({}, ...ADDRESS_PARTS.map((part) => part.write())) });
}

const WRITTEN_AFTER = 300; // ms without a move; browsers refuse addresses that change too often
let writing = 0, unwritten = "";

/** What waits to be written is not: another address stands there. */
function dropAddress() {
  clearTimeout(writing);
  unwritten = "";
}

/** Write what waits to be written over the address that stands there. */
function flushAddress() {
  if (unwritten) history.replaceState(null, "", unwritten);
  dropAddress();
}

/** Write the address. whole: as a step that Back undoes; else over the one that stands there. later: once nothing has moved for a
    while, as while a slider is dragged. */
function writeAddress(whole, later = false) {
  const told = `#${toldAddress()}`;
  if (later) {
    clearTimeout(writing);
    unwritten = told;
    writing = setTimeout(flushAddress, WRITTEN_AFTER);
    return;
  }
  flushAddress();
  history[whole ? "pushState" : "replaceState"](null, "", told);
}
addEventListener("pagehide", flushAddress);
