"""The course's sheets are those of its file, and every command on them can be asked."""

import shlex

import pytest

from simpul.experiments.documentation.course_page import COURSE_PAGES, course_page, course_sheets
from simpul.experiments.documentation.exercise_comparisons import EXERCISE_BLOCKS, EXERCISES
from simpul.experiments.documentation.shipped_tables import ROOT
from simpul.sim.language import LANGUAGES


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
