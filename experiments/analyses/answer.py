"""What the answers to all questions share: the plan, its results as arrays over worlds, and how they reach people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, TypedDict

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.answer_teller import Telling
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.comparison_record import openings_record
from simpul.experiments.analyses.opening_round import opening_comparison
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.json_values import plain
from simpul.experiments.runner.results import Measure, WorldResults
from simpul.experiments.statistics.estimates import LEVEL
from simpul.experiments.statistics.ranking import Aim, checked_aim, checked_horizon
from simpul.experiments.statistics.run_table import RunTable
from simpul.sim.presenter import listed_briefly
from simpul.sim.scenario.scenario import Scenario


class ReadingAt(TypedDict, total=False):
    """How the results of any question are read: horizon, months after the start (the longest if None); level of intervals; opened:
    results of the round beside it (`analyses.opening_round`)."""

    horizon: int | None
    level: float
    opened: WorldResults | None


class Answer(Telling):
    """The answer to a question that was asked of many worlds.

    plan: what was run; results: its numbers; horizon: months after the start at which outcomes are read (the longest
    when None); sets: which seed has which parameter set, None for one; opened: results of its strategies with and without outside
    openings (`analyses.opening_round`), None where these were not run. A question derives from this and adds its own `numbers`;
    the report makes its document.
    """

    question: ClassVar[str] = ""       # name of the command

    def __init__(self, planned: Plan, results: WorldResults, horizon: int | None = None, level: float = LEVEL,
                 opened: WorldResults | None = None) -> None:
        self.plan, self.results, self.level, self.opened = planned, results, level, opened
        self.scenario: Scenario = planned.scenario
        self.horizon = checked_horizon(self.scenario, horizon)
        self.sets = sets_of(self.scenario, self.results.seeds)
        self._scored: dict = {}

    def headline(self) -> list[str]:
        """Return what was asked, what was run and what there is to see."""
        sizes = f"{len(self.worlds):,} worlds x {len(self.labels)} strategies x {len(self.plan.seeds)} seeds"
        return [f"{type(self).__name__}: {sizes} = {self.made:,} runs, {len(self.results.failures)} failed",
                f"read {self.horizon} months after the start; varied: {listed_briefly(self.varied) or 'nothing'}",
                "openings; to_dict(), to_dataframe(), plot(), summary()"]

    @cached_property
    def openings(self) -> Comparison | None:
        """Its strategies at the scenario's own settings, with and without outside openings: how much of each gain comes through
        them (`opening_gains`); None where that was not run."""
        return None if self.opened is None else opening_comparison(self.scenario, self.opened, self.horizon, self.level)

    @property
    def rounds(self) -> tuple[WorldResults, ...]:
        """The results of all its rounds: its own, then those of others that it needed."""
        return (self.results,) if self.opened is None else (self.results, self.opened)

    @property
    def varied(self) -> tuple[str, ...]:
        """The dotted keys that any world changes, in order."""
        return tuple(dict.fromkeys(key for world in self.worlds for key in world))

    @property
    def labels(self) -> tuple[str, ...]:
        """The strategies, in order."""
        return self.results.strategies

    @property
    def worlds(self) -> tuple[Mapping[str, Any], ...]:
        """The worlds, in order: what each changes in the scenario."""
        return self.plan.worlds

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is measured."""
        return self.results.outcomes

    def measure(self, name: str) -> Measure:
        """An outcome's unit and direction by its name."""
        return next(item for item in self.measures if item.name == name)

    @property
    def better(self) -> dict[str, int]:
        """Which way each outcome is better, for those that have a better side."""
        return self.runs(self.horizon).better

    def place(self, kind: str) -> int | None:
        """Place of the first strategy of a type, None when there is none."""
        return next((place for place, label in enumerate(self.labels)
                     if self.scenario.strategies[label].type == kind), None)

    def runs(self, horizon: int) -> RunTable:
        """What the runs come to at a horizon: [world, strategy, seed, outcome]."""
        return RunTable(self.labels, self.measures, self.results.values[:, self.results.horizons.index(horizon)], horizon,
                        self.sets)

    def values(self, outcome: str, horizon: int | None = None) -> NDArray[np.float64]:
        """One outcome: float64 [world, strategy, seed]. Months to an event count up to the horizon for a run that did not
        see it."""
        return self.runs(horizon or self.horizon).table(outcome)

    def scores(self, aim: Aim, horizon: int | None = None) -> NDArray[np.float64]:
        """How well each run serves an aim, the higher the better: float64 [world, strategy, seed]."""
        which = aim, horizon or self.horizon
        if which not in self._scored:
            self._scored[which] = self.runs(which[1]).scores(aim, self.place("nothing"))
        return self._scored[which]

    def counted(self, count: Callable[[int], int]) -> dict[str, int]:
        """How often something holds for each strategy, the most frequent first; those for which it never holds left out. count:
        how often, by the strategy's place."""
        counts = {label: count(place) for place, label in enumerate(self.labels)}
        return {label: found for label, found in sorted(counts.items(), key=lambda item: -item[1]) if found}

    def aim(self, outcome: str | None, weights: str | Mapping[str, float] | None) -> Aim:
        """The aim that was asked for: an outcome, a funder's weights, or all main outcomes alike when neither is given.
        Raises UserError when both are."""
        return checked_aim(self.measures, outcome, weights)

    def unit(self, aim: Aim) -> str:
        """Unit in which an aim is counted: the outcome's, or standard deviations between runs when several are weighed together."""
        return self.measure(aim.outcome).unit if aim.outcome else "luck"

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values for a machine; what does not exist is None."""
        return plain({"question": self.question, "scenario": self.scenario.digest(), "digest": self.plan.digest,
                      "strategies": self.labels, "seeds": self.plan.seeds, "horizon": self.horizon, "level": self.level,
                      "runs": self.made, "failed": len(self.results.failures), **self.numbers(),
                      "through_openings": openings_record(self.openings)})

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        raise NotImplementedError
