"""The pictures of the READMEs are drawn from the table that ships, and show what it says."""

import csv
from io import StringIO
from xml.etree import ElementTree as Tree

import pytest

from simpul.experiments.documentation.answer_picture import ANSWER_PICTURES, ANSWER_TABLE, answer_picture
from simpul.experiments.presentation.labels import outcome_label, strategy_title
from simpul.experiments.validation.reference_results import FOLDER
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

ROOT = FOLDER.parents[1]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("language", ANSWER_PICTURES)
def test_the_picture_is_that_of_the_table(language):
    written = (ROOT / ANSWER_PICTURES[language]).read_text(encoding="utf-8")
    assert written == answer_picture(language), "run: python -m simpul.experiments.documentation answer --write"
    readme = "README.md" if language == "en" else "README.id.md"
    assert f"]({ANSWER_PICTURES[language]})" in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ANSWER_PICTURES)
def test_every_strategy_and_outcome_is_named_and_has_a_dot_on_its_line(language):
    rows = list(csv.DictReader(StringIO((ROOT / ANSWER_TABLE).read_text(encoding="utf-8"))))
    picture = Tree.fromstring(answer_picture(language))
    words = {text.text for text in picture.iter(f"{SVG}text")}
    scenario = load_scenario(shipped_scenarios()["pikul"])
    assert {strategy_title(scenario, row["strategy"], language) for row in rows} <= words
    assert {outcome_label(row["outcome"], language) for row in rows} <= words
    dots = {(dot.get("cy"), dot.get("fill"), dot.get("cx")) for dot in picture.iter(f"{SVG}circle")}
    assert len(dots) == len(rows)
    for y, colour, x in dots:
        ranges = [line for line in picture.iter(f"{SVG}line") if (line.get("y1"), line.get("stroke")) == (y, colour)]
        assert any(float(line.get("x1")) <= float(x) <= float(line.get("x2")) for line in ranges)


def test_a_dot_moves_with_its_number():
    table = (ROOT / ANSWER_TABLE).read_text(encoding="utf-8")
    first, second = table.splitlines()[1:3]
    moved = table.replace(second, second.replace(second.split(",")[2], "0.05", 1))
    assert moved != table and answer_picture("en", moved) != answer_picture("en", table) and first in moved
