"""Waterfalls of gains: from what it costs not to pay grants, mechanism by mechanism, to the gain over direct grants."""

from __future__ import annotations

from typing import Any

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.mechanism_gains import GAIN, MechanismGain
from simpul.experiments.presentation.chart_style import INK, shown
from simpul.experiments.presentation.labels import (
    PERCENT,
    interval,
    number,
    outcome_label,
    points_word,
    scaled,
    strategy_title,
    unit_label,
)
from simpul.experiments.report.comparison_figures import report_layout, rounded_values
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.why_words import mechanism_label, parts_told, strategies_told, why_figure
from simpul.experiments.runner.results import Measure
from simpul.sim.language import say

_ADDS, _TAKES, _SUM = "#0072B2", "#D55E00", "#777777"      # Okabe & Ito 2008
_ROW, _FRAME = 27, 70       # px for a bar; for axis and margins


def why_pictures(comparison: Comparison, language: str) -> list[Picture]:
    """One waterfall for each strategy, on the first main outcome; none where it was not run."""
    if not comparison.why:
        return []
    item = comparison.results.primary[0]
    reading = say("why-picture-reading", language, level=round(100 * comparison.level),
                  outcome=outcome_label(item.name, language))
    return [picture(f"why-{label}", strategy_title(comparison.scenario, label, language), reading if place == 0 else "",
                    waterfall_figure(comparison, label, item, language, _span(comparison, item)))
            for place, label in enumerate(strategies_told(comparison))]


def waterfall_figure(comparison: Comparison, strategy: str, item: Measure, language: str,
                     span: tuple[float, float] | None = None) -> dict[str, Any]:
    """One gain as bars from top to bottom, each beginning where the one before it ends. span: of the axis, in the outcome's own
    unit; as wide as it needs when None."""
    scale = scaled(item.unit)
    found = [one for one in parts_told(comparison, strategy, item.name).values() if one is not None]
    bases, sofar = [], 0.0
    for one in found:
        bases.append(0.0 if one.mechanism == GAIN else sofar)
        sofar += one.part.mean
    ends = [base + one.part.mean for base, one in zip(bases, found, strict=True)]
    colours = [_SUM if one.mechanism == GAIN else _ADDS if item.better * one.part.mean >= 0.0 else _TAKES for one in found]
    rows = list(range(len(found) - 1, -1, -1))
    bars = {"type": "bar", "orientation": "h", "y": rows, "base": rounded_values([scale * base for base in bases]),
            "x": rounded_values([scale * one.part.mean for one in found]), "marker": {"color": colours},
            "hovertext": [_hover(one, item, language) for one in found], "hoverinfo": "text"}
    whiskers = {"type": "scatter", "mode": "markers", "y": rows, "x": rounded_values([scale * end for end in ends]),
                "marker": {"size": 1, "color": INK}, "hoverinfo": "skip",
                "error_x": {"type": "data", "symmetric": False, "color": INK, "thickness": 1.2, "width": 3,
                            "array": rounded_values([scale * (one.part.high - one.part.mean) for one in found]),
                            "arrayminus": rounded_values([scale * (one.part.mean - one.part.low) for one in found])}}
    ticks = {"tickmode": "array", "tickvals": rows, "tickfont": {"size": 12}, "zeroline": False, "showgrid": False,
             "range": [-0.6, len(found) - 0.4], "ticktext": [_tick(one, item, language) for one in found]}
    unit = points_word(language).strip() if item.unit in PERCENT else unit_label(item.unit, language)
    axis = {"title": {"text": say("why-picture-axis", language, unit=unit), "font": {"size": 12}}, "zerolinewidth": 2, "nticks": 6}
    if span is not None:
        axis["range"] = [scale * end for end in span]
    return {"data": [bars, whiskers], "layout": report_layout(language, _FRAME + _ROW * len(found), yaxis=ticks, xaxis=axis,
                                                              bargap=0.3)}


def _span(comparison: Comparison, item: Measure) -> tuple[float, float]:
    """An axis on which the waterfalls of all strategies fit, so that they can be compared."""
    low = high = 0.0
    for label in strategies_told(comparison):
        sofar = 0.0
        for one in parts_told(comparison, label, item.name).values():
            if one is not None:
                sofar = 0.0 if one.mechanism == GAIN else sofar
                low, high = min(low, sofar + one.part.low), max(high, sofar + one.part.high)
                sofar += one.part.mean
    room = 0.04 * (high - low)
    return low - room, high + room


def _tick(one: MechanismGain, item: Measure, language: str) -> str:
    """Name and value of a bar."""
    return f"{shown(mechanism_label(one.mechanism, language))} {why_figure(one, item, language)[0]}"


def _hover(one: MechanismGain, item: Measure, language: str) -> str:
    return say("why-hover", language, mechanism=shown(mechanism_label(one.mechanism, language)),
               value=number(one.part.mean, language, item.unit, sign=True),
               interval=interval(one.part.low, one.part.high, language, item.unit, sign=True))
