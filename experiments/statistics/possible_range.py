"""Intervals that stay where a value can be: a share between 0 and 1, a count above 0."""

from __future__ import annotations

import math
from dataclasses import replace

from simpul.experiments.statistics.estimates import Estimate

_POSSIBLE = {"share": (0.0, 1.0), "probability": (0.0, 1.0), "count": (0.0, math.inf)}     # by unit; any other unit is not bounded


def inside_range(unit: str, found: Estimate) -> Estimate:
    """A mean whose interval does not go beyond what its unit allows. unit: of the outcome."""
    low, high = _POSSIBLE.get(unit, (-math.inf, math.inf))
    if not (math.isfinite(found.low) and math.isfinite(found.high)) or not low <= found.mean <= high:
        return found
    return replace(found, low=max(low, found.low), high=min(high, found.high))


def difference_inside(unit: str, low: float, high: float) -> tuple[float, float]:
    """The ends of an interval of a difference that do not go beyond what its unit allows."""
    least, most = _POSSIBLE.get(unit, (-math.inf, math.inf))
    width = most - least
    return (max(-width, low), min(width, high)) if math.isfinite(low) and math.isfinite(high) else (low, high)
