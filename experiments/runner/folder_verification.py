"""Everything in a folder of results looked at, byte for byte: is it what was written?

A folder whose work is not finished has no manifest: its pieces are looked at instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.runner.durable_files import OURS_HIDDEN, lines_of, unsealed_line
from simpul.experiments.runner.folder_check import AS_WRITTEN, FORMAT, GONE, OTHERWISE, CheckedFile, read_manifest, state_of
from simpul.experiments.runner.folder_claim import holder_of
from simpul.experiments.runner.output_folders import JOURNAL, MANIFEST
from simpul.experiments.runner.pipeline import DIGESTS, OLD_LINES, noted_files, readable
from simpul.experiments.user_errors import StoreError

UNTOLD = "unknown"          # state of a file that nothing tells anything about


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found in a folder. files: each with its state; finished: whether the results are all there; checkable: whether
    anything says what was written (a folder of an earlier version does not); at_work: whether a command works there now."""

    folder: Path
    files: tuple[CheckedFile, ...]
    finished: bool
    checkable: bool
    at_work: bool

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing or other than it was written."""
        return all(one.state in (AS_WRITTEN, UNTOLD) for one in self.files)

    def to_dict(self) -> dict:
        """The same as plain values."""
        return {"folder": str(self.folder), "whole": self.is_whole, "finished": self.finished, "checkable": self.checkable,
                "at_work": self.at_work, "files": [{"file": one.file, "state": one.state} for one in self.files]}


def verified(folder: Path) -> Verification:
    """Look at everything in a folder of results. Raises StoreError when it is none."""
    folder = Path(folder)
    try:
        pieces = sorted(one for one in folder.glob(f"{OURS_HIDDEN}parts-*") if one.is_dir())
        if not (folder / MANIFEST).is_file() and not pieces:
            raise StoreError("store-no-results", folder=str(folder))
        finished = (folder / MANIFEST).is_file()
        found = _finished(folder) if finished else [one for piece in pieces for one in _pieces(folder, piece)]
    except OSError as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=error.strerror or str(error)) from error
    known = {one.file for one in found}
    beside = [CheckedFile(name, UNTOLD) for name in _names(folder) if name not in known and name != JOURNAL]
    states = [*found, *_journal(folder), *(beside if finished else [])]
    checkable = any(one.state != UNTOLD and one.file != JOURNAL for one in states)
    return Verification(folder, tuple(sorted(states, key=lambda one: one.file)), finished, checkable, holder_of(folder) is not None)


def _finished(folder: Path) -> list[CheckedFile]:
    try:
        with readable(folder):
            manifest = read_manifest(folder)
            told = {name: entry["sha256"] for name, entry in manifest.get("files", {}).items()}
    except StoreError:
        return [CheckedFile(MANIFEST, OTHERWISE)]
    sealed = "files" in manifest
    files = [CheckedFile(name, state_of(folder / name, digest, afresh=True)) for name, digest in told.items()]
    noted = {name: digest for name, digest in noted_files(folder).items() if name not in told}
    files += [CheckedFile(name, state_of(folder / name, digest, afresh=True)) for name, digest in noted.items()
              if (folder / name).exists()]                    # a report that somebody took away is not missed
    return [*files, CheckedFile(MANIFEST, AS_WRITTEN if sealed and manifest.get("format") == FORMAT else UNTOLD)]


def _pieces(folder: Path, piece: Path) -> list[CheckedFile]:
    """The pieces of work that was begun, with their rounds."""
    found = []
    for log in sorted(piece.rglob(DIGESTS)):
        told, whole = {}, True
        for line in filter(None, lines_of(log)):
            read = unsealed_line(line)
            whole = whole and read is not None
            if read is not None and {"file", "sha256"} <= read.keys():
                told[read["file"]] = read["sha256"]
        found.append(CheckedFile(log.relative_to(folder).as_posix(), AS_WRITTEN if whole else OTHERWISE))
        for name, digest in told.items():
            state = state_of(log.parent / name, digest, afresh=True)
            if state != GONE:          # what was made again, or has served its turn, is gone
                found.append(CheckedFile((log.parent / name).relative_to(folder).as_posix(), state))
    for file in sorted(piece.rglob("*.jsonl")):
        if file.name != DIGESTS:
            whole = all(unsealed_line(line) is not None for line in filter(None, lines_of(file)))
            found.append(CheckedFile(file.relative_to(folder).as_posix(), AS_WRITTEN if whole else OTHERWISE))
    return found


def _journal(folder: Path) -> list[CheckedFile]:
    file = folder / JOURNAL
    if not file.is_file():
        return []
    whole = all(unsealed_line(line, OLD_LINES) is not None for line in filter(None, lines_of(file)))
    return [CheckedFile(JOURNAL, AS_WRITTEN if whole else OTHERWISE)]


def _names(folder: Path) -> list[str]:
    """Every file in a folder that is not hidden, by its path in it."""
    found = []
    for item in sorted(folder.rglob("*")):
        name = item.relative_to(folder).as_posix()
        if item.is_file() and not any(part.startswith(OURS_HIDDEN) for part in name.split("/")):
            found.append(name)
    return found


