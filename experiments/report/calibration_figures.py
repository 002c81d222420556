"""Pictures of a calibration: targets and checks with a closed band, each counted from the middle of its band in half widths."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from simpul.experiments.calibration.record_parts import RecordLine, Span
from simpul.experiments.patterns.pattern_rows import without_letter
from simpul.experiments.presentation.labels import interval, number
from simpul.experiments.report import shared_figures
from simpul.experiments.report.figure_block import Picture, picture
from simpul.sim.language import say

_BEFORE, _AFTER = "#8A8A8A", "#0072B2"
# Patterns told together in one picture, by the numbers of their rows.
_GROUPS = (("ties", ("P1", "P2", "P3", "P4", "P7", "P27", "T1", "T2")), ("change", ("P5", "P6", "P10", "P11")),
          ("trust", ("P9", "P25", "P26", "P30")), ("strategies", ("P13", "P14", "P15", "P16", "P21")))
SHOWN, ROOM = 4.0, 0.25   # half widths to each side that pictures show, and room for the dots of what lies beyond
Statement = Callable[[RecordLine], str]


def target_picture(found, statement: Statement, language: str) -> Picture | None:
    """The targets before and after; statement: a line in one sentence."""
    return _picture(found, found.record.targets, "targets", statement, language)


def check_pictures(found, statement: Statement, language: str) -> tuple[Picture, ...]:
    """The checks, by what they are about."""
    groups = [(name, [line for line in found.record.checks if without_letter(line.id) in ids]) for name, ids in _GROUPS]
    return tuple(filter(None, (_picture(found, lines, name, statement, language) for name, lines in groups)))


def _picture(found, lines: Sequence[RecordLine], name: str, statement: Statement, language: str) -> Picture | None:
    closed = [line for line in lines if line.low is not None and line.high is not None and math.isfinite(line.ensemble.median)]
    if not closed:
        return None
    groups = [(say(f"calibrate-{which}", language), colour, shape,
               [_dot(line, getattr(line, field), statement(line), language) for line in closed])
              for which, colour, shape, field in (("before", _BEFORE, "diamond", "prior"), ("after", _AFTER, "circle", "ensemble"))]
    rows = [statement(line) if found.own else line.id for line in closed]     # the tables have the sentences
    figure = shared_figures.dots(rows, groups, say("calibrate-axis", language), "", language, zero=False)
    figure["layout"]["shapes"] = [{"type": "rect", "xref": "x", "yref": "paper", "x0": -1, "x1": 1, "y0": 0, "y1": 1,
                                   "fillcolor": "#0072B2", "opacity": 0.1, "line": {"width": 0}, "layer": "below"}]
    figure["layout"]["xaxis"]["range"] = [-SHOWN - ROOM, SHOWN + ROOM]
    reading = say("calibrate-picture-reading", language) if name == "targets" else ""        # once is enough
    return picture(f"calibrate-{name}", say(f"calibrate-picture-{name}", language), reading, figure)


def _dot(line: RecordLine, told: Span, words: str, language: str) -> shared_figures.Dot:
    middle, half = 0.5 * (line.low + line.high), 0.5 * (line.high - line.low)

    def placed(value: float) -> float:
        return min(max((value - middle) / half, -SHOWN), SHOWN)

    hover = f"{words}\n{number(told.median, language)} ({interval(told.low, told.high, language)})"
    return shared_figures.Dot(placed(told.median), placed(told.low), placed(told.high), True, hover)
