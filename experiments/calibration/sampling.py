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

KEEP = 0.2                    # share of the points that goes on to the next level
LONGEST = 40                  # levels
STUCK = 0.03                  # share of moves that are made below which going on is pointless
SOME = (0.1, 0.3, 1.0)        # shares of the leading dimensions that one move changes
FRESH = 0.15                  # chance that a move draws one of the other dimensions anew
NOISE = 0.02                  # beside the difference of two others, so that every point can be reached
STIR = 4                      # rounds of moves at the end, so that little is left of where chains began

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
    from scipy.stats import qmc

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
    tried, moved, volume, error = len(first), 1.0, 1.0, 0.0
    tolerances: list[float] = []

    def step(points: np.ndarray, values: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray, float]:
        nonlocal tried
        new = _moved(points, leading, chance)
        found = distance(new, tolerance)
        tried += len(new)
        there = found <= tolerance
        if progress is not None:
            progress(tried, tolerance)
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
    for _ in range(STIR):
        points, values, moved = step(points, values, tolerances[-1])
    _, places = np.unique(points, axis=0, return_index=True)       # chains that never moved stand there once
    places = np.sort(places)
    return Sampled(points[places], values[places], tolerances[-1], volume, math.sqrt(error), tuple(tolerances), tried, moved)


def _moved(points: np.ndarray, leading: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """A proposal for every point, as likely from there to here as from here to there."""
    count, dimensions = points.shape
    one, other = (chance.integers(count, size=count) for _ in range(2))
    chosen = chance.random((count, len(leading))) < chance.choice(SOME, size=(count, 1))
    chosen[np.arange(count), chance.integers(len(leading), size=count)] = True
    changed = np.maximum(1, chosen.sum(axis=1, keepdims=True))
    size = chance.uniform(0.5, 1.0, size=(count, 1)) * 2.38 / np.sqrt(2.0 * changed)
    step = np.minimum(1.0, size) * (points[one] - points[other])[:, leading] + chance.normal(0.0, NOISE, (count, len(leading)))
    new = points.copy()
    new[:, leading] = _inside(points[:, leading] + np.where(chosen, step, 0.0))
    rest = np.setdiff1d(np.arange(dimensions), leading)
    fresh = chance.random((count, len(rest)))
    new[:, rest] = np.where(chance.random((count, len(rest))) < FRESH, fresh, points[:, rest])
    return new


def _inside(points: np.ndarray) -> np.ndarray:
    """Points beyond the cube mirrored at its faces."""
    folded = np.mod(points, 2.0)
    return np.where(folded > 1.0, 2.0 - folded, folded)
