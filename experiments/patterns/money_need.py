"""How much outside money would matter: a share of what a community needs while the money is paid.

With less than a hundredth of the need no form can change much, in the model or in life. So comparisons of forms are made at a
scenario's own money and once more at `ENOUGH_SHARE` of its need. The need is the mean over parameter sets of the ensemble, since
forms are compared over them: another default set asks for no other money.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from simpul.experiments.design.ensemble import SHIPPED, load_ensemble, member, over
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.sim.run import run_many
from simpul.sim.scenario import Scenario
from simpul.sim.state.series import SERIES_INDEX

ENOUGH_SHARE = 0.05  # of the need in the months in which the money is paid
_NEED_SETS = 50


def need_while_paid(scenario: Scenario) -> float:
    """Return the need (pm) from the start of the money to its end, the mean of doing nothing once in each of fifty parameter sets.

    Months of the money beyond the last month observed do not count. Raises KeyError for a scenario without a strategy of the type
    `nothing`.
    """
    idle = [label for label, declared in scenario.strategies.items() if declared.type == "nothing"]
    if not idle:
        raise KeyError("nothing")
    sets = over(scenario, load_ensemble(SHIPPED).thinned(_NEED_SETS))
    paid = slice(scenario.start, scenario.start + scenario.subsidy.months)
    needs = [run_many(member(sets, seed), idle[:1], [seed], threads=1, monthly=False).series[0, 0, paid, SERIES_INDEX["need"]]
             for seed in range(_NEED_SETS)]
    return float(np.nanmean([need.sum() for need in needs]))


def enough_total(scenario: Scenario) -> float:
    """Return the money (pm) that is at least `ENOUGH_SHARE` of the need; that of the scenario where it is as much already."""
    return max(float(scenario.subsidy.total), ENOUGH_SHARE * need_while_paid(scenario))


@lru_cache(maxsize=32)
def enough_money(name: str) -> float:
    """Return `enough_total` of a scenario that ships, by its name; measured once."""
    return enough_total(scenario_of(World(name)))


def money_times(name: str) -> float:
    """Return how many times the money of a scenario that ships `enough_money` is: at least 1."""
    return enough_money(name) / float(scenario_of(World(name)).subsidy.total)
