"""The virtual survey: all organizations asked twice, two years apart, by a roster and by naming (`sim/network_survey.py`).

Only what the wanted figures need is run and worked out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import cached_property

import networkx
import numpy as np

from simpul.experiments.patterns import network_statistics
from simpul.experiments.patterns.asked_depths import DEEP, JOINT, ROSTER_DEPTHS
from simpul.sim.network import graph, statistics
from simpul.sim.network_survey import naming, roster, tie_survival
from simpul.sim.run import snapshots

APART = 24  # months between the two surveys


class Survey:
    """The answers of one run; graphs and what is said of them are made when first asked for.

    horizon: months after the strategy begins of the first survey. twice: whether the second will be needed.
    """

    def __init__(self, scenario, strategy: str, seed: int, horizon: int, twice: bool = True):
        first = scenario.start + horizon - 1
        self.seed, self.months = seed, [first, first + APART] if twice else [first]
        self.taken = snapshots(scenario, strategy, seed, self.months)

    def ticked(self, depth: int) -> networkx.DiGraph:
        """Who ticks whom on the roster, at a depth or deeper."""
        return self._made(("ticked", depth), lambda: roster(self.taken[0], depth, self.seed, self.months[0]))

    def statistics(self, depth: int) -> dict[str, float]:
        """What is said of that network."""
        return self._made(("statistics", depth), lambda: statistics(self.ticked(depth)))

    def _made(self, key, make: Callable):
        kept = self.__dict__.setdefault("_kept", {})
        if key not in kept:
            kept[key] = make()
        return kept[key]

    def density(self, depth: int) -> float:
        """Share of pairs in which either side ticks the other, as in data that have no directions (Indiana)."""
        return density(self.ticked(depth))

    def density_without_hosts(self, depth: int) -> float:
        """The same among all but the organizations that host a structure, as when a lead agency is taken out of the data."""
        c = self.taken[0]
        hosts = {int(c.host[z]) for z in np.flatnonzero((c.present == 1) & (c.formed >= 0) & (c.ended < 0))}
        ticked = self.ticked(depth)
        return density(ticked.subgraph([node for node in ticked if node not in hosts]))

    def share(self, depth: int) -> float:
        """Share of ticked relations that are at a depth or deeper."""
        return self.density(depth) / (self.density(1) or math.nan)

    @cached_property
    def with_hub(self) -> dict[str, float]:
        """What is said of formal ties when structures stand among the organizations."""
        return statistics(graph(self.taken[0], depth=DEEP, structures=True))

    @cached_property
    def named(self) -> list[networkx.DiGraph]:
        """Who names whom in each survey."""
        return [naming(c, self.seed, month) for c, month in zip(self.taken, self.months, strict=True)]

    @cached_property
    def spoken(self) -> dict[str, float]:
        """What is said of the network by naming."""
        return statistics(self.named[0])

    @cached_property
    def changes(self) -> dict[str, float]:
        """Ties kept and formed between the surveys."""
        return network_statistics.kept_and_formed(*self.named)

    @cached_property
    def known(self) -> networkx.DiGraph:
        """Who knows whom, with trust."""
        return graph(self.taken[0], depth=0)

    def bands(self, depth: int) -> list[float]:
        """Shares of relations at a depth or deeper over four bands of trust."""
        return self._made(("bands", depth), lambda: network_statistics.programmes_by_trust(self.ticked(1), depth))

    @cached_property
    def own_trust(self) -> list[tuple[float, float]]:
        """Mean trust of each organization in those it knows, in the first survey and in the second."""
        before, after = own_trust(self.known), own_trust(graph(self.taken[1], depth=0))
        return [(before[i], after[i]) for i in before if i in after]

    @property
    def rater_over_target(self) -> float:
        """How much more of the variance of trust lies with who trusts than with who is trusted."""
        rater, target = network_statistics.trust_shares(self.known)
        return rater - target


def density(ticked: networkx.DiGraph) -> float:
    """Share of pairs in which either side ticks the other."""
    n = len(ticked)
    pairs = sum(i < j or not ticked.has_edge(j, i) for i, j in ticked.edges)
    return 2.0 * pairs / (n * (n - 1)) if n > 1 else math.nan


def own_trust(g: networkx.DiGraph) -> dict[int, float]:
    """Return, for each organization that knows somebody, its mean trust in those it knows."""
    return {i: float(np.mean([data["trust"] for _i, _j, data in g.out_edges(i, data=True)])) for i in g.nodes if g.out_degree(i)}


_BY_IN_DEGREE = {"in_centralization": network_statistics.in_centralization, "unnamed": network_statistics.unnamed}
CHANGES = (
    "kept_returned", "kept_other", "formed_named", "formed_unnamed", "formed_common", "formed_apart", "formed_prominent",
    "formed_unseen",
)
FIGURES: dict[str, Callable[[Survey], float]] = {
    "roster_any": lambda s: s.density(1), "roster_informal": lambda s: s.density(2), "roster_formal": lambda s: s.density(3),
    "roster_several": lambda s: s.density(4), "formal_share": lambda s: s.share(3), "several_share": lambda s: s.share(4),
    **{f"{name}_{figure}": lambda s, depth=depth, figure=figure: s.statistics(depth)[figure]
       for name, depth in ROSTER_DEPTHS.items() for figure in ("density", "reciprocity", "transitivity", "centralization")},
    "agreements_over_flows": lambda s: s.statistics(3)["reciprocity"] - s.statistics(1)["reciprocity"],
    "hub_density": lambda s: s.with_hub["density"], "hub_centralization": lambda s: s.with_hub["centralization"],
    "naming_density": lambda s: s.spoken["density"], "naming_reciprocity": lambda s: s.spoken["reciprocity"],
    "naming_transitivity": lambda s: s.spoken["transitivity"], "naming_centralization": lambda s: s.spoken["centralization"],
    **{f"naming_{figure}": lambda s, measure=measure: measure(s.named[0]) for figure, measure in _BY_IN_DEGREE.items()},
    **{f"{name}_{figure}": lambda s, depth=depth, measure=measure: measure(s.ticked(depth)) for name, depth in ROSTER_DEPTHS.items()
       for figure, measure in _BY_IN_DEGREE.items()},
    "survival": lambda s: _survival(s.named),
    **{name: lambda s, name=name: s.changes[name] for name in CHANGES},
    "mutual_trust": lambda s: network_statistics.mutual_trust(s.known), "rater_over_target": lambda s: s.rater_over_target,
    "power_in_degree": lambda s: network_statistics.power_and_in_degree(s.ticked(1)),
    "own_trust_again": lambda s: network_statistics.tie_correlation(*zip(*s.own_trust, strict=True)) if s.own_trust else math.nan,
    "own_trust_change": lambda s: float(np.mean([after - before for before, after in s.own_trust])) if s.own_trust else math.nan,
    **{f"{name}_rise": lambda s, depth=depth: s.bands(depth)[-1] - s.bands(depth)[0] for name, depth in JOINT.items()},
    **{f"{name}_band_{n}": lambda s, depth=depth, n=n: s.bands(depth)[n - 1]
       for name, depth in JOINT.items() for n in range(1, network_statistics.BANDS + 1)},
    "members_formal": lambda s: s.density_without_hosts(DEEP),
}
"""Every figure of the survey by name."""
TWICE = frozenset({"survival", *CHANGES, "own_trust_again", "own_trust_change"})  # figures that need both surveys


def _survival(named: list[networkx.DiGraph]) -> float:
    return tie_survival(*named)


def survey(scenario, strategy: str, seed: int, horizon: int, figures: Iterable[str] = FIGURES) -> dict[str, float]:
    """Return the figures of the survey that are wanted, all if not said otherwise, of one run."""
    wanted = list(figures)
    asked = Survey(scenario, strategy, seed, horizon, not TWICE.isdisjoint(wanted))
    return {name: FIGURES[name](asked) for name in wanted}
