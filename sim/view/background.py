"""Work beside the page: it never waits, what is out of date is stopped, what fails becomes a sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import solara

from sim.view.sampling import Stopped


@dataclass(frozen=True)
class Work:
    """What is known so far: the last value (of earlier work until the new one has some), whether more comes, what went wrong."""

    value: Any = None
    busy: bool = True
    fault: str = ""


def use_work(make: Callable[[threading.Event], Iterator[Any]], dependencies: list) -> Work:
    """Take values from `make(stop)` in a thread, anew whenever the dependencies change; `stop` is set when they do."""
    found, set_found = solara.use_state(Work())

    def begin() -> Callable[[], None]:
        stop = threading.Event()
        lock = threading.Lock()

        def put(change: Callable[[Work], Work]) -> None:
            with lock:
                if not stop.is_set():
                    set_found(change)

        def work() -> None:
            try:
                for value in make(stop):
                    put(lambda _old, value=value: Work(value, True))
                put(lambda old: Work(old.value, False))
            except Stopped:
                return
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"
                put(lambda old: Work(None, False, reason))

        put(lambda old: Work(old.value, True))
        threading.Thread(target=work, daemon=True).start()
        return stop.set

    solara.use_effect(begin, dependencies)
    return found
