"""The plan of a structure: everything that was agreed about it, as plain numbers. Rules know structures only through these."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field

from sim.columns import VERBS, Community

EVERYWHERE = -1
NOBODY = -1
ANY = -1


@dataclass(frozen=True, kw_only=True)
class StructurePlan:
    """One structure as agreed; the columns of `sim/columns.py` of the same names say what each value means.

    A strategy is a list of these. `verbs` gives the share of hours for each verb by name (they are normalised; a verb not named
    gets none); all else is a whole number, a number or a row.
    """

    home: int = EVERYWHERE
    host: int = NOBODY
    can_sign: int = 0
    by_need: int = 0
    open_grants: int = 0
    grant_recipients: int = 1_000_000
    voted: int = 0
    responsive: int = 0
    fixed_issue: int = ANY
    kind_only: int = ANY
    partners_most: int = 1_000_000
    selects: int = 0
    term: int = 0
    meets: int = 0
    staff_share: float = 1.0
    grant_share: float = 0.0
    pool_share: float = 0.0
    grant_most: float = 1e9
    host_share: float = 0.0
    contribution: float = 0.0
    formality: float = 0.0
    intensity: float = 0.0
    legitimacy_first: float = 0.5
    formation_mean: float = 0.0
    volunteer_hours: float = 0.0
    self_interest: float = 0.0
    incorporates: int = 0
    effort: float = 1.0
    verbs: dict[str, float] = field(default_factory=dict)


def found(c: Community, plans: list[StructurePlan], *, begins: int, total: float, months: int) -> None:
    """Write `plans` into the structure rows of `c`: they begin in month `begins` (from the start of the burn-in).

    The subsidy of `total` pm is split evenly among them and paid in `months` equal instalments. Raises ValueError if `c` has too
    few structure rows.
    """
    if len(plans) > len(c.present):
        raise ValueError(f"the community keeps {len(c.present)} rows for structures; the strategy needs {len(plans)}")
    for z, plan in enumerate(plans):
        c.present[z] = 1
        c.begins[z] = begins
        c.instalments[z] = months
        c.instalment[z] = total / len(plans) / months
        for item in dataclasses.fields(plan):
            if item.name != "verbs":
                getattr(c, item.name)[z] = getattr(plan, item.name)
        shares = [plan.verbs.get(verb, 0.0) for verb in VERBS]
        whole = math.fsum(shares)
        c.verb_share[z] = [share / whole if whole > 0.0 else 0.0 for share in shares]
        c.agenda[z] = 1.0 / c.agenda.shape[1]


def homes(scenario) -> list[int]:
    """Return where structures of a strategy live: one everywhere if organizations reach beyond their place, else one a place."""
    places = len(scenario.places)
    if places == 1 or scenario.reach > 0.0:
        return [EVERYWHERE]
    return list(range(places))


def insiders(c: Community, home: int) -> list[int]:
    """Return the rows of the organizations of a place (or everywhere) that are no outside institutions."""
    rows = range(len(c.key)) if home == EVERYWHERE else range(c.first_row[home], c.first_row[home + 1])
    return [i for i in rows if c.outside[i] == 0]
