"""Run the rows of `contingency.py` over parameter sets, and say of each whether its sign comes out.

Each set runs every reading on a few fresh seeds. With the means of the sets, *clear* means: at least 80% of the sets have the sign
of the overall mean, the overall mean is beyond its Monte Carlo error (two standard errors over sets), and it is at least the
smallest effect of interest. A part is *as expected* where that holds on the expected side, *reversed* where it holds on the other,
else *open*; a part that expects no difference is as expected where the 95% interval of the mean lies inside its band.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.contingency import SMALLEST
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow, over_seeds, without_letter
from simpul.experiments.patterns.pattern_runs import readings_of
from simpul.experiments.runner.kept_figures import MeasuredFigures

AS_EXPECTED, REVERSED, STILL_OPEN = "as-expected", "reversed", "open"
SETS_THAT_AGREE = 0.8
ERRORS_BEYOND = 2.0
_FIRST_SEED, _APART = 500_000, 64  # seeds of nobody else; between the seeds of two sets


@dataclass(frozen=True)
class ContingencyFinding:
    """A part of a row over parameter sets.

    Attributes:
        row: the part.
        mean: over sets. error: its standard error over sets. agree: share of sets with the sign of the mean.
        verdict: as-expected, reversed or open.
    """

    row: PatternRow
    mean: float
    error: float
    agree: float
    verdict: str


def spread_places(ensemble: Ensemble, sets: int) -> list[int]:
    """Return the places of `sets` members of the ensemble, evenly spread from the first to the last."""
    return [int(place) for place in np.linspace(0, len(ensemble.rows) - 1, sets).round()]


def tested(rows: Sequence[PatternRow], ensemble: Ensemble, sets: int, seeds: int, changes: Mapping[str, dict] | None = None,
           threads: int | None = None, progress: Callable[[int, int], None] | None = None,
           smallest: Mapping[str, float] = SMALLEST, kept: MeasuredFigures | None = None) -> list[ContingencyFinding]:
    """Return a finding for each row over `sets` members of the ensemble, evenly spread, `seeds` fresh seeds each.

    changes: by name of the scenario, of every setting of it, such as a larger subsidy. progress(done, total) counts sets.
    smallest: effect of interest of a figure. kept: as in `simpul.experiments.patterns.pattern_runs.carried_out`.
    """
    means = np.full((len(rows), sets), np.nan)
    for n, place in enumerate(spread_places(ensemble, sets)):
        values = dict(zip(ensemble.keys, ensemble.rows[place], strict=True))
        own = [in_worlds(row, values, changes) for row in rows]
        found = readings_of({reading for row in own for reading in row.readings()},
                            range(_FIRST_SEED + _APART * n, _FIRST_SEED + _APART * n + seeds), threads, kept=kept)
        means[:, n] = [np.nanmean(over_seeds(row, found)) for row in own]
        if progress is not None:
            progress(n + 1, sets)
    return [judged(row, mean, smallest) for row, mean in zip(rows, means, strict=True)]


def in_worlds(row: PatternRow, values: dict, changes: Mapping[str, dict] | None = None) -> PatternRow:
    """Return the row with further changes below its own wherever it reads: what the row changes stays changed.

    values: of every scenario; changes: by name of the scenario.
    """
    def moved(reading: FigureReading) -> FigureReading:
        own = dict(reading.world.changes)
        below = values | (changes or {}).get(reading.world.scenario, {})
        return replace(reading, world=World(reading.world.scenario, (*((k, v) for k, v in below.items() if k not in own),
                                                                     *own.items())))

    return replace(row, terms=tuple((weight, moved(reading)) for weight, reading in row.terms))


def mean_of_sets(means: np.ndarray) -> tuple[float, float, float]:
    """Return the mean over sets, its standard error, and the share of sets with its sign; not a number for fewer than two sets.

    means: one number a set; those that are none are left out.
    """
    means = means[np.isfinite(means)]
    if len(means) < 2:
        return math.nan, math.nan, math.nan
    mean = float(means.mean())
    return mean, float(means.std(ddof=1) / math.sqrt(len(means))), float((np.sign(means) == np.sign(mean)).mean())


def clear_sign(means: np.ndarray, smallest: float) -> bool:
    """Whether means of sets are clear by the rule of this module: enough sets agree, beyond error, large enough."""
    mean, error, agree = mean_of_sets(means)
    return agree >= SETS_THAT_AGREE and abs(mean) > ERRORS_BEYOND * error and abs(mean) >= smallest


def judged(row: PatternRow, means: np.ndarray, smallest: Mapping[str, float] = SMALLEST) -> ContingencyFinding:
    """Judge the means over sets by the rule of this module."""
    mean, error, agree = mean_of_sets(means)
    if math.isnan(mean):
        return ContingencyFinding(row, mean, error, agree, STILL_OPEN)
    if row.one_sided:
        clear = clear_sign(means, smallest[row.first.figure])
        verdict = STILL_OPEN if not clear else AS_EXPECTED if row.low <= mean <= row.high else REVERSED
    else:
        inside = row.low <= mean - ERRORS_BEYOND * error and mean + ERRORS_BEYOND * error <= row.high
        outside = mean - ERRORS_BEYOND * error > row.high or mean + ERRORS_BEYOND * error < row.low
        verdict = AS_EXPECTED if inside else REVERSED if outside else STILL_OPEN
    return ContingencyFinding(row, mean, error, agree, verdict)


def finding_values(finding: ContingencyFinding, smallest: Mapping[str, float]) -> dict[str, object]:
    """Return what every table says of a finding as flat values; an open end of what is expected is empty, and so is a figure that
    is none. smallest: effect of interest of a figure; empty where no difference is expected."""
    row = finding.row
    return {
        "id": row.id, "scenario": row.first.world.scenario, "figure": row.first.figure, "horizon": row.first.horizon,
        "expected_low": _finite(row.low), "expected_high": _finite(row.high),
        "smallest": smallest[row.first.figure] if row.one_sided else "", "mean": _finite(finding.mean),
        "error": _finite(finding.error), "agree": _finite(finding.agree), "verdict": finding.verdict,
    }


def _finite(value: float) -> float | str:
    return value if math.isfinite(value) else ""


def by_row(parts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the verdict of every row with its parts together. parts: id and verdict of each."""
    verdicts: dict[str, set[str]] = {}
    for id_, verdict in parts:
        verdicts.setdefault(without_letter(id_), set()).add(verdict)
    return {id_: whole_verdict(found) for id_, found in verdicts.items()}


def whole_verdict(parts: Collection[str]) -> str:
    """Return the verdict of a row by those of its parts: as expected if all are, reversed if any is."""
    return REVERSED if REVERSED in parts else AS_EXPECTED if set(parts) == {AS_EXPECTED} else STILL_OPEN
