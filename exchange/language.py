"""The catalogue of exchange, registered beside that of sim; import `say` from here, so that it is known."""

from __future__ import annotations

from pathlib import Path

from sim.language import register, say

register(Path(__file__).parent / "messages")

__all__ = ["say"]
