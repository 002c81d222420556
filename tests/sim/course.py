"""A run that stops where a test wants to look, and what tests look at."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from simpul.sim import strategies
from simpul.sim.months import run_months
from simpul.sim.run import blank_for
from simpul.sim.state.columns import COLUMNS, FUNDS, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.scratch_columns import SCRATCH
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings

OWN = frozenset(column.name for column in COLUMNS if "S" in column.shape)
"""Columns that belong to structures."""

ADDING = LEDGER.index("consumed")  # entries before it add to what is held, those from it on take away


class Course:
    """A compiled run in steps of any number of months; between them columns may be read and written in place.

    Attributes: scenario, c (the columns), p (the settings), month (next month, from the start of the burn-in), series, ledger.
    """

    def __init__(self, scenario, labels: list[str], seed: int):
        self.scenario = scenario
        self.c = blank_for(scenario, labels, 0)
        self.p = settings(scenario, seed)
        self.month = 0
        self.begins = scenario.burn_in + scenario.start
        self.end = scenario.burn_in + scenario.months
        self.series = np.zeros((scenario.months, len(SERIES)))
        self.ledger = np.zeros((self.end, len(LEDGER), 3))
        self._handle = Handle(self.c, self.p)

    def pass_to(self, month: int) -> Course:
        """Let the months before `month` pass."""
        run_months(self._handle.community, self._handle.settings, self.month, month, self.series, self.ledger)
        self.month = month
        return self

    def start(self, label: str) -> Course:
        """Let the months before the strategy pass and set it up."""
        self.pass_to(self.begins)
        strategies.begin(self.scenario, label, self.c)
        return self

    def months_of(self, label: str) -> Iterator[int]:
        """Let all months pass one by one, the strategy beginning in its time; yield each after it has passed."""
        for month in range(self.month, self.end):
            if month == self.begins:
                self.start(label)
            self.pass_to(month + 1)
            yield month

    def finish(self) -> Course:
        """Let all months pass."""
        return self.pass_to(self.end)


def whole(scenario, label: str, seed: int, labels: list[str] | None = None) -> Course:
    """Return a whole run of the strategy `label`, with room for the structures of `labels`."""
    return Course(scenario, labels or [label], seed).start(label).finish()


def holdings(c: Community) -> np.ndarray:
    """Return what organizations and structures hold of each resource, pm."""
    held = c.stock.sum(axis=0)
    held[FUNDS] += (c.account + c.pool_money + c.strengthen_pot + c.grant_money).sum()
    return held


def net(flow: np.ndarray) -> np.ndarray:
    """Return by how much holdings change by the ledger of a month, by resource, pm."""
    return flow[:ADDING].sum(axis=0) - flow[ADDING:].sum(axis=0)


def differences(a: Community, b: Community, apart: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """Return the names of the columns that are not the same to the last bit, without those in `apart` and what rules only work out
    on the way: there it matters whether all of a community take a step beside each other, or one after the other."""
    pairs = zip(COLUMNS, a, b, strict=True)
    return [column.name for column, x, y in pairs if column not in SCRATCH and column.name not in apart and not same(x, y)]


def same(x: np.ndarray, y: np.ndarray) -> bool:
    """Tell whether two arrays are the same to the last bit."""
    return x.dtype == y.dtype and x.shape == y.shape and x.tobytes() == y.tobytes()
