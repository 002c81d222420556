"""What is measured: every outcome with its unit, direction and formula. The five primary ones were fixed beforehand.

Outcomes are computed from the monthly series alone (`sim/state/series.py`), at a horizon: a number of months after the strategy
begins. Flows are summed over those months, levels read at their end. Names and one-sentence meanings in both languages stand in the
message catalogues under ``outcome-<name>``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.series import FIRST_LEVEL, GROUPS_MOST, SERIES, SERIES_INDEX

__all__ = ["OUTCOMES", "SERIES", "Outcome", "compute", "compute_many"]


class ManyRuns(Protocol):
    """What outcomes need of runs (`simpul.sim.run_record.Runs`)."""

    scenario: Scenario
    strategies: list[str]
    series: NDArray[np.float64]
    produced: NDArray[np.float64]
    member: NDArray[np.bool_]


AFTER = 12  # months over which the loss after the money is seen


class OutcomeReading:
    """The series of some runs up to a horizon, by name: sums of flows and levels at the end, one number a run."""

    def __init__(self, series: NDArray[np.float64], scenario: Scenario, horizon: int):
        self._series = series
        self.start = scenario.start
        self.end = scenario.start + horizon
        self.usual_end = scenario.start + scenario.subsidy.months
        self.groups = len(scenario.groups)

    def total(self, name: str, first: int | None = None, last: int | None = None) -> NDArray[np.float64]:
        """Return the sum of a flow from the start to the horizon, or over the given months."""
        first = self.start if first is None else first
        last = self.end if last is None else last
        found: NDArray[np.float64] = self._series[:, first:last, SERIES_INDEX[name]].sum(axis=1)
        return found

    def level(self, name: str) -> NDArray[np.float64]:
        """Return a level in the last month before the horizon."""
        return self._series[:, self.end - 1, SERIES_INDEX[name]]

    def first_month(self, name: str) -> NDArray[np.float64]:
        """Return months from the start to the end of the first month in which the flow is above 0; NaN if there is none."""
        flow = self._series[:, self.start : self.end, SERIES_INDEX[name]]
        found = flow > 0.0
        return np.where(found.any(axis=1), found.argmax(axis=1) + 1.0, np.nan)


    def money_end(self) -> NDArray[np.float64]:
        """Return the month after the last instalment of each run; that of the scenario's subsidy for a run without money."""
        paid = self._series[:, :, SERIES_INDEX["subsidy"]] > 0.0
        last = paid.shape[1] - paid[:, ::-1].argmax(axis=1)
        return np.where(paid.any(axis=1), last, self.usual_end)

    def some(self, runs: NDArray[np.float64]) -> OutcomeReading:
        """Return the reading of some of the runs."""
        part = object.__new__(type(self))
        part.__dict__ |= self.__dict__ | {"_series": self._series[runs]}
        return part


def share(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return above / below, NaN where there is nothing to divide by."""
    return np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0.0)


@dataclass(frozen=True)
class Outcome:
    """A figure that a run is judged by.

    Attributes:
        name, unit: as in tables and files.
        primary: True for those fixed beforehand.
        better: +1 if more is better, -1 if less is, 0 if neither.
        formula: from a reading of series to one number a run.

    >>> import simpul
    >>> int(simpul.list_outcomes()["primary"].sum())
    5
    """

    name: str
    unit: str
    primary: bool
    better: int
    formula: Callable[[OutcomeReading], NDArray[np.float64]]


def _worst_off(r: OutcomeReading) -> NDArray[np.float64]:
    met = [share(r.total(f"served_group_{g}"), r.total(f"need_group_{g}")) for g in range(min(r.groups, GROUPS_MOST))]
    found: NDArray[np.float64] = np.min(met, axis=0)
    return found


def _outside(r: OutcomeReading) -> NDArray[np.float64]:
    return r.total("won") + r.total("window_income") - r.total("application_cost")


def _full_cost(r: OutcomeReading) -> NDArray[np.float64]:
    return r.total("subsidy") - r.total("returned") + r.total("hours_cost")


def _conflict(r: OutcomeReading) -> NDArray[np.float64]:
    return 100.0 * share(r.total("broken") + r.total("unfair") + r.total("failed_votes"), r.total("deals"))


def _loss_after(r: OutcomeReading) -> NDArray[np.float64]:
    """Need met in the last year of the money less need met in the year after it; NaN if the horizon does not reach that far.

    The money of a strategy that ends before its time, or withdraws, ends with it.
    """
    ends = r.money_end()
    found = np.full(len(ends), np.nan)
    for end in np.unique(ends):
        if end + AFTER <= r.end and end - AFTER >= r.start:
            runs = ends == end
            part = r.some(runs)
            before, after = (
                share(part.total("served", first, first + AFTER), part.total("need", first, first + AFTER))
                for first in (end - AFTER, end)
            )
            found[runs] = before - after
    return found


def _openings_ready(r: OutcomeReading) -> NDArray[np.float64]:
    """At most 1: an opening of the month before the start may be met after it."""
    return np.minimum(1.0, share(r.total("openings_ready"), r.total("openings")))


def _level(name: str) -> Callable[[OutcomeReading], NDArray[np.float64]]:
    return lambda r: r.level(name)


def _total(name: str) -> Callable[[OutcomeReading], NDArray[np.float64]]:
    return lambda r: r.total(name)


def _unknown(r: OutcomeReading) -> NDArray[np.float64]:
    """A figure that needs the run of `nothing` on the same seed; `compute_many` fills it."""
    return np.full(len(r.total("need")), np.nan)


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("need_met", "share", True, 1, lambda r: share(r.total("served"), r.total("need"))),
    Outcome("crises_met", "share", True, 1,
            lambda r: share(r.total("crises_met"), r.total("crises_met") + r.total("crises_missed"))),
    Outcome("windows_won", "count", True, 1, _total("windows_won")),
    Outcome("outside_resources", "pm", True, 1, _outside),
    Outcome("need_met_worst_off", "share", True, 1, _worst_off),
    Outcome("first_joint_result", "months", False, -1, lambda r: r.first_month("joint_results")),
    Outcome("leverage", "pm/pm", False, 1, lambda r: share(_outside(r), r.total("subsidy") - r.total("returned"))),
    Outcome("overhead_share", "share", False, -1, lambda r: share(r.total("overhead"), r.total("subsidy"))),
    Outcome("full_cost", "pm", False, -1, _full_cost),
    Outcome("cost_per_relation", "pm", False, -1, lambda r: share(_full_cost(r), r.level("working_relations"))),
    Outcome("conflict", "per 100 deals", False, -1, _conflict),
    Outcome("openings_ready", "share", False, 1, _openings_ready),
    Outcome("left_outside", "share", False, -1, _level("left_outside")),
    Outcome("power_inequality", "Gini", False, -1, _level("power_inequality")),
    Outcome("trust_mean", "probability", False, 1, _level("trust_mean")),
    Outcome("trust_across", "probability", False, 1, _level("trust_across")),
    Outcome("density_any", "share", False, 0, _level("density_any")),
    Outcome("density_formal", "share", False, 0, _level("density_formal")),
    Outcome("hub_loss", "share", False, -1, _level("hub_loss")),
    Outcome("mandate_gap", "share", False, -1, _level("mandate_gap")),
    Outcome("morale", "share", False, 1, _level("morale")),
    Outcome("learning", "share", False, 1, _level("learning")),
    Outcome("active_share", "share", False, 1, _level("active_share")),
    Outcome("attendance", "share", False, 1, _level("attendance")),
    Outcome("members", "count", False, 0, _level("members")),
    Outcome("legitimacy", "share", False, 1, _level("legitimacy")),
    Outcome("returned", "pm", False, 0, _total("returned")),
    Outcome("granted", "pm", False, 0, _total("granted")),
    Outcome("crowding_out", "share", False, -1, _unknown),
    Outcome("dependency", "share", False, -1, _loss_after),
)
INDEX: dict[str, int] = {outcome.name: place for place, outcome in enumerate(OUTCOMES)}


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
    return np.stack([outcome.formula(reading) for outcome in OUTCOMES], axis=1)


def compute_many(runs: ManyRuns, horizon: int) -> NDArray[np.float64]:
    """Return the outcomes [strategy, seed, outcome] of many runs; crowding out compares with `nothing` on the same seed."""
    found = np.stack([compute(series, runs.scenario, horizon) for series in runs.series])
    kinds = [runs.scenario.strategies[label].type for label in runs.strategies]
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
