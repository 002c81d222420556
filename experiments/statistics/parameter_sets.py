"""Two levels of doubt, kept apart: what differs between parameter sets, and what chance does within one.

Runs stand in a table [set, replicate]: several seeds with the same parameters, and many parameters that agree with the evidence.
What a mean over the sets would still move by with other seeds is its Monte Carlo error; it goes to zero with more seeds. How far
the sets lie apart is doubt about the model's numbers; no seed makes that smaller. A mean of a few seeds has both in it, so the
chance within sets is taken out of the spread between sets before anything is said of it: the set means are drawn towards
their common mean until their variance is the variance between sets (constrained empirical Bayes; Louis 1984,
doi:10.1080/01621459.1984.10478062).
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import fdtrc

from simpul.sim.measures.future_counts import ABOVE, BELOW, WITHIN, counted_gains

MIDDLE = 0.9         # share of the sets that a range over sets holds
LEVEL_OF_SETS = 0.99  # of the test whether sets differ at all: it is made for many outcomes


@dataclass(frozen=True, eq=False)
class SetIndex:
    """Where each run stands in a table [set, replicate].

    set_of, replicate: int [run]; shape: numbers of sets and of replicates of the set that has most.
    """

    set_of: NDArray[np.int64]
    replicate: NDArray[np.int64]
    shape: tuple[int, int]

    def table(self, values: ArrayLike) -> NDArray[np.float64]:
        """One value a run as float64 [..., set, replicate]; not a number where a set has fewer replicates. values [..., run]."""
        given = np.asarray(values, dtype=np.float64)
        found = np.full((*given.shape[:-1], *self.shape), np.nan)
        found[..., self.set_of, self.replicate] = given
        return found


def set_index(places: Sequence[Hashable]) -> SetIndex | None:
    """Where runs stand by the set that each of them has; None where there are not two sets with two runs, so that the two levels
    cannot be told apart. places: of each run anything that names its set."""
    known: dict[Hashable, int] = {}
    counts: dict[int, int] = {}
    set_of, replicate = [], []
    for place in places:
        number = known.setdefault(place, len(known))
        set_of.append(number)
        replicate.append(counts.get(number, 0))
        counts[number] = replicate[-1] + 1
    if len(known) < 2 or sum(count > 1 for count in counts.values()) < 2:
        return None
    return SetIndex(np.array(set_of), np.array(replicate), (len(known), max(counts.values())))


@dataclass(frozen=True, slots=True)
class MeanOverSets:
    """A mean over parameter sets and its Monte Carlo error.

    n: runs used; mean: of the means of the sets; error: standard error of it, by chance within sets alone; degrees: of freedom
    of that error; deviation: standard deviation within sets, pooled. Not a number where no set has two runs.
    """

    n: int
    mean: float
    error: float
    degrees: int
    deviation: float


def mean_over_sets(table: NDArray[np.float64]) -> MeanOverSets:
    """The mean of a table [set, replicate]. Sets without any value are left out."""
    counts, means, within, degrees = _levels(table)
    if not means.size:
        return MeanOverSets(0, math.nan, math.nan, 0, math.nan)
    n = int(counts.sum())
    return MeanOverSets(n, math.fsum(means) / means.size, math.sqrt(within * float((1.0 / counts).sum())) / means.size
                        if degrees else math.nan, degrees, math.sqrt(within) if degrees else math.nan)


@dataclass(frozen=True, slots=True)
class SetRange:
    """What sets come to, the chance within them taken out.

    sets: how many; low, high: the middle `MIDDLE` of them; low_error, high_error: Monte Carlo standard errors of these two ends
    (jackknife over replicates; Efron & Tibshirani 1993, ISBN 978-0-412-04231-7); above, within, below: shares of the sets whose
    value is more than `matters` above zero, no further than that from zero, and further below; positive: share above zero at all
    (zero itself counts half); differ: p of as much difference between sets if chance alone made it (analysis of variance; Fisher
    1925).
    """

    sets: int
    low: float
    high: float
    low_error: float
    high_error: float
    above: float
    within: float
    below: float
    positive: float
    differ: float

    @property
    def agreement(self) -> float:
        """Share of the sets that agree on the sign; all where they differ by no more than chance makes them."""
        return max(self.positive, 1.0 - self.positive) if self.surely_differ else 1.0

    @property
    def surely_differ(self) -> bool:
        """Whether the sets lie further apart than chance within them would bring about (`LEVEL_OF_SETS`)."""
        return bool(self.differ < 1.0 - LEVEL_OF_SETS)


def set_range(table: NDArray[np.float64], matters: float = 0.0) -> SetRange:
    """The range of a table [set, replicate]. matters: the smallest value that matters, not negative."""
    values = freed_of_chance(table)
    if not values.size:
        return SetRange(0, *[math.nan] * 9)
    low, high = _ends(values)
    replicates = table.shape[1]
    errors = np.full(2, np.nan)
    if replicates > 2:                       # with one of two left out, chance and difference between sets are one again
        without = np.array([_ends(freed_of_chance(np.delete(table, one, axis=1))) for one in range(replicates)])
        errors = np.sqrt((replicates - 1) * ((without - without.mean(axis=0)) ** 2).mean(axis=0))
    shares = counted_gains(values, matters) / values.size
    return SetRange(values.size, low, high, float(errors[0]), float(errors[1]), float(shares[ABOVE]), float(shares[WITHIN]),
                    float(shares[BELOW]), (float(np.mean(np.sign(values))) + 1.0) / 2.0, _chance_of_spread(table))


def freed_of_chance(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """What each set comes to, with the variance between sets and not that of means of a few seeds: float64 [set].

    table [set, replicate]. Sets without any value are left out. Where means differ by no more than chance makes them, all are
    alike.
    """
    counts, means, within, degrees = _levels(table)
    if means.size < 2 or not degrees:
        return means
    whole = float(means.var(ddof=1))
    between = max(0.0, whole - within * float((1.0 / counts).mean()))
    middle = float(means.mean())
    return middle + (math.sqrt(between / whole) if whole > 0.0 else 0.0) * (means - middle)


def redrawn(chance: np.random.Generator, times: int, set_of: NDArray[np.int64]) -> NDArray[np.int64]:
    """For every run a run of the same set, drawn anew so many times: int [time, run]. set_of: int [run]."""
    found = np.empty((times, set_of.size), dtype=np.int64)
    for one in np.unique(set_of):
        held = np.flatnonzero(set_of == one)
        found[:, held] = held[chance.integers(held.size, size=(times, held.size))]
    return found


def _chance_of_spread(table: NDArray[np.float64]) -> float:
    """P of means that differ as much if all sets were alike; 0 where nothing varies within sets and something between them."""
    counts, means, within, degrees = _levels(table)
    if means.size < 2 or not degrees:
        return math.nan
    middle = float((counts * means).sum() / counts.sum())
    between = float((counts * (means - middle) ** 2).sum()) / (means.size - 1)
    if within == 0.0:
        return 1.0 if between == 0.0 else 0.0
    return float(fdtrc(means.size - 1, degrees, between / within))


def within_variance(table: NDArray[np.float64]) -> float:
    """Variance within sets, pooled: of a table [set, replicate]; not a number where no set has two values."""
    _counts, _means, within, degrees = _levels(table)
    return within if degrees else math.nan


def _levels(table: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64], float, int]:
    """Of the sets that have a value: how many, their means, the pooled variance within them and its degrees of freedom."""
    held = np.isfinite(table)
    some = held.any(axis=1)
    table, held = table[some], held[some]
    counts = held.sum(axis=1)
    means = np.where(held, table, 0.0).sum(axis=1) / counts
    squares = np.where(held, table - means[:, None], 0.0) ** 2
    degrees = int((counts - 1).sum())
    return counts, means, float(squares.sum()) / degrees if degrees else 0.0, degrees


def _ends(values: NDArray[np.float64]) -> tuple[float, float]:
    low, high = np.quantile(values, [(1.0 - MIDDLE) / 2, (1.0 + MIDDLE) / 2])
    return float(low), float(high)
