"""The order of the month as the Mesa model goes through it: which verb of which agents is called, and with what.

`schedule.py` states the order; steps that one row does in a turn are one call of the verb that does them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from inspect import signature
from itertools import groupby

from simpul.sim.schedule import MONTH_PHASES, START_PHASE, MonthStep, When


@dataclass(frozen=True)
class MonthCall:
    """A verb that all agents of a kind do, one after the other.

    Attributes:
        over: the kind (`sim/schedule.py`).
        verb: the name of the method; a verb without a turn is also the name of its rule.
        takes: what the rule takes after the row: "t", the month, or "turn", the round of deals, or both.
        when: the months in which it is called; None: all.
    """

    over: str
    verb: str
    takes: tuple[str, ...]
    when: When | None = None

    def numbers(self, month: int, turn: int) -> list[int]:
        """Return what the rule takes after the row, in its order."""
        return [month if name == "t" else turn for name in self.takes]


def _calls(steps: Iterable[MonthStep]) -> list[MonthCall]:
    """Return the calls for some steps."""
    turns = groupby(enumerate(steps), key=lambda item: (item[1].over, item[1].turn or item[0]))
    return [_call(next(members)[1]) for _key, members in turns]


def _call(step: MonthStep) -> MonthCall:
    takes = tuple(name for name in signature(step.rule).parameters if name in ("t", "turn"))
    return MonthCall(step.over, step.turn or step.rule.__name__, takes, step.when)


START_CALLS: list[MonthCall] = _calls(START_PHASE.steps)
"""What comes before the first month."""

MONTH_CALLS: list[tuple[bool, list[MonthCall]]] = [
    (in_rounds, _calls(step for phase in phases for step in phase.steps))
    for in_rounds, phases in groupby(MONTH_PHASES, key=lambda phase: phase.in_rounds)
]
"""The calls of a month in groups: whether the group comes again in every round of deals, and its calls."""
