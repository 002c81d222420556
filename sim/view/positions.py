"""Where organizations stand in the picture: those of a place together, the same in every month and under every strategy."""

from __future__ import annotations

import math

import numpy as np

from sim.community import expand

GOLDEN = math.pi * (3.0 - math.sqrt(5.0))
EMPTY = 1.6  # room in the middle of a place, for its structure, in steps between organizations


def positions(scenario) -> tuple[np.ndarray, np.ndarray]:
    """Return float64 [organization, 2] and the middles [place, 2].

    Places lie on a circle in the order of the scenario; within one, organizations wind outwards like the seeds of a sunflower
    (Vogel 1979, doi:10.1016/0025-5564(79)90080-4), kind by kind. Nothing depends on ties, so nothing ever moves.
    """
    rows = [place for place, _key, _entry in expand(scenario)]
    counts = np.bincount(rows, minlength=len(scenario.places))
    radii = np.sqrt(counts + EMPTY**2) + 0.8
    around = radii.sum() * 2 / (2 * math.pi) if len(radii) > 1 else 0.0
    ring = max(around, radii.max() / math.sin(math.pi / len(radii)) if len(radii) > 2 else around)
    angles = math.pi / 2 - 2 * math.pi * (np.cumsum(radii) - radii / 2 - radii[0] / 2) / radii.sum()
    if len(radii) == 2:
        ring, angles = radii.max() * 1.05, np.array([math.pi, 0.0])
    middles = ring * np.stack([1.25 * np.cos(angles), np.sin(angles)], axis=1)
    found = np.zeros((len(rows), 2))
    seen = np.zeros(len(scenario.places), int)
    for row, place in enumerate(rows):
        n = seen[place]
        seen[place] += 1
        out = math.sqrt(n + EMPTY**2)
        found[row] = middles[place] + out * np.array([math.cos(n * GOLDEN), math.sin(n * GOLDEN)])
    return found, middles
