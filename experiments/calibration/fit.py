"""The whole way from ranges to an ensemble: screen, look everywhere, close in, judge on more seeds.

1. Morris screening says which numbers the targets depend on; those are searched closely, the others are drawn again and again
   from their ranges, so that the ensemble carries what is not known of them, too.
2. Sets spread evenly over the ranges say how much of them meets each target (the prior).
3. Subset simulation closes in on the sets that meet all targets, or come as near as can be.
4. What it found is measured again on more seeds, which have had no part in choosing, and the nearest are accepted: so a set that
   was only lucky falls out. What tolerance that took is told, target by target.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from simpul.experiments.calibration.measurement import Measured, Measurer
from simpul.experiments.calibration.parameter_space import Space
from simpul.experiments.calibration.screening import Screened, screened
from simpul.experiments.calibration.subset_simulation import STIR, Sampled, sampled, spread
from simpul.experiments.calibration.target_distance import excess
from simpul.experiments.design.ensemble import Ensemble

WANTED = 200              # accepted sets
SPARE = 1.5               # found for each that is accepted
LARGE = 100               # organizations from which on a community is dear to run


@dataclass(frozen=True)
class Effort:
    """How much is run.

    first: sets spread over the ranges, a power of two; trajectories: of the screening, two at least; most: sets measured while
    closing in; seeds and judging: on how many seeds each set is looked at while closing in, and to be accepted, in small
    communities and in large ones; screening: the same for the screening.
    """

    first: int = 256
    trajectories: int = 2
    most: int = 3_000
    screening: tuple[int, int] = (2, 1)
    seeds: tuple[int, int] = (3, 2)
    judging: tuple[int, int] = (6, 2)

    def total(self, dimensions: int, wanted: int) -> int:
        """How many sets are measured at the most."""
        return self.trajectories * (dimensions + 1) + self.first + self.most + (STIR[1] + 1) * int(SPARE * wanted)


@dataclass(frozen=True)
class Fitted:
    """What came of it.

    screened: what depends on what; first, near: sets spread over the ranges and how far off each target is in them (float64 [set,
    target]); found: what closing in came to; points: the accepted sets as points of the unit cube; judged: their targets on the
    seeds that judged them; off: how far off each target is there.
    """

    space: Space
    measurer: Measurer
    screened: Screened
    first: Measured
    near: np.ndarray
    found: Sampled
    points: np.ndarray
    judged: Measured
    off: np.ndarray

    @property
    def worst(self) -> np.ndarray:
        """How far off the target is that each accepted set meets worst: float64 [set]."""
        return self.off.max(axis=1)

    @property
    def ensemble(self) -> Ensemble:
        """The accepted sets."""
        values = self.space.values(self.points)
        return Ensemble(self.space.names, tuple(tuple(map(float, row)) for row in values),
                        tuple(float(f"{one:.4g}") for one in self.worst))

    def tolerance(self, place: int) -> float:
        """How many half widths off a target may be for all accepted sets to meet it: 1 when its band does."""
        return max(1.0, float(self.off[:, place].max()))

    @property
    def meet_all(self) -> float:
        """Share of the accepted sets that lie within every band on the seeds that judged them."""
        return float((self.worst <= 1.0).mean())


def fitted(space: Space, measurer: Measurer, wanted: int = WANTED, effort: Effort | None = None, seed: int = 1,
           progress: Callable[[int, int], None] | None = None) -> Fitted:
    """Find an ensemble of `wanted` sets. measurer: says what the targets are; its `seeds` are replaced by those of the effort.

    progress(sets measured, at most). The same arguments give the same ensemble, on however many threads.
    """
    effort, done = effort or Effort(), 0
    total = effort.total(len(space.keys), wanted)

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(min(done, total), total)

    def on(seeds: tuple[int, int], after: int = 0) -> Measurer:
        return replace(measurer, seeds=lambda size: range(after, after + seeds[1 if size >= LARGE else 0]))

    screening = screened(space, on(effort.screening), effort.trajectories, seed, tick)
    shares = spread(effort.first, len(space.keys), seed)
    searching = on(effort.seeds)
    first = searching.measured(space.worlds(shares), tick=tick)
    measurer = replace(measurer, spreads=_spreads(first))
    searching = replace(searching, spreads=measurer.spreads)
    near = searching.distances(first)

    def distance(points: np.ndarray, tolerance: float) -> np.ndarray:
        return excess(searching.distances(searching.measured(space.worlds(points), tolerance, tick)))

    found = sampled(distance, shares, excess(near), int(SPARE * wanted), screening.leading(), seed=seed, most=effort.most)
    judging = replace(on(effort.judging, max(effort.seeds)), spreads=measurer.spreads)
    judged = judging.measured(space.worlds(found.points), tick=tick)
    off = judging.distances(judged)
    order = np.argsort(excess(off), kind="stable")[:wanted]
    chosen = np.random.default_rng(seed).permutation(order)       # so that the first sets are no better than the last
    if progress is not None:
        progress(total, total)
    return Fitted(space, judging, screening, first, near, found, found.points[chosen], judged.of(chosen), off[chosen])


def _spreads(first: Measured) -> np.ndarray:
    """Standard deviation of each target over the prior; 1 where there is none."""
    found = np.array([np.std(column[np.isfinite(column)]) if np.isfinite(column).any() else 0.0 for column in first.means.T])
    return np.where(found > 0.0, found, 1.0)
