"""What figures of the pages and of reports share: names made safe, short numbers, and a plain layout in the visitor's language."""

from __future__ import annotations

import html
import math

import numpy as np

from simpul.experiments.presentation.labels import PERCENT
from simpul.sim.language import say

GRID, INK, PAPER = "#DDDDDD", "#222222", "#FFFFFF"


def shown(text: str) -> str:
    """A name as Plotly shows it: Plotly reads a little HTML, so what looks like HTML must not be taken for it."""
    return html.escape(text, quote=False)


def short_numbers(values, digits: int) -> list[float | None]:
    """Numbers short enough for a page, with so many digits; a gap where there is none."""
    return [float(f"{value:.{digits}g}") if math.isfinite(value) else None for value in np.asarray(values, dtype=float)]


def plain_layout(language: str, height: int, unit: str, *changes: dict, zero: str = GRID) -> dict:
    """No background, no dragging (a finger scrolls the page), numbers of the language; changes are put over it in their order.

    zero: colour of the line at 0.
    """
    axis = {"gridcolor": GRID, "zerolinecolor": zero, "fixedrange": True, "automargin": True, "color": INK,
            "exponentformat": "none", "separatethousands": True}
    suffix = {"ticksuffix": say("percent", language)} if unit in PERCENT else {}
    found = {"height": height, "paper_bgcolor": PAPER, "plot_bgcolor": PAPER, "dragmode": False, "showlegend": False,
             "font": {"family": "system-ui, -apple-system, 'Segoe UI', sans-serif", "size": 13, "color": INK},
             "margin": {"l": 8, "r": 10, "t": 8, "b": 36}, "separators": ",." if language == "id" else ".,",
             "hoverlabel": {"align": "left"}, "xaxis": dict(axis), "yaxis": {**axis, **suffix}}
    for change in changes:
        for name, extra in change.items():
            found[name] = {**found.get(name, {}), **extra} if isinstance(extra, dict) else extra
    return found
