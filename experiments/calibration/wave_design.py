"""Where the model is run: sets over the ranges, then waves of sets nearer and nearer to the data, and an emulator of all of them.

Wave 0 is drawn from the prior. Each later wave is drawn from the prior times the likelihood of the data by the emulator so far,
made flat by a temperature that falls to 1 (history matching: Craig et al. 1997; Vernon, Goldstein & Bower 2010,
doi:10.1214/10-BA524; calibrate, emulate, sample: Cleary et al. 2021, doi:10.1016/j.jcp.2020.109716). What a wave gives is compared
with what was predicted of it before it ran: the test of the emulator where it matters. Waves end when no target is off by much.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from simpul.experiments.calibration.elliptical_chains import run_chains
from simpul.experiments.calibration.emulator import Emulator, Likelihood, second_moment, term_count
from simpul.experiments.calibration.fitted_target import (
    FittedTarget,
    chance_covariance,
    data_covariance,
    data_of,
    rule_covariance,
    scaled_figures,
)
from simpul.experiments.calibration.measurement import Measured, Measurer
from simpul.experiments.calibration.parameter_space import Space

AGREES = 0.3               # standard deviations of one run by which a wave may differ from what was predicted of it
_REPEATED = 1_000_000      # number of the first set that is measured again, for the sake of chance alone
JUDGED = 2_000_000         # number of the first set that is judged


@dataclass(frozen=True)
class Effort:
    """How much is run.

    first, wave: sets of wave 0 and of each later wave for each term of the emulator, so that few free numbers need few sets;
    temperatures: of the later waves, the last of them 1; seeds and judging: on how many seeds a set is run in a wave and judged in
    the end, in small communities and in large ones; repeats: sets of wave 0 that are run three times; steps, wave_steps: of the
    chains of the ensemble and of a wave; chains: how many at least; truths: made-up data for the test of the whole; least: sets of
    wave 0 at least.
    """

    first: float = 14.0
    wave: float = 2.0
    temperatures: tuple[float, ...] = (6.0, 2.0, 1.0, 1.0, 1.0)
    seeds: tuple[int, int] = (2, 1)
    judging: tuple[int, int] = (6, 2)
    repeats: int = 30
    steps: int = 3_000
    wave_steps: int = 600
    chains: int = 200
    truths: int = 100
    least: int = 200

    def sizes(self, numbers: int) -> tuple[int, int]:
        """Sets of wave 0 and of each later wave."""
        terms = term_count(numbers)
        return max(self.least, round(self.first * terms)), max(self.least // 4, round(self.wave * terms))

    def runs(self, numbers: int) -> int:
        """How many sets are measured in waves at most, those that are repeated included."""
        first, wave = self.sizes(numbers)
        return first + 2 * min(self.repeats, first) + wave * len(self.temperatures)


@dataclass(frozen=True)
class Beats:
    """Who is told how it goes on: set() for each set that was measured, beat() now and then while chains run."""

    set: Callable[[], None] = field(default=lambda: None)
    beat: Callable[[], None] = field(default=lambda: None)


@dataclass(frozen=True)
class Wave:
    """A wave after the first. off: of each target, the mean of the runs less the predicted mean, in standard deviations of one
    run: float64 [target]."""

    temperature: float
    sets: int
    off: np.ndarray


@dataclass(frozen=True)
class Explored:
    """All runs and what they say.

    normals: float64 [set, number]; measured: all rows of the measurer; first: how many sets wave 0 had; residuals: of the last
    wave, runs less what was predicted of them, float64 [target, target] of mean products; covariance: the part of chance and
    emulator in the error of a target; attainable: share of the variance over the ranges that is not chance, and explained: share
    that the emulator predicts, float64 [target]; missing: share of wave 0 in which there was no such figure.
    """

    space: Space
    targets: tuple[FittedTarget, ...]
    measurer: Measurer
    normals: np.ndarray
    measured: Measured
    first: int
    waves: tuple[Wave, ...]
    covariance: np.ndarray
    attainable: np.ndarray
    explained: np.ndarray
    missing: np.ndarray

    @property
    def scaled(self) -> np.ndarray:
        """Figures of all runs on the scales of the targets: float64 [set, target]."""
        return scaled_figures(self.targets, self.measured.means)

    @property
    def error(self) -> np.ndarray:
        """Covariance of everything by which a target may be off: data, rules, chance and emulator."""
        return data_covariance(self.targets) + rule_covariance(self.targets) + self.covariance

    def likelihood(self, emulator: Emulator, kept: Sequence[int] | None = None) -> Likelihood:
        """That of the data, or of some of the targets."""
        places = list(range(len(self.targets)) if kept is None else kept)
        return Likelihood(emulator, places, data_of(self.targets)[places], self.error[np.ix_(places, places)])

    def emulator(self, runs: slice = slice(None)) -> Emulator:
        """The emulator of the targets, from all runs or some."""
        return Emulator(self.normals[runs], self.scaled[runs])


def explored(space: Space, measurer: Measurer, targets: Sequence[FittedTarget], effort: Effort, seed: int = 1,
             beats: Beats | None = None) -> Explored:
    """Run wave 0 and the waves after it. measurer: its first rows are those of the targets, in their order; its seeds are those of
    the effort. The same arguments give the same runs, on however many threads."""
    beats, targets = beats or Beats(), tuple(targets)
    measurer = measurer.on(effort.seeds, seed)
    numbers, count = len(space.keys), len(targets)
    first, wave = effort.sizes(numbers)
    chance = np.random.default_rng([seed, 0])
    values, normals = space.settled(chance.standard_normal((first, numbers)))
    measured = measurer.measured(space.worlds(values), 0, beats.set)
    scaled = scaled_figures(targets, measured.means)
    noise = _chance(space, measurer, targets, values[:effort.repeats], scaled, beats)
    emulator, data = Emulator(normals, scaled), data_of(targets)
    total = _variance(scaled)
    explained, missing = 1.0 - _mean(emulator.left**2) / total, 1.0 - np.isfinite(scaled).mean(axis=0)
    known = data_covariance(targets) + rule_covariance(targets)
    waves: list[Wave] = []
    for temperature in effort.temperatures:
        error = known + second_moment(emulator.left)
        likelihood = Likelihood(emulator, range(count), data, temperature * error)
        drawn = run_chains(likelihood, chance.standard_normal((wave, numbers)), effort.wave_steps, chance, beats.beat)
        values, new = space.settled(drawn.states)
        found = measurer.measured(space.worlds(values), len(normals), beats.set)
        residuals = scaled_figures(targets, found.means) - emulator(new)
        covariance = second_moment(residuals)
        off = _mean(residuals) / np.sqrt(np.diag(covariance))
        waves.append(Wave(temperature, wave, off))
        normals, measured = np.concatenate([normals, new]), measured.joined(found)
        emulator = Emulator(normals, scaled_figures(targets, measured.means))
        if temperature <= 1.0 and np.abs(off).max() <= AGREES:
            break
    errors = np.column_stack([target.scaled_errors(found.means[:, place], found.errors[:, place])
                              for place, target in enumerate(targets)])
    spread = chance_covariance(covariance, _mean(errors**2), measurer.counts()[:count], targets)
    attainable = 1.0 - noise / total
    return Explored(space, targets, measurer, normals, measured, first, tuple(waves), spread, attainable, explained, missing)


def _chance(space: Space, measurer: Measurer, targets: Sequence[FittedTarget], values: np.ndarray, scaled: np.ndarray,
            beats: Beats) -> np.ndarray:
    """Variance of a figure of one set from chance alone, from sets that are run three times: float64 [target]."""
    worlds = space.worlds(values)
    again = [measurer.measured(worlds, _REPEATED * (1 + turn) // 2, beats.set).means for turn in range(2)]
    three = np.stack([scaled[:len(worlds)], *(scaled_figures(targets, means) for means in again)])
    return _mean(np.var(three, axis=0, ddof=1))


def _mean(values: np.ndarray) -> np.ndarray:
    """Means of columns over what is there; not a number for a column without anything."""
    there = np.isfinite(values)
    count = there.sum(axis=0)
    return np.where(count > 0, np.where(there, values, 0.0).sum(axis=0) / np.maximum(count, 1), np.nan)


def _variance(values: np.ndarray) -> np.ndarray:
    """Variances of columns over what is there, never quite 0."""
    return np.maximum(_mean((values - _mean(values)) ** 2), 1e-12)
