"""What a map advises in one reading: the fewest strategies of which one is best in most cells, and the safest single choice.

A cell in which the best cannot be told from the next still rules strategies out. So the cells are put together by their leading
sets: few strategies may cover most of the map although no cell has a clear winner.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simpul.sim.measures.map_regrets import NO_SIDE, find_side

_MOST_NAMED = 3          # strategies named as the choice
_MOST = 0.5              # share of the cells that the choice has to cover


@dataclass(frozen=True)
class MapAdvice:
    """The advice of a map.

    choice: places of the strategies, one of which is best in each of so many cells (`held`: bool [cell]); empty where even three
    cover no more than half of them. safest: place of the strategy that leads, alone or with others, in most cells, -1 where nothing
    can be said; behind: in how many cells it is surely behind.
    """

    choice: tuple[int, ...]
    held: NDArray[np.bool_]
    safest: int
    behind: int


def map_advice(leading: Sequence[tuple[int, ...]], averages: NDArray[np.float64]) -> MapAdvice:
    """The advice of the leading sets of all cells. averages: float64 [cell, strategy], means of the aim; they decide between
    strategies that lead equally often."""
    known = [set(one) for one in leading if one]
    cells = np.array([len(one) > 0 for one in leading])
    order = sorted(set().union(*known), key=lambda place: (-sum(place in one for one in known),
                                                           -float(np.nanmean(averages[cells, place]))))
    if not order:
        return MapAdvice((), np.zeros(len(leading), dtype=bool), -1, 0)
    choice: tuple[int, ...] = ()
    held = np.zeros(len(leading), dtype=bool)
    for size in range(1, _MOST_NAMED + 1):
        found = [(tried, np.array([bool(one) and set(one) <= set(tried) for one in leading]))
                 for tried in itertools.combinations(order, size)]
        best, covered = max(found, key=lambda item: int(item[1].sum()), default=((), held))
        if covered.sum() > _MOST * len(leading):
            choice, held = best, covered
            break
    return MapAdvice(choice, held, order[0], sum(order[0] not in one for one in known))


@dataclass(frozen=True)
class SideOfFactor:
    """A condition on one factor: axis 0 for that of the rows, 1 for that of the columns; stop: place of the last value that it
    holds, from the lowest up (below) or from the highest down."""

    axis: int
    below: bool
    stop: int


def side_of_map(held: NDArray[np.bool_]) -> SideOfFactor | None:
    """The plain condition on one factor that describes cells: four in five of them lie there, and four in five of what lies there
    are theirs. held: bool [row, column]. None where no condition does, or no cell is held."""
    side = np.zeros(3)
    find_side(np.ascontiguousarray(held, dtype=np.float64), side)
    axis, below, stop = map(int, side)
    return None if axis == NO_SIDE else SideOfFactor(axis, below == 1, stop)
