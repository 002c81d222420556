"""How large the page of `simpul share` is and how soon it answers, seen from inside a real browser."""

from __future__ import annotations

import statistics
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import simpul
from tests.experiments.app.chromium import CHROMIUM, SWITCHES

LEVELS = (0.2, 0.25, 0.3, 0.7, 0.75)
DRAGGED, EVERY = 1000, 4  # moves of a slider, ms between two
AIMS = {"file": 300.0, "painted": 400.0, "first_picture": 150.0, "all_pairs": 1200.0, "pair": 25.0, "worker": 3.0,
        "grown": 2.0}
UNITS = {"file": "kB", "painted": "ms", "first_picture": "ms", "all_pairs": "ms", "pair": "ms", "worker": "MB", "grown": "MB"}
"""all_pairs: of 50 futures; pair: of one, in the quickest of 50; grown: the page's heap over 1,000 moves of a slider."""

# Milliseconds from a move of a slider until a picture of its futures is drawn, and until that of all is.
MOVE = """(level) => new Promise((done) => {
  const slider = document.querySelector('[data-factor=crisis]');
  PAGE.all = 0;
  slider.value = level;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  const look = () => { if (PAGE.all && PAGE.first) done([PAGE.first, PAGE.all]); else setTimeout(look, 2); };
  look(); })"""
DRAG = """([moves, every]) => new Promise((done) => {
  const slider = document.querySelector('[data-factor=crisis]');
  let turn = 0;
  const step = () => {
    slider.value = (turn % 20) / 20;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    turn += 1;
    if (turn < moves) setTimeout(step, every); else done();
  };
  step(); })"""
HEAP = "(window.gc?.(), performance.memory.usedJSHeapSize / 1e6)"


def one_page_bars() -> dict[str, float] | None:
    """Return figures by name (`UNITS`); None where there is no Chromium or no Playwright."""
    if CHROMIUM is None or find_spec("playwright") is None:
        return None
    page = import_module("simpul.experiments.one_page").shared_page(simpul.load_scenario("pikul"), language="en")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pikul.html"
        file.write_text(page, encoding="utf-8")
        with import_module("playwright.sync_api").sync_playwright() as play:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=[*SWITCHES, "--js-flags=--expose-gc"])
            found = _seen(browser.new_page(viewport={"width": 1280, "height": 900}), file)
            browser.close()
    return {"file": len(page.encode()) / 1000.0, **found}


def _seen(tab, file: Path) -> dict[str, float]:
    tab.goto(file.as_uri())
    while not tab.evaluate("typeof PAGE === 'object' && PAGE.told !== null"):
        tab.wait_for_timeout(50)
    assert tab.evaluate("PAGE.told"), "the page works out other numbers than it tells"
    painted = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    firsts, alls = zip(*(tab.evaluate(MOVE, level) for level in LEVELS), strict=True)
    pair, before = tab.evaluate("Math.min(...pool.spent)"), tab.evaluate(HEAP)
    tab.evaluate(DRAG, [DRAGGED, EVERY])
    tab.wait_for_timeout(4000)
    return {"painted": painted, "first_picture": statistics.median(firsts), "all_pairs": statistics.median(alls), "pair": pair,
            "worker": tab.evaluate("pool.memory") / 1e6, "grown": tab.evaluate(HEAP) - before}


if __name__ == "__main__":
    for name, figure in (one_page_bars() or {}).items():
        print(f"{name}: {figure:.1f} {UNITS[name]} (aim: {AIMS[name]:.0f})")
