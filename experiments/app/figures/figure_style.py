"""What all pictures share: colours, fonts, numbers of the language."""

from __future__ import annotations

import json

from simpul.experiments.presentation import chart_style
from simpul.experiments.presentation.palette import Style, styles

MUTED = "#595959"
DIGITS = 4
# Okabe & Ito 2008, darkened where a small shape on white needs it; a shape for each kind as the second cue.
KIND_COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A", "#56B4E9", "#8A7000", "#444444", "#D55E00")
KIND_SHAPES = ("circle", "square", "diamond", "triangle-up", "pentagon", "cross", "hexagon", "star-square",
               "triangle-down", "x", "hexagram", "bowtie")


def styles_of(scenario) -> dict[str, Style]:
    """The look of every strategy of a scenario, the same on every page."""
    kinds = {label: declared.type for label, declared in scenario.strategies.items()}
    return styles(tuple(scenario.strategies), kinds)


def rounded(values) -> list[float | None]:
    """Numbers short enough to be sent at every move of a slider; a gap where there is none."""
    return chart_style.short_numbers(values, DIGITS)


def layout(language: str, height: int, unit: str = "", **more) -> dict:
    """What all pictures of the pages share; the view is kept when the figure is drawn again."""
    return chart_style.plain_layout(language, height, unit, {"uirevision": "same"}, more)


def as_text(figure: dict) -> str:
    """The figure as the page takes it."""
    return json.dumps(figure, separators=(",", ":"), allow_nan=False)
