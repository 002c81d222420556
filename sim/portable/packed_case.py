"""A scenario as a page carries it: its blank community, what each strategy writes when it begins, and the numbers of its settings,
for one parameter set or many.

    u32 bytes of the header, header (JSON), then arrays, each from a multiple of 8 bytes on, by [offset, count] in the header

All state is words of 64 bits. What differs between parameter sets stands as `places` (which words) and `words` [set, place]: first
those of the first set, then of every other its difference from them by exclusive or, nearly all zeros, which any packing shrinks to
nothing. What people need differs in every word, so it stands as the two factors of `need_of`. Settings stand as decimal numbers,
from which the very bits come back: those alike in all sets in the header, the others as whole numbers and powers of ten; those that
follow from others are left out (`derive` works them out). `machine.js` reads it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.sim import initial_state, strategies
from simpul.sim.initial_state import need_shares, need_totals
from simpul.sim.measures.need_parts import need_of
from simpul.sim.run import blank_for
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.columns import COLUMNS, RESOURCES, Community
from simpul.sim.state.derived_settings import DERIVED_SETTINGS
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import WHOLE, Settings, settings
from simpul.sim.strategies.structure_plan import PLANNED, StructurePlan
from simpul.sim.translation.c_file import FREE_LETTERS

CASE_FORMAT = 2
_WORD_BYTES = 8
_WHOLE = 2**53  # up to which a number of JavaScript is any whole number
_Words = NDArray[np.uint64]


class UnforeseenPlan(ValueError):
    """A strategy looks at how the community stands when it begins, so that it cannot be packed; `label` names it."""

    def __init__(self, label: str):
        super().__init__(f"strategy {label!r} looks at the community when it begins: a page cannot foresee what it sets up")
        self.label = label


def packed_case(sets: Sequence[Scenario], labels: Sequence[str], rows: int = 0) -> bytes:
    """Return a scenario, in each of some parameter sets, with some of its strategies.

    rows: room for so many structures at the least, for whoever sets strategies one after another: then the header also says where
    what was agreed about a structure stands (`planned`: column -> [place, bytes a structure]) and how many structures each strategy
    has (`structures_of`). Raises UnforeseenPlan for a strategy that looks at the community when it begins, ValueError for sets
    whose communities have not the same shape.
    """
    blanks = [_block(blank_for(one, list(labels), 0, rows)) for one in sets]
    if len({block.shape for _c, block in blanks}) > 1:
        raise ValueError("all parameter sets need communities of the same shape")
    columns, base = blanks[0]
    agreed = {label: [_agreed(one, label, c) for one, (c, _words) in zip(sets, blanks, strict=True)] for label in labels}
    scenario, writer, numbers = sets[0], _ArrayWriter(), [settings(one, 0) for one in sets]
    needs = _needs(writer, sets, blanks)
    varied = [name for name in _GIVEN if len({getattr(one, name) for one in numbers}) > 1]
    header = {
        "format": CASE_FORMAT, "sets": len(sets), "strategies": list(labels),
        "burn_in": scenario.burn_in, "start": scenario.start, "months": scenario.months, "horizons": list(scenario.horizons),
        "usual_end": scenario.start + scenario.subsidy.months, "organizations": scenario.organization_count(),
        "series": [one.name for one in SERIES], "ledger": [len(LEDGER), len(RESOURCES)],
        "settings": list(Settings._fields), "whole": list(WHOLE),
        "numbers": {name: _told(getattr(numbers[0], name)) for name in _GIVEN},
        "varied": _decimals(writer, {name: [getattr(one, name) for one in numbers] for name in varied}),
        "need": needs,
        "diary": {"length": FREE_LETTERS.index("H"), "events": _PLACE["events"], "count": _PLACE["event_count"],
                  "fields": initial_state.EVENT_FIELDS},
        "contacts": columns.partner.shape[1], "groups": len(scenario.groups), "structures": len(columns.present),
        "places_and_issues": list(columns.crisis_left.shape),
        "lengths": [_lengths(columns)[letter] for letter in FREE_LETTERS],
        "places": [column.ctypes.data - columns[0].ctypes.data for column in columns],
        "block": writer.add(base),
        "blank": writer.variants(base, [block for _c, block in blanks]),
        "plans": {label: writer.variants(base, [_begun(one, label, c, plans) for one, (c, _words), plans in
                                                zip(sets, blanks, agreed[label], strict=True)],
                                         [block for _c, block in blanks]) for label in labels},
        "payments": {label: _payments(scenario, columns, agreed[label]) for label in labels if money_moves(scenario, labels)},
    }
    if rows:
        header |= {"planned": _planned(columns), "structures_of": {label: len(plans[0]) for label, plans in agreed.items()}}
    told = json.dumps(header, separators=(",", ":"), allow_nan=False).encode()
    told += b" " * (-(len(told) + 4) % _WORD_BYTES)
    return len(told).to_bytes(4, "little") + told + writer.data()


_PLACE = {column.name: place for place, column in enumerate(COLUMNS)}
_GIVEN = [name for name in Settings._fields if name not in DERIVED_SETTINGS]


def _block(c: Community) -> tuple[Community, _Words]:
    """Return a community in one block, and the block as words."""
    columns, block = initial_state.in_one_block(c)
    return columns, block.view(np.uint64)


def _needs(writer: _ArrayWriter, sets: Sequence[Scenario], blanks: Sequence[tuple[Community, _Words]]) -> dict[str, Any]:
    """Write what people need as factors, and nothing in its place in the blank communities: the first word, the parts of issues and
    groups, and of every set the need of each place."""
    found, parts = [], need_shares(sets[0]).ravel()
    for scenario, (c, words) in zip(sets, blanks, strict=True):
        first, shape = _word_of(c, "need"), c.need.shape
        totals = need_totals(scenario)
        inside = words[first : first + c.need.size].view(np.float64)
        made = [need_of(total, part) for total in totals for part in parts.tolist()]
        assert shape[0] == len(totals) and np.array_equal(inside, made), "need is no product of these factors"
        inside[:] = 0.0
        found.append(totals)
    return {"word": first, "parts": writer.add(parts), "totals": writer.add(np.array(found))}


def _decimals(writer: _ArrayWriter, rows: dict[str, list[float]]) -> dict[str, Any]:
    """Write the decimal numbers of settings, a row each: whole numbers in bytes, all lowest bytes first, and powers of ten. Rows
    with numbers too long for that are listed."""
    powers, whole, listed = {}, [], {}
    for name, row in rows.items():
        exact = [Decimal(repr(float(number))).normalize() for number in row]
        power = min((number.as_tuple().exponent for number in exact if number.is_finite()), default=0)
        if all(number.is_finite() and abs(number.scaleb(-power)) < _WHOLE for number in exact):
            powers[name] = power
            whole.append([int(number.scaleb(-power)) for number in exact])
        else:
            listed[name] = [_told(number) for number in row]
    numbers = np.array(whole, "<i8")
    size = next(size for size in range(1, _WORD_BYTES + 1) if abs(numbers).max(initial=0) < 1 << (8 * size - 1))
    planes = numbers.reshape(-1, 1).view(np.uint8)[:, :size].T
    return {"powers": powers, "size": size, "bytes": writer.add(planes.copy()), "listed": listed}


def _word_of(c: Community, name: str) -> int:
    """Return in which word of a block a column begins."""
    return int(getattr(c, name).ctypes.data - c[0].ctypes.data) // _WORD_BYTES


def money_moves(scenario: Scenario, labels: Sequence[str]) -> bool:
    """Tell whether each strategy agrees on the same with any other sum of money, so that a page can move it."""
    blank = blank_for(scenario, list(labels), 0)
    other = scenario.with_changes({"subsidy.total": 0.5 * scenario.subsidy.total or 1.0})
    return all(strategies.plans(scenario, label, blank) == strategies.plans(other, label, blank) for label in labels)


def _payments(scenario: Scenario, columns: Community, agreed: Sequence[list[StructurePlan]]) -> list[list[list[float]]]:
    """Return what decides the instalment of each structure beside the money: the word it stands in, its part, all parts, months
    paid. For each parameter set, or once where they agree."""
    first = _word_of(columns, "instalment")
    found = [[[first + row, plan.money, math.fsum(one.money for one in plans),
               scenario.subsidy.months if plan.paid is None else plan.paid] for row, plan in enumerate(plans)] for plans in agreed]
    return found[:1] if all(one == found[0] for one in found) else found


def _agreed(scenario: Scenario, label: str, blank: Community) -> list[StructurePlan]:
    """Return the structures that a strategy sets up, foreseen in a blank community."""
    agreed = strategies.foreseen(scenario, label, blank)
    if agreed is None:
        raise UnforeseenPlan(label)
    return agreed


def _begun(scenario: Scenario, label: str, blank: Community, agreed: list[StructurePlan]) -> _Words:
    """Return the words of a blank community in which a strategy has begun."""
    columns, words = _block(blank)
    strategies.begin(scenario, label, columns, agreed)
    return words


def _planned(c: Community) -> dict[str, list[int]]:
    """Return where each column stands that is written when a strategy begins, and how many bytes a structure has there."""
    found = {about.name: column for about, column in zip(COLUMNS, c, strict=True) if about.name in PLANNED}
    return {name: [column.ctypes.data - c[0].ctypes.data, column.strides[0]] for name, column in found.items()}


def _told(number: float | int) -> float | int | str:
    """Return a setting as JSON has it: infinity, which JSON does not know, as a word that JavaScript reads as a number."""
    return "Infinity" if number == math.inf else number


def _lengths(c: Community) -> dict[str, int]:
    """Return the length behind each letter of the shapes of columns."""
    pairs = zip(COLUMNS, c, strict=True)
    return {letter: n for about, column in pairs for letter, n in zip(about.shape, column.shape, strict=True)}


class _ArrayWriter:
    """Arrays one after another."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, array: np.ndarray) -> list[int]:
        """Add an array; returns where it stands and how many entries it has."""
        raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
        place = self._size
        self._parts.append(raw + bytes(-len(raw) % _WORD_BYTES))
        self._size += len(self._parts[-1])
        return [place, array.size]

    def variants(self, base: _Words, rows: Sequence[_Words], before: Sequence[_Words] | None = None) -> dict[str, Any]:
        """Add what differs from `base`, or in each row from `before`: places, and words of every row, all but the first as
        differences from it."""
        differ = np.zeros(len(base), bool)
        for row, other in zip(rows, before or [base] * len(rows), strict=True):
            differ |= row != other
        places = np.flatnonzero(differ)
        words = np.stack([row[places] for row in rows])
        words[1:] ^= words[0]
        return {"places": self.add(places.astype(np.uint32)), "words": self.add(words)}

    def data(self) -> bytes:
        """Return all of them."""
        return b"".join(self._parts)
