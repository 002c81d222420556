"""Confidence in whoever stands behind a structure: trust, jealousy, favour, strangers, fellow members; who heeds, who leaves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.rules.agenda import say_in, set_agenda, wanted
from simpul.sim.rules.confidence import confidence_in_backers, confidence_in_members, first_confidence, renew_confidence
from simpul.sim.rules.membership import disowns, first_legitimacy, settle_membership, wants_to_join
from simpul.sim.rules.news import heeded
from simpul.sim.rules.structures import list_members
from simpul.sim.state.columns import BY_BACKERS, BY_MEMBERS, BY_NOBODY_KNOWN
from tests.sim.rules.small import acquaint, community, happens, structure

share = some.floats(0.0, 1.0)
FULL = {"standing_effect": 1.0}


def convened(members=(1, 2), count=6, host=0, context=None, parameters=None, **plan):
    """A structure that organization 0 hosts, which others know and trust by .5."""
    c, p = community(count, issues=2, kinds=2, context=context, parameters=FULL | (parameters or {}))
    structure(c, members=members, hours=20.0, host=host, backing=BY_BACKERS if host >= 0 else BY_NOBODY_KNOWN, **plan)
    if host >= 0:
        c.backer[0, host] = 1
        for i in range(1, count):
            acquaint(c, p, i, host, depth=1, trust=0.5)
    return c, p


@given(trust=some.floats(0.01, 0.99), rivalry=share, power=some.floats(0.05, 1.0), use=share)
def test_confidence_in_a_host_is_trust_less_jealousy_and_favour(trust, rivalry, power, use):
    c, p = convened(context={"rivalry": rivalry, "power_use": use}, self_interest=0.6)
    acquaint(c, p, 1, 0, depth=1, trust=trust)
    c.power[0] = power
    c.interest[0], c.interest[1] = (1.0, 0.0), (0.5, 0.5)
    regard = min(1.0, max(0.0, (trust - 0.5 * rivalry * 0.5 * power) / 0.55))
    assert confidence_in_backers(c, p, 0, 1) == pytest.approx(regard * (1.0 - 0.6 * use * 0.5))


@pytest.mark.parametrize(("factor", "low", "high"), [("rivalry", 0.1, 0.9), ("power_use", 0.1, 0.9)])
def test_rivals_and_those_who_see_favour_have_less_confidence_in_a_host_and_none_less_in_a_stranger(factor, low, high):
    of_host, of_stranger = [], []
    for level in (low, high):
        c, p = convened(context={factor: level}, self_interest=0.6)
        c.interest[0] = (0.9, 0.1)
        of_host.append(confidence_in_backers(c, p, 0, 1))
        c, p = convened(host=-1, context={factor: level})
        of_stranger.append(first_confidence(c, p, 0, 1, 0))
    assert of_host[0] > of_host[1]
    assert of_stranger[0] == of_stranger[1]


def test_a_bad_history_makes_strangers_of_all_and_the_doubt_fades():
    early = []
    for history in (0.1, 0.9):
        c, p = convened(host=-1, context={"history": history})
        c.confidence[0, 1] = first_confidence(c, p, 0, 1, 0)
        early.append(float(c.confidence[0, 1]))
        for t in range(12):  # a half-life
            renew_confidence(c, p, 0, 1, t)
        assert 1.0 - c.confidence[0, 1] == pytest.approx(0.5 * (1.0 - early[-1]))
    assert early[0] < early[1]


def test_who_stands_behind_a_structure_has_full_confidence_in_itself_and_a_host_sees_it_as_its_own():
    c, p = convened()
    assert confidence_in_backers(c, p, 0, 0) == 1.0
    assert first_legitimacy(c, p, 0, 0, 0.2) == 1.0


def test_several_backers_count_alike():
    c, p = convened(host=-1, context={"rivalry": 0.0})
    c.backing[0] = BY_BACKERS
    acquaint(c, p, 1, 0, depth=1, trust=0.55)
    acquaint(c, p, 1, 2, depth=1, trust=0.11)
    c.backer[0, [0, 2]] = 1
    assert confidence_in_backers(c, p, 0, 1) == pytest.approx(0.5 * (1.0 + 0.2))


def test_members_look_at_each_other_one_a_month_and_ask_what_a_project_takes():
    c, p = convened(host=-1, members=(1, 2, 3), context={"rivalry": 0.0})
    c.backing[0] = BY_MEMBERS
    acquaint(c, p, 1, 2, depth=1, trust=0.35)
    acquaint(c, p, 1, 3, depth=1, trust=0.07)
    list_members(c, 0)
    seen = [round(confidence_in_members(c, p, 0, 1, t), 9) for t in range(400)]
    assert set(seen) == {1.0, 0.2}
    assert happens(seen.count(1.0), 400, 0.5)


@given(confidence=share, heeding=share)
def test_warning_and_advice_are_heeded_as_far_as_one_trusts_who_gives_them(confidence, heeding):
    c, p = convened(parameters={"heeding": heeding})
    c.confidence[0, 1] = confidence
    assert heeded(c, p, 0, 1) == pytest.approx(1.0 - heeding + heeding * confidence)


def test_nobody_joins_what_it_cannot_see_as_its_own_and_who_no_longer_does_leaves_by_and_by():
    c, p = convened(host=-1, parameters={"legitimacy_least": 0.25}, legitimacy_first=0.5, context={"history": 0.5})
    c.confidence[0] = 1.0
    c.warmth[:] = 1e-6  # trusts no stranger
    assert not any(wants_to_join(c, p, 0, 4, t) for t in range(200))
    c.legitimacy[0, 1], c.legitimacy[0, 2] = 0.24, 0.26
    left = [disowns(c, p, 0, 1, t) for t in range(1000)]
    assert happens(sum(left), 1000, 0.1)
    assert not any(disowns(c, p, 0, 2, t) for t in range(1000))


def test_a_structure_for_one_issue_is_measured_by_that_issue_and_any_other_by_the_agenda_that_stands():
    c, p = convened(host=-1, fixed_issue=1)
    c.agenda[0] = c.standing_agenda[0] = (0.0, 1.0)
    c.interest[1] = (0.75, 0.25)
    assert wanted(c, p, 0, 1) == 0.5
    c, p = convened(host=-1)
    c.agenda[0], c.standing_agenda[0] = (0.0, 1.0), (0.75, 0.25)
    c.interest[1] = (0.75, 0.25)
    assert wanted(c, p, 0, 1) == 1.0


def test_work_broadens_interests_of_who_took_part_once_a_year_and_what_pairs_share_follows():
    c, p = convened(members=(1, 2), parameters={"broadening": 0.2})
    c.interest[1] = c.interest[2] = c.carried[1] = c.carried[2] = (1.0, 0.0)
    c.agenda[0] = c.standing_agenda[0] = (0.0, 1.0)
    s, r = acquaint(c, p, 1, 2, depth=1, trust=0.5)
    c.attends[0, 1] = 1
    c.legitimacy[0, 1:3] = 0.5
    c.joined[0, 1:3] = 0
    settle_membership(c, p, 0, 10)
    assert c.interest[1, 0] == 1.0
    legitimacy = float(c.legitimacy[0, 1])
    settle_membership(c, p, 0, 11)
    moved = 0.2 * float(c.legitimacy[0, 1])
    assert legitimacy != float(c.legitimacy[0, 1])
    np.testing.assert_allclose(c.interest[1], (1.0 - moved, moved))
    np.testing.assert_allclose(c.carried[1], c.interest[1])
    assert c.interest[2].tolist() == [1.0, 0.0], "it did not take part"
    assert c.overlap[1, s] == c.overlap[2, r] == pytest.approx(1.0 - moved)


def test_the_weak_have_less_say_where_power_weighs_in_votes_and_everybody_has_the_same_where_it_does_not():
    for use, expected in ((0.0, 1.0), (1.0, None)):
        c, p = convened(host=-1, members=(1, 2, 3), voted=1, context={"power_use": use, "power_imbalance": 1.0})
        c.backing[0] = BY_MEMBERS
        c.power[1:4] = (0.1, 0.5, 0.9)
        set_agenda(c, p, 0, 0)
        found = [say_in(c, p, 0, i) for i in (1, 2, 3)]
        if expected is not None:
            assert found == [expected] * 3
        else:
            assert found[0] < found[1] < found[2] == 1.0
    c, p = convened(self_interest=0.6, context={"power_use": 1.0})
    set_agenda(c, p, 0, 0)
    assert (say_in(c, p, 0, 0), say_in(c, p, 0, 1)) == (1.0, pytest.approx(0.4))


def test_who_has_less_say_joins_less_readily():
    joined = []
    for use in (0.0, 1.0):
        c, p = convened(members=(1, 2, 3), self_interest=0.6, context={"power_use": use}, parameters={"say_effect": 2.0})
        c.interest[:] = c.carried[:] = (0.5, 0.5)
        set_agenda(c, p, 0, 0)
        joined.append(sum(wants_to_join(c, p, 0, 4, t) for t in range(2000)))
    assert joined[1] < 0.7 * joined[0]
