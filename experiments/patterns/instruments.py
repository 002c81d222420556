"""Instruments: each reads a run of one strategy on one seed and gives its figures by name.

`outcomes` reads many runs at once from their monthly series; the others look at the community at some months.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import networkx
import numpy as np

from experiments.compare import CENSORED
from experiments.patterns import networks

APART = 24  # months between the two surveys
EVERY = 3  # months between two looks at what changes monthly
DEEP = 3  # formal and deeper
OF_MEMBERS = ("legitimacy", "attendance")  # outcomes that are averages over the members of structures
EFFECTIVENESS = (
    ("served", "need"), ("crises_met", "crises_begun"), ("windows_won", "windows_opened"), ("openings_won", "openings"),
)  # flows, and what each is a share of


def outcomes(runs, horizon: int, figure: str) -> np.ndarray:
    """Return a figure [strategy, seed] of many runs: an outcome, or a monthly series.

    A series that is a level is read at the horizon, a flow summed up to it. Months to an event that was not seen count up to the
    horizon; averages over members are not defined where no structure has begun. `log_<level>` is the logarithm of one more
    than the level; `density_after` the share by which density, any depth, changes in the year after the horizon; `effectiveness`
    the mean of four shares up to the horizon, those there are: need met, crises met, windows and openings won.
    """
    from sim.outcomes import INDEX, compute_many

    first, end = runs.scenario.start, runs.scenario.start + horizon
    if figure in INDEX:
        values = compute_many(runs, horizon)[:, :, INDEX[figure]]
        if figure in OF_MEMBERS:
            return np.where((_series(runs, "structures")[:, :, first:end] > 0.0).any(axis=2), values, np.nan)
        return np.where(np.isnan(values), float(horizon), values) if figure in CENSORED else values
    if figure == "density_after":
        before, after = (_series(runs, "density_any")[:, :, month - 1] for month in (end, end + 12))
        return np.divide(after - before, before, out=np.full_like(before, np.nan), where=before > 0.0)
    if figure == "effectiveness":
        return _effectiveness(runs, first, end)
    if figure.startswith("log_"):
        return np.log1p(_series(runs, figure.removeprefix("log_"))[:, :, end - 1])
    from sim.series import SERIES, SERIES_INDEX

    flow = SERIES[SERIES_INDEX[figure]].flow
    return _series(runs, figure)[:, :, first:end].sum(axis=2) if flow else _series(runs, figure)[:, :, end - 1]


def _effectiveness(runs, first: int, end: int) -> np.ndarray:
    """The composite on which forms of governance are compared (P24): the same weight for each of the four aims of the deck."""
    totals = [[_series(runs, name)[:, :, first:end].sum(axis=2) for name in pair] for pair in EFFECTIVENESS]
    shares = np.array([np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0.0) for part, whole in totals])
    return np.nanmean(np.minimum(shares, 1.0), axis=0)


def _series(runs, name: str) -> np.ndarray:
    from sim.series import SERIES_INDEX

    return runs.series[:, :, :, SERIES_INDEX[name]]


def survey(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Ask all organizations twice, two years apart, by a roster and by naming (`sim/survey.py`).

    Roster densities are of pairs in which either side ticks the other, as in data that have no directions (Indiana).
    """
    from sim.network import graph, statistics
    from sim.runs import snapshots
    from sim.survey import naming, roster, tie_survival

    months = [scenario.start + horizon - 1, scenario.start + horizon + APART - 1]
    first, second = snapshots(scenario, strategy, seed, months)
    ticked, formal, several = (roster(first, depth, seed, months[0]) for depth in (1, DEEP, 4))
    listed, agreed = statistics(ticked), statistics(formal)
    pairs = {name: networkx.density(g.to_undirected()) for name, g in (("any", ticked), ("formal", formal), ("several", several))}
    with_hub = statistics(graph(first, depth=DEEP, structures=True))
    named, named_again = naming(first, seed, months[0]), naming(second, seed, months[1])
    spoken = statistics(named)
    known = graph(first, depth=0)
    rater, target = networks.trust_shares(known)
    own, own_again = own_trust(known), own_trust(graph(second, depth=0))
    both = [i for i in own if i in own_again]
    bands = networks.programmes_by_trust(ticked, DEEP)
    ties = pairs["any"] or math.nan
    return {
        **{f"roster_{name}": density for name, density in pairs.items()},
        "formal_share": pairs["formal"] / ties, "several_share": pairs["several"] / ties,
        "roster_transitivity": listed["transitivity"], "roster_reciprocity": listed["reciprocity"],
        "formal_reciprocity": agreed["reciprocity"],
        "agreements_over_flows": agreed["reciprocity"] - listed["reciprocity"],
        "hub_density": with_hub["density"], "hub_centralization": with_hub["centralization"],
        "naming_density": spoken["density"], "naming_reciprocity": spoken["reciprocity"],
        "naming_transitivity": spoken["transitivity"], "survival": tie_survival(named, named_again),
        **networks.kept_and_formed(named, named_again),
        "mutual_trust": networks.mutual_trust(known), "rater_over_target": rater - target,
        "power_in_degree": networks.power_and_in_degree(ticked),
        "own_trust_again": networks.correlation([own[i] for i in both], [own_again[i] for i in both]),
        "own_trust_change": float(np.mean([own_again[i] - own[i] for i in both])) if both else math.nan,
        "programme_rise": bands[-1] - bands[0],
        **{f"programme_band_{n}": share for n, share in enumerate(bands, start=1)},
    }


def own_trust(g) -> dict[int, float]:
    """Return, for each organization that knows somebody, its mean trust in those it knows."""
    return {i: float(np.mean([data["trust"] for _i, _j, data in g.out_edges(i, data=True)])) for i in g.nodes if g.out_degree(i)}


def state(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Look once: how far deep ties stay inside groups and kinds, and ties to larger institutions for each organization."""
    from sim.network import graph
    from sim.runs import snapshots

    (c,) = snapshots(scenario, strategy, seed, [scenario.start + horizon - 1])
    deep = graph(c, depth=DEEP)
    reached = graph(c, depth=1, outside=True)
    outside = sum(1 for i, j in reached.edges if c.outside[i] == 0 and c.outside[j] == 1)
    return {"own_group": networks.inward(deep, "group"), "own_kind": networks.inward(deep, "kind"),
            "outside_ties": outside / int(np.sum(c.outside == 0))}


def issues(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Look every third month at needs and services by issue, and read crises by issue in the diary.

    need_met:<issue>, need_met_beside:<issue> (the mean of all other issues), crises_met:<issue> (the share of those that came to
    an end), expertise:<issue> (the mean over organizations at the horizon).
    """
    from sim.runs import run, snapshots

    taken = snapshots(scenario, strategy, seed, range(scenario.start + EVERY - 1, scenario.start + horizon, EVERY))
    needs = [c.need.sum(axis=2) for c in taken]
    served = [need * c.issue_met for need, c in zip(needs, taken, strict=True)]
    met = np.sum(served, axis=(0, 1)) / np.sum(needs, axis=(0, 1))
    last = taken[-1]
    skilled = last.expertise[last.outside == 0].mean(axis=0)
    ended = [event for event in run(scenario, strategy, seed).events
             if event.kind in ("crisis_met", "crisis_missed") and scenario.start <= event.month < scenario.start + horizon]
    figures = {}
    for k, issue in enumerate(scenario.issues):
        crises = [event.kind == "crisis_met" for event in ended if event.issue == k]
        figures[f"need_met:{issue}"] = float(met[k])
        figures[f"need_met_beside:{issue}"] = float(np.mean(np.delete(met, k))) if len(met) > 1 else math.nan
        figures[f"crises_met:{issue}"] = float(np.mean(crises)) if crises else math.nan
        figures[f"expertise:{issue}"] = float(skilled[k])
    return figures


def diary(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Read the diary: months until joint work of the strategy's own has given a first result, the horizon if it has not."""
    from sim.runs import run

    months = [event.month - scenario.start + 1 for event in run(scenario, strategy, seed).events if event.kind == "pool_delivered"]
    return {"first_own_result": float(min([*months, horizon]))}


def dealing(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Regress dealing between two who know each other on how much they depend on each other, and how unequally.

    Twelve looks over the three years before the horizon. i depends on j by what j has more of what i lacks most (pm of service for
    one pm); mutual dependence is the sum of both sides, imbalance their difference (Casciaro & Piskorski 2005,
    doi:10.2189/asqu.2005.50.2.167). Explained is whether i had a deal with j worth having that month; trust is held constant.
    """
    from sim.runs import snapshots

    end = scenario.start + horizon
    dealt, mutual, unequal, trust = [], [], [], []
    for c in snapshots(scenario, strategy, seed, range(end - 34, end, EVERY)):
        for i in range(len(c.key)):
            for s in range(c.contacts[i] if c.dormant[i] == 0 else 0):
                j = c.partner[i, s]
                if c.mirror[i, s] >= 0 and c.dormant[j] == 0:
                    one, other = depends(c, i, j), depends(c, j, i)
                    dealt.append(float(c.idle[i, s] == 0))
                    mutual.append(one + other)
                    unequal.append(abs(one - other))
                    trust.append(c.trust[i, s])
    by_dependence, by_imbalance, _by_trust = networks.slopes(*map(np.array, (dealt, mutual, unequal, trust)))
    return {"by_dependence": by_dependence, "by_imbalance": by_imbalance}


def depends(c, i: int, j: int) -> float:
    """Return what i could gain from j: how much more what i lacks most is worth to i than to j."""
    return max(0.0, float(c.marginal[i, c.lack[i]] - c.marginal[j, c.lack[i]]))


def turnout(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Correlate members' shares of meetings attended in odd months with those in even months, over three years to the horizon."""
    from sim.runs import snapshots

    end = scenario.start + horizon
    taken = snapshots(scenario, strategy, seed, range(end - 36, end))
    member = np.array([c.member[0] == 1 for c in taken])
    came = np.array([c.attends[0] == 1 for c in taken])
    always = member.all(axis=0)
    return {"turnout_again": networks.correlation(came[::2, always].mean(axis=0), came[1::2, always].mean(axis=0))}


BY_RUN: dict[str, Callable[..., dict[str, float]]] = {"survey": survey, "state": state, "issues": issues, "turnout": turnout,
                                                    "diary": diary, "dealing": dealing}
"""Instruments that look at one run at a time."""
