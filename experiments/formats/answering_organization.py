"""Which column of a survey holds the organization that answered. Who answered for it is a person, and never stands in for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simpul.experiments.formats import column_heads
from simpul.experiments.formats.head_layouts import numbered_heads
from simpul.experiments.formats.personal_columns import (
    asks_for_partners,
    is_of_organizations,
    is_of_the_tool,
    is_personal,
    of_survey,
    own_part,
)
from simpul.experiments.formats.text_recognition import is_blank, plain_text, word_of

_Rows = list[tuple[int, list[Any]]]
_NAMED = ("name", "nama", "called", "represent", "mewakili", "asalorg", "asallembaga", "whichorgan", "disebut")
_OWN = ("your", "anda", "name", "nama", "represent", "mewakili", "which", "what", "apa")


def answering_column(heads: list[str], body: _Rows, named: dict[str, str]) -> int | None:
    """The column with the organization that answered; None where there is none."""
    declared = [place for place, head in enumerate(heads) if named.get(word_of(head)) in ("name", "from")]
    if declared:
        return declared[0]
    own = [own_part(head) for head in heads]
    words = [word_of(head) for head in own]
    plain = [place for place, head in enumerate(heads) if not is_of_the_tool(head) and not is_personal(head)
             and any(not is_blank(_cell(cells, place)) for _line, cells in body)]
    ends = (*column_heads.ENDS["from"], *column_heads.OF_ORGANIZATIONS["name"])
    tests: tuple[Callable[[int], bool], ...] = (
        lambda place: is_of_organizations(heads[place]) and words[place] in ends,
        lambda place: is_of_organizations(heads[place]) and not asks_for_partners(heads[place])
        and any(stem in words[place] for stem in _NAMED) and not _is_detail(words[place]),
        lambda place: is_of_organizations(heads[place]) and not asks_for_partners(heads[place])
        and any(stem in words[place] for stem in _OWN) and not _is_detail(words[place]),
        lambda place: is_of_organizations(own[place]) and not asks_for_partners(heads[place])
        and not _is_detail(words[place]) and "[" not in heads[place],
        lambda place: words[place] in ("org", "orgname", "agency", "label", "element") or (
            words[place] in column_heads.ENDS["from"] and not of_survey(heads)),  # a respondent of a survey tool is a person
        lambda place: words[place] in ends and words[place] not in ("id", "nama", "name", "partner", "mitra", "title"),
    )
    for test in tests:
        found = next((place for place in plain if test(place) and not head_is_numbered(heads[place])), None)
        if found is not None:
            return found
    if heads[0] == "" and sum(word in words for word in {word_of(_cell(cells, 0)) for _line, cells in body} - {""}) > 1:
        return 0  # a matrix in words: who answered stands down the side, without a head
    # A bare "Name" is an organization's only where nothing else in the export says that a person answered.
    if not of_survey(heads) and not any(is_personal(head) for head in heads):
        bare = next((place for place in plain if words[place] in ("name", "nama")), None)
        return bare if bare is not None else _named_by_others(heads, body, plain)
    return None


def _named_by_others(heads: list[str], body: _Rows, plain: list[int]) -> int | None:
    """The column before numbered ones (Partner 1, 2 ..) whose different names these repeat; a language that nobody knows here."""
    numbered = {place for places in numbered_heads(heads).values() for place in places.values()}
    named = {word for _line, cells in body for place in numbered
             if (word := word_of(_cell(cells, place))) and not word.isdecimal()}
    for place in plain:
        own = [word_of(_cell(cells, place)) for _line, cells in body]
        if numbered and place < min(numbered) and all(own) and len(set(own)) == len(own) and named & set(own):
            return place
    return None


def head_of_answers(rows: _Rows, first: int, named: dict[str, str]) -> tuple[int, dict[str, int]] | None:
    """The head of a survey export that names no partners, with the organizations that answered; ids and keys are no names."""
    heads = [plain_text(cell) for cell in rows[first][1]]
    places = column_heads.roles(heads, named)
    whose = answering_column(heads, rows[first + 1:], named)
    if whose is not None:
        return first, {**{role: place for role, place in places.items() if place != whose and role != "id"}, "name": whose}
    return (first, places) if "name" in places and not is_of_the_tool(heads[places["name"]]) else None


def head_is_numbered(head: str) -> bool:
    """Whether a head ends in a number: Partner 1, Mitra ke-2."""
    return plain_text(head).rstrip(")] .")[-1:].isdigit()


def _is_detail(word: str) -> bool:
    """Whether a head that speaks of organizations asks for their kind or place."""
    return any(stem in word for stem in ("typeof", "kindof", "jenis", "sector", "sektor", "bidang", "where", "dimana", "alamat",
                                         "address", "size", "jumlah", "howmany", "berapa", "year", "tahun", "email", "phone"))


def _cell(cells: list[Any], place: int) -> Any:
    return cells[place] if place < len(cells) else None
