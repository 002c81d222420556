"""Withdrawing: when, to whom, with what; worked out by hand on a few organizations."""

import pytest

from simpul.sim.rules.structure_end import withdraw
from simpul.sim.rules.structures import close_month, open_month
from simpul.sim.state import series
from tests.sim.rules.small import acquaint, community, structure

MARK = 1


def relay(members=(0, 1, 2), structures=2, **heir):
    """A structure with members, an account of 6 pm and 2 more in its pots that withdraws at month 12, and one that follows it."""
    c, p = community(5, structures=structures, events=20)
    structure(c, 0, members=members, legitimacy=0.8, passes_on=MARK)
    c.withdraws[0] = 12
    c.account[0], c.pool_money[0] = 6.0, 2.0
    c.planned[0] = 0.4
    structure(c, 1, takes_over=MARK, **heir)
    c.begins[1] = 12
    return c, p


def test_nothing_happens_before_the_time_is_over():
    c, p = relay()
    for t in range(11):
        withdraw(c, p, 0, t)
    assert c.ended[0] == -1
    assert c.member[0].sum() == 3


def test_members_money_and_plan_are_handed_on():
    c, p = relay()
    withdraw(c, p, 0, 11)
    assert c.ended[0] == 11
    assert c.member[0].sum() == c.member_count[0] == 0
    assert c.member[1].tolist() == [1, 1, 1, 0, 0]
    assert c.member_count[1] == 3
    assert c.legitimacy[1, :3].tolist() == [0.8, 0.8, 0.8]
    assert c.joined[1, :3].tolist() == [11, 11, 11]
    assert c.planned[1] == 0.4
    assert c.account[1] == 8.0
    assert c.account[0] == c.pool_money[0] == 0.0
    assert c.flow.sum() == 0.0, "money that is handed on enters and leaves no books"


def test_a_structure_waits_until_its_follower_stands():
    c, p = relay()
    c.formed[1] = -1
    withdraw(c, p, 0, 11)
    withdraw(c, p, 0, 12)
    assert c.ended[0] == -1
    c.formed[1] = 13
    withdraw(c, p, 0, 13)
    assert c.ended[0] == 13
    assert c.member[1].sum() == 3


def test_without_a_follower_money_goes_back_and_members_are_free():
    c, p = relay()
    c.takes_over[1] = MARK + 1
    withdraw(c, p, 0, 11)
    assert c.member.sum() == 0
    assert c.tally[0, series.RETURNED] == 8.0
    assert c.flow[series.LEDGER_RETURNED].tolist() == [8.0, 0.0, 0.0]
    assert c.account[1] == 0.0


def test_a_follower_takes_whom_its_rules_allow_and_has_room_for():
    c, p = relay(partners_most=2)
    withdraw(c, p, 0, 11)
    assert c.member[1].tolist() == [1, 1, 0, 0, 0]
    c, p = relay()
    c.dormant[1] = 1
    withdraw(c, p, 0, 11)
    assert c.member[1].tolist() == [1, 0, 1, 0, 0]


def test_a_known_host_is_judged_itself():
    c, p = relay(host=3, legitimacy_first=-1.0)
    acquaint(c, p, 0, 3, trust=0.3)
    withdraw(c, p, 0, 11)
    assert c.legitimacy[1, 0] < 0.3, "trust in the host, less jealousy"


@pytest.mark.parametrize("kind", ["selects", "open_grants"])
def test_who_has_no_open_membership_is_handed_the_money_alone(kind):
    c, p = relay(**{kind: 1})
    withdraw(c, p, 0, 11)
    assert c.member.sum() == 0
    assert c.account[1] == 8.0


def test_several_followers_share_the_money_and_all_take_the_members():
    c, p = relay(structures=3)
    structure(c, 2, takes_over=MARK)
    withdraw(c, p, 0, 11)
    assert c.account[1:].tolist() == [4.0, 4.0]
    assert c.member[1:, :3].sum() == 6


def test_one_that_never_came_to_be_hands_on_its_money():
    c, p = relay(members=())
    c.formed[0] = -1
    withdraw(c, p, 0, 11)
    assert c.ended[0] == 11
    assert c.account[1] == 8.0


def test_a_running_project_is_ended_properly():
    c, p = relay(selects=1)
    c.selects[0] = 1
    c.term_left[0] = 9
    withdraw(c, p, 0, 11)
    assert c.member.sum() == 0
    left = [event for event in c.events[: c.event_count[0]] if int(event[1]) == series.EVENT_MEMBER_LEFT]
    assert len(left) == 3


def test_what_has_withdrawn_does_nothing_more():
    c, p = relay()
    c.instalments[0], c.instalment[0] = 24, 1.0
    withdraw(c, p, 0, 11)
    open_month(c, p, 0, 12)
    close_month(c, p, 0, 12)
    withdraw(c, p, 0, 12)
    assert c.account[0] == 0.0
    told = [int(event[1]) for event in c.events[: c.event_count[0]]]
    assert told.count(series.EVENT_STRUCTURE_WITHDRAWS) == 1
