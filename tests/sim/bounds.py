"""The bounds of every column: each number of the state has its place in one of these lists."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from simpul.sim.parameters import PARAMETERS
from simpul.sim.rules.contacts import slot_of
from simpul.sim.rules.containment import community_of
from simpul.sim.state.columns import COLUMNS, Community

MOST_ENCOURAGED = next(row.high for row in PARAMETERS if row.name == "encouragement")

SHARES = frozenset("""
    power power_first size reliability volunteer morale capacity interest expertise carried voice convening capture follow
    overlap bargain trust common group_share legitimacy planned attendance calling agreed agenda shared_before staff_share
    grant_share pool_share host_share contribution formality intensity self_interest effort verb_share spent_effort issue_met
    confidence share blocked standing_agenda window_salience fitting covered
    hub_loss teller_draw news_draw first_draw second_draw third_draw fourth_draw fifth_draw sixth_draw seventh_draw
""".split())
"""Lie in 0 to 1."""

NOT_NEGATIVE = frozenset("""
    hours income payroll skill_flow information_flow betrayal warmth stock promised marginal hours_used hour_price relief
    choice_amount choice_price luck tells sacrifice arrival best_prospect returned output produced spread skilled funds_first
    funds_usual prospect odds kept broken fresh_kept fresh_broken need service crisis_need crisis_got opening_size instalment
    grant_most
    formation_mean bank account staff_hours reach_hours volunteer_hours pool_money strengthen_pot pool_output grant_money
    burden seen_kept seen_broken tally deals_beyond moved_beyond relations_beyond flow pooled worked_up scratch_power scratch_issue
    tie_kept tie_broken prominence prominent_until vote_weight kind_power
    serves joint_service served_by served_by_all apart apart_alike shared_plan
""".split())
"""Are 0 or more."""

FREE = frozenset(
    "level reserve trait disposition tie_value choice_value preference weight value legitimacy_first leadership standing benefit "
    "events innovation shock others alike".split()
)
"""Any finite number."""

SUMS_TO_ONE = ("interest", "carried", "common")
READ_BY_INDEX = ("community", "place", "row_from", "slot_at", "contacts", "partner")
"""What the rule reads that looks somebody up in a book."""

FLOATS = tuple(column.name for column in COLUMNS if column.kind == "f")


def breaches(c: Community) -> list[str]:
    """Return what is out of bounds, column by column."""
    found = outside(c, FLOATS, np.isfinite)
    found += outside(c, SHARES, lambda x: (x >= 0.0) & (x <= 1.0))
    found += outside(c, NOT_NEGATIVE, lambda x: x >= 0.0)
    found += [f"{name} does not sum to 1" for name in SUMS_TO_ONE if not np.allclose(getattr(c, name).sum(axis=-1), 1.0)]
    found += [f"agenda of {z}" for z in np.flatnonzero(c.present) if not np.isclose(c.agenda[z].sum(), 1.0)]
    most = most_hours(c)
    found += [f"hours of {i}: {c.hours_used[i]} of {most[i]}" for i in np.flatnonzero(c.hours_used > most * (1.0 + 1e-12) + 1e-12)]
    found += book_faults(c)
    found += [f"member count of {z}" for z in np.flatnonzero(c.member.sum(axis=1) != c.member_count)]
    return found


def outside(c: Community, names: Collection[str], inside: Callable[[np.ndarray], np.ndarray]) -> list[str]:
    """Return those of the columns named that have a number which is not inside. They are looked at together, and one by one where
    that finds anything: columns are small, and this is asked after every month of thousands of runs."""
    if inside(np.concatenate([getattr(c, name).ravel() for name in names])).all():
        return []
    return [name for name in names if not inside(getattr(c, name)).all()]


def most_hours(c: Community) -> np.ndarray:
    """Return the hours each may have had this month: crises missed since may have lowered the spirits of its volunteers."""
    spirits = np.minimum(1.0, c.morale + MOST_ENCOURAGED * c.interest.shape[1])
    return np.where(c.dormant == 1, 0.0, c.hours * c.size * (1.0 + c.volunteer * (spirits - 0.5)))


def book_faults(c: Community) -> list[str]:
    """Return where address books contradict themselves or each other."""
    found = []
    read = c._replace(**{name: getattr(c, name).view(np.ndarray) for name in READ_BY_INDEX})
    contacts, book, mirror = (column.tolist() for column in (c.contacts, c.partner, c.mirror))
    within = [int(community_of(read, i)) for i in range(len(contacts))]
    filled = (c.slot_at > 0).sum(axis=1).tolist()
    deep = (c.depth > 0).tolist()
    unreturned = [0] * len(contacts)
    for i, count in enumerate(contacts):
        partners = book[i][:count]
        if len(set(partners)) < len(partners) or i in partners:
            found.append(f"book of {i}: {partners}")
        own = sum(within[j] == within[i] for j in partners) if c.slot_at.size else 0
        if [slot_of(read, i, j) for j in partners] != list(range(count)) or filled[i] != own:
            found.append(f"index of the book of {i}: {c.slot_at[i].tolist()}")
        for s, j in enumerate(partners):
            back = mirror[i][s]
            if back >= 0 and (back >= contacts[j] or book[j][back] != i or mirror[j][back] != s):
                found.append(f"mirror of {i} in {j}")
            unreturned[j] += back < 0
            if back < 0 and i in book[j][: contacts[j]]:
                found.append(f"mirror of {i} in {j} is missing")
        if c.partners[i] != sum(deep[i][:count]):
            found.append(f"partners of {i}: {c.partners[i]}")
    if c.unreturned.tolist() != unreturned:
        found.append(f"unreturned: {c.unreturned.tolist()}, not {unreturned}")
    return found
