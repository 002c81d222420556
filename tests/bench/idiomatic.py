"""The core of the same rules as a Mesa model is usually written: objects, dictionaries, shuffled activation, model.random.

It is here to be timed against. Formulas and numbers are those of `sim/rules`; organizations start with what the other model drew
for them. In it: income, payroll and information, dispositions and moods, upkeep and dropping of ties, search with closure, two
rounds of exchange and sharing with nested logit choice, Nash price and answers by worth, promises, trust with a learning prior,
contracts and depth, hearsay, production and learning. Left out, so that the comparison flatters this version: everything about
structures, crises, windows, openings and applications, representatives, shrinking and dormancy, drift of power, the need of groups,
the series but four, the ledger, and same random events under every strategy.

The rules are in `idiomatic_members.py` and `idiomatic_deals.py`; `idiomatic_agentpy.py` and `idiomatic_ambr.py` run the same ones.
"""

from __future__ import annotations

import mesa

from tests.bench.idiomatic_members import COUNTED, Neighbour, Neighbourhood


class Member(Neighbour, mesa.Agent):
    """An organization."""

    def __init__(self, model: Neighbours, row: int):
        super().__init__(model)
        self.start(row)


class Neighbours(Neighbourhood, mesa.Model):
    """Organizations of one place. `drawn` are columns after the first draw (`endow`), `p` the settings."""

    def __init__(self, drawn, p):
        super().__init__(rng=p.seed)
        self.p = p
        self.open(drawn, p)
        self.members = [Member(self, row) for row in range(len(drawn.key))]
        self.datacollector = mesa.DataCollector({name: name for name in COUNTED})

    def step(self) -> None:
        for verb in self.verbs():
            self.agents.shuffle_do(verb)
        self.datacollector.collect(self)


def ran(drawn, p, months: int) -> dict[str, list[float]]:
    """Return what is counted, one number a month. drawn: columns after the first draw; p: the settings."""
    model = Neighbours(drawn, p)
    for _ in range(months):
        model.step()
    return {name: model.datacollector.model_vars[name] for name in COUNTED}
