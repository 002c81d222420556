"""Strategies side by side on the same seeds: how each differs from doing nothing and from grants, and how sure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimedAt
from simpul.experiments.analyses.answer_teller import Telling
from simpul.experiments.analyses.comparison_record import comparison_record
from simpul.experiments.analyses.cost_effectiveness import CostEffectiveness, cost_effectiveness
from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.analyses.mechanism_gains import MechanismGain, mechanism_gains
from simpul.experiments.analyses.opening_gains import OpeningGain, opening_gains
from simpul.experiments.analyses.part_gains import GroupGain, IssueGain, ends_of_groups, group_gains, issue_gains
from simpul.experiments.design.free_parameters import free_parameters
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.results import MechanismRuns, Results
from simpul.experiments.statistics import estimates
from simpul.experiments.statistics.choice import StrategyChoice, choice_among
from simpul.experiments.statistics.parameter_sets import SetRange, set_range
from simpul.experiments.statistics.possible_range import inside_range
from simpul.experiments.statistics.ranking import checked_aim
from simpul.experiments.statistics.run_table import CENSORED, RunTable
from simpul.experiments.statistics.smallest_differences import read_smallest_differences, smallest_differences
from simpul.experiments.statistics.verdicts import Difference, judge_differences
from simpul.sim.presenter import listed_briefly

_BASELINES = ("nothing", "direct_grants")     # strategy types every comparison is made against
SERVICES = "served"                          # the flow whose running total decides when a strategy has caught up


@dataclass(frozen=True)
class CatchUp:
    """Months after the start from which a strategy's services, added up, stay above a baseline's.

    month: on the mean; sure: the lower end of the interval too. Not a number when it does not happen within the months.
    """

    month: float
    sure: float


class Comparison(Telling):
    """Strategies side by side on the same seeds; numbers are computed when they are first asked for and then kept.

    Attributes:
        results: outcomes of all runs (`results.values`: float64 [horizon, strategy, seed, outcome]) and monthly series.
        outcomes: (horizon, strategy, outcome) -> mean with its interval.
        differences: (baseline, horizon, strategy, outcome) -> difference on the same seeds: interval, p, corrected p, verdict.
        baselines, contenders: labels of doing nothing and direct grants, and of the others.
        without: results of the first seeds with no outside openings (`analyses.opening_gains`); None where they were not run.
        group_gains, issue_gains: for whom, and on the issue that a strategy is for beside the rest (`analyses.part_gains`).
        cost_effectiveness: horizon -> services for each pm of subsidy, who is worth the money (`analyses.cost_effectiveness`).
        opening_gains: (horizon, strategy, outcome) -> how much of a gain over direct grants comes through outside openings.
        mechanism_runs: runs with mechanisms switched off (`analyses.mechanism_gains`); None where they were not run.
        why: (horizon, strategy, outcome, mechanism) -> what it adds to a gain over direct grants, the whole gain first.
        followed: the worst-off group, fixed by the runs of doing nothing; None where there is none.
        sets: which seed has which parameter set; None where all have one. Then intervals are those of chance within sets, and
            `ranges` says how far the sets lie apart.
        choice: the strategies as choices for the aim: who is best, who is still in the running, the expected loss of each.
        matters: horizon -> outcome -> the smallest difference that matters.
        scenario, plan, level, method, outcome, weights: what was asked.

    `to_dataframe()` has one row for each difference; `plot(outcome)` draws the differences of an outcome.

    >>> import simpul
    >>> found = simpul.compare(simpul.load_scenario("small"), ["coalition-broad"], seeds=4)
    >>> found.contenders
    ('coalition-broad',)
    """

    question = "compare"       # name of the command

    def __init__(self, planned: Plan, results: Results, level: float = 0.95, method: str = "t", without: Results | None = None,
                 mechanism_runs: MechanismRuns | None = None, **aim: Unpack[AimedAt]):
        self.plan, self.level, self.method, self.scenario = planned, level, method, planned.scenario
        self.followed = followed_groups(results, self.scenario)[0]
        self.results = with_worst_off(results, self.scenario, [self.followed])
        self.without = None if without is None else with_worst_off(without, self.scenario, [self.followed])
        self.mechanism_runs = mechanism_runs
        self.baselines = tuple(label for kind in _BASELINES for label in results.strategies
                               if self.scenario.strategies[label].type == kind)
        self.sets = sets_of(self.scenario, self.results.seeds)
        self.aim = checked_aim(self.results.outcomes, aim.get("outcome"), aim.get("weights"))
        self._stated = read_smallest_differences(aim.get("matters"), self.results.outcomes)

    def headline(self) -> list[str]:
        """Return what was run and what there is to see."""
        sizes = f"{len(self.results.strategies)} strategies x {len(self.results.seeds)} seeds"
        return [f"Comparison: {sizes} = {len(self.plan):,} runs, {len(self.results.failures)} failed",
                listed_briefly(self.results.strategies),
                f"horizons {', '.join(map(str, self.results.horizons))} months; {round(100 * self.level)}% intervals",
                "outcomes, differences, verdicts(baseline), opening_gains; to_dict(), to_dataframe(), plot(outcome), summary()"]

    @property
    def horizon(self) -> int:
        """The longest horizon: the one the headline is read at."""
        return max(self.results.horizons)

    def baseline(self, kind: str) -> str | None:
        """Label of the first strategy of that type, None when the comparison has none."""
        return next((x for x in self.baselines if self.scenario.strategies[x].type == kind), None)

    @property
    def contenders(self) -> tuple[str, ...]:
        """The strategies that are not themselves a baseline of every comparison."""
        return tuple(label for label in self.results.strategies if label not in self.baselines)

    @cached_property
    def runs(self) -> dict[int, RunTable]:
        """What the runs come to at each horizon."""
        return self._tables(self.results)

    @cached_property
    def matters(self) -> dict[int, dict[str, float]]:
        """Horizon -> outcome -> the smallest difference that matters (`statistics.smallest_differences`)."""
        baseline = self.baseline("nothing") or self.baseline("direct_grants")
        return {horizon: smallest_differences(runs, baseline, self._stated) for horizon, runs in self.runs.items()}

    def _tables(self, results: Results) -> dict[int, RunTable]:
        """What runs come to at each horizon."""
        return {horizon: RunTable(results.strategies, results.outcomes, results.values[place], horizon,
                                  sets_of(self.scenario, results.seeds))
                for place, horizon in enumerate(results.horizons)}

    def column(self, outcome: str, horizon: int, strategy: str) -> NDArray[np.float64]:
        """One outcome of one strategy, a value per seed, as it enters means and differences (`RunTable.table`)."""
        return self.runs[horizon].column(outcome, strategy)

    @cached_property
    def outcomes(self) -> dict[tuple[int, str, str], estimates.Estimate]:
        """Mean and interval for each (horizon, strategy, outcome)."""
        return {(horizon, strategy, item.name): inside_range(item.unit, estimates.estimate(
                    self.column(item.name, horizon, strategy), self.level, self.method if item.primary else "t", self.sets))
                for horizon in self.results.horizons for strategy in self.results.strategies
                for item in self.results.outcomes}

    @cached_property
    def differences(self) -> dict[tuple[str, int, str, str], Difference]:
        """Difference for each (baseline, horizon, strategy, outcome); a baseline is not compared with itself."""
        return {(baseline, horizon, item.strategy, item.outcome): item
                for baseline in self.baselines for horizon in self.results.horizons
                for item in judge_differences(self.runs[horizon], baseline, self.level, self.method, self.matters[horizon])}

    @cached_property
    def ranges(self) -> dict[tuple[str, str], SetRange]:
        """How far the parameter sets lie apart on each (strategy, main outcome) at the longest horizon; empty with one set."""
        if self.sets is None:
            return {}
        return {(strategy, item.name): set_range(self.sets.table(self.column(item.name, self.horizon, strategy)))
                for strategy in self.results.strategies for item in self.results.primary}

    @cached_property
    def choice(self) -> StrategyChoice | None:
        """The strategies as choices for the aim at the longest horizon; None for a single strategy or seed."""
        nothing, labels = self.baseline("nothing"), self.results.strategies
        if len(labels) < 2 or len(self.results.seeds) < 2 or nothing is None and self.aim.outcome is None:
            return None
        unit = next(item.unit for item in self.results.outcomes if item.name == self.aim.outcome) if self.aim.outcome else "luck"
        known = free_parameters(self.scenario, self.results.seeds)
        return choice_among(labels, self.scores, self.aim, unit, self.sets, self.level, known)

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """How well each run serves the aim at the longest horizon: float64 [strategy, seed], the higher the better."""
        nothing = self.baseline("nothing")
        return self.runs[self.horizon].scores(self.aim, list(self.results.strategies).index(nothing) if nothing else 0)

    @cached_property
    def opening_gains(self) -> dict[tuple[int, str, str], OpeningGain]:
        """How much of each main gain over direct grants comes through outside openings, for each (horizon, strategy, outcome);
        empty where no seeds were run without them."""
        grants = self.baseline("direct_grants")
        if self.without is None or grants is None:
            return {}
        closed, found = self._tables(self.without), {}
        for horizon, runs in self.runs.items():
            words = {(item.strategy, item.outcome): item.verdict for item in self.verdicts(grants, horizon)}
            for one in opening_gains(runs, closed[horizon], grants, words, self.level, self.method, self.matters[horizon]):
                found[horizon, one.strategy, one.outcome] = one
        return found

    @cached_property
    def why(self) -> dict[tuple[int, str, str, str], MechanismGain]:
        """What each mechanism adds to each main gain over direct grants (`MechanismGain`); empty where that was not run."""
        return {} if self.mechanism_runs is None else mechanism_gains(self, self.mechanism_runs)

    @cached_property
    def ends_of_groups(self) -> tuple[str, str] | None:
        """The groups that have most and least of their need met under doing nothing; None where no group is followed."""
        return ends_of_groups(self)

    @cached_property
    def group_gains(self) -> list[GroupGain]:
        """What every strategy comes to for every group, and in the gap between groups, at every horizon; empty with one group."""
        return group_gains(self)

    @cached_property
    def issue_gains(self) -> list[IssueGain]:
        """What every strategy that is for an issue gains on it and on the rest; empty where there is none."""
        return issue_gains(self)

    @cached_property
    def cost_effectiveness(self) -> dict[int, CostEffectiveness]:
        """At what price, for each horizon (`analyses.cost_effectiveness`); empty where it cannot be told."""
        return cost_effectiveness(self)

    def head_to_head(self, strategy: str, other: str) -> list[Difference]:
        """A strategy less another on the main outcomes at the longest horizon, as differences that are read together."""
        runs, names = self.runs[self.horizon], list(self.results.strategies)
        both = replace(runs, labels=(other, strategy), values=runs.values[[names.index(other), names.index(strategy)]])
        main = {item.name for item in self.results.primary}
        return [one for one in judge_differences(both, other, self.level, self.method, self.matters[self.horizon])
                if one.outcome in main]

    def family_size(self, baseline: str) -> int:
        """How many main comparisons against this baseline are read together at one horizon."""
        others = len(self.results.strategies) - (baseline in self.results.strategies)
        return others * len(self.results.primary)

    @cached_property
    def best(self) -> dict[tuple[int, str], dict[str, float]]:
        """Share of seeds in which each strategy came first, for each (horizon, main outcome)."""
        found = {}
        for horizon in self.results.horizons:
            for item in self.results.primary:
                table = np.array([self.column(item.name, horizon, strategy) for strategy in self.results.strategies])
                shares = estimates.chance_of_best(table, item.better)
                found[horizon, item.name] = dict(zip(self.results.strategies, map(float, shares), strict=True))
        return found

    @cached_property
    def first_result(self) -> dict[tuple[int, str], estimates.Waiting]:
        """Time to the first joint result for each (horizon, strategy); empty when the model does not measure it."""
        if not any(item.name in CENSORED for item in self.results.outcomes):
            return {}
        return {(horizon, strategy): estimates.waiting(
                    self.results.of(CENSORED[0], horizon)[place][self.results.done(strategy)], horizon, self.level)
                for horizon in self.results.horizons for place, strategy in enumerate(self.results.strategies)}

    @cached_property
    def catch_up(self) -> dict[tuple[str, str], CatchUp]:
        """When each strategy's services have caught up, for each (baseline, strategy); empty without that series."""
        if not self.results.has_series(SERVICES):
            return {}
        window = slice(self.results.start, self.results.start + self.horizon)

        def flow(strategy: str) -> NDArray[np.float64]:
            return self.results.months_of(SERVICES, strategy)[:, window]

        found = {}
        for baseline in self.baselines:
            against = flow(baseline)
            for strategy in self.results.strategies:
                if strategy != baseline:
                    found[baseline, strategy] = CatchUp(*estimates.break_even(flow(strategy) - against, self.level))
        return found

    def correlations(self, horizon: int) -> NDArray[np.float64]:
        """How the main outcomes go together over seeds, within strategies: mean correlation [outcome, outcome]."""
        main = self.results.primary
        table = np.full((len(main), len(main)), np.nan)
        for i, first in enumerate(main):
            for j, second in enumerate(main):
                over = [estimates.correlation(self.column(first.name, horizon, strategy),
                                               self.column(second.name, horizon, strategy))
                        for strategy in self.results.strategies]
                known = estimates.finite(over)
                table[i, j] = known.mean() if known.size else np.nan
        return table

    def verdicts(self, baseline: str, horizon: int | None = None) -> list[Difference]:
        """The differences in the main outcomes against a baseline at a horizon (the longest when None)."""
        main = {item.name for item in self.results.primary}
        wanted = self.horizon if horizon is None else horizon
        return [item for item in self.differences.values()
                if item.baseline == baseline and item.horizon == wanted and item.outcome in main]

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain values for a machine; what does not exist is None."""
        return comparison_record(self)


def with_baselines(scenario, strategies: Iterable[str] | None) -> list[str] | None:
    """The strategies wished for, and before them the baselines that every comparison needs."""
    if strategies is None:
        return None
    wished = list(strategies)
    needed = [next((label for label, declared in scenario.strategies.items() if declared.type == kind), None)
              for kind in _BASELINES]
    return list(dict.fromkeys([label for label in needed if label is not None and label not in wished] + wished))
