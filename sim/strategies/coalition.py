"""Coalitions: standing mechanisms in which members meet, pool and speak together (S11-S14 of the deck)."""

from __future__ import annotations

from simpul.sim.state.columns import Community
from simpul.sim.strategies.structure_plan import ANY, StructurePlan, homes, insiders

OWN_SECRETARIAT = 1.5  # hours a month that volunteers of a member give to keep it going without paid staff; assumption
POOLED = 0.8  # share of what is not spent on the secretariat that goes into joint work; the rest strengthens members: assumption
_VERBS = {"convene": 0.5, "inform": 0.1, "plan": 0.08, "speak": 0.12, "introduce": 0.04, "channel": 0.06, "strengthen": 0.1}


class CoalitionPlanner:
    """A coalition: `broad`, whose members vote and which turns to the month's crisis or window at once, or on one `issue`.

    Members meet every month, pool part of what they have, and give as long as others give. It signs for nobody. Without a
    secretariat attendance and follow-through decay. Source: S11-S14 of the deck.
    """

    traits = frozenset({"structure", "members", "meetings", "joint work"})

    def plans(self, declared, scenario, c: Community) -> list[StructurePlan]:
        """One coalition for each home; an issue coalition may reach over places."""
        broad = declared.scope == "broad"
        kind = list(scenario.kinds).index(declared.kind) if declared.composition == "one_kind" else ANY
        return [
            StructurePlan(
                home=home, volunteer_hours=OWN_SECRETARIAT, voted=int(broad), responsive=int(broad), meets=1, kind_only=kind,
                verbs=_VERBS,
                fixed_issue=ANY if broad else list(scenario.issues).index(declared.issue),
                staff_share=declared.staff_share, pool_share=POOLED, contribution=declared.contribution,
                partners_most=max(2, round(declared.membership * len(insiders(c, home)))),
            )
            for home in homes(scenario)
        ]
