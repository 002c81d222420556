"""A running server answers its own pages and no page of others; what is refused by which header is in `tests/test_security.py`."""

import http.client
from urllib.parse import urlsplit

import pytest


@pytest.mark.slow
def test_a_running_server_refuses_pages_of_others(address):
    place = urlsplit(address)

    def answer(path: str, **headers: str) -> int:
        line = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
        try:
            line.request("GET", path, headers=headers)
            return line.getresponse().status
        finally:
            line.close()

    socket_of = "/jupyter/api/kernels/00000000-0000-0000-0000-000000000000/channels?session_id=1"
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
               "Sec-WebSocket-Key": "c2ltcHVsIHNpbXB1bCEhIQ=="}
    assert answer("/") == 200 and answer(socket_of, Origin=address.rstrip("/"), **upgrade) == 101
    assert answer("/", Host="evil.example") == answer("/", Origin="http://evil.example") == 403
    assert answer(socket_of, Origin="http://evil.example", **upgrade) == 403
