"""Twenty visitors at once, each with a world of one's own: what they do, and what each of them has to see."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from simpul.experiments.app.figures.band_figure import bands
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.seed_runs import growing
from simpul.sim.scenario import load_data, load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.app.visitors import Visitor

VISITORS = 20
MOVES = 1  # of a slider before the last one, without waiting for what comes of it
MARK = "Kota nomor "  # and a number: the title of a visitor's world, and part of the name of one organization
LABELS = ("broker-host", "direct-grants")


def world(number: int) -> str:
    """The scenario file of one visitor: the small one under another title, shorter, with one more organization, of that name."""
    title = f"{MARK}{number:02}."
    data = load_text(shipped_scenarios()["small"].read_text(encoding="utf-8")).dump()
    data["organizations"].append({"name": title, "kind": next(iter(data["kinds"]))})
    short = {"months": 24, "burn_in": 6, "horizons": [12], "subsidy": {"total": 48, "months": 12}, "title": title}
    return load_data(data | short).to_yaml()


def level(number: int) -> float:
    """Where a visitor leaves the slider."""
    return round(0.03 + 0.04 * number, 2)


def expected(number: int, language: str) -> dict:
    """The curves that a visitor has to see in the end, computed here and alone."""
    scenario = load_text(world(number)).with_changes({"context.history": level(number)})
    *_, many = growing(scenario, LABELS, lambda: False)
    return json.loads(as_text(bands(scenario, many, "need", language)))


def visit(address: str, number: int, language: str, together: Callable[[], int], wanted: dict) -> dict:
    """One visitor: opens the pages and a file, moves a slider with all the others, waits for the answer; what was seen."""
    one = Visitor(address, f"scenario=small&strategy={LABELS[0]}&against={LABELS[1]}&lang={language}")
    try:
        one.open_file(world(number))
        one.until(lambda: "scenario=own-file" in one.query)
        together()
        begun = time.monotonic()
        for step in range(MOVES):
            one.move(history=round(0.9 - 0.1 * step, 2))
        one.move(history=level(number))
        one.until(lambda: f"context.history={level(number):g}" in one.query and one.curve() == wanted)
        seconds = time.monotonic() - begun
        return {"seconds": seconds, "query": one.query, "texts": one.texts, "widgets": one.widgets}
    finally:
        one.leave()


def all_at_once(address: str, wanted: list[dict], languages: list[str]) -> list[dict]:
    """Let as many visitors come as there are curves to be seen; what each of them saw."""
    together = Barrier(len(wanted)).wait
    with ThreadPoolExecutor(len(wanted)) as pool:
        return [task.result() for task in [
            pool.submit(visit, address, number, languages[number], together, wanted[number]) for number in range(len(wanted))]]
