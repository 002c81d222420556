"""What the shapes and lines of the picture mean, as small drawings with words; one for both pictures."""

from __future__ import annotations

import html
import math

from sim.language import say
from sim.view.looks import INK, KIND_COLOURS, KIND_SHAPES, TRUST
from sim.view.naming import text_of


def _round(corners: int, turn: float, inner: float = 0.0) -> list[tuple[float, float]]:
    """Corners of a regular shape, or of a star when there is an inner radius."""
    steps = corners * (2 if inner else 1)
    return [(8 + 7 * (inner if inner and n % 2 else 1.0) * math.sin(2 * math.pi * n / steps + turn),
             8 - 7 * (inner if inner and n % 2 else 1.0) * math.cos(2 * math.pi * n / steps + turn)) for n in range(steps)]


CROSS = [(6, 1), (10, 1), (10, 6), (15, 6), (15, 10), (10, 10), (10, 15), (6, 15), (6, 10), (1, 10), (1, 6), (6, 6)]
OUTLINES = {
    "circle": _round(24, 0.0), "square": _round(4, math.pi / 4), "diamond": _round(4, 0.0), "triangle-up": _round(3, 0.0),
    "pentagon": _round(5, 0.0), "cross": CROSS, "star": _round(5, 0.0, 0.42), "hexagon": _round(6, 0.0),
    "triangle-down": _round(3, math.pi), "hourglass": [(2, 1), (14, 1), (2, 15), (14, 15)],
    "bowtie": [(1, 2), (15, 14), (15, 2), (1, 14)], "star-diamond": _round(4, 0.0, 0.45),
    "x": [((x + y) * 0.707 + 8 - 11.31, (y - x) * 0.707 + 8) for x, y in CROSS],
}


def legend(scenario, kinds_there: set[int], two: bool, language: str) -> str:
    """The legend as markup: kinds of organizations that occur, structures, ties by trust, what only one strategy has."""
    parts = [_shape(KIND_SHAPES[n % len(KIND_SHAPES)], KIND_COLOURS[n % len(KIND_COLOURS)], text_of(kind, language))
             for n, kind in enumerate(scenario.kinds.values()) if n in kinds_there]
    parts.append(_shape("star", "#F0E442", say("view-structure", language), INK))
    if two:
        parts.append(_shape("star-diamond", "#F0E442", say("view-only-here", language), INK))
    for (_low, colour, dash), word in zip(TRUST, ("low", "middle", "high"), strict=True):
        drawn = f'<line x1="0" y1="8" x2="26" y2="8" stroke="{colour}" stroke-width="3"{_dashes(dash)}/>'
        parts.append(_entry(drawn, 26, say(f"view-trust-{word}", language)))
    return "".join(parts)


def _dashes(dash: str) -> str:
    return ' stroke-dasharray="2 4"' if dash == "dot" else ""


def _shape(name: str, colour: str, label: str, rim: str = "none") -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in OUTLINES[name])
    return _entry(f'<polygon points="{points}" fill="{colour}" stroke="{rim}"/>', 16, label)


def _entry(drawing: str, width: int, label: str) -> str:
    return f'<span><svg width="{width}" height="16" aria-hidden="true">{drawing}</svg> {html.escape(label)}</span>'
