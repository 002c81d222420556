"""What breaks off with the hub, against networkx on random communities and against networks worked out by hand."""

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.hub_dependence import measure_hub_loss
from tests.sim.rules.small import acquaint, community, know, structure

COUNT = 9
C, P = community(COUNT, structures=2)
for _i in range(COUNT):
    for _j in range(_i):
        acquaint(C, P, _i, _j)


def loss(ties, members=((), ()), outside=()):
    """Measure the loss of a community with informal ties (held by the first of each pair) and structures with members."""
    c = copy(C)
    for i, j in ties:
        know(c, i, j, depth=2)
    for z, rows in enumerate(members):
        if rows:
            structure(c, z, members=sorted(rows))
    c.outside[list(outside)] = 1
    measure_hub_loss(c, 0)
    return c.hub_loss[0]


def by_networkx(ties, members, outside):
    """The same with another library: take the hub out of its component and compare the largest part that is left."""
    g = networkx.Graph()
    g.add_nodes_from(i for i in range(COUNT) if i not in outside)
    g.add_edges_from((i, j) for i, j in ties if i not in outside and j not in outside)
    degrees = dict(g.degree())
    for z, rows in enumerate(members):
        g.add_edges_from((("structure", z), i) for i in rows)
    if g.number_of_edges() == 0:
        return 0.0
    active = [z for z, rows in enumerate(members) if len(rows) >= 2]
    hub = ("structure", max(active, key=lambda z: (len(members[z]), z))) if active else max(degrees, key=lambda i: (degrees[i], i))
    around = networkx.node_connected_component(g, hub) - {hub}
    before = organizations(around)
    after = max((organizations(part) for part in networkx.connected_components(g.subgraph(around))), default=0)
    return 1.0 - after / before if before else 0.0


def organizations(nodes) -> int:
    return sum(not isinstance(node, tuple) for node in nodes)


rows = some.integers(0, COUNT - 1)
pairs = some.tuples(rows, rows).filter(lambda pair: pair[0] != pair[1])


crowds = some.frozensets(rows, max_size=6)


@given(ties=some.lists(pairs, max_size=14), members=some.tuples(crowds, crowds))
def test_the_loss_is_what_networkx_finds(ties, members):
    assert loss(ties, members) == pytest.approx(by_networkx(ties, members, ()))


@given(ties=some.lists(pairs, max_size=14), outside=some.frozensets(rows, max_size=4))
def test_outsiders_hold_nothing_together(ties, outside):
    assert loss(ties, outside=outside) == pytest.approx(by_networkx(ties, ((), ()), outside))


STAR = [(0, j) for j in range(1, COUNT)]
RING = [(i, (i + 1) % COUNT) for i in range(COUNT)]


@pytest.mark.parametrize(("ties", "members", "expected"), [
    ([], ((), ()), 0.0),
    (STAR, ((), ()), 7.0 / 8.0),  # eight others, each alone
    (RING, ((), ()), 0.0),  # a ring without one is a line
    ([*STAR, *RING], ((), ()), 0.0),
    ([], (tuple(range(COUNT)), ()), 8.0 / 9.0),  # a structure is all that holds nine together
    (RING, (tuple(range(COUNT)), ()), 0.0),
    ([(0, 1), (1, 2), (3, 4)], ((2, 3), ()), 2.0 / 5.0),  # a bridge between three and two
])
def test_networks_worked_out_by_hand(ties, members, expected):
    assert loss(ties, members) == pytest.approx(expected)


def test_a_tie_counts_whichever_side_holds_it():
    assert loss([(j, i) for i, j in STAR]) == loss(STAR)
    assert np.isfinite(loss([(0, 1), (1, 0)]))
