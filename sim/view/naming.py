"""Names and numbers for the pages."""

from __future__ import annotations

from sim.community import names_of
from sim.language import number, say
from sim.strategies import structure_labels
from sim.view.looks import MARKS

PERCENT = ("share", "probability")


def text_of(both, language: str) -> str:
    """One language of a text that a scenario gives in two."""
    return "" if both is None else str(getattr(both, language))


def strategy_title(scenario, label: str, language: str) -> str:
    """The name a strategy goes by."""
    return scenario.strategies[label].title.say(language)


def organization_names(scenario, language: str) -> list[str]:
    """The name of every organization, in the order of rows."""
    return names_of(scenario, language)


def structure_name(film, index: int, language: str) -> str:
    """The strategy (or part of one) that a structure belongs to, with its place where it has one."""
    labels = structure_labels(film.scenario, film.strategy)
    title = strategy_title(film.scenario, labels[index], language) if index < len(labels) else ""
    home = int(film.homes[index]) if index < len(film.homes) else -1
    if home >= 0 and len(film.scenario.places) > 1:
        return say("view-in-place", language, what=title, place=text_of(list(film.scenario.places.values())[home], language))
    return title


def shown(value: float, unit: str, language: str, sign: bool = False) -> str:
    """A number for a table: shares in percent (their differences in points), about three digits, a dash for none."""
    if value != value:
        return "–"
    percent = unit in PERCENT
    value = float(value) * (100 if percent else 1)
    size = abs(value)
    text = number(size, 1 if percent or size >= 10 else 2, language)
    if size >= 100 and not percent:
        text = number(size, 0, language)
    mark = "" if not text.strip("0.,") else "−" if value < 0 else "+" if sign else ""
    return mark + text + (" " + say("view-points", language) if percent and sign else "%" if percent else "")


def mark_of(low: float, high: float, better: int = 1) -> str:
    """▲ for a difference that is clearly for the better, ▼ for the worse, ○ where the interval holds zero or is unknown."""
    if not (low > 0 or high < 0):
        return MARKS["unclear"]
    return MARKS["better"] if (low > 0) == (better >= 0) else MARKS["worse"]
