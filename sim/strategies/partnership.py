"""Specialized partnerships: a few organizations, one project, a term (S15-S17 of the deck)."""

from __future__ import annotations

from simpul.sim.state.columns import Community
from simpul.sim.strategies.structure_plan import ANY, StructurePlan, homes

OFFICE = 0.1  # share of the money for running a project: assumption
_VERBS = {"plan": 0.5, "channel": 0.5}
MOST_CONTRIBUTION = 0.4  # share of a month's bundle that full intensity puts into the project: assumption


class PartnershipPlanner:
    """Projects of a few partners who fit and trust each other, with negotiated and more or less formal contributions.

    When a project ends its partners meet each other's partners, and a new project begins while money comes. Source: S15-S17 of
    the deck.
    """

    traits = frozenset({"structure", "projects", "joint work"})

    def plans(self, declared, scenario, _c: Community) -> list[StructurePlan]:
        """As many projects at once as declared, spread over the homes."""
        places = homes(scenario)
        count = max(declared.projects, len(places))
        return [
            StructurePlan(
                home=places[n % len(places)], selects=1, term=declared.term, partners_most=declared.partners,
                formality=declared.formality, intensity=declared.intensity,
                contribution=MOST_CONTRIBUTION * declared.intensity,
                fixed_issue=list(scenario.issues).index(declared.issue) if declared.issue else ANY,
                staff_share=OFFICE, pool_share=1.0, can_sign=1, verbs=_VERBS,
            )
            for n in range(count)
        ]
