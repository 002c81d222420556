"""Matrices of ties: organizations down the side and across the top, a number above 0 where there is a tie."""

from __future__ import annotations

from collections import Counter
from typing import Any

from simpul.experiments.formats import answer_scales
from simpul.experiments.formats.import_errors import ExchangeError, fault, refuse
from simpul.experiments.formats.name_cells import is_total
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, read_number, word_of
from simpul.experiments.formats.two_mode import mark
from simpul.sim.scenario.faults import nearest_name

MOST_SUGGESTED = 20  # labels for which a near one is looked for
SHARED = 0.5  # of the labels on the shorter side must stand on the other too, for a table to be a matrix of one community
LEAST_UNLABELLED = 3  # rows of a matrix without labels; two by two could be anything
_Rows = list[tuple[int, list[Any]]]


def read_matrix(table: RawTable, rows: _Rows) -> Found | None:
    """The matrix in the rows; None when they are none. Raises ExchangeError for one with cells or labels that do not fit."""
    line_of_head, head = rows[0]
    across = [(place, label_of(cell)) for place, cell in enumerate(head) if place > 0 and not is_blank(cell)]
    down = [(line, label_of(cells[0]) if cells else "") for line, cells in rows[1:]]
    if not across or read_number(head[0]) is not None:  # a number in the corner: numbers without heads
        return None
    totals = [label for label in (*(label for _place, label in across), *(label for _line, label in down)) if is_total(label)]
    sums = {place for place, label in across if is_total(label)}
    across = _as_down([(place, label) for place, label in across if place not in sums], [label for _line, label in down])
    kept = [(line, label, cells) for (line, label), (_line, cells) in zip(down, rows[1:], strict=True) if not is_total(label)]
    down = [(line, label) for line, label, _cells in kept]
    top, side = {label for _, label in across}, {label for _, label in down if label}
    if len(top) < 2 or len(top & side) < SHARED * min(len(top), len(side)) or not top & side:
        return None
    if _worded(table, across, kept) or _mostly_text(table, across, kept):
        return None
    faults = []
    for where, labels, others in (("side", [(line_of_head, label) for _, label in across], side), ("top", down, top)):
        for line, label in labels:
            if label and label not in others:
                near = nearest_name(label, others) if len(faults) < MOST_SUGGESTED else ""
                faults.append(fault(table.file, line, f"exchange-matrix-{where}", label, nearest=near or "none"))
    counted = (Counter(label for _, label in across), Counter(label for _, label in down if label))
    twice = dict.fromkeys(label for labels in counted for label, count in labels.items() if count > 1)
    faults += [fault(table.file, line_of_head, "exchange-matrix-twice", label) for label in twice]
    labelled = {place for place, _ in across} | sums
    found = Found(table.file, table.part, "matrix", listed=True)
    for line, label, cells in kept:
        if not label:
            raise refuse(table.file, line, "exchange-matrix-no-label")
        found.nodes.append(RawNode(label, line))
        for place, other in across:
            cell = cells[place] if place < len(cells) else None
            value = mark(cell, table.comma)
            if value is None and not is_blank(cell):
                faults.append(fault(table.file, line, "exchange-matrix-cell", label_of(cell), other=other))
            elif value:
                found.arcs.append(Arc(label, other, line, mutual=False, attributes={"weight": value}))
        stray = [cell for place, cell in enumerate(cells) if place > 0 and place not in labelled and not is_blank(cell)]
        if stray:
            faults.append(fault(table.file, line, "exchange-matrix-stray", label_of(stray[0])))
    if faults:
        raise ExchangeError(faults)
    found.notes.append(("account-matrix", {"count": len(found.nodes)}))
    if totals:
        found.notes.append(("account-matrix-totals", {"names": ", ".join(dict.fromkeys(totals))}))
    return found


def read_unlabelled(table: RawTable, rows: _Rows) -> Found | None:
    """A matrix of bare numbers, as many across as down; None when the rows are none."""
    size = len(rows)
    widths = {len([cell for cell in cells if not is_blank(cell)]) for _line, cells in rows}
    if size < LEAST_UNLABELLED or widths != {size}:
        return None
    found = Found(table.file, table.part, "matrix", listed=True)
    for number, (line, cells) in enumerate(rows, start=1):
        found.nodes.append(RawNode(str(number), line))
        values = [read_number(cell, table.comma) for cell in cells if not is_blank(cell)]
        if None in values:
            return None
        found.arcs += [Arc(str(number), str(other), line, mutual=False, attributes={"weight": value})
                       for other, value in enumerate(values, start=1) if value]
    found.notes += [("account-matrix", {"count": size}), ("account-no-labels", {})]
    return found


def _as_down(across: list[tuple[int, str]], down: list[str]) -> list[tuple[int, str]]:
    """Labels across as they stand down the side: R puts a dot for every blank and sign in the heads."""
    exact, by_word = set(down), {}
    for label in down:
        by_word[word_of(label)] = "" if word_of(label) in by_word else label
    def down_label(label: str) -> str:
        if label in exact:
            return label
        return by_word.get(word_of(label)) or (label[1:] if label[:1] == "X" and label[1:] in exact else label)  # R: X1 for 1

    return [(place, down_label(label)) for place, label in across]


def _worded(table: RawTable, across: list[tuple[int, str]], kept: list[tuple[int, str, list[Any]]]) -> bool:
    """Whether the cells are answers in words on a known scale: then the table is a survey, one row for every answer."""
    filled = [cells[place] for _line, _label, cells in kept for place, _other in across
              if place < len(cells) and not is_blank(cells[place])]
    answers = [plain_text(cell) for cell in filled if mark(cell, table.comma) is None]
    return 2 * len(answers) > len(filled) and answer_scales.worded_scale(set(answers)) is not None


def _mostly_text(table: RawTable, across: list[tuple[int, str]], kept: list[tuple[int, str, list[Any]]]) -> bool:
    """Whether more cells hold text than values: a list of ties whose first row looks like heads."""
    filled = [cells[place] for _line, _label, cells in kept for place, _other in across
              if place < len(cells) and not is_blank(cells[place])]
    return 2 * sum(mark(cell, table.comma) is None for cell in filled) >= len(filled) > 0


def is_one_sided(nodes: list[RawNode], arcs: list[Arc]) -> bool:
    """Whether all ties lie on one side of the diagonal, so that the other side may have been left out."""
    order = {node.id or node.label: place for place, node in enumerate(nodes)}
    sides = {order[arc.source] < order[arc.target] for arc in arcs if arc.source != arc.target}
    return len(sides) == 1 and len(nodes) > 2
