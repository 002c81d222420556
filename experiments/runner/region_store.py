"""The files of a region: outcomes of every community, what went over bridges, the region's months; written, and read back.

    communities.parquet   one row for each strategy, horizon, community and outcome
    beyond.parquet        one row for each strategy and community: deals, pm and working relations with other communities
    bridges.parquet       one row for each bridge: the two communities it joins, counted from 0
    months.parquet        one row for each strategy and month: the monthly series of the region
    ledger.parquet        one row for each strategy, month (from the start of the burn-in), entry and resource, pm
    openings.parquet      one row for each run of one community by itself, as it is (world 0) and without outside openings
                          (world 1), where these were made
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from simpul.experiments.runner.output_folders import OF_REGION, write_whole
from simpul.experiments.runner.result_tables import runs_columns, runs_table, values_of, words_column
from simpul.experiments.runner.results import Measure, WorldResults
from simpul.experiments.user_errors import StoreError
from simpul.sim.outcomes import outcomes_of
from simpul.sim.region.recording import BEYOND
from simpul.sim.region.region_layout import Layout
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.series import LEDGER, SERIES

COMMUNITIES, OVER, BRIDGES, _MONTHS, _BOOKS, OPENED = OF_REGION
COMPRESSED = {"compression": "zstd", "store_schema": False}


def columns() -> dict[str, list[dict]]:
    """The columns of every file in order, each with unit and meaning."""
    def of(*rows) -> list[dict]:
        return [{"name": name, "unit": unit, "what": what} for name, unit, what in rows]

    strategy = ("strategy", "", "label in the scenario")
    community = ("community", "", "number of the community, 0 the first; its neighbours are the numbers beside it")
    month = ("month", "months", "0 is the first seen")
    return {
        COMMUNITIES: of(strategy, ("horizon", "months", "after the start of the strategies"), community,
                        ("outcome", "", "name of the outcome"), ("value", "that of the outcome", "empty where there is none")),
        OVER: of(strategy, community, ("deals_beyond", "count", "deals asked of other communities since the start"),
                 ("moved_beyond", "pm", "moved or copied in them"),
                 ("relations_beyond", "count", "working relations with other communities at the end, half for each side")),
        BRIDGES: of(("near", "", "number of a community"), ("far", "", "number of the community it knows somebody in")),
        _MONTHS: of(strategy, month, *((item.name, item.unit, "summed over communities" if item.flow else "mean of communities")
                                      for item in SERIES)),
        _BOOKS: of(strategy, ("month", "months", "0 is the first of the burn-in"), ("entry", "", "entry of the ledger"),
                  ("resource", "", "funds, skills or information"), ("amount", "pm", "in the whole region")),
    }


def write_region(folder: Path, found: RegionRun) -> None:
    """Write the files of a region, each whole or not at all. Raises StoreError when they cannot be written."""
    names = [[*found.strategies], [str(months) for months in found.horizons], [one.name for one in outcomes_of(found.scenario)]]
    many = found.layout.communities
    which = np.indices(found.outcomes.shape, np.int32).reshape(4, -1)
    tables = {
        COMMUNITIES: [words_column(which[0], names[0]), pyarrow.array(np.array(found.horizons, np.int32)[which[1]]),
                      pyarrow.array(which[2]), words_column(which[3], names[2]),
                      pyarrow.array(found.outcomes.ravel(), from_pandas=True)],
        OVER: [words_column(np.repeat(np.arange(len(names[0]), dtype=np.int32), many), names[0]),
               pyarrow.array(np.tile(np.arange(many, dtype=np.int32), len(names[0]))),
               *(pyarrow.array(np.ascontiguousarray(column)) for column in found.beyond.reshape(-1, len(BEYOND)).T)],
        BRIDGES: [pyarrow.array(np.ascontiguousarray(end)) for end in found.bridges.T],
        _MONTHS: [words_column(np.repeat(np.arange(len(names[0]), dtype=np.int32), found.months.shape[1]), names[0]),
                 pyarrow.array(np.tile(np.arange(found.months.shape[1], dtype=np.int32), len(names[0]))),
                 *(pyarrow.array(np.ascontiguousarray(one)) for one in found.months.reshape(-1, len(SERIES)).T)],
    }
    which = np.indices(found.ledger.shape, np.int32).reshape(4, -1)
    tables[_BOOKS] = [words_column(which[0], names[0]), pyarrow.array(which[1]), words_column(which[2], LEDGER),
                      words_column(which[3], RESOURCES), pyarrow.array(found.ledger.ravel())]
    for name, told in columns().items():
        table = pyarrow.table(tables[name], names=[column["name"] for column in told])
        write_whole(folder / name, lambda beside, table=table: parquet.write_table(table, beside, **COMPRESSED))


def read_region(folder: Path, scenario, told: dict) -> RegionRun:
    """Read a region back, equal to what was written. told: the `region` of its manifest. Raises StoreError when files are not
    whole."""
    def numbers(name: str, column: str) -> np.ndarray:
        return parquet.read_table(folder / name, columns=[column])[column].to_numpy()

    try:
        layout, labels = Layout(**told["layout"]), list(told["strategies"])
        shape = len(labels), len(scenario.horizons), layout.communities, len(outcomes_of(scenario))
        months = np.stack([numbers(_MONTHS, item.name) for item in SERIES], axis=-1)
        return RegionRun(
            scenario, layout, told["seed"], labels, numbers(COMMUNITIES, "value").reshape(shape),
            np.stack([numbers(OVER, name) for name in BEYOND], axis=-1).reshape(len(labels), layout.communities, len(BEYOND)),
            months.reshape(len(labels), -1, len(SERIES)),
            numbers(_BOOKS, "amount").reshape(len(labels), -1, len(LEDGER), len(RESOURCES)),
            np.stack([numbers(BRIDGES, name) for name in ("near", "far")], axis=-1).astype(np.int64),
            told["organizations"], told["bytes"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error


def opened_columns(opened: WorldResults) -> dict[str, list[dict]]:
    """The columns of the file of one community by itself, as `columns`."""
    return {OPENED: runs_columns(opened.outcomes, opened.horizons, True)}


def write_opened(folder: Path, opened: WorldResults) -> None:
    """Write the runs of one community by itself. Raises StoreError when the file cannot be written."""
    table = pyarrow.concat_tables([runs_table(opened.world(world), world) for world in range(len(opened.values))])
    write_whole(folder / OPENED, lambda beside: parquet.write_table(table, beside, **COMPRESSED))


def read_opened(folder: Path, scenario, measures: Sequence[Measure]) -> WorldResults:
    """Read the runs of one community back, equal to what was written. measures: the outcomes. Raises StoreError when the file is
    not whole."""
    try:
        table = parquet.read_table(folder / OPENED)
        worlds, labels, seeds = (compute.unique(table[name]).to_pylist() for name in ("world", "strategy", "seed"))
        values = values_of(lambda name: table[name].to_numpy(), (len(worlds), len(labels), len(seeds)), scenario.horizons, measures)
        failed = table.filter(compute.equal(table["state"], "failed")).select(["world", "strategy", "seed", "reason"]).to_pylist()
        return WorldResults(tuple(labels), tuple(seeds), tuple(scenario.horizons), int(scenario.start), tuple(measures), values,
                            {(row["world"], row["strategy"], row["seed"]): row["reason"] for row in failed})
    except (OSError, ValueError, KeyError, TypeError, pyarrow.ArrowException) as error:
        raise StoreError("store-cannot-read", folder=str(folder), reason=str(error)) from error
