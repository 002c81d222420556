"""Carrying out plans into a folder: what is kept already is not run again, and nothing grows with the number of runs.

Runs are made in groups of parts (`experiments.parts`), on threads of this computer or on a Dask cluster; a group is written
while the next one runs. Stop it anywhere and run it again: only the parts that are missing are made.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

from experiments import places, provenance, store
from experiments.parts import Part, Parts, seeds_in_part
from experiments.plan import Plan
from experiments.results import Results, carry_out

SEEDS_FOR_EACH = 4      # seeds in a group for each thread or worker: the last ones then wait little for each other


class Runner:
    """Carries plans out into a folder.

    folder: of the results, made when needed; threads: all cores when None; workers: of a cluster, when `model` is one;
    digest: of what the folder was asked for (the plan's own when None: then the plan must not change); monthly: whether
    monthly series are kept. progress(done, total) counts the runs that were kept before.
    """

    def __init__(self, folder: Path, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                 model=None, workers: int | None = None, digest: str | None = None, monthly: bool = True):
        self.folder, self.threads, self.progress, self.digest = Path(folder), threads, progress, digest
        self.model, self.workers, self.monthly = model, workers or threads or os.cpu_count() or 1, monthly
        self.rounds: dict[str, Parts] = {}

    def parts(self, plan: Plan, name: str = "") -> Parts:
        """The parts of a plan in the folder. name: of a round of its own, when there is more than one plan."""
        return Parts(self.folder, plan, self.digest, name, self.monthly)

    def kept(self) -> tuple[int, int]:
        """How many runs of the plans that were begun are kept, and how many these have."""
        return sum(parts.count() for parts in self.rounds.values()), sum(len(parts.plan) for parts in self.rounds.values())

    def run(self, plan: Plan, name: str = "") -> Parts:
        """Make the runs of a plan that are missing, see `make`."""
        return self.make(self.parts(plan, name))

    def make(self, parts: Parts) -> Parts:
        """Make the parts that are missing; returns them, all there. Raises what the model raises for all runs at once (a
        failure of one run is kept as such); what was finished before stays kept."""
        self.rounds[parts.name], plan = parts, parts.plan
        started, begun, before = provenance.now(), time.monotonic(), parts.count()
        try:
            parts.write_manifest()
            with ThreadPoolExecutor(1) as keeper:
                done, writing = before, None
                for world, group in self._groups(parts):
                    found = self._made(plan, world, group, done)
                    if writing is not None:
                        writing.result()
                    writing = keeper.submit(_write, parts, group, found)
                    done += found.values.shape[1] * found.values.shape[2]
                if writing is not None:
                    writing.result()
        finally:
            if parts.kept:
                parts.write_manifest()
            parts.remove_if_empty()
            if parts.count() > before:
                self._note({"round": parts.name, "started": started, "seconds": round(time.monotonic() - begun, 2),
                            "runs": parts.count() - before, "kept_before": before, "planned": len(plan),
                            "workers": self.workers})
        return parts

    def _groups(self, parts: Parts) -> Iterator[tuple[int, list[Part]]]:
        """Missing parts of one world that are made at once."""
        size = max(1, -(-SEEDS_FOR_EACH * self.workers // seeds_in_part(parts.plan)))
        for world, missing in groupby(parts.missing(), lambda part: part.world):
            of_world = list(missing)
            yield from ((world, of_world[first:first + size]) for first in range(0, len(of_world), size))

    def _made(self, plan: Plan, world: int, group: list[Part], before: int) -> Results:
        def tick(done: int, _total: int) -> None:
            if self.progress is not None:
                self.progress(before + done, len(plan))

        seeds = [seed for part in group for seed in part.seeds]
        return carry_out(plan.within(world, seeds), self.threads, tick, self.model)

    def finish(self, told: dict, source: Path | None = None) -> None:
        """Put the parts of every plan together; see `store.finish`."""
        store.finish(self.folder, self.rounds.values(), told, source)

    def _note(self, sitting: dict) -> None:
        """Add a line to the journal."""
        with (self.folder / places.JOURNAL).open("a", encoding="utf-8", newline="") as file:
            file.write(json.dumps(sitting) + "\n")


def _write(parts: Parts, group: list[Part], found: Results) -> None:
    for part in group:
        parts.write(part, found if len(group) == 1 else found.on(part.seeds))
    parts.write_manifest(now=False)


def journal(folder: Path) -> list[dict]:
    """The sittings in which a folder was made, oldest first; a line that was cut short is left out."""
    found = []
    file = Path(folder) / places.JOURNAL
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def told_of(folder: Path, manifest: dict) -> dict:
    """What a report tells of how a folder was made: its manifest, and when it was begun."""
    sittings = journal(folder)
    return {**manifest, "started": sittings[0]["started"] if sittings else None}
