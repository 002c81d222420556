"""Joining, staying and leaving; how far members see a structure as their own; what it works on and who decides that."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import special, stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.agenda import agenda_overlap, real_overlap, set_agenda
from simpul.sim.rules.membership import candidate, first_legitimacy, invite, join, leave, may_join, settle_membership, wants_to_join
from tests.sim.rules.small import acquaint, community, happens, structure, tally

weights = some.lists(some.floats(0.01, 1.0), min_size=3, max_size=3).map(lambda w: np.array(w) / sum(w))


def body(members=(), count=6, issues=2, legitimacy=0.5, context=None, **plan):
    c, p = community(count, issues=issues, places=1, kinds=2, context=context)
    structure(c, members=members, legitimacy=legitimacy, hours=20.0, **plan)
    return c, p


def settle(c, p, months, first=0, benefit=0.0):
    """Let months pass in which each member gets `benefit`; costs are the hour of membership at .01 pm."""
    for t in range(first, first + months):
        c.benefit[0] = benefit
        c.burden[0] = 0.0
        c.hours_used[:] = 0.0
        settle_membership(c, p, 0, t)


@given(agenda=weights, real=weights, first=some.floats(0.0, 1.0))
def test_legitimacy_moves_by_a_tenth_towards_the_overlap_with_real_interests(agenda, real, first):
    c, p = copy(THREE[0]), THREE[1]
    c.agenda[0], c.interest[1], c.carried[1] = agenda, real, (1.0, 0.0, 0.0)
    c.legitimacy[0, 1] = first
    settle(c, p, 1, benefit=1.0)
    overlap = 1.0 - np.abs(agenda - real).sum() / 2.0
    assert real_overlap(c, 0, 1) == pytest.approx(overlap, abs=1e-12)
    assert c.legitimacy[0, 1] == pytest.approx(0.9 * first + 0.1 * overlap, abs=1e-12)
    settle(c, p, 19, first=1, benefit=1.0)
    assert c.legitimacy[0, 1] - overlap == pytest.approx((first - overlap) * 0.9**20, abs=1e-9)


THREE = body(members=(1, 2), issues=3)


def test_what_the_representative_wants_is_not_what_the_organization_wants():
    c, _p = body(members=(1,))
    c.agenda[0], c.carried[1], c.interest[1] = (1.0, 0.0), (0.9, 0.1), (0.2, 0.8)
    assert agenda_overlap(c, 0, 1) == pytest.approx(0.9)
    assert real_overlap(c, 0, 1) == pytest.approx(0.2)


def test_a_losing_year_ends_membership_and_not_a_day_before():
    c, p = body(members=(0, 1))
    settle(c, p, 12)  # twelve months in it, each a loss
    assert c.standing[0, 0] == pytest.approx(-0.01 * (1.0 - (11.0 / 12.0) ** 12))
    assert c.member[0, :2].tolist() == [1, 1]
    settle(c, p, 1, first=12)
    assert c.member[0, :2].tolist() == [0, 0]
    assert c.member_count[0] == 0


@pytest.mark.parametrize("benefit", [0.011, 0.5])
def test_who_gains_over_the_year_stays(benefit):
    c, p = body(members=(0, 1))
    settle(c, p, 60, benefit=benefit)
    assert c.member_count[0] == 2
    assert c.standing[0, 0] == pytest.approx(benefit - 0.01, rel=0.01)


def test_one_bad_month_does_not_end_a_good_year():
    c, p = body(members=(0, 1))
    settle(c, p, 24, benefit=0.05)
    settle(c, p, 3, first=24, benefit=0.0)
    assert c.member_count[0] == 2
    settle(c, p, 24, first=27, benefit=0.0)
    assert c.member_count[0] == 0


@pytest.mark.parametrize("plan", [{"host": 0}, {"selects": 1}])
def test_a_host_and_partners_of_a_project_do_not_leave(plan):
    c, p = body(members=(0,), **plan)
    settle(c, p, 40)
    assert c.member[0, 0] == 1


def test_membership_takes_an_hour_a_month_while_there_is_work():
    c, p = body(members=(0, 1))
    settle(c, p, 1)
    assert c.hours_used[:3].tolist() == [1.0, 1.0, 0.0]
    assert tally(c, "hours_structures") == 2.0
    c.hours_used[:2] = 39.75, 45.0  # hardly any left, and none
    settle_membership(c, p, 0, 1)
    assert c.hours_used[:2].tolist() == [40.0, 45.0]
    before = copy(c)
    c.reach_hours[0] = 0.0
    settle_membership(c, p, 0, 2)
    assert (c.hours_used == before.hours_used).all()
    assert (c.legitimacy == before.legitimacy).all()


@pytest.mark.parametrize(("set_up", "may"), [
    ({}, True), ({"member": True}, False), ({"dormant": True}, False), ({"outside": True}, False),
    ({"kind_only": 1}, False), ({"kind_only": 0}, True), ({"fixed_issue": 0, "interest": 0.24}, False),
    ({"fixed_issue": 0, "interest": 0.26}, True), ({"home": 0}, True), ({"home": 1}, False),
])
def test_who_may_join(set_up, may):
    c, p = body(**{key: value for key, value in set_up.items() if key in ("kind_only", "fixed_issue", "home")})
    if "interest" in set_up:
        c.interest[0] = set_up["interest"], 1.0 - set_up["interest"]
    for key in ("dormant", "outside"):
        getattr(c, key)[0] = int(set_up.get(key, False))
    c.member[0, 0] = int(set_up.get("member", False))
    assert may_join(c, p, 0, 0) == may


def test_a_structure_without_a_host_starts_with_what_was_agreed():
    c, p = body(legitimacy_first=0.5)
    assert first_legitimacy(c, p, 0, 1, 1.0) == 0.5


def test_a_host_starts_with_trust_less_the_jealousy_of_it():
    """Half of rivalry x shared interests x the host's power is taken off; a stranger's trust counts as .4."""
    c, p = body(host=0, legitimacy_first=-1.0, context={"rivalry": 0.6})
    acquaint(c, p, 0, 1, trust=0.7)
    c.power[0] = 0.9
    c.interest[0], c.interest[1], c.interest[2] = (0.8, 0.2), (0.5, 0.5), (0.0, 1.0)
    assert first_legitimacy(c, p, 0, 1, 1.0) == pytest.approx(0.7 - 0.5 * 0.6 * (0.5 + 0.2) * 0.9)
    assert first_legitimacy(c, p, 0, 2, 1.0) == pytest.approx(0.4 - 0.5 * 0.6 * 0.2 * 0.9)
    c.trust[1, 0] = 0.05
    assert first_legitimacy(c, p, 0, 1, 1.0) == 0.0
    assert first_legitimacy(c, p, 0, 0, 1.0) == 1.0  # a host sees what it hosts as its own


@pytest.mark.parametrize(("standing", "trait", "hour_price"), [(0.0, 0.0, 0.01), (0.02, -2.0, 0.02), (-0.03, 2.0, 0.01)])
def test_joining_is_a_logit_of_hope_what_members_say_and_the_hours(standing, trait, hour_price):
    c, p = body(members=(4, 5), legitimacy_first=0.5)
    c.standing[0, 4], c.standing[0, 5] = standing + 0.01, standing - 0.01
    c.trait[0], c.hour_price[0] = trait, hour_price
    c.agenda[0] = 0.9, 0.1
    value = 0.05 * 0.5 * (0.5 + 0.6) + standing - hour_price
    expected = special.expit(value / 0.02 + 0.5 * trait) * 0.75
    joined = sum(wants_to_join(c, p, 0, 0, t) for t in range(1500))
    assert happens(joined, 1500, expected)


def test_a_convening_host_persuades():
    c, p = body(host=5, legitimacy_first=0.5)
    c.trait[0] = 40.0  # would join anything
    for convening in (0.0, 1.0):
        c.convening[5] = convening
        joined = sum(wants_to_join(c, p, 0, 0, t) for t in range(600))
        assert happens(joined, 600, 0.5 + 0.5 * convening)


def test_candidates_are_drawn_alike_from_those_who_may():
    c, p = body(members=(1,))
    c.outside[3] = 1
    found = np.bincount([candidate(c, p, 0, t, n) for t in range(500) for n in range(3)], minlength=6)
    assert found[[1, 3]].tolist() == [0, 0]
    assert stats.chisquare(found[[0, 2, 4, 5]]).pvalue > 1e-3


@pytest.mark.parametrize(("plan", "invites"), [
    ({"volunteer_hours": 1.5}, True), ({}, False), ({"volunteer_hours": 1.5, "effort": 0.0}, False),
])
def test_without_any_hours_only_volunteers_can_begin(plan, invites):
    """A coalition without money has no hours before it has members: those who come together bring the first."""
    c, p = community(8)
    structure(c, hours=0.0, legitimacy_first=1.0, **plan)
    for t in range(24):
        invite(c, p, 0, t)
    assert (c.member_count[0] > 0) == invites


def test_three_are_invited_a_month_and_no_more_than_there_is_room_for():
    c, p = body(count=30, partners_most=7)
    c.trait[:] = 80.0
    counts = []
    for t in range(12):
        invite(c, p, 0, t)
        counts.append(int(c.member_count[0]))
    assert max(np.diff([0, *counts])) <= 3
    assert counts[-1] == 7
    assert c.member[0].sum() == 7


def test_everybody_who_may_is_won_in_time():
    c, p = body()
    c.trait[:] = 80.0
    for t in range(40):
        invite(c, p, 0, t)
    assert c.member[0].tolist() == [1] * 6


@pytest.mark.parametrize("plan", [{"selects": 1}, {"open_grants": 1}])
def test_projects_and_open_schemes_invite_nobody(plan):
    c, p = body(**plan)
    c.trait[:] = 80.0
    invite(c, p, 0, 0)
    assert c.member_count[0] == 0


def test_joining_and_leaving_keep_the_count():
    c, p = body(legitimacy_first=0.3)
    c.seen_kept[0, 1] = c.standing[0, 1] = 9.0
    join(c, p, 0, 1, 7)
    assert (c.member[0, 1], c.joined[0, 1], c.member_count[0], c.ever_member[1]) == (1, 7, 1, 1)
    assert (c.legitimacy[0, 1], c.standing[0, 1], c.seen_kept[0, 1], c.shared_before[0, 1]) == (0.3, 0.0, 0.0, 0.5)
    leave(c, 0, 1, 9)
    assert (c.member[0, 1], c.member_count[0], c.ever_member[1]) == (0, 0, 1)


# ---- the agenda


@pytest.mark.parametrize(("use", "imbalance"), [(0.0, 1.0), (0.5, 0.4), (1.0, 1.0)])
def test_votes_weigh_with_power_as_far_as_it_is_used_and_unequal(use, imbalance):
    c, p = body(members=(0, 1, 2), voted=1, context={"power_use": use, "power_imbalance": imbalance})
    c.power[:3] = 0.9, 0.3, 0.1
    c.carried[:3] = [[1.0, 0.0], [0.0, 1.0], [0.2, 0.8]]
    set_agenda(c, p, 0, 0)
    votes = np.array([0.9, 0.3, 0.1]) ** (2.0 * use * imbalance)
    np.testing.assert_allclose(c.agenda[0], votes @ c.carried[:3] / votes.sum(), rtol=1e-9)


def test_without_a_vote_all_members_count_alike():
    c, p = body(members=(0, 1, 2), context={"power_use": 1.0, "power_imbalance": 1.0})
    c.power[:3] = 0.9, 0.3, 0.1
    c.carried[:3] = [[1.0, 0.0], [0.0, 1.0], [0.2, 0.8]]
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == pytest.approx([0.4, 0.6])


@pytest.mark.parametrize("use", [0.0, 0.5, 1.0])
def test_a_host_pulls_towards_its_own_interest_as_far_as_power_is_used(use):
    c, p = body(members=(1, 2), host=0, self_interest=0.6, context={"power_use": use})
    c.carried[0], c.carried[1], c.carried[2] = (0.0, 1.0), (1.0, 0.0), (0.5, 0.5)
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == pytest.approx([(1.0 - 0.6 * use) * 0.75, 1.0 - (1.0 - 0.6 * use) * 0.75])


def test_an_issue_coalition_is_fixed_and_a_body_without_members_wants_everything_alike():
    c, p = body(members=(0, 1), issues=4, fixed_issue=2, responsive=1)
    c.crisis_left[0, 0] = 3
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == [0.0, 0.0, 1.0, 0.0]
    c, p = body(issues=4)
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == [0.25] * 4


@pytest.mark.parametrize("responsive", [0, 1])
def test_a_broad_coalition_turns_by_half_to_what_is_urgent_at_once(responsive):
    c, p = body(members=(0, 1), issues=4, voted=1, responsive=responsive)
    c.carried[:2] = [[0.6, 0.4, 0.0, 0.0]] * 2
    c.crisis_left[0, 2] = 3
    c.window_left[0, 1] = 5
    set_agenda(c, p, 0, 0)
    turned = [0.3, 0.2 + 0.25, 0.25, 0.0]
    assert c.agenda[0].tolist() == pytest.approx(turned if responsive else [0.6, 0.4, 0.0, 0.0])


def test_it_turns_to_what_is_urgent_where_it_is_at_home():
    c, p = community(2, places=2)
    structure(c, members=(0, 1), responsive=1, home=0, hours=5.0)
    c.crisis_left[1, 0] = 3
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == [0.5, 0.5]
    c.home[0] = -1
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].tolist() == [0.75, 0.25]


@given(carried=some.lists(weights, min_size=3, max_size=3), power=some.lists(some.floats(0.02, 1.0), min_size=3, max_size=3))
def test_an_agenda_always_sums_to_one(carried, power):
    c, p = copy(VOTERS[0]), VOTERS[1]
    c.power[:3], c.carried[:3] = power, carried
    c.crisis_left[0, 1] = 2
    set_agenda(c, p, 0, 0)
    assert c.agenda[0].sum() == pytest.approx(1.0)
    assert c.agenda[0].min() >= 0.0


VOTERS = body(members=(0, 1, 2), issues=3, voted=1, responsive=1)
