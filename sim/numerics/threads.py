"""Work that is spread over threads: each takes the next piece when it is free."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

HEARTBEAT = 0.5  # seconds after which whoever wants to know is told at the latest, news or not


def spread_over_threads(
    work: Callable[[int], None], count: int, threads: int | None = None, told: Callable[[int], None] | None = None,
) -> None:
    """Do work(0) .. work(count - 1) on `threads` threads (all cores if None).

    told(done) is called from the calling thread after each piece and at every heartbeat. What a piece or `told` raises stops the
    rest and is raised here.
    """
    threads = min(threads or os.cpu_count() or 1, count)
    left = iter(range(count))  # whoever is free takes the next
    said: queue.SimpleQueue[int | BaseException] = queue.SimpleQueue()  # how many more are done, or why nothing more is
    stopped = threading.Event()

    def take_turns() -> None:
        finished = 0
        try:
            for n in left:
                if stopped.is_set():
                    return
                work(n)
                finished += 1
                if told is not None:  # else nobody is woken before the end
                    said.put(finished)
                    finished = 0
            said.put(finished)
        except BaseException as error:
            said.put(error)

    done = 0
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for _ in range(threads):
            pool.submit(take_turns)
        try:
            while done < count:
                try:
                    news = said.get(timeout=HEARTBEAT)
                except queue.Empty:
                    news = 0
                if isinstance(news, BaseException):
                    raise news
                done += news
                if told is not None:
                    told(done)
        except BaseException:
            stopped.set()
            raise
