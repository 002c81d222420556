"""What a plan will take before it is begun: hours, disk and memory, from a few runs of this very plan that are timed.

The model of costs is plain. A run keeps a worker busy for so long; this computer takes so long to fetch and write it, and
later to put it into the whole. Workers do their share at the same time. What this computer does goes on beside them: on a
cluster elsewhere it is hidden until they are so many that it cannot keep up, on this computer it takes from the same cores.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.checkpoints import Parts, seeds_in_part
from simpul.experiments.runner.executors import Threads
from simpul.experiments.runner.runner import Runner

TRIAL = 3.0             # seconds that the workers are measured for, after a first look
LONGEST_TRIAL = 3       # parts for each worker
STALLED = 3.0           # times the usual that a piece may count
MANIFESTS = 3           # times the manifest's table is written whole: before, after, and with the whole


@dataclass(frozen=True)
class Costs:
    """What one run costs, in seconds unless it says otherwise.

    runs, workers: how many were measured, on how many workers at once, which have `cores` of this computer (None: elsewhere).
    run: keeps one worker busy; keep: keeps this computer busy, to fetch and write it; join: to put it into the whole.
    part_bytes, whole_bytes: on disk, as a piece of a part and of the whole. manifest: to write the table of all runs once.
    numbers: outcomes that are read from it.
    """

    runs: int
    workers: int
    cores: int | None
    run: float
    keep: float
    join: float
    manifest: float
    part_bytes: float
    whole_bytes: float
    numbers: int

    def alone(self) -> float:
        """Seconds that a run keeps a worker busy which has a core for itself."""
        return self.run if self.cores is None else self.run * min(1.0, self.cores / self.workers)


@dataclass(frozen=True)
class Forecast:
    """What a plan will take. runs: all of it; left: those that are still to be made."""

    costs: Costs
    runs: int
    left: int

    def seconds(self, workers: int | None = None) -> float:
        """Seconds until the whole is there: on the workers that were measured, or on so many elsewhere, each as fast as one of
        them with a core for itself."""
        costs = self.costs
        busy, keep = self.left * costs.alone(), self.left * costs.keep
        if workers is not None or costs.cores is None:
            shares = [busy / (workers or costs.workers), keep]
        else:
            shares = [busy / min(costs.workers, costs.cores), keep, (busy + keep) / costs.cores]
        return max(shares) + self.runs * costs.join + MANIFESTS * costs.manifest

    @property
    def most_workers(self) -> int:
        """With more workers elsewhere it goes no faster: this computer cannot keep up with them."""
        return max(1, round(self.costs.alone() / self.costs.keep))

    @property
    def disk(self) -> tuple[float, float]:
        """Bytes on disk when it is done, and the most on the way, when the parts are put together."""
        whole = self.runs * self.costs.whole_bytes
        return whole, whole + self.runs * self.costs.part_bytes

    @property
    def memory(self) -> float:
        """Bytes of all outcomes, which are in memory when the question is answered."""
        return 8.0 * self.runs * self.costs.numbers


def forecast(parts: Parts, workers: Threads, seconds: float | None = None) -> Forecast:
    """What the plan of these parts will take, of which some may be there already; measured for about so many seconds (TRIAL
    when None) on what will make it, into a folder that goes away again."""
    return Forecast(measured(parts.plan, parts.monthly, workers, seconds), len(parts.plan), len(parts.plan) - parts.count())


def measured(plan: Plan, monthly: bool, workers: Threads, seconds: float | None = None) -> Costs:
    """Time some runs of a plan, spread over its worlds and seeds, on all workers at once; see `foreseen`."""
    with TemporaryDirectory(prefix="simpul-") as name:
        folder, strategies = Path(name), len(plan.strategies)
        first = Runner(folder / "first", workers=workers, monthly=monthly)
        first.run(some_of(plan, workers.workers))
        units = (seconds or TRIAL) * workers.workers / (strategies * pace(first.work.paces))
        most = LONGEST_TRIAL * workers.workers * seeds_in_part(plan)
        runner = Runner(folder / "second", workers=workers, monthly=monthly)
        parts = runner.run(some_of(plan, int(max(workers.workers, min(units, most)))))
        work, part_bytes = runner.work, sum(parts.file(part, table).stat().st_size for part in parts.all for table in parts.tables)
        begun = time.perf_counter()
        for table in parts.tables:
            parts.join(table, folder / table)
        join = time.perf_counter() - begun
        whole_bytes = sum((folder / table).stat().st_size for table in parts.tables)
        begun = time.perf_counter()
        Parts(folder / "manifest", plan, monthly=monthly).write_manifest()
        manifest = time.perf_counter() - begun
        told = parts.told()
    return Costs(runs=work.runs, workers=workers.workers, cores=(os.cpu_count() or 1) if workers.near else None,
                 run=pace(work.paces), keep=(work.fetching + work.writing) / work.runs, join=join / work.runs,
                 manifest=manifest, part_bytes=part_bytes / work.runs, whole_bytes=whole_bytes / work.runs,
                 numbers=len(told["outcomes"]) * len(told["horizons"]))


def pace(paces: Sequence[float]) -> float:
    """Seconds of a worker for a run, from those in each piece: their mean, since worlds differ, but that a piece during which the
    computer stood still counts as `STALLED` times the usual."""
    return mean(min(one, STALLED * median(paces)) for one in paces)


def some_of(plan: Plan, units: int) -> Plan:
    """A plan of about so many meetings of a world and a seed, spread evenly over those of a plan; with many worlds each keeps as
    many seeds as stand in a part, so that its parts are like those of the plan."""
    seeds = min(len(plan.seeds), units if len(plan.worlds) == 1 else min(units, seeds_in_part(plan)))
    worlds = min(len(plan.worlds), max(1, units // seeds))
    return Plan(plan.scenario, plan.strategies, _spread(plan.seeds, seeds), _spread(plan.worlds, worlds))


def _spread(items: Sequence, count: int) -> tuple:
    """So many different ones of some items, in order, from the first to the last at even distances."""
    return tuple(items[place * (len(items) - 1) // max(1, count - 1)] for place in range(count))
