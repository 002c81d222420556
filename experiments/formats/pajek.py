"""Pajek networks (.net, .paj): vertices, arcs, edges, lists of both, matrices, several relations.

Read by hand: what networkx reads of it stops without a word at `*Arcslist`, `*Edgeslist`, `*Matrix` and at a second relation.
The format: Batagelj & Mrvar, Pajek and PajekXXL, doi:10.1007/978-1-4614-7163-9_310-1.
"""

from __future__ import annotations

import re

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode
from simpul.experiments.formats.text_recognition import decode_table, label_of, read_number
from simpul.experiments.formats.two_mode import projected

WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
HEAD = re.compile(r'\*(\w+)\s*(?::\s*(\d+))?\s*(.*)', re.DOTALL)
_FIRST = re.compile(rb"\*(network|vertices)\b", re.IGNORECASE)
MOST_VERTICES = 200_000
LEFT_OUT = ("partition", "vector", "permutation", "cluster", "hierarchy", "events")


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a Pajek file holds, one Found for each network in it. Raises ExchangeError."""
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    found: list[Found] = []
    names: list[str] = []
    actors_of: list[int] = []  # of each network: how many of its vertices are the first kind of two; 0 where there is one kind
    state = _State(file)
    for line, row in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        row = row.strip()
        if not row or row.startswith("%"):
            continue
        head = HEAD.match(row)
        if head:
            name = head.group(3).strip()
            if head.group(1).casefold() == "network":
                names.append(label_of(name))
            elif head.group(1).casefold() == "vertices" and state.beside:
                state.size_beside(line, name)  # of a partition or vector: bare values follow, no network
                continue
            elif head.group(1).casefold() == "vertices":
                state = _State(file, names[-1] if names else "", state.count + 1)
                found.append(state.found)
                words = name.split()
                size, actors = (read_number(word) for word in (words + ["", ""])[:2])
                state.actors = int(actors) if size and actors and 0 < actors < size else 0
                actors_of.append(state.actors)
            state.begin(line, head.group(1).casefold(), head.group(2) or "", name)
        else:
            state.take(line, row)
    if not found:
        raise refuse(file, 1, "exchange-no-pajek")
    for one, actors in zip(found, actors_of, strict=True):
        if actors:
            links = [(arc.source, arc.target, arc.line) if int(arc.source) <= actors else (arc.target, arc.source, arc.line)
                     for arc in one.arcs]
            projected(one, one.nodes[:actors], one.nodes[actors:], links, asking)
    for one in found:
        if len(found) > 1:
            for arc in one.arcs:
                arc.network = " ".join(filter(None, [one.part, arc.network]))
        else:
            one.part = ""
    found[0].notes.append(("account-encoding", {"encoding": encoding}))
    return found


class _State:
    """One network while it is read: which section its lines belong to."""

    def __init__(self, file: str, name: str = "", count: int = 0) -> None:
        self.file, self.count = file, count
        self.found = Found(file, name or (str(count) if count else ""), "network", listed=True)
        self.section, self.relation, self.size, self.row = "", "", 0, 0
        self.actors = 0  # vertices of the first kind, in a network of two; the others are of the second
        self.beside = ""
        self.position = 0

    def size_beside(self, line: int, rest: str) -> None:
        """How many values a partition or a vector has: one for each vertex."""
        if read_number(rest.split()[0] if rest.split() else "") != self.size:
            self.found.notes.append(("account-pajek-left", {"section": f"{self.beside} {rest}", "line": line}))
            self.beside = "other"
        self.section, self.position = self.beside, 0

    def begin(self, line: int, section: str, number_: str, rest: str) -> None:
        """A line that begins with a star."""
        self.section = section
        self.beside = section if section in LEFT_OUT else ""
        if section == "vertices":
            first = rest.split()[0] if rest.split() else ""
            size = read_number(first)
            if size is None or not 0 < size <= MOST_VERTICES or size % 1:
                raise refuse(self.file, line, "exchange-pajek-vertices", first, most=MOST_VERTICES)
            self.size = int(size)
            self.found.nodes = [RawNode(str(place), line, str(place)) for place in range(1, self.size + 1)]
        elif section in ("arcs", "edges", "arcslist", "edgeslist", "matrix"):
            self.relation = label_of(rest.strip('" ')) or number_
            self.row = 0
            self.found.kind = "matrix" if section == "matrix" and not self.found.arcs else "network"
        elif section in LEFT_OUT:
            if section == "partition":
                self.found.notes.append(("account-pajek-partition", {"line": line, "name": rest.strip() or "-"}))
            else:
                self.found.notes.append(("account-pajek-left", {"section": section, "line": line}))
        elif section != "network":
            raise refuse(self.file, line, "exchange-pajek-section", section)

    def take(self, line: int, row: str) -> None:
        """A line within a section."""
        words = [quoted or plain for quoted, plain in WORD.findall(row)]
        if self.section == "vertices":
            place = self._vertex(line, words[0])
            if len(words) > 1:
                kept = self.found.nodes[place - 1].attributes
                self.found.nodes[place - 1] = RawNode(label_of(words[1].replace('\\"', '"')) or str(place), line, str(place), kept)
            else:
                self.found.nodes[place - 1].line = line
        elif self.section in ("arcs", "edges"):
            if len(words) < 2:
                raise refuse(self.file, line, "exchange-pajek-arc", row[:60])
            value = read_number(words[2]) if len(words) > 2 else 1.0
            self._arc(line, words[0], words[1], 1.0 if value is None else value, self.section == "edges")
        elif self.section in ("arcslist", "edgeslist"):
            for word in words[1:]:
                self._arc(line, words[0], word, 1.0, self.section == "edgeslist")
        elif self.section == "matrix":
            self.row += 1
            wide, first = (self.size - self.actors, self.actors + 1) if self.actors else (self.size, 1)
            if len(words) != wide or self.row > (self.actors or self.size):
                raise refuse(self.file, line, "exchange-pajek-matrix", len(words), size=wide)
            for place, word in enumerate(words, start=first):
                value = read_number(word)
                if value is None:
                    raise refuse(self.file, line, "exchange-pajek-matrix", word, size=self.size)
                if value:
                    self._arc(line, str(self.row), str(place), value, False)
        elif self.section == "partition":
            self.position += 1
            if self.position <= len(self.found.nodes):  # a class of vertices, such as their sector
                self.found.nodes[self.position - 1].attributes.setdefault("kind", words[0])
        elif self.section not in (*LEFT_OUT, "other"):
            raise refuse(self.file, line, "exchange-no-pajek")

    def _vertex(self, line: int, word: str) -> int:
        place = read_number(word)
        if place is None or not 1 <= place <= self.size or place % 1:
            raise refuse(self.file, line, "exchange-pajek-vertex", word, size=self.size)
        return int(place)

    def _arc(self, line: int, source: str, target: str, value: float, mutual: bool) -> None:
        if not self.size:
            raise refuse(self.file, line, "exchange-no-pajek")
        ends = [str(abs(self._vertex(line, word.removeprefix("-")))) for word in (source, target)]
        self.found.arcs.append(Arc(ends[0], ends[1], line, mutual, self.relation, {"weight": value}))


def _recognizes(start: bytes, ending: str) -> bool:
    """A file begins with a section, or with a comment that the ending explains."""
    return bool(_FIRST.match(start)) or (start.startswith(b"%") and ending in ("net", "paj"))


PAJEK = FileFormat("pajek", ("net", "paj"), _recognizes, _read)
