"""Why a strategy gains: its gain over direct grants told as the sum of what each of its mechanisms adds.

On some of the seeds every strategy is run once more with some of its mechanisms switched off (`simpul.sim.state.mechanisms`), in
sets that `simpul.experiments.design.switched` plans. On every seed

    gain over direct grants = bare structure less grants + the sum of the parts of its mechanisms

bare: the structure with all of them off, which costs what it costs not to hand the money out; a part: the Shapley value of the
mechanism (`simpul.experiments.statistics.shapley_values`). Chance is keyed, so that what is switched off moves no other draw. The
runs of the strategies as they are, and of direct grants, are those of the comparison.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.followed_group import with_worst_off
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.switched import MechanismSets, mechanism_sets, with_mechanisms_off
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.results import MechanismRuns
from simpul.experiments.statistics.estimates import Paired, paired
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.shapley_values import Sides, shapley_sides
from simpul.experiments.user_errors import UserError
from simpul.sim.state.mechanisms import MECHANISMS

if TYPE_CHECKING:
    from simpul.experiments.analyses.comparison import Comparison

GAIN, BARE = "gain", "bare"              # the whole, and what is left with every mechanism off
GAIN_PARTS = (*MECHANISMS, BARE)               # what a gain is the sum of
USUAL_SEEDS = 100                          # intervals of a tenth of a point in the cases that ship, in less than a minute
LEAST_SEEDS = 2                            # with one seed there is no interval
_GRANTS, _NOTHING = "direct_grants", "nothing"


@dataclass(frozen=True, slots=True)
class MechanismGain:
    """What one mechanism adds to a strategy's gain over direct grants on one outcome at one horizon.

    mechanism: its name; `GAIN` for the whole gain, `BARE` for the structure with all mechanisms off less direct grants.
    part: on the seeds that were run for it, those on which no run failed. The means of all `GAIN_PARTS` add up to that of `GAIN`,
    within what floating point leaves; of a mechanism that the strategy cannot use all is 0 exactly (`part.same` is 1).
    """

    horizon: int
    strategy: str
    outcome: str
    mechanism: str
    part: Paired

    @property
    def is_clear(self) -> bool:
        """Whether the interval of the part leaves out 0."""
        return self.part.low > 0.0 or self.part.high < 0.0

    def as_record(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def plan_of_mechanisms(planned: Plan, seeds: int | None) -> Plan | None:
    """The plan of runs with mechanisms switched off; None where there is nothing to be run.

    seeds: on how many of the plan's, the first ones; None and 0: none. Raises UserError for a number below 0, where one seed would
    be run, and where there is no strategy but the baselines.
    """
    check_seeds_of_mechanisms(seeds)
    if not seeds:
        return None
    count = min(len(planned.seeds), seeds)
    types = {label: planned.scenario.strategies[label].type for label in planned.strategies}
    if count < LEAST_SEEDS:
        raise UserError("why-few")
    ways = mechanism_sets(planned.scenario, [label for label, kind in types.items() if kind not in (_GRANTS, _NOTHING)])
    labels = tuple(label for one in ways for label in one.labels)
    if not ways or _GRANTS not in types.values():
        raise UserError("why-nothing")
    return Plan(with_mechanisms_off(planned.scenario, ways), labels, planned.seeds[:count]) if labels else None


def check_seeds_of_mechanisms(seeds: int | None) -> None:
    """Raises UserError for fewer seeds than none."""
    if seeds is not None and seeds < 0:
        raise UserError("why-seeds", given=str(seeds))


def mechanism_gains(comparison: Comparison, runs: MechanismRuns) -> dict[tuple[int, str, str, str], MechanismGain]:
    """Every contender's gain over direct grants on every main outcome in its parts: (horizon, strategy, outcome, mechanism), the
    whole first; none where there are no direct grants. runs: those of `plan_of_mechanisms`."""
    grants = comparison.baseline(_GRANTS)
    off = with_worst_off(runs.results, comparison.scenario, [comparison.followed])
    ways, sets = runs.sets if grants is not None else (), sets_of(comparison.scenario, off.seeds)
    found: dict[tuple[int, str, str, str], MechanismGain] = {}
    for place, horizon in enumerate(off.horizons):
        table = RunTable(off.strategies, off.outcomes, off.values[place], horizon)
        for item in comparison.results.primary:
            for one in ways:
                whole, granted = (comparison.column(item.name, horizon, label)[:len(off.seeds)] for label in (one.strategy, grants))
                values = np.array([table.column(item.name, label) for label in one.labels]).reshape(-1, len(off.seeds))
                sides = parts_of_gain(one, off.seeds, values, whole, granted)
                for name, (left, right) in sides.items():
                    found[horizon, one.strategy, item.name, name] = MechanismGain(
                        int(horizon), one.strategy, item.name, name,
                        paired(left, right, item.better, comparison.level, comparison.method, sets))
    return found


def why_record(comparison: Comparison) -> dict[str, Any] | None:
    """The parts of gains as plain values; None where no run was made for them."""
    if comparison.mechanism_runs is None:
        return None
    off = comparison.mechanism_runs.results
    return {"baseline": comparison.baseline(_GRANTS), "seeds": len(off.seeds), "failed": len(off.failures),
            "parts": [one.as_record() for one in comparison.why.values()]}


def parts_of_gain(way: MechanismSets, seeds: tuple[int, ...], values: NDArray[np.float64], whole: NDArray[np.float64],
                  grants: NDArray[np.float64]) -> dict[str, Sides]:
    """The two sides of the gain and of each of its parts, a value a seed: the gain or the part is their difference.

    values: [set, seed] of the strategy in each set of a seed, in the order of `way.teams`; whole: as it is; grants: of direct
    grants. A seed on which any value is missing is not a number in all of them.
    """
    ran = np.isfinite(values).all(axis=0) & np.isfinite(whole) & np.isfinite(grants)
    there, gone = np.full((2, len(way.mechanisms), len(seeds)), np.nan)
    bare = np.where(ran, whole, np.nan)
    for place in np.flatnonzero(ran):
        teams = dict(zip(way.teams(seeds[place]), values[:, place], strict=True))
        teams[(1 << len(way.mechanisms)) - 1] = whole[place]
        there[:, place], gone[:, place] = shapley_sides(len(way.mechanisms), teams, way.orders(seeds[place]))
        bare[place] = teams[0]
    whole, grants = np.where(ran, whole, np.nan), np.where(ran, grants, np.nan)
    found = {GAIN: (whole, grants)}
    for name in MECHANISMS:
        used = name in way.mechanisms
        found[name] = (there[way.mechanisms.index(name)], gone[way.mechanisms.index(name)]) if used else (whole, whole)
    return {**found, BARE: (bare, grants)}
