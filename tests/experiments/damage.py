"""Turning bits in what is kept, as a disk that grows old does; for the tests and for `make soak`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random


def flipped(text: bytes, place: int) -> bytes:
    """The bytes with one bit turned."""
    turned = bytearray(text)
    turned[place // 8] ^= 1 << place % 8
    return bytes(turned)


def kept_files(folder: Path) -> list[Path]:
    """Every file in a folder with something in it, hidden ones too."""
    return sorted(file for file in folder.rglob("*") if file.is_file() and file.stat().st_size)


def hurt_pieces(stopped: Callable[[str], Path], goes_on: Callable[[str], str], chance: Random, bits: int
                ) -> dict[str, tuple[str, str, str]]:
    """Stop a command, turn a bit of a hidden file, and let it go on, for `bits` bits of each: for every folder which file was hurt,
    the name that is to be told, and what was said.

    stopped: begins the command in a folder of that name and stops it; goes_on: lets it go on, and returns what it says.
    """
    names = [file.name for file in hidden(stopped("look"))]
    told = {}
    for number, name in enumerate(name for name in names for _bit in range(bits)):
        folder = stopped(f"hurt-{number}")
        (file,) = [file for file in hidden(folder) if file.name == name]
        text, about = file.read_bytes(), file.stat()
        file.write_bytes(flipped(text, chance.randrange(8 * len(text))))
        os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))
        told[folder.name] = file.name, name, goes_on(folder.name)
    return told


def hidden(folder: Path) -> list[Path]:
    """The files of work that was begun."""
    return [file for file in kept_files(folder) if ".simpul-parts-" in str(file)]
