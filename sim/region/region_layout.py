"""The layout of a region: how many communities, how they are joined, how many contacts a book holds; and what it all weighs."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from simpul.sim import initial_state
from simpul.sim.numerics.elementary import in_fours
from simpul.sim.state.column_types import KINDS
from simpul.sim.state.columns import BOOK_MOST, COLUMNS
from simpul.sim.state.scratch_columns import ABREAST

PLACES_MOST = initial_state.PLACE_KEYS - 2  # places whose organizations have keys of 32 bits, with those that mean nobody left free
CONTACTS = 24  # see `Layout.contacts`
LIMITS = {"communities": (1, PLACES_MOST), "bridges": (0, 1000), "reach": (1, PLACES_MOST), "contacts": (2, BOOK_MOST),
          "first": (0, PLACES_MOST - 1)}
"""The least and the largest of each number of a layout."""


@dataclass(frozen=True)
class Layout:
    """What a region is made of.

    communities: copies of the scenario's community, in a row; neighbours lie side by side.
    bridges: acquaintances of each community with communities further on in the row, between two organizations drawn for each. Both
        share information when the observed months begin; what becomes of it, and who is met through it, is up to them. Who
        looks for somebody new (`seek`) looks in the own community, or asks a partner for its partners.
    reach: how far away, in communities, the other end of a bridge may lie; each distance is equally likely.
    contacts: contacts that an address book holds at the most; in a scenario 64, or as many as its ties need. Books are most of a
        region's memory; what fewer
        contacts change in communities of forty is told in `sim/README.md`, part 7.17: assumption.
    first: number of the first community. Chance is drawn by it: the region with first=17 and one community is the eighteenth
        of a larger one, by itself.

    Raises ValueError for numbers that mean nothing.
    """

    communities: int = 10
    bridges: int = 2
    reach: int = 3
    contacts: int = CONTACTS
    first: int = 0

    def __post_init__(self) -> None:
        for name, (least, most) in LIMITS.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} of a region is a whole number from {least} to {most}, not {getattr(self, name)}")

    def check(self, scenario) -> None:
        """Raise ValueError if there are more places than can be told apart by their keys."""
        most = communities_most(scenario) - self.first
        if self.communities > most:
            raise ValueError(f"a region has at most {PLACES_MOST} places: {most} communities of this scenario from number "
                             f"{self.first} on, not {self.communities}")


def communities_most(scenario) -> int:
    """Return how many communities of a scenario a region may have."""
    return PLACES_MOST // len(scenario.places)


def lengths(scenario, layout: Layout, structures: int, ties: int | None = None) -> dict[str, int]:
    """Return the length behind each letter of a column's shape in a region; `structures` rows for each community.

    ties: of the scenario and of bridges together; None: as many as there can be.
    """
    own = initial_state.sizes(scenario, structures)
    many = layout.communities
    rows = many * own["N"]
    wanted = own["D"] if own["D"] > BOOK_MOST else layout.contacts  # hubs of the scenario keep the partners they begin with
    contacts = max(1, min(rows - 1, wanted))
    return own | {
        "N": rows, "P": many * own["P"], "Q": many * own["P"] + 1, "S": many * own["S"], "C": many, "B": many + 1, "M": own["N"],
        "D": contacts, "L": in_fours(min(own["N"], ABREAST) * contacts),
        "J": 0,  # no index of books: in a region their room counts for more than the time that looking through them takes
        "W": many * (own["W"] + 2 * layout.bridges) if ties is None else ties,
    }


def bytes_of(scenario, layout: Layout, structures: int) -> int:
    """Return how many bytes the columns of a region take."""
    length = lengths(scenario, layout, structures)
    return sum(math.prod(length[x] for x in column.shape) * np.dtype(KINDS[column.kind]).itemsize for column in COLUMNS)
