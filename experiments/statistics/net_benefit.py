"""Choices between options that cost and bring different things: who is best at which willingness to pay, and how sure that is.

Net benefit is effect times willingness to pay less cost (Stinnett & Mullahy 1998, doi:10.1177/0272989X98018002S09). Acceptability
curves after van Hout, Al, Gordon & Rutten 1994 (doi:10.1002/hec.4730030505); which option is best on average, which need not be the
one most often best, after Fenwick, Claxton & Sculpher 2001 (doi:10.1002/hec.635).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simpul.experiments.statistics.estimates import BOOTSTRAP_SEED, chance_of_best
from simpul.experiments.statistics.parameter_sets import redrawn

DOMINATED, EXTENDED = "dominated", "extended"  # by one other option; by a mix of two others
_DRAWS = 2_000  # samples of seeds drawn anew: a share then wobbles by about a percentage point
_AT_ONCE = 2_000_000  # seeds drawn in memory at a time


@dataclass(frozen=True, slots=True)
class FrontierStep:
    """An option that some willingness to pay makes the best on average.

    option: its place; effect, cost: means; ratio: cost of one more unit of effect, against the step before it (not a number for the
    first): from this willingness to pay on it is the best, until the ratio of the next.
    """

    option: int
    effect: float
    cost: float
    ratio: float


def frontier(effects: Sequence[float], costs: Sequence[float]) -> tuple[list[FrontierStep], dict[int, str]]:
    """The options that are worth choosing at some willingness to pay from 0 on, cheapest first, and why each other is not.

    effects, costs: a mean for each option, finite. Returns the steps, and place -> `DOMINATED` (another brings as much for less, or
    more for no more) or `EXTENDED` (a mix of two others does).
    """
    now = min(range(len(effects)), key=lambda place: (costs[place], -effects[place]))
    steps = [FrontierStep(now, effects[now], costs[now], math.nan)]
    while True:
        more = [place for place in range(len(effects)) if effects[place] > effects[now]]
        if not more:
            break
        ratios = {place: (costs[place] - costs[now]) / (effects[place] - effects[now]) for place in more}
        now = min(more, key=lambda place: (ratios[place], -effects[place]))
        steps.append(FrontierStep(now, effects[now], costs[now], ratios[now]))
    kept = {step.option for step in steps}
    return steps, {place: _why(place, effects, costs) for place in range(len(effects)) if place not in kept}


def _why(place: int, effects: Sequence[float], costs: Sequence[float]) -> str:
    """Whether one other option alone is better than this one."""
    for other in range(len(effects)):
        no_worse = effects[other] >= effects[place] and costs[other] <= costs[place]
        if no_worse and other != place:
            return DOMINATED
    return EXTENDED


def acceptability(effects: ArrayLike, costs: ArrayLike, willingness: ArrayLike) -> NDArray[np.float64]:
    """Share of futures in which each option has the most net benefit: [option, willingness].

    effects, costs: [option, seed]; seeds in which any of them is not a number are left out. willingness: cost that one unit of
    effect is worth. Options that share the first place share the future.
    """
    effect, cost = (np.asarray(side, dtype=np.float64) for side in (effects, costs))
    return np.column_stack([chance_of_best(worth * effect - cost) for worth in np.asarray(willingness, dtype=np.float64)])


def even_weights(whole: NDArray[np.bool_], sets: ArrayLike | None = None) -> NDArray[np.float64]:
    """The weight of each of the seeds that are whole in a mean in which every parameter set counts alike: [whole seed], sum 1.

    whole: [seed]; sets: which parameter set each seed had, None where all had the same.
    """
    if sets is None:
        return np.full(int(whole.sum()), 1.0 / max(1, int(whole.sum())))
    _names, place, counts = np.unique(np.asarray(sets)[whole], return_inverse=True, return_counts=True)
    return 1.0 / (counts.size * counts[place])


def best_on_average(effects: ArrayLike, costs: ArrayLike, willingness: ArrayLike,
                    sets: ArrayLike | None = None) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Which option has the highest mean net benefit at each willingness to pay, and in which share of samples drawn anew it has.

    effects, costs, willingness: as for `acceptability`. sets: which parameter set each seed had; then every set counts alike, and
    seeds are drawn anew within their set, so that what the sets disagree about is not taken for chance (where no set has two seeds,
    that cannot be told apart, and seeds are drawn from all). Returns places and shares, one a willingness; with fewer than two
    seeds the shares are not numbers, with none the places are −1.
    """
    effect, cost = (np.asarray(side, dtype=np.float64) for side in (effects, costs))
    worth = np.asarray(willingness, dtype=np.float64)
    whole = np.isfinite(effect).all(axis=0) & np.isfinite(cost).all(axis=0)
    effect, cost = effect[:, whole], cost[:, whole]
    count = effect.shape[1]
    if not count:
        return np.full(worth.size, -1), np.full(worth.size, np.nan)
    weights = even_weights(whole, sets)
    first = (worth[:, None] * (effect @ weights) - cost @ weights).argmax(axis=1)
    if count < 2:
        return first, np.full(worth.size, np.nan)
    groups = np.zeros(count, dtype=np.int64) if sets is None else np.asarray(sets)[whole]
    if np.unique(groups).size == count:
        groups = np.zeros(count, dtype=np.int64)
    means = [np.empty((len(effect), _DRAWS)) for _side in (effect, cost)]
    chance, step = np.random.default_rng(BOOTSTRAP_SEED), max(1, _AT_ONCE // count)
    for begin in range(0, _DRAWS, step):      # in pieces, so that many seeds take no more memory than few
        size = min(step, _DRAWS - begin)
        drawn = redrawn(chance, size, groups)
        for mean, side in zip(means, (effect, cost), strict=True):
            for row, values in zip(mean, side, strict=True):
                row[begin:begin + size] = values[drawn] @ weights
    shares = [float(((one * means[0] - means[1]).argmax(axis=0) == leader).mean())
              for one, leader in zip(worth, first, strict=True)]
    return first, np.array(shares)
