"""What a row is worth as evidence: the four groups of the table, and the rows that were frozen.

A figure of other people's data that no rule writes is worth most, and the headline counts this group alone. What a rule or a
definition nearly says is a check of its size; a claim of the deck is what the model was built from; an input is a check of
arithmetic.

Thirty-two rows of the first group had a band when they were frozen, and 8 of them were reproduced. They stay in this count whatever
becomes of them: a row that has moved to another kind since is counted and named.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpul.experiments.patterns.evidence_targets import EVIDENCE_TARGETS
from simpul.experiments.patterns.pattern_rows import EMERGENT, INPUT, REPRODUCED, Finding, PatternRow, without_letter

EMERGES, RULED, OF_DECK, INPUTS = "emerges", "ruled", "deck", "inputs"
WORTHS = (EMERGES, RULED, OF_DECK, INPUTS)
"""The groups, in the order of the table: outside evidence that should emerge, outside evidence that a rule makes, the deck's
claims, inputs of the model."""

_FROZEN = ("P1a-e", "P3d", "P4a-b", "P5a-b", "P6a-c", "P7", "P13a-d", "P25a-d", "P25f-i", "P26", "P27a-b", "P27d", "T1", "T2")


def _ids(ranges: Iterable[str]) -> tuple[str, ...]:
    """Every id of ranges such as P1a-e."""
    found: list[str] = []
    for one in ranges:
        first, _, last = one.partition("-")
        letters = range(ord(first[-1]), ord(last or first[-1]) + 1)
        found += [f"{without_letter(first)}{chr(letter)}" for letter in letters] if first[-1].islower() else [first]
    return tuple(found)


FROZEN = _ids(_FROZEN)
"""Rows of the evidence with a band, as they were frozen."""
FITTED_LEVELS = frozenset(FROZEN).intersection(target.row.id for target in EVIDENCE_TARGETS)
"""Those of them that calibration is fitted to: what is reproduced of them is a fit."""


@dataclass(frozen=True)
class FrozenCount:
    """How many of the frozen rows are reproduced, how many of those were fitted, and which have moved to another group since."""

    rows: int
    reproduced: int
    fitted: int
    moved: tuple[str, ...]


def worth(row: PatternRow) -> str:
    """Return the group of a row."""
    if row.kind == INPUT:
        return INPUTS
    if not row.source:
        return OF_DECK
    return EMERGES if row.kind == EMERGENT else RULED


def grouped(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each group, in their order; groups without any are left out."""
    found = {name: [one for one in findings if worth(one.row) == name] for name in WORTHS}
    return {name: some for name, some in found.items() if some}


def frozen_count(findings: Iterable[Finding]) -> FrozenCount | None:
    """Return the count of the frozen rows; None unless all of them were measured."""
    by_id = {one.row.id: one for one in findings}
    if not set(FROZEN) <= set(by_id):
        return None
    right = [id_ for id_ in FROZEN if by_id[id_].verdict == REPRODUCED]
    moved = tuple(id_ for id_ in FROZEN if worth(by_id[id_].row) != EMERGES or not _has_band(by_id[id_].row))
    return FrozenCount(len(FROZEN), len(right), len(FITTED_LEVELS.intersection(right)), moved)


def _has_band(row: PatternRow) -> bool:
    return math.isfinite(row.low) and math.isfinite(row.high)
