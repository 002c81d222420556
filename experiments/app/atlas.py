"""The best strategy over two context factors: a grid, a few seeds at a time for all cells, then more where it may help."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from simpul.experiments.app.aims import ranking
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.run import run_many

LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_EVERYWHERE = (4, 8, 16)   # seeds of every cell, round by round
MORE = (32, 64)           # seeds of every cell that is or may become clear, as long as somebody looks on
_ENOUGH = 16               # seeds below which no cell is called clear
CLEAR = 0.99              # share of redraws in which the first must be first: cells are many, and all meet the same luck
RUNNING = 0.05            # share from which on a strategy may be the best
MOST_RUNNING = 3          # told of a cell
AtlasPlace = tuple[int, int]   # row of the second factor, column of the first
Cells = Mapping[AtlasPlace, np.ndarray]


@dataclass(frozen=True)
class Atlas:
    """What is known so far.

    labels: of the strategies; cells: float64 [strategy, seed, outcome] of each cell that has been run.
    """

    labels: tuple[str, ...]
    cells: Cells

    @property
    def done(self) -> int:
        """Runs that were made."""
        return sum(found.shape[0] * found.shape[1] for found in self.cells.values())

    @property
    def planned(self) -> int:
        """Runs until every cell has the seeds that all get."""
        return len(self.labels) * _EVERYWHERE[-1] * len(LEVELS) ** 2

    @property
    def everywhere(self) -> bool:
        """Whether every cell has the seeds that all get."""
        return len(self.cells) == len(LEVELS) ** 2 and all(found.shape[1] >= _EVERYWHERE[-1] for found in self.cells.values())

    def judged(self, weights: dict[str, float]) -> dict[AtlasPlace, AtlasCell]:
        """Every cell by the funder's weights."""
        return {place: judged(found, weights) for place, found in sorted(self.cells.items())}


@dataclass(frozen=True)
class AtlasCell:
    """Who is best in a cell.

    best, second: rows of strategies; share: in what share of redraws of the seeds the best is first; lead: of the best before the
    second, in points; running: rows that may be the best, most often first; clear: whether one can be called the best; needed:
    seeds with which it could if its lead held, infinite where nothing points to one. A lead often shrinks: who is first was lucky.
    """

    best: int
    second: int
    share: float
    lead: float
    running: tuple[int, ...]
    clear: bool
    seeds: int
    needed: float


def explored(scenario, across: str, up: str, stopped: Callable[[], bool], weights: dict[str, float] | None = None,
             known: Cells | None = None) -> Iterator[Atlas]:
    """Yield the atlas as it fills: every strategy, both factors from 0 to 1; then more seeds, for a judgement by the
    weights. known: cells that were filled before. Ends early when `stopped()` turns true.

    Raises RuntimeError with the reason when a run fails: a map without one of the strategies would say what is not so.
    """
    labels, cells = tuple(scenario.strategies), dict(known or {})

    def more(places: list[AtlasPlace], seeds: int) -> Iterator[Atlas]:
        for row, column in places:
            before = cells.get((row, column))
            first = 0 if before is None else before.shape[1]
            if first >= seeds:
                continue
            if stopped():
                return
            changed = scenario.with_changes({f"context.{up}": LEVELS[row], f"context.{across}": LEVELS[column]})
            runs = run_many(changed, labels, range(first, seeds), monthly=False)
            if runs.failures:
                raise RuntimeError(next(iter(runs.failures.values())))
            found = runs.outcomes(scenario.horizons[-1])
            cells[row, column] = found if before is None else np.concatenate([before, found], axis=1)
            yield Atlas(labels, dict(cells))

    for seeds in _EVERYWHERE:
        yield from more(_coarse_first(), seeds)
    for seeds in MORE:
        if stopped():
            return
        yield from more(left_open(Atlas(labels, cells).judged(weights or {}), seeds), seeds)


def judged(outcomes: np.ndarray, weights: dict[str, float]) -> AtlasCell:
    """Which strategy is best in a cell by the funder's weights."""
    found = ranking(outcomes, weights)
    best = found.order[0]
    second = found.order[1] if len(found.order) > 1 else best
    seeds, share = outcomes.shape[1], float(found.first[best])
    clear = share >= CLEAR and seeds >= _ENOUGH
    often = sorted(range(len(found.first)), key=lambda row: (-found.first[row], row))
    running = (best,) if clear else tuple(row for row in often if found.first[row] >= RUNNING) or (best,)
    lead = float(found.mean[best] - found.mean[second])
    return AtlasCell(best, second, share, lead, running, clear, seeds, seeds if clear else needed(seeds, share))


def left_open(cells: Mapping[AtlasPlace, AtlasCell], seeds: int) -> list[AtlasPlace]:
    """Cells that are to have so many seeds: first all, those that are clear before the others, since a lead often shrinks; then
    those that are not clear, unless the first are too close for any patience."""
    found = [place for place, cell in cells.items() if cell.seeds < seeds
             and (seeds == MORE[0] or (not cell.clear and cell.needed <= MANY_SEEDS))]
    return sorted(found, key=lambda place: cells[place].needed)


def needed(seeds: int, share: float) -> float:
    """Seeds with which a strategy that is first in a share of redraws would be first in `CLEAR` of them, if its lead held: the lead
    in standard errors grows as the root of the seeds."""
    if share <= 0.5:
        return math.inf
    normal = NormalDist()
    distance = normal.inv_cdf(min(share, CLEAR))
    return max(float(_ENOUGH), float(seeds), seeds * (normal.inv_cdf(CLEAR) / distance) ** 2)


def _coarse_first() -> list[AtlasPlace]:
    """All cells, the corners and every second one before those between."""
    size = range(len(LEVELS))
    cells = [(row, column) for row in size for column in size]
    return sorted(cells, key=lambda cell: ((cell[0] % 2) + (cell[1] % 2), cell))
