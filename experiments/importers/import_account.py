"""The account of an import: every row read is kept, merged or rejected, with its line and the reason; it adds up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from simpul.experiments.importers.cell_account import CellAccounts
from simpul.sim.language import say

KEPT, MERGED, REJECTED = "kept", "merged", "rejected"
_MOST_LINES = 12  # lines that one entry of the account names; the rest is counted


@dataclass
class AccountPart:
    """The rows of one sort (organizations or ties) of one file or sheet."""

    name: str
    sort: str
    read: int = 0
    outcomes: Counter = field(default_factory=Counter)
    details: dict[tuple[str, str], list[tuple[int, dict[str, Any]]]] = field(default_factory=dict)

    def note(self, outcome: str, line: int, reason: str = "", **values: Any) -> None:
        """Count a row. reason: message key, told with the lines; empty for the usual case."""
        self.read += 1
        self.outcomes[outcome] += 1
        if reason:
            self.details.setdefault((outcome, reason), []).append((line, values))

    def adds_up(self) -> bool:
        """Whether every row read was kept, merged or rejected."""
        return self.read == sum(self.outcomes.values())


@dataclass
class Account:
    """What became of everything that was read.

    parts    rows by file and sort
    notes    what was recognized or left out, as (file, message key, values)
    cells    what became of every cell, by column
    totals   organizations and ties of the scenario
    """

    parts: list[AccountPart] = field(default_factory=list)
    notes: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    organizations: int = 0
    ties: int = 0
    without_ties: int = 0
    cells: CellAccounts = field(default_factory=CellAccounts)
    _told: set[tuple[str, str, str]] = field(default_factory=set, repr=False)

    def part(self, name: str, sort: str) -> AccountPart:
        """A new part of the account."""
        self.parts.append(AccountPart(name, sort))
        return self.parts[-1]

    def tell(self, file: str, key: str, **values: Any) -> None:
        """Note something in words."""
        once = (file, key, str(values))
        if once not in self._told:
            self._told.add(once)
            self.notes.append((file, key, values))

    def count(self, outcome: str) -> int:
        """Rows of all parts with this outcome."""
        return sum(part.outcomes[outcome] for part in self.parts)

    def lines(self) -> list[str]:
        """The account in words, a line for each entry, in the language in use."""
        told = []
        for file in dict.fromkeys([*(note[0] for note in self.notes), *(part.name for part in self.parts)]):
            told.append(say("account-file", file=file) if file else say("account-all"))
            told += self._notes(file)
            for part in (part for part in self.parts if part.name == file):
                told.append("  " + say(f"account-{part.sort}", read=part.read, kept=part.outcomes[KEPT],
                                       merged=part.outcomes[MERGED], rejected=part.outcomes[REJECTED]))
                told += [f"    {say(f'account-{outcome}')}: {say(reason, **_first(rows))} ({_lines(rows)})"
                         for (outcome, reason), rows in part.details.items()]
        told.append(say("account-total", organizations=self.organizations, ties=self.ties, alone=self.without_ties))
        return told

    def _notes(self, file: str) -> list[str]:
        """What is noted of a file; of many notes of one sort the first ones, and how many more there are."""
        by_key: dict[str, list[dict[str, Any]]] = {}
        for where, key, values in self.notes:
            if where == file:
                by_key.setdefault(key, []).append(values)
        told = []
        for key, every in by_key.items():
            told += [f"  {say(key, **values)}" for values in every[:_MOST_LINES]]
            if len(every) > _MOST_LINES:
                told.append(f"  {say('account-more', count=len(every) - _MOST_LINES)}")
        return told

    def to_dict(self) -> dict[str, Any]:
        """The account for a program."""
        return {
            "organizations": self.organizations, "ties": self.ties, "without_ties": self.without_ties,
            "notes": [{"file": file, "note": say(key, **values)} for file, key, values in self.notes],
            "parts": [{"file": part.name, "sort": part.sort, "read": part.read,
                       **{outcome: part.outcomes[outcome] for outcome in (KEPT, MERGED, REJECTED)},
                       "details": [{"outcome": outcome, "reason": say(reason, **values), "line": line}
                                   for (outcome, reason), rows in part.details.items() for line, values in rows]}
                      for part in self.parts],
        }


def _first(rows: list[tuple[int, dict[str, Any]]]) -> dict[str, Any]:
    return rows[0][1]


def _lines(rows: list[tuple[int, dict[str, Any]]]) -> str:
    numbers = [str(line) for line, _values in rows[:_MOST_LINES]]
    if len(rows) > _MOST_LINES:
        return say("account-lines-more", lines=", ".join(numbers), more=len(rows) - _MOST_LINES)
    return say("account-line" if len(rows) == 1 else "account-lines", lines=", ".join(numbers))
