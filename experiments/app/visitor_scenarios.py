"""Scenarios for visitors: found by name, read from a dropped text, with context factors moved. Nothing is written."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from simpul.experiments.app.url_state import OWN_FILE, Choice
from simpul.sim.initial_state import expand
from simpul.sim.language import say
from simpul.sim.scenario import Scenario, ScenarioError, load_scenario, load_text
from simpul.sim.scenario.faults import nearest_name
from simpul.sim.scenario.scenario_library import shipped_scenarios

_offered: dict[str, Path] = {}
_reading = Lock()


class Unusable(Exception):
    """What was asked for cannot be shown; str() is a sentence for the visitor."""


def offer(path: Path) -> str:
    """Put the file that the command was given on the list; returns the name it goes by."""
    name = path.stem
    if path.resolve() != shipped_scenarios().get(name, Path()).resolve() and name in shipped_scenarios():
        name = f"{name} ({path.parent.resolve().name})"
    _offered[name] = path
    return name


def on_the_list() -> dict[str, Path]:
    """Every scenario that a visitor may open, by name: those that ship and the one the command was given."""
    return {**shipped_scenarios(), **_offered}


@lru_cache(maxsize=64)
def scenario_titles(language: str) -> tuple[tuple[str, str], ...]:
    """(name, title) of the scenarios on the list that can be read."""
    found = []
    for name in on_the_list():
        try:
            found.append((name, _of_name(name).title.say(language)))
        except ScenarioError:
            found.append((name, name))
    return tuple(found)


def visitor_scenario(choice: Choice, dropped: str = "") -> Scenario:
    """The scenario of a choice, its context as moved. Raises Unusable with a sentence in the visitor's language."""
    try:
        base = _of_text(dropped) if choice.source == OWN_FILE and dropped else _of_name(choice.source)
        if not choice.context:
            return base
        return _changed(base, choice.context)
    except ScenarioError as error:
        raise Unusable("\n".join(fault.text(choice.language) for fault in error.faults)) from None
    except KeyError:
        if choice.source == OWN_FILE:
            raise Unusable(say("view-file-gone", choice.language)) from None
        known = list(on_the_list())
        raise Unusable(say("view-no-scenario", choice.language, given=choice.source[:60],
                           nearest=nearest_name(choice.source, known) or "pikul")) from None


@lru_cache(maxsize=16)
def _of_text(text: str) -> Scenario:
    return load_text(text)


def _of_name(name: str) -> Scenario:
    with _reading:      # a class that opens the pages at once reads every file once, and not twenty times beside each other
        return _read(name)


@lru_cache(maxsize=64)
def _read(name: str) -> Scenario:
    return load_scenario(on_the_list()[name])


@lru_cache(maxsize=64)
def _changed(base: Scenario, context: tuple[tuple[str, float], ...]) -> Scenario:
    return base.with_changes({f"context.{name}": level for name, level in context})


def completed(choice: Choice, scenario: Scenario) -> tuple[Choice, list[str]]:
    """The choice with strategies, month and organization that the scenario has, and the keys of what had to give way."""
    labels, gone = list(scenario.strategies), []
    for part in ("strategy", "against"):
        if getattr(choice, part) and getattr(choice, part) not in labels:
            gone.append(f"{part}={getattr(choice, part)}"[:60])
    active = [label for label in labels if scenario.strategies[label].type not in ("nothing", "direct_grants")] or labels
    plain = next(label for label in labels if scenario.strategies[label].type == "direct_grants")
    strategy = choice.strategy if choice.strategy in labels else active[0]
    against = choice.against if choice.against in labels else plain
    middle = min(scenario.months - 1, scenario.start + scenario.subsidy.months // 2)
    month = choice.month if 0 <= choice.month < scenario.months else middle
    if choice.month >= scenario.months:
        gone.append(f"month={choice.month}")
    row = choice.organization if choice.organization < len(expand(scenario)) else -1
    return replace(choice, strategy=strategy, against=against, month=month, organization=row), gone
