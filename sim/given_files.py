"""Reads a file that somebody names, whatever the system calls a file: never more than wanted, and never for ever."""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from pathlib import Path

from simpul.sim.language import say

PIPE_PATIENCE = 5.0      # seconds within which something has to come out of a pipe
_AT_ONCE = 1 << 20  # bytes


def read_given(path: Path, most: int) -> bytes:
    """The bytes of a file, `most` and one more at the most: then it is too large for whoever asks. Raises OSError for what cannot
    be read, a pipe into which nobody writes too; ValueError for a name that no file can have."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        piped = stat.S_ISFIFO(os.fstat(number).st_mode) and hasattr(os, "O_NONBLOCK")
        if hasattr(os, "set_blocking") and not piped and os.name != "nt":
            os.set_blocking(number, True)
        found, until = bytearray(), time.monotonic() + PIPE_PATIENCE
        while len(found) <= most:
            came = _piped(number, until, bool(found)) if piped else os.read(number, min(_AT_ONCE, most + 1 - len(found)))
            if not came:
                break
            found += came
            until = time.monotonic() + PIPE_PATIENCE
        return bytes(found[:most + 1])
    finally:
        os.close(number)


def _piped(number: int, until: float, begun: bool) -> bytes:
    """What comes out of a pipe next; nothing when whoever wrote into it is through."""
    while (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([number], [], [], left)
        if ready:
            try:
                came = os.read(number, _AT_ONCE)
            except BlockingIOError:
                continue
            if came or begun:
                return came
            time.sleep(0.02)        # nobody has begun to write
    raise OSError(errno.ETIMEDOUT, say("given-file-silent"))
