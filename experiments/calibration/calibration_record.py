"""What a calibration says, free of the model that made it: targets and checks before and after, parameters, how near it came."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from simpul.experiments.calibration.fit import Fitted
from simpul.experiments.calibration.measurement import Measured
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, UNDECIDED, UNKNOWN, PatternRow

CHECK_LEVEL = 0.9                    # of predictive intervals
EDGE, CROWDED = 0.1, 0.3       # more than this share of the sets in the outer tenth of a range lies at its border


@dataclass(frozen=True)
class Span:
    """The middle of a figure over parameter sets, and the interval that holds nine in ten."""

    low: float
    median: float
    high: float


@dataclass(frozen=True)
class RecordLine:
    """A target, or a check that nothing was fitted to.

    low, high: its band (an end may be open: None). prior, accepted: the figure over the ranges and over the accepted sets;
    prior_share, accepted_share: how many of them lie within the band, of a target widened by the noise of few seeds; tolerance:
    half widths of the band within which all accepted sets lie, 1 when the band does (of a target); verdict: where the interval
    of the accepted sets lies.
    """

    id: str
    kind: str
    source: str
    figure: str
    compared: str
    horizon: int
    fitted: bool
    low: float | None
    high: float | None
    prior: Span
    prior_share: float
    accepted: Span
    accepted_share: float
    tolerance: float
    verdict: str


@dataclass(frozen=True)
class Moved:
    """A number that was free: its range, where the accepted sets have it, its strongest effect on a target's rank in the
    screening, whether it was searched closely, and the border at which the sets crowd ("low", "high" or "")."""

    name: str
    low: float
    high: float
    accepted: Span
    strength: float
    leading: bool
    border: str


@dataclass(frozen=True)
class Record:
    """A calibration in numbers.

    volume: share of the prior within the tolerance that closing in came to, with the standard error of its logarithm; tolerance:
    all half widths beyond the bands, added up, 0 when every band is met; meet_all: share of the accepted sets within every band
    on fresh seeds; tried: parameter sets measured; seeds: on how many a set was judged, in small and in large communities.
    """

    sets: int
    lines: tuple[RecordLine, ...]
    numbers: tuple[Moved, ...]
    volume: float
    volume_error: float
    tolerance: float
    meet_all: float
    prior_all: float
    first: int
    tried: int
    moved: float
    seeds: tuple[int, int]

    @property
    def targets(self) -> tuple[RecordLine, ...]:
        """The lines that were fitted."""
        return tuple(line for line in self.lines if line.fitted)

    @property
    def checks(self) -> tuple[RecordLine, ...]:
        """The lines that were not."""
        return tuple(line for line in self.lines if not line.fitted)

    @classmethod
    def of(cls, told: dict) -> Record:
        """A record from its plain values (`asdict`, read back from JSON)."""
        def span(given: dict) -> Span:
            return Span(**{name: math.nan if value is None else value for name, value in given.items()})

        lines = tuple(
            RecordLine(**{**one, "prior": span(one["prior"]), "accepted": span(one["accepted"])}) for one in told["lines"]
        )
        numbers = tuple(Moved(**{**one, "accepted": span(one["accepted"])}) for one in told["numbers"])
        return cls(**{**told, "lines": lines, "numbers": numbers, "seeds": tuple(told["seeds"])})


def span(values: np.ndarray) -> Span:
    """The span of values over parameter sets; not a number where there are none."""
    there = values[np.isfinite(values)]
    if there.size == 0:
        return Span(math.nan, math.nan, math.nan)
    edge = (1.0 - CHECK_LEVEL) / 2
    return Span(*(float(value) for value in np.quantile(there, [edge, 0.5, 1.0 - edge])))


def _verdict(found: Span, low: float, high: float) -> str:
    """Whether the interval lies inside a band, outside it, or across its border; no difference is no sign."""
    if not math.isfinite(found.median):
        return UNKNOWN
    if _inside(np.array([found.low, found.high]), low, high).all():
        return REPRODUCED
    return NOT_REPRODUCED if found.high <= low or found.low >= high else UNDECIDED


def _inside(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Which values lie in a band. Where only a sign is known, what is just at the border is not in it."""
    if math.isinf(low) or math.isinf(high):
        return (low < values) & (values < high)
    return (low <= values) & (values <= high)


def calibration_record(
    found: Fitted, checks: Sequence[PatternRow] = (), prior: Measured | None = None, accepted: Measured | None = None,
) -> Record:
    """What a calibration says. checks: rows that nothing was fitted to; prior, accepted: what was measured of them."""
    lines = [_line(row, found.first.means[:, place], found.near[:, place] <= 1.0, found.judged.means[:, place],
                   found.off[:, place] <= 1.0, found.tolerance(place), True) for place, row in enumerate(found.measurer.rows)]
    if checks:
        lines += check_lines(checks, prior, accepted)
    return Record(len(found.points), tuple(lines), _numbers(found), found.found.volume, found.found.volume_error,
                  found.found.tolerance, found.meet_all, float((found.near.max(axis=1) <= 1.0).mean()), len(found.near),
                  found.found.tried, found.found.moved, (len(found.measurer.seeds(0)), len(found.measurer.seeds(10_000))))


def check_lines(checks: Sequence[PatternRow], prior: Measured, accepted: Measured) -> tuple[RecordLine, ...]:
    """The lines of checks. prior, accepted: what was measured of them over the ranges and in accepted sets."""
    lines = []
    for place, row in enumerate(checks):
        before, after = prior.means[:, place], accepted.means[:, place]
        before_in, after_in = (_inside(values, row.low, row.high) for values in (before, after))
        lines.append(_line(row, before, before_in, after, after_in, math.nan, False))
    return tuple(lines)


def _line(row: PatternRow, before, prior_in, after, accepted_in, tolerance: float, is_target: bool) -> RecordLine:
    accepted = span(after)
    return RecordLine(row.id, row.kind, row.source, row.first.figure, row.comparison(), row.first.horizon, is_target,
                row.low if math.isfinite(row.low) else None, row.high if math.isfinite(row.high) else None, span(before),
                float(np.mean(prior_in)), accepted, float(np.mean(accepted_in)), tolerance, _verdict(accepted, row.low, row.high))


def _numbers(found: Fitted) -> tuple[Moved, ...]:
    values, leading = found.space.values(found.points), set(found.screened.leading())
    told = []
    for place, name in enumerate(found.space.names):
        shares = found.points[:, place]
        border = "low" if (shares < EDGE).mean() > CROWDED else "high" if (shares > 1.0 - EDGE).mean() > CROWDED else ""
        border = border if place in leading else ""          # where the targets say nothing, sets crowd by chance alone
        told.append(Moved(name, float(found.space.low[place]), float(found.space.high[place]), span(values[:, place]),
                          float(found.screened.strength[place]), place in leading, border))
    return tuple(told)


_COLUMNS = ("id", "fitted", "kind", "source", "figure", "compared", "horizon", "expected_low", "expected_high", "prior_low",
           "prior_median", "prior_high", "prior_share", "accepted_low", "accepted_median", "accepted_high", "accepted_share",
           "tolerance", "verdict")


def record_csv(lines: Sequence[RecordLine], before: Sequence[Sequence[object]] = ()) -> str:
    """A CSV table, a line for each target and check; numbers with six digits, nothing where there is no number. before: lines of
    an earlier table that stand first, as they were."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([_COLUMNS, *before])
    for line in lines:
        row = [line.id, "yes" if line.fitted else "no", line.kind, line.source, line.figure, line.compared, line.horizon, line.low,
               line.high, *asdict(line.prior).values(), line.prior_share, *asdict(line.accepted).values(), line.accepted_share,
               line.tolerance, line.verdict]
        writer.writerow([_digits(value) for value in row])
    return stream.getvalue()


def _digits(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.6g}" if math.isfinite(value) else ""
    return "" if value is None else value
