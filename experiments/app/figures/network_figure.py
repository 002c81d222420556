"""The community as a network in one month. Nobody ever moves (`experiments/presentation/node_positions.py`)."""

from __future__ import annotations

import math

import numpy as np

from simpul.experiments.app.figures.figure_style import KIND_COLOURS, KIND_SHAPES, MUTED, layout
from simpul.experiments.app.frames import Film
from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import number, text_of
from simpul.experiments.presentation.node_positions import Places
from simpul.sim.language import say

TRUST_LOW, TRUST_HIGH = 0.4, 0.65
TRUST_LOOKS = (("low", "#B35900", "dot"), ("middle", "#767676", "solid"), ("high", "#0072B2", "solid"))
WIDTHS = {1: 0.7, 2: 1.4, 3: 2.6, 4: 4.2}
FAINT = {1: 0.4, 2: 0.75, 3: 0.9, 4: 1.0}
HEIGHT = 380
_MARGIN, LABEL = 0.06, 0.1      # room around the places, and above them for a name or a star


def network(film: Film, month: int, language: str, structures: list[str], chosen: int = -1) -> dict:
    """The network at the end of a month.

    structures: the name of every structure. chosen: row of the organization with a ring.
    """
    frame, c, scenario = film.at(month), film.run.community, film.run.scenario
    at = film.places
    traces = []
    bands = (frame.trust < TRUST_LOW, (frame.trust >= TRUST_LOW) & (frame.trust < TRUST_HIGH), frame.trust >= TRUST_HIGH)
    for depth in (1, 2, 3, 4):
        for band, (_, colour, dash) in zip(bands, TRUST_LOOKS, strict=True):
            some = band & (frame.depth == depth)
            traces.append(_lines(at, frame.one[some], frame.other[some],
                                 {"color": colour, "width": WIDTHS[depth], "dash": dash}, FAINT[depth]))
    traces += _structures(frame, at, c.home, structures)
    traces += _organizations(film, frame, at, language)
    traces.append({"type": "scatter", "mode": "markers", "x": [at.x[chosen]] if chosen >= 0 else [],
                   "y": [at.y[chosen]] if chosen >= 0 else [], "hoverinfo": "skip",
                   "marker": {"size": 34, "symbol": "circle-open", "color": INK, "line": {"width": 3, "color": INK}}})
    across, up = (at.reach + _MARGIN).tolist()
    hidden = {"visible": False, "fixedrange": True}
    return {"data": traces, "layout": layout(
        language, HEIGHT, xaxis={**hidden, "range": [-across, across]}, yaxis={
            **hidden, "range": [-up, up + LABEL], "scaleanchor": "x", "ticksuffix": ""}, meta={"month": month},
        margin={"l": 0, "r": 0, "t": 12, "b": 0}, shapes=_grounds(at), annotations=_labels(at, scenario, language))}


def _lines(at: Places, one: np.ndarray, other: np.ndarray, line: dict, opacity: float) -> dict:
    """Many ties as one line with gaps."""
    xs, ys = np.full(3 * len(one), np.nan), np.full(3 * len(one), np.nan)
    xs[0::3], xs[1::3], ys[0::3], ys[1::3] = at.x[one], at.x[other], at.y[one], at.y[other]
    return {"type": "scatter", "mode": "lines", "x": _short(xs), "y": _short(ys), "line": line, "opacity": opacity,
            "hoverinfo": "skip"}


def _short(values: np.ndarray) -> list[float | None]:
    return [None if value != value else round(value, 3) for value in values.tolist()]


def _structures(frame, at: Places, home: np.ndarray, names: list[str]) -> list[dict]:
    """Structures with their members: spokes and a star."""
    standing = [z for z in np.flatnonzero(frame.standing).tolist() if z < len(names)]
    xs, ys, spokes_x, spokes_y, texts = [], [], [], [], []
    for z in standing:
        x, y = at.of_structure(z, len(names), int(home[z]))
        xs.append(x)
        ys.append(y)
        texts.append(shown(names[z]))
        for i in np.flatnonzero(frame.member[z]).tolist():
            spokes_x += [x, round(at.x[i], 3), None]
            spokes_y += [y, round(at.y[i], 3), None]
    return [{"type": "scatter", "mode": "lines", "x": spokes_x, "y": spokes_y, "hoverinfo": "skip", "opacity": 0.45,
             "line": {"color": INK, "width": 1.2, "dash": "dash"}},
            {"type": "scatter", "mode": "markers", "x": xs, "y": ys, "text": texts, "hoverinfo": "text",
             "cliponaxis": False, "marker": {"symbol": "star", "size": 22, "color": INK, "line": {"color": PAPER, "width": 2}}}]


def _organizations(film: Film, frame, at: Places, language: str) -> list[dict]:
    """A trace for each kind; a hollow shape is dormant."""
    run, traces = film.run, []
    names, kinds, groups = run.names(language), list(run.scenario.kinds.values()), list(run.scenario.groups.values())
    crowd = max(0.35, min(1.0, math.sqrt(60 / len(names))))
    for k, kind in enumerate(kinds):
        rows = np.flatnonzero(run.community.kind == k).tolist()
        if not rows:
            continue
        colour = KIND_COLOURS[k % len(KIND_COLOURS)]
        traces.append({
            "type": "scatter", "mode": "markers", "name": shown(text_of(kind, language)),
            "x": [round(at.x[i], 3) for i in rows], "y": [round(at.y[i], 3) for i in rows], "customdata": rows,
            "hoverinfo": "text", "text": [say(
                "view-hover-organization", language, name=shown(names[i]), kind=shown(text_of(kind, language)),
                group=shown(text_of(groups[run.community.group[i]], language)),
                power=number(float(frame.power[i]), language)).replace("\n", "<br>") for i in rows],
            "marker": {"symbol": KIND_SHAPES[k % len(KIND_SHAPES)], "opacity": 1,
                       "size": [round(crowd * (8 + 20 * math.sqrt(max(0.0, float(frame.power[i])))), 1) for i in rows],
                       "color": [PAPER if frame.dormant[i] else colour for i in rows],
                       "line": {"color": [colour if frame.dormant[i] else INK for i in rows], "width": 1.2}}})
    return traces


def _grounds(at: Places) -> list[dict]:
    """A pale disc under every place."""
    return [{"type": "circle", "layer": "below", "x0": x - r, "x1": x + r, "y0": y - r, "y1": y + r, "fillcolor": "#F4F4F1",
             "line": {"width": 0}} for (x, y), r in zip(at.centres.tolist(), at.radii.tolist(), strict=True)]


def _labels(at: Places, scenario, language: str) -> list[dict]:
    """The names of the places, where there are several."""
    if len(scenario.places) < 2:
        return []
    return [{"x": x, "y": y + r - 0.01, "text": shown(text_of(place, language)), "showarrow": False, "yanchor": "bottom",
             "font": {"size": 13, "color": MUTED}, "bgcolor": "rgba(255,255,255,0.7)"}
            for (x, y), r, place in zip(at.centres.tolist(), at.radii.tolist(), scenario.places.values(), strict=True)]
