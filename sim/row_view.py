"""What every Mesa agent of the model is: a view of one row of the community's columns."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import mesa
import numpy as np
from mesa.agent import AgentSet

from simpul.sim.guards import FIXED_SIZE, OUR_MODULES, GuardedAttributes, check_agent_class
from simpul.sim.state.columns import COLUMNS

if TYPE_CHECKING:
    from simpul.sim.model import CollaborationModel

_MEANING = {column.name: column.meaning for column in COLUMNS}


def column(name: str, part: int | None = None) -> Any:
    """Return a property that reads and sets an agent's row of the column `name`, or one `part` of it (a resource, say).

    One number comes as a plain number, several as the array itself, which can be changed in place.
    """

    def read(agent: RowView) -> Any:
        value = getattr(agent.model.community, name)[agent.row]
        if part is not None:
            value = value[part]
        return value.item() if isinstance(value, np.generic) else value

    def write(agent: RowView, value: Any) -> None:
        array = getattr(agent.model.community, name)
        if part is None:
            array[agent.row] = value
        else:
            array[agent.row, part] = value

    return property(read, write, doc=_MEANING[name])


class RowView(GuardedAttributes, mesa.Agent):
    """An agent that stands for one row of the columns of its table. The model makes it; nobody else can.

    Attributes:
        row: number of the row; rows of organizations are in the order of their keys.
    """

    model: CollaborationModel
    UNCHANGED = frozenset({"row", "model", "unique_id"})

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if not cls.__module__.startswith(OUR_MODULES):
            check_agent_class(cls, next(base for base in cls.__mro__ if RowView in base.__bases__))

    def __init__(self, model: CollaborationModel, row: int) -> None:
        super().__init__(model)
        self.row = row

    @property
    def rules(self) -> SimpleNamespace:
        """The rules by name, plain or compiled (`sim/rule_table.py`)."""
        return self.model.rules

    @property
    def state(self) -> tuple[object, object]:
        """What rules take first: the community and the settings, or their addresses."""
        return self.model.state

    @property
    def month(self) -> int:
        """The month, counted from the start of the burn-in."""
        return self.model.month

    def remove(self) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)


class Roster(AgentSet):
    """Agents of a model, to be looked at, selected, grouped and told to do something, but neither added nor removed."""

    def add(self, agent: mesa.Agent) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)

    def discard(self, agent: mesa.Agent) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)

    def remove(self, agent: mesa.Agent) -> None:
        """Refuse: raises TypeError, because columns have a fixed size."""
        raise TypeError(FIXED_SIZE)
