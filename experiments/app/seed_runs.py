"""Many seeds in the background: a few first, then more; what nobody waits for is stopped, what was made is kept a while."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from time import monotonic

import numpy as np

from simpul.experiments.app.frames import PlaybackStopped
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.smallest_differences import smallest_differences
from simpul.experiments.statistics.verdicts import DESCRIBED, Difference, judge_differences
from simpul.sim.outcomes import OUTCOMES, Outcome, follow_worst_off, outcomes_of
from simpul.sim.run import run_many
from simpul.sim.state.series import SERIES

BATCHES = (2, 10, 38)       # 50 seeds: the first curve at once, bands when they mean something
SOON = 0.7                  # seconds: what is there so soon comes all at once, since drawing takes its time as well
LONG = 3.0                  # seconds: what takes longer leaves a processor to the page, which may be playing months
PROCESSORS = os.cpu_count() or 2
_KEPT = 4                    # finished sets of runs, for the way back of a slider and for the next visitor


@dataclass(frozen=True)
class Many:
    """Runs so far: series float64 [strategy, seed, month, series], outcomes [strategy, seed, outcome] at the last horizon.

    failures: why runs failed, by strategy, seldom any; their numbers are not numbers. horizon: months after the start. effort:
    seconds of processors that all of it took. measures: what the last axis of outcomes means.
    """

    labels: tuple[str, ...]
    series: np.ndarray
    outcomes: np.ndarray
    failures: dict[str, str]
    horizon: int = 0
    effort: float = 0.0
    measures: tuple[Outcome, ...] = OUTCOMES

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
        return RunTable(self.labels, self.measures, self.outcomes, self.horizon)

    @property
    def reason(self) -> str:
        """Why runs of the first strategy that failed did so, "" when none failed."""
        return next(iter(self.failures.values()), "")


_kept: OrderedDict[tuple, Many] = OrderedDict()
_lock = Lock()


def main_differences(runs: RunTable, strategy: str, baseline: str, nothing: str | None = None) -> list[Difference]:
    """One strategy against another on the main outcomes, judged together with every strategy of the table, as the report does.
    nothing: label of doing nothing, whose spread says what matters; None where that is not known yet."""
    main, matters = {item.name for item in runs.measures if item.primary}, smallest_differences(runs, nothing)
    return [one for one in judge_differences(runs, baseline, matters=matters) if one.strategy == strategy and one.outcome in main]


def doing_nothing(scenario) -> str | None:
    """Label of the strategy that does nothing; None without one."""
    return next((label for label, declared in scenario.strategies.items() if declared.type == "nothing"), None)


def part_differences(runs: RunTable, strategy: str, baseline: str) -> list[Difference]:
    """One strategy against another on single issues and groups, which no test is made of."""
    return [one for one in judge_differences(runs, baseline) if one.strategy == strategy and one.verdict == DESCRIBED]


def _follow(values: np.ndarray, scenario, labels: Sequence[str]) -> None:
    """Fix the worst-off group by all runs of doing nothing, where they are there. values: [strategy, seed, outcome]."""
    for row, label in enumerate(labels):
        if scenario.strategies[label].type == "nothing":
            follow_worst_off(values, scenario, values[row])


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

    Seeds are 0, 1, 2 ...: the same random events for every strategy and for every place of a slider.
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
        values = np.concatenate(outcomes, axis=1)
        _follow(values, scenario, labels)
        found = Many(labels, series[:, :first], values, dict(failures), int(horizon), effort, outcomes_of(scenario))
        yield found
    with _lock:
        _kept[key] = found
        _forget(_kept)
