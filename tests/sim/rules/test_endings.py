"""How a structure changes and ends: without members, with its goal met, by becoming a legal body; plans fade."""

import pytest

from sim.rules.structures import close_month, is_active
from sim.series import EVENTS
from tests.sim.rules.small import balanced_books, community, structure, tally


def test_it_ends_when_two_years_have_brought_no_two_members():
    c, p = community(3, events=3)
    structure(c, members=(0,), home=0, fixed_issue=1)
    c.account[0] = 3.0
    for t in (0, 23):
        close_month(c, p, 0, t)
        assert c.ended[0] == -1
    with balanced_books(c):
        close_month(c, p, 0, 24)
    assert c.ended[0] == 24
    assert c.member.sum() == 0
    assert c.account[0] == 0.0
    assert c.events[:1].tolist() == [[24, EVENTS.index("structure_ended"), -1, 0, 0, 1, 24]]
    assert not is_active(c, 0, 25)
    c, p = community(3)
    structure(c, members=(0, 1))
    close_month(c, p, 0, 500)
    assert c.ended[0] == -1


@pytest.mark.parametrize("plan", [{"selects": 1}, {"open_grants": 1}])
def test_projects_and_grant_schemes_do_not_end_for_want_of_members(plan):
    c, p = community(3)
    structure(c, **plan)
    close_month(c, p, 0, 500)
    assert c.ended[0] == -1


@pytest.mark.parametrize(("met", "home", "ends"), [
    ((0.95, 0.95), -1, True), ((0.95, 0.94), -1, False), ((0.95, 0.0), 0, True), ((0.0, 0.95), 0, False),
])
def test_a_structure_for_one_issue_ends_when_its_goal_has_been_met_for_two_years(met, home, ends):
    c, p = community(2, places=2)
    structure(c, members=(0, 1), fixed_issue=1, home=home, hours=5.0)
    c.issue_met[:, 1] = met
    for t in range(24):
        assert c.ended[0] == -1
        close_month(c, p, 0, t)
    assert c.ended[0] == (23 if ends else -1)
    assert tally(c, "goals_met") == float(ends)
    assert c.member_count[0] == (0 if ends else 2)


@pytest.mark.parametrize("plan", [{}, {"fixed_issue": 1, "selects": 1}])
def test_broad_structures_and_projects_have_no_such_goal(plan):
    c, p = community(2)
    structure(c, members=(0, 1), hours=5.0, **plan)
    c.issue_met[:] = 1.0
    for t in range(60):
        close_month(c, p, 0, t)
    assert c.ended[0] == -1


def test_one_month_below_the_goal_begins_the_count_again():
    c, p = community(2)
    structure(c, members=(0, 1), fixed_issue=0, hours=5.0)
    for t in range(60):
        c.issue_met[0, 0] = 0.9 if t % 24 == 23 else 1.0
        close_month(c, p, 0, t)
    assert c.ended[0] == -1


def test_a_goal_that_others_reached_is_no_goal_of_a_structure_without_work():
    c, p = community(2)
    structure(c, members=(0, 1), fixed_issue=0)
    c.issue_met[:] = 1.0
    for t in range(60):
        close_month(c, p, 0, t)
    assert (c.ended[0], tally(c, "goals_met")) == (-1, 0.0)


def test_an_informal_body_may_incorporate_later():
    c, p = community(3)
    structure(c, members=(0, 1), grant_most=0.25, incorporates=36)
    for t in (0, 35, 36):
        assert (c.can_sign[0], c.grant_most[0]) == (0, 0.25)
        close_month(c, p, 0, t)
    assert c.can_sign[0] == 1
    assert c.grant_most[0] >= 1e6


def test_plans_fade_by_a_twentieth_a_month():
    c, p = community(3)
    structure(c, members=(0, 1))
    c.planned[0] = 0.8
    for t in range(10):
        close_month(c, p, 0, t)
    assert c.planned[0] == pytest.approx(0.8 * 0.95**10)
