"""The tables of a folder of results: which columns, what they mean, and the numbers of runs as Arrow tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import pyarrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.results import Measure, Results

STATES = ("planned", "done", "failed")

# Ctrl-C is the command's own to hear: otherwise Arrow, while it reads or writes, turns it into an error of its own.
pyarrow.enable_signal_handlers(False)


def runs_columns(outcomes: Sequence[Measure], horizons: Sequence[int], varied: bool = False) -> list[dict]:
    """The columns of runs.parquet in order, each with unit and meaning. varied: whether worlds
    change the scenario."""
    head = [_column("world", "number of the world, a row of worlds.parquet")] if varied else []
    head += [_column("strategy", "label in the scenario"), _column("seed", "seed of the run"),
             _column("state", "done or failed"), _column("reason", "why it failed, else empty")]
    return head + [_column(f"{item.name}_{months}", f"outcome {item.name}, {months} months after the start", item.unit)
                   for months in horizons for item in outcomes]


def series_columns(series: Sequence[Measure], start: int) -> list[dict]:
    """The columns of series.parquet in order, each with unit and meaning."""
    head = [_column("strategy", "label in the scenario"), _column("seed", "seed of the run"),
            _column("month", f"0 is the first seen, {start} the strategies' first", "months")]
    return head + [_column(item.name, f"series {item.name}", item.unit) for item in series]


def manifest_columns() -> list[dict]:
    """The columns of manifest.parquet in order, each with its meaning."""
    return [_column("world", "number of the world, a row of worlds.parquet; 0 where there is but one"),
            _column("strategy", "label in the scenario"), _column("seed", "seed of the run"),
            _column("state", "planned, done or failed"), _column("reason", "why it failed, else empty"),
            _column("config", "sha256 of what decides the run but its seed: scenario, changes of the world, strategy, sources"),
            _column("versions", "of what made the run, or is to make it, as JSON")]


def _column(name: str, what: str, unit: str = "") -> dict:
    return {"name": name, "unit": unit, "what": what}


def runs_table(results: Results, world: int | None = None):
    """Arrow table of the runs of one world: rows in the order of the plan. world: its number, where there are several."""
    strategies, seeds = len(results.strategies), len(results.seeds)
    reasons = [results.failures.get((strategy, seed)) for strategy in results.strategies for seed in results.seeds]
    columns = [] if world is None else [pyarrow.array(np.full(strategies * seeds, world, dtype=np.int32))]
    columns += [pyarrow.array([strategy for strategy in results.strategies for _seed in results.seeds]),
                pyarrow.array(np.tile(np.array(results.seeds, dtype=np.int64), strategies)),
                pyarrow.array(["failed" if reason else "done" for reason in reasons]),
                pyarrow.array(reasons, type=pyarrow.string())]
    flat = results.values.reshape(len(results.horizons), strategies * seeds, len(results.outcomes))
    columns += [pyarrow.array(np.ascontiguousarray(flat[h, :, o]))
                for h in range(len(results.horizons)) for o in range(len(results.outcomes))]
    names = [column["name"] for column in runs_columns(results.outcomes, results.horizons, world is not None)]
    return pyarrow.table(columns, names=names)


def series_table(results: Results):
    """Arrow table of the monthly series: strategies outside, then seeds, then months."""
    strategies, seeds, months, _ = results.monthly.shape
    labels = words_column(np.repeat(np.arange(strategies, dtype=np.int32), seeds * months), results.strategies)
    columns = [labels, pyarrow.array(np.tile(np.repeat(np.array(results.seeds, dtype=np.int64), months), strategies)),
               pyarrow.array(np.tile(np.arange(months, dtype=np.int32), strategies * seeds))]
    turned = np.ascontiguousarray(results.monthly.reshape(strategies * seeds * months, len(results.series)).T)
    columns += [pyarrow.array(column) for column in turned]
    return pyarrow.table(columns, names=[column["name"] for column in series_columns(results.series, results.start)])


def worlds_table(plan: Plan):
    """Arrow table of the worlds: a column for each key that any world changes; empty where a world does not."""
    keys = list(dict.fromkeys(key for world in plan.worlds for key in world))
    return pyarrow.table({"world": np.arange(len(plan.worlds), dtype=np.int32),
                          **{key: [world.get(key) for world in plan.worlds] for key in keys}})


def manifest_table(plan: Plan, kept: Iterable[tuple[int, int, Sequence[int], str, Sequence[tuple]]], versions: str):
    """Arrow table with a row for every planned run, in the order of the plan.

    kept: for each part that is there its first world, how many it has, its seeds, the versions that made it and its failures
    (`simpul.experiments.runner.checkpoints`). versions: of what is to make the rest.
    """
    worlds, labels, seeds = len(plan.worlds), plan.strategies, {seed: place for place, seed in enumerate(plan.seeds)}
    state = np.zeros((worlds, len(labels), len(seeds)), dtype=np.int32)
    made_by, known, reasons = np.zeros_like(state), {}, np.full(state.shape, None, dtype=object)
    for first_world, count, chunk, made, failures in kept:
        of_part = slice(first_world, first_world + count), slice(None), slice(seeds[chunk[0]], seeds[chunk[-1]] + 1)
        state[of_part] = STATES.index("done")                         # the seeds of a part stand side by side
        made_by[of_part] = known.setdefault(made, len(known))
        for world, strategy, seed, why in failures:
            run = world, labels.index(strategy), seeds[seed]
            state[run], reasons[run] = STATES.index("failed"), why
    if not state.all():
        made_by[state == 0] = known.setdefault(versions, len(known))
    runs, each = state.size, len(seeds)
    configs: dict[str, int] = {}          # worlds may be alike
    config = np.array([configs.setdefault(one, len(configs)) for world in range(worlds) for one in plan.settings(world)])
    columns = [pyarrow.array(np.repeat(np.arange(worlds, dtype=np.int32), runs // worlds)),
               words_column(np.tile(np.repeat(np.arange(len(labels), dtype=np.int32), each), worlds), labels),
               pyarrow.array(np.tile(np.array(plan.seeds, dtype=np.int64), worlds * len(labels))),
               words_column(state.ravel(), STATES), pyarrow.array(reasons.ravel(), type=pyarrow.string()),
               words_column(np.repeat(config.astype(np.int32), each), configs), words_column(made_by.ravel(), known)]
    return pyarrow.table(columns, names=[column["name"] for column in manifest_columns()])


def words_column(places: np.ndarray, words: Iterable[str]):
    """A column of words of which there are few: for each row the place of its word. No word may come twice: Parquet files
    of such columns have bytes of chance in them."""
    return pyarrow.DictionaryArray.from_arrays(pyarrow.array(places), pyarrow.array(list(words), type=pyarrow.string()))


def values_of(column: Callable[[str], np.ndarray], shape: tuple[int, int, int], horizons: Sequence[int],
              outcomes: Sequence[Measure]) -> np.ndarray:
    """The values in a table of runs: float64 [world, horizon, strategy, seed, outcome].

    column: gives a column of the table by its name; shape: how many worlds, strategies and seeds it has.
    """
    values = np.empty((shape[0], len(horizons), *shape[1:], len(outcomes)))
    for place, months in enumerate(horizons):
        for which, item in enumerate(outcomes):
            values[:, place, :, :, which] = column(f"{item.name}_{months}").reshape(shape)
    return values


def read_runs(file: Path) -> tuple[int, tuple[str, ...], tuple[int, ...]]:
    """How many worlds, which strategies and which seeds a manifest's table has, each in the order of the plan."""
    table = parquet.read_table(file, columns=["world", "strategy", "seed"])
    worlds, strategies, seeds = (compute.unique(table[name]).to_pylist() for name in table.column_names)
    return len(worlds), tuple(strategies), tuple(seeds)


def read_failures(file: Path) -> dict[tuple[int, str, int], str]:
    """Why runs failed, for each (world, strategy, seed) of a manifest's table."""
    table = parquet.read_table(file, columns=["world", "strategy", "seed", "state", "reason"])
    failed = table.filter(compute.equal(table["state"], "failed"))
    return {(row["world"], row["strategy"], row["seed"]): row["reason"] for row in failed.to_pylist()}
