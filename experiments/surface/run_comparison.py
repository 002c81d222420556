"""Runs read as a comparison, so that they are drawn and told as every comparison is."""

from __future__ import annotations

import numpy as np

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import Measure, Results
from simpul.sim.run_record import Run, Runs
from simpul.sim.state.series import SERIES

MONTHLY = tuple(Measure(one.name, one.unit) for one in SERIES)


def comparison_of(runs: Run | Runs) -> Comparison:
    """Return one run or many as the comparison of their strategies."""
    scenario = runs.scenario
    horizons = tuple(int(months) for months in scenario.horizons)
    measures, places = existing_measures(scenario)
    if isinstance(runs, Run):
        labels, seeds, monthly, failures = [runs.strategy], [runs.seed], runs.series[None, None], {}
        values = np.array([[[list(runs.outcomes(months).values())]] for months in horizons])
    else:
        labels, seeds, monthly, failures = runs.strategies, runs.seeds, runs.series, runs.failures
        values = np.stack([runs.outcomes(months)[..., places] for months in horizons])
    planned = plan(scenario, labels, seeds)
    return Comparison(planned, Results(planned.strategies, planned.seeds, horizons, int(scenario.start), measures, MONTHLY, values,
                                       monthly, failures))
