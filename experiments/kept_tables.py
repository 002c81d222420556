"""The tables of a folder of results: which columns, what they mean, and the numbers of runs as Arrow tables."""

from __future__ import annotations

import numpy as np

from experiments.results import Results


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


def values_of(runs, like: Results) -> np.ndarray:
    """The values in a table of runs: float64 [horizon, strategy, seed, outcome]. like: results with the same horizons,
    strategies, seeds and outcomes, whatever their numbers."""
    values = np.stack([runs[f"{item.name}_{months}"].to_numpy() for months in like.horizons for item in like.outcomes])
    values = values.reshape(len(like.horizons), len(like.outcomes), len(like.strategies), len(like.seeds))
    return np.ascontiguousarray(values.transpose(0, 2, 3, 1))
