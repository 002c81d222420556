"""Repeat groups of form tools: a table of its own for what every respondent was asked several times, such as its partners.

KoboToolbox numbers the rows of the first table (`_index`) and names that number in the other (`_parent_index`); ODK Central does
so by keys (`KEY`, `PARENT_KEY`). The first table knows which organization answered; it has to be read before.
"""

from __future__ import annotations

from typing import Any

from simpul.experiments.formats import column_heads
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.answering_organization import answering_column
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.personal_columns import asks_for_partners, is_of_organizations, is_of_the_tool, own_part
from simpul.experiments.formats.raw_records import RawTable
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, word_of

_Rows = list[tuple[int, list[Any]]]
_KEYS = {"_parent_index": "_index", "PARENT_KEY": "KEY"}
"""Head by which a row of a repeat group names the row above it -> the head of that one."""
OWNER = "Organization"


def is_repeat_group(heads: list[str]) -> bool:
    """Whether a table holds what was asked several times of each respondent."""
    return any(key in heads for key in _KEYS)


def has_keys(heads: list[str]) -> bool:
    """Whether the rows of a table can be named by those of a repeat group."""
    return any(key in heads for key in _KEYS.values())


def roles_of_group(heads: list[str], named: dict[str, str]) -> dict[str, str]:
    """Word of a head -> role, for the two ends of ties in a repeat group; without the other end where nothing asks for it."""
    if "to" in named.values() or "to" in column_heads.roles(heads, named):
        return {word_of(OWNER): "from"}
    asked = [head for head in heads[1:] if not is_of_the_tool(head)]
    partner = next((head for test in (is_of_organizations, asks_for_partners) for head in asked if test(head)), None)
    return {word_of(OWNER): "from"} | ({word_of(partner): "to"} if partner else {})


def keep_owners(table: RawTable, rows: _Rows, asking: Asking, named: dict[str, str]) -> None:
    """Keep which organization answered in each row, where repeat groups may follow."""
    heads = [plain_text(cell) for cell in rows[0][1]]
    if has_keys(heads) and (whose := answering_column(heads, rows[1:], named)) is not None:
        _remember(table, heads, rows[1:], whose, asking)


def _remember(table: RawTable, heads: list[str], rows: _Rows, whose: int, asking: Asking) -> None:
    """Keep which organization each row of a table is about, for repeat groups that follow."""
    for key in _KEYS.values():
        if key in heads:
            place = heads.index(key)
            for _line, cells in rows:
                if max(place, whose) < len(cells) and not is_blank(cells[whose]):
                    owner = label_of(cells[whose])
                    asking.owners.setdefault((key, table.part, plain_text(cells[place])), owner)
                    asking.owners.setdefault((key, "", plain_text(cells[place])), owner)


def with_owners(table: RawTable, rows: _Rows, asking: Asking) -> _Rows:
    """The rows of a repeat group with the organization that answered before them. Raises ExchangeError where nobody knows it."""
    line, first = rows[0]
    heads = [plain_text(cell) for cell in first]
    key = next(key for key in _KEYS if key in heads)
    place, above = heads.index(key), heads.index("_parent_table_name") if "_parent_table_name" in heads else None
    if not any(owner[0] == _KEYS[key] for owner in asking.owners):
        raise refuse(table.file, line, "exchange-repeat-group", key, part=table.part or "none")
    found = [(line, [OWNER, *(own_part(head) for head in heads)])]
    for at, cells in rows[1:]:
        number = plain_text(cells[place]) if place < len(cells) else ""
        part = plain_text(cells[above]) if above is not None and above < len(cells) else ""
        owner = asking.owners.get((_KEYS[key], part, number)) or asking.owners.get((_KEYS[key], "", number), "")
        found.append((at, [owner, *cells]))
    _remember(table, ["", *heads], found[1:], 0, asking)
    return found
