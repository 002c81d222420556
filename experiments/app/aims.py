"""A ranking by what a funder weighs: four aims and cost. Pure: outcomes and weights in, points with their uncertainty out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simpul.sim.outcomes import INDEX

# name of the outcome -> +1 when more is better, -1 when less is
AIMS = {"need_met": 1, "crises_met": 1, "windows_won": 1, "outside_resources": 1, "full_cost": -1}
HEAVIEST, USUAL = 10, {"need_met": 5, "crises_met": 5, "windows_won": 5, "outside_resources": 5, "full_cost": 2}
REDRAWS = 400        # bootstrap samples of seeds (Efron 1979, doi:10.1214/aos/1176344552)
_CLEAR = 0.95         # share of redraws in which the first must be first


@dataclass(frozen=True)
class Ranking:
    """Points of strategies: mean and 95% interval (0 worst, 100 best of the strategies compared), float64 [strategy].

    The interval leaves out luck that all strategies share.
    first: share of redraws of the seeds in which a strategy has most points. order: rows, best first.
    """

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first: np.ndarray
    order: tuple[int, ...]

    @property
    def clear(self) -> bool:
        """Whether the best is the best beyond chance."""
        return bool(self.first[self.order[0]] >= _CLEAR)


def ranking(outcomes: np.ndarray, weights: dict[str, float]) -> Ranking:
    """Rank strategies. outcomes: float64 [strategy, seed, outcome]; weights: aim -> 0..10, left out is its usual weight.

    An aim in which all strategies come to the same gives nobody points. A seed without a value counts as the strategy's mean.
    With all weights 0 everybody has 0 points.
    """
    strategies, seeds, _ = outcomes.shape
    total, points = 0.0, np.zeros((strategies, seeds))
    for aim, sign in AIMS.items():
        weight = float(weights.get(aim, USUAL[aim]))
        values = sign * outcomes[:, :, INDEX[aim]]
        known = np.isfinite(values)
        count = known.sum(axis=1)
        mean = np.divide(np.where(known, values, 0.0).sum(axis=1), count, out=np.zeros(strategies), where=count > 0)
        values = np.where(known, values, mean[:, None])
        reach = mean.max() - mean.min()
        total += weight
        if reach > 0:
            points += weight * 100.0 * (values - mean.min()) / reach
    points = points / total if total > 0 else np.zeros_like(points)
    points += points.mean() - points.mean(axis=0)     # luck that all share says nothing about which is better
    draws = np.random.default_rng(0).multinomial(seeds, np.full(seeds, 1 / seeds), size=REDRAWS) / seeds
    means = draws @ points.T
    low, high = np.quantile(means, (0.025, 0.975), axis=0)
    first = np.bincount(means.argmax(axis=1), minlength=strategies) / REDRAWS
    mean = points.mean(axis=1)
    return Ranking(mean, low, high, first, tuple(int(row) for row in np.argsort(-mean, kind="stable")))
