"""Fill in what a checked scenario file leaves open, and note what was left at its default."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario.annotations import Annotation
from simpul.sim.scenario.field_types import Title, Words
from simpul.sim.scenario.models import Group, Kind, OrganizationEntry, PlaceEntry, Recipe, ScenarioFile
from simpul.sim.scenario.reference_checks import ONLY, placed_keys
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.strategy_models import TYPES, StrategyModel
from simpul.sim.scenario.strategy_references import BASELINES

DEFAULT_HORIZONS = (36, 60, 120)
# to leave these out is a choice
OPTIONAL = (
    "title", "hosts", "backed_by", "offices", "forming", "unpaid", "issue", "kind", "reliability", "kept", "broken", "remembered",
    "ties", "uncertain", "own_strategies", "strata", "ties_kept", "money", "without",
)


def _with_baselines(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a file with the strategies every comparison needs, put first when they are missing."""
    given = data.get("strategies", {})
    types = [settings["type"] for settings in given.values()]
    added = {label: {"type": kind} for label, kind in BASELINES.items() if kind not in types}
    return {**data, "strategies": {**added, **given}} if added else data


def fill(
    file: ScenarioFile, data: dict[str, Any], uncertain: dict[str, tuple[float, float]],
    provenance: dict[str, Annotation], name: str | None, own: dict[str, str], load: Callable[[Any, str | None], Scenario],
) -> Scenario:
    """The scenario of a checked file. `data` is the file's plain data; it keeps them for `dump` and `with_changes`.

    own: name -> SHA-256 of the Python files whose strategies it uses; load: makes a checked scenario of changed data.
    """
    # by name, so that the order of lines in a file moves no bit: rows of the model and sums over them follow these
    groups = dict(sorted((file.groups or {"all": Group(**_default_words("group-all"))}).items()))
    places = dict(sorted((file.places or {ONLY: PlaceEntry(**_default_words("place-here"))}).items()))
    issues, kinds = dict(sorted(file.issues.items())), dict(sorted(file.kinds.items()))
    total = math.fsum(group.share for group in groups.values())
    groups = {key: group.model_copy(update={"share": group.share / total}) for key, group in groups.items()}
    room = file.months - file.start
    horizons = tuple(sorted(file.horizons or [h for h in DEFAULT_HORIZONS if h <= room] or [room]))
    data = _with_baselines(data)
    strategies = titled({label: file.strategies.get(label) or TYPES[settings["type"]](**settings)
                         for label, settings in data["strategies"].items()})
    keys = {position: key for position, _, key, _, _ in placed_keys(data)}
    organizations = tuple(
        _entry(entry, keys[position], file, next(iter(places)), next(iter(groups)))
        for position, entry in enumerate(file.organizations)
    )
    return Scenario(
        simpul=file.simpul, title=file.title, description=file.description, months=file.months, burn_in=file.burn_in,
        start=file.start, horizons=horizons, seasonal=file.seasonal, reach=file.reach, arms=file.arms, issues=issues,
        groups=groups, strata=file.strata or (), places=places, kinds=kinds, organizations=organizations, ties=file.ties,
        ties_kept=file.ties_kept,
        context=file.context, subsidy=file.subsidy, money=file.money, strategies=strategies,
        parameters=file.parameters.model_dump(), rules=file.rules.model_dump(), uncertain=dict(uncertain),
        provenance=dict(provenance),
        defaults_used=frozenset(_defaults(file, data)), file=name, own=dict(own), _data=data, _load=load,
    )


def _default_words(key: str) -> dict[str, str]:
    return {language: say(key, language) for language in LANGUAGES}


def titled(strategies: dict[str, StrategyModel]) -> dict[str, StrategyModel]:
    """The strategies, each with a title: its own, that of its type, or (made of others) one made of theirs."""
    def title(label: str) -> Title:
        declared = strategies[label]
        if declared.title is not None:
            return declared.title
        if not declared.parts():
            return declared.usual_title()
        parts = [title(part) for part in declared.parts()]
        return Words(**{language: declared.composed([part.say(language) for part in parts], language)
                        for language in LANGUAGES})

    return {label: declared.model_copy(update={"title": title(label)}) for label, declared in strategies.items()}


def _entry(
    entry: Recipe | OrganizationEntry, key: int, file: ScenarioFile, place: str, group: str
) -> Recipe | OrganizationEntry:
    """An entry with the usual of its kind wherever it says nothing itself, and interests that sum to 1."""
    kind: Kind = file.kinds[entry.kind]
    filled: dict[str, Any] = {
        name: getattr(kind, name) for name in ("income", "power", "hours", "volunteers") if getattr(entry, name) is None
    }
    filled["key"] = key
    if entry.place is None:
        filled["place"] = place
    if entry.group is None:
        filled["group"] = group
    if isinstance(entry, Recipe) and entry.spread is None:
        filled["spread"] = file.parameters.income_spread
    weights = entry.interests or dict.fromkeys(file.issues, 1.0)
    total = math.fsum(weights.values())
    filled["interests"] = {issue: weights.get(issue, 0.0) / total for issue in sorted(file.issues)}
    return entry.model_copy(update=filled)


def _defaults(file: ScenarioFile, data: dict[str, Any]) -> set[str]:
    """Dotted keys of everything with a default that the file does not give."""
    found: set[str] = set()

    def walk(prefix: str, model: type[BaseModel], value: BaseModel | None, given: Any) -> None:
        for name, info in model.model_fields.items():
            key = info.alias or name
            dotted = f"{prefix}.{key}" if prefix else key
            inner = getattr(value, name, None) if value is not None else None
            there = given.get(key) if isinstance(given, dict) else None
            if isinstance(inner, BaseModel):
                walk(dotted, type(inner), inner, there)
            elif there is None:
                if not info.is_required() and key not in OPTIONAL:
                    found.add(dotted)
            elif isinstance(inner, dict):
                for label, item in inner.items():
                    if isinstance(item, BaseModel):
                        walk(f"{dotted}.{label}", type(item), item, there.get(label))
            elif isinstance(inner, tuple):
                for position, item in enumerate(inner):
                    if isinstance(item, BaseModel):
                        walk(f"{dotted}.{position}", type(item), item, there[position])

    walk("", ScenarioFile, file, data)
    for label, settings in data["strategies"].items():
        if label not in file.strategies:
            walk(f"strategies.{label}", TYPES[settings["type"]], TYPES[settings["type"]](**settings), settings)
    return found
