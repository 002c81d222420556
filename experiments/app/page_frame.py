"""The frame of Mesa's page: header, the scenario, notices, and a page that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import reason_of, sentence
from simpul.experiments.app.url_state import to_query
from simpul.experiments.app.visitor_scenarios import scenario_titles
from simpul.experiments.app.widgets import Address, Choose, Lost, Press, block, text
from simpul.sim.language import LANGUAGES, say


def route_of(name: str, component: Callable) -> solara.Route:
    """A page in its frame, at the address alone. name: key of its title."""
    return solara.Route(path="/", component=_titled(name, component), layout=MesaFrame, label="Simpul")


@solara.component
def MesaFrame(children: list = []):  # noqa: B006 (Solara hands the page over in it)
    """Header, notices, and the page inside."""
    router = solara.use_router()
    solara.use_memo(lambda: visitor_state.begin_visit(router.search), [])
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    with block("div", look="simpul") as whole:
        Address(query=to_query(chosen), language=lang)
        Lost(words={word: say(f"view-lost-{word}", lang) for word in ("title", "what", "again", "silent")})
        with block("header", look="top"):
            with block("div", look="brand"):
                text("h1", "Simpul")
                text("p", say("view-motto", lang))
            with block("div", look="languages", role="group", aria_label=say("view-language", lang)):
                for code in LANGUAGES:
                    Language(code)
        Open()
        said = visitor_state.notice.value
        block("div", "\n".join(said.splitlines()[:20]), look="alert" if said else "empty", role="alert" if said else "note")
        block("main", *children, id="main")
    return whole


@solara.component
def Language(code: str):
    """A button that turns the page into a language."""
    chosen = visitor_state.choice_of.value
    Press(name=f"lang-{code}", label=say("view-language-name", code), look="quiet now" if chosen.language == code else "quiet",
          event_pressed=lambda _: visitor_state.change_state(replace(visitor_state.choice_of.value, language=code)))


@solara.component
def Open():
    """The scenario, from the list."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    options = [{"value": name, "text": title} for name, title in scenario_titles(lang)]
    with block("section", look="scenario", aria_label=say("view-scenario", lang)) as whole:
        Choose(name="scenario", label=say("view-scenario", lang), value=chosen.source, options=options,
               event_chosen=visitor_state.open_scenario)
        with block("details", look="about"):
            text("summary", say("view-about-scenario", lang))
            text("p", visitor_state.world().description.say(lang))
    return whole


def _titled(name: str, component):
    """The page with its title in the window."""
    @solara.component
    def Page():
        solara.Title(f"{say(f'view-page-{name}', visitor_state.choice_of.value.language)} – Simpul")
        GuardedShell(component)

    return Page


@solara.component
def GuardedShell(component):
    """A page; one that cannot be drawn, for whatever reason, is a sentence and a way on."""
    error, forget = solara.use_exception()
    solara.use_effect(forget, [visitor_state.choice_of.value])         # another choice is another chance
    if error is None:
        component()
        return
    lang = visitor_state.choice_of.value.language
    text("h2", say("view-broken", lang))
    text("p", sentence(reason_of(error), lang), "alert")

    def again(_):
        visitor_state.begin_anew()
        forget()

    Press(name="again", label=say("view-begin-anew", lang), look="main-act", event_pressed=again)
