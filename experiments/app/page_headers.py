"""What a browser is told about our pages, and what strangers are not: headers for every answer, no diagnostics, small requests.

Scripts run only when they are ours: files of this server, and those within a page that carry a number drawn for this very answer.
(Vue makes functions of templates in the browser, so that `unsafe-eval` has to stay.) No page of others may hold ours in a frame.
"""

from __future__ import annotations

import re
import secrets

DIAGNOSTICS = ("/resourcez", "/readyz", "/_solara/api/evict", "/_solara/auth")
MOST_BROUGHT = 1_000_000          # of what a request brings along: dropped files come through the websocket
FROM_PROXIES = frozenset((b"forwarded", b"script-name", b"x-script-name"))       # there is none: whoever sends them made them up
_SCRIPT = re.compile(rb"<script(?=[\s>])")
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"), (b"x-frame-options", b"DENY"), (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"), (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"))
NO_PAGE, TOO_LARGE, FAILED = 404, 413, 500


def policy(nonce: str, host: str) -> bytes:
    """The Content-Security-Policy of a page. nonce: of its own scripts; host: name and port under which it was asked for."""
    sockets = f" ws://{host} wss://{host}" if re.fullmatch(r"[\w.:\[\]-]+", host) else ""
    return "; ".join((
        "default-src 'none'", f"script-src 'self' 'nonce-{nonce}' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "font-src 'self' data:", f"connect-src 'self'{sockets} data: blob:",
        "worker-src 'self' blob:", "frame-src 'self' blob: data:", "base-uri 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "object-src 'none'")).encode("latin-1")


class CarefulPages:
    """An application (ASGI) around another one that answers with headers, and refuses what no page of ours asks for."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        """Answer one request, one websocket, or the start and end of the server."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"]
                   if name not in FROM_PROXIES and not name.startswith(b"x-forwarded-")]
        told = dict(headers)
        if scope["type"] == "websocket":
            await self.app({**scope, "headers": headers}, receive, send)
            return
        answer = _Answer(send, told.get(b"host", b"").decode("latin-1"))
        if scope["path"].startswith(DIAGNOSTICS):
            await answer.short(NO_PAGE, b"There is no such page.")
            return
        length = told.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > MOST_BROUGHT:
            await answer.short(TOO_LARGE, b"That is too much.")
            return
        if told.get(b"accept", b"").startswith(b"text/html"):      # a page is read through below, and so may not be packed
            headers = [(name, value) for name, value in headers if name != b"accept-encoding"]
        try:
            await self.app({**scope, "headers": headers}, _counted(receive), answer.send)
        except _TooMuch:
            await answer.short(TOO_LARGE, b"That is too much.")
        except Exception:
            if not answer.begun:
                await answer.short(FAILED, b"Something went wrong here.")
            raise


class _TooMuch(Exception):
    """More came than a request may bring along."""


def _counted(receive):
    came = 0

    async def counted():
        nonlocal came
        event = await receive()
        came += len(event.get("body", b""))
        if came > MOST_BROUGHT:
            raise _TooMuch
        return event

    return counted


class _Answer:
    """Sends an answer with our headers; a page is held back until it is whole, so that its scripts can be numbered."""

    def __init__(self, send, host: str):
        self._send, self.host, self.begun = send, host, False
        self.nonce = secrets.token_urlsafe(16)
        self._start: dict | None = None
        self._held: list[bytes] = []

    async def short(self, status: int, text: bytes) -> None:
        """Answer in one sentence."""
        if not self.begun:
            await self.send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]})
            await self.send({"type": "http.response.body", "body": text})

    async def send(self, event: dict) -> None:
        """Pass an event of the application on."""
        if event["type"] == "http.response.start":
            self.begun = True
            ours = {name for name, _value in _ALWAYS}
            headers = [(name, value) for name, value in event.get("headers", ()) if name.lower() not in ours]
            headers += [*_ALWAYS, (b"content-security-policy", policy(self.nonce, self.host))]
            event = {**event, "headers": headers}
            kinds = [value for name, value in headers if name.lower() == b"content-type"]
            packed = any(name.lower() == b"content-encoding" for name, _value in headers)
            if kinds and kinds[0].startswith(b"text/html") and not packed:
                self._start = event
                return
        elif self._start is not None:
            self._held.append(event.get("body", b""))
            if event.get("more_body"):
                return
            body = _SCRIPT.sub(b'<script nonce="' + self.nonce.encode() + b'"', b"".join(self._held))
            headers = [(name, value) for name, value in self._start["headers"] if name.lower() != b"content-length"]
            start, self._start = self._start, None
            await self._send({**start, "headers": [*headers, (b"content-length", str(len(body)).encode())]})
            event = {"type": "http.response.body", "body": body}
        await self._send(event)
