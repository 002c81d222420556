"""What a visitor of Mesa's page has chosen, and the address that says the same: a link shows another person the same page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

from simpul.sim.language import LANGUAGES
from simpul.sim.parameters import CONTEXT

FACTORS = tuple(factor.name for factor in CONTEXT)
SEED_MOST = 999_999


@dataclass(frozen=True)
class Choice:
    """One visitor's choices; immutable, so that no two visitors can share one.

    source        name of a shipped scenario, or of the file the command was given
    strategy      label of the strategy that is stepped; against: label of the one that it is counted against
    context       (factor, level 0..1) for every factor that the address moves away from the scenario's own
    seed          a whole number
    language      `en` or `id`
    """

    source: str = "pikul"
    strategy: str = ""
    against: str = ""
    context: tuple[tuple[str, float], ...] = ()
    seed: int = 1
    language: str = "en"


def to_query(choice: Choice) -> str:
    """The part of an address after the question mark."""
    words = [("scenario", choice.source), ("strategy", choice.strategy), ("against", choice.against), ("seed", choice.seed)]
    words += [(f"context.{name}", f"{level:g}") for name, level in choice.context]
    return urlencode([*words, ("lang", choice.language)])


def from_query(query: str | None, start: Choice) -> tuple[Choice, list[str]]:
    """The choice that an address asks for, and the words of it that mean nothing and were left aside.

    Whether the scenario has the strategy is seen later, by who knows the scenario.
    """
    found, strange, levels = start, [], {}
    for key, value in parse_qsl(query or ""):
        if key == "scenario":
            found = replace(found, source=value)
        elif key in ("strategy", "against"):
            found = replace(found, **{key: value})
        elif key == "lang" and value in LANGUAGES:
            found = replace(found, language=value)
        elif key == "seed" and value.isascii() and value.isdigit() and len(value) < 10:
            found = replace(found, seed=min(int(value), SEED_MOST))
        elif key.removeprefix("context.") in FACTORS and _level(value) is not None:
            levels[key.removeprefix("context.")] = _level(value)
        else:
            strange.append(f"{key}={value}"[:60])
    if levels:
        found = replace(found, context=tuple((name, levels[name]) for name in FACTORS if name in levels))
    return found, strange


def _level(text: str) -> float | None:
    try:
        level = float(text)
    except ValueError:
        return None
    return round(level, 2) if 0.0 <= level <= 1.0 else None
