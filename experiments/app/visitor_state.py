"""One visitor's state on Mesa's page. Values are immutable, so Solara keeps one of each for every visitor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace

import solara
from solara.server.kernel_context import get_current_context, has_current_context

from simpul.experiments.app import visitor_scenarios
from simpul.experiments.app.url_state import Choice, from_query
from simpul.sim.language import say

opening = Choice()        # what a visitor without an address sees first; set once by the server, before anybody comes

choice_of: solara.Reactive[Choice] = solara.reactive(Choice(source=""))
notice: solara.Reactive[str] = solara.reactive("")


@contextmanager
def together_state() -> Iterator[None]:
    """Changes of one visitor's state that are drawn once, together.

    Solara otherwise draws the page anew for every component that reads a value that changed.
    """
    page = get_current_context().app_object if has_current_context() else None
    with page or nullcontext():
        yield


def begin_visit(query: str | None) -> None:
    """Set the state of a new visitor from the address; what in it means nothing is named in a notice."""
    found, strange = from_query(query, opening)
    try:
        found, gone = visitor_scenarios.completed(found, visitor_scenarios.visitor_scenario(found))
        strange += gone
    except visitor_scenarios.Unusable as error:
        notice.set(str(error))
        found, _ = visitor_scenarios.completed(
            replace(opening, language=found.language), visitor_scenarios.visitor_scenario(opening)
        )
    if strange:
        notice.set(say("view-strange-address", found.language, words=", ".join(strange)))
    change_state(found)


def begin_anew() -> None:
    """Back to what a visitor without an address sees, in the language in use."""
    found = replace(opening, language=choice_of.value.language)
    with together_state():
        notice.set("")
        choice_of.set(visitor_scenarios.completed(found, visitor_scenarios.visitor_scenario(found))[0])


def change_state(found: Choice) -> None:
    """Set what the visitor has chosen."""
    with together_state():
        choice_of.set(found)


def open_scenario(source: str) -> None:
    """Open a scenario from the list; a faulty one leaves everything as it was and says why."""
    found = replace(choice_of.value, source=source, context=(), strategy="", against="")
    try:
        found, _ = visitor_scenarios.completed(found, visitor_scenarios.visitor_scenario(found))
    except visitor_scenarios.Unusable as error:
        notice.set(str(error))
        return
    with together_state():
        notice.set("")
        choice_of.set(found)


def world():
    """The scenario as the visitor sees it, its context as moved."""
    return visitor_scenarios.visitor_scenario(choice_of.value)
