"""The rubric of an exercise: what a full, a partial and a wrong answer to each of its questions contain.

The words are in `docs/rubric.yaml`, the questions in the description of the scenario, the figures in the tables of the exercise
(`exercise_page.py`), which puts the rubric below them. A figure in the words names its row and the way it went when they were
written: when the model of today gives another way, the page is not made.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from simpul.experiments.documentation.shipped_tables import ROOT, plain_yaml
from simpul.sim.language import say
from simpul.sim.scenario import load_scenario

RUBRIC_FILE = ROOT / "docs" / "rubric.yaml"
ANSWER_MARKS = ("full", "partial", "wrong")
PLACED = re.compile(r"\{(\d+)\.(\d+)(?: (\w+)|([ab]))\}")
_QUESTION, _THINK = 0, 4                 # paragraphs of an exercise's description that ask
_WAYS = ("rises", "falls", "unclear", "same")
Figure = Callable[[int, int, str], str]
Way = Callable[[int, int], str]


@dataclass(frozen=True)
class MarkedAnswer:
    """What answers to one question contain: for each mark (full, partial, wrong) a text by language."""

    marks: dict[str, dict[str, str]]


class RubricError(Exception):
    """The rubric says of a row what the model of today does not."""


def marked_answers(exercise: str) -> list[MarkedAnswer]:
    """The answers of an exercise in the order of its questions. KeyError for one without a rubric or a mark."""
    return [MarkedAnswer({mark: dict(one[mark]) for mark in ANSWER_MARKS}) for one in plain_yaml(RUBRIC_FILE)[exercise]]


def asked_questions(exercise: str, language: str) -> list[str]:
    """The questions of an exercise as its description asks them, those after `Question` first."""
    scenario = load_scenario(ROOT / "scenarios" / f"exercise-{exercise}.yaml")
    told = [line.strip() for line in scenario.description.say(language).split("\n") if line.strip()]
    found = [text.strip() for paragraph in (_QUESTION, _THINK)
             for text in re.findall(r"[^.?]*\?", told[paragraph].partition(": ")[2])]
    return [text[:1].upper() + text[1:] for text in found]


def rubric_part(exercise: str, figure: Figure, way: Way, language: str) -> str:
    """Heading, questions and what answers contain, as Markdown. figure: what is written for a table, a row and an end (`a`, `b`, or
    nothing for the difference); way: which way the row goes. RubricError where a text says another way."""
    def placed(found: re.Match) -> str:
        block, row, said, end = int(found[1]), int(found[2]), found[3], found[4] or ""
        if said is not None and (said not in _WAYS or said != way(block, row)):
            raise RubricError(f"docs/rubric.yaml: {exercise} {found[0]}: {way(block, row)}")
        return figure(block, row, end)

    parts = [f"**{say('rubric-heading', language)}**"]
    for place, (question, answer) in enumerate(zip(asked_questions(exercise, language), marked_answers(exercise), strict=True), 1):
        texts = (f"- *{say(f'rubric-{mark}', language)}.* {PLACED.sub(placed, answer.marks[mark][language])}"
                 for mark in ANSWER_MARKS)
        parts += [f"*{place}. {question}*", "\n".join(texts)]
    return "\n\n".join(parts)
