"""How many runs would settle a difference that is open, quoted so that the quote holds.

The difference as it was seen is itself uncertain: a quote that takes it for the truth promises too much (half of the quotes of
"80% power at the effect as seen" fail). Here the mean of n runs, of which n0 are there, is foretold from the seen mean m and the
deviation s: it is normal around m with variance s^2 (1 / n0 - 1 / n), the predictive distribution without prior knowledge
(Spiegelhalter, Abrams & Myles 2004, ISBN 978-0-471-49975-6, on assurance).
"""

from __future__ import annotations

import math

from scipy.special import ndtr
from scipy.stats import norm

POWER = 0.8               # share of the quotes that are to hold
MOST_QUOTED = 10_000_000  # beyond it nobody runs
_STEPS = 40               # of halving: a quote is then exact to a run


def runs_needed(mean: float, deviation: float, runs: int, level: float, matters: float) -> float:
    """Runs in all with which the interval of a difference leaves zero out or lies within what matters, with probability `POWER`.

    mean, deviation: as seen in `runs` runs, which are not enough. level: of the interval, all corrections included. matters: the
    smallest difference that matters, not negative; above 0 some number always settles it, since an interval of less than that width
    does one or the other. Not a number where nothing varies, infinite beyond `MOST_QUOTED`.
    """
    if not (math.isfinite(mean) and math.isfinite(deviation)) or deviation == 0.0 or runs < 2:
        return math.nan
    reach = float(norm.isf((1.0 - level) / 2))

    def settles(count: float) -> bool:
        return _chance_settled(mean, deviation, runs, count, reach, matters) >= POWER

    few, enough = float(runs), 2.0 * runs
    while not settles(enough):
        few, enough = enough, 2.0 * enough
        if enough > MOST_QUOTED:
            return math.inf
    for _ in range(_STEPS):
        middle = (few + enough) / 2
        few, enough = (few, middle) if settles(middle) else (middle, enough)
    return float(math.ceil(enough))


def _chance_settled(mean: float, deviation: float, runs: int, count: float, reach: float, matters: float) -> float:
    half = reach * deviation / math.sqrt(count)
    spread = deviation * math.sqrt(max(0.0, 1.0 / runs - 1.0 / count))
    if spread == 0.0:
        return float(abs(mean) > half or abs(mean) < matters - half)

    def below(limit: float) -> float:
        return float(ndtr((limit - mean) / spread))

    if half <= matters - half:                # any mean settles it
        return 1.0
    inner = max(0.0, matters - half)
    return below(-half) + 1.0 - below(half) + (below(inner) - below(-inner) if inner > 0.0 else 0.0)
