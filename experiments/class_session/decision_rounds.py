"""What a class can decide, and when: the strategies that a round's money can go to, and the months at which rounds begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.design.plan import plan
from simpul.experiments.user_errors import UserError
from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.strategies import StructurePlan

MOST_DECISIONS = 8
FEW_DECISIONS = 5  # at most so many unless the class wants more: a decision then has its Shapley value, and 90 minutes are enough
_YEARS = (1, 2, 3, 4, 5, 10)  # that one decision may hold for
_TIMES = ("after", "paid", "until", "passes_on", "takes_over")  # what a plan in time says of a structure


@dataclass(frozen=True)
class DecisionRounds:
    """What there is to decide.

    labels: strategies that are run, baselines included. choices: those that a round's money can go to. nothing, grants: labels of
    the baselines, None where the scenario has none. edges: months that a decision holds -> months after the start at which
    decisions are taken, and the month in which the money ends. usual: months that a decision holds unless the class wants
    otherwise. rows: the most structures of any plan.
    """

    labels: tuple[str, ...]
    choices: tuple[str, ...]
    nothing: str | None
    grants: str | None
    edges: dict[int, tuple[int, ...]]
    usual: int
    rows: int


def decision_rounds(scenario: Scenario, asked: Sequence[str] | None = None) -> DecisionRounds:
    """Return what a class can decide in a scenario.

    asked: labels to choose from, beside the baselines; all but plans in time if None. Raises UserError for a label that does not
    exist or is a plan in time already, for fewer than two choices, and for money that is paid for one round alone.
    """
    wished = plan(scenario, with_baselines(scenario, asked), 1).strategies
    community = blank(scenario, 1)
    found = {label: strategies.plans(scenario, label, community) for label in wished}
    timed = [label for label, structures in found.items() if any(map(_in_time, structures)) or _has_parts(scenario, label)]
    for label in timed:
        if asked is not None and label in asked:
            raise UserError("session-plan-in-time", strategy=label)
    labels = tuple(label for label in wished if label not in timed)
    types = {label: scenario.strategies[label].type for label in labels}
    choices = tuple(label for label in labels if types[label] != "nothing")
    if len(choices) < 2:
        raise UserError("session-one-choice")
    end = min(scenario.subsidy.months, max(scenario.horizons))
    edges = {months: _edges(end, months, scenario.subsidy.months) for months in (MONTHS_OF_A_YEAR * years for years in _YEARS)}
    edges = {months: times for months, times in edges.items() if 2 <= len(times) - 1 <= MOST_DECISIONS}
    if not edges:
        raise UserError("session-short-money", months=scenario.subsidy.months)
    usual = next((months for months, times in edges.items() if len(times) - 1 <= FEW_DECISIONS), max(edges))
    most = max(len(found[label]) for label in choices) * max(len(times) - 1 for times in edges.values())
    baselines = (next((label for label in labels if types[label] == kind), None) for kind in ("nothing", "direct_grants"))
    return DecisionRounds(labels, choices, *baselines, edges, usual, most)


def _has_parts(scenario: Scenario, label: str) -> bool:
    return bool(scenario.strategies[label].parts())


def _in_time(structure: StructurePlan) -> bool:
    usual = StructurePlan()
    return any(getattr(structure, name) != getattr(usual, name) for name in _TIMES)


def _edges(end: int, months: int, paid: int) -> tuple[int, ...]:
    """Where rounds begin, and the month in which the money ends."""
    return (*range(0, end, months), paid)
