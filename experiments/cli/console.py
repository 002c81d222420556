"""Printing that never crashes, whatever the console's encoding; progress with time left for what takes long."""

from __future__ import annotations

import errno
import io
import os
import re
import sys
import time
from contextlib import suppress
from typing import TextIO

from simpul.sim.characters import visible
from simpul.sim.language import say

_PATIENCE = 1.5        # seconds before progress is shown
BETWEEN_LINES = 10.0  # seconds between two lines of progress where nothing can be redrawn (a log file)
_NARROWEST, WIDEST = 60, 110
_HELD = "\ue000"  # a blank at which no line is broken
_COMMAND = re.compile(r'--[\w-]+ (?:"[^"]*"|[^\s"(]+)|\S+ -m pip install [^"]*"[^"]*"|simpul [a-z]+(?: [\w./*-]+\.\w+)+')
IN_ASCII = str.maketrans({
    "−": "-", "–": "-", "—": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "·": "-", "×": "x", "±": "+-",
    "▲": "+", "▼": "-", "△": "+", "▽": "-", "○": ".", "→": "->", "≥": ">=", "≤": "<="})


class ClosedOutput(io.TextIOBase):
    """Stands for a standard output that was closed before we began: whoever prints is told."""

    encoding = "utf-8"

    def write(self, _text: str) -> int:
        """Raises OSError."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_streams() -> None:
    """Let a console that lacks a letter show a question mark instead of ending the program. What was closed before we began is put
    in its place again, so that no file of results comes to stand there."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(number)
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")
    sys.stdout = sys.stdout or ClosedOutput()
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def can_show(text: str, stream: TextIO) -> bool:
    """Whether the stream's encoding has every letter of the text."""
    try:
        text.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def printable(text: str, stream: TextIO) -> str:
    """The text with signs the stream cannot show replaced by plain ones: a minus must not become a question mark."""
    if can_show(text, stream):
        return text
    return "".join(letter if can_show(letter, stream) else letter.translate(IN_ASCII) for letter in text)


def out(text: str = "") -> None:
    """Print a line to standard output; letters that would steer the terminal are shown. Raises OSError when it cannot be."""
    print(printable(visible(text, lines=True), sys.stdout), file=sys.stdout)


def print_note(text: str) -> None:
    """Print a line to standard error: what is said to a person beside the result. Where nobody can hear it, it is not said."""
    with suppress(OSError, ValueError):
        print(printable(visible(text, lines=True), sys.stderr), file=sys.stderr, flush=True)


def somebody_is_there() -> bool:
    """Whether a person sits at a terminal and can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def print_wrapped(lines: list[str], tell=out) -> None:
    """Print lines no wider than the terminal; what goes on stands two letters further in. tell: `out` or `print_note`.

    A command that is meant to be copied stays in one line, even where that is wider.
    """
    import textwrap

    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        held = _COMMAND.sub(lambda command: command.group().replace(" ", _HELD), line)
        for piece in textwrap.wrap(held, width(), subsequent_indent=indent, break_on_hyphens=False,
                                   break_long_words=_HELD not in held) or [""]:
            tell(piece.replace(_HELD, " "))


def width() -> int:
    """Columns of the terminal within sensible bounds; 80 where there is none."""
    import shutil

    columns = shutil.get_terminal_size((80, 24)).columns
    return max(_NARROWEST, min(WIDEST, columns))


def rich_console(stream: TextIO, columns: int | None = None):
    """A rich console on a stream, without colours where it is not a terminal and without markup in names."""
    from rich.console import Console

    return Console(file=stream, width=columns, markup=False, highlight=False, emoji=False, soft_wrap=False)


class Progress:
    """Shows how many runs are done, how fast it goes and how long it still takes; silent when it is quick.

    Use as a context and give `tick` as the callback: tick(done, total). On a terminal one line is redrawn; elsewhere a
    line is added every ten seconds. words: the message, with what is counted.
    """

    def __init__(self, stream: TextIO | None = None, clock=time.monotonic, words: str = "cli-progress"):
        self.stream, self.words = stream or sys.stderr, words
        self.clock = clock
        self.begun = clock()
        self.said = self.begun
        self.already = 0        # done in an earlier sitting: they say nothing about how fast this one goes
        self.bar = None
        self.task = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_error) -> None:
        if self.bar is not None:
            self.bar.stop()

    def begin(self, already: int) -> None:
        """The runs begin now: what was done before, and what it took to get ready, says nothing about how fast they go."""
        self.begun = self.said = self.clock()
        self.already = already

    def tick(self, done: int, total: int) -> None:
        """Take note that so many runs are done."""
        now = self.clock()
        elapsed = now - self.begun
        if elapsed < _PATIENCE or done <= 0:
            return
        words = self._words(done, total, elapsed)
        if self.stream.isatty():
            self._draw(done, total, words)
        elif now - self.said >= BETWEEN_LINES or (done == total and self.said > self.begun):
            self.said = now
            with suppress(OSError, ValueError):
                print(printable(words, self.stream), file=self.stream, flush=True)

    def _words(self, done: int, total: int, elapsed: float) -> str:
        rate = max(0, done - self.already) / elapsed
        left = (total - done) / rate if rate > 0 else 0.0
        return say(self.words, done=done, total=total, rate=round(rate, 1) if rate < 10 else round(rate),
                   left=duration(left))

    def _draw(self, done: int, total: int, words: str) -> None:
        if self.bar is None:
            from rich import progress

            self.bar = progress.Progress(progress.BarColumn(bar_width=24),
                                         progress.TextColumn("{task.fields[words]}", markup=False),
                                         console=rich_console(self.stream), transient=True)
            self.bar.start()
            self.task = self.bar.add_task("", total=total, words="")
        self.bar.update(self.task, completed=done, total=total, words=printable(words, self.stream))


def duration(seconds: float) -> str:
    """A span of time as people say it: seconds, minutes, or hours."""
    if seconds < 99.5:
        return say("cli-seconds", seconds=max(0, round(seconds)))
    if seconds < 99.5 * 60:
        return say("cli-minutes", minutes=round(seconds / 60))
    return say("cli-hours", hours=round(seconds / 3600, 1))
