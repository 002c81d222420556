"""Survey exports with one row for every answer: partners across, in numbered columns, or several in a cell.

Google Forms (grids, boxes), KoboToolbox and ODK (one column with codes, one column for each), LimeSurvey, SurveyMonkey, Qualtrics,
REDCap, Microsoft Forms, Jotform and others differ in their heads only (`head_layouts.py`). Who answered is a person: the
organization stands in a column of its own, and nobody's name is taken for one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simpul.experiments.formats import answer_scales, column_heads, head_layouts, name_cells
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.answering_organization import answering_column
from simpul.experiments.formats.import_errors import refuse
from simpul.experiments.formats.personal_columns import (
    asks_for_partners,
    is_date,
    is_of_organizations,
    is_of_the_tool,
    is_personal,
    of_survey,
)
from simpul.experiments.formats.question_roles import DISPUTE, TIE, role_of_question
from simpul.experiments.formats.raw_records import AGAIN, Arc, Found, RawNode, RawTable, ReadColumn
from simpul.experiments.formats.text_recognition import is_blank, label_of, word_of

_Rows = list[tuple[int, list[Any]]]
_Told = dict[tuple[str, str, int], dict[str, Any]]  # (partner, network, how often it was named before) -> what is said, by role
_ENOUGH = 0.5  # share of the parts of cells that are known organizations, from which a column is taken to hold several of them
_WORDS_OF_NAME = 6  # beyond which a text is a sentence
_DETAILS = {"kind": ("typeof", "kindof", "jenis", "sektor", "sector", "tipeorg"),
            "place": ("district", "village", "kecamatan", "kabupaten", "desa", "kelurahan", "lokasi", "whereis", "dimana",
                      "wilayah")}
"""Parts of questions by which an organization says what it is and where, where the head is no single word."""
_SKIPPED = ("name", "id", "from", "to")


def read_wide(table: RawTable, rows: _Rows, asking: Asking) -> Found | None:
    """What an export with one row for every answer holds; None when the table is no such export.

    Raises ExchangeError for an export in which it cannot be told which organization answered.
    """
    heads, taken_up = head_layouts.joined_heads(rows)
    body = rows[taken_up:]
    if not body or len(heads) < 2:
        return None
    named = column_heads.declared_heads(asking.given("columns"))
    whose = answering_column(heads, body, named)
    known = asking.known | (name_cells.known_words(_cell(cells, whose) for _line, cells in body) if whose is not None else {})
    wide = _WideTable(table, heads, body, whose, known, named)
    if not wide.layout():
        if whose is None and of_survey(heads) and any(is_personal(head) or word_of(head) in ("nama", "name") for head in heads):
            raise refuse(table.file, rows[0][0], "exchange-survey-nobody", part=table.part or "none",
                         columns="; ".join(heads)[:400])
        coded = head_layouts.coded_items(heads)
        if coded and whose is not None and any(asks_for_partners(head) or of_survey(heads) for head in coded):
            raise refuse(table.file, rows[0][0], "exchange-coded-items", ", ".join(coded[:8]))
        return None
    if whose is None and not of_survey(heads) and list(wide.numbered) == [TIE] and not wide.items and not wide.lists:
        return None  # two columns and nobody beside them: they are the two ends of ties
    if whose is None:
        raise refuse(table.file, rows[0][0], "exchange-survey-nobody", part=table.part or "none", columns="; ".join(heads)[:400])
    return wide.read(asking, skipped=taken_up)


def _cell(cells: list[Any], place: int | None) -> Any:
    return cells[place] if place is not None and place < len(cells) else None


class _WideTable:
    """An export while it is taken apart."""

    def __init__(self, table: RawTable, heads: list[str], body: _Rows, whose: int | None, known: dict[str, str],
                 named: dict[str, str]) -> None:
        self.table, self.heads, self.body, self.whose, self.known, self.named = table, heads, body, whose, known, named
        self.items: list[head_layouts.AskedItem] = []
        self.lists: list[int] = []
        self.numbered: dict[str, dict[int, int]] = {}

    def layout(self) -> bool:
        """Find out where partners stand; False where the table names none across."""
        free = [head if place != self.whose else "" for place, head in enumerate(self.heads)]
        free = ["" if is_personal(head) or is_of_the_tool(head) else head for head in free]
        self.items = head_layouts.asked_items(free, self.known)
        across = {one.place for one in self.items}
        self._numbered([head if place not in across else "" for place, head in enumerate(free)])
        used = across | {place for places in self.numbered.values() for place in places.values()}
        self.lists = [place for place, head in enumerate(free) if head and place not in used and self._holds_names(place, head)]
        if self.items and not any(self._is_known(one.item) for one in self.items) and not self._brackets():
            self.items = []
        self._without_summaries()
        return bool(self.items or self.lists or self.numbered)

    def _brackets(self) -> bool:
        return sum("[" in self.heads[one.place] for one in self.items) > 1

    def _is_known(self, label: str) -> bool:
        return word_of(label) in self.known

    def _without_summaries(self) -> None:
        """KoboToolbox writes what was chosen twice: as codes in one cell, and in a column for each; the columns are enough."""
        questions = {word_of(one.question) for one in self.items}
        self.lists = [place for place in self.lists if word_of(self.heads[place]) not in questions]

    def _numbered(self, heads: list[str]) -> None:
        """Columns such as Partner 1 .. n, with what is asked about each beside them."""
        stems = head_layouts.numbered_heads(heads)
        names = [stem for stem, places in stems.items() if self._names_share(places.values()) is not None]
        if not names:
            return
        best = max(names, key=lambda stem: (asks_for_partners("".join(stem)) or is_of_organizations("".join(stem)),
                                            self._names_share(stems[stem].values())))
        if not self._names_share(stems[best].values()) and not asks_for_partners("".join(best)):
            return
        numbers = set(stems[best])
        self.numbered[TIE] = stems[best]
        for stem, places in stems.items():
            if stem != best and set(places) & numbers:
                question = self.heads[next(iter(places.values()))]
                role = role_of_question(question, self._answers(places.values()), self.named)
                if role and role not in self.numbered:
                    self.numbered[role] = places

    def _answers(self, places: Iterable[int]) -> list[Any]:
        return [cell for place in places for _line, cells in self.body if not is_blank(cell := _cell(cells, place))]

    def _filled(self, places: Iterable[int]) -> list[Any]:
        """The cells that say something about a partner: "none" is an answer there."""
        return [cell for place in places for _line, cells in self.body if _says_something(cell := _cell(cells, place))]

    def _names_share(self, places: Iterable[int]) -> float | None:
        """Which share of the cells in these columns are known organizations; None where they can be no names."""
        cells = self._answers(places)
        words = [cell for cell in cells if isinstance(cell, str) and not cell.strip().replace(".", "").replace(",", "").isdigit()]
        if not cells or len(words) < len(cells) or answer_scales.worded_scale(set(words)) is not None:
            return None
        return sum(word_of(cell) in self.known for cell in words) / len(words)

    def _holds_names(self, place: int, head: str) -> bool:
        """Whether a column holds partners, one or several in a cell."""
        role = self.named.get(word_of(head))
        if role is not None:
            return role == "to"
        if name_cells.is_free_text(head):  # whatever came to mind: persons among it
            return False
        cells = self._answers([place])
        if any(is_date(cell) for cell in cells):
            return False
        parts = [word_of(part) for cell in cells for part in name_cells.names_in(cell, self.known)]
        if not parts or self.whose is None:
            return False
        share = sum(part in self.known for part in parts) / len(parts)
        several = len(parts) > len(cells)
        asked = asks_for_partners(head)
        return (asked and (several or share > 0 or self._all_short(cells))) or (several and share >= _ENOUGH)

    @staticmethod
    def _all_short(cells: list[Any]) -> bool:
        """Whether cells look like names of organizations nobody has heard of so far: short texts, different ones, no answers."""
        texts = [cell for cell in cells if isinstance(cell, str) and any(letter.isalpha() for letter in cell)]
        names = [text for text in texts if len(text.split()) <= _WORDS_OF_NAME and text.strip()[:1].isupper()
                 and answer_scales.is_yes(text) is None]
        return len(names) == len(cells) and answer_scales.worded_scale(set(texts)) is None

    # ---- reading

    def read(self, asking: Asking, skipped: int) -> Found:
        """Organizations that answered, with what they say of themselves, and the partners they name."""
        roles = self._roles(asking)
        rated = any(role in column_heads.RATINGS for role in (*roles.values(), *self.numbered))
        found = Found(self.table.file, self.table.part, "survey" if rated else "ties", across=True)
        details = self._details()
        networks = [question for question, role in roles.items() if role in (TIE, "weight")]
        for line, cells in self.body:
            own = label_of(_cell(cells, self.whose))
            if name_cells.is_other(own) and name_cells.is_free_text("".join(self.heads[self.whose + 1: self.whose + 2])):
                own = label_of(_cell(cells, self.whose + 1))  # "Other", and its name beside it
            if is_blank(own):
                own = ""
            said = {role: _cell(cells, place) for role, place in details.items() if not is_blank(_cell(cells, place))}
            found.nodes.append(RawNode(own, line, "", said | ({"comma": True} if self.table.comma else {})))
            wave = label_of(said.get("wave"))
            for (partner, network, _again), told in self._named(cells, roles, networks).items():
                more = ({"wave": wave} if wave else {}) | ({"comma": True} if self.table.comma else {})
                found.arcs.append(Arc(own, partner, line, False, network, told | more))
        found.notes.append(("account-wide", {"count": len(self.body), "organizations": self.heads[self.whose] or "…"}))
        found.columns = self._columns(roles, details)
        return found

    def _roles(self, asking: Asking) -> dict[str, str]:
        """Question -> role. A question that nobody can know the meaning of is asked."""
        found, strange = {}, []
        for question in dict.fromkeys(one.question for one in self.items):
            places = [one.place for one in self.items if one.question == question]
            asking.heads[word_of(question)] = question
            own = {word_of(one.item) for one in self.items if one.question == question}
            answers = [cell for cell in self._answers(places) if word_of(cell) not in own]
            role = role_of_question(question, answers, self.named)
            if not role:
                strange.append(question)
            found[question] = role or "weight"
        if strange:
            asking.ask("columns", f"trust={strange[0] or '-'}", heads="; ".join(strange)[:400], file=self.table.file)
        return found

    def _named(self, cells: list[Any], roles: dict[str, str], networks: list[str]) -> _Told:
        """What is said of every partner in one row."""
        told: _Told = {}
        for one in self.items:
            cell, role = _cell(cells, one.place), roles[one.question]
            network = one.question if role == DISPUTE or (role in (TIE, "weight") and len(networks) > 1) else ""
            if not _says_something(cell):
                continue
            if role in (TIE, DISPUTE) and word_of(cell) == word_of(one.item):
                cell = "yes"  # a box that repeats what it stands for
            told.setdefault((one.item, network, 0), {})[role] = cell
        for place in self.lists:
            network = self.heads[place] if len(self.lists) > 1 else ""
            for position, partner in enumerate(name_cells.names_in(_cell(cells, place), self.known)):
                said = told.setdefault((self.known.get(word_of(partner), partner), network, 0), {})
                said |= {TIE: True} | ({AGAIN: True} if position or TIE in said else {})
        for number, place in self.numbered.get(TIE, {}).items():
            for position, partner in enumerate(name_cells.names_in(_cell(cells, place), self.known, commas=False)):
                label = self.known.get(word_of(partner), partner)
                said = told.setdefault((label, "", sum(key[:2] == (label, "") for key in told)), {})  # named twice: two rows
                said |= {TIE: True} | ({AGAIN: True} if position else {})
                for role, places in self.numbered.items():
                    answer = _cell(cells, places.get(number))
                    if role == DISPUTE and not is_blank(answer):
                        told.setdefault((label, self.heads[places[number]], 0), {})[role] = answer
                    elif role != TIE and not is_blank(answer):
                        said[role] = answer
        return _with_network(told, networks)

    def _details(self) -> dict[str, int]:
        """What organizations say of themselves: kind, place and the like, by role."""
        taken = {one.place for one in self.items} | set(self.lists) | {self.whose}
        taken |= {place for places in self.numbered.values() for place in places.values()}
        free = [head if place not in taken and not is_personal(head) and not is_of_the_tool(head) else ""
                for place, head in enumerate(self.heads)]
        found = {role: place for role, place in column_heads.roles(free, self.named).items() if role not in _SKIPPED}
        for role, stems in _DETAILS.items():
            place = next((place for place, head in enumerate(free) if place not in found.values()
                          and any(stem in word_of(head) for stem in stems)), None)
            if role not in found and place is not None:
                found[role] = place
        wave = next((place for place, head in enumerate(free) if word_of(head) in column_heads.OF_TIES["wave"]), None)
        return found | ({"wave": wave} if wave is not None else {})

    def _columns(self, roles: dict[str, str], details: dict[str, int]) -> list[ReadColumn]:
        """The account of cells: a line for each question, however many columns it takes up."""
        def counted(head: str, role: str, places: list[int], left: str = "") -> ReadColumn:
            cells, filled = len(places) * len(self.body), self._filled(places) if places[0] in asked else self._answers(places)
            if places[0] in self.lists or places[0] in self.numbered.get(TIE, {}).values():
                filled = [cell for cell in filled if name_cells.names_in(cell, self.known)]
            return ReadColumn(head, role, cells, cells - len(filled), left)

        asked = {one.place for one in self.items}
        found = [counted(self.heads[self.whose] or "…", "from", [self.whose])]
        for question, role in roles.items():
            places = [one.place for one in self.items if one.question == question]
            found.append(counted(question or "…", role, places))
        found += [counted(self.heads[place], TIE, [place]) for place in self.lists]
        for role, places in self.numbered.items():
            found.append(counted(f"{self.heads[min(places.values())]} …", role, list(places.values())))
        found += [counted(self.heads[place], role, [place]) for role, place in details.items()]
        used = {self.whose, *(one.place for one in self.items), *self.lists, *details.values()}
        used |= {place for places in self.numbered.values() for place in places.values()}
        for place, head in enumerate(self.heads):
            if place not in used and head:
                left = "personal" if is_personal(head) or word_of(head) in ("nama", "name") else (
                    "tool" if is_of_the_tool(head) else "unused")
                found.append(counted(head, "", [place], left))
        return found


def _says_something(cell: Any) -> bool:
    """Whether a cell about a partner holds an answer, "none" among them."""
    return not is_blank(cell) or (isinstance(cell, str) and answer_scales.is_no_tie(cell))


def _with_network(told: _Told, networks: list[str]) -> _Told:
    """What is said of a partner beside several networks, such as trust, put to the first of them in which there is a tie."""
    if len(networks) < 2:
        return told
    for key in [key for key in told if not key[1]]:
        said = [told[key[0], name, 0] for name in networks if (key[0], name, 0) in told]
        tied = [one for one in said if not any(answer_scales.is_no_tie(one[role]) for role in (TIE, "weight") if role in one)]
        if said and TIE not in told[key]:
            (tied or said)[0].update(told.pop(key))
    return told
