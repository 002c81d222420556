"""The model of `idiomatic.py` as an agentpy model is usually written: an `AgentList`, shuffled, told each verb in turn.

Settings are the model's parameters, so that `model.p` has them by name; what is counted is recorded every month.
"""

from __future__ import annotations

import agentpy

from tests.bench.idiomatic_members import COUNTED, Neighbour, Neighbourhood


class Member(Neighbour, agentpy.Agent):
    """An organization."""

    def setup(self, row: int) -> None:
        self.start(row)


class Neighbours(Neighbourhood, agentpy.Model):
    """Organizations of one place."""

    def setup(self, drawn) -> None:
        self.open(drawn, self.p)
        count = len(drawn.key)
        self.members = agentpy.AgentList(self, count, Member, row=agentpy.AttrIter(range(count)))

    def step(self) -> None:
        for verb in self.verbs():
            getattr(self.members.shuffle(), verb)()

    def update(self) -> None:
        if self.t > 0:  # agentpy asks once before the first month
            self.record(COUNTED)


def ran(drawn, p, months: int) -> dict[str, list[float]]:
    """Return what is counted, one number a month. drawn: columns after the first draw; p: the settings."""
    model = Neighbours({**p._asdict(), "steps": months}, drawn=drawn)
    model.run(display=False)
    return {name: model.log[name] for name in COUNTED}
