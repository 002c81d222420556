"""Coalitions at work: who comes, who gives, what the pool gives back, what members see of each other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import special

from simpul.sim.initial_state import copy
from simpul.sim.rules.contacts import slot_of
from simpul.sim.rules.joint_work import list_asked, observe, will_give, willingness, work_jointly
from simpul.sim.rules.meetings import agree, hold_meeting, will_come
from simpul.sim.rules.production import bundle_output
from simpul.sim.state.columns import CONVENE, FUNDS, INFORMATION, SKILLS
from tests.sim.rules.small import acquaint, balanced_books, community, flow, happens, structure, tally

MEMBERS = (0, 1, 2, 3)
MONTHS = 1500
SURE = 60.0  # a trait with which one comes and gives whatever happens


def coalition(members=MEMBERS, legitimacy=0.5, count=6, context=None, **plan):
    c, p = community(count, context=context, events=40)
    structure(c, members=members, legitimacy=legitimacy, hours=20.0, **({"meets": 1, "contribution": 0.2} | plan))
    return c, p


def comes(c, p, i, t, quality) -> bool:
    return bool(will_come(c, p, 0, i, t, quality))


def gives(c, p, i, t, before) -> bool:
    return bool(will_give(c, p, 0, i, t, before))


@pytest.mark.parametrize(("trait", "legitimacy", "morale", "before", "leadership"), [
    (0.0, 0.5, 0.5, 0.6, 0.0), (-1.5, 0.3, 0.4, 0.2, 1.5), (1.0, 0.8, 0.7, 0.9, -2.0),
])
@pytest.mark.parametrize("quality", [1.0, 0.25])
def test_members_come_by_trait_legitimacy_morale_and_how_many_came_before(trait, legitimacy, morale, before, leadership, quality):
    c, p = coalition()
    c.trait[0], c.legitimacy[0, 0], c.morale[0], c.attendance[0] = trait, legitimacy, morale, before
    c.leadership[0] = leadership
    log_odds = 0.8 + 0.6 * trait + 2.0 * (legitimacy - 0.5) + 2.0 * (morale - 0.5) + 1.5 * (before - 0.6) + 0.3 * leadership
    came = sum(comes(c, p, 0, t, quality) for t in range(MONTHS))
    assert happens(came, MONTHS, special.expit(log_odds) * (0.4 + 0.6 * quality))


def test_who_is_dormant_or_has_no_three_hours_stays_away():
    c, p = coalition()
    c.trait[:] = SURE
    c.dormant[0] = 1
    c.hours_used[1] = 37.5
    assert [comes(c, p, i, 0, 1.0) for i in range(3)] == [False, False, True]


def test_a_meeting_takes_three_hours_of_each_and_the_secretariat_what_it_needs():
    c, p = coalition()
    c.trait[:] = SURE
    c.trait[1] = -SURE
    c.bank[0, CONVENE] = 30.0
    hold_meeting(c, p, 0, 0)
    assert c.attends[0].tolist() == [1, 0, 1, 1, 0, 0]
    assert c.hours_used.tolist() == [3.0, 0.0, 3.0, 3.0, 0.0, 0.0]
    assert c.attendance[0] == 0.75
    assert c.bank[0, CONVENE] == pytest.approx(30.0 - (20.0 + 2.0 * 4))
    assert c.planned[0] == pytest.approx(0.15 * 0.75)
    assert tally(c, "meetings") == 1.0
    assert tally(c, "hours_structures") == 9.0
    assert c.burden[0, :2].tolist() == pytest.approx([0.03, 0.0])


def test_without_a_secretariat_fewer_come():
    """With half of the 28 hours it takes, 70% of those come who would."""
    came = 0
    for t in range(400):
        c, p = CROWD[0], CROWD[1]
        c.bank[0, CONVENE], c.hours_used[:], c.attends[:], c.contacts[:], c.slot_at[:] = 14.0, 0.0, 0, 0, 0
        hold_meeting(c, p, 0, t)
        came += int(c.attends.sum())
        assert c.bank[0, CONVENE] == 0.0
    assert happens(came, 1600, 0.4 + 0.6 * 0.5)


CROWD = coalition()
CROWD[0].trait[:] = SURE


@pytest.mark.parametrize(("hours", "held"), [(27.9, 0.0), (28.0, 1.0)])
def test_where_no_monthly_meeting_is_agreed_it_waits_for_the_hours(hours, held):
    c, p = coalition(meets=0)
    c.bank[0, CONVENE] = hours
    hold_meeting(c, p, 0, 0)
    assert tally(c, "meetings") == held


def test_those_who_come_meet_each_other():
    c, p = coalition()
    c.trait[:] = SURE
    for t in range(40):
        c.bank[0, CONVENE], c.hours_used[:] = 99.0, 0.0
        hold_meeting(c, p, 0, t)
    assert c.contacts.tolist() == [3, 3, 3, 3, 0, 0]


def test_a_vote_fails_without_a_majority():
    """Each at the table agrees to an agenda with three fifths of what its representative wants."""
    for rows, agreed, failed in (([0.3, 0.3, 0.9], 2.0 / 3.0, 0.0), ([0.3, 0.9, 0.9], 1.0 / 3.0, 1.0)):
        c, p = coalition(members=(0, 1, 2), voted=1)
        c.agenda[0] = 0.2, 0.8
        c.attends[0, :3] = 1
        c.carried[:3, 0], c.carried[:3, 1] = rows, 1.0 - np.array(rows)
        agree(c, p, 0, 0)  # overlaps: .9 and .3
        assert c.agreed[0] == pytest.approx(agreed)
        assert tally(c, "failed_votes") == failed


def test_after_half_a_year_of_failed_votes_those_who_disagree_walk_out():
    c, p = coalition(members=(0, 1, 2, 3), voted=1, host=3)
    c.attends[0, :4] = 1
    c.agenda[0] = 0.2, 0.8
    c.carried[:4] = [[0.3, 0.7], [0.9, 0.1], [0.9, 0.1], [0.9, 0.1]]
    for t in range(6):
        assert c.member_count[0] == 4
        agree(c, p, 0, t)
    assert c.member[0].tolist() == [1, 0, 0, 1, 0, 0]  # the host stays
    assert c.member_count[0] == 2
    assert tally(c, "failed_votes") == tally(c, "votes") == 6.0
    assert c.disputes[0] == 0


def test_one_agreement_ends_a_row_of_failed_votes():
    c, p = coalition(members=(0, 1), voted=1)
    c.attends[0, :2] = 1
    c.agenda[0] = 0.2, 0.8
    for t in range(24):
        c.carried[:2] = (0.2, 0.8) if t % 6 == 5 else (1.0, 0.0)
        agree(c, p, 0, t)
    assert c.member_count[0] == 2
    assert tally(c, "failed_votes") == 20.0


def test_who_only_advises_does_not_split():
    c, p = coalition(members=(0, 1), voted=0)
    c.attends[0, :2] = 1
    c.agenda[0], c.carried[:2] = (0.2, 0.8), (1.0, 0.0)
    for t in range(24):
        agree(c, p, 0, t)
    assert (c.member_count[0], tally(c, "failed_votes")) == (2, 0.0)


# ---- joint work


@pytest.mark.parametrize(("before", "trait", "legitimacy", "leadership", "reliability", "formality"), [
    (0.5, 0.0, 0.5, 0.0, 1.0, 0.0), (0.9, 0.5, 0.3, 1.0, 0.8, 0.0),
    (0.1, -0.5, 0.6, 0.0, 0.9, 0.0), (0.4, 0.0, 0.5, -2.0, 0.7, 0.6),
])
def test_members_give_by_what_others_gave_legitimacy_and_trait(before, trait, legitimacy, leadership, reliability, formality):
    c, p = coalition(formality=formality)
    c.trait[0], c.legitimacy[0, 0], c.reliability[0] = trait, legitimacy, reliability
    c.leadership[0] = leadership
    log_odds = 0.6 + 3.0 * (before - 0.5) + 0.6 * trait + 2.0 * (legitimacy - 0.5) + 0.3 * leadership
    willing = special.expit(log_odds) * reliability
    willing += 0.8 * formality * (1.0 - willing)  # what is written down closes most of the gap
    given_times = sum(gives(c, p, 0, t, before) for t in range(MONTHS))
    assert happens(given_times, MONTHS, willing)


@pytest.mark.parametrize(("project", "asked"), [(0, [1, 3]), (1, [0, 1, 2, 3])])
def test_who_came_to_the_meeting_is_asked_and_everybody_in_a_project(project, asked):
    c, _p = coalition(selects=project)
    c.attends[0, [1, 3]] = 1
    assert list_asked(c, 0) == len(asked)
    assert c.listed[: len(asked)].tolist() == asked


def test_cooperation_is_conditional():
    """When all gave before, the odds of giving are e^3 of those when nobody did."""
    c, p = coalition()
    odds = []
    for before in (0.0, 1.0):
        share = sum(gives(c, p, 0, t, before) for t in range(6000)) / 6000
        odds.append(share / (1.0 - share))
    assert np.log(odds[1] / odds[0]) == pytest.approx(3.0, abs=0.35)


def test_willingness_is_the_average_of_members_and_follows_what_each_gave():
    c, p = coalition()
    c.shared_before[0, :5] = 1.0, 0.5, 0.0, 0.3, 9.0
    assert willingness(c, 0) == pytest.approx(0.45)
    c.attends[0, :4] = 1
    c.trait[:] = SURE, -SURE, SURE, -SURE, 0.0, 0.0
    work_jointly(c, p, 0, 0)
    assert c.contributes[0, :4].tolist() == [1, 0, 1, 0]
    assert c.shared_before[0, :4].tolist() == pytest.approx([1.0, 0.35, 0.3, 0.21])


def test_joint_output_is_that_of_the_pooled_bundle_with_the_money():
    """A fifth of three one-sided bundles, and a third of the money set aside."""
    c, p = coalition(members=(0, 1, 2))
    c.trait[:] = SURE
    c.attends[0, :3] = 1
    c.stock[:3] = [[12.0, 0.0, 0.0], [0.0, 3.0, 0.0], [0.0, 0.0, 3.0]]
    c.pool_money[0] = 0.6
    with balanced_books(c):
        work_jointly(c, p, 0, 0)
    output = bundle_output(p, 0.6 + 0.2, 0.6, 0.6)
    assert tally(c, "pooled_output") == pytest.approx(output)
    assert tally(c, "pooled_money") == pytest.approx(0.2)
    assert c.pool_money[0] == pytest.approx(0.4)
    assert flow(c, "consumed", FUNDS) == pytest.approx(0.2 + 0.6)
    assert flow(c, "consumed", SKILLS) == pytest.approx(0.6)
    assert c.stock[2, INFORMATION] == 3.0
    assert c.service.sum() == pytest.approx(output)
    assert c.benefit[0, :3].tolist() == pytest.approx([1.0 * output / 3.0] * 3)
    assert c.spent_effort[:4].tolist() == pytest.approx([0.2, 0.2, 0.2, 0.0])


def test_those_who_do_not_give_take_part_of_the_benefit():
    c, p = coalition(members=(0, 1))
    c.trait[:2] = SURE, -SURE
    c.attends[0, :2] = 1
    work_jointly(c, p, 0, 0)
    assert c.benefit[0, 0] == c.benefit[0, 1] > 0.0
    assert c.burden[0, 0] > c.burden[0, 1] == 0.0


def test_services_go_to_the_places_and_groups_of_those_who_gave_on_the_agenda():
    c, p = community(2, places=2)
    structure(c, members=(0, 2, 3), hours=20.0, contribution=0.2)
    c.agenda[0] = 0.75, 0.25
    c.trait[:] = SURE
    c.attends[0, [0, 2, 3]] = 1
    work_jointly(c, p, 0, 0)
    output = c.service.sum()
    assert c.service[0].sum() == pytest.approx(output / 3.0)
    assert c.service[:, 0].sum() == pytest.approx(0.75 * output)


def test_five_pm_of_joint_output_are_a_joint_result():
    c, p = coalition(members=(0, 1))
    c.trait[:] = SURE
    c.attends[0, :2] = 1
    total = 0.0
    for t in range(20):
        c.stock[:], c.spent_effort[:], c.hours_used[:] = 4.0, 0.0, 0.0
        work_jointly(c, p, 0, t)
        total = tally(c, "pooled_output")
        assert tally(c, "joint_results") == total // 5.0
        assert c.pool_output[0] == pytest.approx(total % 5.0)
    assert total > 15.0


@pytest.mark.parametrize("lacks", ["hours", "members", "contribution", "givers"])
def test_without_hours_two_members_or_a_giver_there_is_no_joint_work(lacks):
    c, p = coalition()
    c.pool_money[0] = 3.0
    c.attends[0, :4] = int(lacks != "givers")
    c.trait[:] = SURE
    c.reach_hours[0] = 0.0 if lacks == "hours" else 20.0
    c.member_count[0] = 1 if lacks == "members" else 4
    c.contribution[0] = 0.0 if lacks == "contribution" else 0.2
    with balanced_books(c):
        work_jointly(c, p, 0, 0)
    assert tally(c, "pooled_output") == 0.0
    assert c.pool_money[0] == 3.0


def test_intensity_takes_ten_hours_of_each_at_the_most():
    c, p = coalition(members=(0, 1), intensity=0.5)
    c.trait[:] = SURE
    c.attends[0, :2] = 1
    c.hours_used[1] = 38.0
    work_jointly(c, p, 0, 0)
    assert c.hours_used[:2].tolist() == [5.0, 40.0]


def test_members_see_of_two_others_whether_they_gave():
    c, p = coalition(members=(0, 1, 2))
    for i in range(3):
        for j in range(i):
            acquaint(c, p, i, j, trust=0.5)
    c.attends[0, :3] = 1
    c.contributes[0, :2] = 1
    kept = np.zeros(2)
    broken = 0.0
    months = 600
    for t in range(months):
        month = copy(c)
        observe(month, p, 0, t, 3)
        assert month.kept[0, slot_of(c, 0, 2)] == month.broken[0, slot_of(c, 0, 1)] == 0.0
        kept += month.kept[0, slot_of(c, 0, 1)], month.kept[1, slot_of(c, 1, 0)]
        broken += month.broken[0, slot_of(c, 0, 2)] / p.betrayal_weight
    for weight in (*kept, broken):  # twice a look at one of three, with a weight of a quarter
        assert happens(weight / 0.25, 2 * months, 1.0 / 3.0)


@given(legitimacy=some.floats(0.0, 1.0), trait=some.floats(-3.0, 3.0), load=some.floats(0.0, 1.0))
def test_nobody_gives_more_than_it_has(legitimacy, trait, load):
    c, p = copy(CROWD[0]), CROWD[1]
    c.legitimacy[0], c.trait[:], c.hours_used[:], c.spent_effort[:] = legitimacy, trait, 40.0 * load, load
    c.attends[0, :4] = 1
    c.contribution[0], c.intensity[0] = 0.4, 1.0
    work_jointly(c, p, 0, 0)
    assert c.spent_effort.max() <= 1.0
    assert c.stock.min() >= 0.0
    assert c.hours_used.max() <= 40.0
