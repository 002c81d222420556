"""The best strategy over two context factors: a grid, computed a few seeds at a time for all cells, coarse first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from sim.runs import run_many
from sim.view.aims import ranking

LEVELS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
ROUNDS = (4, 4, 8)        # seeds for every cell, round by round
ENOUGH = 8                # seeds below which no cell is called clear


@dataclass(frozen=True)
class Atlas:
    """What is known so far: outcomes of every cell (row of the second factor, column of the first), done and planned runs.

    cells: (row, column) -> float64 [strategy, seed, outcome].
    """

    labels: tuple[str, ...]
    cells: dict[tuple[int, int], np.ndarray]
    done: int
    planned: int


@dataclass(frozen=True)
class Cell:
    """The best strategy of a cell, the one after it, in how many of 100 redraws it is first, and whether that is clear."""

    best: int
    second: int
    share: float
    clear: bool
    seeds: int


def explored(scenario, across: str, up: str, stopped: Callable[[], bool]) -> Iterator[Atlas]:
    """Yield the atlas as it fills: every strategy, both factors from 0 to 1. Ends early when `stopped()` turns true.

    Raises RuntimeError with the reason when a run fails: a map without one of the strategies would say what is not so.
    """
    labels = tuple(scenario.strategies)
    order = _coarse_first()
    planned = len(order) * sum(ROUNDS) * len(labels)
    cells, done, first = {}, 0, 0
    for size in ROUNDS:
        for row, column in order:
            if stopped():
                return
            changed = scenario.with_changes({f"context.{up}": LEVELS[row], f"context.{across}": LEVELS[column]})
            runs = run_many(changed, labels, range(first, first + size))
            if runs.failures:
                raise RuntimeError(next(iter(runs.failures.values())))
            found = runs.outcomes(scenario.horizons[-1])
            before = cells.get((row, column))
            cells = {**cells, (row, column): found if before is None else np.concatenate([before, found], axis=1)}
            done += size * len(labels)
            yield Atlas(labels, cells, done, planned)
        first += size


def judged(outcomes: np.ndarray, weights: dict[str, float]) -> Cell:
    """Which strategy is best in a cell by the funder's weights."""
    found = ranking(outcomes, weights)
    best = found.order[0]
    second = found.order[1] if len(found.order) > 1 else best
    seeds = outcomes.shape[1]
    return Cell(best, second, float(found.first[best]), found.clear and seeds >= ENOUGH, seeds)


def _coarse_first() -> list[tuple[int, int]]:
    """All cells, the corners and every second one before those between."""
    size = range(len(LEVELS))
    cells = [(row, column) for row in size for column in size]
    return sorted(cells, key=lambda cell: ((cell[0] % 2) + (cell[1] % 2), cell))
