"""Answers to questions about conflict: which of them say that there is one, on the scale of their column."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simpul.experiments.formats import answer_scales
from simpul.experiments.formats.question_roles import DISPUTE, TIE
from simpul.experiments.formats.raw_records import Arc, Found
from simpul.experiments.formats.text_recognition import read_number
from simpul.experiments.importers.cell_account import CellAccounts
from simpul.experiments.importers.scale_choice import AnswerScales
from simpul.sim.language import say

_AGREED = 0.5  # share of a scale of agreement above which somebody agrees


def holds_conflict(one: Found, arc: Arc, roles: Iterable[str], scales: AnswerScales, cells: CellAccounts) -> bool:
    """Whether a row on a conflict says that there is one: it does so by being there, unless an answer says no.

    roles: of what a row may say; every cell of the row goes to the account of cells.
    """
    holds = True
    for role in roles:
        if role not in arc.attributes:
            continue
        cell, asked = arc.attributes[role], role in (DISPUTE, TIE)
        denied = answer_scales.is_no_tie(cell, bool(arc.attributes.get("comma")))
        answer = _in_conflict(one, arc, cell, scales) if asked else False if role == "weight" and denied else None
        if answer is not None:
            cells.read(one, role, cell, "" if cell is True else say("meaning-conflict" if answer else "meaning-no-conflict"))
        elif asked:
            cells.left(one, role, arc.line, cell)
        else:
            cells.passed(one, {role: cell})
        holds = holds and (bool(answer) or (answer is None and not asked))
    return holds


def _in_conflict(one: Found, arc: Arc, cell: Any, scales: AnswerScales) -> bool | None:
    """Whether an answer says that there is a conflict; None where it is not understood."""
    comma = bool(arc.attributes.get("comma"))
    unanswered = scales.missing and read_number(cell, comma) in scales.missing
    if cell is True or unanswered or answer_scales.is_no_tie(cell, comma):
        return cell is True
    yes, scale = answer_scales.is_yes(cell), scales.of(one, arc, DISPUTE)
    if yes is not None and (scale is None or read_number(cell, comma) is None):
        return yes
    share = scale.share(cell, comma) if scale else None
    return None if share is None or scale is None else share > (_AGREED if scale.family.startswith("agreement") else 0.0)
