"""Sweep: what the outcomes become when numbers of the scenario, or levers of strategies, take other values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cached_property

import numpy as np

from simpul.experiments.analyses.analysis_runs import Running, checked, prepared
from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.design.factors import Factor, declared_factors, designed
from simpul.experiments.statistics.estimates import Estimate, estimate
from simpul.experiments.statistics.ranking import outcome_aim
from simpul.experiments.statistics.verdicts import Leader, judge_leaders

GROUPS = 5        # into which the values of a sampled factor are put to be shown


class Sweep(Answer):
    """The outcomes over the values of the factors."""

    question = "sweep"

    def __init__(self, planned, results, factors: Sequence[Factor], design: str, outcome=None, weights=None, **more):
        super().__init__(planned, results, **more)
        self.factors, self.design = tuple(factors), design
        self.wanted = self.aim(outcome, weights)
        self.aims = tuple(dict.fromkeys([self.wanted, *(outcome_aim(item.name, self.measures)
                                                        for item in self.measures if item.primary)]))

    @cached_property
    def best(self) -> list[Leader]:
        """For each world who came first, and whether it is called the best."""
        return judge_leaders(self.scores(self.wanted), self.level)

    @cached_property
    def clear(self) -> dict[str, int]:
        """In how many worlds each strategy is clearly the best, the most frequent first; those in none left out."""
        return self.counted(lambda place: sum(leader.clear and leader.best.first == place for leader in self.best))

    def groups(self, factor: Factor) -> list[tuple[object, np.ndarray]]:
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

    def line(self, factor: Factor, aim, place: int, gain: bool = False) -> list[Estimate]:
        """Mean of a strategy at each shown value of a factor, all else as the design has it; with gain, less that of doing
        nothing on the same seeds. The interval is over seeds, each the mean of its worlds."""
        scores = self.scores(aim)
        table = scores[:, place] - (scores[:, self.place("nothing")] if gain else 0.0)
        sign = self.better[aim.outcome] if aim.outcome else 1
        return [estimate(sign * _mean_of_worlds(table[held]), self.level) for _, held in self.groups(factor)]

    def change(self, factor: Factor, place: int) -> Estimate:
        """How much the aim changes from the lowest to the highest shown value, on the same seeds."""
        table, groups = self.scores(self.wanted)[:, place, :], self.groups(factor)
        return estimate(_mean_of_worlds(table[groups[-1][1]]) - _mean_of_worlds(table[groups[0][1]]), self.level)

    def numbers(self) -> dict:
        """What `to_dict` tells beyond the plan."""
        worlds = []
        for place, (world, leader) in enumerate(zip(self.worlds, self.best, strict=True)):
            best = leader.best
            means = {aim.name: {label: asdict(estimate(self.scores(aim)[place, row], self.level))
                                for row, label in enumerate(self.labels)} for aim in self.aims}
            worlds.append({"world": world, "first": self.labels[best.first] if best.first >= 0 else None, "clear": leader.clear,
                           "running": [self.labels[row] for row in best.running], "scores": means})
        return {"design": self.design, "factors": [asdict(factor) for factor in self.factors],
                "aim": dict(self.wanted.weights), "clear_worlds": self.clear, "worlds": worlds}


def _in_order(values: list) -> list:
    return sorted(values) if all(isinstance(value, int | float) for value in values) else values


def _mean_of_worlds(table: np.ndarray) -> np.ndarray:
    """Mean over worlds for each seed; not a number where a run failed. table [world, seed]."""
    return table.mean(axis=0)


def sweep(scenario, over: Mapping | Iterable[str], design: str = "full", samples: int = 64, strategies=None,
          seeds: int | Sequence[int] = 20, first_seed: int = 0, design_seed: int = 0, outcome: str | None = None,
          weights: str | Mapping[str, float] | None = None, horizon: int | None = None, level: float = 0.95,
          running: Running | None = None) -> Sweep:
    """Run every strategy while numbers of the scenario, or levers of strategies, take other values. Only what is declared
    here is varied.

    over: key -> values, as in `designs.declared`. design: "full" (every combination), "latin" (Latin hypercube) or "sobol"
    (Sobol sequence), the latter two with so many samples. What is high: as in `map`. Raises UserError for what cannot be
    asked.
    """
    factors = declared_factors(scenario, over)
    checked(scenario, horizon, [(outcome, weights)], running)
    planned, run = prepared(scenario, with_baselines(scenario, strategies), seeds, first_seed,
                            designed(factors, design, samples, design_seed), running)
    return Sweep(planned, run(planned), factors, design, outcome, weights, horizon=horizon, level=level)
