"""Heads of survey exports: over one row or several, each with a question and the item, such as a partner, that was asked about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from simpul.experiments.formats.name_cells import no_name
from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, word_of

_BRACKETS = re.compile(r"(.*?)((?:\s*\[\s*[^\[\]]+?\s*\])+)\s*\.?\s*", re.DOTALL)
_BRACKETED = re.compile(r"\[\s*([^\[\]]+?)\s*\]")
_CODE_BEFORE = re.compile(r"\s*\w+(?:\[\w+\])*[.:]\s+(?=\S)|\s*\w+(?:\[\w+\])+\s+(?=\S)")  # LimeSurvey: code and text of a question
_CODE = re.compile(r"[A-Z]{0,3}\d{1,4}(?:_[A-Z]{0,3}\d{1,4})?", re.IGNORECASE)  # SQ001, 3, SQ001_SQ002
_CHOICE = re.compile(r"(.*?)\s*\(\s*(?:choice|pilihan)\s*=\s*(.+?)\s*\)\s*", re.DOTALL)  # REDCap, with labels
_WITHIN = ("/", " - ", ".", "__", "_", "-", ":")  # between the parts of a head, some of which are an item
_SEPARATORS = (" >> ", " » ", " → ", " - ", " – ", " — ", ": ", " / ", " | ", "___", ":", "/", ".", "-", "_")  # the surest first
_CODED = re.compile(r"(.+?)(?:___|\[SQ|_SQ|\[|_)(\d{1,4})\]?")
_NUMBERED = re.compile(r"(.*?)[\s#(\[._-]*(?:ke[\s-]*)?(\d{1,3})(?:st|nd|rd|th)?[\s)\].:]*(.*?)", re.DOTALL | re.IGNORECASE)
_RESPONSES = ("response", "openendedresponse", "respons", "jawaban", "jawabanterbuka")
_MOST_PARTS = 20  # of a head that is looked through for an item
LEAST_ITEMS = 2  # columns with one question, below which a part of a head is no item


@dataclass(frozen=True)
class AskedItem:
    """A column that asks something about one item. place: of the column; question may be empty.

    column: what a second pair of brackets says, in a matrix of items and questions.
    """

    place: int
    question: str
    item: str
    column: str = ""


def joined_heads(rows: list[tuple[int, list[Any]]]) -> tuple[list[str], int]:
    """The heads of an export and how many rows they take up: SurveyMonkey writes two, Qualtrics three; otherwise one."""
    first = [plain_text(cell) for cell in rows[0][1]]
    if len(rows) > 2 and any("ImportId" in plain_text(cell) for cell in rows[2][1]):
        return [plain_text(cell) for cell in _padded(rows[1][1], len(first))], 3
    if len(rows) > 2:
        second = [plain_text(cell) for cell in _padded(rows[1][1], len(first))]
        if len(second) == len(first) and _is_second_row(first, second):
            return _two_rows(first, second), 2
    return first, 1


def _is_second_row(first: list[str], second: list[str]) -> bool:
    """Whether the second row goes on with the heads: items below a question that runs over several columns, and nothing, or
    "Response", below every other, which may also be merged with it."""
    begun = next((place for place, head in enumerate(first) if head), len(first))  # a blank corner belongs to no question
    items = [place for place in range(begun, len(first)) if not first[place] and second[place]]
    alone = [place for place in range(begun, len(first)) if first[place] and first[place + 1: place + 2] != [""]]
    return bool(items) and all(second[place] in ("", first[place]) or word_of(second[place]) in _RESPONSES for place in alone)


def _padded(cells: list[Any], wide: int) -> list[Any]:
    return [*cells, *[None] * (wide - len(cells))]


def _two_rows(first: list[str], second: list[str]) -> list[str]:
    """One head a column: the question, which stands over its first column only, with the item below it in brackets."""
    found, question = [], ""
    for over, under in zip(first, second, strict=True):
        question = over or question
        found.append(f"{question} [{under}]" if under and under != over and word_of(under) not in _RESPONSES else question)
    return found


def asked_items(heads: list[str], known: dict[str, str]) -> list[AskedItem]:
    """Columns that ask about items: heads with brackets, or parts of heads that are known labels, or share a question.

    known: word of each label that is known to be an organization -> the label.
    """
    found: list[AskedItem] = []
    taken: set[int] = set()
    for place, head in enumerate(heads):
        if one := _bracketed(place, head, known):
            found.append(one)
    over: dict[str, set[str]] = defaultdict(set)
    for one in found:
        over[one.column].add(one.question)
    found = [AskedItem(one.place, " ".join(filter(None, (one.question if len(over[one.column]) > 1 or not one.column else "",
                                                         one.column))), one.item) for one in found]
    by_question = Counter(one.question for one in found)
    found = [one for one in found if by_question[one.question] >= LEAST_ITEMS or word_of(one.item) in known]
    taken = {one.place for one in found}
    for separator in _SEPARATORS:
        split = [(place, head, head.rpartition(separator) if separator != ":" else head.partition(separator))
                 for place, head in enumerate(heads) if place not in taken and separator in head]
        for item, question in ((2, 0), (0, 2)):
            groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
            for place, _head, parts in split:
                groups[parts[question]].append((place, parts[item]))
            for shared, ones in groups.items():
                names = [text for _place, text in ones if not no_name(text)]
                if len(ones) < LEAST_ITEMS or sum(word_of(text) in known for text in names) * 2 < max(1, len(names)):
                    continue
                ones = [(place, text) for place, text in ones if place not in taken and text.strip()]
                found += [AskedItem(place, shared.strip(), known_label(text, known)) for place, text in ones]
                taken |= {place for place, _text in ones}
    found += _among_parts(heads, taken, known)
    taken = {one.place for one in found}
    bare = [place for place, head in enumerate(heads) if place not in taken and word_of(head) in known]
    if len(bare) >= LEAST_ITEMS:
        found += [AskedItem(place, "", known_label(heads[place], known)) for place in bare]
    named = sorted((one for one in found if word_of(one.item) in known or not no_name(one.item)), key=lambda one: one.place)
    once = {(one.question, one.item): one for one in reversed(named)}  # asked twice: the first
    return list(reversed(once.values()))


def _bracketed(place: int, head: str, known: dict[str, str]) -> AskedItem | None:
    """The item of a head with brackets; of several brackets it stands in the one with a known label, or in the last."""
    if match := _CHOICE.fullmatch(head):
        return AskedItem(place, match.group(1), known_label(match.group(2), known))
    match = _BRACKETS.fullmatch(head)
    pieces = _BRACKETED.findall(match.group(2)) if match else []
    if not match or any(is_blank(piece) for piece in pieces):
        return None
    item = next((piece for piece in pieces if word_of(piece) in known), pieces[-1])
    if _CODE.fullmatch(item) and word_of(item) not in known:
        return None
    column = " ".join(piece for piece in pieces if piece != item)
    return AskedItem(place, _CODE_BEFORE.sub("", match.group(1), count=1), known_label(item, known), column)


def _among_parts(heads: list[str], taken: set[int], known: dict[str, str]) -> list[AskedItem]:
    """Items of several parts, or between two parts that several heads share: `g-trust_lsm_tirta`, `matrix/lsm_tirta/trust`."""
    found: list[AskedItem] = []
    for separator in _WITHIN:
        groups: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
        for place, head in enumerate(heads):
            parts = head.split(separator) if place not in taken else []
            if len(parts) > _MOST_PARTS:
                continue
            for start in range(len(parts)):
                for end in range(len(parts), start, -1):
                    item = separator.join(parts[start:end])
                    if end - start < len(parts) and word_of(item) in known:
                        groups[separator.join(parts[:start]), separator.join(parts[end:])].setdefault(place, item)
        for (before, after), ones in sorted(groups.items(), key=lambda group: -len(group[1])):
            free = {place: item for place, item in ones.items() if place not in taken}
            if len(free) >= LEAST_ITEMS:
                question = " ".join(filter(None, (before, after)))
                found += [AskedItem(place, question, known_label(item, known)) for place, item in free.items()]
                taken |= set(free)
    return found


def coded_items(heads: list[str]) -> list[str]:
    """Heads of one question with codes in place of names, such as partners___1 or Q2_1: two or more, else none."""
    found = [head for head in heads if _CODED.fullmatch(head)]
    stems = Counter(_CODED.fullmatch(head).group(1) for head in found)
    return [head for head in found if stems[_CODED.fullmatch(head).group(1)] >= LEAST_ITEMS]


def known_label(text: str, known: dict[str, str]) -> str:
    """The label that a part of a head means: `lsm_tirta` and `LSM.Tirta` stand for LSM Tirta where that is known."""
    return known.get(word_of(text), label_of(text))


def numbered_heads(heads: list[str]) -> dict[tuple[str, str], dict[int, int]]:
    """Heads that differ in a number only: (text before, text after) -> number -> place of the column; two numbers or more."""
    found: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for place, head in enumerate(heads):
        match = _NUMBERED.fullmatch(head.strip())
        if match and (match.group(1).strip() or match.group(3).strip()):
            found[word_of(match.group(1)), word_of(match.group(3))].setdefault(int(match.group(2)), place)
    return {stem: places for stem, places in found.items() if len(places) >= LEAST_ITEMS}
