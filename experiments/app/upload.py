"""Files of other programs that a visitor drops: read by the importers, asked about, opened as a scenario. Nothing is written."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from simpul.experiments.importers import ExchangeError, Question, Undecided, bring_in
from simpul.sim.language import say, speaking

LONGEST_NAME = 120  # letters of a file's name that are kept


@dataclass(frozen=True)
class Asked:
    """A question that the files leave open, in words: what to choose from (value, text), or an example of a free answer."""

    name: str
    sentence: str
    options: tuple[tuple[str, str], ...]
    example: str


@dataclass(frozen=True)
class Bringing:
    """Files with what was answered so far, and what came of reading them: questions, a fault in words, or a scenario.

    account  of every row, in words; of a fault, as far as it goes
    parts    the last look before the scenario is opened: heads, and lines below each
    offered  what may be answered otherwise, although it need not be
    """

    files: tuple[tuple[str, bytes], ...]
    answers: tuple[tuple[str, str], ...] = ()
    asked: tuple[Asked, ...] = ()
    fault: str = ""
    account: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    offered: tuple[Asked, ...] = ()
    text: str = ""


def taken(files: Sequence[dict], language: str, answers: tuple[tuple[str, str], ...] = ()) -> Bringing:
    """Read files as the browser sends them: name, and data in base 64. answers: name of a question, answer."""
    try:
        raw = tuple((str(one["name"])[-LONGEST_NAME:], base64.b64decode(one["data"], validate=True)) for one in files)
    except (KeyError, TypeError, ValueError):
        return Bringing((), fault=say("desk-broken", language))
    return read_upload(raw, answers, language)


def read_upload(files: tuple[tuple[str, bytes], ...], answers: tuple[tuple[str, str], ...], language: str) -> Bringing:
    """Read files with the answers there are; everything is said in the visitor's language."""
    with speaking(language):
        try:
            found = bring_in(dict(files), dict(answers))
        except Undecided as open_:
            return Bringing(files, answers, asked=tuple(map(_in_words, open_.questions)), account=tuple(open_.account))
        except ExchangeError as error:
            return Bringing(files, answers, fault=str(error), account=tuple(error.account))
        parts = tuple((head, tuple(lines)) for head, lines in found.preview.parts(found.account))
        return Bringing(files, answers, account=tuple(found.account.lines()), parts=parts,
                        offered=tuple(map(_in_words, found.offered)), text=found.text)


def _in_words(question: Question) -> Asked:
    if question.is_free:
        return Asked(question.name, question.sentence(), (), question.choices[0])
    return Asked(question.name, question.sentence(), tuple((choice, question.meaning(choice)) for choice in question.choices), "")
