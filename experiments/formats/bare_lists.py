"""Lists of ties without heads: two ends on a line, a number may follow; or one end and all it is tied to."""

from __future__ import annotations

import re
from typing import Any

from simpul.experiments.formats.raw_records import Arc, Found, RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, read_number

_WORD = re.compile(r'"([^"]*)"|\'([^\']*)\'|(\{[^}]*\})|(\S+)')
_DATA = re.compile(r"['\"](?:weight|value|strength)['\"]\s*:\s*([-+]?[\d.]+)")  # networkx writes what it knows of an edge so
_Rows = list[tuple[int, list[Any]]]
_LEAST = 2  # columns of a list of ties


def blank_separated(text: str) -> list[tuple[int, list[Any]]] | None:
    """Rows of a text whose columns stand between blanks, with quotation marks around labels that hold some; None for prose.

    Comments (#, %) are left out.
    """
    rows: list[tuple[int, list[Any]]] = []
    for line, row in enumerate(text.splitlines(), start=1):
        row = row.strip()
        if not row or row[0] in "#%":
            continue
        cells: list[Any] = []
        for one, two, data, plain in _WORD.findall(row):
            weight = _DATA.search(data) if data else None
            cells += [weight.group(1)] if weight else [] if data else [one or two or plain]
        rows.append((line, cells))
    widths = {len(cells) for _line, cells in rows}
    if not rows or max(widths) < _LEAST:
        return None
    return rows if len(widths) == 1 or widths == {2, 3} or _is_node_list(rows) else None


def _is_node_list(rows: _Rows) -> bool:
    """Whether lines of different lengths are lists of neighbours: most of those named stand at the head of a line of their own."""
    egos = {cells[0] for _line, cells in rows}
    named = [cell for _line, cells in rows for cell in cells[1:]]
    return len(egos) == len(rows) and 2 * sum(cell in egos for cell in named) >= len(named)


def read_bare(table: RawTable, rows: _Rows) -> Found | None:
    """Ties of a table without heads; None where its columns cannot be the two ends of ties."""
    widths = {len([cell for cell in cells if not is_blank(cell)]) for _line, cells in rows}
    found = Found(table.file, table.part, "ties", notes=[("account-no-heads", {})])
    if widths <= {2, 3} and all(len(cells) >= _LEAST for _line, cells in rows):
        ends = [[label_of(cells[place]) for _line, cells in rows] for place in (0, 1)]
        values = [cells[2] for _line, cells in rows if len(cells) > 2 and not is_blank(cells[2])]
        numbers = all(label.isdecimal() for end in ends for label in end)
        if (numbers or set(ends[0]) & set(ends[1])) and all(read_number(value, table.comma) is not None for value in values):
            for line, cells in rows:
                more = {"weight": cells[2]} if len(cells) > 2 and not is_blank(cells[2]) else {}
                found.arcs.append(Arc(label_of(cells[0]), label_of(cells[1]), line,
                                      attributes=more | ({"comma": True} if table.comma else {})))
            return found
    if len(widths) > 1 and _is_node_list(rows):
        for line, cells in rows:
            found.arcs += [Arc(label_of(cells[0]), label_of(cell), line) for cell in cells[1:] if not is_blank(cell)]
        return found
    return None
