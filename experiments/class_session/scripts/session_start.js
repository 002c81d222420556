// The page begins: what was kept is restored, the model is unpacked, and every stage is shown in its turn.

const PAGE = { running: false };
let judge = null, pool = null, teller = null, drawing = 0;
const SHOWN = { setup: setupStage, seal: sealStage, decide: decideStage, happened: happenedStage, debrief: debriefStage };

/** Words that do not hang on the stage, in the language chosen. */
function dress() {
  const code = session.lang, told = DATA.languages[code];
  document.documentElement.lang = code;
  document.title = told.slots.head;
  for (const place of all("[data-say]")) place.textContent = said(place.dataset.say);
  for (const place of all("[data-slot]")) place.textContent = told.slots[place.dataset.slot];
  for (const place of all("[data-name]")) place.textContent = choiceName(place.dataset.name);
  for (const place of all("[data-what]")) place.textContent = choiceWords(place.dataset.what);
  for (const item of all("[data-lang]")) item.setAttribute("aria-pressed", item.dataset.lang === code);
  document.documentElement.classList.toggle("large-text", session.large);
  one("#large").setAttribute("aria-pressed", session.large);
}

/** Show the stage. moved: it is another one than before. */
function show(moved) {
  dress();
  const { stage } = session;
  one("#stage").innerHTML = SHOWN[stage]();
  one("#intro").hidden = stage !== "setup";
  one("[data-do=undo]").hidden = stage === "setup";
  if (moved) {
    one("#case").open = stage === "setup";
    one("#head").focus();
    scrollTo(0, 0);
  }
  keep();
  if (!PAGE.running) return;
  const { teams, never } = debriefPlans(), last = session.rounds.length === roundCount();
  pool.want({}, [...new Set(last ? [...teams, ...never] : never)]); // while the class talks, what the debrief needs is counted
  if (stage === "seal") showAnchor();
  else if (stage !== "debrief") showYears();
}

function arrived() {
  if (session.stage !== "debrief" || drawing) return;
  drawing = setTimeout(() => {
    drawing = 0;
    if (session.stage === "debrief") fillDebrief();
  }, 150);
}

function on() {
  stepOn();
  history.pushState({ stage: session.stage }, "");
  show(true);
}

async function undo() {
  if (session.stage === "setup" || one("#asked").open || !(await ask("session-undo-ask"))) return;
  stepBack();
  show(true);
}

const ACTS = {
  on,
  undo,
  draw: () => {
    const telling = DATA.telling[outcomePlace()];
    session.future = telling[Math.floor(Math.random() * telling.length)];
    show(false);
    one("[data-do=draw]").focus();
  },
  seal: (place) => {
    if (!seal(place)) return;
    show(false);
    one("#head").focus();
  },
  lock: (place) => {
    session.pending[place] = one(`[name=choice-${place}]:checked`).value;
    show(false);
    one("#head").focus();
  },
  forget: async () => {
    if (!(await ask("session-forget-ask"))) return;
    forget();
    show(true);
  },
  csv: async () => saved("simpul-session.csv", await sessionTable(), "text/csv"),
  print: () => print(),
};

function setField({ id, value, dataset }) {
  if (dataset.set) session.teams[Number(dataset.team)][dataset.set] = value;
  else if (id === "teams") {
    session.teams = Array.from({ length: Number(value) }, (_one, place) => session.teams[place] ?? newTeam(place + 1));
  } else if (id === "step") session.step = Number(value);
  else if (id === "judged") session.outcome = value;
  else if (id === "future") session.future = Math.min(DATA.sets, Math.max(1, Math.round(Number(value)) || 1));
  keep();
}

function listen() {
  document.addEventListener("click", ({ target }) => {
    const item = target.closest("button");
    if (!item || item.disabled) return;
    if (item.dataset.do) ACTS[item.dataset.do](Number(item.dataset.team));
    if (item.dataset.lang || item.id === "large") {
      if (item.dataset.lang) session.lang = item.dataset.lang;
      else session.large = !session.large;
      if (item.dataset.lang) show(false);
      dress();
      keep();
    }
  });
  document.addEventListener("input", ({ target }) => target.dataset.set && setField(target));
  document.addEventListener("change", ({ target }) => {
    if (target.type === "radio") one(`[data-do=lock][data-team="${target.name.slice(7)}"]`).disabled = false;
    else setField(target);
    if (target.id === "teams") {
      show(false);
      one("#teams").focus();
    }
  });
  addEventListener("popstate", () => {
    if (session.stage === "setup") return;
    history.pushState({ stage: session.stage }, ""); // a decision is taken back by the facilitator alone
    undo();
  });
}

async function begin() {
  restore();
  one("#languages").hidden = one("#stage").hidden = one("#tools").hidden = false;
  listen();
  show(false);
  one("#case").open = session.stage === "setup";
  try {
    const [model, packed] = await Promise.all([unpacked("model"), unpacked("case-packed")]);
    const module = await WebAssembly.compile(model);
    judge = new Judge((await WebAssembly.instantiate(module, {})).exports);
    pool = new PlanPool(arrived, (key) => key === "stopped" && stayTold());
    const voice = new Storyteller();
    await Promise.all([pool.start(module, packed), voice.start(module, packed)]);
    teller = voice;
  } catch (error) {
    PAGE.failed = String(error);
    stayTold();
    one("#stage").hidden = one("#tools").hidden = true;
    return;
  }
  PAGE.running = true;
  show(false);
}

begin();
