"""Which strategy is best: scores worked out by hand, and errors of the test no more often than it says."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from simpul.experiments.runner.results import Measure
from simpul.experiments.statistics import corrections, ranking
from simpul.experiments.statistics.ranking import best_of, even_aim, outcome_aim, score, seeds_needed, weighted_aim
from simpul.experiments.user_errors import UserError

MEASURES = (Measure("need_met", "share", True, 1), Measure("need_met_worst_off", "share", True, 1),
            Measure("windows_won", "count", True, 1), Measure("conflict", "", False, -1), Measure("members", "", False, 0))
BETTER = {"need_met": 1, "windows_won": 1, "conflict": -1}


def test_weights_of_a_funder():
    assert weighted_aim("need_met=2, windows=1", MEASURES).weights == (("need_met", 2), ("windows_won", 1))
    assert weighted_aim({"conflict": 1, "need_met": 0}, MEASURES).weights == (("conflict", 1),)
    assert [name for name, _ in even_aim(MEASURES).weights] == ["need_met", "need_met_worst_off", "windows_won"]


@pytest.mark.parametrize("given,message", [
    ("need_mt=2", "did you mean need_met"), ("members=1", "members"), ("need_met=much", "much"), ("need_met=-1", "-1"),
    ("need_met=0", "no weight"), ("", "no weight"), ("need_met=1,need_met=2", "2"), ("need_met", "need_met"),
    ("need_met=nan", "nan"), ("need=1", "need")])
def test_weights_that_mean_nothing_are_refused(given, message):
    with pytest.raises(UserError, match=message):
        weighted_aim(given, MEASURES)


def test_a_single_outcome_counts_in_its_own_unit():
    values = {"conflict": np.array([[[1., 2.], [3., 4.]]])}
    assert (score(outcome_aim("conflict", MEASURES), values, BETTER, 0) == -values["conflict"]).all()


def test_several_outcomes_count_in_the_spread_of_luck():
    # under nothing: need 0 and 2 (spread sqrt 2), windows 10 and 30 (spread 10 sqrt 2)
    values = {"need_met": np.array([[0., 2.], [1., 3.]]), "windows_won": np.array([[10., 30.], [10., 40.]]),
              "conflict": np.zeros((2, 2))}
    found = score(weighted_aim("need_met=3,windows=1", MEASURES), values, BETTER, 0)
    root = math.sqrt(2)
    assert found == pytest.approx(np.array([[0, 0], [3 / root / 4, (3 / root + 1 / root) / 4]]))


def test_what_does_not_exist_counts_as_no_gain_and_a_failed_run_as_nothing():
    nan = math.nan
    values = {"need_met": np.array([[0., 2., 1.], [1., nan, 2.]]), "windows_won": np.array([[nan, 3., 5.], [nan, nan, 5.]]),
              "conflict": np.array([[1., 1., 1.], [1., nan, 1.]])}
    found = score(weighted_aim("need_met=1,windows=1", MEASURES), values, BETTER, 0)
    assert found[1, 0] == pytest.approx(.5) and math.isnan(found[1, 1]) and found[1, 2] == pytest.approx(.5)


def test_an_outcome_that_never_varies_weighs_nothing():
    values = {"need_met": np.array([[0., 2.], [1., 3.]]), "windows_won": np.array([[1., 1.], [2., 2.]])}
    found = score(weighted_aim("need_met=1,windows=1", MEASURES), values, {"need_met": 1, "windows_won": 1}, 0)
    assert found[1] == pytest.approx(1 / math.sqrt(2) / 2)


def test_a_clear_winner_is_named_and_a_tie_is_not():
    luck = np.random.default_rng(0).normal(size=40)
    clear = best_of(np.array([luck, luck + 1, luck + .2 * np.sin(np.arange(40))]))
    assert clear.first == 1 and clear.p < 1e-6 and clear.running == (1,) and clear.lead == pytest.approx(1, abs=.1)
    tie = best_of(np.array([luck, luck + .3 * np.sin(np.arange(40)), luck - 5 + .1 * np.cos(np.arange(40))]))
    assert tie.p > .05 and tie.running == (0, 1)


@pytest.mark.parametrize("table", [np.full((3, 5), np.nan), np.ones((1, 5)), np.array([[1.], [2.]]), np.ones((3, 4))])
def test_where_nothing_can_be_said_nothing_is(table):
    assert best_of(table).p == 1


@pytest.mark.parametrize("strategies", [2, 8])
def test_equal_strategies_are_seldom_told_apart(strategies):
    """At 95%, no more than 5 in 100 times is one of several equal strategies called the best: 2,000 tries."""
    chance = np.random.default_rng(5)
    wrong = sum(best_of(chance.normal(size=(strategies, 12))).p < .05 for _ in range(2000))
    assert wrong <= 100 + 3 * math.sqrt(2000 * .05 * .95)


def test_means_leave_out_what_is_not_there():
    found = ranking.means(np.array([[1., math.nan, 3.], [math.nan] * 3]))
    assert found[0] == 2 and math.isnan(found[1])


def test_false_discoveries_are_held_down():
    assert corrections.false_discoveries([.01, .04, .03]) == pytest.approx([.03, .04, .04])
    assert corrections.false_discoveries([]).size == 0


TABLES = arrays(np.float64, st.tuples(st.integers(2, 6), st.integers(2, 9)), elements=st.integers(-50, 50).map(float))


@given(TABLES, st.randoms())
def test_the_order_of_strategies_means_nothing(table, chance):
    order = list(range(len(table)))
    chance.shuffle(order)
    found, turned = best_of(table), best_of(table[order])
    assert turned.p == pytest.approx(found.p) and turned.lead == pytest.approx(found.lead)
    if found.lead > 1e-9:                                # without a lead any of the first may be named
        assert order[turned.first] == found.first
        assert sorted(order[place] for place in turned.running) == list(found.running)


@given(TABLES, st.floats(-100, 100), st.integers(1, 9))
def test_neither_the_zero_nor_the_unit_of_an_outcome_matters(table, shift, stretch):
    found, other = best_of(table), best_of(table * stretch + shift)
    assert other.first == found.first or found.lead < 1e-9
    assert other.p == pytest.approx(found.p, abs=1e-6)


@given(TABLES)
def test_leaving_a_strategy_out_changes_no_other_score(table):
    values = {"need_met": table, "windows_won": table[:, ::-1] + 1.0}
    better = {"need_met": 1, "windows_won": 1}
    aim = weighted_aim("need_met=2,windows=1", MEASURES)
    whole = score(aim, values, better, 0)
    fewer = score(aim, {name: one[:-1] for name, one in values.items()}, better, 0)
    assert np.array_equal(whole[:-1], fewer, equal_nan=True)
    assert (whole[0] == 0).all()


def test_seeds_that_settle_a_world_are_those_with_which_it_would_be_clear():
    """A lead that holds: the same seeds over and over, as often as is said to be needed."""
    luck = np.random.default_rng(4).normal(size=(2, 25))
    table = np.array([luck[0], luck[0] + .25 + 1.2 * (luck[1] - luck[1].mean())])
    found = best_of(table)
    wanted = seeds_needed(found, 25, 2, 36, 3)
    assert found.p > .05 and 25 < wanted < math.inf
    limit = .05 * 4 / 36                                      # that of the fourth clear world of 36
    for times, clear in ((math.ceil(1.1 * wanted / 25), True), (max(1, math.floor(0.8 * wanted / 25)), False)):
        assert (best_of(np.tile(table, times)).p <= limit) == clear
    assert seeds_needed(found, 25, 2, 36, 20) < wanted < seeds_needed(found, 25, 2, 400, 3)
    assert seeds_needed(best_of(np.zeros((2, 9))), 9, 2, 4, 0) == math.inf
