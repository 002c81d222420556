"""Networks of two kinds of things, such as organizations and the events they took part in: one kind becomes the community."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.name_cells import is_total
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, read_number

LEAST_ACROSS = 3  # columns of marks, from which they may be events and not what is said of organizations
MARKS = {"x": 1.0, "v": 1.0, "✓": 1.0, "✔": 1.0, "√": 1.0, "☑": 1.0, "●": 1.0, "yes": 1.0, "ya": 1.0, "no": 0.0, "tidak": 0.0}
"""What people put for 1 and 0 in a cell where two things meet."""
MOST_TOGETHER = 300  # that may share one thing: all of them get ties to each other


def projected(found: Found, first: list[RawNode], second: list[RawNode], links: list[tuple[str, str, int]], asking: Asking) -> None:
    """Put the organizations of a network of two kinds into `found`, tied where they share one of the other kind.

    links: name of one of the first, of one of the second, line. Which are the organizations is asked. Weights: how much is shared.
    """
    rows = asking.choose("two-mode", ("rows", "columns"), file=found.file, rows=len(first), columns=len(second)) == "rows"
    shared: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for source, target, line in dict.fromkeys(links):
        shared[target if rows else source].append((source if rows else target, line))
    found.kind = "network"
    found.nodes = first if rows else second
    between: dict[tuple[str, str], tuple[int, int]] = {}
    for name, members in shared.items():
        if len(members) > MOST_TOGETHER:
            raise refuse(found.file, members[0][1], "exchange-two-mode-many", name, count=len(members), most=MOST_TOGETHER)
        for place, (one, line) in enumerate(members):
            for other, _line in members[place + 1:]:
                count, at = between.get((one, other), (0, line))
                between[one, other] = (count + 1, at)
    found.arcs = [Arc(one, other, line, True, "", {"weight": float(count)}) for (one, other), (count, line) in between.items()]
    found.notes.append(("account-two-mode", {"events": len(second if rows else first), "actors": len(found.nodes)}))


def read_affiliations(table: RawTable, heads: list[str], name: int, body: list[tuple[int, list[Any]]],
                      asking: Asking) -> Found | None:
    """A table of names with nothing but marks beside them, such as who took part in which event.

    Whether the heads are events, organizations, or no more than what is said of organizations is asked; None for the last.
    """
    across = [place for place, head in enumerate(heads) if head and place != name and not is_total(head)]
    links, rows = [], []
    for line, cells in body:
        label = label_of(cells[name]) if name < len(cells) else ""
        if not label or is_total(label):
            continue
        rows.append(RawNode(label, line))
        for place in across:
            cell = cells[place] if place < len(cells) else None
            value = 0.0 if is_blank(cell) else mark(cell, table.comma)
            if value not in (0.0, 1.0):
                return None
            links += [(label, heads[place], line)] if value else []
    if min(len(across), len(rows)) < LEAST_ACROSS or not links:
        return None
    if asking.choose("two-mode", ("rows", "columns", "none"), file=table.file, rows=len(rows), columns=len(across)) == "none":
        return None
    found = Found(table.file, table.part, "network", listed=True)
    projected(found, rows, [RawNode(heads[place], body[0][0]) for place in across], links, asking)
    return found


def mark(cell: Any, comma: bool = False) -> float | None:
    """The number of a cell, or what a mark stands for; None where it is neither."""
    value = read_number(cell, comma)
    return value if value is not None else float(cell) if isinstance(cell, bool) else MARKS.get(label_of(cell).casefold())
