"""Sensitivity: on which uncertain parameters a strategy's success hinges (Morris screening, or Sobol indices; SALib).

Morris 1991 (doi:10.1080/00401706.1991.10484804) with Campolongo, Cariboni & Saltelli 2007
(doi:10.1016/j.envsoft.2006.10.004); Sobol 2001 (doi:10.1016/S0378-4754(00)00270-6) with Saltelli et al. 2010
(doi:10.1016/j.cpc.2009.09.018).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimWeights, FactorValues, HowToRun, Running, carried_by, checked
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.analyses.sensitivity_design import SensitivityDesign
from simpul.experiments.analyses.sensitivity_indices import Index, indices
from simpul.experiments.design.factors import check_power_of_two, declared_factors, uncertain
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.ranking import Aim, even_aim, outcome_aim
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.scenario.scenario import Scenario

METHODS = ("morris", "sobol")
SAMPLES = {"morris": 8, "sobol": 32}
SENSITIVITY_SEEDS = {"morris": 8, "sobol": 3}


class Sensitivity(Answer):
    """What each strategy's gain over direct grants hinges on.

    Attributes:
        found: (aim, strategy) -> an index for each number: how strongly the gain depends on it, with its interval.
        design: the points at which the model was looked at.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.sensitivity(simpul.load_scenario("small"), samples=2, seeds=1)
    >>> found.contenders
    ('broker-host', 'coalition-broad', 'partnership')
    """

    question = "sensitivity"

    def __init__(self, planned: Plan, results: WorldResults, design: SensitivityDesign,
                 outcome: str | None = None, weights: AimWeights | None = None, **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.design = design
        self.wanted = self.aim(outcome, weights)
        self.baseline = self.place("direct_grants")
        self._stop_at_failures()

    def _stop_at_failures(self) -> None:
        if self.results.failures:
            which, reason = next(iter(self.results.failures.items()))
            raise UserError("sensitivity-failed", run=", ".join(map(str, which)), reason=reason)

    @property
    def aims(self) -> tuple[Aim, ...]:
        """What is looked at: the aim asked for, and every main outcome when none was asked for."""
        if self.wanted != even_aim(self.measures):
            return (self.wanted,)
        return (self.wanted, *(outcome_aim(item.name, self.measures) for item in self.measures if item.primary))

    @property
    def contenders(self) -> tuple[str, ...]:
        """The strategies whose gain over direct grants is looked at."""
        return tuple(label for place, label in enumerate(self.labels) if place not in (self.baseline, self.place("nothing")))

    def gains(self, aim: Aim, label: str) -> NDArray[np.float64]:
        """Gain over direct grants on the same seeds: float64 [world, seed]. An outcome that does not exist under either on a seed
        (no crisis, so no share of crises met) counts as no gain, as in `ranking.score`."""
        own, grants = (self.scores(aim)[:, place] for place in (self.labels.index(label), self.baseline))
        return np.where(np.isnan(own) & np.isnan(grants), 0.0, own - grants)

    @cached_property
    def found(self) -> dict[tuple[str, str], list[Index]]:
        """(aim's name, strategy) -> an index for each parameter. Raises UserError at any value that is not a number."""
        told = {}
        for aim in self.aims:
            for label in self.contenders:
                told[aim.name, label] = indices(self.design, self.worlds, self.gains(aim, label), self.level)
        return told

    def chance(self, label: str) -> float:
        """Share of the variance between worlds that is chance: the seeds were too few to average it out."""
        gains = self.gains(self.wanted, label)
        worlds, seeds = gains.shape
        between = float(np.var(gains.mean(axis=1), ddof=1))
        if seeds < 2 or between == 0.0:
            return math.nan if seeds < 2 else 0.0
        rest = gains - gains.mean(axis=1, keepdims=True) - gains.mean(axis=0, keepdims=True) + gains.mean()
        return min(1.0, float((rest ** 2).sum()) / (worlds - 1) / (seeds - 1) / seeds / between)

    def ranked(self, label: str) -> list[Index]:
        """The parameters by how much they matter for the aim asked for, those not distinguishable from zero last."""
        return sorted(self.found[self.wanted.name, label], key=lambda index: (index.zero, -index.value))

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        return {"method": self.design.method, "samples": self.design.samples, "design_seed": self.design.seed,
                "keys": [factor.key for factor in self.design.factors], "aim": dict(self.wanted.weights),
                "indices": [{"aim": aim, "strategy": label, **asdict(index), "zero": index.zero, "aimless": index.aimless}
                            for (aim, label), found in self.found.items() for index in found],
                "chance": {label: self.chance(label) for label in self.contenders}}


def sensitivity(scenario: Scenario, method: str = "morris", over: FactorValues | None = None, samples: int | None = None,
                strategies: Sequence[str] | None = None, seeds: int | Sequence[int] | None = None, first_seed: int = 0,
                design_seed: int = 1, outcome: str | None = None, weights: AimWeights | None = None, horizon: int | None = None,
                level: float = 0.95,
                without_openings: int | None = None, running: Running | None = None, **how: Unpack[HowToRun]) -> Sensitivity:
    """Find out on which uncertain numbers each strategy's gain over direct grants hinges.

    Args:
        scenario: as `load_scenario` gives it.
        method: "morris" (a screening: few runs, the order of importance; Morris 1991, doi:10.1080/00401706.1991.10484804) or
            "sobol" (shares of the variance: many runs; Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018).
        over: other keys than the scenario's `uncertain`, with their ranges, as in `sweep`.
        samples: trajectories of the screening, or base points of Sobol's method (a power of two); None for the usual number.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds from which on, or the seeds themselves; None for the usual number of the method.
        design_seed: of the points, 1 or more.
        outcome, weights: what counts: one outcome, or outcomes with weights, {"need_met": 2, "conflict": 1} or the same as
            "need_met=2,conflict=1"; all main outcomes alike if neither is given.
        horizon: months after the start at which outcomes are read; the longest of the scenario if None.
        level: of intervals and verdicts.
        without_openings: on how many seeds the strategies also run at the scenario's own settings, with and without outside
            openings, so that `openings` tells how much of each gain over direct grants comes through them; if None as many as in
            each setting, more where that adds no more than a fifth of the runs, 50 at most; 0 leaves that out.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        For each strategy and aim the indices of every number, with their intervals (`found`, `ranked`).

    Raises:
        UserError: for what cannot be asked, for a failed run, and for an outcome that is not a number in some run.
        ScenarioError: for keys or values that the scenario cannot have.

    >>> import simpul
    >>> found = simpul.sensitivity(simpul.load_scenario("small"), samples=2, seeds=1)
    >>> sorted(index.key for index in found.ranked("coalition-broad"))
    ['context.communication', 'issues.water.need']
    """
    running = carried_by(running, how)
    if method not in METHODS:
        raise UserError("sensitivity-method", given=method, **nearest(method, METHODS))
    factors = uncertain(scenario) if over is None else declared_factors(scenario, over)
    samples = SAMPLES[method] if samples is None else samples
    if method == "sobol":
        check_power_of_two(samples)
    if samples < 2 or design_seed < 1:
        raise UserError("design-few-samples" if samples < 2 else "sensitivity-seed", samples=str(samples), seed=str(design_seed))
    checked(scenario, horizon, [(outcome, weights)], running)
    design = SensitivityDesign(method, factors, samples, design_seed)
    planned = plan(scenario, with_baselines(scenario, strategies), SENSITIVITY_SEEDS[method] if seeds is None else seeds,
                   first_seed, design.worlds())
    found, opened = carried_with_openings(planned, running, without_openings)
    return Sensitivity(planned, found, design, outcome, weights, horizon=horizon, level=level, opened=opened)


def _of_method(arguments: Mapping[str, Any]) -> dict[str, int | None]:
    """Samples and seeds where none are given, which hang on the method."""
    return {"samples": SAMPLES.get(arguments["method"]), "seeds": SENSITIVITY_SEEDS.get(arguments["method"])}


sensitivity.hanging_defaults = _of_method
