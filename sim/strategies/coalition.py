"""Coalitions: standing mechanisms in which members meet, pool and speak together (S11-S14 of the deck)."""

from __future__ import annotations

from simpul.sim.state.columns import Community
from simpul.sim.strategies.levers import FormLevers, levers_of, office_homes
from simpul.sim.strategies.structure_plan import ANY, StructurePlan, insiders


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
        levers = self.levers(declared, scenario)
        q = scenario.parameters
        verbs = {
            "convene": q["coalition_convene"], "inform": q["coalition_inform"], "plan": q["coalition_plan"],
            "speak": q["coalition_speak"], "introduce": q["coalition_introduce"], "channel": q["coalition_channel"],
            "strengthen": q["coalition_strengthen"],
        }
        return [
            StructurePlan(
                home=home, formation_mean=levers.forming,
                volunteer_hours=levers.unpaid * q["coalition_hours"], voted=int(broad), responsive=int(broad), meets=1,
                kind_only=kind, verbs=verbs, legitimacy_first=q["first_legitimacy"],
                fixed_issue=ANY if broad else list(scenario.issues).index(declared.issue),
                staff_share=declared.staff_share, pool_share=q["coalition_pool"], contribution=declared.contribution,
                partners_most=max(2, round(declared.membership * len(insiders(c, home)))),
            )
            for home in office_homes(levers, scenario)
        ]

    def levers(self, declared, scenario) -> FormLevers:
        """Return what it has besides its money."""
        return levers_of(declared, scenario, FormLevers(unpaid=1.0))
