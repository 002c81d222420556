"""The exercises: what their descriptions say lasts, what is seen in them is what the model of today gives."""

import re
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.documentation.exercise_comparisons import EXERCISE_BLOCKS, EXERCISE_SEEDS, EXERCISES, ExerciseRow
from simpul.experiments.documentation.exercise_page import (
    EXERCISE_PAGES,
    block_end,
    exercise_section,
    measured_row,
    page_head,
    seen_in,
)
from simpul.experiments.presentation.key_labels import factor_label
from simpul.sim.language import LANGUAGES
from simpul.sim.outcomes import INDEX, OUTCOMES
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario

ROOT = Path(__file__).parents[3]
SCENARIOS = ROOT / "scenarios"
SHIPPED = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))
PAGES = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in EXERCISE_PAGES.items()}
CHANGE = {"en": "Change:", "id": "Ubahlah:"}
SEEN_THEN = re.compile(r"we saw|we found|we expected|kami lihat|kami temukan|kami menduga"
                       r"|\d *(%|pm|OB)|percent|persen|poin\b|points?\b")


def paragraphs(exercise, language):
    scenario = load_scenario(SCENARIOS / f"exercise-{exercise}.yaml")
    return scenario, [line for line in scenario.description.say(language).split("\n") if line.strip()]


def change_in(exercise):
    return next(text for text in paragraphs(exercise, "en")[1] if text.startswith(CHANGE["en"]))


# ---- the pages


@pytest.mark.slow
@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_section_that_ships_is_what_the_model_gives(exercise):
    """On a change run `python -m simpul.experiments.documentation exercises --write`."""
    seen = seen_in(exercise)
    for language, page in PAGES.items():
        sections = page.split("\n\n## ")
        assert "## " + sections[1 + EXERCISES.index(exercise)].rstrip("\n") == exercise_section(seen, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_that_ship_begin_with_how_they_are_read_and_have_every_exercise(language):
    head, *sections = PAGES[language].split("\n\n## ")
    assert head == page_head(language) and len(sections) == len(EXERCISES)


def test_the_exercises_on_the_page_are_those_that_ship():
    assert {f"exercise-{exercise}" for exercise in EXERCISES} == {name for name in SHIPPED if name.startswith("exercise-")}


# ---- the comparisons


@pytest.mark.parametrize("block", EXERCISE_BLOCKS, ids=lambda block: f"{block.exercise} {block.differs} {block.months}")
def test_a_comparison_names_what_exists(block):
    scenario = block_end(block, block.low)
    assert block_end(block, block.high).start + block.months <= scenario.months
    for key in {*block.low, *block.high}:
        for language in LANGUAGES:
            assert factor_label(block_end(block, {}), key, language) != key
    for row in block.rows:
        assert row.outcome in INDEX and {row.low, row.high} <= set(scenario.strategies)
        assert not row.over or row.over in scenario.strategies and row.over != row.low
        assert (row.low != row.high) == block.of_strategies == (not block.differs)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_a_description_asks_to_change_is_compared(exercise):
    compared = {key for block in EXERCISE_BLOCKS if block.exercise == exercise for key in {*block.low, *block.high}}
    asked = set(re.findall(r"context\.\w+", change_in(exercise)))
    assert asked <= compared and (asked or exercise == "time")
    assert set(load_scenario(SCENARIOS / f"exercise-{exercise}.yaml").uncertain) <= asked


# ---- the descriptions


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_description_holds_no_figure_of_a_result(exercise, language):
    scenario, told = paragraphs(exercise, language)
    for text in told:
        assert not SEEN_THEN.search(text)
        if not text.startswith(CHANGE[language]):
            assert {int(found) for found in re.findall(r"\d+", text)} <= set(scenario.horizons)
    assert any(EXERCISE_PAGES[language] in text for text in told)


# ---- one row


def row_of(low, high, over=""):
    """A row measured on outcomes by hand: of `b` at each end, `a` is what may be taken off."""
    ends = []
    for values in (low, high):
        table = np.zeros((2, len(values), len(OUTCOMES)))
        table[0, :, INDEX["trust_mean"]], table[1, :, INDEX["trust_mean"]] = 0.25, values
        ends.append((["a", "b"], table))
    return measured_row(ExerciseRow("trust_mean", "b", "b", over), *ends)


def test_the_word_of_a_row_follows_the_interval():
    low = np.linspace(0.2, 0.4, EXERCISE_SEEDS)
    spread = np.linspace(-0.1, 0.1, EXERCISE_SEEDS)
    assert row_of(low, low + 0.2 + spread).way == "rises" and row_of(low, low - 0.2 + spread).way == "falls"
    assert row_of(low, low + 0.001 + spread).way == "unclear"
    assert row_of(low, low + 1e-16).way == "same"


def test_a_row_leaves_out_seeds_without_the_outcome_and_says_nothing_when_most_are():
    low, high = np.full(EXERCISE_SEEDS, 0.5), np.linspace(0.6, 0.8, EXERCISE_SEEDS)
    low[:10] = np.nan
    told = row_of(low, high, over="a")
    assert told.pair.n == EXERCISE_SEEDS - 10 and told.way == "rises"
    assert told.low == pytest.approx(0.25) and told.high == pytest.approx(high[10:].mean() - 0.25)
    low[:EXERCISE_SEEDS // 2 + 1] = np.nan
    assert row_of(low, high).way == "unknown"


@pytest.mark.slow
@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_runs(name):
    scenario = load_scenario(SCENARIOS / f"{name}.yaml")
    runs = run_many(scenario, None, [0, 1])
    assert not runs.failures and np.isfinite(runs.series).all()
    main = runs.outcomes(max(scenario.horizons))[:, :, [INDEX["need_met"], INDEX["windows_won"], INDEX["outside_resources"]]]
    assert np.isfinite(main).all()
