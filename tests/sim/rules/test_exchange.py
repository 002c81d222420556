"""Dealing: the Nash price, the Edgeworth box of two organizations, and what a deal is worth."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as some
from scipy import optimize

from simpul.sim.initial_state import copy
from simpul.sim.rules.bargaining import SHARING, nash_price, offer_of, weigh_exchange, weigh_sharing
from simpul.sim.rules.delivery import deliver_deal
from simpul.sim.rules.partner_choice import answer_asks, choose_partner
from simpul.sim.rules.valuation import state_terms, take_stock
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from tests.sim.rules.small import acquaint, balanced_books, community, put_ask

PLAIN = {"rivalry": 0.0, "barrier": 0.0, "power_use": 0.0, "trust_centralization": 0.0}
PAIR = community(2, context=PLAIN, parameters={"misreading": 0.0, "floor": 0.005})
stocks = some.floats(0.05, 8.0)
trusts = some.floats(0.3, 1.0)


def pair(trust=1.0):
    """Two organizations that know each other and trust each other equally."""
    c, p = copy(PAIR[0]), PAIR[1]
    acquaint(c, p, 0, 1, trust=trust)
    return c, p


def deal(c, p, t=0) -> bool:
    """Let organization 0 ask 1, 1 answer and both deliver; tell whether there was a deal."""
    put_ask(c, p, 0, 0)
    answer_asks(c, p, 1)
    deliver_deal(c, p, 0, t, 0)
    return c.accepted[0] == 1


@given(
    wanted=some.floats(0.05, 2.0), cost=some.floats(0.05, 3.0), worth=some.floats(0.05, 3.0), sacrifice=some.floats(0.01, 1.0),
    share=some.floats(0.05, 0.95),
)
def test_the_price_maximizes_the_nash_product(wanted, cost, worth, sacrifice, share):
    low, high = sacrifice / worth, wanted / cost  # between what the other at least wants and what I can at most pay
    assume(high > low * 1.05)

    def loss(q):
        return -share * math.log(wanted - cost * q) - (1.0 - share) * math.log(worth * q - sacrifice)

    room = (high - low) * 1e-9
    best = optimize.minimize_scalar(loss, bounds=(low + room, high - room), method="bounded", options={"xatol": 1e-10}).x
    price = nash_price(wanted, cost, worth, sacrifice, share)
    assert price == pytest.approx(best, rel=1e-5)
    assert loss(price) <= loss(best) + 1e-12


@given(share=some.floats(0.0, 1.0))
def test_all_of_the_gain_goes_to_whom_all_weight_goes(share):
    """With weight 1 I pay the other's reservation price, with weight 0 my own, in between in proportion."""
    price = nash_price(1.0, 0.5, 0.8, 0.2, share)
    assert price == pytest.approx((1.0 - share) * 2.0 + share * 0.25)


def weighed(c, p):
    """What organization 0 makes of an exchange with its first contact."""
    return weigh_exchange(c, p, 0, 0, offer_of(c, p, 0))


@given(mine=some.tuples(stocks, stocks, stocks), others=some.tuples(stocks, stocks, stocks), trust=trusts)
def test_edgeworth_nobody_loses_at_its_own_values_when_both_keep(mine, others, trust):
    """Two organizations exchange: each values what it got above what it gave and the hours it took, or there is no deal."""
    c, p = pair(trust)
    c.stock[0], c.stock[1] = mine, others
    take_stock(c, p, 0)
    take_stock(c, p, 1)
    value, price, _other = weighed(c, p)
    assume(value > 0.0 and value >= weigh_sharing(c, p, 0, 0))
    before = c.stock.copy()
    values = c.marginal.copy()
    assert deal(c, p)
    change = c.stock - before
    lack, surplus = c.lack[0], c.surplus[0]
    assert change[0, lack] == pytest.approx(p.deal_size)
    assert change[1, surplus] == pytest.approx(price)
    for i in (0, 1):
        gain = float((change[i] * values[i]).sum()) - 4.0 * c.hour_price[i]
        assert gain >= -1e-9
    assert c.stock.min() >= 0.0
    for resource, moved in ((lack, p.deal_size), (surplus, price)):  # information is copied, all else is handed over
        assert change[:, resource].sum() == pytest.approx(moved if resource == INFORMATION else 0.0, abs=1e-12)


@given(rich=some.floats(20.0, 60.0), poor=some.floats(4.0, 10.0))
def test_edgeworth_a_deal_leads_towards_the_contract_curve(rich, poor):
    """One has skills, the other funds: after the deal their marginal rates of substitution are nearer to each other."""
    c, p = pair()
    for i, skills, funds in ((0, poor, rich), (1, rich, poor)):
        c.stock[i] = funds / p.spending, skills, 30.0  # of funds, a month's spending counts in the bundle

    def rate(i):
        take_stock(c, p, i)
        return c.marginal[i, SKILLS] / c.marginal[i, FUNDS]

    before = rate(0), rate(1)
    assert before[0] > 1.0 > before[1]
    assert deal(c, p)
    after = rate(0), rate(1)
    assert before[0] > after[0] > 1.0 > after[1] > before[1]


def test_edgeworth_on_the_contract_curve_nobody_deals():
    """Alike organizations, and those with the same proportions, have nothing to exchange at any trust."""
    c, p = pair()
    for scale in (1.0, 3.0):
        c.stock[0] = 4.0, 1.0, 2.0
        c.stock[1] = c.stock[0] * scale + p.floor * (scale - 1.0) * np.array([1.0 / p.spending, 1.0, 1.0])
        take_stock(c, p, 0)
        take_stock(c, p, 1)
        np.testing.assert_allclose(c.marginal[0], c.marginal[1], rtol=1e-9)
        assert weighed(c, p) == (0.0, 0.0, 0.0)


def by_hand(trust=1.0):
    """A pair with values set by hand: 0 lacks skills and can spare funds, an hour is worth .01 pm."""
    c, p = pair(trust)
    c.lack[0], c.surplus[0] = SKILLS, FUNDS
    c.marginal[0] = 0.5, 2.0, 1.0
    c.marginal[1] = 1.5, 0.5, 1.0
    c.overlap[0, 0] = c.overlap[1, 0] = 0.0
    state_terms(c, p, 1)
    return c, p


def test_an_exchange_worked_out_by_hand():
    """.25 pm of skills are worth .5 - .04 hours = .46; the price lies between .165/1.5 = .11 and .46/.5 = .92, at equal weights
    at .515, but nobody gives more than twice the size of the deal: .5."""
    c, p = by_hand()
    value, price, other = weighed(c, p)
    assert price == 0.5
    assert value == pytest.approx(0.46 - 0.5 * 0.5)
    assert other == pytest.approx(1.5 * 0.5 - 0.165)


def test_trust_discounts_what_is_promised_and_not_what_is_given():
    c, p = by_hand(trust=0.6)
    value, price, other = weighed(c, p)
    assert price == pytest.approx(0.5 * 0.26 / 0.5 + 0.5 * 0.165 / 0.9)
    assert value == pytest.approx(0.26 - 0.5 * price)
    assert other == pytest.approx(0.9 * price - 0.165)


def test_the_stronger_pays_less_and_barriers_cost_hours():
    c, p = by_hand(trust=0.6)
    c.bargain[0, 0] = 0.8
    value, price, _other = weighed(c, p)
    assert price == pytest.approx(0.2 * 0.26 / 0.5 + 0.8 * 0.165 / 0.9)
    c.bargain[0, 0] = 0.5
    slow = p._replace(hours_factor=2.0)
    state_terms(c, slow, 1)
    _value, dearer, _other = weighed(c, slow)
    assert dearer == pytest.approx(0.5 * 0.22 / 0.5 + 0.5 * 0.205 / 0.9)


def test_shared_interest_adds_the_spill_over_and_scales_nothing():
    c, p = by_hand(trust=0.6)
    value, price, other = weighed(c, p)
    c.overlap[0, 0] = 0.5
    more, same_price, same_other = weighed(c, p)
    assert (same_price, same_other) == (price, other)
    assert more - value == pytest.approx(0.3 * 0.5 * other)


@pytest.mark.parametrize("change", ["no stock", "nothing to give", "no trust"])
def test_no_exchange_without_stock_or_trust(change):
    c, p = by_hand(trust=0.05 if change == "no trust" else 0.9)
    if change == "no stock":
        c.stock[1, SKILLS] = 0.2
        state_terms(c, p, 1)
    if change == "nothing to give":
        c.stock[0, FUNDS] = 0.01
    assert weighed(c, p) == (0.0, 0.0, 0.0)


def test_what_sharing_is_worth():
    """.1 pm told, half as much more a depth known, at most a tenth of what the teller has; half an hour.

    Who tells is exposed: what a betrayal would cost counts with the distrust.
    """
    c, p = pair(trust=0.8)
    worth = 0.8 * 0.5 - 0.2 * 0.4
    c.overlap[0, 0] = 0.5
    c.marginal[0, INFORMATION] = 2.0
    for depth, told in ((0, 0.1), (1, 0.15), (2, 0.2), (4, 0.2)):
        c.depth[0, 0] = depth
        c.stock[1, INFORMATION] = 5.0
        state_terms(c, p, 1)
        assert weigh_sharing(c, p, 0, 0) == pytest.approx(worth * 2.0 * told - 0.5 * 0.01)
        c.stock[1, INFORMATION] = 0.4
        state_terms(c, p, 1)
        assert weigh_sharing(c, p, 0, 0) == pytest.approx(worth * 2.0 * 0.04 - 0.5 * 0.01)


def test_sharing_copies_both_ways_and_costs_half_an_hour():
    c, p = pair()
    for i in (0, 1):
        take_stock(c, p, i)
    c.lack[0] = c.surplus[0] = FUNDS
    with balanced_books(c):
        assert deal(c, p)
    assert c.choice_motive[0] == SHARING
    assert c.stock[:, INFORMATION].tolist() == [pytest.approx(1.1), pytest.approx(1.1)]
    assert c.stock[:, [FUNDS, SKILLS]].tolist() == [[1.0, 1.0], [1.0, 1.0]]
    assert c.hours_used.tolist() == [0.5, 0.5]


def test_who_has_no_time_or_nothing_to_gain_asks_nobody():
    c, p = pair()
    take_stock(c, p, 0)
    take_stock(c, p, 1)
    c.hours[0] = 0.4
    choose_partner(c, p, 0, 0, 0)
    assert c.choice_slot[0] == -1
    c.hours[0] = 40.0
    c.overlap[:] = 0.0
    choose_partner(c, p, 0, 0, 0)
    assert c.choice_slot[0] == -1
