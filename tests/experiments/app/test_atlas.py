"""The map of the pages: how seeds are spent, when a square is clear, and what is said of those that are not."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.app import atlas
from simpul.experiments.app.atlas import (
    _ENOUGH,
    _EVERYWHERE,
    CLEAR,
    LEVELS,
    MORE,
    Atlas,
    AtlasCell,
    explored,
    judged,
    left_open,
    needed,
)
from simpul.experiments.app.figures.map_figure import UNCLEAR, in_round_numbers
from simpul.experiments.app.figures.map_figure import atlas as drawn
from simpul.experiments.app.pages.map_page import so_far
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.language import LANGUAGES
from simpul.sim.outcomes import INDEX
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

PLACES = [(row, column) for row in range(len(LEVELS)) for column in range(len(LEVELS))]
NEED = {"need_met": 5, "crises_met": 0, "windows_won": 0, "outside_resources": 0, "full_cost": 0}


@pytest.fixture(scope="module")
def small():
    return load_scenario(shipped_scenarios()["small"])


def outcomes(need: np.ndarray) -> np.ndarray:
    """Outcomes [strategy, seed, outcome] of which only the need that was met differs."""
    table = np.zeros((*need.shape, len(INDEX)))
    table[:, :, INDEX["need_met"]] = need
    return table


def cell(seeds: int, clear: bool, wanted: float) -> AtlasCell:
    return AtlasCell(0, 1, 0.7, 3.0, (0,) if clear else (0, 1), clear, seeds, wanted)


@given(st.integers(_ENOUGH, 64), st.floats(0.51, CLEAR - 0.001))
@settings(max_examples=100, deadline=None)
def test_four_times_the_seeds_are_needed_where_the_lead_is_half_as_many_standard_errors(seeds, share):
    """A share of redraws says how many standard errors the lead is long."""
    from scipy.stats import norm

    half = float(norm.cdf(norm.ppf(share) / 2.0))
    assert needed(seeds, half) == pytest.approx(4.0 * needed(seeds, share), rel=1e-6)
    assert needed(seeds, share) > seeds and needed(seeds, 0.5) == math.inf
    assert needed(seeds, CLEAR) == seeds


def test_a_square_is_clear_with_seeds_enough_and_a_lead_in_nearly_all_redraws():
    luck = np.random.default_rng(5).normal(0.0, 0.01, (3, 64))
    far, near = luck + np.array([[0.3], [0.5], [0.1]]), luck + np.array([[0.3], [0.3005], [0.1]])
    found = judged(outcomes(far), NEED)
    assert (found.best, found.second, found.running, found.clear, found.needed) == (1, 0, (1,), True, 64)
    assert not judged(outcomes(far[:, :_ENOUGH - 1]), NEED).clear
    close = judged(outcomes(near), NEED)
    assert not close.clear and set(close.running) == {0, 1} and 2 not in close.running
    assert 0.0 <= close.lead < 5.0 and close.needed > 64


def test_a_tie_is_seldom_called_clear():
    """Two strategies that are alike, 400 squares of each number of seeds, the best of both: at most 2% of them, and chance."""
    rng = np.random.default_rng(8)
    called = [judged(outcomes(rng.normal(0.5, 0.1, (2, seeds))), NEED).clear for seeds in (16, 64) for _ in range(400)]
    assert np.mean(called) < 0.045


def test_seeds_go_to_all_then_to_those_that_they_may_settle(small, monkeypatch):
    """One square leads clearly, one may be settled, in one nothing points to anybody; all others are as that one."""
    rng, made = np.random.default_rng(2), []

    class Runs:
        failures = {}

        def __init__(self, place, seeds):
            need = rng.normal(0.5, 0.01, (len(small.strategies), len(seeds)))
            need[1] += {(0, 0): 0.2, (0, 1): 0.0}.get(place, 0.0)
            self.found = outcomes(need)

        def outcomes(self, _horizon):
            return self.found

    def run_many(scenario, _labels, seeds, monthly):
        place = (LEVELS.index(round(scenario.context.crisis, 1)), LEVELS.index(round(scenario.context.history, 1)))
        made.append((place, seeds))
        return Runs(place, seeds)

    monkeypatch.setattr(atlas, "run_many", run_many)
    *_, last = explored(small, "history", "crisis", lambda: False, NEED)
    seeds = {place: found.shape[1] for place, found in last.cells.items()}
    assert set(seeds) == set(PLACES) and set(seeds.values()) <= set(MORE) and seeds[0, 0] == MORE[0]
    for place in PLACES:                                                # the same seeds as everywhere, none twice, none left out
        assert [one for where, some in made if where == place for one in some] == list(range(seeds[place]))
    judged_all = last.judged(NEED)
    for place, found in judged_all.items():
        assert found.seeds == MORE[-1] or found.clear or judged(last.cells[place][:, :MORE[0]], NEED).needed > MANY_SEEDS
    before = len(made)
    assert not list(explored(small, "history", "crisis", lambda: False, NEED, last.cells)) and len(made) == before
    begun = next(explored(small, "history", "crisis", lambda: False, NEED, {}))
    assert not begun.everywhere and begun.done == _EVERYWHERE[0] * len(small.strategies)
    assert not list(explored(small, "history", "crisis", lambda: True, NEED))


def test_clear_squares_are_looked_at_again_first_and_hopeless_ones_no_longer():
    cells = {(0, 0): cell(16, False, math.inf), (0, 1): cell(16, True, 16), (1, 0): cell(16, False, 60.0)}
    assert left_open(cells, MORE[0]) == [(0, 1), (1, 0), (0, 0)]
    assert left_open(cells, MORE[1]) == [(1, 0)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_grey_is_told_in_words(small, language):
    labels = tuple(small.strategies)
    told = so_far(small, labels, {(0, 0): cell(32, True, 32), (0, 1): cell(32, False, 243.0), (1, 0): cell(64, False, math.inf)},
                  language)
    text = " ".join(told)
    assert "250" in text and str(MANY_SEEDS) in text and len(told) == 5            # more is still run: one square waits
    assert len(so_far(small, labels, {(0, 0): cell(32, True, 32)}, language)) == 1
    done = so_far(small, labels, {(0, 0): cell(64, False, 900.0)}, language)
    assert len(done) == 3 and "3" in done[2]


def test_a_grey_square_shows_all_who_may_be_the_best(small):
    rng = np.random.default_rng(1)
    need = rng.normal(0.3, 0.01, (len(small.strategies), 32))
    need[1:3] += 0.3
    clear = need + np.eye(len(small.strategies))[1][:, None] * 0.2
    found = Atlas(tuple(small.strategies), {(0, 0): outcomes(need), (0, 1): outcomes(clear)})
    figure = drawn(small, found.labels, found.judged(NEED), "history", "crisis", "en")
    squares = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "square"]
    letters = {trace["x"][0]: trace["text"][0] for trace in figure["data"] if trace["mode"] == "text"}
    assert sorted(trace["marker"]["color"] == UNCLEAR for trace in squares) == [False, True]
    assert letters[LEVELS[1]] == "<b>B</b>" and sorted(letters[LEVELS[0]].removeprefix("<b>").removesuffix("</b>")) == ["B", "C"]
    assert [in_round_numbers(seeds) for seeds in (17.0, 20.0, 101.0, 430.5)] == [20, 20, 150, 450]
