"""Files that outlive the computer going out, and how it is noticed that one is not what was written.

A file is written beside its place, flushed to the disk, moved to its place in one step, and the folder is flushed too: without that
a power cut may leave a name without contents. Its SHA-256 is kept elsewhere; lines of a file that grows carry their own.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

OURS_HIDDEN = ".simpul-"     # begins the name of everything in a folder that is not a result
_SEAL = "seal"               # the last entry of a sealed line or document: SHA-256 of the rest
_SEALED_BY = 16              # hexadecimal digits of it in a line


def flush_file(file: Path) -> None:
    """Return when the contents of a file are on the disk. Raises OSError."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk, where a system lets folders be flushed (Windows does it by itself)."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def put_whole(file: Path, write: Callable[[Path], None], fresh: bool = False) -> str:
    """Let `write` fill a file beside the wanted one, flush it, and put it there in one step; nothing is left beside when it fails.
    fresh: never in the place of another file, FileExistsError then, of however many that write it at once one wins. Returns its
    SHA-256 (hex). Raises OSError."""
    if not file.name or (file.exists() and not file.is_file()):      # a folder, a device, a pipe: nothing that a file may replace
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    beside = file.with_name(f"{OURS_HIDDEN}{os.getpid()}-{secrets.token_hex(4)}")
    try:
        write(beside)
        flush_file(beside)
        digest = sha256_of_file(beside)
        if not (fresh and _linked(beside, file)):
            os.replace(beside, file)
        flush_folder(file.parent)
        return digest
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _linked(beside: Path, file: Path) -> bool:
    """Give a file its name where nothing has it yet. Raises FileExistsError; False where a drive knows no second names (FAT, some
    shared folders): then the name is ours, with nothing in it, to be replaced."""
    try:
        os.link(beside, file)
        return True
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        return False


def add_line(file: Path, line: str) -> None:
    """Add a line to a file and flush it. One that was cut short before it is ended first. Raises OSError."""
    fresh = not file.exists()
    with file.open("ab+") as stream:
        if stream.tell():
            stream.seek(-1, os.SEEK_END)
            line = line if stream.read(1) == b"\n" else f"\n{line}"
        stream.write(f"{line}\n".encode())
        stream.flush()
        os.fsync(stream.fileno())
    if fresh:
        flush_folder(file.parent)


def sha256_of_file(file: Path) -> str:
    """SHA-256 (hex) of the contents of a file. Raises OSError."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def seal_of(text: str) -> str:
    """SHA-256 (hex) of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def policy_seal(text: str) -> str:
    """The SHA-256 by which the policy of a page lets in a script or a style."""
    return f"'sha256-{base64.b64encode(bytes.fromhex(seal_of(text))).decode()}'"


def sealed_line(told: Mapping[str, Any]) -> str:
    """A line of JSON that says by itself whether it is whole."""
    return json.dumps({**told, _SEAL: seal_of(json.dumps(told))[:_SEALED_BY]})


def unsealed_line(line: str, older: frozenset[str] = frozenset()) -> dict | None:
    """What a sealed line says; None for one that is not as it was written. older: keys of lines that had no seal in earlier
    versions; a line with no others is let in without."""
    with suppress(ValueError):
        told = json.loads(line)
        if isinstance(told, dict):
            seal = told.pop(_SEAL, None)
            if seal == seal_of(json.dumps(told))[:_SEALED_BY] or (seal is None and told.keys() <= older):
                return told
    return None


def lines_of(file: Path) -> list[str]:
    """The lines of a file that grows, none when there is no file; what is not text is kept as signs that no seal fits. Raises
    OSError."""
    if not file.exists():
        return []
    return file.read_bytes().decode("utf-8", errors="replace").split("\n")
