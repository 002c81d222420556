"""What is said of one network: figures that real networks are known by, beyond those of `sim/network.py`."""

from __future__ import annotations

import math
from collections.abc import Sequence

import networkx
import numpy as np
from scipy import stats

BANDS = 4  # of trust, each with as many relations as the next
PROMINENT = 3  # named by so many or more


def mutual_trust(g: networkx.DiGraph) -> float:
    """Return the correlation of the trust of i in j with that of j in i over pairs who know each other; NaN below three pairs."""
    pairs = [(g.edges[i, j]["trust"], g.edges[j, i]["trust"]) for i, j in g.edges if i < j and g.has_edge(j, i)]
    if len(pairs) < 3:
        return math.nan
    both = np.array([*pairs, *((b, a) for a, b in pairs)])  # either side may stand first
    return float(np.corrcoef(both.T)[0, 1]) if np.ptp(both) > 0.0 else math.nan


def trust_shares(g: networkx.DiGraph) -> tuple[float, float]:
    """Return the shares of the variance of trust that lie with who trusts and with who is trusted: one-way ICC(1), each.

    Shrout & Fleiss 1979, doi:10.1037/0033-2909.86.2.420, with the mean group size for unequal groups of Donner 1986,
    doi:10.2307/1403259.
    """
    arcs = [(i, j, data["trust"]) for i, j, data in g.edges(data=True)]
    return intraclass([(i, trust) for i, _j, trust in arcs]), intraclass([(j, trust) for _i, j, trust in arcs])


def intraclass(rated: Sequence[tuple[object, float]]) -> float:
    """Return the intraclass correlation of values in groups, from a one-way analysis of variance; NaN if it is not defined."""
    groups: dict[object, list[float]] = {}
    for group, value in rated:
        groups.setdefault(group, []).append(value)
    n, k = len(rated), len(groups)
    if k < 2 or n <= k:
        return math.nan
    mean = math.fsum(value for _group, value in rated) / n
    means = {group: math.fsum(values) / len(values) for group, values in groups.items()}
    between = math.fsum(len(values) * (means[group] - mean) ** 2 for group, values in groups.items()) / (k - 1)
    within = math.fsum((value - means[group]) ** 2 for group, values in groups.items() for value in values) / (n - k)
    size = (n - sum(len(values) ** 2 for values in groups.values()) / n) / (k - 1)
    whole = between + (size - 1.0) * within
    return (between - within) / whole if whole > 0.0 else math.nan


def kept_and_formed(before: networkx.DiGraph, after: networkx.DiGraph) -> dict[str, float]:
    """Return shares of ordered pairs with an arc after, by what was there before; NaN where there is no such pair.

    kept_returned, kept_other: of arcs that were returned, or not. formed_named, formed_unnamed: of pairs without an arc, where the
    other names the one, or not. formed_common, formed_apart: of the same, where both share a partner, or not. formed_prominent,
    formed_unseen: of the same, where the other is named by `PROMINENT` or more, or by nobody.
    """
    near = {i: {*before.succ[i], *before.pred[i]} for i in before.nodes}
    seen: dict[str, list[bool]] = {name: [] for name in (
        "kept_returned", "kept_other", "formed_named", "formed_unnamed", "formed_common", "formed_apart", "formed_prominent",
        "formed_unseen")}
    for i in before.nodes:
        for j in before.nodes:
            if i == j:
                continue
            there, returned = after.has_edge(i, j), before.has_edge(j, i)
            if before.has_edge(i, j):
                seen["kept_returned" if returned else "kept_other"].append(there)
            else:
                seen["formed_named" if returned else "formed_unnamed"].append(there)
                shared = not near[i].isdisjoint(near[j])
                seen["formed_common" if shared else "formed_apart"].append(there)
                if before.in_degree(j) >= PROMINENT:
                    seen["formed_prominent"].append(there)
                elif before.in_degree(j) == 0:
                    seen["formed_unseen"].append(there)
    return {name: float(np.mean(values)) if values else math.nan for name, values in seen.items()}


def in_centralization(g: networkx.DiGraph) -> float:
    """Return how far arcs go to one node: the sum of (largest in-degree - in-degree) over the most it can be, (n - 1) squared,
    which a star has that names its centre only; NaN below two nodes."""
    degrees = [degree for _node, degree in g.in_degree()]
    return sum(max(degrees) - degree for degree in degrees) / (len(degrees) - 1) ** 2 if len(degrees) > 1 else math.nan


def unnamed(g: networkx.DiGraph) -> float:
    """Return the share of nodes to which no arc goes; NaN without nodes."""
    degrees = [degree for _node, degree in g.in_degree()]
    return degrees.count(0) / len(degrees) if degrees else math.nan


def power_and_in_degree(g: networkx.DiGraph) -> float:
    """Return Spearman's rank correlation of power and in-degree; NaN if either is the same for all."""
    power = [data["power"] for _node, data in g.nodes(data=True)]
    named = [g.in_degree(node) for node in g.nodes]
    if len(set(power)) < 2 or len(set(named)) < 2:
        return math.nan
    return float(stats.spearmanr(power, named).statistic)


def inward(g: networkx.DiGraph, attribute: str) -> float:
    """Return the share of arcs inside classes of an attribute, less the share at random mixing; NaN without arcs."""
    if g.number_of_edges() == 0:
        return math.nan
    own = [g.nodes[i][attribute] == g.nodes[j][attribute] for i, j in g.edges]
    pairs = [g.nodes[i][attribute] == g.nodes[j][attribute] for i in g.nodes for j in g.nodes if i != j]
    return float(np.mean(own) - np.mean(pairs))


def programmes_by_trust(g: networkx.DiGraph, deep: int) -> list[float]:
    """Return the share of relations at depth `deep` or more in each quarter of them, from the least trusting to the most."""
    arcs = sorted(((data["trust"], data["depth"] >= deep) for _i, _j, data in g.edges(data=True)))
    if len(arcs) < BANDS:
        return [math.nan] * BANDS
    return [float(np.mean([is_deep for _trust, is_deep in part])) for part in np.array_split(np.array(arcs, dtype=float), BANDS)]


def tie_correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Return Pearson's correlation; NaN below three pairs or where one side does not differ."""
    if len(first) < 3 or np.ptp(first) == 0.0 or np.ptp(second) == 0.0:
        return math.nan
    return float(np.corrcoef(first, second)[0, 1])


def slopes(explained: np.ndarray, *explaining: np.ndarray) -> list[float]:
    """Return the coefficients of a linear regression, each for one standard deviation of what explains; NaN if not defined."""
    columns = np.column_stack(explaining) if len(explained) else np.empty((0, len(explaining)))
    if len(explained) < 3 * (len(explaining) + 1) or np.any(columns.std(axis=0) == 0.0):
        return [math.nan] * len(explaining)
    standard = (columns - columns.mean(axis=0)) / columns.std(axis=0)
    found, *_rest = np.linalg.lstsq(np.column_stack([np.ones(len(explained)), standard]), explained, rcond=None)
    return [float(slope) for slope in found[1:]]
