"""The numbers of a plan that was carried out, free of the model that made them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pyarrow import parquet

if TYPE_CHECKING:
    from simpul.experiments.design.switched import MechanismSets


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: name, unit, whether it was fixed beforehand as a main outcome, which way is better (+1 more, -1 less,
    0 neither), and whether it only describes a part of the community (one issue, one group), beside all tests."""

    name: str
    unit: str
    primary: bool = False
    better: int = 0
    described: bool = False


@dataclass(frozen=True)
class StoredMonths:
    """Monthly series that stay in a file until they are asked for: float64 [strategy, seed, month, series], of which
    `stored[strategy, :, :, series]` reads one series of one strategy and `numpy.asarray(stored)` all.

    Rows stand in the file as they do in the array; no group of rows holds more than one strategy.
    """

    file: Path
    runs: tuple[int, int]
    names: tuple[str, ...]

    def __getitem__(self, which: tuple) -> np.ndarray:
        if len(which) != 4 or which[1:3] != (slice(None), slice(None)):
            raise IndexError("only one series of one strategy can be read: stored[strategy, :, :, series]")
        return self._read(which[0], self.names[which[3]])

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        strategies, series = range(self.runs[0]), range(len(self.names))
        return np.asarray([np.stack([self[place, :, :, item] for item in series], axis=-1) for place in strategies], dtype=dtype)

    def _read(self, strategy: int, name: str) -> np.ndarray:
        with parquet.ParquetFile(self.file) as file:
            rows = file.metadata.num_rows // self.runs[0]
            ends = np.cumsum([file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)])
            groups = np.flatnonzero((ends > strategy * rows) & (ends <= (strategy + 1) * rows))
            return file.read_row_groups(groups.tolist(), columns=[name])[name].to_numpy().reshape(self.runs[1], -1)


@dataclass(frozen=True)
class Results:
    """All numbers of all runs.

    strategies, seeds, horizons (months after the start of the strategies), start (month the strategies begin, counted
    from the end of the burn-in); outcomes, series: what the last axis of the arrays means.
    values: float64 [horizon, strategy, seed, outcome]; not a number for a failed run, and where an outcome does not
    exist (a first joint result that had not come by the horizon).
    monthly: float64 [strategy, seed, month, series], in memory or in a file. failures: reason for each (strategy, seed) that
    failed.
    """

    strategies: tuple[str, ...]
    seeds: tuple[int, ...]
    horizons: tuple[int, ...]
    start: int
    outcomes: tuple[Measure, ...]
    series: tuple[Measure, ...]
    values: NDArray[np.float64]
    monthly: np.ndarray | StoredMonths
    failures: dict[tuple[str, int], str] = field(default_factory=dict)

    def outcome_index(self, name: str) -> int:
        """Place of an outcome on the last axis of values; KeyError when there is none of that name."""
        return _index(self.outcomes, name)

    def series_index(self, name: str) -> int:
        """Place of a series on the last axis of monthly; KeyError when there is none of that name."""
        return _index(self.series, name)

    def has_series(self, name: str) -> bool:
        """Whether a monthly series of that name was recorded."""
        return any(item.name == name for item in self.series)

    def of(self, name: str, horizon: int) -> np.ndarray:
        """One outcome at one horizon: float64 [strategy, seed]."""
        return self.values[self.horizons.index(horizon), :, :, self.outcome_index(name)]

    def months_of(self, name: str, strategy: str) -> np.ndarray:
        """One monthly series of one strategy: float64 [seed, month]; of many runs not more than that is ever in memory."""
        return self.monthly[self.strategies.index(strategy), :, :, self.series_index(name)]

    def done(self, strategy: str) -> np.ndarray:
        """Which seeds of a strategy ran to the end: bool [seed]."""
        return np.array([(strategy, seed) not in self.failures for seed in self.seeds])

    def joined(self, more: Sequence[Results]) -> Results:
        """These results and those of more seeds of the same plan, in order."""
        every = [self, *more]
        return replace(self, seeds=tuple(seed for one in every for seed in one.seeds),
                       values=np.concatenate([one.values for one in every], axis=2),
                       monthly=np.concatenate([one.monthly for one in every], axis=1),
                       failures={which: why for one in every for which, why in one.failures.items()})

    def without_months(self) -> Results:
        """These results without their monthly series, which are most of what they take in memory."""
        return replace(self, series=(), monthly=np.empty((len(self.strategies), len(self.seeds), 0, 0)))

    @property
    def primary(self) -> tuple[Measure, ...]:
        """The outcomes fixed beforehand, in their order."""
        return tuple(item for item in self.outcomes if item.primary)


@dataclass(frozen=True)
class MechanismRuns:
    """Runs of a comparison once more with mechanisms switched off. sets: those in which each strategy was run; results: what
    they came to, each strategy under the labels of its sets."""

    sets: tuple[MechanismSets, ...]
    results: Results


@dataclass(frozen=True)
class WorldResults:
    """All outcomes of all worlds. values: float64 [world, horizon, strategy, seed, outcome], not a number for a failed run
    and where an outcome does not exist; failures: reason for each (world, strategy, seed) that failed."""

    strategies: tuple[str, ...]
    seeds: tuple[int, ...]
    horizons: tuple[int, ...]
    start: int
    outcomes: tuple[Measure, ...]
    values: NDArray[np.float64]
    failures: dict[tuple[int, str, int], str] = field(default_factory=dict)

    def of_worlds(self, name: str, horizon: int) -> np.ndarray:
        """One outcome at one horizon: float64 [world, strategy, seed]."""
        return self.values[:, self.horizons.index(horizon), :, :, _index(self.outcomes, name)]

    @property
    def primary(self) -> tuple[Measure, ...]:
        """The outcomes fixed beforehand."""
        return tuple(item for item in self.outcomes if item.primary)

    def world(self, place: int, series: tuple[Measure, ...] = (), monthly: np.ndarray | StoredMonths | None = None) -> Results:
        """The results of one world; its monthly series, where they are kept, are given."""
        return Results(self.strategies, self.seeds, self.horizons, self.start, self.outcomes, series, self.values[place],
                       np.empty((len(self.strategies), len(self.seeds), 0, 0)) if monthly is None else monthly,
                       {which[1:]: why for which, why in self.failures.items() if which[0] == place})


def joined_results(found: Sequence[Results]) -> WorldResults:
    """The results of one world after the other as one."""
    one = found[0]
    failures = {(place, *which): why for place, world in enumerate(found) for which, why in world.failures.items()}
    return WorldResults(one.strategies, one.seeds, one.horizons, one.start, one.outcomes,
                        np.stack([world.values for world in found]), failures)


def _index(items: tuple[Measure, ...], name: str) -> int:
    for place, item in enumerate(items):
        if item.name == name:
            return place
    raise KeyError(f"nothing named {name!r} was measured; there are {', '.join(item.name for item in items)}")
