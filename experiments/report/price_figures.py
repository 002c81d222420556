"""Pictures of the price as plain Plotly dictionaries: the cost-effectiveness plane and acceptability curves, with their legend."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.cost_effectiveness import (
    MONEY_ALONE,
    ONE_FOR_ONE,
    WITH_HOURS,
    BestChoice,
    CostEffectiveness,
    StrategyPrice,
)
from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import strategy_title
from simpul.experiments.presentation.money_words import money_text
from simpul.experiments.presentation.palette import Style
from simpul.experiments.report.comparison_figures import report_layout, report_styles, rounded_values
from simpul.sim.language import say

_FRONTIER = "#8A8A8A"
_HEIGHT = 380
_SMALL, _THIN, _THICK = 8, 1.6, 4.5  # px of a marker, of a line, of the line of who leads on average
_SIDES = {"circle": (16, 0.0), "square": (4, math.pi / 4), "diamond": (4, 0.0), "triangle-up": (3, 0.0), "hexagon": (6, 0.0),
          "pentagon": (5, 0.0), "triangle-down": (3, math.pi)}  # corners of a marker, and how far it is turned
_ARM = 0.33  # half the width of an arm of a cross, against its length


def plane_figure(comparison: Comparison, found: CostEffectiveness, language: str) -> dict:
    """Extra services across, extra cost up, both beyond doing nothing: hollow with the subsidy as the only cost, filled with
    members' hours paid as well."""
    looks, traces = report_styles(comparison), []
    for cost, dash in ((MONEY_ALONE, "dot"), (WITH_HOURS, "solid")):
        steps = found.choices[cost].steps
        traces.append({"type": "scatter", "mode": "lines", "x": rounded_values([step.services for step in steps]),
                       "y": rounded_values([step.cost for step in steps]), "hoverinfo": "skip",
                       "line": {"color": _FRONTIER, "width": 1.5, "dash": dash}})
    for label, one in found.strategies.items():
        look, title = looks[label], shown(strategy_title(comparison.scenario, label, language))
        across, up = one.services.mean, one.spent + one.hours.mean
        if not math.isfinite(across + up):
            continue
        traces += [
            {"type": "scatter", "mode": "lines", "x": rounded_values([across, across]), "y": rounded_values([one.spent, up]),
             "line": {"color": look.colour, "width": 1}, "hoverinfo": "skip", "meta": label},
            _point(look, title, label, across, one.spent, f"{look.marker}-open", language),
            {**_point(look, title, label, across, up, look.marker, language), **_bars(one, look)}]
    axes = {name: {"title": {"text": say(f"price-plane-{name}", language), "font": {"size": 12}}} for name in ("x", "y")}
    ends = [[step[at] for one in found.strategies.values() for step in ((one.services.mean, one.spent + one.hours.mean),)
             if math.isfinite(step[at])] for at in (0, 1)]
    note = {"x": 0, "y": 0, "text": shown(say("price-plane-nothing", language)), "showarrow": True, "arrowhead": 0, "ax": 0,
            "ay": -26, "font": {"size": 12, "color": INK}, "bgcolor": PAPER}
    traces.append({"type": "scatter", "mode": "markers", "x": [0], "y": [0], "hoverinfo": "skip",
                   "marker": {"color": INK, "size": _SMALL, "symbol": "circle-open"}})
    low, high = (min([0.0, *ends[0]]), max([1.0, *ends[0]]))
    margin = 0.12 * (high - low)
    return {"data": traces, "layout": report_layout(
        language, _HEIGHT, xaxis={**axes["x"], "range": [low - margin, high + margin], "nticks": 7},
        yaxis={**axes["y"], "range": [-0.08 * max([1.0, *ends[1]]), 1.15 * max([1.0, *ends[1]])]}, annotations=[note])}


def _point(look: Style, title: str, label: str, across: float, up: float, symbol: str, language: str) -> dict:
    """A strategy's mark in the plane."""
    x, y = rounded_values([across, up])
    return {"type": "scatter", "mode": "markers", "x": [x], "y": [y], "name": title, "meta": label,
            "marker": {"color": look.colour, "size": _SMALL, "symbol": symbol, "line": {"color": look.colour, "width": 1.5}},
            "hovertemplate": f"{title}<br>%{{x:.4~g}} · %{{y:.4~g}}<extra></extra>"}


def _bars(one: StrategyPrice, look: Style) -> dict:
    """The intervals of services and of hours around a mark."""
    sides = (("error_x", one.services), ("error_y", one.hours))
    return {name: {"type": "data", "symmetric": False, "array": rounded_values([part.high - part.mean]), "thickness": 1.2,
                   "arrayminus": rounded_values([part.mean - part.low]), "color": look.colour, "width": 3}
            for name, part in sides if math.isfinite(part.high)}


def curve_figure(comparison: Comparison, choice: BestChoice, language: str) -> dict:
    """Share of futures in which each strategy has the highest net benefit, by willingness to pay; thick where it leads on
    average."""
    looks, money, traces = report_styles(comparison), comparison.scenario.money, []
    worth = list(choice.willingness)
    for label, shares in choice.shares.items():
        look, title = looks[label], shown(strategy_title(comparison.scenario, label, language))
        percents = rounded_values([100 * share for share in shares])
        leads = [value if leader == label else None for value, leader in zip(percents, choice.leaders, strict=False)]
        if any(value is not None for value in leads):
            traces.append({"type": "scatter", "mode": "lines", "x": rounded_values(worth), "y": leads, "meta": label,
                           "line": {"color": look.colour, "width": _THICK}, "opacity": 0.45, "hoverinfo": "skip"})
        traces.append({"type": "scatter", "mode": "lines", "x": rounded_values(worth), "y": percents, "name": title, "meta": label,
                       "line": {"color": look.colour, "dash": look.dash, "width": _THIN},
                       "hovertemplate": f"{title}<br>%{{x:.3~g}}: %{{y:.3~g}}%<extra></extra>"})
    price = money_text(money.person_month, money.currency, language, exact=True) if money else "none"
    across = {"title": {"text": say("price-curve-x", language, price=price), "font": {"size": 12}}, "dtick": 1, "zeroline": False,
              "range": [0, worth[-1]]}
    one = {"type": "line", "x0": ONE_FOR_ONE, "x1": ONE_FOR_ONE, "y0": 0, "y1": 1, "yref": "paper",
           "line": {"color": INK, "width": 1, "dash": "dot"}}
    return {"data": traces, "layout": report_layout(language, _HEIGHT, "share", xaxis=across, shapes=[one], yaxis={
        "range": [-2, 102], "title": {"text": say("price-curve-y", language), "font": {"size": 12}}})}


def legend_with_marks(comparison: Comparison, language: str) -> list[dict]:
    """The strategies with the look of line and mark; points: corners of the mark as an SVG polygon around (18, 7), none for doing
    nothing, which has no mark."""
    nothing = comparison.baseline("nothing")
    return [{"label": label, "title": strategy_title(comparison.scenario, label, language), "colour": look.colour,
             "dash": look.svg_dash, "points": "" if label == nothing else mark_corners(look.marker, 18.0, 7.0, 5.0)}
            for label, look in report_styles(comparison).items()]


def mark_corners(marker: str, x: float, y: float, size: float) -> str:
    """The corners of a marker as SVG writes a polygon. marker: as in `presentation.palette`."""
    if marker in ("cross", "x"):
        turn = 0.0 if marker == "cross" else math.pi / 4
        reach, angle = math.hypot(1.0, _ARM), math.atan(_ARM)
        corners = [corner for arm in range(4) for corner in (
            (reach, turn + arm * math.pi / 2 - angle), (reach, turn + arm * math.pi / 2 + angle),
            (math.sqrt(2.0) * _ARM, turn + arm * math.pi / 2 + math.pi / 4))]
    elif marker == "star":
        corners = [(1.2 if corner % 2 == 0 else 0.5, corner * math.pi / 5) for corner in range(10)]
    else:
        count, turn = _SIDES[marker]
        corners = [(1.1, turn + 2 * math.pi * corner / count) for corner in range(count)]
    return " ".join(f"{x + size * far * math.sin(angle):.1f},{y - size * far * math.cos(angle):.1f}" for far, angle in corners)
