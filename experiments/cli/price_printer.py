"""At what price, on a terminal: what the subsidy buys, as a short table."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import StrategyPrice
from simpul.experiments.presentation.labels import fixed, number, strategy_title
from simpul.experiments.presentation.money_words import scaled_money
from simpul.experiments.report.price_words import found_at, month_text, pm_and_money
from simpul.experiments.statistics.estimates import Estimate, Paired
from simpul.sim.language import say

_Rows = list[tuple[str, list[str]]]


def price_rows(comparison: Comparison, language: str) -> tuple[str, list[str], _Rows] | None:
    """Caption, heads and rows of the table; None where the price cannot be told. A mean stands with half its interval's width."""
    found = found_at(comparison)
    if found is None:
        return None
    costs, unit = _unit_costs(comparison, list(found.strategies.values()), language)
    rows = [(strategy_title(comparison.scenario, one.strategy, language),
             [_figure(one.services, language), _figure(one.per_subsidy, language, 2), *([costs[one.strategy]] if costs else []),
              number(one.hours.mean, language), month_text(one.pays, language)]) for one in found.strategies.values()]
    heads = [say(f"cli-price-{name}", language, unit=unit) for name in (
        "services", "each", *(["unit"] if costs else []), "hours", "pays")]
    subsidy = pm_and_money(comparison, found.subsidy, language)
    return say("cli-table-price", language, subsidy=subsidy, months=found.horizon), heads, rows


def _unit_costs(comparison: Comparison, strategies: list[StrategyPrice], language: str) -> tuple[dict[str, str], str]:
    """What a person-month of need met costs through each strategy, and what that counts in (millions of rupiah); empty without a
    price."""
    money = comparison.scenario.money
    if money is None:
        return {}, ""
    costs = {one.strategy: money.person_month / one.per_subsidy.mean if one.per_subsidy.mean > 0.0 else math.nan
             for one in strategies}
    scale, unit = scaled_money(costs.values(), money.currency, language)
    return {label: number(cost / scale, language) for label, cost in costs.items()}, unit


def _figure(found: Estimate | Paired, language: str, decimals: int | None = None) -> str:
    """A mean with half its interval's width, both to the digits that the interval leaves any meaning."""
    half = (found.high - found.low) / 2
    if not math.isfinite(half):
        return number(found.mean, language)
    decimals = decimals if decimals is not None else 0 if half >= 9.5 else 1
    return f"{fixed(found.mean, decimals, language)} ±{fixed(half, decimals, language)}"
