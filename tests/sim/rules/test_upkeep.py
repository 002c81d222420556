"""Keeping ties: hours by depth, relief, what is dropped first, how the idle decay and when they are forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.tie_maintenance import keep_ties, upkeep_hours
from tests.sim.rules.small import acquaint, community, happens, tally

HOURS = (0.0, 0.5, 2.0, 4.5, 12.0)
C, P = community(7)
for _j in range(1, 7):
    acquaint(C, P, 0, _j)


def with_depths(*depths, values=None, contracts=False):
    """Organization 0 with contacts at the given depths, worth `values` to it."""
    c = copy(C)
    for s, depth in enumerate(depths):
        c.depth[0, s] = depth
        c.agreed_until[0, s] = int(contracts and depth >= 2)
        c.value[0, s] = 1.0 if values is None else values[s]
    c.partners[0] = sum(depth > 0 for depth in depths)
    return c


def test_hours_by_depth():
    assert [upkeep_hours(P, depth) for depth in range(5)] == list(HOURS)


@given(depths=some.lists(some.integers(0, 4), min_size=6, max_size=6), relief=some.floats(0.0, 80.0))
def test_upkeep_is_the_sum_over_ties_less_relief(depths, relief):
    c = with_depths(*depths)
    c.hours[0] = 1000.0
    c.relief[0] = relief
    keep_ties(c, P, 0, 0)
    assert c.hours_used[0] == pytest.approx(max(0.0, sum(HOURS[depth] for depth in depths) - relief))
    assert c.relief[0] == 0.0  # for one month
    assert c.partners[0] == sum(depth > 0 for depth in depths)
    assert c.idle[0, :6].tolist() == [1] * 6


def test_what_does_not_fit_is_dropped_least_valued_first():
    """Ties of 12, 4.5, 2 and 2 hours want 20.5 of 70% of 20 = 14: the second and then the third loosen step by step."""
    c = with_depths(4, 3, 2, 2, values=[4.0, 1.0, 2.0, 3.0])
    c.hours[0] = 20.0
    keep_ties(c, P, 0, 0)
    # 20.5 -> 18 (3 to 2) -> 16.5 (2 to 1) -> 16 (1 to 0) -> 14.5 (2 to 1) -> 14 (1 to 0)
    assert c.depth[0, :4].tolist() == [4, 0, 0, 2]
    assert c.hours_used[0] == pytest.approx(14.0)
    assert c.partners[0] == 2


@given(
    depths=some.lists(some.integers(0, 4), min_size=6, max_size=6), values=some.permutations(range(6)),
    hours=some.floats(0.0, 60.0),
)
def test_dropping_goes_on_until_it_fits_and_no_further(depths, values, hours):
    c = with_depths(*depths, values=values)
    c.hours[0] = hours
    keep_ties(c, P, 0, 0)
    limit = 0.7 * hours
    needed = sum(HOURS[depth] for depth in c.depth[0, :6])
    assert needed <= limit + 1e-9
    assert c.hours_used[0] == pytest.approx(needed, abs=1e-9)
    touched = [s for s in range(6) if c.depth[0, s] < depths[s]]
    if touched:
        last = max(touched, key=lambda s: values[s])
        assert all(c.depth[0, s] == 0 for s in range(6) if depths[s] > 0 and values[s] < values[last])
        back = HOURS[c.depth[0, last] + 1] - HOURS[c.depth[0, last]]
        assert needed + back > limit - 1e-9  # the last step was needed


def test_relief_saves_ties():
    c = with_depths(4, 3, 2, 2, values=[4.0, 1.0, 2.0, 3.0])
    c.hours[0] = 20.0
    c.relief[0] = 6.5
    keep_ties(c, P, 0, 0)
    assert c.depth[0, :4].tolist() == [4, 3, 2, 2]
    assert c.hours_used[0] == pytest.approx(14.0)


def test_below_informal_no_contract_holds_and_the_end_of_it_is_noted():
    c = with_depths(2, 3, contracts=True, values=[1.0, 2.0])
    c.hours[0] = 6.5 / 0.7 * 0.8
    keep_ties(c, P, 0, 0)
    assert c.depth[0, :2].tolist() == [1, 3] or c.depth[0, :2].tolist() == [0, 3]
    assert c.agreed_until[0, :2].tolist() == [0, 1]


def test_a_contract_ends_for_both_sides():
    c = with_depths(2, contracts=True)
    c.depth[1, 0], c.agreed_until[1, 0] = 3, 1
    c.hours[0] = 1.0
    keep_ties(c, P, 0, 0)
    assert c.agreed_until[0, 0] == c.agreed_until[1, 0] == 0
    assert c.depth[1, 0] == 3  # each side's depth is its own


@pytest.mark.parametrize(("rate", "depth"), [(0.1, 1), (0.1, 4), (0.3, 2)])
def test_the_idle_lose_depth_with_the_rate_a_month_after_the_grace(rate, depth):
    p = P._replace(idle_decay=rate)
    fell = 0
    months = 500
    for t in range(months):
        c = with_depths(*[depth] * 6)
        c.hours[0] = 1000.0
        c.idle[0, :6] = 7, 8, 8, 8, 8, 20  # 8, 9, 9, 9, 9 and 21 after this month; the grace is 9
        keep_ties(c, p, 0, t)
        assert c.depth[0, 0] == depth
        fell += int((depth - c.depth[0, 1:6]).sum())
        assert c.depth[0, :6].min() >= depth - 1
    assert happens(fell, 5 * months, rate)


def test_acquaintances_are_forgotten_in_time_and_partners_never():
    c = with_depths(0, 1, 0, 0, 0, 0)
    c.idle[0, :6] = 28, 40, 29, 30, 2, 50
    c.hours[0] = 1000.0
    keep_ties(c, P._replace(idle_decay=0.0), 0, 0)
    assert sorted(c.partner[0, : c.contacts[0]].tolist()) == [1, 2, 5]
    c.idle[0, :3] = 40
    c.depth[0, :3] = 0
    keep_ties(c, P, 0, 1)
    assert c.contacts[0] == 0


def test_who_loses_all_hours_loses_all_ties():
    c = with_depths(4, 3, 2, 1, 1, 1)
    c.hours[0] = 0.0
    keep_ties(c, P, 0, 0)
    assert c.depth[0, :6].tolist() == [0] * 6
    assert (c.partners[0], c.hours_used[0]) == (0, 0.0)


def test_upkeep_is_written_down():
    c = with_depths(3, 2)
    before = tally(c, "hours_upkeep")
    keep_ties(c, P, 0, 0)
    assert tally(c, "hours_upkeep") - before == pytest.approx(6.5)
