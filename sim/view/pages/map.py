"""Map: the best strategy over two context factors, by the funder's weights; a click opens a cell in Explore."""

from __future__ import annotations

from dataclasses import replace

import solara

from sim.language import say
from sim.telling.naming import fixed, strategy_title
from sim.view import state
from sim.view.atlas import LEVELS, explored, judged
from sim.view.background import sentence, use_background
from sim.view.choice import FACTORS, to_query
from sim.view.figures.atlas import HEIGHT, atlas, letter
from sim.view.figures.looks import as_text, styles_of
from sim.view.pages.compare import Weights
from sim.view.pages.whole import page_of
from sim.view.parts import Choose, Plot, block, text

EVERY = 4         # the picture is drawn again after so many cells


@solara.component
def Atlas(scenario):
    """Fills the map in the background; weights judge what is there without running again."""
    chosen = state.choice.value
    lang = chosen.language
    found, problem = solara.use_reactive(None), solara.use_reactive("")
    across, up = chosen.across, chosen.up
    key = (chosen.source, state.dropped.value, chosen.context, across, up)

    def fill(stopped, give):
        for count, latest in enumerate(explored(scenario, across, up, stopped), start=1):
            if count % EVERY == 0 or count == len(LEVELS) ** 2:
                give(found, (key, latest))

    use_background(fill, [key], problem)
    router = solara.use_router()

    def opened(cell):
        x, y, label = cell
        here = chosen.moved(across, x).moved(up, y)
        against = here.against if here.against != label else here.strategy
        state.choose(replace(here, strategy=label, against=against))
        router.push("/?" + to_query(state.choice.value))

    ready = found.value is not None and found.value[0] == key
    with block("div", look="page two-columns"):
        with block("section", look="side who", aria_label=say("view-map-axes", lang)):
            for name, value, other in (("across", across, up), ("up", up, across)):
                options = [{"value": factor, "text": say(f"context-{factor.replace('_', '-')}", lang)}
                           for factor in FACTORS if factor != other]
                Choose(name=name, label=say(f"view-map-{name}", lang), value=value, options=options,
                       event_chosen=lambda factor, name=name: state.change(**{name: factor}))
            Weights()
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
    chosen = state.choice.value
    lang, weights = chosen.language, dict(chosen.weights)
    looks = styles_of(scenario)
    figure = solara.use_memo(lambda: as_text(atlas(scenario, found, across, up, weights, lang)),
                             [id(found), chosen.weights, lang])
    progress = say("view-map-progress", lang, done=found.done, planned=found.planned)
    block("p", progress, look="note", aria_live="polite")
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
        Plot(figure=figure, height=HEIGHT, save=say("view-save-picture", lang), name="simpul-map",
             label=say("view-map-label", lang), event_clicked=opened)
    text("p", say("view-map-what", lang), "note")
    options = [{"value": "", "text": say("view-nobody", lang)}]
    for (row, column), outcomes in sorted(found.cells.items()):
        label = found.labels[judged(outcomes, weights).best]
        options.append({"value": f"{across}={column} {up}={row}", "text": say(
            "view-map-cell", lang, across=fixed(LEVELS[column], 1, lang), up=fixed(LEVELS[row], 1, lang),
            best=strategy_title(scenario, label, lang))})

    def from_list(value: str):
        if value:
            column, row = (int(part.partition("=")[2]) for part in value.split())
            opened([LEVELS[column], LEVELS[row], found.labels[judged(found.cells[row, column], weights).best]])

    Choose(name="cell", label=say("view-map-list", lang), value="", options=options, event_chosen=from_list)


Map = page_of(Atlas)
