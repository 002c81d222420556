"""Sheets are those of their files, what they say is so, every command on them can be asked, every question has its rubric."""

import shlex

import pytest

from simpul.experiments.documentation.case_sheets import SHEET_PAGES, case_sheets, condition_holds, sheet_page
from simpul.experiments.documentation.course_page import COURSE_PAGES, course_page, course_sheets
from simpul.experiments.documentation.exercise_comparisons import EXERCISE_BLOCKS, EXERCISES
from simpul.experiments.documentation.rubric_part import (
    ANSWER_MARKS,
    PLACED,
    RubricError,
    asked_questions,
    marked_answers,
    rubric_part,
)
from simpul.experiments.documentation.shipped_tables import ROOT
from simpul.sim.language import LANGUAGES, say
from simpul.sim.scenario import load_scenario

PARTS = ("what", "how", "notice", "try", "sources")
ASKED = ("run", "compare", "sweep", "map", "choose", "tune", "tradeoffs", "robustness")
SHIPPED = sorted(path.stem for path in (ROOT / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_ships_is_that_of_its_sources(language):
    page = (ROOT / COURSE_PAGES[language]).read_text(encoding="utf-8")
    assert page == course_page(language), "python -m simpul.experiments.documentation course --write"
    assert page.count("```sh") == len(EXERCISES)


@pytest.mark.parametrize("sheet", course_sheets(), ids=lambda sheet: sheet.exercise)
def test_a_sheet_varies_what_its_exercise_is_about(sheet):
    assert 30 <= sheet.minutes <= 120 and sheet.slides and all(sheet.goals[language].endswith(".") for language in LANGUAGES)
    compared = {block.differs for block in EXERCISE_BLOCKS if block.exercise == sheet.exercise}
    for command in sheet.commands:
        words = shlex.split(command)
        assert words[1] == f"exercise-{sheet.exercise}" and words[0] in ("sweep", "compare")
        assert words[0] == "compare" or words[words.index("--over") + 1].partition("=")[0] in compared


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_that_ship_are_those_of_their_sources(language):
    page = (ROOT / SHEET_PAGES[language]).read_text(encoding="utf-8")
    assert page == sheet_page(language), "python -m simpul.experiments.documentation course --write"
    both = page + course_page(language)
    for part in PARTS:
        assert both.count(f"**{say(f'sheet-{part}', language)}.**") == len(SHIPPED)


def test_every_scenario_has_a_sheet_and_every_statement_of_the_deck_a_scenario():
    assert {sheet.scenario for sheet in case_sheets()} == {name for name in SHIPPED if not name.startswith("exercise-")}
    named = {slide for sheet in (*case_sheets(), *course_sheets()) for slide in sheet.slides}
    assert named == {f"S{number}" for number in range(1, 35)}


@pytest.mark.parametrize("sheet", case_sheets(), ids=lambda sheet: sheet.scenario)
def test_what_is_to_be_noticed_is_so_and_what_is_to_be_tried_can_be_asked(sheet):
    """Where a condition fails after a change of the model, look again and write the sentence anew (`docs/sheets.yaml`)."""
    false = [one for seen in sheet.notice for one in seen.conditions if not condition_holds(sheet, one)]
    assert len(sheet.notice) >= 3 and false == []
    scenario = load_scenario(ROOT / "scenarios" / f"{sheet.scenario}.yaml")
    commands = [shlex.split(command) for _, command in sheet.tries if command]
    assert commands
    for words in commands:
        assert words[1] == sheet.scenario and words[0] in ASKED
        varied = [words[place + 1].partition("=")[0] for place, word in enumerate(words) if word == "--over"]
        named = [name for place, word in enumerate(words) if word in ("--strategies", "--strategy")
                 for name in words[place + 1].split(",")]
        assert set(varied) <= set(scenario.values()) and set(named) <= set(scenario.strategies)


def test_a_condition_that_is_not_so_or_cannot_be_read_is_told():
    sheet = next(one for one in case_sheets() if one.scenario == "small")
    assert condition_holds(sheet, "need_met: direct-grants >= nothing")
    assert not condition_holds(sheet, "need_met: nothing >= direct-grants")
    assert not condition_holds(sheet, "need_met: nothing > direct-grants")
    with pytest.raises(ValueError, match="more"):
        condition_holds(sheet, "need_met: nothing more direct-grants")
    with pytest.raises(KeyError):
        condition_holds(sheet, "need_met: nobody > direct-grants")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_question_has_a_full_a_partial_and_a_wrong_answer_in_both_languages(exercise):
    answers = marked_answers(exercise)
    blocks = [block for block in EXERCISE_BLOCKS if block.exercise == exercise]
    assert {len(asked_questions(exercise, language)) for language in LANGUAGES} == {len(answers)}
    for answer in answers:
        for mark in ANSWER_MARKS:
            english, indonesian = (PLACED.findall(answer.marks[mark][language]) for language in LANGUAGES)
            assert sorted(english) == sorted(indonesian)
            assert all(answer.marks[mark][language].endswith(".") for language in LANGUAGES)
            assert all(1 <= int(row) <= len(blocks[int(block) - 1].rows) for block, row, _, _ in english)


def test_an_answer_that_says_of_a_row_what_is_not_so_stops_the_page():
    rubric_part("outside", lambda block, row, end: "1", told_way("outside"), "en")
    with pytest.raises(RubricError, match="outside {1.1 rises}: falls"):
        rubric_part("outside", lambda block, row, end: "1", lambda block, row: "falls", "en")


def told_way(exercise):
    """Which way a row goes, as the rubric says it does."""
    texts = " ".join(answer.marks[mark]["en"] for answer in marked_answers(exercise) for mark in ANSWER_MARKS)
    ways = {(int(block), int(row)): way for block, row, way, _ in PLACED.findall(texts) if way}
    return lambda block, row: ways[block, row]
