"""Services that double each other: chance overlap, and who divides the work by ties, joint work or a common plan."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.sim.rules.duplication import divide_work
from simpul.sim.rules.production import count_needs, produce
from simpul.sim.state.columns import FUNDS
from simpul.sim.state.mechanisms import COORDINATION_BIT
from tests.sim.rules.small import acquaint, community, structure, tally

EACH, NEED = 0.5, 2.0


@dataclass
class Place:
    """One place where `count` organizations each give EACH on the first of two issues, to a need of NEED."""

    count: int = 3
    groups: int = 1
    divide: float = 0.0
    duplication: float = 1.0

    def __post_init__(self):
        self.c, self.p = community(self.members(), groups=self.groups, context={"divide": self.divide},
                                   parameters={"duplication": self.duplication})
        self.c.serves[: self.c.key.shape[0], 0] = EACH
        self.c.group_share[:] = 1.0 / self.groups
        self.c.need[0, 0] = NEED / self.groups
        self.serve()

    def members(self):
        if self.groups == 1:
            return self.count
        return [{"count": self.count, "kind": "k0", "group": f"g{g}", "place": "p0"} for g in range(self.groups)]

    def serve(self):
        """Let the services reach the groups, as `production.serve` does."""
        for i in range(self.c.key.shape[0]):
            for g in range(self.groups):
                own = self.divide if g == self.c.group[i] else 0.0
                self.c.service[0, 0, g] += self.c.serves[i, 0] * (own + (1.0 - self.divide) / self.groups)

    def fitting(self):
        divide_work(self.c, self.p, 0, 0)
        return self.c.fitting[0, 0].copy()


def useful(pairs, total=3 * EACH, need=NEED):
    x = pairs / (total * need)
    return (1.0 - math.exp(-x)) / x if x else 1.0


def test_whoever_serves_at_random_meets_those_who_are_served_already():
    place = Place()
    assert place.fitting() == pytest.approx(useful(6 * EACH * EACH))
    place.c.need[0, 1] = 0.0
    count_needs(place.c, 0)
    assert tally(place.c, "served") == pytest.approx(3 * EACH * useful(6 * EACH * EACH))
    assert tally(place.c, "doubled") == pytest.approx(3 * EACH * (1.0 - useful(6 * EACH * EACH)))


def test_many_small_services_reach_what_a_poisson_crowd_reaches():
    """With very many alike the share of those in need who are served by somebody is 1 - exp(-services a head)."""
    place = Place(count=400)
    place.c.serves[:, 0] = 3.0 / 400
    place.c.service[0, 0, 0] = 3.0
    assert 3.0 * place.fitting()[0] == pytest.approx(NEED * (1.0 - math.exp(-3.0 / NEED)), rel=3e-3)


def test_without_duplication_everything_is_of_use():
    assert Place(duplication=0.0).fitting() == 1.0
    alone = Place(count=2)
    alone.c.serves[1] = 0.0
    assert alone.fitting() == 1.0


@settings(deadline=None, max_examples=60)
@given(st.floats(0.0, 2.0), st.floats(0.0, 2.0), st.integers(2, 6))
def test_more_duplication_leaves_less_and_never_takes_more_than_there_is(less, more, count):
    shares = [float(Place(count=count, duplication=d).fitting()[0]) for d in sorted((less, more))]
    assert 0.0 < shares[1] <= shares[0] <= 1.0


def test_working_partners_divide_the_work_and_mere_acquaintances_do_not():
    place = Place()
    acquaint(place.c, place.p, 0, 1, depth=1)
    assert place.fitting() == pytest.approx(useful(6 * EACH * EACH))
    acquaint(place.c, place.p, 0, 1, depth=2)
    assert place.fitting() == pytest.approx(useful(4 * EACH * EACH))
    acquaint(place.c, place.p, 0, 2, depth=2)
    acquaint(place.c, place.p, 1, 2, depth=2)
    assert place.fitting() == 1.0


@pytest.mark.parametrize("planned", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("legitimacy", [0.2, 1.0])
def test_a_plan_divides_the_work_as_far_as_it_goes_and_members_go_by_it(planned, legitimacy):
    place = Place()
    structure(place.c, members=(0, 1), legitimacy=legitimacy)
    place.c.standing_agenda[0] = 0.5
    place.c.planned[0] = planned
    apart = 4 + 2 * (1.0 - planned * legitimacy * legitimacy)
    assert place.fitting() == pytest.approx(useful(apart * EACH * EACH))


def test_who_was_at_the_meeting_goes_by_the_plan_whatever_it_thinks_of_the_structure():
    place = Place()
    structure(place.c, members=(0, 1), legitimacy=0.0)
    place.c.standing_agenda[0] = 0.5
    place.c.planned[0] = 1.0
    place.c.attends[0, :2] = 1
    assert place.fitting() == pytest.approx(useful(4 * EACH * EACH))


@pytest.mark.parametrize(("share", "covered"), [(0.0, 0.0), (0.25, 1 - 0.4 ** 0.5), (0.5, 0.6), (1.0, 1 - 0.4 ** 2)])
def test_what_is_put_into_a_plan_is_split_over_its_issues(share, covered):
    place = Place()
    structure(place.c, members=(0, 1, 2), legitimacy=1.0)
    place.c.planned[0] = 0.6
    place.c.standing_agenda[0] = (share, 1.0 - share)
    assert place.fitting() == pytest.approx(useful(6 * (1.0 - covered) * EACH * EACH))


def test_a_plan_of_a_structure_that_does_without_coordination_divides_nothing():
    place = Place()
    structure(place.c, members=(0, 1, 2), legitimacy=1.0, without=COORDINATION_BIT)
    place.c.standing_agenda[0] = 0.5
    place.c.planned[0] = 1.0
    assert place.fitting() == pytest.approx(useful(6 * EACH * EACH))


def test_a_tie_and_a_plan_of_the_same_two_count_once():
    place = Place()
    structure(place.c, members=(0, 1, 2), legitimacy=1.0)
    place.c.standing_agenda[0] = 0.5
    place.c.planned[0] = 1.0
    for i, j in ((0, 1), (1, 2), (0, 2)):
        acquaint(place.c, place.p, i, j, depth=3)
    assert place.fitting() == 1.0


def test_joint_work_is_one_work_and_doubles_that_of_outsiders_alone():
    place = Place()
    structure(place.c, members=(0, 1), hours=10.0)
    place.c.contributes[0, :2] = 1
    place.c.joint_service[0, 0, 0] = 3.0  # of a quarter
    place.c.service[0, 0, 0] += 1.0
    pairs = 6 * EACH * EACH + 2 * 1.0 * EACH
    assert place.fitting() == pytest.approx(useful(pairs, total=3 * EACH + 1.0))
    assert not place.c.joint_service.any()


def test_groups_that_are_served_by_their_own_alone_double_only_among_themselves():
    place = Place(count=2, groups=2, divide=1.0)
    within = 2 * EACH * EACH
    assert place.fitting() == pytest.approx([useful(within, total=2 * EACH, need=NEED / 2)] * 2)
    for i in (0, 1):
        for j in (2, 3):
            acquaint(place.c, place.p, i, j, depth=2)  # ties across groups divide nothing that would overlap
    assert place.fitting() == pytest.approx([useful(within, total=2 * EACH, need=NEED / 2)] * 2)


def test_without_a_divide_groups_make_no_difference():
    one, two = Place(count=4), Place(count=2, groups=2)
    assert two.fitting() == pytest.approx([float(one.fitting()[0])] * 2)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_who_divides_the_work_with_more_never_wastes_more(data):
    """Every further tie leaves at least as much of use to every group, wherever it is."""
    place = Place(count=3, groups=2, divide=data.draw(st.sampled_from([0.0, 0.3, 0.9])))
    pairs = [(i, j) for i in range(6) for j in range(i)]
    before = place.fitting()
    for i, j in data.draw(st.permutations(pairs))[:5]:
        acquaint(place.c, place.p, i, j, depth=2)
        after = place.fitting()
        assert np.all(after >= before - 1e-12)
        before = after


def test_what_is_seen_in_a_quarter_holds_until_the_next():
    place = Place()
    before = place.fitting()
    place.c.serves[:, 0] = 0.0
    for month, expected in ((1, before), (2, before), (3, 1.0)):
        place.c.joint_service[0, 0, 0] += 1.0
        divide_work(place.c, place.p, 0, month)
        assert place.c.fitting[0, 0] == pytest.approx(expected)
    assert not place.c.joint_service.any()


def test_the_dormant_double_nobody():
    place = Place(count=2)
    place.c.dormant[1] = 1
    place.c.stock[1, FUNDS] = 5.0
    produce(place.c, place.p, 1)
    assert not place.c.serves[1].any() and place.fitting() == 1.0
