"""The model on many computers: a Dask cluster makes the pieces, with the same numbers to the last bit.

Only the place changes where a piece is made; what is kept, and where, is decided by `simpul.experiments.runner.runner` as for
threads. The cluster is somebody's who runs a scheduler; processes of this computer are `simpul.experiments.runner.local_processes`,
which open no port. Needs the extra `cluster` (pip install simpul[cluster]).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

try:
    from distributed import Client, KilledWorker, as_completed
except ImportError:        # an extra: said where a cluster is asked for
    Client = None

from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.executors import AHEAD, Key, Made, make
from simpul.experiments.user_errors import UserError

PATIENCE = 10           # seconds for a scheduler to answer


def piece(model, plan: Plan, monthly: bool) -> tuple[Made, str]:
    """What a worker does: a piece, and with what sources. model: None for the real one."""
    return make(plan, model, monthly), sources_digest()


class Cluster:
    """A cluster as workers; use as a context.

    address: of a scheduler that is running (`tcp://host:8786`, or `tls://` with what Dask's own settings say of certificates).
    model: None for the real one. Raises UserError when Dask is missing, or the scheduler does not answer.
    """

    near = False            # what keeps the results has a processor of its own

    def __init__(self, address: str, model=None):
        if Client is None:
            raise UserError("cluster-missing")
        self.model = model
        try:
            self.client = Client(address, timeout=PATIENCE)
        except (OSError, ValueError, TimeoutError) as error:
            raise UserError("cluster-no-answer", address=address) from error
        self.workers = max(1, sum(self.client.nthreads().values()))

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_error) -> None:
        self.client.close()

    def made(self, pieces: Iterable[tuple[Key, Plan]], monthly: bool) -> Iterator[tuple[Key, Made]]:
        """Make pieces and give each back as soon as it is there. A worker that dies is replaced by the others; raises
        UserError when none can do a piece, none is left, or one has other sources."""
        left, keys, waiting = iter(pieces), {}, as_completed(with_results=False)

        def send() -> None:
            if (one := next(left, None)) is not None:
                future = self.client.submit(piece, self.model, one[1], monthly, pure=False)
                keys[future] = one[0]
                waiting.add(future)

        try:
            for _ in range(AHEAD * self.workers):
                send()
            for future in waiting:
                key, begun = keys.pop(future), time.perf_counter()
                try:
                    made, sources = future.result()
                except KilledWorker as error:
                    raise UserError("cluster-lost") from error
                fetched = time.perf_counter() - begun
                future.release()
                if sources != sources_digest():
                    raise UserError("cluster-other-sources")
                send()
                yield key, made._replace(fetched=fetched)
        finally:
            self.client.cancel(list(keys))
