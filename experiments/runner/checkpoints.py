"""Runs kept as they come: parts in a hidden folder, each with every strategy on some seeds of one world, or all of some worlds.

A part is a Parquet file of the runs and, where they are wanted, one of the monthly series; that of the runs is written last
and means that the part is whole. Which runs stand in which part follows from the plan alone, never from threads, workers or
stops: so the whole that the parts make has the same bytes however it came about. Parts have about the same size whether there
are many seeds or many worlds: a million runs make five thousand. A part that is not what was written is made again. Beside the
parts, in the folder of the results, the manifest's table has a row for every planned run from before the first of them is made.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow
import pyarrow.parquet as parquet

from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.design.plan import Plan
from simpul.experiments.runner import output_folders, provenance
from simpul.experiments.runner.pipeline import Checkpoints
from simpul.experiments.runner.result_tables import manifest_table, runs_table, series_table, values_of
from simpul.experiments.runner.results import Measure, Results, WorldResults
from simpul.experiments.user_errors import StoreError

RUNS_IN_PART = 200           # some 20 MB in memory, a second or two of work
ROWS_IN_GROUP = 32_768       # of the whole: each group costs memory to whoever opens the file
MOST_PIECES = 64
REPEATING = ["world", "strategy", "seed", "month"]    # only these have few values; looking for repeats in others is slow
QUICK = {"compression": "lz4", "write_statistics": False}
SMALL = {"compression": "zstd", "write_statistics": False}
SELDOM = 20                  # the manifest is brought up to date in no more than a twentieth of the time


class RunPart(NamedTuple):
    """What one part holds: every strategy on these seeds in `worlds` worlds from number `world` on. With more than one world
    these are all the seeds of the plan."""

    world: int
    worlds: int
    seeds: tuple[int, ...]


class _Kept(NamedTuple):
    """What is remembered of a part that is there: versions of what made it; for each run that failed its world, strategy and
    seed, and why."""

    versions: str
    failures: list[list]


def seeds_in_part(plan: Plan) -> int:
    """How many seeds of a world stand in one part at the most."""
    return max(1, RUNS_IN_PART // len(plan.strategies))


def parts_of(plan: Plan) -> tuple[RunPart, ...]:
    """How a plan is cut into parts."""
    seeds = seeds_in_part(plan)
    if seeds < len(plan.seeds):
        return tuple(RunPart(world, 1, plan.seeds[first:first + seeds]) for world in range(len(plan.worlds))
                     for first in range(0, len(plan.seeds), seeds))
    worlds = max(1, seeds // len(plan.seeds))
    return tuple(RunPart(first, min(worlds, len(plan.worlds) - first), plan.seeds) for first in range(0, len(plan.worlds), worlds))


class Parts(Checkpoints):
    """The parts of a plan.

    folder: that of the results; digest: what the parts are for (the plan's own when None); name: of a round of its own,
    which has its tables in a folder of that name; monthly: whether monthly series are kept.
    """

    def __init__(self, folder: Path, plan: Plan, digest: str | None = None, name: str = "", monthly: bool = True):
        super().__init__(folder, digest or plan.digest, name)
        self.plan, self.monthly, self.all = plan, monthly, parts_of(plan)
        self.versions, self._due = json.dumps(provenance.versions()), 0.0
        self._told: dict = {}

    def file(self, part: RunPart, name: str) -> Path:
        """The file of a part; it is named by its worlds, its first seed and by how many seeds it has."""
        return self.folder / f"{part.world:06}-{part.worlds}-{part.seeds[0]:019}-{len(part.seeds)}-{name}"

    @cached_property
    def kept(self) -> dict[RunPart, _Kept]:
        """The parts that are there and can be read."""
        return {part: found for part in self.all if (found := self._found(part)) is not None}

    def missing(self) -> list[RunPart]:
        """The parts that are still to be made."""
        return [part for part in self.all if part not in self.kept]

    def count(self) -> int:
        """How many runs are kept."""
        return len(self.plan.strategies) * sum(part.worlds * len(part.seeds) for part in self.kept)

    def _found(self, part: RunPart) -> _Kept | None:
        """What is to be remembered of a part; None unless it is whole and made of these very settings."""
        if not all(self.is_whole(self.file(part, name).name) for name in self.tables):
            return None
        try:
            found = [parquet.read_metadata(self.file(part, name)) for name in self.tables]
            told = json.loads(found[-1].metadata[b"simpul"])
            groups = len(self.plan.strategies) if part.worlds == 1 else 1
            if told["settings"] != self._settings(part) or any(one.num_row_groups != groups for one in found):
                return None
            return self._remembered(told)
        except (OSError, ValueError, KeyError, TypeError, pyarrow.ArrowException):
            return None

    def _remembered(self, told: dict) -> _Kept:
        self._told = self._told or {name: told[name] for name in ("start", "horizons", "outcomes", "series")}
        return _Kept(sys.intern(told["versions"]), told["failures"])

    def _settings(self, part: RunPart) -> str:
        """sha256 (hex) of what decides the runs of a part."""
        worlds = range(part.world, part.world + part.worlds)
        told = [[self.plan.settings(world) for world in worlds], part.seeds]
        return sha256_of(*told)

    @property
    def tables(self) -> tuple[str, ...]:
        """The files of a part, that of the runs last."""
        return (output_folders.SERIES_FILE, output_folders.RUNS) if self.monthly else (output_folders.RUNS,)

    def write(self, part: RunPart, found: Sequence[Results]) -> None:
        """Keep the results of a part, one for each of its worlds."""
        if not self.monthly:
            found = [results.without_months() for results in found]
        one, numbered = found[0], list(enumerate(found, part.world))
        told = {"settings": self._settings(part), "start": one.start, "horizons": one.horizons, "versions": self.versions,
                "outcomes": [asdict(item) for item in one.outcomes], "series": [asdict(item) for item in one.series],
                "failures": [[world, *which, why] for world, results in numbered for which, why in results.failures.items()]}
        runs = pyarrow.concat_tables([runs_table(results, world if self.plan.varied else None) for world, results in numbered])
        tables = {output_folders.RUNS: runs.replace_schema_metadata({"simpul": json.dumps(told)})}
        if self.monthly:
            tables[output_folders.SERIES_FILE] = pyarrow.concat_tables([series_table(results) for results in found])
        groups = len(self.plan.strategies) if part.worlds == 1 else 1
        for name in self.tables:
            self.keep(self.file(part, name).name, lambda beside, table=tables[name]: _write(table, beside, groups))
        self.kept[part] = self._remembered(told)

    def write_manifest(self, now: bool = True) -> None:
        """Bring the manifest's table up to date; unless `now`, only when that takes little of the time and no other program
        holds the file open (which Windows does not let us replace)."""
        if not now and time.monotonic() < self._due:
            return
        output_folders.check_writable(self.place)
        begun = time.monotonic()
        table = manifest_table(self.plan, ((*part, *self.kept[part]) for part in self.all if part in self.kept), self.versions)
        with nullcontext() if now else suppress(StoreError):
            output_folders.write_whole(
                self.place / output_folders.TABLE, lambda beside: parquet.write_table(table, beside, **SMALL)
            )
        if not now:                   # the first writing loads a library and would tell nothing of the next ones
            self._due = time.monotonic() + SELDOM * (time.monotonic() - begun)

    def check(self) -> None:
        """Raises StoreError when a part that is to be read is not what was written: it is as good as none from then on."""
        wrong = [part for part in self.kept if not all(self.is_whole(self.file(part, name).name) for name in self.tables)]
        for part in wrong:
            del self.kept[part]
        if wrong:
            raise StoreError("store-piece-damaged", folder=str(self.folder), count=len(wrong))

    def join(self, name: str, file: Path) -> None:
        """Write the table of that name (runs or series) from all parts, rows in the order of the plan, in groups of so many
        rows that what a file must say of its groups stays little. Where there is one world no group holds two strategies,
        so that one can be read without the others."""
        schema = parquet.read_schema(self.file(self.all[0], name)).remove_metadata()
        with parquet.ParquetWriter(file, schema, use_dictionary=REPEATING, **SMALL) as writer:
            group, rows = [], 0
            for part, strategy, last in self._in_order():
                with parquet.ParquetFile(self.file(part, name)) as read:
                    piece = read.read() if strategy is None else read.read_row_group(strategy)
                    group.append(piece.replace_schema_metadata(None))
                rows += group[-1].num_rows
                if len(group) >= MOST_PIECES:          # small pieces take more memory than the rows in them
                    group = [pyarrow.concat_tables(group).combine_chunks()]
                if rows >= ROWS_IN_GROUP or last:
                    writer.write_table(pyarrow.concat_tables(group).combine_chunks())
                    group, rows = [], 0

    def _in_order(self) -> Iterator[tuple[RunPart, int | None, bool]]:
        """Parts and places of strategies (None: all of them) as their rows stand in the whole, and whether a group of rows must
        end there."""
        worlds, strategies = len(self.plan.worlds), len(self.plan.strategies)
        if worlds > 1 and len(self.all) <= worlds:           # a part has all seeds of its worlds
            yield from ((part, None, part is self.all[-1]) for part in self.all)
            return
        each = len(self.all) // worlds
        for world in range(worlds):
            for strategy in range(strategies):
                whole = worlds == 1 or (world, strategy) == (worlds - 1, strategies - 1)
                for place, part in enumerate(self.all[world * each:(world + 1) * each], 1):
                    yield part, strategy, whole and place == each

    def told(self) -> dict:
        """What all parts have in common: start, horizons, outcomes, series."""
        return self._told

    def results(self) -> WorldResults:
        """The outcomes of all runs, without monthly series."""
        self.check()
        told, plan = self.told(), self.plan
        outcomes = tuple(Measure(**item) for item in told["outcomes"])
        values = np.empty((len(plan.worlds), len(told["horizons"]), len(plan.strategies), len(plan.seeds), len(outcomes)))
        places_of = {seed: place for place, seed in enumerate(plan.seeds)}
        for part in self.all:
            first, last = places_of[part.seeds[0]], places_of[part.seeds[-1]] + 1        # they stand side by side
            runs, shape = (
                parquet.read_table(self.file(part, output_folders.RUNS)),
                (part.worlds, len(plan.strategies), len(part.seeds)),
            )
            values[part.world:part.world + part.worlds, :, :, first:last] = values_of(
                lambda name, runs=runs: runs[name].to_numpy(), shape, told["horizons"], outcomes)
        failures = {(world, strategy, seed): why for part in self.all
                    for world, strategy, seed, why in self.kept[part].failures}
        return WorldResults(plan.strategies, plan.seeds, tuple(told["horizons"]), told["start"], outcomes, values, failures)

    def failed(self) -> int:
        """How many runs failed."""
        return sum(len(found.failures) for found in self.kept.values())

    def remove_if_empty(self) -> None:
        """Take everything away when not one run is kept: the manifest's table of what never came too."""
        if self.kept:
            return
        with suppress(OSError):
            (self.place / output_folders.TABLE).unlink(missing_ok=True)
        output_folders.remove_if_empty(self.folder)
        if self.name:
            output_folders.remove_if_empty(self.folder.parent)
            output_folders.remove_if_empty(self.place)


def _write(table, file: Path, groups: int) -> None:
    parquet.write_table(table, file, row_group_size=max(1, table.num_rows // groups), use_dictionary=REPEATING, **QUICK)
