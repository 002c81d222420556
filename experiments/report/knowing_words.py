"""Worth knowing more? What single parameters would be worth, and what the lead of the first hangs on, as sentences and a table."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import MISSING, inside, listed, number, title_inside
from simpul.experiments.report.aim_words import aim_amount
from simpul.experiments.report.comparison_tables import Cell, Table, p_text
from simpul.experiments.statistics.partial_information import PartialInformation
from simpul.sim.language import say

_MOST_NAMED, _IN_TABLE = 3, 10       # parameters in a sentence, and in the table


def knowing_of(comparison: Comparison) -> PartialInformation | None:
    """What was told of single parameters; None with one set, or few."""
    return None if comparison.choice is None else comparison.choice.knowing


def knowing_sentences(comparison: Comparison, language: str) -> list[str]:
    """Which parameters would be worth knowing alone, or that none would; on which ones the lead of the first hangs."""
    found = knowing_of(comparison)
    if found is None:
        return []
    pair = {"first": title_inside(comparison.scenario, found.first, language),
            "next": title_inside(comparison.scenario, found.next, language)}
    if found.deciding:
        parts = [say("knowing-lead-part", language, parameter=parameter_inside(comparison, one.key, language),
                     share=number(one.share, language, "share")) for one in found.deciding]
        return [_worth(comparison, found, language), say("knowing-lead", language, parameters=_few(parts, language), **pair)]
    alike = all(math.isnan(one.share) for one in found.parameters)
    return [_worth(comparison, found, language), say(f"knowing-lead-{'alike' if alike else 'none'}", language, **pair)]


def _worth(comparison: Comparison, found: PartialInformation, language: str) -> str:
    choice = comparison.choice
    assert choice is not None
    if found.worth_knowing:
        parts = [say("knowing-further" if place else "knowing-first", language, value=aim_amount(choice, one.worth, language),
                     parameter=parameter_inside(comparison, one.key, language)) for place, one in enumerate(found.worth_knowing)]
        return say("knowing-end", language, sentence=_few(parts, language))
    if found.whole <= 0.0:
        return say("knowing-nothing", language)
    return say(f"knowing-{'none' if found.by_chance < found.whole else 'blind'}", language, sets=found.sets,
               count=len(found.parameters), chance=aim_amount(choice, found.by_chance, language))


def _few(parts: list[str], language: str) -> str:
    """The first parts, and how many more there are."""
    rest = [say("knowing-more", language, more=len(parts) - _MOST_NAMED)] if len(parts) > _MOST_NAMED else []
    return listed(parts[:_MOST_NAMED] + rest, language)


def parameter_inside(comparison: Comparison, key: str, language: str) -> str:
    """What a parameter is called inside a sentence."""
    return inside(factor_label(comparison.scenario, key, language))


def knowing_table(comparison: Comparison, language: str, most: int = _IN_TABLE) -> Table | None:
    """The most telling parameters, what each would be worth alone and explains of the lead; None where that was not told."""
    found, choice = knowing_of(comparison), comparison.choice
    if found is None or choice is None:
        return None
    rows = []
    for one in found.parameters[:most]:
        explained = MISSING if math.isnan(one.share) else number(one.share, language, "share")
        texts = (aim_amount(choice, one.worth, language), p_text(one.p, language), explained,
                 MISSING if math.isnan(one.share) else p_text(one.share_p, language))
        rows.append((factor_label(comparison.scenario, one.key, language), tuple(Cell(text, kind="number") for text in texts)))
    return Table(say("knowing-table", language, sets=found.sets, shown=len(rows), count=len(found.parameters),
                     first=title_inside(comparison.scenario, found.first, language),
                     next=title_inside(comparison.scenario, found.next, language)),
                 tuple(say(f"knowing-column-{name}", language) for name in ("worth", "p", "share", "p")), tuple(rows))


def knowing_reading(comparison: Comparison, language: str) -> str:
    """How the table is to be read; empty where there is none."""
    found, choice = knowing_of(comparison), comparison.choice
    if found is None or choice is None:
        return ""
    return say("knowing-reading", language, count=len(found.parameters), chance=aim_amount(choice, found.by_chance, language),
               whole=aim_amount(choice, found.whole, language))
