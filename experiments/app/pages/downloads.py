"""What a visitor may take home: the scenario as changed, data, the report. Made in memory and saved by the browser."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

import numpy as np
import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import sentence, use_background
from simpul.experiments.app.download_tables import csv_of_table, months_table, outcomes_table, parquet_of_table
from simpul.experiments.app.widgets import Download, block, text
from simpul.sim.language import say

_KINDS = {"yaml": "application/yaml", "csv": "text/csv", "html": "text/html", "parquet": "application/vnd.apache.parquet"}


@solara.component
def Downloads(scenario, many=None, films: dict | None = None, played: bool = False):
    """A button for each file; those there is nothing for yet cannot be pressed. played: the page shows films, now or soon."""
    lang = visitor_state.choice_of.value.language
    files = solara.use_memo(lambda: _files(scenario, many, films, played, lang),
                            [id(scenario), id(many), id(films), played, lang])
    with block("section", look="card", aria_label=say("view-take", lang)):
        text("h2", say("view-take", lang))
        with block("div", look="buttons"):
            for name, (file, made) in files.items():
                Saved(name, file, made).key(name)
        text("p", say("view-take-what", lang), "note")


def _files(scenario, many, films: dict | None, played: bool, lang: str) -> dict[str, tuple[str, Callable[[], bytes] | None]]:
    """The name of each file and what makes its content, None while there is nothing to make it of."""
    source = visitor_state.choice_of.value.source
    stem = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in source)

    def outcomes():
        return outcomes_table(many)

    def all_months():
        return months_table(many.labels, list(range(many.seeds)), many.series)

    def shown_months():
        runs = [made.run for made in films.values()]
        return months_table(tuple(films), [runs[0].seed], np.stack([run.series for run in runs])[:, None])

    found = {"scenario": (f"{stem}.yaml", lambda: scenario.to_yaml().encode())}
    if visitor_state.report is not None:
        found["report"] = (f"{stem}-report-{lang}.html", lambda: visitor_state.report(scenario, lang).encode())
    some = many is not None
    found["outcomes"] = (f"{stem}-outcomes.csv", (lambda: csv_of_table(outcomes())) if some else None)
    found["outcomes-parquet"] = (f"{stem}-outcomes.parquet", (lambda: parquet_of_table(outcomes())) if some else None)
    found["months-parquet"] = (f"{stem}-months.parquet", (lambda: parquet_of_table(all_months())) if some else None)
    if played:
        found["months"] = (f"{stem}-shown-months.csv", (lambda: csv_of_table(shown_months())) if films is not None else None)
    return found


@solara.component
def Saved(name: str, file: str, made: Callable[[], bytes] | None):
    """One button; what it saves is made when it is pressed, beside the page."""
    lang = visitor_state.choice_of.value.language
    ready, problem, pressed = solara.use_reactive(None), solara.use_reactive(""), solara.use_reactive(0)
    turn = pressed.value

    def make(_stopped, give):
        if not turn or made is None:
            return
        file_of = {"name": file, "kind": _KINDS[file.rpartition(".")[2]], "turn": turn}
        content = b""
        try:
            content = made()
        finally:                  # the button is free again even when making fails
            give(ready, {**file_of, "content": b64encode(content).decode("ascii")})

    use_background(make, [turn], problem)
    Download(name=name, label=say(f"view-take-{name}", lang), waiting=say("view-computing", lang),
             ready=made is not None, file=ready.value, event_wanted=lambda _: pressed.set(turn + 1))
    if problem.value:
        text("p", sentence(problem.value, lang), "alert")
