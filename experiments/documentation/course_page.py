"""The course: one sheet for each exercise, and a table from the slides of the deck to exercises and cases.

    python -m simpul.experiments.documentation course --write     # scenarios/course.md and scenarios/course.id.md

Goals, times, commands, how it works and sources are in `docs/course.yaml`; question, what to look at and what to think about are
those of its scenario file; whether the model agrees with a slide is what `results/patterns.csv` says. Answers and what they are
marked by are in `scenarios/exercises.md`; sheets of the other scenarios are made by `case_sheets.py`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass

from simpul.experiments.documentation.case_sheets import case_sheets, five_parts, shell_block
from simpul.experiments.documentation.exercise_comparisons import EXERCISES
from simpul.experiments.documentation.shipped_tables import ROOT, plain_yaml
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say
from simpul.sim.scenario import load_scenario

COURSE_FILE = ROOT / "docs" / "course.yaml"
COURSE_PAGES = {"en": "scenarios/course.md", "id": "scenarios/course.id.md"}
_LEVELS = ("none", "some", "good", "full")          # of the rubric, from 0 points to 3
_QUESTION, _LOOK, _THINK = 0, 2, 4                  # paragraphs of an exercise's description
_ORDER = ("against", "unsettled", "agrees")


@dataclass(frozen=True)
class CourseSheet:
    """What an exercise is for. minutes: with the discussion; commands: what to run, without `simpul`; slides: rows of the deck;
    goals, how, sources: by language."""

    exercise: str
    minutes: int
    commands: tuple[str, ...]
    slides: tuple[str, ...]
    goals: dict[str, str]
    how: dict[str, str]
    sources: dict[str, str]


def course_sheets() -> list[CourseSheet]:
    """All sheets in the order of the course. KeyError for an exercise without one."""
    told = plain_yaml(COURSE_FILE)
    return [CourseSheet(name, told[name]["minutes"], tuple(told[name]["commands"]), tuple(told[name]["slides"]), told[name]["goal"],
                        told[name]["how"], told[name]["sources"]) for name in EXERCISES]


def course_page(language: str) -> str:
    """The page in a language, as Markdown."""
    sheets = course_sheets()
    rubric = table([say("course-points", language), say("course-rubric-column", language)],
                   [(str(points), say(f"course-rubric-{level}", language)) for points, level in enumerate(_LEVELS)])
    return "\n\n".join([f"# {say('course-title', language)}", say("course-about", language), say("course-class", language),
                        *(_sheet(place, one, language) for place, one in enumerate(sheets, start=1)),
                        f"## {say('course-rubric', language)}", say("course-rubric-about", language), rubric,
                        f"## {say('course-slides', language)}", say("course-slides-about", language),
                        _slides(sheets, language)]) + "\n"


def _sheet(place: int, sheet: CourseSheet, language: str) -> str:
    scenario = load_scenario(ROOT / "scenarios" / f"exercise-{sheet.exercise}.yaml")
    told = [line.strip() for line in scenario.description.say(language).split("\n") if line.strip()]
    name = scenario.title.say(language).partition(": ")[2]
    lines = [(say("course-goal", language), sheet.goals[language]),
             (say("course-time", language), say("course-minutes", language, minutes=sheet.minutes)),
             (say("course-slides-of", language), ", ".join(sheet.slides))]
    question, look, think = (_named(told[number]) for number in (_QUESTION, _LOOK, _THINK))
    members = sum(getattr(entry, "count", 1) for entry in scenario.organizations)
    return "\n\n".join([
        f"## {place}. {name[:1].upper()}{name[1:]}", *(f"**{head}.** {text}" for head, text in lines),
        five_parts({"what": say("course-town", language, file=f"exercise-{sheet.exercise}.yaml", organizations=members,
                                strategies=len(scenario.strategies), question=question[1]),
                    "how": sheet.how[language], "notice": look[1],
                    "try": say("course-run", language) + shell_block(list(sheet.commands)),
                    "sources": f"{sheet.sources[language]} {say('course-made-up', language)}"}, language),
        f"**{think[0]}.** {think[1]}"])


def _named(paragraph: str) -> tuple[str, str]:
    """A paragraph `Look at: trust …` as its head and a sentence."""
    head, _, text = paragraph.partition(": ")
    return head, text[:1].upper() + text[1:]


def _slides(sheets: list[CourseSheet], language: str) -> str:
    """For each statement of the deck its exercises and cases, and what the model says of it."""
    with (ROOT / "results" / "patterns.csv").open(encoding="utf-8", newline="") as stream:
        verdicts = {row["id"]: row["verdict"] for row in csv.DictReader(stream)}
    named = [(sheet.slides, f"exercise-{sheet.exercise}", sheet.exercise) for sheet in sheets]
    named += [(sheet.slides, sheet.scenario, sheet.scenario) for sheet in case_sheets()]
    slides = sorted({slide for of, _, _ in named for slide in of}, key=lambda slide: int(slide[1:]))
    lines = []
    for slide in slides:
        rows = {name: verdict for name, verdict in verdicts.items() if re.fullmatch(rf"{slide}[a-z]?", name)}
        told = [f"{say(f'course-{_kind(verdict)}', language)}: {say(f'claim-{name.lower()}', language)}"
                for name, verdict in sorted(rows.items(), key=lambda row: (_ORDER.index(_kind(row[1])), row[0]))
                if _kind(verdict) != "agrees"]
        if told and len(told) < len(rows):
            told.append(say("course-rest", language, count=len(rows) - len(told)))
        agrees = say("course-agrees" if rows else "course-untested", language)
        lines.append((slide, ", ".join(f"[{short}]({file}.yaml)" for of, file, short in named if slide in of),
                      " ".join(told) or agrees))
    return table([say(f"course-column-{name}", language) for name in ("slide", "exercises", "model")], lines)


def _kind(verdict: str) -> str:
    """What the table says of a verdict: it agrees, speaks against the slide, or settles nothing."""
    return {REPRODUCED: "agrees", NOT_REPRODUCED: "against"}.get(verdict, "unsettled")
