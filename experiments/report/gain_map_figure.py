"""The picture of a map: letters for the strategies that lead, colours for what the best gains over direct grants, with its sign."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.presentation.chart_style import shown
from simpul.experiments.report.comparison_figures import LEGEND_ROW, report_layout
from simpul.experiments.report.shared_figures import axis_title
from simpul.sim.language import say

# Orange (worse than direct grants) over white to blue (better): apart for eyes that see few colours, and light enough for black.
_SCALE = [[0.0, "#E08214"], [0.25, "#FDC98A"], [0.5, "#F7F7F7"], [0.75, "#A6CBE8"], [1.0, "#4A90C8"]]
_CELL = 46                # px
_MOST_LETTERS = 3
_LOOKS = {"clear": ("#000000", 15), "equivalent": ("#222222", 12), "several": ("#222222", 11)}
_NAMES = {"clear": "map-clear", "equivalent": "map-equivalent", "several": "map-grey"}       # in the numbers of the picture


@dataclass(frozen=True)
class GainCell:
    """One cell: kind is clear, equivalent or several; letters of those that lead, the highest mean first; gain, in the unit of the
    axis, not a number where unknown; mark: its sign beyond chance, or an empty text; words: what it says when pointed at."""

    kind: str
    letters: tuple[str, ...]
    gain: float
    mark: str
    words: str


def gain_map_figure(cells: Sequence[GainCell], shape: tuple[int, int], axes: tuple[Sequence[str], Sequence[str]],
                    titles: tuple[str, str], scale_title: str, language: str) -> dict:
    """A map. cells: row by row from the lowest; axes, titles: of the columns and of the rows; scale_title: of the colours."""
    columns = shape[1]
    known = [abs(cell.gain) for cell in cells if math.isfinite(cell.gain)]
    reach = max(known, default=0.0) or 1.0
    gains = np.array([cell.gain for cell in cells]).reshape(shape)
    hover = np.array([shown(cell.words).replace("\n", "<br>") for cell in cells], dtype=object).reshape(shape)
    traces: list[dict] = [{
        "type": "heatmap", "name": shown(scale_title), "x": list(range(columns)), "y": list(range(shape[0])),
        "z": [[round(float(one), 5) if math.isfinite(one) else None for one in row] for row in gains],
        "zmin": -reach, "zmax": reach, "colorscale": _SCALE, "xgap": 2, "ygap": 2, "showscale": True, "showlegend": False,
        "colorbar": {"title": {"text": shown(scale_title), "side": "right", "font": {"size": 11}}, "thickness": 12, "len": 1.0,
                     "tickfont": {"size": 11}, "nticks": 5},
        "hovertext": hover.tolist(), "hoverinfo": "text", "hoverongaps": False}]
    for kind, (colour, size) in _LOOKS.items():
        held = [place for place, cell in enumerate(cells) if cell.kind == kind]
        if not held:
            continue
        traces.append({
            "type": "scatter", "mode": "text", "name": shown(say(_NAMES[kind], language)), "showlegend": False, "hoverinfo": "skip",
            "x": [place % columns for place in held], "y": [place // columns for place in held],
            "text": [_text(cells[place]) for place in held], "textfont": {"color": colour, "size": size}})
    drawn = {axis: {"title": axis_title(title), "tickmode": "array", "tickvals": list(range(len(labels))),
                    "ticktext": [shown(label) for label in labels], "showgrid": False, "zeroline": False,
                    "range": [-0.5, len(labels) - 0.5]}
             for axis, title, labels in (("xaxis", titles[0], axes[0]), ("yaxis", titles[1], axes[1]))}
    return {"data": traces, "layout": report_layout(language, 90 + _CELL * shape[0] + LEGEND_ROW, **drawn)}


def _text(cell: GainCell) -> str:
    """Letters, three at most, with an equals sign between those that are equivalent, and the sign of the gain below."""
    named = cell.letters[:_MOST_LETTERS]
    letters = ("=" if cell.kind == "equivalent" else "").join(named) + ("…" if len(named) < len(cell.letters) else "")
    return f"<b>{letters}</b><br>{cell.mark}" if cell.kind == "clear" else f"{letters}<br>{cell.mark}"
