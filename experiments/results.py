"""The numbers of a plan that was carried out, free of the model that made them; and carrying it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from experiments.plan import Plan


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: name, unit, whether it was fixed beforehand as a main outcome, and which way is better
    (+1 more, -1 less, 0 neither)."""

    name: str
    unit: str
    primary: bool = False
    better: int = 0


@dataclass(frozen=True)
class StoredMonths:
    """Monthly series that stay in a file until one is asked for: float64 [strategy, seed, month, series], of which
    `stored[:, :, :, place]` reads one series and `numpy.asarray(stored)` all."""

    file: Path
    runs: tuple[int, int]
    names: tuple[str, ...]

    def __getitem__(self, which: tuple) -> np.ndarray:
        if len(which) != 4 or any(part != slice(None) for part in which[:3]):
            raise IndexError("only whole series can be read: stored[:, :, :, place]")
        return self._read([self.names[which[3]]])[..., 0]

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        return np.asarray(self._read(self.names), dtype=dtype)

    def _read(self, names) -> np.ndarray:
        import pyarrow.parquet as parquet

        table = parquet.read_table(self.file, columns=list(names))
        return np.stack([table[name].to_numpy().reshape(*self.runs, -1) for name in names], axis=-1)


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
    values: np.ndarray
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

    def months_of(self, name: str) -> np.ndarray:
        """One monthly series: float64 [strategy, seed, month]."""
        return self.monthly[:, :, :, self.series_index(name)]

    def done(self, strategy: str) -> np.ndarray:
        """Which seeds of a strategy ran to the end: bool [seed]."""
        return np.array([(strategy, seed) not in self.failures for seed in self.seeds])

    def joined(self, more: Results) -> Results:
        """These results and those of more seeds of the same plan."""
        return replace(self, seeds=self.seeds + more.seeds, values=np.concatenate([self.values, more.values], axis=2),
                       monthly=np.concatenate([self.monthly, more.monthly], axis=1), failures=self.failures | more.failures)

    def on(self, seeds: Sequence[int]) -> Results:
        """The results of some of the seeds, in that order."""
        places = [self.seeds.index(seed) for seed in seeds]
        return replace(self, seeds=tuple(seeds), values=self.values[:, :, places], monthly=self.monthly[:, places],
                       failures={which: why for which, why in self.failures.items() if which[1] in set(seeds)})

    @property
    def primary(self) -> tuple[Measure, ...]:
        """The outcomes fixed beforehand, in their order."""
        return tuple(item for item in self.outcomes if item.primary)


def _index(items: tuple[Measure, ...], name: str) -> int:
    for place, item in enumerate(items):
        if item.name == name:
            return place
    raise KeyError(f"nothing named {name!r} was measured; there are {', '.join(item.name for item in items)}")


def the_model() -> SimpleNamespace:
    """What experiments need of the model: run_many, OUTCOMES, SERIES, and look (`experiments.sights`); loads the compiler, so
    only when it runs."""
    from experiments.ensemble import run_many
    from experiments.sights import look
    from sim import outcomes

    return SimpleNamespace(run_many=run_many, OUTCOMES=outcomes.OUTCOMES, SERIES=outcomes.SERIES, look=look)


def carry_out(plan: Plan, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
              model=None) -> Results:
    """Run a plan. A run that fails is a gap in the arrays and a reason in `failures`; the others go on."""
    model = model or the_model()
    runs = model.run_many(plan.scenario, list(plan.strategies), plan.seeds, threads=threads, progress=progress)
    horizons = tuple(int(months) for months in plan.scenario.horizons)
    return Results(
        strategies=plan.strategies, seeds=plan.seeds, horizons=horizons, start=int(plan.scenario.start),
        outcomes=tuple(Measure(o.name, o.unit, bool(o.primary), int(o.better)) for o in model.OUTCOMES),
        series=tuple(Measure(s.name, s.unit) for s in model.SERIES),
        values=np.stack([np.asarray(runs.outcomes(months), dtype=np.float64) for months in horizons]),
        monthly=np.asarray(runs.series, dtype=np.float64),
        failures={(str(strategy), int(seed)): str(reason) for (strategy, seed), reason in runs.failures.items()},
    )
