"""What a question about a partner is for, by its words and its answers: a tie, its strength, trust, or a rating of the partner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from simpul.experiments.formats import answer_scales, column_heads
from simpul.experiments.formats.personal_columns import asks_for_partners
from simpul.experiments.formats.text_recognition import word_of

TIE = "tie"  # the answer says only whether there is a tie
DISPUTE = "conflict"  # the answer says whether there is a conflict, or how much of one
_STRENGTH = ("howoften", "freq", "permonth", "perbulan", "peryear", "pertahun", "perweek", "perminggu", "numberof", "jumlahkontak",
             "jumlahpertemuan", "seberapasering", "frek", "howclose", "seberapadekat", "howstrong", "seberapakuat",
             "intens",
             "strength", "kekuatan", "closeness", "kedekatan", "howmuch", "seberapabanyak", "berapakali", "howmanytimes")
_OFTEN = ("howoften", "frequen", "seberapasering", "frekuensi", "berapakali", "howmanytimes")
_TRUST = ("trust", "percaya")
_ACTIVITIES = ("integrat", "terpadu", "coordinat", "koordinasi", "cooperat", "kerjasama", "kooperasi", "aware", "collaborat",
               "kolaborasi", "noactivit", "tidakadakegiatan", "informationshar", "shareinformation", "exchangeinformation",
               "berbagiinformasi", "bertukarinformasi", "jointproject", "jointprogram", "jointactivit", "proyekbersama",
               "programbersama", "kegiatanbersama", "networking")
CONFLICT = ("conflict", "konflik", "oppos", "lawan", "bertentangan", "disagree", "dispute", "sengketa", "rival", "hostil",
            "permusuhan",
            "tension", "ketegangan", "bersaing", "competit", "perselisihan", "distrust", "obstruct", "menghambat")
"""Parts of words by which a relation is a conflict, and no working together."""


def is_conflict(text: object) -> bool:
    """Whether a word for a relation, or a question, is about a conflict."""
    return _is_conflict(word_of(text))


@lru_cache(maxsize=10_000)
def _is_conflict(word: str) -> bool:
    return any(stem in word for stem in CONFLICT)


def is_about_ties(head: str) -> bool:
    """Whether a head, in a table with both ends of ties, asks something that decides about the tie."""
    word = word_of(head)
    return asks_for_partners(head) or any(stem in word for stem in (*_STRENGTH, *_TRUST))


def role_of_question(question: str, answers: Sequence[Any], named: Mapping[str, str]) -> str:
    """The role of a question about partners; empty where neither its words nor its answers tell.

    named: roles that a user declared, by word of the head.
    """
    word = word_of(question)
    if word in named:
        return named[word]
    if is_conflict(question):
        return DISPUTE
    marked = [answer_scales.is_yes(answer) for answer in answers]
    if not answers or None not in marked:
        return TIE
    scale = answer_scales.worded_scale(set(map(str, answers)))
    if any(stem in word for stem in _TRUST) and not any(stem in word for stem in _OFTEN):
        return "trust"
    if any(stem in word for stem in _STRENGTH) or (scale is not None and scale.family in ("often", "times", "strength",
                                                                                          "closeness")):
        return "weight"
    told = [answer for answer in answers if not answer_scales.is_no_tie(answer)]
    active = [any(stem in word_of(answer) for stem in _ACTIVITIES) for answer in told]
    if active and 2 * sum(active) >= len(active):
        return "activity"
    rated = next((role for role, stems in column_heads.RATINGS.items() if any(stem in word for stem in stems)), "")
    if rated:
        return rated
    return "weight" if scale is not None and asks_for_partners(question) else ""
