"""Outcomes over time: the middle run and the range of most runs, for two strategies or many."""

from __future__ import annotations

import numpy as np

from simpul.experiments.app.curves import band, curve, unit_of
from simpul.experiments.app.figures.figure_style import MUTED, layout, rounded, styles_of
from simpul.experiments.app.seed_runs import Many
from simpul.experiments.presentation.chart_style import INK, shown
from simpul.experiments.presentation.labels import strategy_title
from simpul.sim.language import say

BANDS_HEIGHT = 250


def bands(scenario, many: Many, name: str, language: str, first: int | None = None) -> dict:
    """One curve over time for every strategy of `many`; a pale band holds the middle 80% of its runs.

    name: which (`curves.CURVES`). first: the month that the picture begins with, None for a year
    before the strategy.
    """
    looks, traces, unit = styles_of(scenario), [], unit_of(name)
    first = max(0, scenario.start - 12) if first is None else first
    months = np.arange(first, many.series.shape[2])
    after = (months - scenario.start + 1).tolist()
    for place, label in enumerate(many.labels):
        low, middle, high = band(curve(many.series[place], name, scenario.start)[:, first:])
        look, title = looks[label], shown(strategy_title(scenario, label, language))
        known = np.isfinite(low) & np.isfinite(high)
        if many.seeds > 1:
            edge = [after[k] for k in np.flatnonzero(known)]
            traces.append({"type": "scatter", "mode": "lines", "x": [*edge, *edge[::-1]], "fill": "toself",
                           "y": rounded(np.concatenate([low[known], high[known][::-1]])), "fillcolor": look.band(0.16),
                           "line": {"width": 0}, "hoverinfo": "skip"})
        traces.append({"type": "scatter", "mode": "lines", "x": after, "y": rounded(middle), "name": title,
                       "line": {"color": look.colour, "dash": look.dash, "width": 2.6},
                       "hovertemplate": f"{title}<br>%{{x}}: %{{y:.3~g}}<extra></extra>"})
    lines = [_line(0, INK, "dot"), _line(scenario.subsidy.months, MUTED, "dot")]
    notes = [_note(0, say("view-begins", language)), _note(scenario.subsidy.months, say("view-money-ends", language))]
    return {"data": traces, "layout": layout(
        language, BANDS_HEIGHT, unit, meta={"seeds": many.seeds}, shapes=lines, annotations=notes, margin={"t": 24},
        xaxis={"title": {"text": say("view-months-axis", language), "font": {"size": 12}}, "dtick": 24, "zeroline": False},
        yaxis={"rangemode": "normal"})}


def _line(x: float, colour: str, dash: str) -> dict:
    return {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper",
            "line": {"color": colour, "width": 1.4, "dash": dash}}


def _note(x: float, text: str) -> dict:
    return {"x": x, "y": 1.0, "yref": "paper", "yanchor": "bottom", "xanchor": "center", "text": text, "showarrow": False,
            "font": {"size": 11, "color": MUTED}}
