"""About: the model in plain words, what it cannot tell, sources."""

from __future__ import annotations

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.widgets import block, text
from simpul.experiments.presentation.labels import outcome_label, outcome_meaning
from simpul.sim.language import say
from simpul.sim.outcomes import OUTCOMES


@solara.component
def About():
    """The page."""
    lang = visitor_state.choice_of.value.language
    with block("div", look="page prose"):
        text("h2", say("view-about-title", lang))
        text("p", say("view-about-what", lang))
        text("p", say("view-about-strategies", lang))
        text("h2", say("view-about-month", lang))
        with block("ul"):
            for number in range(1, 5):
                text("li", say(f"view-about-month-{number}", lang))
        text("h2", say("view-about-events", lang))
        text("p", say("view-about-events-what", lang))
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
