"""How soon the pages answer, seen from inside a real browser: first new curve, bands of 50 seeds, opening, a month of play."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.cases import community
from tests.bench.measures import ROOT
from tests.experiments.app.chromium import CHROMIUM, SWITCHES
from tests.experiments.app.crowds import crowd

MOVES = 7

# Milliseconds from a move of a slider until a curve of the new runs is painted, and until that of all seeds is.
MOVE = """level => new Promise(done => {
  const room = document.querySelector('.over .plot-room'), slide = document.querySelector('#slide-crisis');
  const before = Number(room.dataset.count), begun = performance.now();
  let first = null;
  slide.value = level;
  slide.dispatchEvent(new Event('input'));
  const look = () => {
    const now = performance.now() - begun, count = Number(room.dataset.count);
    if (first === null && count > before) first = now;
    if (first !== null && room.dataset.seeds === '50') {
      requestAnimationFrame(() => done([first, performance.now() - begun]));
    } else if (now > 60000) done([first, null]); else setTimeout(look, 2);
  };
  look(); })"""

# Milliseconds of each month that is played as fast as pictures come.
PLAY = """months => new Promise(done => {
  const times = [], player = document.querySelector('.player').__vue__;
  player.pace = 0;
  window.addEventListener('simpul-painted', event => { if (event.detail.month !== undefined) times.push(performance.now()); });
  player.toggle();
  const look = () => { if (times.length > 2 * months) { player.toggle(); done((times[times.length - 1] - times[0]) / months); }
                       else setTimeout(look, 20); };
  look(); })"""


def measured() -> dict[str, float] | None:
    """Return milliseconds by name; None where there is no Chromium or no Playwright."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        return None
    if CHROMIUM is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "forty.yaml"
        file.write_text(community().to_yaml(), encoding="utf-8")
        command = [sys.executable, "-m", "simpul.experiments.cli.main", "view", str(file), "--no-browser", "--port", "0"]
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                  env={**os.environ, "PYTHONUNBUFFERED": "1"})
        try:
            address = re.search(r"http://\S+", server.stdout.readline()).group(0)
            with sync_playwright() as play:
                browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
                found = _looked_at(browser.new_page(viewport={"width": 1280, "height": 900}), address)
                browser.close()
        finally:
            server.terminate()
            server.wait(20)
            server.stdout.close()
    return found


def _looked_at(page, address: str) -> dict[str, float]:
    page.set_default_timeout(120_000)
    page.goto(address + "?lang=en&strategy=broker-host&against=grants-equal")
    page.wait_for_selector('.over .plot-room[data-seeds="50"]')
    page.wait_for_timeout(1500)
    moves = []
    for number in range(MOVES):
        moves.append(page.evaluate(MOVE, f"{0.2 + 0.05 * number:.2f}"))
        page.wait_for_timeout(1500)
    firsts, lasts = zip(*moves, strict=True)
    found = {"first_curve": statistics.median(firsts), "bands_of_50": statistics.median(lasts),
             "best_first_curve": min(firsts), "best_bands_of_50": min(lasts)}
    for count, name in ((200, "month_of_200"), (1000, "open_1000")):
        begun = page.evaluate("performance.now()")
        page.set_input_files("#own-file", {"name": "crowd.yaml", "mimeType": "text/yaml", "buffer": crowd(count, 60).encode()})
        page.wait_for_function("count => (document.querySelector('.stage .plot-room')?.data || []).some("
                               "trace => (trace.customdata || []).length >= count)", arg=count)
        found[name] = page.evaluate("performance.now()") - begun
        if count == 200:
            page.fill("#month", "0")
            page.wait_for_selector('.stage .plot-room[data-painted="0"]')
            found[name] = page.evaluate(PLAY, 20)
    return found
