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
import numpy as np
from numpy.typing import NDArray

from simpul.sim.network import graph
from simpul.sim.numerics import keyed_random
from simpul.sim.state.columns import Community

if TYPE_CHECKING:
    from simpul.sim.network import TieGraph

NAMED = 3  # contacts named at the most
RECALL = 0.7  # probability that a relation comes to mind; plausible from .5 to .9


def roster(c: Community, depth: int, seed: int, month: int, *, recall: float = RECALL) -> TieGraph:
    """Ask every organization to tick its relations on a list of all organizations.

    Each relation is known to the one who answers with probability `recall`, drawn for the pair and month, at whatever depth it is
    asked for. Dormant organizations do not answer but can be ticked.

    Args:
        c: the columns of a community.
        depth: of the relations that are asked for at least, 1 to 4 (as in `graph`).
        seed, month: of the draws; the survey never feeds back into a run.
        recall: probability that a relation comes to mind, 0 to 1; plausible from .5 to .9.

    Returns:
        A networkx graph with an arc from who ticks to who is ticked.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> ticked = simpul.roster(run.community, depth=2, seed=7, month=84)
    >>> set(ticked.edges) <= set(simpul.graph(run.community, depth=2).edges)
    True
    """
    ticked = graph(c, depth=depth)
    unknown = [(i, j) for i, j in _rows(ticked.edges) if c.dormant[i] == 1
               or keyed_random.uniform(seed, c.key[i], c.key[j], month, keyed_random.SURVEY + keyed_random.EVENT) >= recall]
    ticked.remove_edges_from(unknown)
    return ticked


def naming(c: Community, seed: int, month: int, *, named: int = NAMED, recall: float = RECALL) -> TieGraph:
    """Ask every organization to name its most valued contacts.

    Contacts at depth 1 or more are ranked by the remembered value of a deal, then by depth and key; each is recalled with
    probability `recall`, drawn for the pair and month. Dormant organizations do not answer but can be named.

    Args:
        c: the columns of a community.
        seed, month: of the draws; the survey never feeds back into a run.
        named: how many contacts are named at most.
        recall: probability that a contact comes to mind, 0 to 1; plausible from .5 to .9.

    Returns:
        A networkx graph with an arc from who names to who is named.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> max(count for _node, count in simpul.naming(run.community, seed=7, month=84).out_degree()) <= 3
    True
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


def named_contacts(c: Community, most: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Tell whom each organization names if it names its most valued contacts: those of `naming`, with nothing forgotten.

    Args:
        c: the columns of a community.
        most: how many contacts each names at most, for every row.

    Returns:
        bool [row, row]: who names whom. Dormant organizations and institutions outside the community do not answer; institutions
        are not named either.
    """
    partner, depth = (np.asarray(column).view(np.ndarray) for column in (c.partner, c.depth))
    key, outside, dormant, contacts = (np.asarray(column).view(np.ndarray) for column in (c.key, c.outside, c.dormant, c.contacts))
    slots = np.arange(partner.shape[1])
    known = (slots < contacts[:, None]) & (depth >= 1) & (outside[partner] == 0)
    known[(dormant == 1) | (outside == 1)] = False
    order = np.lexsort((key[partner], -depth.astype(int), -c.value, ~known), axis=1)
    rows, places = np.nonzero(slots < np.minimum(most, known.sum(axis=1))[:, None])
    named = np.zeros((len(key), len(key)), bool)
    named[rows, partner[rows, order[rows, places]]] = True
    return named


def _rows(asked: Iterable[Any]) -> Iterable[Any]:
    """Nodes, or arcs, of a network without structures: rows of organizations, or pairs of them."""
    return asked


def tie_survival(before: TieGraph, after: TieGraph) -> float:
    """Return the share of the arcs of the first survey that the second has too; NaN if there were none."""
    if before.number_of_edges() == 0:
        return float("nan")
    return sum(1 for i, j in before.edges if after.has_edge(i, j)) / before.number_of_edges()
