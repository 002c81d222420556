"""What every page of a scenario begins with."""

from __future__ import annotations

from collections.abc import Callable

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.visitor_scenarios import Unusable
from simpul.experiments.app.widgets import text


def page_of(body: Callable) -> Callable:
    """The page that shows `body` of the scenario as the visitor sees it, or says what is wrong with the scenario."""
    @solara.component
    def Page():
        try:
            scenario = visitor_state.world()
        except Unusable as error:
            text("p", str(error), "alert")
        else:
            body(scenario)

    return Page
