"""Hours that suffice for the ties at the beginning: raised where a file says nothing of hours, asked about where it does."""

from __future__ import annotations

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.importers.community_draft import Draft, Quantity
from simpul.experiments.importers.kind_defaults import usual
from simpul.experiments.importers.organization_numbers import BOUNDS
from simpul.experiments.importers.tie_upkeep import (
    HOURS_ROOM,
    MOST_SHORT,
    ShortOfHours,
    hours_needed,
    hours_of_ties,
    short_of_hours,
)
from simpul.sim.language import say


def fit_hours(draft: Draft, asking: Asking) -> tuple[list[ShortOfHours], list[ShortOfHours], bool]:
    """See to it that everybody has the hours for its ties.

    Returns whose hours were raised, whose stated hours do not suffice, and whether the scenario keeps every tie all the same
    (`ties_kept`). What becomes of stated hours that are too few is asked.
    """
    each = hours_of_ties((tie.source, tie.target, int(tie.depth.value)) for tie in draft.ties)
    members = {member.name: member for member in draft.members}
    hours = {name: _hours(members[name]) for name in each}
    short = short_of_hours(each, hours)
    stated = [one for one in short if (given := members[one.name].numbers.get("hours")) and given.kind == "fact"]
    raised = [one for one in short if one not in stated]
    for one in raised:
        needed = min(BOUNDS["hours"][1], round(HOURS_ROOM * hours_needed(each[one.name])))
        members[one.name].numbers["hours"] = Quantity(needed, "assumption", say("reason-hours-of-ties", ties=one.ties),
                                                      min(needed, round(one.needed)), min(BOUNDS["hours"][1], 2 * needed))
    kept = True
    if stated:
        names = "; ".join(one.in_words() for one in stated[:MOST_SHORT])
        kept = asking.choose("hours", ("raise", "lose"), count=len(stated), names=names) == "raise"
    return raised, stated, kept and bool(draft.ties)


def _hours(member) -> float:
    """Hours a month of an organization: its own, or the usual of its kind."""
    given = member.numbers.get("hours")
    return given.value if given else usual(member.kind).hours[0]
