"""A published model of the same family, for docking (`docking.py`): plain Python and NumPy, nothing of ours in it.

Marsili, Vega-Redondo & Slanina 2004, The rise and fall of a networked society: a formal model, PNAS 101(6), 1439-1442
(PMC341738; preprint arXiv:cond-mat/0307321). Nodes meet strangers at rate `eta`, are introduced by a neighbour to one of its
neighbours at rate `xi`, and every link ends at rate `decay`; in continuous time, simulated event by event.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

CHUNK = 4096  # draws made at once: one call of the generator for each number would take longer than the model
DRAWS = 4  # of an event: which kind, who, and two more


@dataclass
class Society:
    """A network of `nodes`, started from a random graph of mean degree `start`.

    eta, xi: meetings with a stranger, and introductions asked for, per node and unit of time; decay: endings per link.
    Attributes: neighbours, a list for each node; links, pairs of nodes; time, in the unit of the rates.
    """

    nodes: int
    eta: float
    xi: float
    decay: float = 1.0
    start: float = 0.0
    seed: int = 1
    time: float = 0.0
    neighbours: list[list[int]] = field(default_factory=list, init=False)
    links: list[tuple[int, int]] = field(default_factory=list, init=False)

    def __post_init__(self):
        self._rng = np.random.default_rng(self.seed)
        self.neighbours = [[] for _ in range(self.nodes)]
        for i, j in random_pairs(self._rng, self.nodes, self.start):
            self.join(i, j)

    def join(self, i: int, j: int) -> None:
        """Link i and j, unless they are one or linked."""
        if i != j and j not in self.neighbours[i]:
            self.neighbours[i].append(j)
            self.neighbours[j].append(i)
            self.links.append((i, j))

    def pass_(self, units: float) -> None:
        """Let `units` of time pass."""
        until = self.time + units
        nodes, neighbours, links = self.nodes, self.neighbours, self.links
        while True:
            waits = self._rng.exponential(size=CHUNK).tolist()
            draws = self._rng.random((CHUNK, DRAWS)).tolist()
            for wait, (kind, who, one, other) in zip(waits, draws, strict=True):
                strangers, introduced = nodes * self.eta, nodes * self.xi
                total = strangers + introduced + len(links) * self.decay
                if total <= 0.0 or self.time + wait / total > until:
                    self.time = until
                    return
                self.time += wait / total
                kind *= total
                if kind < strangers + introduced:
                    i = int(who * nodes)
                    j = int(one * nodes) if kind < strangers else introduction(neighbours, i, one, other)
                    self.join(i, j)
                else:
                    n = int(who * len(links))
                    i, j = links[n]
                    links[n] = links[-1]
                    links.pop()
                    neighbours[i].remove(j)
                    neighbours[j].remove(i)

    def degrees(self) -> np.ndarray:
        """The number of links of every node."""
        return np.array([len(each) for each in self.neighbours])


def introduction(neighbours: list[list[int]], i: int, one: float, other: float) -> int:
    """Whom a neighbour of i introduces to it, one of its own neighbours, by two draws from (0, 1); i itself if there is nobody."""
    if not neighbours[i]:
        return i
    between = neighbours[neighbours[i][int(one * len(neighbours[i]))]]
    return between[int(other * len(between))]


def random_pairs(rng: np.random.Generator, nodes: int, degree: float) -> list[tuple[int, int]]:
    """The links of a random graph with the given mean degree, in random order."""
    pairs = np.transpose(np.triu_indices(nodes, 1))
    count = min(len(pairs), round(nodes * degree / 2))
    return [(int(i), int(j)) for i, j in pairs[rng.choice(len(pairs), count, replace=False)]]
