"""What acting together is worth and costs: calls that ring on, failed votes, factions, salience, relief, carrying out, work."""

import numpy as np
import pytest

from simpul.sim.numerics import keyed_random
from simpul.sim.rules.capacity_building import strengthen_members
from simpul.sim.rules.circles import ALONE, gather, let_active_call
from simpul.sim.rules.crises import share_that_fits
from simpul.sim.rules.joint_work import money_for_staff, see_giving, work_jointly
from simpul.sim.rules.meetings import agree, split
from simpul.sim.rules.policy import chance_of_carrying_out, weigh_breadth
from simpul.sim.rules.projects import recommend
from simpul.sim.rules.structures import find_hours, open_month, routine
from simpul.sim.state.columns import FUNDS, SKILLS, STRENGTHEN
from tests.sim.rules.small import acquaint, balanced_books, community, learn_of, structure, tally

SURE = 1e3


def called(members, parameters=None, partners=((1, 3), (2, 4))):
    """Six organizations that take part; a structure calls its members, who come for certain; some have working partners."""
    c, p = community(6, parameters=parameters)
    structure(c, members=members, hours=100.0)
    for i, j in partners:
        acquaint(c, p, i, j, depth=2, trust=1.0)
    c.convening[:] = 1.0
    c.attends[0, list(members)] = 1
    c.taking_part[:] = 1
    c.calling[0] = 1.0
    gather(c, p, 0, 0, keyed_random.CRISIS, 0)
    return c.component.tolist()


def test_members_who_are_called_call_their_own_partners_where_calls_ring_on():
    assert called((1, 2)) == [ALONE, 1, 1, ALONE, ALONE, ALONE]
    assert called((1, 2), {"member_ring": 1.0}) == [ALONE, 1, 1, 1, 1, ALONE]


def test_a_lone_member_stays_free_for_its_partners():
    assert called((1,), partners=((0, 1), (0, 2))) == [0, 1, 0, ALONE, ALONE, ALONE]
    assert called((1,), {"member_ring": 0.5}, partners=((0, 1), (0, 2))) == [0, 0, 0, ALONE, ALONE, ALONE]


def voting(parameters, members=(0, 1, 2, 3, 4)):
    """A body whose agenda has turned to issue 1 while what stands is even; most want issue 0."""
    c, p = community(5, issues=2, parameters=parameters)
    structure(c, members=members, hours=100.0, voted=1)
    c.agenda[0], c.standing_agenda[0] = (0.25, 0.75), (0.5, 0.5)
    c.attends[0, list(members)] = 1
    c.carried[:5] = (0.8, 0.2)
    return c, p


def test_where_failed_votes_tie_its_hands_the_agenda_that_stands_is_voted_on():
    for parameters, failed in (({}, 1.0), ({"deadlock": 1.0}, 0.0)):
        c, p = voting(parameters)
        agree(c, p, 0, 0)
        assert tally(c, "failed_votes") == failed


@pytest.mark.parametrize(("deadlock", "left"), [(0.0, 1.0), (0.25, 0.75), (1.0, 0.0)])
def test_a_failed_vote_takes_the_calls_of_the_month(deadlock, left):
    c, p = voting({"deadlock": deadlock})
    c.standing_agenda[0] = c.agenda[0]
    agree(c, p, 0, 0)
    let_active_call(c, p, 0)
    assert c.calling[0] == left
    open_month(c, p, 0, 1)
    assert c.blocked[0] == 0.0


@pytest.mark.parametrize("following", [0.0, 1.0])
def test_who_walks_out_takes_partners_along_but_not_those_who_have_more_partners_inside(following):
    c, p = voting({"following": following})
    c.carried[2:5] = c.agenda[0]  # 2, 3 and 4 agree; 0 and 1 walk out
    acquaint(c, p, 2, 0, depth=1, trust=0.5)
    acquaint(c, p, 2, 1, depth=1, trust=0.5)
    acquaint(c, p, 2, 3, depth=1, trust=0.5)
    acquaint(c, p, 4, 0, depth=1, trust=0.5)
    acquaint(c, p, 4, 3, depth=1, trust=0.5)
    split(c, p, 0, 0)
    assert c.member[0].tolist() == [0, 0, 0 if following else 1, 1, 1]


@pytest.mark.parametrize(("salience", "broad", "alike"), [(1.0, 1.5, 0.5), (0.0, 0.5, 1.5), (0.5, 1.0, 1.0)])
def test_many_eyes_favour_the_broad_and_none_those_of_a_kind(salience, broad, alike):
    c, p = community([{"count": 4, "kind": "k0"}, {"count": 4, "kind": "k1"}], kinds=2, parameters={"salience_effect": 0.5})
    first = [int(np.flatnonzero(c.kind == k)[0]) for k in (0, 1)]
    second = [int(np.flatnonzero(c.kind == k)[1]) for k in (0, 1)]
    c.component[:] = ALONE
    c.component[[first[0], first[1]]] = first[0]
    third = int(np.flatnonzero(c.kind == 0)[2])
    c.component[[second[0], third]] = second[0]
    c.scratch_power[:] = 0.0
    c.scratch_power[[first[0], second[0]]] = 1.0
    c.window_salience[0, 0] = salience
    weigh_breadth(c, p, 0, 0)
    assert c.scratch_power[first[0]] == pytest.approx(broad)
    assert c.scratch_power[second[0]] == pytest.approx(alike)


def test_the_more_come_by_themselves_to_a_crisis_the_less_of_it_fits():
    found = []
    for groups in ([0, 0, 0, 0], [0, 0, 2, 2], [ALONE] * 4):
        c, p = community(25, parameters={"convergence": 0.1})
        c.taking_part[:4] = 1
        c.component[:] = ALONE
        c.component[:4] = groups
        found.append(share_that_fits(c, p, 0, 25))
    assert found == pytest.approx([1.0, 1.0 / 1.1, 1.0 / 1.3])


def test_joint_work_on_an_issue_in_crisis_is_relief():
    for relief in (0.0, 1.0):
        c, p = community(3, parameters={"joint_relief": relief})
        structure(c, members=(0, 1, 2), hours=20.0, contribution=0.2)
        c.agenda[0] = 0.75, 0.25
        c.trait[:] = SURE
        c.attends[0, :3] = 1
        c.crisis_left[0, 0] = 3
        work_jointly(c, p, 0, 0)
        output = tally(c, "pooled_output")
        assert c.crisis_got[0].tolist() == pytest.approx([0.75 * output * relief, 0.0])
        assert c.service.sum() + c.crisis_got.sum() == pytest.approx(output)


def governed(capacity=0.5, trust=None, outside=True):
    """A government of the given capacity that knows organization 0, which speaks, and trusts it so much."""
    entries = [{"count": 3, "kind": "k0"}] + ([{"count": 1, "kind": "k1", "outside": True}] if outside else [])
    c, p = community(entries, kinds=2, parameters={"carrying_out": 1.0})
    speaks = int(np.flatnonzero(c.outside == 0)[0])
    if outside:
        office = int(np.flatnonzero(c.outside)[0])
        c.capacity[office] = capacity
        if trust is not None:
            acquaint(c, p, office, speaks, depth=1, trust=trust)
    c.component[:] = ALONE
    return chance_of_carrying_out(c, p, 0, speaks)


def test_a_won_policy_is_carried_out_as_far_as_a_government_can_and_wants():
    assert governed(capacity=0.5, trust=0.8) == pytest.approx(0.4)
    assert governed(capacity=1.0) == pytest.approx(0.3), "without a link it trusts as a stranger does"
    assert governed(capacity=1.0, trust=0.1) == pytest.approx(0.3)
    assert governed(outside=False) == 1.0


def test_a_body_of_its_own_learns_the_routines_that_a_host_has():
    c, p = community(3, parameters={"newness": 0.5, "routine_months": 36.0})
    structure(c, host=-1)
    assert routine(c, p, 0, 0) == 0.5
    assert routine(c, p, 0, 36) == pytest.approx(1.0 - 0.5 / np.e)
    c.host[0] = 1
    assert routine(c, p, 0, 0) == 1.0


def test_unpaid_work_wears_out_by_the_share_of_hours_it_takes():
    c, p = community(2, parameters={"tiring": 0.5})
    structure(c, members=(0,), volunteer_hours=8.0)
    c.volunteer[0] = 1.0
    find_hours(c, p, 0, 0)
    hours = 8.0 * 0.5
    assert c.morale[0] == pytest.approx(0.5 - 0.5 * hours / 40.0)
    assert c.morale[1] == 0.5


@pytest.mark.parametrize(("rest", "most"), [(0.0, 24), (12.0, 2)])
def test_a_member_is_strengthened_once_in_so_many_months(rest, most):
    c, p = community(2, parameters={"strengthening_rest": rest})
    structure(c, members=(0, 1), hours=1000.0)
    c.strengthened_last[0] = -1
    c.bank[0, STRENGTHEN] = 1000.0
    c.strengthen_pot[0] = 100.0
    with balanced_books(c):
        strengthen_members(c, p, 0, 5)
    assert round((100.0 - c.strengthen_pot[0]) / 0.25) == most


def test_project_money_buys_the_work_that_is_missing():
    c, p = community(2, parameters={"pool_hiring": 0.8})
    c.pooled[0, FUNDS], c.pooled[0, SKILLS] = 0.2, 0.4
    hired = money_for_staff(c, p, 2.0)
    assert 0.2 + 2.0 - hired == pytest.approx(0.4 + 0.8 * hired)
    c.pooled[0, SKILLS] = 5.0
    assert money_for_staff(c, p, 2.0) == 0.0


def test_partners_of_a_project_see_each_other_as_closely_as_in_a_deal_and_grow_closer():
    for learning, selects, weight, depth in ((0.0, 1, 0.25, 1), (1.0, 0, 0.25, 1), (1.0, 1, 1.0, 2)):
        c, p = community(2, parameters={"project_learning": learning})
        p = p._replace(deepening=1.0, depth_width=1e-3)
        structure(c, members=(0, 1), hours=20.0, selects=selects)
        s, _ = acquaint(c, p, 0, 1, depth=1, trust=0.9)
        c.contributes[0, :2] = 1
        before = float(c.kept[0, s])
        see_giving(c, p, 0, 0, 1, 0)
        assert c.kept[0, s] - before == pytest.approx(weight)
        assert c.depth[0, s] == depth


def test_a_project_recommends_its_partners_to_others_by_what_they_kept():
    c, p = community(3, parameters={"project_learning": 1.0, "vouch_weight": 0.5})
    acquaint(c, p, 0, 1, depth=1, trust=0.8)
    s = acquaint(c, p, 1, 2, depth=1, trust=0.9)[0]
    c.kept[1, s] = 4.0
    known = learn_of(c, p, 0, 2)
    recommend(c, p, 0, 1, 2, 0)
    assert c.kept[0, known] == pytest.approx(4.0 * 0.5 * 0.8)
