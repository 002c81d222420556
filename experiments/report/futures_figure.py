"""Futures to count: one dot each, by how much the first strategy does better than what it is held against."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.chart_style import PAPER
from simpul.experiments.presentation.labels import difference_unit, scaled, strategy_title
from simpul.experiments.report.choice_words import futures, futures_told
from simpul.experiments.report.comparison_figures import report_layout, rounded_values
from simpul.experiments.report.figure_block import Picture, picture
from simpul.sim.language import say

_BETTER, _NOT_BETTER = "#0072B2", "#B35900"
_BINS, _DOT, _HEIGHT = 24, 13, 46       # columns of dots along the difference; px of a dot; px around them


def dot_places(values: list[float]) -> tuple[list[float], list[int], float]:
    """Where the dots of values stand: the middles of their columns, their places in them from 1 on, and the width of a column.
    values: from most to least; the dots come from least to most. Zero is the edge of a column, and no column holds both signs."""
    width = (max(max(values), 0.0) - min(min(values), 0.0)) / _BINS or 1.0
    heights: dict[int, int] = {}
    x, y = [], []
    for value in reversed(values):
        place = math.ceil(value / width) - 1
        heights[place] = heights.get(place, 0) + 1
        x.append((place + 0.5) * width)
        y.append(heights[place])
    return x, y, width


def futures_picture(comparison: Comparison, language: str) -> Picture | None:
    """The picture; None where nothing can be counted."""
    counted, choice = futures(comparison), comparison.choice
    if counted is None or choice is None:
        return None
    first, other, gains = counted
    scale = scaled(choice.unit)
    values = [scale * gain for gain in gains]
    x, y, _width = dot_places(values)
    found = list(reversed(values))
    colours = [_BETTER if value > 0.0 else _NOT_BETTER for value in found]
    unit = say("choice-axis-spread", language) if choice.unit == "luck" else difference_unit(choice.unit, language)
    names = [strategy_title(comparison.scenario, label, language) for label in (first, other)]
    axis = say("choice-axis", language, strategy=names[0], other=names[1], unit=unit)
    fills = [colour if value > 0.0 else PAPER for value, colour in zip(found, colours, strict=True)]
    trace = {"type": "scatter", "mode": "markers", "x": rounded_values(x), "y": y, "hoverinfo": "skip", "showlegend": False,
             "marker": {"size": _DOT - 1, "color": fills, "line": {"color": colours, "width": 2}}}
    height = _HEIGHT * 2 + _DOT * (max(y) + 1)
    layout = report_layout(language, height, xaxis={"title": {"text": axis, "font": {"size": 12}}, "zerolinewidth": 2, "nticks": 6},
                           yaxis={"visible": False, "range": [0, max(y) + 1]})
    return picture("futures", say("choice-futures-heading", language), futures_told(comparison, language),
                   {"data": [trace], "layout": layout})
