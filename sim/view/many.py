"""Many seeds in the background: a few first, then more; what nobody waits for any more is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sim.runs import run_many

BATCHES = (4, 12, 14, 20)       # 50 seeds: the first curve soon, bands when they mean something


@dataclass(frozen=True)
class Many:
    """Runs so far: series float64 [strategy, seed, month, series]; failures as sentences of Python, seldom any."""

    labels: tuple[str, ...]
    series: np.ndarray
    outcomes: np.ndarray
    failures: tuple[str, ...]

    @property
    def seeds(self) -> int:
        """How many seeds there are so far."""
        return self.series.shape[1]


def growing(scenario, labels: Sequence[str], stopped: Callable[[], bool], batches: Sequence[int] = BATCHES,
            keep_series: bool = True) -> Iterator[Many]:
    """Yield the runs of the first seeds, then with more, in batches; ends early when `stopped()` turns true.

    Seeds are 0, 1, 2 ...: the same luck for every strategy and for every place of a slider.
    keep_series: False to keep outcomes alone, for many strategies or settings.
    """
    labels = list(dict.fromkeys(labels))
    horizon = scenario.horizons[-1]
    series, outcomes, failures, first = [], [], [], 0
    for size in batches:
        if stopped():
            return
        runs = run_many(scenario, labels, range(first, first + size))
        first += size
        outcomes.append(runs.outcomes(horizon))
        series.append(runs.series if keep_series else runs.series[:, :, :0])
        failures += list(runs.failures.values())
        if stopped():
            return
        yield Many(tuple(labels), np.concatenate(series, axis=1), np.concatenate(outcomes, axis=1), tuple(failures))
