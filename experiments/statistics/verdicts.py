"""What a difference between two strategies allows to say, one word for all who tell it."""

from __future__ import annotations

from simpul.experiments.statistics import estimates


def verdict(pair: estimates.Paired, adjusted: float, better: int, level: float) -> str:
    """`better`, `worse`, `noise` (may be chance), `same`, `unknown` (fewer than two pairs).

    `higher` and `lower` where neither is better.

    adjusted: the p of the pair, corrected for all that is read together. better: +1 when more is better, -1 when less is.
    """
    if pair.n < 2:
        return "unknown"
    if pair.same == 1.0:
        return "same"
    if not adjusted < 1.0 - level:
        return "noise"
    if better == 0:
        return "higher" if pair.mean > 0 else "lower"
    return "better" if pair.mean * better > 0 else "worse"
