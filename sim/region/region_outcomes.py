"""What a region gave: outcomes of every community under every strategy, and what went over the bridges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simpul.sim import outcomes
from simpul.sim.region.region_layout import Layout


@dataclass
class RegionRun:
    """Strategies in a region on one seed.

    outcomes: float64 [strategy, horizon, community, outcome], by the horizons of the scenario; not a number where there is none.
    beyond: float64 [strategy, community, 3]: deals asked of other communities since the start, pm moved or copied in them, and
        working relations with other communities at the end (a half for each side).
    months: float64 [strategy, month, series]: flows summed over communities, levels averaged.
    ledger: float64 [strategy, all months, entries, resources]: of the whole region, pm.
    bridges: int64 [bridge, 2]: which communities (counted from 0) were joined.
    organizations: in the region; bytes: of its columns.
    """

    scenario: object
    layout: Layout
    seed: int
    strategies: list[str]
    outcomes: np.ndarray
    beyond: np.ndarray
    months: np.ndarray
    ledger: np.ndarray
    bridges: np.ndarray
    organizations: int
    bytes: int

    @property
    def horizons(self) -> tuple[int, ...]:
        """The horizons, in order."""
        return tuple(self.scenario.horizons)

    def of(self, outcome: str, strategy: str, horizon: int | None = None) -> np.ndarray:
        """Return one outcome of every community under a strategy, `horizon` months after its start (the longest if None).

        Raises KeyError for an unknown outcome, ValueError for a strategy or horizon that was not run.
        """
        months = max(self.horizons) if horizon is None else horizon
        place = outcomes.outcome_place(self.scenario, outcome)
        return self.outcomes[self.strategies.index(strategy), self.horizons.index(months), :, place]

    def gain(self, outcome: str, strategy: str, against: str, horizon: int | None = None) -> np.ndarray:
        """Return how much more of an outcome each community has than with `against`, under the same random events."""
        return self.of(outcome, strategy, horizon) - self.of(outcome, against, horizon)
