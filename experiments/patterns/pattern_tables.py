"""Findings as a table of values, as CSV, as Markdown and as lines for a terminal."""

from __future__ import annotations

import csv
import io
import math
import textwrap
from collections.abc import Sequence

from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, ROW_LEVEL, UNDECIDED, Finding, PatternRow
from simpul.experiments.presentation.labels import number
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say

_COLUMNS = ("id", "kind", "source", "statement", "scenario", "compared", "figure", "horizon", "expected_low", "expected_high",
           "seeds", "mean", "low", "high", "verdict")


def finding_record(finding: Finding, language: str = "en") -> dict[str, object]:
    """Return a finding as flat values by the names of `COLUMNS`; an open end of a band is None."""
    row, found = finding.row, finding.found
    return {
        "id": row.id, "kind": row.kind, "source": origin(row, language), "statement": statement(row, language),
        "scenario": row.first.world.scenario, "compared": row.comparison(), "figure": row.first.figure,
        "horizon": row.first.horizon, "expected_low": _end(row.low), "expected_high": _end(row.high), "seeds": found.n,
        "mean": found.mean, "low": found.low, "high": found.high, "verdict": finding.verdict,
    }


def _end(value: float) -> float | None:
    return value if math.isfinite(value) else None


def findings_csv(findings: Sequence[Finding], language: str = "en") -> str:
    """Return a CSV table, a line for each finding; numbers with nine digits, nothing where there is no number."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for finding in findings:
        told = finding_record(finding, language)
        writer.writerow({name: _digits(value) for name, value in told.items()})
    return stream.getvalue()


def _digits(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.9g}" if math.isfinite(value) else ""
    return value


def statement(row: PatternRow, language: str) -> str:
    """The claim in one sentence."""
    return say(f"claim-{row.id.lower()}", language)


def origin(row: PatternRow, language: str) -> str:
    """Where a claim comes from: the row of the deck, or authors and data with the row of the evidence."""
    if row.source:
        return say("patterns-evidence", language, source=row.source, row=row.id)
    return say("patterns-deck" if row.id.startswith("S") else "patterns-deck-evidence", language, row=row.id)


def expected(row: PatternRow, language: str) -> str:
    """The band in words."""
    if math.isinf(row.high):
        return say("patterns-more", language)
    if math.isinf(row.low):
        return say("patterns-less", language)
    return say("patterns-between", language, low=number(row.low, language), high=number(row.high, language))


def measured_text(finding: Finding, language: str, seeds: int) -> str:
    """The mean with its interval, and in how many seeds there was a figure if not in all of them."""
    found = finding.found
    told = say("patterns-figure", language, mean=number(found.mean, language), low=number(found.low, language),
               high=number(found.high, language))
    return told if found.n == seeds else f"{told}, {say('patterns-fewer', language, defined=found.n, seeds=seeds)}"


def compared_text(row: PatternRow, language: str) -> str:
    """Scenario, figure, horizon and what is compared."""
    return say("patterns-compared", language, scenario=row.first.world.scenario, figure=row.first.figure,
               horizon=row.first.horizon, comparison=row.comparison())


def findings_summary(findings: Sequence[Finding], seeds: int, language: str) -> str:
    """How many rows came out, and what the verdicts mean."""
    count = {name: sum(finding.verdict == name for finding in findings) for name in (REPRODUCED, NOT_REPRODUCED, UNDECIDED)}
    told = say("patterns-summary", language, rows=len(findings), seeds=seeds, reproduced=count[REPRODUCED],
               undecided=count[UNDECIDED], **{"not": count[NOT_REPRODUCED]})
    return f"{told} {say('patterns-rule', language, level=round(100 * ROW_LEVEL))}"


def findings_markdown(findings: Sequence[Finding], seeds: int) -> str:
    """Return the tables of the model description: the claims of the deck, then the patterns of the evidence."""
    head = [say(f"patterns-head-{name}", "en") for name in ("id", "claim", "kind", "expected", "measured", "verdict", "compared")]
    cells = [(f.row.id, statement(f.row, "en"), f.row.kind, expected(f.row, "en"), measured_text(f, "en", seeds),
              say(f"patterns-verdict-{f.verdict}", "en"), f"{compared_text(f.row, 'en')}{_cited(f.row)}") for f in findings]
    claims = [row for row, f in zip(cells, findings, strict=True) if not _of_evidence(f.row)]
    patterns = [row for row, f in zip(cells, findings, strict=True) if _of_evidence(f.row)]
    made = (f"{findings_summary(findings, seeds, 'en')} Made by `python -m simpul.experiments.documentation patterns --write` from "
            f"sources `{sources_digest()[:12]}`.")
    return f"{made}\n\n{table(head, claims)}\n\n{table(head, patterns)}"


def _of_evidence(row: PatternRow) -> bool:
    return row in EVIDENCE


def _cited(row: PatternRow) -> str:
    return f" ({row.source})" if row.source else ""


def finding_lines(findings: Sequence[Finding], unmeasured: Sequence[str], seeds: int, columns: int, language: str,
          details: bool = False) -> list[str]:
    """Return what is printed: each row with verdict, claim, what was expected and measured; then how many came out."""
    told = []
    for finding in findings:
        row = finding.row
        verdict = say(f"patterns-verdict-{finding.verdict}", language)
        told.append(f"{row.id}  {verdict}")
        parts = [statement(row, language),
                 f"{say('patterns-head-expected', language)}: {expected(row, language)}; "
                 f"{say('patterns-head-measured', language)}: {measured_text(finding, language, seeds)}"]
        if details:
            parts += [
                compared_text(row, language),
                f"{origin(row, language)}; {say(f'patterns-kind-{row.kind.lower()}', language)}",
            ]
        for part in parts:
            told += textwrap.wrap(part, columns, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    if findings:
        told += ["", *textwrap.wrap(findings_summary(findings, seeds, language), columns)]
    if unmeasured:
        told += ["", say("patterns-unmeasured", language)]
        for id_ in unmeasured:
            reason = say(f"unmeasured-{id_.lower()}", language)
            told += textwrap.wrap(f"{id_}  {reason}", columns, initial_indent="  ", subsequent_indent="    ")
    return told
