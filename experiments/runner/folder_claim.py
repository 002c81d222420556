"""A folder of results belongs to one command at a time, which says so in a file.

`.simpul-claim-N` is made in one step that only one process can win; in it stand who it is (process, its start, computer) and what
was asked. It is written again every ten seconds. A claim is stale when its process is gone from this very computer; for another
computer, or where that cannot be told, when the file has not been written for five minutes by the clock of the drive itself, to
which a file that is made now is compared, so that no two clocks have to agree. A stale claim is not taken away but outdone: the
next number is claimed, which again only one can win; whoever finds that a higher one stands there, or that the lower one was not
stale after all, steps back.
"""

from __future__ import annotations

import os
import platform
import secrets
import threading
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psutil

from simpul.experiments.runner.durable_files import OURS_HIDDEN, sealed_line, unsealed_line
from simpul.experiments.runner.provenance import now
from simpul.experiments.user_errors import StoreError

CLAIM = f"{OURS_HIDDEN}claim-"
BEAT = 10.0              # seconds between two signs of life
SILENCE = 300.0          # seconds without one after which a claim is left behind: a shared drive may show files a minute late
HALF_WRITTEN = 30.0      # the same for a claim that cannot be read: it was cut short
SAME_START = 2.0         # seconds by which two readings of when a process began may differ
TRIES = 50
_LENGTH = 1024           # bytes of a claim, always: it is written over
_ours: set[str] = set()  # claims that this very process holds


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a folder. number: of the claim; token: of this very claim; pid: of the process; started: when that began, seconds;
    host: name of the computer; machine: what tells it, and this start of it, from others; asked: fingerprint of what was asked;
    since: when it was claimed (UTC)."""

    number: int
    token: str
    pid: int
    started: float
    host: str
    machine: str
    asked: str
    since: str


class FolderTaken(StoreError):
    """Another command works in the folder. holder: which."""

    def __init__(self, folder: Path, holder: Holder):
        here = holder.machine == this_machine()
        super().__init__("folder-taken" if here else "folder-taken-elsewhere", folder=str(folder), pid=str(holder.pid),
                         host=holder.host, since=holder.since, minutes=round(SILENCE / 60))
        self.holder = holder


@cache
def this_machine() -> str:
    """What tells this computer, since it was started, from others: process numbers mean something within it alone."""
    told = [platform.node()]
    for file in ("/proc/sys/kernel/random/boot_id", "/proc/self/ns/pid"):
        with suppress(OSError):
            told.append(os.readlink(file) if file.endswith("pid") else Path(file).read_text(encoding="ascii").strip())
    return "/".join(told if len(told) > 1 else [*told, f"{uuid.getnode():x}"])


def _started(pid: int) -> float | None:
    """When a process began; None when there is none, or only what is left of one that ended."""
    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else process.create_time()
    except psutil.NoSuchProcess:
        return None
    except psutil.Error:
        return float("nan")              # it is there, and not ours to look at


class Claim:
    """A folder that this process holds. Use `claimed`."""

    def __init__(self, folder: Path, file: Path, told: dict):
        self.folder, self.file, self.told, self.lost = folder, file, told, False
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beats, daemon=True, name="simpul-claim")

    @property
    def token(self) -> str:
        """What tells this claim from all others."""
        return self.told["token"]

    def begin(self) -> None:
        """Give signs of life from now on."""
        _ours.add(self.token)
        self._thread.start()

    def check(self) -> None:
        """Raises StoreError when somebody else took the folder for left behind: this computer had been asleep."""
        found = _highest(self.folder)
        if self.lost or found is None or found.token != self.token:
            raise StoreError("folder-lost", folder=str(self.folder))

    def release(self) -> None:
        """Let the folder go."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        _ours.discard(self.token)
        for number, file in _claims(self.folder):
            if number <= self.told["number"]:
                with suppress(OSError):
                    file.unlink(missing_ok=True)

    def _beats(self) -> None:
        while not self._over.wait(BEAT):
            with suppress(OSError):
                if any(number > self.told["number"] for number, _file in _claims(self.folder)):
                    self.lost = True
                    return
                _write(self.file, self.told)


def claimed(folder: Path, asked: str) -> Claim:
    """Claim a folder, which is made when it is missing. asked: fingerprint of what is asked. Raises FolderTaken when another
    command works in it, StoreError when it cannot be written."""
    for attempt in range(TRIES):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            before = _highest(folder)
            if before is not None and _lives(folder, before):
                raise FolderTaken(folder, before)
            claim = _outdone(folder, before, asked)
        except OSError as error:
            if isinstance(error, (FileNotFoundError, FileExistsError)) and not folder.is_file():
                claim = None                # who was here before took the empty folder away at this moment
            else:
                raise StoreError("store-cannot-write", folder=str(folder), reason=error.strerror or str(error)) from error
        if claim is not None:
            claim.begin()
            return claim
        time.sleep(0.01 * (1 + attempt) * (0.5 + secrets.randbelow(100) / 100))
    raise StoreError("store-cannot-write", folder=str(folder), reason="claim")


def holder_of(folder: Path) -> Holder | None:
    """Who works in a folder now; None when nobody does."""
    found = _highest(Path(folder))
    return found if found is not None and _lives(Path(folder), found) else None


def _outdone(folder: Path, before: Holder | None, asked: str) -> Claim | None:
    """Claim the number after that of a stale claim; None when somebody else was quicker."""
    number = 1 if before is None else before.number + 1
    told = {"number": number, "token": secrets.token_hex(16), "pid": os.getpid(), "started": _started(os.getpid()),
            "host": platform.node(), "machine": this_machine(), "asked": asked, "since": now()}
    file = folder / f"{CLAIM}{number:06}"
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except FileExistsError:
        return None
    _write(file, told)
    others = {found: held for found, held in _claims(folder) if held != file}
    as_before = before is not None and before.number in others and _read(others[before.number], before.number) == before
    if any(found > number or not as_before for found in others):
        with suppress(OSError):
            file.unlink(missing_ok=True)
        return None
    return Claim(folder, file, told)


def _write(file: Path, told: dict) -> None:
    line = sealed_line(told).encode()
    with file.open("rb+") as stream:
        stream.write(line + b" " * max(0, _LENGTH - 1 - len(line)) + b"\n")


def _claims(folder: Path) -> list[tuple[int, Path]]:
    """The claims in a folder, each with its number, the lowest first."""
    found = []
    with suppress(OSError):
        for item in folder.iterdir():
            number = item.name.removeprefix(CLAIM)
            if item.name.startswith(CLAIM) and number.isdecimal():
                found.append((int(number), item))
    return sorted(found)


def _read(file: Path, number: int) -> Holder | None:
    """What a claim says; None when it is gone. One that cannot be read has no process, and its moment of writing as its token."""
    try:
        told = unsealed_line(file.read_text(encoding="utf-8", errors="replace").strip())
        if told is not None:
            return Holder(**told)
        return Holder(number, f"? {file.stat().st_mtime_ns}", 0, 0.0, "?", "?", "", "?")
    except FileNotFoundError:
        return None
    except (OSError, TypeError):
        return Holder(number, "?", 0, 0.0, "?", "?", "", "?")


def _highest(folder: Path) -> Holder | None:
    found = _claims(folder)
    return _read(found[-1][1], found[-1][0]) if found else None


def _lives(folder: Path, holder: Holder) -> bool:
    """Whether who claimed a folder is still at work."""
    if holder.machine == this_machine():
        if holder.pid == os.getpid():
            return holder.token in _ours
        begun = _started(holder.pid)
        if begun is None:
            return False
        if begun != begun or abs(begun - holder.started) <= SAME_START:       # the second is not a number: it cannot be told
            return True
    silent = _silent_for(folder, holder)
    return silent is not None and silent <= (SILENCE if holder.pid else HALF_WRITTEN)


def _silent_for(folder: Path, holder: Holder) -> float | None:
    """Seconds since a claim was written, by the clock of the drive; None when it is gone. A claim out of the future has to show
    that it is written still."""
    probe, file = folder / f"{OURS_HIDDEN}{os.getpid()}-{secrets.token_hex(4)}", folder / f"{CLAIM}{holder.number:06}"
    try:
        written = file.stat().st_mtime
    except OSError:
        return None
    try:
        probe.write_bytes(b"?")
        silent = probe.stat().st_mtime - written
    except OSError:                       # a folder that only lets itself be read
        silent = time.time() - written
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    if silent >= -BEAT:
        return silent
    time.sleep(2.5 * BEAT)
    with suppress(OSError):
        return 0.0 if file.stat().st_mtime != written else float("inf")
    return None
