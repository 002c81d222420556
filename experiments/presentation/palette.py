"""Colours and line styles of strategies: told apart without colour as well (dash), safe for colour-blind readers.

Colours after Okabe & Ito 2008 (Color Universal Design), darkened where a thin line on white needs it.
"""

from __future__ import annotations

from dataclasses import dataclass

BASELINE = "#222222"
COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A")
DASHES = ("solid", "dash", "dashdot", "longdash", "longdashdot")
MARKERS = ("circle", "square", "diamond", "triangle-up", "cross", "x", "star", "hexagon", "pentagon", "triangle-down")
SVG_DASHES = {"solid": "", "dash": "9 5", "dot": "2 3", "dashdot": "9 3 2 3", "longdash": "14 5",
              "longdashdot": "14 4 2 4"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a strategy is drawn: colour, dash of its line, shape of its marker."""

    colour: str
    dash: str
    marker: str

    @property
    def svg_dash(self) -> str:
        """The dash as an SVG stroke-dasharray, empty for a solid line."""
        return SVG_DASHES[self.dash]

    def band(self, strength: float = 0.14) -> str:
        """The colour as a pale fill."""
        red, green, blue = (int(self.colour[place:place + 2], 16) for place in (1, 3, 5))
        return f"rgba({red},{green},{blue},{strength})"


def styles(labels: tuple[str, ...], kinds: dict[str, str]) -> dict[str, Style]:
    """A style for each strategy; kinds gives the type of each. Baselines are black, `nothing` dotted."""
    found, place = {}, 0
    for label in labels:
        if kinds[label] in ("nothing", "direct_grants"):
            found[label] = Style(BASELINE, "dot" if kinds[label] == "nothing" else "solid", "circle")
            continue
        found[label] = Style(COLOURS[place % len(COLOURS)], DASHES[place // len(COLOURS) % len(DASHES)],
                             MARKERS[place % len(MARKERS)])
        place += 1
    return found
