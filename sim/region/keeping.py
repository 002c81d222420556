"""What is kept of a region's months: for each community what its outcomes need, not every series of every month."""

from __future__ import annotations

import numpy as np

from sim.columns import Community
from sim.outcomes import Reading
from sim.series import SERIES, SERIES_INDEX

FLOWS = np.array([item.flow for item in SERIES])
BY_MONTH = ("served", "need")  # series that an outcome reads over months of its own (`dependency`)
FIRST = "joint_results"  # the series of which the first month above 0 is read
PAID = "subsidy"
BEYOND = ("deals_beyond", "moved_beyond", "relations_beyond")


class Kept:
    """Adds up the months of one strategy in a region.

    months [month, series]: the region's, flows summed over communities and levels averaged; beyond [community, 3]: deals with and
    pm moved to or from other communities since the start, working relations with them at the end.
    """

    def __init__(self, scenario, communities: int):
        self.scenario = scenario
        self.horizons = tuple(scenario.horizons)
        self.months = np.zeros((scenario.months, len(SERIES)))
        self.beyond = np.zeros((communities, len(BEYOND)))
        self._sums = np.zeros((communities, len(SERIES)))
        self._at: dict[int, np.ndarray] = {}
        self._by_month = {name: np.zeros((scenario.months, communities)) for name in BY_MONTH}
        self._first = np.full(communities, np.nan)
        self._paid_until = np.zeros(communities, np.int64)

    def add(self, c: Community, month: int) -> None:
        """Take in month `month` (from the end of the burn-in) as the books of the region show it."""
        self.months[month] = np.where(FLOWS, c.tally.sum(axis=0), c.tally.mean(axis=0))
        self._paid_until[c.tally[:, SERIES_INDEX[PAID]] > 0.0] = month + 1
        for name, kept in self._by_month.items():
            kept[month] = c.tally[:, SERIES_INDEX[name]]
        since = month - self.scenario.start + 1
        if since < 1:
            return
        self._sums += c.tally
        self._first[np.isnan(self._first) & (c.tally[:, SERIES_INDEX[FIRST]] > 0.0)] = since
        self.beyond[:, 0] += c.deals_beyond
        self.beyond[:, 1] += c.moved_beyond
        self.beyond[:, 2] = c.relations_beyond
        if since in self.horizons:
            self._at[since] = np.where(FLOWS, self._sums, c.tally)

    def reading(self, horizon: int) -> KeptReading:
        """Return what outcomes are computed from, at a horizon of the scenario that has passed."""
        paid = np.where(self._paid_until > 0, self._paid_until, self.scenario.start + self.scenario.subsidy.months)
        first = np.where(self._first <= horizon, self._first, np.nan)
        return KeptReading(self.scenario, horizon, self._at[horizon], self._by_month, first, paid)


class KeptReading(Reading):
    """The figures of all communities of a region up to a horizon, as outcomes read them: one number a community."""

    def __init__(self, scenario, horizon: int, at: np.ndarray, by_month: dict[str, np.ndarray], firsts, paid):
        super().__init__(np.empty((len(at), 0, 0)), scenario, horizon)
        self._at, self._by_month, self._first, self._paid = at, by_month, firsts, paid

    def total(self, name: str, first: int | None = None, last: int | None = None) -> np.ndarray:
        """Return the sum of a flow from the start to the horizon, or over the given months (of those kept by month)."""
        if first is None and last is None:
            return self._at[:, SERIES_INDEX[name]]
        return self._by_month[name][self.start if first is None else first : self.end if last is None else last].sum(axis=0)

    def level(self, name: str) -> np.ndarray:
        """Return a level in the last month before the horizon."""
        return self._at[:, SERIES_INDEX[name]]

    def first_month(self, name: str) -> np.ndarray:
        """Return months from the start to the end of the first month in which joint results were there; NaN if there is none."""
        if name != FIRST:
            raise KeyError(f"of a region only the first month of {FIRST} is kept, not that of {name}")
        return self._first

    def money_end(self) -> np.ndarray:
        """Return the month after the last instalment in each community."""
        return self._paid

    def some(self, runs: np.ndarray) -> KeptReading:
        """Return the reading of some of the communities."""
        part = super().some(runs)
        part._at, part._first, part._paid = self._at[runs], self._first[runs], self._paid[runs]
        part._by_month = {name: kept[:, runs] for name, kept in self._by_month.items()}
        return part
