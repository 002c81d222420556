"""Regret over combinations that were seen on few seeds: made-up ones whose regrets are known."""

import numpy as np
import pytest

from simpul.experiments.statistics.ranking import means
from simpul.experiments.statistics.world_regrets import (
    chance_of_differences,
    crossed_regrets,
    first_places,
    freed_worlds,
    regrets_in,
)

WORLDS, SEEDS, DRAWS = 250, 5, 12


def made_up(seed, spread, noise, shared=0.0):
    """True values [world, strategy], and what five seeds show of them: noise of each run, and of each seed in all worlds alike."""
    chance = np.random.default_rng(seed)
    true = chance.normal(0.0, spread, (WORLDS, 5)) + np.array([0, .1, .2, .3, .3])
    seen = true[:, :, None] + chance.normal(0.0, noise, (WORLDS, 5, SEEDS)) + chance.normal(0.0, shared, (1, 5, SEEDS))
    return true, seen


def biases(spread, noise):
    """Mean errors of the regret of the last strategy: freed of chance, plain, cross-fitted."""
    found = []
    for seed in range(DRAWS):
        true, seen = made_up(seed, spread, noise)
        right = regrets_in(true)[:, -1].mean()
        found.append([table[:, -1].mean() - right
                      for table in (regrets_in(freed_worlds(seen)), regrets_in(means(seen)), crossed_regrets(seen))])
    return np.mean(found, axis=0)


@pytest.mark.parametrize("spread,noise", [(.3, .5), (.3, .3), (.6, .5)])
def test_regret_of_worlds_seen_on_five_seeds_has_next_to_no_bias(spread, noise):
    freed, plain, crossed = biases(spread, noise)
    assert abs(freed) < .012
    assert crossed < -2.5 * abs(freed) and plain > 2.5 * abs(freed)        # the bounds that stand beside it


def test_noise_alone_is_no_regret():
    freed, plain, crossed = biases(0.0, .5)
    assert plain > .15 and freed < .05 and crossed < 0.0


def test_shares_of_first_places_do_not_lean_towards_even_ones():
    errors = []
    for seed in range(DRAWS):
        true, seen = made_up(seed, .2, .6)
        right = first_places(true).mean(axis=0)
        errors.append([np.abs(first_places(table).mean(axis=0) - right).sum() for table in (freed_worlds(seen), means(seen))])
    freed, plain = np.mean(errors, axis=0)
    assert freed < .75 * plain


def test_what_a_seed_does_to_all_worlds_alike_is_not_taken_out_of_their_spread():
    true, seen = made_up(1, .3, 0.0, shared=.5)
    assert freed_worlds(seen).std(axis=0) == pytest.approx((true - true.mean(axis=1, keepdims=True)).std(axis=0), rel=1e-9)


def test_with_one_seed_there_is_no_cross_fitting_and_nothing_to_free():
    _true, seen = made_up(2, .3, .5)
    one = seen[:, :, :1]
    assert np.isnan(crossed_regrets(one)).all()
    assert freed_worlds(one) == pytest.approx(one[..., 0] - one[..., 0].mean(axis=1, keepdims=True))


def test_a_run_that_failed_leaves_out_its_seed_and_no_more():
    _true, seen = made_up(3, .3, .5)
    seen[7, 2, 1] = np.nan
    found = freed_worlds(seen)
    assert np.isfinite(found).all()
    seen[8, 2] = np.nan
    assert np.isnan(freed_worlds(seen)[8]).all() and np.isfinite(freed_worlds(seen)[7]).all()


def test_many_seeds_are_halved_in_some_ways():
    chance = np.random.default_rng(4)
    seen = chance.normal(size=(20, 3, 30)) + np.array([0, 1, 5])[None, :, None]
    assert crossed_regrets(seen)[:, 2] == pytest.approx(0.0) and (crossed_regrets(seen)[:, 0] > 3).all()


def test_worlds_that_are_alike_are_seldom_said_to_differ():
    """At 1% a strategy; noise that a seed brings to all worlds alike does not count, a small true spread does."""
    alike = np.array([chance_of_differences(made_up(seed, 0.0, .5, shared=.5)[1]) for seed in range(60)])
    assert np.mean(alike < .01) < .04 and .4 < np.mean(alike) < .6
    assert (chance_of_differences(made_up(1, .3, .5)[1]) < 1e-6).all()
    assert (chance_of_differences(made_up(1, .3, 0.0)[1]) == 0.0).all()
    assert np.isnan(chance_of_differences(made_up(1, .3, .5)[1][:, :, :1])).all()
