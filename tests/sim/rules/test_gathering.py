"""Who acts together: circles around those who call, how ready partners and their partners are, and structures that call first."""

import pytest

from simpul.sim.initial_state import copy
from simpul.sim.numerics import keyed_random
from simpul.sim.rules.circles import (
    ALONE,
    best_caller,
    call_members,
    call_partners,
    count_callable,
    enter_group,
    gather,
    is_working,
    let_active_call,
    list_working_partners,
    may_be_called,
)
from simpul.sim.rules.hosts import working_relations
from simpul.sim.state.mechanisms import CIRCLES_BIT
from tests.sim.rules.small import acquaint, community, happens, structure

MONTHS = 1500


def circle(*pairs, count=7, depth=2, trust=1.0, convening=1.0, **parts):
    """Organizations with working relations between the pairs given, everybody taking part and, unless set, sure to come."""
    c, p = community(count, **parts)
    for i, j in pairs:
        acquaint(c, p, i, j, depth=depth, trust=trust)
    c.convening[:] = convening
    c.taking_part[:] = 1
    c.calling[:] = 0
    return c, p


def groups(c, p, t=0, issue=0):
    """Let the first place gather and return the caller of each organization."""
    gather(c, p, 0, t, keyed_random.CRISIS, issue)
    return c.component.tolist()


def test_a_working_relation_is_informal_from_both_sides():
    c, p = circle((0, 1), depth=2)
    assert is_working(c, 0, 0)
    c.depth[1, 0] = 1
    assert not is_working(c, 0, 0)
    c.mirror[0, 0] = -1
    assert not is_working(c, 0, 0)


def test_hosts_are_chosen_by_the_same_working_relations():
    """Those of all places."""
    c, _p = circle((0, 1), (0, 4), (0, 2), (3, 5), count=3, places=2)
    c.depth[2, 0] = 1
    expected = [sum(is_working(c, i, s) for s in range(c.contacts[i])) for i in range(6)]
    assert [working_relations(c, i) for i in range(6)] == expected == [2, 1, 0, 1, 1, 1]


def test_working_partners_of_the_place_are_listed_in_the_order_of_the_book():
    c, p = circle((0, 1), (0, 4), (0, 2), count=3, places=2)
    acquaint(c, p, 0, 5, depth=1)
    c.depth[2, 0] = 1  # one-sided: not a working relation
    list_working_partners(c, 0)
    assert c.working_partners.tolist() == [1, 1, 0, 0, 0, 0]
    assert c.partner[0, c.working_slot[0, 0]] == 1 and c.partner[1, c.working_slot[1, 0]] == 0
    c.depth[2, 0] = 2
    list_working_partners(c, 0)
    assert c.working_partners.tolist() == [2, 1, 1, 0, 0, 0]
    assert [int(c.partner[0, s]) for s in c.working_slot[0, :2]] == [1, 2]  # 4 lives elsewhere


def test_who_can_call_most_calls_first_and_calls_two_rings():
    """0 has three partners and calls them; 3 calls its own partner 4. 5 and 6 are partners apart: their own circle."""
    c, p = circle((0, 1), (0, 2), (0, 3), (3, 4), (5, 6))
    c.trust[4, 0] = 2.0  # the second ring is half as ready: with readiness above 1 it comes for sure
    c.convening[[0, 3]] = 2.0
    assert groups(c, p) == [0, 0, 0, 0, 0, 5, 5]


def test_a_third_ring_is_not_called():
    c, p = circle((0, 1), (0, 2), (1, 3), (3, 4), trust=3.0)
    c.convening[0] = 5.0  # calls first
    assert groups(c, p, 0)[:5] == [0, 0, 0, 0, -1]


def test_those_without_working_partners_stay_alone_and_who_does_not_take_part_is_in_no_circle():
    c, p = circle((0, 1), (1, 2), (2, 3))
    c.taking_part[1] = 0
    assert groups(c, p) == [-1, -1, 2, 2, -1, -1, -1]


def test_partners_come_as_often_as_convening_and_trust_say():
    c, p = circle((0, 1), trust=0.3, convening=0.9)
    came = 0
    for t in range(MONTHS):
        c.component[:] = -1
        call_partners(c, p, 0, 0, 1.0, 0, t, keyed_random.CRISIS, 0)
        came += int(c.component[1] == 0)
    assert happens(came, MONTHS, 0.5 * (0.9 + 0.3))


def test_partners_of_partners_are_half_as_ready():
    c, p = circle((0, 1), (0, 2), (1, 3), trust=1.0)
    came = sum(groups(c, p, t)[3] == 0 for t in range(MONTHS))
    assert happens(came, MONTHS, 0.5)


def test_issues_and_occasions_draw_their_own_luck():
    c, p = circle((0, 1), trust=0.5, convening=0.5, issues=6)
    outcomes = set()
    for issue in range(6):
        for stream in (keyed_random.CRISIS, keyed_random.WINDOW, keyed_random.OPENING):
            gather(c, p, 0, 3, stream, issue)
            outcomes.add(int(c.component[1]))
    assert outcomes == {-1, 0}


def test_the_best_caller_has_most_free_partners_weighted_by_convening():
    c, p = circle((0, 1), (0, 2), (3, 4), (3, 5), (3, 6), convening=0.5)
    c.component[:] = -1

    def best():
        count_callable(c, 0, 7)
        rows = [i for i in range(7) if may_be_called(c, i)]
        c.listed[: len(rows)] = rows
        return best_caller(c, p, len(rows))

    assert best() == (3, 7)  # all have somebody to call
    c.convening[0] = 1.1  # 2 x 1.6 against 3 x 1.0
    assert best() == (0, 7)
    c.component[[1, 2]] = 0
    assert best() == (3, 4)
    assert c.listed[:4].tolist() == [3, 4, 5, 6]
    c.taking_part[[4, 5, 6]] = 0
    assert best() == (-1, 0)


def test_who_enters_a_group_can_no_longer_be_called_by_its_partners():
    c, p = circle((0, 1), (0, 2), (1, 2), (3, 4))
    c.component[:] = -1
    count_callable(c, 0, 7)
    assert c.callable.tolist() == [2, 2, 2, 1, 1, 0, 0]
    for j in (1, 4):
        enter_group(c, j, 0)
        free = [i for i in range(7) if c.component[i] == -1]
        kept = c.callable[free].tolist()
        count_callable(c, 0, 7)
        assert c.callable[free].tolist() == kept


def test_places_gather_apart():
    c, p = circle((0, 1), (1, 4), (4, 5), count=3, places=2)
    c.component[:] = -9
    gather(c, p, 1, 0, keyed_random.CRISIS, 0)
    assert c.component.tolist() == [-9, -9, -9, -1, 4, 4]


def test_structures_call_first_and_members_who_attend_come():
    """The structure takes 1, 2 and 5 from under the circle of 0; its first member stands for the group."""
    c, p = circle((0, 1), (0, 2), (0, 3))
    structure(c, members=(1, 2, 4, 5), hours=10.0)
    c.calling[0] = 1
    c.attends[0, [1, 2, 5]] = 1
    assert groups(c, p) == [0, 1, 1, 0, -1, 1, -1]
    c.calling[0] = 0  # a structure that does no work calls nobody
    assert groups(c, p) == [0, 0, 0, 0, -1, -1, -1]


def test_the_first_structure_has_the_first_call():
    c, p = circle(structures=2)
    structure(c, 0, members=(2, 3), hours=10.0)
    structure(c, 1, members=(1, 2), hours=10.0)
    c.calling[:2] = 1
    c.attends[:] = c.member
    assert groups(c, p)[:4] == [-1, 1, 2, 2]


def is_reached(c, p, i, t, stream) -> bool:
    """Tell whether structure 0 brings organization i to the table in month t."""
    c.taking_part[i], c.component[i] = 1, ALONE
    call_members(c, p, 0, i, i + 1, t, stream)
    return c.component[i] == i


@pytest.mark.parametrize(("planned", "legitimacy"), [(0.5, 0.4), (1.0, 0.9), (0.0, 1.0)])
def test_a_common_plan_reaches_those_who_see_it_as_their_own(planned, legitimacy):
    c, p = circle()
    structure(c, members=(0,), legitimacy=legitimacy, hours=10.0)
    c.planned[0] = planned
    c.calling[0] = 1
    reached = sum(is_reached(c, p, 0, t, keyed_random.WINDOW) for t in range(MONTHS))
    assert happens(reached, MONTHS, planned * legitimacy)
    assert not is_reached(c, p, 1, 0, keyed_random.WINDOW)  # no member


def test_to_gather_changes_nothing_but_who_is_in_which_group():
    c, p = circle((0, 1), (0, 2), (1, 3))
    before = copy(c)
    groups(c, p)
    changed = {name for a, b, name in zip(c, before, c._fields, strict=True) if (a != b).any()}
    assert changed <= {"component", "callable", "listed", "called_by"}


@pytest.mark.parametrize(("hours", "members", "expected"), [(20.0, 4, 1.0), (1.0, 4, 0.5), (0.0, 4, 0.0), (9.0, 0, 0.0)])
def test_a_structure_calls_as_many_as_its_hours_allow(hours, members, expected):
    """Half an hour a call."""
    c, p = circle()
    structure(c, members=tuple(range(members)), hours=hours)
    let_active_call(c, p, 0, CIRCLES_BIT)
    assert c.calling[0] == expected


def test_who_attended_is_reached_as_often_as_there_are_hours_to_call():
    c, p = circle()
    structure(c, members=(0,), hours=10.0)
    c.attends[0, 0] = 1
    c.calling[0] = 0.3
    reached = sum(is_reached(c, p, 0, t, keyed_random.CRISIS) for t in range(MONTHS))
    assert happens(reached, MONTHS, 0.3)
