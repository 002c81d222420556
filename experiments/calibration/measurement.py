"""The figures of targets for many parameter sets: each set run on seeds of its own.

Seeds follow from the number of the set, so that chance is a part of each set's own error and never a shift that all have in common.
Sets go to threads; the model itself runs outside Python's lock. What is found does not depend on how many threads there are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from simpul.experiments.calibration.set_digest import set_digest
from simpul.experiments.calibration.target_distance import figure
from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.patterns.instruments import BY_RUN, outcomes
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.sim.run import run_many

LARGE = 100               # organizations from which on a community is dear to run
_MOST_SEEDS = 64          # of one set: seeds of the next set begin after so many
_DESIGNS, _APART = 1 << 22, 1 << 40      # how many designs have seeds of their own, and how far those of two are apart
Change = Mapping[str, float]


@dataclass(frozen=True)
class Measured:
    """Means of rows over seeds and their standard errors: float64 [set, row], not a number where there is no such figure."""

    means: np.ndarray
    errors: np.ndarray

    def joined(self, more: Measured) -> Measured:
        """These sets and then those."""
        return Measured(np.concatenate([self.means, more.means]), np.concatenate([self.errors, more.errors]))

    def rows(self, places: Sequence[int]) -> Measured:
        """Some of the rows."""
        return Measured(self.means[:, places], self.errors[:, places])


Batch = tuple[World, str, str, int]      # readings of one batch come from the same runs: world, strategy, instrument, horizon


def batch_of(reading: FigureReading) -> Batch:
    """The runs that a reading comes from; outcomes are read at every horizon of the same runs."""
    return reading.world, reading.strategy, reading.instrument, 0 if reading.instrument == "outcomes" else reading.horizon


@dataclass(frozen=True)
class Measurer:
    """Measures rows.

    rows: what is measured of each set; seeds: on how many seeds a set is looked at, in small communities and in large ones; first:
    number of the seed of set 0; scenario: from a world to its scenario; read: what reads a batch for one parameter set; kept: what
    was measured before is not measured again.
    """

    rows: tuple[PatternRow, ...]
    seeds: tuple[int, int] = (2, 1)
    first: int = 0
    threads: int | None = None
    scenario: Callable[[World], object] = scenario_of
    read: Callable[..., dict[FigureReading, np.ndarray]] = field(default=lambda *told: read_batch(*told))
    kept: MeasuredFigures = field(default_factory=MeasuredFigures)

    def on(self, seeds: tuple[int, int], design_seed: int) -> Measurer:
        """The same on other numbers of seeds, those of a design."""
        return replace(self, seeds=seeds, first=design_seed % _DESIGNS * _APART)

    @cached_property
    def batches(self) -> dict[Batch, list[FigureReading]]:
        """What is read together."""
        found: dict[Batch, list[FigureReading]] = {}
        for row in self.rows:
            for reading in row.readings():
                together = found.setdefault(batch_of(reading), [])
                if reading not in together:
                    together.append(reading)
        return found

    def count(self, batch: Batch) -> int:
        """On how many seeds a batch is run."""
        return self.seeds[1 if self.scenario(batch[0]).organization_count() >= LARGE else 0]

    def counts(self) -> list[int]:
        """On how many seeds each row is read."""
        return [min(self.count(batch_of(reading)) for reading in row.readings()) for row in self.rows]

    def measured(self, worlds: Sequence[Change], first: int = 0, tick: Callable[[], None] | None = None) -> Measured:
        """Measure parameter sets. first: number of the first of them, from which their seeds follow. tick() is called for every
        set that is done with."""
        with ThreadPoolExecutor(self.threads or os.cpu_count() or 1) as pool:
            tasks = [pool.submit(self._one, world, first + place) for place, world in enumerate(worlds)]
            try:
                found = []
                for task in tasks:
                    found.append(task.result())
                    if tick is not None:
                        tick()
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        shape = (len(worlds), len(self.rows))
        means, errors = (np.array([one[part] for one in found], dtype=np.float64).reshape(shape) for part in (0, 1))
        return Measured(means, errors)

    @cached_property
    def _asked(self) -> str:
        """sha256 (hex) of what is measured and on how many seeds."""
        return sha256_of(repr((self.rows, self.first, [self.count(batch) for batch in self.batches])))

    def _one(self, world: Change, place: int) -> tuple[np.ndarray, np.ndarray]:
        key = set_digest(self._asked, world, place)
        found = self.kept.get(key)
        if found is None:
            means, errors = self._looked_at(world, self.first + place * _MOST_SEEDS)
            self.kept.add(key, means.tolist(), errors.tolist())
            return means, errors
        return np.array(found[0]), np.array(found[1])

    def _looked_at(self, world: Change, seed: int) -> tuple[np.ndarray, np.ndarray]:
        values: dict[FigureReading, np.ndarray] = {}
        for batch, readings in self.batches.items():
            values |= self.read(batch, readings, range(seed, seed + self.count(batch)), world, self.scenario)
        figures = [figure(row, values) for row in self.rows]
        return np.array([mean for mean, _error in figures]), np.array([error for _mean, error in figures])


def read_batch(batch: Batch, readings: Sequence[FigureReading], seeds: Sequence[int], world: Change,
               scenario: Callable[[World], object] = scenario_of) -> dict[FigureReading, np.ndarray]:
    """Read a batch with some numbers of its scenario changed: float64 [seed] for each reading."""
    where, strategy, instrument, horizon = batch
    changed = scenario(where).with_changes(world) if world else scenario(where)
    if instrument == "outcomes":
        runs = run_many(changed, [strategy], seeds, threads=1)
        return {reading: outcomes(runs, reading.horizon, reading.figure)[0] for reading in readings}
    more = {"figures": [reading.figure for reading in readings]} if instrument == "survey" else {}
    found = [BY_RUN[instrument](changed, strategy, seed, horizon, **more) for seed in seeds]
    return {reading: np.array([one[reading.figure] for one in found]) for reading in readings}
