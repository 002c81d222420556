"""The section 'At what price' of a comparison's report, as the template takes it."""

from __future__ import annotations

from typing import Any

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import MONEY_ALONE
from simpul.experiments.report.comparison_tables import Table
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.price_figures import curve_figure, legend_with_marks, plane_figure
from simpul.experiments.report.price_words import found_at, price_sentences, price_tables, worth_table
from simpul.sim.language import say


def price_section(comparison: Comparison, language: str) -> dict[str, Any] | None:
    """Sentences, tables, pictures and legend of the section; None where it cannot be told."""
    found = found_at(comparison)
    if found is None or not found.futures:
        return None
    tables = price_tables(comparison, language)
    return {"words": price_sentences(comparison, language), "tables": price_tables_shown(comparison, language),
            "earlier": tables[1:], "legend": legend_with_marks(comparison, language), "pictures": _pictures(comparison, language),
            "reading": say("price-reading", language, level=round(100 * comparison.level))}


def _pictures(comparison: Comparison, language: str) -> list[Picture]:
    found = comparison.cost_effectiveness[comparison.horizon]
    choice = found.choices[MONEY_ALONE]
    return [picture("price-plane", say("price-plane", language),
                    say("price-plane-reading", language, level=round(100 * comparison.level)),
                    plane_figure(comparison, found, language)),
            picture("price-curve", say("price-curve", language), say("price-curve-reading", language, futures=found.futures),
                    curve_figure(comparison, choice, language))]


def price_tables_shown(comparison: Comparison, language: str) -> list[Table]:
    """The tables at the longest horizon, for files of tables; none where it cannot be told."""
    return [*price_tables(comparison, language)[:1], *filter(None, [worth_table(comparison, language)])]
