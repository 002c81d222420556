"""A virtual survey: the questionnaire through which real networks are seen, put to a simulated community.

Real data on inter-organizational networks are answers. Patterns are compared through the same instrument: a *roster*, on which
every other organization stands and its relation is ticked, or *naming*, where each names its most important contacts, as many as
real organizations do. What people forget is not known, so nothing is forgotten unless that is asked for. The survey draws from a
stream of its own and never feeds back into a run.
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

NAMED: tuple[int, ...] = (10, 23, 56, 25, 5, 1)
"""How many of 120 organizations in ten US estuaries named 0, 1, ... 5 contacts in 2001 (Berardo & Scholz 2010,
doi:10.1111/j.1540-5907.2010.00451.x; counted by us in the public data). It belongs to the questionnaire, not to the model."""
_NOBODY = -1
_NUMBER = keyed_random.SURVEY + 2 * keyed_random.EVENT  # how many are named; streams before it: what comes to mind, what is ticked


def roster(c: Community, depth: int, seed: int, month: int, *, recall: float = 1.0) -> TieGraph:
    """Ask every organization to tick its relations on a list of all organizations.

    Dormant organizations do not answer but can be ticked.

    Args:
        c: the columns of a community.
        depth: of the relations that are asked for at least, 1 to 4 (as in `graph`).
        seed, month: of the draws; the survey never feeds back into a run.
        recall: an instrument, for trials of how much a figure hangs on the questionnaire: probability that a relation is ticked,
            0 to 1, drawn for the pair and month, at whatever depth it is asked for. No source gives it a number, so nothing is
            forgotten unless it is said.

    Returns:
        A networkx graph with an arc from who ticks to who is ticked.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> ticked = simpul.roster(run.community, depth=2, seed=7, month=84)
    >>> set(ticked.edges) == set(simpul.graph(run.community, depth=2).edges)
    True
    """
    ticked = graph(c, depth=depth)
    unknown = [(i, j) for i, j in _rows(ticked.edges) if c.dormant[i] == 1
               or recall < 1.0 and not _comes_to_mind(c, i, j, seed, month, recall, keyed_random.SURVEY + keyed_random.EVENT)]
    ticked.remove_edges_from(unknown)
    return ticked


def naming(c: Community, seed: int, month: int, *, named: int | None = None, recall: float = 1.0) -> TieGraph:
    """Ask every organization to name its most valued contacts.

    Contacts at depth 1 or more are ranked by the remembered value of a deal, then by depth and key. Dormant organizations do not
    answer but can be named.

    Args:
        c: the columns of a community.
        seed, month: of the draws; the survey never feeds back into a run.
        named: how many contacts are named at most; None: drawn for each organization and month from what organizations of ten US
            estuaries did (`NAMED`), 1.96 on average.
        recall: an instrument, as in `roster`: probability that a contact comes to mind, 0 to 1.

    Returns:
        A networkx graph with an arc from who names to who is named.

    >>> import simpul
    >>> run = simpul.run(simpul.load_scenario("small"), "broker-host", seed=7)
    >>> max(count for _node, count in simpul.naming(run.community, seed=7, month=84).out_degree()) <= 5
    True
    """
    asked = graph(c, depth=1)
    answers: TieGraph = networkx.DiGraph()
    answers.add_nodes_from(asked.nodes(data=True))
    rows = range(len(c.key))
    most = np.array([_how_many(c, i, seed, month) if named is None else named for i in rows], dtype=int)
    if recall < 1.0:
        answers.add_edges_from(_recalled(c, asked, most, seed, month, recall))
    else:
        answers.add_edges_from(zip(*(side.tolist() for side in np.nonzero(named_contacts(c, most))), strict=True))
    for i, j, data in answers.edges(data=True):
        data |= asked.edges[i, j]
    return answers


def _how_many(c: Community, i: int, seed: int, month: int) -> int:
    """Draw how many contacts organization i names."""
    left = keyed_random.draw_index(sum(NAMED), keyed_random.uniform(seed, c.key[i], _NOBODY, month, _NUMBER))
    for number, many in enumerate(NAMED):
        left -= many
        if left < 0:
            return number
    return len(NAMED) - 1


def _recalled(c: Community, asked: TieGraph, most: NDArray[np.integer], seed: int, month: int, recall: float,
              ) -> Iterable[tuple[int, int]]:
    """Yield who names whom where contacts may be forgotten."""
    everybody = named_contacts(c, np.zeros(len(c.key), int) + c.partner.shape[1])
    for i in _rows(asked.nodes):
        known = [j for j in _rows(asked.successors(i)) if everybody[i, j]
                 and _comes_to_mind(c, i, j, seed, month, recall, keyed_random.SURVEY)]
        slots = {int(c.partner[i, s]): s for s in range(c.contacts[i])}
        known.sort(key=lambda j: (-c.value[i, slots[j]], -c.depth[i, slots[j]], c.key[j]))
        yield from ((i, j) for j in known[:most[i]])


def _comes_to_mind(c: Community, i: int, j: int, seed: int, month: int, recall: float, stream: int) -> bool:
    """Draw whether i has j in mind."""
    return keyed_random.uniform(seed, c.key[i], c.key[j], month, stream) < recall


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
