"""Where runs are made: pieces of a plan, on the threads of this computer; `simpul.experiments.runner.dask_cluster` does the same
on a cluster.

A piece is a plan itself: every strategy on a few seeds in a few worlds, on one thread of one worker. Never more pieces are
under way than keep the workers busy, so that neither a scheduler nor memory is ever asked to hold a million of anything.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import NamedTuple, TypeVar

from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.model_seam import carry_out
from simpul.experiments.runner.results import Results

AHEAD = 2               # pieces under way for each worker: one in work, one waiting
LOOK = 0.5              # seconds after which a wait looks up, so that Ctrl-C is heard on every system
Key = TypeVar("Key", bound=Hashable)


class Made(NamedTuple):
    """What became of a piece. results: one for each of its worlds; busy: seconds its worker was at it; fetched: seconds it
    took to bring it here."""

    results: list[Results]
    busy: float
    fetched: float = 0.0


def make(plan: Plan, model, monthly: bool, progress: Callable[[int, int], None] | None = None) -> Made:
    """Make a piece on this thread. model: None for the real one; monthly: whether monthly series are wanted."""
    begun = time.perf_counter()
    found = [carry_out(plan.within(world, plan.seeds), 1, progress, model, monthly) for world in range(len(plan.worlds))]
    return Made(found if monthly else [one.without_months() for one in found], time.perf_counter() - begun)


def _taken(finished: SimpleQueue[Future]) -> set[Future]:
    """What is in a queue; when nothing is, what comes within `LOOK` seconds."""
    done: set[Future] = set()
    with suppress(Empty):
        done.add(finished.get(timeout=LOOK))
        while True:
            done.add(finished.get_nowait())
    return done


class Threads:
    """The threads of this computer as workers; all cores when None."""

    near = True             # what keeps the results has to share the processor with what makes them

    def __init__(self, threads: int | None = None, model=None):
        self.workers, self.model = threads or os.cpu_count() or 1, model

    def made(self, pieces: Iterable[tuple[Key, Plan]], monthly: bool) -> Iterator[tuple[Key, Made]]:
        """Make pieces and give each back as soon as it is there. A stop ends those under way after their next seed."""
        stopped = threading.Event()

        def look(_done: int, _total: int) -> None:
            if stopped.is_set():
                raise KeyboardInterrupt

        # Finished pieces come through a queue: `concurrent.futures.wait` takes the lock of one future after another, and a stop
        # that is heard among them leaves those locked that were taken, so that their workers never end.
        finished: SimpleQueue[Future] = SimpleQueue()
        waiting, left = {}, iter(pieces)
        with ThreadPoolExecutor(self.workers) as pool:
            try:
                while True:
                    while len(waiting) < AHEAD * self.workers and (one := next(left, None)) is not None:
                        future = pool.submit(make, one[1], self.model, monthly, look)
                        waiting[future] = one[0]
                        future.add_done_callback(finished.put)
                    if not waiting:
                        return
                    done = _taken(finished)
                    for future in [future for future in waiting if future in done]:      # in the order they were sent
                        yield waiting.pop(future), future.result()
            finally:
                stopped.set()
                pool.shutdown(wait=True, cancel_futures=True)
