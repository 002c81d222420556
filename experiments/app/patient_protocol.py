"""How long a stranger may keep a connection waiting: a request that is not whole within seconds is hung up on.

The web server waits for ever for the rest of a request that was begun, and for a first one; a few hundred such connections would
leave none for others. A websocket that is open, and a request that is being answered, are not touched.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

SLOWEST_REQUEST = 10.0      # seconds from the first sign of a request to its end
MOST_CONNECTIONS = 2_000    # at once: a class of thirty has some four hundred


class PatientProtocol(H11Protocol):
    """The server's protocol, with an end to patience."""

    _hanging_up: asyncio.TimerHandle | None = None
    _is_websocket = False

    def connection_made(self, transport) -> None:
        """Begin to wait for a request; nobody is waited for when there are too many."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.close()
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Go on waiting, from when the request began; stop when it is whole."""
        super().data_received(data)
        if self._is_websocket:             # whose first bytes were the last that came this way
            return
        if self._their_state() in ("IDLE", "SEND_BODY") and not self._at_rest():
            self._wait()
        else:
            self._stop_waiting()

    def handle_websocket_upgrade(self, event) -> None:
        """Let go: from here on the websocket has its own signs of life."""
        self._stop_waiting()
        self._is_websocket = True
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _their_state(self) -> str:
        """What is expected next: "IDLE" is the head of a request, "SEND_BODY" the rest of one."""
        return getattr(self.conn.their_state, "__name__", "")

    def _at_rest(self) -> bool:
        """Whether all that came has been answered: then the pause between two requests is the server's to end."""
        return self._their_state() == "IDLE" and self.cycle is not None and not self.conn.trailing_data[0]

    def _wait(self) -> None:
        if self._hanging_up is None:
            self._hanging_up = self.loop.call_later(SLOWEST_REQUEST, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._hanging_up is not None:
            self._hanging_up.cancel()
            self._hanging_up = None

    def _hang_up(self) -> None:
        self._hanging_up = None
        if self.transport is not None and not self.transport.is_closing():
            self.transport.abort()
