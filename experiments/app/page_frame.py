"""The frame of pages: header, navigation, the scenario, notices, and a page that cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import reason_of, sentence
from simpul.experiments.app.brought_files import BroughtFiles
from simpul.experiments.app.upload import taken
from simpul.experiments.app.url_state import OWN_FILE, to_query
from simpul.experiments.app.visitor_scenarios import scenario_titles
from simpul.experiments.app.widgets import Address, Choose, Drop, Links, Lost, Press, block, text
from simpul.sim.language import LANGUAGES, say

PageRow = tuple[str, str, Callable]      # path, key of the name, component


def routes_of(pages: Sequence[PageRow]) -> list[solara.Route]:
    """The pages in their frame, each at its path; a page alone needs no navigation."""
    frame = _framed(pages)
    return [solara.Route(path=path.strip("/") or "/", component=_titled(name, component), layout=frame if path == "/" else None,
                         label="Simpul") for path, name, component in pages]


def _framed(pages: Sequence[PageRow]) -> Callable:
    """The layout of these pages."""
    @solara.component
    def Frame(children: list = []):  # noqa: B006 (Solara hands the page over in it)
        _Layout(pages, children)

    return Frame


@solara.component
def _Layout(pages: Sequence[PageRow], children: list):
    """Header, navigation, notices, and the page inside."""
    router = solara.use_router()
    solara.use_memo(lambda: visitor_state.begin_visit(router.search), [])
    chosen = visitor_state.choice_of.value
    lang, query = chosen.language, to_query(chosen)
    here = "/" + router.parts[0] if router.parts and router.parts[0] else "/"
    with block("div", look="simpul") as whole:
        Address(query=query, language=lang)
        Lost(words={word: say(f"view-lost-{word}", lang) for word in ("title", "what", "again", "silent")})
        with block("header", look="top"):
            with block("div", look="brand"):
                text("h1", "Simpul")
                text("p", say("view-motto", lang))
            if len(pages) > 1:
                Links(label=say("view-pages", lang), links=[
                    {"href": f"{path}?{query}", "text": say(f"view-page-{name}", lang), "here": path == here}
                    for path, name, _ in pages])
            with block("div", look="languages", role="group", aria_label=say("view-language", lang)):
                for code in LANGUAGES:
                    Language(code)
        Open()
        BroughtFiles()
        said = visitor_state.notice.value
        block("div", "\n".join(said.splitlines()[:20]), look="alert" if said else "empty", role="alert" if said else "note")
        block("main", *children, id="main")
    return whole


@solara.component
def Language(code: str):
    """A button that turns the page into a language."""
    now = visitor_state.choice_of.value.language == code
    Press(name=f"lang-{code}", label=say("view-language-name", code), look="quiet now" if now else "quiet",
          event_pressed=lambda _: visitor_state.change_state(language=code))


@solara.component
def Open():
    """The scenario: from the list, or a file of one's own."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    options = [{"value": name, "text": title} for name, title in scenario_titles(lang)]
    if chosen.source == OWN_FILE:
        options.insert(0, {"value": OWN_FILE, "text": visitor_state.world().title.say(lang)})
    with block("section", look="scenario", aria_label=say("view-scenario", lang)) as whole:
        Choose(name="scenario", label=say("view-scenario", lang), value=chosen.source, options=options,
               event_chosen=visitor_state.open_scenario)
        Drop(label=say("view-own-file", lang), event_read=_read)
        with block("details", look="about"):
            text("summary", say("view-about-scenario", lang))
            text("p", visitor_state.world().description.say(lang))
    return whole


def _read(file: dict) -> None:
    """Files that were dropped or chosen: read, or refused with their faults."""
    if isinstance(file.get("files"), list):
        visitor_state.bring(taken(file["files"], visitor_state.choice_of.value.language))
        return
    visitor_state.brought.set(None)
    if not isinstance(file.get("text"), str):
        visitor_state.notice.set(say("view-file-too-large", visitor_state.choice_of.value.language))
        return
    visitor_state.open_scenario(OWN_FILE, file["text"])


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
