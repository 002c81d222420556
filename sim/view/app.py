"""The frame of all pages, and which page stands where."""

from __future__ import annotations

import solara

from sim.language import LANGUAGES, say
from sim.view import state
from sim.view.background import reason_of, sentence
from sim.view.choice import OWN_FILE, to_query
from sim.view.pages.about import About
from sim.view.pages.compare import Compare
from sim.view.pages.explore import Explore
from sim.view.pages.map import Map
from sim.view.pages.mesa import Mesa
from sim.view.parts import Address, Choose, Drop, Links, Press, block, text
from sim.view.worlds import titles

# Path, key of its name, component: a new page is one more line.
PAGES = (
    ("/", "explore", Explore),
    ("/compare", "compare", Compare),
    ("/map", "map", Map),
    ("/mesa", "mesa", Mesa),
    ("/about", "about", About),
)


@solara.component
def Layout(children: list = []):  # noqa: B006 (Solara hands the page over in it)
    """Header, navigation, notices, and the page inside."""
    router = solara.use_router()
    solara.use_memo(lambda: state.begin(router.search), [])
    chosen = state.choice.value
    lang, query = chosen.language, to_query(chosen)
    here = "/" + router.parts[0] if router.parts and router.parts[0] else "/"
    with block("div", look="simpul") as whole:
        Address(query=query, language=lang)
        with block("header", look="top"):
            with block("div", look="brand"):
                text("h1", "Simpul")
                text("p", say("view-motto", lang))
            Links(label=say("view-pages", lang), links=[
                {"href": f"{path}?{query}", "text": say(f"view-page-{name}", lang), "here": path == here}
                for path, name, _ in PAGES])
            with block("div", look="languages", role="group", aria_label=say("view-language", lang)):
                for code in LANGUAGES:
                    Language(code)
        Open()
        said = state.notice.value
        block("div", "\n".join(said.splitlines()[:20]), look="alert" if said else "empty", role="alert" if said else "note")
        block("main", *children, id="main")
    return whole


@solara.component
def Language(code: str):
    """A button that turns the page into a language."""
    now = state.choice.value.language == code
    Press(name=f"lang-{code}", label=say("view-language-name", code), look="quiet now" if now else "quiet",
          event_pressed=lambda _: state.change(language=code))


@solara.component
def Open():
    """The scenario: from the list, or a file of one's own."""
    chosen = state.choice.value
    lang = chosen.language
    options = [{"value": name, "text": title} for name, title in titles(lang)]
    if chosen.source == OWN_FILE:
        options.insert(0, {"value": OWN_FILE, "text": state.world().title.say(lang)})
    with block("section", look="scenario", aria_label=say("view-scenario", lang)) as whole:
        Choose(name="scenario", label=say("view-scenario", lang), value=chosen.source, options=options,
               event_chosen=state.open_scenario)
        Drop(label=say("view-own-file", lang), event_read=_read)
        with block("details", look="about"):
            text("summary", say("view-about-scenario", lang))
            text("p", state.world().description.say(lang))
    return whole


def _read(file: dict) -> None:
    """A file that was dropped or chosen: read, or refused with its faults."""
    if not isinstance(file.get("text"), str):
        state.notice.set(say("view-file-too-large", state.choice.value.language))
        return
    state.open_scenario(OWN_FILE, file["text"])


def titled(name: str, component):
    """The page with its title in the window."""
    @solara.component
    def Page():
        solara.Title(f"{say(f'view-page-{name}', state.choice.value.language)} – Simpul")
        Guarded(component)

    return Page


@solara.component
def Guarded(component):
    """A page; one that cannot be drawn, for whatever reason, is a sentence and a way on."""
    error, forget = solara.use_exception()
    solara.use_effect(forget, [state.choice.value])         # another choice is another chance
    if error is None:
        component()
        return
    lang = state.choice.value.language
    text("h2", say("view-broken", lang))
    text("p", sentence(reason_of(error), lang), "alert")

    def again(_):
        state.begin_anew()
        forget()

    Press(name="again", label=say("view-begin-anew", lang), look="main-act", event_pressed=again)


routes = [solara.Route(path=path.strip("/") or "/", component=titled(name, component), layout=Layout if path == "/" else None,
                       label="Simpul") for path, name, component in PAGES]
