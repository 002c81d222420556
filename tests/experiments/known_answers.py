"""Problems whose answer is known: a linear one with normal errors in 83 numbers, and a curved one with two modes.

Both give a `Measurer` in all that a calibration asks of one, without running anything.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import stats
from scipy.special import ndtri

from simpul.experiments.calibration.fitted_target import FittedTarget
from simpul.experiments.calibration.measurement import Measured
from simpul.experiments.calibration.parameter_space import Space
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow

OUTERMOST = 1e-5


def unit_space(numbers: int) -> Space:
    return Space(tuple(f"context.n{place}" for place in range(numbers)), np.zeros(numbers), np.ones(numbers))


def bands(data: np.ndarray, error: float) -> tuple[FittedTarget, ...]:
    """Targets on the plain scale: each datum with a band of two standard deviations to each side."""
    rows = [PatternRow(f"T{place}", ((1.0, FigureReading(f"figure-{place}", World("made-up"), "nothing", 12)),),
                       float(datum - 2.0 * error), float(datum + 2.0 * error), source="made-up")
            for place, datum in enumerate(data)]
    return tuple(map(FittedTarget, rows))


@dataclass
class Simulator:
    """Gives figures of sets: `means(normals)` and normal noise of each set's own."""

    means: object
    noise: float
    seeds: tuple[int, int] = (1, 1)
    first: int = 0

    def on(self, seeds, design_seed):
        return Simulator(self.means, self.noise, (1, 1), design_seed)

    def measured(self, worlds, first=0, tick=None):
        shares = np.array([list(world.values()) for world in worlds])
        exact = self.means(ndtri(np.clip(shares, OUTERMOST, 1.0 - OUTERMOST)))
        chance = np.random.default_rng([self.first, first]).standard_normal(exact.shape)
        if tick is not None:
            for _ in worlds:
                tick()
        return Measured(exact + self.noise * chance, np.full(exact.shape, np.nan))

    def counts(self):
        return [1] * 1000


class LinearProblem:
    """Eight figures of the first 24 of 83 numbers, each with noise; the posterior of the numbers is normal."""

    numbers, data, moving = 83, 8, 24
    error, noise = 0.35, 0.35

    def __init__(self, seed: int):
        chance = np.random.default_rng([seed, 83])
        self.matrix = np.zeros((self.numbers, self.data))
        self.matrix[:self.moving] = chance.standard_normal((self.moving, self.data)) / np.sqrt(self.moving)
        self.true = chance.standard_normal(self.numbers)
        errors = np.hypot(self.error, self.noise) * chance.standard_normal(self.data)
        self.datum = self.true @ self.matrix + errors
        self.directions = np.linalg.svd(self.matrix, full_matrices=False)[0]          # what the data inform: [number, direction]
        whole = np.hypot(self.error, self.noise)**2 * np.eye(self.data)
        gain = self.matrix @ np.linalg.inv(self.matrix.T @ self.matrix + whole)
        self.mean, self.covariance = gain @ self.datum, np.eye(self.numbers) - gain @ self.matrix.T

    @property
    def targets(self):
        return bands(self.datum, self.error)

    @property
    def simulator(self):
        return Simulator(lambda normals: normals @ self.matrix, self.noise)


class TwoModes:
    """Two figures of ten numbers: a square, so that either sign will do, and a product with it; the posterior of the three numbers
    that matter is known by weighing draws from the prior."""

    numbers = 10
    error, noise = 0.15, 0.15
    datum = np.array([1.2, 0.5])

    @staticmethod
    def means(normals):
        return np.stack([0.8 * normals[:, 0]**2 + 0.3 * normals[:, 2], normals[:, 1] + 0.4 * normals[:, 0] * normals[:, 2]], axis=1)

    targets = property(lambda self: bands(self.datum, self.error))
    simulator = property(lambda self: Simulator(self.means, self.noise))

    @cached_property
    def exact(self):
        """Draws from the prior with their weights: (normals [draw, 3], weights, misfit)."""
        normals = np.random.default_rng(5).standard_normal((200_000, 3))
        misfit = (((self.means(normals) - self.datum) / np.hypot(self.error, self.noise))**2).sum(axis=1)
        weights = np.exp(-0.5 * misfit)
        return normals, weights / weights.sum(), misfit

    def distance(self, sample: np.ndarray) -> float:
        """Mean Kolmogorov distance of the marginal distributions of the three numbers."""
        normals, weights, _ = self.exact
        found = []
        for place in range(3):
            order = np.argsort(normals[:, place])
            cumulated, places = np.cumsum(weights[order]), normals[order, place]
            mine = np.sort(sample[:, place])
            true = cumulated[np.searchsorted(places, mine).clip(0, len(places) - 1)]
            steps = np.arange(1, len(mine) + 1) / len(mine)
            found.append(max(np.abs(true - steps).max(), np.abs(true - steps + 1.0 / len(mine)).max()))
        return float(np.mean(found))


def evenness(ranks: np.ndarray, draws: int, bins: int = 8) -> float:
    """p of a chi-square test that ranks from 0 to `draws` are equally likely."""
    counts = np.bincount(np.asarray(ranks).ravel() * bins // (draws + 1), minlength=bins)
    return float(stats.chisquare(counts).pvalue)
