"""What a visitor may take home: the scenario as changed, data, the report. Made in memory and saved by the browser."""

from __future__ import annotations

from collections.abc import Callable

import solara

from sim.language import say
from sim.view import state
from sim.view.background import use_background
from sim.view.parts import Download, block, text
from sim.view.tables import months_table, outcomes_table

KINDS = {"yaml": "application/yaml", "csv": "text/csv;charset=utf-8", "html": "text/html;charset=utf-8"}


@solara.component
def Downloads(scenario, many=None, films: dict | None = None):
    """A button for each file there is something for."""
    chosen = state.choice.value
    lang = chosen.language
    stem = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in chosen.source)
    with block("section", look="card", aria_label=say("view-take", lang)):
        text("h2", say("view-take", lang))
        with block("div", look="buttons"):      # with keys: a button stays itself when others appear beside it
            Saved("scenario", f"{stem}.yaml", scenario.to_yaml).key("scenario")
            if many is not None:
                Saved("outcomes", f"{stem}-outcomes.csv", lambda: outcomes_table(many)).key("outcomes")
            if films is not None:
                Saved("months", f"{stem}-months.csv", lambda: months_table(films)).key("months")
            if state.report is not None:
                Saved("report", f"{stem}-report-{lang}.html", lambda: state.report(scenario, lang)).key("report")


@solara.component
def Saved(name: str, file: str, made: Callable[[], str]):
    """One button; what it saves is made when it is pressed, beside the page."""
    lang = state.choice.value.language
    ready, problem, pressed = solara.use_reactive(None), solara.use_reactive(""), solara.use_reactive(0)
    turn = pressed.value

    def make(_stopped, give):
        if not turn:
            return
        file_of = {"name": file, "kind": KINDS[file.rpartition(".")[2]], "turn": turn}
        give(problem, "")
        words = ""
        try:
            words = made()
        finally:                  # the button is free again even when making fails
            give(ready, {**file_of, "text": words})

    use_background(make, [turn], problem, lang)
    Download(name=name, label=say(f"view-take-{name}", lang), waiting=say("view-computing", lang), file=ready.value,
             event_wanted=lambda _: pressed.set(turn + 1))
    if problem.value:
        text("p", problem.value, "alert")
