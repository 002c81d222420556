"""The table on a terminal: readable at 80 columns whatever the language, the strategies and the seeds."""

from pathlib import Path

import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.cli.comparison_printer import show
from simpul.experiments.cli.terminal_tables import mean_with_error
from simpul.sim.scenario import load_scenario
from tests.experiments.fake import FakeModel, scenario

PIKUL = Path(__file__).parents[2] / "scenarios" / "pikul.yaml"


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("columns", [60, 80, 110])
@pytest.mark.parametrize("seeds", [1, 3, 30])
def test_no_line_is_broader_than_the_terminal(language, columns, seeds):
    comparison = compare(load_scenario(PIKUL), seeds=seeds, model=FakeModel(noise=.2))
    lines = show(comparison, Path("results"), Path("results/report.html"), columns, language)
    assert max(map(len, lines)) <= columns
    assert lines[-1].endswith("results") and lines[0].startswith("PIKUL")


def test_the_answer_comes_first_then_the_choice_the_differences_the_means_and_the_files():
    text = "\n".join(show(compare(scenario(), seeds=20, model=FakeModel(noise=.05)), Path("r"), None, 80, "en"))
    parts = ["A small town", "Which: ", "How sure: ", "Counted in 20 futures", "The choice", "Differences from Direct grants",
             "no difference that matters", "Differences from Nothing", "Smallest difference", "Main outcomes 36", "results: r"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places) and "report:" not in text


@pytest.mark.parametrize("mean,low,high,unit,sign,expected", [
    (.5123, .4981, .5265, "share", False, "51.2 ±1.4"), (.0149, .0137, .0161, "share", True, "+1.49 ±0.12"),
    (361.2, 347, 375.4, "pm", True, "+361 ±14"), (13.26, 12.99, 13.53, "pm", True, "+13.3 ±0.3"),
    (0.0, 0.0, 0.0, "pm", True, "0.00 ±0.00"), (-.3, -.44, -.16, "count", True, "−0.30 ±0.14"),
    (5.0, float("nan"), float("nan"), "count", False, "5.0"), (float("nan"), 0, 0, "count", False, "–")])
def test_figures_have_the_digits_that_their_interval_leaves(mean, low, high, unit, sign, expected):
    assert mean_with_error(mean, low, high, "en", unit, sign) == expected
