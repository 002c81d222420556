"""Choices by net benefit: frontiers of textbooks, acceptability against the normal distribution, how sure an average is."""

import math

import numpy as np
import pytest
from scipy.stats import norm

from simpul.experiments.statistics.net_benefit import DOMINATED, EXTENDED, acceptability, best_on_average, even_weights, frontier

WORTH = [0.0, 0.5, 1.0, 2.0, 4.0]


def test_a_frontier_leaves_out_who_is_dominated_and_who_a_mix_beats():
    """Five options: 1 is dominated by 2, 3 by a mix of 2 and 4, as 3 costs 40 a unit more and 4 then 10."""
    steps, out = frontier([0.0, 1.0, 2.0, 3.0, 5.0], [0.0, 30.0, 20.0, 60.0, 80.0])
    assert [(step.option, step.cost) for step in steps] == [(0, 0.0), (2, 20.0), (4, 80.0)]
    assert math.isnan(steps[0].ratio) and [step.ratio for step in steps[1:]] == [10.0, 20.0]
    assert out == {1: DOMINATED, 3: EXTENDED}


def test_a_frontier_ends_where_nothing_brings_more():
    steps, out = frontier([0.0, -1.0, 0.0], [0.0, 5.0, 3.0])
    assert [step.option for step in steps] == [0] and out == {1: DOMINATED, 2: DOMINATED}
    assert [step.option for step in frontier([1.0, 1.0], [4.0, 2.0])[0]] == [1]


@pytest.mark.parametrize("seed", range(20))
def test_the_frontier_is_who_has_the_highest_net_benefit(seed):
    chance = np.random.default_rng(seed)
    effects, costs = chance.normal(size=6), chance.uniform(0, 3, size=6)
    steps, out = frontier(effects.tolist(), costs.tolist())
    assert {step.option for step in steps} | set(out) == set(range(6))
    for worth in chance.uniform(0, 8, size=30):
        best = int((worth * effects - costs).argmax())
        reached = [step.option for step in steps if math.isnan(step.ratio) or step.ratio <= worth]
        assert reached[-1] == best


def test_acceptability_is_the_normal_probability_of_more_benefit_than_cost():
    """An option that brings normal(1, 2) for a cost of 1 against doing nothing: P(worth · effect > 1)."""
    effect = np.random.default_rng(1).normal(1.0, 2.0, 40_000)
    shares = acceptability([np.zeros(40_000), effect], [np.zeros(40_000), np.ones(40_000)], WORTH)
    for worth, share in zip(WORTH[1:], shares[1, 1:], strict=True):
        assert share == pytest.approx(norm.cdf((worth - 1.0) / (2.0 * worth)), abs=0.01)
    assert shares[:, 0].tolist() == [1.0, 0.0] and shares.sum(axis=0) == pytest.approx(1.0)


def test_ties_share_a_future_and_broken_seeds_are_left_out():
    shares = acceptability([[1.0, 1.0, np.nan], [1.0, 2.0, 0.0]], [[0.0] * 3, [0.0] * 3], [1.0])
    assert shares[:, 0].tolist() == [0.25, 0.75]


def test_how_sure_an_average_is_is_the_normal_probability_that_its_difference_has_this_sign():
    """The mean of 100 differences with mean .1 and deviation 1 is above zero in Phi(1) of samples."""
    difference = np.random.default_rng(2).normal(size=100)
    difference = 0.1 + (difference - difference.mean()) / difference.std()
    first, sure = best_on_average([np.zeros(100), difference], np.zeros((2, 100)), [1.0])
    assert first.tolist() == [1] and sure[0] == pytest.approx(norm.cdf(1.0), abs=0.03)


def test_what_sets_disagree_about_is_not_taken_for_chance():
    """Twenty sets that lie far apart, with next to no chance within: the average is sure, although single futures are not."""
    chance = np.random.default_rng(3)
    apart = np.repeat(0.2 + chance.normal(size=20), 4)
    effect, sets = np.array([np.zeros(80), apart + 0.01 * chance.normal(size=80)]), np.repeat(np.arange(20), 4)
    within, mixed = best_on_average(effect, np.zeros((2, 80)), WORTH, sets), best_on_average(effect, np.zeros((2, 80)), WORTH)
    assert within[1][2] == 1.0 and mixed[1][2] < 0.99
    alone = best_on_average(effect[:, ::4], np.zeros((2, 20)), WORTH, np.arange(20))
    assert alone[1].tolist() == best_on_average(effect[:, ::4], np.zeros((2, 20)), WORTH)[1].tolist()


def test_every_set_counts_alike():
    weights = even_weights(np.array([True, True, True, False, True]), [0, 0, 0, 1, 1])
    assert weights == pytest.approx([1 / 6, 1 / 6, 1 / 6, 1 / 2])
    first, _sure = best_on_average([[0.0] * 4, [1.0, 1.0, 1.0, -2.0]], np.zeros((2, 4)), [1.0], [0, 0, 0, 1])
    assert first.tolist() == [0]                # (1 − 2) / 2, not (3 − 2) / 4


def test_the_leader_on_average_need_not_be_the_most_often_best():
    """A rare great gain: it leads on average and wins one future in ten."""
    effect = [[0.0] * 10, [-1.0] * 9 + [100.0]]
    assert acceptability(effect, np.zeros((2, 10)), [1.0])[:, 0].tolist() == [0.9, 0.1]
    assert best_on_average(effect, np.zeros((2, 10)), [1.0])[0].tolist() == [1]


def test_few_seeds_leave_no_figure():
    first, sure = best_on_average([[1.0], [0.0]], [[0.0], [0.0]], [1.0])
    assert first.tolist() == [0] and math.isnan(sure[0])
    first, sure = best_on_average([[np.nan], [0.0]], [[0.0], [0.0]], [1.0])
    assert first.tolist() == [-1] and math.isnan(sure[0])
