"""Scenarios for visitors of Mesa's page: found by name, with context factors moved. Nothing is written."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from simpul.experiments.app.scenario_shelf import NotOnTheShelf, ScenarioShelf
from simpul.experiments.app.url_state import Choice
from simpul.sim.language import say
from simpul.sim.scenario import Scenario, ScenarioError
from simpul.sim.scenario.faults import nearest_name

_shelf = [ScenarioShelf()]  # one: that of the server


class Unusable(Exception):
    """What was asked for cannot be shown; str() is a sentence for the visitor."""


def offer(path: Path) -> str:
    """Put the file that the command was given on the list; returns the name it goes by."""
    _shelf[0] = ScenarioShelf(path)
    return _shelf[0].opening


def scenario_titles(language: str) -> list[tuple[str, str]]:
    """(name, title) of the scenarios on the list."""
    return [(name, titles[language]) for name, titles in _shelf[0].titles().items()]


def visitor_scenario(choice: Choice) -> Scenario:
    """The scenario of a choice, its context as moved. Raises Unusable with a sentence in the visitor's language."""
    try:
        return _changed(_shelf[0].scenario(choice.source), choice.context)
    except ScenarioError as error:
        raise Unusable("\n".join(fault.text(choice.language) for fault in error.faults)) from None
    except NotOnTheShelf:
        known = list(_shelf[0].places)
        raise Unusable(say("desk-no-scenario", choice.language, given=choice.source[:60],
                           nearest=nearest_name(choice.source, known) or _shelf[0].opening)) from None


@lru_cache(maxsize=64)
def _changed(base: Scenario, context: tuple[tuple[str, float], ...]) -> Scenario:
    """One scenario for each choice, so that what hangs on it is not made again."""
    return base.with_changes({f"context.{name}": level for name, level in context}) if context else base


def completed(choice: Choice, scenario: Scenario) -> tuple[Choice, list[str]]:
    """The choice with strategies that the scenario has, and the keys of what had to give way."""
    labels, gone = list(scenario.strategies), []
    for part in ("strategy", "against"):
        if getattr(choice, part) and getattr(choice, part) not in labels:
            gone.append(f"{part}={getattr(choice, part)}"[:60])
    active = [label for label in labels if scenario.strategies[label].type not in ("nothing", "direct_grants")] or labels
    plain = next(label for label in labels if scenario.strategies[label].type == "direct_grants")
    strategy = choice.strategy if choice.strategy in labels else active[0]
    against = choice.against if choice.against in labels else plain
    return replace(choice, strategy=strategy, against=against), gone
