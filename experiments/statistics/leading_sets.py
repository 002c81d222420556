"""What can be said of every world, also where no strategy is clearly the best: who leads, whether that matters, what it is worth.

A world in which the best cannot be told from the next is no world of which nothing is known. Its leaders are the strategies that
are not surely behind the first (`ranking.best_of`). They are equivalent when each of them is surely behind the first by less than
the smallest difference that matters (a one-sided interval within the margin; Schuirmann 1987, doi:10.1007/BF01068419). And the best
of the strategies that do more than hand money out is compared with handing it out, with the sign of that gain.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.statistics.corrections import false_discoveries
from simpul.experiments.statistics.estimates import LEVEL, Paired, at_level, paired
from simpul.experiments.statistics.parameter_sets import SetIndex, set_range
from simpul.experiments.statistics.ranking import Best, means

_AGREED = 0.9             # share of the parameter sets that have to agree on the sign of a gain (`verdicts.AGREEMENT`)


@dataclass(frozen=True, slots=True)
class SignedGain:
    """What the best of several strategies gains over a baseline in one world.

    place: the strategy with the highest mean of those that were asked about, -1 when there is none; paired: it less the baseline,
    seed by seed, in the unit of the scores; p: two-sided, corrected for choosing among the strategies and for the number of
    worlds; sign: +1 or -1 where the gain is there beyond chance and in nearly all parameter sets, else 0.
    """

    place: int
    paired: Paired
    p: float
    sign: int


def signed_gains(scores: NDArray[np.float64], baseline: int, of: Sequence[int], level: float = LEVEL,
                 sets: SetIndex | None = None) -> list[SignedGain]:
    """The gain of the best of some strategies over a baseline, in each world.

    scores: float64 [world, strategy, seed], more is better; baseline: place of what is compared with; of: places of the strategies;
    sets: which seed has which parameter set. The strategy was chosen for coming first, so p is multiplied by how many there were to
    choose from (Bonferroni), then corrected for many worlds (Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
    """
    found = [_gain(table, baseline, of, level, sets) for table in scores]
    chances = [min(1.0, pair.p * len(of)) if math.isfinite(pair.p) else 1.0 for _place, pair in found]
    gains = []
    for table, (place, pair), p in zip(scores, found, false_discoveries(chances), strict=True):
        sure = bool(p < 1.0 - level) and _agreed(table[place] - table[baseline], sets)
        gains.append(SignedGain(place, pair, float(p), int(math.copysign(1, pair.mean)) if sure else 0))
    return gains


def _gain(table: NDArray[np.float64], baseline: int, of: Sequence[int], level: float,
          sets: SetIndex | None) -> tuple[int, Paired]:
    averages = means(table)
    known = [place for place in of if math.isfinite(averages[place])]
    place = max(known, key=lambda one: averages[one], default=-1)
    other = table[place] if place >= 0 else np.full(table.shape[-1], np.nan)
    return place, paired(other, table[baseline], level=level, sets=sets)


def _agreed(differences: NDArray[np.float64], sets: SetIndex | None) -> bool:
    return sets is None or not set_range(sets.table(differences)).agreement < _AGREED


def equivalent_leaders(table: NDArray[np.float64], best: Best, matters: float, level: float = LEVEL,
                       sets: SetIndex | None = None) -> bool:
    """Whether all that are in the running of one world are surely behind the first by less than what matters.

    table: float64 [strategy, seed], more is better; best: what `ranking.best_of` says of it; matters: not negative. False where
    nothing can be said, and where one alone is in the running.
    """
    others = [place for place in best.running if place != best.first]
    if best.first < 0 or not others:
        return False
    together = 1.0 - 2.0 * (1.0 - level) / len(others)           # one-sided, for all that are read together
    behind = (paired(table[best.first], table[place], sets=sets) for place in others)
    return all(pair.same == 1.0 or bool(at_level(pair, together)[1] < matters) for pair in behind)
