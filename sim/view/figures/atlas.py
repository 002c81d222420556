"""The map of best strategies: a colour and a letter for each, greyed where it is unclear."""

from __future__ import annotations

from sim.language import say
from sim.telling.naming import fixed, strategy_title
from sim.telling.plots import INK, PAPER, shown
from sim.view.atlas import LEVELS, Atlas, judged
from sim.view.figures.looks import layout, styles_of

HEIGHT = 520
UNCLEAR = "#C9C9C4"


def letter(row: int) -> str:
    """What stands for a strategy in a cell beside its colour: A, B, C ..., numbers after Z."""
    return chr(ord("A") + row) if row < 26 else str(row + 1)


def atlas(scenario, found: Atlas, across: str, up: str, weights: dict[str, float], language: str) -> dict:
    """A square for every cell; customdata is [level across, level up, label of the best strategy]."""
    looks, traces = styles_of(scenario), {}
    for (row, column), outcomes in sorted(found.cells.items()):
        cell = judged(outcomes, weights)
        label = found.labels[cell.best]
        trace = traces.setdefault((label, cell.clear), {"x": [], "y": [], "customdata": [], "text": []})
        trace["x"].append(LEVELS[column])
        trace["y"].append(LEVELS[row])
        trace["customdata"].append([LEVELS[column], LEVELS[row], label])
        trace["text"].append(say(
            "view-hover-cell", language, best=shown(strategy_title(scenario, label, language)),
            second=shown(strategy_title(scenario, found.labels[cell.second], language)), share=round(100 * cell.share),
            seeds=cell.seeds).replace("\n", "<br>"))
    drawn = []
    for (label, clear), trace in traces.items():
        look = looks[label]
        drawn.append({"type": "scatter", "mode": "markers", **trace, "hoverinfo": "text", "marker": {
            "symbol": "square", "size": 46, "color": look.colour if clear else UNCLEAR, "line": {"width": 0}}})
        letters = [f"<b>{letter(found.labels.index(label))}</b>"] * len(trace["x"])
        drawn.append({"type": "scatter", "mode": "text", "x": trace["x"], "y": trace["y"], "text": letters, "hoverinfo": "skip",
                      "textfont": {"size": 19, "color": PAPER if clear else INK}})
    own = [getattr(scenario.context, across), getattr(scenario.context, up)]
    drawn.append({"type": "scatter", "mode": "markers", "x": own[:1], "y": own[1:], "hoverinfo": "text",
                  "text": [say("view-map-here", language)],
                  "marker": {"symbol": "circle-open", "size": 26, "color": INK, "line": {"width": 3, "color": INK}}})
    ticks = {"tickmode": "array", "tickvals": list(LEVELS), "ticktext": [fixed(level, 1, language) for level in LEVELS],
             "range": [-0.13, 1.13], "showgrid": False, "zeroline": False}

    def title(factor: str) -> dict:
        return {"title": {"text": say(f"context-{factor.replace('_', '-')}", language), "font": {"size": 13}}}

    return {"data": drawn, "layout": layout(language, HEIGHT, xaxis={**ticks, **title(across)}, yaxis={**ticks, **title(up)})}
