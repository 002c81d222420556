"""Why strategies gain, on a terminal: the parts of every gain on the first main outcome, and sentences."""

from __future__ import annotations

import math
import textwrap

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.mechanism_gains import GAIN, MechanismGain
from simpul.experiments.presentation.labels import MISSING, PERCENT, inside, strategy_title
from simpul.experiments.report.comparison_tables import head
from simpul.experiments.report.why_words import (
    mechanism_label,
    rows_told,
    seeds_of_why,
    strategies_told,
    why_figure,
    why_leaders,
    why_words,
)
from simpul.experiments.runner.results import Measure
from simpul.sim.language import say

_GAP, _NARROWEST = 2, 11       # columns between figures; of the narrowest figure with its interval


def why_lines(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The lines to print within so many columns; none where it was not run."""
    if not comparison.why:
        return []
    item, unit = comparison.results.primary[0], " (%)" if comparison.results.primary[0].unit in PERCENT else ""
    caption = say("cli-table-why", language, outcome=f"{inside(head(item, language))}{unit}", months=comparison.horizon,
                  baseline=strategy_title(comparison.scenario, comparison.baseline("direct_grants"), language),
                  seeds=seeds_of_why(comparison), level=round(100 * comparison.level))
    lines = [*textwrap.wrap(caption, columns), "-" * columns]
    for block in _blocks(comparison, item, columns, language):
        lines += [*_table(comparison, item, block, columns, language), ""]
    texts = [*why_words(comparison, language), say("why-other", language), *why_leaders(comparison, language),
             say("why-where", language)]
    for text in texts:
        lines += textwrap.wrap(text, columns, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    return [*lines, ""]


def _blocks(comparison: Comparison, item: Measure, columns: int, language: str) -> list[list[str]]:
    """The strategies in as few tables as fit beside each other, about as many in each: no figure goes without its interval."""
    labels = strategies_told(comparison)
    each = max(1, (columns - _names(comparison, item, labels, language)) // (_NARROWEST + _GAP))
    size = math.ceil(len(labels) / math.ceil(len(labels) / each))
    return [labels[first:first + size] for first in range(0, len(labels), size)]


def _names(comparison: Comparison, item: Measure, labels: list[str], language: str) -> int:
    """Columns of the longest name of a part."""
    return max(len(mechanism_label(name, language)) for name, _cells in rows_told(comparison, item.name, labels))


def _table(comparison: Comparison, item: Measure, labels: list[str], columns: int, language: str) -> list[str]:
    rows = [(mechanism_label(name, language), name, [_figure(one, item, language) for one in cells])
            for name, cells in rows_told(comparison, item.name, labels)]
    names = _names(comparison, item, labels, language)
    wide = min(18, (columns - names) // len(labels) - _GAP)
    heads = [textwrap.wrap(strategy_title(comparison.scenario, label, language), wide) for label in labels]
    deep = max(map(len, heads))
    lines = [f"{'':{names}}" + "".join(f"{'':{_GAP}}{one[place - deep + len(one)] if place >= deep - len(one) else '':>{wide}}"
                                       for one in heads) for place in range(deep)]
    for label, name, cells in rows:
        if name == GAIN:
            lines.append("-" * (names + len(labels) * (_GAP + wide)))
        lines.append(f"{label:{names}}" + "".join(f"{'':{_GAP}}{cell:>{wide}}" for cell in cells))
    return [line.rstrip() for line in lines]


def _figure(one: MechanismGain | None, item: Measure, language: str) -> str:
    """A part with half the width of its interval; a dash for none."""
    if one is None or not math.isfinite(one.part.mean):
        return MISSING
    return " ±".join(why_figure(one, item, language))
