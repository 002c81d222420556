"""Elliptical slice sampling in many independent chains: draws from a standard normal prior times a likelihood.

Murray, Adams & MacKay 2010 (Proceedings of Machine Learning Research 9, 541-548): a new point lies on an ellipse through the old
one and a draw from the prior; the slice of the ellipse that is likely enough is found by shrinking a bracket. There is no step to
tune, a direction of which the likelihood says nothing is drawn from the prior itself, and no chain knows of another: the last
states of the chains share nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

LogLikelihood = Callable[[np.ndarray, np.ndarray], np.ndarray]
_THINNED = 10              # steps between two looks at how numbers vary together
_BETWEEN_BEATS = 25        # steps


@dataclass(frozen=True)
class Chains:
    """What the chains came to.

    states: the last state of each, float64 [chain, number]; mixing: split R-hat of each number over the second half of all chains
    (Gelman et al. 2013, Bayesian Data Analysis, 11.4; 1 when all parts of all chains agree), float64 [number]; covariance: of the
    numbers over the second halves, float64 [number, number].
    """

    states: np.ndarray
    mixing: np.ndarray
    covariance: np.ndarray


def run_chains(likelihood: LogLikelihood, start: np.ndarray, steps: int, chance: np.random.Generator,
               beat: Callable[[], None] | None = None) -> Chains:
    """Run a chain from each row of `start`, float64 [chain, number].

    likelihood(points, chains): log-likelihood of points, and to which chains they belong. beat() is called now and then.
    """
    points, seen = start.copy(), _Seen(start.shape, steps)
    level = likelihood(points, np.arange(len(points)))
    for step in range(steps):
        _move(likelihood, points, level, chance)
        seen.look(step, points)
        if beat is not None and step % _BETWEEN_BEATS == 0:
            beat()
    return Chains(points, seen.mixing(), seen.covariance())


def _move(likelihood: LogLikelihood, points: np.ndarray, level: np.ndarray, chance: np.random.Generator) -> None:
    """One step of every chain, in place. level: log-likelihoods of the points."""
    searching = np.arange(len(points))
    old, other = points.copy(), chance.standard_normal(points.shape)
    least = level + np.log1p(-chance.random(len(points)))
    angle = chance.random(len(points)) * 2.0 * np.pi
    low, high = angle - 2.0 * np.pi, angle.copy()
    while len(searching):
        turned = angle[searching][:, None]
        tried = old[searching] * np.cos(turned) + other[searching] * np.sin(turned)
        found = likelihood(tried, searching)
        points[searching], level[searching] = tried, found       # those that go on searching are written over
        searching = searching[found < least[searching]]
        back = angle[searching] < 0.0
        low[searching] = np.where(back, angle[searching], low[searching])
        high[searching] = np.where(back, high[searching], angle[searching])
        angle[searching] = low[searching] + chance.random(len(searching)) * (high[searching] - low[searching])


class _Seen:
    """Sums over the second half of the chains, in two parts."""

    def __init__(self, shape: tuple[int, int], steps: int):
        self.part = max(1, steps // 4)
        self.first = steps - 2 * self.part
        self.sums, self.squares = np.zeros((2, *shape)), np.zeros((2, *shape))
        self.total, self.products, self.count = np.zeros(shape[1]), np.zeros((shape[1], shape[1])), 0

    def look(self, step: int, points: np.ndarray) -> None:
        place = step - self.first
        if place < 0:
            return
        half = min(1, place // self.part)
        self.sums[half] += points
        self.squares[half] += points * points
        if place % _THINNED == 0:
            self.total += points.sum(axis=0)
            self.products += points.T @ points
            self.count += len(points)

    def mixing(self) -> np.ndarray:
        n = self.part
        if n < 2:
            return np.full(self.sums.shape[2], np.nan)
        means = self.sums / n
        within = ((self.squares - n * means * means) / (n - 1)).reshape(-1, self.sums.shape[2]).mean(axis=0)
        between = means.reshape(-1, self.sums.shape[2]).var(axis=0, ddof=1)
        return np.sqrt((n - 1) / n + between / np.maximum(within, 1e-12))

    def covariance(self) -> np.ndarray:
        mean = self.total / self.count
        return self.products / self.count - np.outer(mean, mean)
