"""Mesa's own view of the model, SolaraViz, for those who want to step the agents, look into them, and see what many runs come to.

Mesa's controls, its network and its plots stand in a page of ours and not in Mesa's grid: that grid needs a script from the network
and puts two pictures side by side on a phone as well.
"""

from __future__ import annotations

import solara
from mesa.visualization import SolaraViz
from mesa.visualization.utils import update_counter
from solara.components.applayout import appbar_portal, sidebar_portal

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import sentence
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.figures.network_figure import HEIGHT, network
from simpul.experiments.app.mesa_components import series_component, space_component
from simpul.experiments.app.mesa_parameters import first_values, mesa_parameters, moved_world, slider_helps
from simpul.experiments.app.mesa_session import ClassroomModel, names_in_a_list
from simpul.experiments.app.page_frame import route_of
from simpul.experiments.app.pages.agent_panel import AgentPanel, agent_tables
from simpul.experiments.app.pages.page_head import page_of
from simpul.experiments.app.pages.panels import legend_panel, words_panel
from simpul.experiments.app.pages.seed_outcomes import SeedOutcomes
from simpul.experiments.app.widgets import Choose, Named, Plot, block, text
from simpul.experiments.presentation.labels import strategy_title
from simpul.experiments.presentation.narrator import Teller
from simpul.sim.language import say
from simpul.sim.model import REPORTED

INTERVAL = 150      # milliseconds between two months that are played
LABELS = {"Controls": "controls", "Play Interval (ms)": "interval", "Render Interval (steps)": "render", "Use Threads": "threads",
          "Increase play interval to avoid skipping plots": "skipping", "Reset": "reset", "Step": "step",
          "Model Parameters": "parameters", "Information": "information"}      # what Mesa's view says, in English alone
SERIES_AT_FIRST = ("working_relations", "trust_mean")      # of Mesa's two plots


def _own(scenario):
    """A class room of its own for each scenario and language."""
    chosen = visitor_state.choice_of.value
    return Classroom(scenario).key(f"{chosen.source} {chosen.context} {chosen.language}")


@solara.component
def Classroom(scenario):
    """A model of the visitor's own, Mesa's controls, and the pictures of it."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    titles = names_in_a_list(scenario, lang)
    first = first_values(scenario, titles[chosen.strategy], chosen.seed)
    values = solara.use_memo(lambda: _changing(first), [])
    model = solara.use_reactive(solara.use_memo(lambda: ClassroomModel(scenario, chosen.strategy, chosen.seed), []))
    parameters = solara.use_memo(lambda: mesa_parameters(scenario, values, list(titles.values()), lang), [])
    with Beside():
        SolaraViz(model, components=[], model_params=parameters, name="Simpul", play_interval=INTERVAL)
        Looked(model.value, values)
        SeedOutcomes(scenario, values)


def _changing(first: dict) -> dict[str, solara.Reactive]:
    """Every parameter as a value that Mesa's slider changes, for whoever reads it."""
    return {name: solara.reactive(value) for name, value in first.items()}


@solara.component
def Beside(children: list = []):  # noqa: B006 (Solara hands them over in it)
    """Mesa's sidebar as a column of our page: it lies over the whole window otherwise, and on a phone hides the rest."""
    lang = visitor_state.choice_of.value.language
    controls = sidebar_portal.use_portal()
    appbar_portal.use_portal()
    with block("div", look="page two-columns") as whole:
        with block("section", look="side who classroom", aria_label=say("view-mesa-controls", lang)):
            text("h2", say("view-mesa-controls", lang))
            text("p", say("view-mesa-controls-what", lang), "note")
            block("div", *controls)
            Named(words={label: say(f"view-mesa-own-{key}", lang) for label, key in LABELS.items()}, helps=slider_helps(lang))
        block("div", *children, look="main")
    return whole


@solara.component
def Looked(model: ClassroomModel, values: dict):
    """The community as it stands, Mesa's pictures of this run, and one organization from within."""
    update_counter.get()
    lang = visitor_state.choice_of.value.language
    row = solara.use_reactive(0)
    made = model.film()
    teller = Teller(model.case, model.strategy, made.run, lang)
    names = [teller.structure(z) for z in range(len(teller.parts))]
    title = strategy_title(model.case, model.strategy, lang)
    month = max(0, model.observed - 1)
    text("h2", say("view-mesa-title", lang, strategy=title))
    text("p", say("view-mesa-what", lang), "note")
    text("p", sentence(model.fault, lang), "alert fault" if model.fault else "empty")
    block("p", say("view-mesa-month", lang, month=str(model.observed), all=str(model.case.months)), look="answer",
          aria_live="polite")
    MovedSince(model, values)
    with block("div", look="pair"):
        with block("section", look="card", aria_label=title):
            text("h3", say("view-mesa-space", lang))
            Plot(figure=as_text(network(made, month, lang, names, chosen=row.value)), height=HEIGHT,
                 label=say("view-network-label", lang, strategy=title, month=str(model.observed)),
                 event_clicked=lambda clicked: row.set(int(clicked)), event_painted=model.drawn)
            words_panel(teller, month, lang)
        AgentPanel(model, made, teller, month, row)
    legend_panel(model.case, lang)
    Own(model, row.value)
    agent_tables(model, made.run.names(lang), row.value, lang)


@solara.component
def MovedSince(model: ClassroomModel, values: dict):
    """Says when the run that is stepped is not of the parameters as set: Mesa applies them when it begins anew."""
    lang = visitor_state.choice_of.value.language
    set_now = {name: held.value for name, held in values.items()}
    label = next((one for one, title in names_in_a_list(model.given, lang).items() if title == set_now["strategy"]), model.strategy)
    same = (label, int(set_now["seed"])) == (model.strategy, model.seed) and \
        moved_world(model.given, set_now) == moved_world(model.given, model.levels)
    block("p", "" if same else say("view-mesa-waiting", lang, reset=say("view-mesa-own-reset", lang)),
          look="empty" if same else "moved", aria_live="polite")


@solara.component
def Own(model: ClassroomModel, chosen: int):
    """The run as Mesa's own components draw it: the network of ties, and two of the series that its collector keeps."""
    lang = visitor_state.choice_of.value.language
    one, other = solara.use_reactive(SERIES_AT_FIRST[0]), solara.use_reactive(SERIES_AT_FIRST[1])
    months = say("view-mesa-months-axis", lang)
    text("h2", say("view-mesa-components", lang))
    text("p", say("view-mesa-components-what", lang), "note")
    with block("div", look="mesa-own"):
        with block("section", look="card", aria_label=say("view-mesa-space-label", lang)):
            text("h3", say("view-mesa-space", lang))
            space_component(model, chosen)(model)
        for place, series in enumerate((one, other)):
            words = say(f"view-mesa-series-{series.value.replace('_', '-')}", lang)
            with block("section", look="card", aria_label=say("view-mesa-series-label", lang, series=words)):
                Choose(name=f"series-{place}", label=say("view-mesa-series", lang), value=series.value, options=[
                    {"value": name, "text": say(f"view-mesa-series-{name.replace('_', '-')}", lang)} for name in REPORTED],
                    event_chosen=series.set)
                series_component(series.value, words, months)(model)
        Named()


Mesa = page_of(_own)
MESA_ROUTES = [route_of("mesa", Mesa)]
