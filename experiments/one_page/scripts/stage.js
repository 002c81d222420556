// Presenting: one idea a screen, in large type. Keys of a keyboard and of a clicker move it; the address can open it at a screen.

const SCREENS = [["answer", ["#answer"]], ["futures", ["#stage-bar", "#counted"]], ["years", ["#stage-bar", "#yearly"]],
  ...["whom", "why", "price", "when"].map((step) => [step, [`#step-${step}`]]),
  ...Object.keys(DATA.presets).map((preset) => [preset, ["#answer", "#counted"], preset])];
const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "], BACKWARD = ["ArrowLeft", "ArrowUp", "PageUp"];
Object.assign(chosen, { show: 0 });
const presetOf = (screen) => SCREENS[screen - 1]?.[2];
let stageShown = 0, stageBefore = null, stageFull = false;

ADDRESS_PARTS.push({
  read(asked) {
    const screen = Number(asked.get("show"));
    chosen.show = Number.isInteger(screen) && screen > 0 && screen <= SCREENS.length ? screen : 0;
    if (presetOf(chosen.show)) movePreset(presetOf(chosen.show));
  },
  write: () => (chosen.show ? { show: chosen.show } : {}),
});

/** Name of a screen, in words; of one with a picture, with its unit. */
function screenName(screen, code) {
  const [name, parts, preset] = SCREENS[screen - 1];
  if (preset) return say(code, "page-stage-if", { preset: say(code, `page-preset-${name}`) });
  const unit = { unit: differenceWords(DATA.main.indexOf(chosen.outcome), code) };
  return say(code, `page-stage-${name}`) + (parts.length > 1 ? ` ${say(code, "page-unit-shown", unit)}` : "");
}

/** Make type and pictures smaller until all of a screen is in view. */
function fitScreen() {
  const root = document.documentElement;
  let fit = Number(root.style.getPropertyValue("--fit") || 1);
  while (chosen.show && fit > 0.35 && root.scrollHeight > innerHeight + 1) {
    fit *= 0.94;
    root.style.setProperty("--fit", fit);
  }
}

function dressStage() {
  const code = chosen.lang, screen = PAGE.running ? chosen.show : 0;
  for (const marked of all("[data-on],[data-path]")) {
    marked.removeAttribute("data-on");
    marked.removeAttribute("data-path");
  }
  const root = document.documentElement;
  root.toggleAttribute("data-stage", screen > 0);
  root.toggleAttribute("data-halves", Boolean(presetOf(screen)));
  for (const query of ["#stage", "#stage-head", "#stage-bar"]) one(query).hidden = !screen;
  if (screen) {
    const name = screenName(screen, code);
    for (const query of ["#stage", "#stage-head", ...SCREENS[screen - 1][1]]) {
      one(query).setAttribute("data-on", "");
      for (let around = one(query).parentElement; around; around = around.parentElement) around.setAttribute("data-path", "");
    }
    one("#stage-head").textContent = name;
    one("#stage").setAttribute("aria-label", say(code, "page-stage-open"));
    one("#stage-said").textContent = say(code, "page-stage-count", { screen, screens: SCREENS.length, name });
    one("#stage-back").disabled = screen === 1;
    one("#stage-next").disabled = screen === SCREENS.length;
    one("#stage-full").hidden = !document.fullscreenEnabled || stageFull;
    if (stageShown !== screen) {
      root.style.removeProperty("--fit");
      scrollTo(0, 0);
      if (!one("#stage").contains(document.activeElement) || document.activeElement.disabled) one("#stage-head").focus();
    }
    fitScreen();
  }
  stageShown = screen;
}
PLACED.push(dressStage);
new ResizeObserver(fitScreen).observe(one("main")); // an answer that comes later may be longer
addEventListener("resize", () => {
  document.documentElement.style.removeProperty("--fit");
  fitScreen();
});

/** Go to a screen, 0: leave. Screens of presets move the conditions; the others show those that stood there before. */
function goStage(screen) {
  if (screen < 0 || screen > SCREENS.length || screen === chosen.show) return;
  const entering = !chosen.show, was = presetOf(chosen.show);
  if (presetOf(screen)) {
    if (!was) stageBefore = { ...chosen.moved };
    movePreset(presetOf(screen));
  } else if (was) {
    chosen.moved = stageBefore ?? ("subsidy" in chosen.moved ? { subsidy: chosen.moved.subsidy } : {});
    stageBefore = null;
  }
  Object.assign(chosen, { show: screen, tour: 0 });
  changed(entering);
  if (!screen) {
    if (document.fullscreenElement) document.exitFullscreen();
    scrollTo(0, 0);
    one("#stage-open").focus({ preventScroll: true });
  }
}

/** The whole screen, if the browser lets us have it. */
const fillScreen = () => document.documentElement.requestFullscreen?.()?.catch(() => {});

const STAGE_MOVES = {
  "stage-open": () => { fillScreen(); goStage(1); }, "stage-leave": () => goStage(0), "stage-full": fillScreen,
  "stage-back": () => goStage(chosen.show - 1), "stage-next": () => goStage(chosen.show + 1),
};
document.addEventListener("click", ({ target }) => STAGE_MOVES[target.id]?.());
document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!chosen.show || event.ctrlKey || event.altKey || event.metaKey || (key === " " && target.tagName === "BUTTON")) return;
  if (FORWARD.includes(key)) goStage(chosen.show + 1);
  else if (BACKWARD.includes(key)) goStage(Math.max(chosen.show - 1, 1));
  else if (key === "Home") goStage(1);
  else if (key === "End") goStage(SCREENS.length);
  else if (key === "Escape") goStage(0);
  else return;
  event.preventDefault();
});
document.addEventListener("fullscreenchange", () => {
  if (stageFull && !document.fullscreenElement) goStage(0);
  stageFull = Boolean(document.fullscreenElement);
  dressStage();
});
