"""Many seeds in the background: a few first, then more; what nobody waits for is stopped, what was made is kept a while."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from time import monotonic

import numpy as np

from simpul.experiments.app.frames import PlaybackStopped
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import Difference, judge_differences
from simpul.sim.outcomes import INDEX, OUTCOMES
from simpul.sim.run import run_many
from simpul.sim.state.series import SERIES

BATCHES = (2, 10, 38)       # 50 seeds: the first curve at once, bands when they mean something
SOON = 0.7                  # seconds: what is there so soon comes all at once, since drawing takes its time as well
LONG = 3.0                  # seconds: what takes longer leaves a processor to the page, which may be playing months
PROCESSORS = os.cpu_count() or 2
MAIN_OUTCOMES = tuple(item for item in OUTCOMES if item.primary)
_KEPT = 4                    # finished sets of runs, for the way back of a slider and for the next visitor


@dataclass(frozen=True)
class Many:
    """Runs so far: series float64 [strategy, seed, month, series], outcomes [strategy, seed, outcome] at the last horizon.

    failures: why runs failed, by strategy, seldom any; their numbers are not numbers. horizon: months after the start. effort:
    seconds of processors that all of it took.
    """

    labels: tuple[str, ...]
    series: np.ndarray
    outcomes: np.ndarray
    failures: dict[str, str]
    horizon: int = 0
    effort: float = 0.0

    @property
    def seeds(self) -> int:
        """How many seeds there are so far."""
        return self.outcomes.shape[1]

    @property
    def complete(self) -> bool:
        """Whether all seeds are there."""
        return self.seeds >= sum(BATCHES)

    @property
    def table(self) -> RunTable:
        """The outcomes as verdicts are made of them."""
        return RunTable(self.labels, OUTCOMES, self.outcomes, self.horizon)

    @property
    def reason(self) -> str:
        """Why runs of the first strategy that failed did so, "" when none failed."""
        return next(iter(self.failures.values()), "")

    def without_failed(self) -> Many:
        """The strategies of which every run came to its end."""
        rows = [row for row, label in enumerate(self.labels) if label not in self.failures]
        return replace(self, labels=tuple(self.labels[row] for row in rows), series=self.series[rows],
                       outcomes=self.outcomes[rows])


_kept: OrderedDict[tuple, Many] = OrderedDict()
_families: OrderedDict[tuple, dict[str, np.ndarray]] = OrderedDict()       # main outcomes of strategies, by scenario and seeds
_lock = Lock()


def main_differences(runs: RunTable, strategy: str, baseline: str) -> list[Difference]:
    """One strategy against another on the main outcomes, judged together with every strategy of the table, as the report does."""
    main = {item.name for item in MAIN_OUTCOMES}
    return [one for one in judge_differences(runs, baseline) if one.strategy == strategy and one.outcome in main]


def whole_family(scenario, many: Many, stopped: Callable[[], bool]) -> RunTable:
    """The main outcomes of every strategy of the scenario on the seeds of `many`: all that a verdict is corrected for. Runs those
    that are missing.

    Raises PlaybackStopped when `stopped()` turns true.
    """
    key, main = (scenario, many.seeds), [INDEX[item.name] for item in MAIN_OUTCOMES]
    with _lock:
        known = dict(zip(many.labels, many.outcomes[:, :, main], strict=True)) | _families.get(key, {})
    missing = [label for label in scenario.strategies if label not in known]
    if missing:
        quick = many.effort / len(many.labels) * len(missing) < LONG * PROCESSORS
        runs = run_many(scenario, missing, range(many.seeds), progress=_stopping(stopped), monthly=False,
                        threads=None if quick else max(1, PROCESSORS - 1))
        _stopping(stopped)(0, 0)
        known |= dict(zip(missing, runs.outcomes(many.horizon)[:, :, main], strict=True))
    with _lock:
        _families[key] = known
        _forget(_families)
    labels = tuple(scenario.strategies)
    return RunTable(labels, MAIN_OUTCOMES, np.stack([known[label] for label in labels]), many.horizon)


def _stopping(stopped: Callable[[], bool]) -> Callable[[int, int], None]:
    """Progress of runs that ends them, by PlaybackStopped, when nobody waits for them."""
    def wanted(_done: int, _all: int) -> None:
        if stopped():
            raise PlaybackStopped

    return wanted


def _forget(kept: OrderedDict) -> None:
    """Leave the latest few."""
    while len(kept) > _KEPT:
        kept.popitem(last=False)


def growing(scenario, labels: Sequence[str], stopped: Callable[[], bool], batches: Sequence[int] = BATCHES) -> Iterator[Many]:
    """Yield the runs of the first seeds, then with more, in batches; ends early when `stopped()` turns true.

    Seeds are 0, 1, 2 ...: the same luck for every strategy and for every place of a slider.
    """
    labels = tuple(dict.fromkeys(labels))
    key = (scenario, labels, tuple(batches))
    with _lock:
        found = _kept.get(key)
    if found is not None:
        yield found
        return
    horizon = scenario.horizons[-1]
    series = np.empty((len(labels), sum(batches), scenario.months, len(SERIES)))
    outcomes, failures, first, effort, wanted = [], {}, 0, 0.0, _stopping(stopped)
    threads, waiting = None, list(batches)
    while waiting:
        size = waiting.pop(0)
        try:
            wanted(0, 0)
            began = monotonic()
            runs = run_many(scenario, labels, range(first, first + size), progress=wanted, threads=threads,
                            room=series[:, first : first + size])
            wanted(0, 0)
        except PlaybackStopped:
            return
        left = (monotonic() - began) / size * sum(waiting)
        alone = runs.effort / size * sum(waiting) / (threads or PROCESSORS)     # without the drawing, which goes on meanwhile
        if alone < SOON and left < 3.0 * SOON:
            waiting = [sum(waiting)] if waiting else []
        elif left > LONG:
            threads = max(1, PROCESSORS - 1)
        first += size
        effort += runs.effort
        outcomes.append(runs.outcomes(horizon))
        failures |= {label: reason for (label, _), reason in runs.failures.items()}
        found = Many(labels, series[:, :first], np.concatenate(outcomes, axis=1), dict(failures), int(horizon), effort)
        yield found
    with _lock:
        _kept[key] = found
        _forget(_kept)
