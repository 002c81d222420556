"""Where the model is run: sets over the ranges, then waves of sets nearer and nearer to the data, and an emulator of all of them.

Wave 0 is drawn from the prior. Each later wave is drawn from the prior times the likelihood of the data by the emulator so far,
made flat by a temperature that falls to 1 (history matching: Craig et al. 1997; Vernon, Goldstein & Bower 2010,
doi:10.1214/10-BA524; calibrate, emulate, sample: Cleary et al. 2021, doi:10.1016/j.jcp.2020.109716). What a wave gives is compared
with what was predicted of it before it ran: the test of the emulator where it matters. Waves end when no target is off by much.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

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

_HEARD = 0.2               # share of the variance of a figure that is not chance, below which it has no say as a target
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
    wave: float = 3.0
    temperatures: tuple[float, ...] = (6.0, 2.0, 1.0, 1.0, 1.0)
    seeds: tuple[int, int] = (2, 1)
    judging: tuple[int, int] = (6, 2)
    repeats: int = 30
    steps: int = 5_000
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
    run: float64 [target]; not a number for one that has no say."""

    temperature: float
    sets: int
    off: np.ndarray

    @property
    def most(self) -> float:
        """The largest difference, 0 where nothing has a say."""
        return float(np.max(np.abs(self.off[np.isfinite(self.off)]), initial=0.0))


@dataclass(frozen=True)
class Explored:
    """All runs and what they say.

    normals: float64 [set, number]; measured: all rows of the measurer; first: how many sets wave 0 had; residuals: of the last
    wave, runs less what was predicted of them, float64 [target, target] of mean products; covariance: the part of chance and
    emulator in the error of a target; attainable: share of the variance over the ranges that is not chance, and explained: share
    that the emulator predicts, float64 [target]; missing: share of wave 0 in which there was no such figure. A target of which
    chance makes nearly everything has no say: fitting it would be fitting chance.
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
    def heard(self) -> tuple[int, ...]:
        """Places of the targets that have a say."""
        return tuple(place for place in range(len(self.targets)) if _telling(self.attainable[place], self.explained[place]))

    @property
    def scaled(self) -> np.ndarray:
        """Figures of all runs on the scales of the targets: float64 [set, target]."""
        return scaled_figures(self.targets, self.measured.means)

    @property
    def error(self) -> np.ndarray:
        """Covariance of everything by which a target may be off: data, rules, chance and emulator."""
        return data_covariance(self.targets) + rule_covariance(self.targets) + self.covariance

    def likelihood(self, emulator: Emulator, kept: Sequence[int] | None = None) -> Likelihood:
        """That of all data that have a say, or of some targets."""
        places = list(self.heard if kept is None else kept)
        return Likelihood(emulator, places, data_of(self.targets)[places], self.error[np.ix_(places, places)])

    def emulator(self, runs: slice = slice(None)) -> Emulator:
        """The emulator of the targets, from all runs or some."""
        return Emulator(self.normals[runs], self.scaled[runs])


def explore(space: Space, measurer: Measurer, targets: Sequence[FittedTarget], effort: Effort, seed: int = 1,
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
    attainable = np.clip(1.0 - noise / total, 0.0, 1.0)
    heard = [place for place in range(count) if _telling(attainable[place], explained[place])]
    known = data_covariance(targets) + rule_covariance(targets)
    waves: list[Wave] = []
    for temperature in effort.temperatures:
        error = temperature * (known + second_moment(emulator.left))[np.ix_(heard, heard)]
        likelihood = Likelihood(emulator, heard, data[heard], error)
        size = wave, effort.wave_steps
        new, found, residuals = _wave(space, measurer, targets, emulator, likelihood, size, len(normals), chance, beats)
        waves.append(Wave(temperature, wave, _off(residuals, heard)))
        normals, measured = np.concatenate([normals, new]), measured.joined(found)
        emulator = Emulator(normals, scaled_figures(targets, measured.means))
        if temperature <= 1.0 and waves[-1].most <= AGREES:
            break
    spread = _spread(measurer, targets, residuals, found)
    return Explored(space, targets, measurer, normals, measured, first, tuple(waves), spread, attainable, explained, missing)


def _telling(attainable: float, explained: float) -> bool:
    """Whether a target has a say: by either estimate, parameters make more than a fifth of its variance."""
    return max(float(attainable), float(explained)) >= _HEARD


def another_wave(found: Explored, kept: Sequence[int], effort: Effort, seed: int = 1, beats: Beats | None = None) -> Explored:
    """The same runs and one more wave, where the data of some targets alone put it. kept: places of these targets."""
    emulator, beats = found.emulator(), beats or Beats()
    _first, wave = effort.sizes(len(found.space.keys))
    new, more, residuals = _wave(found.space, found.measurer, found.targets, emulator, found.likelihood(emulator, kept),
                                 (wave, effort.wave_steps), len(found.normals), np.random.default_rng([seed, 3]), beats)
    return replace(found, normals=np.concatenate([found.normals, new]), measured=found.measured.joined(more),
                   waves=(*found.waves, Wave(1.0, wave, _off(residuals, kept))),
                   covariance=_spread(found.measurer, found.targets, residuals, more))


def _wave(space: Space, measurer: Measurer, targets: Sequence[FittedTarget], emulator: Emulator, likelihood: Likelihood,
          size: tuple[int, int], place: int, chance: np.random.Generator,
          beats: Beats) -> tuple[np.ndarray, Measured, np.ndarray]:
    """Draw and run a wave: its normal numbers, what was measured, and what was predicted wrongly. size: sets, steps of the chains;
    place: number of the first set."""
    sets, steps = size
    drawn = run_chains(likelihood, chance.standard_normal((sets, len(space.keys))), steps, chance, beats.beat)
    values, normals = space.settled(drawn.states)
    found = measurer.measured(space.worlds(values), place, beats.set)
    return normals, found, scaled_figures(targets, found.means) - emulator(normals)


def _off(residuals: np.ndarray, kept: Sequence[int]) -> np.ndarray:
    """How far the mean of each target is from what was predicted, in standard deviations of one run: float64 [target]; not a number
    for one that has no say."""
    found = np.full(residuals.shape[1], np.nan)
    places = list(kept)
    found[places] = (_mean(residuals) / np.sqrt(np.diag(second_moment(residuals))))[places]
    return found


def _spread(measurer: Measurer, targets: Sequence[FittedTarget], residuals: np.ndarray, found: Measured) -> np.ndarray:
    """The part of chance and emulator in the errors of the targets, from a wave: float64 [target, target]."""
    errors = np.column_stack([target.scaled_errors(found.means[:, place], found.errors[:, place])
                              for place, target in enumerate(targets)])
    return chance_covariance(second_moment(residuals), _mean(errors**2), measurer.counts()[:len(targets)], targets)


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
