"""Starts the server of the pages: our own files, and nothing from outside."""

from __future__ import annotations

from simpul.experiments.app.solara_settings import ASSETS  # before Solara, which reads them while it is loaded

# isort: split
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import plotly
import uvicorn
from solara.server import app as solara_pages
from solara.server.starlette import app as solara_app
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from simpul.experiments.app import visitor_scenarios, visitor_state
from simpul.experiments.app.access_token import NAME, Gate, drawn_token
from simpul.experiments.app.origin_guard import Guard, is_loopback
from simpul.experiments.app.page_headers import CarefulPages
from simpul.experiments.app.patient_protocol import PatientProtocol

LOOPBACK = "127.0.0.1"
MESA_ALONE = "simpul.experiments.app.mesa_shell"      # what is served in the place of all pages
HAND_OVER = 0.001  # seconds after which a thread that draws lets one that computes go on; Python's own 0.005 are felt
SLOWEST_PONG = 180.0  # seconds: a computer that is busy with a whole class has not lost anybody


class PortTaken(Exception):
    """The port is in use, or may not be used; args: host and port."""


def application():
    """The web application: our files first, so that no address of others is ever asked for, then Solara's."""
    ours = [Mount("/_solara/cdn", StaticFiles(directory=ASSETS / "vendor")),
            Mount("/simpul/plotly", StaticFiles(directory=Path(plotly.__file__).parent / "package_data"))]
    solara_app.router.routes[:0] = ours
    return solara_app


def listening(host: str = LOOPBACK, port: int = 0, free: bool = False) -> socket.socket:
    """A socket on host and port; port 0 takes a free one, and so does `free` when the port is in use. Raises PortTaken."""
    room = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":      # on Windows this would let two servers share a port
        room.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        room.bind((host, port))
        room.listen(128)        # who follows the address before the server is ready waits and is not refused
    except (OSError, OverflowError):
        room.close()
        if free and port:
            return listening(host)
        raise PortTaken(host, port) from None
    return room


def serve_pages(room: socket.socket, scenario: Path | None = None, *, language: str = "en", browser: bool = True,
                mesa: bool = False, report: Callable[[object, str], str] | None = None,
                tell: Callable[[str], None] = print) -> None:
    """Serve the pages on `room` until the process is stopped.

    scenario: a file to open first. report: makes the report of (scenario, language) as HTML; without it none is offered.
    tell: gets the address of the pages. mesa: Mesa's page alone.
    """
    if mesa:
        solara_pages.apps["__default__"].close()
        solara_pages.apps["__default__"] = solara_pages.AppScript(MESA_ALONE)
    app = application()
    sys.setswitchinterval(HAND_OVER)
    visitor_state.opening, visitor_state.report = replace(visitor_state.opening, language=language), report
    if scenario is not None:
        visitor_state.opening = replace(visitor_state.opening, source=visitor_scenarios.offer(scenario))
    host, port = room.getsockname()[:2]
    only_here = is_loopback(host)
    token = None if only_here else drawn_token()
    doors = CarefulPages(Guard(app if token is None else Gate(app, token, port), only_here))
    server = uvicorn.Server(uvicorn.Config(
        doors, http=PatientProtocol, log_level="error", timeout_graceful_shutdown=1, ws_max_size=4_000_000,
        ws_ping_timeout=SLOWEST_PONG, proxy_headers=False, server_header=False,
        ws_per_message_deflate=not only_here))      # nothing is gained by packing what never leaves this computer
    shown = {"0.0.0.0": LOOPBACK, "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    address = f"http://{shown}:{port}/" + ("" if token is None else f"?{NAME}={token}")
    tell(address)
    if browser:
        threading.Timer(1.0, webbrowser.open, [address]).start()
    server.run(sockets=[room])
