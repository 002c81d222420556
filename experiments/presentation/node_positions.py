"""Where everybody stands in the picture: the same in every month and under every strategy, so that nobody ever moves."""

from __future__ import annotations

import math

import numpy as np

GOLDEN = math.pi * (3.0 - math.sqrt(5.0))
RIM = 1.14          # how far the picture reaches from its middle


class Places:
    """x, y float64 [organization]; centre and radius of every place; how far all of it reaches from the middle.

    Places lie on a circle in the order of the scenario; within one, organizations fill a disc like the seeds of a sunflower (Vogel
    1979, doi:10.1016/0025-5564(79)90080-4). Nothing depends on ties.
    """

    def __init__(self, place: np.ndarray, places: int):
        count = np.array([max(1, int((place == p).sum())) for p in range(places)])
        sizes = np.sqrt(count / count.sum())
        if places == 1:
            self.centres, self.radii = np.zeros((1, 2)), np.array([1.0])
        else:
            turn = np.cumsum(sizes) - sizes / 2
            angle = math.pi / 2 - 2 * math.pi * turn / sizes.sum()
            widest = math.sin(math.pi / places) / (1.0 + math.sin(math.pi / places))       # of equal discs that touch on the circle
            self.radii = 0.9 * RIM * widest * sizes / sizes.max()
            self.centres = np.stack([np.cos(angle), np.sin(angle)], axis=1) * (RIM - self.radii)[:, None]
        self.reach = np.abs(self.centres).max(axis=0) + self.radii.max()       # of the picture to each side: across, up
        self.x, self.y = np.zeros(len(place)), np.zeros(len(place))
        for p in range(places):
            rows = np.flatnonzero(place == p)
            k = np.arange(len(rows))
            radius = 0.86 * self.radii[p] * np.sqrt((k + 0.5) / max(1, len(rows)))
            self.x[rows] = self.centres[p, 0] + radius * np.cos(k * GOLDEN)
            self.y[rows] = self.centres[p, 1] + radius * np.sin(k * GOLDEN)

    def of_structure(self, index: int, count: int, home: int) -> tuple[float, float]:
        """Where a structure stands: between the places, or at the rim of its own."""
        if home >= 0 and len(self.centres) > 1:
            x, y = self.centres[home] * (1.0 - 0.85 * self.radii[home] / max(0.4, float(np.hypot(*self.centres[home]))))
            return float(x), float(y)
        if len(self.centres) == 1:
            return (index - (count - 1) / 2) * 0.4, RIM
        angle = 2 * math.pi * index / max(1, count)
        reach = 0.0 if count == 1 else 0.16
        return reach * math.cos(angle), reach * math.sin(angle)
