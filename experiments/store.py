"""A folder of results that alone reproduces them: runs, monthly series, scenario, manifest.

    runs.parquet     one row per strategy and seed: every outcome at every horizon, state, reason
    series.parquet   one row per strategy, seed and month: every monthly series
    scenario.yaml    the scenario as it was run
    manifest.json    what was planned and what became of each run, fingerprints, versions, command, time, columns

Every file is written beside its place and moved there in one step, the manifest last: a folder with a manifest is
whole, and a save that fails leaves what was there before.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from experiments.errors import StoreError
from experiments.plan import Plan
from experiments.provenance import reproduction_text
from experiments.results import Measure, Results

FORMAT = 1
MANIFEST, RUNS, SERIES, SCENARIO = "manifest.json", "runs.parquet", "series.parquet", "scenario.yaml"
OF_QUESTIONS = ("worlds.parquet", "answer.json", "training")     # what the folder of a question holds besides
MOST_FOLDERS = 10_000     # numbered folders tried before giving up


@dataclass(frozen=True, slots=True)
class Place:
    """Where results will go. state: "new", "same" (the very results are there already) or "numbered" (others are)."""

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
            return Place(folder, "new" if number == 1 else "numbered")
    raise StoreError("store-no-number-left", folder=str(base))


def _holds_other_things(folder: Path) -> bool:
    """Whether there is anything but what a save of ours that was cut short leaves behind."""
    ours = {RUNS, SERIES, SCENARIO, *OF_QUESTIONS}
    return any(item.name not in ours and not item.name.startswith(".simpul-") for item in folder.iterdir())


def _digest_of(folder: Path) -> str | None:
    with suppress(OSError, ValueError):
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return told.get("digest") if isinstance(told, dict) else None
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


def save(folder: Path, plan: Plan, results: Results, told: dict, source: Path | None = None) -> Path:
    """Write a folder of results and return it.

    told: what only the caller knows (command, started, seconds, versions), kept in the manifest as it is. source: the
    scenario's file, copied byte for byte when it still says what was run.
    """
    import pyarrow.parquet as parquet

    folder = Path(folder)
    check_writable(folder)
    manifest = {"format": FORMAT, "digest": plan.digest, "scenario_digest": plan.scenario.digest(), **told,
                "start": results.start, "horizons": list(results.horizons), "strategies": list(results.strategies),
                "seeds": list(results.seeds), "outcomes": [_told(item) for item in results.outcomes],
                "series": [_told(item) for item in results.series], "runs": _runs(plan, results),
                "columns": {RUNS: run_columns(results), SERIES: series_columns(results)}}
    how = {"compression": "zstd", "write_statistics": False}
    write_whole(folder / RUNS, lambda beside: parquet.write_table(runs_table(results), beside, **how))
    repeating = ["strategy", "seed", "month"]    # only these have few values; looking for repeats in the others is slow
    write_whole(folder / SERIES,
                lambda beside: parquet.write_table(series_table(results), beside, use_dictionary=repeating, **how))
    write_text(folder / SCENARIO, reproduction_text(plan.scenario, source))
    write_text(folder / MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False) + "\n")
    return folder


def _told(item: Measure) -> dict:
    return {"name": item.name, "unit": item.unit, "primary": item.primary, "better": item.better}


def _runs(plan: Plan, results: Results) -> list[dict]:
    return [{"strategy": run.strategy, "seed": run.seed, "state": "failed" if reason else "done", "reason": reason}
            for run in plan for reason in [results.failures.get((run.strategy, run.seed))]]


def run_columns(results: Results) -> list[dict]:
    """The columns of runs.parquet in order, each with unit and meaning."""
    head = [{"name": "strategy", "unit": "", "what": "label in the scenario"},
            {"name": "seed", "unit": "", "what": "seed of the run"},
            {"name": "state", "unit": "", "what": "done or failed"},
            {"name": "reason", "unit": "", "what": "why it failed, else empty"}]
    return head + [{"name": f"{item.name}_{months}", "unit": item.unit,
                    "what": f"outcome {item.name}, {months} months after the start"}
                   for months in results.horizons for item in results.outcomes]


def series_columns(results: Results) -> list[dict]:
    """The columns of series.parquet in order, each with unit and meaning."""
    head = [{"name": "strategy", "unit": "", "what": "label in the scenario"},
            {"name": "seed", "unit": "", "what": "seed of the run"},
            {"name": "month", "unit": "months", "what": f"0 is the first seen, {results.start} the strategies' first"}]
    return head + [{"name": item.name, "unit": item.unit, "what": f"series {item.name}"} for item in results.series]


def runs_table(results: Results):
    """Arrow table of the runs: rows in the order of the plan."""
    import pyarrow

    strategies, seeds = len(results.strategies), len(results.seeds)
    reasons = [results.failures.get((strategy, seed)) for strategy in results.strategies for seed in results.seeds]
    columns = [pyarrow.array([strategy for strategy in results.strategies for _seed in results.seeds]),
               pyarrow.array(np.tile(np.array(results.seeds, dtype=np.int64), strategies)),
               pyarrow.array(["failed" if reason else "done" for reason in reasons]),
               pyarrow.array(reasons, type=pyarrow.string())]
    flat = results.values.reshape(len(results.horizons), strategies * seeds, len(results.outcomes))
    columns += [pyarrow.array(np.ascontiguousarray(flat[h, :, o]))
                for h in range(len(results.horizons)) for o in range(len(results.outcomes))]
    return pyarrow.table(columns, names=[column["name"] for column in run_columns(results)])


def series_table(results: Results):
    """Arrow table of the monthly series: strategies outside, then seeds, then months."""
    import pyarrow

    strategies, seeds, months, _ = results.monthly.shape
    labels = pyarrow.DictionaryArray.from_arrays(
        pyarrow.array(np.repeat(np.arange(strategies, dtype=np.int32), seeds * months)),
        pyarrow.array(list(results.strategies), type=pyarrow.string()))
    columns = [labels, pyarrow.array(np.tile(np.repeat(np.array(results.seeds, dtype=np.int64), months), strategies)),
               pyarrow.array(np.tile(np.arange(months, dtype=np.int32), strategies * seeds))]
    turned = np.ascontiguousarray(results.monthly.reshape(strategies * seeds * months, len(results.series)).T)
    columns += [pyarrow.array(column) for column in turned]
    return pyarrow.table(columns, names=[column["name"] for column in series_columns(results)])


def load(folder: Path) -> tuple[Results, dict]:
    """Read a folder of results back: the results, equal to those saved with their types, and the manifest.

    Raises StoreError when the folder is not one of ours, is of a newer format, or its files do not fit each other.
    """
    import pyarrow.parquet as parquet

    folder = Path(folder)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise StoreError("store-other-format", folder=str(folder), format=str(manifest["format"]))
        runs, monthly = parquet.read_table(folder / RUNS), parquet.read_table(folder / SERIES)
        for name, table in ((RUNS, runs), (SERIES, monthly)):
            if table.column_names != [column["name"] for column in manifest["columns"][name]]:
                raise StoreError("store-not-whole", folder=str(folder), file=name)
        return _rebuilt(manifest, runs, monthly), manifest
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error


def _rebuilt(manifest: dict, runs, monthly) -> Results:
    outcomes, series = (tuple(Measure(**item) for item in manifest[name]) for name in ("outcomes", "series"))
    strategies, seeds, horizons = (tuple(manifest[name]) for name in ("strategies", "seeds", "horizons"))
    values = np.stack([runs[f"{item.name}_{months}"].to_numpy() for months in horizons for item in outcomes])
    values = values.reshape(len(horizons), len(outcomes), len(strategies), len(seeds))
    columns = np.stack([monthly[item.name].to_numpy() for item in series], axis=-1)
    return Results(
        strategies=strategies, seeds=seeds, horizons=horizons, start=manifest["start"],
        outcomes=outcomes, series=series,
        values=np.ascontiguousarray(values.transpose(0, 2, 3, 1)),
        monthly=columns.reshape(len(strategies), len(seeds), -1, len(series)),
        failures={(run["strategy"], run["seed"]): run["reason"]
                  for run in manifest["runs"] if run["state"] == "failed"})
