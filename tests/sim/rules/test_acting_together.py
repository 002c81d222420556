"""What acting together is worth and costs: calls that ring on, failed votes, factions, salience, relief, carrying out, work."""

import numpy as np
import pytest

from simpul.sim.numerics import keyed_random
from simpul.sim.rules.capacity_building import strengthen_members
from simpul.sim.rules.circles import ALONE, gather, let_active_call
from simpul.sim.rules.contacts import expected_of
from simpul.sim.rules.crises import share_that_fits
from simpul.sim.rules.facilitation import introduction_worth
from simpul.sim.rules.joint_work import money_for_staff, see_giving, will_give, work_jointly
from simpul.sim.rules.meetings import agree, choose_chair, split
from simpul.sim.rules.membership import wants_to_join
from simpul.sim.rules.news import count_examples, heart_from, inform_members, learn_from_news
from simpul.sim.rules.policy import chance_of_carrying_out, weigh_breadth
from simpul.sim.rules.projects import agree_on_shares, recommend
from simpul.sim.rules.search import decide_to_seek
from simpul.sim.rules.strain import judge_pairs
from simpul.sim.rules.structures import find_hours, open_month, routine
from simpul.sim.state.columns import FUNDS, INFORM, SKILLS, STRENGTHEN
from simpul.sim.state.mechanisms import CIRCLES_BIT
from tests.sim.rules.small import acquaint, balanced_books, community, happens, learn_of, structure, tally

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
    let_active_call(c, p, 0, CIRCLES_BIT)
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
    c, p = community(2, parameters={"tiring": 0.2})
    structure(c, members=(0,), volunteer_hours=8.0)
    c.volunteer[0] = 1.0
    find_hours(c, p, 0, 0)
    hours = 8.0 * 0.5
    assert c.morale[0] == pytest.approx(0.5 - 0.2 * hours / 40.0)
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


def test_partners_share_the_result_by_power_as_far_as_power_is_used_and_nothing_is_written():
    for use, formality, expected in (
        (0.0, 0.0, (0.5, 0.5)), (1.0, 0.0, (0.75, 0.25)), (1.0, 1.0, (0.5, 0.5)), (0.5, 0.5, (0.5625, 0.4375)),
    ):
        c, p = community(2, context={"power_use": use})
        structure(c, members=(0, 1), selects=1, formality=formality)
        c.power[:2] = 0.9, 0.3
        agree_on_shares(c, p, 0)
        assert c.share[0, :2].tolist() == pytest.approx(expected)


def test_who_gets_less_than_an_even_share_holds_back_and_nobody_gives_more_for_getting_more():
    given = []
    for share in (0.0, 0.25, 0.75):
        c, p = community(2, parameters={"share_effect": 2.0})
        structure(c, members=(0, 1), hours=20.0, selects=1)
        c.share[0, :2] = share, 1.0 - share if share else 0.0
        gives = 0
        for t in range(1500):
            gives += int(will_give(c, p, 0, 0, t, 0.5))
        given.append(gives)
    assert given[1] < 0.8 * given[0]
    assert given[0] == given[2]


def test_a_structure_is_led_by_its_host_or_by_who_brings_others_in_best_for_a_term():
    c, p = community(3, parameters={"leadership_learned": 1.0})
    structure(c, members=(0, 1, 2), hours=20.0)
    c.chair[0] = -1
    c.convening[:3] = 0.2, 0.9, 0.5
    choose_chair(c, p, 0, 0)
    assert c.chair[0] == 1
    assert c.leadership[0] == pytest.approx(0.4 * 12.0**0.5)
    c.convening[:3] = 1.0, 0.6, 0.5
    choose_chair(c, p, 0, 1)
    assert c.chair[0] == 1, "the term goes on"
    assert c.leadership[0] == pytest.approx(0.1 * 12.0**0.5)
    choose_chair(c, p, 0, 24)
    assert c.chair[0] == 0
    c.host[0] = 2
    choose_chair(c, p, 0, 25)
    assert c.leadership[0] == pytest.approx(0.0)


def test_heart_is_taken_from_those_in_the_same_situation_whatever_kind_they_are():
    found = []
    for kinds, lacks in ((1, (0, 1, 1)), (2, (0, 0, 0))):
        entries = [{"count": 1, "kind": "k0"}, {"count": 2, "kind": f"k{kinds - 1}"}]
        c, p = community(entries, kinds=kinds, parameters={"same_boat": 1.0, "boat_weight": 0.3})
        structure(c, members=(0, 1, 2))
        c.taking_part[:3] = c.succeeded[:3] = 1
        c.lack[:3] = lacks
        found.append(heart_from(p, count_examples(c, 0, c.lack[0]) - 1))
    assert found == pytest.approx([0.0, 1.0 - 0.7**2])


def test_the_same_boat_adds_to_what_news_does_and_takes_nothing_away():
    morale = []
    for same_boat, lack in ((0.0, 0), (1.0, 1), (1.0, 0)):
        c, p = community(3, parameters={"same_boat": same_boat, "boat_weight": 0.3})
        structure(c, members=(0, 1, 2))
        c.succeeded[1] = 1
        c.lack[:3] = lack, 0, 0
        c.morale[:3] = 0.1
        c.bank[0, INFORM] = 1000.0
        inform_members(c, p, 0, 1)
        morale.append(c.morale[0])
    assert morale[0] == morale[1] < morale[2] < 1.0


def test_what_works_elsewhere_is_taken_over_where_it_is_better_and_nothing_where_it_is_not():
    for better, gained in ((0.9, True), (0.5, False), (0.1, False)):
        c, p = community(2, parameters={"news_learning": 0.2})
        structure(c, members=(0, 1))
        c.taking_part[:2] = 1
        c.expertise[1] = better
        for t in range(20):
            learn_from_news(c, p, 0, 0, t)
        assert bool(c.expertise[0, 0] > 0.5) == gained
        assert c.expertise[0, 0] <= max(0.5, better)


def test_money_makes_joining_worth_more_and_the_lean_look_around_more_often():
    joined = []
    for money in (0.0, 2.0):
        c, p = community(4, parameters={"money_draw": 0.05})
        structure(c, members=(0,), hours=20.0, legitimacy_first=0.5)
        c.grant_money[0] = money
        joined.append(sum(wants_to_join(c, p, 0, 3, t) for t in range(2000)))
    assert joined[1] > 1.2 * joined[0]
    sought = []
    for lean in (0, 1):
        c, p = community(4, parameters={"lean_seeking": 1.0})
        c.lean[0] = lean
        sought.append(0)
        for t in range(1000):
            decide_to_seek(c, p, 0, t)
            sought[-1] += int(c.seeks[0])
    assert happens(sought[1], 1000, 2.0 * sought[0] / 1000)


def test_those_who_work_with_nobody_are_introduced_first():
    c, p = community(4, parameters={"outreach": 0.1})
    for i, j in ((0, 1), (2, 0), (3, 0)):
        acquaint(c, p, i, j, depth=1, trust=0.5)
    c.working_partners[:3] = 1
    assert introduction_worth(c, p, 3, 1) - introduction_worth(c, p, 1, 2) == pytest.approx(0.1), "sharing is not working together"


def test_strained_pairs_are_all_pairs_of_a_place_strangers_among_them():
    c, p = community(4, structures=0)
    p = p._replace(trust_sharing=0.5)
    for i in range(4):
        for j in range(i):
            acquaint(c, p, i, j, depth=1, trust=0.6 if 3 in (i, j) else 0.4)
    for t in range(600):
        judge_pairs(c, p, 0, t)
    judged, strained = tally(c, "pairs_judged"), tally(c, "pairs_strained")
    assert judged == 2400.0
    assert happens(strained, judged, 0.5)
    c, p = community(2, structures=0)
    first = expected_of(c, p, 0, 1)
    acquaint(c, p, 0, 1)
    assert expected_of(c, p, 0, 1) == pytest.approx(first)
