"""At what price, as columns for other programs: numbers unrounded, in person-months, and in money where there is a price."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import StrategyPrice


def price_columns(comparison: Comparison) -> tuple[Sequence[str], Iterable[Sequence]]:
    """Heads and rows: services, services for each pm of subsidy, cost and the months from which it pays, for each horizon and
    strategy. pays is counted from 1 and empty where it does not happen; money columns are empty without a price."""
    ends = ("", "_low", "_high")
    heads = ("horizon", "strategy", "n", "subsidy", "share_of_need", "share_of_income", *(f"services{end}" for end in ends),
             *(f"per_subsidy{end}" for end in ends), "sets_low", "sets_high",
             *(f"over_grants{end}" for end in ends), "share_of_sets_over_grants", "spent",
             *(f"hours{end}" for end in ends), "pays", "pays_surely", "currency", "subsidy_money", "spent_money", "unit_cost_money")
    rows = [(horizon, one.strategy, one.services.n, found.subsidy, found.share_of_need, found.share_of_income,
             *_three(one.services), *_three(one.per_subsidy),
             *((one.over_sets.low, one.over_sets.high) if one.over_sets else (math.nan, math.nan)),
             *_three(one.over_grants), one.held, one.spent, *_three(one.hours),
             one.pays + 1.0, one.pays_surely + 1.0, *_money(comparison, found.subsidy, one))
            for horizon, found in comparison.cost_effectiveness.items() for one in found.strategies.values()]
    return heads, rows


def _three(found) -> tuple[float, float, float]:
    return (math.nan, math.nan, math.nan) if found is None else (found.mean, found.low, found.high)


def _money(comparison: Comparison, subsidy: float, one: StrategyPrice) -> tuple[str, float, float, float]:
    money = comparison.scenario.money
    if money is None:
        return "", math.nan, math.nan, math.nan
    unit = money.person_month / one.per_subsidy.mean if one.per_subsidy.mean > 0.0 else math.nan
    return money.currency, subsidy * money.person_month, one.spent * money.person_month, unit


def choice_columns(comparison: Comparison) -> tuple[Sequence[str], Iterable[Sequence]]:
    """Heads and rows: for each horizon, cost and willingness to pay every strategy's share of futures, whether it leads on average,
    and how sure that is (empty for the others)."""
    heads = ("horizon", "cost", "willingness", "strategy", "share_of_futures", "leads_on_average", "sure")
    rows = [(horizon, cost, worth, label, shares[place], int(leader == label), sure if leader == label else math.nan)
            for horizon, found in comparison.cost_effectiveness.items() for cost, choice in found.choices.items()
            for place, (worth, leader, sure) in enumerate(zip(choice.willingness, choice.leaders, choice.sure, strict=True))
            for label, shares in choice.shares.items()]
    return heads, rows
