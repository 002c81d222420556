"""Scenario discovery: a few plain conditions on the inputs that hold where something happens (PRIM).

The Patient Rule Induction Method of Friedman & Fisher 1999 (doi:10.1023/A:1008894516817) as used for scenarios by Bryant
& Lempert 2010 (doi:10.1016/j.techfore.2009.08.002): from a box that holds all worlds a thin slice is peeled off one side,
then another, always the one whose loss leaves the highest share of cases; at the end slices are pasted back as long as
that raises the share. Then the worlds of the box are set aside and the rest is looked through again (covering), since something may
happen in several places. Each box keeps its peeling trajectory: what every slice cost in coverage and brought in density.

Written here because no library fits: the EMA Workbench, which has the best known one in Python, brings statsmodels,
scikit-learn and seaborn with it (some 200 MB), and its last release for Python 3.11 and the current one differ in the
interface of this very class. The tests hold this one against cases whose answer is known.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import binom, binomtest

PEEL, PASTE = 0.05, 0.05     # share of the worlds in the box that a slice holds
_SMALLEST = 0.1               # share of all worlds that a box holds at least
_FEWEST = 20                  # cases, and non-cases, without which nothing is looked for
MOST_BOXES = 3                # regions that are looked for, one after the other
DOUBT = 0.05                 # a condition that chance explains with a higher probability is dropped


@dataclass(frozen=True)
class Condition:
    """An input stays between two values; an end that the box does not restrict is not a number.

    p: probability that dropping this condition alone would leave as low a share of cases by chance (the quasi-p of Bryant
    & Lempert 2010: binomial).
    """

    key: str
    low: float
    high: float
    p: float


@dataclass(frozen=True)
class PeelingStep:
    """The box after one slice more: coverage, the share of all cases that lie in it; density, the share of cases among its worlds;
    mass, the share of all worlds that lie in it; restricted: inputs that it restricts. On the worlds that it was found on."""

    coverage: float
    density: float
    mass: float
    restricted: int


@dataclass(frozen=True)
class DiscoveredBox:
    """Where cases gather.

    conditions: all must hold. On worlds that were not used to find it, and lie in no box before it: inside of them lie in the
    region; density is the share of cases among these, low and high the ends of its interval; coverage the share of all cases that
    lie inside; base the share of cases among all worlds that lie in no box before it. sure: whether the density is clearly above
    base. trajectory: from the box that holds all to the smallest; chosen: place of the step that was taken.
    """

    conditions: tuple[Condition, ...]
    inside: int
    density: float
    low: float
    high: float
    coverage: float
    base: float
    trajectory: tuple[PeelingStep, ...] = ()
    chosen: int = -1

    @property
    def sure(self) -> bool:
        """Whether cases are clearly denser in the region than anywhere."""
        return bool(self.conditions) and self.low > self.base


def discover_boxes(inputs: np.ndarray, cases: Sequence[bool], keys: Sequence[str],
                   most: int = MOST_BOXES) -> tuple[DiscoveredBox, ...]:
    """Find the regions where cases gather, one after the other, and check them on worlds that were kept aside (every third).

    inputs: float64 [world, key]; cases: bool [world]; most: how many regions at most. Empty when there are fewer than twenty cases
    or non-cases, or no box is denser than the whole. After the first, those that are not sure are left out, and end the search.
    """
    inputs, cases = np.asarray(inputs, dtype=np.float64), np.asarray(cases, dtype=bool)
    aside = np.arange(cases.size) % 3 == 2
    left, found = np.ones(cases.size, dtype=bool), []
    while len(found) < most and min(cases[left].sum(), (~cases[left]).sum()) >= _FEWEST:
        seen, checked = left & ~aside, left & aside
        told = _one_box(inputs[seen], cases[seen], keys)
        if told is None:
            break
        box, conditions, trajectory, chosen = told
        held = contains(box, inputs)
        inside, hits = int((held & checked).sum()), int((held & checked & cases).sum())
        low, high = share_interval(hits, inside)
        one = DiscoveredBox(conditions, inside, hits / inside if inside else math.nan, low, high,
                            hits / max(1, int((aside & cases).sum())), float(cases[left].mean()), trajectory, chosen)
        if found and not one.sure:
            break
        found.append(one)
        if not one.sure:
            break
        left &= ~held
    return tuple(found)


def _one_box(inputs: np.ndarray, cases: np.ndarray,
             keys: Sequence[str]) -> tuple[np.ndarray, tuple[Condition, ...], tuple[PeelingStep, ...], int] | None:
    """A box with its conditions, trajectory and the step that was taken; None when nothing is restricted."""
    if not cases.any():
        return None
    path = _peeled(inputs, cases)
    chosen = _best_step(inputs, cases, path)
    box = _without_doubtful(inputs, cases, _pasted(inputs, cases, path[chosen]))
    restricted = np.flatnonzero(np.isfinite(box).any(axis=0))
    if not restricted.size:
        return None
    conditions = tuple(Condition(keys[place], *map(float, box[:, place]), _quasi_p(inputs, cases, box, place))
                       for place in restricted)
    return box, conditions, tuple(_step(inputs, cases, one) for one in path), chosen


def _step(inputs: np.ndarray, cases: np.ndarray, box: np.ndarray) -> PeelingStep:
    held = contains(box, inputs)
    return PeelingStep(float(cases[held].sum() / cases.sum()), float(cases[held].mean()), float(held.mean()),
                       int(np.isfinite(box).any(axis=0).sum()))


def find_box(inputs: np.ndarray, cases: np.ndarray) -> np.ndarray:
    """The box of the peeling path that serves both aims, few non-cases inside and few cases outside: the highest F1,
    the harmonic mean of density and coverage. float64 [low or high, key], an unrestricted end not a number."""
    path = _peeled(inputs, cases)
    return _pasted(inputs, cases, path[_best_step(inputs, cases, path)])


def _best_step(inputs: np.ndarray, cases: np.ndarray, path: list[np.ndarray]) -> int:
    return max(range(len(path)), key=lambda place: _f1(inputs, cases, path[place]))


def contains(box: np.ndarray, inputs: np.ndarray) -> np.ndarray:
    """Which worlds lie inside: bool [world]."""
    low, high = np.where(np.isnan(box[0]), -np.inf, box[0]), np.where(np.isnan(box[1]), np.inf, box[1])
    return ((inputs >= low) & (inputs <= high)).all(axis=1)


def _peeled(inputs: np.ndarray, cases: np.ndarray) -> list[np.ndarray]:
    """The boxes from the one that holds all to the smallest allowed."""
    box = np.full((2, inputs.shape[1]), np.nan)
    path, inside = [box], np.arange(cases.size)
    while True:
        chosen = None
        for place in range(inputs.shape[1]):
            column = inputs[inside, place]
            for side, edge in enumerate(np.quantile(column, [PEEL, 1.0 - PEEL])):
                kept = column > edge if side == 0 else column < edge
                if not kept.any() or kept.all():
                    continue
                gain = cases[inside[kept]].mean()
                if chosen is None or gain > chosen[0]:
                    chosen = gain, inside[kept], place, side
        if chosen is None or chosen[1].size < _SMALLEST * cases.size:
            return path
        _, inside, place, side = chosen
        box = box.copy()
        box[side, place] = inputs[inside, place].min() if side == 0 else inputs[inside, place].max()
        path.append(box)


def _pasted(inputs: np.ndarray, cases: np.ndarray, box: np.ndarray) -> np.ndarray:
    """The box widened, slice by slice, as long as the share of cases in it rises or the slice holds cases alone."""
    while True:
        chosen, share = None, cases[contains(box, inputs)].mean()
        for side, place in zip(*np.nonzero(np.isfinite(box)), strict=True):
            wider = _widened(inputs, box, side, place)
            after = cases[contains(wider, inputs)].mean()
            if after >= share and (chosen is None or after > chosen[0]):
                chosen = after, wider
        if chosen is None:
            return box
        box = chosen[1]


def _widened(inputs: np.ndarray, box: np.ndarray, side: int, place: int) -> np.ndarray:
    """The box with one end moved outwards by a slice; freed altogether when nothing is left beyond it."""
    free = box.copy()
    free[side, place] = np.nan
    column = inputs[contains(free, inputs), place]
    beyond = np.sort(column[column < box[0, place]])[::-1] if side == 0 else np.sort(column[column > box[1, place]])
    if not beyond.size:
        return free
    wider = box.copy()
    slice_size = max(1, int(PASTE * contains(box, inputs).sum()))
    wider[side, place] = beyond[min(slice_size, beyond.size) - 1]
    return wider


def _f1(inputs: np.ndarray, cases: np.ndarray, box: np.ndarray) -> float:
    inside = contains(box, inputs)
    return 2.0 * (inside & cases).sum() / (inside.sum() + cases.sum())


def _quasi_p(inputs: np.ndarray, cases: np.ndarray, box: np.ndarray, place: int) -> float:
    """How likely as many cases would lie in the box by chance if they were as dense as with this condition dropped."""
    without = box.copy()
    without[:, place] = np.nan
    wide, narrow = contains(without, inputs), contains(box, inputs)
    return float(binom.sf((narrow & cases).sum() - 1, narrow.sum(), cases[wide].mean()))


def _without_doubtful(inputs: np.ndarray, cases: np.ndarray, box: np.ndarray) -> np.ndarray:
    """The box without conditions that chance explains, the most doubtful dropped first."""
    while True:
        doubts = {place: _quasi_p(inputs, cases, box, place) for place in np.flatnonzero(np.isfinite(box).any(axis=0))}
        place = max(doubts, key=doubts.get, default=None)
        if place is None or doubts[place] * inputs.shape[1] <= DOUBT:      # one chance for each key that was tried
            return box
        box = box.copy()
        box[:, place] = np.nan


def share_interval(found: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953)."""
    if of == 0:
        return math.nan, math.nan
    ends = binomtest(found, of).proportion_ci(level, method="wilson")
    return float(ends.low), float(ends.high)
