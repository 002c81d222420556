"""Results as Plotly figures: those of the reports, and monthly series of runs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import singledispatch
from typing import Any

import numpy as np
import plotly.graph_objects as go

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.region_analysis import Region
from simpul.experiments.calibration.calibration_answer import Calibration
from simpul.experiments.patterns.pattern_answer import Patterns
from simpul.experiments.presentation.labels import outcome_label, unit_label
from simpul.experiments.report.comparison_figures import difference_figure, line_figure
from simpul.experiments.report.document import Document
from simpul.experiments.report.figure_block import Picture
from simpul.experiments.report.shared_figures import Dot, dots
from simpul.experiments.surface.run_comparison import comparison_of
from simpul.sim.language import say
from simpul.sim.presenter import Presented
from simpul.sim.run_record import Run, Runs

FIRST_SERIES = "working_relations"
_YEAR = 12                   # months before the strategies begin that a figure shows
_INK = "#0072B2"


@singledispatch
def figure_of(result: Presented, name: str | None, language: str) -> go.Figure:
    """Return one figure of a result: the one named, or the first."""
    raise TypeError(f"no figure is drawn of a {type(result).__name__}")


@figure_of.register(Run)
@figure_of.register(Runs)
def _of_runs(runs: Run | Runs, name: str | None, language: str) -> go.Figure:
    """A monthly series from the year before the strategies begin: mean over seeds with its 95% interval."""
    comparison = comparison_of(runs)
    series = _known(name or FIRST_SERIES, (item.name for item in comparison.results.series))
    first, unit = max(0, comparison.results.start - _YEAR), comparison.results.series[comparison.results.series_index(series)].unit
    curves = [(label, comparison.results.months_of(series, label)[:, first:]) for label in comparison.results.strategies]
    months = np.arange(first, curves[0][1].shape[1] + first) - comparison.results.start + 1
    title = say(f"series-{series.replace('_', '-')}", language)
    drawn = line_figure(comparison, curves, unit, language, months, _with_unit(title, unit, language))
    return _figure(drawn, title, legend=True)


@figure_of.register
def _of_comparison(found: Comparison, name: str | None, language: str) -> go.Figure:
    """The differences of one outcome from both baselines at the longest horizon, each with its interval."""
    outcome = _known(name or found.results.primary[0].name, (item.name for item in found.results.outcomes))
    return _figure(difference_figure(found, outcome, language), outcome_label(outcome, language, found.scenario), legend=True)


@figure_of.register(Answer)
@figure_of.register(Region)
@figure_of.register(Calibration)
def _of_answer(found: Answer | Region | Calibration, name: str | None, language: str) -> go.Figure:
    """A figure of the report, by its name there."""
    document = found.told(language)
    assert isinstance(document, Document)
    pictures = {one.name: one for one in _pictures(document)}
    one = pictures[_known(name or next(iter(pictures), ""), pictures)]
    return _figure(json.loads(one.figure), one.heading)


@figure_of.register
def _of_patterns(found: Patterns, name: str | None, language: str) -> go.Figure:
    """What was measured of each statement, or of the one named, with its interval."""
    ids = [one.row.id for one in found.findings]
    wanted = ids if name is None else [_known(name, ids)]
    held = [one for one in found.findings if one.row.id in wanted]
    row = [Dot(one.found.mean, one.found.low, one.found.high, one.verdict == "reproduced", one.row.id) for one in held]
    return _figure(dots([one.row.id for one in held], [("", _INK, "circle", row)], "", "", language), "")


def _pictures(document: Document) -> Iterable[Picture]:
    """Every figure of a report, in its order."""
    if document.first is not None:
        yield document.first
    for part in document.parts:
        yield from part.pictures


def _known(name: str, names: Iterable[str]) -> str:
    """The name, if it is one of the names. Raises KeyError, telling them, if it is not."""
    known = list(names)
    if name not in known:
        raise KeyError(f"nothing named {name!r} can be drawn; there are {', '.join(known) or 'no figures'}")
    return name


def _with_unit(title: str, unit: str, language: str) -> str:
    shown = unit_label(unit, language)
    return f"{title} ({shown})" if shown else title


def _figure(drawn: dict[str, Any], title: str, legend: bool = False) -> go.Figure:
    """A figure of the report as one that is alone: with its title, and a legend where the report draws one beside it."""
    figure = go.Figure(data=drawn["data"], layout=drawn["layout"])
    top, height = figure.layout.margin.t or 0, figure.layout.height or 300
    figure.update_layout(title={"text": title, "font": {"size": 15}}, margin={"t": top + 50}, height=height + 50)
    if legend:
        figure.update_traces(showlegend=False, selector={"fill": "toself"})
        figure.update_layout(showlegend=True, legend={"orientation": "h", "y": -0.25})
    return figure
