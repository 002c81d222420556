"""The controls and the frame of every page: native form elements, so that keyboard and screen reader work as everywhere.

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

__all__ = ["Address", "Ask", "Choose", "Download", "Drop", "Links", "Lost", "Named", "Player", "Plot", "Press", "Pulse", "Sliders",
           "Written", "block", "line", "text"]


@solara.component_vue("plot.vue", vuetify=False)
def Plot(figure: str = "", label: str = "", height: int = 300, save: str = "", name: str = "", upright: int | None = None,
         event_clicked: Callable[[Any], None] = None, event_painted: Callable[[int | None], None] = None):
    """A Plotly figure given as JSON text; `clicked` gets the customdata of a point. save: words of the button, "" for none.

    `painted` gets the month of the figure (layout.meta.month) once it is drawn.
    upright: where an upright line stands, None for none; it moves without the figure being drawn anew.
    """


@solara.component_vue("sliders.vue", vuetify=False)
def _Sliders(items: str = "[]", low: float = 0.0, high: float = 1.0, step: float = 0.05, digits: int = 2, language: str = "en",
             event_moved: Callable[[dict], None] = None):
    """See `Sliders`."""


def Sliders(items: list[dict], **more):
    """Sliders with their values. items: name, label, value, low and high (what the two ends mean)."""
    return _Sliders(items=json.dumps(items), **more)


@solara.component_vue("choose.vue", vuetify=False)
def _Choose(name: str = "", label: str = "", value: str = "", options: str = "[]", event_chosen: Callable[[str], None] = None):
    """See `Choose`."""


def Choose(options: list[dict], **more):
    """One of several. options: value, text."""
    return _Choose(options=json.dumps(options), **more)


@solara.component_vue("press.vue", vuetify=False)
def Press(name: str = "", label: str = "", look: str = "", event_pressed: Callable[[Any], None] = None):
    """A button."""


@solara.component_vue("player.vue", vuetify=False)
def Player(month: int = 0, last: int = 0, pace: int = 250, words: dict = {}, halted: int = 0,  # noqa: B006 (a trait's default)
           event_moved: Callable[[int], None] = None):
    """Play, step, back, and a slider over all months. pace: least milliseconds a month; halted: a change of it stops play."""


@solara.component_vue("pulse.vue", vuetify=False)
def Pulse(busy: bool = False, event_beat: Callable[[Any], None] = None):
    """Calls `beat` again and again while busy."""


@solara.component_vue("address.vue", vuetify=False)
def Address(query: str = "", language: str = "en"):
    """The address and language of the page in the browser."""


@solara.component_vue("links.vue", vuetify=False)
def Links(label: str = "", links: list = ()):
    """The pages. links: href, text, here."""


@solara.component_vue("lost.vue", vuetify=False)
def Lost(words: dict = {}):  # noqa: B006 (a trait's default)
    """Comes up, above everything, when the server has gone. words: title, what, again (of the button), silent."""


@solara.component_vue("named.vue", vuetify=False)
def Named(words: dict = {}, helps: dict = {}):  # noqa: B006 (a trait's default)
    """Gives the controls of others that stand beside it their names, for screen readers, other words for their labels, and a
    sentence for what each means (helps: by label); a picture without words is called as the section around it."""


@solara.component_vue("drop.vue", vuetify=False)
def Drop(label: str = "", most: int = 4_000_000, event_read: Callable[[dict], None] = None):
    """Files chosen or dropped: `read` gets the name of the first, and its text (one scenario) or `files` with name and data in
    base 64 (anything else); neither for more than `most` bytes."""


@solara.component_vue("ask.vue", vuetify=False)
def Ask(name: str = "", label: str = "", example: str = "", event_answered: Callable[[str], None] = None):
    """A line of text."""


@solara.component_vue("download.vue", vuetify=False)
def Download(name: str = "", label: str = "", waiting: str = "", ready: bool = True, file: dict | None = None,
             event_wanted: Callable[[Any], None] = None):
    """A button that saves a file: `wanted` asks for it, `file` (name, kind, content in base 64) answers. ready: there is one."""


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
