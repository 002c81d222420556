"""Draws from what is known of the numbers once the data are seen: the last states of independent chains, written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.calibration.elliptical_chains import run_chains
from simpul.experiments.calibration.emulator import Emulator
from simpul.experiments.calibration.wave_design import Explored


@dataclass(frozen=True)
class Posterior:
    """Independent sets.

    kept: places of the targets that were fitted; values, normals: of each set, as written down and as standard normal numbers,
    float64 [set, number]; mixing, covariance: see `elliptical_chains.Chains`.
    """

    kept: tuple[int, ...]
    values: np.ndarray
    normals: np.ndarray
    mixing: np.ndarray
    covariance: np.ndarray


def posterior(found: Explored, emulator: Emulator, kept: Sequence[int] | None, chains: int, steps: int, chance: np.random.Generator,
              beat: Callable[[], None] | None = None) -> Posterior:
    """Draw `chains` sets. emulator: of all runs or of some; kept: places of the targets that count, all that have a say when
    None."""
    places = tuple(found.heard if kept is None else kept)
    start = chance.standard_normal((chains, len(found.space.keys)))
    drawn = run_chains(found.likelihood(emulator, places), start, steps, chance, beat)
    values, normals = found.space.settled(drawn.states)
    return Posterior(places, values, normals, drawn.mixing, drawn.covariance)
