"""Points of a unit cube whose distance is small: approximate Bayesian computation by subset simulation.

Chiachio, Beck, Chiachio & Rus 2014 (doi:10.1137/130932831), after Au & Beck 2001 (doi:10.1016/S0266-8920(01)00019-4): from
points spread evenly the nearest fifth is kept, chains that never leave this set fill it up again, of those the nearest fifth is
kept, and so on. Every level is one factor of the volume that is left, so the share of the cube that agrees is estimated on the
way. Chains move by the differences of two others (ter Braak 2006, doi:10.1007/s11222-006-8769-1), which fits the shape of the set.
All points at the end count alike: they are spread evenly over what is within the tolerance.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import qmc

KEEP = 0.2                    # share of the points that goes on to the next level
LONGEST = 40                  # levels
STUCK = 0.15                  # share of moves that are made below which closing in ends: chance alone then decides
_SOME = (0.0, 0.1, 0.3, 1.0)   # shares of the leading dimensions that one move changes, one at least
OTHERS = 0.4                  # share of the moves that draw some of the other dimensions anew instead
FRESH = 0.5                   # share of the other dimensions that such a move draws
NOISE = 0.03                  # beside the difference of two others, so that every point can be reached
LIKED = 0.25                  # share of moves to be made: steps grow above it and shrink below
_REACH = (0.2, 2.0)            # shortest and longest steps
STIR = (4, 12)                # rounds of moves at the end, so that little is left of where chains began: at least, at most
_APART = 0.8                   # share of the points that are to be different ones after that

Distance = Callable[[np.ndarray, float], np.ndarray]


@dataclass(frozen=True)
class Sampled:
    """What was found.

    points: float64 [point, dimension]; distance: float64 [point]; tolerance: all points lie within it; volume: share of the cube
    that does, with the standard error of its logarithm; tolerances: of each level; tried: how many points were measured; moved:
    share of the last moves that were made.
    """

    points: np.ndarray
    distance: np.ndarray
    tolerance: float
    volume: float
    volume_error: float
    tolerances: tuple[float, ...]
    tried: int
    moved: float


def spread(count: int, dimensions: int, seed: int) -> np.ndarray:
    """Points spread evenly over the unit cube, a scrambled Sobol sequence: float64 [point, dimension]. count: a power of two."""
    return qmc.Sobol(dimensions, rng=np.random.default_rng(seed)).random(count)


def sampled(distance: Distance, first: np.ndarray, first_distance: np.ndarray, wanted: int, leading: Sequence[int] | None = None,
            goal: float = 0.0, seed: int = 0, progress: Callable[[int, float], None] | None = None,
            most: int = 20_000) -> Sampled:
    """Find `wanted` points within the smallest tolerance that can be reached, `goal` at best.

    distance(points, tolerance) -> float64 [point]: what is surely beyond the tolerance may be infinite. first, first_distance:
    points spread evenly over the cube, measured. leading: dimensions that matter, all when None; the others are mostly drawn
    anew. progress(tried, tolerance) is called after every measured batch. most: points measured at the most. The same arguments
    give the same points.
    """
    chance = np.random.default_rng(seed)
    leading = np.arange(first.shape[1]) if leading is None else np.asarray(leading, dtype=int)
    points, values = first, first_distance
    tried, moved, volume, error, reach = len(first), 1.0, 1.0, 0.0, 1.0
    tolerances: list[float] = []

    def step(points: np.ndarray, values: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray, float]:
        nonlocal tried, reach
        new, near = _moved(points, leading, reach, chance)
        found = distance(new, tolerance)
        tried += len(new)
        there = found <= tolerance
        if progress is not None:
            progress(tried, tolerance)
        if near.any():
            reach = float(np.clip(reach * np.exp(float(there[near].mean()) - LIKED), *_REACH))
        return np.where(there[:, None], new, points), np.where(there, found, values), float(there.mean())

    while len(tolerances) < LONGEST:
        ranked = np.sort(values)
        tolerance = max(goal, float(ranked[max(2, math.ceil(KEEP * len(values))) - 1]))
        if tolerances and not tolerance < tolerances[-1]:
            break
        kept = values <= tolerance
        share = float(kept.mean())
        volume, error = volume * share, error + (1.0 - share) / (share * len(values))
        tolerances.append(tolerance)
        points, values = points[kept], values[kept]
        length = math.ceil(wanted / len(points))
        found, rates = [(points, values)], []
        for _ in range(length - 1):
            points, values, rate = step(points, values, tolerance)
            found.append((points, values))
            rates.append(rate)
        points, values = (np.concatenate(part) for part in zip(*found, strict=True))
        moved = float(np.mean(rates)) if rates else moved
        if tolerance <= goal or moved < STUCK or tried >= most:
            break
    chosen = chance.permutation(len(points))[:wanted]
    points, values = points[chosen], values[chosen]
    for turn in range(STIR[1]):
        if turn >= STIR[0] and len(np.unique(points, axis=0)) >= _APART * len(points):
            break
        points, values, moved = step(points, values, tolerances[-1])
    _, places = np.unique(points, axis=0, return_index=True)       # chains that never moved stand there once
    places = np.sort(places)
    return Sampled(points[places], values[places], tolerances[-1], volume, math.sqrt(error), tuple(tolerances), tried, moved)


def _moved(points: np.ndarray, leading: np.ndarray, reach: float, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A proposal for every point, as likely from there to here as from here to there, and which of them change leading ones."""
    count, dimensions = points.shape
    rest = np.setdiff1d(np.arange(dimensions), leading)
    near = chance.random(count) >= (OTHERS if len(rest) else 0.0)
    one, other = (chance.integers(count, size=count) for _ in range(2))
    chosen = _some(chance, (count, len(leading)), chance.choice(_SOME, size=(count, 1))) & near[:, None]
    size = reach * chance.uniform(0.5, 1.5, size=(count, 1)) / np.sqrt(np.maximum(1, chosen.sum(axis=1, keepdims=True)))
    step = size * (points[one] - points[other])[:, leading] + chance.normal(0.0, NOISE * reach, (count, len(leading)))
    new = points.copy()
    new[:, leading] = np.where(chosen, _inside(points[:, leading] + step), points[:, leading])
    fresh = chance.random((count, len(rest)))
    if len(rest):
        drawn = _some(chance, (count, len(rest)), np.full((count, 1), FRESH)) & ~near[:, None]
        new[:, rest] = np.where(drawn, fresh, points[:, rest])
    return new, near


def _some(chance: np.random.Generator, shape: tuple[int, int], share: np.ndarray) -> np.ndarray:
    """Some of the dimensions for each point, at least one: bool [point, dimension]."""
    chosen = chance.random(shape) < share
    chosen[np.arange(shape[0]), chance.integers(shape[1], size=shape[0])] = True
    return chosen


def _inside(points: np.ndarray) -> np.ndarray:
    """Points beyond the cube mirrored at its faces."""
    folded = np.mod(points, 2.0)
    return np.where(folded > 1.0, 2.0 - folded, folded)
