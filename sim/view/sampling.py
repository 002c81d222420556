"""Many seeds in the background: first a few, then more, stopped as soon as nobody waits for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event, Lock

import numpy as np

from sim.runs import run_many
from sim.view.curves import CURVES, curves_of

STEPS = (2, 6, 16, 50)  # seeds known after each step
KEPT = 24  # samples remembered, for the way back of a slider


class Stopped(Exception):
    """Nobody waits for this any more."""


@dataclass(frozen=True)
class Sample:
    """Strategies on the same seeds: curves [strategy, seed, curve, month] and outcomes [strategy, seed, outcome]."""

    strategies: tuple[str, ...]
    start: int
    curves: np.ndarray
    outcomes: np.ndarray
    complete: bool

    @property
    def seeds(self) -> int:
        """How many seeds there are."""
        return self.curves.shape[1]

    def of(self, label: str, curve: str) -> np.ndarray:
        """One curve of one strategy: [seed, month]."""
        return self.curves[self.strategies.index(label), :, [c.name for c in CURVES].index(curve)]


_kept: OrderedDict[tuple, Sample] = OrderedDict()
_lock = Lock()


def samples(scenario, labels: tuple[str, ...], stop: Event, steps: tuple[int, ...] = STEPS) -> Iterator[Sample]:
    """Yield what is known after each step. Samples do not depend on who asks: they are kept for all visitors.

    Raises Stopped once `stop` is set; RuntimeError with the reason if a run failed.
    """
    labels = tuple(dict.fromkeys(labels))
    key = (scenario.digest(), labels, steps)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            found = _kept[key]
            known = True
        else:
            known = False
    if known:
        yield found
        return

    def still_wanted(_done: int, _total: int) -> None:
        if stop.is_set():
            raise Stopped

    horizon = scenario.horizons[-1]
    curves, outcomes, done = [], [], 0
    for step in steps:
        still_wanted(0, 0)
        runs = run_many(scenario, labels, range(done, step), progress=still_wanted)
        if runs.failures:
            raise RuntimeError(next(iter(runs.failures.values())))
        curves.append(curves_of(runs.series).astype(np.float32))
        outcomes.append(runs.outcomes(horizon))
        done = step
        found = Sample(labels, scenario.start, np.concatenate(curves, axis=1), np.concatenate(outcomes, axis=1), step == steps[-1])
        yield found
    with _lock:
        _kept[key] = found
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
