"""A region that stops where a test wants to look."""

from __future__ import annotations

import numpy as np

from simpul.sim.months import run_months
from simpul.sim.region import Layout, region_strategies
from simpul.sim.region.region_run import structures_needed
from simpul.sim.region.region_state import build
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings
from tests.sim.worlds import fixed_world, scenario_of


class Town:
    """A region month by month. c: its columns; ledger: [month, entries, resources]; month: the next."""

    def __init__(self, scenario, layout: Layout, label: str, seed: int):
        self.scenario, self.layout, self.label = scenario, layout, label
        self.c = build(scenario, layout, seed, structures_needed(scenario, [label]))
        self.begins, self.end = scenario.burn_in + scenario.start, scenario.burn_in + scenario.months
        self.ledger = np.zeros((self.end, len(LEDGER), 3))
        self.month = 0
        self._unread = np.zeros((scenario.months, len(SERIES)))
        self._handle = Handle(self.c, settings(scenario, seed))
        self._pass(0, 0)  # draws what all start with

    @classmethod
    def usual(cls, label: str, **layout) -> Town:
        """The fixed world five times."""
        return cls(scenario_of(fixed_world()), Layout(**{"communities": 5} | layout), label, 7)

    def pass_to(self, month: int) -> Town:
        """Let the months before `month` pass, the strategy beginning in its time."""
        for now in range(self.month, month):
            if now == self.begins:
                region_strategies.begin_everywhere(self.scenario, self.label, self.c)
            self._pass(now, now + 1)
        self.month = month
        return self

    def _pass(self, first: int, last: int) -> None:
        run_months(self._handle.community, self._handle.settings, first, last, self._unread, self.ledger)

    def to_the_start(self) -> Town:
        """Let the months before the strategy pass."""
        return self.pass_to(self.begins)

    def whole(self) -> Town:
        """Let all months pass."""
        return self.pass_to(self.end)
