"""The baselines: nothing, and giving the money directly."""

from __future__ import annotations

from simpul.sim.state.columns import Community
from simpul.sim.strategies.structure_plan import StructurePlan, homes, insiders


class NothingPlanner:
    """No strategy: the community as it is, and the subsidy stays with the funder. Source: the baseline of every comparison."""

    traits = frozenset({"baseline"})

    def plans(self, _declared, _scenario, _c: Community) -> list[StructurePlan]:
        """No structure at all."""
        return []


class GrantsPlanner:
    """The money goes straight to organizations, month by month: the same to each, or first to those whose funds have been low.

    Need is seen with the lag of a year's average. Source: S19, S22 of the deck (the need for resources, financial help); the
    baseline a funder always has.
    """

    traits = frozenset({"baseline", "money"})

    def plans(self, declared, scenario, c: Community) -> list[StructurePlan]:
        """One grant scheme for each home, open to everybody."""
        q = scenario.parameters
        return [
            StructurePlan(
                home=home, open_grants=1, by_need=int(declared.by == "need"), staff_share=q["scheme_cost"], grant_share=1.0,
                grant_recipients=max(1, round(declared.share * len(insiders(c, home)))), verbs={"fund": 1.0},
                legitimacy_first=q["first_legitimacy"],
            )
            for home in homes(scenario)
        ]
