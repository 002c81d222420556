"""Crises: who hears, what responders give, what the pool does, when a crisis is met or missed."""

import pytest

from simpul.sim.numerics import keyed_random
from simpul.sim.rules.crises import hears_of_crisis, respond, respond_to_crises
from simpul.sim.rules.production import bundle_output
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from simpul.sim.state.series import EVENTS
from tests.sim.rules.small import acquaint, balanced_books, community, happens, structure, tally


def crisis(need=100.0, count=3, **parts):
    """A crisis on issue 0 of which everybody hears and for which everybody cares entirely."""
    c, p = community(count, parameters={"crisis_effort": 0.2}, **parts)
    c.alerted[:] = 99
    c.carried[:] = 0.0
    c.carried[:, 0] = 1.0
    c.crisis_left[0, 0] = 3
    c.crisis_need[0, 0] = need
    return c, p


def test_alone_each_gives_what_its_own_bundle_gives():
    """A fifth of .25 pm of funds, 1 of skills, 1 of information, at productivity 1, three times."""
    c, p = crisis()
    with balanced_books(c):
        respond(c, p, 0, 0, 0)
    assert c.crisis_got[0, 0] == pytest.approx(3.0 * bundle_output(p, 0.05, 0.2, 0.2))
    assert c.spent_effort.tolist() == [pytest.approx(0.2)] * 3
    assert c.stock[0].tolist() == [pytest.approx(0.95), pytest.approx(0.8), 1.0]


def test_together_they_give_what_the_pooled_bundle_gives():
    """One-sided bundles that complement each other: pooled they do far more than alone."""
    c, p = crisis()
    c.stock[:3] = [[12.0, 0.0, 0.0], [0.0, 3.0, 0.0], [0.0, 0.0, 3.0]]
    alone = bundle_output(p, 0.6, 0.0, 0.0) + bundle_output(p, 0.0, 0.6, 0.0) + bundle_output(p, 0.0, 0.0, 0.6)
    respond(c, p, 0, 0, 0)
    assert c.crisis_got[0, 0] == pytest.approx(max(0.0, alone))
    c, p = crisis()
    c.stock[:3] = [[12.0, 0.0, 0.0], [0.0, 3.0, 0.0], [0.0, 0.0, 3.0]]
    c.convening[:] = 1.0
    for j in (1, 2):
        acquaint(c, p, 0, j, depth=2, trust=1.0)
    respond(c, p, 0, 0, 0)
    assert c.crisis_got[0, 0] == pytest.approx(1.8)  # balanced: .6 of each


def test_productivity_and_care_weigh_what_is_given():
    c, p = crisis(count=2)
    c.carried[0] = 0.2, 0.8  # three times .2 of the effort
    c.expertise[0, 0] = 1.0
    c.carried[1] = 0.04, 0.96  # below a twentieth: does not care
    respond(c, p, 0, 0, 0)
    share = 0.2 * 0.6
    assert c.crisis_got[0, 0] == pytest.approx(bundle_output(p, 1.3 * share * 0.25, 1.3 * share, 1.3 * share))
    assert c.spent_effort[1] == 0.0


def test_a_crisis_lasts_three_months_and_is_missed():
    c, p = crisis(count=2, events=10)
    for t, left in ((0, 2), (1, 1), (2, 0)):
        c.spent_effort[:] = 0.0
        respond_to_crises(c, p, 0, t)
        assert c.crisis_left[0, 0] == left
        assert tally(c, "crises_missed") == float(left == 0)
    assert tally(c, "crisis_served") == pytest.approx(c.crisis_got[0, 0])
    respond_to_crises(c, p, 0, 3)
    assert tally(c, "crises_missed") == 1.0
    assert c.event_count[0] == 1
    month, kind, actor, other, place, issue, missing = c.events[0]
    assert (month, EVENTS[int(kind)], actor, other, place, issue) == (2, "crisis_missed", -1, -1, 0, 0)
    assert missing == pytest.approx(100.0 - c.crisis_got[0, 0])


def test_what_was_given_adds_up_over_the_months_until_the_need_is_met():
    once = bundle_output(crisis()[1], 0.05, 0.2, 0.2)
    c, p = crisis(need=4.5 * once, count=2)
    for t in range(3):
        c.spent_effort[:] = 0.0
        c.stock[:] = 1.0
        respond_to_crises(c, p, 0, t)
        assert tally(c, "crises_met") == float(t == 2)
    assert tally(c, "crisis_served") == pytest.approx(4.5 * once)
    assert tally(c, "crises_missed") == 0.0


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_a_response_of_three_together_is_a_joint_result(partners):
    c, p = crisis(need=0.01)
    c.convening[:] = 1.0
    for j in range(partners):
        acquaint(c, p, 0, j + 1, depth=2, trust=1.0)
    respond(c, p, 0, 0, 0)
    assert tally(c, "crises_met") == 1.0
    assert tally(c, "joint_results") == float(partners == 2)


def test_a_crisis_met_encourages_and_one_missed_discourages_those_who_took_part():
    for need, step in ((0.01, 0.05), (1e6, -0.05)):
        c, p = crisis(need=need)
        c.crisis_left[0, 0] = 1
        c.dormant[1] = 1
        respond(c, p, 0, 0, 0)
        assert c.morale[:2].tolist() == pytest.approx([0.5 + step, 0.5])


def test_a_structure_pools_its_members():
    c, p = crisis()
    structure(c, members=(0, 1, 2), hours=5.0)
    c.attends[0, :3] = 1
    c.stock[:3] = [[12.0, 0.0, 0.0], [0.0, 3.0, 0.0], [0.0, 0.0, 3.0]]
    respond(c, p, 0, 0, 0)
    assert c.crisis_got[0, 0] == pytest.approx(1.8)


def test_only_the_place_responds():
    c, p = crisis(count=2, places=2)
    respond(c, p, 0, 0, 0)
    assert c.spent_effort.tolist() == [pytest.approx(0.2)] * 2 + [0.0] * 2


@pytest.mark.parametrize("capacity", [0.2, 0.7])
def test_capacity_decides_who_hears_in_time(capacity):
    c, p = crisis()
    c.alerted[:] = -1
    c.capacity[:] = capacity
    heard = sum(hears_of_crisis(c, p, i, 0, t) for t in range(500) for i in range(3))
    assert happens(heard, 1500, capacity)
    c.alerted[0] = 7
    assert all(hears_of_crisis(c, p, 0, 0, t) for t in range(8))
    c.dormant[0] = 1
    assert not hears_of_crisis(c, p, 0, 0, 0)


def test_what_is_heard_is_not_the_luck_that_began_the_crisis():
    """Hearing draws an event of its own: two purposes never share a number."""
    draws = {
        keyed_random.uniform(1, 5, 0, 7, keyed_random.CRISIS),
        keyed_random.uniform(1, 5, 0, 7, keyed_random.CRISIS + keyed_random.EVENT * 128),
    }
    assert len(draws) == 2


def test_information_is_used_and_not_lost():
    c, p = crisis()
    respond(c, p, 0, 0, 0)
    assert c.stock[:3, INFORMATION].tolist() == [1.0, 1.0, 1.0]
    assert (c.stock[:3, [FUNDS, SKILLS]] < 1.0).all()
