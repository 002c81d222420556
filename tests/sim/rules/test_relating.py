"""Verbs for relations: introduce and mediate within their hours, maintain at its rate, vouch once, inform by progress."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.contacts import slot_of
from simpul.sim.rules.facilitation import (
    fit,
    introduce,
    introduce_members,
    introduction_worth,
    lifted,
    maintain_relations,
    mediate,
    mediate_conflicts,
    vouch_for_members,
)
from simpul.sim.rules.news import inform_members
from simpul.sim.rules.structures import list_members
from simpul.sim.state.columns import INFORM, INTRODUCE, MAINTAIN, MEDIATE, VOUCH
from tests.sim.rules.small import acquaint, community, happens, structure, tally

MEMBERS = (0, 1, 2, 3, 4)


def broker(members=MEMBERS, legitimacy=0.8, count=6, **parts):
    c, p = community(count, context={"rivalry": 0.0, "trust_centralization": 0.0, "power_use": 0.0}, **parts)
    structure(c, members=members, legitimacy=legitimacy, hours=20.0)
    return c, p


def test_what_two_could_gain_from_each_other():
    c, _p = broker()
    c.marginal[0], c.lack[0] = (0.5, 2.0, 1.0), 1
    c.marginal[1], c.lack[1] = (1.8, 0.4, 1.0), 0
    assert fit(c, 0, 1) == pytest.approx((2.0 - 0.4) + (1.8 - 0.5))
    assert fit(c, 0, 1) == pytest.approx(fit(c, 1, 0))
    c.marginal[1], c.lack[1] = c.marginal[0], 1
    assert fit(c, 0, 1) == 0.0


def test_an_introduction_makes_two_partners_and_is_worth_nothing_again():
    c, p = broker()
    c.lack[:], c.marginal[1] = 0, (1.8, 1.0, 1.0)
    assert introduction_worth(c, p, 0, 1) == pytest.approx(0.01 + fit(c, 0, 1))
    introduce(c, p, 0, 0, 1)
    assert (c.depth[0, 0], c.depth[1, 0]) == (1, 1)
    assert c.partners[:2].tolist() == [1, 1]
    assert tally(c, "introductions") == 1.0
    assert c.benefit[0, :2].tolist() == pytest.approx([0.1 * fit(c, 0, 1)] * 2)
    assert introduction_worth(c, p, 0, 1) == introduction_worth(c, p, 0, 0) == 0.0


def test_whom_nobody_believes_introduces_acquaintances_only():
    c, p = broker(legitimacy=0.3)
    c.legitimacy[0, 1] = 0.31
    introduce(c, p, 0, 0, 1)
    assert (c.depth[0, 0], c.depth[1, 0]) == (0, 1)


@pytest.mark.parametrize(("hours", "bound"), [(5.9, 0), (6.0, 1), (35.0, 5), (72.0, 12)])
def test_hours_bound_introductions(hours, bound):
    c, p = broker(members=tuple(range(40)), count=40)
    c.bank[0, INTRODUCE] = hours
    introduce_members(c, p, 0, 3)
    assert tally(c, "introductions") <= bound
    assert tally(c, "introductions") >= bound - 1  # among forty strangers hardly two pairs are the same
    assert c.bank[0, INTRODUCE] == pytest.approx(hours - 6.0 * bound)
    assert (c.depth[:, 0] == 1).sum() <= 2 * bound


def test_the_broker_as_a_queue_over_the_years():
    """20 hours a month at 6 an introduction: after n months no more than 20 n / 6, and as many while there are strangers."""
    c, p = broker(members=tuple(range(60)), count=60)
    for month in range(1, 25):
        c.bank[0, INTRODUCE] += 20.0
        introduce_members(c, p, 0, month)
        assert 6.0 * tally(c, "introductions") <= 20.0 * month
        assert c.bank[0, INTRODUCE] < 6.0
    assert tally(c, "introductions") >= 0.95 * (20.0 * 24 // 6.0)


def test_an_empty_structure_spends_nothing():
    c, p = broker(members=(0,))
    c.bank[0] = 100.0
    introduce_members(c, p, 0, 0)
    mediate_conflicts(c, p, 0, 0)
    vouch_for_members(c, p, 0, 0)
    inform_members(c, p, 0, 0)
    assert c.bank[0].tolist() == [100.0] * 11


@given(hours=some.floats(0.1, 200.0), rate=some.floats(0.5, 3.0), members=some.integers(1, 6))
def test_relief_is_the_rate_times_the_hours_of_staff(hours, rate, members):
    c, p = copy(BROKER[0]), BROKER[1]._replace(maintain_rate=rate)
    structure(c, members=range(members), hours=20.0)
    c.bank[0, MAINTAIN] = hours
    maintain_relations(c, p, 0)
    assert c.relief.sum() == pytest.approx(rate * hours)
    assert c.relief[:members].tolist() == pytest.approx([rate * hours / members] * members)
    assert c.benefit[0].sum() == pytest.approx(rate * hours * 0.01)
    assert c.bank[0, MAINTAIN] == 0.0


BROKER = community(6)


@given(mine=some.floats(0.0, 1.0), others=some.floats(0.0, 1.0))
def test_mediation_acts_only_as_far_as_both_see_the_mediator_as_their_own(mine, others):
    """Log odds of the priors rise by .5 x both legitimacies, grievances fall by up to three tenths."""
    c, p = copy(CONFLICT[0]), CONFLICT[1]
    c.legitimacy[0, :2] = mine, others
    mediate(c, p, 0, 0, 1)
    strength = mine * others
    for i in (0, 1):
        assert np.log(c.odds[i, 0] / CONFLICT[0].odds[i, 0]) == pytest.approx(0.5 * strength, abs=1e-12)
        assert c.broken[i, 0] == pytest.approx(2.0 * (1.0 - 0.3 * strength))
        assert c.kept[i, 0] == 1.0
        prior = c.odds[i, 0] / (1.0 + c.odds[i, 0])
        assert c.trust[i, 0] == pytest.approx((5.5 * prior + 1.0) / (5.5 + 1.0 + c.broken[i, 0]))


CONFLICT = broker()
acquaint(*CONFLICT, 0, 1, trust=0.4)
CONFLICT[0].broken[:2, 0] = 2.0
CONFLICT[0].kept[:2, 0] = 1.0


def test_mediation_brings_no_prior_beyond_what_it_can_mean():
    """At odds of 19, a prior of .95, there is nothing left to mediate; more trust than that is left as it is."""
    assert [lifted(CONFLICT[1], odds, 2.0) for odds in (4.0, 9.5, 12.0, 19.0, 30.0)] == [8.0, 19.0, 19.0, 19.0, 30.0]
    c, p = copy(CONFLICT[0]), CONFLICT[1]
    c.legitimacy[0, :2] = 1.0
    for _ in range(50):
        mediate(c, p, 0, 0, 1)
    assert c.odds[:2, 0].tolist() == [19.0, 19.0]


@pytest.mark.parametrize(("hours", "bound"), [(7.9, 0), (8.0, 1), (47.9, 5), (100.0, 12)])
def test_hours_bound_mediations(hours, bound):
    c, p = broker()
    for i in MEMBERS:
        for j in range(i):
            acquaint(c, p, i, j, trust=0.3)
    c.bank[0, MEDIATE] = hours
    mediate_conflicts(c, p, 0, 5)
    assert tally(c, "mediations") <= bound
    assert tally(c, "mediations") >= bound * 0.6  # two times in five both pairs that come to mind are no pairs
    assert c.bank[0, MEDIATE] == pytest.approx(hours - 8.0 * bound)


def test_strangers_and_members_alone_are_not_mediated():
    c, p = broker()
    c.bank[0, MEDIATE] = 80.0
    mediate_conflicts(c, p, 0, 5)
    assert tally(c, "mediations") == 0.0


def test_the_broker_vouches_once():
    """What was seen of a member is told to those members who know it, at half their trust in the broker; then it is told."""
    c, p = broker()
    acquaint(c, p, 0, 1, trust=0.5)
    acquaint(c, p, 2, 1, trust=0.5)
    acquaint(c, p, 5, 1, trust=0.5)  # no member
    c.legitimacy[0, 2] = 0.4
    c.seen_kept[0, 1], c.seen_broken[0, 1] = 2.0, 1.0
    c.bank[0, VOUCH] = 400.0
    vouch_for_members(c, p, 0, 0)
    assert c.kept[0, slot_of(c, 0, 1)] == pytest.approx(0.5 * 0.8 * 2.0)
    assert c.broken[0, slot_of(c, 0, 1)] == pytest.approx(0.5 * 0.8 * 1.0 * p.betrayal_weight)
    assert c.kept[2, slot_of(c, 2, 1)] == pytest.approx(0.5 * 0.4 * 2.0)
    assert c.kept[5].sum() == 0.0
    assert c.kept[1].sum() == 0.0  # nobody is told about itself
    assert c.seen_kept[0, 1] == c.seen_broken[0, 1] == 0.0
    before = c.kept.copy()
    for t in range(1, 10):
        c.bank[0, VOUCH] = 100.0
        vouch_for_members(c, p, 0, t)
    assert (c.kept == before).all()


def test_vouching_takes_two_hours_a_member():
    c, p = broker()
    c.bank[0, VOUCH] = 9.0
    vouch_for_members(c, p, 0, 0)
    assert c.bank[0, VOUCH] == pytest.approx(1.0)


def test_news_of_progress_lifts_morale_and_that_of_the_same_work_most():
    """0 hears of 1 (its kind, succeeded), 2 (its kind) and 3 (another kind, succeeded): (1 + .5) / 2.5 of .1."""
    c, p = broker(members=(0, 1, 2, 3))
    c.kind[:] = 0, 0, 0, 1, 1, 1
    c.succeeded[:] = 0, 1, 0, 1, 0, 0
    c.bank[0, INFORM] = 4.0
    inform_members(c, p, 0, 0)
    assert c.morale[0] == pytest.approx(0.5 + 0.1 * 1.5 / 2.5)
    assert c.morale[1] == pytest.approx(0.5 + 0.1 * 0.5 / 2.5)
    assert c.morale[2] == pytest.approx(0.5 + 0.1 * 1.5 / 2.5)
    assert c.morale[3] == pytest.approx(0.5 + 0.1 * 0.5 / 1.5)
    assert c.morale[4:].tolist() == [0.5, 0.5]
    assert c.bank[0, INFORM] == 0.0


@pytest.mark.parametrize(("reach", "heard"), [(0.2, 1.0), (0.0, 0.0)])
def test_news_goes_round_among_the_structures_of_other_places_within_reach(reach, heard):
    """0 and 1 of one place hear of 3, a member of another structure in the other place, who had a success."""
    c, p = community(3, places=2, structures=2, reach=reach)
    structure(c, 0, members=(0, 1), home=0, hours=20.0)
    structure(c, 1, members=(3, 4), home=1, hours=20.0)
    c.succeeded[3] = 1
    c.bank[0, INFORM] = 2.0
    list_members(c, 0)
    inform_members(c, p, 0, 0)
    assert c.morale[0] == pytest.approx(0.5 + 0.1 * heard / 3.0)
    assert c.morale[5] == 0.5, "no member of anything"


def test_with_half_the_hours_half_is_told_and_heard():
    c, p = broker(members=(0, 1))
    c.succeeded[:] = 1
    alerted = 0
    for t in range(600):
        c.morale[:], c.alerted[:] = 0.5, -1
        c.bank[0, INFORM] = 1.0  # of two
        inform_members(c, p, 0, t)
        assert c.morale[:2].tolist() == pytest.approx([0.55, 0.55])
        alerted += int((c.alerted[:2] == t + 1).sum())
    assert happens(alerted, 1200, 0.5)


def test_morale_never_exceeds_one_and_settles_where_news_and_time_balance():
    """m = m + .05 (.5 - m) + .1: the news of all others succeeding every month would carry it beyond 1."""
    c, p = broker(members=(0, 1))
    c.succeeded[:] = 1
    for t in range(100):
        c.bank[0, INFORM] = 10.0
        inform_members(c, p, 0, t)
    assert c.morale[0] == 1.0
