"""What runs of strategies on the same seeds come to: outcomes at one horizon, in one world or in many.

`runner.results`, a run of the model (`simpul.sim.run.Runs`) and the pages all hold their numbers as
`values[..., strategy, seed, outcome]`; a `RunTable` reads them in one way, so that a mean, a difference and a verdict
(`simpul.experiments.statistics.verdicts`) are the same wherever they are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from simpul.experiments.statistics.parameter_sets import SetIndex
from simpul.experiments.statistics.ranking import Aim, score

CENSORED = ("first_joint_result",)           # months to an event: a run that did not see it counts up to the horizon


@dataclass(frozen=True, eq=False)
class RunTable:
    """Outcomes of runs at one horizon.

    labels: the strategies; measures: the outcomes, each with `name`, `primary` (a main outcome, fixed beforehand),
    `better` (+1 more, -1 less, 0 neither) and `described` (a part of the community, in no test), such as
    `simpul.sim.outcomes.OUTCOMES`; values: float64 [..., strategy, seed, outcome], not a number for a failed run and for what does
    not exist in a run; horizon: months after the strategies begin; sets: which seed has which parameter set, None where all have
    one (or each its own, so that chance cannot be told apart).
    """

    labels: Sequence[str]
    measures: Sequence
    values: np.ndarray
    horizon: float
    sets: SetIndex | None = None

    def table(self, outcome: str) -> np.ndarray:
        """One outcome as it enters means and differences: float64 [..., strategy, seed].

        Months to an event count up to the horizon for a run that did not see it (restricted mean), so that a strategy is
        not flattered by the runs in which nothing ever happened. Raises KeyError for an outcome that is not measured.
        """
        found = self.values[..., self._place(outcome)]
        if outcome in CENSORED:
            ran = np.isfinite(self.values).any(axis=-1)
            return np.where(np.isnan(found) & ran, float(self.horizon), found)
        return found

    def of_world(self, world: int) -> RunTable:
        """The outcomes in one of several worlds."""
        return replace(self, values=self.values[world])

    def column(self, outcome: str, label: str) -> np.ndarray:
        """One outcome of one strategy: float64 [..., seed]."""
        return self.table(outcome)[..., list(self.labels).index(label), :]

    @property
    def better(self) -> dict[str, int]:
        """Which way each outcome is better, for those that have a better side."""
        return {item.name: item.better for item in self.measures if item.better}

    def scores(self, aim: Aim, nothing: int) -> np.ndarray:
        """How well each run serves an aim, the higher the better: float64 [..., strategy, seed]. nothing: place of the
        strategy that does nothing."""
        return score(aim, {name: self.table(name) for name in self.better}, self.better, nothing, self.sets)

    def _place(self, outcome: str) -> int:
        for place, item in enumerate(self.measures):
            if item.name == outcome:
                return place
        raise KeyError(f"nothing named {outcome!r} was measured; there are {', '.join(item.name for item in self.measures)}")
