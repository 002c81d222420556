"""The calibration as Markdown for the description of the model, and its checks put anew into what stands there."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simpul.experiments.calibration.calibration_record import Record, RecordLine, Span
from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.presentation.labels import interval, number
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say

HEADS = ("id", "should lie", "over the ranges", "inside", "accepted sets", "inside", "tolerance", "verdict", "what")
_CHECKS, NUMBERS = "**Checks**", "**Parameters**"


def record_markdown(told: Record) -> str:
    """Return the chapter's tables and what they come to, in English."""
    targets = table(HEADS, [_row(line, True) for line in told.targets])
    moved = [one for one in told.numbers if one.leading]
    numbers = table(("parameter", "range", "accepted sets", "effect", "border"), [
        (f"`{one.name}`", _span(Span(one.low, math.nan, one.high)), _span(one.accepted), number(one.strength, "en"), one.border)
        for one in sorted(moved, key=lambda one: -one.strength)])
    edges = ", ".join(f"`{one.name}` ({one.border})" for one in told.numbers if one.border) or "none"
    wide = ", ".join(f"{line.id} {number(line.tolerance, 'en')}" for line in told.targets if line.tolerance > 1.0) or "none"
    volume = f"{told.volume:.1e}" if told.volume < 0.01 else number(told.volume, "en", "share")
    said = (
        f"{told.sets} accepted sets, {number(told.meet_all, 'en', 'share')} of them within every band on {told.seeds[0]} fresh "
        f"seeds ({told.seeds[1]} with 195 organizations). Bands that had to be widened to accept all of them, and how many times: "
        f"{wide}. Of {told.first} sets spread over the ranges {number(told.prior_all, 'en', 'share')} are within every band; what "
        f"came as near as closing in did ({number(told.tolerance, 'en')} half widths beyond the bands, added up) is about {volume} "
        f"of the prior volume, an order of magnitude. {told.tried} sets were measured. At a border of their range: {edges}. Made "
        f"by `python -m simpul.experiments.documentation calibration --write` from sources `{sources_digest()[:12]}`.")
    return (f"{said}\n\n**Targets**\n\n{targets}\n\n{checks_as_markdown(told.checks)}{NUMBERS} that the targets depend on most "
            f"(effect: on a target's rank, 0 to 1)\n\n{numbers}")


def checks_as_markdown(checks: Sequence[RecordLine]) -> str:
    """The table of the checks under its heading, and an empty line."""
    lines = table([head for head in HEADS if head != "tolerance"], [_row(line, False) for line in checks])
    return f"{_CHECKS} (nothing was fitted to them; measured from sources `{sources_digest()[:12]}`)\n\n{lines}\n\n"


def with_checks(text: str, checks: Sequence[RecordLine]) -> str:
    """The chapter's tables with those of the checks in the place of what stands there."""
    first, last = text.index(_CHECKS), text.index(NUMBERS)
    return text[:first] + checks_as_markdown(checks) + text[last:]


def _row(line: RecordLine, tolerance: bool) -> tuple[str, ...]:
    low, high = (math.nan if end is None else end for end in (line.low, line.high))
    band = f"above {number(low, 'en')}" if math.isnan(high) else f"below {number(high, 'en')}" if math.isnan(low) else \
        f"{number(low, 'en')} to {number(high, 'en')}"
    cells = [line.id, band, _span(line.prior), number(line.prior_share, "en", "share"), _span(line.accepted),
             number(line.accepted_share, "en", "share")]
    cells += [number(line.tolerance, "en")] if tolerance else []
    return (*cells, say(f"patterns-verdict-{line.verdict}", "en"), say(f"claim-{line.id.lower()}", "en"))


def _span(found: Span) -> str:
    ends = interval(found.low, found.high, "en")
    return ends if math.isnan(found.median) else f"{number(found.median, 'en')} ({ends})"
