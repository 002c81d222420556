"""Known answers: every expected number below was worked out by hand or stands in the source named."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ttest_rel

from simpul.experiments.statistics import corrections, estimates

NAN = float("nan")


def test_mean_and_t_interval_of_four_values():
    found = estimates.estimate([2, 4, 6, 8])
    assert (found.n, found.mean) == (4, 5.0)
    assert found.deviation == pytest.approx(math.sqrt(20 / 3))
    half = 3.182446305284263 * math.sqrt(20 / 3) / 2           # t(3) at .975 from any table: 3.182
    assert found.low == pytest.approx(5 - half) and found.high == pytest.approx(5 + half)


@pytest.mark.parametrize("method", ["t", "bootstrap"])
def test_what_is_not_a_number_is_left_out(method):
    assert estimates.estimate([1, NAN, 3, math.inf], method=method).n == 2


def test_no_value_one_value_equal_values():
    nothing = estimates.estimate([NAN])
    assert nothing.n == 0 and math.isnan(nothing.mean)
    one = estimates.estimate([7.0])
    assert (one.n, one.mean) == (1, 7.0) and math.isnan(one.low) and math.isnan(one.deviation)
    same = estimates.estimate([.1, .1, .1])
    assert (same.mean, same.low, same.high, same.deviation) == (.1, .1, .1, 0.0)


def test_bootstrap_is_repeatable_and_near_the_t_interval():
    values = np.random.default_rng(1).normal(10, 2, 400)
    first, again = (estimates.estimate(values, method="bootstrap") for _ in range(2))
    assert first == again
    plain = estimates.estimate(values)
    assert first.low == pytest.approx(plain.low, abs=.03) and first.high == pytest.approx(plain.high, abs=.03)


@pytest.mark.parametrize("level,method", [(0, "t"), (1, "t"), (.95, "magic")])
def test_wrong_settings_are_refused(level, method):
    with pytest.raises(ValueError, match="must"):
        estimates.estimate([1, 2], level, method)


def test_paired_difference_by_hand():
    # differences 1, 2, 3, -2: mean 1, sd sqrt(14/3), standard error 1.0801, t = .92582, p (3 df) = .42272
    found = estimates.paired([2, 4, 6, 2], [1, 2, 3, 4])
    assert (found.n, found.mean, found.worse, found.same) == (4, 1.0, .25, 0.0)
    t = 1 / (math.sqrt(14 / 3) / 2)
    cdf = 1 / 2 + (1 / math.pi) * ((t / math.sqrt(3)) / (1 + t * t / 3) + math.atan(t / math.sqrt(3)))  # t, 3 df
    assert found.p == pytest.approx(2 * (1 - cdf))
    assert found.correlation == pytest.approx(1 / math.sqrt(11 * 5))      # cov .3333, var 11/3 and 5/3


def test_worse_follows_the_direction_of_the_outcome():
    assert estimates.paired([1, 1], [2, 0], better=-1).worse == .5
    assert estimates.paired([1, 1, 1], [2, 0, 0], better=-1).worse == pytest.approx(2 / 3)
    assert math.isnan(estimates.paired([1, 1], [2, 0], better=0).worse)


def test_pairs_with_a_failed_run_are_left_out_on_both_sides():
    found = estimates.paired([1, NAN, 5, 7], [0, 3, NAN, 5])
    assert found.n == 2 and found.mean == 1.5


def test_differences_that_are_all_alike():
    none = estimates.paired([3, 4, 5], [3, 4, 5])
    assert (none.mean, none.p, none.same) == (0.0, 1.0, 1.0)
    sure = estimates.paired([4, 5, 6], [3, 4, 5])
    assert (sure.mean, sure.p, sure.correlation) == (1.0, 0.0, 1.0)


def test_one_pair_has_no_p():
    assert math.isnan(estimates.paired([1], [0]).p)


def test_unequal_lengths_are_refused():
    with pytest.raises(ValueError, match="same seeds"):
        estimates.paired([1, 2], [1])


def test_holm_by_hand():
    # sorted .01 .02 .03 .5 with 4 tests: .04, .06, .06, .5
    assert corrections.holm([.5, .01, .03, .02]) == pytest.approx([.5, .04, .06, .06])
    assert corrections.holm([.6, .7]) == pytest.approx([1.0, 1.0])
    with_gap = corrections.holm([.01, NAN])
    assert with_gap[0] == pytest.approx(.01) and math.isnan(with_gap[1])
    assert corrections.holm([]).size == 0


def test_kaplan_meier_without_censoring_is_the_share_left():
    found = estimates.waiting([1, 2, 3, 4], horizon=10)
    assert found.not_yet == pytest.approx([.75, .5, .25, 0]) and found.months == (1, 2, 3, 4)
    assert (found.n, found.events, found.median, found.by_horizon) == (4, 4, 2.0, 1.0)


def test_kaplan_meier_with_runs_that_never_saw_it():
    found = estimates.waiting([6, NAN, 12, NAN, 40], horizon=36)
    assert (found.n, found.events) == (5, 2)
    assert found.by_horizon == pytest.approx(.4) and math.isnan(found.median)
    assert found.low < .4 < found.high and 0 <= found.low and found.high <= 1


def test_kaplan_meier_of_nobody_and_of_none():
    assert estimates.waiting([], 36).n == 0
    none = estimates.waiting([NAN, NAN], 36)
    assert (none.n, none.events, none.by_horizon) == (2, 0, 0.0)


def test_event_in_the_month_of_the_horizon_counts():
    found = estimates.waiting([36, NAN], 36)
    assert found.events == 1 and found.by_horizon == .5 and found.median == 36


def test_chance_of_best_shares_ties_and_skips_gaps():
    values = [[1, 5, 2, NAN], [1, 2, 3, 4]]
    assert estimates.chance_of_best(values) == pytest.approx([.5, .5])
    assert estimates.chance_of_best([[1, 2], [2, 3]], better=-1) == pytest.approx([1, 0])
    assert np.isnan(estimates.chance_of_best([[NAN], [NAN]])).all()
    assert np.isnan(estimates.chance_of_best([[1], [2]], better=0)).all()


def test_break_even_by_hand():
    # monthly differences -2, +1, +1, +1: running -2, -1, 0, +1: above zero from month index 3
    assert estimates.break_even([[-2, 1, 1, 1], [-2, 1, 1, 1]]) == (3.0, 3.0)
    first, sure = estimates.break_even([[-2, 1, 1, 3], [-2, 1, 1, 1]])
    assert first == 3 and math.isnan(sure)                    # t(1) is 12.7: far from sure
    assert all(map(math.isnan, estimates.break_even([[1, -2]] * 3)))
    assert estimates.break_even([[1, 1]] * 3) == (0.0, 0.0)
    assert estimates.break_even([[NAN, 1], [1, 1]])[0] == 0.0
    assert all(map(math.isnan, estimates.break_even([])))
    assert estimates.break_even([[0, 0, 0]] * 2) != (0.0, 0.0)


def test_first_lasting_ignores_an_early_lead_that_is_lost():
    assert estimates.first_lasting([1, -1, 1, 1]) == 2.0


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40))
def test_the_interval_holds_the_mean(values):
    found = estimates.estimate(values)
    assert found.low <= found.mean + 1e-6 and found.mean <= found.high + 1e-6


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_holm_never_lowers_a_p_value_and_keeps_their_order(p_values):
    adjusted = corrections.holm(p_values)
    assert (adjusted >= np.array(p_values) - 1e-15).all() and (adjusted <= 1).all()
    order = np.argsort(p_values, kind="stable")
    assert (np.diff(adjusted[order]) >= 0).all()


def test_effects_and_seeds_needed_against_worked_answers():
    found = estimates.paired([2.0, 4.0, 6.0], [1.0, 3.0, 5.0])
    assert found.effect == pytest.approx(0.5) and found.deviation == 0.0        # a difference of 1, deviations of 2
    assert math.isnan(estimates.paired([1.0, 1.0], [0.0, 0.0]).effect)
    # (1.959964 + 0.841621)^2 = 7.8489 pairs for a difference of one deviation, four times as many for half of one


@given(st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), min_size=3, max_size=40), st.sampled_from([.8, .95, .99]))
def test_intervals_and_p_values_are_those_of_the_paired_t_test_of_scipy(pairs, level):
    left, right = np.array(pairs).T
    differences = left - right
    if differences.std() < 1e-6:
        return
    found, known = estimates.paired(left, right, level=level), ttest_rel(left, right)
    ends = known.confidence_interval(level)
    size = max(1.0, np.abs(differences).max())
    assert found.p == pytest.approx(known.pvalue, rel=1e-9, abs=1e-12)
    assert (found.low, found.high) == pytest.approx((ends.low, ends.high), abs=1e-11 * size)
