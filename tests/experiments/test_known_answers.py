"""Does the calibration find answers that are known? A linear problem in 83 numbers, and a curved one with two modes.

The bars are those that the method was chosen by: against a sample of 200 from the exact posterior, spreads within a tenth, a mean
as good as that of 100 independent draws, intervals that hold the truth as often as they say, ranks of the truth that are even.
"""

import numpy as np
import pytest
from scipy.special import ndtr

from simpul.experiments.calibration.posterior import posterior
from simpul.experiments.calibration.wave_design import Effort, explore
from tests.experiments.known_answers import LinearProblem, TwoModes, evenness, unit_space

SETS = 200
LINEAR = Effort(6.0, 1.5, (6.0, 1.0, 1.0), repeats=3, steps=800, wave_steps=200, least=60)
CURVED = Effort(10.0, 2.0, (6.0, 2.0, 1.0, 1.0), repeats=3, steps=600, wave_steps=200, least=200)
LINEAR_TIMES, CURVED_TIMES = 3, 3


def sampled(problem, effort: Effort, seed: int) -> np.ndarray:
    found = explore(unit_space(problem.numbers), problem.simulator, problem.targets, effort, seed)
    return posterior(found, found.emulator(), None, SETS, effort.steps, np.random.default_rng(seed)).normals


class Compared:
    """Samples beside the exact normal distribution of some directions, collected over problems."""

    def __init__(self):
        self.ratios, self.errors, self.held, self.ranks = [], [], [], []

    def add(self, sample, mean, spread, true):
        self.ratios.append(sample.std(axis=0, ddof=1) / spread)
        self.errors.append(((sample.mean(axis=0) - mean) / spread) ** 2)
        ends = (np.quantile(sample, [0.05, 0.95], axis=0) - mean) / spread
        self.held.append(ndtr(ends[1]) - ndtr(ends[0]))           # what the exact posterior has between the ends
        self.ranks.append((sample[:-1] < true).sum(axis=0))

    def figures(self):
        """Ratio of spreads, effective size, coverage of 90%, p of even ranks."""
        return (float(np.mean(self.ratios)), float(1.0 / np.mean(self.errors)), float(np.mean(self.held)),
                evenness(np.array(self.ranks), SETS - 1))


@pytest.mark.slow
def test_a_linear_problem_in_83_numbers_comes_out_as_it_is():
    informed, inert = Compared(), Compared()
    for seed in range(LINEAR_TIMES):
        problem = LinearProblem(seed)
        sample, along = sampled(problem, LINEAR, seed), problem.directions
        spread = np.sqrt(np.diag(along.T @ problem.covariance @ along))
        informed.add(sample @ along, problem.mean @ along, spread, problem.true @ along)
        free = slice(problem.moving, None)
        inert.add(sample[:, free], 0.0, 1.0, problem.true[free])
    for compared in (informed, inert):
        ratio, size, held, p = compared.figures()
        assert 0.95 <= ratio <= 1.10 and size >= 100.0 and 0.86 <= held <= 0.94 and p > 0.01, (ratio, size, held, p)


@pytest.mark.slow
def test_both_modes_of_a_curved_problem_are_found():
    problem, distances, fits, both = TwoModes(), [], [], []
    _normals, weights, misfit = problem.exact
    exact = float((weights * misfit).sum())
    for seed in range(CURVED_TIMES):
        sample = sampled(problem, CURVED, seed)
        distances.append(problem.distance(sample[:, :3]))
        off = (problem.means(sample) - problem.datum) / np.hypot(problem.error, problem.noise)
        fits.append(float((off**2).sum(axis=1).mean()) / exact)
        right = float((sample[:, 0] > 0.0).mean())
        both.append(0.25 < right < 0.75)
    found = (float(np.mean(distances)), float(np.mean(fits)), float(np.mean(both)))
    assert found[0] <= 0.11 and found[1] <= 1.25 and found[2] >= 0.9, found
