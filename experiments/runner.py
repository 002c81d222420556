"""Carrying out a plan into a folder: what is kept already is not run again, and nothing grows with the number of runs.

Runs are made in groups of parts (`experiments.parts`), on threads of this computer or on a Dask cluster; a group is written
while the next one runs. Stop it anywhere and run it again: only the parts that are missing are made.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from experiments import provenance, store
from experiments.parts import Parts, seeds_in_part
from experiments.plan import Plan
from experiments.results import Results, carry_out

SEEDS_FOR_EACH = 4      # seeds in a group for each thread or worker: the last ones then wait little for each other


class Runner:
    """Carries plans out into a folder.

    folder: of the results, made when needed; threads: all cores when None; workers: of a cluster, when `model` is one;
    digest: what the folder was asked for (the plan's own when None: then the plan must not change).
    progress(done, total) counts the runs that were kept before.
    """

    def __init__(self, folder: Path, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                 model=None, workers: int | None = None, digest: str | None = None):
        self.folder, self.threads, self.progress, self.digest = Path(folder), threads, progress, digest
        self.model, self.workers = model, workers or threads or os.cpu_count() or 1

    def parts(self, plan: Plan) -> Parts:
        """The parts of a plan in the folder."""
        return Parts(self.folder, plan, self.digest)

    def kept(self, plan: Plan) -> int:
        """How many runs of a plan are kept in parts."""
        parts = self.parts(plan)
        return len(plan) - len(plan.strategies) * sum(map(len, parts.missing()))

    def run(self, plan: Plan) -> int:
        """Make the runs that are missing; returns how many were made. Raises what the model raises for all runs at once
        (a failure of one run is kept as such); what was finished before stays kept."""
        parts, started, begun = self.parts(plan), provenance.now(), time.monotonic()
        missing = parts.missing()
        store.check_writable(parts.folder)
        to_make = len(plan.strategies) * sum(map(len, missing))
        made, writing = 0, None
        try:
            with ThreadPoolExecutor(1) as keeper:
                for group in self._groups(plan, missing):
                    found = self._made(plan, group, len(plan) - to_make + made)
                    if writing is not None:
                        writing.result()
                    writing = keeper.submit(_write, parts, group, found)
                    made += len(plan.strategies) * sum(map(len, group))
            _done(writing)
        finally:
            parts.remove_if_empty()
            if made:
                self._note({"started": started, "seconds": round(time.monotonic() - begun, 2), "runs": made,
                            "kept_before": len(plan) - to_make, "planned": len(plan), "workers": self.workers})
        return made

    def _groups(self, plan: Plan, missing: list[tuple[int, ...]]) -> Iterator[list[tuple[int, ...]]]:
        size = max(1, -(-SEEDS_FOR_EACH * self.workers // seeds_in_part(plan)))
        return (missing[first:first + size] for first in range(0, len(missing), size))

    def _made(self, plan: Plan, group: list[tuple[int, ...]], before: int) -> Results:
        def tick(done: int, _total: int) -> None:
            if self.progress is not None:
                self.progress(before + done, len(plan))

        seeds = tuple(seed for chunk in group for seed in chunk)
        return carry_out(Plan(plan.scenario, plan.strategies, seeds), self.threads, tick, self.model)

    def finish(self, plan: Plan, told: dict, source: Path | None = None) -> tuple[Results, dict]:
        """Put the parts together and read the whole back; see `store.finish` and `store.load`."""
        store.finish(self.folder, plan, self.parts(plan), told, source)
        return store.load(self.folder)

    def _note(self, sitting: dict) -> None:
        """Add a line to the journal."""
        with (self.folder / store.JOURNAL).open("a", encoding="utf-8", newline="") as file:
            file.write(json.dumps(sitting) + "\n")


def _write(parts: Parts, group: list[tuple[int, ...]], found: Results) -> None:
    for chunk in group:
        parts.write(chunk, found if len(group) == 1 else found.on(chunk))


def _done(writing: Future | None) -> None:
    if writing is not None:
        writing.result()


def journal(folder: Path) -> list[dict]:
    """The sittings in which a folder was made, oldest first; a line that was cut short is left out."""
    found = []
    file = Path(folder) / store.JOURNAL
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found
