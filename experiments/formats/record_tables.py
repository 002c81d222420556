"""Tables, whatever file they come from: what their columns mean, and the organizations, ties or ratings in them."""

from __future__ import annotations

import re
from typing import Any

from simpul.experiments.formats import answer_scales, column_heads, name_cells, repeat_groups
from simpul.experiments.formats.adjacency_matrix import read_matrix, read_unlabelled
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.answering_organization import head_of_answers
from simpul.experiments.formats.bare_lists import read_bare
from simpul.experiments.formats.blank_ends import with_row_above
from simpul.experiments.formats.head_layouts import numbered_heads
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.personal_columns import is_of_organizations, is_of_the_tool, is_personal, of_survey
from simpul.experiments.formats.question_roles import DISPUTE, is_about_ties, is_conflict, role_of_question
from simpul.experiments.formats.raw_records import AGAIN, HEAD_ROW, NOTE_ROW, SPILT, SUM, Arc, Found, RawNode, RawTable, ReadColumn
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, word_of
from simpul.experiments.formats.two_mode import read_affiliations
from simpul.experiments.formats.wide_surveys import read_wide

_Rows = list[tuple[int, list[Any]]]
HEAD_WITHIN = 10  # rows that may stand above the head: titles, notes
MUTUAL = {"undirected": True, "mutual": True, "both": True, "duaarah": True, "timbalbalik": True, "takberarah": True, "false": True,
          "directed": False, "one": False, "satuarah": False, "berarah": False, "true": False}
_DECIMAL_ID = re.compile(r"\d+\.0+")  # how a whole number is written by a program that keeps the column as decimals
_SAY_TIES = ("depth", "weight", "tie", "activity", *column_heads.RATINGS)  # roles of columns that say whether there is a tie
_FEW = 12  # kinds of a relation, above which a column holds something else


def read_records(table: RawTable, asking: Asking) -> Found | None:
    """What a table holds; None for an empty one. Raises ExchangeError for a table that cannot be made sense of."""
    rows = [(line, cells) for line, cells in table.rows if not all(is_blank(cell) for cell in cells)]
    if not rows:
        return None
    widest = max(sum(not is_blank(cell) for cell in cells) for _line, cells in rows)
    if widest < 2 and not _is_name_list(rows):
        raise refuse(table.file, rows[0][0], "exchange-one-column", _shown(rows[0][1]), part=table.part or "none")
    named = column_heads.declared_heads(asking.given("columns"))
    repeated = repeat_groups.is_repeat_group([plain_text(cell) for cell in rows[0][1]])
    if repeated:
        rows = repeat_groups.with_owners(table, rows, asking)
        named = repeat_groups.roles_of_group(rows[0][1], named) | named
    if named:
        first = _first_full(rows, widest)
        for place, (_line, cells) in enumerate(rows[:HEAD_WITHIN]):  # only heads are ever shown: below them, persons may stand
            asking.heads = {word_of(cell): plain_text(cell) if place == first else "" for cell in cells} | asking.heads
    rows, shifted = _with_row_names(rows)
    head = _head(rows, named)
    if head is not None and "to" in head[1] and _several_named(rows[head[0]:], head[1], asking.known):
        found = read_wide(table, rows[head[0]:], asking)
        if found is not None:
            found.notes += _above(rows[:head[0]])
            return found
    if not repeated:
        repeat_groups.keep_owners(table, rows, asking, named)
    if (head is None or "to" not in head[1]) and not repeated:  # a matrix may well have "Name" in its corner
        first = _first_full(rows, widest)
        survey = of_survey([plain_text(cell) for cell in rows[first][1]])
        found = None if survey else read_matrix(table, rows[first:])
        found = found or read_wide(table, rows[first:], asking)
        if found is not None:
            found.notes += _above(rows[:first]) + shifted
            return found
        head = head_of_answers(rows, first, named) if survey else head
    if head is None and (pair := _pair(rows)):
        head = 0, pair
    if head is None and (found := read_unlabelled(table, rows) or read_bare(table, rows)):
        return found
    if head is None:
        raise refuse(table.file, rows[0][0], "exchange-no-columns", _shown(rows[0][1]), part=table.part or "none")
    position, places = head
    heads = [plain_text(cell) for cell in rows[position][1]]
    body = rows[position + 1:]
    if "from" in places and "to" in places:
        found = _ties(table, heads, places, body, asking, one_way=repeated)
    elif set(places) <= {"name", "id"} and (two := read_affiliations(table, heads, places["name"], body, asking)):
        return two
    else:
        found = _organizations(table, heads, places, body)
    found.notes += _above(rows[:position]) + shifted
    found.columns = _columns(heads, places, body, column_heads.interests(heads) if found.kind == "organizations" else {})
    return found


def _several_named(rows: _Rows, places: dict[str, int], known: dict[str, str]) -> bool:
    """Whether the partners of an answer stand in one cell: several names in many of them, beside a head for organizations."""
    head = plain_text(_cell(rows[0][1], places.get("from")))
    if "from" not in places or not (is_of_organizations(head) or of_survey([plain_text(cell) for cell in rows[0][1]])):
        return False
    known = known | name_cells.known_words(_cell(cells, places["from"]) for _line, cells in rows[1:])
    cells = [cell for _line, row in rows[1:] if not is_blank(cell := _cell(row, places["to"]))]
    parts = [name for cell in cells for name in name_cells.names_in(cell, known)]
    return len(parts) > len(cells) and 2 * sum(word_of(part) in known for part in parts) >= len(parts)


def _is_name_list(rows: _Rows) -> bool:
    """Whether the only column is one of names: its head says so."""
    head = word_of(next((cell for cell in rows[0][1] if not is_blank(cell)), ""))
    return len(rows) > 1 and head in column_heads.OF_ORGANIZATIONS["name"]


def _with_row_names(rows: _Rows) -> tuple[_Rows, list[tuple[str, dict[str, Any]]]]:
    """The rows with a head for every column: R leaves out that of the names of rows, and all heads stand too far left."""
    (line, head), body = rows[0], rows[1:]
    if len(body) < 2 or any(len(cells) != len(head) + 1 for _line, cells in body) or any(is_blank(cell) for cell in head):
        return rows, []
    if len({plain_text(cells[0]) for _line, cells in body}) < len(body):
        return rows, []
    return [(line, ["", *head]), *body], [("account-row-names", {})]


def _first_full(rows: _Rows, widest: int) -> int:
    """Position of the first row that is no title or note: it has several cells, at the most ten rows down."""
    full = [place for place, (_line, cells) in enumerate(rows[:HEAD_WITHIN])
            if sum(not is_blank(cell) for cell in cells) >= min(2, widest)]
    return full[0] if full else 0


def _above(skipped: _Rows) -> list[tuple[str, dict[str, Any]]]:
    return [("account-above-head", {"lines": ", ".join(str(line) for line, _cells in skipped)})] if skipped else []


def _columns(heads: list[str], places: dict[str, int], body: _Rows, weights: dict[int, str]) -> list[ReadColumn]:
    """The account of cells: a line for every column with a head."""
    role_of = {place: role for role, place in places.items()} | dict.fromkeys(weights, "weights")
    found = []
    for place, head in enumerate(heads):
        if not head:
            continue
        role = role_of.get(place, "")
        blank = sum(is_blank(cell := _cell(cells, place)) and not _says_no(cell, role) for _line, cells in body)
        left = "" if role else "personal" if is_personal(head) else "tool" if is_of_the_tool(head) else "unused"
        found.append(ReadColumn(head, role, len(body), blank, left))
    return found


def _shown(cells: list[Any]) -> str:
    return " | ".join(plain_text(cell)[:30] for cell in cells[:6])


def _head(rows: _Rows, named: dict[str, str]) -> tuple[int, dict[str, int]] | None:
    """Position of the head among the rows, and what its columns mean: the first row that holds both ends, or a name."""
    for wanted in (("from", "to"), ("name",)):
        for position, (_line, cells) in enumerate(rows[:HEAD_WITHIN]):
            found = column_heads.roles([plain_text(cell) for cell in cells], named)
            if all(role in found for role in wanted):
                return position, found
    return None


def _pair(rows: _Rows) -> dict[str, int]:
    """The two columns whose heads differ in a number alone, Partner 1 and Partner 2; empty where there are others of the kind."""
    pairs = [places for places in numbered_heads([plain_text(cell) for cell in rows[0][1]]).values() if len(places) == 2]
    return dict(zip(("from", "to"), pairs[0].values(), strict=True)) if len(pairs) == 1 else {}


def _cell(cells: list[Any], place: int | None) -> Any:
    return cells[place] if place is not None and place < len(cells) else None


def _says_no(cell: Any, role: str) -> bool:
    """Whether a cell that looks as if it said nothing is an answer: "none" to how much two work together is one."""
    return role in ("weight", "activity", "depth") and isinstance(cell, str) and any(c.isalpha() for c in cell) \
        and answer_scales.is_no_tie(cell)


def _said(cells: list[Any], places: dict[str, int], leave: tuple[str, ...], comma: bool) -> dict[str, Any]:
    said = {role: _cell(cells, place) for role, place in places.items() if role not in leave}
    return {role: cell for role, cell in said.items() if not is_blank(cell) or _says_no(cell, role)} | (
        {"comma": True} if comma else {})


def _mark_of_row(heads: list[str], cells: list[Any]) -> dict[str, Any]:
    """The mark of a row that becomes nothing: it runs over the last column (a delimiter within a name, without quotation marks),
    repeats the head, or holds a note."""
    if any(not is_blank(cell) for cell in cells[len(heads):]):
        return {SPILT: True}
    texts = [plain_text(cell) for cell in cells]
    if any(texts) and texts[: len(heads)] == heads[: len(texts)]:
        return {HEAD_ROW: True}
    return {NOTE_ROW: True} if len([text for text in texts if text]) == 1 and name_cells.is_note("".join(texts)) else {}


def _whole_ids(cells: list[Any]) -> bool:
    """Whether ids were written as decimals, 1.0 for 1: all of them are, so that no name is cut."""
    texts = [plain_text(cell) for cell in cells if not is_blank(cell)]
    return bool(texts) and all(_DECIMAL_ID.fullmatch(text) or text.isdecimal() for text in texts) and any("." in text
                                                                                                          for text in texts)


def _ties(table: RawTable, heads: list[str], places: dict[str, int], body: _Rows, asking: Asking, one_way: bool) -> Found:
    rated = [role for role in places if role in column_heads.RATINGS]
    if "direction" in places and any(_direction(_cell(cells, places["direction"])) is None
                                     for _line, cells in body if not is_blank(_cell(cells, places["direction"]))):
        place = places.pop("direction")  # a column `type` that says something else
        places.setdefault("relation", place)
    if "relation" in places:
        kinds = {plain_text(_cell(cells, places["relation"])) for _line, cells in body}
        if len(kinds) > _FEW or all(kind.isdecimal() for kind in kinds):
            places.pop("relation")
    if not rated:
        _by_question(heads, places, body, column_heads.declared_heads(asking.given("columns")))
    found = Found(table.file, table.part, "survey" if rated else "ties")
    body = with_row_above(table, body, places, asking)
    ends = [[_cell(cells, places[end]) for _line, cells in body] for end in ("from", "to")]
    _check_answering(table, heads[places["from"]], ends, body, asking)
    known = asking.known | name_cells.known_words(ends[0])
    label = _whole if _whole_ids([*ends[0], *ends[1]]) else label_of
    for line, cells in body:
        said = _said(cells, places, ("from", "to", "direction", "network"), table.comma) | _mark_of_row(heads, cells)
        dispute = {role: said.pop(role) for role in (DISPUTE,) if role in said}
        only = dispute and not any(role in places for role in _SAY_TIES) and not answer_scales.is_no_tie(dispute[DISPUTE])
        again: dict[str, Any] = {}
        for source in name_cells.split_ends(_cell(cells, places["from"]), known):
            for target in name_cells.split_ends(_cell(cells, places["to"]), known):
                summed = {SUM: True} if name_cells.is_total(source) or name_cells.is_total(target) else {}
                if dispute:
                    found.arcs.append(Arc(label(source), label(target), line, False if rated or one_way else None,
                                          heads[places[DISPUTE]], {**dispute, **again}))
                if only:
                    again = {AGAIN: True}
                    continue
                found.arcs.append(Arc(label(source), label(target), line,
                                      mutual=False if rated or one_way else _direction(_cell(cells, places.get("direction"))),
                                      network=label_of(_cell(cells, places.get("network"))), attributes={**said, **summed,
                                                                                                         **again}))
                again = {AGAIN: True}
    found.notes += _tidied([*ends[0], *ends[1]])
    return found


def _check_answering(table: RawTable, head: str, ends: list[list[Any]], body: _Rows, asking: Asking) -> None:
    """Refuse a list in which those who answered may be persons: nobody else names any of them, and no list holds them."""
    if word_of(head) not in column_heads.ANSWERING or word_of(head) in column_heads.declared_heads(asking.given("columns")):
        return
    words = [{word_of(label) for label in end if not is_blank(label)} for end in ends]
    if len(words[0]) > 1 and not words[0] & (words[1] | set(asking.known)) and not all(word.isdecimal() for word in words[0]):
        raise refuse(table.file, body[0][0], "exchange-answering-persons", head, head=head, part=table.part or "none")


def _by_question(heads: list[str], places: dict[str, int], body: _Rows, named: dict[str, str]) -> None:
    """Give a role to columns whose heads are questions about the tie: do you work together, how often, do you trust it."""
    for place, head in enumerate(heads):
        answers = [cell for _line, cells in body if not is_blank(cell := _cell(cells, place))]
        contact = word_of(head) in ("contact", "kontak") and answer_scales.worded_scale(map(str, answers)) is not None
        if not head or place in places.values() or (is_personal(head) and not contact) or is_of_the_tool(head) or not (
                contact or is_about_ties(head) or is_conflict(head)):
            continue
        role = role_of_question(head, answers, named) if answers else ""
        if role and role not in places and role not in column_heads.RATINGS:
            places[role] = place


def _whole(cell: Any) -> str:
    return plain_text(cell).partition(".")[0]


def _direction(cell: Any) -> bool | None:
    return MUTUAL.get("".join(plain_text(cell).casefold().replace("-", " ").split()))


def _organizations(table: RawTable, heads: list[str], places: dict[str, int], body: _Rows) -> Found:
    if _of_persons(heads, places):
        raise refuse(table.file, body[0][0] if body else 1, "exchange-persons", part=table.part or "none",
                     columns="; ".join(filter(None, heads))[:300])
    found = Found(table.file, table.part, "organizations", listed=not of_survey(heads))  # who answered is not all there are
    weights = column_heads.interests(heads)
    ids = [_cell(cells, places["id"]) for _line, cells in body] if "id" in places else []
    id_label = _whole if _whole_ids(ids) else label_of
    for line, cells in body:
        said = _said(cells, places, ("name", "id"), table.comma) | _mark_of_row(heads, cells)
        for place, issue in weights.items():
            if not is_blank(_cell(cells, place)):
                said.setdefault("weights", {})[issue] = _cell(cells, place)
        label, id_ = label_of(_cell(cells, places["name"])), id_label(_cell(cells, places.get("id")))
        if name_cells.is_total(label):
            said[SUM] = True
        found.nodes.append(RawNode(label or id_, line, id_, said))
    found.notes += _tidied([_cell(cells, places["name"]) for _line, cells in body])
    return found


def _of_persons(heads: list[str], places: dict[str, int]) -> bool:
    """Whether a table lists persons: a bare name beside what only persons have, and nothing of an organization."""
    if is_of_organizations(heads[places["name"]]) or len(places) > 2:
        return False
    others = [head for place, head in enumerate(heads) if head and place != places["name"]]
    return any(is_personal(head) for head in others) and not any(is_of_organizations(head) for head in others)


def _tidied(cells: list[Any]) -> list[tuple[str, dict[str, Any]]]:
    """What was taken off labels: blanks around or within them, apostrophes of spreadsheets."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell]
    plain = [plain_text(text) for text in texts]
    padded = sum(text != tidy for text, tidy in zip(texts, plain, strict=True))
    apostrophes = sum(tidy[0] == "'" and label_of(tidy) != tidy for tidy in plain if tidy)
    return [(key, {"count": count}) for key, count in (("account-padded", padded), ("account-apostrophes", apostrophes)) if count]
