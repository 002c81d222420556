"""Results as pandas tables, one observation a row; `frame.attrs["units"]` holds the unit of each column that has one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import singledispatch
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.region_analysis import Region
from simpul.experiments.calibration.calibration_answer import Calibration
from simpul.experiments.patterns.pattern_answer import Patterns
from simpul.experiments.report.choice_columns import SET_HEADS, set_columns
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import Measure
from simpul.experiments.surface.run_comparison import MONTHLY
from simpul.sim.presenter import Presented
from simpul.sim.run_record import Run, Runs

_SEED, _MONTH, _HORIZON = "seed", "month", "horizon"


@singledispatch
def frame_of(result: Presented) -> pd.DataFrame:
    """Return a result as a table."""
    raise TypeError(f"no table is made of a {type(result).__name__}")


@frame_of.register
def _of_run(run: Run) -> pd.DataFrame:
    """A row for each month, counted from the end of the burn-in; a column for each monthly series."""
    frame = pd.DataFrame(run.series, columns=[item.name for item in MONTHLY])
    frame.insert(0, _MONTH, np.arange(len(frame)))
    return _with_units(frame, MONTHLY)


@frame_of.register
def _of_runs(runs: Runs) -> pd.DataFrame:
    """A row for each strategy, seed and horizon; a column for each outcome."""
    horizons = [int(months) for months in runs.scenario.horizons]
    values = np.stack([runs.outcomes(months) for months in horizons], axis=2)
    measures, places = existing_measures(runs.scenario)
    frame = _crossed({"strategy": runs.strategies, _SEED: runs.seeds, _HORIZON: horizons}, values[..., places], measures)
    return _with_units(frame, measures)


@singledispatch
def monthly_frame_of(result: Presented) -> pd.DataFrame:
    """Return the monthly series of a result: a row for each strategy, seed and month."""
    raise TypeError(f"a {type(result).__name__} has no monthly series")


@monthly_frame_of.register
def _months_of_runs(runs: Runs) -> pd.DataFrame:
    months = range(runs.series.shape[2])
    return _with_units(_crossed({"strategy": runs.strategies, _SEED: runs.seeds, _MONTH: months}, runs.series, MONTHLY), MONTHLY)


@frame_of.register
def _of_comparison(found: Comparison) -> pd.DataFrame:
    """A row for each horizon, strategy, outcome and baseline: the mean over seeds and the difference from the baseline, both with
    their interval (of the difference that for all comparisons together); `p` and `adjusted` (Bonferroni), `verdict`, `runs_needed`,
    `matters`, and what the parameter sets come to (`sets_low` to `sets_below`, not numbers with one set). Without another baseline
    a row has no difference."""
    rows = []
    units = {item.name: item.unit for item in found.results.outcomes}
    for (horizon, strategy, outcome), mean in found.outcomes.items():
        row = {_HORIZON: horizon, "strategy": strategy, "outcome": outcome, "unit": units[outcome], "seeds": mean.n,
               "mean": mean.mean, "low": mean.low, "high": mean.high}
        against = [one for baseline in found.baselines if (one := found.differences.get((baseline, horizon, strategy, outcome)))]
        rows += [row | {"baseline": one.baseline, "difference": one.paired.mean, "difference_low": one.low,
                        "difference_high": one.high, "p": one.paired.p, "adjusted": one.adjusted, "verdict": one.verdict,
                        "runs_needed": one.needed, "matters": one.matters,
                        **dict(zip(SET_HEADS, set_columns(one.over), strict=True))} for one in against] or [row]
    return pd.DataFrame(rows)


@frame_of.register
def _of_answer(found: Answer) -> pd.DataFrame:
    """A row for each world, strategy, seed and horizon; a column for each number that is varied, and for each outcome."""
    results = found.results
    values = np.moveaxis(results.values, 1, 3)
    frame = _crossed({"world": range(len(found.worlds)), "strategy": results.strategies, _SEED: results.seeds,
                      _HORIZON: results.horizons}, values, results.outcomes)
    own = found.scenario.values()
    for place, key in enumerate(found.varied, start=1):
        values_of_worlds = [world.get(key, own.get(key)) for world in found.worlds]
        frame.insert(place, key, np.repeat(np.asarray(values_of_worlds), len(frame) // len(values_of_worlds)))
    return _with_units(frame, results.outcomes)


@frame_of.register
def _of_region(found: Region) -> pd.DataFrame:
    """A row for each strategy, horizon and community; a column for each outcome."""
    region = found.found
    keys = {"strategy": region.strategies, _HORIZON: region.horizons, "community": range(region.layout.communities)}
    measures, places = existing_measures(found.scenario)
    frame = _crossed(keys, region.outcomes[..., places], measures)
    return _with_units(frame, measures)


@frame_of.register
def _of_calibration(found: Calibration) -> pd.DataFrame:
    """A row for each parameter set; a column for each number, and its largest implausibility (standard deviations)."""
    frame = pd.DataFrame(list(found.ensemble.rows), columns=list(found.ensemble.names))
    return frame.assign(implausibility=found.ensemble.off) if found.ensemble.off else frame


@frame_of.register
def _of_patterns(found: Patterns) -> pd.DataFrame:
    """A row for each statement or pattern: what was measured with its 99% interval, the band expected, the verdict."""
    return pd.DataFrame([{
        "id": one.row.id, "kind": one.row.kind, "figure": one.row.first.figure, "compared": one.row.comparison(),
        _HORIZON: one.row.first.horizon, "seeds": one.found.n, "mean": one.found.mean, "low": one.found.low, "high": one.found.high,
        "expected_low": one.row.low, "expected_high": one.row.high, "verdict": one.verdict, "source": one.row.source,
    } for one in found.findings])


def _crossed(keys: Mapping[str, Iterable[Any]], values: NDArray[np.float64], measures: Iterable[Measure]) -> pd.DataFrame:
    """Return values [*keys, measure] as a table with a column for each key and measure."""
    index = pd.MultiIndex.from_product([list(items) for items in keys.values()], names=list(keys))
    frame = pd.DataFrame(values.reshape(len(index), -1), columns=[item.name for item in measures])
    return pd.concat([index.to_frame(index=False), frame], axis=1)


def _with_units(frame: pd.DataFrame, measures: Iterable[Measure]) -> pd.DataFrame:
    """Return the table with the unit of each column."""
    frame.attrs["units"] = {item.name: item.unit for item in measures}
    return frame
