"""An answer on a terminal: the question, three sentences, the tables that are not folded away, where the files are."""

from __future__ import annotations

import textwrap
from io import StringIO
from pathlib import Path

from simpul.experiments.cli.console import rich_console, width
from simpul.experiments.report.comparison_tables import Table
from simpul.sim.language import say

NAMES = 26            # columns for the name of a row
NARROWEST = 9         # columns that a figure needs
MOST_TABLES = 3


def lines(answer, folder: Path | None = None, report: Path | None = None, columns: int | None = None,
          language: str | None = None) -> list[str]:
    """The lines to print. columns: width to fit (the terminal's when None)."""
    from simpul.sim.language import language as in_use

    language, columns = language or in_use(), columns or width()
    document = answer.told(language)
    told = [textwrap.shorten(answer.scenario.title.say(language), columns), *textwrap.wrap(document.asked, columns), ""]
    for tag, sentence in document.answer:
        told += [f"{tag}:", *textwrap.wrap(sentence, columns, initial_indent="  ", subsequent_indent="  ",
                                           break_long_words=False, break_on_hyphens=False), ""]
    for table in list(document.tables())[:MOST_TABLES]:
        told += terminal_table(table, columns)
    if document.key and document.grid is not None:
        told += [*textwrap.wrap(document.key, columns), ""]
    for text in filter(None, (document.openings, say("ask-more", language))):
        told += [*textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False), ""]
    files = ((say("cli-file-report", language), report), (say("cli-file-folder", language), folder))
    return told + [f"{name}: {file}" for name, file in files if file is not None]


def terminal_table(table: Table, columns: int) -> list[str]:
    """A table within the columns; one that is too wide is drawn in pieces below each other."""
    from rich.table import Table as Grid
    from rich.text import Text

    fit = max(1, (columns - NAMES) // (NARROWEST + 1))
    told = [*textwrap.wrap(table.caption, columns), "-" * columns]
    for first in range(0, max(1, len(table.heads)), fit):
        heads = table.heads[first:first + fit]
        share = (columns - NAMES) // max(1, len(heads)) - 1
        grid = Grid(box=None, padding=(0, 0, 0, 1), show_edge=False, pad_edge=False, expand=False)
        grid.add_column("", width=NAMES, overflow="fold")
        for head in heads:
            grid.add_column(Text(head), width=share, justify="right", overflow="fold")
        for name, cells in table.rows:
            grid.add_row(Text(name), *(Text(_cell(cell, share)) for cell in cells[first:first + fit]))
        stream = StringIO()
        rich_console(stream, columns).print(grid)
        told += [line.rstrip() for line in stream.getvalue().splitlines()]
    return [*told, ""]


def _cell(cell, columns: int) -> str:
    """A figure, with what stands below it on the page where that fits beside it."""
    return f"{cell.text} ({cell.small})" if cell.small and len(cell.text) + len(cell.small) + 3 <= columns else cell.text
