// The guided tour: five steps in a small panel beside what each explains. It opens when asked to, and where the address says so.

const TOUR = [["sentence", "#answer"], ["counting", "#counted"], ["condition", "#context-crisis"], ["price", "#steps"], ["limits", "#about"]];
const PANEL = 340, NARROWEST = 240, GAP = 14, PHONE = 720;
Object.assign(chosen, { tour: 0, left: 0 }); // the step that is open, and the one at which it was left
let tourShown = 0;

ADDRESS_PARTS.push({
  read(asked) {
    const [, left, step] = /^(left-)?([1-5])$/.exec(asked.get("tour") ?? "") ?? [];
    Object.assign(chosen, { tour: left || !step ? 0 : Number(step), left: left ? Number(step) : 0 });
  },
  write: () => (chosen.tour ? { tour: chosen.tour } : chosen.left ? { tour: `left-${chosen.left}` } : {}),
});

function tourTarget(step) {
  const found = one(TOUR[step - 1][1]);
  return found.closest(".slider") ?? found;
}

/** Put the panel beside its target: to the right if there is room, else below; on a phone it keeps to the foot of the screen. */
function setPanel(target) {
  const panel = one("#tour"), wide = document.documentElement.clientWidth, frame = target.getBoundingClientRect();
  document.body.style.removeProperty("--foot");
  panel.removeAttribute("style");
  if (wide <= PHONE) {
    document.body.style.setProperty("--foot", `${panel.offsetHeight + GAP}px`);
    return;
  }
  const room = Math.min(PANEL, wide - frame.right - 2 * GAP), right = room >= NARROWEST;
  panel.style.width = `${right ? room : PANEL}px`;
  panel.style.left = `${scrollX + (right ? frame.right + GAP : Math.min(frame.left, wide - PANEL - GAP))}px`;
  panel.style.top = `${scrollY + (right ? frame.top : frame.bottom + GAP)}px`;
}

function dressTour() {
  const code = chosen.lang, panel = one("#tour"), step = chosen.tour, last = step === TOUR.length;
  one("#guide").hidden = !PAGE.running;
  one("#tour-open").textContent = chosen.left ? say(code, "page-tour-again", { step: chosen.left, steps: TOUR.length }) : say(code, "page-tour-open");
  for (const marked of all("[data-toured]")) marked.removeAttribute("data-toured");
  document.body.toggleAttribute("data-tour", step > 0);
  if (!step || !PAGE.running) {
    panel.close();
    tourShown = 0;
    return;
  }
  const [name] = TOUR[step - 1], target = tourTarget(step);
  one("#tour-count").textContent = say(code, "page-tour-count", { step, steps: TOUR.length });
  one("#tour-head").textContent = say(code, `page-tour-${name}-head`);
  one("#tour-text").textContent = say(code, `page-tour-${name}`);
  one("#tour-answer").hidden = name !== "condition";
  one("#tour-back").disabled = step === 1;
  one("#tour-next").textContent = say(code, last ? "page-tour-end" : "page-tour-next");
  one("#tour-leave").hidden = last;
  target.setAttribute("data-toured", "");
  if (!panel.open) panel.show();
  setPanel(target);
  if (tourShown === step) return; // something else was moved meanwhile
  tourShown = step;
  target.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  one("#tour-head").focus({ preventScroll: true });
}
PLACED.push(dressTour);

function goTour(step) {
  chosen.left = step ? 0 : chosen.tour < TOUR.length ? chosen.tour : 0; // who came to its end begins anew
  chosen.tour = step;
  changed(false);
  if (!step) one("#tour-open").focus({ preventScroll: true });
}

const TOUR_MOVES = {
  "tour-open": () => goTour(chosen.left || 1), "tour-leave": () => goTour(0), "tour-back": () => goTour(chosen.tour - 1),
  "tour-next": () => goTour((chosen.tour + 1) % (TOUR.length + 1)),
};
document.addEventListener("click", ({ target }) => TOUR_MOVES[target.id]?.());
document.addEventListener("keydown", (event) => {
  if (!chosen.tour || event.ctrlKey || event.altKey || event.metaKey) return;
  const inside = one("#tour").contains(document.activeElement), { key } = event;
  if (key === "Escape") goTour(0);
  else if (inside && key === "ArrowRight") TOUR_MOVES["tour-next"]();
  else if (inside && key === "ArrowLeft" && chosen.tour > 1) TOUR_MOVES["tour-back"]();
});
/** What the panel explains may become longer or shorter with another answer. */
const keepPanel = () => chosen.tour && PAGE.running && setPanel(tourTarget(chosen.tour));
new ResizeObserver(keepPanel).observe(one("main"));
addEventListener("resize", keepPanel);
