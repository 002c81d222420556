"""What a structure does for its members, in nine mechanisms that can be switched off one by one.

Switched off, the hours of a mechanism are lost and its money goes back to the funder; all else of the structure stays: members,
meetings, a common plan. A plan that switches nothing off is the plan as it is, to the last bit.
"""

from __future__ import annotations

from typing import Literal, get_args

Mechanism = Literal["relations", "strengthening", "money", "news", "joint_work", "circles", "voice", "openings", "coordination"]
MECHANISMS: tuple[str, ...] = get_args(Mechanism)
"""Names of the mechanisms, as a scenario writes them; the n-th is bit n of a structure's `without`."""

STRENGTHENING_BIT, MONEY_BIT, JOINT_WORK_BIT, CIRCLES_BIT, OPENINGS_BIT, COORDINATION_BIT = (
    1 << MECHANISMS.index(name) for name in ("strengthening", "money", "joint_work", "circles", "openings", "coordination"))
# rules read these; the others are off where their verbs have no hours

VERBS_OF = {
    "relations": ("introduce", "maintain", "mediate", "vouch"), "strengthening": ("strengthen",), "money": ("fund",),
    "news": ("inform",), "joint_work": (), "circles": (), "voice": ("speak",), "openings": ("channel",),
    "coordination": (),
}
"""Verbs whose hours belong to a mechanism. Joint work, circles and coordination have no hours of the staff to themselves; convening
and planning belong to none, since without them there is no structure."""


def mechanism_bits(names: tuple[str, ...] | None) -> int:
    """Return the bits of the mechanisms named, 0 for none. Raises ValueError for a name that is none of them."""
    bits = 0
    for name in names or ():
        if name not in MECHANISMS:
            raise ValueError(f"there is no mechanism {name!r}; the mechanisms are {', '.join(MECHANISMS)}")
        bits |= 1 << MECHANISMS.index(name)
    return bits


def is_off(bits: int, name: str) -> bool:
    """Return True if the mechanism of this name is among the `bits`."""
    return bool(bits >> MECHANISMS.index(name) & 1)
