"""A request to end is heard like Ctrl-C: what is finished is kept, and one sentence says how to go on."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# Of the system that shuts down, of a terminal that is closed, of Windows' Ctrl-Break.
REQUESTS = ("SIGTERM", "SIGHUP", "SIGBREAK")


@contextmanager
def requests_heard() -> Iterator[None]:
    """Turn requests to end this process into KeyboardInterrupt while the context lasts; what is ignored (nohup) stays so."""
    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in REQUESTS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            with suppress(ValueError, OSError):
                signal.signal(number, handler)
