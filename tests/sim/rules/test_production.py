"""Services from a bundle of resources against the closed forms of constant elasticity, and learning against its recurrence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import optimize

from simpul.sim.initial_state import copy
from simpul.sim.rules.production import (
    bundle_output,
    count_needs,
    finish_work,
    give_to_pool,
    learn_by_doing,
    produce,
    productivity,
    serve,
)
from simpul.sim.rules.valuation import take_stock
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from tests.sim.rules.small import balanced_books, community, flow, tally

C, P = community(2)
amounts = some.floats(0.0, 20.0)
some_of_each = some.tuples(*[some.floats(0.05, 20.0)] * 3)


def work(c, p, i):
    """Let organization i do its own work of a month."""
    finish_work(c, p, i)
    produce(c, p, i)


def settings_with(elasticity: float):
    return P._replace(elasticity=elasticity, exponent=(elasticity - 1.0) / elasticity)


elasticities = some.floats(0.3, 0.95).map(settings_with)


@given(total=amounts, p=elasticities)
def test_a_balanced_pm_gives_one_pm_of_service(total, p):
    assert bundle_output(p, total / 3, total / 3, total / 3) == pytest.approx(total, rel=1e-9, abs=1e-9)


@given(bundle=some_of_each, p=elasticities)
def test_output_is_the_power_mean_of_the_bundle(bundle, p):
    """Three times the mean with exponent (e - 1) / e of what is there and a floor, less the floor."""
    exponent = 1.0 - 1.0 / p.elasticity
    mean = np.mean((np.array(bundle) + p.floor) ** exponent) ** (1.0 / exponent)
    assert bundle_output(p, *bundle) == pytest.approx(3.0 * (mean - p.floor), rel=1e-9)
    assert -1e-9 <= bundle_output(p, *bundle) <= sum(bundle) + 1e-9  # balance is best


@given(bundle=some_of_each, factor=some.floats(1.0, 50.0), p=elasticities)
def test_output_is_homogeneous_in_what_is_there_and_the_floor(bundle, factor, p):
    stretched = [factor * (amount + p.floor) - p.floor for amount in bundle]
    once = bundle_output(p, *bundle) + 3.0 * p.floor
    assert bundle_output(p, *stretched) + 3.0 * p.floor == pytest.approx(factor * once, rel=1e-9)


@given(bundle=some_of_each, p=elasticities)
def test_marginal_values_are_the_derivatives_of_output(bundle, p):
    """Funds count as spent: one more pm of funds in the month's bundle, not in the stock."""
    c = copy(C)
    c.stock[0] = bundle[0] / p.spending, bundle[1], bundle[2]
    take_stock(c, p, 0)
    numeric = optimize.approx_fprime(np.array(bundle), lambda x: bundle_output(p, *x), 1e-7)
    np.testing.assert_allclose(c.marginal[0], numeric, rtol=2e-4, atol=1e-6)
    assert bundle[c.lack[0]] == pytest.approx(min(bundle), rel=1e-12)  # amounts that differ in the last bit are alike
    assert bundle[c.surplus[0]] == pytest.approx(max(bundle), rel=1e-12)
    assert c.hour_price[0] == pytest.approx(c.marginal[0, SKILLS] / 160.0)


@given(bundle=some_of_each, p=elasticities)
def test_the_ratio_of_marginal_values_falls_with_the_elasticity(bundle, p):
    """By definition: log of the ratio of amounts is the elasticity times the log of the inverse ratio of marginal values."""
    c = copy(C)
    c.stock[0] = bundle[0] / p.spending, bundle[1], bundle[2]
    take_stock(c, p, 0)
    amounts_ratio = np.log((bundle[SKILLS] + p.floor) / (bundle[INFORMATION] + p.floor))
    values_ratio = np.log(c.marginal[0, INFORMATION] / c.marginal[0, SKILLS])
    assert amounts_ratio == pytest.approx(p.elasticity * values_ratio, abs=1e-9)


def test_complementary_stocks_give_more_together():
    """Nobody is paid for cooperating: the pool of three one-sided bundles does what a balanced one does."""
    alone = sum(bundle_output(P, *bundle) for bundle in ((3, 0, 0), (0, 3, 0), (0, 0, 3)))
    assert bundle_output(P, 3, 3, 3) == pytest.approx(9.0)
    assert alone < 1.0


def test_what_one_has_most_of_is_spared_and_what_one_has_least_of_is_lacked():
    c = copy(C)
    c.stock[0] = 4.0, 3.0, 0.2  # of the funds a quarter is spent in a month: 1
    c.promised[0] = 9.0
    take_stock(c, P, 0)
    assert (c.lack[0], c.surplus[0]) == (INFORMATION, SKILLS)
    assert c.promised[0].tolist() == [0.0, 0.0, 0.0]


def test_a_month_of_production():
    """Hours left return as skills, a quarter of the funds is spent, skills are used up, information stays."""
    c, p = community(2, issues=2, parameters={"learning": 0.0, "unlearning": 0.0})
    c.hours_used[0] = 8.0  # of 40
    c.interest[0] = 0.25, 0.75
    c.expertise[0] = 0.0, 1.0
    with balanced_books(c):
        work(c, p, 0)
    output = bundle_output(p, 0.25, 1.0 + 32.0 / 160.0, 1.0)
    services = output * (0.25 * 0.7 + 0.75 * 1.3)
    assert c.service[0].sum() == pytest.approx(services)
    assert c.produced[0] == pytest.approx(services)
    assert c.stock[0].tolist() == [0.75, 0.0, 1.0]
    assert flow(c, "returned_hours", SKILLS) == pytest.approx(0.2)
    assert flow(c, "consumed", SKILLS) == pytest.approx(1.2)
    assert flow(c, "consumed", FUNDS) == pytest.approx(0.25)
    assert tally(c, "hours_cost") == pytest.approx(8.0 * 0.01)


def test_joint_work_is_missing_from_the_month():
    c, p = community(2, parameters={"learning": 0.0})
    c.hours[:] = 0.0
    c.spent_effort[0] = 0.4
    with balanced_books(c):
        work(c, p, 0)
    assert c.produced[0] == pytest.approx(bundle_output(p, 0.6 * 0.25, 0.6, 0.6))
    c.spent_effort[1] = 1.0
    work(c, p, 1)
    assert c.produced[1] == pytest.approx(0.0, abs=1e-12)


def test_the_dormant_lose_their_skills_and_outsiders_serve_nobody():
    c, p = community(2)
    c.dormant[0] = 1
    c.outside[1] = 1
    with balanced_books(c):
        work(c, p, 0)
        work(c, p, 1)
    assert c.stock[0].tolist() == [1.0, 0.0, 1.0]
    assert flow(c, "stale", SKILLS) == 1.0
    assert c.service.sum() == 0.0
    assert c.produced.tolist() == [0.0, 0.0]


@pytest.mark.parametrize(("expertise", "expected"), [(0.0, 0.7), (0.5, 1.0), (1.0, 1.3)])
def test_productivity_runs_from_seven_tenths_to_thirteen(expertise, expected):
    c = copy(C)
    c.expertise[0, 1] = expertise
    assert productivity(c, P, 0, 1) == pytest.approx(expected)


@given(effort=some.floats(0.0, 1.0), first=some.floats(0.0, 1.0))
def test_learning_by_doing_closes_the_gap_geometrically(effort, first):
    c = copy(C)
    c.expertise[0, 0] = first
    for _ in range(30):
        learn_by_doing(c, P, 0, 0, effort)
    assert 1.0 - c.expertise[0, 0] == pytest.approx((1.0 - first) * (1.0 - 0.02 * effort) ** 30, abs=1e-12)


def test_expertise_settles_where_learning_makes_up_for_forgetting():
    """x = (1 - u) x + a (1 - (1 - u) x) has the fixed point a / (1 - (1 - u)(1 - a)), u forgotten and a learned a month."""
    c, p = community(2)
    c.interest[0] = 0.75, 0.25
    for _ in range(3000):
        c.stock[0] = 1.0
        work(c, p, 0)
    learned = 0.02 * np.array([0.75, 0.25])
    np.testing.assert_allclose(c.expertise[0], learned / (1.0 - (1.0 - 0.005) * (1.0 - learned)), rtol=1e-9)


@given(share=some.floats(0.0, 1.0), spent=some.floats(0.0, 1.0), skill=some.floats(0.7, 1.3))
def test_giving_to_a_pool_takes_no_more_than_there_is(share, spent, skill):
    c = copy(C)
    c.stock[0] = 4.0, 2.0, 3.0
    c.marginal[0] = 1.5, 0.5, 1.0
    c.spent_effort[0] = spent
    c.pooled[:] = 0.0
    with balanced_books(c):
        cost = give_to_pool(c, P, 0, skill, share, 1)
    given_share = min(share, 1.0 - spent)
    np.testing.assert_allclose(c.pooled[1], skill * given_share * np.array([1.0, 2.0, 3.0]), rtol=1e-12, atol=1e-300)
    assert cost == pytest.approx(given_share * (1.0 * 1.5 + 2.0 * 0.5))
    assert c.spent_effort[0] <= 1.0
    assert c.stock[0, INFORMATION] == 3.0
    assert c.pooled[0].tolist() == [0.0, 0.0, 0.0]


@given(divide=some.floats(0.0, 1.0), shares=some.tuples(some.floats(0.1, 1.0), some.floats(0.1, 1.0), some.floats(0.1, 1.0)))
def test_services_reach_all_by_share_and_the_own_group_first_where_there_is_a_divide(divide, shares):
    c, p = GROUPS
    p = p._replace(divide=divide)
    c.group_share[:] = np.array(shares) / sum(shares)
    c.service[:] = 0.0
    serve(c, p, 0, 1, 0, 6.0)
    assert c.service.sum() == pytest.approx(6.0)
    assert c.service[0, 0, 0] == pytest.approx(6.0 * (1.0 - divide) * c.group_share[0])
    assert c.service[0, 0, 1] == pytest.approx(6.0 * (divide + (1.0 - divide) * c.group_share[1]))


GROUPS = community(2, groups=3)


def test_needs_are_met_issue_by_issue_and_group_by_group():
    """Too much on one issue or for one group makes up for nothing elsewhere."""
    c, _p = community(2, issues=2, groups=2)
    c.need[0] = [[2.0, 1.0], [4.0, 3.0]]
    c.service[0] = [[9.0, 0.5], [1.0, 3.0]]
    with balanced_books(c):
        count_needs(c, 0)
    assert tally(c, "need") == 10.0
    assert tally(c, "served") == 2.0 + 0.5 + 1.0 + 3.0
    assert [tally(c, f"need_group_{g}") for g in range(4)] == [6.0, 4.0, 0.0, 0.0]
    assert [tally(c, f"served_group_{g}") for g in range(4)] == [3.0, 3.5, 0.0, 0.0]
    assert [tally(c, f"need_issue_{k}") for k in range(8)] == [3.0, 7.0] + [0.0] * 6
    assert [tally(c, f"served_issue_{k}") for k in range(8)] == [2.5, 4.0] + [0.0] * 6
    assert c.issue_met[0].tolist() == pytest.approx([2.5 / 3.0, 4.0 / 7.0])
    assert c.service.sum() == 0.0
