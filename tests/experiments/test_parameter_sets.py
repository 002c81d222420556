"""Two levels of doubt: known answers, and what is promised of intervals, ranges, losses and quotes."""

import math

import numpy as np
import pytest

from simpul.experiments.design.ensemble import Ensemble, load_ensemble, over
from simpul.experiments.design.two_levels import sets_of, with_sets
from simpul.experiments.runner.results import Measure
from simpul.experiments.statistics.choice import choice_among
from simpul.experiments.statistics.estimates import at_level, estimate, paired
from simpul.experiments.statistics.parameter_sets import freed_of_chance, mean_over_sets, set_index, set_range
from simpul.experiments.statistics.ranking import outcome_aim
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.runs_needed import runs_needed
from simpul.experiments.statistics.smallest_differences import read_smallest_differences, smallest_differences
from simpul.experiments.statistics.verdicts import judge_differences
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario import load_scenario

NEED = (Measure("need_met", "share", True, 1), Measure("outside_resources", "pm", True, 1))


def drawn(chance, sets, seeds, between, within, mean=0.0):
    """Values [set, replicate] of a world whose variances are known."""
    return mean + between * chance.normal(size=(sets, 1)) + within * chance.normal(size=(sets, seeds))


def index_of(sets, seeds):
    return set_index([number % sets for number in range(sets * seeds)])


def test_a_table_of_two_sets_worked_by_hand():
    # means 2 and 7, variances within 2 and 8: pooled 5; error of the mean sqrt(5 / 2 + 5 / 2) / 2
    found = mean_over_sets(np.array([[1.0, 3.0], [5.0, 9.0]]))
    assert (found.n, found.mean, found.degrees) == (4, 4.5, 2)
    assert found.error == pytest.approx(math.sqrt(5.0) / 2) and found.deviation == pytest.approx(math.sqrt(5.0))
    # variance of means 12.5, of which 5 / 2 is chance: drawn towards 4.5 by sqrt(10 / 12.5)
    assert freed_of_chance(np.array([[1.0, 3.0], [5.0, 9.0]])) == pytest.approx(4.5 + math.sqrt(0.8) * np.array([-2.5, 2.5]))


def test_gaps_and_sets_without_any_value_are_left_out():
    table = np.array([[1.0, 3.0, math.nan], [5.0, math.nan, 9.0], [math.nan] * 3])
    assert mean_over_sets(table) == mean_over_sets(np.array([[1.0, 3.0], [5.0, 9.0]]))
    assert set_range(np.full((3, 2), math.nan)).sets == 0


def test_runs_are_told_apart_by_their_set():
    sets = set_index(["a", "b", "a", "b", "a"])
    assert sets.shape == (2, 3) and np.array_equal(sets.table([1, 2, 3, 4, 5]), [[1, 3, 5], [2, 4, math.nan]], equal_nan=True)
    assert set_index(["a", "b", "c"]) is None and set_index(["a", "a"]) is None and set_index(["a", "a", "b"]) is None


def test_the_interval_is_that_of_chance_and_holds():
    """95% of 1,000 intervals hold the mean of their own sets, however far the sets lie apart."""
    chance, held = np.random.default_rng(1), 0
    index = index_of(20, 4)
    for _ in range(1000):
        apart = 5.0 * chance.normal(size=20)
        values = (apart[:, None] + chance.normal(size=(20, 4))).T.ravel()
        found = estimate(values, sets=index)
        held += found.low <= apart.mean() <= found.high
    assert abs(held / 1000 - 0.95) < 3 * math.sqrt(0.95 * 0.05 / 1000)


@pytest.mark.parametrize("within", [0.5, 2.0])
def test_the_range_over_sets_does_not_hang_on_the_number_of_seeds_and_the_error_does(within):
    chance = np.random.default_rng(2)
    widths, errors = {}, {}
    for seeds in (4, 16, 64):
        tables = [drawn(chance, 50, seeds, 1.0, within) for _ in range(60)]
        widths[seeds] = np.mean([found.high - found.low for found in map(set_range, tables)])
        errors[seeds] = np.mean([mean_over_sets(table).error for table in tables])
    whole = 2 * 1.645 * 50 / 51          # middle 90% of a normal distribution, of 50 sets
    assert all(width == pytest.approx(whole, rel=0.12) for width in widths.values())
    assert errors[4] == pytest.approx(2 * errors[16], rel=0.1) and errors[16] == pytest.approx(2 * errors[64], rel=0.1)


def test_the_error_of_the_ends_is_what_other_seeds_would_move_them_by():
    chance = np.random.default_rng(3)
    apart = chance.normal(size=(50, 1))
    found = [set_range(apart + 0.8 * chance.normal(size=(50, 6))) for _ in range(120)]
    for end, error in (("low", "low_error"), ("high", "high_error")):
        seen, said = np.std([getattr(one, end) for one in found]), np.mean([getattr(one, error) for one in found])
        assert 0.6 < said / seen < 1.7


def test_sets_that_are_alike_are_seldom_said_to_differ():
    chance = np.random.default_rng(4)
    assert sum(set_range(chance.normal(size=(50, 4))).surely_differ for _ in range(200)) <= 2 + 3 * math.sqrt(200 * 0.01 * 0.99)
    assert all(set_range(drawn(chance, 50, 4, 1.0, 1.0)).surely_differ for _ in range(50))


def test_of_all_comparisons_together_seldom_one_is_wrong():
    """With 14 comparisons of equal strategies over sets, at most 5 in 100 tables have any clear verdict: 120 tables."""
    chance, wrong, index = np.random.default_rng(5), 0, index_of(10, 4)
    for _ in range(120):
        apart = np.repeat(chance.normal(size=(1, 10, 2)), 4, axis=0).reshape(1, 40, 2)
        runs = RunTable(list("abcdefgh"), NEED, 0.01 * (apart + chance.normal(size=(8, 40, 2))), 12, index)
        wrong += any(one.clear for one in judge_differences(runs, "a"))
    assert wrong <= 6 + 3 * math.sqrt(120 * 0.05 * 0.95)


def test_four_quotes_in_five_hold():
    """Runs that are said to settle a difference do so, made afresh beside those that are there."""
    chance, held, said = np.random.default_rng(6), 0, 0
    while said < 200:
        truth = 0.25 * chance.normal()
        first = truth + chance.normal(size=40)
        found = paired(first, np.zeros(40))
        low, high = at_level(found, 0.99)
        if not low <= 0.0 <= high or (low >= -0.3 and high <= 0.3):
            continue
        wanted = runs_needed(found.mean, found.deviation, 40, 0.99, 0.3)
        more = np.concatenate([first, truth + chance.normal(size=int(wanted) - 40)])
        low, high = at_level(paired(more, np.zeros(more.size)), 0.99)
        held, said = held + (not low <= 0.0 <= high or (low >= -0.3 and high <= 0.3)), said + 1
    assert held / said > 0.8 - 3 * math.sqrt(0.8 * 0.2 / 200)
    assert runs_needed(0.0, 1.0, 40, 0.99, 0.0) > 500 and math.isnan(runs_needed(0.1, 0.0, 40, 0.95, 0.1))


def test_expected_losses_are_those_of_the_true_means():
    """Strategies whose means in every set are known: the losses that a few noisy seeds tell of are not biased."""
    chance, told, true = np.random.default_rng(7), [], []
    index = index_of(50, 4)
    for _ in range(40):
        means = chance.normal(size=(4, 50)) + np.array([0.0, 0.2, 0.4, 0.6])[:, None]
        scores = (means[:, None, :] + chance.normal(size=(4, 4, 50))).reshape(4, 200)
        found = choice_among(list("abcd"), scores, outcome_aim("need_met", NEED), "share", index)
        told.append([one.loss for one in sorted(found.candidates, key=lambda one: one.strategy)])
        true.append((means.max(axis=0) - means).mean(axis=1))
        assert found.value_of_information == min(one.loss for one in found.candidates)
        assert sum(one.first for one in found.candidates) == pytest.approx(1.0)
    assert np.mean(told, axis=0) == pytest.approx(np.mean(true, axis=0), rel=0.05)


def test_the_smallest_difference_is_a_fifth_of_the_spread_within_sets_to_one_digit():
    chance, index = np.random.default_rng(8), index_of(25, 40)
    apart = np.tile(chance.normal(size=25), 40)
    values = np.stack([0.5 + 0.3 * apart + 0.05 * chance.normal(size=1000), 100 + 16 * chance.normal(size=1000)], axis=-1)[None]
    found = smallest_differences(RunTable(["nothing"], NEED, values, 12, index), "nothing", {"outside_resources": 7.0})
    assert found == {"need_met": 0.01, "outside_resources": 7.0}


def test_what_matters_is_read_in_the_unit_that_is_shown():
    assert read_smallest_differences("need=1.5, outside=20", NEED) == {"need_met": 0.015, "outside_resources": 20.0}
    assert read_smallest_differences({"need_met": 2}, NEED) == {"need_met": 0.02} and read_smallest_differences(None, NEED) == {}


@pytest.mark.parametrize("given", ["need_met=much", "need_met=-1", "need_met=1,need=2", "need_mt=1", "need_met", "need_met=inf"])
def test_what_cannot_matter_is_refused(given):
    with pytest.raises(UserError, match="need_met"):
        read_smallest_differences(given, NEED)


def test_runs_are_divided_between_sets_and_seeds():
    small = load_scenario("scenarios/small.yaml")
    usual = with_sets(small, 200)
    assert len(usual.ensemble) == 50 and set(usual.ensemble.rows) <= set(load_ensemble("shipped").rows)
    assert sets_of(usual, range(200)).shape == (50, 4) and sets_of(small, range(200)) is None
    assert len(with_sets(small, 40).ensemble) == 10 and with_sets(small, 7) is small and with_sets(small, 200, 1) is small
    own = over(small, Ensemble(("gossip",), tuple((place / 10,) for place in range(1, 7))))
    assert len(with_sets(own, 100).ensemble) == 6 and len(with_sets(own, 8).ensemble) == 2
    assert with_sets(own, 12, 3).ensemble.rows == ((0.1,), (0.3,), (0.5,))


@pytest.mark.parametrize("seeds,sets,told", [(200, 0, "from 2 to 200"), (200, 201, "from 2 to 200"), (10, 6, "12 seeds")])
def test_sets_that_cannot_be_had_are_refused(seeds, sets, told):
    with pytest.raises(UserError, match=told):
        with_sets(load_scenario("scenarios/small.yaml"), seeds, sets)
