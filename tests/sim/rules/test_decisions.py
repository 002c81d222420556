"""Policy windows and outside openings: shares of power, who is consulted, who may apply, how likely and how it is shared out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.openings import cares_for_opening, decide_openings, has_formal_standing, sees_opening
from simpul.sim.rules.policy import decide_windows, strongest_voice, voices
from simpul.sim.state.columns import CHANNEL, FUNDS, SPEAK
from tests.sim.rules.small import acquaint, balanced_books, community, flow, happens, know, structure, tally


def window(count=5, partners=(), **parts):
    """An open window on issue 0; organization 0 has the given working partners, who always come."""
    c, p = community(count, context={"barrier": 0.0} | parts.pop("context", {}), **parts)
    c.window_left[0, 0] = 6
    c.convening[:] = 1.0
    for j in partners:
        acquaint(c, p, 0, j, depth=2, trust=1.0)
    return c, p


def test_those_who_speak_together_count_with_power_and_belief():
    c, p = window(partners=(1, 2))
    c.power[:] = 0.2, 0.4, 0.3, 0.6, 0.5
    c.follow[:] = 1.0, 0.5, 0.8, 1.0, 1.0
    share, caller = strongest_voice(c, p, 0, 0, 0)
    assert share == pytest.approx((0.2 + 0.4 * 0.5 + 0.3 * 0.8) / 2.0)
    assert caller == 0
    assert voices(c, 0, caller) == 3
    assert c.hours_used.tolist() == [1.0, 1.0, 1.0, 0.0, 0.0]  # consulted: an hour each


def test_the_strongest_of_all_voices_is_heard():
    c, p = window(partners=(1,))
    c.power[:] = 0.2, 0.2, 0.1, 0.9, 0.1
    share, caller = strongest_voice(c, p, 0, 0, 0)
    assert share == pytest.approx(0.9 / 1.5)
    assert (caller, voices(c, 0, caller)) == (3, 1)


def test_one_whose_call_nobody_follows_speaks_alone():
    """The mighty 0 calls, its partner does not come: what it wins is no joint result."""
    c, p = window(partners=(1,))
    c.power[:] = 0.9, 0.1, 0.1, 0.1, 0.1
    c.convening[:] = c.trust[:] = 0.0
    share, caller = strongest_voice(c, p, 0, 0, 0)
    assert share == pytest.approx(0.9 / 1.3)
    assert (caller, voices(c, 0, caller)) == (0, 1)


@pytest.mark.parametrize("change", ["outside", "dormant"])
def test_outsiders_and_the_dormant_have_no_voice_and_no_share(change):
    c, p = window(count=3)
    getattr(c, change)[2] = 1
    c.power[:] = 0.2, 0.3, 1.0
    assert strongest_voice(c, p, 0, 0, 0)[0] == pytest.approx(0.3 / 0.5)


def test_who_does_not_care_or_has_no_hour_does_not_speak():
    c, p = window(count=3)
    c.power[:] = 0.2, 0.3, 1.0
    c.carried[2] = 0.09, 0.91
    assert strongest_voice(c, p, 0, 0, 0)[0] == pytest.approx(0.3 / 1.5)
    c.hours_used[1] = 39.5
    assert strongest_voice(c, p, 0, 0, 0)[0] == pytest.approx(0.2 / 1.5)
    c.carried[:2] = 0.0
    assert strongest_voice(c, p, 0, 0, 0) == (0.0, -1)


@pytest.mark.parametrize(("barrier", "threshold"), [(0.0, 0.4), (1.0, 0.6)])
def test_a_window_is_won_at_its_threshold_and_not_below(barrier, threshold):
    for power, won in ((threshold - 0.001, 0.0), (threshold + 0.001, 1.0)):
        c, p = window(count=2, context={"barrier": barrier})
        c.power[:] = power, 1.0 - power
        c.carried[1] = 0.0, 1.0
        decide_windows(c, p, 0, 7)
        assert tally(c, "windows_won") == won
        assert c.window_left[0, 0] == (0 if won else 5)
        assert c.win_until[0, 0] == (7 + 1 + 24 if won else 0)


def test_a_window_stays_open_half_a_year():
    c, p = window(count=3)
    for t in range(6):
        assert tally(c, "windows_lost") == 0.0
        decide_windows(c, p, 0, t)
    assert tally(c, "windows_lost") == 1.0
    assert c.window_left[0, 0] == 0


def test_a_structure_speaks_for_members_with_eight_staff_hours():
    for hours, share in ((8.0, 0.5 * 3 / 2.5), (7.9, 0.5 / 2.5)):
        c, p = window()
        structure(c, members=(0, 1, 2), hours=5.0)
        c.attends[0, :3] = 1
        c.bank[0, SPEAK] = hours
        assert strongest_voice(c, p, 0, 0, 0)[0] == pytest.approx(share)
        assert c.bank[0, SPEAK] == pytest.approx(hours - 8.0 if hours >= 8.0 else hours)


def test_a_structure_without_members_here_spends_no_hours_here():
    c, p = window(count=2, places=2)
    structure(c, members=(2, 3), hours=5.0, bank=50.0)
    strongest_voice(c, p, 0, 0, 0)
    assert c.bank[0, SPEAK] == 50.0


# ---- openings


def opening(members=(0, 1, 2), count=4, size=30.0, channel=0.0, **parts):
    """An opening on issue 0 and a structure that signs for the given members, who attend and are alert."""
    c, p = community(count, context={"barrier": 0.0, "power_use": 0.5} | parts.pop("context", {}), **parts)
    c.opening_left[0], c.opening_size[0], c.opening_issue[0] = 4, size, 0
    structure(c, members=members, hours=5.0, can_sign=1)
    c.attends[0] = c.member[0]
    c.alerted[:] = 10**6
    c.bank[0, CHANNEL] = channel
    return c, p


def test_an_application_needs_three():
    for members, ready in (((0, 1), 0), ((0, 1, 2), 1), ((0, 1, 2, 3), 1)):
        c, p = opening(members)
        decide_openings(c, p, 0, 0)
        assert c.opening_ready[0] == ready
        assert tally(c, "openings_ready") == ready
        assert c.hours_used.sum() == pytest.approx(30.0 * ready)


@pytest.mark.parametrize(("signs", "follow", "barrier"), [(1, 1.0, 0.0), (1, 0.6, 0.5), (0, 1.0, 0.0)])
def test_applications_win_as_often_as_capacity_relations_and_belief_say(signs, follow, barrier):
    c, p = opening(context={"barrier": barrier})
    c.can_sign[0] = signs
    c.capacity[:] = 0.8, 0.9, 0.7, 0.1
    c.follow[:] = follow
    expected = 0.5 * 0.8 * (1.0 if signs else 0.3) * follow * (1.0 - 0.5 * barrier)
    won = 0
    for t in range(1200):
        month = copy(c)
        decide_openings(month, p, 0, t)
        won += int(tally(month, "openings_won"))
    assert happens(won, 1200, expected)


@pytest.mark.parametrize("power_use", [0.0, 0.5, 1.0])
def test_the_money_goes_to_the_applicants_by_power_as_far_as_it_is_used(power_use):
    c, p = opening(context={"power_use": power_use})
    c.power[:3] = 0.9, 0.3, 0.6
    for t in range(100):
        before = c.stock[:, FUNDS].copy()
        c.opening_left[0] = 4
        c.hours_used[:] = 0.0
        with balanced_books(c):
            decide_openings(c, p, 0, t)
        if tally(c, "openings_won"):
            break
    gained = c.stock[:, FUNDS] - before
    shares = np.array([0.9, 0.3, 0.6]) ** power_use
    np.testing.assert_allclose(gained[:3], 30.0 * shares / shares.sum(), rtol=1e-9)
    assert gained[3] == 0.0
    assert flow(c, "won") == pytest.approx(30.0)
    assert (tally(c, "won"), tally(c, "openings_won")) == (30.0, 1.0)
    assert tally(c, "joint_results") == 1.0
    assert c.opening_left[0] == 0


def test_an_opening_closes_after_four_months():
    c, p = opening(members=(0, 1), events=4)
    for t in range(4):
        assert c.opening_left[0] == 4 - t
        decide_openings(c, p, 0, t)
    assert c.opening_left[0] == 0
    assert c.event_count[0] == 1
    decide_openings(c, p, 0, 4)
    assert c.opening_left[0] == 0


def test_staff_hours_pay_for_the_application_first_and_members_share_the_rest():
    for channel, left, each in ((12.0, 0.0, 6.0), (50.0, 20.0, 0.0)):
        c, p = opening(channel=channel)
        decide_openings(c, p, 0, 0)
        assert c.bank[0, CHANNEL] == pytest.approx(left)
        assert c.hours_used.tolist() == [pytest.approx(each)] * 3 + [0.0]
        assert tally(c, "application_cost") == pytest.approx(3 * each * 0.01)


@pytest.mark.parametrize(("capacity", "hours", "ready"), [(0.4, 10.0, 1), (0.39, 40.0, 0), (0.8, 9.9, 0)])
def test_a_group_is_ready_with_capacity_and_hours(capacity, hours, ready):
    c, p = opening()
    c.capacity[:] = capacity
    c.hours[:] = hours
    decide_openings(c, p, 0, 0)
    assert c.opening_ready[0] == ready


def test_formal_standing_is_an_arc_of_ones_own_or_membership_of_who_can_sign():
    c, p = opening(members=(0, 1))
    acquaint(c, p, 2, 3, depth=3)
    know(c, 3, 2, depth=2)
    assert [has_formal_standing(c, i) for i in range(4)] == [True, True, True, False]
    c.can_sign[0] = 0
    assert [has_formal_standing(c, i) for i in range(4)] == [False, False, True, False]
    c.can_sign[0], c.reach_hours[0] = 1, 0.0
    assert not has_formal_standing(c, 0)


@pytest.mark.parametrize(("capacity", "barrier"), [(0.9, 0.0), (0.6, 0.8)])
def test_half_of_capacity_less_the_barrier_sees_an_opening(capacity, barrier):
    c, p = opening(context={"barrier": barrier})
    c.alerted[:] = -1
    c.capacity[:] = capacity
    seen = sum(sees_opening(c, p, i, 0, t) for t in range(500) for i in range(3))
    assert happens(seen, 1500, 0.5 * capacity * (1.0 - 0.5 * barrier))
    c.alerted[0] = 5
    assert sees_opening(c, p, 0, 0, 5)


def test_neither_the_dormant_nor_outside_institutions_nor_the_indifferent_apply():
    c, p = opening()
    assert cares_for_opening(c, p, 0, 0)
    for change in ("dormant", "outside"):
        getattr(c, change)[0] = 1
        assert not cares_for_opening(c, p, 0, 0)
        getattr(c, change)[0] = 0
    c.carried[0, 0] = 0.04
    assert not cares_for_opening(c, p, 0, 0)
    c, p = opening()
    c.carried[0] = 0.04, 0.96
    decide_openings(c, p, 0, 0)
    assert c.opening_ready[0] == 0  # only two of the three care


def test_it_is_enough_that_one_of_a_group_sees_the_opening_and_one_has_to():
    c, p = opening(members=(0, 1, 2, 3))
    c.alerted[:] = -1
    kinds = set()
    for t in range(60):
        seen = sum(sees_opening(c, p, i, 0, t) for i in range(4))
        month = copy(c)
        decide_openings(month, p, 0, t)
        assert month.opening_ready[0] == int(seen > 0)
        kinds.add(min(seen, 2))
    assert kinds == {0, 1, 2}
    c.alerted[3] = 99
    decide_openings(c, p, 0, 0)
    assert c.opening_ready[0] == 1


def test_what_is_won_counts_as_a_benefit_of_the_structures_that_called():
    """A share of the money at its marginal value; a won window at two years of what it will bring, on the member's interest."""
    c, p = copy(OPENING[0]), OPENING[1]
    c.marginal[:, FUNDS] = 1.5
    decide_openings(c, p, 0, WINS)
    np.testing.assert_allclose(c.benefit[0], 1.5 * (c.stock[:, FUNDS] - 1.0), rtol=1e-12)
    for speaks in (0.0, 8.0):
        c, p = window()
        structure(c, members=(0, 1, 2), hours=5.0)
        c.attends[0, :3] = 1
        c.bank[0, SPEAK] = speaks
        c.power[:] = 0.9, 0.1, 0.1, 0.1, 0.1
        c.interest[1] = 0.75, 0.25
        c.marginal[:, FUNDS] = 1.5
        decide_windows(c, p, 0, 0)
        assert tally(c, "windows_won") == 1.0
        expected = 4.0 * 0.05 * 24 * 1.5 * np.array([0.5, 0.75, 0.5, 0.0, 0.0]) * (speaks > 0.0)
        np.testing.assert_allclose(c.benefit[0], expected, rtol=1e-12)


def test_a_window_that_others_won_is_no_benefit_of_membership():
    """The structure speaks for 0 and 1; the mighty 3 wins alone."""
    c, p = window(count=4)
    structure(c, members=(0, 1), hours=5.0)
    c.attends[0, :2] = 1
    c.bank[0, SPEAK] = 8.0
    c.power[:] = 0.1, 0.1, 0.1, 1.0
    decide_windows(c, p, 0, 0)
    assert tally(c, "windows_won") == 1.0
    assert tally(c, "joint_results") == 0.0
    assert c.benefit[0].tolist() == [0.0] * 4


@given(power=some.lists(some.floats(0.02, 1.0), min_size=4, max_size=4), use=some.floats(0.0, 1.0), size=some.floats(6.0, 36.0))
def test_what_is_won_is_shared_out_entirely(power, use, size):
    c, p = OPENING[0], OPENING[1]._replace(power_use=use)
    c = copy(c)
    c.power[:], c.opening_size[0] = power, size
    decide_openings(c, p, 0, WINS)
    assert c.stock[:, FUNDS].sum() - 4.0 == pytest.approx(size)


OPENING = opening(members=(0, 1, 2, 3))
OPENING[0].capacity[:] = OPENING[0].follow[:] = 1.0
WINS = next(t for t in range(99) if decide_openings(c := copy(OPENING[0]), OPENING[1], 0, t) is None and c.opening_left[0] == 0)
