"""On which numbers the targets depend: Morris's elementary effects (SALib).

Morris 1991 (doi:10.1080/00401706.1991.10484804), with the mean size of effects after Campolongo, Cariboni & Saltelli 2007
(doi:10.1016/j.envsoft.2006.10.004).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from SALib.analyze import morris as effects_of
from SALib.sample import morris
from scipy.stats import rankdata

from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.parameter_space import Space

_LEVELS = 4          # of the grid on which numbers are changed, one at a time
_LEADING = 24        # numbers that are searched closely


@dataclass(frozen=True)
class Screened:
    """Mean size of the change of each target's rank (0 to 1) over the whole range of each number: float64 [number, target]."""

    space: Space
    effects: np.ndarray

    @property
    def strength(self) -> np.ndarray:
        """Of each number, its effect on the target that it changes most: float64 [number]."""
        return self.effects.max(axis=1)

    def leading(self, count: int = _LEADING) -> list[int]:
        """Places of the numbers that change any target most, the strongest first."""
        return [int(place) for place in np.argsort(-self.strength, kind="stable")[:count]]


def screened(space: Space, measurer: Measurer, trajectories: int, seed: int = 1,
             tick: Callable[[], None] | None = None) -> Screened:
    """Change one number after the other along `trajectories` ways through the space, and see what the targets do.

    Targets are looked at by rank, from 0 to 1: ratios have tails in which one set would outweigh all others. One that does not
    exist somewhere (a ratio without ties) is in the middle there.
    """
    problem = {"num_vars": len(space.keys), "names": list(space.keys), "bounds": [[0.0, 1.0]] * len(space.keys)}
    shares = morris.sample(problem, trajectories, num_levels=_LEVELS, seed=seed)
    means = measurer.measured(space.worlds(shares), tick=tick).means
    effects = np.zeros((len(space.keys), len(measurer.rows)))
    for place, column in enumerate(means.T):
        ranks = _ranks(column)
        if np.ptp(ranks) > 0.0:
            found = effects_of.analyze(problem, shares, ranks, num_levels=_LEVELS, num_resamples=2, seed=seed)
            effects[:, place] = np.asarray(found["mu_star"], dtype=np.float64)
    return Screened(space, effects)


def _ranks(column: np.ndarray) -> np.ndarray:
    """Ranks from 0 to 1, equals alike; one half where there is no number."""
    ranks, there = np.full(len(column), 0.5), np.isfinite(column)
    if there.sum() > 1:
        ranks[there] = (rankdata(column[there]) - 1.0) / (there.sum() - 1.0)
    return ranks
