"""Modelling choices: each option is the rule it says, and what a scenario chooses is checked like all else."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.numerics.elementary import log, logistic
from simpul.sim.parameters import CHOICES
from simpul.sim.rules.production import bundle_output
from simpul.sim.rules.trust import fade_and_learn, hear_promises, hold_against, see_promise
from simpul.sim.run import run
from simpul.sim.scenario import ScenarioError, load_data, load_scenario
from simpul.sim.state.series import SERIES_INDEX
from simpul.sim.state.settings import settings
from tests.sim.rules.small import acquaint, scenario
from tests.sim.rules.small import community as small_community

AMOUNTS = some.floats(0.0, 30.0)


def chosen(**rules):
    """The settings of a small scenario with some rules chosen."""
    return settings(load_data(scenario().dump() | {"rules": rules}), 1)


def pair(**rules):
    """Two organizations that know each other, under some rules; the columns, the settings and the slot."""
    c, _p = small_community(2)
    p = chosen(**rules)
    s, _ = acquaint(c, p, 0, 1, trust=0.5)
    return c, p, s


def test_the_models_own_rules_are_what_a_scenario_gets_that_says_nothing():
    own = {choice.name: choice.options[0] for choice in CHOICES}
    assert scenario().rules == own
    assert chosen() == chosen(**own)


@pytest.mark.parametrize("language", ["en", "id"])
def test_an_option_that_does_not_exist_is_one_clear_message(language):
    with pytest.raises(ScenarioError) as error:
        load_data(scenario().dump() | {"rules": {"trust": "betta"}})
    text = error.value.text(language)
    assert len(error.value.faults) == 1
    assert "rules.trust" in text and "betta" in text and "beta" in text and "exponential" in text


@given(funds=AMOUNTS, skills=AMOUNTS, information=AMOUNTS)
def test_cobb_douglas_is_the_geometric_mean_of_what_there_is(funds, skills, information):
    p = chosen(production="cobb-douglas")
    mean = math.exp(np.mean([math.log(x + p.floor) for x in (funds, skills, information)]))
    assert bundle_output(p, funds, skills, information) == pytest.approx(3.0 * (mean - p.floor), rel=1e-4, abs=1e-5)


@given(values=some.lists(some.floats(-0.2, 0.2), min_size=1, max_size=20))
def test_a_plain_logit_weighs_nobody_like_one_more_partner(values):
    """With the noise of partners for both levels the nested choice gives the shares of one level, with a value of 0 for nobody."""
    p = chosen(partner_choice="plain")
    weights = np.exp(np.array(values) / p.partner_noise)
    inclusive = p.partner_noise * log(float(weights.sum()))
    assert logistic(inclusive / p.nobody_noise) == pytest.approx(weights.sum() / (1.0 + weights.sum()), rel=1e-9)


@given(promises=some.lists(some.tuples(some.integers(0, 1), some.floats(0.05, 1.0)), min_size=1, max_size=40))
def test_exponential_trust_moves_by_one_share_of_what_is_missing(promises):
    c, p, s = pair(trust="exponential")
    for kept, weight in promises:
        before = c.trust[0, s]
        see_promise(c, p, 0, s, kept, weight)
        told = weight if kept else weight * c.betrayal[0]
        share = told / (p.prior_mass + told)
        assert c.trust[0, s] == pytest.approx(before + share * (kept - before), rel=1e-9)
        assert c.kept[0, s] + c.broken[0, s] <= p.prior_mass * (1.0 + 1e-12)


def test_exponential_trust_forgets_towards_first_impressions_too():
    c, p, s = pair(trust="exponential", prior="fixed")
    first = c.trust[0, s]
    hear_promises(c, p, 0, s, 3.0, 0.0, 0.5)
    assert c.trust[0, s] > first
    hold_against(c, p, 0, s, 6.0)
    assert c.trust[0, s] < first
    for _ in range(400):
        fade_and_learn(c, p, 0, s)
    assert c.trust[0, s] == pytest.approx(first, abs=1e-6)


def test_a_fixed_prior_stays_whatever_is_seen():
    for prior, moves in (("learning", True), ("fixed", False)):
        c, p, s = pair(prior=prior)
        odds = c.odds[0, s]
        for _ in range(50):
            see_promise(c, p, 0, s, 1, 1.0)
            fade_and_learn(c, p, 0, s)
        assert (c.odds[0, s] > odds) == moves
        assert moves or c.odds[0, s] == odds


def test_in_one_round_fewer_deals_are_struck():
    village = load_scenario("scenarios/small.yaml")
    two, one = (run(village.with_changes({"rules.rounds": rounds}), "nothing", 3).series[:, SERIES_INDEX["deals"]].sum()
                for rounds in ("two", "one"))
    assert 0 < one < two
