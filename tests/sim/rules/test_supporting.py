"""Verbs for members one by one: strengthen closes gaps, fund pays what it says, channel and plan."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.capacity_building import (
    channel_outside,
    fund_organizations,
    larger_institution,
    plan_together,
    strengthen,
    strengthen_members,
)
from simpul.sim.rules.contacts import slot_of
from simpul.sim.state.columns import CHANNEL, FUND, FUNDS, INFORMATION, PLAN, STRENGTHEN
from tests.sim.rules.small import balanced_books, community, flow, structure, tally

COUNT = 8


def scheme(members=(), **plan):
    """A grant scheme, open to everybody unless it has members, with enough hours."""
    c, p = community(COUNT)
    plan = {"open_grants": int(not members), "grant_recipients": COUNT} | plan
    structure(c, members=members, hours=10.0, bank=200.0, **plan)
    return c, p


def pay(c, p, pot, t=0):
    """Let structure 0 pay grants from `pot` pm and return what each organization got."""
    before = c.stock[:, FUNDS].copy()
    c.grant_money[0] = pot
    with balanced_books(c):
        fund_organizations(c, p, 0, t)
    return c.stock[:, FUNDS] - before


def test_equal_grants_are_equal():
    c, p = scheme()
    np.testing.assert_allclose(pay(c, p, 4.0), 0.5)
    assert tally(c, "granted") == pytest.approx(4.0)
    assert flow(c, "given") == flow(c, "received") == pytest.approx(4.0)
    assert c.bank[0, FUND] == 200.0 - COUNT
    assert c.benefit[0].tolist() == pytest.approx([0.5] * COUNT)  # at a marginal value of 1


def test_grants_go_to_insiders_awake_and_to_members_where_there_are_any():
    c, p = scheme()
    c.outside[2] = c.dormant[3] = 1
    got = pay(c, p, 3.0)
    assert (got > 0.0).tolist() == [True, True, False, False, True, True, True, True]
    c, p = scheme(members=(1, 5))
    assert (pay(c, p, 3.0) > 0.0).tolist() == [False, True, False, False, False, True, False, False]


def test_by_need_the_longest_poor_come_first():
    """Need is the year's average of funds against payroll, not what one holds today."""
    c, p = scheme(by_need=1, grant_recipients=3)
    c.funds_usual[:] = 5.0, 1.0, 4.0, 0.5, 3.0, 9.0, 8.0, 7.0
    c.payroll[:] = 2.4
    c.payroll[4] = 24.0  # poor for its size
    c.stock[5, FUNDS] = 0.0
    assert np.flatnonzero(pay(c, p, 3.0)).tolist() == [1, 3, 4]


def test_without_need_recipients_are_drawn_alike():
    c, p = scheme(grant_recipients=2)
    counts = np.zeros(COUNT, int)
    for t in range(600):
        c.bank[0, FUND] = 50.0
        counts[np.flatnonzero(pay(c, p, 2.0, t))] += 1
    assert counts.sum() == 1200
    assert stats.chisquare(counts).pvalue > 1e-3


@pytest.mark.parametrize(("plan", "bank", "pot", "count", "each"), [
    ({"grant_most": 0.3}, 200.0, 4.0, 8, 0.3),  # the largest grant
    ({"grant_recipients": 5}, 200.0, 4.0, 5, 0.8),  # the most recipients
    ({}, 3.5, 4.0, 3, 4.0 / 3.0),  # an hour a grant
    ({}, 0.9, 4.0, 0, 0.0),
    ({}, 200.0, 1.1, 4, 0.275),  # nothing below a quarter pm
    ({}, 200.0, 0.24, 0, 0.0),
])
def test_limits_of_a_grant_scheme(plan, bank, pot, count, each):
    c, p = scheme(**plan)
    c.bank[0, FUND] = bank
    got = pay(c, p, pot)
    assert (got > 0.0).sum() == count
    np.testing.assert_allclose(got[got > 0.0], each)
    assert c.grant_money[0] == pytest.approx(pot - count * each)


@given(
    pot=some.floats(0.0, 60.0), most=some.floats(0.25, 9.0), recipients=some.integers(1, 10), bank=some.floats(0.0, 12.0),
    by_need=some.integers(0, 1), asleep=some.sets(some.integers(0, COUNT - 1)),
)
def test_no_money_is_lost_or_made(pot, most, recipients, bank, by_need, asleep):
    c, p = copy(SCHEME[0]), SCHEME[1]
    c.grant_most[0], c.grant_recipients[0], c.bank[0, FUND], c.by_need[0] = most, recipients, bank, by_need
    c.dormant[list(asleep)] = 1
    got = pay(c, p, pot)
    assert got.sum() + c.grant_money[0] == pytest.approx(pot, abs=1e-9)
    assert c.grant_money[0] >= 0.0
    assert (got > 0.0).sum() <= min(recipients, int(bank), COUNT - len(asleep))


SCHEME = scheme()


def test_a_host_favours_its_like_as_far_as_power_is_used():
    favoured = []
    for power_use in (0.0, 1.0):
        c, p = scheme(members=tuple(range(1, COUNT)), host=0, self_interest=0.6, grant_recipients=2, open_grants=0)
        p = p._replace(power_use=power_use)
        c.interest[:] = 0.0, 1.0
        c.interest[:3] = 1.0, 0.0  # the host and two like it
        count = 0
        for t in range(300):
            c.bank[0, FUND] = 50.0
            count += int((pay(c, p, 1.0, t)[1:3] > 0.0).sum())
        favoured.append(count / 300)
    # By chance 2 x 2/7 of the grants. Full favour adds 1.2 to an even draw, more than any draw can make up for.
    assert favoured[0] == pytest.approx(4.0 / 7.0, abs=0.12)
    assert favoured[1] == 2.0


def test_strengthening_closes_gaps_geometrically():
    c, p = community(3)
    structure(c, members=(0,))
    c.agenda[0] = 0.75, 0.25
    c.reliability[0], c.skill_flow[0] = 0.6, 1.0
    for _ in range(20):
        strengthen(c, p, 0, 0)
    for name in ("capacity", "voice", "convening"):
        assert 1.0 - getattr(c, name)[0] == pytest.approx(0.5 * 0.92**20)
    assert 1.0 - c.reliability[0] == pytest.approx(0.4 * 0.98**20)
    assert c.skill_flow[0] == pytest.approx(np.prod(1.0 + 0.008 * 0.5 * 0.92 ** np.arange(20)))
    np.testing.assert_allclose(1.0 - c.expertise[0], 0.5 * np.array([0.94, 0.98]) ** 20)
    assert c.benefit[0, 0] == pytest.approx(20 * 0.25)
    assert (c.capacity[1:] == 0.5).all()


@pytest.mark.parametrize(("hours", "pot", "times"), [(100.0, 10.0, 10), (100.0, 0.74, 2), (9.0, 10.0, 0), (400.0, 10.0, 24)])
def test_each_strengthening_takes_ten_hours_and_a_quarter_pm(hours, pot, times):
    """Of one verb there are 24 acts a month at the most."""
    c, p = community(3)
    structure(c, members=(0, 1, 2))
    c.bank[0, STRENGTHEN], c.strengthen_pot[0] = hours, pot
    with balanced_books(c):
        strengthen_members(c, p, 0, 0)
    assert tally(c, "strengthened") == pytest.approx(0.25 * times)
    assert flow(c, "spent") == pytest.approx(0.25 * times)
    assert c.bank[0, STRENGTHEN] == pytest.approx(hours - 10.0 * times)
    assert c.strengthen_pot[0] == pytest.approx(pot - 0.25 * times)


def test_a_link_to_the_outside_alerts_informs_and_introduces_a_larger_institution():
    c, p = community(4)
    c.outside[3] = 1
    structure(c, members=(0,))
    c.bank[0, CHANNEL] = 50.0 + 0.5  # four for the link, six for the introduction; forty are kept for applications
    with balanced_books(c):
        channel_outside(c, p, 0, 5)
    assert c.alerted[0] == 8
    assert c.stock[0, INFORMATION] == pytest.approx(1.1)
    assert flow(c, "copied", INFORMATION) == pytest.approx(0.1)
    assert c.depth[0, slot_of(c, 0, 3)] == c.depth[3, slot_of(c, 3, 0)] == 1
    assert c.bank[0, CHANNEL] == 40.5
    assert c.benefit[0, 0] == pytest.approx(0.1)
    channel_outside(c, p, 0, 6)
    assert (c.bank[0, CHANNEL], c.alerted[0]) == (40.5, 8)


def test_without_a_larger_institution_there_is_nobody_to_meet():
    c, _p = community(4)
    assert larger_institution(c, 0, 0.5) == -1
    c.outside[2] = 1
    assert {larger_institution(c, 0, u) for u in (0.01, 0.3, 0.6, 0.99)} == {2}


@given(hours=some.floats(0.1, 100.0), members=some.integers(1, COUNT))
def test_a_common_plan_takes_four_hours_a_member(hours, members):
    c, p = copy(SCHEME[0]), SCHEME[1]
    structure(c, members=range(members))
    c.planned[0], c.bank[0, PLAN] = 0.3, hours
    plan_together(c, p, 0)
    assert c.planned[0] == pytest.approx(0.3 + 0.7 * 0.2 * min(1.0, hours / (4.0 * members)))
    assert c.bank[0, PLAN] == 0.0
