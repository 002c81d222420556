"""How a structure changes and ends: without members, with its goal met, by becoming a legal body; plans fade."""

import pytest
from scipy import stats

from simpul.sim.rules.structures import close_month, find_hours, is_active, is_carried_on
from simpul.sim.state.series import EVENTS
from tests.sim.rules.small import ALMOST_SURE, balanced_books, community, structure, tally


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
    for t in range(24):
        c.reach_hours[0] = float(t % 12 == 0)  # an hour a year
        close_month(c, p, 0, t)
    assert (c.ended[0], tally(c, "goals_met")) == (-1, 0.0)


def test_what_has_not_worked_an_hour_for_a_year_is_no_more():
    c, p = community(3)
    structure(c, members=(0, 1))
    for t in range(12):
        assert c.ended[0] == -1
        close_month(c, p, 0, t)
    assert c.ended[0] == 11
    assert tally(c, "goals_met") == 0.0


@pytest.mark.parametrize("plan", [{"selects": 1}, {"open_grants": 1}])
def test_projects_and_grant_schemes_may_rest(plan):
    c, p = community(3)
    structure(c, members=(0, 1), staff=0.0, **plan)
    for t in range(60):
        close_month(c, p, 0, t)
    assert c.ended[0] == -1


def given_up(attendance, staff=0.0, host=-1, months=2000):
    """The share of months in which a structure with hours of volunteers ends, begun again each time."""
    c, p = community(3)
    structure(c, members=(0, 1), hours=5.0, staff=staff, host=host)
    ends = 0
    for t in range(months):
        c.attendance[0] = attendance
        close_month(c, p, 0, t)
        if c.ended[0] >= 0:
            ends += 1
            structure(c, members=(0, 1), hours=5.0, staff=staff, host=host)
            c.ended[0] = -1
    return ends


@pytest.mark.parametrize("attendance", [0.0, 0.5, 0.75])
def test_who_works_unpaid_gives_up_after_four_years_on_average_and_is_followed_by_one_of_those_who_come(attendance):
    assert stats.binomtest(given_up(attendance), 2000, (1.0 - attendance) / 48.0).pvalue > ALMOST_SURE


def test_paid_staff_a_host_or_everybody_coming_keep_it_going():
    """The hours of a secretariat are 20 a month here."""
    assert given_up(0.0, staff=20.0) == given_up(0.0, host=0) == given_up(1.0) == 0
    assert given_up(0.0, staff=19.0) > 0


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


# ---- when the money has ended


def unpaid(members=(0, 1, 2), month=24, carrying_on=0.5, legitimacy=0.8, **plan):
    """A structure with instalments for two years and no staff, in some month."""
    c, p = community(4, parameters={"carrying_on": carrying_on, "secretariat_fixed": 20.0, "secretariat_member": 2.0})
    structure(c, members=members, legitimacy=legitimacy, staff=0.0, **plan)
    c.instalments[0] = 24
    find_hours(c, p, 0, month)
    return c, p


def test_members_do_the_work_of_a_secretariat_that_nobody_is_paid_for_any_more():
    c, _p = unpaid()
    missing = 20.0 + 3 * 2.0
    assert c.reach_hours[0] == pytest.approx(0.5 * 0.8 * missing)
    assert c.hours_used[:3] == pytest.approx(0.5 * 0.8 * missing / 3)
    assert c.burden[0, :3] == pytest.approx(c.hours_used[:3] * c.hour_price[0])
    assert c.hours_used[3] == 0.0
    assert tally(c, "hours_structures") == pytest.approx(c.reach_hours[0])


@pytest.mark.parametrize("other", [
    {"month": 23}, {"carrying_on": 0.0}, {"legitimacy": 0.0}, {"members": (0,)}, {"selects": 1}, {"open_grants": 1},
])
def test_nobody_carries_on_what_is_paid_or_not_its_own_or_only_one_s(other):
    c, _p = unpaid(**other)
    assert c.reach_hours[0] == 0.0 and not c.hours_used.any()


def test_nobody_gives_more_hours_than_it_has():
    c, _p = unpaid(carrying_on=1.0, legitimacy=1.0, members=(0, 1))
    assert c.hours_used[0] == pytest.approx(12.0)
    c, p = community(4, parameters={"carrying_on": 1.0, "secretariat_fixed": 20.0, "secretariat_member": 2.0})
    structure(c, members=(0, 1), legitimacy=1.0, staff=0.0)
    c.hours_used[0] = 35.0  # of 40
    find_hours(c, p, 0, 24)
    assert c.hours_used[0] == 40.0 and c.reach_hours[0] == pytest.approx(5.0 + 12.0)


def test_a_host_that_gives_no_hours_of_its_own_may_give_it_up_like_anybody():
    """With attendance at 0 nobody takes over; the chance to give up is one in twelve months here."""
    def ends(host_share, carrying_on):
        c, p = community(4, parameters={"carrying_on": carrying_on, "coordinator_months": 12.0})
        structure(c, members=(0, 1), staff=0.0, host=0, host_share=host_share)
        return sum(not is_carried_on(c, p, 0, t) for t in range(4000))
    assert ends(0.2, 0.5) == 0 and ends(0.0, 0.0) == 0
    assert stats.binomtest(ends(0.0, 0.5), 4000, 1 / 12).pvalue > ALMOST_SURE
