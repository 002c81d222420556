"""Trust against the beta distribution, its fixed point, the half-life of evidence and the pace at which the prior learns."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.trust import fade_and_learn, forget_news, hear_promises, hold_against, see_promise, stake_of, trust_of
from tests.sim.rules.small import acquaint, community

WEIGHTS = some.floats(0.0, 50.0)


def pair(**parameters):
    """Two organizations that know each other; return the columns, the settings and the slot of the second in the first's book."""
    c, p = community(2, parameters=parameters)
    s, _ = acquaint(c, p, 0, 1, trust=0.5)
    return c, p, s


PAIR = pair()


def pair_again():
    """A fresh copy of the pair, cheaper than reading its scenario again."""
    c, p, s = PAIR
    return copy(c), p, s


@given(prior=some.floats(0.05, 0.95), kept=WEIGHTS, broken=WEIGHTS, mood=some.floats(0.2, 5.0))
def test_trust_is_the_mean_of_a_beta_posterior(prior, kept, broken, mood):
    c, p, s = pair_again()
    c.warmth[0] = mood
    c.odds[0, s] = prior / (1.0 - prior) / mood
    c.kept[0, s], c.broken[0, s] = kept, broken
    posterior = stats.beta(p.prior_mass * prior + kept, p.prior_mass * (1.0 - prior) + broken)
    assert trust_of(c, p, 0, s) == pytest.approx(posterior.mean(), rel=1e-12)


@pytest.mark.parametrize("weight", [1.0, 1.6, 3.0])
@pytest.mark.parametrize("reliability", [0.2, 0.6, 0.85, 0.98])
@pytest.mark.parametrize("first", [0.1, 0.9])
def test_trust_settles_at_its_fixed_point_whatever_it_was(reliability, weight, first):
    c, p, s = pair(betrayal_weight=weight)
    c.odds[0, s] = first / (1.0 - first)
    for _ in range(4000):  # every month what is kept and broken on average
        fade_and_learn(c, p, 0, s)
        see_promise(c, p, 0, s, 1, reliability)
        see_promise(c, p, 0, s, 0, 1.0 - reliability)
    settled = reliability / (reliability + weight * (1.0 - reliability))
    assert c.trust[0, s] == pytest.approx(settled, abs=2e-4)
    prior = c.odds[0, s] / (1.0 + c.odds[0, s])
    assert prior == pytest.approx(settled, abs=1e-3)  # the prior has learned it too


@pytest.mark.parametrize(("reliability", "weight"), [(0.85, 1.6), (0.6, 2.5), (0.95, 1.0)])
def test_random_promises_lead_to_the_same_fixed_point_on_average(reliability, weight):
    c, p, s = pair(betrayal_weight=weight)
    kept = np.random.default_rng(11).random(40_000) < reliability
    trust, good, bad = [], [], []
    for promise in kept:
        fade_and_learn(c, p, 0, s)
        see_promise(c, p, 0, s, int(promise), 1.0)
        trust.append(c.trust[0, s])
        good.append(c.kept[0, s])
        bad.append(c.broken[0, s])
    settled = reliability / (reliability + weight * (1.0 - reliability))
    assert np.mean(good) / (np.mean(good) + np.mean(bad)) == pytest.approx(settled, abs=0.005)
    assert np.mean(trust[2000:]) == pytest.approx(settled, abs=0.015)


@pytest.mark.parametrize("half_life", [6.0, 12.0, 36.0])
def test_evidence_halves_in_its_half_life(half_life):
    c, p, s = pair(evidence_half_life=half_life)
    c.kept[0, s], c.broken[0, s] = 8.0, 4.0
    for months in range(1, 4):
        for _ in range(int(half_life)):
            fade_and_learn(c, p, 0, s)
        assert c.kept[0, s] == pytest.approx(8.0 / 2**months, rel=1e-9)
        assert c.broken[0, s] == pytest.approx(4.0 / 2**months, rel=1e-9)


@pytest.mark.parametrize("months", [60.0, 120.0, 240.0])
@pytest.mark.parametrize("experience", [0, 1])
def test_the_prior_follows_experience_over_prior_months(months, experience):
    """Under overwhelming experience the gap between prior and experience falls to 1/e in `prior_months`."""
    c, p, s = pair(prior_months=months)
    for _ in range(int(months)):
        c.kept[0, s], c.broken[0, s] = (1e12, 0.0) if experience else (0.0, 1e12)
        fade_and_learn(c, p, 0, s)
    prior = c.odds[0, s] / (1.0 + c.odds[0, s])
    assert abs(experience - prior) == pytest.approx(0.5 / math.e, rel=0.02)


def test_without_experience_the_prior_stays():
    c, p, s = pair()
    for _ in range(200):
        fade_and_learn(c, p, 0, s)
    assert c.odds[0, s] == 1.0
    assert c.trust[0, s] == 0.5


def test_a_broken_promise_weighs_more_and_the_report_of_it_does_not():
    c, p, s = pair(betrayal_weight=2.0)
    c.betrayal[0] = 2.0
    see_promise(c, p, 0, s, 1, 0.5)
    see_promise(c, p, 0, s, 0, 0.5)
    assert (c.kept[0, s], c.broken[0, s]) == (0.5, 1.0)
    assert (c.fresh_kept[0, s], c.fresh_broken[0, s]) == (0.5, 0.5)  # each listener weighs it anew
    assert c.trust[0, s] == pytest.approx((5.5 * 0.5 + 0.5) / (5.5 + 1.5))
    assert c.witnessed[0] == 1
    forget_news(c, 0)
    assert (c.fresh_kept[0, s], c.fresh_broken[0, s], c.witnessed[0]) == (0.0, 0.0, 0)


def test_what_no_promise_covers_is_held_against_the_other_and_is_no_news():
    c, p, s = pair()
    c.betrayal[0] = 2.0
    hold_against(c, p, 0, s, 0.25)
    assert (c.kept[0, s], c.broken[0, s], c.fresh_broken[0, s]) == (0.0, 0.5, 0.0)
    assert c.trust[0, s] == pytest.approx(5.5 * 0.5 / 6.0)


def test_hearsay_is_discounted_and_never_told_on():
    c, p, s = pair()
    c.betrayal[0] = 1.5
    hear_promises(c, p, 0, s, 2.0, 1.0, 0.25)
    assert (c.kept[0, s], c.broken[0, s]) == (0.5, 0.375)
    assert (c.fresh_kept[0, s], c.fresh_broken[0, s]) == (0.0, 0.0)
    assert c.trust[0, s] == pytest.approx((5.5 * 0.5 + 0.5) / (5.5 + 0.875))


def test_the_stake_of_a_promise():
    assert [stake_of(community()[1], size) for size in (0.0, 0.1, 0.25, 3.0)] == [0.0, pytest.approx(0.4), 1.0, 1.0]


@given(prior=some.floats(0.01, 0.99), promises=some.lists(some.tuples(some.booleans(), some.floats(0.01, 1.0)), max_size=60))
def test_trust_stays_a_probability_and_moves_the_right_way(prior, promises):
    c, p, s = pair_again()
    c.odds[0, s] = prior / (1.0 - prior)
    for kept, weight in promises:
        before = trust_of(c, p, 0, s)
        see_promise(c, p, 0, s, int(kept), weight)
        assert 0.0 < c.trust[0, s] < 1.0
        assert c.trust[0, s] >= before - 1e-15 if kept else c.trust[0, s] <= before + 1e-15
        fade_and_learn(c, p, 0, s)
        assert c.odds[0, s] > 0.0

