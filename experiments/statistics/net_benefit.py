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

DOMINATED, EXTENDED = "dominated", "extended"  # by one other option; by a mix of two others
_DRAWS = 2_000  # samples of seeds drawn anew: a share then wobbles by about a percentage point
_AT_ONCE = 2_000_000  # weights of seeds in memory at a time


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


def best_on_average(effects: ArrayLike, costs: ArrayLike, willingness: ArrayLike,
                    sets: ArrayLike | None = None) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Which option has the highest mean net benefit at each willingness to pay, and in which share of samples drawn anew it has.

    effects, costs, willingness: as for `acceptability`. sets: which parameter set each seed had; whole sets are drawn, since seeds
    of one set are no independent witnesses. Returns places and shares, one a willingness; with fewer than two seeds (or sets) the
    shares are not numbers, with none the places are −1.
    """
    effect, cost = (np.asarray(side, dtype=np.float64) for side in (effects, costs))
    worth = np.asarray(willingness, dtype=np.float64)
    whole = np.isfinite(effect).all(axis=0) & np.isfinite(cost).all(axis=0)
    effect, cost = effect[:, whole], cost[:, whole]
    if not effect.shape[1]:
        return np.full(worth.size, -1), np.full(worth.size, np.nan)
    clusters = np.arange(whole.size) if sets is None else np.asarray(sets)
    names, place = np.unique(clusters[whole], return_inverse=True)
    first = (worth[:, None] * effect.mean(axis=1) - cost.mean(axis=1)).argmax(axis=1)
    if names.size < 2:
        return first, np.full(worth.size, np.nan)
    means = [np.empty((_DRAWS, len(effect))) for _side in (effect, cost)]
    chance, step = np.random.default_rng(BOOTSTRAP_SEED), max(1, _AT_ONCE // place.size)
    for begin in range(0, _DRAWS, step):      # in pieces, so that many seeds take no more memory than few
        size = min(step, _DRAWS - begin)
        weights = chance.multinomial(names.size, np.full(names.size, 1.0 / names.size), size=size)[:, place].astype(np.float64)
        weights /= weights.sum(axis=1, keepdims=True)
        for mean, side in zip(means, (effect, cost), strict=True):
            mean[begin:begin + size] = weights @ side.T
    effect, cost = means
    shares = [float(((one * effect - cost).argmax(axis=1) == leader).mean()) for one, leader in zip(worth, first, strict=True)]
    return first, np.array(shares)
