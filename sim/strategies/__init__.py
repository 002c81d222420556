"""The strategies: each file turns what a scenario declares into plans of structures; rules know nothing of their names."""

from __future__ import annotations

from sim.columns import Community
from sim.scenario.strategies import Declared, type_name
from sim.strategies.broker import Broker
from sim.strategies.coalition import Coalition
from sim.strategies.grants import DirectGrants, Nothing
from sim.strategies.partnership import Partnership
from sim.strategies.structure import StructurePlan, found

__all__ = ["REGISTRY", "StructurePlan", "begin", "plans", "rows_needed"]

REGISTRY = {
    "nothing": Nothing(),
    "direct_grants": DirectGrants(),
    "broker": Broker(),
    "coalition": Coalition(),
    "partnership": Partnership(),
}
"""Strategy type of a scenario file -> the strategy."""


def plans(declared: Declared, scenario, c: Community) -> list[StructurePlan]:
    """Return the structures that the declared strategy sets up in the community as it stands."""
    return REGISTRY[type_name(type(declared))].plans(declared, scenario, c)


def rows_needed(scenario, labels: list[str], c: Community) -> int:
    """Return how many structure rows the largest of the strategies needs; `c` may be a blank community."""
    return max((len(plans(scenario.strategies[label], scenario, c)) for label in labels), default=0)


def begin(scenario, label: str, c: Community) -> None:
    """Let strategy `label` of the scenario begin in the community `c`, which stands at the month before it."""
    found(
        c, plans(scenario.strategies[label], scenario, c), begins=scenario.burn_in + scenario.start,
        total=scenario.subsidy.total, months=scenario.subsidy.months,
    )
