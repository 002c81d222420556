"""The way of all work that is kept, whatever it is: found by what was asked, gone on with, finished by a manifest.

    place = output_folders.place(wished, name, asked_digest(...))    a new folder, that of the answer, or one where it was begun
    pieces = ...(place.folder, digest)                               what is finished so far, a `Checkpoints`
    with sitting_at(place.folder, ...), noted_sitting(place.folder, pieces)  what is missing is made; each piece is kept as it comes
    finish(place.folder, ...)                                        the manifest is written last, then the pieces go away

There are three kinds of pieces: runs of a plan (`simpul.experiments.runner.checkpoints`), measured parameter sets
(`simpul.experiments.calibration.measurement_store`) and strategies of a region (`simpul.experiments.runner.region_store`).
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow

from simpul.experiments.runner import output_folders, provenance
from simpul.experiments.runner.json_values import as_json
from simpul.experiments.runner.output_folders import ANSWER, JOURNAL, MANIFEST
from simpul.experiments.user_errors import Stopped, StoreError

FORMAT = 2


class Checkpoints:
    """Pieces of work that are finished, in a hidden folder in that of the results until all are there.

    folder: that of the results; digest: of what is asked; name: of a round with a folder of its own, where there are several.
    A kind of work derives from this and says what its pieces are.
    """

    unit = "runs"            # what `count` counts, as the journal names it

    def __init__(self, folder: Path, digest: str, name: str = ""):
        self.name, self.place = name, Path(folder) / name
        self.folder = output_folders.parts_folder(folder, digest) / name

    def count(self) -> int:
        """How much is kept."""
        raise NotImplementedError

    def keep(self, name: str, write: Callable[[Path], None]) -> None:
        """Let `write` fill a file of that name, which is there whole or not at all. Raises StoreError when it cannot be written."""
        output_folders.check_writable(self.folder)
        output_folders.write_whole(self.folder / name, write)

    def append(self, name: str, text: str) -> None:
        """Add text to a file of that name. Raises StoreError when it cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / name).open("a", encoding="utf-8", newline="") as file:
                file.write(text)
        except OSError as error:
            told = {"folder": str(self.folder / name), "reason": error.strerror or str(error)}
            raise StoreError("store-cannot-write", **told) from error

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
    """Add a line to the journal of a folder afterwards, if anything was made. told: what else it says."""
    started, begun, before = provenance.now(), time.monotonic(), pieces.count()
    try:
        yield
    finally:
        if (made := pieces.count() - before) > 0:
            line = {"round": pieces.name, "started": started, "seconds": round(time.monotonic() - begun, 2), pieces.unit: made,
                    "kept_before": before, **told, "workers": workers}
            with (folder / JOURNAL).open("a", encoding="utf-8", newline="") as file:
                file.write(json.dumps(line) + "\n")


def journal(folder: Path) -> list[dict]:
    """The sittings in which a folder was made, oldest first; a line that was cut short is left out."""
    found = []
    file = Path(folder) / JOURNAL
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        with suppress(ValueError):
            found.append(json.loads(line))
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
    output_folders.write_text(folder / MANIFEST, as_json({"format": FORMAT, **manifest}) + "\n")
    for one in pieces:
        output_folders.remove_leftovers(one.place)
        one.remove()


def manifest_of(folder: Path) -> dict:
    """The manifest of a folder of results. Raises StoreError when the folder is not one of ours, or of another format."""
    with readable(folder):
        manifest = json.loads((Path(folder) / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            older = manifest["format"] in range(FORMAT)
            raise StoreError("store-older-format" if older else "store-other-format", folder=str(folder),
                             format=str(manifest["format"]), command=str(manifest.get("command")))
        return manifest


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Whatever is wrong with the files of a folder is one message, a StoreError."""
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, pyarrow.ArrowException) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error
