"""Where results go, and files that are put there whole or not at all.

Every file is written beside its place and moved there in one step, the manifest last: a folder with a manifest is whole,
and a save that fails leaves what was there before.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.design.ensemble import FILE, PLAUSIBLE_FILE, Ensembled
from simpul.experiments.runner.provenance import reproduction_text
from simpul.experiments.user_errors import StoreError

MANIFEST, TABLE = "manifest.json", "manifest.parquet"
RUNS, SERIES_FILE, WORLDS = "runs.parquet", "series.parquet", "worlds.parquet"
SCENARIO, ANSWER, JOURNAL = "scenario.yaml", "answer.json", "journal.jsonl"
TRAINING = "training"      # the runs of the stages before a question's last round, each in a folder of its own (`numbered_round`)
MOST_STAGES = 20           # before the last round: halving leaves two of a million designs after them
WITHOUT_OPENINGS = "without-openings"      # those of a comparison once more without outside openings, likewise
MECHANISMS_OFF = "mechanisms-off"      # those of a comparison once more with mechanisms of its strategies switched off, likewise
RACE, RACE_AROUND, RACE_NEARER = "race", "race-around", "race-nearer"     # stages of races, each in a folder of its own
RACE_SPREAD = "race-spread"     # runs by which a race knows the ordinary spread between runs
OPENINGS = "openings"      # those of another question at the scenario's own settings, with and without outside openings, likewise
OF_CALIBRATION = (FILE, PLAUSIBLE_FILE, "calibration.csv", "targets.yaml")
OF_REGION = ("communities.parquet", "beyond.parquet", "bridges.parquet", "months.parquet", "ledger.parquet", "openings.parquet")


def numbered_round(name: str, number: int) -> str:
    """Name of the folder of a stage, counted from 0. name: what its stages are called."""
    return name if number == 0 else f"{name}-{number + 1}"


# What a save that was cut short may leave.
OURS = {TABLE, RUNS, SERIES_FILE, WORLDS, SCENARIO, ANSWER, JOURNAL, WITHOUT_OPENINGS,
        MECHANISMS_OFF, OPENINGS, RACE_SPREAD, *OF_CALIBRATION, *OF_REGION,
        *(numbered_round(name, stage) for name in (TRAINING, RACE, RACE_AROUND, RACE_NEARER) for stage in range(MOST_STAGES))}
_PARTS = ".simpul-parts-"   # and the head of the digest
MOST_FOLDERS = 10_000      # numbered folders tried before giving up


@dataclass(frozen=True, slots=True)
class _Place:
    """Where results will go. state: "new", "same" (the very results are there already), "begun" (some of these very runs
    are) or "numbered" (others are)."""

    folder: Path
    state: str


def place(base: Path, name: str, digest: str) -> _Place:
    """Choose the folder.

    base: the folder wished for; name: the scenario's, used below a base that holds other things; digest: of what is asked.
    A folder with other results is never touched: the next free number is taken instead.
    """
    base = Path(base)
    if base.exists() and not base.is_dir():
        raise StoreError("store-not-a-folder", folder=str(base))
    if base.is_dir() and not (base / MANIFEST).exists() and _holds_other_things(base):
        base = base / name
    for number in range(1, MOST_FOLDERS):
        folder = base if number == 1 else base.with_name(f"{base.name}-{number}")
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return _Place(folder, "new" if number == 1 else "numbered")
        if (folder / MANIFEST).is_file() and _digest_of(folder) == digest:
            return _Place(folder, "same")
        if folder.is_dir() and not (folder / MANIFEST).exists() and not _holds_other_things(folder):
            if parts_folder(folder, digest).is_dir():
                return _Place(folder, "begun")
            if not any(folder.glob(f"{_PARTS}*")):          # what others began is not ours to bury
                return _Place(folder, "new" if number == 1 else "numbered")
    raise StoreError("store-no-number-left", folder=str(base))


def parts_folder(folder: Path, digest: str) -> Path:
    """The hidden folder in which runs are kept until all are there."""
    return Path(folder) / f"{_PARTS}{digest[:16]}"


def _holds_other_things(folder: Path) -> bool:
    """Whether there is anything but what a save of ours that was cut short leaves behind."""
    return any(item.name not in OURS and not item.name.startswith(".simpul-") for item in folder.iterdir())


def _digest_of(folder: Path) -> str | None:
    with suppress(OSError, ValueError):
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return told.get("asked", told.get("digest")) if isinstance(told, dict) else None
    return None


def check_writable(folder: Path) -> None:
    """Fail now, with one clear message, rather than after the runs."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".simpul-"):
            pass
    except OSError as error:
        raise StoreError("store-cannot-write", folder=str(folder), reason=error.strerror or str(error)) from error


def remove_if_empty(folder: Path) -> None:
    """Take away a folder that was made for results which never came."""
    with suppress(OSError):
        folder.rmdir()          # fails, rightly, when anything is in it


def write_whole(file: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file beside the wanted one, then put it there in one step; nothing is left when it fails."""
    beside = file.with_name(f".simpul-{os.getpid()}-{file.name}")
    try:
        write(beside)
        os.replace(beside, file)
    except OSError as error:
        raise StoreError("store-cannot-write", folder=str(file), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Take away what a process that died while it wrote left beside its place."""
    for item in folder.glob(".simpul-*"):
        if item.is_file():
            with suppress(OSError):
                item.unlink(missing_ok=True)


def write_text(file: Path, text: str) -> None:
    """Write a text file (UTF-8, line ends as given) whole or not at all."""
    write_whole(file, lambda beside: beside.write_text(text, encoding="utf-8", newline=""))


def write_scenario(folder: Path, scenario, source: Path | None = None) -> None:
    """Write the scenario, its ensemble, and the Python files whose strategies it uses, so that the folder alone can be run
    again."""
    write_text(folder / SCENARIO, reproduction_text(scenario, source))
    if isinstance(scenario, Ensembled):
        write_text(folder / FILE, scenario.ensemble.as_csv())
    for name in scenario.own:
        write_text(folder / name, (Path(scenario.file).parent / name).read_text(encoding="utf-8"))
