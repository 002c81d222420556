"""How the runs of a question are planned and carried out: worlds x strategies x seeds, whatever the question."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from experiments.plan import Plan, plan
from experiments.questions.judging import checked_aim, checked_horizon
from experiments.results import Measure, Results, carry_out, the_model
from sim.outcomes import OUTCOMES


@dataclass(frozen=True)
class WorldPlan:
    """Every strategy on every seed in every world. worlds: what each changes in the scenario, by dotted key."""

    base: Plan
    worlds: tuple[dict, ...]

    scenario = property(lambda self: self.base.scenario)
    strategies = property(lambda self: self.base.strategies)
    seeds = property(lambda self: self.base.seeds)

    def __len__(self) -> int:
        return len(self.base) * len(self.worlds)

    @cached_property
    def digest(self) -> str:
        """sha256 (hex) of what decides the numbers: the plan of one world, and the worlds."""
        return hashlib.sha256(json.dumps([self.base.digest, self.worlds], sort_keys=True).encode()).hexdigest()

    def of(self, place: int) -> Plan:
        """The plan of one world."""
        world = self.worlds[place]
        return plan(self.scenario.with_changes(world), self.strategies, self.seeds) if world else self.base


@dataclass(frozen=True)
class WorldResults:
    """All outcomes of all worlds. values: float64 [world, horizon, strategy, seed, outcome], not a number for a failed run
    and where an outcome does not exist; failures: reason for each (world, strategy, seed) that failed."""

    strategies: tuple[str, ...]
    seeds: tuple[int, ...]
    horizons: tuple[int, ...]
    outcomes: tuple[Measure, ...]
    values: np.ndarray
    failures: dict[tuple[int, str, int], str] = field(default_factory=dict)

    def of_worlds(self, name: str, horizon: int) -> np.ndarray:
        """One outcome at one horizon: float64 [world, strategy, seed]."""
        place = next(place for place, item in enumerate(self.outcomes) if item.name == name)
        return self.values[:, self.horizons.index(horizon), :, :, place]

    @property
    def primary(self) -> tuple[Measure, ...]:
        """The outcomes fixed beforehand."""
        return tuple(item for item in self.outcomes if item.primary)


def together(planned: WorldPlan, found: list[Results]) -> WorldResults:
    """The results of all worlds as one."""
    one = found[0]
    failures = {(place, *which): reason for place, world in enumerate(found) for which, reason in world.failures.items()}
    return WorldResults(planned.strategies, planned.seeds, one.horizons, one.outcomes,
                        np.stack([world.values for world in found]), failures)


@dataclass(frozen=True)
class Running:
    """threads: how many (all cores when None). progress(done, total): called now and then. model: what runs (a fake in
    tests, the real one when None). keeper: carries a plan out and keeps its runs, given the plan and a name when a
    question needs more than one (in memory when None)."""

    threads: int | None = None
    progress: Callable[[int, int], None] | None = None
    model: Any = None
    keeper: Callable[[WorldPlan, str], WorldResults] | None = None

    def carried(self, planned: WorldPlan, name: str = "") -> WorldResults:
        """The results of a plan."""
        if self.keeper is not None:
            return self.keeper(planned, name)
        found = [self.world(planned, place, place * len(planned.base)) for place in range(len(planned.worlds))]
        return together(planned, found)

    def world(self, planned: WorldPlan, place: int, before: int) -> Results:
        """The results of one world. before: runs that were done before it, for the progress."""
        def tick(done: int, _total: int) -> None:
            if self.progress is not None:
                self.progress(before + done, len(planned))

        return carry_out(planned.of(place), self.threads, tick, self.model or the_model())


def checked(scenario, horizon: int | None, aims: Sequence[tuple], running: Running | None) -> None:
    """Raises UserError, before anything runs, for a horizon that is not read, or an aim that means nothing. aims: pairs of
    an outcome and weights, either may be None."""
    checked_horizon(scenario, horizon)
    measures = running.model.OUTCOMES if running is not None and running.model is not None else OUTCOMES
    for outcome, weights in aims:
        checked_aim(measures, outcome, weights)


def prepared(scenario, strategies: Sequence[str] | None, seeds: int | Sequence[int], first_seed: int,
             worlds: Sequence[dict], running: Running | None) -> tuple[WorldPlan, Callable[..., WorldResults]]:
    """A plan over worlds, and what carries it out."""
    return WorldPlan(plan(scenario, strategies, seeds, first_seed), tuple(worlds)), (running or Running()).carried
