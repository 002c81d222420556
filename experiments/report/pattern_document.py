"""Claims and patterns as one HTML page: each row with its sentence, verdict, and a picture of interval and band."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from simpul.experiments.patterns import pattern_tables
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, Finding
from simpul.experiments.patterns.row_worth import grouped
from simpul.experiments.presentation.labels import number
from simpul.experiments.report.html_writer import TEMPLATES, environment
from simpul.experiments.runner.output_folders import write_text
from simpul.sim.language import say

WIDE, MARGIN = 240.0, 8.0  # units of a picture's width, and what is left free at its sides
_LOOKS = {REPRODUCED: "better", NOT_REPRODUCED: "worse"}


@dataclass(frozen=True)
class Strip:
    """Where things stand in a row's picture, in units from the left: band, interval, mean, and zero or None."""

    band: tuple[float, float]
    interval: tuple[float, float]
    mean: float
    zero: float | None


def strip(finding: Finding) -> Strip | None:
    """Place band and interval on one scale that holds both; None without an interval. An open band runs to the edge."""
    row, found = finding.row, finding.found
    if not all(map(math.isfinite, (found.low, found.mean, found.high))):
        return None
    marks = [found.low, found.high, *(end for end in (row.low, row.high) if math.isfinite(end))]
    low, high = min(marks), max(marks)
    room = 0.25 * (high - low) or 1.0
    low, high = low - room, high + room

    def placed(value: float) -> float:
        share = (min(max(value, low), high) - low) / (high - low)
        return round(MARGIN + share * (WIDE - 2 * MARGIN), 1)

    return Strip((placed(row.low), placed(row.high)), (placed(found.low), placed(found.high)), placed(found.mean),
                 placed(0.0) if low < 0.0 < high else None)


def _render(findings: Sequence[Finding], unmeasured: Sequence[str], seeds: int, language: str) -> str:
    """Return the text of the page."""
    groups = [
        (pattern_tables.worth_title(name, language), [_shown(finding, seeds, language) for finding in some])
        for name, some in grouped(findings).items()
    ]
    reasons = [(id_, say(f"unmeasured-{id_.lower()}", language)) for id_ in unmeasured]
    return (
        environment()
        .get_template("claims.html")
        .render(
            groups=groups,
            reasons=reasons,
            summary=pattern_tables.findings_summary(findings, seeds, language),
            language=language,
            wide=WIDE,
            style=Markup((TEMPLATES / "style.css").read_text(encoding="utf-8")),
            t=lambda key: say(key, language),
        )
    )


def _shown(finding: Finding, seeds: int, language: str) -> dict[str, object]:
    """What the page shows of a row."""
    return {
        "id": finding.row.id,
        "statement": pattern_tables.statement(finding.row, language),
        "look": _LOOKS.get(finding.verdict, "open"),
        "verdict": say(f"patterns-verdict-{finding.verdict}", language),
        "expected": pattern_tables.expected(finding.row, language),
        "measured": pattern_tables.measured_text(finding, language, seeds),
        "compared": pattern_tables.compared_text(finding.row, language),
        "origin": pattern_tables.origin(finding.row, language),
        "kind": say(f"patterns-kind-{finding.row.kind.lower()}", language),
        "strip": strip(finding),
        "mean": number(finding.found.mean, language),
    }


def write_claims(file: Path, findings: Sequence[Finding], unmeasured: Sequence[str], seeds: int, language: str) -> None:
    """Write the page into a new file, whole or not at all. Raises StoreError when it is there already or cannot be written."""
    write_text(Path(file), _render(findings, unmeasured, seeds, language), fresh=True)
