"""The controls and the frame of Mesa's page: native form elements, so that keyboard and screen reader work as everywhere.

Long lists go to the browser as JSON text: Solara looks for elements in every list of every part whenever anything is drawn.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import solara
from ipyvuetify import Html
from reacton.core import ComponentWidget

__all__ = ["Address", "Choose", "Lost", "Named", "Plot", "Press", "Pulse", "Written", "block", "line", "text"]


@solara.component_vue("plot.vue", vuetify=False)
def Plot(figure: str = "", label: str = "", height: int = 300, save: str = "", name: str = "",
         event_clicked: Callable[[Any], None] = None, event_painted: Callable[[int | None], None] = None):
    """A Plotly figure given as JSON text; `clicked` gets the customdata of a point. save: words of the button, "" for none.

    `painted` gets the month of the figure (layout.meta.month) once it is drawn.
    """


@solara.component_vue("choose.vue", vuetify=False)
def _Choose(name: str = "", label: str = "", value: str = "", options: str = "[]", event_chosen: Callable[[str], None] = None):
    """See `Choose`."""


def Choose(options: list[dict], **more):
    """One of several. options: value, text."""
    return _Choose(options=json.dumps(options), **more)


@solara.component_vue("press.vue", vuetify=False)
def Press(name: str = "", label: str = "", look: str = "", event_pressed: Callable[[Any], None] = None):
    """A button."""


@solara.component_vue("pulse.vue", vuetify=False)
def Pulse(busy: bool = False, event_beat: Callable[[Any], None] = None):
    """Calls `beat` again and again while busy."""


@solara.component_vue("address.vue", vuetify=False)
def Address(query: str = "", language: str = "en"):
    """The address and language of the page in the browser."""


@solara.component_vue("lost.vue", vuetify=False)
def Lost(words: dict = {}):  # noqa: B006 (a trait's default)
    """Comes up, above everything, when the server has gone. words: title, what, again (of the button), silent."""


@solara.component_vue("named.vue", vuetify=False)
def Named(words: dict = {}, helps: dict = {}):  # noqa: B006 (a trait's default)
    """Gives the controls of others that stand beside it their names, for screen readers, other words for their labels, and a
    sentence for what each means (helps: by label); a picture without words is called as the section around it."""


@solara.component_vue("written.vue", vuetify=False)
def _Written(content: str = "[]"):
    """See `Written`."""


def Written(content: list):
    """What is only read, such as a table: strings and what `line` makes, to any depth."""
    return _Written(content=json.dumps(content))


def line(tag: str, *children, look: str = "", **attributes) -> list:
    """An element of what is only read, with others inside: for `Written`. Strings are shown as they are, never read as HTML."""
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return [tag, named | ({"class": look} if look else {}), *children]


@cache
def _element(tag: str) -> ComponentWidget:
    """A kind of element of its own for each tag: a list drawn where a paragraph stood would stay a paragraph in the browser."""
    return ComponentWidget(type(f"Html{tag.title()}", (Html,), {}))


def block(tag: str, *children, look: str = "", **attributes):
    """An element with others inside; strings are shown as they are, never read as HTML."""
    return _element(tag)(tag=tag, class_=look, children=list(children),
                         attributes={name.replace("_", "-"): value for name, value in attributes.items()})


def text(tag: str, words: str, look: str = ""):
    """An element with words alone."""
    return block(tag, words, look=look)
