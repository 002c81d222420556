"""How many futures say what: a future is one run of each strategy on the same seed and parameter set.

Counted, not estimated: of each future it is known which strategy does better in it. A future in which something failed, whose
number is not a number, is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ABOVE, WITHIN, BELOW = range(3)
"""Places of what `count_gains` counts."""
SETTLED_FOR, SETTLED_AGAINST, SETTLED_EVEN, UNSETTLED = range(4)
"""What `settled_by` says."""
NO_YEAR = -1


def count_gains(gains, matters, counts):
    """Write into `counts` in how many futures a gain is above what matters, no further from 0 than that, or below."""
    counts[ABOVE] = 0.0
    counts[WITHIN] = 0.0
    counts[BELOW] = 0.0
    for n in range(gains.shape[0]):
        gain = gains[n]
        if gain > matters:
            counts[ABOVE] += 1.0
        elif gain < -matters:
            counts[BELOW] += 1.0
        elif gain == gain:
            counts[WITHIN] += 1.0


def counted_gains(gains: Sequence[float] | NDArray[np.float64], matters: float = 0.0) -> NDArray[np.float64]:
    """Return what `count_gains` counts."""
    counts = np.zeros(3)
    count_gains(np.asarray(gains, dtype=np.float64), matters, counts)
    return counts


def settled_by(counts, agree):
    """Return whether at least a share `agree` of the futures say that something is better, that it is worse, or that there is no
    difference that matters; else that it is unsettled."""
    least = agree * (counts[ABOVE] + counts[WITHIN] + counts[BELOW])
    if least <= 0.0:
        return UNSETTLED
    if counts[WITHIN] >= least:
        return SETTLED_EVEN
    if counts[ABOVE] >= least:
        return SETTLED_FOR
    return SETTLED_AGAINST if counts[BELOW] >= least else UNSETTLED


def count_leaders(scores, firsts):
    """Write into `firsts` in how many futures each strategy scores more than all others; scores: [strategy, future]."""
    for row in range(scores.shape[0]):
        firsts[row] = 0.0
    for n in range(scores.shape[1]):
        first = 0
        alone = 1
        for row in range(1, scores.shape[0]):
            if scores[row, n] > scores[first, n] or scores[first, n] != scores[first, n]:
                first = row
                alone = 1
            elif scores[row, n] == scores[first, n]:
                alone = 0
        if alone == 1 and scores[first, n] == scores[first, n]:
            firsts[first] += 1.0


def ahead_from(gains, matters, agree):
    """Return the first year from which on, to the last, at least a share `agree` of the futures gain more than what matters; -1
    where there is none. gains: [year, future]."""
    since = NO_YEAR
    for year in range(gains.shape[0]):
        known = 0.0
        ahead = 0.0
        for n in range(gains.shape[1]):
            known += 1.0 if gains[year, n] == gains[year, n] else 0.0
            ahead += 1.0 if gains[year, n] > matters else 0.0
        if known <= 0.0 or ahead < agree * known:
            since = NO_YEAR
        elif since == NO_YEAR:
            since = year
    return since
