"""What the pages draw over time, from the monthly series, and the figures of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sim.language import say
from sim.series import SERIES_INDEX
from sim.view.looks import INK, KIND_COLOURS, SIDES, band, layout
from sim.view.naming import PERCENT, text_of

YEAR = 12
HEIGHT = 190
DASHES = ("solid", "dash", "dot", "dashdot")


@dataclass(frozen=True)
class Curve:
    """One line over time: its name, unit, direction (+1 more is better) and how it comes from series [..., month, series]."""

    name: str
    unit: str
    better: int
    formula: Callable[[Callable[[str], np.ndarray]], np.ndarray]


def over_a_year(flow: np.ndarray) -> np.ndarray:
    """The sum of a flow over this month and the eleven before it, fewer at the beginning."""
    total = np.cumsum(flow, axis=-1)
    total[..., YEAR:] -= total[..., :-YEAR].copy()
    return total


def _share(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    return np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)


def _crises(read) -> np.ndarray:
    met = np.cumsum(read("crises_met"), axis=-1)
    return _share(met, met + np.cumsum(read("crises_missed"), axis=-1))


CURVES: tuple[Curve, ...] = (
    Curve("need", "share", 1, lambda read: _share(over_a_year(read("served")), over_a_year(read("need")))),
    Curve("crises", "share", 1, _crises),
    Curve("outside", "pm", 1,
          lambda read: np.cumsum(read("won") + read("window_income") - read("application_cost"), axis=-1)),
    Curve("windows", "count", 1, lambda read: np.cumsum(read("windows_won"), axis=-1)),
    Curve("trust", "probability", 1, lambda read: read("trust_mean").copy()),
    Curve("relations", "count", 1, lambda read: read("working_relations").copy()),
)


def curves_of(series: np.ndarray) -> np.ndarray:
    """Return the curves [..., curve, month] of series [..., month, series]."""
    return np.stack([curve.formula(lambda name: series[..., SERIES_INDEX[name]]) for curve in CURVES], axis=-2)


def curve_figure(sample, own: dict[str, np.ndarray], curve: Curve, sides: list[tuple[str, str]], month: int, language: str) -> dict:
    """Draw one curve: mean and the middle eight of ten runs of each strategy, the run that is shown, and the month.

    sample: a `Sample` or None; own: label -> the shown run's curve [month]; sides: (label, title) of one or two strategies.
    """
    scale = 100.0 if curve.unit in PERCENT else 1.0
    data = []
    for (label, title), (colour, dash) in zip(sides, SIDES, strict=False):
        if sample is not None and label in sample.strategies:
            table = scale * sample.of(label, curve.name)
            months = np.flatnonzero(np.isfinite(table).all(axis=0))
            if len(months):
                low, high = np.quantile(table[:, months], [0.1, 0.9], axis=0)
                x = months.tolist()
                data.append({"type": "scatter", "mode": "lines", "x": [*x, *x[::-1]], "y": _rounded([*low, *high[::-1]]),
                             "fill": "toself", "fillcolor": band(colour), "line": {"width": 0}, "hoverinfo": "skip"})
                data.append({"type": "scatter", "mode": "lines", "x": x, "y": _rounded(table[:, months].mean(axis=0)),
                             "name": title, "line": {"color": colour, "dash": dash, "width": 2.6},
                             "hovertemplate": "%{y:.3~g}<extra></extra>"})
        if label in own:
            data.append({"type": "scatter", "mode": "lines", "y": _rounded(scale * own[label]), "hoverinfo": "skip",
                         "line": {"color": colour, "dash": "dot", "width": 1}, "opacity": 0.75})
    suffix = {"ticksuffix": "%"} if curve.unit in PERCENT else {}
    start = sample.start if sample is not None else 0
    lines = [_upright(month, "solid", 2), _upright(start, "dot", 1)]
    return {"data": data, "layout": layout(language, HEIGHT, yaxis={"nticks": 5, **suffix}, shapes=lines, hovermode="x",
                                           xaxis=_months(language))}


def trust_figure(film, month: int, language: str) -> dict:
    """Draw the trust of each group's organizations over the run that is shown."""
    table = 100 * np.array([frame.group_trust for frame in film.frames])
    data = [{"type": "scatter", "mode": "lines", "y": _rounded(table[:, number]), "name": text_of(group, language),
             "line": {"color": KIND_COLOURS[number], "dash": DASHES[number], "width": 2.4},
             "hovertemplate": "%{y:.3~g}%<extra></extra>"}
            for number, group in enumerate(film.scenario.groups.values())]
    return {"data": data, "layout": layout(language, HEIGHT, yaxis={"ticksuffix": "%", "nticks": 5}, showlegend=True,
                                           hovermode="x",
                                           legend={"orientation": "h", "y": 1.02, "yanchor": "bottom",
                                                   "font": {"size": 11}, "entrywidth": 0},
                                           margin={"l": 8, "r": 10, "t": 30, "b": 30}, shapes=[_upright(month, "solid", 2)],
                                           xaxis=_months(language))}


def _months(language: str) -> dict:
    return {"dtick": 24, "title": {"text": say("view-month-axis", language), "font": {"size": 11}}}


def _upright(month: int, dash: str, width: int) -> dict:
    return {"type": "line", "x0": month, "x1": month, "y0": 0, "y1": 1, "yref": "paper",
            "line": {"color": INK, "width": width, "dash": dash}}


def _rounded(values) -> list[float | None]:
    return [float(f"{value:.4g}") if np.isfinite(value) else None for value in values]
