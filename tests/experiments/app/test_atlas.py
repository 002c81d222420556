"""The map of the pages: how seeds are spent, when a square is clear, and what is said of those that are not."""

import math
from dataclasses import replace

import numpy as np
import pytest

from simpul.experiments.app import atlas
from simpul.experiments.app.atlas import _EVERYWHERE, LEVELS, MORE, Atlas, AtlasCell, explored, left_open
from simpul.experiments.app.figures.map_figure import UNCLEAR, in_round_numbers
from simpul.experiments.app.figures.map_figure import atlas as drawn
from simpul.experiments.app.pages.map_page import so_far
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.language import LANGUAGES
from simpul.sim.outcomes import INDEX, outcomes_of
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

PLACES = [(row, column) for row in range(len(LEVELS)) for column in range(len(LEVELS))]
NEED = {"need_met": 5, "crises_met": 0, "windows_won": 0, "outside_resources": 0, "full_cost": 0}


@pytest.fixture(scope="module")
def small():
    return load_scenario(shipped_scenarios()["small"])


def outcomes(small, need: np.ndarray) -> np.ndarray:
    """Outcomes [strategy, seed, outcome] of which only the need that was met differs."""
    table = np.zeros((*need.shape, len(outcomes_of(small))))
    table[:, :, INDEX["need_met"]] = need
    return table


def cell(seeds: int, clear: bool, wanted: float) -> AtlasCell:
    return AtlasCell(0, (0,) if clear else (0, 1), 3.0, clear, seeds, wanted)


def whole(small, cells: dict) -> Atlas:
    """An atlas with these cells; all others have as many seeds, in which no strategy differs from another but by chance."""
    rng, seeds = np.random.default_rng(3), next(iter(cells.values())).shape[1]
    chance = {place: rng.normal(0.5, 0.1, (len(small.strategies), seeds)) for place in PLACES}
    return Atlas(small, "history", "crisis", {place: outcomes(small, need) for place, need in (chance | cells).items()})


def test_four_times_the_seeds_are_needed_where_the_lead_is_half_as_many_standard_errors(small):
    """What a square is told to need follows the lead in it, and a square that is clear needs no more."""
    rng = np.random.default_rng(4)
    luck = rng.normal(0.0, 0.1, (len(small.strategies), 16))
    luck -= luck.mean(axis=1, keepdims=True)
    lead = np.zeros((len(small.strategies), 1))
    lead[1] = 0.06
    found = whole(small, {(0, 0): luck + lead, (0, 1): luck + lead / 2, (0, 2): luck + 5 * lead, (0, 3): luck}).judged(NEED).cells
    assert found[0, 1].needed == pytest.approx(4.0 * found[0, 0].needed, rel=0.1) and found[0, 0].needed > 16
    assert (found[0, 2].clear, found[0, 2].needed) == (True, 16) and found[0, 3].needed > MANY_SEEDS


def test_a_square_is_clear_with_seeds_enough_and_a_lead_beyond_chance(small):
    luck = np.random.default_rng(5).normal(0.0, 0.01, (len(small.strategies), 64))
    far, near = np.full((len(small.strategies), 1), 0.1), np.full((len(small.strategies), 1), 0.1)
    far[:2, 0], near[:2, 0] = (0.3, 0.5), (0.3, 0.3005)
    atlas_of_two = whole(small, {(0, 0): luck + far, (0, 1): luck + near})
    found = atlas_of_two.judged(NEED)
    clear, close = found.cells[0, 0], found.cells[0, 1]
    assert (clear.best, clear.running, clear.clear, clear.needed) == (1, (1,), True, 64)
    assert found.found.spots[0].clear and clear.lead == found.found.spots[0].best.lead
    assert not close.clear and set(close.running) == {0, 1} and close.needed > 64
    few = {place: values[:, :15] for place, values in atlas_of_two.cells.items()}
    assert not any(one.clear for one in replace(atlas_of_two, cells=few).judged(NEED).cells.values())
    part = {place: atlas_of_two.cells[place] for place in PLACES[:8]}
    assert not any(one.clear for one in replace(atlas_of_two, cells=part).judged(NEED).cells.values())


def test_nothing_is_the_best_without_any_weight(small):
    found = whole(small, {(0, 0): np.eye(len(small.strategies))[:, :1] * np.ones(16)}).judged(dict.fromkeys(NEED, 0))
    everybody = tuple(range(len(small.strategies)))
    assert found.found is None and {(one.running, one.clear, one.needed) for one in found.cells.values()} == {
        (everybody, False, math.inf)}


def test_a_tie_is_seldom_called_clear(small):
    """Strategies that are alike, 36 squares at a time of each number of seeds: of all that, at most 2% are called, and chance."""
    rng = np.random.default_rng(8)
    called = []
    for seeds in (16, 64):
        for _ in range(6):
            cells = {place: rng.normal(0.5, 0.1, (len(small.strategies), seeds)) for place in PLACES}
            called += [one.clear for one in whole(small, cells).judged(NEED).cells.values()]
    assert np.mean(called) < 0.045


def test_seeds_go_to_all_then_to_those_that_they_may_settle(small, monkeypatch):
    """One square leads clearly, one may be settled, in one nothing points to anybody; all others are as that one."""
    rng, made = np.random.default_rng(2), []

    class Runs:
        failures = {}

        def __init__(self, place, seeds):
            need = rng.normal(0.5, 0.01, (len(small.strategies), len(seeds)))
            need[1] += {(0, 0): 0.2, (0, 1): 0.0}.get(place, 0.0)
            self.found = outcomes(small, need)

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
    then = replace(last, cells={place: found[:, :MORE[0]] for place, found in last.cells.items()}).judged(NEED).cells
    for place, found in last.judged(NEED).cells.items():
        assert found.seeds == (MORE[-1] if not then[place].clear and then[place].needed <= MANY_SEEDS else MORE[0])
    assert last.judged(NEED).cells[0, 0].clear
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
                  str, language)
    text = " ".join(told)
    assert "250" in text and str(MANY_SEEDS) in text and len(told) == 5            # more is still run: one square waits
    assert len(so_far(small, labels, {(0, 0): cell(32, True, 32)}, str, language)) == 1
    done = so_far(small, labels, {(0, 0): cell(64, False, 900.0)}, "{:.1f} points".format, language)
    assert len(done) == 3 and "3.0 points" in done[2]


def test_a_grey_square_shows_all_who_may_be_the_best(small):
    rng = np.random.default_rng(1)
    need = rng.normal(0.3, 0.01, (len(small.strategies), 32))
    need[1:3] += 0.3
    clear = need + np.eye(len(small.strategies))[1][:, None] * 0.2
    found = whole(small, {(0, 0): need, (0, 1): clear})
    figure = drawn(small, found.labels, found.judged(NEED).cells, "history", "crisis", "en")
    squares = {(x, y): (trace["marker"]["color"], text) for trace in figure["data"]
               if trace.get("marker", {}).get("symbol") == "square"
               for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)}
    letters = {(x, y): text for trace in figure["data"] if trace["mode"] == "text"
               for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)}
    both, alone = (LEVELS[0], LEVELS[0]), (LEVELS[1], LEVELS[0])
    assert (squares[both][0], squares[alone][0] != UNCLEAR) == (UNCLEAR, True)
    assert letters[alone] == "<b>B</b>" and sorted(letters[both].removeprefix("<b>").removesuffix("</b>")) == ["B", "C"]
    assert "clearly the best (32 runs" in squares[alone][1] and "May be as good" in squares[both][1]
    assert [in_round_numbers(seeds) for seeds in (17.0, 20.0, 101.0, 430.5)] == [20, 20, 150, 450]
