"""A comparison on a terminal of 80 columns: outcomes, differences, the paragraph, where the files are."""

from __future__ import annotations

import math
import sys
import textwrap
from io import StringIO
from pathlib import Path

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.cli.console import printable, rich_console, width
from simpul.experiments.cli.price_printer import price_lines, price_rows
from simpul.experiments.presentation.labels import MISSING, PERCENT, fixed, number, outcome_label, strategy_title
from simpul.experiments.report.comparison_tables import SIGNS, head
from simpul.experiments.report.comparison_text import paragraph, through_openings
from simpul.experiments.report.part_words import groups_words, issues_words
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

NAMES_LEAST, NAMES_MOST = 14, 32      # columns for the name of a strategy
_FIGURES, _MOST_HEADS = 66, 5          # columns that so many figures with their intervals need


def show(comparison: Comparison, folder: Path | None = None, report: Path | None = None,
         columns: int | None = None, language: str | None = None) -> list[str]:
    """The lines to print. columns: width to fit (the terminal's when None)."""
    language, columns = language or language_in_use(), columns or width()
    lines = [textwrap.shorten(comparison.scenario.title.say(language), columns), ""]
    heads = _heads(comparison, language)
    lines += _table(say("cli-table-outcomes", language, months=comparison.horizon, level=_percent(comparison)), heads,
                    _means(comparison, language), columns, language)
    if len(comparison.plan.seeds) > 1:
        for baseline in reversed(comparison.baselines):
            caption = say("cli-table-differences", language, months=comparison.horizon,
                          baseline=strategy_title(comparison.scenario, baseline, language))
            lines += _table(caption, heads, _differences(comparison, baseline, language), columns, language)
        signs = {word: printable(SIGNS[word], sys.stdout) for word in ("better", "worse", "noise")}
        lines += textwrap.wrap(say("cli-signs", language, level=_percent(comparison),
                                   comparisons=comparison.family_size(comparison.baselines[-1]), **signs), columns)
        lines.append("")
        lines += _openings(comparison, columns, language)
        if (priced := price_rows(comparison, language)) is not None:
            lines += _table(*priced, columns, language)
        lines += _table(say("cli-table-best", language, months=comparison.horizon), _heads(comparison, language, percent=False),
                        _best(comparison, language), columns, language)
    parts = [groups_words(comparison, language), *issues_words(comparison, language)] if len(comparison.plan.seeds) > 1 else []
    for text in (paragraph(comparison, language, openings=False), through_openings(comparison, language), *parts):
        lines += [*textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False), ""] if text else []
    lines += price_lines(comparison, columns, language)
    files = [(say("cli-file-report", language), report), (say("cli-file-folder", language), folder)]
    lines += [f"{name}: {file}" for name, file in files if file is not None]
    return lines


def _percent(comparison: Comparison) -> int:
    return round(100 * comparison.level)


def _means(comparison: Comparison, language: str) -> list[tuple[str, list[str]]]:
    """A row for each strategy: mean and half the width of the interval of every main outcome."""
    return [(strategy_title(comparison.scenario, label, language),
             [_figure(found.mean, found.low, found.high, language, item.unit)
              for item in comparison.results.primary
              for found in [comparison.outcomes[comparison.horizon, label, item.name]]])
            for label in comparison.results.strategies]


def _differences(comparison: Comparison, baseline: str, language: str) -> list[tuple[str, list[str]]]:
    """A row for each strategy but the baseline: sign of the verdict, mean difference, half its interval's width."""
    rows: dict[str, list[str]] = {}
    units = {item.name: item.unit for item in comparison.results.outcomes}
    for item in comparison.verdicts(baseline):
        pair = item.paired
        told = _figure(pair.mean, pair.low, pair.high, language, units[item.outcome], sign=True)
        rows.setdefault(item.strategy, []).append(f"{SIGNS[item.verdict]}{told}")
    return [(strategy_title(comparison.scenario, label, language), cells) for label, cells in rows.items()]


def _best(comparison: Comparison, language: str) -> list[tuple[str, list[str]]]:
    """A row for each strategy: the share of seeds in which it came first, for every main outcome."""
    return [(strategy_title(comparison.scenario, label, language),
             [number(comparison.best[comparison.horizon, item.name][label], language, "share")
              for item in comparison.results.primary]) for label in comparison.results.strategies]


def _figure(mean: float, low: float, high: float, language: str, unit: str, sign: bool = False) -> str:
    """A mean with half the width of its interval, both to the digits that the interval leaves any meaning."""
    if not math.isfinite(mean):
        return MISSING
    scale = 100.0 if unit in PERCENT else 1.0
    half = scale * (high - low) / 2 if math.isfinite(low) and math.isfinite(high) else math.nan
    decimals = 1 if not math.isfinite(half) else 0 if half >= 9.5 else 1 if half >= 0.95 else 2
    if abs(scale * mean) >= 9.995:
        decimals = min(decimals, 1)
    text = fixed(scale * mean, decimals, language, sign)
    return text if not math.isfinite(half) else f"{text} ±{fixed(half, decimals, language)}"


def _openings(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The parts of every gain on the first main outcome; nothing where they were not run."""
    first = comparison.results.primary[0]
    rows = []
    for label in comparison.results.strategies:
        one = comparison.opening_gains.get((comparison.horizon, label, first.name))
        if one is not None:
            whole, through, without = (_figure(part.mean, part.low, part.high, language, first.unit, sign=True)
                                       for part in (one.whole, one.through, one.without))
            cells = [f"{SIGNS[one.verdict]}{whole}", through, f"{SIGNS[one.verdict_without]}{without}"]
            rows.append((strategy_title(comparison.scenario, label, language), cells))
    if not rows:
        return []
    caption = say("cli-table-openings", language, outcome=_head(first, language), months=comparison.horizon,
                  baseline=strategy_title(comparison.scenario, comparison.baseline("direct_grants"), language))
    return _table(caption, [say(f"openings-column-{name}", language) for name in ("whole", "through", "without")], rows, columns,
                  language)


def _heads(comparison: Comparison, language: str, percent: bool = True) -> list[str]:
    """The main outcomes as heads of columns. percent: whether they say which are percentages."""
    return [_head(item, language) if percent else outcome_label(item.name, language) for item in comparison.results.primary]


def _head(item, language: str) -> str:
    return head(item, language) + (" (%)" if item.unit in PERCENT else "")


def _table(caption: str, heads: list[str], rows: list[tuple[str, list[str]]], columns: int, language: str) -> list[str]:
    """A table drawn within the columns."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 0, 0, 1), show_edge=False, pad_edge=False, expand=False)
    names = max(NAMES_LEAST, min(NAMES_MOST, columns - _FIGURES * len(heads) // _MOST_HEADS))
    table.add_column(say("cli-strategy", language), width=names, overflow="fold")
    share = (columns - names) // max(1, len(heads)) - 1
    for name in heads:
        table.add_column(Text(name), width=share, justify="right", overflow="fold")
    for name, cells in rows:
        table.add_row(Text(name), *(Text(cell) for cell in cells))
    stream = StringIO()
    rich_console(stream, columns).print(table)
    drawn = [line.rstrip() for line in stream.getvalue().splitlines()]
    return [*textwrap.wrap(caption, columns), "-" * columns, *drawn, ""]
