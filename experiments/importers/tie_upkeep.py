"""What ties at the beginning take: hours a month of those who hold them, by the usual numbers of the model.

A formal tie is an agreement of both sides and takes the hours of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from simpul.sim.language import say
from simpul.sim.parameters import PARAMETERS
from simpul.sim.state.columns import FORMAL

USUAL_NUMBERS = {row.name: row.default for row in PARAMETERS}
_HOURS = {0: 0.0, 1: USUAL_NUMBERS["upkeep_sharing"], 2: USUAL_NUMBERS["upkeep_informal"],
          3: USUAL_NUMBERS["upkeep_formal"], 4: USUAL_NUMBERS["upkeep_several"]}
MOST_SHORT = 8  # organizations without the hours for their ties that are named
HOURS_ROOM = 1.25  # times the hours that ties take, for what an organization is written to have: some are needed for new work


@dataclass(frozen=True)
class ShortOfHours:
    """An organization whose ties take more hours a month than it has. ties: it holds; lost: about so many would not last."""

    name: str
    hours: float
    needed: float
    ties: int
    lost: int

    def in_words(self) -> str:
        """Who it is, what it has and needs, in the language in use."""
        return say("preview-short-one", name=self.name, hours=round(self.hours), needed=round(self.needed), ties=self.ties,
                   lost=self.lost)


def hours_of_ties(ties: Iterable[tuple[str, str, int]]) -> dict[str, list[float]]:
    """Name -> hours a month that each of its ties takes, the dearest first. ties: from, to, depth."""
    depth_of: dict[tuple[str, str], int] = {}
    for source, target, depth in ties:
        depth_of[source, target] = max(depth, depth_of.get((source, target), 0))
        if depth >= FORMAL:
            depth_of[target, source] = max(FORMAL, depth_of.get((target, source), 0))
    found: dict[str, list[float]] = defaultdict(list)
    for (source, _target), depth in depth_of.items():
        if depth > 0:
            found[source].append(_HOURS[depth])
    return {name: sorted(hours, reverse=True) for name, hours in found.items()}


def hours_needed(each: list[float]) -> float:
    """Hours a month that an organization needs to keep ties that take so many hours each."""
    return sum(each) / USUAL_NUMBERS["upkeep_limit"]


def short_of_hours(each: dict[str, list[float]], hours: dict[str, float]) -> list[ShortOfHours]:
    """Who has fewer hours than its ties take, those who lack most first. hours: name -> hours a month."""
    found = []
    for name, costs in each.items():
        needed = hours_needed(costs)
        if needed <= hours[name]:
            continue
        over, lost = sum(costs) - USUAL_NUMBERS["upkeep_limit"] * hours[name], 0
        while over > 0.0 and lost < len(costs):
            over -= costs[lost]
            lost += 1
        found.append(ShortOfHours(name, hours[name], needed, len(costs), lost))
    return sorted(found, key=lambda one: one.hours - one.needed)
