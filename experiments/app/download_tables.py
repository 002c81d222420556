"""Figures as tables to take home: one row a run or a month, as CSV (decimal points, commas between) or as Parquet."""

from __future__ import annotations

import csv
import io

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from simpul.experiments.app.seed_runs import Many
from simpul.sim.state.series import SERIES


def outcomes_table(many: Many) -> pa.Table:
    """Every outcome of every run: one row for each strategy and seed; null where there is no value."""
    strategies, seeds = len(many.labels), many.seeds
    keys = {"strategy": np.repeat(many.labels, seeds), "seed": np.tile(np.arange(seeds), strategies)}
    there = [place for place, outcome in enumerate(many.measures) if outcome.exists]
    return _table(keys, [many.measures[place].name for place in there], many.outcomes[..., there].reshape(strategies * seeds, -1))


def months_table(labels: tuple[str, ...], seeds: list[int], series: np.ndarray) -> pa.Table:
    """Every monthly series: one row for each strategy, seed and month, counted from 1 as in the page.

    series: float64 [strategy, seed, month, series].
    """
    strategies, count, months, _ = series.shape
    keys = {"strategy": np.repeat(labels, count * months), "seed": np.tile(np.repeat(seeds, months), strategies),
            "month": np.tile(np.arange(1, months + 1), strategies * count)}
    return _table(keys, [row.name for row in SERIES], series.reshape(-1, len(SERIES)))


def csv_of_table(table: pa.Table) -> bytes:
    """The table as text, with the mark by which Excel knows UTF-8; a field without a value is empty."""
    room = io.StringIO(newline="")
    writer = csv.writer(room, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
        writer.writerow(["" if value is None else f"{value:.10g}" if isinstance(value, float) else value for value in row])
    return room.getvalue().encode("utf-8-sig")


def parquet_of_table(table: pa.Table) -> bytes:
    """The table as a Parquet file."""
    room = io.BytesIO()
    parquet.write_table(table, room, compression="zstd")
    return room.getvalue()


def _table(keys: dict[str, np.ndarray], names: list[str], values: np.ndarray) -> pa.Table:
    columns = {name: pa.array(column.tolist()) for name, column in keys.items()}
    for name, column in zip(names, values.T, strict=True):
        columns[name] = pa.array(column, mask=~np.isfinite(column))
    return pa.table(columns)
