"""How large the page of `simpul share` is and how soon it answers, seen from inside a real browser."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import simpul
from tests.experiments.app.chromium import CHROMIUM, PATIENCE, SWITCHES

VIEW = {"width": 1280, "height": 900}
LEVELS = (0.2, 0.25, 0.3, 0.7, 0.75)
DRAGGED, EVERY = 1000, 4  # moves of a slider, ms between two
AIMS = {"file": 300.0, "painted": 400.0, "first_picture": 150.0, "all_pairs": 1200.0, "pair": 25.0, "worker": 3.0,
        "grown": 2.0, "slowed_painted": 1500.0, "slowed_first_picture": 400.0, "held_first_picture": 300.0,
        "held_all_pairs": 7000.0}
UNITS = {"file": "kB", "worker": "MB", "grown": "MB", **dict.fromkeys((
    "painted", "first_picture", "all_pairs", "pair", "slowed_painted", "slowed_first_picture", "held_first_picture",
    "held_all_pairs"), "ms")}
"""all_pairs: of 50 futures; pair: of one, in the quickest of 50; grown: the page's heap over 1,000 moves of a slider; slowed: the
page's own thread six times slower; held: the whole browser held to a quarter of a core, where control groups can be made."""
SLOWER, SPAN = 6, 20_000  # times; microseconds, of each of which a held browser gets a quarter
GROUPS = {Path("/sys/fs/cgroup/cpu"): {"cpu.cfs_period_us": str(SPAN), "cpu.cfs_quota_us": str(SPAN // 4)},
          Path("/sys/fs/cgroup"): {"cpu.max": f"{SPAN // 4} {SPAN}"}}
"""Where control groups stand, of the first kind and of the second -> what holds one to a quarter of a core."""

# Milliseconds from a move of a slider until a picture of its futures is drawn, and until that of all is.
MOVE = """(level) => new Promise((done) => {
  const slider = document.querySelector('[data-factor=crisis]');
  PAGE.all = 0;
  slider.value = level;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  const look = () => { if (PAGE.all && PAGE.first) done([PAGE.first, PAGE.all]); else setTimeout(look, 50); };
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
            found = _seen(browser.new_page(viewport=VIEW), file) | _slowed(browser.new_page(viewport=VIEW), file)
            browser.close()
            found |= _held(play, file, Path(folder) / "held")
    return {"file": len(page.encode()) / 1000.0, **found}


def _opened(tab, file: Path) -> float:
    """Open the page and wait until it has worked out what it tells; milliseconds until it was painted."""
    tab.set_default_timeout(PATIENCE)
    tab.goto(file.as_uri())
    while not tab.evaluate("typeof PAGE === 'object' && PAGE.told !== null"):
        tab.wait_for_timeout(50)
    assert tab.evaluate("PAGE.told"), "the page works out other numbers than it tells"
    return tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")


def _moved(tab) -> tuple[float, float]:
    """Milliseconds from a move of a slider to the first picture of its futures, and to that of all."""
    firsts, alls = zip(*(tab.evaluate(MOVE, level) for level in LEVELS), strict=True)
    return statistics.median(firsts), statistics.median(alls)


def _slowed(tab, file: Path) -> dict[str, float]:
    tab.context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    painted = _opened(tab, file)
    return {"slowed_painted": painted, "slowed_first_picture": _moved(tab)[0]}


def _held(play, file: Path, starter: Path) -> dict[str, float]:
    """In a browser all of whose processes together get a quarter of a core; nothing where they cannot be held."""
    group = _quarter()
    if group is None:
        return {}
    starter.write_text(f'#!/bin/sh\necho $$ > {group}/cgroup.procs\nexec {CHROMIUM} "$@"\n', encoding="utf-8")
    starter.chmod(0o700)
    try:
        browser = play.chromium.launch(executable_path=starter, args=SWITCHES, timeout=PATIENCE)
        tab = browser.new_page(viewport=VIEW)
        _opened(tab, file)
        first, every = _moved(tab)
        browser.close()
    finally:
        _left(group)
    return {"held_first_picture": first, "held_all_pairs": every}


def _quarter() -> Path | None:
    """A new control group of a quarter of a core."""
    for root, limits in GROUPS.items():
        group = root / f"simpul_{os.getpid()}"
        try:
            group.mkdir()
        except OSError:
            continue
        try:
            for name, limit in limits.items():
                if not (group / name).exists():
                    raise OSError(name)
                (group / name).write_text(limit, encoding="ascii")
            return group
        except OSError:
            group.rmdir()
    return None


def _left(group: Path) -> None:
    """Take the group away once its last process has ended."""
    for _turn in range(100):
        try:
            group.rmdir()
            return
        except OSError:
            time.sleep(0.1)


def _seen(tab, file: Path) -> dict[str, float]:
    painted = _opened(tab, file)
    first, every = _moved(tab)
    pair, before = tab.evaluate("Math.min(...pool.spent)"), tab.evaluate(HEAP)
    tab.evaluate(DRAG, [DRAGGED, EVERY])
    tab.wait_for_timeout(4000)
    return {"painted": painted, "first_picture": first, "all_pairs": every, "pair": pair,
            "worker": tab.evaluate("pool.memory") / 1e6, "grown": tab.evaluate(HEAP) - before}


if __name__ == "__main__":
    for name, figure in (one_page_bars() or {}).items():
        print(f"{name}: {figure:.1f} {UNITS[name]} (aim: {AIMS[name]:.0f})")
