"""Run what the rows need, each run once however many rows read it, and judge the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from os import cpu_count

import numpy as np

from simpul.experiments.design.fingerprint import sha256_of
from simpul.experiments.patterns.claims import CLAIMS, NOT_IN_A_RUN
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.instruments import BY_RUN, outcomes
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import FigureReading, Finding, PatternRow, find_rows, without_letter
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.outcomes import WORST_OFF
from simpul.sim.run import run_many

ROWS: tuple[PatternRow, ...] = CLAIMS + EVIDENCE
SEEDS = 100  # of the command, unless more are asked for
SHIPPED_SEEDS = 400  # of the table that ships: rows that 100 leave undecided are mostly decided by as many


def chosen(wished: Sequence[str] | None = None) -> tuple[list[PatternRow], list[str]]:
    """Return the rows, and the ids of what is not measured, that were wished for: P17 means P17a, P17b and so on; all for None.

    Raises UserError for an id that does not exist.
    """
    ids = [*(row.id for row in ROWS), *NOT_IN_A_RUN]
    if wished is None:
        return list(ROWS), list(NOT_IN_A_RUN)
    wanted = ids_wished(wished, ids, "patterns-unknown")
    return [row for row in ROWS if row.id in wanted], [id_ for id_ in NOT_IN_A_RUN if id_ in wanted]


def ids_wished(wished: Sequence[str], ids: Sequence[str], unknown: str) -> set[str]:
    """Return those of `ids` that are asked for, of which a number without a letter means all with that number.

    Raises UserError with the message `unknown` and the nearest number for an id that does not exist.
    """
    wanted: set[str] = set()
    for word in wished:
        found = {id_ for id_ in ids if word.lower() in (id_.lower(), without_letter(id_).lower())}
        if not found:
            near = nearest(word.upper(), sorted({without_letter(id_) for id_ in ids}, key=ids_in_order))
            raise UserError(unknown, given=word, **near)
        wanted |= found
    return wanted


def ids_in_order(id_: str) -> tuple[str, int]:
    """Sort S2 before S10."""
    return id_[0], int(id_[1:])


def carried_out(rows: Sequence[PatternRow], seeds: Sequence[int], threads: int | None = None,
                progress: Callable[[int, int], None] | None = None, kept: MeasuredFigures | None = None) -> list[Finding]:
    """Run everything that the rows read, on each of `seeds`, and return a finding for each row.

    progress(done, total) counts runs. kept: what was measured before is taken from there, what is measured is put there. Results do
    not depend on the number of threads.
    """
    values = readings_of({reading for row in rows for reading in row.readings()}, seeds, threads, progress, kept)
    return [find_rows(row, values) for row in rows]


def readings_of(readings: Iterable[FigureReading], seeds: Sequence[int], threads: int | None = None,
                progress: Callable[[int, int], None] | None = None, kept: MeasuredFigures | None = None,
                ) -> dict[FigureReading, np.ndarray]:
    """Run what is read, each run once, and return the values of every reading, one a seed. kept: as in `carried_out`."""
    kept = MeasuredFigures() if kept is None else kept
    values: dict[FigureReading, np.ndarray] = {}
    batches = _batches(readings)
    total = len(seeds) * sum(len(strategies) for strategies, _wanted in batches.values())
    done = 0

    def tick(more: int) -> None:
        if progress is not None:
            progress(done + more, total)

    for (world, instrument, horizon), (strategies, wanted) in batches.items():
        key = sha256_of([repr(reading) for reading in wanted], list(seeds))
        known = kept.get(key)
        if known is not None:
            values |= {reading: np.array(numbers, float) for reading, numbers in zip(wanted, known, strict=True)}
        elif instrument == "outcomes":
            _read_series(world, strategies, wanted, seeds, threads, tick, values)
        else:
            _look(world, instrument, horizon, strategies, wanted, seeds, threads, tick, values)
        if known is None:
            kept.add(key, *(values[reading].tolist() for reading in wanted))
        done += len(seeds) * len(strategies)
        tick(0)
    return values


def _batches(readings: Iterable[FigureReading]) -> dict[tuple[World, str, int], tuple[list[str], list[FigureReading]]]:
    """Readings that come from the same runs, with the strategies they need; series are read at any horizon from one run."""
    found: dict[tuple[World, str, int], tuple[list[str], list[FigureReading]]] = {}
    for reading in sorted(readings, key=repr):
        key = (reading.world, reading.instrument, 0 if reading.instrument == "outcomes" else reading.horizon)
        strategies, wanted = found.setdefault(key, ([], []))
        wanted.append(reading)
        also = ["nothing"] if reading.figure == WORST_OFF else []       # its runs say which group that is
        strategies += [label for label in (reading.strategy, *also) if label not in strategies]
    return found


def _read_series(world: World, strategies, wanted, seeds, threads, tick, values) -> None:
    runs = run_many(scenario_of(world), strategies, seeds, threads=threads, progress=lambda done, _total: tick(done))
    for reading in wanted:
        values[reading] = outcomes(runs, reading.horizon, reading.figure)[strategies.index(reading.strategy)]


def _look(world: World, instrument: str, horizon: int, strategies, wanted, seeds, threads, tick, values) -> None:
    """Look at one run after another; several at once while the model itself runs."""
    scenario, look = scenario_of(world), BY_RUN[instrument]
    with ThreadPoolExecutor(threads or cpu_count() or 1) as pool:
        tasks = {pool.submit(look, scenario, strategy, seed, horizon): (strategy, n)
                 for strategy in strategies for n, seed in enumerate(seeds)}
        try:
            figures = {}
            for count, task in enumerate(as_completed(tasks), start=1):
                figures[tasks[task]] = task.result()
                tick(count)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    for reading in wanted:
        values[reading] = np.array([figures[reading.strategy, n][reading.figure] for n in range(len(seeds))])
