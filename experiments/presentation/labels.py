"""Names and numbers for people: titles, labels, units, and numbers in the way of a language."""

from __future__ import annotations

import math
import re

from simpul.sim.language import has, say

SIGNIFICANT = 3       # digits of a mean or a difference that a reader is shown
_LARGE = 1_000         # from here on whole numbers
MISSING = "–"
PERCENT = ("share", "probability")     # units shown in percent, their differences in percentage points


def text_of(both, language: str) -> str:
    """One language of a text that a scenario gives in two; empty for none."""
    return "" if both is None else str(getattr(both, language))


def strategy_title(scenario, label: str, language: str) -> str:
    """The name a strategy goes by: its title in the scenario, else that of its type."""
    declared = scenario.strategies[label]
    return text_of(getattr(declared, "title", None), language) or say(declared.title_key(), language)


def inside(label: str) -> str:
    """A label as it stands inside a sentence: small at its head, what follows a comma in brackets."""
    first, _, rest = label.partition(", ")
    label = f"{first} ({rest})" if rest else label
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def title_inside(scenario, label: str, language: str) -> str:
    """The name of a strategy inside a sentence: what follows a colon in brackets."""
    first, _, rest = strategy_title(scenario, label, language).partition(": ")
    return f"{first} ({rest})" if rest else first


def part_title(scenario, name: str, language: str) -> str:
    """What a scenario calls the issue or group of an outcome such as `issue:housing`."""
    which, _, part = name.partition(":")
    return text_of((scenario.issues if which == "issue" else scenario.groups)[part], language)


def outcome_label(name: str, language: str, scenario=None) -> str:
    """Short name of an outcome. scenario: needed for one of a single issue or group (`sim.outcomes.outcomes_of`)."""
    which, colon, _part = name.partition(":")
    if colon:
        return say(f"outcome-{which}", language, name=part_title(scenario, name, language))
    return say(f"outcome-{name.replace('_', '-')}", language)


def outcome_meaning(name: str, language: str, scenario=None) -> str:
    """One sentence that says what an outcome measures. scenario: as for `outcome_label`."""
    which, colon, _part = name.partition(":")
    if colon:
        return say(f"outcome-{which}-what", language, name=part_title(scenario, name, language))
    return say(f"outcome-{name.replace('_', '-')}-what", language)


def unit_label(unit: str, language: str) -> str:
    """A unit in the language; one that the catalogue does not know (of an extension) as it is."""
    slug = re.sub(r"[^a-z0-9]+", "-", unit.lower()).strip("-")
    key = f"unit-{slug}"
    return say(key, language) if unit and has(key, language) else unit


def difference_unit(unit: str, language: str) -> str:
    """The unit of a difference in words: of shares percentage points."""
    return say("report-points", language) if unit in PERCENT else unit_label(unit, language)


def number(value: float, language: str, unit: str = "", sign: bool = False) -> str:
    """A number with about three digits: `1,234`, `12.3`, `0.0456`; shares in percent; a dash for none.

    sign: write a plus before what is above zero, for differences. Differences of shares are in percentage points.
    """
    if value is None or not math.isfinite(value):
        return MISSING
    if unit in PERCENT:
        value *= 100
    text = _written(_percent(value) if unit in PERCENT else _plain(value), language, sign)
    if unit in PERCENT:
        text += points_word(language, text) if sign else say("percent", language)
    return text


def points_word(language: str, text: str = "") -> str:
    """The word after a difference of shares, with the blank before it: of one point in the singular."""
    return say("percent-points", language, one="yes" if text.lstrip("+−") == "1" else "no")


def wordless(text: str, language: str) -> str:
    """A difference of shares without the word after it."""
    return text.removesuffix(points_word(language)).removesuffix(points_word(language, "1"))


def scaled(unit: str) -> float:
    """What a value is multiplied with to be shown: shares are shown in percent."""
    return 100.0 if unit in PERCENT else 1.0


def fixed(value: float, decimals: int, language: str, sign: bool = False) -> str:
    """A number with so many decimals, for columns that line up."""
    return _written(f"{value:,.{decimals}f}", language, sign)


def _written(text: str, language: str, sign: bool) -> str:
    """A number as Python writes it in the signs of the language; a rounded zero has no sign."""
    if language == "id":
        text = text.translate(str.maketrans(",.", ".,"))
    if text.lstrip("-").strip("0.,") == "":
        text = text.lstrip("-")
    elif sign and not text.startswith("-"):
        text = "+" + text
    return text.replace("-", "−")


def _percent(value: float) -> str:
    """A tenth of a percent is the most anybody can use; less than that is shown only when there is nothing else."""
    text = f"{value:,.{1 if abs(value) >= 0.095 else 2}f}"
    return text.rstrip("0").rstrip(".")


def _plain(value: float) -> str:
    size = abs(value)
    if size == 0:
        return "0"
    if size >= _LARGE - 0.5:
        return f"{value:,.0f}"
    decimals = min(3, max(0, SIGNIFICANT - 1 - math.floor(math.log10(size))))
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def interval(low: float, high: float, language: str, unit: str = "", sign: bool = False, mark: bool = True) -> str:
    """The two ends of an interval, or a dash when there is none. mark: with the percent sign or word at its end."""
    if low is None or not (math.isfinite(low) and math.isfinite(high)):
        return MISSING
    low_text, high_text = (number(end, language, unit, sign) for end in (low, high))
    if unit in PERCENT:                # the sign of the unit once, at the end
        low_text, high_text = (wordless(text, language).removesuffix(say("percent", language)) for text in (low_text, high_text))
        high_text += (points_word(language) if sign else say("percent", language)) if mark else ""
    return say("interval", language, low=low_text, high=high_text)


def listed(names: list[str], language: str) -> str:
    """Names as a list in a sentence: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    joint = say("list-two" if len(names) == 2 else "list-more", language, first=", ".join(names[:-1]), last=names[-1])
    return joint


def seeds_text(seeds: tuple[int, ...], language: str) -> str:
    """The seeds as a range where they are one, else one by one."""
    if len(seeds) > 2 and seeds == tuple(range(seeds[0], seeds[0] + len(seeds))):
        return say("interval", language, low=str(seeds[0]), high=str(seeds[-1]))
    return ", ".join(map(str, seeds))
