"""What all pictures share: colours, fonts, numbers of the language."""

from __future__ import annotations

import html
import json
import math

import numpy as np

from sim.language import say
from sim.telling.naming import PERCENT
from sim.telling.palette import Style, styles

GRID, INK, PAPER, MUTED = "#DDDDDD", "#222222", "#FFFFFF", "#595959"
DIGITS = 4
# Okabe & Ito 2008, darkened where a small shape on white needs it; a shape for each kind as the second cue.
KIND_COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A", "#56B4E9", "#8A7000", "#444444", "#D55E00")
KIND_SHAPES = ("circle", "square", "diamond", "triangle-up", "pentagon", "cross", "hexagon", "star-square",
               "triangle-down", "x", "hexagram", "bowtie")


def styles_of(scenario) -> dict[str, Style]:
    """The look of every strategy of a scenario, the same on every page."""
    kinds = {label: declared.type for label, declared in scenario.strategies.items()}
    return styles(tuple(scenario.strategies), kinds)


def shown(text: str) -> str:
    """A name as Plotly shows it: what looks like HTML in it must not be taken for it."""
    return html.escape(text, quote=False)


def rounded(values) -> list[float | None]:
    """Numbers short enough for a page; a gap where there is none."""
    return [float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None for value in np.asarray(values, dtype=float)]


def layout(language: str, height: int, unit: str = "", **more) -> dict:
    """No background, no dragging (a finger scrolls the page), the view kept when the figure is drawn again."""
    axis = {"gridcolor": GRID, "zerolinecolor": GRID, "fixedrange": True, "automargin": True, "color": INK,
            "exponentformat": "none", "separatethousands": True}
    suffix = {"ticksuffix": say("percent", language)} if unit in PERCENT else {}
    found = {"height": height, "paper_bgcolor": PAPER, "plot_bgcolor": PAPER, "dragmode": False, "showlegend": False,
             "font": {"family": "system-ui, -apple-system, 'Segoe UI', sans-serif", "size": 13, "color": INK},
             "margin": {"l": 8, "r": 10, "t": 8, "b": 36}, "separators": ",." if language == "id" else ".,",
             "hoverlabel": {"align": "left"}, "uirevision": "same", "xaxis": dict(axis), "yaxis": {**axis, **suffix}}
    for name, extra in more.items():
        found[name] = {**found.get(name, {}), **extra} if isinstance(extra, dict) else extra
    return found


def as_text(figure: dict) -> str:
    """The figure as the page takes it."""
    return json.dumps(figure, separators=(",", ":"), allow_nan=False)
