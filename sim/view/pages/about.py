"""About: the model in plain words, what it cannot tell, sources."""

from __future__ import annotations

import solara

from sim.language import say
from sim.outcomes import OUTCOMES
from sim.telling.naming import outcome_label, outcome_meaning
from sim.view import state
from sim.view.parts import block, text


@solara.component
def About():
    """The page."""
    lang = state.choice.value.language
    with block("div", look="page prose"):
        text("h2", say("view-about-title", lang))
        text("p", say("view-about-what", lang))
        text("p", say("view-about-strategies", lang))
        text("h2", say("view-about-month", lang))
        with block("ul"):
            for number in range(1, 5):
                text("li", say(f"view-about-month-{number}", lang))
        text("h2", say("view-about-luck", lang))
        text("p", say("view-about-luck-what", lang))
        text("h2", say("view-about-not-title", lang))
        with block("ul"):
            for number in range(1, 6):
                text("li", say(f"view-about-not-{number}", lang))
        text("h2", say("view-about-outcomes", lang))
        with block("dl"):
            for item in OUTCOMES:
                if item.primary:
                    text("dt", outcome_label(item.name, lang))
                    text("dd", outcome_meaning(item.name, lang))
        text("h2", say("view-about-sources-title", lang))
        text("p", say("view-about-sources", lang))
