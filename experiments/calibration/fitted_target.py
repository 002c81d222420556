"""A target on the scale on which it is fitted: the datum, its error, what the rules leave out, and covariances over targets.

The band of a target counts as two standard deviations of the datum to each side, on a scale on which errors are alike everywhere:
asin(sqrt(x)) for shares, log(x + 1/2) for counts. Levels of one source share a part of their error (where the boundary was drawn,
who answered), so that ratios between them are better known than the levels, as they are in the data.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from simpul.experiments.patterns.evidence_targets import COUNT, EVIDENCE_TARGETS, PLAIN, SHARE, SOURCES
from simpul.experiments.patterns.pattern_rows import PatternRow

_OFFSET = 0.5             # of counts, so that none at all has a logarithm
_WIDTH = 4.0              # standard deviations in a band
_LEAST_CHANCE = 0.25       # of the residual variance stays, however many communities the datum is a mean over
IMPLAUSIBLE = 3.0         # standard deviations off beyond which a target is not reproduced (Pukelsheim 1994, doi:10.2307/2684253)


class Scale(NamedTuple):
    """forth: from a figure to the scale; slope: its derivative there; back: from the scale to a figure."""

    forth: Callable[[np.ndarray], np.ndarray]
    slope: Callable[[np.ndarray], np.ndarray]
    back: Callable[[np.ndarray], np.ndarray]


_EDGE = 1e-3               # share from which on the slope of the arc sine grows no further

ERROR_SCALES: dict[str, Scale] = {
    SHARE: Scale(lambda x: np.arcsin(np.sqrt(np.clip(x, 0.0, 1.0))),
                 lambda x: 0.5 / np.sqrt(np.clip(x, _EDGE, 1.0 - _EDGE) * (1.0 - np.clip(x, _EDGE, 1.0 - _EDGE))),
                 lambda y: np.sin(np.clip(y, 0.0, 0.5 * math.pi)) ** 2),
    COUNT: Scale(lambda x: np.log(np.maximum(x, 0.0) + _OFFSET), lambda x: 1.0 / (np.maximum(x, 0.0) + _OFFSET),
                 lambda y: np.exp(y) - _OFFSET),
    PLAIN: Scale(lambda x: np.asarray(x, dtype=np.float64), lambda x: np.ones_like(x), lambda y: y),
}


@dataclass(frozen=True)
class FittedTarget:
    """A target: what should lie in which band, and how far off the model may be.

    row: figure, setting and band, closed at both ends. scale: a key of `ERROR_SCALES`. discrepancy: standard deviation of what the
    rules leave out, on the scale; reason: why so much (key of a message under `discrepancy-`, "" for none). correlation: of its
    error with that of another target of its source, 0 to 1. communities: over how many communities the datum is a mean.
    """

    row: PatternRow
    scale: str = PLAIN
    discrepancy: float = 0.0
    reason: str = ""
    correlation: float = 0.0
    communities: int = 1

    @property
    def ends(self) -> tuple[float, float]:
        """The band on the scale."""
        low, high = (float(ERROR_SCALES[self.scale].forth(np.float64(end))) for end in (self.row.low, self.row.high))
        return low, high

    @property
    def datum(self) -> float:
        """The middle of the band on the scale."""
        return sum(self.ends) / 2.0

    @property
    def error(self) -> float:
        """Standard deviation of the datum on the scale."""
        low, high = self.ends
        return (high - low) / _WIDTH

    def scaled(self, figures: np.ndarray) -> np.ndarray:
        """Figures on the scale."""
        return ERROR_SCALES[self.scale].forth(figures)

    def scaled_errors(self, figures: np.ndarray, errors: np.ndarray) -> np.ndarray:
        """Standard errors of figures on the scale, to first order."""
        return ERROR_SCALES[self.scale].slope(figures) * errors


def evidence_targets() -> tuple[FittedTarget, ...]:
    """The targets of the evidence."""
    sources = {source.name: source for source in SOURCES}
    return tuple(FittedTarget(one.row, one.scale, one.discrepancy, one.reason, sources[one.row.source].correlation,
                              sources[one.row.source].communities) for one in EVIDENCE_TARGETS)


def scaled_figures(targets: Sequence[FittedTarget], figures: np.ndarray) -> np.ndarray:
    """Figures of targets, float64 [set, target], on their scales."""
    columns = [target.scaled(figures[:, place]) for place, target in enumerate(targets)]
    return np.column_stack(columns) if columns else np.zeros((len(figures), 0))


def data_of(targets: Sequence[FittedTarget]) -> np.ndarray:
    """The data on their scales: float64 [target]."""
    return np.array([target.datum for target in targets])


def data_covariance(targets: Sequence[FittedTarget]) -> np.ndarray:
    """Covariance of the errors of the data: float64 [target, target]. Two targets of one source correlate by the smaller of their
    correlations."""
    errors = np.array([target.error for target in targets])
    shared = np.array([[1.0 if one is other else min(one.correlation, other.correlation) * (one.row.source == other.row.source)
                        for other in targets] for one in targets])
    return shared * np.outer(errors, errors)


def rule_covariance(targets: Sequence[FittedTarget]) -> np.ndarray:
    """Covariance of what the rules leave out, nothing of it shared: float64 [target, target]."""
    return np.diag([target.discrepancy**2 for target in targets])


def chance_covariance(residuals: np.ndarray, noise: np.ndarray, seeds: Sequence[int],
                      targets: Sequence[FittedTarget]) -> np.ndarray:
    """What runs of one parameter set differ by and the emulator does not explain, as the datum has it: float64 [target, target].

    A datum that is a mean over k communities has the chance of one community divided by k; the mean over a set's n seeds has it
    divided by n. residuals: float64 [target, target], mean products of a set's figures less the emulated ones; noise: float64
    [target], variance of a mean over n seeds (not a number where n is 1); seeds: n of each target.
    """
    whole = np.diag(residuals)
    more = np.array([0.0 if not np.isfinite(one) else one * (n / target.communities - 1.0)
                     for one, n, target in zip(noise, seeds, targets, strict=True)])
    factor = np.sqrt(np.maximum(whole + more, _LEAST_CHANCE * whole) / np.maximum(whole, 1e-300))
    return residuals * np.outer(factor, factor)
