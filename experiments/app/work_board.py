"""Work that takes longer than an answer may: one piece at a time, each once however many ask for it, stopped when nobody waits.

Work is a function that tells its progress; the telling is where it is stopped. The latest results are kept, so that the next who
asks has them at once.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic
from typing import Any

TickOff = Callable[[int, int], None]
_FRESH = 1.0  # seconds for which a fault is an answer; who asks later lets the work be tried again
_A_MOMENT = 0.1  # seconds after which work that waits for its turn looks whether it is still wanted


class WorkState(StrEnum):
    """How work stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class WorkStopped(Exception):
    """Nobody waits for the result any more."""


@dataclass
class BoardWork:
    """One piece of work: how far it is, and what came of it.

    done, total: of its own units, such as runs. result: once the state is "done". fault: what was raised, once it is "failed".
    seen: when somebody asked for it last, on the monotonic clock. tickets: of those who wait for it.
    """

    state: WorkState = WorkState.WAITING
    done: int = 0
    total: int = 0
    result: Any = None
    fault: Exception | None = None
    seen: float = field(default_factory=monotonic)
    tickets: set[str] = field(default_factory=set)
    left: bool = False

    @property
    def is_going_on(self) -> bool:
        """Whether there is more to wait for."""
        return self.state in (WorkState.WAITING, WorkState.RUNNING)


class WorkBoard:
    """All work of a server.

    kept: how many finished pieces are kept. patience: seconds after which work that nobody asked for is stopped.
    before: made ready in front of the first piece, such as the model.
    """

    def __init__(self, kept: int = 8, patience: float = 60.0, before: Callable[[], None] | None = None):
        self.kept, self.patience, self._before = kept, patience, before
        self._works: OrderedDict[Hashable, BoardWork] = OrderedDict()
        self._tickets: OrderedDict[str, Hashable] = OrderedDict()
        self._lock, self._turn = threading.Lock(), threading.Lock()

    def work(self, key: Hashable, make: Callable[[TickOff], Any]) -> BoardWork:
        """Return the work of a key, begun now unless it was before. Work that failed or was stopped is begun anew."""
        with self._lock:
            found = self._works.get(key)
            if found is None or found.left or found.state == WorkState.STOPPED or (
                    found.state == WorkState.FAILED and found.seen < monotonic() - _FRESH):
                found = self._works[key] = BoardWork()
                threading.Thread(target=self._carry_out, args=(found, make), daemon=True).start()
            found.seen = monotonic()
            self._works.move_to_end(key)
            self._forget()
        return found

    def ticket(self, key: Hashable, make: Callable[[TickOff], Any]) -> str:
        """Begin or join work as somebody who may leave it again; returns a ticket that nobody else has."""
        found, drawn = self.work(key, make), secrets.token_urlsafe(16)
        with self._lock:
            found.tickets.add(drawn)
            self._tickets[drawn] = key
            while len(self._tickets) > 100 * self.kept:
                self._tickets.popitem(last=False)
        return drawn

    def waited_for(self, ticket: str) -> BoardWork | None:
        """Return the work of a ticket, which is waited for now; None when there is none any more."""
        with self._lock:
            found = self._works.get(self._tickets.get(ticket))
            if found is None or ticket not in found.tickets:
                return None
            found.seen = monotonic()
            return found

    def leave(self, ticket: str) -> None:
        """Give a ticket back; work that nobody has one for is stopped."""
        with self._lock:
            found = self._works.get(self._tickets.pop(ticket, None))
            if found is not None:
                found.tickets.discard(ticket)
                found.left = not found.tickets and found.is_going_on

    def _forget(self) -> None:
        """Leave the latest few of what is over."""
        over = [key for key, one in self._works.items() if not one.is_going_on]
        for key in over[:max(0, len(over) - self.kept)]:
            del self._works[key]

    def _carry_out(self, work: BoardWork, make: Callable[[TickOff], Any]) -> None:
        def wanted(done: int, total: int) -> None:
            work.done, work.total = done, total
            if work.left or monotonic() - work.seen > self.patience:
                raise WorkStopped

        try:
            while not self._turn.acquire(timeout=_A_MOMENT):
                wanted(0, 0)
            try:
                work.state = WorkState.RUNNING
                if self._before is not None:
                    self._before()
                    self._before = None
                wanted(0, 0)
                work.result = make(wanted)
            finally:
                self._turn.release()
        except WorkStopped:
            work.state = WorkState.STOPPED
        except Exception as error:  # whatever it is, the visitor gets a sentence and the server goes on
            work.fault, work.state = error, WorkState.FAILED
        else:
            work.state = WorkState.DONE
