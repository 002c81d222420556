"""Serves an application on a socket of this computer, behind the doors that keep strangers out."""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from collections.abc import Callable
from typing import Any

import uvicorn

from simpul.experiments.app.access_token import NAME, Gate, drawn_token
from simpul.experiments.app.origin_guard import Guard, is_loopback
from simpul.experiments.app.patient_protocol import PatientProtocol

LOOPBACK = "127.0.0.1"
SLOWEST_PONG = 180.0  # seconds: a computer that is busy with a whole class has not lost anybody
_A_MOMENT = 0.3  # seconds until the server hears whom the browser asks for it; who comes earlier waits


class PortTaken(Exception):
    """The port is in use, or may not be used; args: host and port."""


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


def serve_pages(room: socket.socket, pages: Any, careful: Callable[[Any], Any], *, browser: bool = True,
                tell: Callable[[str], None] = print, websockets: bool = False) -> None:
    """Serve an application (ASGI) on `room` until the process is stopped.

    careful: puts headers and limits around it (`page_headers`). tell: gets the address. websockets: whether it speaks through them.
    """
    host, port = room.getsockname()[:2]
    only_here = is_loopback(host)
    token = None if only_here else drawn_token()
    doors = careful(Guard(pages if token is None else Gate(pages, token, port), only_here))
    server = uvicorn.Server(uvicorn.Config(
        doors, http=PatientProtocol, ws="auto" if websockets else "none", log_level="error", timeout_graceful_shutdown=1,
        ws_max_size=4_000_000, ws_ping_timeout=SLOWEST_PONG, proxy_headers=False, server_header=False,
        ws_per_message_deflate=not only_here))      # nothing is gained by packing what never leaves this computer
    shown = {"0.0.0.0": LOOPBACK, "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    address = f"http://{shown}:{port}/" + ("" if token is None else f"?{NAME}={token}")
    tell(address)
    if browser:
        threading.Timer(_A_MOMENT, webbrowser.open, [address]).start()
    server.run(sockets=[room])
