"""Work beside the page: in a thread of its own, stopped as soon as the visitor has moved on, errors as a sentence.

The thread only puts results into a queue. The page fetches them with a pulse, so that all that is shown of one visitor is
changed by one thread: a result that arrived from another in the middle of a click made the click be lost.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any

import solara

from sim.language import say
from sim.view.film import Stopped
from sim.view.parts import Pulse

Give = Callable[[solara.Reactive, Any], None]
Work = Callable[[Callable[[], bool], Give], None]


def reason_of(error: Exception) -> str:
    """What was raised, in one line."""
    return f"{type(error).__name__}: {error}"


def sentence(reason: str, language: str) -> str:
    """What went wrong in a run, for a visitor; "" for nothing."""
    return say("view-run-failed", language, reason=reason[:300]) if reason else ""


def use_background(work: Work, dependencies: list, problem: solara.Reactive[str]) -> None:
    """Run work(stopped, give) in a thread whenever the dependencies change; stop what the change before had begun.

    give(reactive, value) shows a result; of several for one reactive the last counts. problem: gets the reason when the work
    fails, for `sentence`; the page goes on.
    """
    box = solara.use_ref((queue.SimpleQueue(), threading.Event()))
    busy = solara.use_reactive(False)

    def begin():
        results, stop = queue.SimpleQueue(), threading.Event()

        def give(where: solara.Reactive, value) -> None:
            results.put((where, value))

        def run() -> None:
            try:
                work(stop.is_set, give)
            except Stopped:
                pass
            except Exception as error:
                give(problem, reason_of(error))
            give(busy, False)

        box.current = (results, stop)
        busy.set(True)
        threading.Thread(target=run, daemon=True).start()
        return stop.set

    def fetch(_) -> None:
        results, stop = box.current
        latest = {}
        while not results.empty():
            where, value = results.get()
            latest[id(where)] = (where, value)
        if not stop.is_set():
            for where, value in latest.values():
                where.set(value)

    solara.use_effect(begin, dependencies)
    Pulse(busy=busy.value, event_beat=fetch)
