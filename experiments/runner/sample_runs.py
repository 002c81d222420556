"""What single runs show and thousands do not keep: where every person-month went, and the network before and after.

A few seeds are run once more, with the same luck and so the same course as among the many: the ledger as a mean over them, the
networks of the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx
import numpy as np

from simpul.experiments.design.ensemble import member
from simpul.sim.initial_state import names_of
from simpul.sim.network import graph
from simpul.sim.run import run, snapshots
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.series import LEDGER

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


def look(scenario, strategies: Sequence[str], seeds: Sequence[int], horizon: int, language: str = "en") -> Sights:
    """Run a few seeds of some strategies once more.

    horizon: months after the start to look at. Raises what the model raises when a seed fails.
    """
    seeds = tuple(seeds[:SEEDS_LOOKED_AT])
    first, last = scenario.burn_in + scenario.start, scenario.burn_in + scenario.start + horizon
    adding = np.where(np.arange(len(LEDGER)) < LEDGER.index("consumed"), 1.0, -1.0)
    flows = []
    for label in strategies:
        ledgers = [run(member(scenario, seed), label, seed, record=False).ledger for seed in seeds]
        sums = np.mean([ledger[first:last].sum(axis=0) for ledger in ledgers], axis=0)
        flows.append(Flows(label, tuple(LEDGER), tuple(RESOURCES), sums, adding @ sums))
    before, after = max(0, scenario.start - 1), scenario.start + horizon - 1
    networks = []
    for label in strategies:
        found = snapshots(member(scenario, seeds[0]), label, seeds[0], [before, after] if not networks else [after])
        if not networks:
            networks.append(Network(None, before, graph(found[0], depth=2)))
        networks.append(Network(label, after, graph(found[-1], depth=2)))
    return Sights(seeds, tuple(flows), tuple(networks), tuple(names_of(scenario, language)))
