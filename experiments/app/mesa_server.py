"""Starts the server of Mesa's page: Solara with our own files, and nothing from outside."""

from __future__ import annotations

from simpul.experiments.app.solara_settings import ASSETS  # before Solara, which reads them while it is loaded

# isort: split
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import plotly
from solara.server.starlette import app as solara_app
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from simpul.experiments.app import visitor_scenarios, visitor_state
from simpul.experiments.app.page_headers import NumberedPages
from simpul.experiments.app.server import serve_pages

HAND_OVER = 0.001  # seconds after which a thread that draws lets one that computes go on; Python's own 0.005 are felt


def mesa_application():
    """The web application: our files first, so that no address of others is ever asked for, then Solara's."""
    ours = [Mount("/_solara/cdn", StaticFiles(directory=ASSETS / "vendor")),
            Mount("/simpul/plotly", StaticFiles(directory=Path(plotly.__file__).parent / "package_data"))]
    solara_app.router.routes[:0] = ours
    return solara_app


def serve_mesa(room: Any, scenario: Path | None = None, *, language: str = "en", browser: bool = True,
               tell: Callable[[str], None] = print) -> None:
    """Serve Mesa's page on `room` until the process is stopped.

    scenario: a file to open first. tell: gets the address.
    """
    sys.setswitchinterval(HAND_OVER)
    visitor_state.opening = replace(visitor_state.opening, language=language)
    if scenario is not None:
        visitor_state.opening = replace(visitor_state.opening, source=visitor_scenarios.offer(scenario))
    serve_pages(room, mesa_application(), NumberedPages, browser=browser, tell=tell, websockets=True)
