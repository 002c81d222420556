"""The network of a community and what is said of it, on graphs whose figures are known beforehand."""

import math

import networkx
import numpy as np
import pytest

from simpul.sim.initial_state import copy
from simpul.sim.network import degree_centralization, graph, hub_loss, statistics
from simpul.sim.state.columns import COLUMNS
from tests.sim.rules.small import acquaint, community, structure

INFORMAL, FORMAL = 2, 3


def tied(pairs, organizations, depth=INFORMAL, both=True, **parts):
    """A community in which the given pairs are tied at a depth, on both sides or on the first one's alone."""
    c, p = community(organizations, **parts)
    for i, j in pairs:
        s, r = acquaint(c, p, i, j, depth)
        if not both:
            c.depth[j, r] = 0
    return c


def star(organizations):
    return [(0, leaf) for leaf in range(1, organizations)]


def ring(organizations):
    return [(i, (i + 1) % organizations) for i in range(organizations)]


def test_a_star_is_centralized_and_a_ring_is_not():
    assert statistics(graph(tied(star(6), 6)))["centralization"] == pytest.approx(1.0)
    assert statistics(graph(tied(ring(6), 6)))["centralization"] == 0.0
    # A path of four: degrees 1 2 2 1, so (1 + 0 + 0 + 1) / (3 * 2).
    assert degree_centralization(networkx.path_graph(4)) == pytest.approx(1.0 / 3.0)
    assert math.isnan(degree_centralization(networkx.path_graph(2)))


def test_statistics_of_a_triangle_with_a_tail_and_a_stranger():
    """Arcs both ways between 0, 1, 2; one arc from 2 to 3; organization 4 knows nobody."""
    c = tied([(0, 1), (1, 2), (2, 0)], 5)
    c2, p = community(5)
    assert statistics(graph(c2))["isolates"] == 5
    s, r = acquaint(c, p, 2, 3, INFORMAL)
    c.depth[3, r] = 0
    found = statistics(graph(c))
    assert (found["nodes"], found["ties"], found["isolates"]) == (5, 7, 1)
    assert found["density"] == pytest.approx(7 / 20)
    assert found["reciprocity"] == pytest.approx(6 / 7)
    # One triangle holds three closed of 3 + 2 connected triples (two of them at organization 2 lead to 3).
    assert found["transitivity"] == pytest.approx(3 / 5)
    assert found["clustering"] == pytest.approx((1 + 1 + 1 / 3 + 0 + 0) / 5)
    assert found["largest_component"] == pytest.approx(4 / 5)


def test_one_sided_ties_are_not_reciprocal():
    assert statistics(graph(tied(ring(5), 5, both=False)))["reciprocity"] == 0.0
    assert statistics(graph(tied(ring(5), 5)))["reciprocity"] == 1.0
    assert math.isnan(statistics(graph(community(3)[0]))["reciprocity"])


def test_depth_chooses_the_arcs_and_each_carries_what_it_is():
    c, p = community(4)
    for j, depth in ((1, 1), (2, 2), (3, 4)):
        acquaint(c, p, 0, j, depth, trust=0.1 * depth)
    assert [graph(c, depth=depth).out_degree(0) for depth in (1, 2, 3, 4)] == [3, 2, 1, 1]
    assert graph(c).edges[0, 2] == {"depth": 2, "trust": pytest.approx(0.2)}
    assert graph(c).nodes[0] == {"kind": 0, "place": 0, "group": 0, "power": 0.5}


def test_outside_institutions_are_left_out_unless_asked_for():
    c = tied(star(4), 4)
    c.outside[3] = 1
    assert set(graph(c).nodes) == {0, 1, 2}
    assert set(graph(c, outside=True).nodes) == {0, 1, 2, 3}


def test_a_structure_is_a_node_only_when_asked_for_and_only_to_formal_depth():
    c, _ = community(4)
    structure(c, members=(0, 1, 2), legitimacy=0.7)
    hub = ("structure", 0)
    assert hub not in graph(c)
    with_hub = graph(c, depth=FORMAL, structures=True)
    assert set(with_hub.successors(hub)) == set(with_hub.predecessors(hub)) == {0, 1, 2}
    assert with_hub.edges[0, hub] == {"depth": FORMAL, "trust": 0.7}
    assert hub not in graph(c, depth=4, structures=True)
    c.ended[0] = 5
    assert hub not in graph(c, structures=True)


def test_losing_the_hub_of_a_star_breaks_it_and_losing_one_of_a_ring_does_not():
    """Of a star's five leaves each stands alone afterwards: the largest part is one of five. A ring stays a path."""
    assert hub_loss(tied(star(6), 6)) == pytest.approx(1.0 - 1 / 5)
    assert hub_loss(tied(ring(6), 6)) == 0.0
    assert math.isnan(hub_loss(community(3)[0]))


def test_two_circles_held_together_by_one_organization_lose_the_smaller():
    """Organization 0 joins a circle of three and one of two: of five others, three stay together."""
    pairs = [(1, 2), (2, 3), (4, 5), *((0, j) for j in range(1, 6))]
    assert hub_loss(tied(pairs, 6)) == pytest.approx(2 / 5)


def test_the_hub_is_the_structure_whatever_ties_its_members_have():
    """Members of a structure who have no ties of their own fall apart without it; partners among them stay together."""
    c, p = community(5)
    structure(c, members=range(5))
    assert hub_loss(c) == pytest.approx(1.0 - 1 / 5)
    for i, j in ((0, 1), (1, 2), (2, 3)):
        acquaint(c, p, i, j, INFORMAL)
    assert hub_loss(c) == pytest.approx(1.0 - 4 / 5)


def test_statistics_of_random_graphs_stay_in_their_bounds():
    rng = np.random.default_rng(1)
    for density in (0.05, 0.3, 0.9):
        pairs = [(i, j) for i in range(9) for j in range(i) if rng.random() < density]
        c = tied(pairs, 9, both=False)
        for name, value in statistics(graph(c)).items():
            assert math.isnan(value) or 0.0 <= value <= (9.0 if name in ("nodes", "isolates") else 81.0 if name == "ties" else 1.0)
        lost = hub_loss(c)
        assert math.isnan(lost) or 0.0 <= lost < 1.0


def test_nothing_is_changed_by_looking():
    c = tied(star(5), 5)
    structure(c, members=(0, 1))
    before = copy(c)
    statistics(graph(c, structures=True))
    hub_loss(c)
    for column, was, now in zip(COLUMNS, before, c, strict=True):
        assert np.array_equal(was, now), column.name
