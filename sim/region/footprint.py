"""What a region will take, told before it is run: memory, counted, and time, measured on a small one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from simpul.sim.months import run_months
from simpul.sim.region.recording import AROUND_THE_END, BEYOND, ROWS_AROUND
from simpul.sim.region.region_layout import Layout, bytes_of, lengths
from simpul.sim.region.region_run import months_needed, structures_needed
from simpul.sim.region.region_state import build
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings

PROCESS = 300 << 20  # bytes of the program itself with what it loads
PILOT = 2_000  # organizations of the region that is timed
BUSIER = 1.6  # later months, with structures at work, and memory further away, against the months that are timed; measured
NUMBER = 8  # bytes


def state_bytes(scenario, layout: Layout, labels: Sequence[str]) -> int:
    """Return the bytes of one state of the region, of which `run` holds as many as there is memory for."""
    return bytes_of(scenario, layout, structures_needed(scenario, labels))


def beside_bytes(scenario, layout: Layout, labels: Sequence[str]) -> int:
    """Return the bytes that are needed beside the states: what is kept of the months and made of them, and the program itself."""
    horizons = len(scenario.horizons)
    kept = (2 + horizons) * len(SERIES) + len(AROUND_THE_END) * ROWS_AROUND + len(BEYOND) + 2
    rows = lengths(scenario, layout, 1)["N"]
    return PROCESS + len(labels) * (NUMBER * layout.communities * (kept + 2 * horizons * 32) + rows * (NUMBER + 1))


def seconds_needed(scenario, layout: Layout, labels: Sequence[str], states: int, threads: int) -> float:
    """Return about how many seconds `run` will take, from the pace of a small region of the same kind; it takes half a second.

    states: of the region that fit into memory; threads: strategies that run at the same time.
    """
    own = lengths(scenario, replace(layout, communities=1), 1)["N"]
    small = replace(layout, communities=max(1, min(layout.communities, PILOT // own)))
    c = build(scenario, small, 0, structures_needed(scenario, labels))
    handle = Handle(c, settings(scenario, 0))
    months = scenario.burn_in + scenario.months
    timed = min(months, 24)
    unread, ledger = np.zeros((scenario.months, len(SERIES))), np.zeros((months, len(LEDGER), len(RESOURCES)))
    run_months(handle.community, handle.settings, 0, timed // 2, unread, ledger)
    begun = time.thread_time()  # of this thread alone: what else the computer does now says nothing about later
    run_months(handle.community, handle.settings, timed // 2, timed, unread, ledger)
    pace = (time.thread_time() - begun) / (timed - timed // 2) / len(c.key)
    begins, last = scenario.burn_in + scenario.start, months
    if states < 2 and len(labels) > 1:
        in_turn = months_needed(scenario, labels, 1)
    else:
        at_once = min(threads, len(labels), max(1, states - 1) if states <= len(labels) else states)
        in_turn = begins + -(-len(labels) // at_once) * (last - begins)
    return BUSIER * pace * in_turn * own * layout.communities
