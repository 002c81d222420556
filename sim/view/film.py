"""One run kept month by month, small enough that a page can go to any month without running again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim import strategies
from sim.columns import RESOURCES, Community
from sim.handle import Handle
from sim.month import run_months
from sim.runs import EVENTS_MOST, Event, blank_for, diary, known_labels
from sim.series import LEDGER, SERIES
from sim.settings import checked_seed, settings


@dataclass(frozen=True)
class Frame:
    """A community at the end of a month.

    Attributes:
        one, other: int16 [tie], rows of organizations; each pair that knows each other once, one < other.
        depth: int8 [tie], 1 shares information .. 4 several projects; the deeper of the two sides.
        trust: float32 [tie], probability 0..1, the mean of the two sides.
        power: float32 [organization], 0..1.
        dormant: bool [organization].
        members: bool [structure, organization]; empty rows for structures that are not at work.
        active: bool [structure], at work this month.
        group_trust: float32 [group], mean trust of its organizations in those they know; NaN where they know none.
    """

    one: np.ndarray
    other: np.ndarray
    depth: np.ndarray
    trust: np.ndarray
    power: np.ndarray
    dormant: np.ndarray
    members: np.ndarray
    active: np.ndarray
    group_trust: np.ndarray


@dataclass(frozen=True)
class Film:
    """A run of one strategy on one seed: a frame and the events of each observed month, and its monthly series."""

    scenario: object
    strategy: str
    seed: int
    frames: tuple[Frame, ...]
    events: tuple[tuple[Event, ...], ...]
    series: np.ndarray
    kind: np.ndarray
    place: np.ndarray
    group: np.ndarray
    outside: np.ndarray
    homes: np.ndarray


def film(scenario, strategy: str, seed: int) -> Film:
    """Run `strategy` on `seed` and keep every month. The numbers are those of `sim.runs.run`, to the last bit.

    Raises KeyError for a label the scenario does not have, ValueError for a seed out of range.
    """
    known_labels(scenario, [strategy])
    c = blank_for(scenario, [strategy], EVENTS_MOST if scenario.organization_count() < 300 else EVENTS_MOST // 2)
    handle = Handle(c, settings(scenario, checked_seed(seed)))
    series = np.zeros((scenario.months, len(SERIES)))
    ledger = np.zeros((scenario.burn_in + scenario.months, len(LEDGER), len(RESOURCES)))
    run_months(handle.community, handle.settings, 0, scenario.burn_in, series, ledger)
    frames = []
    for month in range(scenario.months):
        if month == scenario.start:
            strategies.begin(scenario, strategy, c)
        now = scenario.burn_in + month
        run_months(handle.community, handle.settings, now, now + 1, series, ledger)
        frames.append(frame(c, len(scenario.groups)))
    events: list[list[Event]] = [[] for _ in range(scenario.months)]
    for event in diary(c, scenario.burn_in):
        events[event.month].append(event)
    return Film(scenario, strategy, seed, tuple(frames), tuple(map(tuple, events)), series, c.kind.copy(), c.place.copy(),
                c.group.copy(), c.outside == 1, c.home.copy())


def frame(c: Community, groups: int) -> Frame:
    """Return what a page shows of the community as it is now."""
    filled = (np.arange(c.partner.shape[1]) < c.contacts[:, None]) & (c.depth >= 1) & (c.partner >= 0)
    near, slot = np.nonzero(filled)
    far, depth, trust = c.partner[near, slot], c.depth[near, slot], c.trust[near, slot]
    sums = np.bincount(c.group[near], trust, groups)
    counts = np.bincount(c.group[near], minlength=groups)
    group_trust = np.divide(sums, counts, out=np.full(groups, np.nan), where=counts > 0)
    pair = np.minimum(near, far) * len(c.key) + np.maximum(near, far)
    pairs, place, sides = np.unique(pair, return_inverse=True, return_counts=True)
    deepest = np.zeros(len(pairs), np.int8)
    np.maximum.at(deepest, place, depth.astype(np.int8))
    mean = np.bincount(place, trust, len(pairs)) / np.maximum(sides, 1)
    active = (c.present == 1) & (c.formed >= 0) & (c.ended < 0)
    return Frame(
        (pairs // len(c.key)).astype(np.int16), (pairs % len(c.key)).astype(np.int16), deepest, mean.astype(np.float32),
        c.power.astype(np.float32), c.dormant == 1, (c.member == 1) & active[:, None], active, group_trust.astype(np.float32))
