"""A calibration as people see it: what the model does not reproduce, what the targets say of the numbers, how far to trust it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simpul.experiments.calibration.calibration_record import CHECK_LEVEL
from simpul.experiments.calibration.calibration_tables import bar_text, bar_value
from simpul.experiments.calibration.ensemble_diagnostics import HINTED, IDENTIFIED, OPEN
from simpul.experiments.calibration.fitted_target import IMPLAUSIBLE
from simpul.experiments.calibration.record_parts import FreeNumber, RecordLine, Span
from simpul.experiments.calibration.trust_bars import bars
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, UNDECIDED
from simpul.experiments.presentation.labels import MISSING, inside, interval, listed, number, strategy_title
from simpul.experiments.report.calibration_figures import check_pictures, target_picture
from simpul.experiments.report.comparison_tables import Cell, Table, number_cell
from simpul.experiments.report.document import Document, DocumentPart
from simpul.sim.language import has, say

_LOOKS = {REPRODUCED: "better", NOT_REPRODUCED: "worse", UNDECIDED: "noise"}
_WORDS = {IDENTIFIED: "better", HINTED: "noise", OPEN: ""}
MOST_TOLD, MOST_NAMED = 4, 6


def calibration_document(found, language: str) -> Document:
    """The page of a calibration (`simpul.experiments.calibration.calibration_answer.Calibration`)."""
    told = found.record
    return Document(
        kind=say("calibrate-kind", language), asked=say("calibrate-asked" if not found.own else "calibrate-asked-own", language),
        answer=((say("question-answer", language), _answer(found, language)),
                (say("calibrate-known-tag", language), _known(found, language)),
                (say("report-answer-sure", language), _sure(found, language))),
        first=target_picture(found, lambda line: statement_of(found, line, language), language), key=say("calibrate-key", language),
        parts=tuple(_parts(found, language)),
        method=(say("calibrate-method-waves", language, first=told.first, tried=told.tried, waves=len(told.waves),
                    numbers=len(told.numbers)),
                say("calibrate-method-error", language, most=f"{IMPLAUSIBLE:g}"),
                say("calibrate-method-chains", language),
                say("calibrate-method-judged", language, small=told.seeds[0], large=told.seeds[1]),
                say("calibrate-method-use", language)),
        limits=(say("calibrate-limit-prior", language), say("calibrate-limit-bands", language)),
        made=((say("calibrate-tried", language), number(told.tried, language)),
              (say("calibrate-seeds", language), say("calibrate-seeds-value", language, small=told.seeds[0], large=told.seeds[1])),
              (say("calibrate-ensemble", language), found.ensemble.digest)),
        folder=say("calibrate-folder", language))


def _parts(found, language: str) -> list[DocumentPart]:
    told = found.record
    elsewhere = () if found.own else (say("calibrate-elsewhere", language),)
    moved = [one for one in told.numbers if one.word != OPEN]
    parts = [
        DocumentPart(say("calibrate-targets", language),
                     (say("calibrate-targets-reading", language, seeds=told.seeds[0]), *elsewhere),
                     tables=(_targets(found, language),)),
        DocumentPart(say("calibrate-numbers", language), (say("calibrate-numbers-reading", language, sets=told.sets),),
                     tables=(_numbers(found, moved, language),) if moved else (),
                     folds=((say("calibrate-fold-open", language),
                             (_numbers(found, [one for one in told.numbers if one.word == OPEN], language),)),
                            (say("calibrate-fold-combined", language), (_directions(found, language),)))),
        DocumentPart(say("calibrate-trust", language), (say("calibrate-trust-reading", language),),
                     tables=(_bars(found, language),),
                     folds=((say("calibrate-fold-waves", language), (_waves(found, language),)),
                            *([(say("calibrate-fold-sources", language), (_sources(found, language),))] if told.sources else []))),
    ]
    if told.checks:
        parts.append(DocumentPart(say("calibrate-checks", language), (say("calibrate-checks-reading", language),),
                                  pictures=check_pictures(found, lambda line: statement_of(found, line, language), language),
                                  tables=(_checks(found, language),)))
    return parts


def statement_of(found, line: RecordLine, language: str) -> str:
    """What a target or check says, in one sentence."""
    key = f"claim-{line.id.lower()}"
    if not found.own and has(key, language):
        return say(key, language)
    name = line.figure.replace("_", "-")
    kind = next((kind for kind in ("outcome", "survey", "series") if has(f"{kind}-{name}", language)), None)
    label = say(f"{kind}-{name}", language) if kind else line.figure
    title = strategy_title(found.scenario, line.compared, language) if line.compared in found.scenario.strategies else line.compared
    return say("calibrate-own-target", language, figure=label, strategy=title, months=line.horizon)


def _short(found, line: RecordLine, language: str) -> str:
    return inside(statement_of(found, line, language).rstrip("."))


def _some(names: list[str], language: str) -> str:
    """Names as a list, not too many of them."""
    more = len(names) - MOST_NAMED
    return listed(names[:MOST_NAMED] + ([say("calibrate-more", language, more=more)] if more > 0 else []), language)


def _answer(found, language: str) -> str:
    told = found.record
    second = told.plausible
    off = [line for line in told.targets if not line.target.implausibility <= IMPLAUSIBLE]
    if not off:
        named = say("calibrate-answer-all", language, targets=len(told.targets), most=f"{IMPLAUSIBLE:g}")
    else:
        worst = sorted(off, key=lambda line: -line.target.implausibility)[:MOST_TOLD]
        parts = [say("calibrate-off", language, target=_short(found, line, language),
                     times=number(line.target.implausibility, language)) for line in worst]
        named = say("calibrate-answer-off", language, count=len(off), targets=len(told.targets), parts=listed(parts, language))
    never = [_short(found, line, language) for line in off if not line.target.nearest <= IMPLAUSIBLE]
    sentences = [named]
    if never:
        sentences.append(say("calibrate-answer-never", language, count=len(never), most=f"{IMPLAUSIBLE:g}",
                             parts=_some(never, language)))
    silent = [_short(found, line, language) for line in told.targets if not line.target.heard]
    if silent:
        sentences.append(say("calibrate-answer-silent", language, count=len(silent), parts=_some(silent, language)))
    sentences += [say("calibrate-answer", language, sets=told.sets, seeds=told.seeds[0],
                            share=number(told.trust.meet_all, language, "share"))]
    return " ".join([*sentences, *([say("calibrate-answer-second", language)] if second is not None else [])])


def _known(found, language: str) -> str:
    told = found.record
    names = {word: [_name_of(one, language) for one in sorted(told.numbers, key=lambda one: -one.contraction) if one.word == word]
             for word in (IDENTIFIED, HINTED, OPEN)}
    sentences = [say(f"calibrate-known-{word}", language, count=len(names[word]), names=_some(names[word], language))
                 for word in (IDENTIFIED, HINTED) if names[word]]
    if names[OPEN]:
        sentences.append(say("calibrate-known-open", language, count=len(names[OPEN]), all=len(told.numbers)))
    return " ".join(sentences)


def _sure(found, language: str) -> str:
    told = found.record
    known = [bar for bar in bars(told) if bar.met is not None]
    missed = [inside(say(f"calibrate-bar-{bar.name}", language)) for bar in known if not bar.met]
    sentences = [say("calibrate-sure-missed", language, count=len(missed), all=len(known), names=_some(missed, language)) if missed
                 else say("calibrate-sure-met", language, all=len(known))]
    if told.checks:
        count = {word: sum(line.verdict == word for line in told.checks) for word in (REPRODUCED, UNDECIDED, NOT_REPRODUCED)}
        sentences.append(say("calibrate-sure-checks", language, all=len(told.checks), inside=count[REPRODUCED],
                             across=count[UNDECIDED], outside=count[NOT_REPRODUCED]))
    return " ".join(sentences)


def _name_of(one: FreeNumber, language: str) -> str:
    return _named(one.name, language)


def _named(name: str, language: str) -> str:
    """The name of a free number."""
    key = f"parameter-{name.replace('_', '-')}"
    return inside(say(key, language)) if has(key, language) else name


def _band(line: RecordLine, language: str) -> str:
    """The band of a target in words."""
    if line.low is None or line.high is None:
        ends = "more" if line.high is None else "less"
        return say(f"calibrate-band-{ends}", language, value=number(line.low if line.high is None else line.high, language))
    return say("patterns-between", language, low=number(line.low, language), high=number(line.high, language))


def _row_name(found, line: RecordLine, language: str) -> str:
    told = statement_of(found, line, language)
    return told if found.own else f"{line.id} {told}"


def _targets(found, language: str) -> Table:
    rows, several = [], bool(found.record.sources)
    for line in found.record.targets:
        one = line.target
        look = "worse" if not one.implausibility <= IMPLAUSIBLE else "better" if one.implausibility <= 1.0 else "noise"
        cells = [Cell(_band(line, language)), _spanned(line.prior, language), _spanned(line.ensemble, language),
                 Cell(number(one.implausibility, language), "", look), number_cell(one.nearest, language),
                 *([_spanned(one.others, language)] if several else []),
                 number_cell(one.attainable, language, "share"), number_cell(one.explained, language, "share")]
        if not found.own:
            cells.append(Cell(number(one.discrepancy, language), say(f"discrepancy-{one.reason}", language)))
        rows.append((_row_name(found, line, language), (*cells, Cell(line.source or MISSING))))
    heads = ("band", "before", "after", "off", "nearest", *(["others"] if several else []), "attainable", "explained",
             *(["discrepancy"] if not found.own else []), "source")
    return _table("targets", heads, rows, language)


def _checks(found, language: str) -> Table:
    rows = [(_row_name(found, line, language), (
        Cell(say(f"patterns-verdict-{line.verdict}", language), "", _LOOKS.get(line.verdict, "")), Cell(_band(line, language)),
        _spanned(line.prior, language), number_cell(line.prior_share, language, "share"), _spanned(line.ensemble, language),
        number_cell(line.ensemble_share, language, "share"), Cell(line.source or MISSING))) for line in found.record.checks]
    return _table("checks", ("verdict", "band", "before", "before-share", "after", "after-share", "source"), rows, language)


def _table(name: str, heads: Sequence[str], rows: list, language: str) -> Table:
    return Table(say(f"calibrate-table-{name}", language, level=round(100 * CHECK_LEVEL)),
                 tuple(say(f"calibrate-column-{head}", language) for head in heads), tuple(rows))


def _spanned(told: Span, language: str) -> Cell:
    return Cell(number(told.median, language), interval(told.low, told.high, language) if math.isfinite(told.low) else "")


def _numbers(found, numbers: Sequence[FreeNumber], language: str) -> Table:
    second, rows = found.record.plausible is not None, []
    for one in sorted(numbers, key=lambda one: -one.contraction):
        cells = [Cell(say(f"calibrate-word-{one.word}", language), "", _WORDS[one.word]),
                 number_cell(one.contraction, language, "share"), _spanned(one.ensemble, language),
                 Cell(f"{number(one.low, language)} – {number(one.high, language)}", kind="number")]
        cells += [number_cell(one.plausible, language, "share")] if second else []
        partner = Cell(one.partner, number(one.correlation, language, sign=True))
        rows.append((_name_of(one, language), (*cells, Cell(one.name), partner)))
    heads = ("word", "contraction", "after", "range", *(["second"] if second else []), "key", "partner")
    return _table("numbers", heads, rows, language)


def _directions(found, language: str) -> Table:
    rows = [(listed([f"{number(weight, language, sign=True)} {_named(name, language)}"
                     for name, weight in zip(one.names, one.weights, strict=True)], language),
             (number_cell(one.contraction, language, "share"),)) for one in found.record.trust.directions]
    return _table("directions", ("contraction",), rows, language)


def _bars(found, language: str) -> Table:
    looks = {True: ("met", "better"), False: ("missed", "worse"), None: ("unknown", "")}
    rows = [(say(f"calibrate-bar-{bar.name}", language), (
        Cell(bar_value(bar, language), kind="number"), Cell(bar_text(bar, language)),
        Cell(say(f"calibrate-bar-is-{looks[bar.met][0]}", language), "", looks[bar.met][1]))) for bar in bars(found.record)]
    return _table("trust", ("value", "bar", "met"), rows, language)


def _waves(found, language: str) -> Table:
    lines = {line.id: line for line in found.record.targets}
    rows = [(str(place), (number_cell(one.temperature, language), number_cell(one.sets, language), number_cell(one.off, language),
                          Cell(statement_of(found, lines[one.target], language))))
            for place, one in enumerate(found.record.waves, start=1)]
    return _table("waves", ("temperature", "sets", "wave-off", "wave-target"), rows, language)


def _sources(found, language: str) -> Table:
    rows = [(one.name, (Cell(f"{one.plausible} / {len(one.targets)}", kind="number"),
                        Cell(f"{one.inside} / {len(one.targets)}", kind="number"),
                        Cell(_named(one.number, language), number(one.shift, language, sign=True))))
            for one in found.record.sources]
    return _table("sources", ("source-plausible", "source-inside", "source-moved"), rows, language)
