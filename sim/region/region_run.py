"""Running a region: the months before the strategies once, then each strategy from there, two at a time where memory allows."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import NamedTuple

import numpy as np

from simpul.sim import initial_state, outcomes, strategies
from simpul.sim.months import run_months
from simpul.sim.region import region_strategies
from simpul.sim.region.recording import BEYOND, RegionRecord
from simpul.sim.region.region_checkpoint import Keeper, RegionState
from simpul.sim.region.region_layout import Layout, bytes_of
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.region.region_state import bridges, build
from simpul.sim.run import known_labels
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import Settings, checked_seed, settings

BEFORE = "before"  # the name under which the months before the strategies are kept


class _Gave(NamedTuple):
    """What one strategy gave.

    outcomes: [horizon, community, outcome], what compares with `nothing` left open; produced, member: of every row, as
        that is computed from.
    """

    outcomes: np.ndarray
    beyond: np.ndarray
    months: np.ndarray
    ledger: np.ndarray
    produced: np.ndarray
    member: np.ndarray


def run_region(
    scenario, layout: Layout, strategies: Sequence[str] | None = None, seed: int = 0, *, threads: int | None = None,
    memory: int | None = None, progress: Callable[[int, int], None] | None = None, keeper: Keeper | None = None,
) -> RegionRun:
    """Run strategies (all of the scenario if None) in the same region under the same random events.

    threads: strategies that run at the same time, as many as there are cores if None; no more than fit into `memory` bytes
    (None: they all fit). If not even a copy of the start fits, every strategy begins at month 0. `progress(done, total)` counts
    months, from the calling thread. keeper: what was kept of the very same region is not run again, and what is run is kept on the
    way. Results depend on none of these.
    Raises KeyError for a label the scenario does not have, ValueError for a seed or a layout out of range.
    """
    labels = list(scenario.strategies) if strategies is None else list(strategies)
    known_labels(scenario, labels)
    seed = checked_seed(seed)
    return _Running(scenario, layout, labels, seed, progress, keeper).run(threads or os.cpu_count() or 1, memory)


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
    """One call of `run_region`."""

    def __init__(self, scenario, layout: Layout, labels: list[str], seed: int, progress, keeper: Keeper | None):
        self.scenario, self.layout, self.labels, self.seed, self.progress = scenario, layout, labels, seed, progress
        self.keeper = keeper
        self.structures = structures_needed(scenario, labels)
        self.settings: Settings = settings(scenario, seed)
        self.begins, self.last = scenario.burn_in + scenario.start, scenario.burn_in + scenario.months
        self.stopped = threading.Event()
        self.counting = threading.Lock()
        self.done = 0
        self.found: dict[str, _Gave] = {}

    def run(self, threads: int, memory: int | None) -> RegionRun:
        size = bytes_of(self.scenario, self.layout, self.structures)
        states = len(self.labels) + 1 if memory is None else max(1, memory // size)
        whole = states < 2 and len(self.labels) > 1
        self.total = months_needed(self.scenario, self.labels, 1 if whole else 2)
        keeper, each = self.keeper, self.last if whole else self.last - self.begins  # months that count for one strategy
        for label in self.labels:
            if keeper is not None and (kept := keeper.get(self._name(label), done=True)) is not None:
                self.found[label], self.done = _Gave(**kept), self.done + each
        with ThreadPoolExecutor(max(1, min(threads, len(self.labels)))) as pool:
            try:
                if whole:
                    for label in self.labels:
                        self._follow([pool.submit(self._whole, label)] if label not in self.found else [])
                else:
                    self._from_one_start(pool, min(threads, len(self.labels), max(1, states - 1)))
            except BaseException:
                self.stopped.set()
                raise
        return self._result(size)

    def _from_one_start(self, pool: ThreadPoolExecutor, at_once: int) -> None:
        """Run the months that all strategies share, then the strategies, `at_once` of them at a time, from copies of that state;
        a strategy that was kept on the way goes on from there."""
        labels = [label for label in self.labels if label not in self.found]
        begun = {label for label in labels if self._is_kept(label)}
        starting = len(labels) - len(begun)
        start = self._follow([pool.submit(self._before)])[0] if starting else None
        if start is None:
            self._count(self.begins)
        labels.sort(key=lambda label: label not in begun)  # those that begin last need no room for the start
        while labels:
            now, labels, tasks = labels[:at_once], labels[at_once:], []
            for label in now:
                if label in begun:
                    tasks.append((self._go_on, label))
                    continue
                starting -= 1
                tasks.append((self._after, label, start.twin() if starting else start))
            start = start if starting else None
            self._follow([pool.submit(*task) for task in tasks])

    def _whole(self, label: str) -> None:
        if self._is_kept(label):
            self._count(self.begins)
            self._go_on(label)
        else:
            self._after(label, self._before())

    def _before(self) -> RegionState:
        """Build the region and let the months pass that come before the strategies."""
        state = self._state(BEFORE)
        if state is None:
            handle = Handle(build(self.scenario, self.layout, self.seed, self.structures), self.settings)
            ledger = np.zeros((self.last, len(LEDGER), len(RESOURCES)))
            state = RegionState(handle, RegionRecord(self.scenario, self.layout.communities), ledger, 0)
        self._count(state.month)
        return self._pass(BEFORE, state, self.begins)

    def _after(self, label: str, state: RegionState) -> None:
        """Let a strategy begin, and the rest of the months pass."""
        region_strategies.begin_everywhere(self.scenario, label, state.handle.columns)
        self._end(label, state)

    def _go_on(self, label: str) -> None:
        """Let the rest of the months pass from where a strategy was kept."""
        state = self._state(self._name(label))
        self._count(state.month - self.begins)
        self._end(label, state)

    def _end(self, label: str, state: RegionState) -> None:
        handle, record, ledger, _month = self._pass(self._name(label), state, self.last)
        values = np.stack([outcomes.values(record.reading(months)) for months in self.scenario.horizons])
        gave = _Gave(values, record.beyond, record.months, ledger, handle.columns.produced.copy(), handle.columns.ever_member == 1)
        if self.keeper is not None:
            self.keeper.put(self._name(label), gave._asdict(), self.last - self.begins, done=True)
        self.found[label] = gave

    def _pass(self, name: str, state: RegionState, last: int) -> RegionState:
        handle, kept, ledger, first = state
        unread = np.zeros((self.scenario.months, len(SERIES)))
        run_months(handle.community, handle.settings, first, first, unread, ledger)  # before month 0: draws what all start with
        for month in range(first, last):
            if self.stopped.is_set():
                raise _Stopped
            run_months(handle.community, handle.settings, month, month + 1, unread, ledger)
            if month >= self.scenario.burn_in:
                kept.add(handle.columns, month - self.scenario.burn_in)
            state = RegionState(handle, kept, ledger, month + 1)
            if self.keeper is not None and (month + 1 < last or name == BEFORE) and self.keeper.due(name):
                self.keeper.put(name, state.arrays(), month + 1 - (0 if name == BEFORE else self.begins))
            self._count(1)
        return state

    def _count(self, months: int) -> None:
        with self.counting:
            self.done += months

    def _name(self, label: str) -> str:
        return str(self.labels.index(label))

    def _is_kept(self, label: str) -> bool:
        return self.keeper is not None and self.keeper.has(self._name(label))

    def _state(self, name: str) -> RegionState | None:
        kept = None if self.keeper is None else self.keeper.get(name)
        return None if kept is None else RegionState.of(kept, self.scenario, self.layout.communities, self.settings)

    def _follow(self, tasks: list) -> list:
        """Wait for tasks of the pool, telling how far they are; return what they return."""
        waiting = set(tasks)
        while waiting:
            _finished, waiting = wait(waiting, timeout=0.5, return_when=FIRST_COMPLETED)
            if self.progress is not None:
                self.progress(self.done, self.total)
        return [task.result() for task in tasks]

    def _result(self, size: int) -> RegionRun:
        many = self.layout.communities
        found = _Gave(*(np.stack(parts) for parts in zip(*(self.found[label] for label in self.labels), strict=True)))
        values = found.outcomes
        values[..., outcomes.INDEX["crowding_out"]] = self._crowding_out(found, many)[:, None]
        kinds = [self.scenario.strategies[label].type for label in self.labels]
        if "nothing" in kinds:
            outcomes.follow_worst_off(values, self.scenario, values[kinds.index("nothing"), -1])
        one = initial_state.blank(self.scenario, 1)
        return RegionRun(
            self.scenario, self.layout, self.seed, self.labels, values, found.beyond.reshape(len(self.labels), many, len(BEYOND)),
            found.months, found.ledger, bridges(one, self.layout, self.seed)[:, [0, 2]], many * len(one.key), size)

    def _crowding_out(self, found: _Gave, many: int) -> np.ndarray:
        """Return [strategy, community], as `outcomes.compute_many` has it [strategy, seed]."""
        produced, member = (each.reshape(len(self.labels), many, -1) for each in (found.produced, found.member))
        return outcomes.crowding_out([self.scenario.strategies[label].type for label in self.labels], produced, member)


