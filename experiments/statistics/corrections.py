"""P-values corrected for the number of comparisons: Holm where no verdict may be wrong, false discoveries where a share may."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from simpul.sim.measures.best_strategy import step_up


def holm(p_values: ArrayLike) -> np.ndarray:
    """P-values corrected for their number (Holm 1979, Scandinavian Journal of Statistics 6, 65-70), in the order given.

    What is not a number stays so and does not count as a comparison.
    """
    p = np.asarray(p_values, dtype=np.float64).ravel()
    adjusted = np.full(p.size, np.nan)
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.argsort(p[known], kind="stable")]
    highest = 0.0
    for rank, where in enumerate(order):
        highest = max(highest, min(1.0, p[where] * (order.size - rank)))
        adjusted[where] = highest
    return adjusted


def false_discoveries(p_values: Sequence[float]) -> np.ndarray:
    """P-values corrected for being many, so that of those called clear at 5% about 5% at most are wrong (Benjamini &
    Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x)."""
    values = np.array(p_values, dtype=np.float64)
    order = np.argsort(values)
    sorted_values = values[order]
    step_up(sorted_values)
    values[order] = sorted_values
    return values
