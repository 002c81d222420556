"""What a race is measured with: on which scale several outcomes are weighed, and which difference is too small to matter.

Both hang on the ordinary spread between runs with the same parameters. In the first stage of a race every run has another parameter
set, so that chance and sets are one; doing nothing is therefore run once more with each of these sets.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.ranking import Aim, ordinary_spread
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.smallest_differences import smallest_aim_difference


@dataclass(frozen=True)
class RaceScale:
    """What a race is measured with. aim: what is to be high; spreads: outcome -> its ordinary spread between runs
    (`ranking.ordinary_spread`); matters: the smallest difference in the aim that matters."""

    aim: Aim
    spreads: dict[str, float]
    matters: float


def yardstick_plan(planned: Plan, first: int, sets: int) -> Plan:
    """Doing nothing (the first strategy where that is not there) once more with each parameter set of the first stage.

    Its seeds are none of the race. With two runs of a set the ordinary spread within it is known.
    """
    kinds = [planned.scenario.strategies[label].type for label in planned.strategies]
    label = planned.strategies[kinds.index("nothing") if "nothing" in kinds else 0]
    used, start = planned.seeds[:first], min(planned.seeds)
    rounds = math.ceil((max(planned.seeds) + 1 - start) / sets)
    return Plan(planned.scenario, (label,), tuple(seed + rounds * sets for seed in used))


def scale_by_runs(aim: Aim, runs: RunTable, label: str, stated: float | None = None) -> RaceScale:
    """What differences in an aim are measured with, by the runs of one strategy. runs: [..., strategy, seed, outcome]; stated: the
    smallest difference that was said to matter."""
    spreads = {outcome: ordinary_spread(runs.column(outcome, label), runs.sets) for outcome, _weight in aim.weights}
    return RaceScale(aim, spreads, smallest_aim_difference(aim, runs, label, stated))


def race_scale(found: WorldResults, yardstick: Plan, again: WorldResults, aim: Aim, horizon: int,
               stated: float | None) -> RaceScale:
    """What a race is measured with, from the yardstick's runs in the first stage and those of its own."""
    again = with_worst_off(again, yardstick.scenario, followed_groups(found, yardstick.scenario))
    (label,), read = yardstick.strategies, found.horizons.index(horizon)
    own = found.values[0, read, [found.strategies.index(label)]]
    seeds = (*found.seeds, *again.seeds)
    both = np.concatenate([own, again.values[0, read]], axis=1)
    runs = RunTable((label,), found.outcomes, np.ascontiguousarray(both), horizon,
                    sets_of(yardstick.scenario, seeds))
    return scale_by_runs(aim, runs, label, stated)
