"""Does the calibration find what is known? Some sets of wave 0 are taken for the truth, with data made from their own figures.

For each truth the ensemble is drawn by an emulator that never saw its run. If all is right, the rank of the true value among the
draws is any of the possible ones, each as often as another (simulation-based calibration: Talts et al. 2018, arXiv:1804.06788),
and an interval of 90% holds the truth in 90 of 100 cases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import stats

from simpul.experiments.calibration.elliptical_chains import run_chains
from simpul.experiments.calibration.emulator import Emulator, Likelihood, second_moment
from simpul.experiments.calibration.fitted_target import data_covariance, rule_covariance
from simpul.experiments.calibration.wave_design import Explored

_DRAWS = 39                 # of each truth: 40 ranks, of which 36 lie within an interval of 90%
_OUTER = 2                 # ranks at each end that lie outside it
_BINS = 10
_IDENTIFIED = 10           # numbers
_FEWEST = 10               # truths below which nothing is said


@dataclass(frozen=True)
class TruthCheck:
    """How often intervals of 90% held the truth, and how evenly its ranks are spread (p of a chi-square test).

    truths: how many; numbers, identified: coverage of all numbers and of the ten most identified; targets: of the figures of the
    targets; held_out: of figures that nothing was fitted to (not a number without any); p_numbers, p_identified: of the ranks.
    """

    truths: int
    numbers: float
    identified: float
    targets: float
    held_out: float
    p_numbers: float
    p_identified: float


def checked_truths(found: Explored, truths: int, steps: int, seed: int,
                   beat: Callable[[], None] | None = None) -> TruthCheck | None:
    """Take sets of wave 0 for true, `truths` of them at most; None where there are too few that have every figure."""
    targets, count = found.targets, len(found.targets)
    figures = np.hstack([found.scaled, found.measured.means[:, count:]])
    learned = np.arange(0, len(figures), 2)
    possible = np.array([place for place in range(1, found.first, 2) if np.isfinite(figures[place, :count]).all()], dtype=int)
    chance = np.random.default_rng([seed, 9])
    chosen = np.sort(chance.permutation(possible)[:truths])
    if len(chosen) < _FEWEST:
        return None
    emulator = Emulator(found.normals[learned], figures[learned, :count])
    others = Emulator(found.normals[learned], figures[learned, count:], emulator.active)
    prior = learned < found.first
    known = data_covariance(targets) + rule_covariance(targets)
    data = figures[chosen, :count] + chance.multivariate_normal(np.zeros(count), known, len(chosen), method="cholesky")
    cases = np.repeat(np.arange(len(chosen)), _DRAWS)
    likelihood = Likelihood(emulator, range(count), data, known + second_moment(emulator.left[prior]), cases)
    numbers = found.normals.shape[1]
    states = run_chains(likelihood, chance.standard_normal((len(cases), numbers)), steps, chance, beat).states
    draws = states.reshape(len(chosen), _DRAWS, numbers)
    true = found.normals[chosen]
    ranks = _ranks(draws, true)
    most = np.argsort(draws.var(axis=1).mean(axis=0), kind="stable")[:_IDENTIFIED]
    fitted = _ranks(emulator(states).reshape(len(chosen), _DRAWS, count), emulator(true))
    noise = np.sqrt(np.diag(second_moment(others.left[prior]))) if figures.shape[1] > count else np.zeros(0)
    predicted = others(states) + noise * chance.standard_normal((len(states), len(noise)))
    held = _ranks(predicted.reshape(len(chosen), _DRAWS, -1), figures[chosen, count:])
    held = held[np.isfinite(figures[chosen, count:])]
    return TruthCheck(len(chosen), _coverage(ranks), _coverage(ranks[:, most]), _coverage(fitted), _coverage(held),
                      _even(ranks), _even(ranks[:, most]))


def _ranks(draws: np.ndarray, true: np.ndarray) -> np.ndarray:
    """How many draws lie below the truth: int [truth, figure]. draws: float64 [truth, draw, figure]."""
    return (draws < true[:, None, :]).sum(axis=1)


def _coverage(ranks: np.ndarray) -> float:
    """Share of the truths within the interval of 90%."""
    return float(((ranks >= _OUTER) & (ranks <= _DRAWS - _OUTER)).mean()) if ranks.size else float("nan")


def _even(ranks: np.ndarray) -> float:
    """p of the hypothesis that all ranks are equally likely."""
    counts = np.bincount(ranks.ravel() * _BINS // (_DRAWS + 1), minlength=_BINS)
    return float(stats.chisquare(counts).pvalue)
