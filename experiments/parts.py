"""Runs kept as they come: parts in a hidden folder, each with every strategy on a few seeds.

A part is two Parquet files with one row group for each strategy; the file of the runs is written last and means that the
part is whole. Which seeds stand in which part follows from the plan alone, never from threads, workers or stops: so the
whole that the parts make has the same bytes however it came about. A part that cannot be read is made again.
"""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from experiments import store
from experiments.kept_tables import runs_table, series_table, values_of
from experiments.plan import Plan
from experiments.results import Measure, Results

RUNS_IN_PART = 200           # some 20 MB in memory, a second or two of work
ROWS_IN_GROUP = 32_768       # of the whole: each group costs memory to whoever opens the file
REPEATING = ["strategy", "seed", "month"]    # only these have few values; looking for repeats in others is slow
QUICK = {"compression": "lz4", "write_statistics": False}
SMALL = {"compression": "zstd", "write_statistics": False}


def chunks_of(plan: Plan) -> tuple[tuple[int, ...], ...]:
    """The seeds of each part."""
    size = seeds_in_part(plan)
    return tuple(plan.seeds[first:first + size] for first in range(0, len(plan.seeds), size))


def seeds_in_part(plan: Plan) -> int:
    """How many seeds stand in one part."""
    return max(1, RUNS_IN_PART // len(plan.strategies))


class Parts:
    """The parts of a plan. folder: that of the results; digest: what the parts are for (the plan's own when None)."""

    def __init__(self, folder: Path, plan: Plan, digest: str | None = None):
        self.plan = plan
        self.chunks = chunks_of(plan)
        self.digest = Plan(plan.scenario, plan.strategies, ()).digest    # all that decides the numbers but the seeds
        self.folder = Path(folder) / f"{store.PARTS}{(digest or plan.digest)[:16]}"

    def file(self, chunk: tuple[int, ...], name: str) -> Path:
        """The file of a part; it is named by its first seed and by how many seeds it has."""
        return self.folder / f"{chunk[0]:019}-{len(chunk)}-{name}"

    def missing(self) -> list[tuple[int, ...]]:
        """The chunks without a readable part."""
        return [chunk for chunk in self.chunks if not self._whole(chunk)]

    def _whole(self, chunk: tuple[int, ...]) -> bool:
        import pyarrow
        import pyarrow.parquet as parquet

        try:
            told = self._told(chunk)
            groups = parquet.read_metadata(self.file(chunk, store.SERIES)).num_row_groups
            return told["digest"] == self.digest and tuple(told["seeds"]) == chunk and groups == len(self.plan.strategies)
        except (OSError, ValueError, KeyError, TypeError, pyarrow.ArrowException):
            return False

    def _told(self, chunk: tuple[int, ...]) -> dict:
        import pyarrow.parquet as parquet

        return json.loads(parquet.read_schema(self.file(chunk, store.RUNS)).metadata[b"simpul"])

    def write(self, chunk: tuple[int, ...], results: Results) -> None:
        """Keep the results of a chunk."""
        store.check_writable(self.folder)
        told = {"digest": self.digest, "seeds": chunk, "start": results.start, "horizons": results.horizons,
                "outcomes": [asdict(item) for item in results.outcomes], "series": [asdict(item) for item in results.series],
                "failures": [[*which, why] for which, why in results.failures.items()]}
        runs = runs_table(results).replace_schema_metadata({"simpul": json.dumps(told)})
        for name, table in ((store.SERIES, series_table(results)), (store.RUNS, runs)):
            store.write_whole(self.file(chunk, name), lambda beside, table=table: self._write(table, beside))

    def _write(self, table, file: Path) -> None:
        import pyarrow.parquet as parquet

        rows = table.num_rows // len(self.plan.strategies)
        parquet.write_table(table, file, row_group_size=max(1, rows), use_dictionary=REPEATING, **QUICK)

    def join(self, name: str, file: Path) -> None:
        """Write the table of that name (runs or series) from all parts, rows in the order of the plan, in groups of
        so many rows that what a file must say of its groups stays little."""
        import pyarrow
        import pyarrow.parquet as parquet

        schema = parquet.read_schema(self.file(self.chunks[0], name)).remove_metadata()
        with parquet.ParquetWriter(file, schema, use_dictionary=REPEATING, **SMALL) as writer:
            for place in range(len(self.plan.strategies)):
                group, rows = [], 0
                for chunk in self.chunks:
                    with parquet.ParquetFile(self.file(chunk, name)) as part:
                        group.append(part.read_row_group(place).replace_schema_metadata(None))
                    rows += group[-1].num_rows
                    if rows >= ROWS_IN_GROUP or chunk is self.chunks[-1]:
                        writer.write_table(pyarrow.concat_tables(group).combine_chunks())
                        group, rows = [], 0

    def first(self) -> Results:
        """What all parts have in common, as results without numbers."""
        told = self._told(self.chunks[0])
        outcomes, series = (tuple(Measure(**item) for item in told[name]) for name in ("outcomes", "series"))
        return Results(self.plan.strategies, (), tuple(told["horizons"]), told["start"], outcomes, series,
                       np.empty((len(told["horizons"]), len(self.plan.strategies), 0, len(outcomes))),
                       np.empty((len(self.plan.strategies), 0, 0, len(series))))

    def outcomes(self) -> Results:
        """The outcomes of all runs that the plan has so far, without monthly series."""
        import pyarrow.parquet as parquet

        one = self.first()
        values = [values_of(parquet.read_table(self.file(chunk, store.RUNS)), replace(one, seeds=chunk))
                  for chunk in self.chunks]
        return replace(one, seeds=self.plan.seeds, values=np.concatenate(values, axis=2), failures=self.failures())

    def failures(self) -> dict[tuple[str, int], str]:
        """Why runs failed, for each (strategy, seed)."""
        return {(strategy, seed): why for chunk in self.chunks for strategy, seed, why in self._told(chunk)["failures"]}

    def remove(self) -> None:
        """Take the parts away: the whole is kept."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def remove_if_empty(self) -> None:
        """Take the hidden folder away when nothing is in it."""
        with suppress(OSError):
            self.folder.rmdir()
