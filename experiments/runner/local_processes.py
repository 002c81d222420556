"""The model in processes of this computer: `--cluster local`. They speak through pipes that nobody else can open; no port listens.

A process that dies (one that was killed, or ran out of memory) is replaced, and what was under way is made again, one piece after
the other, so that a piece that ends every process is found and named by an error instead of going round for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.executors import AHEAD, LOOK, Key, Made, make
from simpul.experiments.user_errors import UserError

MOST_DEATHS = 3         # of processes that made the same piece


@dataclass
class _Piece:
    """A piece that is to be made. deaths: of processes that made it, and nothing else."""

    key: Key
    plan: Plan
    deaths: int = 0


def prepared_worker() -> None:
    """Let a process leave Ctrl-C, which a terminal sends to all of them, to the one that made it, and end when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_outlived, daemon=True).start()


def _outlived() -> None:
    multiprocessing.parent_process().join()
    os._exit(1)


class Processes:
    """Processes of this computer as workers, one for each core when None; use as a context. model: None for the real one."""

    near = True             # what keeps the results has to share the processor with what makes them

    def __init__(self, workers: int | None = None, model=None):
        self.workers, self.model = workers or os.cpu_count() or 1, model
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_error) -> None:
        self._end()

    def made(self, pieces: Iterable[tuple[Key, Plan]], monthly: bool) -> Iterator[tuple[Key, Made]]:
        """Make pieces and give each back as soon as it is there. Raises UserError when one ends every process that makes it."""
        left = (_Piece(*one) for one in pieces)
        suspects: deque[_Piece] = deque()           # under way when a process died
        waiting: dict[Future, _Piece] = {}
        try:
            while True:
                alone = bool(suspects)
                while len(waiting) < (1 if alone else AHEAD * self.workers):
                    one = suspects.popleft() if suspects else None if alone else next(left, None)
                    if one is None:
                        break
                    try:
                        waiting[self._sent(one, monthly)] = one
                    except BrokenProcessPool:          # a process died before anything was seen of it
                        suspects.append(one)
                        break
                if not waiting:
                    if not suspects:
                        return
                    self._end()
                    continue
                done, _ = wait(waiting, timeout=LOOK, return_when=FIRST_COMPLETED)
                broken = []
                for future in [future for future in waiting if future in done]:
                    one, begun = waiting[future], time.perf_counter()
                    try:
                        made = future.result()
                    except BrokenProcessPool:
                        broken.append(one)
                        continue
                    del waiting[future]
                    yield one.key, made._replace(fetched=time.perf_counter() - begun)
                if broken:
                    if len(waiting) == 1:
                        broken[0].deaths += 1
                    if broken[0].deaths >= MOST_DEATHS:
                        raise UserError("cluster-lost")
                    suspects.extend(waiting.values())
                    waiting.clear()
                    self._end()
        finally:
            if waiting:
                self._end()

    def _sent(self, one: _Piece, monthly: bool) -> Future:
        if self.pool is None:
            self.pool = ProcessPoolExecutor(self.workers, multiprocessing.get_context("spawn"), initializer=prepared_worker)
        return self.pool.submit(make, one.plan, self.model, monthly)

    def _end(self) -> None:
        """End the processes, at once."""
        pool, self.pool = self.pool, None
        if pool is not None:
            working = list((getattr(pool, "_processes", None) or {}).values())
            pool.shutdown(wait=False, cancel_futures=True)
            for process in working:
                process.terminate()
            for process in working:
                process.join()
