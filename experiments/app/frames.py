"""One run kept month by month, so that any month can be shown without running again: only what a picture needs is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simpul.experiments.presentation.node_positions import Places
from simpul.sim import strategies
from simpul.sim.run import EVENTS_MOST, Run, blank_for, diary, known_labels, months_in_use
from simpul.sim.state.columns import RESOURCES, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings


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


def film(scenario, strategy: str, seed: int, stopped: Callable[[], bool] = lambda: False) -> Film:
    """Run `strategy` on `seed` and keep every month. Equals `simpul.sim.run.run` to the last bit.

    Raises Stopped when `stopped()` turns true, KeyError for an unknown label.
    """
    known_labels(scenario, [strategy])
    c = blank_for(scenario, [strategy], EVENTS_MOST)
    handle = Handle(c, settings(scenario, seed))
    months = scenario.burn_in + scenario.months
    series, ledger = np.zeros((scenario.months, len(SERIES))), np.zeros((months, len(LEDGER), len(RESOURCES)))
    months_in_use()(handle.community, handle.settings, 0, scenario.burn_in, series, ledger)
    frames = []
    for month in range(scenario.months):
        if stopped():
            raise PlaybackStopped
        if month == scenario.start:
            strategies.begin(scenario, strategy, c)
        now = scenario.burn_in + month
        months_in_use()(handle.community, handle.settings, now, now + 1, series, ledger)
        frames.append(Frame.of(c))
    return Film(Run(scenario, strategy, seed, series, ledger, c, diary(c, scenario.burn_in)), tuple(frames))


def only_in(frame: Frame, other: Frame) -> np.ndarray:
    """bool [tie of frame]: ties of working depth (2 or more) here that are not there."""
    size = len(frame.power)
    here, there = frame.one * size + frame.other, other.one * size + other.other
    return (frame.depth >= 2) & ~np.isin(here, there[other.depth >= 2])


def trust_by_group(frame: Frame, group: np.ndarray, groups: int) -> np.ndarray:
    """Mean trust of ties between groups: float [group, group], symmetric, NaN where there is no tie."""
    total, count = np.zeros((groups, groups)), np.zeros((groups, groups))
    a, b = group[frame.one], group[frame.other]
    for x, y in ((a, b), (b, a)):
        np.add.at(total, (x, y), frame.trust)
        np.add.at(count, (x, y), 1)
    return np.divide(total, count, out=np.full_like(total, np.nan), where=count > 0)
