"""Tables, whatever file they come from: what their columns mean, and the organizations, ties or ratings in them."""

from __future__ import annotations

from typing import Any

from simpul.experiments.formats import column_heads
from simpul.experiments.formats.adjacency_matrix import read_matrix
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.raw_records import SPILT, Arc, Found, RawNode, RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text

HEAD_WITHIN = 10  # rows that may stand above the head: titles, notes
MUTUAL = {"undirected": True, "mutual": True, "both": True, "duaarah": True, "timbalbalik": True, "takberarah": True, "false": True,
          "directed": False, "one": False, "satuarah": False, "berarah": False, "true": False}


def read_records(table: RawTable, asking: Asking) -> Found | None:
    """What a table holds; None for an empty one. Raises ExchangeError for a table that cannot be made sense of."""
    rows = [(line, cells) for line, cells in table.rows if not all(is_blank(cell) for cell in cells)]
    if not rows:
        return None
    widest = max(sum(not is_blank(cell) for cell in cells) for _line, cells in rows)
    if widest < 2:
        raise refuse(table.file, rows[0][0], "exchange-one-column", _shown(rows[0][1]), part=table.part or "none")
    named = column_heads.declared_heads(asking.given("columns"))
    head = _head(rows, named)
    if head is None or "to" not in head[1]:  # a matrix may well have "Name" in its corner
        found = read_matrix(table, rows)
        if found is not None:
            return found
    if head is None:
        raise refuse(table.file, rows[0][0], "exchange-no-columns", _shown(rows[0][1]), part=table.part or "none")
    position, places = head
    heads = [plain_text(cell) for cell in rows[position][1]]
    body = rows[position + 1:]
    if "from" in places and "to" in places:
        found = _ties(table, heads, places, body)
    else:
        found = _organizations(table, heads, places, body)
    skipped = [line for line, _cells in rows[:position]]
    if skipped:
        found.notes.append(("account-above-head", {"lines": ", ".join(map(str, skipped))}))
    used = {*places.values(), *(column_heads.interests(heads) if found.kind == "organizations" else {})}
    unused = [head for place, head in enumerate(heads) if head and place not in used]
    found.notes.append(("account-columns", {"columns": ", ".join(f"{heads[place]} = {role.removeprefix('rated_')}"
                                                                  for role, place in places.items())}))
    if unused:
        found.notes.append(("account-unused", {"columns": ", ".join(unused)}))
    return found


def _shown(cells: list[Any]) -> str:
    return " | ".join(plain_text(cell)[:30] for cell in cells[:6])


def _head(rows: list[tuple[int, list[Any]]], named: dict[str, str]) -> tuple[int, dict[str, int]] | None:
    """Position of the head among the rows, and what its columns mean: the first row that holds both ends, or a name."""
    for wanted in (("from", "to"), ("name",)):
        for position, (_line, cells) in enumerate(rows[:HEAD_WITHIN]):
            found = column_heads.roles([plain_text(cell) for cell in cells], named)
            if all(role in found for role in wanted):
                return position, found
    return None


def _cell(cells: list[Any], place: int | None) -> Any:
    return cells[place] if place is not None and place < len(cells) else None


def _said(cells: list[Any], places: dict[str, int], leave: tuple[str, ...], comma: bool) -> dict[str, Any]:
    said = {role: _cell(cells, place) for role, place in places.items() if role not in leave}
    return {role: cell for role, cell in said.items() if not is_blank(cell)} | ({"comma": True} if comma else {})


def _spilt(heads: list[str], cells: list[Any]) -> dict[str, Any]:
    """The mark of a row that runs over the last column: a delimiter within a name, without quotation marks."""
    return {SPILT: True} if any(not is_blank(cell) for cell in cells[len(heads):]) else {}


def _ties(table: RawTable, heads: list[str], places: dict[str, int], body: list[tuple[int, list[Any]]]) -> Found:
    rated = [role for role in places if role in column_heads.RATINGS]
    if "direction" in places and any(_direction(_cell(cells, places["direction"])) is None
                                     for _line, cells in body if not is_blank(_cell(cells, places["direction"]))):
        places.pop("direction")  # a column `type` that says something else
    found = Found(table.file, table.part, "survey" if rated else "ties")
    for line, cells in body:
        arc = Arc(label_of(_cell(cells, places["from"])), label_of(_cell(cells, places["to"])), line,
                  mutual=_direction(_cell(cells, places.get("direction"))) if not rated else False,
                  network=label_of(_cell(cells, places.get("network"))),
                  attributes=_said(cells, places, ("from", "to", "direction", "network"), table.comma) | _spilt(heads, cells))
        found.arcs.append(arc)
    found.notes += _tidied([_cell(cells, places[end]) for end in ("from", "to") for _line, cells in body])
    return found


def _direction(cell: Any) -> bool | None:
    return MUTUAL.get("".join(plain_text(cell).casefold().replace("-", " ").split()))


def _organizations(table: RawTable, heads: list[str], places: dict[str, int], body: list[tuple[int, list[Any]]]) -> Found:
    found = Found(table.file, table.part, "organizations", listed=True)
    weights = column_heads.interests(heads)
    for line, cells in body:
        said = _said(cells, places, ("name", "id"), table.comma) | _spilt(heads, cells)
        for place, issue in weights.items():
            if not is_blank(_cell(cells, place)):
                said.setdefault("weights", {})[issue] = _cell(cells, place)
        label, id_ = label_of(_cell(cells, places["name"])), label_of(_cell(cells, places.get("id")))
        found.nodes.append(RawNode(label or id_, line, id_, said))
    found.notes += _tidied([_cell(cells, places["name"]) for _line, cells in body])
    return found


def _tidied(cells: list[Any]) -> list[tuple[str, dict[str, Any]]]:
    """What was taken off labels: blanks around or within them, apostrophes of spreadsheets."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell]
    plain = [plain_text(text) for text in texts]
    padded = sum(text != tidy for text, tidy in zip(texts, plain, strict=True))
    apostrophes = sum(tidy[0] == "'" and label_of(tidy) != tidy for tidy in plain if tidy)
    return [(key, {"count": count}) for key, count in (("account-padded", padded), ("account-apostrophes", apostrophes)) if count]
