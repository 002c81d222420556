"""The map of best strategies: a colour and a letter for each, greyed where it is unclear."""

from __future__ import annotations

from simpul.experiments.app.atlas import LEVELS, MOST_RUNNING, AtlasCell, AtlasPlace
from simpul.experiments.app.figures.figure_style import layout, styles_of
from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import fixed, strategy_title
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.language import say

MAP_HEIGHT = 520
UNCLEAR = "#C9C9C4"
LETTERS = {1: 19, 2: 16, 3: 13}       # their size when so many stand in a square


def letter(row: int) -> str:
    """What stands for a strategy in a cell beside its colour: A, B, C ..., numbers after Z."""
    return chr(ord("A") + row) if row < 26 else str(row + 1)


def atlas(scenario, labels: tuple[str, ...], cells: dict[AtlasPlace, AtlasCell], across: str, up: str, language: str) -> dict:
    """A square for every cell, with the letter of the best strategy, or grey with those of all that may be.

    customdata is [level across, level up, label of the first strategy].
    """
    looks, traces = styles_of(scenario), {}
    for (row, column), cell in cells.items():
        label, told = labels[cell.best], cell.running[:MOST_RUNNING]
        trace = traces.setdefault((told, cell.clear), {"x": [], "y": [], "customdata": [], "text": []})
        trace["x"].append(LEVELS[column])
        trace["y"].append(LEVELS[row])
        trace["customdata"].append([LEVELS[column], LEVELS[row], label])
        trace["text"].append(_hover(scenario, labels, cell, language))
    drawn = []
    for (told, clear), trace in traces.items():
        colour = looks[labels[told[0]]].colour if clear else UNCLEAR
        drawn.append({"type": "scatter", "mode": "markers", **trace, "hoverinfo": "text", "marker": {
            "symbol": "square", "size": 46, "color": colour, "line": {"width": 0}}})
        letters = [f"<b>{''.join(map(letter, told))}</b>"] * len(trace["x"])
        drawn.append({"type": "scatter", "mode": "text", "x": trace["x"], "y": trace["y"], "text": letters, "hoverinfo": "skip",
                      "textfont": {"size": LETTERS[len(told)], "color": PAPER if clear else INK}})
    own = [getattr(scenario.context, across), getattr(scenario.context, up)]
    drawn.append({"type": "scatter", "mode": "markers", "x": own[:1], "y": own[1:], "hoverinfo": "text",
                  "text": [say("view-map-here", language)],
                  "marker": {"symbol": "circle-open", "size": 26, "color": INK, "line": {"width": 3, "color": INK}}})
    ticks = {"tickmode": "array", "tickvals": list(LEVELS), "ticktext": [fixed(level, 1, language) for level in LEVELS],
             "range": [-0.13, 1.13], "showgrid": False, "zeroline": False}

    def title(factor: str) -> dict:
        return {"title": {"text": say(f"context-{factor.replace('_', '-')}", language), "font": {"size": 13}}}

    return {"data": drawn, "layout": layout(language, MAP_HEIGHT, xaxis={**ticks, **title(across)}, yaxis={**ticks, **title(up)})}


def _hover(scenario, labels: tuple[str, ...], cell: AtlasCell, language: str) -> str:
    """What a square says when pointed at."""
    def title(row: int) -> str:
        return shown(strategy_title(scenario, labels[row], language))

    told = [say("view-hover-cell" if cell.clear else "view-hover-cell-open", language, best=title(cell.best), seeds=cell.seeds)]
    if not cell.clear:
        others = [title(row) for row in cell.running if row != cell.best]
        told += [say("view-hover-others", language, others=", ".join(others))] if others else []
        told.append(say("view-hover-needed", language, seeds=in_round_numbers(cell.needed)) if cell.needed <= MANY_SEEDS
                    else say("view-hover-close", language, seeds=MANY_SEEDS))
    return "<br>".join(told).replace("\n", "<br>")


def in_round_numbers(seeds: float) -> int:
    """A number of seeds as people say it: up to the next ten, above 100 to the next fifty."""
    step = 10 if seeds <= 100 else 50
    return step * -(-int(seeds) // step)
