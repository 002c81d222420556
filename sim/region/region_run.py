"""Running a region: the months before the strategies once, then each strategy from there, two at a time where memory allows."""

from __future__ import annotations

import copy
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

import numpy as np

from simpul.sim import initial_state, outcomes, strategies
from simpul.sim.months import run_months
from simpul.sim.region import region_strategies
from simpul.sim.region.recording import BEYOND, RegionRecord
from simpul.sim.region.region_layout import Layout, bytes_of
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.region.region_state import bridges, build
from simpul.sim.run import known_labels
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import Settings, checked_seed, settings

State = tuple[Handle, RegionRecord, np.ndarray]  # a region, what was kept of it so far, its ledger


def run_region(
    scenario, layout: Layout, strategies: Sequence[str] | None = None, seed: int = 0, *, threads: int | None = None,
    memory: int | None = None, progress: Callable[[int, int], None] | None = None,
) -> RegionRun:
    """Run strategies (all of the scenario if None) in the same region on the same luck.

    threads: strategies that run at the same time, as many as there are cores if None; no more than fit into `memory` bytes
    (None: they all fit). If not even a copy of the start fits, every strategy begins at month 0. `progress(done, total)` counts
    months, from the calling thread. Results depend on none of these.
    Raises KeyError for a label the scenario does not have, ValueError for a seed or a layout out of range.
    """
    labels = list(scenario.strategies) if strategies is None else list(strategies)
    known_labels(scenario, labels)
    seed = checked_seed(seed)
    return _Running(scenario, layout, labels, seed, progress).run(threads or os.cpu_count() or 1, memory)


def structures_needed(scenario, labels: Sequence[str]) -> int:
    """Return how many rows for structures each community needs."""
    return max(1, strategies.rows_needed(scenario, list(labels), initial_state.blank(scenario, 1)))


def months_needed(scenario, labels: Sequence[str], states: int) -> int:
    """Return how many months have to pass in all, with room for so many states of the region in memory."""
    begins, last = scenario.burn_in + scenario.start, scenario.burn_in + scenario.months
    return len(labels) * last if states < 2 else begins + len(labels) * (last - begins)


class _Stopped(Exception):
    """The run was given up from outside."""


class _Running:
    """One call of `run`."""

    def __init__(self, scenario, layout: Layout, labels: list[str], seed: int, progress):
        self.scenario, self.layout, self.labels, self.seed, self.progress = scenario, layout, labels, seed, progress
        self.structures = structures_needed(scenario, labels)
        self.settings: Settings = settings(scenario, seed)
        self.begins, self.last = scenario.burn_in + scenario.start, scenario.burn_in + scenario.months
        self.stopped = threading.Event()
        self.counting = threading.Lock()
        self.done = 0
        self.found: dict[str, tuple] = {}

    def run(self, threads: int, memory: int | None) -> RegionRun:
        size = bytes_of(self.scenario, self.layout, self.structures)
        states = len(self.labels) + 1 if memory is None else max(1, memory // size)
        whole = states < 2 and len(self.labels) > 1
        self.total = months_needed(self.scenario, self.labels, 1 if whole else 2)
        with ThreadPoolExecutor(max(1, min(threads, len(self.labels)))) as pool:
            try:
                if whole:
                    for label in self.labels:
                        self._follow([pool.submit(self._whole, label)])
                else:
                    self._from_one_start(pool, min(threads, len(self.labels), max(1, states - 1)))
            except BaseException:
                self.stopped.set()
                raise
        return self._result(size)

    def _from_one_start(self, pool: ThreadPoolExecutor, at_once: int) -> None:
        """Run the months that all strategies share, then the strategies, `at_once` of them at a time, from copies of that state."""
        start = self._follow([pool.submit(self._before)])[0]
        labels = list(self.labels)
        while labels:
            now, labels = labels[:at_once], labels[at_once:]
            states = [self._twin(start) for _ in now[1:]] + [self._twin(start) if labels else start]  # the last need no start
            self._follow([pool.submit(self._after, label, *state) for label, state in zip(now, states, strict=True)])

    def _twin(self, state: State) -> State:
        """Return an independent copy of a state."""
        handle, kept, ledger = state
        alike = copy.deepcopy(kept, {id(kept.scenario): kept.scenario})
        return Handle(initial_state.copy(handle.columns), self.settings), alike, ledger.copy()

    def _whole(self, label: str) -> None:
        self._after(label, *self._before())

    def _before(self) -> State:
        """Build the region and let the months pass that come before the strategies."""
        handle = Handle(build(self.scenario, self.layout, self.seed, self.structures), self.settings)
        kept, ledger = RegionRecord(self.scenario, self.layout.communities), np.zeros((self.last, len(LEDGER), len(RESOURCES)))
        self._pass(handle, kept, ledger, 0, self.begins)
        return handle, kept, ledger

    def _after(self, label: str, handle: Handle, kept: RegionRecord, ledger: np.ndarray) -> None:
        """Let a strategy begin and the rest of the months pass; keep what outcomes need."""
        c = handle.columns
        region_strategies.begin_everywhere(self.scenario, label, c)
        self._pass(handle, kept, ledger, self.begins, self.last)
        self.found[label] = kept, ledger, c.produced.copy(), c.ever_member == 1

    def _pass(self, handle: Handle, kept: RegionRecord, ledger: np.ndarray, first: int, last: int) -> None:
        unread = np.zeros((self.scenario.months, len(SERIES)))
        run_months(handle.community, handle.settings, first, first, unread, ledger)  # before month 0: draws what all start with
        for month in range(first, last):
            if self.stopped.is_set():
                raise _Stopped
            run_months(handle.community, handle.settings, month, month + 1, unread, ledger)
            if month >= self.scenario.burn_in:
                kept.add(handle.columns, month - self.scenario.burn_in)
            with self.counting:
                self.done += 1

    def _follow(self, tasks: list) -> list:
        """Wait for tasks of the pool, telling how far they are; return what they return."""
        waiting = set(tasks)
        while waiting:
            _finished, waiting = wait(waiting, timeout=0.5, return_when=FIRST_COMPLETED)
            if self.progress is not None:
                self.progress(self.done, self.total)
        return [task.result() for task in tasks]

    def _result(self, size: int) -> RegionRun:
        many, horizons = self.layout.communities, tuple(self.scenario.horizons)
        values = np.stack([np.stack([outcomes.values(self.found[label][0].reading(months)) for months in horizons])
                           for label in self.labels])
        values[..., outcomes.INDEX["crowding_out"]] = self._crowding_out(many)[:, None]
        one = initial_state.blank(self.scenario, 1)
        return RegionRun(
            self.scenario, self.layout, self.seed, self.labels, values,
            np.stack([self.found[label][0].beyond for label in self.labels]).reshape(len(self.labels), many, len(BEYOND)),
            np.stack([self.found[label][0].months for label in self.labels]), np.stack([self.found[x][1] for x in self.labels]),
            bridges(one, self.layout, self.seed)[:, [0, 2]], many * len(one.key), size)

    def _crowding_out(self, many: int) -> np.ndarray:
        """Return [strategy, community], as `outcomes.compute_many` has it [strategy, seed]."""
        produced, member = (np.stack([self.found[label][n].reshape(many, -1) for label in self.labels]) for n in (2, 3))
        return outcomes.crowding_out([self.scenario.strategies[label].type for label in self.labels], produced, member)


