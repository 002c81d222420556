"""What strangers may do with the pages: nothing without the token, no diagnostics, no half requests, no page of theirs around."""

import asyncio
import re
import socket
import threading
import time
from http.client import HTTPConnection

import pytest
import uvicorn
from websockets.sync.client import connect

from simpul.experiments.app import page_headers, patient_protocol
from simpul.experiments.app.access_token import Gate, drawn_token
from simpul.experiments.app.origin_guard import is_loopback, welcome
from simpul.experiments.app.page_headers import CarefulPages, NumberedPages
from simpul.experiments.app.patient_protocol import PatientProtocol
from tests.experiments.app.asgi_visits import visited

PAGE = b'<html><script>one()</script><script src="/a.js"></script><script\ntype="x"></script><scripture></html>'


async def _page(scope, receive, send):
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        while (told := await receive())["type"] != "websocket.disconnect":
            await send({"type": "websocket.send", "text": told["text"]})
        return
    if scope["path"] == "/fails":
        raise RuntimeError("a secret: /home of somebody")
    if scope["path"] == "/body":
        while (await receive()).get("more_body"):
            pass
    kind = b"text/javascript" if scope["path"].endswith(".js") else b"text/html; charset=utf-8"
    await send({"type": "http.response.start", "status": 200, "headers": [
        (b"content-type", kind), (b"X-Frame-Options", b"ALLOWALL"), (b"content-length", str(len(PAGE)).encode())]})
    await send({"type": "http.response.body", "body": PAGE[:30], "more_body": True})
    await send({"type": "http.response.body", "body": PAGE[30:]})


def test_every_answer_has_the_headers_and_scripts_of_a_page_a_number_of_their_own():
    pages = NumberedPages(_page)
    seen = set()
    for path in ("/", "/else", "/a.js", "/resourcez", "/fails"):
        _status, headers, body = visited(pages, path, host="localhost:8765")
        told = headers[b"content-security-policy"].decode()
        assert headers[b"x-content-type-options"] == b"nosniff" and headers[b"referrer-policy"] == b"same-origin"
        assert headers[b"x-frame-options"] == b"DENY" and b"X-Frame-Options" not in headers
        assert "default-src 'none'" in told and "frame-ancestors 'none'" in told and "ws://localhost:8765" in told
        assert "unsafe-inline" not in told.split("script-src")[1].split(";")[0]
        nonce = re.search(r"'nonce-([\w-]+)'", told).group(1)
        seen.add(nonce)
        if path in ("/", "/else"):
            assert body.count(f'<script nonce="{nonce}"'.encode()) == 3 and b"<scripture>" in body
            assert int(headers[b"content-length"]) == len(body)
    assert len(seen) == 5
    assert visited(pages, "/a.js")[2] == PAGE
    assert "evil" not in visited(pages, host="evil'; script-src *")[1][b"content-security-policy"].decode()


def test_what_brings_no_policy_of_its_own_may_do_nothing():
    for path in ("/", "/resourcez", "/fails"):
        _status, headers, body = visited(CarefulPages(_page), path, host="localhost:8765")
        assert headers[b"content-security-policy"].startswith(b"default-src 'none'; base-uri 'none'")
        assert headers[b"x-frame-options"] == b"DENY" and b"nonce" not in body


@pytest.mark.parametrize("path", ["/resourcez", "/resourcez?verbose", "/readyz", "/_solara/api/evict/x", "/_solara/auth/login"])
def test_nobody_is_told_how_the_server_fares(path):
    assert visited(CarefulPages(_page), path.partition("?")[0], query=b"verbose")[0] == 404


def test_a_failure_tells_a_stranger_nothing():
    status, _headers, body = visited(CarefulPages(_page), "/fails")
    assert (status, body) == (500, b"Something went wrong here.")


def test_requests_that_bring_too_much_are_refused():
    pages, most = CarefulPages(_page), page_headers.MOST_BROUGHT
    assert visited(pages, "/body", "POST", content_length=str(most + 1))[0] == 413
    assert visited(pages, "/body", "POST", content_length="many")[0] == 413
    assert visited(pages, "/body", "POST", body=[b"x" * (most // 2)] * 3)[0] == 413
    assert visited(pages, "/body", "POST", body=[b"x" * (most // 2)] * 2)[0] == 200


def test_headers_of_proxies_that_are_not_there_go_no_further():
    seen = []

    async def looks(scope, _receive, send):
        seen.extend(name for name, _value in scope["headers"])
        await _page(scope, _receive, send)

    visited(CarefulPages(looks), host="a", x_forwarded_proto="https", x_forwarded_host="b", script_name="/c", x_script_name="/d")
    assert seen == [b"host"]


def test_beyond_this_computer_only_who_has_the_token_comes_in():
    token = drawn_token()
    gate = Gate(_page, token, 8765)
    assert len(token) >= 32 and token != drawn_token()
    for query in (b"", b"token=", b"token=" + token[:-1].encode(), b"token=%ff"):
        status, _headers, body = visited(gate, query=query)
        assert status == 403 and b"<" not in body
    status, headers, _body = visited(gate, "//evil.example/x", query=b"lang=id&token=" + token.encode())
    assert status == 303 and headers[b"location"] == b"/evil.example/x?lang=id"
    cookie = headers[b"set-cookie"].decode()
    assert "HttpOnly" in cookie and "SameSite" in cookie
    assert visited(gate, cookie=cookie.split(";")[0])[0] == 200
    assert visited(gate, cookie=f"simpul-8765={token}x")[0] == visited(gate, cookie="\x00=;;")[0] == 403
    assert visited(gate, method="POST", query=b"token=" + token.encode())[0] == 403
    assert visited(gate, kind="websocket", query=b"token=" + token.encode()) == [{"type": "websocket.close", "code": 1008}]


def test_what_is_this_computer_and_what_is_not():
    assert all(map(is_loopback, ("127.0.0.1", "127.9.9.9", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "10.0.0.1", "evil.example", "", "127.0.0.1.evil.example")))
    assert welcome({b"host": b"127.9.9.9:80"}, True) and not welcome({b"host": b"127.0.0.1.evil.example"}, True)


@pytest.fixture
def impatient(monkeypatch):
    """A server that hangs up after a fifth of a second, on a port of its own."""
    monkeypatch.setattr(patient_protocol, "SLOWEST_REQUEST", 0.2)
    room = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(CarefulPages(_page), http=PatientProtocol, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[room])), daemon=True)
    thread.start()
    yield room.getsockname()[:2]
    server.should_exit = True
    thread.join(10)
    room.close()


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\n",
                                   b"POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab"])
def test_half_a_request_is_hung_up_on_and_whole_ones_are_not(impatient, begun):
    held = [socket.create_connection(impatient) for _ in range(5)]
    for line in held:
        line.sendall(begun)
    busy = HTTPConnection(*impatient, timeout=5)
    until = time.monotonic() + 0.5
    while time.monotonic() < until:                       # longer than patience lasts, on one line, whole requests
        busy.request("GET", "/")
        assert busy.getresponse().read().endswith(b"</html>")
        time.sleep(0.05)
    busy.close()
    for line in held:
        line.settimeout(5)
        try:
            assert line.recv(9) == b""
        except ConnectionResetError:
            pass
        line.close()


def test_a_websocket_is_kept_for_longer_than_a_request_may_take(impatient):
    """Twice as long as patience lasts, with words and without."""
    host, port = impatient
    with connect(f"ws://{host}:{port}/", open_timeout=5) as line:
        for pause in (0.0, 0.25, 0.25):
            time.sleep(pause)
            line.send("still here")
            assert line.recv(timeout=5) == "still here"
