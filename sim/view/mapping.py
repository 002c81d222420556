"""Which strategy is best where: two factors of the context in steps, filled in little by little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event

import numpy as np

from sim.outcomes import INDEX, OUTCOMES
from sim.runs import run_many
from sim.view.differences import paired
from sim.view.sampling import Stopped

LEVELS = (0.0, 0.25, 0.5, 0.75, 1.0)
SEEDS = 12


@dataclass(frozen=True)
class Cell:
    """The best and the second strategy at two levels, and whether the first is clearly better (paired 95% interval)."""

    best: str
    second: str
    mean: float
    difference: float
    clear: bool


def cell(outcomes: np.ndarray, labels: tuple[str, ...], outcome: str) -> Cell:
    """Judge outcomes [strategy, seed, outcome] by one outcome; where less is better, the lowest mean is best."""
    better = OUTCOMES[INDEX[outcome]].better
    values = (-1 if better < 0 else 1) * outcomes[:, :, INDEX[outcome]]
    counts = np.isfinite(values).sum(axis=1)
    sums = np.where(np.isfinite(values), values, 0.0).sum(axis=1)
    means = np.divide(sums, counts, out=np.full(len(labels), -np.inf), where=counts > 0)
    order = np.argsort(-means, kind="stable")
    first, second = order[0], order[min(1, len(order) - 1)]
    difference, low, _high = paired(values[first], values[second])
    return Cell(labels[first], labels[second], float(abs(means[first])), difference, bool(low > 0))


def judged(samples: dict, labels: tuple[str, ...], outcome: str) -> dict[tuple[int, int], Cell]:
    """Every cell that is known so far, judged by one outcome."""
    return {place: cell(outcomes, labels, outcome) for place, outcomes in samples.items()}


def filled(scenario, across: str, up: str, stop: Event, seeds: int = SEEDS) -> Iterator[dict[tuple[int, int], np.ndarray]]:
    """Yield the outcomes known so far by (place across, place up), from the middle outwards; raises Stopped once `stop` is set."""
    def still_wanted(_done: int, _total: int) -> None:
        if stop.is_set():
            raise Stopped

    middle = len(LEVELS) // 2
    places = sorted(((x, y) for x in range(len(LEVELS)) for y in range(len(LEVELS))),
                    key=lambda place: (abs(place[0] - middle) + abs(place[1] - middle), place))
    known: dict[tuple[int, int], np.ndarray] = {}
    for x, y in places:
        still_wanted(0, 0)
        there = scenario.with_changes({f"context.{across}": LEVELS[x], f"context.{up}": LEVELS[y]})
        runs = run_many(there, None, range(seeds), progress=still_wanted)
        if runs.failures:
            raise RuntimeError(next(iter(runs.failures.values())))
        known = {**known, (x, y): runs.outcomes(there.horizons[-1])}
        yield known
