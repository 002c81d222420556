"""The whole way from ranges to an ensemble: waves of runs, an emulator, independent chains, and a judgement on fresh seeds.

1. The model is run over the ranges and in waves nearer and nearer to the data (`wave_design`).
2. Two hundred independent chains draw from the prior times the likelihood by the emulator; their last states are the ensemble. The
   error of a target is that of its datum, of the rules, and of chance and emulator as the last wave showed it (`posterior`).
3. The ensemble is run on fresh seeds. Nothing is selected by that; it says how far off the ensemble is. A target that lies more
   than three standard deviations off is not reproduced, and a second ensemble does without it: what is concluded must hold in both.
4. The same again with the even and with the odd runs, without each source in turn, and for data made from known sets
   (`synthetic_truths`): how much of the answer is chance, hangs on one source, can be trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.calibration.emulator import Emulator
from simpul.experiments.calibration.fitted_target import IMPLAUSIBLE, FittedTarget, data_of, scaled_figures
from simpul.experiments.calibration.measurement import Measured, Measurer
from simpul.experiments.calibration.parameter_space import Space
from simpul.experiments.calibration.posterior import Posterior, posterior
from simpul.experiments.calibration.synthetic_truths import TruthCheck, checked_truths
from simpul.experiments.calibration.wave_design import AGREES, JUDGED, Beats, Effort, Explored, another_wave, explore
from simpul.experiments.design.ensemble import Ensemble

WANTED = 200              # sets of an ensemble
_PREDICTED = 48           # sets of an ensemble without a source that are run, to see what they say of that source
_APART = 100_000          # sets between the numbers of two ensembles that are judged, so that each has seeds of its own


@dataclass(frozen=True)
class Judged:
    """An ensemble on fresh seeds.

    explored: the runs it was drawn from; posterior: where it lies; sets: how many of its sets were run; measured: all rows of the
    measurer on fresh seeds.
    """

    explored: Explored
    posterior: Posterior
    sets: int
    measured: Measured


@dataclass(frozen=True)
class Fitted:
    """What came of it.

    explored: runs and errors; emulator: of all runs; whole: the ensemble; plausible: the ensemble without the targets in
    `left_out`, drawn after a wave or two more, None when there are none that had a say; halves: standard normal numbers of the
    ensembles of even and of odd runs; sources: what ensembles without a source say, by its name; truths: see `synthetic_truths`;
    judging: on how many seeds sets were judged, in small communities and in large ones.
    """

    explored: Explored
    emulator: Emulator
    whole: Judged
    left_out: tuple[int, ...]
    plausible: Judged | None
    halves: tuple[np.ndarray, np.ndarray]
    sources: dict[str, Judged]
    truths: TruthCheck | None
    judging: tuple[int, int]

    def ensemble(self, judged: Judged) -> Ensemble:
        """An ensemble as a table; of each set the largest implausibility among the targets it was fitted to."""
        space, values = self.explored.space, judged.posterior.values[:judged.sets]
        off = implausibility(judged.explored, judged.measured.means)[:, list(judged.posterior.kept)].max(axis=1, initial=0.0)
        return Ensemble(space.names, tuple(tuple(map(float, row)) for row in values), tuple(float(f"{one:.4g}") for one in off))


def implausibility(found: Explored, means: np.ndarray) -> np.ndarray:
    """By how many standard deviations figures of the targets are off their data, float64 [set, target]; infinite where there is no
    figure. means: of the measurer's rows."""
    means = means[:, :len(found.targets)]
    off = np.abs(scaled_figures(found.targets, means) - data_of(found.targets)) / np.sqrt(np.diag(found.error))
    return np.where(np.isfinite(off), off, np.inf)


def of_ensemble(found: Explored, means: np.ndarray) -> np.ndarray:
    """Implausibility of an ensemble: that of its mean figure of each target, float64 [target]."""
    scaled = scaled_figures(found.targets, means[:, :len(found.targets)])
    there = np.isfinite(scaled)
    mean = np.where(there, scaled, 0.0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    off = np.abs(mean - data_of(found.targets)) / np.sqrt(np.diag(found.error))
    return np.where(there.any(axis=0), off, np.inf)


def source_names(targets: Sequence[FittedTarget]) -> tuple[str, ...]:
    """The sources of targets that can be left out: all, if there are two or more."""
    names = tuple(dict.fromkeys(target.row.source for target in targets))
    return names if len(names) > 1 else ()


def most_sets(numbers: int, targets: Sequence[FittedTarget], wanted: int, effort: Effort) -> int:
    """How many sets are measured at the most."""
    return effort.runs(numbers) + 2 * effort.sizes(numbers)[1] + 2 * wanted + len(source_names(targets)) * min(_PREDICTED, wanted)


def fitted(space: Space, measurer: Measurer, targets: Sequence[FittedTarget], wanted: int = WANTED, effort: Effort | None = None,
           seed: int = 1, progress: Callable[[int, int], None] | None = None) -> Fitted:
    """Find an ensemble of `wanted` sets. measurer: its first rows are those of the targets.

    progress(sets measured, at most) is called for each set, and now and then while chains run. The same arguments give the same
    ensemble, on however many threads.
    """
    effort, done = effort or Effort(), 0
    total = most_sets(len(space.keys), targets, wanted, effort)

    def beat() -> None:
        if progress is not None:
            progress(min(done, total), total)

    def tick() -> None:
        nonlocal done
        done += 1
        beat()

    beats = Beats(tick, beat)
    found = explore(space, measurer, targets, effort, seed, beats)
    emulator, chains = found.emulator(), max(effort.chains, wanted)
    judging = found.measurer.on(effort.judging, seed)
    stage = places = 0

    def drawn(by: Emulator, kept: Sequence[int] | None = None, runs: Explored = found, steps: int = effort.steps) -> Posterior:
        nonlocal stage
        stage += 1
        return posterior(runs, by, kept, chains, steps, np.random.default_rng([seed, 1, stage]), beat)

    def judged(one: Posterior, sets: int, runs: Explored = found) -> Judged:
        nonlocal places
        measured = judging.measured(space.worlds(one.values[:sets]), JUDGED + places, tick)
        places += _APART
        return Judged(runs, one, sets, measured)

    whole = judged(drawn(emulator), wanted)
    off = of_ensemble(found, whole.measured.means)
    left_out = tuple(place for place in range(len(found.targets)) if not off[place] <= IMPLAUSIBLE)
    rest = [place for place in found.heard if place not in left_out]
    plausible = None
    if rest and len(rest) < len(found.heard):
        nearer = another_wave(found, rest, effort, seed, beats)
        if nearer.waves[-1].most > AGREES:
            nearer = another_wave(nearer, rest, effort, seed, beats)
        plausible = judged(drawn(nearer.emulator(), rest, nearer), wanted, nearer)
    halves = tuple(drawn(found.emulator(slice(first, None, 2))).normals for first in (0, 1))
    sources = {}
    for name in source_names(found.targets):
        others = [place for place in found.heard if found.targets[place].row.source != name]
        sources[name] = judged(drawn(emulator, others, steps=effort.steps // 2), min(_PREDICTED, wanted))
    truths = checked_truths(found, effort.truths, effort.wave_steps, seed, beat)
    if progress is not None:
        progress(total, total)
    return Fitted(found, emulator, whole, left_out, plausible, halves, sources, truths, effort.judging)
