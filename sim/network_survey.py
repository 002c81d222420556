"""A virtual survey: the questionnaire through which real networks are seen, put to a simulated community.

Real data on inter-organizational networks are answers. Patterns are compared through the same instrument: a *roster*, on which
every other organization stands and its relation is ticked, or *naming*, where each names its most important contacts. One person
answers for an organization and does not have all its relations in mind: even of formal agreements, which are two-sided by nature,
real reports agree on two fifths (pattern P27). The survey draws from a stream of its own and never feeds back into a run.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import networkx

from simpul.sim.network import graph
from simpul.sim.numerics import keyed_random
from simpul.sim.state.columns import Community

if TYPE_CHECKING:
    from simpul.sim.network import TieGraph

NAMED = 3  # contacts named at the most
RECALL = 0.7  # probability that a relation comes to mind; plausible from .5 to .9


def roster(c: Community, depth: int, seed: int, month: int, *, recall: float = RECALL) -> TieGraph:
    """Return who ticks whom as a relation of at least `depth` (1 to 4) on a list of all organizations, asked in `month`.

    Each relation is known to the one who answers with probability `recall`, drawn for the pair and month, at whatever depth it is
    asked for. Dormant organizations do not answer but can be ticked.
    """
    ticked = graph(c, depth=depth)
    unknown = [(i, j) for i, j in _rows(ticked.edges) if c.dormant[i] == 1
               or keyed_random.uniform(seed, c.key[i], c.key[j], month, keyed_random.SURVEY + keyed_random.EVENT) >= recall]
    ticked.remove_edges_from(unknown)
    return ticked


def naming(c: Community, seed: int, month: int, *, named: int = NAMED, recall: float = RECALL) -> TieGraph:
    """Return whom each organization names when asked in `month` for its `named` most valued contacts.

    Contacts at depth 1 or more are ranked by the remembered value of a deal, then by depth and key; each is recalled with
    probability `recall`, drawn for the pair and month. Dormant organizations do not answer but can be named.
    """
    asked = graph(c, depth=1)
    answers: TieGraph = networkx.DiGraph()
    answers.add_nodes_from(asked.nodes(data=True))
    for i in _rows(asked.nodes):
        if c.dormant[i] == 1:
            continue
        known = [s for s in range(c.contacts[i]) if c.depth[i, s] >= 1 and int(c.partner[i, s]) in asked]
        known.sort(key=lambda s: (-c.value[i, s], -c.depth[i, s], c.key[c.partner[i, s]]))
        recalled = [
            s for s in known if keyed_random.uniform(seed, c.key[i], c.key[c.partner[i, s]], month, keyed_random.SURVEY) < recall
        ]
        for s in recalled[:named]:
            answers.add_edge(i, int(c.partner[i, s]), depth=int(c.depth[i, s]), trust=float(c.trust[i, s]))
    return answers


def _rows(asked: Iterable[Any]) -> Iterable[Any]:
    """Nodes, or arcs, of a network without structures: rows of organizations, or pairs of them."""
    return asked


def tie_survival(before: TieGraph, after: TieGraph) -> float:
    """Return the share of the arcs of the first survey that the second has too; NaN if there were none."""
    if before.number_of_edges() == 0:
        return float("nan")
    return sum(1 for i, j in before.edges if after.has_edge(i, j)) / before.number_of_edges()
