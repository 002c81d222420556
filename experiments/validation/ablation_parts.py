"""What is switched off, one part of attention (7.18) and of agreements (7.19) at a time, and which figures are looked at.

The base is the model with its default numbers, unless changes of it are given. Each row but the first and the last differs from
the base in exactly one parameter; the last has all of them at their values for off. A part that the base has off already makes no
row.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from simpul.experiments.patterns.evidence import EVIDENCE, JUIZ_DE_FORA, around, asked
from simpul.experiments.patterns.evidence_targets import EVIDENCE_LEVELS
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation.structure_check import JUIZ, NETWORKS
from simpul.sim.parameters import PARAMETERS

ALL_ON, ALL_OFF = "everything on", "everything off"
_OF_MODEL = "parameters."


@dataclass(frozen=True)
class AblationPart:
    """A mechanism in words, and the value of its parameter at which the model is without it."""

    part: str
    parameter: str
    off: float


ABLATION_PARTS: tuple[AblationPart, ...] = (
    AblationPart("no public meetings", "gathering", 0.0),
    AblationPart("all draw attention alike (no skew)", "popularity", 0.0),
    AblationPart("holders of ties make nobody visible", "visibility_holder", 0.0),
    AblationPart("access is worth nothing", "access_worth", 0.0),
    AblationPart("partners refer to nobody", "referral", 0.0),
    AblationPart("partners are not sought at meetings", "attention_kept", 0.0),
    AblationPart("nobody attends back", "attended_back", 0.0),
    AblationPart("a returned tie is worth no more", "returned_worth", 0.0),
    AblationPart("kinds notice each other alike", "attention_across", 1.0),
    AblationPart("tables of structures are no venue", "table_attention", 0.0),
    AblationPart("no agreements for a term", "agreement_term", 0.0),
    AblationPart("partners who meet or deal never sign", "agreement_chance", 0.0),
    AblationPart("members do not sign with their hub", "hub_signing", 0.0),
    AblationPart("joint programmes bring no agreements", "programme_signing", 0.0),
)
"""Every mechanism of `sim/rules/attention.py` and `sim/rules/agreements.py` that a parameter can switch off."""
_CLAIMS = ("P1a", "P1b", "P1c", "P4a", "P4b", "P5a", "P7", *(f"P25{letter}" for letter in "abcdfghi"), "P27a", "P27b", "P27d",
           "P31", "P32a", "P32b", "T1", "T2")
_CENTRAL = ("centralization", "in_centralization")  # of the services of Juiz de Fora, ties at any depth
_JUIZ_ANY = next(network for network in NETWORKS if (network.source, network.name) == (JUIZ, "any"))
_LARGE = World(_JUIZ_ANY.world)
ABLATION_FIGURES: tuple[PatternRow, ...] = (
    *(row for row in EVIDENCE if row.id in _CLAIMS), *EVIDENCE_LEVELS,
    *(asked(f"C{n}", f"{_JUIZ_ANY.asked}_{figure}", around(getattr(_JUIZ_ANY, figure)), JUIZ_DE_FORA, _JUIZ_ANY.strategy, _LARGE)
      for n, figure in enumerate(_CENTRAL, start=1)),
)
"""What is read in the communities of the evidence: rows of it, levels behind P6, and C1 and C2, how far ties of the 195 services
hang on a few (real figures of `structure_check`)."""


@dataclass(frozen=True)
class AblationRow:
    """A row of the table: the model with `changes` (dotted key -> value). part: in words; parameter, off: what is switched off;
    "" and None in the rows in which that is nothing or everything."""

    number: int
    part: str
    parameter: str
    off: float | None
    changes: tuple[tuple[str, object], ...]

    def figures(self) -> list[PatternRow]:
        """What is read, in the communities of this row."""
        return [_in_row(row, dict(self.changes)) for row in ABLATION_FIGURES]


def _in_row(row: PatternRow, changes: Mapping[str, object]) -> PatternRow:
    def moved(reading: FigureReading) -> FigureReading:
        return replace(reading, world=reading.world.changed(changes))

    return replace(row, terms=tuple((weight, moved(reading)) for weight, reading in row.terms),
                   over=None if row.over is None else moved(row.over))


def ablation_rows(base: Mapping[str, object] | None = None) -> list[AblationRow]:
    """Return everything on, each part off alone, everything off.

    base: changes that are made everywhere, by dotted key (`parameters.gathering`); None for the model's default numbers.
    UserError where the base has every part off.
    """
    base = dict(base or {})
    parts = [part for part in ABLATION_PARTS if not _off_already(part, base)]
    if not parts or _idle(base):
        raise UserError("ablation-nothing-on", parameters=", ".join(_SWITCHES))
    rows = [AblationRow(0, ALL_ON, "", None, tuple(base.items()))]
    off = {_OF_MODEL + part.parameter: part.off for part in parts}
    rows += [AblationRow(number, part.part, part.parameter, part.off, tuple((base | {key: off[key]}).items()))
             for number, (part, key) in enumerate(zip(parts, off, strict=True), start=1)]
    none = base | off
    return [*rows, AblationRow(len(rows), ALL_OFF, "", None, tuple(none.items()))]


_SWITCHES = ("gathering", "table_attention", "agreement_term")  # while all of them are 0 no other part is ever asked for
_DEFAULTS = {parameter.name: parameter.default for parameter in PARAMETERS}


def _off_already(part: AblationPart, base: Mapping[str, object]) -> bool:
    return base.get(_OF_MODEL + part.parameter, _DEFAULTS[part.parameter]) == part.off


def _idle(base: Mapping[str, object]) -> bool:
    return all(base.get(_OF_MODEL + name, _DEFAULTS[name]) == 0.0 for name in _SWITCHES)


def single_figure(row: PatternRow) -> float:
    """Return the one real figure from which the band of a row was made (`around`); not a number where the data gave a range."""
    middle = (row.low + row.high) / 2.0
    near = all(math.isclose(end, made, rel_tol=1e-9) for end, made in zip((row.low, row.high), around(middle), strict=True))
    return middle if near else math.nan


def figure_words(row: PatternRow) -> str:
    """Return which figure of the survey a row reads, and of which community."""
    name = row.first.figure if row.over is None else f"{row.first.figure} / {row.over.figure}"
    return f"{name}, {row.first.world.scenario}, {row.first.strategy}"


def already_off(rows: Sequence[AblationRow]) -> list[str]:
    """Return the parameters that make no row, since the base has their part off."""
    there = {row.parameter for row in rows}
    return [part.parameter for part in ABLATION_PARTS if part.parameter not in there]
