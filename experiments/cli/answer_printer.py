"""An answer on a terminal: the question, three sentences, the tables that are not folded away, where the files are."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from simpul.experiments.cli.console import rich_console, width
from simpul.experiments.cli.terminal_tables import unit_note
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.sim.language import say

_NAMES_MOST, _NAMES_SHORT = 26, 14      # columns for the name of a row, and how few it may be broken into
_TEXT_MOST = 24            # columns that words need: what is longer is broken
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
        told += terminal_table(table, columns, language)
    if document.key and document.grid is not None:
        told += [*textwrap.wrap(document.key, columns), ""]
    for text in filter(None, (document.openings, say("ask-more", language))):
        told += [*textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False), ""]
    if note := unit_note(told, language):
        told += [*textwrap.wrap(note, columns), ""]
    files = ((say("cli-file-report", language), report), (say("cli-file-folder", language), folder))
    return told + [f"{name}: {file}" for name, file in files if file is not None]


def terminal_table(table: Table, columns: int, language: str | None = None) -> list[str]:
    """A table within the columns, every interval below its figure. What does not fit is left out by whole columns, from the last
    on, and named in a line: a column with some of its intervals would be read as if the others had none."""
    from rich.table import Table as Grid
    from rich.text import Text

    needs = [_need(head, [cells[place] for _name, cells in table.rows]) for place, head in enumerate(table.heads)]
    names = _names_width([name for name, _cells in table.rows], needs, columns)
    shown = _fitting(needs, columns - names)
    spare = max(0, (columns - names - sum(need + 1 for need in needs[:shown])) // max(1, shown))
    grid = Grid(box=None, padding=(0, 0, 0, 1), show_edge=False, pad_edge=False, expand=False)
    grid.add_column("", width=names, overflow="fold")
    for head, need in zip(table.heads[:shown], needs, strict=False):
        grid.add_column(Text(head), width=need + min(spare, max(0, len(head) - need)), justify="right", overflow="fold")
    for name, cells in table.rows:
        grid.add_row(Text(name), *(Text("\n".join(filter(None, (cell.text, cell.small)))) for cell in cells[:shown]))
    stream = StringIO()
    rich_console(stream, columns).print(grid)
    told = [*textwrap.wrap(table.caption, columns), "-" * columns, *(line.rstrip() for line in stream.getvalue().splitlines())]
    if shown < len(table.heads):
        told += textwrap.wrap(say("ask-columns", language, count=len(table.heads) - shown, columns="; ".join(table.heads[shown:])),
                              columns, break_long_words=False)
    return [*told, ""]


def _need(head: str, cells: Sequence[Cell]) -> int:
    """Columns that a column of the table needs: its figures and intervals unbroken, words down to their longest."""
    parts = [part for cell in cells for part in (cell.text, cell.small) if part]
    whole = max(map(len, parts), default=0)
    longest = max((len(word) for part in (head, *parts) for word in part.split()), default=1)
    return max(longest if longest <= _TEXT_MOST else _TEXT_MOST, min(whole, _TEXT_MOST))


def _names_width(names: Sequence[str], needs: Sequence[int], columns: int) -> int:
    """Columns for the names: as many as they have, fewer where that lets one more column of figures in."""
    wanted = min(_NAMES_MOST, max(map(len, names), default=1))
    least = min(wanted, max(_NAMES_SHORT, max((len(word) for name in names for word in name.split()), default=1)))
    most = _fitting(needs, columns - least)
    return max(least, min(wanted, columns - sum(need + 1 for need in needs[:most])))


def _fitting(needs: Sequence[int], columns: int) -> int:
    """How many of the first columns of figures fit, one at least."""
    count, used = 0, 0
    for need in needs:
        used += need + 1
        if used > columns and count:
            break
        count += 1
    return count
