"""Where results go, and files that are put there whole or not at all.

Every file is written beside its place, flushed and moved there in one step (`simpul.experiments.runner.durable_files`), the
manifest last: a folder with a manifest is whole, and a save that fails leaves what was there before.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simpul.experiments.design.ensemble import FILE, PLAUSIBLE_FILE, Ensembled
from simpul.experiments.runner.durable_files import OURS_HIDDEN, put_whole
from simpul.experiments.runner.folder_claim import CLAIM, holder_of
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
FINAL_RACE = "final-race"     # the same of the race with which another question ends (`analyses.final_race`)
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
        *(numbered_round(name, stage) for name in (TRAINING, RACE, RACE_AROUND, RACE_NEARER, FINAL_RACE)
          for stage in range(MOST_STAGES))}
_LIKE_A_USERS = {SCENARIO, ANSWER, *OF_CALIBRATION}    # by themselves these may be anybody's
_PARTS = f"{OURS_HIDDEN}parts-"   # and the head of the digest
MOST_FOLDERS = 10_000      # numbered folders tried before giving up
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
_written: dict[str, str] = {}     # SHA-256 of every file that this process put in its place, by its path


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
    try:
        return _found_place(Path(base), name, digest)
    except OSError as error:
        raise StoreError("store-cannot-write", folder=str(base), reason=error.strerror or str(error)) from error


def _found_place(base: Path, name: str, digest: str) -> _Place:
    if base.exists() and not base.is_dir():
        raise StoreError("store-not-a-folder", folder=str(base))
    if base.is_dir() and not (base / MANIFEST).exists() and _holds_other_things(base):
        base = folder_below(base, name)
    check_names(base)
    for number in range(1, MOST_FOLDERS):
        folder = base if number == 1 else base.with_name(f"{base.name}-{number}")
        if not folder.exists():
            return _Place(folder, "new" if number == 1 else "numbered")
        if (folder / MANIFEST).is_file() and digest_of(folder) == digest:
            return _Place(folder, "same")
        if not folder.is_dir() or ((worker := holder_of(folder)) is not None and worker.asked != digest):
            continue                                        # where another command works nothing of this one goes
        if not (folder / MANIFEST).exists() and not _holds_other_things(folder):
            if parts_folder(folder, digest).is_dir():
                return _Place(folder, "begun")
            if not any(folder.glob(f"{_PARTS}*")):          # what others began is not ours to bury
                return _Place(folder, "new" if number == 1 else "numbered")
    raise StoreError("store-no-number-left", folder=str(base))


def parts_folder(folder: Path, digest: str) -> Path:
    """The hidden folder in which runs are kept until all are there."""
    return Path(folder) / f"{_PARTS}{digest[:16]}"


def folder_below(base: Path, name: str) -> Path:
    """The folder of that name in another. Raises StoreError for what is no name of a folder, or not on every computer."""
    if Path(name).name != name or _NOT_ON_WINDOWS.search(name):
        raise StoreError("store-name", folder=str(base), name=name)
    return base / name


def check_names(folder: Path) -> None:
    """Raises StoreError for a folder to be made whose name some computer cannot hold: results are handed on."""
    for place in (folder, *folder.parents):
        if place.exists():
            return
        if _NOT_ON_WINDOWS.search(place.name):
            raise StoreError("store-name", folder=str(folder), name=place.name)


def _holds_other_things(folder: Path) -> bool:
    """Whether there is anything but what a save of ours that was cut short leaves behind."""
    found = {item.name for item in folder.iterdir() if not item.name.startswith(OURS_HIDDEN)}
    begun = any(folder.glob(f"{_PARTS}*"))
    return bool(found) and (not found <= OURS or (found <= _LIKE_A_USERS and not begun))


def digest_of(folder: Path) -> str | None:
    """The fingerprint of what a folder of results was asked for, as its manifest has it, whole or not; None when it says none."""
    with suppress(OSError, ValueError, RecursionError):
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return told.get("asked", told.get("digest")) if isinstance(told, dict) else None
    return None


def check_writable(folder: Path) -> None:
    """Fail now, with one clear message, rather than after the runs."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=OURS_HIDDEN):
            pass
    except OSError as error:
        raise StoreError("store-cannot-write", folder=str(folder), reason=error.strerror or str(error)) from error


def remove_if_empty(folder: Path) -> None:
    """Take away a folder that was made for results which never came."""
    with suppress(OSError):
        folder.rmdir()          # fails, rightly, when anything is in it


def write_whole(file: Path, write: Callable[[Path], None], fresh: bool = False) -> str:
    """Let `write` fill a file beside the wanted one, then put it there in one step; nothing is left when it fails. fresh: never in
    the place of another file. Returns its SHA-256 (hex). Raises StoreError when it cannot be written or is there already."""
    try:
        digest = put_whole(file, write, fresh)
    except OSError as error:
        if fresh and isinstance(error, FileExistsError):
            raise StoreError("cli-file-exists", file=str(file)) from error
        raise StoreError("store-cannot-write", folder=str(file), reason=error.strerror or str(error)) from error
    if OURS_HIDDEN not in str(file):
        _written[str(file.absolute())] = digest
    return digest


def written_in(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that was put into a folder since `forget_written`, by its path in the folder."""
    top = Path(folder).absolute()
    found = {Path(file).relative_to(top).as_posix(): digest for file, digest in _written.items() if Path(file).is_relative_to(top)}
    return {name: found[name] for name in sorted(found)}


def forget_written(folder: Path) -> None:
    """Begin anew with what is put into a folder."""
    top = Path(folder).absolute()
    for file in [file for file in _written if Path(file).is_relative_to(top)]:
        del _written[file]


def remove_leftovers(folder: Path) -> None:
    """Take away what a process that died while it wrote left beside its place."""
    for item in folder.glob(f"{OURS_HIDDEN}*"):
        if item.is_file() and not item.name.startswith(CLAIM):
            with suppress(OSError):
                item.unlink(missing_ok=True)


def write_text(file: Path, text: str, fresh: bool = False) -> None:
    """Write a text file (UTF-8, line ends as given) whole or not at all. fresh: never in the place of another file."""
    write_whole(file, lambda beside: beside.write_text(text, encoding="utf-8", newline=""), fresh)


def write_scenario(folder: Path, scenario, source: Path | None = None) -> None:
    """Write the scenario, its ensemble, and the Python files whose strategies it uses, so that the folder alone can be run
    again."""
    write_text(folder / SCENARIO, reproduction_text(scenario, source))
    if isinstance(scenario, Ensembled):
        write_text(folder / FILE, scenario.ensemble.as_csv())
    for name in scenario.own:
        write_text(folder / name, (Path(scenario.file).parent / name).read_text(encoding="utf-8"))
