// What a visitor sees and moves: slots are filled, controls stand where the address says.

const one = (query) => document.querySelector(query), all = (query) => [...document.querySelectorAll(query)];
const MARKUP = new Set(["dots", "curve", "table", "dots-table"]), QUIET = 400;
const PLACED = []; // what other scripts do when controls are put where the choices say
let announcing = 0;

function fill(slots) {
  for (const place of all("[data-slot]")) {
    const text = slots[place.dataset.slot];
    if (text === undefined) continue;
    if (MARKUP.has(place.dataset.slot)) place.innerHTML = text;
    else if (place.textContent !== text) place.textContent = text;
  }
}

/** Say the answer to a screen reader once nothing has moved for a while. */
function announce() {
  clearTimeout(announcing);
  announcing = setTimeout(() => { one("#live").textContent = one("#answer").textContent; }, QUIET);
}

/** Words that do not hang on the futures, in the language chosen. */
function dress() {
  const code = chosen.lang, told = DATA.languages[code];
  document.documentElement.lang = code;
  document.title = told.title;
  for (const place of all("[data-say]")) place.textContent = say(code, place.dataset.say);
  fill({ title: told.title, futures: told.slots.futures, money: toldMoney(code), about: told.slots.about, by: told.slots.by });
  for (const list of [one("#first"), one("#second")]) {
    [...list.options].forEach((option, place) => { option.textContent = told.names[place]; });
  }
  for (const button of all("[data-lang]")) button.setAttribute("aria-pressed", button.dataset.lang === code);
}

/** Controls stand where the choices say. */
function place() {
  const [first, second] = chosen.pair;
  one("#first").value = first;
  one("#second").value = second;
  for (const radio of all("[name=outcome]")) radio.checked = radio.value === chosen.outcome;
  for (const slider of all("[data-factor]")) {
    const name = slider.dataset.factor, level = chosen.moved[name] ?? DATA.context[name];
    slider.value = level;
    one(`#at-${name}`).textContent = name in chosen.moved
      ? say(chosen.lang, "page-level-moved", { level: figure(level, 2, chosen.lang), usual: figure(DATA.context[name], 2, chosen.lang) })
      : figure(level, 2, chosen.lang);
    slider.parentElement.toggleAttribute("data-moved", name in chosen.moved);
  }
  for (const more of PLACED) more();
}

function move(name, level) {
  if (Math.abs(level - DATA.context[name]) < 1e-9) delete chosen.moved[name];
  else chosen.moved[name] = level;
}

/** Choose a strategy of the pair; where it is the other one of it, they change places. */
function choose(which, label) {
  if (chosen.pair[1 - which] === label) chosen.pair[1 - which] = chosen.pair[which];
  chosen.pair[which] = label;
}

/** Only the factors of a preset stand elsewhere; the money stays. */
function movePreset(preset) {
  chosen.moved = "subsidy" in chosen.moved ? { subsidy: chosen.moved.subsidy } : {};
  Object.entries(DATA.presets[preset]).forEach(([name, level]) => move(name, level));
}

/** Listen to every control; changed(whole, later): called after a choice, whole where it is a new step for Back, later while a slider
    is dragged. */
function listen(changed, futures) {
  let dragging = false; // the first move of a slider is the step that Back undoes; the moves that follow it are written over it
  document.addEventListener("input", ({ target }) => {
    if (!target.dataset.factor) return;
    move(target.dataset.factor, Number(target.value));
    changed(!dragging, dragging);
    dragging = true;
  });
  document.addEventListener("change", ({ target }) => {
    if (target.dataset.factor) {
      dragging = false;
      flushAddress();
      return;
    }
    if (target.name === "outcome") chosen.outcome = target.value;
    else if (["first", "second"].includes(target.id)) choose(target.id === "first" ? 0 : 1, target.value);
    changed(true);
  });
  document.addEventListener("click", ({ target }) => {
    const { lang, preset, save: picture, kind } = target.dataset;
    if (picture) save(picture, kind, futures(), DATA.main.indexOf(chosen.outcome));
    if (lang) chosen.lang = lang;
    if (preset) movePreset(preset);
    if (target.id === "reset") chosen.moved = {};
    if (lang || preset || target.id === "reset") changed(true);
  });
}
