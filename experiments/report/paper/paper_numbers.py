"""The numbers of a paper's figure and tables: rows for programs and for people, both from the same comparison."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import (
    difference_unit,
    interval,
    number,
    outcome_label,
    scaled,
    strategy_title,
    wordless,
)
from simpul.experiments.report.choice_tables import set_lines
from simpul.experiments.report.choice_words import futures
from simpul.experiments.report.comparison_tables import Cell, Table, head
from simpul.experiments.report.table_files import Columns
from simpul.experiments.statistics.verdicts import Difference
from simpul.sim.language import say

PAPER_LANGUAGES = ("en", "id")


@dataclass(frozen=True, slots=True)
class PaperDifference:
    """One strategy less direct grants on one main outcome at the longest horizon, in the unit that is shown (shares in percentage
    points).

    mean, low, high: with the interval of chance that holds for all comparisons together; range_low, range_high: the middle nine
    tenths of the parameter sets; above, below: shares of the sets in which the difference is above, or below, zero by more than
    `matters` (all four not a number with one set); verdict: as in `statistics.verdicts.Difference`.
    """

    outcome: str
    unit: str
    strategy: str
    mean: float
    low: float
    high: float
    range_low: float
    range_high: float
    above: float
    below: float
    matters: float
    verdict: str


def judged_differences(comparison: Comparison) -> list[Difference]:
    """The main differences from direct grants, the strategies in the order of the choice; none without grants or a choice."""
    grants, choice = comparison.baseline("direct_grants"), comparison.choice
    if grants is None or choice is None:
        return []
    order = {one.strategy: place for place, one in enumerate(choice.candidates)}
    return sorted(comparison.verdicts(grants), key=lambda item: order.get(item.strategy, len(order)))


def paper_differences(comparison: Comparison) -> list[PaperDifference]:
    """What the figure and the tables of a paper show, as numbers."""
    units, found = {item.name: item.unit for item in comparison.results.outcomes}, []
    for item in judged_differences(comparison):
        scale = scaled(units[item.outcome])
        over = item.over
        ends = (math.nan,) * 4 if over is None else (scale * over.low, scale * over.high, over.above, over.below)
        found.append(PaperDifference(item.outcome, units[item.outcome], item.strategy, scale * item.paired.mean, scale * item.low,
                                     scale * item.high, *ends, scale * item.matters, item.verdict))
    return found


def difference_columns(comparison: Comparison) -> Columns:
    """The differences for a CSV file, names in both languages beside the keys."""
    heads = ("outcome", "outcome_en", "outcome_id", "unit_en", "unit_id", "strategy", "strategy_en", "strategy_id", "difference",
             "chance_low", "chance_high", "sets_low", "sets_high", "share_of_sets_above", "share_of_sets_below",
             "smallest_that_matters", "verdict")
    return heads, [
        (one.outcome, *(outcome_label(one.outcome, language) for language in PAPER_LANGUAGES),
         *(difference_unit(one.unit, language) for language in PAPER_LANGUAGES), one.strategy,
         *(strategy_title(comparison.scenario, one.strategy, language) for language in PAPER_LANGUAGES),
         one.mean, one.low, one.high, one.range_low, one.range_high, one.above, one.below, one.matters, one.verdict)
        for one in paper_differences(comparison)]


def candidate_columns(comparison: Comparison) -> Columns:
    """The strategies as choices for a CSV file, the best on average first; amounts in the unit of the aim."""
    choice = comparison.choice
    heads = ("strategy", "strategy_en", "strategy_id", "mean", "chance_low", "chance_high", "behind", "share_first",
             "expected_loss", "may_be_best", "unit")
    return heads, [] if choice is None else [
        (one.strategy, *(strategy_title(comparison.scenario, one.strategy, language) for language in PAPER_LANGUAGES), one.mean,
         one.low, one.high, one.behind.mean, one.first, one.loss, str(one.running).lower(), choice.unit)
        for one in choice.candidates]


def future_columns(comparison: Comparison) -> Columns:
    """The futures counted for a CSV file: by how much the first strategy serves the aim better, from most to least."""
    first, other, gains = futures(comparison) or ("", "", [])
    return ("strategy", "against", "gain"), [(first, other, gain) for gain in gains]


def paper_table(comparison: Comparison, language: str) -> Table:
    """The key table: for each main outcome a row with its name alone, then one for each strategy; shares without the word for their
    unit, which the notes say."""
    names = ("difference", "interval", *(("range", "shares") if comparison.sets is not None else ()), "verdict")
    rows: list[tuple[str, tuple[Cell, ...]]] = []
    found = judged_differences(comparison)
    for measure in comparison.results.primary:
        rows.append((head(measure, language), ()))
        rows += [(strategy_title(comparison.scenario, item.strategy, language), _figures(item, measure.unit, language))
                 for item in found if item.outcome == measure.name]
    return Table(say("paper-caption-differences", language, months=comparison.horizon, level=round(100 * comparison.level),
                     comparisons=len(found), sets=0 if comparison.sets is None else comparison.sets.shape[0],
                     kind="one" if comparison.sets is None else "sets"),
                 tuple(say(f"paper-head-{name}", language, level=round(100 * comparison.level)) for name in names), tuple(rows))


def _figures(item: Difference, unit: str, language: str) -> tuple[Cell, ...]:
    """The cells of a difference: figures, then the verdict."""
    over = [] if item.over is None else [*set_lines(item, unit, language), ""][:2]
    figures = (wordless(number(item.paired.mean, language, unit, sign=True), language),
               interval(item.low, item.high, language, unit, sign=True, mark=False), *over)
    return *(Cell(text, kind="number") for text in figures), Cell(say(f"verdict-{item.verdict}", language))
