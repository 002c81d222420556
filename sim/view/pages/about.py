"""About: the model in plain words, what it cannot tell, sources."""

from __future__ import annotations

import solara

from sim.language import say
from sim.view.widgets import Lines, Text

PARTS = ("what", "month", "luck", "reading", "limits", "sources")


@solara.component
def About(chosen, scenario):
    """The page."""
    language = chosen.language
    for part in PARTS:
        Text(say(f"view-about-{part}", language), "h2")
        lines = [line.strip() for line in say(f"view-about-{part}-text", language).splitlines() if line.strip()]
        if len(lines) > 1:
            Lines(lines)
        else:
            Text(lines[0])
