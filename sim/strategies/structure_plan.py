"""The plan of a structure: everything that was agreed about it, as plain numbers. Rules know structures only through these."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass, field

import numpy as np

from simpul.sim.measures.instalments import instalment_of
from simpul.sim.state.columns import BY_MEMBERS, COLUMNS, NO_LIMIT, VERBS, Community
from simpul.sim.state.mechanisms import MECHANISMS, VERBS_OF, is_off, mechanism_bits

EVERYWHERE = -1
NOBODY = -1
ANY = -1
NEVER = -1
ANY_NUMBER = 1_000_000  # more organizations than there are in any place


@dataclass(frozen=True, kw_only=True)
class StructurePlan:
    """One structure as agreed; the columns of `sim/state/columns.py` of the same names say what each value means.

    A strategy is a list of these. `verbs` gives the share of hours for each verb by name (they are normalised; a verb not named
    gets none); all else is a whole number, a number or a row. Times are months from the beginning of the strategy:

    label: the strategy of the scenario that the structure belongs to (a part's own, within a plan in time)
    money: its part of the subsidy, relative to the other structures of the strategy
    after: when it begins
    paid: how many months it is paid; None: as long as there is a subsidy
    until: when it withdraws; None: never
    backers: rows of the organizations that stand behind it, where `backing` says that somebody does
    without: bits of the mechanisms it does without (`switched_off`)
    """

    label: str = ""
    money: float = 1.0
    after: int = 0
    paid: int | None = None
    until: int | None = None
    home: int = EVERYWHERE
    host: int = NOBODY
    can_sign: int = 0
    by_need: int = 0
    open_grants: int = 0
    grant_recipients: int = ANY_NUMBER
    voted: int = 0
    responsive: int = 0
    fixed_issue: int = ANY
    kind_only: int = ANY
    partners_most: int = ANY_NUMBER
    selects: int = 0
    term: int = 0
    meets: int = 0
    staff_share: float = 1.0
    grant_share: float = 0.0
    pool_share: float = 0.0
    grant_most: float = NO_LIMIT
    host_share: float = 0.0
    contribution: float = 0.0
    formality: float = 0.0
    intensity: float = 0.0
    legitimacy_first: float = 0.5
    formation_mean: float = 0.0
    volunteer_hours: float = 0.0
    self_interest: float = 0.0
    incorporates: int = 0
    backing: int = BY_MEMBERS
    backers: tuple[int, ...] = ()
    passes_on: int = 0
    takes_over: int = 0
    effort: float = 1.0
    without: int = 0
    verbs: dict[str, float] = field(default_factory=dict)


AGREED = frozenset(field.name for field in dataclasses.fields(StructurePlan)) & {column.name for column in COLUMNS}
"""What a plan says that goes into the column of the same name as it is."""
PLANNED = AGREED | {"present", "begins", "withdraws", "instalments", "instalment", "verb_share", "backer", "agenda"}
"""Every column that `found` writes."""


def found(c: Community, plans: list[StructurePlan], *, begins: int, total: float, months: int) -> None:
    """Write `plans` into the structure rows of `c`; the strategy begins in month `begins` (from the start of the burn-in).

    The subsidy of `total` pm over `months` is split among them by `money` and paid in equal instalments. Raises ValueError if `c`
    has too few structure rows.
    """
    if len(plans) > len(c.present):
        raise ValueError(f"the community keeps {len(c.present)} rows for structures; the strategy needs {len(plans)}")
    whole = math.fsum(plan.money for plan in plans)
    for z, plan in enumerate(plans):
        paid = months if plan.paid is None else plan.paid
        c.present[z] = 1
        c.begins[z] = begins + plan.after
        c.withdraws[z] = NEVER if plan.until is None else begins + plan.until
        c.instalments[z] = paid
        c.instalment[z] = instalment_of(total, plan.money, whole, float(paid))
        for name in AGREED:
            getattr(c, name)[z] = getattr(plan, name)
        c.verb_share[z] = verb_shares(plan)
        c.backer[z, list(plan.backers)] = 1
        c.agenda[z] = 1.0 / c.agenda.shape[1]


def verb_shares(plan: StructurePlan) -> list[float]:
    """Return the plan's share of hours for each verb, in the order of the verbs; they sum to 1, or are all 0.

    The hours of mechanisms it does without are lost: they go to no other verb.

    Raises ValueError for a verb that does not exist.
    """
    unknown = sorted(set(plan.verbs) - set(VERBS))
    if unknown:
        raise ValueError(f"there is no verb {unknown[0]!r}; the verbs are {', '.join(VERBS)}")
    lost = {verb for name, verbs in VERBS_OF.items() if is_off(plan.without, name) for verb in verbs}
    shares = shares_of([plan.verbs.get(verb, 0.0) for verb in VERBS])
    return [0.0 if verb in lost else share for verb, share in zip(VERBS, shares, strict=True)]


def switched_off(plan: StructurePlan, names: tuple[str, ...] | None) -> StructurePlan:
    """Return the plan without the mechanisms named, beside those it does without already. Raises ValueError for an unknown name."""
    bits = plan.without | mechanism_bits(names)
    return dataclasses.replace(plan, without=bits, contribution=0.0 if is_off(bits, "joint_work") else plan.contribution)


def mechanisms_used(plan: StructurePlan) -> tuple[str, ...]:
    """Return the mechanisms that a structure with this plan can use at all, in their order: to switch off another changes nothing.

    A mechanism needs its hours, strengthening and grants also their money; who calls or applies needs members,
    and a common plan somebody who plans or convenes.
    """
    hours = dict(zip(VERBS, verb_shares(plan), strict=True))
    rest = 1.0 - plan.grant_share - plan.pool_share  # of what is not for staff
    used = {name: any(hours[verb] > 0.0 for verb in verbs) for name, verbs in VERBS_OF.items()}
    used["strengthening"] = rest > 0.0 and plan.staff_share < 1.0
    used["money"] = plan.grant_share > 0.0 and plan.staff_share < 1.0
    used["joint_work"] = plan.contribution > 0.0 or plan.pool_share > 0.0 or plan.selects == 1
    used["circles"] = used["openings"] = plan.open_grants == 0
    used["coordination"] = hours["plan"] > 0.0 or hours["convene"] > 0.0
    return tuple(name for name in MECHANISMS if used[name] and not is_off(plan.without, name))


def shares_of(weights: list[float]) -> list[float]:
    """Return weights as shares that sum to 1, or all 0 where nothing weighs anything."""
    whole = math.fsum(weights)
    return [weight / whole if whole > 0.0 else 0.0 for weight in weights]


def homes(scenario) -> list[int]:
    """Return where structures of a strategy live: one everywhere if organizations reach beyond their place, else one a place."""
    places = len(scenario.places)
    if places == 1 or scenario.reach > 0.0:
        return [EVERYWHERE]
    return list(range(places))


def insiders(c: Community, home: int) -> list[int]:
    """Return the rows of the organizations of a place (or everywhere) that are no outside institutions."""
    first, last = (0, len(c.key)) if home == EVERYWHERE else (int(c.first_row[home]), int(c.first_row[home + 1]))
    return [row for row, outside in enumerate(np.asarray(c.outside)[first:last].tolist(), first) if outside == 0]
