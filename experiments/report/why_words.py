"""Why a strategy gains, as a comparison tells it: a sentence for each strategy, and a table for each main outcome."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.mechanism_gains import BARE, GAIN, MechanismGain
from simpul.experiments.presentation.labels import (
    MISSING,
    fixed,
    inside,
    interval,
    listed,
    number,
    scaled,
    strategy_title,
    wordless,
)
from simpul.experiments.report.comparison_tables import Cell, Table, head, interval_cell
from simpul.experiments.runner.results import Measure
from simpul.sim.language import say
from simpul.sim.state.mechanisms import MECHANISMS

MOST_PARTS_TOLD = 3         # mechanisms that one sentence names: the largest parts that are clear
WHY_ROWS = (BARE, *MECHANISMS, GAIN)       # from what it costs not to pay grants to the sum


def mechanism_label(name: str, language: str) -> str:
    """Short name of a mechanism, of the bare structure or of the gain."""
    return say(f"why-{name.replace('_', '-')}", language)


def parts_told(comparison: Comparison, strategy: str, outcome: str) -> dict[str, MechanismGain | None]:
    """The gain of a strategy and its parts at the longest horizon, in the order of `WHY_ROWS`; None for what it cannot use."""
    used = next(one.mechanisms for one in comparison.mechanism_runs.sets if one.strategy == strategy)
    return {name: comparison.why[comparison.horizon, strategy, outcome, name] if name in (*used, BARE, GAIN) else None
            for name in WHY_ROWS}


def strategies_told(comparison: Comparison) -> list[str]:
    """The strategies of which it is known why they gain."""
    return list(dict.fromkeys(strategy for _horizon, strategy, _outcome, _mechanism in comparison.why))


def why_sentence(comparison: Comparison, strategy: str, item: Measure, language: str) -> str:
    """What a strategy gains on an outcome, the largest clear parts of it, and what it costs not to hand the money out."""
    found = {name: one for name, one in parts_told(comparison, strategy, item.name).items() if one is not None}
    gain, bare = found.pop(GAIN).part, found.pop(BARE)

    def figure(value: float) -> str:
        return number(value, language, item.unit, sign=True)

    clear = sorted((one for one in found.values() if one.is_clear), key=lambda one: -abs(one.part.mean))[:MOST_PARTS_TOLD]
    told = [say("why-part", language, value=wordless(figure(one.part.mean), language),
                mechanism=say(f"why-inside-{one.mechanism.replace('_', '-')}", language))
            for one in sorted(clear, key=lambda one: -one.part.mean)]
    known = {"strategy": strategy_title(comparison.scenario, strategy, language), "gain": figure(gain.mean),
             "outcome": inside(head(item, language)), "seeds": gain.n,
             "interval": f"({interval(gain.low, gain.high, language, item.unit, sign=True, mark=False)})"}
    if not told and not bare.is_clear:
        return say("why-nothing-clear", language, **known)
    return say("why-sentence", language, **known, parts=listed(told, language) if told else "none",
               bare=wordless(figure(bare.part.mean), language) if bare.is_clear else "none",
               way="cost" if item.better * bare.part.mean < 0.0 else "gain")


def why_told(comparison: Comparison, strategy: str | None, language: str) -> str:
    """Why one strategy gains what it gains on the first main outcome; empty where that is not known."""
    if strategy not in strategies_told(comparison):
        return ""
    return " ".join([why_sentence(comparison, strategy, comparison.results.primary[0], language), *_fewer(comparison, language)])


def _fewer(comparison: Comparison, language: str) -> list[str]:
    """On how many seeds it was run, where these are not all: gains may then differ a little from those of the tables."""
    seeds = seeds_of_why(comparison)
    return [say("why-first-seeds", language, seeds=seeds)] if seeds < len(comparison.plan.seeds) else []


def why_figure(one: MechanismGain, item: Measure, language: str) -> tuple[str, str]:
    """A part and half the width of its interval, both to the digits that the interval leaves any meaning, shares in percent."""
    scale = scaled(item.unit)
    half = scale * (one.part.high - one.part.low) / 2
    decimals = 0 if half >= 9.5 else 1 if half >= 0.95 else 2
    return fixed(scale * one.part.mean, decimals, language, sign=True), fixed(half, decimals, language)


def why_words(comparison: Comparison, language: str) -> list[str]:
    """A sentence for each strategy on the first main outcome; then on how many seeds, where not on all, and how many runs
    failed, if any did. None where it was not run."""
    if not comparison.why:
        return []
    told = [why_sentence(comparison, label, comparison.results.primary[0], language) for label in strategies_told(comparison)]
    failed = len(comparison.mechanism_runs.results.failures)
    return [*told, *_fewer(comparison, language), *([say("why-failed", language, failed=failed)] if failed else [])]


def why_leaders(comparison: Comparison, language: str) -> list[str]:
    """A sentence for each further main outcome, on the strategy that gains most there."""
    told = []
    for item in comparison.results.primary[1:] if comparison.why else ():
        gains = {label: item.better * comparison.why[comparison.horizon, label, item.name, GAIN].part.mean
                 for label in strategies_told(comparison)}
        told.append(why_sentence(comparison, max(gains, key=lambda label: gains[label]), item, language))
    return told


def rows_told(comparison: Comparison, outcome: str, strategies: list[str]) -> list[tuple[str, list[MechanismGain | None]]]:
    """The rows of a table: each part with its value for every strategy; without mechanisms that none of the strategies can use."""
    columns = [parts_told(comparison, label, outcome) for label in strategies]
    rows = [(name, [column[name] for column in columns]) for name in WHY_ROWS]
    return [(name, cells) for name, cells in rows if any(cell is not None for cell in cells)]


def why_tables(comparison: Comparison, language: str) -> list[Table]:
    """For each main outcome every part of every strategy's gain at the longest horizon: parts down, strategies across; last
    the gain, to which they add up. None where it was not run."""
    if not comparison.why:
        return []
    labels = strategies_told(comparison)
    return [_table(comparison, item, labels, language) for item in comparison.results.primary]


def _table(comparison: Comparison, item: Measure, labels: list[str], language: str) -> Table:
    def cell(one: MechanismGain | None) -> Cell:
        if one is None:
            return Cell(MISSING, kind="number")
        return interval_cell(one.part.mean, one.part.low, one.part.high, language, item.unit, sign=True)

    rows = tuple((mechanism_label(name, language), tuple(map(cell, cells)))
                 for name, cells in rows_told(comparison, item.name, labels))
    caption = say("why-table", language, outcome=head(item, language), months=comparison.horizon, seeds=seeds_of_why(comparison),
                  baseline=strategy_title(comparison.scenario, comparison.baseline("direct_grants"), language))
    return Table(caption, tuple(strategy_title(comparison.scenario, label, language) for label in labels), rows)


def seeds_of_why(comparison: Comparison) -> int:
    """On how many seeds mechanisms were switched off."""
    return len(comparison.mechanism_runs.results.seeds)


def why_columns(comparison: Comparison) -> tuple[tuple[str, ...], list[tuple]]:
    """Heads and rows of a CSV file with every part at every horizon, unrounded."""
    heads = ("horizon", "strategy", "outcome", "mechanism", "n", "mean", "low", "high")
    return heads, [(one.horizon, one.strategy, one.outcome, one.mechanism, one.part.n, one.part.mean, one.part.low, one.part.high)
                   for one in comparison.why.values()]
