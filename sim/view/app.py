"""The pages: one frame with the choices, and the page that is open below it."""

from __future__ import annotations

import solara

from sim.language import LANGUAGES, say
from sim.scenario import ScenarioError
from sim.view import state
from sim.view.naming import text_of
from sim.view.pages import about, compare, explore, map
from sim.view.widgets import Address, Text

PAGES = {"explore": explore.Explore, "compare": compare.Compare, "map": map.Map, "about": about.About}


@solara.component
def Page():
    """What a visitor sees. The address is read once; from then on it follows the choice."""
    router = solara.use_router()
    ready, set_ready = solara.use_state(False)

    def begin():
        state.choice.set(state.from_query(router.search or ""))
        set_ready(True)

    solara.use_effect(begin, [])
    if not ready:
        return
    Frame()


@solara.component
def Frame():
    """Name, pages, language, and the open page."""
    chosen = state.settled(state.choice.value)
    language = chosen.language
    scenario = state.base(chosen)
    title = text_of(scenario.title, language)
    Address(query=state.query_of(chosen), language=language, title=f"Simpul: {title}")
    with solara.Column(classes=["simpul"], gap="0px"):
        with solara.Div(classes=["simpul-top"]):
            Text("Simpul", "strong")
            for name in PAGES:
                solara.Button(say(f"view-page-{name}", language), text=chosen.page != name, outlined=chosen.page == name,
                              color="#005a8f", on_click=lambda name=name: state.update(page=name))
            solara.Div(classes=["grow"])
            for code in LANGUAGES:
                solara.Button(say(f"view-language-{code}", code), text=code != language, outlined=code == language,
                              on_click=lambda code=code: state.update(language=code))
        Text(title, "h1")
        if state.fault.value:
            solara.HTML(tag="div", unsafe_innerHTML=_escaped(state.fault.value), classes=["simpul-fault"],
                        attributes={"role": "alert"})
        try:
            changed = state.changed(scenario, chosen)
        except ScenarioError as error:
            Text(error.text(language), "div", "simpul-fault")
            return
        PAGES[chosen.page](chosen, changed)


def _escaped(text: str) -> str:
    import html

    return html.escape(text)
