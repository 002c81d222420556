"""Figures of a comparison as plain Plotly dictionaries: pure functions from numbers to a picture; nothing is drawn."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable

import numpy as np

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation import chart_style
from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import (
    difference_unit,
    interval,
    number,
    outcome_label,
    scaled,
    strategy_title,
    unit_label,
)
from simpul.experiments.presentation.palette import Style, styles
from simpul.experiments.statistics.estimates import t_quantile
from simpul.sim.language import say

AGAINST = {"direct_grants": ("#0072B2", "circle"), "nothing": ("#B35900", "diamond")}
ROW_HEIGHT, WRAP = 50, 18      # px for a strategy in a dot plot; letters in a line of its name
LEGEND_ROW = 21                # px for a part in the legend of a stack
_DIGITS = 5                     # of a number in a figure: beyond what a screen can show


def report_styles(comparison: Comparison) -> dict[str, Style]:
    """The style of every strategy of a comparison."""
    kinds = {label: comparison.scenario.strategies[label].type for label in comparison.results.strategies}
    return styles(comparison.results.strategies, kinds)


def wrapped_title(text: str) -> str:
    """A name broken into short lines."""
    return "<br>".join(shown(line) for line in textwrap.wrap(text, WRAP)) or " "


def rounded_values(values) -> list[float | None]:
    """Numbers short enough for a page; a gap where there is none."""
    return chart_style.short_numbers(values, _DIGITS)


def report_layout(language: str, height: int, unit: str = "", **more) -> dict:
    """What all figures of a report share: as on the pages, with a dark line at 0."""
    return chart_style.plain_layout(language, height, unit, {"margin": {"r": 12, "b": 40}}, more, zero=INK)


def difference_figure(comparison: Comparison, outcome: str, language: str) -> dict:
    """Dot plot of one main outcome at the longest horizon: each strategy's difference from either baseline with its
    interval; filled when clear, hollow when it may be chance."""
    unit = next(item.unit for item in comparison.results.outcomes if item.name == outcome)
    scale = scaled(unit)
    labels = [label for label in comparison.results.strategies if label not in comparison.baselines] or \
        list(comparison.results.strategies)
    labels = [*(label for label in comparison.baselines if label not in labels), *labels]
    rows = {label: len(labels) - 1 - place for place, label in enumerate(labels)}
    traces = []
    for kind, lift in (("direct_grants", 0.13), ("nothing", -0.13)):
        baseline = comparison.baseline(kind)
        if baseline is None:
            continue
        found = [comparison.differences[baseline, comparison.horizon, label, outcome] for label in labels
                 if label != baseline]
        found = [item for item in found if item.paired.n]
        colour, shape = AGAINST[kind]
        clear = [item.verdict in ("better", "worse", "higher", "lower") for item in found]
        traces.append({
            "type": "scatter", "mode": "markers", "name": say(f"report-against-{kind.replace('_', '-')}", language),
            "x": rounded_values([scale * item.paired.mean for item in found]),
            "y": [rows[item.strategy] + lift for item in found],
            "error_x": {"type": "data", "symmetric": False, "color": colour, "thickness": 2, "width": 0,
                        "array": rounded_values([scale * _reach(item.paired.high - item.paired.mean) for item in found]),
                        "arrayminus": rounded_values([scale * _reach(item.paired.mean - item.paired.low) for item in found])},
            "marker": {"size": 11, "color": [colour if sure else PAPER for sure in clear], "symbol": shape,
                       "line": {"color": colour, "width": 2}},
            "text": [_hover(item, comparison, unit, kind, language) for item in found], "hoverinfo": "text"})
    ticks = {"tickmode": "array", "tickvals": [rows[label] for label in labels],
             "ticktext": [wrapped_title(strategy_title(comparison.scenario, label, language)) for label in labels],
             "tickfont": {"size": 12},
             "range": [-0.6, len(labels) - 0.4], "zeroline": False, "gridcolor": "#F0F0F0"}
    title = {"text": say("report-difference-in", language, unit=difference_unit(unit, language)), "font": {"size": 12}}
    return {"data": traces, "layout": report_layout(language, 60 + ROW_HEIGHT * len(labels), yaxis=ticks,
                                             xaxis={"title": title, "zerolinewidth": 2, "nticks": 6})}


def _reach(distance: float) -> float:
    return distance if math.isfinite(distance) else 0.0     # one seed: a dot without an interval


def _hover(item, comparison: Comparison, unit: str, kind: str, language: str) -> str:
    """What a dot says when pointed at."""
    return say("report-hover-difference", language,
               strategy=shown(strategy_title(comparison.scenario, item.strategy, language)),
               against=say(f"report-against-{kind.replace('_', '-')}", language),
               outcome=outcome_label(item.outcome, language, comparison.scenario),
               mean=number(item.paired.mean, language, unit, sign=True),
               interval=interval(item.paired.low, item.paired.high, language, unit, sign=True),
               verdict=say(f"verdict-{item.verdict}", language)).replace("\n", "<br>")


def line_figure(comparison: Comparison, curves: Iterable[tuple[str, np.ndarray]], unit: str, language: str, months: np.ndarray,
          axis: str) -> dict:
    """Means over time with the interval of the mean as a band. curves: each strategy with its
    float64 [seed, month]; one is in memory at a time."""
    scale = scaled(unit)
    looks, traces = report_styles(comparison), []
    for label, table in curves:
        whole = scale * table[np.isfinite(table).all(axis=1)]
        if not whole.shape[0]:
            continue
        mean, look = whole.mean(axis=0), looks[label]
        title = shown(strategy_title(comparison.scenario, label, language))
        if whole.shape[0] > 1:
            half = t_quantile(whole.shape[0], comparison.level) * whole.std(axis=0, ddof=1) / math.sqrt(whole.shape[0])
            traces.append({"type": "scatter", "mode": "lines", "x": [*months.tolist(), *months[::-1].tolist()],
                           "y": rounded_values(np.concatenate([mean + half, (mean - half)[::-1]])), "fill": "toself",
                           "fillcolor": look.band(), "line": {"width": 0}, "hoverinfo": "skip", "meta": label})
        traces.append({"type": "scatter", "mode": "lines", "x": months.tolist(), "y": rounded_values(mean), "name": title,
                       "line": {"color": look.colour, "dash": look.dash, "width": 2.2}, "meta": label,
                       "hovertemplate": f"{title}<br>%{{x}}: %{{y:.4~g}}<extra></extra>"})
    return {"data": traces, "layout": report_layout(language, 300, unit, xaxis=_months_axis(comparison, language),
                                             yaxis={"title": {"text": shown(axis), "font": {"size": 12}}},
                                             shapes=_begin(comparison, months))}


def _months_axis(comparison: Comparison, language: str) -> dict:
    return {"title": {"text": say("report-months-axis", language), "font": {"size": 12}}, "zeroline": False,
            "dtick": 24 if comparison.horizon > 72 else 12}


def _begin(comparison: Comparison, months: np.ndarray) -> list[dict]:
    """A thin line where the strategies begin, when the figure shows what was before."""
    if months[0] >= 0:
        return []
    return [{"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper",
             "line": {"color": INK, "width": 1, "dash": "dot"}}]


def first_figure(comparison: Comparison, language: str) -> dict:
    """Share of runs that have had their first joint result, month by month (Kaplan-Meier steps)."""
    looks, traces = report_styles(comparison), []
    for label in comparison.results.strategies:
        found = comparison.first_result[comparison.horizon, label]
        if not found.n:
            continue
        had = [0.0, *(100 * (1 - share) for share in found.not_yet)]
        months, had = [0.0, *found.months, float(comparison.horizon)], [*had, had[-1]]
        title, look = shown(strategy_title(comparison.scenario, label, language)), looks[label]
        traces.append({"type": "scatter", "mode": "lines", "x": months, "y": rounded_values(had), "name": title, "meta": label,
                       "line": {"color": look.colour, "dash": look.dash, "width": 2.2, "shape": "hv"},
                       "hovertemplate": f"{title}<br>%{{x}}: %{{y:.3~g}}%<extra></extra>"})
    last = max((trace["x"][-2] for trace in traces), default=0.0)       # nothing happens after the last first result
    months = {**_months_axis(comparison, language), "range": [0, max(12.0, min(comparison.horizon, 1.15 * last))]}
    months["dtick"] = 12 if months["range"][1] > 24 else 3
    return {"data": traces, "layout": report_layout(language, 300, "share", xaxis=months, yaxis={"range": [-2, 102]})}


def stacks(comparison: Comparison, parts: list[tuple[str, str, dict[str, float]]], unit: str, language: str) -> dict:
    """Stacked bars, one for each strategy. parts: (label, colour, strategy -> amount)."""
    labels = list(comparison.results.strategies)[::-1]
    names = [wrapped_title(strategy_title(comparison.scenario, label, language)) for label in labels]
    places = list(range(len(labels)))
    traces = [{"type": "bar", "orientation": "h", "name": shown(name), "y": places,
               "x": rounded_values([amounts[label] for label in labels]),
               "marker": {"color": colour, "line": {"color": PAPER, "width": 1},
                          "pattern": {"shape": pattern, "size": 6}},
               "hovertemplate": f"{shown(name)}: %{{x:,.4~g}} {unit_label(unit, language)}<extra></extra>"}
              for (name, colour, amounts), pattern in zip(parts, _patterns(len(parts)), strict=True)]
    ticks = {"tickmode": "array", "tickvals": places, "ticktext": names, "tickfont": {"size": 12},
             "range": [-0.6, len(labels) - 0.4], "zeroline": False}
    title = {"text": unit_label(unit, language), "font": {"size": 12}}
    height = 80 + ROW_HEIGHT * len(labels) + LEGEND_ROW * len(parts)
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"}
    return {"data": traces, "layout": report_layout(language, height, barmode="stack", bargap=0.35, yaxis=ticks,
                                             xaxis={"title": title, "nticks": 6}, showlegend=True, legend=legend)}


def _patterns(count: int) -> list[str]:
    """A second cue beside the colour of a part."""
    return [("", "/", "", ".", "", "\\", "", "x")[place % 8] for place in range(count)]
