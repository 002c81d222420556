"""What weighs, judges and tells of a map: the same in Python and from `model.wasm`, and as the statistics of the reports say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from simpul.experiments.analyses.map_advice import SideOfFactor, side_of_map
from simpul.experiments.statistics.corrections import false_discoveries
from simpul.experiments.statistics.leading_sets import equivalent_leaders
from simpul.experiments.statistics.ranking import Aim, best_of, ordinary_spread, score
from simpul.sim.measures.aim_scores import in_points, own_scores, score_futures
from simpul.sim.measures.best_strategy import BEHIND, CHANCE, MEAN, RUNNING, VERDICT_PLACES, alike_within, judge_scores
from simpul.sim.measures.map_regrets import worst_regrets
from simpul.sim.measures.money_account import ACCOUNT, read_account
from simpul.sim.measures.student_tail import reach_of, tail_beyond
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.state.series import SERIES_INDEX
from tests.sim.worlds import SCENARIOS

NAMES = ("a", "b", "c")
BETTER = {"a": 1, "b": 1, "c": -1}


@pytest.fixture(scope="module")
def machine():
    return WasmModel().machine()


def same(one, other) -> bool:
    return np.array_equal(np.asarray(one), np.asarray(other), equal_nan=True)


def made_up(seed: int, rows: int = 5, futures: int = 50) -> np.ndarray:
    """Outcomes [outcome, strategy, future]: some of them do not exist, one run failed."""
    draws = np.random.default_rng(seed)
    values = draws.normal(size=(len(NAMES), rows, futures)) + draws.normal(size=(1, rows, 1)) * draws.uniform(0.0, 0.8)
    values[1, :, 3] = math.nan
    values[1, 2:, 4] = math.nan
    values[:, rows - 1, 7] = math.nan
    return values


@pytest.mark.parametrize("weights", [(5, 5, 2), (0, 3, 0), (1, 0, 7.5)])
def test_scores_are_those_of_the_reports(machine, weights):
    """To the last bit: one rule for one world, arrays for many."""
    values = made_up(1)
    spreads = [ordinary_spread(values[place, 1]) for place in range(len(NAMES))]
    given = (values, np.array(list(BETTER.values()), float), np.array(weights, float), np.array(spreads), 1)
    here, there = np.zeros((2, *values.shape[1:]))
    score_futures(*given, here)
    machine.call("score_futures", *given, there)
    counted = tuple((name, float(weight)) for name, weight in zip(NAMES, weights, strict=True) if weight)
    expected = score(Aim("", counted), dict(zip(NAMES, values, strict=True)), BETTER, 1)
    assert same(here, expected) and same(there, expected)
    own_here, own_there = np.zeros_like(here), np.zeros_like(here)
    own_scores(here, own_here)
    machine.call("own_scores", here, own_there)
    assert same(own_here, own_there)
    whole = np.isfinite(here).all(axis=0)
    assert np.isnan(own_here[:, ~whole]).all()
    assert np.allclose(own_here[:, whole].mean(axis=1), here[:, whole].mean(axis=1))
    assert np.ptp(own_here[:, whole].mean(axis=0)) < 1e-12


def test_points_lie_between_the_worst_and_the_best(machine):
    for given, expected in (((2.0, 1.0, 3.0), 50.0), ((1.0, 1.0, 3.0), 0.0), ((4.0, 1.0, 3.0), 150.0), ((1.0, 1.0, 1.0), 0.0)):
        assert in_points(*given) == machine.call("in_points", *given) == expected


def test_the_tail_of_student_is_that_of_scipy():
    for degrees in (1, 2, 3, 8, 49, 199, 1000):
        for t in (0.0, 1e-3, 0.3, 1.0, 1.9, 3.0, 7.0, 25.0, 300.0):
            expected = stats.t.sf(t, degrees)
            if expected > 1e-290:
                assert abs(tail_beyond(t, degrees) / expected - 1.0) < 1e-12, (t, degrees)
        for chance in (0.49, 0.05, 0.05 / 7, 1e-5):
            assert reach_of(chance, degrees) == pytest.approx(stats.t.isf(chance, degrees), rel=1e-9)
    assert tail_beyond(1e200, 49) == 0.0 and reach_of(0.5, 9) == 0.0


@pytest.mark.parametrize("seed", range(12))
def test_who_may_be_the_best_is_what_the_reports_say(machine, seed):
    scores = made_up(seed)[0]
    if seed == 5:
        scores[:] = scores[0]  # all alike: nobody is better, and the choice does not matter
    judged, there = np.zeros((2, len(scores), VERDICT_PLACES))
    room = np.zeros((scores.shape[1], 1))
    first = judge_scores(scores, 0.05, room, judged)
    assert machine.call("judge_scores", scores, 0.05, room, there) == first and same(judged, there)
    expected = best_of(scores)
    assert first == expected.first and tuple(np.flatnonzero(judged[:, RUNNING]).tolist()) == expected.running
    assert judged[first, CHANCE] == pytest.approx(expected.p, rel=1e-9)
    assert judged[first, MEAN] == pytest.approx(expected.mean, rel=1e-12)
    for matters in (0.02, 0.2, 0.5, 1.0):
        alike = bool(alike_within(judged, matters))
        assert alike == bool(machine.call("alike_within", judged, matters)) == equivalent_leaders(scores, expected, matters)
    running = judged[:, RUNNING] > 0.0
    assert (judged[running, BEHIND] >= judged[first, MEAN] - judged[running, MEAN] - 1e-9).all() or np.isnan(scores).any()


def test_nobody_is_first_where_nothing_is_known(machine):
    judged, room = np.zeros((2, VERDICT_PLACES)), np.zeros((3, 1))
    nothing = np.full((2, 3), math.nan)
    assert judge_scores(nothing, 0.05, room, judged) == machine.call("judge_scores", nothing, 0.05, room, judged) == -1
    one = np.array([[1.0, 2.0, 3.0], [math.nan] * 3])
    assert judge_scores(one, 0.05, room, judged) == 0 and judged[0, CHANCE] == 1.0 and not judged[1, RUNNING]


def test_false_discoveries_are_held_down(machine):
    draws = np.random.default_rng(3)
    for size in (1, 2, 36, 49):
        chances = draws.uniform(size=size) ** 4
        chances[: size // 3] = chances[0]
        expected = stats.false_discovery_control(chances)
        assert same(false_discoveries(chances), expected)
        ordered = np.sort(chances)
        machine.call("step_up", ordered)
        assert same(ordered, np.sort(expected))


def test_regret_is_how_far_a_choice_stays_behind_at_most(machine):
    averages = np.array([[1.0, 3.0, math.nan], [2.0, 0.5, 1.0], [4.0, 4.0, 4.5]])
    here, there, place, other = np.zeros((4, 3))
    worst_regrets(averages, here, place)
    machine.call("worst_regrets", averages, there, other)
    assert same(here, there) and here.tolist() == [2.0, 1.5, 1.0]
    assert same(place, other) and place.tolist() == [0.0, 1.0, 1.0]


@pytest.mark.parametrize("held,expected", [
    ([[1, 1, 1], [1, 1, 1], [0, 0, 0]], SideOfFactor(0, True, 1)), ([[0, 0, 1], [0, 0, 1], [0, 0, 1]], SideOfFactor(1, False, 2)),
    ([[1, 0, 1], [0, 1, 0], [1, 0, 1]], None), ([[0, 0, 0]] * 3, None),
    ([[1, 1, 1, 1, 1], [1, 1, 1, 1, 0], [0, 0, 0, 0, 0]], SideOfFactor(0, True, 1))])
def test_a_side_is_one_condition(machine, held, expected):
    side = np.zeros(3)
    machine.call("find_side", np.array(held, float), side)
    assert side_of_map(np.array(held, bool)) == expected
    assert (None if side[0] < 0 else SideOfFactor(int(side[0]), side[1] == 1.0, int(side[2]))) == expected


def test_the_account_is_read_from_the_series(machine):
    scenario = load_scenario(SCENARIOS / "small.yaml")
    series = np.asarray(run_many(scenario, list(scenario.strategies)[:3], [0], monthly=True).series)[:, 0]
    start, end = scenario.start, scenario.start + max(scenario.horizons)
    paid = min(start + scenario.subsidy.months, end)
    for one in series:
        here, there = np.zeros((2, len(ACCOUNT)))
        read_account(one, start, end, paid, here)
        machine.call("read_account", one, start, end, paid, there)
        assert same(here, there)
        found = dict(zip(ACCOUNT, here.tolist(), strict=True))

        def total(name, first=start, last=end, one=one):
            return one[first:last, SERIES_INDEX[name]].sum()

        assert found["money"] == total("subsidy") - total("returned")
        assert found["hours"] == pytest.approx(sum(total(f"hours_{name}") for name in ("upkeep", "deals", "search", "structures")))
        year = max(start, paid - 12)
        assert found["met_before"] == pytest.approx(total("served", year, paid) / total("need", year, paid))
        assert found["members_after"] == one[end - 1, SERIES_INDEX["members"]]
