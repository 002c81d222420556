"""What a browser is told about our pages, and what strangers are not: headers for every answer, no diagnostics, small requests.

Scripts run only when they are ours. The one page names them in a policy of its own, by their SHA-256. Mesa's page has files of this
server, and scripts that carry a number drawn for this very answer (Vue makes functions of templates in the browser, so that
`unsafe-eval` has to stay there). No page of others may hold ours in a frame.
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
ALLOWS_NOTHING = b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"  # of what is no page
_POLICY = b"content-security-policy"


def policy(nonce: str, host: str) -> bytes:
    """The Content-Security-Policy of Mesa's page. nonce: of its own scripts; host: name and port under which it was asked for."""
    sockets = f" ws://{host} wss://{host}" if re.fullmatch(r"[\w.:\[\]-]+", host) else ""
    return "; ".join((
        "default-src 'none'", f"script-src 'self' 'nonce-{nonce}' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "font-src 'self' data:", f"connect-src 'self'{sockets} data: blob:",
        "worker-src 'self' blob:", "frame-src 'self' blob: data:", "base-uri 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "object-src 'none'")).encode("latin-1")


class CarefulPages:
    """An application (ASGI) around another one that answers with headers, and refuses what no page of ours asks for.

    most: bytes that a request may bring along.
    """

    def __init__(self, app, most: int = MOST_BROUGHT):
        self.app, self.most = app, most

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
        answer = self.answer(send, told.get(b"host", b"").decode("latin-1"))
        if scope["path"].startswith(DIAGNOSTICS):
            await answer.short(NO_PAGE, b"There is no such page.")
            return
        length = told.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self.most:
            await answer.short(TOO_LARGE, b"That is too much.")
            return
        try:
            await self.app({**scope, "headers": self.passed_on(headers)}, _counted(receive, self.most), answer.send)
        except _TooMuch:
            await answer.short(TOO_LARGE, b"That is too much.")
        except Exception:
            if not answer.begun:
                await answer.short(FAILED, b"Something went wrong here.")
            raise

    def answer(self, send, host: str) -> _Answer:
        """What sends an answer on. host: name and port that was asked for."""
        return _Answer(send, ALLOWS_NOTHING)

    def passed_on(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Headers of a request as the application gets them."""
        return headers


class NumberedPages(CarefulPages):
    """The same for Mesa's page, whose scripts get a number."""

    def answer(self, send, host: str) -> _Answer:
        """What numbers the scripts of an answer and sends it on."""
        return _NumberedAnswer(send, host)

    def passed_on(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """A page is read through, and so may not be packed."""
        page = dict(headers).get(b"accept", b"").startswith(b"text/html")
        return [(name, value) for name, value in headers if name != b"accept-encoding"] if page else headers


class _TooMuch(BaseException):
    """More came than a request may bring along; no exception that an application in between would answer by itself."""


def _counted(receive, most: int):
    came = 0

    async def counted():
        nonlocal came
        event = await receive()
        came += len(event.get("body", b""))
        if came > most:
            raise _TooMuch
        return event

    return counted


class _Answer:
    """Sends an answer with our headers. policy: of answers that bring none of their own."""

    def __init__(self, send, policy: bytes):
        self._send, self.policy, self.begun = send, policy, False

    async def short(self, status: int, text: bytes) -> None:
        """Answer in one sentence."""
        if not self.begun:
            await self.send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]})
            await self.send({"type": "http.response.body", "body": text})

    async def send(self, event: dict) -> None:
        """Pass an event of the application on."""
        await self._send(self.headed(event) if event["type"] == "http.response.start" else event)

    def headed(self, event: dict) -> dict:
        """The start of an answer with our headers."""
        self.begun = True
        ours = {name for name, _value in _ALWAYS}
        headers = [(name, value) for name, value in event.get("headers", ()) if name.lower() not in ours]
        if _POLICY not in {name.lower() for name, _value in headers}:
            headers.append((_POLICY, self.policy))
        return {**event, "headers": [*headers, *_ALWAYS]}


class _NumberedAnswer(_Answer):
    """An answer of Mesa's page; a page is held back until it is whole, so that its scripts can be numbered."""

    def __init__(self, send, host: str):
        self.nonce = secrets.token_urlsafe(16)
        super().__init__(send, policy(self.nonce, host))
        self._start: dict | None = None
        self._held: list[bytes] = []

    async def send(self, event: dict) -> None:
        """Pass an event of the application on."""
        if event["type"] == "http.response.start":
            event = self.headed(event)
            kinds = [value for name, value in event["headers"] if name.lower() == b"content-type"]
            packed = any(name.lower() == b"content-encoding" for name, _value in event["headers"])
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
