"""A calibration as people see it: how near the model comes to its targets, what it says of all else, which numbers moved."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simpul.experiments.calibration.calibration_record import CHECK_LEVEL, Moved, RecordLine, Span
from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, UNDECIDED, without_letter
from simpul.experiments.presentation.labels import MISSING, inside, interval, listed, number, strategy_title
from simpul.experiments.report import shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, number_cell
from simpul.experiments.report.document import Document, DocumentPart
from simpul.experiments.report.figure_block import Picture, picture
from simpul.sim.language import has, say

_BEFORE, _AFTER = "#8A8A8A", "#0072B2"
# Patterns told together in one picture, by the numbers of their rows.
_GROUPS = (("ties", ("P1", "P2", "P3", "P4", "P7", "P27", "T1", "T2")), ("change", ("P5", "P6", "P10", "P11")),
          ("trust", ("P9", "P25", "P26", "P30")), ("strategies", ("P13", "P14", "P15", "P16", "P21")))
_LOOKS = {REPRODUCED: "better", NOT_REPRODUCED: "worse", UNDECIDED: "noise"}
MOST_TOLD, MOST_NAMED = 4, 6


def calibration_document(found, language: str) -> Document:
    """The page of a calibration (`simpul.experiments.calibration.calibration_answer.Calibration`)."""
    told = found.record
    checks = [_check_picture(found, name, ids, language) for name, ids in _GROUPS]
    elsewhere = () if found.own else (say("calibrate-elsewhere", language),)
    parts = [
        DocumentPart(
            say("calibrate-targets", language),
            (say("calibrate-targets-reading", language, seeds=told.seeds[0]), *elsewhere),
            tables=(_table(found, told.targets, language),),
        )
    ]
    if told.checks:
        parts.append(DocumentPart(say("calibrate-checks", language), (say("calibrate-checks-reading", language),),
                          pictures=tuple(filter(None, checks)), tables=(_table(found, told.checks, language),)))
    parts.append(DocumentPart(say("calibrate-numbers", language), (say("calibrate-numbers-reading", language, sets=told.sets),),
                      tables=(_numbers(found, [one for one in told.numbers if one.leading], language),),
                      folds=((say("calibrate-fold-others", language),
                              (_numbers(found, [one for one in told.numbers if not one.leading], language),)),)))
    return Document(
        kind=say("calibrate-kind", language), asked=say("calibrate-asked" if not found.own else "calibrate-asked-own", language),
        answer=((say("question-answer", language), _answer(found, language)),
                (say("calibrate-rare-tag", language), _rare(found, language)),
                (say("report-answer-sure", language), _sure(found, language))),
        first=_picture(found, told.targets, "targets", language), key=say("calibrate-key", language), parts=tuple(parts),
        method=(say("calibrate-method-waves", language, first=told.first, tried=told.tried,
                    leading=sum(one.leading for one in told.numbers), numbers=len(told.numbers)),
                say("calibrate-method-distance", language),
                say("calibrate-method-judged", language, small=told.seeds[0], large=told.seeds[1]),
                say("calibrate-method-use", language)),
        limits=(say("calibrate-limit-prior", language), say("calibrate-limit-bands", language)),
        made=((say("calibrate-tried", language), number(told.tried, language)),
              (say("calibrate-seeds", language), say("calibrate-seeds-value", language, small=told.seeds[0], large=told.seeds[1])),
              (say("calibrate-ensemble", language), found.ensemble.digest)),
        folder=say("calibrate-folder", language))


def _statement(found, line: RecordLine, language: str) -> str:
    """What a target or check says, in one sentence."""
    key = f"claim-{line.id.lower()}"
    if not found.own and has(key, language):
        return say(key, language)
    name = line.figure.replace("_", "-")
    kind = next((kind for kind in ("outcome", "survey", "series") if has(f"{kind}-{name}", language)), None)
    label = say(f"{kind}-{name}", language) if kind else line.figure
    title = strategy_title(found.scenario, line.compared, language) if line.compared in found.scenario.strategies else line.compared
    return say("calibrate-own-target", language, figure=label, strategy=title, months=line.horizon)


def one_in(share: float, language: str) -> str:
    """A small share in words a person can picture."""
    if not share > 0.0:
        return say("calibrate-none-of", language)
    if share >= 0.01:
        return number(share, language, "share")
    digits = max(0, int(math.log10(1.0 / share)) - 1)
    return say("calibrate-one-in", language, count=number(float(round(1.0 / share, -digits)), language))


def _answer(found, language: str) -> str:
    told = found.record
    wide = [line for line in told.targets if line.tolerance > 1.0]
    sentences = [say("calibrate-answer" if told.meet_all > 0.0 else "calibrate-answer-none", language, sets=told.sets,
                     targets=len(told.targets), seeds=told.seeds[0], share=number(told.meet_all, language, "share"))]
    if wide:
        worst = sorted(wide, key=lambda line: -line.tolerance)[:MOST_TOLD]
        parts = [say("calibrate-widened", language, target=_short(found, line, language), times=number(line.tolerance, language))
                 for line in worst]
        sentences.append(say("calibrate-answer-wide", language, count=len(wide), parts=listed(parts, language)))
    else:
        sentences.append(say("calibrate-answer-inside", language))
    return " ".join(sentences)


def _short(found, line: RecordLine, language: str) -> str:
    return inside(_statement(found, line, language).rstrip("."))


def _rare(found, language: str) -> str:
    told = found.record
    hard = sorted(told.targets, key=lambda line: line.prior_share)[:3]
    parts = [say("calibrate-hard", language, target=_short(found, line, language),
                 share=number(line.prior_share, language, "share")) for line in hard]
    return say("calibrate-rare", language, first=told.first, all=number(told.prior_all, language, "share"),
               parts=listed(parts, language), volume=one_in(told.volume, language))


def _sure(found, language: str) -> str:
    told = found.record
    sentences = []
    if told.checks:
        count = {word: sum(line.verdict == word for line in told.checks) for word in (REPRODUCED, UNDECIDED, NOT_REPRODUCED)}
        sentences.append(say("calibrate-sure-checks", language, all=len(told.checks), inside=count[REPRODUCED],
                             across=count[UNDECIDED], outside=count[NOT_REPRODUCED]))
    edges = [_name_of(one, language) for one in sorted(told.numbers, key=lambda one: -one.strength) if one.border]
    sentences.append(say("calibrate-sure-border", language, count=len(edges), names=listed(
        edges[:MOST_NAMED] + ([say("calibrate-more", language, more=len(edges) - MOST_NAMED)] if len(edges) > MOST_NAMED else []),
        language)) if edges
                     else say("calibrate-sure-no-border", language))
    return " ".join(sentences)


def _name_of(one: Moved, language: str) -> str:
    """The name of a free number."""
    key = f"parameter-{one.name.replace('_', '-')}"
    return inside(say(key, language)) if has(key, language) else one.name


def _picture(found, lines: Sequence[RecordLine], name: str, language: str) -> Picture | None:
    """Targets or checks with a closed band, each counted from the middle of its band in half widths."""
    closed = [line for line in lines if line.low is not None and line.high is not None and math.isfinite(line.accepted.median)]
    if not closed:
        return None
    groups = [(say(f"calibrate-{which}", language), colour, shape, [_dot(found, line, getattr(line, field), language)
                                                                   for line in closed])
              for which, colour, shape, field in (("before", _BEFORE, "diamond", "prior"), ("after", _AFTER, "circle", "accepted"))]
    rows = [_statement(found, line, language) if found.own else line.id for line in closed]     # the tables have the sentences
    figure = shared_figures.dots(rows, groups, say("calibrate-axis", language), "", language, zero=False)
    figure["layout"]["shapes"] = [{"type": "rect", "xref": "x", "yref": "paper", "x0": -1, "x1": 1, "y0": 0, "y1": 1,
                                   "fillcolor": "#0072B2", "opacity": 0.1, "line": {"width": 0}, "layer": "below"}]
    figure["layout"]["xaxis"]["range"] = [-SHOWN - ROOM, SHOWN + ROOM]
    reading = say("calibrate-picture-reading", language) if name == "targets" else ""        # once is enough
    return picture(f"calibrate-{name}", say(f"calibrate-picture-{name}", language), reading, figure)


SHOWN, ROOM = 4.0, 0.25   # half widths to each side that pictures show, and room for the dots of what lies beyond


def _check_picture(found, name: str, ids: Sequence[str], language: str) -> Picture | None:
    return _picture(found, [line for line in found.record.checks if without_letter(line.id) in ids], name, language)


def _dot(found, line: RecordLine, told: Span, language: str) -> shared_figures.Dot:
    middle, half = 0.5 * (line.low + line.high), 0.5 * (line.high - line.low)

    def placed(value: float) -> float:
        return min(max((value - middle) / half, -SHOWN), SHOWN)

    words = f"{_statement(found, line, language)}\n{number(told.median, language)} ({interval(told.low, told.high, language)})"
    return shared_figures.Dot(placed(told.median), placed(told.low), placed(told.high), True, words)


def _band(line: RecordLine, language: str) -> str:
    """The band of a target in words."""
    if line.low is None or line.high is None:
        ends = "more" if line.high is None else "less"
        return say(f"calibrate-band-{ends}", language, value=number(line.low if line.high is None else line.high, language))
    return say("patterns-between", language, low=number(line.low, language), high=number(line.high, language))


def _table(found, lines: Sequence[RecordLine], language: str) -> Table:
    rows = []
    for line in lines:
        name = _statement(found, line, language) if found.own else f"{line.id} {_statement(found, line, language)}"
        cells = [Cell(say(f"patterns-verdict-{line.verdict}", language), "", _LOOKS.get(line.verdict, "")),
                 Cell(_band(line, language)), _spanned(line.prior, language),
                 number_cell(line.prior_share, language, "share"), _spanned(line.accepted, language),
                 number_cell(line.accepted_share, language, "share")]
        if line.fitted:
            cells.append(number_cell(line.tolerance, language))
        rows.append((name, (*cells, Cell(line.source or MISSING))))
    heads = ("verdict", "band", "before", "before-share", "after", "after-share", *(["tolerance"] if lines[0].fitted else []),
             "source")
    return Table(
        say("calibrate-table-targets" if lines[0].fitted else "calibrate-table-checks", language, level=round(100 * CHECK_LEVEL)),
        tuple(say(f"calibrate-column-{name}", language) for name in heads),
        tuple(rows),
    )


def _spanned(told: Span, language: str) -> Cell:
    return Cell(number(told.median, language), interval(told.low, told.high, language) if math.isfinite(told.low) else "")


def _numbers(found, numbers: Sequence[Moved], language: str) -> Table:
    ranked = sorted(numbers, key=lambda one: -one.strength)
    rows = tuple((f"{_name_of(one, language)}", (
        Cell(one.name), Cell(f"{number(one.low, language)} – {number(one.high, language)}", kind="number"),
        _spanned(one.accepted, language), number_cell(one.strength, language),
        Cell(say(f"calibrate-border-{one.border}", language) if one.border else ""))) for one in ranked)
    heads = ("key", "range", "accepted", "strength", "border")
    return Table(say("calibrate-table-numbers", language, level=round(100 * CHECK_LEVEL)),
                 tuple(say(f"calibrate-column-{name}", language) for name in heads), rows)
