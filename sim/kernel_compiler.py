"""A process that compiles the model into the cache, beside the first runs of another.

    python -m simpul.sim.kernel_compiler PROCESS SECONDS

It begins when that process is gone, or after so many seconds, and works at a low priority. Where another is at it already, or all
is done, it leaves. It ends by itself, at the latest after ten minutes.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from simpul.sim.numerics.compiler import cache_directory
from simpul.sim.run import run_compile_needed, warm_up

LONGEST = 600.0  # seconds: whoever is at it longer is taken for dead
PARENT_LOOK = 0.2  # seconds between two looks at the other process
COMPILES = "compiling"  # name of the file that says that somebody compiles
LESS_URGENT = 5  # steps of priority below what is asked for now


def idle() -> bool:
    """Tell whether nobody is compiling the model, as far as the file in the cache says."""
    mark = _mark()
    try:
        return mark is None or time.time() - mark.stat().st_mtime > LONGEST
    except OSError:
        return True


def compile_beside(process: int, patience: float) -> None:
    """Compile the model once `process` is gone, or after `patience` seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until and os.name == "posix" and os.getppid() == process:
        time.sleep(PARENT_LOOK)
    with _marked() as mine:
        if mine and run_compile_needed():
            with contextlib.suppress(OSError, AttributeError):  # AttributeError: not on Windows
                os.nice(LESS_URGENT)
            warm_up()


def _mark() -> Path | None:
    folder = cache_directory()
    return None if folder is None else folder / COMPILES


@contextlib.contextmanager
def _marked() -> Iterator[bool]:
    """Let others see that this process compiles; yields False where another does already."""
    mark = _mark()
    if mark is None or not idle():
        yield False
        return
    mark.unlink(missing_ok=True)  # of one that died
    try:
        mark.open("x").close()
    except FileExistsError:
        yield False
        return
    try:
        yield True
    finally:
        mark.unlink(missing_ok=True)


if __name__ == "__main__":
    ends = threading.Timer(LONGEST, os._exit, (1,))
    ends.daemon = True
    ends.start()
    compile_beside(int(sys.argv[1]), float(sys.argv[2]))
