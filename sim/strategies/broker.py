"""Broker organizations: those who mediate, promote and maintain good relations, and link to the outside (S3-S10 of the deck)."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.sim.initial_state import names_of
from simpul.sim.state.columns import BY_BACKERS, BY_MEMBERS, BY_NOBODY_KNOWN, NO_LIMIT, TO_BE_CHOSEN, Community
from simpul.sim.strategies.levers import FormLevers, levers_of, office_homes
from simpul.sim.strategies.structure_plan import EVERYWHERE, NOBODY, StructurePlan, homes, insiders

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
        levers = self.levers(declared, scenario)
        areas = office_homes(levers, scenario)
        if declared.origin != "host":
            return [self._plan(declared, scenario, c, levers, home=home, hosts=[]) for home in areas]
        found = self._hosts(declared, scenario, c, areas, everybody=levers.offices == "each")
        own_place = len(found) > 1 or len(homes(scenario)) > 1
        return [self._plan(declared, scenario, c, levers, home=int(c.place[rows[0]]) if own_place else EVERYWHERE, hosts=rows)
                for rows in found]

    def levers(self, declared, scenario) -> FormLevers:
        """Return what it has besides its money."""
        return levers_of(declared, scenario, usual_levers(declared.origin, scenario))

    def _hosts(self, declared, scenario, c: Community, areas: list[int], everybody: bool) -> list[list[int]]:
        """Return for each broker the rows of those who may host it, all of one place where it has its own: each that is named
        (`everybody`), else those of each area, of those named there if any are named. Whoever is best placed of them when the
        strategy begins is its host (`sim/rules/hosts.py`)."""
        names = names_of(scenario, "en") if declared.hosts else []
        named = [names.index(name) for name in declared.hosts or ()]
        if named and everybody:
            return [[i] for i in named]
        found = [insiders(c, area) for area in areas]  # a place may have larger institutions only: nobody hosts there
        found = [[i for i in rows if i in named] or ([] if named else rows) for rows in found]
        return [rows for rows in found if rows]

    def _backers(self, declared, scenario, c: Community, home: int) -> list[int]:
        """Return the rows of those of its home who stand behind a new or informal body, as the scenario says: by name, kind or
        group. Where none of them is at home, nobody is known."""
        if not declared.backed_by:
            return []
        names, kinds, groups = names_of(scenario, "en"), list(scenario.kinds), list(scenario.groups)
        meant = set(declared.backed_by)
        here = range(len(names)) if home == EVERYWHERE else range(int(c.first_row[home]), int(c.first_row[home + 1]))
        return [i for i in here if meant & {names[i], kinds[c.kind[i]], groups[c.group[i]]}]

    def _plan(
        self, declared, scenario, c: Community, levers: FormLevers, *, home: int, hosts: list[int]
    ) -> StructurePlan:
        informal = declared.origin == "informal"
        new = declared.origin == "new"
        host = NOBODY if not hosts else hosts[0] if len(hosts) == 1 else TO_BE_CHOSEN
        backers = hosts or self._backers(declared, scenario, c, home)
        q = scenario.parameters
        verbs = {verb: share * declared.relations for verb, share in hours_on_relations(q).items()}
        others = other_hours_of_informal(q) if informal else other_hours(q)
        verbs |= {verb: share * (1.0 - declared.relations) for verb, share in others.items()}
        return StructurePlan(
            home=home, host=host, incorporates=declared.incorporates if informal else 0, can_sign=int(not informal),
            volunteer_hours=levers.unpaid * q["informal_hours"] if informal else 0.0, verbs=verbs,
            staff_share=declared.staff_share, grant_share=q["granted_informal"] if informal else q["granted_share"], pool_share=0.0,
            grant_most=q["small_grant"] if informal else NO_LIMIT,
            partners_most=max(2, round(declared.membership * len(insiders(c, home)))),
            formation_mean=levers.forming,
            legitimacy_first=OF_THE_HOST if hosts else q["first_legitimacy"],
            host_share=levers.unpaid * q["host_hours"] if hosts else 0.0,
            self_interest=q["host_interest"] if backers else 0.0,
            backing=BY_BACKERS if backers else BY_NOBODY_KNOWN if new else BY_MEMBERS, backers=tuple(backers),
        )


def usual_levers(origin: str, scenario) -> FormLevers:
    """Return the levers usual for a broker of some origin: hosts in each place with hours of their own, a new body that takes time
    to build, an informal one that lives from volunteers."""
    if origin == "host":
        return FormLevers(offices="each", unpaid=1.0)
    return FormLevers(unpaid=1.0) if origin == "informal" else FormLevers(forming=scenario.parameters["formation_months"])


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
