"""A folder of results that alone reproduces them: runs, monthly series, scenario, manifest.

    runs.parquet      one row for each world (when there are several), strategy and seed: every outcome at every horizon
    series.parquet    of a comparison: one row per strategy, seed and month: every monthly series
    worlds.parquet    of a question: one row for each world: what it changes in the scenario
    manifest.parquet  one row for every planned run: state, reason, fingerprint of its settings, versions
    training/         the same tables for the first round of a question that runs twice (tune)
    openings/         the same tables for a question's round at the scenario's own settings, with and without outside openings
    without-openings/ of a comparison: the same tables, but monthly series, for its seeds once more without outside openings
    scenario.yaml     the scenario as it was run, or asked about
    answer.json       of a question: its answer as plain values
    manifest.json     what was asked, fingerprints, versions, command, columns; written last
    journal.jsonl     a line for each sitting: when, how long, how many runs it made (the only file that a stop changes)

While runs are made they are parts in a hidden folder (`simpul.experiments.runner.checkpoints`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet

from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.switched import told_mechanism_sets
from simpul.experiments.runner import output_folders
from simpul.experiments.runner.checkpoints import SMALL, Parts
from simpul.experiments.runner.output_folders import MECHANISMS_OFF, RUNS, SERIES_FILE, TABLE, WITHOUT_OPENINGS, WORLDS
from simpul.experiments.runner.pipeline import finish, manifest_of, readable
from simpul.experiments.runner.result_tables import (
    manifest_columns,
    read_failures,
    read_runs,
    runs_columns,
    series_columns,
    values_of,
    worlds_table,
)
from simpul.experiments.runner.results import Measure, MechanismRuns, Results, StoredMonths, WorldResults
from simpul.experiments.user_errors import StoreError


def finish_runs(folder: Path, rounds: Iterable[Parts], told: dict, source: Path | None = None, answer: dict | None = None) -> None:
    """Put the parts together: the tables, then what every folder has (`simpul.experiments.runner.pipeline.finish`). Only one part
    is in memory at a time.

    rounds: the parts of every plan that was carried out into this folder, that of the folder itself last. told: what only
    the caller knows (command, versions, what was asked), kept in the manifest as it is.
    """
    rounds = list(rounds)
    for parts in rounds:
        _join(parts)
    finish(folder, _manifest(rounds[-1], told), rounds[-1].plan.scenario, source, rounds, answer)


def _join(parts: Parts) -> None:
    parts.check()
    for name in parts.tables:
        output_folders.write_whole(parts.place / name, lambda beside, name=name: parts.join(name, beside))
    if parts.plan.varied:
        output_folders.write_whole(
            parts.place / WORLDS, lambda beside: parquet.write_table(worlds_table(parts.plan), beside, **SMALL)
        )
    parts.write_manifest()


def _manifest(parts: Parts, told: dict) -> dict:
    plan, known = parts.plan, parts.told()
    outcomes, series = ([Measure(**item) for item in known[name]] for name in ("outcomes", "series"))
    columns = {RUNS: runs_columns(outcomes, known["horizons"], plan.varied), TABLE: manifest_columns()}
    if parts.monthly:
        columns[SERIES_FILE] = series_columns(series, known["start"])
    return {"digest": plan.digest, "scenario_digest": plan.scenario.digest(), "sources_digest": sources_digest(), **told,
            "worlds": len(plan.worlds), "strategies": plan.strategies,
            "seeds": plan.seeds, "runs": len(plan), "failed": parts.failed(), **known, "columns": columns}


def load_results(folder: Path) -> tuple[Results, dict]:
    """Read a comparison back: the results, equal to those that were kept with their types, and the manifest. Monthly series
    stay on disk until one of them is asked for. Raises StoreError as `manifest_of`, and when files do not fit each other."""
    folder, manifest = Path(folder), manifest_of(folder)
    with readable(folder):
        found, series = _read(folder, manifest), tuple(Measure(**item) for item in manifest["series"])
        _check_columns(folder, folder / SERIES_FILE, manifest)
        runs = len(found.strategies), len(found.seeds)
        return found.world(0, series, StoredMonths(folder / SERIES_FILE, runs, tuple(item.name for item in series))), manifest


def load_without_openings(folder: Path) -> Results | None:
    """Read back the runs of a comparison without outside openings; None for a folder that keeps none. Raises StoreError as
    `load_results`."""
    folder, manifest = Path(folder), manifest_of(folder)
    if not manifest.get("without_openings"):
        return None
    with readable(folder):
        return _read(folder / WITHOUT_OPENINGS, manifest).world(0)


def load_mechanism_runs(folder: Path) -> MechanismRuns | None:
    """Read back the runs of a comparison with mechanisms switched off; None for a folder that keeps none. Raises StoreError as
    `load_results`."""
    folder, manifest = Path(folder), manifest_of(folder)
    if not manifest.get("why"):
        return None
    with readable(folder):
        return MechanismRuns(told_mechanism_sets(manifest["why"]), _read(folder / MECHANISMS_OFF, manifest).world(0))


def reader(folder: Path):
    """What carries the plans of a question out by reading them from its folder: it runs nothing. Raises StoreError as
    `load`, and when what is there does not fit a plan."""
    folder, manifest = Path(folder), manifest_of(folder)

    def carried(planned: Plan, name: str = "", _before: int = 0, _after: int = 0) -> WorldResults:
        with readable(folder):
            there = (folder / name / RUNS).is_file()
            found = _read(folder / name, manifest) if there else None
            asked = len(planned.worlds), planned.strategies, planned.seeds
            if found is None or (len(found.values), found.strategies, found.seeds) != asked:
                same = manifest.get("sources_digest") == sources_digest()      # another version asked for other runs
                raise StoreError("store-not-whole" if same else "store-other-runs", folder=str(folder), file=str(Path(name) / RUNS))
            return found

    return carried


def _read(place: Path, manifest: dict) -> WorldResults:
    """The outcomes in the tables of one round. place: the folder with its tables."""
    _check_columns(place, place / RUNS, manifest)
    worlds, strategies, seeds = read_runs(place / TABLE)
    horizons, outcomes = tuple(manifest["horizons"]), tuple(Measure(**item) for item in manifest["outcomes"])
    with parquet.ParquetFile(place / RUNS) as runs:           # one column is in memory at a time
        values = values_of(lambda name: runs.read(columns=[name])[name].to_numpy(), (worlds, len(strategies), len(seeds)),
                           horizons, outcomes)
    return WorldResults(strategies, seeds, horizons, manifest["start"], outcomes, values, read_failures(place / TABLE))


def _check_columns(folder: Path, file: Path, manifest: dict) -> None:
    found, told = ([name for name in names if name != "world"] for names in (      # rounds of one folder may have one world or more
        parquet.read_schema(file).names, [column["name"] for column in manifest["columns"][file.name]]))
    if found != told:
        raise StoreError("store-not-whole", folder=str(folder), file=file.name)


def different(one: Results, other: Results) -> tuple[int, int]:
    """How many numbers of two results of the same plan differ, to the last bit, and how many numbers there are; one series
    of one strategy is in memory at a time."""
    differing, numbers = differing_values(one.values, other.values)
    for label in one.strategies:
        for item in one.series:
            some, more = differing_values(one.months_of(item.name, label), other.months_of(item.name, label))
            differing, numbers = differing + some, numbers + more
    return differing, numbers


def differing_values(left: np.ndarray, right: np.ndarray) -> tuple[int, int]:
    """How many values of two arrays differ to the last bit, all of them when their shapes do; and how many there are."""
    if left.shape != right.shape:
        return left.size, left.size
    return int(left.size - np.count_nonzero((left == right) | (np.isnan(left) & np.isnan(right)))), left.size
