"""Map: the best strategy over two context factors, by the funder's weights; a click opens a cell in Explore."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.atlas import LEVELS, MORE, MOST_RUNNING, AtlasCell, AtlasPlace, explored, left_open
from simpul.experiments.app.background_work import sentence, use_background
from simpul.experiments.app.figures.figure_style import as_text, styles_of
from simpul.experiments.app.figures.map_figure import MAP_HEIGHT, atlas, in_round_numbers, letter
from simpul.experiments.app.pages.compare_page import WeightSliders
from simpul.experiments.app.pages.page_head import page_of
from simpul.experiments.app.url_state import FACTORS, to_query
from simpul.experiments.app.widgets import Choose, Plot, block, text
from simpul.experiments.presentation.labels import fixed, strategy_title
from simpul.experiments.report.answer_words import amount
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.language import say

PAUSE = 1.0       # seconds from one drawing of the picture to the next: who draws all the time does not hear clicks


@solara.component
def _Atlas(scenario):
    """Fills the map in the background; other weights judge what is there anew, and more is run only where these leave it open."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    found, problem = solara.use_reactive(None), solara.use_reactive("")
    across, up = chosen.across, chosen.up
    key = (chosen.source, visitor_state.dropped.value, chosen.context, across, up)

    ready = found.value is not None and found.value[0] == key
    known = found.value[1].cells if ready else None

    def fill(stopped, give):
        latest, drawn = None, -PAUSE
        for latest in explored(scenario, across, up, stopped, dict(chosen.weights), known):
            if time.monotonic() - drawn >= PAUSE:
                give(found, (key, latest))
                drawn = time.monotonic()
        if latest is not None:
            give(found, (key, latest))

    use_background(fill, [key, chosen.weights], problem)
    router = solara.use_router()

    def opened(cell):
        x, y, label = cell
        here = chosen.moved(across, x).moved(up, y)
        against = here.against if here.against != label else here.strategy
        visitor_state.choose_state(replace(here, strategy=label, against=against))
        router.push("/?" + to_query(visitor_state.choice_of.value))

    with block("div", look="page two-columns"):
        with block("section", look="side who", aria_label=say("view-map-axes", lang)):
            for name, value, other in (("across", across, up), ("up", up, across)):
                options = [{"value": factor, "text": say(f"context-{factor.replace('_', '-')}", lang)}
                           for factor in FACTORS if factor != other]
                Choose(name=name, label=say(f"view-map-{name}", lang), value=value, options=options,
                       event_chosen=lambda factor, name=name: visitor_state.change_state(**{name: factor}))
            WeightSliders()
        with block("div", look="main"):
            text("h2", say("view-map-title", lang))
            text("p", sentence(problem.value, lang), "alert" if problem.value else "empty")
            if ready:
                Drawn(scenario, found.value[1], across, up, opened)
            elif not problem.value:
                text("p", say("view-computing", lang), "waiting")


@solara.component
def Drawn(scenario, found, across: str, up: str, opened):
    """The picture, its key, how far it is, and the same in a list for the keyboard."""
    chosen = visitor_state.choice_of.value
    lang, weights = chosen.language, dict(chosen.weights)
    looks = styles_of(scenario)
    judged = solara.use_memo(lambda: found.judged(weights), [id(found), chosen.weights])
    cells = judged.cells
    figure = solara.use_memo(lambda: as_text(atlas(scenario, found.labels, cells, across, up, lang)),
                             [id(found), chosen.weights, lang])
    if found.everywhere:
        def lead(value: float) -> str:
            return amount(judged.found, judged.found.wanted, value, lang)

        clear, *more = so_far(scenario, found.labels, cells, lead, lang) if judged.found else [say("view-no-weight", lang)]
        block("p", clear, look="answer", aria_live="polite")
        text("p", " ".join(more), "note" if more else "empty")
    else:
        block("p", say("view-map-progress", lang, done=found.done, planned=found.planned), look="note", aria_live="polite")
        done = f"height:6px;border-radius:3px;background:#005a8d;width:{100 * found.done / found.planned:.0f}%"
        solara.HTML(tag="div", style="height:6px;background:#ddd;border-radius:3px;margin-bottom:8px",
                    unsafe_innerHTML=f'<div style="{done}"></div>', attributes={"aria-hidden": "true"})
    with block("section", look="card map"):
        with block("ul", look="keys"):
            for row, label in enumerate(found.labels):
                with block("li"):
                    solara.HTML(tag="span", unsafe_innerHTML=letter(row), style="color:#fff;padding:1px 8px;margin-right:7px;"
                                f"border-radius:3px;font-weight:700;background:{looks[label].colour}")
                    text("span", strategy_title(scenario, label, lang))
        Plot(figure=figure, height=MAP_HEIGHT, save=say("view-save-picture", lang), name="simpul-map",
             label=say("view-map-label", lang), event_clicked=opened)
    text("p", say("view-map-what", lang), "note")
    options = [{"value": "", "text": say("view-nobody", lang)}]
    for (row, column), cell in cells.items():
        titles = [strategy_title(scenario, found.labels[one], lang) for one in cell.running[:MOST_RUNNING]]
        options.append({"value": f"{across}={column} {up}={row}", "text": say(
            "view-map-cell" if cell.clear else "view-map-cell-open", lang, across=fixed(LEVELS[column], 1, lang),
            up=fixed(LEVELS[row], 1, lang), best=" / ".join(titles))})

    def from_list(value: str):
        if value:
            column, row = (int(part.partition("=")[2]) for part in value.split())
            opened([LEVELS[column], LEVELS[row], found.labels[cells[row, column].best]])

    Choose(name="cell", label=say("view-map-list", lang), value="", options=options, event_chosen=from_list)


def so_far(scenario, labels: tuple[str, ...], cells: dict[AtlasPlace, AtlasCell], lead: Callable[[float], str],
           language: str) -> list[str]:
    """In words: how many squares are clear; who may be the best in the others, what would settle them, whether more is run.
    lead: a lead in words."""
    grey = [cell for cell in cells.values() if not cell.clear]
    if not grey:
        return [say("view-map-all-clear", language, cells=len(cells))]
    told = [say("view-map-clear", language, clear=len(cells) - len(grey), cells=len(cells), grey=len(grey))]
    often = Counter(row for cell in grey for row in cell.running)
    names = [say("view-map-often", language, strategy=strategy_title(scenario, labels[row], language), count=count)
             for row, count in often.most_common(MOST_RUNNING)]
    told.append(say("view-map-running", language, strategies="; ".join(names)))
    soon, close = ([cell for cell in grey if (cell.needed <= MANY_SEEDS) == near] for near in (True, False))
    if soon:
        told.append(say("view-map-soon", language, count=len(soon),
                        seeds=in_round_numbers(max(cell.needed for cell in soon))))
    if close:
        told.append(say("view-map-close", language, count=len(close), seeds=MANY_SEEDS,
                        lead=lead(max(cell.lead for cell in close))))
    if any(left_open(cells, seeds) for seeds in MORE):
        told.append(say("view-map-more", language))
    return told


MapPage = page_of(_Atlas)
