"""Findings as a table of values, as CSV, as Markdown and as lines for a terminal."""

from __future__ import annotations

import csv
import io
import math
import textwrap
from collections.abc import Sequence

from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, ROW_LEVEL, UNDECIDED, Finding, PatternRow
from simpul.experiments.patterns.row_worth import EMERGES, frozen_count, grouped, worth
from simpul.experiments.presentation.labels import inside, number
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say

_COLUMNS = ("id", "kind", "worth", "source", "statement", "scenario", "compared", "figure", "horizon", "expected_low",
            "expected_high", "seeds", "mean", "low", "high", "verdict")


def finding_record(finding: Finding, language: str = "en") -> dict[str, object]:
    """Return a finding as flat values by the names of `COLUMNS`; an open end of a band is None."""
    row, found = finding.row, finding.found
    return {
        "id": row.id, "kind": row.kind, "worth": worth(row), "source": origin(row, language), "statement": statement(row, language),
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
    """How many rows of the outside evidence that should emerge came out, then what is not counted, and what the verdicts mean."""
    groups = grouped(findings)
    told = [_headline(groups.get(EMERGES, []), seeds, language)]
    others = [say("patterns-beside-group", language, name=inside(worth_title(name, language)), rows=len(some),
                  reproduced=_count(some, REPRODUCED)) for name, some in groups.items() if name != EMERGES]
    if others:
        told.append(say("patterns-beside", language, groups="; ".join(others)))
    frozen = frozen_count(findings)
    if frozen is not None:
        moved = ", ".join(frozen.moved) or say("patterns-none-moved", language)
        told.append(say("patterns-frozen", language, rows=frozen.rows, reproduced=frozen.reproduced, fitted=frozen.fitted,
                        moved=moved))
    return " ".join([*told, say("patterns-rule", language, level=round(100 * ROW_LEVEL))])


def worth_title(name: str, language: str) -> str:
    """What a group of rows is called."""
    return say(f"patterns-worth-{name}", language)


def _headline(rows: Sequence[Finding], seeds: int, language: str) -> str:
    if not rows:
        return say("patterns-no-headline", language, seeds=seeds)
    return say("patterns-headline", language, rows=len(rows), seeds=seeds, reproduced=_count(rows, REPRODUCED),
               undecided=_count(rows, UNDECIDED), **{"not": _count(rows, NOT_REPRODUCED)})


def _count(findings: Sequence[Finding], verdict: str) -> int:
    return sum(finding.verdict == verdict for finding in findings)


def findings_markdown(findings: Sequence[Finding], seeds: int) -> str:
    """Return the tables of the model description, one for each group of rows, by what they are worth."""
    head = [say(f"patterns-head-{name}", "en") for name in ("id", "claim", "kind", "expected", "measured", "verdict", "compared")]
    made = (f"{findings_summary(findings, seeds, 'en')} Made by `python -m simpul.experiments.documentation patterns --write` from "
            f"sources `{sources_digest()[:12]}`.")
    tables = [f"**{worth_title(name, 'en')}**\n\n{table(head, [_cells(one, seeds) for one in some])}"
              for name, some in grouped(findings).items()]
    return "\n\n".join([made, *tables])


def _cells(f: Finding, seeds: int) -> tuple[str, ...]:
    return (f.row.id, statement(f.row, "en"), f.row.kind, expected(f.row, "en"), measured_text(f, "en", seeds),
            say(f"patterns-verdict-{f.verdict}", "en"), f"{compared_text(f.row, 'en')}{_cited(f.row)}")


def _cited(row: PatternRow) -> str:
    return f" ({row.source})" if row.source else ""


def finding_lines(findings: Sequence[Finding], unmeasured: Sequence[str], seeds: int, columns: int, language: str,
          details: bool = False) -> list[str]:
    """Return what is printed: each row with verdict, claim, what was expected and measured; then how many came out."""
    told = []
    for name, some in grouped(findings).items():
        told += [*([""] if told else []), worth_title(name, language), "-" * columns]
        for finding in some:
            told += _finding_lines(finding, seeds, columns, language, details)
    if findings:
        told += ["", *textwrap.wrap(findings_summary(findings, seeds, language), columns)]
    if unmeasured:
        told += ["", say("patterns-unmeasured", language)]
        for id_ in unmeasured:
            reason = say(f"unmeasured-{id_.lower()}", language)
            told += textwrap.wrap(f"{id_}  {reason}", columns, initial_indent="  ", subsequent_indent="    ")
    return told


def _finding_lines(finding: Finding, seeds: int, columns: int, language: str, details: bool) -> list[str]:
    """A row: its id with the verdict, the claim, what was expected and measured; with details what is compared, and its origin."""
    row = finding.row
    told = [f"{row.id}  {say(f'patterns-verdict-{finding.verdict}', language)}"]
    parts = [statement(row, language),
             f"{say('patterns-head-expected', language)}: {expected(row, language)}; "
             f"{say('patterns-head-measured', language)}: {measured_text(finding, language, seeds)}"]
    if details:
        parts += [compared_text(row, language), f"{origin(row, language)}; {say(f'patterns-kind-{row.kind.lower()}', language)}"]
    for part in parts:
        told += textwrap.wrap(part, columns, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    return told
