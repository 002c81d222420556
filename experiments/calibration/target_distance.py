"""The figure of a target over seeds, and how far beyond their bands the figures of a parameter set are."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow, over_seeds


def figure(row: PatternRow, values: dict[FigureReading, np.ndarray]) -> tuple[float, float]:
    """The mean of a target over seeds and its standard error; not a number where no seed, or only one, has the figure."""
    total = over_seeds(row, values)
    total = total[np.isfinite(total)]
    if total.size == 0:
        return math.nan, math.nan
    return float(total.mean()), float(total.std(ddof=1) / math.sqrt(total.size)) if total.size > 1 else math.nan


def distances(rows: Sequence[PatternRow], means: np.ndarray) -> np.ndarray:
    """How far each target is from the middle of its band in half widths, 1 at the border: float64 [.., target].

    rows: with a band that is closed at both ends. means: float64 [.., target]. A figure that is not there is infinitely far.
    """
    low, high = np.array([row.low for row in rows]), np.array([row.high for row in rows])
    found = np.abs(means - 0.5 * (low + high)) / (0.5 * (high - low))
    return np.where(np.isfinite(means), found, np.inf)


def excess(distance: np.ndarray) -> np.ndarray:
    """How far a parameter set is beyond the bands, all targets added up, 0 when every one is met: float64 [..]."""
    return np.maximum(0.0, distance - 1.0).sum(axis=-1)
