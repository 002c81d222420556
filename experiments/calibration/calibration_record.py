"""A calibration put into numbers: lines of targets and checks, free numbers, waves, sources, and how far to trust it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from simpul.experiments.calibration.ensemble_diagnostics import (
    called,
    compared_halves,
    contraction,
    contraction_noise,
    directions,
    distinct_size,
    normal_contraction,
    strongest_partner,
)
from simpul.experiments.calibration.fit import Fitted, Judged, implausibility, of_ensemble
from simpul.experiments.calibration.fitted_target import IMPLAUSIBLE
from simpul.experiments.calibration.measurement import Measured
from simpul.experiments.calibration.record_parts import (
    FreeNumber,
    PlausibleAnswer,
    Record,
    RecordLine,
    SourceLine,
    Span,
    TargetLine,
    Trust,
    WaveLine,
)
from simpul.experiments.calibration.target_distance import distances, excess
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, UNDECIDED, UNKNOWN, PatternRow

CHECK_LEVEL = 0.9                    # of predictive intervals
_NARROWEST = 0.01                    # spread of a standard normal number below which shifts are not told in it
_NOWHERE = Span(math.nan, math.nan, math.nan)


def span(values: np.ndarray) -> Span:
    """The span of values over parameter sets; not a number where there are none."""
    there = values[np.isfinite(values)]
    if there.size == 0:
        return _NOWHERE
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


def calibration_record(found: Fitted, checks: Sequence[PatternRow] = (), prior: Measured | None = None,
                       after: Measured | None = None) -> Record:
    """What a calibration says.

    checks: rows that were measured in some sets only; prior, after: what they gave over the ranges and in the ensemble. Other rows
    of the measurer were measured in every set.
    """
    runs, judged = found.explored, found.whole.measured
    count, whole = len(runs.targets), Measured(runs.measured.means[:runs.first], runs.measured.errors[:runs.first])
    lines = [_line(row, whole.means[:, place], judged.means[:, place], _target_line(found, place) if place < count else None)
             for place, row in enumerate(runs.measurer.rows)]
    if checks:
        lines += check_lines(checks, prior, after)
    waves = tuple(WaveLine(wave.temperature, wave.sets, *_worst(found, wave.off)) for wave in runs.waves)
    last = runs if found.plausible is None else found.plausible.explored
    tried = len(last.normals) + found.whole.sets + sum(one.sets for one in (found.plausible, *found.sources.values()) if one)
    return Record(found.whole.sets, runs.first, tried, found.judging, tuple(lines), _numbers(found), waves,
                  tuple(_source_line(found, name) for name in found.sources), _plausible(found), _trust(found))


def check_lines(checks: Sequence[PatternRow], prior: Measured, after: Measured) -> tuple[RecordLine, ...]:
    """The lines of checks. prior, after: what was measured of them over the ranges and in the ensemble."""
    return tuple(_line(row, prior.means[:, place], after.means[:, place], None) for place, row in enumerate(checks))


def _line(row: PatternRow, before: np.ndarray, after: np.ndarray, target: TargetLine | None) -> RecordLine:
    shares = [float(np.mean(_inside(values, row.low, row.high))) for values in (before, after)]
    ends = [end if math.isfinite(end) else None for end in (row.low, row.high)]
    found = span(after)
    return RecordLine(row.id, row.kind, row.source, row.first.figure, row.comparison(), row.first.horizon, *ends, span(before),
                      shares[0], found, shares[1], _verdict(found, row.low, row.high), target)


def _target_line(found: Fitted, place: int) -> TargetLine:
    runs = found.explored
    target = runs.targets[place]
    emulated = [found.emulator(points)[:, place] for points in (runs.normals[:runs.first], found.whole.posterior.normals)]
    nearest = implausibility(runs, runs.measured.means)[:, place].min()
    others = found.sources.get(target.row.source)
    without = _NOWHERE if others is None else span(others.measured.means[:, place])
    off = math.nan if others is None else of_ensemble(runs, others.measured.means)[place]
    return TargetLine(target.scale, float(np.sqrt(runs.error[place, place])), target.discrepancy, target.reason,
                      place in runs.heard, float(of_ensemble(runs, found.whole.measured.means)[place]),
                      float(nearest), float(runs.attainable[place]), float(runs.explained[place]), float(runs.missing[place]),
                      float(1.0 - emulated[1].var(ddof=1) / max(emulated[0].var(ddof=1), 1e-12)), without, float(off))


def _worst(found: Fitted, off: np.ndarray) -> tuple[str, float]:
    """The target that was predicted worst, and by how much it was off."""
    sizes = np.where(np.isfinite(off), np.abs(off), 0.0)
    place = int(sizes.argmax())
    return found.explored.targets[place].row.id, float(sizes[place])


def _shares(found: Fitted, judged: Judged) -> np.ndarray:
    """All sets of an ensemble as shares of the ranges."""
    return found.explored.space.shares(judged.posterior.values)


def _moved(found: Fitted, other: Judged) -> np.ndarray:
    """How far the means of another ensemble are from those of the whole one, in standard deviations: float64 [number]."""
    one, two = found.whole.posterior.normals, other.posterior.normals
    return (two.mean(axis=0) - one.mean(axis=0)) / np.maximum(one.std(axis=0, ddof=1), _NARROWEST)


def _numbers(found: Fitted) -> tuple[FreeNumber, ...]:
    space, drawn = found.explored.space, found.whole.posterior
    narrowed = contraction(_shares(found, found.whole))
    partners, together = strongest_partner(drawn.normals)
    second = found.plausible
    plausible = np.full(len(narrowed), math.nan) if second is None else contraction(_shares(found, second))
    shifts = np.full(len(narrowed), math.nan) if second is None else _moved(found, second)
    return tuple(FreeNumber(
        name, float(space.low[place]), float(space.high[place]), span(drawn.values[:, place]), float(narrowed[place]),
        called(float(narrowed[place]), len(drawn.values)), space.names[partners[place]], float(together[place]),
        float(plausible[place]), float(shifts[place])) for place, name in enumerate(space.names))


def _source_line(found: Fitted, name: str) -> SourceLine:
    runs, judged = found.explored, found.sources[name]
    places = [place for place, target in enumerate(runs.targets) if target.row.source == name]
    off = of_ensemble(runs, judged.measured.means)[places]
    middles = [span(judged.measured.means[:, place]).median for place in places]
    inside = sum(runs.targets[place].row.low <= middle <= runs.targets[place].row.high
                 for place, middle in zip(places, middles, strict=True))
    moved = _moved(found, judged)
    most = int(np.abs(moved).argmax())
    return SourceLine(name, tuple(runs.targets[place].row.id for place in places), int((off <= IMPLAUSIBLE).sum()), inside,
                      runs.space.names[most], float(moved[most]))


def _misfit(found: Fitted, judged: Judged, places: Sequence[int]) -> np.ndarray:
    """How many half widths each set is beyond the bands of some targets, added up: float64 [set]."""
    rows = [found.explored.targets[place].row for place in places]
    return excess(distances(rows, judged.measured.means[:, list(places)]))


def _plausible(found: Fitted) -> PlausibleAnswer | None:
    if found.plausible is None:
        return None
    misfit, moved = _misfit(found, found.plausible, found.plausible.posterior.kept), _moved(found, found.plausible)
    most = int(np.abs(moved).argmax())
    return PlausibleAnswer(tuple(found.explored.targets[place].row.id for place in found.left_out), float(np.median(misfit)),
                           float(misfit.min()), found.explored.space.names[most], float(moved[most]),
                           found.plausible.explored.waves[-1].most)


def _trust(found: Fitted) -> Trust:
    runs, drawn = found.explored, found.whole.posterior
    names, narrowed = runs.space.names, contraction(_shares(found, found.whole))
    halves = compared_halves(*found.halves, narrowed)
    misfit = _misfit(found, found.whole, range(len(runs.targets)))
    mixing = np.nan_to_num(drawn.mixing, nan=np.inf)
    return Trust(
        float(distinct_size(drawn.values[:found.whole.sets]).min()), float(narrowed.sum()),
        float(normal_contraction(drawn.normals).sum()), contraction_noise(len(drawn.values)), float(mixing.max()),
        names[int(mixing.argmax())], halves.size, halves.size_identified, halves.shift, names[halves.number],
        runs.waves[-1].most, float((drawn.normals**2).mean()), float(np.median(misfit)), float(misfit.min()),
        float((misfit == 0.0).mean()), found.truths, directions(drawn.covariance, names))
