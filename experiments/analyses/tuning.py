"""Tune: each strategy gets the same number of tries at its levers, so that strategies are compared and not defaults.

The first design of every strategy is the scenario's own, the others are a Latin hypercube over its levers. All are tried on a few
training seeds, the better half of each strategy's on more, and so on (`analyses.halving_stages`); the best, the median and the
worst of each are then run on fresh seeds, which the choice has not seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimWeights, HowToRun, Running, carried_by, checked, seeds_over_sets
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.final_race import FinalChoice, final_choice, final_race
from simpul.experiments.analyses.halving_stages import HalvingStage, halved, ordered, stage_plans, stage_sizes, tried
from simpul.experiments.analyses.opening_round import carried_with_openings, opening_plan
from simpul.experiments.analyses.race_stages import Raced
from simpul.experiments.design.factors import Factor, FactorSetting, latin
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import Estimate, Paired, estimate, paired
from simpul.experiments.statistics.ranking import Aim, checked_aim, checked_horizon
from simpul.experiments.statistics.verdicts import Leader, judge_leaders
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario.scenario import Scenario

RANKS = ("default", "best", "median", "worst")
SHUFFLE = 7_919           # between the design seeds of two strategies


class Tuning(Answer):
    """Strategies at the best, the median and the worst of their designs, on fresh seeds.

    Attributes:
        stages: the plans and results on training seeds (`HalvingStage`); the first has one world for each design.
        plan, results: those on fresh seeds, one world for each of the ranks default, best, median and worst.
        tuned: the strategies that have levers; `design(label, rank)`: their values.
        choices: for the ranks best and default, who is to be chosen (`FinalChoice`).
        race: between those that may be best at their best designs, where that was open (`analyses.final_race`).

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.tune(simpul.load_scenario("small"), budget=4, training=2, strategies=["coalition-broad"], seeds=2)
    >>> found.tuned
    ('coalition-broad',)
    """

    question = "tune"

    def __init__(self, planned: Plan, results: WorldResults, stages: Sequence[HalvingStage],
                 outcome: str | None = None, weights: AimWeights | None = None, race: Raced | None = None,
                 **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.stages, self.race = tuple(stages), race
        self.wanted = self.aim(outcome, weights)

    @property
    def tuned(self) -> tuple[str, ...]:
        """The strategies that have levers."""
        return tuple(label for label in self.labels if self.scenario.strategies[label].LEVERS)

    @cached_property
    def tries(self) -> NDArray[np.float64]:
        """Mean on training seeds: float64 [design, strategy], strategies as in `tuned`."""
        return tried(self.stages, self.tuned, self.wanted, self.horizon)

    @cached_property
    def order(self) -> dict[str, list[int]]:
        """The designs of each strategy from the best to the worst, as they were chosen on training seeds."""
        return ordered(self.stages, self.tuned, self.wanted, self.horizon)

    @property
    def rounds(self) -> tuple[WorldResults, ...]:
        """The results on fresh seeds, with and without outside openings, of every stage of the training, and of the race."""
        more = () if self.race is None else (self.race.results,)
        return (*super().rounds, *(stage.results for stage in self.stages), *more)

    @property
    def training_runs(self) -> int:
        """Runs on training seeds."""
        return sum(len(stage.plan) for stage in self.stages)

    @property
    def training_seeds(self) -> tuple[int, ...]:
        """The training seeds of all stages."""
        return tuple(seed for stage in self.stages for seed in stage.plan.seeds)

    def design(self, label: str, rank: str) -> dict[str, float]:
        """The levers of a strategy in one of `RANKS`: lever -> value."""
        declared = self.scenario.strategies[label]
        world = self.worlds[RANKS.index(rank)]
        return {lever.name: world.get(f"strategies.{label}.{lever.name}", getattr(declared, lever.name))
                for lever in declared.LEVERS}

    def fresh(self, label: str, rank: str) -> Estimate:
        """Mean of a strategy on fresh seeds, as the aim counts it."""
        return estimate(self.scores(self.wanted)[RANKS.index(rank), self.labels.index(label)], self.level, sets=self.sets)

    def against_grants(self, label: str, rank: str) -> Paired:
        """Difference from direct grants on fresh seeds."""
        table = self.scores(self.wanted)[RANKS.index(rank)]
        return paired(table[self.labels.index(label)], table[self.place("direct_grants")], level=self.level, sets=self.sets)

    def won_by_tuning(self, label: str) -> Paired:
        """Best design less the scenario's own, on fresh seeds."""
        table = self.scores(self.wanted)[:, self.labels.index(label)]
        return paired(table[RANKS.index("best")], table[RANKS.index("default")], level=self.level, sets=self.sets)

    @cached_property
    def leaders(self) -> dict[str, Leader]:
        """Rank -> which strategy is best when all are at that rank of their designs; each rank is judged alone."""
        scores = self.scores(self.wanted)
        return {rank: judge_leaders(scores[place][None], self.level, self.sets)[0] for place, rank in enumerate(RANKS)}

    @cached_property
    def choices(self) -> dict[str, FinalChoice]:
        """Rank, best or default -> who is to be chosen when all are at that rank of their designs."""
        return {rank: final_choice(self.results, self.plan, RANKS.index(rank), self.wanted, self.horizon, self.level,
                                   self.race if rank == "best" else None) for rank in ("best", "default")}

    def scenario_tuned(self) -> Scenario:
        """The scenario with every strategy at its best design."""
        return self.scenario.with_changes(self.worlds[RANKS.index("best")])

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        return {"aim": dict(self.wanted.weights), "budget": len(self.stages[0].plan.worlds), "training_seeds": self.training_seeds,
                "stages": [{"designs": len(stage.plan.worlds), "seeds": len(stage.plan.seeds)} for stage in self.stages],
                "designs": [{"strategy": label, "rank": rank, "levers": self.design(label, rank),
                             **asdict(self.fresh(label, rank)), "against_grants": asdict(self.against_grants(label, rank))}
                            for label in self.tuned for rank in RANKS],
                "best": {rank: {"first": self.labels[found.best.first] if found.best.first >= 0 else None, "p": found.p}
                         for rank, found in self.leaders.items()},
                "choice": {rank: asdict(found) for rank, found in self.choices.items()},
                "tries": dict(zip(self.tuned, self.tries.T, strict=True))}


def designs(scenario, labels: Sequence[str], budget: int, seed: int = 0) -> list[FactorSetting]:
    """The designs that are tried, one world for each, in which every strategy has its own; the first is the scenario's.
    The designs of a strategy do not depend on which others take part."""
    worlds: list[FactorSetting] = [{} for _ in range(budget)]
    order = list(scenario.strategies)
    for label in labels:
        levers = [Factor(f"strategies.{label}.{lever.name}", low=lever.low, high=lever.high, integer=lever.integer)
                  for lever in scenario.strategies[label].LEVERS]
        for world, more in zip(worlds[1:], latin(levers, budget - 1, seed + SHUFFLE * order.index(label)), strict=True):
            world.update(more)
    return worlds


def _ranked(worlds: Sequence[FactorSetting], order: Mapping[str, Sequence[int]]) -> list[FactorSetting]:
    """The worlds of `RANKS`: every strategy at its own best, median and worst design. order: from `halving_stages.ordered`."""
    chosen: list[FactorSetting] = [{} for _ in RANKS]
    for label, places in order.items():
        for rank, which in zip(RANKS[1:], (places[0], places[(len(places) - 1) // 2], places[-1]), strict=True):
            chosen[RANKS.index(rank)].update({key: value for key, value in worlds[which].items()
                                              if key.startswith(f"strategies.{label}.")})
    return chosen


def tune(scenario: Scenario, budget: int = 20, training: int = 20, strategies: Sequence[str] | None = None,
         seeds: int | Sequence[int] = 100, first_seed: int = 0, design_seed: int = 0, outcome: str | None = None,
         weights: AimWeights | None = None, horizon: int | None = None, level: float = 0.95,
         without_openings: int | None = None, sets: int | None = None, running: Running | None = None,
         **how: Unpack[HowToRun]) -> Tuning:
    """Give each strategy the same number of designs and compare strategies at the best, median and worst of them.

    Args:
        scenario: as `load_scenario` gives it.
        budget: designs of each strategy, 4 or more; the scenario's own is the first.
        training: seeds on which designs are tried, on average over the designs, 2 or more: the better half goes on to more, the
            others stop early; from `first_seed` on.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds: how many fresh seeds, after those of the training, or the seeds themselves.
        first_seed: of the training.
        design_seed: of the designs.
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
        For each strategy its best, median and worst design and what each gives on fresh seeds (`design`, `fresh`); `scenario_tuned`
        is the scenario with every strategy at its best.

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.

    >>> import simpul
    >>> found = simpul.tune(simpul.load_scenario("small"), budget=4, training=2, strategies=["coalition-broad"], seeds=2)
    >>> list(found.design("coalition-broad", "best"))
    ['staff_share', 'contribution', 'membership']
    """
    running = carried_by(running, how)
    scenario = seeds_over_sets(scenario, seeds, sets, running)
    labels = with_baselines(scenario, strategies) or list(scenario.strategies)
    levered = [label for label in labels if label in scenario.strategies and scenario.strategies[label].LEVERS]
    if budget < 4 or training < 2:
        raise UserError("tune-budget", budget=str(budget), training=str(training))
    sizes = stage_sizes(budget, training)
    fresh = first_seed + sum(count for _designs, count in sizes)
    if not isinstance(seeds, int) and set(seeds) & set(range(first_seed, fresh)):
        raise UserError("tune-seen", first=str(first_seed), last=str(fresh - 1))
    checked(scenario, horizon, [(outcome, weights)], running)
    nothing = [label for label in labels if label in scenario.strategies and scenario.strategies[label].type == "nothing"]
    worlds = designs(scenario, levered, budget, design_seed)
    stages = stage_plans(scenario, [*nothing, *levered] if levered else labels, worlds, sizes, first_seed)
    if not levered:
        raise UserError("tune-no-levers", strategies=", ".join(labels))
    last = plan(scenario, labels, seeds, fresh, [{} for _ in RANKS])
    beside = opening_plan(last, without_openings)
    after = len(last) + (len(beside) if beside is not None else 0)

    def aim_of(trained: WorldResults) -> Aim:
        return checked_aim(trained.outcomes, outcome, weights)

    found = halved(stages, levered, aim_of, running.carried, after, horizon)
    order = ordered(found, levered, aim_of(found[0].results), horizon)
    last = replace(last, worlds=tuple(_ranked(worlds, order)))
    before = sum(map(len, stages))
    results, opened = carried_with_openings(last, running, without_openings, before=before)
    race = final_race(results, last, RANKS.index("best"), checked_aim(results.outcomes, outcome, weights),
                      checked_horizon(scenario, horizon), level, running, before + after)
    return Tuning(last, results, found, outcome, weights, race, horizon=horizon, level=level, opened=opened)


tune.later_stages = "forecast-final"      # type: ignore[attr-defined]
