"""Strategies ranked by what a funder cares about, with how sure the order is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.outcomes import INDEX

AIMS = ("need_met", "crises_met", "windows_won", "outside_resources")
COST = "full_cost"
WEIGHED = (*AIMS, COST)
DRAWS = 400
DRAWS_SEED = 20


@dataclass(frozen=True)
class Ranked:
    """One strategy's score, 0 (worst on everything) to 1 (best on everything), its 95% interval, and how often it comes first."""

    strategy: str
    score: float
    low: float
    high: float
    first: float


def ranking(outcomes: np.ndarray, strategies: tuple[str, ...], weights: dict[str, float]) -> list[Ranked]:
    """Rank strategies by outcomes [strategy, seed, outcome], best first; weights (0 or more) by name of aim, and of the cost.

    Each aim is put on a scale from the worst strategy's mean to the best one's (the cost the other way round) and weighed.
    All strategies are redrawn together, seed by seed (paired bootstrap; Efron & Tibshirani 1993, An Introduction to the
    Bootstrap), with the scale held fixed: the interval and the share of draws in which a strategy is first come from these draws.
    """
    values = np.stack([outcomes[:, :, INDEX[name]] for name in WEIGHED], axis=-1)
    weight = np.array([max(0.0, weights.get(name, 0.0)) for name in WEIGHED])
    means = values.mean(axis=1)
    worst, best = means.min(axis=0), means.max(axis=0)
    span = np.where(best > worst, best - worst, 1.0)
    scaled = (values - worst) / span
    scaled[..., -1] = np.where(best[-1] > worst[-1], 1.0 - scaled[..., -1], 0.0)
    score = scaled @ (weight / weight.sum()) if weight.sum() > 0 else np.zeros(values.shape[:2])
    score = score - score.mean(axis=0) + score.mean()  # good and bad luck that all strategies share says nothing about their order
    seeds = score.shape[1]
    draws = np.random.default_rng(DRAWS_SEED).integers(0, seeds, (DRAWS, seeds))
    redrawn = score[:, draws].mean(axis=2)
    low, high = np.quantile(redrawn, [0.025, 0.975], axis=1)
    tops = redrawn >= redrawn.max(axis=0)
    first = (tops / tops.sum(axis=0)).mean(axis=1)
    found = [Ranked(label, float(score[n].mean()), float(low[n]), float(high[n]), float(first[n]))
             for n, label in enumerate(strategies)]
    return sorted(found, key=lambda one: -one.score)
