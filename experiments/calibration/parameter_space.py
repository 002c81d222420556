"""Which numbers are free, and between what: the space that is searched, as a unit cube and as standard normal numbers.

The prior is uniform over the ranges. As `z`, with `value = low + (high - low) * Phi(z)`, the same prior is a standard normal, which
has no borders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from simpul.sim.parameters import PARAMETERS

OF_MODEL = "parameters."
_DIGITS = 5                 # of a value: what a person can still type again, and two sets seldom share
_OUTERMOST = 1e-5           # share of a range: what is nearer to its end counts as so near, since the end itself is infinitely far


@dataclass(frozen=True)
class Space:
    """The free numbers by dotted key, each anywhere in its range, all alike likely (the prior). low, high: float64 [key]."""

    keys: tuple[str, ...]
    low: np.ndarray
    high: np.ndarray

    @property
    def names(self) -> tuple[str, ...]:
        """Names for columns: a parameter of the model as its table has it, any other number by its dotted key."""
        return tuple(key.removeprefix(OF_MODEL) for key in self.keys)

    def values(self, shares: np.ndarray) -> np.ndarray:
        """Values of points of the unit cube, rounded to what is kept, within the ranges: float64 [point, key]."""
        exact = self.low + np.asarray(shares) * (self.high - self.low)
        kept = np.array([[float(f"{value:.{_DIGITS}g}") for value in row] for row in exact]).reshape(exact.shape)
        return np.clip(kept, self.low, self.high)

    def shares(self, values: np.ndarray) -> np.ndarray:
        """Points of the unit cube of values."""
        return (np.asarray(values) - self.low) / (self.high - self.low)

    def settled(self, normals: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Points given as standard normal numbers, moved to values that can be written down: these values, and the normal numbers
        that they are. So the last digit of what was computed decides nothing."""
        values = self.values(np.clip(ndtr(normals), _OUTERMOST, 1.0 - _OUTERMOST))
        return values, ndtri(np.clip(self.shares(values), _OUTERMOST, 1.0 - _OUTERMOST))

    def worlds(self, values: np.ndarray) -> list[dict[str, float]]:
        """What each set of values changes in a scenario."""
        return [dict(zip(self.keys, map(float, row), strict=True)) for row in values]


def of_model(without: Sequence[str] = ()) -> Space:
    """Every parameter of the model that is not held, over the range of its documentation, but those named by dotted key."""
    free = [one for one in PARAMETERS if f"{OF_MODEL}{one.name}" not in set(without) and one.low < one.high and not one.held]
    return Space(tuple(f"{OF_MODEL}{one.name}" for one in free), np.array([one.low for one in free]),
                 np.array([one.high for one in free]))
