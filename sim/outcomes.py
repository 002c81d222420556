"""What is measured: every outcome with its unit, direction and formula. The five primary ones were fixed beforehand.

Those of `OUTCOMES` are the same for every scenario. After them come those of a scenario's own parts (`outcomes_of`): need met on
each issue, and in each group. They describe; a part is put to a test only where it was named beforehand. The group that
`need_met_worst_off` follows is fixed by the runs of `nothing`: a minimum taken in each run would change the group between runs, and
would lie too low where groups are close.

Formulas stand in `sim/measures/outcome_formulas.py`, for Python and for a page. Outcomes are computed from the monthly series alone
(`sim/state/series.py`), at a horizon: a number of months after the strategy
begins. Flows are summed over those months, levels read at their end. Names and one-sentence meanings in both languages stand in the
message catalogues under ``outcome-<name>``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simpul.sim.measures.outcome_formulas import OUTCOME_FORMULAS, series_read
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.series_reader import OutcomeReading, share
from simpul.sim.state.series import FIRST_LEVEL, SERIES

__all__ = ["OUTCOMES", "SERIES", "Outcome", "compute", "compute_many", "outcomes_of"]

ISSUE, GROUP = "issue:", "group:"  # what names of outcomes of one issue, or of one group, begin with
WORST_OFF = "need_met_worst_off"


class ManyRuns(Protocol):
    """What outcomes need of runs (`simpul.sim.run_record.Runs`)."""

    scenario: Scenario
    strategies: list[str]
    series: NDArray[np.float64]
    produced: NDArray[np.float64]
    member: NDArray[np.bool_]


@dataclass(frozen=True)
class Outcome:
    """A figure that a run is judged by.

    Attributes:
        name, unit: as in tables and files.
        primary: True for those fixed beforehand.
        better: +1 if more is better, -1 if less is, 0 if neither.
        parts: of need met on one issue or in one group, the two series it is a share of.
        described: True for a part of the community (one issue, one group): shown, in no test unless it was named beforehand.
        exists: False for what the scenario cannot have; its numbers are NaN and it is shown nowhere.

    >>> import simpul
    >>> int(simpul.list_outcomes()["primary"].sum())
    5
    """

    name: str
    unit: str
    primary: bool
    better: int
    described: bool = False
    exists: bool = True
    parts: tuple[str, str] | None = None


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("need_met", "share", True, 1),
    Outcome("crises_met", "share", True, 1),
    Outcome("windows_won", "count", True, 1),
    Outcome("outside_resources", "pm", True, 1),
    Outcome("need_met_worst_off", "share", True, 1),
    Outcome("first_joint_result", "months", False, -1),
    Outcome("policies_carried_out", "count", False, 1),
    Outcome("leverage", "pm/pm", False, 1),
    Outcome("overhead_share", "share", False, -1),
    Outcome("full_cost", "pm", False, -1),
    Outcome("cost_per_relation", "pm", False, -1),
    Outcome("conflict", "share", False, -1),
    Outcome("disappointments", "count", False, -1),
    Outcome("failed_votes", "share", False, -1),
    Outcome("openings_ready", "share", False, 1),
    Outcome("left_outside", "share", False, -1),
    Outcome("power_inequality", "Gini", False, -1),
    Outcome("trust_mean", "probability", False, 1),
    Outcome("trust_across", "probability", False, 1),
    Outcome("density_any", "share", False, 0),
    Outcome("density_formal", "share", False, 0),
    Outcome("hub_loss", "share", False, -1),
    Outcome("mandate_gap", "share", False, -1),
    Outcome("morale", "share", False, 1),
    Outcome("learning", "share", False, 1),
    Outcome("active_share", "share", False, 1),
    Outcome("attendance", "share", False, 1),
    Outcome("members", "count", False, 0),
    Outcome("legitimacy", "share", False, 1),
    Outcome("returned", "pm", False, 0),
    Outcome("granted", "pm", False, 0),
    Outcome("crowding_out", "share", False, -1),
    Outcome("dependency", "share", False, -1),
)
_READ = frozenset(SERIES[place].name for place in series_read())
INDEX: dict[str, int] = {outcome.name: place for place, outcome in enumerate(OUTCOMES)}
"""Places of the outcomes that every scenario has, among those of any scenario."""


def outcomes_of(scenario: Scenario) -> tuple[Outcome, ...]:
    """Return what is measured of runs of a scenario, in the order of the last axis of `compute`.

    First those of `OUTCOMES`, then need met on each issue (`issue:<name>`) and in each group (`group:<name>`), where there are
    several: of one alone they would repeat need met. With one group nobody is the worst-off group: that outcome keeps its place,
    but does not exist.
    """
    several = len(scenario.groups) > 1
    usual = (o if several or o.name != WORST_OFF else replace(o, primary=False, better=0, exists=False) for o in OUTCOMES)
    return (*usual, *_parts(ISSUE, scenario.issues), *_parts(GROUP, scenario.groups))


def _parts(head: str, names: Collection[str]) -> list[Outcome]:
    """Need met on each issue or in each group; none of a single one."""
    return [_part(f"{head}{name}", f"{head[:-1]}_{row}") for row, name in enumerate(names) if len(names) > 1]


def _part(name: str, series: str) -> Outcome:
    """Need met on one issue or in one group; series: end of the names of its two series."""
    return Outcome(name, "share", False, 1, described=True, parts=(f"served_{series}", f"need_{series}"))


def outcome_place(scenario: Scenario, name: str) -> int:
    """Return where an outcome of a scenario stands on the last axis. Raises KeyError, telling the names, for an unknown one."""
    names = [outcome.name for outcome in outcomes_of(scenario)]
    if name not in names:
        raise KeyError(f"no outcome is called {name!r}; there are {', '.join(names)}")
    return names.index(name)


def worst_off_group(met: Mapping[str, NDArray[np.float64]]) -> str | None:
    """Return the group whose need is least met on average over runs, NaN left out; the first by name of equals.

    met: need met of each group, one number a run of `nothing` at the last horizon. None for fewer than two groups with numbers.
    """
    means = {name: float(np.mean(runs[np.isfinite(runs)])) for name, runs in sorted(met.items()) if np.isfinite(runs).any()}
    return min(means, key=lambda name: means[name]) if len(means) > 1 else None


def follow_worst_off(values: NDArray[np.float64], scenario: Scenario, nothing: NDArray[np.float64]) -> None:
    """Write need met of the worst-off group into `values` [..., outcome], in place; `nothing` [run, outcome] says which it is: what
    runs of `nothing` come to at the last horizon."""
    places = {o.name.removeprefix(GROUP): place for place, o in enumerate(outcomes_of(scenario)) if o.name.startswith(GROUP)}
    group = worst_off_group({name: nothing[:, place] for name, place in places.items()})
    if group is not None:
        values[..., INDEX[WORST_OFF]] = values[..., places[group]]


def compute(series: NDArray[np.float64], scenario: Scenario, horizon: int) -> NDArray[np.float64]:
    """Return the outcomes [run, outcome] of series [run, month, series], read `horizon` months after the start.

    Raises ValueError if the scenario is not observed that long, or if levels were not measured in the month before the horizon.
    """
    if not 0 < horizon <= scenario.months - scenario.start:
        raise ValueError(f"a horizon is between 1 and {scenario.months - scenario.start} months for this scenario, not {horizon}")
    failed = np.isnan(series[:, :, :FIRST_LEVEL]).any(axis=(1, 2))
    if np.isnan(series[~failed, scenario.start + horizon - 1, FIRST_LEVEL:]).any():
        raise ValueError(f"levels were measured at the horizons of the scenario only, {scenario.horizons}, not at {horizon} months")
    found = values(OutcomeReading(series, scenario, horizon))
    found[failed] = np.nan
    return found


def months_read(scenario: Scenario) -> list[int]:
    """Return the months, from the end of the burn-in, in which outcomes at the scenario's horizons read levels; ascending."""
    return sorted({scenario.start + horizon - 1 for horizon in scenario.horizons})


def values(reading: OutcomeReading) -> NDArray[np.float64]:
    """Return the outcomes [run, outcome] of a reading of runs; those that need another run are not a number."""
    total, level, around = reading.everything(_READ)
    found = np.empty((len(total), len(OUTCOMES)))
    for run, numbers in enumerate(zip(total.tolist(), level.tolist(), around.tolist(), strict=True)):
        found[run] = [formula(*numbers) for formula in OUTCOME_FORMULAS.values()]
    parts = [share(*(reading.total(name) for name in one.parts)) for one in outcomes_of(reading.scenario) if one.parts]
    return np.concatenate([found, *(part[:, None] for part in parts)], axis=1)


def compute_many(runs: ManyRuns, horizon: int) -> NDArray[np.float64]:
    """Return the outcomes [strategy, seed, outcome] of many runs; crowding out compares with `nothing` on the same seed, and the
    worst-off group is that of the runs of `nothing`."""
    found = np.stack([compute(series, runs.scenario, horizon) for series in runs.series])
    kinds = [runs.scenario.strategies[label].type for label in runs.strategies]
    if "nothing" in kinds:
        row, last = kinds.index("nothing"), max(runs.scenario.horizons)
        follow_worst_off(found, runs.scenario, found[row] if horizon == last else compute(runs.series[row], runs.scenario, last))
    found[:, :, INDEX["crowding_out"]] = crowding_out(kinds, runs.produced, runs.member)
    return found


def crowding_out(kinds: Sequence[str], produced: NDArray[np.float64], member: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the share that organizations which never joined produced less than the same under `nothing`, over the whole run.

    kinds: type of each strategy; produced, member: [strategy, run, organization]. Not a number where, in that run, nobody joined:
    nobody could be crowded out; nor where `nothing` was not run.
    """
    result = np.full(produced.shape[:2], np.nan)
    if "nothing" not in kinds:
        return result
    reference = produced[kinds.index("nothing")]
    for row in range(len(kinds)):
        never = ~member[row]
        with_strategy = np.where(never, produced[row], 0.0).sum(axis=1)
        without = np.where(never, reference, 0.0).sum(axis=1)
        result[row] = np.where(never.all(axis=1), np.nan, share(without - with_strategy, without))
    return result
