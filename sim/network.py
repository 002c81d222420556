"""The network of a community at one moment, as a networkx graph, and what is said of it.

Statistics are given with and without the hub: a structure stands between its members only if `structures` is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx
import numpy as np

from simpul.sim.state.columns import Community

TieNode = int | tuple[str, int]
"""A row of an organization, or ("structure", row of a structure)."""
if TYPE_CHECKING:
    TieGraph = networkx.DiGraph[TieNode]

_FORMAL = 3


def graph(c: Community, *, depth: int = 1, structures: bool = False, outside: bool = False) -> TieGraph:
    """Build the directed network of a community.

    Args:
        c: the columns of a community, such as `Run.community` or what `snapshots` returns.
        depth: of the arcs at least: 1 shares information, 2 informal, 3 formal, 4 several projects.
        structures: whether every active structure is a node ("structure", row), tied both ways to its members at formal depth.
        outside: whether institutions outside the community are nodes.

    Returns:
        A networkx graph. Nodes are rows of organizations with `kind`, `place`, `group` and `power`; arcs have `depth` and `trust`.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> simpul.graph(run.community, depth=2).number_of_nodes()
    7
    """
    g: TieGraph = networkx.DiGraph()
    inside = np.flatnonzero(np.asarray(c.outside) == 0) if not outside else np.arange(len(c.key))
    for i in inside.tolist():
        g.add_node(i, kind=int(c.kind[i]), place=int(c.place[i]), group=int(c.group[i]), power=float(c.power[i]))
    partner, depths, contacts = (column.view(np.ndarray) for column in (c.partner, c.depth, c.contacts))  # many entries at once
    held = (np.arange(partner.shape[1]) < contacts[inside, None]) & (depths[inside] >= depth)
    if not outside:
        held &= np.isin(partner[inside], inside)
    rows, slots = np.nonzero(held)
    rows = inside[rows]
    arcs = (rows, partner[rows, slots], depths[rows, slots], c.trust[rows, slots])
    g.add_edges_from((i, j, {"depth": d, "trust": trust}) for i, j, d, trust in zip(*(side.tolist() for side in arcs), strict=True))
    if structures and depth <= _FORMAL:
        for z in np.flatnonzero((c.present == 1) & (c.formed >= 0) & (c.ended < 0)).tolist():
            for i in np.flatnonzero(c.member[z] == 1).tolist():
                if i in g:
                    g.add_edge(("structure", z), i, depth=_FORMAL, trust=float(c.legitimacy[z, i]))
                    g.add_edge(i, ("structure", z), depth=_FORMAL, trust=float(c.legitimacy[z, i]))
    return g


def statistics(g: TieGraph) -> dict[str, float]:
    """Measure what is usually reported of an inter-organizational network.

    Args:
        g: as `graph` returns it.

    Returns:
        nodes, ties, density, reciprocity (share of arcs returned), transitivity and mean local clustering (of the undirected
        graph), degree centralization (Freeman 1978, doi:10.1016/0378-8733(78)90021-7; undirected), isolates, and the share of nodes
        in the largest component; NaN where a figure is not defined.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> simpul.statistics(simpul.graph(run.community))["nodes"]
    7.0
    """
    n = g.number_of_nodes()
    u: networkx.Graph[TieNode] = networkx.Graph()  # `to_undirected` would copy what is known of each arc, which no figure needs
    u.add_nodes_from(g)
    u.add_edges_from(g.edges)
    if n == 0:
        return dict.fromkeys(("nodes", "ties"), 0.0)
    components = max(networkx.connected_components(u), key=len)
    return {
        "nodes": float(n),
        "ties": float(g.number_of_edges()),
        "density": networkx.density(g) if n > 1 else float("nan"),
        "reciprocity": networkx.overall_reciprocity(g) if g.number_of_edges() else float("nan"),
        "transitivity": float(networkx.transitivity(u)),
        "clustering": float(networkx.average_clustering(u)),
        "centralization": degree_centralization(u),
        "isolates": float(sum(1 for _node in networkx.isolates(u))),
        "largest_component": len(components) / n,
    }


def degree_centralization(u: networkx.Graph[TieNode]) -> float:
    """Return Freeman's degree centralization: 0 where all degrees are equal, 1 for a star; NaN below three nodes."""
    n = u.number_of_nodes()
    if n < 3:
        return float("nan")
    degrees = [degree for _node, degree in u.degree()]
    return sum(max(degrees) - degree for degree in degrees) / ((n - 1) * (n - 2))


def hub_loss(c: Community) -> float:
    """Return the share of what hangs together with the hub, by informal ties, that breaks off when the hub goes.

    The hub is the structure with most members, and without structures the organization with most ties: 0 if nothing breaks, near
    1 if the network was held together by the hub alone; NaN for a community without ties.
    """
    g = graph(c, depth=2, structures=True).to_undirected()
    if g.number_of_edges() == 0:
        return float("nan")
    hub = max(g.nodes, key=lambda node: (isinstance(node, tuple), g.degree(node), node[1] if isinstance(node, tuple) else node))
    before = networkx.node_connected_component(g, hub) - {hub}
    left = g.subgraph(before)
    after = max((organizations(part) for part in networkx.connected_components(left)), default=0)
    return 1.0 - after / organizations(before) if organizations(before) else float("nan")


def organizations(nodes: Iterable[TieNode]) -> int:
    """Return how many of the nodes are organizations, not structures."""
    return sum(1 for node in nodes if not isinstance(node, tuple))
