"""What every Mesa agent of the model is: a view of one row of the community's columns."""

from __future__ import annotations

import mesa
import numpy as np

from simpul.sim.state.columns import COLUMNS

_MEANING = {column.name: column.meaning for column in COLUMNS}


def column(name: str, part: int | None = None) -> property:
    """Return a property that reads and sets an agent's row of the column `name`, or one `part` of it (a resource, say).

    One number comes as a plain number, several as the array itself, which can be changed in place.
    """

    def read(agent):
        value = getattr(agent.model.community, name)[agent.row]
        if part is not None:
            value = value[part]
        return value.item() if isinstance(value, np.generic) else value

    def write(agent, value):
        array = getattr(agent.model.community, name)
        if part is None:
            array[agent.row] = value
        else:
            array[agent.row, part] = value

    return property(read, write, doc=_MEANING[name])


class RowView(mesa.Agent):
    """An agent that stands for one row of the columns of its table.

    Attributes:
        row: number of the row; rows of organizations are in the order of their keys.
    """

    def __init__(self, model, row: int):
        super().__init__(model)
        self.row = row

    @property
    def rules(self):
        """The rules by name, plain or compiled (`sim/rule_table.py`)."""
        return self.model.rules

    @property
    def state(self) -> tuple:
        """What rules take first: the community and the settings, or their addresses."""
        return self.model.state

    @property
    def month(self) -> int:
        """The month, counted from the start of the burn-in."""
        return self.model.month
