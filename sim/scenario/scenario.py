"""A checked scenario: everything the model needs, every default filled in, nothing to be changed by accident."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from simpul.sim.scenario.annotations import Annotation
from simpul.sim.scenario.field_types import Paragraph, Words
from simpul.sim.scenario.models import ContextEntry, Group, Issue, Kind, Money, OrganizationEntry, PlaceEntry, Recipe, Subsidy, Tie
from simpul.sim.scenario.overrides import annotate, changed_data, scenario_text
from simpul.sim.scenario.strategy_models import StrategyModel


@dataclass(frozen=True, eq=False, kw_only=True)
class Scenario:
    """A community, its context and the strategies to compare in it.

    Get one with `load_scenario`, a changed one with `with_changes`. Resources are in person-months (pm).

    title, description  words in both languages (`.en`, `.id`, `.say(language)`)
    months              months observed, counted from the end of the burn-in
    burn_in             months simulated before, which nobody sees
    start               month the strategies begin
    horizons            months after `start` at which results are read, ascending; start + horizon <= months
    seasonal            0..1, how strongly income swings over the year
    reach               0..1, share of searching that goes beyond the own place
    arms                "equal": every form with the same levers (`sim/strategies/levers.py`), or "documented"
    issues              id -> Issue (need relative); issues, groups, places and kinds stand in the order of their names
    groups              id -> Group (shares sum to 1)
    strata              ids of the groups from the best-off to the worst-off by income and power; empty where nothing is said
    places              id -> Place
    kinds               id -> Kind
    organizations       entries in the order of the file, Recipe or Organization, with every field filled: place, group,
                        income, power, hours, volunteers, key, and interests over all issues with sum 1; only an
                        organization's `reliability` may be None: then it is drawn
    ties                ties at the start (`.from_`, `.to`, `.depth`, `.kept`, `.broken`, `.remembered`)
    ties_kept           whether organizations get the hours that these ties take, where they have fewer
    context             object with the sixteen levels
    subsidy             `.total` (pm) and `.months` (instalments from `start`)
    money               `.currency` (ISO 4217) and `.person_month` (what one costs); None where nothing is said. No rule reads it
    strategies          label -> declared strategy, always with `nothing` and one of type `direct_grants`
    parameters          every model parameter by name
    rules               every modelling choice by name
    uncertain           dotted key -> (low, high), what experiments may vary
    provenance          dotted key -> where an annotated number comes from
    defaults_used       dotted keys of numbers and settings that the file left at their default
    file                name of the file, None for text
    own                 name -> SHA-256 of the Python files beside it whose strategies it uses

    >>> import simpul
    >>> scenario = simpul.load_scenario("small")
    >>> list(scenario.strategies)
    ['nothing', 'direct-grants', 'broker-host', 'coalition-broad', 'partnership']
    >>> scenario.with_changes({"subsidy.total": 24}).subsidy.total
    24.0
    """

    simpul: int
    title: Words
    description: Paragraph
    months: int
    burn_in: int
    start: int
    horizons: tuple[int, ...]
    seasonal: float
    reach: float
    arms: str
    issues: dict[str, Issue]
    groups: dict[str, Group]
    strata: tuple[str, ...]
    places: dict[str, PlaceEntry]
    kinds: dict[str, Kind]
    organizations: tuple[Recipe | OrganizationEntry, ...]
    ties: tuple[Tie, ...]
    ties_kept: bool
    context: ContextEntry
    subsidy: Subsidy
    money: Money | None
    strategies: dict[str, StrategyModel]
    parameters: dict[str, float]
    rules: dict[str, str]
    uncertain: dict[str, tuple[float, float]]
    provenance: dict[str, Annotation]
    defaults_used: frozenset[str]
    file: str | None
    own: dict[str, str]
    _data: dict[str, Any] = field(repr=False)
    _load: Callable[[dict[str, Any], str | None], Scenario] = field(repr=False)  # what checks data and makes a scenario of them

    def values(self) -> dict[str, Any]:
        """Every value in use, defaults included: a flat mapping of dotted keys to numbers, texts and truth values."""
        flat: dict[str, Any] = {}

        def walk(prefix: str, value: Any) -> None:
            if isinstance(value, dict):
                for key, item in value.items():
                    walk(f"{prefix}.{key}" if prefix else key, item)
            elif isinstance(value, list):
                for position, item in enumerate(value):
                    walk(f"{prefix}.{position}", item)
            else:
                flat[prefix] = value

        walk("", self.as_used())
        return flat

    def as_used(self) -> dict[str, Any]:
        """Everything in use, defaults included, as plain nested data (no annotations)."""
        parts = {name: getattr(self, name) for name in ("simpul", "months", "burn_in", "start", "seasonal", "reach", "arms")}
        return {
            "simpul": parts.pop("simpul"),
            "title": self.title.model_dump(),
            "description": self.description.model_dump(),
            **parts,
            "horizons": list(self.horizons),
            **{name: {key: item.model_dump() for key, item in getattr(self, name).items()}
               for name in ("issues", "groups", "places", "kinds")},
            "organizations": [entry.model_dump() for entry in self.organizations],
            "ties": [tie.model_dump(by_alias=True, exclude_none=True) for tie in self.ties],
            "context": self.context.model_dump(),
            "subsidy": self.subsidy.model_dump(),
            "strategies": {label: strategy.model_dump(mode="json", exclude=None if strategy.without else {"without"})
                           for label, strategy in self.strategies.items()},
            "uncertain": {key: list(bounds) for key, bounds in self.uncertain.items()},
            "parameters": dict(self.parameters),
            "rules": dict(self.rules),
            # only where something is said, so that the fingerprint of a scenario that says nothing stays what it was
            **({"ties_kept": True} if self.ties_kept else {}),
            **({"money": self.money.model_dump()} if self.money else {}),
        } | ({"strata": list(self.strata)} if self.strata else {}) | ({"own_strategies": dict(self.own)} if self.own else {})

    def dump(self) -> dict[str, Any]:
        """The scenario as a file would hold it: what was given, annotations included, and the two baselines.

        `load_scenario(scenario.dump())` equals the scenario.
        """
        return annotate(self._data, self.provenance)

    def to_yaml(self) -> str:
        """The scenario as the text of a file. Comments of the original file are not in it."""
        return scenario_text(self.dump())

    def digest(self) -> str:
        """SHA-256, in hexadecimal, of everything in use and of where the numbers come from.

        Two scenarios with one digest give the same runs and the same report; writing a default out does not change it.
        """
        return self._digest

    @cached_property
    def _digest(self) -> str:
        data = {"used": self.as_used(), "provenance": {key: note.as_data(0) for key, note in self.provenance.items()}}
        text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def with_changes(self, changes: Mapping[str, Any]) -> Scenario:
        """A new, checked scenario in which some values are different.

        changes  dotted key -> value, such as `{"context.history": 0.2, "strategies.broker-new.membership": 1.0,
                 "organizations.3.income": 6}`. Whole parts can be set as well: `{"horizons": [36]}`.

        The note on a changed number's origin is dropped. A changed number that leaves its uncertain range is no longer
        listed as uncertain. Raises ScenarioError with every fault, among them keys that do not exist.
        """
        data = changed_data(self._data, self.provenance, self.uncertain, self.file, changes)
        return self._load(data, self.file)

    def organization_count(self) -> int:
        """How many organizations the scenario describes, larger institutions included."""
        return sum(getattr(entry, "count", 1) for entry in self.organizations)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Scenario) and self.digest() == other.digest())

    def __hash__(self) -> int:
        return hash(self.digest())
