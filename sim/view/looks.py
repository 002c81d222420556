"""Colours, shapes and lines of the pages: told apart without colour as well, safe for colour-blind readers.

Colours after Okabe & Ito 2008 (Color Universal Design), darkened where a thin line on white needs it.
"""

from __future__ import annotations

INK, FAINT, PAPER = "#222222", "#E3E6EA", "rgba(0,0,0,0)"
SIDES = (("#0072B2", "solid"), ("#B35900", "dash"))
"""Colour and dash of the first and the second strategy."""
KIND_COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A", "#56B4E9", "#5B5B5B", "#C44536", "#7A6A00", "#3B4CC0", "#008B8B",
                "#8C564B", "#222222")
KIND_SHAPES = ("circle", "square", "diamond", "triangle-up", "pentagon", "cross", "star", "hexagon", "triangle-down", "x",
               "hourglass", "bowtie")
TRUST = ((0.0, "#B35900", "dot"), (0.45, "#8A8F98", "solid"), (0.7, "#0072B2", "solid"))
"""Bands of trust: lower end, colour, dash."""
DEPTH_WIDTHS = {1: 0.6, 2: 1.4, 3: 2.8, 4: 4.4}
MARKS = {"better": "▲", "worse": "▼", "higher": "▲", "lower": "▼", "unclear": "○"}


def band(colour: str, strength: float = 0.16) -> str:
    """The colour as a pale fill."""
    red, green, blue = (int(colour[place:place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"


def layout(language: str, height: int, **more) -> dict:
    """What all figures share: no background, no dragging (a finger scrolls the page), numbers of the language."""
    axis = {"gridcolor": FAINT, "zerolinecolor": FAINT, "fixedrange": True, "automargin": True, "color": INK,
            "exponentformat": "none"}
    found = {"height": height, "paper_bgcolor": PAPER, "plot_bgcolor": PAPER, "dragmode": False, "showlegend": False,
             "font": {"family": "Roboto, system-ui, sans-serif", "size": 13, "color": INK}, "uirevision": "same",
             "margin": {"l": 8, "r": 10, "t": 8, "b": 30}, "separators": ",." if language == "id" else ".,",
             "hoverlabel": {"align": "left"}, "xaxis": dict(axis), "yaxis": dict(axis)}
    for name, extra in more.items():
        found[name] = {**found.get(name, {}), **extra} if isinstance(extra, dict) else extra
    return found
