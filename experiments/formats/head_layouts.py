"""Heads of survey exports: over one row or several, each with a question and the item, such as a partner, that was asked about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from simpul.experiments.formats.text_recognition import is_blank, label_of, plain_text, word_of

_BRACKETS = re.compile(r"(.*?)\s*\[\s*([^\[\]]+?)\s*\]\s*\.?\s*", re.DOTALL)
_CHOICE = re.compile(r"(.*?)\s*\(\s*(?:choice|pilihan)\s*=\s*(.+?)\s*\)\s*", re.DOTALL)  # REDCap, with labels
_SEPARATORS = (" >> ", " » ", " → ", " - ", " – ", " — ", ": ", " / ", " | ", "___", ":", "/", ".", "-", "_")  # the surest first
_CODED = re.compile(r"(.+?)(?:___|\[SQ|_SQ|\[|_)(\d{1,4})\]?")
_NUMBERED = re.compile(r"(.*?)[\s#(\[._-]*(?:ke[\s-]*)?(\d{1,3})(?:st|nd|rd|th)?[\s)\].:]*(.*?)", re.DOTALL | re.IGNORECASE)
_RESPONSES = ("response", "openendedresponse", "respons", "jawaban", "jawabanterbuka")
LEAST_ITEMS = 2  # columns with one question, below which a part of a head is no item


@dataclass(frozen=True)
class AskedItem:
    """A column that asks something about one item. place: of the column; question may be empty."""

    place: int
    question: str
    item: str


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
    "Response", below every other."""
    begun = next((place for place, head in enumerate(first) if head), len(first))  # a blank corner belongs to no question
    items = [place for place in range(begun, len(first)) if not first[place] and second[place]]
    alone = [place for place in range(begun, len(first)) if first[place] and first[place + 1: place + 2] != [""]]
    return bool(items) and all(not second[place] or word_of(second[place]) in _RESPONSES for place in alone)


def _padded(cells: list[Any], wide: int) -> list[Any]:
    return [*cells, *[None] * (wide - len(cells))]


def _two_rows(first: list[str], second: list[str]) -> list[str]:
    """One head a column: the question, which stands over its first column only, with the item below it in brackets."""
    found, question = [], ""
    for over, under in zip(first, second, strict=True):
        question = over or question
        found.append(f"{question} [{under}]" if under and word_of(under) not in _RESPONSES else question)
    return found


def asked_items(heads: list[str], known: dict[str, str]) -> list[AskedItem]:
    """Columns that ask about items: heads with brackets, or parts of heads that are known labels, or share a question.

    known: word of each label that is known to be an organization -> the label.
    """
    found: list[AskedItem] = []
    taken: set[int] = set()
    for place, head in enumerate(heads):
        match = _BRACKETS.fullmatch(head) or _CHOICE.fullmatch(head)
        if match and not is_blank(match.group(2)):
            found.append(AskedItem(place, match.group(1), known_label(match.group(2), known)))
            taken.add(place)
    by_question = Counter(one.question for one in found)
    found = [one for one in found if by_question[one.question] >= LEAST_ITEMS or word_of(one.item) in known]
    taken = {one.place for one in found}
    for separator in _SEPARATORS:
        split = [(place, head, head.rpartition(separator) if separator != ":" else head.partition(separator))
                 for place, head in enumerate(heads) if place not in taken and separator in head]
        for item, question in ((2, 0), (0, 2)):
            several = Counter(parts[question] for _place, _head, parts in split)
            ones = [(place, parts) for place, _head, parts in split if several[parts[question]] >= LEAST_ITEMS]
            if sum(word_of(parts[item]) in known for _place, parts in ones) * 2 < len(ones) or not ones:
                continue
            ones = [(place, parts) for place, parts in ones if place not in taken and parts[item].strip()]
            found += [AskedItem(place, parts[question].strip(), known_label(parts[item], known)) for place, parts in ones]
            taken |= {place for place, _parts in ones}
    bare = [place for place, head in enumerate(heads) if place not in taken and word_of(head) in known]
    if len(bare) >= LEAST_ITEMS:
        found += [AskedItem(place, "", known_label(heads[place], known)) for place in bare]
    return sorted(found, key=lambda one: one.place)


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
