"""The one set of an ensemble that a single run should have: the set whose outcomes lie most in the middle.

Over the scenarios that ship, every main outcome of every strategy at the longest horizon is a column. In each the sets are compared
by how many robust standard deviations they lie from the median set; a set's distance is the median of these over the columns, so
that no single outcome and no outlier decides.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from simpul.experiments.design.ensemble import Ensemble, over
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

_SEEDS = 2                # of each set, the same for all, so that chance moves all sets alike
_TO_SIGMA = 1.4826        # median absolute deviation to standard deviation, of normal numbers


def default_member(ensemble: Ensemble, scenarios: Sequence[Scenario] | None = None, seeds: int = _SEEDS, threads: int | None = None,
                   progress: Callable[[int, int], None] | None = None) -> int:
    """Place of the set in the ensemble that lies most in the middle.

    scenarios: in which outcomes are looked at; all that ship when None. What a scenario states of its parameters itself stays
    there, as whenever an ensemble is used. progress(done, all) is called for each set in each scenario. Threads do not matter.
    """
    asked = [load_scenario(file) for file in shipped_scenarios().values()] if scenarios is None else list(scenarios)
    tasks = [(scenario, place) for scenario in asked for place in range(len(ensemble))]
    columns: list[list[np.ndarray]] = [[] for _ in ensemble.rows]
    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        found = pool.map(lambda task: member_outcomes(over(task[0], ensemble).member(task[1]), range(seeds)), tasks)
        for done, ((_scenario, place), values) in enumerate(zip(tasks, found, strict=True), start=1):
            columns[place].append(values)
            if progress is not None:
                progress(done, len(tasks))
    return middle_set(np.array([np.concatenate(parts) for parts in columns]))


def member_outcomes(scenario: Scenario, seeds: Sequence[int]) -> np.ndarray:
    """Means over seeds of the main outcomes at the longest horizon: float64 [strategy x outcome]."""
    runs = run_many(scenario, None, seeds, threads=1, monthly=False)
    values = runs.outcomes(max(scenario.horizons))
    return values[:, :, [place for place, one in enumerate(OUTCOMES) if one.primary]].mean(axis=1).ravel()


def middle_set(outcomes: np.ndarray) -> int:
    """The row that lies most in the middle. outcomes: float64 [set, outcome]; columns that all sets share, or that some set has
    not, say nothing and are left out; the first of equals.

    Raises ValueError when no column is left.
    """
    there = outcomes[:, np.isfinite(outcomes).all(axis=0)]
    off = np.abs(there - np.median(there, axis=0))
    spread = _TO_SIGMA * np.median(off, axis=0)
    if not (spread > 0.0).any():
        raise ValueError("no outcome differs between the sets")
    return int(np.median(off[:, spread > 0.0] / spread[spread > 0.0], axis=1).argmin())
