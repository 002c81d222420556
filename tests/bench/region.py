"""A region of communities of forty: time and memory for an organization and month, from ten thousand organizations to a million.

Each size runs in a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import numpy as np

from simpul.sim import region
from simpul.sim.months import run_months
from simpul.sim.region import Layout
from simpul.sim.region.region_state import build
from simpul.sim.run import warm_up
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings
from tests.bench.cases import MONTHS, ORGANIZATIONS, community
from tests.bench.measures import ROOT

SIZES = (10_000, 100_000, 1_000_000)
FIRST, LAST = 2, 6  # months that are timed; those before them fill the address books
STRATEGY = "coalition-broad"
MEASURE = "import json, sys; from tests.bench.region import {0}; print('found', json.dumps({0}(int(sys.argv[1]))))"


def months(organizations: int) -> dict[str, float]:
    """Return nanoseconds for an organization in the month that was disturbed least, seconds of building, and bytes for an
    organization: of the columns, and of all memory at its peak."""
    scenario, communities = community(), organizations // ORGANIZATIONS
    warm_up()
    begun = time.perf_counter()
    c = build(scenario, Layout(communities), 1, 1)
    handle = Handle(c, settings(scenario, 1))
    building = time.perf_counter() - begun
    unread, ledger = np.zeros((MONTHS, len(SERIES))), np.zeros((MONTHS, len(LEDGER), 3))
    run_months(handle.community, handle.settings, 0, FIRST, unread, ledger)
    seconds = []
    for month in range(FIRST, LAST):
        begun = time.perf_counter()
        run_months(handle.community, handle.settings, month, month + 1, unread, ledger)
        seconds.append(time.perf_counter() - begun)
    return {"nanoseconds": 1e9 * min(seconds) / len(c.key), "building_seconds": building,
            "bytes": sum(column.nbytes for column in c) / len(c.key), "peak_bytes": _peak() / len(c.key)}


def decade(organizations: int) -> dict[str, float]:
    """Return seconds of a whole decade of one strategy in a region, and its peak of memory, bytes for an organization."""
    scenario, layout = community(), Layout(organizations // ORGANIZATIONS)
    warm_up()
    begun = time.perf_counter()
    found = region.run_region(scenario, layout, [STRATEGY], 1)
    return {"seconds": time.perf_counter() - begun, "peak_bytes": _peak() / found.organizations}


def _peak() -> float:
    """Return the most memory that this process has had, in bytes; not a number where that is unknown."""
    try:
        import resource
    except ImportError:
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def measured(what: str, organizations: int) -> dict[str, float]:
    """Return what a function of this file finds in a process of its own."""
    program = [sys.executable, "-c", MEASURE.format(what), str(organizations)]
    shown = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(shown.stdout.split("found")[-1])
