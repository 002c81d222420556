"""The best strategy over two context factors: a grid, a few seeds at a time for all cells, then more where it may help.

Who is best, and where that is clear, is the verdict of `simpul.experiments.analyses.strategy_map` on the runs there are so far.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from simpul.experiments.analyses.strategy_map import StrategyMap
from simpul.experiments.app.aims import funder_aim
from simpul.experiments.design.factors import Factor
from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.experiments.statistics.ranking import means, seeds_needed
from simpul.sim.run import run_many

LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_EVERYWHERE = (4, 8, 16)   # seeds of every cell, round by round
MORE = (32, 64)           # seeds of every cell that is or may become clear, as long as somebody looks on
MOST_RUNNING = 3          # told of a cell
AtlasPlace = tuple[int, int]   # row of the second factor, column of the first
Cells = Mapping[AtlasPlace, np.ndarray]


@dataclass(frozen=True)
class Atlas:
    """What is known so far.

    across, up: context factors of the columns and rows; labels: of the strategies; cells: float64 [strategy, seed, outcome] of
    each cell that has been run.
    """

    scenario: Any
    across: str
    up: str
    cells: Cells

    @property
    def labels(self) -> tuple[str, ...]:
        """Of the strategies."""
        return tuple(self.scenario.strategies)

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

    def changes(self, place: AtlasPlace) -> dict[str, float]:
        """What a cell changes in the scenario."""
        return {f"context.{self.up}": LEVELS[place[0]], f"context.{self.across}": LEVELS[place[1]]}

    def judged(self, weights: dict[str, float]) -> JudgedAtlas:
        """Every cell by the funder's weights. Nothing is called clear before every cell has the seeds that all get, and nothing
        without any weight."""
        places = sorted(self.cells)
        aim = funder_aim(weights)
        if aim is None:
            everybody = tuple(range(len(self.labels)))
            return JudgedAtlas({place: AtlasCell(0, everybody, 0.0, False, self.cells[place].shape[1], np.inf) for place in places})
        found = self._map(places, dict(aim.weights))
        averages = means(found.scores(found.wanted))
        cells = {}
        for place, spot, average in zip(places, found.spots, averages, strict=True):
            seeds, best = self.cells[place].shape[1], spot.best
            clear = spot.clear and self.everywhere
            running = (best.first,) if clear else tuple(sorted(best.running, key=lambda row, of=average: -of[row]))
            wanted = seeds if clear else seeds_needed(best, seeds, len(self.labels), len(places), sum(found.clear.values()))
            cells[place] = AtlasCell(best.first, running, best.lead, clear, seeds, wanted)
        return JudgedAtlas(cells, found)

    def _map(self, places: list[AtlasPlace], weights: dict[str, float]) -> StrategyMap:
        """The cells as the analysis takes them; seeds that a cell does not have are not numbers, as those of failed runs are."""
        most, horizon = max(found.shape[1] for found in self.cells.values()), int(self.scenario.horizons[-1])
        measures, there = existing_measures(self.scenario)
        values = np.full((len(places), 1, len(self.labels), most, len(measures)), np.nan)
        for world, place in enumerate(places):
            values[world, 0, :, : self.cells[place].shape[1]] = self.cells[place][..., there]
        plan = Plan(self.scenario, self.labels, tuple(range(most)), tuple(map(self.changes, places)))
        results = WorldResults(self.labels, plan.seeds, (horizon,), int(self.scenario.start), measures, values)
        factors = [Factor(f"context.{name}", LEVELS) for name in (self.across, self.up)]
        return StrategyMap(plan, results, factors, weights=weights)


@dataclass(frozen=True)
class AtlasCell:
    """Who is best in a cell.

    best: row of the strategy that came first; running: rows that may be the best, those with most first; lead: of the best before
    the next, as the aim is counted; clear: whether one is called the best; needed: seeds with which it would be if its lead held,
    infinite where nothing points to one. A lead often shrinks: who is first was favoured by chance.
    """

    best: int
    running: tuple[int, ...]
    lead: float
    clear: bool
    seeds: int
    needed: float


@dataclass(frozen=True)
class JudgedAtlas:
    """The cells, and the map that judged them (None without any weight)."""

    cells: dict[AtlasPlace, AtlasCell]
    found: StrategyMap | None = None


def explored(scenario, across: str, up: str, stopped: Callable[[], bool], weights: dict[str, float] | None = None,
             known: Cells | None = None) -> Iterator[Atlas]:
    """Yield the atlas as it fills: every strategy, both factors from 0 to 1; then more seeds, for a judgement by the
    weights. known: cells that were filled before. Ends early when `stopped()` turns true.

    Raises RuntimeError with the reason when a run fails: a map without one of the strategies would say what is not so.
    """
    whole = Atlas(scenario, across, up, dict(known or {}))

    def more(places: list[AtlasPlace], seeds: int) -> Iterator[Atlas]:
        nonlocal whole
        for place in places:
            before = whole.cells.get(place)
            first = 0 if before is None else before.shape[1]
            if first >= seeds:
                continue
            if stopped():
                return
            runs = run_many(scenario.with_changes(whole.changes(place)), whole.labels, range(first, seeds), monthly=False)
            if runs.failures:
                raise RuntimeError(next(iter(runs.failures.values())))
            found = runs.outcomes(scenario.horizons[-1])
            found = found if before is None else np.concatenate([before, found], axis=1)
            whole = replace(whole, cells={**whole.cells, place: found})
            yield whole

    for seeds in _EVERYWHERE:
        yield from more(_coarse_first(), seeds)
    for seeds in MORE:
        if stopped():
            return
        yield from more(left_open(whole.judged(weights or {}).cells, seeds), seeds)


def left_open(cells: Mapping[AtlasPlace, AtlasCell], seeds: int) -> list[AtlasPlace]:
    """Cells that are to have so many seeds: first all, those that are clear before the others, since a lead often shrinks; then
    those that are not clear, unless the first are too close for any patience."""
    found = [place for place, cell in cells.items() if cell.seeds < seeds
             and (seeds == MORE[0] or (not cell.clear and cell.needed <= MANY_SEEDS))]
    return sorted(found, key=lambda place: cells[place].needed)


def _coarse_first() -> list[AtlasPlace]:
    """All cells, the corners and every second one before those between."""
    size = range(len(LEVELS))
    cells = [(row, column) for row in size for column in size]
    return sorted(cells, key=lambda cell: ((cell[0] % 2) + (cell[1] % 2), cell))
