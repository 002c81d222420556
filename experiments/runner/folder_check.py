"""Whether a folder of results is what was written: the manifest by its own seal, every other file by its SHA-256 in the manifest.

A folder of an earlier version has neither, and is read as it is; one that has either of them has to have both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simpul.experiments.runner.durable_files import seal_of, sha256_of_file
from simpul.experiments.runner.json_values import as_json
from simpul.experiments.runner.output_folders import JOURNAL, MANIFEST, written_in
from simpul.experiments.user_errors import StoreError

FORMAT = 2
MOST_BYTES = 400_000_000      # of a manifest: those of a million seeds have twenty million
AS_WRITTEN, OTHERWISE, GONE = "whole", "changed", "missing"
_FILES, _SEAL = "files", "seal"
_seen: dict[str, tuple] = {}  # what was found whole: its size, moment of writing and SHA-256, by its path


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found of a file. file: its path in the folder; state: "whole", "changed" or "missing"."""

    file: str
    state: str


def manifest_text(told: Mapping[str, Any]) -> str:
    """The text of a manifest, with its seal."""
    return as_json({**told, _SEAL: seal_of(as_json(told))}) + "\n"


def file_entries(folder: Path) -> dict[str, dict[str, Any]]:
    """What a manifest says of every file that was put into a folder: bytes and SHA-256."""
    return {name: {"bytes": (folder / name).stat().st_size, "sha256": digest} for name, digest in written_in(folder).items()
            if name not in (MANIFEST, JOURNAL)}


def read_manifest(folder: Path) -> dict:
    """The manifest of a folder, of any format; what a version to come seals, and how, is not known here. Raises StoreError when it
    is not what was written, ValueError or OSError when it cannot be read at all."""
    file = Path(folder) / MANIFEST
    if not file.is_file() and file.exists():
        raise ValueError(f"{MANIFEST}?")
    if file.stat().st_size > MOST_BYTES:
        raise ValueError(f"{MANIFEST} > {MOST_BYTES} B")
    try:
        manifest = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{MANIFEST}: {error}") from error
    if not isinstance(manifest, dict):
        raise ValueError(MANIFEST)
    newer = isinstance(manifest.get("format"), int) and manifest["format"] > FORMAT
    if not newer and not is_sealed(manifest):
        raise StoreError("store-damaged", folder=str(folder), files=MANIFEST)
    manifest.pop(_SEAL, None)
    return manifest


def is_sealed(manifest: Mapping[str, Any]) -> bool:
    """Whether a manifest is what was written, as far as it says so: those of earlier versions say nothing."""
    told = {name: value for name, value in manifest.items() if name != _SEAL}
    if _SEAL not in manifest and _FILES not in manifest:
        return True
    return manifest.get(_SEAL) == seal_of(as_json(told))


def check_files(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Raises StoreError, naming them, when files of a folder are not what was written."""
    wrong = [one.file for one in checked_files(folder, manifest) if one.state != AS_WRITTEN]
    if wrong:
        raise StoreError("store-damaged", folder=str(folder), files=", ".join(wrong))


def checked_files(folder: Path, manifest: Mapping[str, Any]) -> list[CheckedFile]:
    """What is found of every file that a manifest names; none for a folder of an earlier version."""
    return [CheckedFile(name, state_of(Path(folder) / name, told["sha256"]))
            for name, told in manifest.get(_FILES, {}).items()]


def state_of(file: Path, digest: str, afresh: bool = False) -> str:
    """Whether a file has the SHA-256 that it should have. One that was read before and has not been written since is not read
    again, unless `afresh`."""
    try:
        about = file.stat()
        known = (about.st_size, about.st_mtime_ns, about.st_ino, digest)
        if not afresh and _seen.get(str(file.absolute())) == known:
            return AS_WRITTEN
        if not file.is_file() or sha256_of_file(file) != digest:
            return OTHERWISE
    except FileNotFoundError:
        return GONE
    except OSError:
        return OTHERWISE
    _seen[str(file.absolute())] = known
    return AS_WRITTEN
