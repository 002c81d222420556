"""What every page of a scenario begins with."""

from __future__ import annotations

from collections.abc import Callable

import solara

from sim.view import state
from sim.view.parts import text
from sim.view.worlds import Unusable


def page_of(body: Callable) -> Callable:
    """The page that shows `body` of the scenario as the visitor sees it, or says what is wrong with the scenario."""
    @solara.component
    def Page():
        try:
            scenario = state.world()
        except Unusable as error:
            text("p", str(error), "alert")
        else:
            body(scenario)

    return Page
