"""How narrow the intervals are, and going on with more seeds until they are narrow enough.

Narrow is told relative to what is at stake: half the width of the interval of a paired difference, against the largest mean
that any strategy reaches on that outcome. It is asked of every main outcome of every strategy against direct grants (against
doing nothing where there are none), at the longest horizon. Whoever asks for a decision instead (`DECIDED`) goes on until the best
strategy can be told, or those in the running are surely as good as each other; the seeds double, and the doubt is divided between
the times that is asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Unpack

from simpul.experiments.analyses.analysis_runs import AimedAt
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.mechanism_gains import plan_of_mechanisms
from simpul.experiments.analyses.opening_gains import plan_without_openings
from simpul.experiments.design.fingerprint import SETTLING_SOURCES, asked_digest
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.checkpoints import seeds_in_part
from simpul.experiments.runner.results import Results
from simpul.experiments.statistics.leading_sets import equivalent_leaders
from simpul.experiments.statistics.ranking import best_of
from simpul.experiments.statistics.smallest_differences import smallest_aim_difference
from simpul.experiments.user_errors import UserError

MOST_SEEDS = 2_000
DECIDED = "decided"     # in the place of a width: until the choice is made
FASTEST = 4             # a step may multiply the seeds by no more: the first guess at what is needed is a rough one
_MARGIN = 1.05           # above what the square-root law asks for, so that one step more is often the last


@dataclass(frozen=True, slots=True)
class Width:
    """The widest interval of a comparison: half its width relative to the largest mean, and whose it is."""

    share: float
    strategy: str
    outcome: str


def widest(comparison: Comparison) -> Width | None:
    """The widest interval; None where there is no difference to judge. Infinite where there are too few values."""
    baseline = comparison.baseline("direct_grants") or comparison.baseline("nothing")
    if baseline is None:
        return None
    found = None
    for item in comparison.verdicts(baseline):
        means = [abs(comparison.outcomes[comparison.horizon, label, item.outcome].mean)
                 for label in comparison.results.strategies]
        scale = max((mean for mean in means if math.isfinite(mean)), default=0.0)
        half = (item.paired.high - item.paired.low) / 2
        share = 0.0 if half == 0.0 else half / scale if scale > 0.0 and math.isfinite(half) else math.inf
        if found is None or share > found.share:
            found = Width(share, item.strategy, item.outcome)
    return found


def settled(planned: Plan, carried: Callable[[Plan], Results], until: float | str, most: int, level: float = 0.95,
            method: str = "t", **aim: Unpack[AimedAt]) -> Plan:
    """Carry out ever larger plans until the widest interval is at most `until`, the choice is made, or there are `most` seeds.

    carried: makes what is missing of a plan and returns its outcomes. Seeds are added at the end, so that earlier runs
    stay as they are. until: a share, or `DECIDED`; aim: what the choice aims at. Returns the plan that was settled on. Raises
    UserError for an `until` that is not above 0 and below 1, or a `most` below the seeds to begin with.
    """
    check_precision(until, most, len(planned.seeds))
    looks = 1 + math.ceil(math.log2(most / len(planned.seeds)))
    while True:
        seeds, part = len(planned.seeds), seeds_in_part(planned)
        found = Comparison(planned, carried(planned), level, method, **aim)
        if isinstance(until, str):
            done, wanted = choice_made(found, 1.0 - (1.0 - level) / looks), 2 * seeds
        else:
            width = widest(found)
            done = width is None or width.share <= until
            wanted = 0 if done or width is None else _next_size(seeds, width.share / until, most, part)
        if done or seeds >= most:
            return planned
        planned = _larger(planned, min(most, wanted))


def choice_made(comparison: Comparison, level: float = 0.95) -> bool:
    """Whether the best strategy can be told, or all in the running are surely as good as it; also where there is nothing to
    choose."""
    choice = comparison.choice
    if choice is None or choice.first is None:
        return True
    best, horizon = best_of(comparison.scores, level, comparison.sets), comparison.horizon
    baseline = comparison.baseline("nothing") or comparison.baseline("direct_grants")
    known = None if choice.aim.outcome is None else comparison.matters[horizon].get(choice.aim.outcome)
    matters = smallest_aim_difference(choice.aim, comparison.runs[horizon], baseline, known)
    return best.p < 1.0 - level or equivalent_leaders(comparison.scores, best, matters, level, comparison.sets)


def check_precision(until: float | str, most: int, seeds: int) -> None:
    """Raises UserError for limits that cannot be meant."""
    if until != DECIDED and (isinstance(until, str) or not 0.0 < until < 1.0):
        raise UserError("cli-until", given=until if isinstance(until, str) else f"{until:g}")
    if most < seeds:
        raise UserError("cli-most", most=str(most), seeds=str(seeds))


def _next_size(seeds: int, times_too_wide: float, most: int, part: int) -> int:
    """How many seeds to try next: whole parts, so that none is made twice."""
    wanted = seeds * min(FASTEST, _MARGIN * times_too_wide * times_too_wide)
    return min(most, part * max(seeds // part + 1, math.ceil(wanted / part)))


def _larger(planned: Plan, size: int) -> Plan:
    """The plan with more seeds after its last one."""
    last = planned.seeds[-1]
    more = range(last + 1, last + 1 + size - len(planned.seeds))
    return plan(planned.scenario, planned.strategies, (*planned.seeds, *more))


def comparison_digest(planned: Plan, until: float | str | None, most: int | None, method: str, without: int | None = 0,
                      why: int | None = 0, aim: Mapping[str, Any] | None = None) -> str:
    """sha256 (hex) of what was asked: the plan's own when its seeds are settled and none is run without outside openings, else the
    plan to begin with and the limits. without: of how many seeds that is asked, as in `plan_without_openings`; why: likewise, in
    `plan_of_mechanisms`; aim: what a decision aims at."""
    told: dict[str, object] = {}
    if until is not None:
        told = {"until": until, "most": most, "method": method, "without_openings": without}
        told |= {"aim": dict(aim)} if until == DECIDED and aim else {}
    elif (closed := plan_without_openings(planned, without)) is not None:
        told = {"without_openings": len(closed.seeds)}
    if (off := plan_of_mechanisms(planned, why)) is not None:
        told["why"] = off.digest if until is None else why
    if not told:
        return planned.digest
    sources = SETTLING_SOURCES if until is not None else ()
    return asked_digest("compare", {"runs": planned.digest, **told}, planned.scenario.digest(), sources)
