"""What will be run, before anything runs: worlds x strategies x seeds of one scenario, with a fingerprint of it all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from simpul.experiments.design.fingerprint import asked_digest
from simpul.experiments.user_errors import UserError, nearest

HIGHEST_SEED = 2**63 - 1       # a seed is the key of the generator: two 32-bit words, the sign bit left alone
MOST_RUNS = 1_000_000          # beyond it a typing error is likelier than a wish


@dataclass(frozen=True)
class Plan:
    """Every strategy on every seed in every world of one scenario. worlds: what each changes in the scenario, by dotted
    key; a comparison has a single one, which changes nothing."""

    scenario: Any
    strategies: tuple[str, ...]
    seeds: tuple[int, ...]
    worlds: tuple[Mapping[str, Any], ...] = ({},)

    def __len__(self) -> int:
        return len(self.worlds) * len(self.strategies) * len(self.seeds)

    @cached_property
    def digest(self) -> str:
        """sha256 (hex) of what decides the numbers: the scenario, the worlds, the strategies, the seeds and the model's
        sources."""
        told = {"worlds": self.worlds, "strategies": self.strategies, "seeds": self.seeds}
        return asked_digest("runs", told, self._scenario_digest)

    @property
    def varied(self) -> bool:
        """Whether any world changes the scenario."""
        return any(self.worlds)

    def settings(self, world: int) -> list[str]:
        """For each strategy in a world the sha256 (hex) of what decides its runs but the seed: equal ones give equal
        numbers on a seed, in whatever plan they stand."""
        changes = dict(self.worlds[world])
        return [asked_digest("run", {"changes": changes, "strategy": label}, self._scenario_digest) for label in self.strategies]

    @cached_property
    def _scenario_digest(self) -> str:
        return self.scenario.digest()

    def scenario_of(self, world: int):
        """The scenario as it is in a world."""
        changes = self.worlds[world]
        return self.scenario.with_changes(changes) if changes else self.scenario

    def within(self, world: int, seeds: Sequence[int]) -> Plan:
        """The plan of one world alone, on some of the seeds."""
        return Plan(self.scenario_of(world), self.strategies, tuple(seeds))


def plan(scenario, strategies: Iterable[str] | None = None, seeds: int | Sequence[int] = 200,
         first_seed: int = 0, worlds: Iterable[Mapping[str, Any]] = ({},)) -> Plan:
    """Make a plan.

    strategies: labels of the scenario (all when None; each once, in the order given). seeds: how many, from first_seed
    on, or the seeds themselves. worlds: what each changes in the scenario. Raises UserError for an unknown label (with the
    nearest one), a seed outside 0..2^63-1, a repeated seed, no seed at all, or more than a million runs in a world.
    """
    labels = tuple(scenario.strategies) if strategies is None else tuple(dict.fromkeys(strategies))
    for label in labels:
        if label not in scenario.strategies:
            raise UserError("plan-unknown-strategy", label=label, **nearest(label, scenario.strategies))
    if not labels:
        raise UserError("plan-no-strategy", labels=", ".join(scenario.strategies))
    if isinstance(seeds, int):
        if seeds < 1:
            raise UserError("plan-no-seed", count=str(seeds))
        _check_size(labels, seeds)
        seeds = range(first_seed, first_seed + seeds)
    numbers = tuple(int(seed) for seed in seeds)
    if not numbers:
        raise UserError("plan-no-seed", count="0")
    _check_size(labels, len(numbers))
    if min(numbers) < 0 or max(numbers) > HIGHEST_SEED:
        raise UserError("plan-seed-range", seed=str(min(numbers) if min(numbers) < 0 else max(numbers)))
    if len(set(numbers)) < len(numbers):
        raise UserError("plan-seed-twice", seed=str(next(s for s in numbers if numbers.count(s) > 1)))
    return Plan(scenario, labels, numbers, tuple(worlds))


def _check_size(labels: tuple[str, ...], seeds: int) -> None:
    if len(labels) * seeds > MOST_RUNS:
        raise UserError("plan-too-many", runs=len(labels) * seeds, most=MOST_RUNS)
