"""The diagnostics of a calibration beside the bar that each has to meet.

The bars were stated beforehand, from problems whose answer is known (`tests/experiments/known_answers.py`) and from what each
figure means: a linear problem with normal errors cannot narrow its numbers by more than the count of its data, independent sets are
worth as many as they are, and what is known of data made from known sets must hold as often as it says.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from simpul.experiments.calibration.record_parts import Record

_INF = math.inf
_MORE_THAN_DATA = 2.0      # by which narrowing may exceed the count of the data
_LEVEL, _NOISE = 0.9, 2.6  # of intervals, and standard errors that hold 99 of 100 shares of a few cases
_IDENTIFIED = 10           # numbers


@dataclass(frozen=True)
class Bar:
    """A diagnostic: its name (a message under `calibrate-bar-`), its value, and between what it should lie."""

    name: str
    value: float
    low: float
    high: float

    @property
    def met(self) -> bool | None:
        """Whether it lies there; None where there is no such figure."""
        return None if math.isnan(self.value) else self.low <= self.value <= self.high


def bars(told: Record) -> tuple[Bar, ...]:
    """Every diagnostic that has a bar."""
    trust, most = told.trust, sum(line.target.heard for line in told.targets) + _MORE_THAN_DATA
    truths = trust.truths
    found = [
        Bar("distinct", trust.distinct, 0.75 * told.sets, _INF),
        Bar("narrowing", trust.narrowing, -_INF, most),
        Bar("narrowing-normal", trust.narrowing_normal, -_INF, most),
        Bar("mixing", trust.mixing, 0.0, 1.05),
        Bar("halves", trust.halves, 50.0, _INF),
        Bar("halves-identified", trust.halves_identified, 50.0, _INF),
        Bar("shift", trust.shift, 0.0, 0.5),
        Bar("off", trust.off, 0.0, 0.3),
    ]
    if told.plausible is not None:
        found.append(Bar("off-second", told.plausible.off, 0.0, 0.3))
    if truths is not None:
        found += [
            _coverage("truths-numbers", truths.numbers, 0.86, 0.94, truths.truths * len(told.numbers)),
            _coverage("truths-identified", truths.identified, 0.85, 1.0, truths.truths * min(_IDENTIFIED, len(told.numbers))),
            _coverage("truths-targets", truths.targets, 0.86, 0.95, truths.truths * len(told.targets)),
            _coverage("truths-held-out", truths.held_out, 0.86, 0.96, truths.truths),
            Bar("ranks-numbers", truths.p_numbers, 0.01, 1.0),
            Bar("ranks-identified", truths.p_identified, 0.01, 1.0),
        ]
    return tuple(found)


def _coverage(name: str, value: float, low: float, high: float, cases: int) -> Bar:
    """The bar of a share of intervals that should be nine in ten; further out where so few cases that chance alone gives more."""
    reach = _NOISE * math.sqrt(_LEVEL * (1.0 - _LEVEL) / max(1, cases))
    return Bar(name, value, min(low, _LEVEL - reach), min(1.0, max(high, _LEVEL + reach)))
