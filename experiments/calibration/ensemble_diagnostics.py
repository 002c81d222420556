"""What an ensemble knows and what it does not: contraction, effective size, agreement of halves. Pure functions of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

IDENTIFIED, HINTED, OPEN = "identified", "hinted", "open"
_WORDS = ((IDENTIFIED, 0.5), (HINTED, 0.2))     # contraction above which a number is called so
_SURE = 3.0                # standard errors by which a contraction must differ from none to be called anything but open
_UNIFORM = 1.0 / 12.0      # variance of a share of a range before anything is known
_KURTOSIS = 1.8            # of a uniform distribution
_COMBINED = 6              # combinations of numbers that are told
_NAMED = 3                 # numbers that are named of a combination


def distinct_size(values: np.ndarray) -> np.ndarray:
    """Effective number of distinct values in each column (inverse Simpson): float64 [column], at most the number of rows."""
    found = []
    for column in np.asarray(values).T:
        shares = np.unique(column, return_counts=True)[1] / len(column)
        found.append(1.0 / float((shares**2).sum()))
    return np.array(found)


def contraction(shares: np.ndarray) -> np.ndarray:
    """How much narrower each number became, 1 - variance / variance over its range, of shares of the range: float64 [number]; 0
    where the data say nothing, but for the noise of `contraction_noise`."""
    return 1.0 - shares.var(axis=0, ddof=1) / _UNIFORM


def normal_contraction(normals: np.ndarray) -> np.ndarray:
    """The same of standard normal numbers."""
    return 1.0 - normals.var(axis=0, ddof=1)


def contraction_noise(sets: int) -> float:
    """Standard error of the contraction of a number of which nothing is known."""
    return float(np.sqrt((_KURTOSIS - 1.0) / sets))


def called(narrowed: float, sets: int) -> str:
    """identified, hinted or open. narrowed: contraction of a number over so many sets."""
    if not narrowed > _SURE * contraction_noise(sets):
        return OPEN
    return next((word for word, least in _WORDS if narrowed > least), OPEN)


def strongest_partner(normals: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of each number the other that it goes together with most, and their correlation: int [number], float64 [number]."""
    if normals.shape[1] < 2:
        return np.zeros(normals.shape[1], dtype=int), np.zeros(normals.shape[1])
    together = np.corrcoef(normals.T)
    np.fill_diagonal(together, 0.0)
    places = np.abs(together).argmax(axis=1)
    return places, together[np.arange(len(places)), places]


@dataclass(frozen=True)
class Halves:
    """How far two ensembles agree that share no run. size: how many independent sets they are worth, by the differences of their
    means, for all numbers and for the fifteen most identified; shift: largest difference of two means, in standard deviations;
    number: the place of the number that has it."""

    size: float
    size_identified: float
    shift: float
    number: int


_MOST_IDENTIFIED = 15


def compared_halves(one: np.ndarray, other: np.ndarray, narrowed: np.ndarray) -> Halves:
    """Compare the ensembles of two halves, float64 [set, number] each. narrowed: contraction of each number."""
    spread = np.sqrt(0.5 * (one.var(axis=0, ddof=1) + other.var(axis=0, ddof=1)))
    shifts = (one.mean(axis=0) - other.mean(axis=0)) / np.maximum(spread, 1e-12)
    most = np.argsort(-narrowed, kind="stable")[:_MOST_IDENTIFIED]
    size, identified = (float(2.0 / max(float(np.mean(part**2)), 1e-12)) for part in (shifts, shifts[most]))
    place = int(np.abs(shifts).argmax())
    return Halves(size, identified, float(abs(shifts[place])), place)


@dataclass(frozen=True)
class Direction:
    """A combination of numbers of which the data say more than of each. contraction: of the combination; names, weights: the
    numbers that it is made of mostly, and their shares in it, with sign."""

    contraction: float
    names: tuple[str, ...]
    weights: tuple[float, ...]


def directions(covariance: np.ndarray, names: Sequence[str]) -> tuple[Direction, ...]:
    """The combinations that contracted most. covariance: of the standard normal numbers, float64 [number, number]."""
    values, vectors = np.linalg.eigh(covariance)
    found = []
    for value, vector in list(zip(values, vectors.T, strict=True))[:_COMBINED]:
        most = np.argsort(-np.abs(vector), kind="stable")[:_NAMED]
        vector = vector * np.sign(vector[most[0]])            # which way it points is chance
        found.append(Direction(float(1.0 - value), tuple(names[place] for place in most),
                               tuple(float(vector[place]) for place in most)))
    return tuple(found)
