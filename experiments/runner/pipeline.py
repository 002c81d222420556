"""The way of all work that is kept, whatever it is: found by what was asked, gone on with, finished by a manifest.

    with claimed_place(wished, name, asked_digest(...)) as place:    a new folder, that of the answer, or one where it was begun
        pieces = ...(place.folder, digest)                           what is finished so far, a `Checkpoints`
        with sitting_at(place.folder, ...), noted_sitting(...):      what is missing is made; each piece is kept as it comes
        finish(place.folder, ...)                                    the manifest is written last, then the pieces go away

There are three kinds of pieces: runs of a plan (`simpul.experiments.runner.checkpoints`), figures that were measured
(`simpul.experiments.runner.kept_figures`) and strategies of a region (`simpul.experiments.runner.region_checkpoints`). The SHA-256
of every piece stands in a file beside them, that of every result in the manifest, which carries its own; what does not fit is not
read.
"""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow

from simpul.experiments.runner import output_folders, provenance
from simpul.experiments.runner.durable_files import add_line, lines_of, sealed_line, sha256_of_file, unsealed_line
from simpul.experiments.runner.folder_check import FORMAT, check_files, file_entries, manifest_text, read_manifest
from simpul.experiments.runner.json_values import as_json
from simpul.experiments.runner.output_folders import ANSWER, JOURNAL, MANIFEST
from simpul.experiments.user_errors import Stopped, StoreError

DIGESTS = "digests.jsonl"      # beside pieces
OLD_LINES = frozenset(("round", "started", "seconds", "runs", "sets", "months", "kept_before", "planned", "workers"))


class Checkpoints:
    """Pieces of work that are finished, in a hidden folder in that of the results until all are there.

    folder: that of the results; digest: of what is asked; name: of a round with a folder of its own, where there are several.
    A kind of work derives from this and says what its pieces are.
    """

    unit = "runs"            # what `count` counts, as the journal names it

    def __init__(self, folder: Path, digest: str, name: str = ""):
        self.name, self.place = name, Path(folder) / name
        self.folder = output_folders.parts_folder(folder, digest) / name
        self.damaged: list[str] = []          # pieces that are not what was written; they are made again
        self._digests: dict[str, str] | None = None

    def count(self) -> int:
        """How much is kept."""
        raise NotImplementedError

    def keep(self, name: str, write: Callable[[Path], None]) -> None:
        """Let `write` fill a file of that name, which is there whole or not at all. Raises StoreError when it cannot be written."""
        output_folders.check_writable(self.folder)
        digest = output_folders.write_whole(self.folder / name, write)
        self.append(DIGESTS, sealed_line({"file": name, "sha256": digest}))
        self.known[name] = digest

    def append(self, name: str, line: str) -> None:
        """Add a line to a file of that name, on the disk when this returns. Raises StoreError when it cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            add_line(self.folder / name, line)
        except OSError as error:
            told = {"folder": str(self.folder / name), "reason": error.strerror or str(error)}
            raise StoreError("store-cannot-write", **told) from error

    def is_whole(self, name: str) -> bool:
        """Whether the file of that name is there and what was written, byte for byte; one that is not is noted in `damaged`."""
        if name not in self.known:
            return False
        try:
            whole = sha256_of_file(self.folder / name) == self.known[name]
        except FileNotFoundError:
            return False
        except OSError:
            whole = False
        if not whole and name not in self.damaged:
            self.damaged.append(name)
        return whole

    @property
    def known(self) -> dict[str, str]:
        """SHA-256 of every piece by its name, the last one written; a line that is not whole is as good as none."""
        if self._digests is None:
            self._digests = {}
            with suppress(OSError):
                for line in filter(None, lines_of(self.folder / DIGESTS)):
                    told = unsealed_line(line)
                    if told is not None and {"file", "sha256"} <= told.keys():
                        self._digests[told["file"]] = told["sha256"]
                    elif DIGESTS not in self.damaged:
                        self.damaged.append(DIGESTS)
        return self._digests

    def remove(self) -> None:
        """Take the pieces away: the whole is kept."""
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def sitting_at(folder: Path, kept: Callable[[], tuple[int, int]], stopped: str) -> Iterator[None]:
    """One sitting at the work of a folder, which is made if it can be written; an empty one is not left behind.

    kept: how much of how much is kept by now; stopped: key of the message for a user who stops. Raises Stopped then, or
    KeyboardInterrupt when nothing is kept; StoreError for a folder that cannot be written.
    """
    fresh = not folder.exists()
    output_folders.check_writable(folder)
    try:
        yield
    except KeyboardInterrupt:
        some, whole = kept()
        if not some:
            raise
        raise Stopped(stopped, kept=some, all=max(some, whole), folder=str(folder)) from None
    finally:
        if fresh:
            output_folders.remove_if_empty(folder)


@contextmanager
def noted_sitting(folder: Path, pieces: Checkpoints, workers: int | None, **told: Any) -> Iterator[None]:
    """Add a line to the journal of a folder when work begins, and one when it ends, however that comes; none stays of a sitting
    that made nothing, but of one that was killed. told: what else it says."""
    file, begun, before = folder / JOURNAL, time.monotonic(), pieces.count()
    size = file.stat().st_size if file.exists() else None
    line = {"sitting": secrets.token_hex(4), "round": pieces.name, "started": provenance.now(), "kept_before": before, **told,
            "workers": workers}
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        add_line(file, sealed_line(line))
    ended = "stopped"
    try:
        yield
        ended = "done"
    except Exception:
        ended = "failed"
        raise
    finally:
        made = pieces.count() - before
        with suppress(OSError):
            if made > 0:
                seconds = round(time.monotonic() - begun, 2)
                add_line(file, sealed_line({**line, "seconds": seconds, pieces.unit: made, "ended": ended}))
            elif size is None:
                file.unlink(missing_ok=True)
            else:
                with file.open("rb+") as stream:
                    stream.truncate(size)


def journal(folder: Path) -> list[dict]:
    """The sittings in which a folder was made, oldest first; one that has no "ended" was cut off by a kill or a power cut, or is
    under way. A line that is not whole is left out."""
    found: dict[Any, dict] = {}
    with suppress(OSError):
        for number, line in enumerate(lines_of(Path(folder) / JOURNAL)):
            told = unsealed_line(line, OLD_LINES)
            if told is not None and "started" in told:
                found[told.get("sitting", number)] = told
    return list(found.values())


def note_written(folder: Path, files: Iterable[Path]) -> None:
    """Add to the journal of a folder what was written into it beside the results (reports, tables), so that it can be checked. One
    that cannot be written is left as it is."""
    before = noted_files(folder)
    for file in files:
        with suppress(OSError):
            name, digest = Path(file).relative_to(folder).as_posix(), sha256_of_file(Path(file))
            if before.get(name) != digest:
                add_line(Path(folder) / JOURNAL, sealed_line({"wrote": name, "sha256": digest}))


def noted_files(folder: Path) -> dict[str, str]:
    """SHA-256 of what was written into a folder beside the results, by its path in the folder, as the journal has it."""
    found: dict[str, str] = {}
    with suppress(OSError):
        for line in lines_of(Path(folder) / JOURNAL):
            told = unsealed_line(line)
            if told is not None and {"wrote", "sha256"} <= told.keys():
                found[told["wrote"]] = told["sha256"]
    return found


def told_of(folder: Path, manifest: dict) -> dict:
    """What a report tells of how a folder was made: its manifest, and when it was begun."""
    sittings = journal(folder)
    return {**manifest, "started": sittings[0]["started"] if sittings else None}


def finish(folder: Path, manifest: dict, scenario, source: Path | None, pieces: Iterable[Checkpoints],
           answer: dict | None = None) -> None:
    """Write what every folder has, the manifest last; then the pieces go away, and what writes that died have left.

    manifest: what it tells beside the format; source: the scenario's file, copied byte for byte when it still says what was run;
    answer: as plain values, where there is one; pieces: of every round, that of the folder itself last.
    """
    output_folders.write_scenario(folder, scenario, source)
    if answer is not None:
        output_folders.write_text(folder / ANSWER, as_json(answer) + "\n")
    output_folders.write_text(folder / MANIFEST, manifest_text({"format": FORMAT, **manifest, "files": file_entries(folder)}))
    for one in pieces:
        output_folders.remove_leftovers(one.place)
        one.remove()


def manifest_of(folder: Path) -> dict:
    """The manifest of a folder of results, every file of which is what was written. Raises StoreError when the folder is not one of
    ours, is of another format, or was damaged."""
    with readable(folder):
        manifest = read_manifest(folder)
        if manifest["format"] != FORMAT:
            older = manifest["format"] in range(FORMAT)
            raise StoreError("store-older-format" if older else "store-other-format", folder=str(folder),
                             format=str(manifest["format"]))
        check_files(folder, manifest)
        return manifest


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Whatever is wrong with the files of a folder is one message, a StoreError."""
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, RecursionError, pyarrow.ArrowException) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error
