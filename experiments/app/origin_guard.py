"""Who may speak with the pages: a browser that has them open, and no page of others that happens to be open beside them.

Any page on the web may ask a browser to send requests, and to open a websocket, to the computer that the browser runs on. The
browser says for which page it does so (`Origin`), and under which name it looks for us (`Host`). What comes for another page is
refused; so is, as long as we listen to this computer alone, a name that is not this computer's (a page can let its own name point
here: DNS rebinding), and so is what a page of others asks for without saying so, such as a picture (`Sec-Fetch-Site`), but a link
that somebody follows. Programs send no `Origin` and are let in; they could do anything on this computer without us.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_REFUSED = 403
_OF_OTHERS = (b"cross-site", b"same-site")
POLICY = 1008  # closing code of a websocket: against the rules


class Guard:
    """An application (ASGI) that lets requests through to another one, or refuses them.

    only_here: whether the pages are served to this computer alone.
    """

    def __init__(self, app, only_here: bool):
        self.app, self.only_here = app, only_here

    async def __call__(self, scope, receive, send) -> None:
        """Answer one request, one websocket, or the start and end of the server."""
        if scope["type"] in ("http", "websocket") and not welcome(dict(scope["headers"]), self.only_here):
            await refuse_request(scope["type"], receive, send)
        else:
            await self.app(scope, receive, send)


def welcome(headers: dict[bytes, bytes], only_here: bool) -> bool:
    """Whether a request with these headers (lower case) comes from our own pages or from no page at all."""
    host, origin = (headers.get(name, b"").decode("latin-1").lower() for name in (b"host", b"origin"))
    if only_here and not is_loopback(name_of(host)):
        return False
    if headers.get(b"sec-fetch-site") in _OF_OTHERS and headers.get(b"sec-fetch-mode") != b"navigate":
        return False
    return not origin or origin.partition("://")[2] == host


def is_loopback(host: str) -> bool:
    """Whether a name or an address is that of this computer for itself."""
    try:
        return host == "localhost" or ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def name_of(host: str) -> str:
    """The name in front of the port; "" for what is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


async def refuse_request(kind: str, receive, send) -> None:
    """Say no."""
    await receive()
    if kind == "websocket":
        await send({"type": "websocket.close", "code": POLICY})
        return
    await send({"type": "http.response.start", "status": _REFUSED, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"These pages are for the computer they run on."})
