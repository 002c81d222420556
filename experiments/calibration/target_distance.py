"""What an ensemble has to agree with: figures with a band, and how far from it a parameter set is.

A target is a row as `simpul.experiments.patterns` has them: a figure (or a ratio of two) in a world under a strategy, and the
band in which it should lie.

How far off is counted in half widths of the band, which the noise of a mean over few seeds makes wider: both are taken for two
standard deviations, so they add up as squares. Below 1 is inside.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow, over_seeds

FITTED = ("P1d", "P1e", "P3c", "P6a", "P25a", "P25b", "P25c", "P25d", "P25e", "P30")
_NOISE = 2.0                # standard errors of a mean that count as one half width
EVIDENCE_TARGETS: tuple[PatternRow, ...] = tuple(row for row in EVIDENCE if row.id in FITTED)


def figure(row: PatternRow, values: dict[FigureReading, np.ndarray]) -> tuple[float, float]:
    """The mean of a target over seeds and its standard error; not a number where no seed, or only one, has the figure."""
    total = over_seeds(row, values)
    total = total[np.isfinite(total)]
    if total.size == 0:
        return math.nan, math.nan
    return float(total.mean()), float(total.std(ddof=1) / math.sqrt(total.size)) if total.size > 1 else math.nan


def distances(rows: Sequence[PatternRow], means: np.ndarray, errors: np.ndarray, spreads: np.ndarray) -> np.ndarray:
    """How far off each target is, 1 at the border of its band: float64 [.., target].

    means, errors: float64 [.., target]. spreads: float64 [target], standard deviation over the prior, in which it is counted how
    far a figure is beyond a band with one open end. A figure that is not there is infinitely far.
    """
    noise = _NOISE * np.nan_to_num(errors)
    found = np.empty(means.shape)
    for place, row in enumerate(rows):
        mean, near = means[..., place], noise[..., place]
        if math.isfinite(row.low) and math.isfinite(row.high):
            half = 0.5 * (row.high - row.low)
            found[..., place] = np.abs(mean - 0.5 * (row.low + row.high)) / np.sqrt(half * half + near * near)
        else:
            beyond = row.low - mean if math.isfinite(row.low) else mean - row.high
            found[..., place] = 1.0 + (beyond - near) / spreads[place]
    return np.where(np.isfinite(means), np.maximum(0.0, found), np.inf)


def excess(distance: np.ndarray) -> np.ndarray:
    """How far a parameter set is beyond the bands, all targets added up, 0 when every one is met: float64 [..]."""
    return np.maximum(0.0, distance - 1.0).sum(axis=-1)
