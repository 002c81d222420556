"""A folder with a panel of one's own: CSV tables of organizations and of who named whom in two waves.

    nodes.csv       id            label of the organization
                    place         optional: pairs are formed within a place only; without it all are in one
                    kind          optional (or `government`): up to twelve kinds
                    answered_W    optional: 1 if it answered in wave W, 0 or empty if not; without it all answered
    edges_W.csv     from, to      who names whom in wave W; two such files, in the order of W (1 and 2, 1999 and 2001)
    panel.yaml      optional, what the rest does not tell:
                    name: Estuaries     # what it is called in tables
                    place: estuary      # the column of places
                    kind: government    # the column of kinds
                    waves: [1999, 2001] # which two, where there are more
                    months: 24          # between them; from the labels if they are years, else 24

Where no column is called place, the first other column that groups the organizations so that no tie leaves a group is taken, if
there is one with no more than twenty groups of two or more. Further columns are left alone. Text is recognized as in
`simpul import`: UTF-8 or another encoding, commas, semicolons or tabs.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from simpul.experiments.formats.import_errors import ExchangeError, fault, refuse
from simpul.experiments.formats.text_recognition import decode_table, delimiter_of, is_blank, label_of
from simpul.experiments.importers.scenario_composition import MOST_KINDS, MOST_PLACES
from simpul.experiments.user_errors import nearest
from simpul.experiments.validation.panel_data import Panel
from simpul.sim.given_files import read_given
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.models import LARGEST_PLACE, SMALLEST_PLACE
from simpul.sim.scenario.yaml_reader import read_text
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR

_USUAL_MONTHS, _LONGEST_MONTHS = 24, 240
_NODES, _NOTES = "nodes.csv", "panel.yaml"
_EDGES = re.compile(r"edges_(.+)\.csv\Z", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d\Z")
_YES, _NO = {"1", "yes", "true", "ya", "y", "x"}, {"0", "no", "false", "tidak", "n", "t"}
_LARGEST_TABLE = 50_000_000  # bytes
_KEYS = ("name", "place", "kind", "waves", "months")


@dataclass
class _Table:
    """Rows of a CSV file as (line, cell by head)."""

    file: str
    heads: list[str]
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)

    def column(self, head: str) -> list[str]:
        return [cells[head] for _line, cells in self.rows]


def read_panel(folder: str | Path, place: str | None = None) -> Panel:
    """Read the panel in a folder.

    Args:
        folder: with nodes.csv and two tables of edges, as described above.
        place: the column of places; None: as panel.yaml says, or as it is found.

    Raises:
        ExchangeError: its `faults` hold everything that is wrong with the files, each with file, line, value and what is allowed.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise refuse(None, 0, "panel-no-folder", str(folder))
    notes = _notes(folder / _NOTES)
    nodes = _table(folder / _NODES, ("id",))
    waves, files = _waves(folder, notes)
    rows = _rows(nodes)
    first, second = (_named(_table(file, ("from", "to")), rows) for file in files)
    places, place_of = _places(nodes, place or notes.get("place"), first | second)
    _crossing(files, rows, place_of, (first, second))
    kinds, kind_of = _groups(nodes, _known(nodes, notes.get("kind"), "kind", ("kind", "government")), MOST_KINDS)
    answered = [_answered(nodes, wave) for wave in waves]
    if not answered[0].all():
        silent = first & ~answered[0][:, None]
        if silent.any():
            label = nodes.column("id")[int(np.flatnonzero(silent.any(axis=1))[0])]
            raise refuse(files[0].name, 0, "panel-named-without-answer", label, wave=waves[0])
    name = str(notes.get("name") or folder.resolve().name)
    return Panel(
        name, waves, _months(waves, notes), tuple(rows), places, kinds, place_of, kind_of,
        first, second, answered[0] & answered[1],
    )


# ---- tables


def _table(file: Path, needed: Sequence[str]) -> _Table:
    """A CSV file with heads in small letters. Raises ExchangeError."""
    try:
        raw = read_given(file, _LARGEST_TABLE)
    except OSError:
        raise refuse(file.name, 0, "panel-no-file", file.name, folder=str(file.parent)) from None
    if len(raw) > _LARGEST_TABLE:
        raise refuse(file.name, 0, "exchange-too-large", most=_LARGEST_TABLE // 1_000_000)
    text, _encoding = decode_table(raw, file.name)
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter_of(text) or ","))
    if not lines:
        raise refuse(file.name, 0, "exchange-empty")
    heads = [label_of(head).casefold() for head in lines[0]]
    missing = [fault(file.name, 1, "panel-no-column", name, **nearest(name, heads)) for name in needed if name not in heads]
    if missing:
        raise ExchangeError(missing)
    found = _Table(file.name, heads)
    for number, cells in enumerate(lines[1:], start=2):
        if any(cell.strip() for cell in cells):
            padded = [label_of(cell) for cell in cells] + [""] * (len(heads) - len(cells))
            found.rows.append((number, dict(zip(heads, padded, strict=False))))
    return found


def _rows(nodes: _Table) -> dict[str, int]:
    """The row of every organization by its label."""
    rows: dict[str, int] = {}
    faults: list[Fault] = []
    for line, cells in nodes.rows:
        label = cells["id"]
        if not label or label in rows:
            faults.append(fault(nodes.file, line, "panel-twice" if label else "panel-no-label", label))
        rows.setdefault(label, len(rows))
    if faults:
        raise ExchangeError(faults)
    if len(rows) < 2:
        raise refuse(nodes.file, 0, "panel-too-few", len(rows))
    return rows


def _named(edges: _Table, rows: dict[str, int]) -> np.ndarray:
    """Who names whom, bool [N, N]."""
    named = np.zeros((len(rows), len(rows)), bool)
    faults: list[Fault] = []
    for line, cells in edges.rows:
        ends = cells["from"], cells["to"]
        unknown = [end for end in ends if end not in rows]
        faults += [fault(edges.file, line, "panel-unknown", end, nearest=nearest(end, rows)["nearest"]) for end in unknown]
        if not unknown and ends[0] == ends[1]:
            faults.append(fault(edges.file, line, "panel-itself", ends[0]))
        elif not unknown:
            named[rows[ends[0]], rows[ends[1]]] = True
    if faults:
        raise ExchangeError(faults)
    if not edges.rows:
        raise refuse(edges.file, 0, "panel-no-ties")
    return named


# ---- waves


def _waves(folder: Path, notes: dict[str, Any]) -> tuple[tuple[str, str], list[Path]]:
    """Labels and files of the two waves, in order."""
    files = {match[1]: file for file in folder.iterdir() if (match := _EDGES.match(file.name))}
    wanted = [str(wave) for wave in notes["waves"]] if "waves" in notes else sorted(files, key=_in_order)
    for wave in wanted:
        if wave not in files:
            raise refuse(_NOTES, 0, "panel-no-wave", wave, **nearest(wave, files))
    if len(wanted) != 2:
        raise refuse(None, 0, "panel-two-waves", str(folder), found=", ".join(sorted(files, key=_in_order)) or "none")
    return (wanted[0], wanted[1]), [files[wave] for wave in wanted]


def _in_order(wave: str) -> list[tuple[int, int, str]]:
    """Sort 2 before 10, and words by their letters."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"(\d+)", wave.casefold()) if part]


def _months(waves: tuple[str, str], notes: dict[str, Any]) -> int:
    if "months" in notes:
        return notes["months"]
    if all(map(_YEAR.match, waves)):
        return min(_LONGEST_MONTHS, max(1, int(waves[1]) - int(waves[0])) * MONTHS_OF_A_YEAR)
    return _USUAL_MONTHS


def _answered(nodes: _Table, wave: str) -> np.ndarray:
    """Who answered in a wave, bool [N]; all where no column says so."""
    head = f"answered_{wave}".casefold()
    if head not in nodes.heads:
        return np.ones(len(nodes.rows), bool)
    words = [cells[head].casefold() for _line, cells in nodes.rows]
    faults = [fault(nodes.file, line, "panel-yes-or-no", cells[head], column=head)
              for (line, cells), word in zip(nodes.rows, words, strict=True)
              if not is_blank(word) and word not in _YES | _NO]
    if faults:
        raise ExchangeError(faults)
    if not _YES.intersection(words):
        raise refuse(nodes.file, 0, "panel-nobody-answered", head)
    return np.array([word in _YES for word in words])


# ---- places and kinds


def _known(nodes: _Table, wished: str | None, what: str, usual: Sequence[str]) -> str | None:
    """The column of that name, or the first usual one there is; None without one."""
    if wished is None:
        return next((name for name in usual if name in nodes.heads), None)
    if wished.casefold() not in nodes.heads:
        raise refuse(nodes.file, 1, "panel-no-such-column", wished, what=what, **nearest(wished, nodes.heads))
    return wished.casefold()


def _groups(nodes: _Table, column: str | None, most: int) -> tuple[tuple[str, ...], np.ndarray]:
    """Names of the groups of a column in the order of the file, and each organization's; one group without a column."""
    if column is None:
        return ("all",), np.zeros(len(nodes.rows), int)
    blank = [fault(nodes.file, line, "panel-blank", None, column=column) for line, cells in nodes.rows if is_blank(cells[column])]
    if blank:
        raise ExchangeError(blank)
    names = list(dict.fromkeys(nodes.column(column)))
    if len(names) > most:
        raise refuse(nodes.file, 0, "panel-too-many", len(names), column=column, most=most)
    return tuple(names), np.array([names.index(name) for name in nodes.column(column)])


def _places(nodes: _Table, wished: str | None, tied: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
    column = _known(nodes, wished, "place", ("place",)) or _found(nodes, tied)
    names, place_of = _groups(nodes, column, MOST_PLACES)
    for name, size in zip(names, np.bincount(place_of), strict=True):
        if not SMALLEST_PLACE <= size <= LARGEST_PLACE:
            raise refuse(nodes.file, 0, "panel-place-size", name, size=int(size), most=LARGEST_PLACE)
    return names, place_of


def _found(nodes: _Table, tied: np.ndarray) -> str | None:
    """The first column whose groups no tie leaves; None without one."""
    for head in nodes.heads:
        cells = nodes.column(head)
        names = list(dict.fromkeys(cells))
        if head == "id" or any(map(is_blank, cells)) or not 2 <= len(names) <= MOST_PLACES:
            continue
        group = np.array([names.index(name) for name in cells])
        if np.bincount(group).min() >= 2 and not (tied & (group[:, None] != group)).any():
            return head
    return None


def _crossing(files: Sequence[Path], rows: dict[str, int], place_of: np.ndarray, waves: Sequence[np.ndarray]) -> None:
    """Refuse ties between places: no pair of theirs is ever looked at."""
    labels, faults = list(rows), []
    for file, tied in zip(files, waves, strict=True):
        i, j = np.nonzero(tied & (place_of[:, None] != place_of))
        faults += [fault(file.name, 0, "panel-crossing", labels[a], other=labels[b]) for a, b in zip(i, j, strict=True)]
    if faults:
        raise ExchangeError(faults)


# ---- panel.yaml


def _notes(file: Path) -> dict[str, Any]:
    """What panel.yaml says; nothing if there is none. Raises ExchangeError."""
    if not file.exists():
        return {}
    source = read_text(decode_table(read_given(file, _LARGEST_TABLE), file.name)[0], file.name)
    faults = list(source.faults)
    data = {} if source.data is None else source.data
    if not isinstance(data, dict):
        faults.append(source.fault((), "fault-not-a-mapping", data, allowed=", ".join(_KEYS)))
        data = {}
    for key, value in data.items():
        if key not in _KEYS:
            faults.append(source.fault((key,), "fault-unknown-key", None, **nearest(str(key), _KEYS)))
        elif key == "months" and not _is_span(value):
            bounds = {"low": MONTHS_OF_A_YEAR, "high": _LONGEST_MONTHS}
            faults.append(source.fault((key,), "fault-number-range", value, whole="yes", **bounds))
        elif key == "waves" and not (isinstance(value, list) and len(value) == 2):
            faults.append(source.fault((key,), "panel-two-labels", value))
        elif key in ("name", "place", "kind") and not isinstance(value, str):
            faults.append(source.fault((key,), "panel-text", value))
    if faults:
        raise ExchangeError(faults)
    return data


def _is_span(value: Any) -> bool:
    """Whether a value is a number of months that a scenario of a panel can have."""
    return isinstance(value, int) and not isinstance(value, bool) and MONTHS_OF_A_YEAR <= value <= _LONGEST_MONTHS
