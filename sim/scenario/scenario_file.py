"""The text of a scenario file, or one clear message why it cannot be had."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simpul.sim.given_files import read_given
from simpul.sim.scenario.faults import Fault, ScenarioError

LARGEST_FILE = 4_000_000  # bytes; a scenario with 10,000 single organizations and 20,000 ties takes about that


def read_file(path: Path) -> tuple[str, str]:
    """The text of a file and the name to call it by. Raises ScenarioError when it cannot be had."""
    name = str(path)

    def refuse(message: str, **values: Any) -> ScenarioError:
        return ScenarioError([Fault(name, 0, 0, "", None, message, values)])

    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if is_folder:
        raise refuse("fault-file-is-folder")
    try:
        raw = read_given(path, LARGEST_FILE)
    except FileNotFoundError:
        raise refuse("fault-file-missing") from None
    except (OSError, ValueError) as error:  # ValueError: a name no file can have
        raise refuse("fault-file-unreadable", reason=getattr(error, "strerror", None) or str(error)) from None
    return decode(raw, name), name


def decode(raw: bytes, name: str | None) -> str:
    """Bytes as text. Raises ScenarioError for too many of them and for anything but UTF-8 (its mark may be there)."""
    if len(raw) > LARGEST_FILE:
        raise ScenarioError([Fault(name, 0, 0, "", None, "fault-file-too-large", {"most": LARGEST_FILE // 1000})])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScenarioError([Fault(name, line, 0, "", None, "fault-file-not-utf8", {})]) from None
