"""Mesa's own view of the model, SolaraViz, for those who want to step the agents and look into them."""

from __future__ import annotations

import numpy as np
import solara
from mesa.visualization import SolaraViz
from mesa.visualization.utils import update_counter
from solara.components.applayout import appbar_portal, sidebar_portal

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import sentence
from simpul.experiments.app.curves import CURVES
from simpul.experiments.app.figures.band_figure import bands
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.figures.network_figure import HEIGHT, network
from simpul.experiments.app.mesa_session import ClassroomModel, inspected, names_in_a_list
from simpul.experiments.app.pages.page_head import page_of
from simpul.experiments.app.pages.panels import legend_panel, table_panel, words_panel
from simpul.experiments.app.seed_runs import Many
from simpul.experiments.app.widgets import Choose, Named, Plot, block, text
from simpul.experiments.presentation.labels import number, strategy_title
from simpul.experiments.presentation.narrator import Teller
from simpul.sim.language import say

_SEEDS = 100         # the slider of seeds ends here
INTERVAL = 150      # milliseconds between two months that are played
LABELS = {"Controls": "controls", "Play Interval (ms)": "interval", "Render Interval (steps)": "render", "Use Threads": "threads",
          "Increase play interval to avoid skipping plots": "skipping", "Reset": "reset", "Step": "step",
          "Model Parameters": "parameters", "Information": "information"}      # what Mesa's view says, in English alone


def _own(scenario):
    """A class room of its own for each scenario and language."""
    chosen = visitor_state.choice_of.value
    return Classroom(scenario).key(f"{chosen.source} {hash(visitor_state.dropped.value)} {chosen.context} {chosen.language}")


@solara.component
def Classroom(scenario):
    """A model of the visitor's own, Mesa's controls, and our pictures of it."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    model = solara.use_reactive(solara.use_memo(lambda: ClassroomModel(scenario, chosen.strategy, chosen.seed), []))
    titles = names_in_a_list(scenario, lang)
    parameters = solara.use_memo(lambda: {
        "case": scenario,
        "strategy": {"type": "Select", "label": say("view-strategy", lang), "value": titles[chosen.strategy],
                     "values": list(titles.values())},
        "seed": {"type": "SliderInt", "label": say("view-seed", lang), "value": min(chosen.seed, _SEEDS), "min": 1, "max": _SEEDS,
                 "step": 1},
    }, [])
    with Beside():
        SolaraViz(model, components=[], model_params=parameters, name="Simpul", play_interval=INTERVAL)
        Looked(model.value)


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
            Named(words={label: say(f"view-mesa-own-{key}", lang) for label, key in LABELS.items()})
        block("div", *children, look="main")
    return whole


@solara.component
def Looked(model: ClassroomModel):
    """The community as it stands, one curve of this run, and one organization from within."""
    update_counter.get()
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    curve, row = solara.use_reactive("relations"), solara.use_reactive(0)
    made = model.film()
    teller = Teller(model.case, model.strategy, made.run, lang)
    names = [teller.structure(z) for z in range(len(teller.parts))]
    title = strategy_title(model.case, model.strategy, lang)
    month = max(0, model.observed - 1)
    text("h2", say("view-mesa-title", lang, strategy=title))
    text("p", say("view-mesa-what", lang), "note")
    text("p", sentence(model.fault, lang), "alert" if model.fault else "empty")
    block("p", say("view-mesa-month", lang, month=str(model.observed), all=str(model.case.months)), look="answer",
          aria_live="polite")
    with block("div", look="pair"):
        with block("section", look="card", aria_label=title):
            Plot(figure=as_text(network(made, month, lang, names, chosen=row.value)), height=HEIGHT,
                 label=say("view-network-label", lang, strategy=title, month=str(model.observed)),
                 event_clicked=lambda clicked: row.set(int(clicked)), event_painted=model.drawn)
        with block("section", look="card", aria_label=say("view-curve", lang)):
            Choose(name="classroom-curve", label=say("view-curve", lang), value=curve.value,
                   options=[{"value": name, "text": say(f"view-curve-{name}", lang)} for name in CURVES], event_chosen=curve.set)
            if model.observed:
                Plot(figure=as_text(_drawn(model, curve.value, lang)), height=HEIGHT - 110,
                     label=say("view-curve-label", lang, curve=say(f"view-curve-{curve.value}", lang)))
            else:
                text("p", say("view-mesa-begin", lang), "note")
            words_panel(teller, month, lang)
    legend_panel(model.case, lang)
    Inspected(model, made.run.names(lang), row)


def _drawn(model: ClassroomModel, curve: str, lang: str) -> dict:
    """One curve of the months that have passed, one at least."""
    series = model.series[None, None, : model.observed]
    return bands(model.case, Many((model.strategy,), series, np.zeros((1, 1, 0)), {}), curve, lang, first=0)


@solara.component
def Inspected(model: ClassroomModel, names: list[str], row: solara.Reactive[int]):
    """One organization: whom it knows, and every number it is made of."""
    lang = visitor_state.choice_of.value.language
    c, i = model.community, min(row.value, len(names) - 1)
    with block("section", look="card story", aria_label=say("view-mesa-inspect", lang)):
        Choose(name="agent", label=say("view-mesa-inspect", lang), value=str(i),
               options=[{"value": str(n), "text": name} for n, name in enumerate(names)],
               event_chosen=lambda number: row.set(int(number)))
        text("p", say("view-mesa-inspect-what", lang), "note")
        known = [(int(c.partner[i, s]), int(c.depth[i, s]), float(c.trust[i, s])) for s in range(int(c.contacts[i]))]
        with block("div", look="pair"):
            table_panel(say("view-mesa-contacts", lang), [say(f"view-mesa-{key}", lang) for key in ("contact", "depth", "trust")],
                  [(names[j], say(f"depth-{depth}", lang), number(trust, lang, "probability"))
                   for j, depth, trust in sorted(known, key=lambda tie: (-tie[1], -tie[2]))])
            table_panel(say("view-mesa-columns", lang), [say(f"view-mesa-{key}", lang) for key in ("column", "value", "meaning")],
                  inspected(c, i, lang))


Mesa = page_of(_own)
