"""Broker organizations: those who mediate, promote and maintain good relations, and link to the outside (S3-S10 of the deck)."""

from __future__ import annotations

import numpy as np

from simpul.sim.initial_state import names_of
from simpul.sim.rules.circles import INFORMAL
from simpul.sim.state.columns import Community
from simpul.sim.strategies.structure_plan import EVERYWHERE, StructurePlan, homes, insiders

RELATIONS = {"introduce": 0.25, "maintain": 0.3, "mediate": 0.25, "vouch": 0.1, "inform": 0.1}
LINKS = {"channel": 0.35, "strengthen": 0.2, "convene": 0.15, "plan": 0.1, "speak": 0.1, "fund": 0.1}
INFORMAL_LINKS = {"channel": 0.2, "strengthen": 0.05, "convene": 0.25, "plan": 0.3, "speak": 0.1, "fund": 0.1}
SMALL_GRANT = 0.25  # pm a month: an informal body hands out no more to one organization (6 pm in two years)
VOLUNTEER_HOURS = 6.0  # hours a month that the volunteers of a member give to an informal body at full morale
OWN_HOURS = 0.2  # share of its hours that a host puts in
GRANTED = 0.5  # share of what is not spent on staff that goes on to members as grants; the rest strengthens them: assumption
INFORMAL_GRANTED = 0.8  # the same of an informal body, which has few hours to strengthen anybody: assumption
_NO_LIMIT = 1e9  # pm a month
HALF_TRUSTED = 0.5  # legitimacy with which a broker without a host starts
OF_THE_HOST = -1.0  # legitimacy starts at the trust in the host
OWN_INTEREST = 0.6  # how far a host's own interest may count when it splits what it channels


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
        formation = scenario.parameters["formation_months"]
        links = INFORMAL_LINKS if informal else LINKS
        verbs = {verb: share * declared.relations for verb, share in RELATIONS.items()}
        verbs |= {verb: share * (1.0 - declared.relations) for verb, share in links.items()}
        return StructurePlan(
            home=home, host=host, incorporates=declared.incorporates if informal else 0, can_sign=int(not informal),
            volunteer_hours=VOLUNTEER_HOURS if informal else 0.0, verbs=verbs,
            staff_share=declared.staff_share, grant_share=INFORMAL_GRANTED if informal else GRANTED, pool_share=0.0,
            grant_most=SMALL_GRANT if informal else _NO_LIMIT,
            partners_most=max(2, round(declared.membership * len(insiders(c, home)))),
            formation_mean=formation if new else 0.0,
            legitimacy_first=OF_THE_HOST if host >= 0 else HALF_TRUSTED,
            host_share=OWN_HOURS if host >= 0 else 0.0,
            self_interest=OWN_INTEREST if host >= 0 else 0.0,
        )


def standing(c: Community) -> np.ndarray:
    """Return how well placed every organization is to host: power, capacity and working relations together."""
    return (c.power + c.capacity) * (1.0 + working_relations(c)) * (1 - c.dormant)


def working_relations(c: Community) -> np.ndarray:
    """Return how many working relations every organization has: `is_working`, counted for all at once."""
    known = np.arange(c.partner.shape[1]) < c.contacts[:, None]
    back = c.depth[c.partner, c.mirror]
    return (known & (c.depth >= INFORMAL) & (c.mirror >= 0) & (back >= INFORMAL)).sum(axis=1)
