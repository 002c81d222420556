"""Answers before there is anything to answer with: what takes seconds to load is loaded beside a page that waits for it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

_OK, _NOT_YET = 200, 503


class EarlyAnswer:
    """An application (ASGI) that hands everything to another one as soon as that is loaded.

    load: makes the other one, in a thread of its own. waiting: text and policy of the page that is shown until then, which asks
    again by itself. failed: is told what `load` raised, as nobody else would be.
    """

    def __init__(self, load: Callable[[], Any], waiting: tuple[str, str], failed: Callable[[Exception], None]):
        self._load, self._waiting, self._failed = load, waiting, failed
        self._app: Any = None
        threading.Thread(target=self._begin, daemon=True).start()

    def _begin(self) -> None:
        try:
            self._app = self._load()
        except Exception as error:
            self._failed(error)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request, or the start and end of the server."""
        if self._app is not None and scope["type"] != "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "lifespan":
            await _lifespan(receive, send)
        elif scope["type"] == "http":
            await self._wait(scope, receive, send)

    async def _wait(self, scope: Any, receive: Any, send: Any) -> None:
        text, policy = self._waiting
        if scope["path"].startswith("/progress/"):
            kind, body = b"application/json", json.dumps({"state": "waiting", "done": 0, "total": 0, "said": ""}).encode()
        else:
            kind, body = b"text/html; charset=utf-8", text.encode()
        await receive()
        await send({"type": "http.response.start", "status": _OK if scope["method"] == "GET" else _NOT_YET, "headers": [
            (b"content-type", kind), (b"cache-control", b"no-store"), (b"content-security-policy", policy.encode())]})
        await send({"type": "http.response.body", "body": body})


async def _lifespan(receive: Any, send: Any) -> None:
    """The start and end of a server, at which there is nothing to do."""
    while True:
        event = await receive()
        await send({"type": f"{event['type']}.complete"})
        if event["type"] == "lifespan.shutdown":
            return
