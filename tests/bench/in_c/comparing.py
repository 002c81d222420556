"""Whole runs with the months in C or compiled by Numba: the same bits, and then how long each takes."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from simpul.sim import strategies
from simpul.sim.months import run_months
from simpul.sim.run import blank_for
from simpul.sim.scenario import Scenario
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings
from tests.bench.in_c.native_program import gcc, months

SEED = 1


class Course:
    """A run of one strategy that can be made again and again from the same start. `seconds`: in the months alone, of the last."""

    def __init__(self, scenario: Scenario, label: str, seed: int = SEED):
        self.scenario, self.label, self.p = scenario, label, settings(scenario, seed)
        self.c = blank_for(scenario, [label], 0)
        self._blank = [column.copy() for column in self.c]
        self.series = np.zeros((scenario.months, len(SERIES)))
        self.ledger = np.zeros((scenario.burn_in + scenario.months, len(LEDGER), 3))
        self.handle, self.seconds = Handle(self.c, self.p), 0.0

    def run(self, pass_months: Callable[[Course, int, int], None]) -> Course:
        """Let all months pass; `pass_months` is given this course, the first month and the last."""
        for column, value in zip(self.c, self._blank, strict=True):
            column[...] = value
        begins, end = self.scenario.burn_in + self.scenario.start, self.scenario.burn_in + self.scenario.months
        begun = time.perf_counter()
        pass_months(self, 0, begins)
        self.seconds = time.perf_counter() - begun
        strategies.begin(self.scenario, self.label, self.c)
        begun = time.perf_counter()
        pass_months(self, begins, end)
        self.seconds += time.perf_counter() - begun
        return self

    def best(self, pass_months: Callable, times: int) -> float:
        """Return the shortest of some runs, in seconds."""
        return min(self.run(pass_months).seconds for _ in range(times))


def by_numba(course: Course, first: int, last: int) -> None:
    """Let months pass as the model does."""
    run_months(course.handle.community, course.handle.settings, first, last, course.series, course.ledger)


def by_gcc(folder: Path, *switches: str) -> Callable[[Course, int, int], None]:
    """Return what lets months pass in C."""
    run = months(folder, *switches)
    return lambda course, first, last: run(course.c, course.p, first, last, course.series, course.ledger)


def differing(one: Course, other: Course) -> list[str]:
    """Return the names of columns and tables that are not the same to the last bit."""
    pairs = [*zip((column.name for column in COLUMNS), one.c, other.c, strict=True), ("series", one.series, other.series),
             ("ledger", one.ledger, other.ledger)]
    return [name for name, a, b in pairs if a.tobytes() != b.tobytes()]


def measured(scenario: Scenario, labels: Iterable[str], times: int = 12) -> dict | None:
    """Return milliseconds of a run by Numba and by gcc for each strategy, and how many times as long Numba takes over all; None
    without gcc. Raises AssertionError unless all bits are the same."""
    if gcc() is None:
        return None
    with tempfile.TemporaryDirectory() as name:
        in_c, found = by_gcc(Path(name)), {}
        for label in labels:
            here, there = Course(scenario, label), Course(scenario, label)
            different = differing(here.run(by_numba), there.run(in_c))
            assert not different, f"{label}: other bits in C: {different}"
            numba = gcc_made = float("inf")
            for _ in range(times):  # in turns, so that both meet the same other work of the machine
                numba, gcc_made = min(numba, here.best(by_numba, 1)), min(gcc_made, there.best(in_c, 1))
            found[label] = {"numba": 1e3 * numba, "gcc": 1e3 * gcc_made}
    numba, gcc_made = (sum(one[name] for one in found.values()) for name in ("numba", "gcc"))
    return {"milliseconds_a_run": found, "times_as_long_as_in_c": numba / gcc_made}
