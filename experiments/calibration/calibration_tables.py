"""The calibration as CSV, as Markdown for the description of the model, and its checks put anew into what stands there."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import astuple

from simpul.experiments.calibration.ensemble_diagnostics import HINTED, IDENTIFIED, OPEN
from simpul.experiments.calibration.fitted_target import IMPLAUSIBLE
from simpul.experiments.calibration.record_parts import FreeNumber, Record, RecordLine, Span
from simpul.experiments.calibration.trust_bars import Bar, bars
from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.patterns.evidence_targets import SOURCES
from simpul.experiments.presentation.labels import fixed, interval, listed, number
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say

_HEADS = ("id", "should lie", "over the ranges", "inside", "ensemble", "inside", "verdict", "what")
_TARGET_HEADS = ("id", "should lie", "over the ranges", "ensemble", "off", "nearest run", "from other sources", "off",
                 "not chance", "emulated", "rules left out", "what")
_CHECKS, NUMBERS = "**Checks**", "**Parameters**"
_COLUMNS = ("id", "fitted", "kind", "source", "figure", "compared", "horizon", "expected_low", "expected_high", "prior_low",
            "prior_median", "prior_high", "prior_share", "ensemble_low", "ensemble_median", "ensemble_high", "ensemble_share",
            "verdict", "scale", "error", "discrepancy", "heard", "implausibility", "nearest", "attainable", "explained", "missing",
            "contraction", "others_low", "others_median", "others_high", "others_implausibility")
_SOURCES = {source.name: source for source in SOURCES}
_OF_TARGETS = 14              # of the columns, the last, are empty for checks


def record_csv(lines: Sequence[RecordLine], before: Sequence[Sequence[object]] = ()) -> str:
    """A CSV table, a line for each target and check; numbers with six digits, nothing where there is no number. before: lines of
    an earlier table that stand first, as they were."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([_COLUMNS, *before])
    for line in lines:
        row = [line.id, "yes" if line.fitted else "no", line.kind, line.source, line.figure, line.compared, line.horizon, line.low,
               line.high, *astuple(line.prior), line.prior_share, *astuple(line.ensemble), line.ensemble_share, line.verdict]
        one = line.target
        row += [None] * _OF_TARGETS if one is None else [
            one.scale, one.error, one.discrepancy, "yes" if one.heard else "no", one.implausibility, one.nearest, one.attainable,
            one.explained, one.missing, one.contraction, *astuple(one.others), one.others_implausibility]
        writer.writerow([_digits(value) for value in row])
    return stream.getvalue()


def _digits(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.6g}" if math.isfinite(value) else ""
    return "" if value is None else value


def record_markdown(told: Record) -> str:
    """Return the chapter's tables and what they come to, in English."""
    counts = {word: sum(one.word == word for one in told.numbers) for word in (IDENTIFIED, HINTED, OPEN)}
    said = (
        f"{told.sets} sets, drawn by as many independent chains; {told.tried} were run, {told.first} of them over the ranges. "
        f"{_reproduced(told)} On {told.seeds[0]} fresh seeds ({told.seeds[1]} with 195 organizations) the sets are beyond the "
        f"bands by {number(told.trust.misfit, 'en')} half widths in all (median; the best by {number(told.trust.best, 'en')}), and "
        f"{number(told.trust.meet_all, 'en', 'share')} of them are within every band. Of {len(told.numbers)} parameters "
        f"{counts[IDENTIFIED]} are identified, {counts[HINTED]} hinted, {counts[OPEN]} open. The prior is strained "
        f"{number(told.trust.strain, 'en')} times (1: not). Made by `python -m simpul.experiments.documentation calibration "
        f"--write` from sources `{sources_digest()[:12]}`.")
    parts = [said, f"**Targets**\n\n{table(_TARGET_HEADS, [_target_row(line) for line in told.targets])}", *_parts(told),
             checks_as_markdown(told.checks).strip("\n"), f"{NUMBERS}\n\n{_numbers(told)}"]
    return "\n\n".join(parts)


def _reproduced(told: Record) -> str:
    """Which targets the model does not reproduce, named first, and what a second ensemble without them comes to."""
    second = told.plausible
    silent = listed([line.id for line in told.targets if line.target is not None and not line.target.heard], "en")
    if silent:
        silent = f" Chance makes nearly all of the variance of {silent}, which had no say."
    if second is None:
        return f"No target that had a say lies more than {IMPLAUSIBLE:g} standard deviations off.{silent}"
    lines = {line.id: line.target for line in told.targets if line.target is not None}
    named = listed([f"{name} ({number(lines[name].implausibility, 'en')})" for name in second.left_out], "en")
    never = listed([name for name in second.left_out if not lines[name].nearest <= IMPLAUSIBLE], "en") or "none"
    moved = f"`{second.number}` by {number(second.shift, 'en', sign=True)} sd"
    return (
        f"Not reproduced together with the other targets, because more than {IMPLAUSIBLE:g} standard deviations off: {named}; not "
        f"so near in any run: {never}. A second ensemble does without them (`results/ensemble-plausible.csv`; "
        f"{number(second.misfit, 'en')} half widths beyond the other bands; most moved: {moved}); what is concluded must hold in "
        f"both.{silent}")


def _parts(told: Record) -> list[str]:
    """What tells how far to trust it: bars, waves, sources, combinations."""
    found = [f"**Diagnostics** and the bar of each\n\n{table(('what', 'value', 'bar', ''), [_bar_row(bar) for bar in bars(told)])}"]
    waves = [(str(place), number(one.temperature, "en"), str(one.sets), one.target, number(one.off, "en"))
             for place, one in enumerate(told.waves, start=1)]
    found.append("**Waves** after the first, with the target that was predicted worst (mean off, in standard deviations of one "
                 "run)\n\n" + table(("wave", "temperature", "sets", "target", "off"), waves))
    if told.sources:
        rows = [(one.name, " ".join(one.targets), f"{one.plausible} of {len(one.targets)}", f"{one.inside} of {len(one.targets)}",
                 f"`{one.number}` {number(one.shift, 'en', sign=True)} sd") for one in told.sources]
        found.append("**Without one source**: what the other sources say of its targets\n\n" + table(
            ("left out", "targets", f"within {IMPLAUSIBLE:g} sd", "median inside the band", "most moved"), rows))
    if told.sources and all(one.name in _SOURCES for one in told.sources):
        rows = [(one.name, number(_SOURCES[one.name].correlation, "en"), say(f"correlation-{_SOURCES[one.name].reason}", "en"),
                 str(_SOURCES[one.name].communities)) for one in told.sources]
        found.append("**Errors within a source**\n\n" + table(("source", "correlation", "because", "communities"), rows))
    rows = [(number(one.contraction, "en", "share"), ", ".join(f"{number(weight, 'en', sign=True)} `{name}`" for name, weight in
                                                               zip(one.names, one.weights, strict=True)))
            for one in told.trust.directions]
    return [*found, "**Combinations** of parameters that narrowed most (the three largest parts of each)\n\n"
            + table(("narrowed by", "made of"), rows)]


def _bar_row(bar: Bar) -> tuple[str, ...]:
    met = {True: "met", False: "**missed**", None: "unknown"}[bar.met]
    return say(f"calibrate-bar-{bar.name}", "en"), bar_value(bar, "en"), bar_text(bar, "en"), met


def bar_value(bar: Bar, language: str) -> str:
    """A diagnostic as it is written: with three decimals where it lies next to 1."""
    return fixed(bar.value, 3, language) if bar.name == "mixing" and math.isfinite(bar.value) else number(bar.value, language)


def bar_text(bar: Bar, language: str) -> str:
    """Between what a diagnostic should lie, in words."""
    low, high = (number(end, language) for end in (bar.low, bar.high))
    if math.isinf(bar.high):
        return say("calibrate-at-least", language, value=low)
    return say("calibrate-at-most", language, value=high) if bar.low <= 0.0 else interval(bar.low, bar.high, language)


def _numbers(told: Record) -> str:
    """All parameters, those that narrowed most first."""
    second = told.plausible is not None
    more = ["in the second", "moves"] if second else []
    heads = ("parameter", "range", "ensemble", "narrowed by", "", *more, "goes together with")
    return table(heads, [_number_row(one, second) for one in sorted(told.numbers, key=lambda one: -one.contraction)])


def _number_row(one: FreeNumber, second: bool) -> tuple[str, ...]:
    more = [number(one.plausible, "en", "share"), f"{number(one.shift, 'en', sign=True)} sd"] if second else []
    return (f"`{one.name}`", _span(Span(one.low, math.nan, one.high)), _span(one.ensemble), number(one.contraction, "en", "share"),
            say(f"calibrate-word-{one.word}", "en"), *more, f"`{one.partner}` {number(one.correlation, 'en', sign=True)}")


def checks_as_markdown(checks: Sequence[RecordLine]) -> str:
    """The table of the checks under its heading, and an empty line."""
    lines = table(_HEADS, [_check_row(line) for line in checks])
    return f"{_CHECKS} (nothing was fitted to them; measured from sources `{sources_digest()[:12]}`)\n\n{lines}\n\n"


def with_checks(text: str, checks: Sequence[RecordLine]) -> str:
    """The chapter's tables with those of the checks in the place of what stands there."""
    first, last = text.index(_CHECKS), text.index(NUMBERS)
    return text[:first] + checks_as_markdown(checks) + text[last:]


def _band(line: RecordLine) -> str:
    low, high = (math.nan if end is None else end for end in (line.low, line.high))
    return f"above {number(low, 'en')}" if math.isnan(high) else f"below {number(high, 'en')}" if math.isnan(low) else \
        f"{number(low, 'en')} to {number(high, 'en')}"


def _check_row(line: RecordLine) -> tuple[str, ...]:
    return (line.id, _band(line), _span(line.prior), number(line.prior_share, "en", "share"), _span(line.ensemble),
            number(line.ensemble_share, "en", "share"), say(f"patterns-verdict-{line.verdict}", "en"),
            say(f"claim-{line.id.lower()}", "en"))


def _target_row(line: RecordLine) -> tuple[str, ...]:
    one = line.target
    assert one is not None
    left = f"{number(one.discrepancy, 'en')}: {say(f'discrepancy-{one.reason}', 'en')}"
    return (line.id, _band(line), _span(line.prior), _span(line.ensemble), number(one.implausibility, "en"),
            number(one.nearest, "en"), _span(one.others), number(one.others_implausibility, "en"),
            number(one.attainable, "en", "share"), number(one.explained, "en", "share"), left,
            say(f"claim-{line.id.lower()}", "en"))


def _span(found: Span) -> str:
    ends = interval(found.low, found.high, "en")
    return ends if math.isnan(found.median) else f"{number(found.median, 'en')} ({ends})"
