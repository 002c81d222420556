"""The model on many computers: a Dask cluster runs the seeds, with the same numbers to the last bit.

Only the place changes where a seed is run; what is kept, and where, is decided by `experiments.runner` as for threads.
Needs the extra `cluster` (pip install simpul[cluster]).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from experiments import results
from experiments.errors import UserError
from experiments.plan import sources_digest

LOCAL = "local"
WAITING = 2             # pieces of work sent ahead for each worker
PATIENCE = 10           # seconds for a scheduler to answer


@dataclass
class Joined:
    """Like the model's Runs, put together from pieces."""

    values: dict[int, np.ndarray]
    series: np.ndarray
    failures: dict[tuple[str, int], str]

    def outcomes(self, horizon: int) -> np.ndarray:
        """Outcomes [strategy, seed, outcome] at a horizon."""
        return self.values[horizon]


def piece(model, scenario, strategies: Sequence[str], seeds: Sequence[int]) -> dict:
    """What a worker does: every strategy on a few seeds, on one thread. model: None for the real one."""
    runs = (model or results.the_model()).run_many(scenario, list(strategies), list(seeds), threads=1)
    return {"values": {int(months): np.asarray(runs.outcomes(months)) for months in scenario.horizons},
            "series": np.asarray(runs.series), "failures": dict(runs.failures), "sources": sources_digest()}


class Cluster:
    """A cluster in the place of the model; use as a context.

    address: of a scheduler that is running (`tcp://host:8786`), or "local" for one process for each core of this computer.
    Raises UserError when Dask is missing, the scheduler does not answer, or its workers have other sources.
    """

    def __init__(self, address: str, model=None, workers: int | None = None):
        try:
            from distributed import Client, LocalCluster
        except ImportError as error:
            raise UserError("cluster-missing") from error
        self.model = model
        self._here = None
        told = model or results.the_model()
        self.OUTCOMES, self.SERIES = told.OUTCOMES, told.SERIES
        try:
            if address == LOCAL:
                self._here = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50)
            self.client = Client(self._here or address, timeout=PATIENCE)
        except (OSError, ValueError, TimeoutError) as error:
            raise UserError("cluster-no-answer", address=address) from error
        self.workers = max(1, sum(self.client.nthreads().values()))

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_error) -> None:
        self.client.close()
        if self._here is not None:
            self._here.close()

    def run_many(self, scenario, strategies: Sequence[str], seeds: Sequence[int], threads: int | None = None,
                 progress: Callable[[int, int], None] | None = None) -> Joined:
        """Run every strategy on every seed; see `sim.runs.run_many`. A worker that dies is replaced by the others; raises
        UserError when none can do a piece, or none is left."""
        from distributed import KilledWorker, as_completed

        strategies, seeds = list(strategies), list(seeds)
        left, places, found, done = list(enumerate(seeds))[::-1], {}, {}, 0
        waiting = as_completed(with_results=False)

        def send() -> None:
            place, seed = left.pop()
            future = self.client.submit(piece, self.model, scenario, strategies, [seed], pure=False)
            places[future] = place
            waiting.add(future)

        for _ in range(min(len(left), WAITING * self.workers)):
            send()
        for future in waiting:
            try:
                found[places.pop(future)] = _checked(future.result())
            except KilledWorker as error:
                raise UserError("cluster-lost") from error
            done += len(strategies)
            if progress is not None:
                progress(done, len(strategies) * len(seeds))
            if left:
                send()
        return _joined([found[place] for place in range(len(seeds))], scenario)


def _checked(found: dict) -> dict:
    if found["sources"] != sources_digest():
        raise UserError("cluster-other-sources")
    return found


def _joined(pieces: list[dict], scenario) -> Joined:
    return Joined({int(months): np.concatenate([one["values"][int(months)] for one in pieces], axis=1)
                   for months in scenario.horizons},
                  np.concatenate([one["series"] for one in pieces], axis=1),
                  {which: why for one in pieces for which, why in one["failures"].items()})
