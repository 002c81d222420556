"""Who may open pages that are served beyond this computer: whoever has the address that was printed, with a token in it.

The token is drawn when the server starts. A browser that comes with it in the address gets it as a cookie that no script reads, and
is sent on to the address without it; everything else that comes without either is refused.
"""

from __future__ import annotations

import hmac
import secrets
from urllib.parse import parse_qsl, urlencode

from simpul.experiments.app.origin_guard import POLICY

NAME = "token"
ASK = b"Open the whole address that was printed where these pages were started."
_REFUSED, _ON = 403, 303
_LONG = 24        # bytes that are drawn


def drawn_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(_LONG)


class Gate:
    """An application (ASGI) that lets those through to another one who have the token. port: tells the cookies of servers apart."""

    def __init__(self, app, token: str, port: int):
        self.app, self.token, self.cookie = app, token, f"simpul-{port}"

    async def __call__(self, scope, receive, send) -> None:
        """Answer one request, one websocket, or the start and end of the server."""
        if scope["type"] not in ("http", "websocket") or self._known(scope):
            await self.app(scope, receive, send)
            return
        words = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        given = dict(words).get(NAME, "")
        if scope["type"] == "http" and scope["method"] == "GET" and self._right(given):
            rest = urlencode([(name, value) for name, value in words if name != NAME])
            place = "/" + scope["path"].lstrip("/")           # two strokes would name another computer
            cookie = f"{self.cookie}={self.token}; Path=/; HttpOnly; SameSite=Lax"
            await send({"type": "http.response.start", "status": _ON, "headers": [
                (b"location", (place + (f"?{rest}" if rest else "")).encode("ascii", "ignore")), (b"set-cookie", cookie.encode()),
                (b"cache-control", b"no-store")]})
            await send({"type": "http.response.body", "body": b""})
            return
        await receive()
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": POLICY})
            return
        await send({"type": "http.response.start", "status": _REFUSED, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": ASK})

    def _known(self, scope) -> bool:
        """Whether a browser brings the cookie."""
        brought = dict(scope["headers"]).get(b"cookie", b"").decode("latin-1")
        cookies = [cookie.strip().partition("=") for cookie in brought.split(";")]
        return any(name == self.cookie and self._right(value) for name, _, value in cookies)

    def _right(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.token.encode())
