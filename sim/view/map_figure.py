"""The map as a picture: a square for each pair of levels, with the colour and the letter of its best strategy."""

from __future__ import annotations

from sim.language import number
from sim.view.looks import INK, KIND_COLOURS, layout
from sim.view.mapping import LEVELS, Cell

UNCLEAR = "#D5D8DC"


def letter(place: int) -> str:
    """The letter of a strategy, by its place in the scenario: A, B ... Z, then AA."""
    return chr(65 + place) if place < 26 else letter(place // 26 - 1) + letter(place % 26)


def map_figure(cells: dict[tuple[int, int], Cell], titles: dict[str, str], across: str, up: str, language: str) -> dict:
    """Draw what is known. Coloured: clearly best; grey: the best and the second cannot be told apart."""
    labels = list(titles)
    places = sorted(cells)
    colours = [KIND_COLOURS[labels.index(cells[p].best) % len(KIND_COLOURS)] if cells[p].clear else UNCLEAR for p in places]
    texts = [letter(labels.index(cells[p].best)) for p in places]
    ticks = {"tickmode": "array", "tickvals": list(range(len(LEVELS))),
             "ticktext": [number(level, 2, language) for level in LEVELS],
             "range": [-0.6, len(LEVELS) - 0.4], "showgrid": False, "zeroline": False}
    data = [{"type": "scatter", "mode": "markers+text", "x": [x for x, _y in places], "y": [y for _x, y in places],
             "text": [f"<b>{text}</b>" for text in texts], "hoverinfo": "text",
             "hovertext": [f"{titles[cells[p].best]}<br>{titles[cells[p].second]}" for p in places],
             "customdata": [x * len(LEVELS) + y for x, y in places],
             "textfont": {"color": ["#FFFFFF" if cells[p].clear and colour != "#56B4E9" else INK
                                    for p, colour in zip(places, colours, strict=True)], "size": 15},
             "marker": {"symbol": "square", "size": 46, "color": colours, "line": {"color": INK, "width": 1}}}]
    return {"data": data, "layout": layout(language, 420, xaxis={**ticks, "title": {"text": across}},
                                           yaxis={**ticks, "title": {"text": up}}, margin={"l": 8, "r": 8, "t": 8, "b": 50})}
