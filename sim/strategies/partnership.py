"""Specialized partnerships: a few organizations, one project, a term (S15-S17 of the deck)."""

from __future__ import annotations

from simpul.sim.state.columns import Community
from simpul.sim.strategies.structure_plan import ANY, StructurePlan, homes


class PartnershipPlanner:
    """Projects of a few partners who fit and trust each other, with negotiated and more or less formal contributions.

    When a project ends its partners meet each other's partners, and a new project begins while money comes. Source: S15-S17 of
    the deck.
    """

    traits = frozenset({"structure", "projects", "joint work"})

    def plans(self, declared, scenario, _c: Community) -> list[StructurePlan]:
        """As many projects at once as declared, spread over the homes."""
        places, q = homes(scenario), scenario.parameters
        count = max(declared.projects, len(places))
        return [
            StructurePlan(
                home=places[n % len(places)], selects=1, term=declared.term, partners_most=declared.partners,
                formality=declared.formality, intensity=declared.intensity,
                contribution=q["project_contribution"] * declared.intensity,
                fixed_issue=list(scenario.issues).index(declared.issue) if declared.issue else ANY,
                staff_share=q["office_share"], pool_share=1.0, can_sign=1, legitimacy_first=q["first_legitimacy"],
                verbs={"plan": q["project_plan"], "channel": q["project_channel"]},
            )
            for n in range(count)
        ]
