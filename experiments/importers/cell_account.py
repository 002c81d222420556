"""The account of cells: how many a column has, and how many were read, say nothing, or were not understood, with their lines.

It adds up as the account of rows does: cells = read + blank + not understood + in rows that were not used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simpul.experiments.formats.raw_records import Found, ReadColumn
from simpul.experiments.formats.text_recognition import plain_text

NAME_ROLES = ("name", "id", "from", "to", "direction", "network", "relation", "wave")
"""Roles whose cells are names: each makes or finds an organization, a network, a wave."""
LONGEST_SHOWN = 40  # letters of an answer that the account repeats


@dataclass
class ColumnAccount:
    """The cells of one column, or of all columns with one question.

    left    (line, cell) of those that were not understood
    passed  cells in rows that became nothing, or that said again what was said before
    became  (answer, what it was taken for) -> how many; an answer is as the file has it
    """

    head: str
    role: str
    cells: int
    blank: int
    unused: str = ""
    read: int = 0
    passed: int = 0
    left: list[tuple[int, str]] = field(default_factory=list)
    became: Counter = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if self.role in NAME_ROLES:  # what is no answer to be understood counts as read
            self.read = self.cells - self.blank

    def adds_up(self) -> bool:
        """Whether every cell is accounted for; those of a column that is not used are filled or blank."""
        return bool(self.unused) or self.cells == self.read + self.blank + len(self.left) + self.passed

    def to_dict(self) -> dict[str, Any]:
        """The account of the column for a program."""
        return {"column": self.head, "role": self.role, "cells": self.cells, "blank": self.blank, "read": self.read,
                "not_understood": [{"line": line, "cell": cell} for line, cell in self.left], "in_rows_not_used": self.passed,
                "unused": self.unused,
                "answers": [{"answer": answer, "became": meaning, "count": count}
                            for (answer, meaning), count in self.became.items()]}


class CellAccounts:
    """The accounts of all columns, by file and role."""

    def __init__(self) -> None:
        self.by_file: dict[str, dict[str, ColumnAccount]] = {}
        self.unused: dict[str, list[ColumnAccount]] = {}
        self.muted = False  # while a second tie is made of a row whose cells were counted with the first

    def open(self, one: Found) -> None:
        """Take up the columns of what was read."""
        columns = self.by_file.setdefault(one.name(), {})
        for column in one.columns:
            self._open(one, column, columns)

    def _open(self, one: Found, column: ReadColumn, columns: dict[str, ColumnAccount]) -> None:
        if column.left:
            self.unused.setdefault(one.name(), []).append(
                ColumnAccount(column.head, "", column.cells, column.blank, column.left))
            return
        known = columns.get(column.role)
        if known is None:
            columns[column.role] = ColumnAccount(column.head, column.role, column.cells, column.blank)
        else:  # several questions of one role, such as several networks
            known.head = f"{known.head}; {column.head}"
            known.cells += column.cells
            known.blank += column.blank
            known.read += column.cells - column.blank if column.role in NAME_ROLES else 0

    def _of(self, one: Found, role: str) -> ColumnAccount | None:
        return None if self.muted else self.by_file.get(one.name(), {}).get(role)

    def read(self, one: Found, role: str, cell: Any, meaning: str = "") -> None:
        """A cell was understood. meaning: what it became, in words; empty where it is only a name."""
        column = self._of(one, role)
        if column is not None:
            column.read += 1
            if meaning:
                column.became[plain_text(cell)[:LONGEST_SHOWN], meaning] += 1

    def left(self, one: Found, role: str, line: int, cell: Any) -> None:
        """A cell was not understood."""
        column = self._of(one, role)
        if column is not None:
            column.left.append((line, plain_text(cell)[:LONGEST_SHOWN]))

    def passed(self, one: Found, said: Mapping[str, Any]) -> None:
        """The cells of a row that became nothing. said: by role; weights of issues stand together."""
        for role, value in said.items():
            column = self._of(one, role)
            if column is not None and role not in NAME_ROLES:
                column.passed += len(value) if isinstance(value, dict) else 1

    def files(self) -> list[str]:
        """The files that have columns."""
        return list(self.by_file)

    def of(self, file: str) -> list[ColumnAccount]:
        """The accounts of a file, used columns first."""
        return [*self.by_file.get(file, {}).values(), *self.unused.get(file, [])]

    def adds_up(self) -> bool:
        """Whether every cell of every column is accounted for."""
        return all(column.adds_up() for columns in self.by_file.values() for column in columns.values())
