"""The tables of a comparison as files for other programs: CSV for spreadsheets, Markdown for documents.

With a decimal comma a CSV file has semicolons between its fields, as spreadsheets with Indonesian settings expect.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import text_of
from simpul.experiments.report import comparison_tables
from simpul.experiments.report.comparison_text import answer
from simpul.experiments.runner.output_folders import write_text
from simpul.sim.language import language as language_in_use
from simpul.sim.language import say

TURNED = str.maketrans(".,", ",.")
_BYTE_ORDER_MARK = "\ufeff"        # without it a spreadsheet does not see that the file is UTF-8


def write_csv(folder: Path, comparison: Comparison, decimal: str = "point") -> list[Path]:
    """Write outcomes.csv and differences.csv: all horizons, all outcomes, numbers unrounded. decimal: point or comma."""
    outcomes = [(horizon, strategy, outcome, found.n, found.mean, found.low, found.high, found.deviation)
                for (horizon, strategy, outcome), found in comparison.outcomes.items()]
    differences = [(item.baseline, item.horizon, item.strategy, item.outcome, item.paired.n, item.paired.mean, item.paired.low,
                    item.paired.high, item.paired.deviation, item.paired.effect, item.paired.correlation, item.paired.worse,
                    item.paired.p, item.adjusted, item.verdict, item.needed) for item in comparison.differences.values()]
    chances = [(horizon, outcome, strategy, share) for (horizon, outcome), shares in comparison.best.items()
               for strategy, share in shares.items()]
    files = (("outcomes.csv", ("horizon", "strategy", "outcome", "n", "mean", "low", "high", "deviation"), outcomes),
             ("differences.csv", ("baseline", "horizon", "strategy", "outcome", "n", "mean", "low", "high", "deviation",
                                  "effect", "correlation", "worse", "p", "p_adjusted", "verdict", "seeds_needed"), differences),
             ("best.csv", ("horizon", "outcome", "strategy", "share_of_seeds"), chances))
    for name, heads, rows in files:
        write_text(folder / name, csv_text(heads, rows, decimal))
    return [folder / name for name, _, _ in files]


def csv_text(heads: Sequence[str], rows: Iterable[Sequence], decimal: str = "point") -> str:
    """A CSV file's text: a number that does not exist is an empty field."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";" if decimal == "comma" else ",", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_field(value, decimal) for value in row] for row in rows)
    return _BYTE_ORDER_MARK + stream.getvalue()


def _field(value, decimal: str) -> str:
    if isinstance(value, float):
        text = repr(value) if math.isfinite(value) else ""
        return text.replace(".", ",") if decimal == "comma" else text
    text = str(value)
    return f"'{text}" if text[:1] in "=+-@\t" and isinstance(value, str) else text     # a name is never a formula


def write_markdown(file: Path, comparison: Comparison, decimal: str = "point", language: str | None = None) -> Path:
    """Write the answer, the outcomes, the differences and the shares of first places at the longest horizon as Markdown.

    decimal: "comma" writes figures with a comma in English too; otherwise they are written as the language does.
    """
    language = language or language_in_use()
    found = [comparison_tables.main_outcomes(comparison, comparison.horizon, language)]
    if len(comparison.plan.seeds) > 1:
        found += [comparison_tables.differences(comparison, label, comparison.horizon, language)
                  for label in reversed(comparison.baselines)]
        found.append(comparison_tables.chances(comparison, language))
    turned = decimal == "comma" and language != "id"
    write_text(file, markdown_text(text_of(comparison.scenario.title, language), answer(comparison, language), found,
                                   say("cli-strategy", language), turned))
    return file


def markdown_text(title: str, sentences: Iterable[str], found: Iterable[comparison_tables.Table], corner: str, turned: bool) -> str:
    """A title, sentences and tables as Markdown. corner: head of the first column; turned: points and commas of the figures
    change places."""
    parts = [f"# {_escaped(title)}", *map(_escaped, sentences), *(_markdown(table, corner, turned) for table in found)]
    return "\n\n".join(parts) + "\n"


def _markdown(table: comparison_tables.Table, corner: str, turned: bool) -> str:
    """A table with its caption above; turned: points and commas of the figures change places."""
    def figure(cell: comparison_tables.Cell) -> str:
        text = f"{cell.text} ({cell.small})" if cell.small else cell.text
        return _escaped(text.translate(TURNED) if turned else text)

    lines = [(corner, *table.heads), ("---", *("---:" for _ in table.heads))]
    lines = [tuple(map(_escaped, lines[0])), lines[1]]
    lines += [(_escaped(head), *map(figure, cells)) for head, cells in table.rows]
    return "\n".join([f"**{_escaped(table.caption)}**", "", *(f"| {' | '.join(line)} |" for line in lines)])


def _escaped(text: str) -> str:
    """Text in which nothing is Markdown or HTML: names come from files of others."""
    for mark in "\\`*_{}[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
