"""Points of the cases: rows that can be set up, with both kinds of arms, and pages in both languages that tell their sources."""

import re
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.patterns.case_points import CASE_POINTS, POINT_SMALLEST
from simpul.experiments.patterns.contingency_test import AS_EXPECTED, REVERSED, STILL_OPEN, judged
from simpul.experiments.patterns.pattern_communities import scenario_of
from simpul.experiments.patterns.pattern_rows import without_letter

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {language: (DOCS / name).read_text(encoding="utf-8") for language, name in (("en", "cases.md"), ("id", "cases.id.md"))}
POINTS = {without_letter(row.id) for row in CASE_POINTS}
CASES = ("pikul-provinces", "pikul-food", "ccrp", "glades", "nfi")
FACTS_AT_LEAST = 10
VERDICTS = {"yes": "ya", "in kind": "arahnya", "asked": "ditanyakan", "no": "tidak"}


def row_of(id_):
    return next(row for row in CASE_POINTS if row.id == id_)


@pytest.mark.parametrize("row", CASE_POINTS, ids=lambda row: row.id)
def test_a_row_can_be_set_up_in_one_kind_of_arms(row):
    assert [one.id for one in CASE_POINTS].count(row.id) == 1
    arms = set()
    for reading in row.readings():
        scenario = scenario_of(reading.world)
        assert reading.strategy in scenario.strategies and reading.horizon <= scenario.months - scenario.start
        assert POINT_SMALLEST[reading.figure] > 0.0
        arms.add(scenario.arms)
    assert len(arms) == 1


def test_every_point_is_asked_with_both_kinds_of_arms():
    for point in POINTS:
        rows = [row for row in CASE_POINTS if without_letter(row.id) == point]
        assert {scenario_of(row.first.world).arms for row in rows} == {"documented", "equal"}, point


def test_of_an_advantage_that_equal_arms_take_away_nothing_is_expected_to_be_left():
    documented, equal = row_of("K3a"), row_of("K3b")
    assert [reading.strategy for reading in documented.readings()] == [reading.strategy for reading in equal.readings()]
    assert judged(documented, np.array([0.02, 0.021])).verdict == AS_EXPECTED
    assert judged(equal, np.array([0.02, 0.021])).verdict == REVERSED
    assert judged(equal, np.array([0.001, 0.002])).verdict == AS_EXPECTED


def test_need_on_one_issue_has_a_smallest_effect_too():
    assert judged(row_of("K7a"), np.array([0.004, 0.0041]), POINT_SMALLEST).verdict == STILL_OPEN
    assert judged(row_of("K7a"), np.array([0.006, 0.0061]), POINT_SMALLEST).verdict == AS_EXPECTED


def tables(page):
    """The rows below each head that names a scenario: {scenario: [[cell, ...], ...]}."""
    parts = re.split(r"^## .*`([\w-]+)\.yaml`.*$", page, flags=re.MULTILINE)
    return {name: [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")][1:]
            for name, text in zip(parts[1::2], parts[2::2], strict=True)}


@pytest.mark.parametrize("name", CASES)
def test_a_case_has_its_facts_with_sources_in_both_languages(name):
    english, indonesian = (tables(page)[name] for page in PAGES.values())
    assert len(english) == len(indonesian) >= FACTS_AT_LEAST
    for ours, theirs in zip(english, indonesian, strict=True):
        assert len(ours) == len(theirs) == 4
        assert ours[0] != theirs[0] and VERDICTS[ours[3]] == theirs[3]
        assert re.findall(r"\d{4}", ours[1]) == re.findall(r"\d{4}", theirs[1])
        assert re.search(r"\d{4}|^D\b", ours[1]), f"{name}: a fact has a source with a year, or the deck: {ours[0]}"
        assert set(re.findall(r"\bK\d+\b", " ".join(ours))) == set(re.findall(r"\bK\d+\b", " ".join(theirs)))


@pytest.mark.parametrize("language", PAGES)
def test_a_page_names_points_that_exist_and_every_point(language):
    assert set(re.findall(r"\bK\d+\b", PAGES[language])) == POINTS
