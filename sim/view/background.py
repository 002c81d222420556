"""Work beside the page: in a thread of its own, stopped as soon as the visitor has moved on, errors as a sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable

import solara

from sim.language import say
from sim.view.film import Stopped
from sim.view.worlds import Unusable


def use_background(work: Callable[[Callable[[], bool]], None], dependencies: list, report: Callable[[str], None],
                   language: str) -> None:
    """Run work(stopped) in a thread whenever the dependencies change; stop what the change before had begun.

    report: gets the sentence of an error. An error of Simpul's own is told with its kind: the page goes on.
    """
    def begin():
        stop = threading.Event()

        def run():
            try:
                work(stop.is_set)
            except Stopped:
                pass
            except Unusable as error:
                if not stop.is_set():
                    report(str(error))
            except Exception as error:
                if not stop.is_set():
                    report(say("view-run-failed", language, kind=type(error).__name__, text=str(error)[:300]))

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        return stop.set

    solara.use_effect(begin, dependencies)
