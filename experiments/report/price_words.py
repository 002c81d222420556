"""At what price, in sentences and tables: services for the subsidy, in person-months and in the scenario's currency."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import MONEY_ALONE, ONE_FOR_ONE, WITH_HOURS, CostEffectiveness, StrategyPrice
from simpul.experiments.presentation.labels import MISSING, interval, listed, number, strategy_title, title_inside
from simpul.experiments.presentation.money_words import in_money, money_text
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell, number_cell
from simpul.experiments.statistics.parameter_sets import MIDDLE
from simpul.sim.language import say

COSTS = (MONEY_ALONE, WITH_HOURS)


def found_at(comparison: Comparison) -> CostEffectiveness | None:
    """What there is to tell at the longest horizon; None with one seed, or where it cannot be told."""
    return comparison.cost_effectiveness.get(comparison.horizon) if len(comparison.plan.seeds) > 1 else None


def pm_and_money(comparison: Comparison, person_months: float, language: str) -> str:
    """So many person-months, with the money beside them where the scenario says what one costs."""
    return say("price-amount", language, pm=number(person_months, language),
               money=in_money(comparison.scenario, person_months, language) or "none")


def unit_cost(comparison: Comparison, one: StrategyPrice, language: str) -> str:
    """What a person-month of need met costs the funder, in money; a dash where there are no more services than under doing nothing,
    empty without a price."""
    if comparison.scenario.money is None:
        return ""
    return in_money(comparison.scenario, 1.0 / one.per_subsidy.mean, language) if one.per_subsidy.mean > 0.0 else MISSING


def price_told(comparison: Comparison, language: str) -> str:
    """The answer in two or three sentences: how large the subsidy is, and who makes most of it; empty where it cannot be
    told."""
    found = found_at(comparison)
    if found is None or not found.strategies:
        return ""
    income = number(found.share_of_income, language, "share") if math.isfinite(found.share_of_income) else "none"
    told = [say("price-subsidy", language, subsidy=pm_and_money(comparison, found.subsidy, language), months=found.horizon,
                income=income, need=number(found.share_of_need, language, "share"))]
    ranked = _ranked(found)
    if math.isfinite(ranked[0].per_subsidy.mean):
        told += [_most(comparison, ranked, language), *_unit_costs(comparison, ranked, language)]
        if comparison.sets is not None:
            told.append(say("price-over-sets", language, share=number(MIDDLE, language, "share"), sets=found.sets))
    return " ".join(told)


def _ranked(found: CostEffectiveness) -> list[StrategyPrice]:
    """Those who make most of the subsidy first."""
    return sorted(found.strategies.values(), key=lambda one: -one.per_subsidy.mean)


def _figures(one: StrategyPrice, language: str, first: str = "services", second: str = "interval") -> dict[str, str]:
    """A mean with its interval, or with the range of the parameter sets where there are several."""
    ends = one.over_sets or one.per_subsidy
    return {first: number(one.per_subsidy.mean, language), second: interval(ends.low, ends.high, language)}


def _most(comparison: Comparison, ranked: list[StrategyPrice], language: str) -> str:
    """Who makes most of the subsidy, beside direct grants."""
    grants, best = comparison.baseline("direct_grants"), ranked[0]
    values = {"strategy": title_inside(comparison.scenario, best.strategy, language), **_figures(best, language)}
    beside = next((one for one in ranked if one.strategy == grants), None)
    if best.per_subsidy.mean <= 0.0:
        return say("price-most-none", language, **values)
    if beside is None or len(ranked) == 1:
        return say("price-most-alone", language, **values)
    if best is beside:
        values["strategy"] = title_inside(comparison.scenario, ranked[1].strategy, language)
        return say("price-most-grants", language, **values, **_figures(ranked[1], language, "other", "range"))
    if math.isfinite(best.held):
        return say("price-most", language, **values, **_figures(beside, language, "other", "range"), fate="sets",
                   held=number(best.held, language, "share"), sets=comparison.cost_effectiveness[comparison.horizon].sets)
    judged = comparison.differences.get((grants, comparison.horizon, best.strategy, "need_met"))
    return say("price-most", language, **values, **_figures(beside, language, "other", "range"), held="", sets=1,
               fate="more" if judged is not None and judged.verdict == "better" else "open")


def _least(comparison: Comparison, ranked: list[StrategyPrice], language: str) -> list[str]:
    """Who makes least of it, where that is neither the best nor direct grants."""
    last = ranked[-1]
    if last in ranked[:2] or last.strategy == comparison.baseline("direct_grants"):
        return []
    return [say("price-least", language, strategy=title_inside(comparison.scenario, last.strategy, language),
                **_figures(last, language))]


def _unit_costs(comparison: Comparison, ranked: list[StrategyPrice], language: str) -> list[str]:
    """What a person-month of need met costs in money, through the best strategy and direct grants."""
    grants = comparison.baseline("direct_grants")
    shown = [one for one in ranked if one is ranked[0] or one.strategy == grants]
    costs = [say("price-unit-grants" if one.strategy == grants else "price-unit-one", language, cost=unit_cost(
        comparison, one, language), strategy=title_inside(comparison.scenario, one.strategy, language))
             for one in shown if one.per_subsidy.mean > 0.0]
    return [say("price-unit", language, costs=listed(costs, language))] if costs and comparison.scenario.money else []


def price_sentences(comparison: Comparison, language: str) -> list[str]:
    """All that the section says before its tables; empty where it cannot be told."""
    found = found_at(comparison)
    if found is None:
        return []
    told = [" ".join([price_told(comparison, language), *_least(comparison, _ranked(found), language)]),
            _stated(comparison, language),
            " ".join([_worth(comparison, found, language), _futures(comparison, found, language)]),
            _paying(comparison, found, language)]
    return [sentence.strip() for sentence in told if sentence.strip()]


def _stated(comparison: Comparison, language: str) -> str:
    """What a person-month costs and where that comes from; empty without a price."""
    money = comparison.scenario.money
    if money is None:
        return ""
    note = comparison.scenario.provenance.get("money.person_month")
    return say("price-stated", language, kind=note.kind if note else "plain", text=note.text if note else "",
               price=money_text(money.person_month, money.currency, language, exact=True))


def _worth(comparison: Comparison, found: CostEffectiveness, language: str) -> str:
    """From which worth of a person-month of need met on which strategy is the best on average, by both costs."""
    nothing, told = comparison.baseline("nothing"), {}
    for cost in COSTS:
        steps = [say("price-worth-step", language, strategy=title_inside(comparison.scenario, step.strategy, language),
                     since=pm_and_money(comparison, step.since, language))
                 for step in found.choices[cost].steps if step.strategy != nothing]
        told[cost] = listed(steps, language) or say("price-worth-never", language)
    return say("price-worth", language, **told)


def _futures(comparison: Comparison, found: CostEffectiveness, language: str) -> str:
    """Who leads if a person-month is worth one, and how sure that is."""
    choice = found.choices[MONEY_ALONE]
    if not choice.leaders:
        return ""
    leader, share, sure = choice.at(ONE_FOR_ONE)
    return say("price-futures", language, strategy=title_inside(comparison.scenario, leader, language), futures=found.futures,
               sets=found.sets, share=number(share, language, "share"), sure=number(sure, language, "share"))


def _paying(comparison: Comparison, found: CostEffectiveness, language: str) -> str:
    """From which month on services exceed the subsidy."""
    turns = sorted((one.pays, one.strategy) for one in found.strategies.values() if math.isfinite(one.pays))
    never = [title_inside(comparison.scenario, one.strategy, language) for one in found.strategies.values() if math.isnan(one.pays)]
    told = [say("price-pays", language, turns=listed([say("words-turn", language, month=int(month) + 1, strategy=title_inside(
        comparison.scenario, label, language)) for month, label in turns], language))] if turns else []
    if never:
        told.append(say("price-pays-never", language, strategies=listed(never, language), months=found.horizon))
    return " ".join(told) if turns else ""


def month_text(month: float, language: str) -> str:
    """A month counted from 0 as people count it; a word where there is none."""
    return say("report-never", language) if math.isnan(month) else str(int(month) + 1)


def price_tables(comparison: Comparison, language: str) -> list[Table]:
    """Services and costs of every strategy at every horizon, the longest first; none where it cannot be told."""
    if found_at(comparison) is None:
        return []
    return [_table(comparison, comparison.cost_effectiveness[months], language)
            for months in sorted(comparison.cost_effectiveness, reverse=True)]


def _table(comparison: Comparison, found: CostEffectiveness, language: str) -> Table:
    priced = comparison.scenario.money is not None
    over_sets = comparison.sets is not None
    heads = ["services", "each", *(["sets"] if over_sets else []), "grants", *(["unit"] if priced else []), "spent",
             "hours", "pays", "pays-surely"]
    rows = []
    for one in found.strategies.values():
        more = one.over_grants
        spent = number_cell(one.spent, language)
        rows.append((strategy_title(comparison.scenario, one.strategy, language), (
            interval_cell(one.services.mean, one.services.low, one.services.high, language),
            interval_cell(one.per_subsidy.mean, one.per_subsidy.low, one.per_subsidy.high, language),
            *([Cell(interval(one.over_sets.low, one.over_sets.high, language), kind="number")] if one.over_sets else []),
            Cell(MISSING, kind="number") if more is None else interval_cell(more.mean, more.low, more.high, language, sign=True),
            *([Cell(unit_cost(comparison, one, language), kind="number")] if priced else []),
            Cell(spent.text, in_money(comparison.scenario, one.spent, language), spent.kind),
            interval_cell(one.hours.mean, one.hours.low, one.hours.high, language),
            Cell(month_text(one.pays, language), kind="number"), Cell(month_text(one.pays_surely, language), kind="number"))))
    return Table(say("price-table", language, subsidy=pm_and_money(comparison, found.subsidy, language), months=found.horizon),
                 tuple(say(f"price-column-{name}", language) for name in heads), tuple(rows))


def worth_table(comparison: Comparison, language: str) -> Table | None:
    """From which worth on each strategy is the best choice, by both costs, at the longest horizon; None where it cannot be told."""
    found = found_at(comparison)
    if found is None or not found.futures:
        return None
    rows = tuple((strategy_title(comparison.scenario, label, language), tuple(
        cell for cost in COSTS for cell in (_range(comparison, found, cost, label, language),
                                            number_cell(_share_at_one(found, cost, label), language, "share"))))
        for label in comparison.results.strategies)
    heads = tuple(say(f"price-column-{name}-{cost}", language) for cost in COSTS for name in ("best", "share"))
    return Table(say("price-choice-table", language, futures=found.futures), heads, rows)


def _share_at_one(found: CostEffectiveness, cost: str, label: str) -> float:
    choice = found.choices[cost]
    place = min(range(len(choice.willingness)), key=lambda one: abs(choice.willingness[one] - ONE_FOR_ONE))
    return choice.shares[label][place]


def _range(comparison: Comparison, found: CostEffectiveness, cost: str, label: str, language: str) -> Cell:
    """The worths at which a strategy is the best on average, or why there are none."""
    choice = found.choices[cost]
    place = next((place for place, step in enumerate(choice.steps) if step.strategy == label), None)
    if place is None:
        return Cell(say(f"price-out-{choice.ruled_out[label]}", language))
    low = choice.steps[place].since
    high = choice.steps[place + 1].since if place + 1 < len(choice.steps) else math.inf
    kind = "upto" if low == 0.0 and math.isfinite(high) else "between" if math.isfinite(high) else "from"
    def ends(write) -> dict[str, str]:
        return {name: write(end) for name, end in (("low", low), ("high", high)) if math.isfinite(end)}

    pm = ends(lambda end: number(end, language))
    pm |= {name: say("price-amount", language, pm=pm[name], money="none") for name in [list(pm)[-1]]}   # the unit once, at the end
    money = ends(lambda end: in_money(comparison.scenario, end, language)) if comparison.scenario.money else {}
    return Cell(say(f"price-range-{kind}", language, **pm), say(f"price-range-{kind}", language, **money) if money else "")
