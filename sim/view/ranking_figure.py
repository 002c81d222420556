"""The ranking as a picture: a dot and an interval for each strategy."""

from __future__ import annotations

import textwrap

from sim.language import number, say
from sim.view.looks import INK, SIDES, layout
from sim.view.ranking import Ranked

ROW = 44


def ranking_figure(ranked: list[Ranked], titles: dict[str, str], language: str) -> dict:
    """Draw the ranking, the best above. Filled: may be first (in one of twenty draws or more); hollow: hardly ever."""
    rows = list(range(len(ranked) - 1, -1, -1))
    colour = SIDES[0][0]
    data = [{"type": "scatter", "mode": "markers", "x": [round(one.score, 4) for one in ranked], "y": rows, "hoverinfo": "text",
             "text": [f"{titles[one.strategy]}<br>{number(one.score, 2, language)} "
                      f"({number(one.low, 2, language)} … {number(one.high, 2, language)})" for one in ranked],
             "error_x": {"type": "data", "symmetric": False, "color": colour, "thickness": 2, "width": 0,
                         "array": [round(one.high - one.score, 4) for one in ranked],
                         "arrayminus": [round(one.score - one.low, 4) for one in ranked]},
             "marker": {"size": 13, "color": [colour if one.first >= 0.05 else "#FFFFFF" for one in ranked],
                        "line": {"color": colour, "width": 2}}}]
    names = ["<br>".join(textwrap.wrap(titles[one.strategy], 22)) for one in ranked]
    return {"data": data, "layout": layout(
        language, 60 + ROW * len(ranked),
        xaxis={"range": [-0.04, 1.04], "title": {"text": say("view-score", language), "font": {"size": 12}}},
        yaxis={"tickmode": "array", "tickvals": rows, "ticktext": names, "range": [-0.6, len(ranked) - 0.4], "zeroline": False},
        margin={"l": 8, "r": 10, "t": 4, "b": 40}, font={"family": "Roboto, system-ui, sans-serif", "size": 12, "color": INK})}
