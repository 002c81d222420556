"""Where it flips: the context nearest to the scenario's own in which another strategy is the better choice.

Who funds a strategy needs to know how far the community may differ from what was assumed before the choice is wrong. Of all worlds
that were run, the one nearest to the scenario's own values is home; distances are counted in shares of the range over which each
factor was varied (Euclidean). Only what was run is looked at: that no world is found says nothing of those between and beyond.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.design.factors import Factor
from simpul.experiments.statistics.corrections import false_discoveries
from simpul.experiments.statistics.estimates import LEVEL, Paired, paired
from simpul.experiments.statistics.ranking import Best


@dataclass(frozen=True)
class NearestFlip:
    """The nearest world in which another strategy than at home is first.

    home: place of the world nearest to the scenario's own values; own: whether it has just these; first: place of the strategy that
    is first there. world: place of the flip, -1 when there is none; other: the strategy that is first in it; distance: from home,
    in shares of the ranges; gain: the other less the first in that world, seed by seed, in the unit of the scores; sure: whether
    that is beyond chance, corrected for choosing among strategies and for the number of worlds.
    """

    home: int
    own: bool
    first: int
    world: int = -1
    other: int = -1
    distance: float = math.nan
    gain: Paired | None = None
    sure: bool = False

    def as_record(self, labels: Sequence[str], worlds: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """As plain values, with worlds and strategies by name."""
        there = self.world >= 0
        return {"home": dict(worlds[self.home]), "own": self.own, "first": labels[self.first],
                "world": dict(worlds[self.world]) if there else None, "other": labels[self.other] if there else None,
                "distance": self.distance, "gain": None if self.gain is None else asdict(self.gain), "sure": self.sure}


def nearest_flip(found: Answer, factors: Sequence[Factor], best: Sequence[Best], scores: NDArray[np.float64],
                 level: float = LEVEL) -> NearestFlip | None:
    """Look for the nearest world in which the strategy that is first at home is surely not the best; where there is none, for the
    nearest in which another merely has the higher mean. None where nothing is first at home.

    found: the answer whose worlds they are; factors: what was varied; best: who came first in each world; scores: float64
    [world, strategy, seed], more is better.
    """
    own = found.scenario.values()
    apart = np.array([_distance(world, own, factors) for world in found.worlds])
    home = int(np.argmin(apart))
    first = best[home].first
    if first < 0:
        return None
    here = NearestFlip(home, bool(apart[home] < 1e-9), first)
    away = np.array([_distance(world, found.worlds[home], factors) for world in found.worlds])
    moved = [place for place, one in enumerate(best) if one.first >= 0 and one.first != first]
    gains = {place: paired(scores[place, best[place].first], scores[place, first], level=level, sets=found.sets) for place in moved}
    chances = np.ones(len(best))
    for place, gain in gains.items():
        chances[place] = min(1.0, gain.p / 2 * scores.shape[1]) if math.isfinite(gain.p) else 1.0
    sure = false_discoveries(chances.tolist()) < 1.0 - level
    reached = [place for place in moved if sure[place]] or [place for place in moved if gains[place].mean > 0.0]
    if not reached:
        return here
    world = min(reached, key=lambda place: (away[place], place))
    return NearestFlip(home, here.own, first, world, best[world].first, float(away[world]), gains[world], bool(sure[world]))


def _distance(world: Mapping[str, Any], other: Mapping[str, Any], factors: Sequence[Factor]) -> float:
    """How far two settings lie apart, in shares of the factors' ranges; a word that differs counts as a whole range."""
    return math.hypot(*(_share(factor, world[factor.key], other.get(factor.key)) for factor in factors))


def _share(factor: Factor, value: Any, other: Any) -> float:
    numbers = [one for one in (*factor.values, factor.low, factor.high) if _is_number(one)]
    span = max(numbers, default=0.0) - min(numbers, default=0.0)
    if not (_is_number(value) and _is_number(other) and span > 0.0):
        return 0.0 if value == other else 1.0
    return abs(float(value) - float(other)) / span


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
