"""The model of `idiomatic.py` as an ambr model of objects is usually written: tracked agents under random activation.

ambr keeps the numbers of its agents as columns, and what has no column with the object. Its other lane, whole columns at a time, is
for rules that look at columns; here every organization has an address book of its own and deals with one other at a time.
"""

from __future__ import annotations

import ambr

from tests.bench.idiomatic_members import COUNTED, Neighbour, Neighbourhood


class Member(Neighbour, ambr.Agent):
    """An organization."""

    def __setattr__(self, name: str, value) -> None:
        """A number goes to its column as well; books, asks and bundles stay here, as names with an underscore do in ambr."""
        if isinstance(value, int | float):
            super().__setattr__(name, value)
        else:
            object.__setattr__(self, name, value)

    def setup(self) -> None:
        self.start(self.id)


class Neighbours(Neighbourhood, ambr.Model):
    """Organizations of one place. `drawn` are columns after the first draw (`endow`)."""

    model_reporters = {name: name for name in COUNTED}

    def __init__(self, parameters: dict, drawn):
        super().__init__(parameters)
        self.open(drawn, self.p)

    def setup(self) -> None:
        self.agents = ambr.AgentList(self, len(self.drawn.key), Member)
        self.members = list(self.agents)

    def step_oop(self) -> None:
        for verb in self.verbs():
            self.activate_agents("random", verb)


def ran(drawn, p, months: int) -> dict[str, list[float]]:
    """Return what is counted, one number a month. drawn: columns after the first draw; p: the settings."""
    found = Neighbours({**p._asdict(), "steps": months, "show_progress": False}, drawn).cpu(mode="oop").run()
    return {name: found.model[name].to_list() for name in COUNTED}
