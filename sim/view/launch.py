"""Open the pages: set what Solara reads from the environment, then serve on this machine.

Solara would fetch its scripts from a content network and report its use: neither happens here. What the pages need stands in
`vendor/`; a file that is not there is asked for at an address of this machine where nobody answers.
"""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from pathlib import Path

HERE = Path(__file__).parent
LOOPBACK = "127.0.0.1"
NOWHERE = "http://127.0.0.1:9"  # the port of the discard service: nothing listens there


def environment() -> dict[str, str]:
    """What Solara is told, by name of the variable."""
    import plotly

    assets = [str(HERE / "assets"), str(Path(plotly.__file__).parent / "package_data")]
    return {
        "SOLARA_APP": "sim.view.app",
        "SOLARA_MODE": "production",
        "SOLARA_ASSETS_CDN": NOWHERE,
        "SOLARA_ASSETS_PROXY": "true",
        "SOLARA_ASSETS_PROXY_CACHE_DIR": str(HERE / "vendor"),
        "SOLARA_ASSETS_FONTAWESOME_ENABLED": "false",
        "SOLARA_ASSETS_EXTRA_LOCATIONS": ",".join(assets),
        "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "false",
        "SOLARA_THEME_SHOW_BANNER": "false",
        "SOLARA_THEME_TITLE": "Simpul",
        "SOLARA_KERNEL_CULL_TIMEOUT": "10m",
        "SOLARA_CHECK_HOOKS": "off",
    }


def free_port(host: str = LOOPBACK) -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def taken(host: str, port: int) -> bool:
    """Whether the port cannot be had."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def serve(host: str, port: int, query: str = "", browser: bool = True, ready=None) -> None:
    """Serve the pages until the user stops it. `ready(address)` is called once they can be opened."""
    os.environ.update(environment())
    import uvicorn
    from solara.server.starlette import app

    address = f"http://{'localhost' if host == LOOPBACK else host}:{port}/{'?' + query if query else ''}"

    class Server(uvicorn.Server):
        async def startup(self, sockets=None):
            await super().startup(sockets=sockets)
            if self.started:
                if ready is not None:
                    ready(address)
                if browser:
                    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    Server(uvicorn.Config(app, host=host, port=port, log_level="warning", ws="auto")).run()
