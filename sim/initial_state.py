"""A community: columns made from a scenario, ready for its first month.

What the scenario says stands in the columns after `blank`; what each organization is, within it, is drawn by the first month's
rules (`sim/rules/endowment.py`) from the seed.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from simpul.sim.numerics.elementary import in_fours
from simpul.sim.scenario.models import OrganizationEntry
from simpul.sim.state.column_types import KINDS, as_column
from simpul.sim.state.columns import BOOK_MOST, BOOK_ROOM, COLUMNS, INDEXED_MOST, RESOURCES, VERBS, Community
from simpul.sim.state.scratch_columns import ABREAST
from simpul.sim.state.series import LEDGER, SERIES

LEAST_ISSUE_KEY, ISSUE_KEYS = 1 << 16, 1 << 24  # keys of issues: above all other numbers of draws, and EVENT times them in a word
_READ = 8  # bytes of a fingerprint that a key is made from
PLACE_KEYS = 1 << 16  # a key is the place's row times this, plus the organization's key in its place
EVENT_FIELDS = 7
INTEREST_LEAST = 1e-6  # of the weight of an issue: interests are multiplied by a random factor, and 0 would stay 0
_LINE = 64  # bytes: every column begins where a line of the processor's cache does


def expand(scenario) -> list[tuple[int, int, object]]:
    """Return (place row, key in the place, entry) for every organization, sorted: the order of the rows of a community."""
    places = list(scenario.places)
    found = []
    for entry in scenario.organizations:
        count = 1 if isinstance(entry, OrganizationEntry) else entry.count
        found += [(places.index(entry.place), entry.key + n, entry) for n in range(count)]
    return sorted(found, key=lambda row: row[:2])


def issue_keys(names: Iterable[str]) -> list[int]:
    """Return a number for each issue, made from its name alone, by which what happens on it is drawn: neither the order of lines
    nor another issue beside it changes that. Two names that would get the same number get neighbouring ones, in the order given."""
    found: list[int] = []
    for name in names:
        span = ISSUE_KEYS - LEAST_ISSUE_KEY
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:_READ], "big") % span
        while LEAST_ISSUE_KEY + key in found:
            key = (key + 1) % span
        found.append(LEAST_ISSUE_KEY + key)
    return found


def names_of(scenario, language: str) -> list[str]:
    """Return a name for every row: the organization's own, or its kind and a number counted within kind and place."""
    names = []
    counted: dict[tuple, int] = {}
    several = len(scenario.places) > 1
    for _place, _key, entry in expand(scenario):
        if isinstance(entry, OrganizationEntry):
            names.append(entry.name)
            continue
        where = (entry.kind, entry.place)
        counted[where] = counted.get(where, 0) + 1
        label = f"{getattr(scenario.kinds[entry.kind], language)} {counted[where]}"
        names.append(f"{label} ({getattr(scenario.places[entry.place], language)})" if several else label)
    return names


def sizes(scenario, structures: int, events: int = 0) -> dict[str, int]:
    """Return the length that stands behind each letter of a column's shape."""
    rows = expand(scenario)
    contacts = max(1, min(len(rows) - 1, max(BOOK_MOST, _most_contacts(scenario.ties) + BOOK_ROOM)))
    return {
        "N": len(rows),
        "D": contacts,
        "K": len(scenario.issues),
        "G": len(scenario.groups),
        "P": len(scenario.places),
        "Q": len(scenario.places) + 1,
        "S": max(1, structures),
        "V": len(VERBS),
        "R": len(RESOURCES),
        "W": len(scenario.ties),
        "F": len(SERIES),
        "E": len(LEDGER),
        "C": 1,
        "B": 2,
        "M": len(rows),
        "J": len(rows) if len(rows) <= INDEXED_MOST else 0,
        "Y": in_fours(len(rows)),
        "L": in_fours(min(len(rows), ABREAST) * contacts),
        "T": 1,
        "H": events,
        "X": EVENT_FIELDS,
    }


def _most_contacts(ties) -> int:
    """Return how many contacts the ties of a scenario give the organization that gets most: both ends of a tie know each other."""
    known: dict[str, set[str]] = {}
    for tie in ties:
        known.setdefault(tie.from_, set()).add(tie.to)
        known.setdefault(tie.to, set()).add(tie.from_)
    return max(map(len, known.values()), default=0)


def blank(scenario, structures: int, events: int = 0) -> Community:
    """Return the columns as the scenario states them, before anything is drawn.

    `structures` rows are kept for structures, inert until a strategy begins; `events` is the room for the diary.
    """
    length = sizes(scenario, structures, events)
    c = Community(*(as_column(np.zeros([length[x] for x in column.shape], KINDS[column.kind])) for column in COLUMNS))
    c.row_from[1], c.place_from[1], c.structure_from[1] = length["N"], length["P"], length["S"]
    c.place_key[:] = np.arange(length["P"])
    c.structure_key[:] = np.arange(length["S"])
    _describe_places(c, scenario)
    for row, (place, key, entry) in enumerate(expand(scenario)):
        _describe_organization(c, scenario, row, place, key, entry)
    rows = {entry.name: row for row, (_p, _k, entry) in enumerate(expand(scenario)) if isinstance(entry, OrganizationEntry)}
    for n, tie in enumerate(sorted(scenario.ties, key=lambda tie: (rows[tie.from_], rows[tie.to]))):
        c.tie_from[n], c.tie_to[n], c.tie_depth[n] = rows[tie.from_], rows[tie.to], tie.depth
        c.tie_kept[n], c.tie_broken[n] = tie.kept or 0.0, tie.broken or 0.0
        c.tie_value[n] = -1.0 if tie.remembered is None else tie.remembered
    c.partner[:] = -1
    c.mirror[:] = -1
    c.ask_head[:] = -1
    c.ask_next[:] = -1
    c.host[:] = c.chair[:] = -1
    c.home[:] = -1
    c.fixed_issue[:] = -1
    c.kind_only[:] = -1
    c.formed[:] = -1
    c.ended[:] = -1
    c.withdraws[:] = -1
    return c


def need_totals(scenario) -> list[float]:
    """Return what the people of each place need, in pm a month, by what its organizations have free."""
    found, rows = [], expand(scenario)
    for place in range(len(scenario.places)):
        free = math.fsum((1.0 - scenario.parameters["payroll"]) * entry.income for entry in _own(rows, place))
        found.append(scenario.parameters["need_level"] * len(RESOURCES) * free)
    return found


def _own(rows: list[tuple[int, int, object]], place: int) -> list:
    """Return the entries of a place's own organizations; of all in it where there is none but outside institutions."""
    inside = [entry for p, _key, entry in rows if p == place]
    return [entry for entry in inside if not entry.outside] or inside


def need_shares(scenario) -> NDArray[np.float64]:
    """Return the part of every issue and group [issue, group] in the need of a place."""
    needs = np.array([issue.need for issue in scenario.issues.values()])
    return np.outer(needs / math.fsum(needs), [group.share for group in scenario.groups.values()])


def _describe_places(c: Community, scenario) -> None:
    """Write where each place's rows stand, what its people need and what its organizations want in common."""
    rows, totals, shares = expand(scenario), need_totals(scenario), need_shares(scenario)
    issues = list(scenario.issues)
    c.group_share[:] = [group.share for group in scenario.groups.values()]
    c.issue_key[:] = issue_keys(scenario.issues)
    c.stratum[:] = [scenario.strata.index(name) if scenario.strata else 0 for name in scenario.groups]
    for place in range(len(scenario.places)):
        c.first_row[place + 1] = c.first_row[place] + len([entry for p, _key, entry in rows if p == place])
        own = _own(rows, place)
        c.need[place] = totals[place] * shares
        for k, issue in enumerate(issues):
            c.common[place, k] = math.fsum(entry.interests[issue] for entry in own) / len(own)


def _describe_organization(c: Community, scenario, row: int, place: int, key: int, entry) -> None:
    """Write what the scenario says of one organization; a reliability below 0 is drawn later."""
    c.key[row] = place * PLACE_KEYS + key
    c.place[row] = place
    c.group[row] = list(scenario.groups).index(entry.group)
    c.kind[row] = list(scenario.kinds).index(entry.kind)
    c.outside[row] = int(entry.outside)
    c.power[row] = entry.power
    c.hours[row] = entry.hours
    c.income[row] = max(scenario.parameters["income_least"], entry.income)
    c.volunteer[row] = entry.volunteers
    c.size[row] = 1.0
    c.interest[row] = [max(INTEREST_LEAST, entry.interests[issue]) for issue in scenario.issues]
    named = isinstance(entry, OrganizationEntry)
    c.spread[row] = 0.0 if named else entry.spread
    c.skilled[row] = entry.skills if named else 1.0
    c.reliability[row] = -1.0 if not named or entry.reliability is None else entry.reliability


def copy(c: Community) -> Community:
    """Return an independent copy of the state."""
    return Community(*(column.copy() for column in c))


def in_one_block(c: Community) -> tuple[Community, np.ndarray]:
    """Return a copy of the state whose columns lie one after the other in one block of memory, and that block, as bytes.

    States of the same shapes have blocks alike: to copy one block is to copy the whole state, in place.
    """
    starts = list(itertools.accumulate((-(-column.nbytes // _LINE) * _LINE for column in c), initial=0))
    room = np.zeros(starts[-1] + _LINE, np.uint8)
    begins = -room.ctypes.data % _LINE
    block = room[begins : begins + starts[-1]]
    places = zip(c, starts[:-1], strict=True)
    columns = [as_column(np.ndarray(column.shape, column.dtype, block, start)) for column, start in places]
    for inside, column in zip(columns, c, strict=True):
        inside[...] = column
    return Community(*columns), block
