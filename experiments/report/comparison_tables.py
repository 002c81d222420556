"""Tables of a comparison as rows of finished text: what the page and the terminal print, nothing is computed here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.key_labels import needed_text
from simpul.experiments.presentation.labels import MISSING, PERCENT, interval, number, outcome_label, strategy_title, unit_label
from simpul.experiments.statistics.run_table import CENSORED
from simpul.sim.language import say

SIGNS = {"better": "▲", "worse": "▼", "higher": "△", "lower": "▽", "open": "○", "equal": "≈", "unknown": "–"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: the number, its interval (may be empty), and a class and words for what it means."""

    text: str
    small: str = ""
    kind: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: caption, heads of the columns, and rows of (head, cells)."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def number_cell(value: float, language: str, unit: str = "", sign: bool = False) -> Cell:
    """A figure alone, as `presentation.labels.number` writes it."""
    return Cell(number(value, language, unit, sign), kind="number")


def interval_cell(value: float, low: float, high: float, language: str, unit: str = "", sign: bool = False) -> Cell:
    """A figure with its interval below."""
    return Cell(number(value, language, unit, sign), interval(low, high, language, unit, sign))


def title(comparison: Comparison, label: str, language: str) -> str:
    """The name of a strategy."""
    return strategy_title(comparison.scenario, label, language)


def head(outcome, language: str, scenario=None) -> str:
    """An outcome with its unit. scenario: needed for one of a single issue or group."""
    unit = unit_label(outcome.unit, language)
    label = outcome_label(outcome.name, language, scenario)
    return f"{label} ({unit})" if unit and outcome.unit not in (*PERCENT, "count") else label


def _estimate(comparison: Comparison, horizon: int, strategy: str, outcome, language: str) -> Cell:
    found = comparison.outcomes[horizon, strategy, outcome.name]
    small = interval(found.low, found.high, language, outcome.unit)
    if found.n != len(comparison.plan.seeds):            # some runs failed, or have no such outcome
        small = f"{small} · n = {found.n}"
    return Cell(number(found.mean, language, outcome.unit), small)


def main_outcomes(comparison: Comparison, horizon: int, language: str) -> Table:
    """Main outcomes at a horizon: strategies down, outcomes across, means with intervals."""
    rows = tuple((title(comparison, label, language),
                  tuple(_estimate(comparison, horizon, label, item, language) for item in comparison.results.primary))
                 for label in comparison.results.strategies)
    return Table(say("report-table-outcomes", language, months=horizon),
                 tuple(head(item, language) for item in comparison.results.primary), rows)


def further_outcomes(comparison: Comparison, horizon: int, language: str) -> Table:
    """All other outcomes at a horizon, those of single issues and groups last: outcomes down, strategies across."""
    others = [item for item in comparison.results.outcomes if not item.primary and item.name not in CENSORED]
    rows = tuple((head(item, language, comparison.scenario), tuple(_estimate(comparison, horizon, label, item, language)
                                              for label in comparison.results.strategies)) for item in others)
    return Table(say("report-table-further", language, months=horizon),
                 tuple(title(comparison, label, language) for label in comparison.results.strategies), rows)


def verdicts(comparison: Comparison, baseline: str, language: str) -> Table:
    """Signs only: which strategy is clearly better or worse than the baseline on which main outcome."""
    found = {(item.strategy, item.outcome): item for item in comparison.verdicts(baseline)}
    units = {item.name: item.unit for item in comparison.results.outcomes}
    rows = []
    for label in comparison.results.strategies:
        if label == baseline:
            continue
        cells = []
        for outcome in comparison.results.primary:
            item = found[label, outcome.name]
            cells.append(Cell(SIGNS[item.verdict], number(item.paired.mean, language, units[item.outcome], sign=True),
                              item.verdict, say(f"verdict-{item.verdict}", language)))
        rows.append((title(comparison, label, language), tuple(cells)))
    return Table(say("report-table-verdicts", language, baseline=title(comparison, baseline, language),
                     months=comparison.horizon),
                 tuple(outcome_label(item.name, language) for item in comparison.results.primary), tuple(rows))


def differences(comparison: Comparison, baseline: str, horizon: int, language: str) -> Table:
    """Every main difference from a baseline at a horizon with all that belongs to it."""
    units = {item.name: item.unit for item in comparison.results.outcomes}
    rows = []
    for item in comparison.verdicts(baseline, horizon):
        pair, unit = item.paired, units[item.outcome]
        rows.append((f"{title(comparison, item.strategy, language)} · {outcome_label(item.outcome, language)}", (
            interval_cell(pair.mean, item.low, item.high, language, unit, sign=True),
            Cell(f"{SIGNS[item.verdict]} {say(f'verdict-{item.verdict}', language)}", "", item.verdict),
            number_cell(pair.worse, language, "share"),
            Cell(p_text(item.adjusted, language), kind="number"),
            number_cell(pair.effect, language, sign=True),
            number_cell(pair.correlation, language), Cell(str(pair.n), kind="number"),
            Cell(needed_text(item.needed, language), kind="number"))))
    return Table(say("report-table-differences", language, months=horizon,
                     baseline=title(comparison, baseline, language)),
                 tuple(say(f"report-column-{key}", language) for key in
                       ("difference", "verdict", "worse", "p", "effect", "correlation", "n", "needed")), tuple(rows))


def p_text(p: float, language: str) -> str:
    """A probability as it is printed: never 0."""
    if not math.isfinite(p):
        return MISSING
    return "< " + number(0.001, language) if p < 0.001 else number(round(p, 3), language)


def chances(comparison: Comparison, language: str) -> Table:
    """Share of seeds in which each strategy came first, by main outcome at the longest horizon."""
    rows = tuple((title(comparison, label, language),
                  tuple(number_cell(comparison.best[comparison.horizon, item.name][label], language, "share")
                        for item in comparison.results.primary)) for label in comparison.results.strategies)
    return Table(say("report-table-best", language, months=comparison.horizon),
                 tuple(outcome_label(item.name, language) for item in comparison.results.primary), rows)


def first_results(comparison: Comparison, language: str) -> Table:
    """Time to the first joint result and share of runs with one by the longest horizon."""
    rows = []
    for label in comparison.results.strategies:
        found = comparison.first_result[comparison.horizon, label]
        median = (say("report-median-not-reached", language) if math.isnan(found.median)
                  else number(found.median, language))
        rows.append((title(comparison, label, language), (
            Cell(median, kind="number"),
            Cell(number(found.by_horizon, language, "share"),
                 interval(found.low, found.high, language, "share") if math.isfinite(found.low) else ""),
            Cell(f"{found.events} / {found.n}", kind="number"))))
    return Table(say("report-table-first", language, months=comparison.horizon),
                 tuple(say(f"report-column-{key}", language) for key in ("median", "by-horizon", "events")),
                 tuple(rows))


def catching_up(comparison: Comparison, language: str) -> Table:
    """Months from which a strategy's services, added up, stay above a baseline's."""
    rows = []
    for label in comparison.results.strategies:
        cells = []
        for baseline in comparison.baselines:
            found = comparison.catch_up.get((baseline, label))
            cells += [Cell(MISSING, kind="number")] * 2 if found is None else [
                Cell(_month(found.month, language), kind="number"), Cell(_month(found.sure, language), kind="number")]
        rows.append((title(comparison, label, language), tuple(cells)))
    heads = tuple(text for baseline in comparison.baselines for text in (
        say("report-column-caught", language, baseline=title(comparison, baseline, language)),
        say("report-column-caught-surely", language)))
    return Table(say("report-table-caught", language, months=comparison.horizon), heads, tuple(rows))


def _month(index: float, language: str) -> str:
    return say("report-never", language) if math.isnan(index) else str(int(index) + 1)


def correlations(comparison: Comparison, language: str) -> Table:
    """How the main outcomes go together over seeds, within strategies."""
    table = comparison.correlations(comparison.horizon)
    names = tuple(outcome_label(item.name, language) for item in comparison.results.primary)
    rows = tuple((name, tuple(number_cell(round(float(value), 2) if math.isfinite(value) else value, language) for value in row))
                 for name, row in zip(names, table, strict=True))
    return Table(say("report-table-correlations", language, months=comparison.horizon), names, rows)
