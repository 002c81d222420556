"""How wide the columns of a table in a paper are: by what stands in them, so that no word and no number has to be cut.

A row without cells is a heading of the rows below it, and as wide as the table.
"""

from __future__ import annotations

import re

from simpul.experiments.report.comparison_tables import Cell, Table

_OF_A_TEXT, _LONGEST = 0.6, 28        # part of a text that a line should hold, and letters of a text that count at most
_NUMBER = re.compile(r"[+−–\d<]")
_WIDTHS = {"+": 1.6, "−": 1.6, "%": 1.6, "…": 4.0, ".": 0.6, ",": 0.6, " ": 0.7}        # of signs, in figures
_BESIDE = 1.0                          # figures between two columns


def column_shares(table: Table, corner: str) -> list[float]:
    """The share of the width that each column gets, that of the names first; they add up to 1. corner: head of the first."""
    rows = full_rows(table)
    columns = [[name for name, _cells in rows]]
    columns += [[cells[place].text for _name, cells in rows] for place in range(len(table.heads))]
    needed = [_BESIDE + max([_of_text(head), *map(_needed, texts)])
              for head, texts in zip((corner, *table.heads), columns, strict=True)]
    return [one / sum(needed) for one in needed]


def number_columns(table: Table) -> list[bool]:
    """For each column but the first, whether it holds numbers alone, which stand to the right."""
    return [all(cells[place].kind == "number" for _name, cells in full_rows(table)) for place in range(len(table.heads))]


def full_rows(table: Table) -> list[tuple[str, tuple[Cell, ...]]]:
    """The rows that are no headings."""
    return [(name, cells) for name, cells in table.rows if cells]


def _needed(text: str) -> float:
    """What a line must hold, in widths of a figure: all of a number or an interval."""
    return _width(text) if _NUMBER.match(text) else _of_text(text)


def _of_text(text: str) -> float:
    """What a line must hold of a text: its longest word, and a good part of the whole."""
    return max([_OF_A_TEXT * min(len(text), _LONGEST), *map(_width, text.split())])


def _width(text: str) -> float:
    return sum(_WIDTHS.get(letter, 1.0) for letter in text)
