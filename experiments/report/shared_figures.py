"""Figures that several questions share, as plain Plotly dictionaries: dots with intervals, lines over a factor, points over a
cost. Pure functions from numbers and finished words to a picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.presentation.chart_style import PAPER, shown
from simpul.experiments.presentation.labels import PERCENT, scaled, unit_label
from simpul.experiments.presentation.palette import Style
from simpul.experiments.report.comparison_figures import LEGEND_ROW, ROW_HEIGHT, report_layout, rounded_values, wrapped_title
from simpul.experiments.statistics.estimates import Estimate
from simpul.sim.language import say

LIGHT = "#F0F0F0"
MARK_SIZE = 10
_RANKS = 101               # points of a line over all cases


@dataclass(frozen=True)
class Dot:
    """One figure with its interval (ends not a number where there is none): filled when it is clear; hover: its words."""

    value: float
    low: float
    high: float
    clear: bool = True
    hover: str = ""


def _spread(found: Estimate, clear: bool = True, hover: str = "") -> Dot:
    """An estimate as a dot."""
    return Dot(found.mean, found.low, found.high, clear, hover)


def axis_title(text: str) -> dict:
    """The title of an axis."""
    return {"text": shown(text), "font": {"size": 12}}


def dots(rows: Sequence[str], groups: Sequence[tuple[str, str, str, Sequence[Dot | None]]], title: str, unit: str,
         language: str, zero: bool = True) -> dict:
    """Rows of dots with intervals. rows: their names from the top; groups: (name, colour, shape, a dot for each row); with
    one group there is no legend. zero: whether a line marks zero."""
    scale, traces = scaled(unit), []
    lifts = np.linspace(0.22, -0.22, len(groups)) if len(groups) > 1 else [0.0]
    for (name, colour, shape, found), lift in zip(groups, lifts, strict=True):
        held = [(len(rows) - 1 - place + float(lift), dot) for place, dot in enumerate(found)
                if dot is not None and math.isfinite(dot.value)]
        reach = {"type": "data", "symmetric": False, "color": colour, "thickness": 2, "width": 0,
                 "array": rounded_values([_distance(scale * (dot.high - dot.value)) for _, dot in held]),
                 "arrayminus": rounded_values([_distance(scale * (dot.value - dot.low)) for _, dot in held])}
        traces.append({"type": "scatter", "mode": "markers", "name": shown(name),
                       "x": rounded_values([scale * dot.value for _, dot in held]),
                       "y": [place for place, _ in held], "error_x": reach,
                       "marker": {"size": MARK_SIZE, "symbol": shape, "color": [colour if dot.clear else PAPER for _, dot in held],
                                  "line": {"color": colour, "width": 2}},
                       "text": [shown(dot.hover).replace("\n", "<br>") for _, dot in held], "hoverinfo": "text"})
    ticks = {"tickmode": "array", "tickvals": list(range(len(rows)))[::-1], "ticktext": [wrapped_title(name) for name in rows],
             "tickfont": {"size": 12}, "range": [-0.6, len(rows) - 0.4], "zeroline": False, "gridcolor": LIGHT}
    many = len(groups) > 1
    height = 70 + ROW_HEIGHT * len(rows) + (LEGEND_ROW * len(groups) if many else 0)
    more = {"showlegend": True, "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}} if many else {}
    suffix = {"ticksuffix": say("percent", language)} if unit in PERCENT and not zero else {}
    return {"data": traces, "layout": report_layout(language, height, yaxis=ticks, **more, xaxis={
        "title": axis_title(title), "zeroline": zero, "zerolinewidth": 2, "nticks": 6, **suffix})}


def _distance(length: float) -> float:
    return max(0.0, length) if math.isfinite(length) else 0.0


def over_factor(curves: dict[str, Sequence[Estimate]], looks: dict[str, Style], names: dict[str, str], values: Sequence,
                title: str, unit: str, axis: str, language: str) -> dict:
    """Lines of gains over the values of a factor with their intervals as bands. curves: strategy -> an estimate for each
    value; unit: of the outcome."""
    scale, traces = scaled(unit), []
    numeric = all(isinstance(value, int | float) for value in values)
    places = [float(value) for value in values] if numeric else list(range(len(values)))
    for label, found in curves.items():
        look, mean = looks[label], [scale * one.mean for one in found]
        low, high = ([scale * end for end in ends] for ends in ([one.low for one in found], [one.high for one in found]))
        if all(map(math.isfinite, [*low, *high])):
            traces.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "x": [*places, *places[::-1]],
                    "y": rounded_values([*high, *low[::-1]]),
                    "fill": "toself",
                    "fillcolor": look.band(),
                    "line": {"width": 0},
                    "hoverinfo": "skip",
                    "meta": label,
                }
            )
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "x": places,
                "y": rounded_values(mean),
                "name": shown(names[label]),
                "line": {"color": look.colour, "dash": look.dash, "width": 2.2},
                "meta": label,
                "marker": {"symbol": look.marker, "size": 6, "color": look.colour},
                "hovertemplate": f"{shown(names[label])}<br>%{{x}}: %{{y:.4~g}}<extra></extra>",
            }
        )
    ticks = {} if numeric else {"tickmode": "array", "tickvals": places, "ticktext": [shown(str(value)) for value in values]}
    return {"data": traces, "layout": report_layout(language, 300, xaxis={"title": axis_title(title), "zeroline": False, **ticks},
                                             yaxis={"title": axis_title(axis), "zeroline": False})}


def over_cost(curves: dict[str, Sequence[tuple[Estimate, Estimate, str]]], looks: dict[str, Style], names: dict[str, str],
              titles: tuple[str, str], unit: str, language: str) -> dict:
    """Points (cost, gain, words) of each strategy, joined in their order, with the interval of the gain."""
    scale, traces = scaled(unit), []
    for label, found in curves.items():
        look = looks[label]
        found = [one for one in found if math.isfinite(one[0].mean) and math.isfinite(one[1].mean)]
        reach = {"type": "data", "symmetric": False, "color": look.colour, "thickness": 1.2, "width": 0,
                 "array": rounded_values([_distance(scale * (gain.high - gain.mean)) for _, gain, _ in found]),
                 "arrayminus": rounded_values([_distance(scale * (gain.mean - gain.low)) for _, gain, _ in found])}
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "meta": label,
                "name": shown(names[label]),
                "x": rounded_values([cost.mean for cost, _, _ in found]),
                "y": rounded_values([scale * gain.mean for _, gain, _ in found]),
                "error_y": reach,
                "line": {"color": look.colour, "dash": look.dash, "width": 1.6},
                "marker": {"symbol": look.marker, "size": 8, "color": look.colour},
                "text": [shown(words).replace("\n", "<br>") for _, _, words in found],
                "hoverinfo": "text",
            }
        )
    return {"data": traces, "layout": report_layout(language, 330, xaxis={"title": axis_title(titles[0])},
                                             yaxis={"title": axis_title(titles[1]), "zerolinewidth": 2})}


def ranked_figure(curves: dict[str, np.ndarray], looks: dict[str, Style], names: dict[str, str], titles: tuple[str, str], unit: str,
           language: str) -> dict:
    """How many lie how high: for each strategy the value below which a share of the cases lies, over the share, from 0 to 100%."""
    scale, traces = scaled(unit), []
    shares = np.linspace(0.0, 1.0, _RANKS)
    for label, found in curves.items():
        held, look = found[np.isfinite(found)], looks[label]
        if not len(held):
            continue
        traces.append({"type": "scatter", "mode": "lines", "x": rounded_values(100 * shares),
                       "y": rounded_values(scale * np.quantile(held, shares)),
                       "name": shown(names[label]), "line": {"color": look.colour, "dash": look.dash, "width": 2.2}, "meta": label,
                       "hovertemplate": f"{shown(names[label])}<br>%{{x:.0f}}%: %{{y:.4~g}}<extra></extra>"})
    return {
        "data": traces,
        "layout": report_layout(
            language,
            300,
            unit,
            yaxis={"title": axis_title(titles[1]), "zeroline": False},
            xaxis={"title": axis_title(titles[0]), "zeroline": False, "dtick": 25, "ticksuffix": say("percent", language)},
        ),
    }


def axis_unit(unit: str, language: str) -> str:
    """The unit of an axis: none for shares, whose ticks have a percent sign."""
    return "" if unit in PERCENT else unit_label(unit, language)
