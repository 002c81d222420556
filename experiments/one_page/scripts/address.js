// What a visitor chose stands after '#': it can be kept, sent on and taken back, and no server knows of it.

const chosen = { lang: DATA.lang, pair: [...DATA.pair], outcome: DATA.outcome, moved: {}, future: null, month: null, who: -1 };

function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1)), labels = ["give", "instead"].map((key) => asked.get(key));
  chosen.lang = DATA.languages[asked.get("lang")] ? asked.get("lang") : DATA.lang;
  chosen.pair = labels.map((label, place) => (DATA.labels.includes(label) ? label : DATA.pair[place]));
  chosen.outcome = DATA.main.includes(asked.get("by")) ? asked.get("by") : DATA.outcome;
  Object.assign(chosen, readScene(asked));
  chosen.moved = {};
  for (const [name, usual] of Object.entries(DATA.context)) {
    const level = Number.parseFloat(asked.get(name));
    if (level >= 0 && level <= 1 && level !== usual) chosen.moved[name] = level;
  }
}

/** Write the address. whole: as a step that Back undoes; else over the one that stands there, as while a slider is dragged. */
function writeAddress(whole) {
  const own = { lang: chosen.lang, give: chosen.pair[0], instead: chosen.pair[1], by: chosen.outcome };
  const told = new URLSearchParams({ ...own, ...sceneAddress(), ...chosen.moved });
  history[whole ? "pushState" : "replaceState"](null, "", `#${told}`);
}
