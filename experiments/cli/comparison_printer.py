"""A comparison on a terminal of 80 columns: outcomes, differences, the paragraph, where the files are."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.cli.console import printable, width
from simpul.experiments.cli.knowing_printer import knowing_lines
from simpul.experiments.cli.price_printer import price_rows
from simpul.experiments.cli.terminal_tables import columns_table, mean_with_error, unit_note
from simpul.experiments.cli.why_printer import why_lines
from simpul.experiments.presentation.labels import PERCENT, outcome_label, strategy_title
from simpul.experiments.report.choice_tables import candidates_table, choice_notes, set_lines
from simpul.experiments.report.choice_words import futures, futures_told, matters_told
from simpul.experiments.report.comparison_tables import SIGNS, head
from simpul.experiments.report.ensemble_words import ensemble_about
from simpul.experiments.report.part_words import groups_words, issues_words
from simpul.experiments.report.tagged_answer import tagged_answer
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

_DOES_BETTER, _DOES_NOT = "█░"        # a future in which the first strategy does better, and one in which it does not


def show(comparison: Comparison, folder: Path | None = None, report: Path | None = None,
         columns: int | None = None, language: str | None = None) -> list[str]:
    """The lines to print: the answer first, then the figures behind it. columns: width to fit (the terminal's when None)."""
    language, columns = language or language_in_use(), columns or width()
    lines = [textwrap.shorten(comparison.scenario.title.say(language), columns), ""]
    for tag, sentence in tagged_answer(comparison, language):
        lines += [*_wrapped(f"{tag}: {sentence}" if tag else sentence, columns), ""]
    lines += counted_futures(comparison, columns, language)
    if len(comparison.plan.seeds) > 1:
        lines += choice_lines(comparison, columns, language)
        for baseline in reversed(comparison.baselines):
            lines += difference_lines(comparison, baseline, columns, language)
        lines += [*_wrapped(matters_told(comparison, language), columns), ""]
    lines += outcomes_lines(comparison, columns, language)
    lines += _openings(comparison, columns, language)
    if (priced := price_rows(comparison, language)) is not None:
        lines += columns_table(*priced, columns, language)
    parts = [groups_words(comparison, language), *issues_words(comparison, language)] if len(comparison.plan.seeds) > 1 else []
    lines += [*why_lines(comparison, columns, language), *knowing_lines(comparison, columns, language)]
    about = ensemble_about(comparison.scenario, len(comparison.plan.seeds), language) if comparison.sets is not None else ""
    for text in (*parts, about):
        lines += [*_wrapped(text, columns), ""] if text else []
    if note := unit_note(lines, language):
        lines += [*_wrapped(note, columns), ""]
    files = [(say("cli-file-report", language), report), (say("cli-file-folder", language), folder)]
    lines += [f"{name}: {file}" for name, file in files if file is not None]
    return lines


def outcomes_lines(comparison: Comparison, columns: int | None = None, language: str | None = None) -> list[str]:
    """The main outcomes of every strategy as a table. columns: width to fit (the terminal's when None)."""
    language, columns = language or language_in_use(), columns or width()
    return columns_table(say("cli-table-outcomes", language, months=comparison.horizon, level=_percent(comparison)),
                         outcome_heads(comparison, language), _means(comparison, language), columns, language)


def _wrapped(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False)


def counted_futures(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The futures as a row of marks, and how many there are of each."""
    counted = futures(comparison)
    if counted is None:
        return []
    better, not_better = printable(_DOES_BETTER, sys.stdout), printable(_DOES_NOT, sys.stdout)
    if better == not_better:                     # a terminal that has neither mark
        better, not_better = "#", "."
    return [*_wrapped(futures_told(comparison, language), columns),
            "".join(better if gain > 0.0 else not_better for gain in counted[2]), ""]


def choice_lines(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The strategies as choices."""
    table = candidates_table(comparison, language)
    if table is None:
        return []
    rows = [(name, [cell.text for cell in cells]) for name, cells in table.rows]
    lines = columns_table(table.caption, list(table.heads), rows, columns, language)
    return [*lines[:-1], *_wrapped(" ".join(choice_notes(comparison, language)), columns), ""]


def difference_lines(comparison: Comparison, baseline: str, columns: int, language: str) -> list[str]:
    """Every difference from a baseline: verdict, mean, error by chance; with several parameter sets also where these lie and how
    many agree."""
    units = {item.name: item.unit for item in comparison.results.outcomes}
    rows: dict[str, list[str]] = {}
    for item in comparison.verdicts(baseline):
        sign = printable(SIGNS[item.verdict], sys.stdout)
        told = f"{sign}{mean_with_error(item.paired.mean, item.low, item.high, language, units[item.outcome], sign=True)}"
        rows.setdefault(item.strategy, []).append("\n".join([told, *set_lines(item, units[item.outcome], language)]))
    name = strategy_title(comparison.scenario, baseline, language)
    lines = columns_table(say("cli-table-differences", language, months=comparison.horizon, baseline=name),
                        outcome_heads(comparison, language),
                        [(strategy_title(comparison.scenario, label, language), cells) for label, cells in rows.items()], columns,
                        language)
    signs = {word: printable(SIGNS[word], sys.stdout) for word in ("better", "worse", "equal", "open")}
    told = say("cli-signs", language, level=_percent(comparison), comparisons=comparison.family_size(baseline), **signs)
    if comparison.sets is not None:
        told = f"{told} {say('cli-ranges-reading', language, sets=comparison.sets.shape[0])}"
    return [*lines[:-1], *_wrapped(told, columns), ""]


def _percent(comparison: Comparison) -> int:
    return round(100 * comparison.level)


def _means(comparison: Comparison, language: str) -> list[tuple[str, list[str]]]:
    """A row for each strategy: mean and half the width of the interval of every main outcome."""
    return [(strategy_title(comparison.scenario, label, language),
             [mean_with_error(found.mean, found.low, found.high, language, item.unit)
              for item in comparison.results.primary
              for found in [comparison.outcomes[comparison.horizon, label, item.name]]])
            for label in comparison.results.strategies]


def outcome_heads(comparison: Comparison, language: str, percent: bool = True) -> list[str]:
    """The main outcomes as heads of columns. percent: whether they say which are percentages."""
    return [outcome_head(item, language) if percent else outcome_label(item.name, language) for item in comparison.results.primary]


def outcome_head(item, language: str) -> str:
    """An outcome with its unit, also where that is percent."""
    return head(item, language) + (" (%)" if item.unit in PERCENT else "")


def _openings(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The parts of every gain on the first main outcome; nothing where they were not run."""
    first = comparison.results.primary[0]
    rows = []
    for label in comparison.results.strategies:
        one = comparison.opening_gains.get((comparison.horizon, label, first.name))
        if one is not None:
            whole, through, without = (mean_with_error(part.mean, part.low, part.high, language, first.unit, sign=True)
                                       for part in (one.whole, one.through, one.without))
            cells = [f"{SIGNS[one.verdict]}{whole}", through, f"{SIGNS[one.verdict_without]}{without}"]
            rows.append((strategy_title(comparison.scenario, label, language), cells))
    if not rows:
        return []
    caption = say("cli-table-openings", language, outcome=outcome_head(first, language), months=comparison.horizon,
                  baseline=strategy_title(comparison.scenario, comparison.baseline("direct_grants"), language))
    heads = [say(f"openings-column-{name}", language) for name in ("whole", "through", "without")]
    return columns_table(caption, heads, rows, columns,
                  language)
