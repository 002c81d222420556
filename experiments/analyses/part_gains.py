"""For whom and on which issue: what strategies gain for each group, and on the issue they are for beside all others.

What one issue gains others pay, and one group for another: a single issue is put to a test only for a strategy that is for it, and
never without the rest beside it. Groups are described side by side. All differences are paired seed by seed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.runner.results import Results
from simpul.experiments.statistics.estimates import Estimate, Paired, at_level, estimate, paired
from simpul.experiments.statistics.verdicts import verdict
from simpul.sim.outcomes import GROUP, ISSUE

if TYPE_CHECKING:
    from simpul.experiments.analyses.comparison import Comparison

GAP = "gap"        # between the groups that have most and least of their need met under doing nothing


@dataclass(frozen=True)
class GroupGain:
    """What a strategy comes to for one group, or in the gap between groups, at one horizon.

    group: its name, or `GAP`; met: share of need met, or the gap in it; gain: difference from direct grants (from doing nothing
    where there are none).
    """

    horizon: int
    strategy: str
    group: str
    met: Estimate
    gain: Paired


@dataclass(frozen=True)
class IssueGain:
    """What a strategy gains over another on the issue it is for, and on all other issues together, at one horizon.

    already: share of the need on the issue that is met under doing nothing, mean over seeds; own, rest: differences in the share of
    need met; adjusted: p of `own`, corrected for all strategies that are for an issue and what they are held against at this
    horizon (Bonferroni); verdict: the word for `own`, as in `statistics.verdicts`.
    """

    horizon: int
    strategy: str
    issue: str
    against: str
    already: float
    own: Paired
    rest: Paired
    adjusted: float
    verdict: str

    def as_record(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def own_issue(declared) -> str | None:
    """The one issue that a strategy is for; None for a broad one. declared: as in `scenario.strategies`."""
    found = getattr(declared, "issue", None)
    return found if isinstance(found, str) else None


def ends_of_groups(comparison: Comparison) -> tuple[str, str] | None:
    """The groups that have most and least of their need met under doing nothing at the last horizon; None where no group is
    followed. The second is `Comparison.followed`."""
    if comparison.followed is None:
        return None
    nothing, last = comparison.baseline("nothing"), comparison.horizon
    met = {name: comparison.outcomes[last, nothing, f"{GROUP}{name}"].mean for name in sorted(_groups(comparison.results))}
    return max((name for name in met if name != comparison.followed), key=lambda name: met[name]), comparison.followed


def group_gains(comparison: Comparison) -> list[GroupGain]:
    """Every strategy for every group, the gap last, at every horizon; empty where no group is followed."""
    ends, baseline = ends_of_groups(comparison), comparison.baseline("direct_grants") or comparison.baseline("nothing")
    if ends is None or baseline is None:
        return []

    def column(name: str, horizon: int, label: str) -> NDArray[np.float64]:
        if name == GAP:
            most, least = (column(end, horizon, label) for end in ends)
            return most - least
        return comparison.column(f"{GROUP}{name}", horizon, label)

    return [GroupGain(horizon, label, name, estimate(column(name, horizon, label), comparison.level, sets=comparison.sets),
                      paired(column(name, horizon, label), column(name, horizon, baseline), -1 if name == GAP else 1,
                             comparison.level, sets=comparison.sets))
            for horizon in comparison.results.horizons for label in comparison.results.strategies
            for name in (*_groups(comparison.results), GAP)]


def issue_gains(comparison: Comparison) -> list[IssueGain]:
    """Every strategy that is for an issue, against direct grants and, for a coalition, against the broad coalition of the same
    money:
    on its issue and on the rest, at the first and the last horizon. Empty where there is no such strategy, or one issue alone."""
    found = []
    for horizon in sorted({min(comparison.results.horizons), comparison.horizon}):
        cells = list(_cells(comparison))
        pairs = [[paired(*(side[part] for side in (_met(comparison, issue, horizon, label),
                         _met(comparison, issue, horizon, other))),
                         level=comparison.level, sets=comparison.sets) for part in (0, 1)] for label, issue, other in cells]
        together = 1.0 - (1.0 - comparison.level) / max(1, len(cells))
        found += [IssueGain(horizon, label, issue, other, _already(comparison, issue, horizon), own, rest,
                            min(1.0, own.p * len(cells)), verdict(own, at_level(own, together), 1))
                  for (label, issue, other), (own, rest) in zip(cells, pairs, strict=True)]
    return found


def _cells(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Each strategy that is for an issue, its issue, and what it is held against."""
    declared, grants = comparison.scenario.strategies, comparison.baseline("direct_grants")
    broad = next((label for label in comparison.results.strategies
                  if declared[label].type == "coalition" and own_issue(declared[label]) is None), None)
    for label in comparison.results.strategies:
        issue = own_issue(declared[label])
        if issue is None or f"{ISSUE}{issue}" not in _names(comparison.results) or not comparison.results.has_series("need"):
            continue
        against = [grants, broad if declared[label].type == "coalition" else None]
        yield from ((label, issue, other) for other in against if other is not None)


def _met(comparison: Comparison, issue: str, horizon: int, label: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Share of need met on an issue, and on all others together: a value a seed."""
    row = list(comparison.scenario.issues).index(issue)
    months = slice(comparison.results.start, comparison.results.start + horizon)

    def total(name: str) -> NDArray[np.float64]:
        found: NDArray[np.float64] = comparison.results.months_of(name, label)[:, months].sum(axis=1)
        return found

    served, need = (total(name) - total(f"{name}_issue_{row}") for name in ("served", "need"))
    rest = np.divide(served, need, out=np.full_like(need, np.nan), where=need > 0.0)
    return comparison.column(f"{ISSUE}{issue}", horizon, label), rest


def _already(comparison: Comparison, issue: str, horizon: int) -> float:
    nothing = comparison.baseline("nothing")
    return float("nan") if nothing is None else comparison.outcomes[horizon, nothing, f"{ISSUE}{issue}"].mean


def _names(results: Results) -> list[str]:
    return [item.name for item in results.outcomes]


def _groups(results: Results) -> list[str]:
    return [name.removeprefix(GROUP) for name in _names(results) if name.startswith(GROUP)]
