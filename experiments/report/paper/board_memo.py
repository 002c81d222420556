"""A memo of one page for a board: which strategy, at what price, how sure, one picture, and what all this is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import text_of
from simpul.experiments.report.choice_words import futures_told
from simpul.experiments.report.html_writer import environment
from simpul.experiments.report.tagged_answer import tagged_answer
from simpul.sim.language import say

_SIZES, _SMALLEST = ((1900, 10.5), (2600, 9.5)), 8.5        # most letters of a memo, and its type in points
_LEFT_OUT = "why-tag"        # by which mechanisms a strategy gains: the report says it, a board does not decide on it


@dataclass(frozen=True, slots=True)
class BoardMemo:
    """What stands in a memo, as finished text.

    kind: what sort of text it is; title: of the scenario; answer: headings with what they say; caption: of the picture, and what
    it shows in words; limits: a heading, and sentences on what it is not; made: with what it was made.
    """

    kind: str
    title: str
    answer: tuple[tuple[str, str], ...]
    caption: str
    limits: tuple[str, tuple[str, ...]]
    made: str

    @property
    def type_size(self) -> float:
        """Size of its type in points, so that it stays on one page of A4 however much there is to say."""
        letters = sum(len(text) for _, text in self.answer) + sum(map(len, self.limits[1])) + len(self.caption) + len(self.made)
        return next((size for most, size in _SIZES if letters <= most), _SMALLEST)


def board_memo(comparison: Comparison, told: Mapping[str, Any], language: str) -> BoardMemo:
    """The memo in one language. told: the manifest of the results."""
    sets, versions = comparison.sets, told.get("versions", {})
    not_this = tuple(say(f"paper-memo-not-{which}", language) for which in ("forecast", "place", "order"))
    return BoardMemo(
        say("paper-memo-kind", language), text_of(comparison.scenario.title, language),
        tuple((tag, text) for tag, text in tagged_answer(comparison, language) if tag != say(_LEFT_OUT, language)),
        futures_told(comparison, language), (say("paper-memo-not", language), not_this),
        say("paper-memo-made", language, version=versions.get("simpul", ""), months=comparison.horizon,
            runs=len(comparison.plan), sets=1 if sets is None else sets.shape[0],
            digest=str(told.get("digest", comparison.plan.digest))[:12]))


def memo_page(memo: BoardMemo, picture: bytes, language: str) -> str:
    """The memo as a page that fetches nothing. picture: SVG."""
    drawn = picture.decode("utf-8")
    return environment().get_template("memo.html").render(
        memo=memo, language=language, picture=Markup(drawn[drawn.index("<svg"):]))        # drawn by us: names are text in it
