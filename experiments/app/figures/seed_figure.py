"""One outcome over many seeds: all strategies side by side, and the difference of two counted over the seeds."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import numpy as np

from simpul.experiments.app.figures.figure_style import MUTED, layout, rounded, styles_of
from simpul.experiments.app.seed_runs import Many
from simpul.experiments.presentation.chart_style import INK, shown
from simpul.experiments.presentation.labels import PERCENT, number, outcome_label, scaled, strategy_title
from simpul.sim.language import say
from simpul.sim.measures.future_counts import counted_gains

SIDE_ROW, SIDE_FOOT = 44, 60      # pixels: of a strategy, of the axis
COUNTED_HEIGHT = 260
_BINS = 24                        # columns of dots at the most
_SIDES = (("better", "#0072B2", "triangle-up"), ("same", "#767676", "circle"), ("worse", "#B35900", "triangle-down"))


@dataclass(frozen=True)
class CountedDifference:
    """One strategy against another on one outcome: `differences` float64 [seed] in the unit of the outcome, and with how many seeds
    it did better, the same and worse. A seed without a number on either side counts nowhere."""

    differences: np.ndarray
    better: int
    same: int
    worse: int


def counted_difference(many: Many, outcome: str, label: str, against: str) -> CountedDifference:
    """Count on how many seeds `label` does better than `against`. Raises KeyError for an outcome without a better side."""
    way = many.table.better[outcome]
    gaps = many.table.column(outcome, label) - many.table.column(outcome, against)
    better, same, worse = counted_gains(way * gaps).astype(int).tolist()
    return CountedDifference(gaps, better, same, worse)


def side_by_side(scenario, many: Many, outcome: str, language: str) -> dict:
    """A box for every strategy, in their order, and a dot for every seed."""
    looks, measure = styles_of(scenario), _measure(many, outcome)
    traces, names = [], []
    for place, label in enumerate(many.labels):
        title = strategy_title(scenario, label, language)
        names.append("<br>".join(shown(line) for line in textwrap.wrap(title, 20)))
        colour = looks[label].colour
        values = _told(many.table.column(outcome, label), measure.unit)
        traces.append({"type": "box", "orientation": "h", "x": rounded(values), "y0": len(many.labels) - 1 - place,
                       "name": shown(title), "boxpoints": "all", "jitter": 0.6, "pointpos": 0, "width": 0.62,
                       "fillcolor": looks[label].band(0.12), "line": {"color": colour, "width": 1.6},
                       "marker": {"color": colour, "symbol": looks[label].marker, "size": 5, "opacity": 0.6},
                       "hovertemplate": "%{x:.3~g}<extra></extra>"})
    return {"data": traces, "layout": layout(
        language, SIDE_FOOT + SIDE_ROW * len(many.labels), meta={"seeds": many.seeds},
        xaxis={"title": {"text": shown(outcome_label(outcome, language, scenario)), "font": {"size": 12}},
               **_suffix(measure.unit, language)},
        yaxis={"tickmode": "array", "tickvals": list(range(len(names)))[::-1], "ticktext": names, "zeroline": False,
               "range": [-0.6, len(names) - 0.4]})}


def seed_marks(scenario, many: Many, outcome: str, counts: CountedDifference, language: str) -> dict:
    """A dot for every seed, stacked along the difference: upright triangles where the strategy does better."""
    measure = _measure(many, outcome)
    gaps = _told(counts.differences, measure.unit)
    seeds = np.flatnonzero(np.isfinite(gaps))
    gaps = gaps[seeds]
    wide = max(float(np.abs(gaps).max(initial=0.0)), 1e-9)
    width = 2.0 * wide / _BINS
    columns = np.round(gaps / width).astype(int)      # the middle column is around zero
    heights, filled = np.zeros(len(gaps), int), {}
    for place in np.argsort(gaps, kind="stable").tolist():
        heights[place] = filled.setdefault(int(columns[place]), 0)
        filled[int(columns[place])] += 1
    signs = np.sign(gaps) * measure.better
    traces = []
    for (name, colour, symbol), sign in zip(_SIDES, (1, 0, -1), strict=True):
        rows = np.flatnonzero(signs == sign)
        traces.append({
            "type": "scatter", "mode": "markers", "name": say(f"view-mesa-{name}", language),
            "x": rounded(columns[rows] * width), "y": (heights[rows] + 0.5).tolist(), "hoverinfo": "text",
            "text": [say("view-mesa-hover-seed", language, seed=str(seeds[row]), gap=number(
                float(counts.differences[seeds[row]]), language, measure.unit, sign=True)) for row in rows.tolist()],
            "marker": {"symbol": symbol, "size": 10, "color": colour, "line": {"width": 0.5, "color": INK}}})
    edge = wide + width
    zero = {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
            "line": {"color": MUTED, "width": 1.4, "dash": "dot"}}
    return {"data": traces, "layout": layout(
        language, COUNTED_HEIGHT, meta={"seeds": many.seeds}, shapes=[zero],
        xaxis={"title": {"text": say("view-mesa-gap-axis", language), "font": {"size": 12}}, "range": [-edge, edge],
               "ticksuffix": ""},
        yaxis={"visible": False, "range": [0, max(8, int(heights.max(initial=0)) + 2)]})}


def _measure(many: Many, outcome: str):
    return next(item for item in many.measures if item.name == outcome)


def _told(values: np.ndarray, unit: str) -> np.ndarray:
    return scaled(unit) * values


def _suffix(unit: str, language: str) -> dict:
    return {"ticksuffix": say("percent", language)} if unit in PERCENT else {}
