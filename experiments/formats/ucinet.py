"""UCINET DL: matrices (full, half, several), edge lists and node lists, with labels before the data or within them.

No library reads it. The language: https://www.analytictech.com/ucinet/help/hs5000.htm
"""

from __future__ import annotations

import re

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode
from simpul.experiments.formats.text_recognition import decode_table, label_of, read_number
from simpul.experiments.formats.two_mode import projected

_FIRST = re.compile(rb"dl\b[\s,=a-z0-9]*(n|nr|format)\s*=", re.IGNORECASE)
_WORD = re.compile(r'"([^"\n]*)"|\'([^\'\n]*)\'|([^\s,"\']+)')
_KEY = re.compile(r"\b(nr|nc|nm|n|format|diagonal)(?:\s*=\s*|\s+)([\w.]+)", re.IGNORECASE)
_LABELS = re.compile(r"\b(row|column|col|matrix|level)?\s*labels?\s*:", re.IGNORECASE)
DATA = re.compile(r"^\s*data\s*:", re.IGNORECASE | re.MULTILINE)
EMBEDDED = re.compile(r"\b(?:(?:row|column|col)\s+)?labels?\s+embedded\s*:?", re.IGNORECASE)
_FORMATS = (
    "fullmatrix",
    "fm",
    "lowerhalf",
    "lh",
    "upperhalf",
    "uh",
    "edgelist1",
    "el1",
    "edgelist",
    "nodelist1",
    "nl1",
    "nodelist",
    "nodelist1b",
    "nl1b",
)
MOST = 20_000  # organizations


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a DL file holds, one Found with all its matrices. Raises ExchangeError."""
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    text = text.removeprefix("\ufeff")
    body = DATA.search(text)
    if body is None:
        raise refuse(file, 1, "exchange-dl-no-data")
    dl = _Head(file, text[: body.start()])
    first = text.count("\n", 0, body.end()) + 1
    words = [(first + line, [one or two or three for one, two, three in _WORD.findall(row)])
             for line, row in enumerate(text[body.end():].split("\n"))]
    found = Found(file, "", "network", listed=True)
    if dl.across:
        _two_kinds(dl, found, [(line, row) for line, row in words if row], asking)
        return [found]
    try:
        _fill(dl, found, [(line, row) for line, row in words if row])
    except IndexError:
        raise refuse(file, first, "exchange-dl-short", format=dl.format) from None
    found.notes.append(("account-dl", {"format": dl.format, "count": dl.matrices, "encoding": encoding}))
    return [found]


class _Head:
    """What stands before the data: size, format, labels."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        if not re.match(r"\s*dl\b", text, re.IGNORECASE):
            raise refuse(file, 1, "exchange-dl-no-data")
        self.embedded = bool(EMBEDDED.search(text))
        text = EMBEDDED.sub(" ", text)
        pieces = _LABELS.split(text)
        keys = {key.casefold(): value for key, value in _KEY.findall(pieces[0])}
        pieces_of: dict[str, str] = {}
        for which, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            piece_keys = _KEY.search(piece) if "=" in piece else None
            if piece_keys:  # a setting after the labels ends them
                keys |= {key.casefold(): value for key, value in _KEY.findall(piece[piece_keys.start():])}
                piece = piece[: piece_keys.start()]
            pieces_of[(which or "row").casefold()] = piece
        self.size = self._whole(keys.get("n", keys.get("nr", "0")), "n")
        labels = {which: _labels_in(piece, self.size) for which, piece in pieces_of.items()}
        across = self._whole(keys.get("nc", "0"), "nc")
        self.across = across if across and across != self.size else 0  # the other kind of a network of two kinds; 0: of one
        self.matrices = self._whole(keys.get("nm", "1"), "nm") or 1
        self.format = keys.get("format", "fullmatrix").casefold()
        if self.format not in _FORMATS:
            raise refuse(file, 1, "exchange-dl-format", self.format, allowed=", ".join(_FORMATS))
        self.diagonal = keys.get("diagonal", "present").casefold() != "absent"
        self.labels = labels.get("row", labels.get("column", labels.get("col", [])))
        self.columns = labels.get("column", labels.get("col", [])) if "row" in labels else []
        self.across = self.across or (self.size if self.columns and self.columns != self.labels else 0)
        names = labels.get("matrix", labels.get("level", []))
        self.names = [names[place] if place < len(names) else str(place + 1) for place in range(self.matrices)]
        if self.labels and len(self.labels) != self.size:
            raise refuse(file, 1, "exchange-dl-labels", len(self.labels), size=self.size)
        twice = next((label for label in self.labels if self.labels.count(label) > 1), None) if self.size < 2000 else None
        if twice is not None:
            raise refuse(file, 1, "exchange-matrix-twice", twice)

    def _whole(self, word: str, key: str) -> int:
        value = read_number(word)
        if value is None or not 0 <= value <= MOST or value % 1:
            raise refuse(self.file, 1, "exchange-dl-number", word, name=key, most=MOST)
        return int(value)


def _labels_in(piece: str, size: int) -> list[str]:
    """The labels of a list; where these are too many, one a line: names of several words without quotation marks."""
    labels = [label_of(one or two or three) for one, two, three in _WORD.findall(piece)]
    rows = [label_of(row.strip().strip(",\"'")) for row in piece.splitlines() if row.strip(" ,")]
    return rows if len(labels) > size == len(rows) else labels


def _fill(dl: _Head, found: Found, rows: list[tuple[int, list[str]]]) -> None:
    """Put organizations and ties into `found`. Raises IndexError where the data end too early."""
    if dl.format in ("edgelist1", "el1", "edgelist", "nodelist1", "nl1", "nodelist", "nodelist1b", "nl1b"):
        _lists(dl, found, rows)
        return
    if not dl.size:
        raise refuse(dl.file, 1, "exchange-dl-number", "0", name="n", most=MOST)
    found.kind = "matrix" if dl.format in ("fullmatrix", "fm") else "network"
    words = [(line, word) for line, row in rows for word in row]
    place = 0
    for name in dl.names:
        if dl.embedded:
            dl.labels = [label_of(word) for _line, word in words[place: place + dl.size]]
            place += dl.size
        labels = dl.labels or [str(n + 1) for n in range(dl.size)]
        if not found.nodes:
            found.nodes = [RawNode(label, words[min(place, len(words) - 1)][0]) for label in labels]
        for row in range(dl.size):
            if dl.embedded:
                place += 1
            for column in _columns(dl, row):
                line, word = words[place]
                place += 1
                value = read_number(word)
                if value is None:
                    raise refuse(dl.file, line, "exchange-matrix-cell", word, other=labels[column])
                if value:
                    half, network = dl.format not in ("fullmatrix", "fm"), name if dl.matrices > 1 else ""
                    found.arcs.append(Arc(labels[row], labels[column], line, half, network, {"weight": value}))
    if place < len(words):
        raise refuse(dl.file, words[place][0], "exchange-dl-long", format=dl.format, size=dl.size)


def _two_kinds(dl: _Head, found: Found, rows: list[tuple[int, list[str]]], asking: Asking) -> None:
    """A full matrix of one kind of things down and another across. Raises ExchangeError for any other format."""
    if dl.format not in ("fullmatrix", "fm") or dl.matrices > 1:
        raise refuse(dl.file, 1, "exchange-dl-two-mode")
    words = [(line, word) for line, row in rows for word in row]
    if dl.embedded:
        dl.columns, words = [label_of(word) for _line, word in words[: dl.across]], words[dl.across:]
    wide = dl.across + int(dl.embedded)
    if len(words) != dl.size * wide:
        short = "exchange-dl-short" if len(words) < dl.size * wide else "exchange-dl-long"
        raise refuse(dl.file, rows[-1][0] if rows else 1, short, format=dl.format, size=dl.size)
    first, links = [], []
    across = dl.columns if len(dl.columns) == dl.across else [f"{number} *" for number in range(1, dl.across + 1)]
    for row in range(dl.size):
        cells = words[row * wide: (row + 1) * wide]
        label = label_of(cells.pop(0)[1]) if dl.embedded else dl.labels[row] if dl.labels else str(row + 1)
        first.append(RawNode(label, cells[0][0]))
        for (line, word), other in zip(cells, across, strict=True):
            value = read_number(word)
            if value is None:
                raise refuse(dl.file, line, "exchange-matrix-cell", word, other=other)
            if value:
                links.append((label, other, line))
    projected(found, first, [RawNode(label, 1) for label in across], links, asking)


def _columns(dl: _Head, row: int) -> list[int]:
    """Columns of a row that stand in the data."""
    every = range(dl.size)
    if dl.format in ("lowerhalf", "lh"):
        every = range(row + 1)
    elif dl.format in ("upperhalf", "uh"):
        every = range(row, dl.size)
    return [column for column in every if dl.diagonal or column != row]


def _lists(dl: _Head, found: Found, rows: list[tuple[int, list[str]]]) -> None:
    """Edge lists (pairs, a value may follow) and node lists (one, and all it is tied to); `!` goes on with the next matrix."""
    labels = dl.labels or ([] if dl.embedded else [str(n + 1) for n in range(dl.size)])
    found.nodes = [RawNode(label, 1) for label in labels]
    known, matrix = set(labels), 0

    def whom(line: int, word: str) -> str:
        label = label_of(word)
        if not dl.embedded or (label not in known and label.isdecimal() and dl.labels):
            value = read_number(word)
            if value is None or value % 1 or not 1 <= value <= dl.size:
                raise refuse(dl.file, line, "exchange-dl-whom", word, size=dl.size)
            return labels[int(value) - 1]
        if label not in known:
            known.add(label)
            found.nodes.append(RawNode(label, line))
        return label

    for position, (line, row) in enumerate(rows, start=1):
        if row[0] == "!":
            matrix += 1
            continue
        if matrix >= dl.matrices:
            raise refuse(dl.file, line, "exchange-dl-long", format=dl.format, size=dl.size)
        network = dl.names[matrix] if dl.matrices > 1 else ""
        if dl.format.startswith(("edge", "el")):
            value = read_number(row[2]) if len(row) > 2 else 1.0
            if len(row) < 2 or value is None:
                raise refuse(dl.file, line, "exchange-dl-edge", " ".join(row)[:60])
            found.arcs.append(Arc(whom(line, row[0]), whom(line, row[1]), line, False, network, {"weight": value}))
        elif dl.format in ("nodelist1b", "nl1b"):
            count = read_number(row[0])
            if count is None or count != len(row) - 1:
                raise refuse(dl.file, line, "exchange-dl-edge", " ".join(row)[:60])
            source = whom(line, str(position)) if not dl.embedded else labels[position - 1]
            found.arcs += [Arc(source, whom(line, word), line, False, network, {"weight": 1.0}) for word in row[1:]]
        else:
            source = whom(line, row[0])
            found.arcs += [Arc(source, whom(line, word), line, False, network, {"weight": 1.0}) for word in row[1:]]
    if dl.size and len(found.nodes) > dl.size:
        raise refuse(dl.file, 1, "exchange-dl-labels", len(found.nodes), size=dl.size)


def _recognizes(start: bytes, _ending: str) -> bool:
    return bool(_FIRST.match(start))


UCINET = FileFormat("ucinet", ("dl",), _recognizes, _read)
