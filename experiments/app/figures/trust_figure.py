"""Trust within and between groups, as squares with their numbers."""

from __future__ import annotations

import textwrap

import numpy as np

from simpul.experiments.app.figures.figure_style import layout
from simpul.experiments.app.frames import Film, trust_by_group
from simpul.experiments.presentation.chart_style import shown
from simpul.experiments.presentation.labels import number, text_of


def trust(film: Film, month: int, language: str) -> dict:
    """Mean trust of the ties between groups at the end of a month, 0 to 1; empty where there is no tie."""
    scenario = film.run.scenario
    names = ["<br>".join(shown(line) for line in textwrap.wrap(text_of(group, language), 14)) for group in scenario.groups.values()]
    table = trust_by_group(film.at(month), film.run.community.group, len(names))
    size = 50 + 44 * len(names)
    return {"data": [{
        "type": "heatmap", "x": names, "y": names, "zmin": 0.3, "zmax": 0.9, "colorscale": "Cividis", "showscale": False,
        "z": [[None if np.isnan(value) else round(value, 3) for value in row] for row in table.tolist()],
        "text": [[number(value, language, "share") for value in row] for row in table.tolist()],
        "texttemplate": "%{text}", "textfont": {"size": 14}, "xgap": 2, "ygap": 2,
        "hovertemplate": "%{y} – %{x}: %{text}<extra></extra>"}],
        "layout": layout(language, size, yaxis={"autorange": "reversed", "ticksuffix": "", "showgrid": False,
                                                         "tickfont": {"size": 11}},
                         xaxis={"showgrid": False, "tickangle": 0, "tickfont": {"size": 11}}, margin={"b": 8})}
