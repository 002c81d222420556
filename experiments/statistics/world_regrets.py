"""How far strategies stay behind the best of many worlds, when each world was seen on few seeds.

Who chooses the best of a world by its mean over a few seeds, and values it by the same mean, takes chance for worth: the mean of
the largest is larger than the largest mean, so that every regret is too large and shares of first places lean towards even ones.
Choosing on half of the seeds and valuing on the other half (cross-fitting; Chernozhukov et al. 2018, doi:10.1111/ectj.12097) takes
that out and puts another error in: what was chosen on half of the seeds is often not the best, so that regrets are too small. The
two are bounds of what is looked for. Between them lies what the means come to when chance is taken out of their spread between
worlds, as it is between parameter sets (`parameter_sets.freed_of_chance`; Louis 1984, doi:10.1080/01621459.1984.10478062). The
tests hold all three against made-up worlds whose regrets are known.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
from numpy.typing import NDArray
from scipy.special import fdtrc

from simpul.experiments.statistics.ranking import means

_ALL_SPLITS, _SOME_SPLITS = 20, 10      # halves of the seeds that are all used; drawn where there are more
_SPLIT_SEED = 20_180


def freed_worlds(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """What each strategy comes to in each world less the mean of the strategies there, the chance of few seeds taken out of its
    spread between worlds: float64 [world, strategy], not a number where a strategy has no value.

    scores: float64 [world, strategy, seed]. Seeds are the same in all worlds, so that what a seed does to all worlds alike is no
    chance that sets them apart (analysis of variance in two ways). With one seed, or one world, the values are left as they are.
    """
    averages, whole, noise, spread, _degrees = _levels(scores)
    if not spread.size:
        return averages
    middle = averages[whole].mean(axis=0)
    share = np.sqrt(np.divide(np.clip(spread - noise, 0.0, None), spread, out=np.zeros_like(spread), where=spread > 0.0))
    found = np.full_like(averages, np.nan)
    found[whole] = middle + share * (averages[whole] - middle)
    return found


def chance_of_differences(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """P of as much spread between worlds if they were all alike, one a strategy, against the mean of the strategies in each world
    (analysis of variance; Fisher 1925); not numbers where it cannot be known. scores: as in `freed_worlds`."""
    _averages, whole, noise, spread, degrees = _levels(scores)
    if not spread.size:
        return np.full(scores.shape[1], np.nan)
    ratio = np.divide(spread, noise, out=np.where(spread > 0.0, np.inf, 0.0), where=noise > 0.0)
    known = np.isfinite(ratio)                      # without any noise, all spread is difference
    found: NDArray[np.float64] = np.where(known, fdtrc(int(whole.sum()) - 1, degrees, np.where(known, ratio, 1.0)), 0.0)
    return found


def _levels(scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64],
                                                  NDArray[np.float64], int]:
    """Means [world, strategy] less that of the strategies; in which worlds all have one; of each strategy the variance of such a
    mean by chance, and that between worlds (both empty where they cannot be told apart); degrees of freedom of the first."""
    apart = scores - scores.mean(axis=1, keepdims=True)
    held = np.isfinite(apart).all(axis=1)                               # [world, seed]: every strategy ran
    values = np.where(held[:, None, :], apart, np.nan)[..., held.any(axis=0)]
    averages = means(values)
    whole = np.isfinite(averages).all(axis=1)
    worlds, seeds = int(whole.sum()), values.shape[-1]
    counts = held[whole].sum(axis=1)
    degrees = int(counts.sum()) - worlds - seeds + 1
    if worlds < 2 or seeds < 2 or degrees < 1:
        return averages, whole, np.empty(0), np.empty(0), 0
    rest = values[whole] - averages[whole][..., None]
    rest = rest - means(np.moveaxis(rest, 0, -1))[None]                  # what a seed does to all worlds alike
    noise = np.nansum(rest ** 2, axis=(0, 2)) / degrees * float((1.0 / counts).mean())
    return averages, whole, noise, averages[whole].var(axis=0, ddof=1), degrees


def regrets_in(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each strategy stays behind the best of its world: float64 [world, strategy], of a table of that shape."""
    return table.max(axis=1, keepdims=True) - table


def first_places(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Whether each strategy is the best of its world, 0 or 1; equals share the world. float64 [world, strategy]."""
    first = table == table.max(axis=1, keepdims=True)
    return first / first.sum(axis=1, keepdims=True)


def crossed_regrets(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each strategy stays behind the one that was chosen on half of the seeds, valued on the other half, both ways and over
    several halves on average: float64 [world, strategy]; not a number with one seed. A lower bound of the mean regret.

    scores: float64 [world, strategy, seed]; every strategy has a value in every world.
    """
    worlds, strategies, seeds = scores.shape
    if seeds < 2:
        return np.full((worlds, strategies), np.nan)
    total = np.zeros((worlds, strategies))
    splits = _halves(seeds)
    for half in splits:
        for chooses, values in ((half, ~half), (~half, half)):
            chosen = np.nan_to_num(means(scores[..., chooses]), nan=-np.inf).argmax(axis=1)
            valued = means(scores[..., values])
            total += valued[np.arange(worlds), chosen][:, None] - valued
    return total / (2 * len(splits))


def _halves(seeds: int) -> list[NDArray[np.bool_]]:
    """Which seeds stand in one half: all ways to halve few seeds, some of many."""
    size = seeds // 2
    if math.comb(seeds, size) <= _ALL_SPLITS:
        chosen = [list(one) for one in itertools.combinations(range(seeds), size)]
    else:
        chance = np.random.default_rng(_SPLIT_SEED)
        chosen = [chance.permutation(seeds)[:size].tolist() for _ in range(_SOME_SPLITS)]
    return [np.isin(np.arange(seeds), one) for one in chosen]
