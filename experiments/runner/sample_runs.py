"""What single runs show and thousands do not keep: where every person-month went, and the network before and after.

A few seeds are run once more, under the same random events and so with the same course as among the many: the ledger as a
mean over them, the networks of the first of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx
import numpy as np

SEEDS_LOOKED_AT = 5


@dataclass(frozen=True)
class Flows:
    """The ledger of one strategy from its start to a horizon, pm a run, mean over seeds.

    amounts: float64 [entry, resource] with the names of both; change: what stocks gained, [resource].
    """

    strategy: str
    entries: tuple[str, ...]
    resources: tuple[str, ...]
    amounts: np.ndarray
    change: np.ndarray


@dataclass(frozen=True)
class Network:
    """Working relations (informal and deeper) at the end of a month under a strategy; None: before any begins."""

    strategy: str | None
    month: int
    graph: networkx.DiGraph


@dataclass(frozen=True)
class Sights:
    """Flows of some strategies over `seeds`; networks on the first of them; names of the organizations by row."""

    seeds: tuple[int, ...]
    flows: tuple[Flows, ...]
    networks: tuple[Network, ...]
    names: tuple[str, ...]
