"""A region that is under way as named arrays, so that it can be kept anywhere and gone on with, to the same bits."""

from __future__ import annotations

import copy
from typing import NamedTuple, Protocol

import numpy as np

from simpul.sim import initial_state
from simpul.sim.region.recording import RegionRecord
from simpul.sim.state.columns import Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.settings import Settings

Arrays = dict[str, np.ndarray]
_COLUMN, _RECORD = "column ", "record "


class Keeper(Protocol):
    """Where a region is kept while it runs. A name is that of a strategy's place, or of the months before all strategies; threads
    may ask and keep at once."""

    def has(self, name: str) -> bool:
        """Return whether a state is kept under a name."""

    def get(self, name: str, done: bool = False) -> Arrays | None:
        """Return the state that is kept under a name, or what the strategy gave in the end (`done`); None when there is none."""

    def due(self, name: str) -> bool:
        """Return whether it is time to keep a state again."""

    def put(self, name: str, arrays: Arrays, months: int, done: bool = False) -> None:
        """Keep arrays under a name, in the place of those before. months: that need not be run again thanks to them; done: whether
        they are what the strategy gave in the end, not a state on the way."""


class RegionState(NamedTuple):
    """A region, what was recorded of it, its ledger, and the month that comes next (counted from the start of the burn-in)."""

    handle: Handle
    record: RegionRecord
    ledger: np.ndarray
    month: int

    def twin(self) -> RegionState:
        """Return an independent copy."""
        handle = Handle(initial_state.copy(self.handle.columns), self.handle.numbers)
        record = copy.deepcopy(self.record, {id(self.record.scenario): self.record.scenario})
        return RegionState(handle, record, self.ledger.copy(), self.month)

    def arrays(self) -> Arrays:
        """Return everything as named arrays."""
        columns = {f"{_COLUMN}{name}": column for name, column in self.handle.columns._asdict().items()}
        record = {f"{_RECORD}{name}": array for name, array in self.record.arrays().items()}
        return {**columns, **record, "ledger": self.ledger, "month": np.array(self.month)}

    @classmethod
    def of(cls, arrays: Arrays, scenario, communities: int, settings: Settings) -> RegionState:
        """Return the state of which these are the arrays."""
        columns = Community(*(arrays[f"{_COLUMN}{name}"] for name in Community._fields))
        record = RegionRecord(scenario, communities)
        record.restore({name.removeprefix(_RECORD): array for name, array in arrays.items() if name.startswith(_RECORD)})
        return cls(Handle(columns, settings), record, arrays["ledger"], int(arrays["month"]))
