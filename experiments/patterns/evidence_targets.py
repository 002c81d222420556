"""Which patterns of the evidence are fitted, on which scale, and how far the model may be off for what it leaves out.

Fitted are levels: densities, shares, rates. Ratios of two levels and claims of which only the sign is known are checks. Everything
here was written down before a calibration was run with it; nothing may be widened because a target is missed.

A new target is one row of `EVIDENCE_TARGETS` (and of `EVIDENCE_LEVELS` where the evidence has only a ratio of it). Its figure may
come from any instrument: the survey, outcomes, whatever `instruments.BY_RUN` has.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpul.experiments.patterns.evidence import ESTUARIES, EVIDENCE, HEALTH_SERVICES, INDIANA, JUIZ_DE_FORA, RESCUE, around, asked
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import PatternRow

SHARE, COUNT, PLAIN = "share", "count", "plain"   # scales on which errors are alike: asin(sqrt(x)), log(x + 1/2), x itself


@dataclass(frozen=True)
class EvidenceSource:
    """Where levels come from. name: as `PatternRow.source` has it. correlation: of the errors of two levels of this source, 0 to 1;
    reason: key of the message that says why, under `correlation-`. communities: over how many communities its figures are means."""

    name: str
    correlation: float
    reason: str
    communities: int


SOURCES: tuple[EvidenceSource, ...] = (
    EvidenceSource(INDIANA, 0.5, "one-network", 1),
    EvidenceSource(ESTUARIES, 0.4, "who-answers", 10),
    EvidenceSource(JUIZ_DE_FORA, 0.5, "one-network", 1),
    EvidenceSource(f"{ESTUARIES}; {RESCUE}", 0.4, "who-answers", 17),
    EvidenceSource(RESCUE, 0.4, "one-study", 7),
)


@dataclass(frozen=True)
class EvidenceTarget:
    """A level that is fitted.

    row: figure, community and band. scale: on which errors are alike. discrepancy: standard deviation, on that scale, of what the
    rules leave out; reason: key of the message that says what this is, under `discrepancy-`.
    """

    row: PatternRow
    scale: str
    discrepancy: float
    reason: str


# Rates of the two estuary surveys, 1999 and 2001, over 2,301 ordered pairs whose first side answered in 2001 (computed from the
# public data): the levels behind the ratios P6a to P6c and P31; and how dense the relations of the health services are by depth,
# behind the shares P25 and the reciprocities P27; and means over seven networks of rescue organizations (13 to 27 each).
_TWENTY = World("survey-20")
EVIDENCE_LEVELS: tuple[PatternRow, ...] = tuple(
    asked(id_, figure, around(level), ESTUARIES)
    for id_, figure, level in (
        ("P6d", "kept_returned", 29 / 52),
        ("P6e", "kept_other", 60 / 145),
        ("P6f", "formed_named", 22 / 172),
        ("P6g", "formed_unnamed", 124 / 1932),
        ("P6h", "formed_common", 82 / 847),
        ("P6i", "formed_apart", 64 / 1257),
        ("P31a", "formed_prominent", 62 / 261),
        ("P31b", "formed_unseen", 25 / 1061),
    )
) + tuple(
    asked(id_, figure, around(level), JUIZ_DE_FORA, world=HEALTH_SERVICES)
    for id_, figure, level in (
        ("P27e", "roster_density", 0.0422), ("P27f", "formal_density", 0.0283), ("P27g", "several_density", 0.0093),
    )
) + tuple(
    asked(id_, figure, around(level), RESCUE, world=_TWENTY)
    for id_, figure, level in (
        ("P34a", "roster_density", 0.3165), ("P34b", "roster_reciprocity", 0.6014), ("P34c", "roster_transitivity", 0.6496),
        ("P34d", "roster_centralization", 0.4603),
    )
)

_SMALL, _MIDDLING, _LARGE = 0.03, 0.05, 0.08      # standard deviations of a share's arc sine: as much of a share of one half
_STATED: tuple[tuple[str, str, float, str], ...] = (
    ("P1a", SHARE, _MIDDLING, "boundary"),
    ("P1b", SHARE, _LARGE, "depth"),
    ("P1c", SHARE, _LARGE, "depth"),
    ("P4a", SHARE, _SMALL, "naming"),
    ("P4b", SHARE, _MIDDLING, "naming"),
    ("P6d", SHARE, _MIDDLING, "two-years"),
    ("P6e", SHARE, _MIDDLING, "two-years"),
    ("P6f", SHARE, _MIDDLING, "two-years"),
    ("P6g", SHARE, _SMALL, "two-years"),
    ("P6h", SHARE, _SMALL, "two-years"),
    ("P6i", SHARE, _SMALL, "two-years"),
    ("P7", SHARE, _MIDDLING, "two-years"),
    *((f"P25{letter}", SHARE, _MIDDLING if letter in "af" else _LARGE, "depth") for letter in "abcdfghi"),   # less room near 0
    ("P27b", SHARE, _MIDDLING, "reports"),
    ("P27e", SHARE, _SMALL, "boundary"),
    ("P27f", SHARE, _SMALL, "depth"),
    ("P27g", SHARE, _SMALL, "depth"),
    ("P31a", SHARE, _MIDDLING, "two-years"),
    ("P31b", SHARE, _SMALL, "two-years"),
    ("P32a", SHARE, _MIDDLING, "naming"),
    ("P32b", SHARE, _MIDDLING, "naming"),
    ("P34a", SHARE, _MIDDLING, "boundary"),
    ("P34b", SHARE, _MIDDLING, "reports"),
    ("P34c", SHARE, _MIDDLING, "boundary"),
    ("P34d", SHARE, _MIDDLING, "boundary"),
)
_ROWS = {row.id: row for row in (*EVIDENCE, *EVIDENCE_LEVELS)}
EVIDENCE_TARGETS: tuple[EvidenceTarget, ...] = tuple(EvidenceTarget(_ROWS[id_], *told) for id_, *told in _STATED)
"""The levels to which the ensemble is fitted, in the order of the evidence."""
