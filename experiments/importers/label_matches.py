"""Labels that may mean one organization: alike but for capitals and signs, which is asked; nearly alike, which is pointed out."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.raw_records import Found
from simpul.experiments.formats.text_recognition import word_of
from simpul.experiments.importers.import_account import Account

MOST_COMPARED = 200  # labels that are compared with each other
NEAR = 0.9  # likeness (0 to 1) from which two labels are pointed out
MOST_EXAMPLES = 8


def match(found: list[Found], same: dict[str, str], asking: Asking, account: Account) -> None:
    """Add to `same` (label -> the label it counts as) what is one organization in several ways of writing.

    Labels with ids of their own are left alone: there the ids tell who is who.
    """
    ids = {node.id for one in found for node in one.nodes if node.id}
    named = [label for label in dict.fromkeys(_labels(found)) if label and label not in ids and label not in same]
    by_word: dict[str, list[str]] = {}
    for label in named:
        if word := word_of(label):
            by_word.setdefault(word, []).append(label)
    alike = [labels for labels in by_word.values() if len(labels) > 1]
    if alike:
        shown = "; ".join(" = ".join(labels) for labels in alike[:MOST_EXAMPLES])
        if asking.choose("alike", ("merge", "apart"), count=len(alike), names=shown) == "merge":
            for first, *others in alike:
                same |= dict.fromkeys(others, first)
                for label in others:
                    account.tell("", "account-alike", given=label, name=first)
    if not any(one.listed and one.nodes for one in found) and len(named) <= MOST_COMPARED:
        for first, second in _near([labels[0] for labels in by_word.values()]):
            account.tell("", "account-near", given=second, name=first)


def _labels(found: list[Found]) -> Iterator[str]:
    """Every label of an organization without an id, and every end of a tie, in the order of the files."""
    for one in found:
        yield from (node.label for node in one.nodes if not node.id)
        for arc in one.arcs:
            yield arc.source
            yield arc.target


def _near(labels: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of labels that differ by a letter or two; numbered names (Group 1, Group 2) are no slips of the pen."""
    for place, first in enumerate(labels):
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(first.casefold())
        for second in labels[place + 1:]:
            matcher.set_seq1(second.casefold())
            if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and matcher.ratio() >= NEAR:
                if not _numbered(first, second):
                    yield first, second


def _numbered(first: str, second: str) -> bool:
    """Whether two labels differ in their figures."""
    figures = ["".join(letter for letter in label if letter.isdigit()) for label in (first, second)]
    return figures[0] != figures[1]
