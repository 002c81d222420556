"""The choice, and what parameter sets say of a difference, as columns of a table for programs."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.statistics.parameter_sets import SetRange

SET_HEADS = ("sets_low", "sets_high", "sets_low_error", "sets_high_error", "sets_above", "sets_within", "sets_below",
             "sets_differ_p")
"""Of a difference: the middle nine tenths of the sets, Monte Carlo errors of these ends, shares of the sets that lie more than what
matters above zero, within it and below, and p of as much difference between sets by chance."""


def set_columns(over: SetRange | None) -> tuple[float, ...]:
    """What the sets come to, in the order of `SET_HEADS`; not numbers with one set."""
    if over is None:
        return (math.nan,) * len(SET_HEADS)
    return over.low, over.high, over.low_error, over.high_error, over.above, over.within, over.below, over.differ


def choice_rows(comparison: Comparison) -> tuple[tuple[str, ...], list[tuple]]:
    """The strategies as choices, the best on average first: heads and rows."""
    choice = comparison.choice
    heads = ("aim", "strategy", "mean", "low", "high", "behind", "may_be_best", "first", "expected_loss")
    return heads, [] if choice is None else [
        (choice.aim.name, one.strategy, one.mean, one.low, one.high, one.behind.mean, one.running, one.first, one.loss)
        for one in choice.candidates]


def knowing_rows(comparison: Comparison) -> tuple[tuple[str, ...], list[tuple]]:
    """What every free parameter would be worth alone, and what it explains of the lead of the first over the next: heads and
    rows."""
    choice = comparison.choice
    found = None if choice is None else choice.knowing
    heads = ("parameter", "worth", "p", "explains", "explains_p", "first", "next", "sets")
    return heads, [] if found is None else [
        (one.key, one.worth, one.p, one.share, one.share_p, found.first, found.next, found.sets) for one in found.parameters]
