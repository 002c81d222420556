"""What a visitor chooses: scenario, strategies, seed, context; a file dropped, and files to take away."""

from __future__ import annotations

import csv
import io

import solara

from sim.language import say
from sim.parameters import CONTEXT
from sim.scenario import ScenarioError, load_text
from sim.scenario.reading import decode
from sim.series import SERIES
from sim.view import offered, state
from sim.view.naming import strategy_title
from sim.view.widgets import Drop, Select, Slider, Text

LARGEST_FILE = 2_000_000  # bytes
MAIN_FACTORS = ("history", "power_imbalance", "divide", "rivalry", "goal_consensus", "communication", "opportunity", "crisis")


@solara.component
def ScenarioChoice(chosen):
    """The list of scenarios, a dropped file among them."""
    language = chosen.language
    own = say("view-own-file", language)
    names = {name: name for name in offered.names()} | ({state.OWN: own} if state.dropped.value is not None else {})

    def choose(name: str) -> None:
        state.fault.set("")
        state.chosen_row.set(-1)
        state.update(scenario=name, strategy="", other="", month=-1, context=())

    Select("scenario", say("view-scenario", language), names, chosen.scenario, choose)


@solara.component
def Strategies(chosen, scenario):
    """Scenario, the two strategies, the seed."""
    language = chosen.language
    titles = titled(scenario, language)
    with solara.Div(classes=["simpul-chooser"]):
        ScenarioChoice(chosen)
        Select("strategy", say("view-strategy", language), titles, chosen.strategy, lambda label: state.update(strategy=label))
        Select("other", say("view-other", language), {"none": say("view-no-other", language), **titles}, chosen.other,
               lambda label: state.update(other=label))
        solara.InputInt(say("view-seed", language), value=chosen.seed, on_value=_seed)


def titled(scenario, language: str) -> dict[str, str]:
    """Titles of the strategies by label, made different where the scenario has two of one title."""
    titles = {label: strategy_title(scenario, label, language) for label in scenario.strategies}
    return {label: title if list(titles.values()).count(title) == 1 else f"{title} ({label})" for label, title in titles.items()}


def _seed(value: int | None) -> None:
    if value is not None and 0 <= value <= state.SEED_MOST:
        state.update(seed=int(value))


@solara.component
def Context(chosen, scenario):
    """Sliders of the context; each move begins the decade anew."""
    language = chosen.language
    everything, set_everything = solara.use_state(False)
    with solara.Div():
        Text(say("view-context", language), "h2")
        Text(say("view-context-note", language), "p", "note")
        for factor in [row.name for row in CONTEXT if everything or row.name in MAIN_FACTORS]:
            key = f"context-{factor.replace('_', '-')}"
            Slider(factor, say(key, language), float(getattr(scenario.context, factor)), 0.0, 1.0, 0.05, language,
                   lambda level, factor=factor: state.change_level(factor, level),
                   (say(f"{key}-low", language), say(f"{key}-high", language)))
        solara.Button(say("view-fewer" if everything else "view-all-factors", language, count=len(CONTEXT)), text=True,
                      on_click=lambda: set_everything(not everything))
        solara.Button(say("view-reset", language), text=True, disabled=not chosen.context,
                      on_click=lambda: state.update(context=()))


def take_in(name: str, data: bytes, language: str) -> None:
    """Read a dropped file as a scenario; what is wrong with it is told in the page. It is kept in memory alone."""
    try:
        if len(data) > LARGEST_FILE:
            state.fault.set(say("view-file-too-large", language, most=LARGEST_FILE // 1_000_000))
            return
        scenario = load_text(decode(data, name[:80]), name[:80])
    except ScenarioError as error:
        state.fault.set(error.text(language))
        return
    state.fault.set("")
    state.chosen_row.set(-1)
    state.dropped.set(scenario)
    state.update(scenario=state.OWN, strategy="", other="", month=-1, context=())


@solara.component
def Files(chosen, scenario, films):
    """Drop a scenario; take away the scenario as changed, and the months of the runs that are shown."""
    language = chosen.language
    Text(say("view-files", language), "h2")
    Drop(say("view-drop", language), LARGEST_FILE, lambda name, data: take_in(name, data, language))
    with solara.Div(classes=["simpul-files"]):
        solara.FileDownload(lambda: scenario.to_yaml().encode(), filename="scenario.yaml",
                            label=say("view-take-scenario", language))
        if films:
            solara.FileDownload(lambda: months_table(films).encode("utf-8-sig"), filename="months.csv",
                                label=say("view-take-data", language))
    Text(say("view-link", language), "p", "note")


def months_table(films) -> str:
    """The monthly series of the runs as a table: strategy, seed, month, then every series."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["strategy", "seed", "month", *(series.name for series in SERIES)])
    for one in films:
        for month, row in enumerate(one.series):
            writer.writerow([one.strategy, one.seed, month, *(f"{value:.10g}" for value in row)])
    return out.getvalue()
