"""Every strategy of a scenario with some of its mechanisms switched off, each seed with others: what a decomposition is run on.

A strategy with few mechanisms is run with every set of them that there is; one with many, on each seed, with the sets that an
order and its reverse bring in one by one. All sets of a seed stand side by side as strategies of one scenario, so that the years
before the start, which are the same for all, are run once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from simpul.experiments.design.ensemble import PerSeed, member
from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.statistics.shapley_values import Order, drawn_orders, teams_needed
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.strategies import mechanisms_of

MOST_PLAYED_OUT = 4      # mechanisms of a strategy that is run with every set of them: 15 sets, as many as eight have in two orders
PAIRS = 1                # orders, each with its reverse, on a seed


@dataclass(frozen=True)
class MechanismSets:
    """The sets of mechanisms in which one strategy is run. strategy: its label; mechanisms: those it can use, in their order;
    pairs: of orders on each seed, 0 for every set there is."""

    strategy: str
    mechanisms: tuple[str, ...]
    pairs: int

    def orders(self, seed: int) -> list[Order] | None:
        """The orders of a seed; None where every set is run."""
        return drawn_orders(self.mechanisms, seed, self.pairs) if self.pairs else None

    def teams(self, seed: int) -> list[int]:
        """The sets that are run on a seed, a bit for each mechanism that is on; all of them on is the strategy as it is."""
        return teams_needed(len(self.mechanisms), self.orders(seed))

    @property
    def labels(self) -> tuple[str, ...]:
        """What the strategy goes by in each set, in the order of `teams`: as many on every seed."""
        return tuple(f"{self.strategy}+{place}" for place in range(len(self.teams(0))))

    def off(self, team: int) -> tuple[str, ...]:
        """The mechanisms that are off in a set."""
        return tuple(name for place, name in enumerate(self.mechanisms) if not team >> place & 1)


def told_mechanism_sets(told: Iterable[Mapping[str, Any]]) -> tuple[MechanismSets, ...]:
    """Sets from plain values, as `dataclasses.asdict` gives them."""
    return tuple(MechanismSets(one["strategy"], tuple(one["mechanisms"]), one["pairs"]) for one in told)


def mechanism_sets(scenario: Scenario, strategies: Sequence[str], pairs: int = PAIRS,
                   most: int = MOST_PLAYED_OUT) -> tuple[MechanismSets, ...]:
    """How each of the strategies is run. pairs: of orders on each seed; most: up to so many mechanisms every set is run."""
    found = ((label, mechanisms_of(scenario, label)) for label in strategies)
    return tuple(MechanismSets(label, names, 0 if len(names) <= most else pairs) for label, names in found)


@dataclass(frozen=True, eq=False, kw_only=True)
class Switched(PerSeed):
    """A scenario of which each seed has the strategies with other mechanisms switched off. base: as it was; sets: those in
    which each strategy is run."""

    base: Scenario
    sets: tuple[MechanismSets, ...]

    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the scenario and of what is switched off."""
        return sha256_of(self.base.digest(), [[one.strategy, one.mechanisms, one.pairs] for one in self.sets])

    def member(self, seed: int) -> Scenario:
        """The scenario as this seed has it."""
        made, own = member(self.base, seed), {}
        for one in self.sets:
            declared = made.strategies[one.strategy]
            for label, team in zip(one.labels, one.teams(seed), strict=True):
                own[label] = declared.model_copy(update={"without": (*(declared.without or ()), *one.off(team))})
        return replace(made, strategies={**made.strategies, **own})


def with_mechanisms_off(scenario: Scenario, sets: tuple[MechanismSets, ...]) -> Switched:
    """The scenario with mechanisms off in these sets. Its own strategies stay, since others may be made of them."""
    parts = {part.name: getattr(scenario, part.name) for part in fields(Scenario)}
    own = {label: scenario.strategies[one.strategy] for one in sets for label in one.labels}
    return Switched(**(parts | {"strategies": {**scenario.strategies, **own}}), base=scenario, sets=sets)
