"""Names of what questions are about: keys of a scenario in words, and how many seeds would settle a difference."""

from __future__ import annotations

import math

from simpul.experiments.presentation.labels import MISSING, number, strategy_title
from simpul.sim.language import has, say

MOST_NEEDED = 100_000     # seeds: beyond it a difference is too small to be worth settling
_PARTS = {("phases", "months"): "lever-phase-months", ("of", "share"): "lever-part-share"}  # numbers of a strategy made of others


def factor_label(scenario, key: str, language: str) -> str:
    """A key of a scenario in words: `context.history`, a lever of a strategy, a number of the model, or the key itself."""
    first, _, rest = key.partition(".")
    slug = rest.replace("_", "-").replace(".", "-")
    if first == "strategies" and rest.count(".") == 1:
        label, _, lever = rest.partition(".")
        known = f"lever-{lever.replace('_', '-')}"
        if label in scenario.strategies and has(known, language):
            return say("lever-of", language, lever=say(known, language), strategy=strategy_title(scenario, label, language))
    part = _part_label(scenario, key, language)
    if part:
        return part
    if first in ("issues", "groups", "kinds") and rest.count(".") == 1:
        name, _, field = rest.partition(".")
        known, whose = f"factor-{first[:-1]}-{field}", getattr(scenario, first).get(name)
        if whose is not None and has(known, language):
            return say(known, language, name=whose.id if language == "id" else whose.en)
    for candidate in (f"context-{slug}", f"parameter-{slug}", f"factor-{key.replace('_', '-').replace('.', '-')}"):
        if candidate.startswith((f"{first}-", f"{first[:-1]}-", "factor-")) and has(candidate, language):
            return say(candidate, language)
    return key


def _part_label(scenario, key: str, language: str) -> str:
    """`strategies.x.phases.0.months` and `strategies.x.of.0.share` in words; empty for another key."""
    words = key.split(".")
    if len(words) != 5 or (words[2], words[4]) not in _PARTS or words[1] not in scenario.strategies:
        return ""
    whole, kind, place = scenario.strategies[words[1]], words[2], words[3]
    parts = getattr(whole, kind, ())
    if not place.isdecimal() or int(place) >= len(parts):
        return ""
    return say(_PARTS[kind, words[4]], language, name=strategy_title(scenario, parts[int(place)].strategy, language),
               whole=strategy_title(scenario, words[1], language))


def needed_text(seeds: float, language: str) -> str:
    """How many seeds would settle a difference, in round figures; beyond a limit only that it is beyond it."""
    if not math.isfinite(seeds):
        return MISSING
    if seeds > MOST_NEEDED:
        return "> " + number(float(MOST_NEEDED), language, "count")
    return number(float(f"{seeds:.2g}"), language, "count")
