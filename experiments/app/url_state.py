"""What a visitor has chosen, and the address that says the same: a link shows another person the same page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

from simpul.experiments.app.aims import AIMS, HEAVIEST
from simpul.experiments.app.curves import CURVES
from simpul.sim.language import LANGUAGES
from simpul.sim.parameters import CONTEXT

FACTORS = tuple(factor.name for factor in CONTEXT)
OWN_FILE = "own-file"          # stands in the address for a file that a visitor dropped: it is on nobody else's computer
SEED_MOST = 999_999


@dataclass(frozen=True)
class Choice:
    """One visitor's choices; immutable, so that no two visitors can share one.

    source        name of a shipped scenario, of the file the command was given, or OWN_FILE
    strategy      label of the strategy shown; against: label of the one beside it
    context       (factor, level 0..1) for every factor that was moved away from the scenario's own
    seed, month   whole numbers; month counts from the end of the burn-in
    curve         which outcome is drawn over time (`curves.CURVES`)
    weights       (aim, 0..10) for every weight that was moved (`aims.AIMS`)
    across, up    context factors of the map's two axes
    organization  row of the organization whose story is read, -1 for none
    language      `en` or `id`
    """

    source: str = "pikul"
    strategy: str = ""
    against: str = ""
    context: tuple[tuple[str, float], ...] = ()
    seed: int = 1
    month: int = -1
    curve: str = "need"
    weights: tuple[tuple[str, int], ...] = ()
    across: str = "history"
    up: str = "crisis"
    organization: int = -1
    language: str = "en"

    def moved(self, factor: str, level: float) -> Choice:
        """The same with one context factor at `level`."""
        levels = {**dict(self.context), factor: round(float(level), 2)}
        return replace(self, context=tuple((name, levels[name]) for name in FACTORS if name in levels))


def to_query(choice: Choice) -> str:
    """The part of an address after the question mark."""
    words = [("scenario", choice.source), ("strategy", choice.strategy), ("against", choice.against), ("seed", choice.seed),
             ("month", choice.month), ("curve", choice.curve), ("across", choice.across), ("up", choice.up)]
    if choice.organization >= 0:
        words.append(("organization", choice.organization))
    words += [(f"context.{name}", f"{level:g}") for name, level in choice.context]
    words += [(f"weight.{name}", weight) for name, weight in choice.weights]
    return urlencode([*words, ("lang", choice.language)])


def from_query(query: str | None, start: Choice) -> tuple[Choice, list[str]]:
    """The choice that an address asks for, and the words of it that mean nothing and were left aside.

    Whether the scenario has the strategy and the month is seen later, by who knows the scenario.
    """
    found, strange, levels, weights = start, [], {}, {}
    for key, value in parse_qsl(query or ""):
        if key == "scenario":
            found = replace(found, source=value)
        elif key in ("strategy", "against"):
            found = replace(found, **{key: value})
        elif key == "curve" and value in CURVES:
            found = replace(found, curve=value)
        elif key in ("across", "up") and value in FACTORS:
            found = replace(found, **{key: value})
        elif key == "lang" and value in LANGUAGES:
            found = replace(found, language=value)
        elif key in ("seed", "month", "organization") and _whole(value) is not None:
            found = replace(found, **{key: min(_whole(value), SEED_MOST)})
        elif key.removeprefix("context.") in FACTORS and _level(value) is not None:
            levels[key.removeprefix("context.")] = _level(value)
        elif key.removeprefix("weight.") in AIMS and (_whole(value) or 0) <= HEAVIEST and _whole(value) is not None:
            weights[key.removeprefix("weight.")] = _whole(value)
        elif not (key == "month" and value == "-1"):
            strange.append(f"{key}={value}"[:60])
    if levels:
        found = replace(found, context=tuple((name, levels[name]) for name in FACTORS if name in levels))
    if found.across == found.up:
        found = replace(found, across=start.across, up=start.up)
    if weights:
        found = replace(found, weights=tuple(weights.items()))
    return found, strange


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _level(text: str) -> float | None:
    try:
        level = float(text)
    except ValueError:
        return None
    return round(level, 2) if 0.0 <= level <= 1.0 else None
