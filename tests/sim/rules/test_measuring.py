"""What is written down of a community: the Gini coefficient, counts of ties, averages, and what structures hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.indicators import average_organizations, count_ties, describe_structures, power_gini, represented
from simpul.sim.state.columns import FUNDS
from tests.sim.rules.small import acquaint, community, know, structure, tally

C, P = community(8)


@pytest.mark.parametrize(("powers", "gini"), [
    ([0.5] * 8, 0.0), ([1.0] + [1e-12] * 7, 7.0 / 8.0), ([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], 63.0 / 216.0),
])
def test_gini_of_known_distributions(powers, gini):
    """Of equals 0, of one who has all (n - 1) / n, of 1 .. n (n^2 - 1) / (3 n (n + 1))."""
    c = copy(C)
    c.power[:] = powers
    assert power_gini(c, 0, 8) == pytest.approx(gini, abs=1e-9)


@given(some.lists(some.floats(0.02, 1.0), min_size=8, max_size=8), some.sets(some.integers(0, 7), max_size=5))
def test_gini_is_twice_the_area_between_the_lorenz_curve_and_equality(powers, outside):
    c = copy(C)
    c.power[:] = powers
    c.outside[list(outside)] = 1
    inside = np.sort([power for i, power in enumerate(powers) if i not in outside])
    lorenz = np.concatenate([[0.0], np.cumsum(inside) / inside.sum()])
    area = np.trapezoid(lorenz, np.linspace(0.0, 1.0, len(lorenz)))
    assert power_gini(c, 0, len(inside)) == pytest.approx(1.0 - 2.0 * area, abs=1e-9)


def test_ties_are_counted_by_depth_without_outsiders():
    c, p = community(5, groups=2)
    c.group[1] = 1
    c.outside[4] = 1
    for i, j, depth, trust in ((0, 1, 2, 0.8), (0, 2, 3, 0.6), (1, 2, 1, 0.4), (2, 3, 0, 0.2), (0, 4, 4, 0.9)):
        acquaint(c, p, i, j, depth=depth, trust=trust)
    know(c, 2, 0, depth=4)
    count_ties(c, 0)
    assert tally(c, "arcs_known") == 8.0  # every arc between insiders, at any depth
    assert [tally(c, f"arcs_{name}") for name in ("sharing", "informal", "formal", "several")] == [2.0, 2.0, 1.0, 1.0]
    assert tally(c, "working_relations") == 2.0
    assert tally(c, "density_any") == 6.0 / 12.0
    assert tally(c, "density_formal") == 2.0 / 12.0
    assert tally(c, "trust_mean") == pytest.approx((0.8 + 0.6 + 0.4 + 0.2) / 4.0)
    assert tally(c, "trust_across") == pytest.approx((0.8 + 0.4) / 2.0)
    assert tally(c, "left_outside") == 1.0 / 4.0  # 3 has no working relation


def test_a_working_relation_is_one_for_two_and_none_if_one_side_sees_it_otherwise():
    c, p = community(2)
    acquaint(c, p, 0, 1, depth=2)
    know(c, 1, 0, depth=1)
    count_ties(c, 0)
    assert tally(c, "working_relations") == 0.0
    assert tally(c, "left_outside") == 1.0
    c.dormant[1] = 1
    count_ties(c, 0)
    assert tally(c, "left_outside") == 0.5


def test_an_empty_community_has_no_trust_to_average():
    c, _p = community(2)
    count_ties(c, 0)
    assert tally(c, "trust_mean") == tally(c, "trust_across") == tally(c, "density_any") == 0.0


def test_averages_are_over_the_communitys_own_organizations():
    c, _p = community(4)
    c.outside[3] = c.dormant[2] = 1
    c.morale[:] = 0.2, 0.4, 0.9, 0.0
    c.capacity[:] = 0.1, 0.2, 0.6, 1.0
    c.follow[:] = 1.0, 0.7, 0.4, 0.0
    c.stock[:, FUNDS] = 1.0, 2.0, 3.0, 100.0
    c.interest[0], c.expertise[0] = (0.75, 0.25), (0.8, 0.4)
    average_organizations(c, 0)
    assert tally(c, "morale") == pytest.approx(0.5)
    assert tally(c, "capacity") == pytest.approx(0.3)
    assert tally(c, "mandate_gap") == pytest.approx(0.3)
    assert tally(c, "funds") == pytest.approx(6.0)
    assert tally(c, "active_share") == pytest.approx(2.0 / 3.0)
    assert tally(c, "learning") == pytest.approx((0.7 + 0.5 + 0.5) / 3.0)
    assert tally(c, "power_inequality") == 0.0


def test_the_mandate_gap_looks_at_what_structures_do_in_the_name_of_their_members():
    """0 is in two structures at work (overlaps 1 and .6), 1 in one that does not work, 2 in none: those count by follow-through."""
    c, _p = community(3, structures=3)
    c.follow[:] = 0.9, 0.8, 0.7
    c.interest[0] = 0.8, 0.2
    for z, (rows, hours, agenda) in enumerate((((0,), 5.0, (0.8, 0.2)), ((0,), 5.0, (0.4, 0.6)), ((1,), 0.0, (1.0, 0.0)))):
        structure(c, z, members=rows, hours=hours)
        c.agenda[z] = agenda
    assert [represented(c, i) for i in range(3)] == pytest.approx([0.8, 0.8, 0.7])
    average_organizations(c, 0)
    assert tally(c, "mandate_gap") == pytest.approx((0.2 + 0.2 + 0.3) / 3.0)


def test_structures_that_act_are_averaged_and_all_money_is_counted():
    c, _p = community(5, structures=4)
    structure(c, 0, members=(0, 1), legitimacy=0.9)
    structure(c, 1, members=(1, 2, 3), legitimacy=0.4)
    structure(c, 2, members=(4,))
    structure(c, 3)
    c.ended[2], c.formed[3] = 5, -1
    c.attendance[:] = 0.5, 1.0, 0.9, 0.9
    c.account[:], c.pool_money[0], c.strengthen_pot[1], c.grant_money[3] = 1.0, 2.0, 3.0, 4.0
    describe_structures(c, 0)
    assert tally(c, "structures") == 2.0
    assert tally(c, "members") == 5.0
    assert tally(c, "legitimacy") == pytest.approx((2 * 0.9 + 3 * 0.4) / 5.0)
    assert tally(c, "attendance") == pytest.approx(0.75)
    assert tally(c, "accounts") == 13.0
    c.ended[1] = 5
    describe_structures(c, 0)
    assert (tally(c, "structures"), tally(c, "attendance")) == (1.0, 0.5)
