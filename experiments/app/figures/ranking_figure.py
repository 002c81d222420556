"""Strategies in the order of their points, with the uncertainty."""

from __future__ import annotations

import textwrap

import numpy as np

from simpul.experiments.app.aims import Ranking
from simpul.experiments.app.figures.figure_style import layout, rounded, styles_of
from simpul.experiments.presentation.chart_style import INK, shown
from simpul.experiments.presentation.labels import number, strategy_title
from simpul.sim.language import say

ROW = 46


def ranked(scenario, labels: tuple[str, ...], found: Ranking, language: str) -> dict:
    """A dot with its interval for every strategy, best on top."""
    looks, rows = styles_of(scenario), list(found.order)
    titles = [strategy_title(scenario, labels[row], language) for row in rows]
    names = ["<br>".join(shown(line) for line in textwrap.wrap(title, 20)) for title in titles]
    heights = [len(rows) - 1 - place for place in range(len(rows))]
    traces = []
    for row, height, name in zip(rows, heights, names, strict=True):
        look = looks[labels[row]]
        mean, low, high = (float(values[row]) for values in (found.mean, found.low, found.high))
        traces.append({
            "type": "scatter", "mode": "markers", "x": rounded([mean]), "y": [height], "hoverinfo": "text",
            "text": [say("view-hover-points", language, strategy=name, points=number(mean, language),
                         low=number(low, language), high=number(high, language), first=round(100 * float(found.first[row])))
                     .replace("\n", "<br>")],
            "error_x": {"type": "data", "symmetric": False, "array": rounded([high - mean]), "arrayminus": rounded([mean - low]),
                        "color": look.colour, "thickness": 2.4, "width": 5},
            "marker": {"size": 13, "symbol": look.marker, "color": look.colour, "line": {"color": INK, "width": 1}}})
    return {"data": traces, "layout": layout(
        language, 70 + ROW * len(rows),
        xaxis={"title": {"text": say("view-points", language), "font": {"size": 12}},
               "range": [min(0.0, float(np.nanmin(found.low))) - 4, max(100.0, float(np.nanmax(found.high))) + 4]},
        yaxis={"tickmode": "array", "tickvals": heights, "ticktext": names, "range": [-0.6, len(rows) - 0.4], "zeroline": False})}
