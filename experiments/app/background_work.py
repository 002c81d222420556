"""Work beside the page: in a thread of its own, stopped as soon as the visitor has moved on, errors as a sentence.

The thread only puts results into a queue and lets the page's pulse know. The pulse fetches them, so that all that is shown of one
visitor is changed by one thread: a result that arrived from another in the middle of a click made the click be lost.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import solara

from simpul.experiments.app.frames import PlaybackStopped
from simpul.experiments.app.visitor_state import together_state
from simpul.experiments.app.widgets import Pulse
from simpul.sim.language import say

Give = Callable[[solara.Reactive, Any], None]
Work = Callable[[Callable[[], bool], Give], None]


@dataclass
class Turn:
    """One time that the work was begun: its number, its results so far, the event that stops it, whether the pulse was told."""

    number: int
    results: queue.SimpleQueue = field(default_factory=queue.SimpleQueue)
    stop: threading.Event = field(default_factory=threading.Event)
    told: bool = False


def reason_of(error: Exception) -> str:
    """What was raised, in one line."""
    return f"{type(error).__name__}: {error}"


def sentence(reason: str, language: str) -> str:
    """What went wrong in a run, for a visitor; "" for nothing."""
    return say("view-run-failed", language, reason=reason[:300]) if reason else ""


def use_background(work: Work, dependencies: list, problem: solara.Reactive[str]) -> None:
    """Run work(stopped, give) in a thread whenever the dependencies change; stop what the change before had begun.

    give(reactive, value) shows a result; of several for one reactive the last counts. problem: gets the reason when the work
    fails, for `sentence`; the page goes on. The thread begins while the page is still being drawn: it needs no processor of ours.
    """
    now = solara.use_ref(Turn(0))
    pulse = solara.use_ref(None)
    finished = solara.use_reactive(0)

    def hurry(turn: Turn) -> None:
        if pulse.current is not None and not turn.told and not turn.stop.is_set():
            turn.told = True
            pulse.current.send({"method": "hurry"})

    def begin() -> int:
        now.current.stop.set()
        turn = now.current = Turn(now.current.number + 1)

        def give(where: solara.Reactive, value) -> None:
            turn.results.put((where, value))
            hurry(turn)

        def run() -> None:
            turn.results.put((problem, ""))     # the fault of the turn before goes with the first result, or soon
            try:
                work(turn.stop.is_set, give)
            except PlaybackStopped:
                pass
            except Exception as error:
                give(problem, reason_of(error))
            give(finished, turn.number)

        threading.Thread(target=run, daemon=True).start()
        return turn.number

    def fetch(_) -> None:
        turn, latest = now.current, {}
        turn.told = False
        while not turn.results.empty():
            where, value = turn.results.get()
            latest[id(where)] = (where, value)
        if latest and not turn.stop.is_set():
            with together_state():
                for where, value in latest.values():
                    where.set(value)

    begun = solara.use_memo(begin, dependencies)
    shown = Pulse(busy=finished.value != begun, event_beat=fetch)

    def stand_by():
        pulse.current = solara.get_widget(shown)
        if not now.current.results.empty():
            hurry(now.current)
        return lambda: now.current.stop.set()       # the visitor has left

    solara.use_effect(stand_by, [])
