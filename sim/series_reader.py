"""What formulas of outcomes read: the series of some runs up to a horizon, by name."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from simpul.sim.measures.outcome_formulas import (
    AROUND,
    COUNTED_ORGANIZATIONS,
    FIRST_RESULT,
    NEED_AFTER,
    NEED_BEFORE,
    SERVED_AFTER,
    SERVED_BEFORE,
    YEARS,
)
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import FIRST_LEVEL, SERIES, SERIES_INDEX

AFTER = MONTHS_OF_A_YEAR  # months over which the loss after the money is seen


class OutcomeReading:
    """The series of some runs up to a horizon, by name: sums of flows and levels at the end, one number a run."""

    def __init__(self, series: NDArray[np.float64], scenario: Scenario, horizon: int):
        self._series = series
        self.scenario = scenario
        self.start = scenario.start
        self.end = scenario.start + horizon
        self.usual_end = scenario.start + scenario.subsidy.months

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

    def everything(self, names: Collection[str]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Return what formulas of outcomes read (`sim/measures/outcome_formulas.py`), [run, number] each: sums of flows and levels
        by the numbers of series, those of `names` alone; and what is around the money. What `read_series` in
        `sim/measures/series_sums.py` does for one run."""
        end = self.money_end()
        total, level = np.zeros((2, len(end), len(SERIES)))
        around = np.full((len(end), AROUND), np.nan)
        for name in names:
            place = SERIES_INDEX[name]
            into, read = (total, self.total) if place < FIRST_LEVEL else (level, self.level)
            into[:, place] = read(name)
        around[:, FIRST_RESULT] = self.first_month("joint_results")
        for last in np.unique(end):
            if last + AFTER <= self.end and last - AFTER >= self.start:
                runs = end == last
                part = self.some(runs)
                around[runs, SERVED_BEFORE], around[runs, NEED_BEFORE] = (
                    part.total(name, last - AFTER, last) for name in ("served", "need"))
                around[runs, SERVED_AFTER], around[runs, NEED_AFTER] = (
                    part.total(name, last, last + AFTER) for name in ("served", "need"))
        around[:, YEARS] = (self.end - self.start) / MONTHS_OF_A_YEAR
        around[:, COUNTED_ORGANIZATIONS] = self.scenario.organization_count()
        return total, level, around

    def some(self, runs: NDArray[np.float64]) -> OutcomeReading:
        """Return the reading of some of the runs."""
        part = object.__new__(type(self))
        part.__dict__ |= self.__dict__ | {"_series": self._series[runs]}
        return part


def share(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return above / below, NaN where there is nothing to divide by."""
    return np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0.0)
