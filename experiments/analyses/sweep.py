"""Sweep: what the outcomes become when numbers of the scenario, or levers of strategies, take other values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import (
    AimWeights,
    FactorValues,
    HowToRun,
    Running,
    carried_by,
    checked,
    seeds_over_sets,
)
from simpul.experiments.analyses.answer import ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.judged_worlds import JudgedWorlds
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.design.factors import Factor, declared_factors, designed
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import Estimate, estimate
from simpul.experiments.statistics.ranking import Aim, outcome_aim
from simpul.experiments.statistics.verdicts import Leader
from simpul.sim.scenario.scenario import Scenario

GROUPS = 5        # into which the values of a sampled factor are put to be shown


class Sweep(JudgedWorlds):
    """The outcomes over the values of the factors.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.sweep(simpul.load_scenario("small"), {"context.history": [0.2, 0.8]}, seeds=2)
    >>> found.labels
    ('nothing', 'direct-grants', 'broker-host', 'coalition-broad', 'partnership')
    """

    question = "sweep"

    def __init__(self, planned: Plan, results: WorldResults, factors: Sequence[Factor], design: str,
                 outcome: str | None = None, weights: AimWeights | None = None, **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.factors, self.design = tuple(factors), design
        self.wanted = self.aim(outcome, weights)
        self.aims = tuple(dict.fromkeys([self.wanted, *(outcome_aim(item.name, self.measures)
                                                        for item in self.measures if item.primary)]))

    @property
    def best(self) -> list[Leader]:
        """For each world who came first, and whether it is called the best."""
        return self.leaders

    def groups(self, factor: Factor) -> list[tuple[object, NDArray[np.bool_]]]:
        """The values that are shown of a factor, with the worlds of each: its listed values, or the middles of five equal
        parts of what was sampled."""
        column = [world[factor.key] for world in self.worlds]
        different = list(dict.fromkeys(column))
        if len(different) <= 2 * GROUPS or not all(isinstance(value, int | float) for value in different):
            return [(value, np.array([other == value for other in column])) for value in _in_order(different)]
        numbers = np.array(column, dtype=float)
        edges = np.linspace(numbers.min(), numbers.max(), GROUPS + 1)
        part = np.clip(np.searchsorted(edges, numbers, side="right") - 1, 0, GROUPS - 1)
        return [(float((edges[n] + edges[n + 1]) / 2), part == n) for n in range(GROUPS) if (part == n).any()]

    def line(self, factor: Factor, aim: Aim, place: int, gain: bool = False) -> list[Estimate]:
        """Mean of a strategy at each shown value of a factor, all else as the design has it; with gain, less that of doing
        nothing on the same seeds. The interval is over seeds, each the mean of its worlds."""
        scores = self.scores(aim)
        table = scores[:, place] - (scores[:, self.place("nothing")] if gain else 0.0)
        sign = self.better[aim.outcome] if aim.outcome else 1
        return [estimate(sign * _mean_of_worlds(table[held]), self.level, sets=self.sets) for _, held in self.groups(factor)]

    def change(self, factor: Factor, place: int) -> Estimate:
        """How much the aim changes from the lowest to the highest shown value, on the same seeds."""
        table, groups = self.scores(self.wanted)[:, place, :], self.groups(factor)
        return estimate(_mean_of_worlds(table[groups[-1][1]]) - _mean_of_worlds(table[groups[0][1]]), self.level, sets=self.sets)

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        worlds = []
        for place, (world, leader) in enumerate(zip(self.worlds, self.best, strict=True)):
            best = leader.best
            means = {aim.name: {label: asdict(estimate(self.scores(aim)[place, row], self.level, sets=self.sets))
                                for row, label in enumerate(self.labels)} for aim in self.aims}
            worlds.append({"world": world, "first": self.labels[best.first] if best.first >= 0 else None, "clear": leader.clear,
                           "running": [self.labels[row] for row in best.running], "scores": means})
        return {"design": self.design, "factors": [asdict(factor) for factor in self.factors],
                "aim": dict(self.wanted.weights), "clear_worlds": self.clear,
                **self.advice_record(), "worlds": worlds}


def _in_order(values: list) -> list:
    return sorted(values) if all(isinstance(value, int | float) for value in values) else values


def _mean_of_worlds(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean over worlds for each seed; not a number where a run failed. table [world, seed]."""
    return table.mean(axis=0)


def sweep(scenario: Scenario, over: FactorValues, design: str = "full", samples: int = 64, strategies: Sequence[str] | None = None,
          seeds: int | Sequence[int] = 20, first_seed: int = 0, design_seed: int = 0, outcome: str | None = None,
          weights: AimWeights | None = None, horizon: int | None = None, level: float = 0.95,
          without_openings: int | None = None, sets: int | None = None, running: Running | None = None,
          **how: Unpack[HowToRun]) -> Sweep:
    """Run every strategy while numbers of the scenario, or levers of strategies, take other values.

    Only what is declared is varied.

    Args:
        scenario: as `load_scenario` gives it.
        over: key -> a list of values, a pair (low, high), a triple (low, high, steps), or None for the range that the scenario or
            the lever has; or a list of keys. Keys are dotted, such as "context.history" (`list_parameters`).
        design: "full" (every combination), "latin" (Latin hypercube) or "sobol" (Sobol sequence).
        samples: how many worlds a Latin hypercube or Sobol sequence has (of the latter a power of two).
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds from which on, or the seeds themselves.
        design_seed: of the Latin hypercube or the Sobol sequence.
        outcome, weights: what counts: one outcome, or outcomes with weights, {"need_met": 2, "conflict": 1} or the same as
            "need_met=2,conflict=1"; all main outcomes alike if neither is given.
        horizon: months after the start at which outcomes are read; the longest of the scenario if None.
        level: of intervals and verdicts.
        without_openings: on how many seeds the strategies also run at the scenario's own settings, with and without outside
            openings, so that `openings` tells how much of each gain over direct grants comes through them; if None as many as in
            each setting, more where that adds no more than a fifth of the runs, 50 at most; 0 leaves that out.
        sets: among how many parameter sets the seeds are divided (`design.two_levels.with_sets`): as many as get four seeds each,
            50 at most, if None; 1 for the scenario's own numbers alone.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        The worlds (what each changes), the outcomes of all runs, and which strategy is best in each world.

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.
        ScenarioError: for keys or values that the scenario cannot have.

    >>> import simpul
    >>> found = simpul.sweep(simpul.load_scenario("small"), {"context.history": [0.2, 0.8]}, seeds=2)
    >>> found.worlds
    ({'context.history': 0.2}, {'context.history': 0.8})
    >>> found.values("need_met").shape
    (2, 5, 2)
    """
    running = carried_by(running, how)
    scenario = seeds_over_sets(scenario, seeds, sets, running)
    factors = declared_factors(scenario, over)
    checked(scenario, horizon, [(outcome, weights)], running)
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed,
                   designed(factors, design, samples, design_seed))
    found, opened = carried_with_openings(planned, running, without_openings)
    return Sweep(planned, found, factors, design, outcome, weights, horizon=horizon, level=level, opened=opened)
