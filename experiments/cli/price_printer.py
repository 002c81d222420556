"""At what price, on a terminal: what the subsidy buys, in one or two sentences and a short table."""

from __future__ import annotations

import textwrap

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import number, strategy_title
from simpul.experiments.report.price_words import amount, found_at, month_text, price_told, unit_cost
from simpul.sim.language import say

Rows = list[tuple[str, list[str]]]


def price_rows(comparison: Comparison, language: str) -> tuple[str, list[str], Rows] | None:
    """Caption, heads and rows of the table; None where the price cannot be told. A mean stands with half its interval's width."""
    found = found_at(comparison)
    if found is None:
        return None
    heads = ["services", "each", *(["unit"] if comparison.scenario.money else []), "hours", "pays"]
    rows = [(strategy_title(comparison.scenario, one.strategy, language),
             [_figure(one.services, language), _figure(one.per_subsidy, language),
              *([unit_cost(comparison, one, language)] if comparison.scenario.money else []), number(one.hours.mean, language),
              month_text(one.pays, language)]) for one in found.strategies.values()]
    caption = say("cli-table-price", language, subsidy=amount(comparison, found.subsidy, language), months=found.horizon)
    return caption, [say(f"cli-price-{name}", language) for name in heads], rows


def _figure(found, language: str) -> str:
    half = (found.high - found.low) / 2
    return number(found.mean, language) if half != half else f"{number(found.mean, language)} ±{number(half, language)}"


def price_lines(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The sentences, wrapped; none where the price cannot be told."""
    told = price_told(comparison, language) if len(comparison.plan.seeds) > 1 else ""
    return [*textwrap.wrap(told, columns, break_long_words=False, break_on_hyphens=False), ""] if told else []
