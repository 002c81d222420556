"""What answers share that judge who leads in each of many worlds: leading sets, gains over grants, the choice, where it turns."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.map_advice import MapAdvice, map_advice
from simpul.experiments.analyses.nearest_flip import NearestFlip, nearest_flip
from simpul.experiments.design.factors import Factor
from simpul.experiments.statistics.leading_sets import SignedGain, equivalent_leaders, signed_gains
from simpul.experiments.statistics.ranking import Aim, Best, best_of, means
from simpul.experiments.statistics.smallest_differences import smallest_aim_difference
from simpul.experiments.statistics.verdicts import Leader, judge_leaders


class JudgedWorlds(Answer):
    """An answer that says of each world which strategies lead for one aim. A question that derives from it sets `wanted`, the aim,
    and `factors`, what was varied; `stated`, the smallest difference in the aim that was said to matter, where that can be said."""

    wanted: Aim
    factors: tuple[Factor, ...]
    stated: float | None = None

    @cached_property
    def leaders(self) -> list[Leader]:
        """For each world who came first, and whether it is called the best."""
        return judge_leaders(self.scores(self.wanted), self.level, self.sets)

    @cached_property
    def clear(self) -> dict[str, int]:
        """In how many worlds each strategy is clearly the best, the most frequent first; those in none left out."""
        return self.counted(lambda place: sum(leader.clear and leader.best.first == place for leader in self.leaders))

    @cached_property
    def leading(self) -> list[tuple[int, ...]]:
        """For each world the places of the strategies that may be best: one where that is clear."""
        return [(leader.best.first,) if leader.clear else leader.best.running for leader in self.leaders]

    @property
    def contenders(self) -> list[int]:
        """Places of the strategies that are no baseline."""
        return [place for place in range(len(self.labels)) if place not in (self.place("nothing"), self.place("direct_grants"))]

    @cached_property
    def gains(self) -> list[SignedGain]:
        """For each world what the best of the contenders gains over direct grants; empty where these were not run."""
        grants = self.place("direct_grants")
        return [] if grants is None else signed_gains(self.scores(self.wanted), grants, self.contenders, self.level, self.sets)

    @cached_property
    def averages(self) -> NDArray[np.float64]:
        """Mean of the aim over the seeds: float64 [world, strategy]."""
        return means(self.scores(self.wanted))

    @cached_property
    def advice(self) -> MapAdvice:
        """The fewest strategies one of which is best in most worlds, and the safest single choice."""
        return map_advice(self.leading, self.averages)

    @cached_property
    def overall(self) -> Best:
        """Who is best on average over all worlds: the mean of the worlds, seed by seed."""
        return best_of(self.scores(self.wanted).mean(axis=0), self.level, self.sets)

    @cached_property
    def matters(self) -> float:
        """The smallest difference in the aim that matters: what was stated, else of one outcome as in
        `statistics.smallest_differences`, of several a fifth of the spread in which they are counted."""
        nothing = self.place("nothing")
        baseline = None if nothing is None else self.labels[nothing]
        return smallest_aim_difference(self.wanted, self.runs(self.horizon), baseline, self.stated)

    @cached_property
    def overall_equal(self) -> bool:
        """Whether those that may be best on average over all worlds surely lie closer than what matters."""
        table = self.scores(self.wanted).mean(axis=0)
        return equivalent_leaders(table, self.overall, self.matters, self.level, self.sets)

    @cached_property
    def flip(self) -> NearestFlip | None:
        """The nearest world in which another strategy is first than at the scenario's own values."""
        return nearest_flip(self, self.factors, [leader.best for leader in self.leaders], self.scores(self.wanted), self.level)

    def advice_record(self) -> dict[str, Any]:
        """The choice, the best on average and the flip as plain values."""
        best = self.overall
        return {"choice": [self.labels[place] for place in self.advice.choice], "choice_worlds": int(self.advice.held.sum()),
                "safest": self.labels[self.advice.safest] if self.advice.safest >= 0 else None,
                "best_on_average": {"first": self.labels[best.first] if best.first >= 0 else None, "lead": best.lead, "p": best.p,
                                    "running": [self.labels[place] for place in best.running]},
                "flip": None if self.flip is None else self.flip.as_record(self.labels, self.worlds)}
