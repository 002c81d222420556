"""A folder of results that alone reproduces them: runs, monthly series, scenario, manifest.

    runs.parquet     one row per strategy and seed: every outcome at every horizon, state, reason
    series.parquet   one row per strategy, seed and month: every monthly series
    scenario.yaml    the scenario as it was run
    manifest.json    what was planned and what became of each run, fingerprints, versions, command, columns
    journal.jsonl    a line for each sitting: when, how long, how many runs it made (the only file that a stop changes)

While runs are made they are parts in a hidden folder (`experiments.parts`). Every file is written beside its place and
moved there in one step, the manifest last: a folder with a manifest is whole, and a save that fails leaves what was there
before.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from experiments.ensemble import FILE, Ensembled
from experiments.errors import StoreError
from experiments.kept_tables import run_columns, series_columns, values_of
from experiments.plan import Plan
from experiments.provenance import reproduction_text
from experiments.results import Measure, Results, StoredMonths

FORMAT = 1
MANIFEST, RUNS, SERIES, SCENARIO = "manifest.json", "runs.parquet", "series.parquet", "scenario.yaml"
ANSWER = "answer.json"
# What the folder of a question holds besides.
OF_QUESTIONS = ("worlds.parquet", ANSWER, "training", FILE, "calibration.csv", "targets.yaml")
JOURNAL = "journal.jsonl"
PARTS = ".simpul-parts-"   # and the head of the digest
MOST_FOLDERS = 10_000     # numbered folders tried before giving up


@dataclass(frozen=True, slots=True)
class Place:
    """Where results will go. state: "new", "same" (the very results are there already), "begun" (some of these very runs
    are) or "numbered" (others are)."""

    folder: Path
    state: str


def place(base: Path, name: str, digest: str) -> Place:
    """Choose the folder.

    base: the folder wished for; name: the scenario's, used below a base that holds other things; digest: the plan's.
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
            return Place(folder, "new" if number == 1 else "numbered")
        if (folder / MANIFEST).is_file() and _digest_of(folder) == digest:
            return Place(folder, "same")
        if folder.is_dir() and not (folder / MANIFEST).exists() and not _holds_other_things(folder):
            if (folder / f"{PARTS}{digest[:16]}").is_dir():
                return Place(folder, "begun")
            if not any(folder.glob(f"{PARTS}*")):          # what others began is not ours to bury
                return Place(folder, "new" if number == 1 else "numbered")
    raise StoreError("store-no-number-left", folder=str(base))


def _holds_other_things(folder: Path) -> bool:
    """Whether there is anything but what a save of ours that was cut short leaves behind."""
    ours = {RUNS, SERIES, SCENARIO, JOURNAL, *OF_QUESTIONS}
    return any(item.name not in ours and not item.name.startswith(".simpul-") for item in folder.iterdir())


def _digest_of(folder: Path) -> str | None:
    with suppress(OSError, ValueError):
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return told.get("asked", told.get("digest")) if isinstance(told, dict) else None
    return None


def told_of(folder: Path, otherwise: dict) -> dict:
    """What a folder's manifest tells of how it was made: the keys of `otherwise`, with its values where they are missing."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return {key: manifest.get(key, value) for key, value in otherwise.items()}


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


def save(folder: Path, plan: Plan, results: Results, told: dict, source: Path | None = None) -> Path:
    """Keep results that are in memory and return the folder; see `experiments.runner` for runs that are kept as they come.

    told: what only the caller knows (command, versions), kept in the manifest as it is. source: the scenario's file, copied
    byte for byte when it still says what was run.
    """
    from experiments.parts import Parts

    check_writable(folder)
    parts = Parts(folder, plan)
    for chunk in parts.chunks:
        parts.write(chunk, results.on(chunk))
    finish(Path(folder), plan, parts, told, source)
    return Path(folder)


def finish(folder: Path, plan: Plan, parts, told: dict, source: Path | None = None) -> None:
    """Put the parts (`experiments.parts.Parts`) of a plan together: the tables, the scenario, the manifest last; then the
    parts go away. Only one part is in memory at a time."""
    for name in (RUNS, SERIES):
        write_whole(folder / name, lambda beside, name=name: parts.join(name, beside))
    one = parts.first()
    manifest = {"format": FORMAT, "digest": plan.digest, "scenario_digest": plan.scenario.digest(), **told,
                "start": one.start, "horizons": list(one.horizons), "strategies": list(plan.strategies),
                "seeds": list(plan.seeds), "outcomes": [asdict(item) for item in one.outcomes],
                "series": [asdict(item) for item in one.series], "runs": _runs(plan, parts.failures()),
                "columns": {RUNS: run_columns(one), SERIES: series_columns(one)}}
    write_scenario(folder, plan.scenario, source)
    write_text(folder / MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False) + "\n")
    parts.remove()


def _runs(plan: Plan, failures: dict[tuple[str, int], str]) -> list[dict]:
    return [{"strategy": run.strategy, "seed": run.seed, "state": "failed" if reason else "done", "reason": reason}
            for run in plan for reason in [failures.get((run.strategy, run.seed))]]


def load(folder: Path) -> tuple[Results, dict]:
    """Read a folder of results back: the results, equal to those saved with their types, and the manifest. Monthly series
    stay on disk until one of them is asked for.

    Raises StoreError when the folder is not one of ours, is of a newer format, or its files do not fit each other.
    """
    import pyarrow.parquet as parquet

    folder = Path(folder)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise StoreError("store-other-format", folder=str(folder), format=str(manifest["format"]))
        for name in (RUNS, SERIES):
            if parquet.read_schema(folder / name).names != [column["name"] for column in manifest["columns"][name]]:
                raise StoreError("store-not-whole", folder=str(folder), file=name)
        return _rebuilt(manifest, parquet.read_table(folder / RUNS), folder / SERIES), manifest
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error


def different(one: Results, other: Results) -> tuple[int, int]:
    """How many numbers of two results of the same plan differ, to the last bit, and how many numbers there are."""
    numbers = differing = 0
    pairs = [(one.values, other.values), *((one.months_of(item.name), other.months_of(item.name)) for item in one.series)]
    for left, right in pairs:
        numbers += left.size
        alike = left.shape == right.shape and ((left == right) | (np.isnan(left) & np.isnan(right)))
        differing += left.size if alike is False else int(left.size - np.count_nonzero(alike))
    return differing, numbers


def _rebuilt(manifest: dict, runs, monthly: Path) -> Results:
    outcomes, series = (tuple(Measure(**item) for item in manifest[name]) for name in ("outcomes", "series"))
    strategies, seeds, horizons = (tuple(manifest[name]) for name in ("strategies", "seeds", "horizons"))
    found = Results(
        strategies, seeds, horizons, manifest["start"], outcomes, series, np.empty(0),
        StoredMonths(monthly, (len(strategies), len(seeds)), tuple(item.name for item in series)),
        {(run["strategy"], run["seed"]): run["reason"] for run in manifest["runs"] if run["state"] == "failed"})
    return replace(found, values=values_of(runs, found))
