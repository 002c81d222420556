"""One run as Mesa's page steps it, a frame for each month: only what a picture needs is kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simpul.experiments.presentation.node_positions import Places
from simpul.sim.run import Run
from simpul.sim.state.columns import Community


@dataclass(frozen=True)
class Frame:
    """The community at the end of one month.

    one, other      int32 [tie]: rows of the organizations of every tie of depth 1 or more, one < other
    depth           int8 [tie]: the deeper of the two sides, 1 shares information .. 4 several projects
    trust           float32 [tie]: mean of both sides' trust
    power, morale   float32 [organization]
    dormant         bool [organization]
    member          bool [structure, organization]; standing: bool [structure] formed and not ended
    """

    one: np.ndarray
    other: np.ndarray
    depth: np.ndarray
    trust: np.ndarray
    power: np.ndarray
    morale: np.ndarray
    dormant: np.ndarray
    member: np.ndarray
    standing: np.ndarray

    @classmethod
    def of(cls, c: Community) -> Frame:
        """What a picture needs of a community as it stands."""
        slots = np.arange(c.partner.shape[1])
        known = (slots[None, :] < c.contacts[:, None]) & (c.depth >= 1)
        i, s = np.nonzero(known)
        j = c.partner[i, s]
        one, other = np.minimum(i, j), np.maximum(i, j)
        pair, first, back, count = np.unique(one * len(c.key) + other, return_index=True, return_inverse=True,
                                             return_counts=True)
        depth = np.zeros(len(pair), np.int8)
        np.maximum.at(depth, back, c.depth[i, s].astype(np.int8))
        trust = np.bincount(back, c.trust[i, s], len(pair)) / count
        return cls(one[first].astype(np.int32), other[first].astype(np.int32), depth, trust.astype(np.float32),
                   c.power.astype(np.float32), c.morale.astype(np.float32), c.dormant == 1, c.member == 1,
                   (c.present == 1) & (c.formed >= 0) & (c.ended < 0))


@dataclass(frozen=True)
class Film:
    """A run and a frame for each of its observed months."""

    run: Run
    frames: tuple[Frame, ...]

    @cached_property
    def places(self) -> Places:
        """Where everybody stands, computed once."""
        return Places(self.run.community.place, len(self.run.scenario.places))

    def at(self, month: int) -> Frame:
        """The frame of a month; the nearest one there is."""
        return self.frames[min(max(month, 0), len(self.frames) - 1)]


class PlaybackStopped(Exception):
    """Nobody waits for the result any more."""
