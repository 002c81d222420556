"""How much of a strategy's gain comes through outside openings: the same seeds once more with none of them.

Openings for outside money are one rule (`simpul.sim.rules.openings`) of which little is known from outside (sim/README.md, 7.13).
Here its chance `opening_rate` is set to 0, from the first month of the burn-in on, and nothing else is changed: chance is keyed, so
that all other draws stay as they were. On every seed

    gain over direct grants = gain without outside openings + what comes through them

A scenario cannot bring openings of its own, and whatever the context says is multiplied by the rate, so no opening is left.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.design.plan import Plan
from simpul.experiments.statistics.estimates import Paired, at_level, paired
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import CLEAR_VERDICTS, verdict
from simpul.experiments.user_errors import UserError

NO_OPENINGS = {"parameters.opening_rate": 0.0}
MOST_SEEDS_WITHOUT = 1_000          # seeds that are run again unless more are asked for: intervals are narrow by then
LEAST_SEEDS_WITHOUT = 2             # with one seed there is no interval


@dataclass(frozen=True, slots=True)
class OpeningGain:
    """One strategy's gain over direct grants on one outcome at one horizon, in two parts.

    whole: as the scenario is; without: with no outside opening; through: the difference of these two on the same seeds, of which
    the mean is exactly `whole.mean - without.mean`. All three are of the same seeds, those on which all four runs were made.
    verdict, verdict_without: the word for `whole` among all seeds, and for `without`, each corrected for all comparisons that
    are read together.
    """

    horizon: int
    strategy: str
    outcome: str
    whole: Paired
    without: Paired
    through: Paired
    verdict: str
    verdict_without: str

    @property
    def share(self) -> float:
        """The part of a clear gain or loss that comes through openings: above 1 where the sign turns without them; not a number
        where the whole is not clear."""
        return self.through.mean / self.whole.mean if self.verdict in CLEAR_VERDICTS and self.whole.mean else math.nan

    def as_record(self) -> dict[str, Any]:
        """As plain values."""
        return {**asdict(self), "share": self.share}


def plan_without_openings(planned: Plan, seeds: int | None = None) -> Plan | None:
    """The plan that is run once more without outside openings; None where there is nothing to be run.

    seeds: how many of the plan's seeds, the first ones (all, but MOST_SEEDS_WITHOUT at most, when None; none for 0). Raises
    UserError for fewer than none.
    """
    check_seeds_without(seeds)
    count = min(len(planned.seeds), MOST_SEEDS_WITHOUT if seeds is None else seeds)
    if count < LEAST_SEEDS_WITHOUT:
        return None
    return Plan(planned.scenario.with_changes(NO_OPENINGS), planned.strategies, planned.seeds[:count])


def check_seeds_without(seeds: int | None) -> None:
    """Raises UserError for fewer seeds without outside openings than none."""
    if seeds is not None and seeds < 0:
        raise UserError("cli-without-openings", given=str(seeds))


def opening_gains(runs: RunTable, without: RunTable, grants: str, words: Mapping[tuple[str, str], str], level: float,
                  method: str, matters: Mapping[str, float]) -> list[OpeningGain]:
    """Every strategy's gain over direct grants on every main outcome, in its two parts.

    runs, without: [strategy, seed, outcome], those of `without` on the first seeds of `runs`. grants: label of direct grants.
    words: (strategy, outcome) -> verdict on the whole gain. level, method: of intervals, as in `judge_differences`. matters:
    outcome -> the smallest difference that matters. With several parameter sets the word for what is left without openings is of
    the mean over them.
    """
    main = [item for item in runs.measures if item.primary]
    cells = [(label, item) for label in runs.labels if label != grants for item in main]
    parts = [_parts(runs, without, label, grants, item, level, method) for label, item in cells]
    together = 1.0 - (1.0 - level) / max(1, len(cells))
    return [OpeningGain(int(runs.horizon), label, item.name, whole, closed, through, words[label, item.name],
                        verdict(closed, at_level(closed, together), item.better, matters.get(item.name, 0.0)))
            for (label, item), (whole, closed, through) in zip(cells, parts, strict=True)]


def _parts(runs: RunTable, without: RunTable, label: str, grants: str, item, level: float,
           method: str) -> tuple[Paired, Paired, Paired]:
    """The whole gain, that without openings, and what comes through them."""
    count = without.values.shape[-2]
    sides = [column for one in (runs, without) for column in (one.column(item.name, label), one.column(item.name, grants))]
    known = np.logical_and.reduce([np.isfinite(side[:count]) for side in sides])
    own, own_grants, closed, closed_grants = (_where(known, side[:count]) for side in sides)
    whole = paired(own, own_grants, item.better, level, method, without.sets)
    left = paired(closed, closed_grants, item.better, level, method, without.sets)
    through = paired(own - own_grants, closed - closed_grants, item.better, level, method, without.sets)
    return whole, left, replace(through, mean=whole.mean - left.mean)


def _where(known: NDArray[np.bool_], values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(known, values, np.nan)
