"""Carrying out plans into a folder: what is kept already is not run again, and nothing grows with the number of runs.

A plan is made in pieces (`simpul.experiments.runner.executors`), on threads of this computer or on a Dask cluster; as soon as all
pieces of a part (`simpul.experiments.runner.checkpoints`) are there it is written, while others are made. Stop it anywhere and
run it again: only the parts that are missing are made.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.checkpoints import Parts, RunPart
from simpul.experiments.runner.executors import Made, Threads
from simpul.experiments.runner.pipeline import noted_sitting
from simpul.experiments.runner.result_store import finish_runs
from simpul.experiments.runner.results import Results

PIECES = 16             # into at least so many for each worker what is missing is cut, so that none waits long for the last
UNWRITTEN = 2           # parts in memory that wait to be written


@dataclass
class _Work:
    """What making runs took so far, in seconds. runs: how many were made; paces: of a worker for a run, in each piece; fetching,
    writing: of this computer, for what they made."""

    runs: int = 0
    paces: list[float] = field(default_factory=list)
    fetching: float = 0.0
    writing: float = 0.0


class Runner:
    """Carries plans out into a folder.

    folder: of the results, made when needed; threads: all cores when None; model: None for the real one; workers: what makes
    the runs in the place of threads (a cluster); digest: of what the folder was asked for (the plan's own when None: then the
    plan must not change); monthly: whether monthly series are kept. progress(done, total) counts the runs that were kept
    before.
    """

    def __init__(self, folder: Path, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                 model=None, workers=None, digest: str | None = None, monthly: bool = True):
        self.folder, self.progress, self.digest, self.monthly = Path(folder), progress, digest, monthly
        self.model, self.workers = model, workers or Threads(threads, model)
        self.rounds: dict[str, Parts] = {}
        self.work = _Work()

    def parts(self, plan: Plan, name: str = "", monthly: bool | None = None) -> Parts:
        """The parts of a plan in the folder. name: of a round of its own, when there is more than one plan; monthly: whether its
        monthly series are kept, where that is not as for the others."""
        return Parts(self.folder, plan, self.digest, name, self.monthly if monthly is None else monthly)

    def kept(self) -> tuple[int, int]:
        """How many runs of the plans that were begun are kept, and how many these have."""
        return sum(parts.count() for parts in self.rounds.values()), sum(len(parts.plan) for parts in self.rounds.values())

    def run(self, plan: Plan, name: str = "") -> Parts:
        """Make the runs of a plan that are missing, see `make`."""
        return self.make(self.parts(plan, name))

    def make(self, parts: Parts) -> Parts:
        """Make the parts that are missing; returns them, all there. Raises what the model raises for all runs at once (a
        failure of one run is kept as such); what was finished before stays kept."""
        self.rounds[parts.name] = parts
        try:
            parts.write_manifest()
            with (noted_sitting(self.folder, parts, self.workers.workers, planned=len(parts.plan)), ThreadPoolExecutor(1) as keeper,
                  closing(self._whole(parts, parts.count())) as whole):
                writing: deque = deque()
                for part, found in whole:
                    if len(writing) == UNWRITTEN:
                        writing.popleft().result()
                    writing.append(keeper.submit(self._write, parts, part, found))
                for one in writing:
                    one.result()
        finally:
            if parts.kept:
                parts.write_manifest()
            parts.remove_if_empty()
        return parts

    def _whole(self, parts: Parts, done: int) -> Iterator[tuple[RunPart, list[Results]]]:
        """The missing parts, each as soon as all its pieces are made. done: runs kept before."""
        missing = parts.missing()
        units = sum(part.worlds * len(part.seeds) for part in missing)
        most, open_ = max(1, units // (PIECES * self.workers.workers)), {part: {} for part in missing}
        pieces = (((part, place, len(cut)), piece) for part in missing for cut in [cut_up(parts.plan, part, most)]
                  for place, piece in enumerate(cut))
        with closing(self.workers.made(pieces, parts.monthly)) as every:
            for (part, place, count), made in every:
                found, runs = open_[part], len(parts.plan.strategies) * sum(len(one.seeds) for one in made.results)
                found[place], done = made, done + runs
                self.work.runs, self.work.fetching = self.work.runs + runs, self.work.fetching + made.fetched
                self.work.paces.append(made.busy / runs)
                if self.progress is not None:
                    self.progress(done, len(parts.plan))
                if len(found) == count:
                    yield part, together([found[place] for place in range(count)], part)
                    del open_[part]

    def _write(self, parts: Parts, part: RunPart, found: list[Results]) -> None:
        begun = time.perf_counter()
        parts.write(part, found)
        self.work.writing += time.perf_counter() - begun
        parts.write_manifest(now=False)

    def finish(self, told: dict, source: Path | None = None, answer: dict | None = None) -> None:
        """Put the parts of every plan together, those of the folder itself last; see
        `simpul.experiments.runner.result_store.finish_runs`."""
        finish_runs(self.folder, sorted(self.rounds.values(), key=lambda parts: not parts.name), told, source, answer)


def cut_up(plan: Plan, part: RunPart, most: int) -> list[Plan]:
    """The pieces of a part: a few seeds of its one world, or a few of its worlds. most: how many times a world meets a seed in a
    piece, if that can be."""
    if part.worlds == 1:
        worlds = plan.worlds[part.world:part.world + 1]
        return [Plan(plan.scenario, plan.strategies, part.seeds[first:first + most], worlds)
                for first in range(0, len(part.seeds), most)]
    each, last = max(1, most // len(part.seeds)), part.world + part.worlds
    return [Plan(plan.scenario, plan.strategies, part.seeds, plan.worlds[first:min(first + each, last)])
            for first in range(part.world, last, each)]


def together(made: Sequence[Made], part: RunPart) -> list[Results]:
    """The results of a part, one for each of its worlds, from those of its pieces in order."""
    if part.worlds > 1:
        return [results for one in made for results in one.results]
    first, *more = (one.results[0] for one in made)
    return [first.joined(more)]
