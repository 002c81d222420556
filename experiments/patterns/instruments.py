"""Instruments: each reads a run of one strategy on one seed and gives its figures by name.

`outcomes` reads many runs at once from their monthly series; the others look at the community at some months.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import networkx
import numpy as np

from simpul.experiments.patterns import network_statistics
from simpul.experiments.patterns.asked_depths import DEEP
from simpul.experiments.patterns.survey_waves import survey
from simpul.experiments.statistics.run_table import CENSORED
from simpul.sim.network import graph
from simpul.sim.outcomes import GROUP, INDEX, ISSUE, compute_many, outcome_place
from simpul.sim.run import run, snapshots
from simpul.sim.state.series import SERIES, SERIES_INDEX

EVERY = 3  # months between two looks at what changes monthly
OF_MEMBERS = ("legitimacy", "attendance")  # outcomes that are averages over the members of structures
EFFECTIVENESS = (
    ("served", "need"), ("crises_met", "crises_begun"), ("windows_won", "windows_opened"), ("openings_won", "openings"),
)  # flows, and what each is a share of


def outcomes(runs, horizon: int, figure: str) -> np.ndarray:
    """Return a figure [strategy, seed] of many runs: an outcome, or a monthly series.

    A series that is a level is read at the horizon, a flow summed up to it. Months to an event that was not seen count up to the
    horizon; averages over members are not defined where no structure has begun. `log_<level>` is the logarithm of one more
    than the level, `<level>_grown` what it has more than in the month before the strategy began, and `<level>_changed` what it has
    more a year after the horizon; `density_after` the share by which density, any depth, changes in that year; `effectiveness` the
    mean of four shares up to the horizon, those there are: need met, crises met, windows and openings won.
    """
    first, end = runs.scenario.start, runs.scenario.start + horizon
    if figure in INDEX or figure.startswith((ISSUE, GROUP)):
        values = compute_many(runs, horizon)[:, :, outcome_place(runs.scenario, figure)]
        if figure in OF_MEMBERS:
            return np.where((_series(runs, "structures")[:, :, first:end] > 0.0).any(axis=2), values, np.nan)
        return np.where(np.isnan(values), float(horizon), values) if figure in CENSORED else values
    if figure == "density_after":
        before, after = (_series(runs, "density_any")[:, :, month - 1] for month in (end, end + 12))
        return np.divide(after - before, before, out=np.full_like(before, np.nan), where=before > 0.0)
    if figure == "effectiveness":
        return _effectiveness(runs, first, end)
    for ending, earlier, later in (("_grown", first, end), ("_changed", end, end + 12)):
        if figure.endswith(ending):
            level = _series(runs, figure.removesuffix(ending))
            return level[:, :, later - 1] - level[:, :, earlier - 1]
    if figure.startswith("log_"):
        return np.log1p(_series(runs, figure.removeprefix("log_"))[:, :, end - 1])
    flow = SERIES[SERIES_INDEX[figure]].flow
    return _series(runs, figure)[:, :, first:end].sum(axis=2) if flow else _series(runs, figure)[:, :, end - 1]


def _effectiveness(runs, first: int, end: int) -> np.ndarray:
    """The composite on which forms of governance are compared (P24): the same weight for each of the four aims of the deck."""
    totals = [[_series(runs, name)[:, :, first:end].sum(axis=2) for name in pair] for pair in EFFECTIVENESS]
    shares = np.array([np.divide(part, whole, out=np.full_like(part, np.nan), where=whole > 0.0) for part, whole in totals])
    return np.nanmean(np.minimum(shares, 1.0), axis=0)


def _series(runs, name: str) -> np.ndarray:
    return runs.series[:, :, :, SERIES_INDEX[name]]


def state(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Look once: how far deep ties stay inside groups and kinds, and ties to larger institutions for each organization."""
    (c,) = snapshots(scenario, strategy, seed, [scenario.start + horizon - 1])
    deep = graph(c, depth=DEEP)
    reached = graph(c, depth=1, outside=True)
    outside = sum(1 for i, j in reached.edges if c.outside[i] == 0 and c.outside[j] == 1)
    return {"own_group": network_statistics.inward(deep, "group"), "own_kind": network_statistics.inward(deep, "kind"),
            "outside_ties": outside / int(np.sum(c.outside == 0))}


def closure(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Look at ties of any depth before the strategy begins, at the horizon and a year after: how transitivity changed.

    closure_grown: by how much it is higher at the horizon than before; closure_after: the share by which it changes in the year.
    """
    first, end = scenario.start, scenario.start + horizon
    before, during, after = (networkx.transitivity(graph(c, depth=1).to_undirected())
                             for c in snapshots(scenario, strategy, seed, [first - 1, end - 1, end + 11]))
    return {"closure_grown": during - before, "closure_after": (after - during) / during if during > 0.0 else math.nan}


def issues(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Look every third month at needs and services by issue, and read crises by issue in the diary.

    need_met:<issue>, need_met_beside:<issue> (the mean of all other issues), crises_met:<issue> (the share of those that came to
    an end), expertise:<issue> (the mean over organizations at the horizon).
    """
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


def _diary(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Read the diary: months until joint work of the strategy's own has given a first result, the horizon if it has not."""
    months = [event.month - scenario.start + 1 for event in run(scenario, strategy, seed).events if event.kind == "pool_delivered"]
    return {"first_own_result": float(min([*months, horizon]))}


def dealing(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Regress dealing between two who know each other on how much they depend on each other, and how unequally.

    Twelve looks over the three years before the horizon. i depends on j by what j has more of what i lacks most (pm of service for
    one pm); mutual dependence is the sum of both sides, imbalance their difference (Casciaro & Piskorski 2005,
    doi:10.2189/asqu.2005.50.2.167). Explained is whether i had a deal with j worth having that month; trust is held constant.
    """
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
    by_dependence, by_imbalance, _by_trust = network_statistics.slopes(*map(np.array, (dealt, mutual, unequal, trust)))
    return {"by_dependence": by_dependence, "by_imbalance": by_imbalance}


def depends(c, i: int, j: int) -> float:
    """Return what i could gain from j: how much more what i lacks most is worth to i than to j."""
    return max(0.0, float(c.marginal[i, c.lack[i]] - c.marginal[j, c.lack[i]]))


def turnout(scenario, strategy: str, seed: int, horizon: int) -> dict[str, float]:
    """Correlate members' shares of meetings attended in odd months with those in even months, over three years to the horizon."""
    end = scenario.start + horizon
    taken = snapshots(scenario, strategy, seed, range(end - 36, end))
    member = np.array([c.member[0] == 1 for c in taken])
    came = np.array([c.attends[0] == 1 for c in taken])
    always = member.all(axis=0)
    return {"turnout_again": network_statistics.tie_correlation(came[::2, always].mean(axis=0), came[1::2, always].mean(axis=0))}


BY_RUN: dict[str, Callable[..., dict[str, float]]] = {"survey": survey, "state": state, "issues": issues, "turnout": turnout,
                                                    "diary": _diary, "dealing": dealing, "closure": closure}
"""Instruments that look at one run at a time."""
