"""Broker organizations: those who mediate, promote and maintain good relations, and link to the outside (S3-S10 of the deck)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from simpul.sim.initial_state import names_of
from simpul.sim.state.columns import INFORMAL, NO_LIMIT, Community
from simpul.sim.strategies.structure_plan import EVERYWHERE, StructurePlan, homes, insiders

OF_THE_HOST = -1.0  # legitimacy starts at the trust in the host


class BrokerPlanner:
    """A broker with the origin `host` (CCRP), `new` (GCDC) or `informal` (NFI).

    A host starts at once, with its own hours, facilities and relations, and with the trust, or the jealousy, it has earned. A new
    corporation takes time to build, starts half trusted, and can sign anything. An informal body lives from volunteers, signs
    nothing and hands out small grants, until it incorporates (if it does). Source: S5, S6, S7 of the deck; Chaskin et al. 2001.
    """

    traits = frozenset({"structure", "members", "staff"})

    def plans(self, declared, scenario, c: Community) -> list[StructurePlan]:
        """Hosts: one broker for each, in its own place unless it is the only one and can reach beyond; else one for each home."""
        if declared.origin == "host":
            rows = self._hosts(declared, scenario, c)
            own_place = len(rows) > 1 or len(homes(scenario)) > 1
            return [self._plan(declared, scenario, c, home=int(c.place[i]) if own_place else EVERYWHERE, host=i) for i in rows]
        return [self._plan(declared, scenario, c, home=home, host=-1) for home in homes(scenario)]

    def _hosts(self, declared, scenario, c: Community) -> list[int]:
        """Return the rows of the hosts named, or of the best placed organization of each place (of all, if there is one home)."""
        if declared.hosts:
            names = names_of(scenario, "en")
            return [names.index(name) for name in declared.hosts]
        areas = range(len(scenario.places)) if len(scenario.places) > 1 else [EVERYWHERE]
        found = [insiders(c, area) for area in areas]  # a place may have larger institutions only: nobody hosts there
        placed, keys = standing(c).tolist(), c.key.tolist()
        return [max(rows, key=lambda i: (placed[i], -keys[i])) for rows in found if rows]

    def _plan(self, declared, scenario, c: Community, *, home: int, host: int) -> StructurePlan:
        informal = declared.origin == "informal"
        new = declared.origin == "new"
        q = scenario.parameters
        verbs = {verb: share * declared.relations for verb, share in hours_on_relations(q).items()}
        others = other_hours_of_informal(q) if informal else other_hours(q)
        verbs |= {verb: share * (1.0 - declared.relations) for verb, share in others.items()}
        return StructurePlan(
            home=home, host=host, incorporates=declared.incorporates if informal else 0, can_sign=int(not informal),
            volunteer_hours=q["informal_hours"] if informal else 0.0, verbs=verbs,
            staff_share=declared.staff_share, grant_share=q["granted_informal"] if informal else q["granted_share"], pool_share=0.0,
            grant_most=q["small_grant"] if informal else NO_LIMIT,
            partners_most=max(2, round(declared.membership * len(insiders(c, home)))),
            formation_mean=q["formation_months"] if new else 0.0,
            legitimacy_first=OF_THE_HOST if host >= 0 else q["first_legitimacy"],
            host_share=q["host_hours"] if host >= 0 else 0.0,
            self_interest=q["host_interest"] if host >= 0 else 0.0,
        )


def hours_on_relations(q: Mapping[str, float]) -> dict[str, float]:
    """Return how a broker splits its hours on relations among the verbs."""
    return {
        "introduce": q["relations_introduce"], "maintain": q["relations_maintain"], "mediate": q["relations_mediate"],
        "vouch": q["relations_vouch"], "inform": q["relations_inform"],
    }


def other_hours(q: Mapping[str, float]) -> dict[str, float]:
    """Return how a broker with staff splits its other hours among the verbs."""
    return {
        "channel": q["links_channel"], "strengthen": q["links_strengthen"], "convene": q["links_convene"],
        "plan": q["links_plan"], "speak": q["links_speak"], "fund": q["links_fund"],
    }


def other_hours_of_informal(q: Mapping[str, float]) -> dict[str, float]:
    """Return how an informal body splits its other hours among the verbs."""
    return {
        "channel": q["informal_channel"], "strengthen": q["informal_strengthen"], "convene": q["informal_convene"],
        "plan": q["informal_plan"], "speak": q["informal_speak"], "fund": q["informal_fund"],
    }


def standing(c: Community) -> np.ndarray:
    """Return how well placed every organization is to host: power, capacity and working relations together."""
    return (c.power + c.capacity) * (1.0 + working_relations(c)) * (1 - np.asarray(c.dormant))


def working_relations(c: Community) -> np.ndarray:
    """Return how many working relations every organization has: `is_working`, counted for all at once."""
    depth, contacts = np.asarray(c.depth), np.asarray(c.contacts)
    rows, slots = np.nonzero(depth >= INFORMAL)  # few; slots no longer in use may be among them
    back = np.asarray(c.mirror)[rows, slots]
    mutual = (slots < contacts[rows]) & (back >= 0) & (depth[np.asarray(c.partner)[rows, slots], back] >= INFORMAL)
    return np.bincount(rows[mutual], minlength=len(contacts))
