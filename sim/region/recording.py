"""What is kept of a region's months: for each community what its outcomes need, not every series of every month."""

from __future__ import annotations

import numpy as np

from simpul.sim.series_reader import AFTER, OutcomeReading
from simpul.sim.state.columns import Community
from simpul.sim.state.series import SERIES, SERIES_INDEX

FLOWS = np.array([item.flow for item in SERIES])
AROUND_THE_END = ("served", "need")  # series that an outcome reads before and after the end of the money (`dependency`)
FIRST = "joint_results"  # the series of which the first month above 0 is read
PAID = "subsidy"
ROWS_AROUND = AFTER + 2  # numbers a community that are kept for each of these: a year's months and two sums
BEYOND = ("deals_beyond", "moved_beyond", "relations_beyond")


class RegionRecord:
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
        self._around = {name: Around(communities) for name in AROUND_THE_END}
        self._first = np.full(communities, np.nan)
        self._paid_until = np.zeros(communities, np.int64)

    def add(self, c: Community, month: int) -> None:
        """Take in month `month` (from the end of the burn-in) as the books of the region show it."""
        self.months[month] = np.where(FLOWS, c.tally.sum(axis=0), c.tally.mean(axis=0))
        self._paid_until[c.tally[:, SERIES_INDEX[PAID]] > 0.0] = month + 1
        for name, around in self._around.items():
            around.add(c.tally[:, SERIES_INDEX[name]], month, self._money_end())
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
        first = np.where(self._first <= horizon, self._first, np.nan)
        return KeptReading(self.scenario, horizon, self._at[horizon], self._around, first, self._money_end())

    def arrays(self) -> dict[str, np.ndarray]:
        """Return all that was taken in so far, by names, for `restore`."""
        found = {"months": self.months, "beyond": self.beyond, "sums": self._sums, "first": self._first,
                 "paid until": self._paid_until}
        found |= {f"at {since}": values for since, values in self._at.items()}
        return found | {f"around {name} {part}": values for name, around in self._around.items()
                        for part, values in around.arrays().items()}

    def restore(self, arrays: dict[str, np.ndarray]) -> None:
        """Go on from what `arrays` gave for the same scenario and as many communities."""
        self.months, self.beyond, self._sums = arrays["months"], arrays["beyond"], arrays["sums"]
        self._first, self._paid_until = arrays["first"], arrays["paid until"]
        self._at = {since: arrays[f"at {since}"] for since in self.horizons if f"at {since}" in arrays}
        for name, around in self._around.items():
            around.restore({part: arrays[f"around {name} {part}"] for part in around.arrays()})

    def _money_end(self) -> np.ndarray:
        """Return the month after the last instalment in each community; the subsidy's end where there was none."""
        return np.where(self._paid_until > 0, self._paid_until, self.scenario.start + self.scenario.subsidy.months)


class Around:
    """Sums of one series in each community over the `AFTER` months before the end of the money, and over as many after it.

    Nobody knows in a month whether it is the last with money: the months before it are summed in every one that may be.
    """

    def __init__(self, communities: int):
        self.before, self.after = np.zeros(communities), np.zeros(communities)
        self._latest = np.zeros((AFTER, communities))  # the months of a year, each in its row

    def add(self, values: np.ndarray, month: int, ends: np.ndarray) -> None:
        """Take in the values of month `month`; ends: in which month the money ends, as far as is known by now."""
        self._latest[month % AFTER] = values
        last = ends == month + 1
        self.before[last] = self.after[last] = 0.0
        for earlier in range(month + 1, month + 1 + AFTER):  # month by month, as sums over months go everywhere
            self.before[last] += self._latest[earlier % AFTER, last]
        since = (ends <= month) & (month < ends + AFTER)
        self.after[since] += values[since]

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the sums and what they are made from, by names, for `restore`."""
        return {"before": self.before, "after": self.after, "latest": self._latest}

    def restore(self, arrays: dict[str, np.ndarray]) -> None:
        """Go on from what `arrays` gave."""
        self.before, self.after, self._latest = (arrays[name] for name in ("before", "after", "latest"))

    def some(self, runs: np.ndarray) -> Around:
        """Return the sums of some of the communities."""
        part = Around(0)
        part.before, part.after = self.before[runs], self.after[runs]
        return part


class KeptReading(OutcomeReading):
    """The figures of all communities of a region up to a horizon, as outcomes read them: one number a community."""

    def __init__(self, scenario, horizon: int, at: np.ndarray, around: dict[str, Around], firsts, paid):
        super().__init__(np.empty((len(at), 0, 0)), scenario, horizon)
        self._at, self._around, self._first, self._paid = at, around, firsts, paid

    def total(self, name: str, first: int | None = None, last: int | None = None) -> np.ndarray:
        """Return the sum of a flow from the start to the horizon, or over the months right before or after the end of the money.

        Raises KeyError for a flow or months that are not kept.
        """
        if first is None and last is None:
            return self._at[:, SERIES_INDEX[name]]
        if (first == self._paid - AFTER).all() and (last == self._paid).all():
            return self._around[name].before
        if (first == self._paid).all() and (last == self._paid + AFTER).all():
            return self._around[name].after
        raise KeyError(f"of a region {name} is kept around the end of the money, not over months {first} to {last}")

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
        part._around = {name: around.some(runs) for name, around in self._around.items()}
        return part
