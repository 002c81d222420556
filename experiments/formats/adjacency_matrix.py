"""Matrices of ties: organizations down the side and across the top, a number above 0 where there is a tie."""

from __future__ import annotations

from collections import Counter
from typing import Any

from simpul.experiments.formats.import_errors import ExchangeError, fault, refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, read_number
from simpul.sim.scenario.faults import nearest_name

MOST_SUGGESTED = 20  # labels for which a near one is looked for
SHARED = 0.5  # of the labels on the shorter side must stand on the other too, for a table to be a matrix of one community
MARKS = {"x": 1.0, "v": 1.0, "✓": 1.0, "yes": 1.0, "ya": 1.0, "no": 0.0, "tidak": 0.0}  # what people put into a cell for 1 and 0


def read_matrix(table: RawTable, rows: list[tuple[int, list[Any]]]) -> Found | None:
    """The matrix in the rows; None when they are none. Raises ExchangeError for one with cells or labels that do not fit."""
    line_of_head, head = rows[0]
    across = [(place, label_of(cell)) for place, cell in enumerate(head) if place > 0 and not is_blank(cell)]
    down = [(line, label_of(cells[0])) for line, cells in rows[1:]]
    top, side = {label for _, label in across}, {label for _, label in down if label}
    if len(top) < 2 or len(top & side) < SHARED * min(len(top), len(side)) or not top & side:
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
    labelled = {place for place, _ in across}
    found = Found(table.file, table.part, "matrix", listed=True)
    for (line, label), (_line, cells) in zip(down, rows[1:], strict=True):
        if not label:
            raise refuse(table.file, line, "exchange-matrix-no-label")
        found.nodes.append(RawNode(label, line))
        for place, other in across:
            cell = cells[place] if place < len(cells) else None
            value = _value(cell, table.comma)
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
    return found


def _value(cell: Any, comma: bool) -> float | None:
    value = read_number(cell, comma)
    return value if value is not None else MARKS.get(label_of(cell).casefold())


def is_one_sided(nodes: list[RawNode], arcs: list[Arc]) -> bool:
    """Whether all ties lie on one side of the diagonal, so that the other side may have been left out."""
    order = {node.id or node.label: place for place, node in enumerate(nodes)}
    sides = {order[arc.source] < order[arc.target] for arc in arcs if arc.source != arc.target}
    return len(sides) == 1 and len(nodes) > 2
