"""Netdraw VNA: sections with organizations, their place in the drawing, and ties with one column for each relation.

No library reads it. The format: https://www.analytictech.com/netdraw/netdrawguide.doc (Borgatti, NetDraw Guide, "VNA format").
"""

from __future__ import annotations

import re
from typing import Any

from simpul.experiments.formats import column_heads
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.file_format import FileFormat
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import Arc, Found, RawNode, ReadColumn
from simpul.experiments.formats.text_recognition import decode_table, is_blank, label_of, read_number, word_of

_FIRST = re.compile(rb"\*\s*(node|tie)\s*(data|properties)", re.IGNORECASE)
_SECTION = re.compile(r"\*\s*(node|tie)\s*(data|properties)", re.IGNORECASE)
_WORD = re.compile(r'"([^"]*)"|([^\s,"]+)')
_STRENGTH = ("strength", "weight", "value", "kekuatan", "bobot")


def _read(file: str, raw: bytes, asking: Asking) -> list[Found]:
    """What a VNA file holds. Raises ExchangeError."""
    text, encoding = decode_table(raw, file, asking.given("encoding"))
    sections: dict[str, list[tuple[int, list[str]]]] = {}
    section = ""
    for line, row in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not row.strip():
            continue
        head = _SECTION.match(row.strip())
        if head:
            section = f"{head.group(1)} {head.group(2)}".casefold()
            sections.setdefault(section, [])
        elif row.lstrip().startswith("*") or not section:
            raise refuse(file, line, "exchange-vna", reason=row.strip()[:60])
        else:
            cells = [quoted or plain for quoted, plain in _WORD.findall(row)]
            if cells:
                sections[section].append((line, cells))
    found = Found(file, "", "network", listed=True)
    _nodes(found, sections)
    _ties(found, sections.get("tie data", []))
    found.notes.append(("account-encoding", {"encoding": encoding}))
    return [found]


def _nodes(found: Found, sections: dict[str, list[tuple[int, list[str]]]]) -> None:
    """Organizations from *Node data, and those that stand in *Node properties only."""
    rows = sections.get("node data", [])
    seen: set[str] = set()
    if rows:
        heads = rows[0][1]
        places = {role: place for role, place in column_heads.roles(["", *heads[1:]], {}).items() if role not in ("name", "id")}
        for line, cells in rows[1:]:
            if len(cells) > len(heads):
                raise refuse(found.file, line, "exchange-vna", reason=" ".join(cells)[:60])
            told = {role: cells[place] for role, place in places.items() if place < len(cells) and not is_blank(cells[place])}
            seen.add(label_of(cells[0]))
            found.nodes.append(RawNode(label_of(cells[0]), line, label_of(cells[0]), told))
        for place, head in enumerate(heads):
            role = next((role for role, at in places.items() if at == place), "") if place else "name"
            blank = sum(place >= len(cells) or is_blank(cells[place]) for _line, cells in rows[1:])
            found.columns.append(ReadColumn(head, role, len(rows) - 1, blank, "" if role else "unused"))
    for line, cells in sections.get("node properties", [])[1:]:
        if label_of(cells[0]) not in seen:
            found.nodes.append(RawNode(label_of(cells[0]), line, label_of(cells[0])))


def _ties(found: Found, rows: list[tuple[int, list[str]]]) -> None:
    """Ties: a row without a value is one, 0 is none; every column after the two ends is a relation of its own."""
    if not rows:
        return
    relations = rows[0][1][2:]
    several = len(relations) > 1
    for line, cells in rows[1:]:
        if len(cells) < 2:
            raise refuse(found.file, line, "exchange-vna", reason=" ".join(cells)[:60])
        ends = (label_of(cells[0]), label_of(cells[1]))
        if not relations:
            found.arcs.append(Arc(*ends, line, False))
        for place, relation in enumerate(relations, start=2):
            cell: Any = cells[place] if place < len(cells) else None
            value = read_number(cell)
            if cell is None or value == 0.0:
                continue
            strong = value is not None and (word_of(relation) in _STRENGTH or value != 1.0)
            found.arcs.append(Arc(*ends, line, False, relation if several else "", {"weight": cell} if strong else {}))


def _recognizes(start: bytes, _ending: str) -> bool:
    return bool(_FIRST.match(start))


VNA = FileFormat("vna", ("vna",), _recognizes, _read)
