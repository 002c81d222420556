"""The strategies: each file turns what a scenario declares into plans of structures; rules know nothing of their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from simpul.sim.initial_state import blank
from simpul.sim.scenario.strategy_models import type_name
from simpul.sim.state.columns import Community
from simpul.sim.state.mechanisms import MECHANISMS
from simpul.sim.strategies.broker import BrokerPlanner
from simpul.sim.strategies.coalition import CoalitionPlanner
from simpul.sim.strategies.composites import PortfolioPlanner, SequencePlanner
from simpul.sim.strategies.fixed_plans import STATED, Watched
from simpul.sim.strategies.grants import GrantsPlanner, NothingPlanner
from simpul.sim.strategies.levers import FormLevers
from simpul.sim.strategies.partnership import PartnershipPlanner
from simpul.sim.strategies.structure_plan import StructurePlan, found, mechanisms_used, switched_off

__all__ = [
    "REGISTRY", "StructurePlan", "begin", "foreseen", "mechanisms_of", "plans", "rows_needed", "structure_labels", "unequal_levers",
]

REGISTRY = {
    "nothing": NothingPlanner(),
    "direct_grants": GrantsPlanner(),
    "broker": BrokerPlanner(),
    "coalition": CoalitionPlanner(),
    "partnership": PartnershipPlanner(),
    "sequence": SequencePlanner(),
    "portfolio": PortfolioPlanner(),
}
"""Strategy type of a scenario file -> the strategy. One that is made of others has `parts` and `joined` in place of `plans`."""


def plans(scenario, label: str, c: Community, months: int | None = None) -> list[StructurePlan]:
    """Return the structures that strategy `label` of the scenario sets up in the community as it stands.

    months: how long it is paid; the scenario's subsidy if None.
    """
    months = scenario.subsidy.months if months is None else months
    declared = scenario.strategies[label]
    strategy = REGISTRY[type_name(type(declared))]
    if hasattr(strategy, "parts"):
        inner = [plans(scenario, part, c, length) for part, length in strategy.parts(declared, months)]
        agreed = strategy.joined(declared, inner, months)
    else:
        agreed = [replace(plan, label=label) for plan in strategy.plans(declared, scenario, c)]
    return [switched_off(plan, declared.without) for plan in agreed] if declared.without else agreed


def foreseen(scenario, label: str, c: Community) -> list[StructurePlan] | None:
    """Return the structures that strategy `label` sets up whatever happens until it begins, as in the blank community `c`; None if
    their plans look at how the community stands then."""
    watched = Watched(c)
    agreed = plans(scenario, label, watched)
    return agreed if watched.seen <= STATED else None


def unequal_levers(scenario, labels: Iterable[str]) -> dict[str, FormLevers]:
    """Return the levers of those strategies that have any, by label; none where they are all alike, as in a fair comparison."""
    declared = {label: scenario.strategies[label] for label in labels}
    planners = {label: REGISTRY[type_name(type(one))] for label, one in declared.items()}
    levers = {label: planner.levers(declared[label], scenario) for label, planner in planners.items() if hasattr(planner, "levers")}
    return levers if len(set(levers.values())) > 1 else {}


def structure_labels(scenario, label: str) -> list[str]:
    """Return for every structure of strategy `label` which strategy of the scenario it belongs to: a part's own, or `label`."""
    return [plan.label for plan in plans(scenario, label, blank(scenario, 1))]


def mechanisms_of(scenario, label: str) -> tuple[str, ...]:
    """Return the mechanisms that any structure of strategy `label` can use, in their order."""
    used = {name for plan in plans(scenario, label, blank(scenario, 1)) for name in mechanisms_used(plan)}
    return tuple(name for name in MECHANISMS if name in used)


def rows_needed(scenario, labels: list[str], c: Community) -> int:
    """Return how many structure rows the largest of the strategies needs; `c` may be a blank community."""
    return max((len(plans(scenario, label, c)) for label in labels), default=0)


def begin(scenario, label: str, c: Community, agreed: list[StructurePlan] | None = None) -> None:
    """Let strategy `label` of the scenario begin in the community `c`, which stands at the month before it.

    agreed: its structures, where they were `foreseen`.
    """
    found(
        c, plans(scenario, label, c) if agreed is None else agreed, begins=scenario.burn_in + scenario.start,
        total=scenario.subsidy.total, months=scenario.subsidy.months,
    )
