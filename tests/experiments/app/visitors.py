"""Visitors without a browser: they speak what the pages speak over a websocket, and keep all that they are shown.

Many fit on a small computer, so that twenty can come at once. A visitor does what the scripts of the pages do: opens an address,
asks for what is there when it is told so, and now and then while the page computes, moves sliders, opens a file. What a browser
adds (drawing) is looked at by `test_browser.py`.
"""

from __future__ import annotations

import http.client
import json
import time
from contextlib import ExitStack
from urllib.parse import urlsplit
from uuid import uuid4

from websockets.sync.client import connect

BEAT = 0.3  # seconds between beats while the page computes, as in pulse.vue
A_MOMENT = 0.025  # seconds
LARGEST_MESSAGE = 50_000_000


class Visitor:
    """One visitor of the pages at an address such as http://127.0.0.1:8765/.

    widgets: what the page shows, by id, as the browser would know it; texts: everything that was ever received.
    """

    def __init__(self, address: str, query: str, patience: float = 120.0):
        self.patience, self.kernel, self.session = patience, str(uuid4()), uuid4().hex
        self.place, self.widgets, self.texts = urlsplit(address), {}, []
        self.control, self.finished, self.beaten = uuid4().hex, False, 0.0
        cookie = self._front_page(query)
        where = f"ws://{self.place.netloc}/jupyter/api/kernels/{self.kernel}/channels?session_id={self.session}"
        self.door = ExitStack()
        self.line = self.door.enter_context(connect(
            where, additional_headers={"Cookie": cookie, "Origin": f"http://{self.place.netloc}"}, max_size=LARGEST_MESSAGE,
            open_timeout=patience, close_timeout=0.2, ping_interval=None))
        self._send("comm_open", {"comm_id": self.control, "target_name": "solara.control", "data": {}})
        self._send("comm_msg", {"comm_id": self.control, "data": {"method": "run", "args": {
            "path": f"/?{query}", "appName": "__default__", "themes": {"light": {}, "dark": {}}, "dark": False}}})
        self.until(lambda: self.finished and self.having("query"))

    def _front_page(self, query: str) -> str:
        """Ask for the page itself; the cookie that it gives."""
        line = http.client.HTTPConnection(self.place.netloc, timeout=self.patience)
        try:
            line.request("GET", f"/?{query}")
            answer = line.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            return (answer.getheader("Set-Cookie") or "").partition(";")[0]
        finally:
            line.close()

    def _send(self, kind: str, content: dict) -> None:
        self.line.send(json.dumps({
            "header": {"msg_id": uuid4().hex, "msg_type": kind, "username": "", "session": self.session, "version": "5.3",
                       "date": "2026-01-01T00:00:00Z"},
            "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}))

    def listen(self, seconds: float) -> bool:
        """Take in one message, or wait so long for one; ask for results while the page computes. Whether one came."""
        if time.monotonic() - self.beaten > BEAT:
            self.beaten = time.monotonic()
            for one in [one for one, state in self.widgets.items() if state.get("busy")]:
                self.tell(one, "beat", 1)
        try:
            received = self.line.recv(timeout=seconds)
        except TimeoutError:
            return False
        text = received if isinstance(received, str) else received.decode("utf-8", "replace")
        self.texts.append(text)
        if isinstance(received, str):
            self._understand(json.loads(text))
        return True

    def _understand(self, message: dict) -> None:
        kind, content = message["header"]["msg_type"], message["content"]
        if kind == "comm_open" and content["target_name"] == "jupyter.widget":
            self.widgets[content["comm_id"]] = content["data"]["state"]
        elif kind == "comm_close":
            self.widgets.pop(content["comm_id"], None)
        elif kind == "comm_msg" and content["comm_id"] == self.control:
            self.finished |= content["data"].get("method") == "finished"
        elif kind == "comm_msg" and content["data"].get("method") == "update":
            self.widgets.setdefault(content["comm_id"], {}).update(content["data"]["state"])
        elif kind == "comm_msg" and content["data"].get("content", {}).get("method") == "hurry":
            self.tell(content["comm_id"], "beat", 1)

    def until(self, true) -> None:
        """Listen until a condition holds, which is looked at after each message. Raises TimeoutError when it does not in time."""
        until, news = time.monotonic() + self.patience, True
        while not (news and true()):
            if time.monotonic() > until:
                raise TimeoutError(f"visitor {self.kernel}: {[state for state in self.widgets.values() if 'busy' in state]}")
            news = self.listen(A_MOMENT)

    def tell(self, widget: str, event: str, data) -> None:
        """What a control tells the page."""
        self._send("comm_msg", {"comm_id": widget, "data": {"method": "custom", "content": {"event": event, "data": data}}})

    def having(self, *names: str) -> dict[str, dict]:
        """The widgets that have all of these, by id."""
        return {one: state for one, state in self.widgets.items() if all(name in state for name in names)}

    def open_file(self, text: str) -> None:
        """Drop a scenario file."""
        self.tell(next(iter(self.having("most", "label"))), "read", {"name": "mine.yaml", "text": text})

    def move(self, **levels: float) -> None:
        """Move sliders of the context."""
        sliders = next(one for one, state in self.having("items").items()
                       if any(item["name"] in levels for item in json.loads(state["items"])))
        self.tell(sliders, "moved", levels)

    @property
    def query(self) -> str:
        """The address as the page has it now."""
        return next(iter(self.having("query").values()))["query"]

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being computed for this visitor."""
        return not any(state.get("busy") for state in self.widgets.values())

    def curve(self) -> dict:
        """The picture of the outcome over time."""
        found = (json.loads(state["figure"]) for state in self.having("figure").values() if '"seeds"' in state["figure"])
        return next((figure for figure in found if "seeds" in figure["layout"].get("meta", {})), {})

    def leave(self) -> None:
        """Close the page, as the browser does."""
        self.door.close()
        line = http.client.HTTPConnection(self.place.netloc, timeout=self.patience)
        try:
            line.request("POST", f"/_solara/api/close/{self.kernel}?session_id={self.session}",
                         headers={"Origin": f"http://{self.place.netloc}"})
            line.getresponse().read()
        finally:
            line.close()
