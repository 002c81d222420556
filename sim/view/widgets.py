"""The few parts of the pages that are not Solara's own: a chart, a slider, the player of months, the address."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import plotly
import solara

from sim.language import say

PLOTLY = f"/static/assets/plotly.min.js?v={plotly.__version__}"


@solara.component_vue("plot.vue", vuetify=False)
def _plot(figure: str, label: str, height: int, address: str, failed: str, event_clicked: Callable = None):
    pass


@solara.component_vue("slider.vue", vuetify=False)
def _slider(name: str, label: str, value: float, low: float, high: float, step: float, language: str, ends: list = (),
            event_moved: Callable = None):
    pass


@solara.component_vue("player.vue", vuetify=False)
def _player(month: int, last: int, words: dict, event_moved: Callable = None):
    pass


@solara.component_vue("select.vue", vuetify=False)
def _select(name: str, label: str, choices: list, value: str, event_chosen: Callable = None):
    pass


@solara.component_vue("drop.vue", vuetify=False)
def _drop(label: str, most: int, event_taken: Callable = None):
    pass


@solara.component_vue("address.vue", vuetify=False)
def Address(query: str, language: str, title: str):
    """Keep the address, the language and the title of the page."""


def Plot(figure: dict, label: str, language: str, on_click: Callable[[int], None] | None = None):
    """A chart. It goes as text: a nested object would be watched, part by part, by the page."""
    return _plot(figure=json.dumps(figure, separators=(",", ":")), label=label, height=figure["layout"]["height"],
                 address=PLOTLY, failed=say("view-chart-failed", language), event_clicked=on_click or (lambda row: None))


def Slider(name: str, label: str, value: float, low: float, high: float, step: float, language: str,
           on_value: Callable[[float], None], ends: tuple[str, str] | tuple[()] = ()):
    """A labelled slider that acts while it is moved."""
    return _slider(name=name, label=label, value=value, low=low, high=high, step=step, language=language, ends=list(ends),
                   event_moved=on_value)


def Select(name: str, label: str, choices: dict[str, str], value: str, on_value: Callable[[str], None]):
    """A labelled list to choose from; choices are words by key, the value is a key. Keys that are not offered are passed over."""
    return _select(name=name, label=label, choices=list(choices.items()), value=value,
                   event_chosen=lambda key: on_value(key) if key in choices else None)


def Drop(label: str, most: int, on_file: Callable[[str, bytes], None]):
    """A place to drop a file on, or to choose one; of a file with more than `most` bytes one byte more is read."""
    def taken(file: dict) -> None:
        on_file(str(file["name"]), base64.b64decode(file["data"]))

    return _drop(label=label, most=most, event_taken=taken)


def Player(month: int, last: int, language: str, on_month: Callable[[int], None]):
    """Play, pause, one month back and on, and any month by a slider."""
    words = {word: say(f"view-{word}", language) for word in ("months", "back", "pause", "play", "step", "month")}
    return _player(month=month, last=last, words=words, event_moved=on_month)


def Text(text: str, tag: str = "p", classes: str = ""):
    """Plain words; nothing in them is taken for markup."""
    import html

    return solara.HTML(tag=tag, unsafe_innerHTML=html.escape(text), classes=[classes] if classes else [])


def Lines(lines: list[str], classes: str = ""):
    """A list of sentences."""
    import html

    inner = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return solara.HTML(tag="ul", unsafe_innerHTML=inner, classes=[classes] if classes else [])


def Table(heads: list[str], rows: list[list[str]], caption: str = ""):
    """A table of words and numbers; the first column names its row."""
    import html

    top = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads)
    body = "".join("<tr>" + "".join(f'<th scope="row">{html.escape(cell)}</th>' if n == 0 else f"<td>{html.escape(cell)}</td>"
                                    for n, cell in enumerate(row)) + "</tr>" for row in rows)
    title = f"<caption>{html.escape(caption)}</caption>" if caption else ""
    inner = f'<table>{title}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
    return solara.HTML(tag="div", unsafe_innerHTML=inner, classes=["simpul-table"], attributes={"tabindex": "0"})
