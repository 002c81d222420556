"""The figures of targets for many parameter sets: each run once, cheap worlds first, dear ones only for sets still in question.

Every parameter set meets the same seeds. Sets go to threads; the model itself runs outside Python's lock. What is found does not
depend on how many threads there are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from simpul.experiments.calibration.measurement_store import MeasuredSets, set_digest
from simpul.experiments.calibration.target_distance import distances, excess, figure
from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.patterns.instruments import BY_RUN, outcomes
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow
from simpul.sim.run import run_many

Change = Mapping[str, float]


@dataclass(frozen=True)
class Measured:
    """Means of targets over seeds and their standard errors: float64 [set, target], not a number where it was not looked."""

    means: np.ndarray
    errors: np.ndarray

    def joined(self, more: Measured) -> Measured:
        """These sets and then those."""
        return Measured(np.concatenate([self.means, more.means]), np.concatenate([self.errors, more.errors]))

    def of(self, places) -> Measured:
        """Some of the sets."""
        return Measured(self.means[places], self.errors[places])


Batch = tuple[World, str, str, int]      # readings of one batch come from the same runs: world, strategy, instrument, horizon


@dataclass(frozen=True)
class Measurer:
    """Measures targets.

    rows: the targets; seeds: on which seeds, by the number of organizations (`seeds(25)`); spreads: see
    `targets.distances`; scenario: from a world to its scenario; read: what reads a batch for one parameter set; kept: what was
    measured before is not measured again.
    """

    rows: tuple[PatternRow, ...]
    seeds: Callable[[int], Sequence[int]]
    threads: int | None = None
    spreads: np.ndarray | None = None
    scenario: Callable[[World], object] = scenario_of
    read: Callable[..., dict[FigureReading, np.ndarray]] = field(default=lambda *told: read_batch(*told))
    kept: MeasuredSets = field(default_factory=MeasuredSets)

    @cached_property
    def batches(self) -> dict[Batch, list[FigureReading]]:
        """What is read together, small communities first."""
        found: dict[Batch, list[FigureReading]] = {}
        for row in self.rows:
            for reading in row.readings():
                horizon = 0 if reading.instrument == "outcomes" else reading.horizon
                together = found.setdefault((reading.world, reading.strategy, reading.instrument, horizon), [])
                if reading not in together:
                    together.append(reading)
        return dict(sorted(found.items(), key=lambda item: self._size(item[0])))

    def _size(self, batch: Batch) -> int:
        return self.scenario(batch[0]).organization_count()

    def measured(self, worlds: Sequence[Change], tolerance: float = np.inf, tick: Callable[[], None] | None = None) -> Measured:
        """Measure parameter sets; one that is beyond the tolerance by what was read first is looked at no further. tick() is
        called for every set that is done with."""
        with ThreadPoolExecutor(self.threads or os.cpu_count() or 1) as pool:
            tasks = [pool.submit(self._one, world, tolerance) for world in worlds]
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
        """sha256 (hex) of the targets, their spreads and the seeds on which they are looked at."""
        seeds = [tuple(self.seeds(self._size(batch))) for batch in self.batches]
        return sha256_of(repr((self.rows, seeds, self._spreads.tolist())))

    def _one(self, world: Change, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
        key = set_digest(self._asked, world, tolerance)
        found = self.kept.get(key)
        if found is None:
            means, errors = self._looked_at(world, tolerance)
            self.kept.add(key, means.tolist(), errors.tolist())
            return means, errors
        return np.array(found[0]), np.array(found[1])

    def _looked_at(self, world: Change, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
        means, errors = (np.full(len(self.rows), np.nan) for _ in range(2))
        values, seen = {}, []
        for batch, readings in self.batches.items():
            values |= self.read(batch, readings, self.seeds(self._size(batch)), world, self.scenario)
            for place, row in enumerate(self.rows):
                if place not in seen and all(reading in values for reading in row.readings()):
                    means[place], errors[place] = figure(row, values)
                    seen.append(place)
            rows = [self.rows[place] for place in seen]
            if excess(distances(rows, means[seen], errors[seen], self._spreads[seen])) > tolerance:
                break
        return means, errors

    @property
    def _spreads(self) -> np.ndarray:
        return np.ones(len(self.rows)) if self.spreads is None else self.spreads

    def distances(self, found: Measured) -> np.ndarray:
        """How far off each target is, 1 at the border of its band: float64 [set, target], infinite where it was not looked."""
        return distances(self.rows, found.means, found.errors, self._spreads)


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
