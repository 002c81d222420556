"""What readers give: organizations and ties as a file has them, with the lines they stand in; nothing is judged yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

_Cell = str | float | bool | None
SPILT = "spilt"  # attribute of a row with more cells than its table has columns: what stands where cannot be told
AGAIN = "again"  # attribute of a row of which a tie was made before: a cell named several organizations
SUM = "sum"  # attribute of a row that holds sums: it is no organization and no tie
NOTE_ROW = "note"  # attribute of a row that holds a note below or within a table
HEAD_ROW = "head"  # attribute of a row that repeats the head, as at the top of every printed page
LEFT_ROWS = {SPILT: "account-spilt", SUM: "account-sum", NOTE_ROW: "account-note", HEAD_ROW: "account-head-again"}
"""Attributes of rows that become nothing -> why, as a message."""


@dataclass
class RawTable:
    """Rows of cells. `part` names the sheet of a workbook; rows are (line, cells), the first may be a head."""

    file: str
    part: str
    rows: list[tuple[int, list[_Cell]]]
    comma: bool = False  # numbers have a decimal comma


@dataclass
class RawNode:
    """An organization as a file has it: label, the id by which ties may call it, line, and what else is said, by role."""

    label: str
    line: int
    id: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass
class Arc:
    """A tie as a file has it. mutual: True both ways, False one way, None when the file does not say."""

    source: str
    target: str
    line: int
    mutual: bool | None = None
    network: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass
class ReadColumn:
    """A column of a table, or an attribute of a graph: what its cells are taken for.

    role   what it is read as; empty where it is not used
    cells  how many there are, head left out; blank: those that say nothing
    left   why it is not used: "unused", "personal" or "tool"; empty where it is used
    """

    head: str
    role: str
    cells: int
    blank: int
    left: str = ""


@dataclass
class Found:
    """What one file, or one sheet of it, holds.

    kind      organizations, ties, survey, matrix or network (both organizations and ties)
    listed    the organizations in it are meant to be all of them, so that a tie to any other needs asking
    notes     what was recognized, in words: (message key, values)
    columns   every column or attribute, used or not
    across    ties stand in cells, one for each partner: where a cell says nothing there is none
    """

    file: str
    part: str
    kind: str
    nodes: list[RawNode] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    listed: bool = False
    notes: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    columns: list[ReadColumn] = field(default_factory=list)
    across: bool = False

    def name(self) -> str:
        """What messages call it."""
        return f"{self.file} [{self.part}]" if self.part else self.file
