"""The catalogues of experiments, registered beside those of sim; import `say` from here, so that they are known."""

from __future__ import annotations

from pathlib import Path

from sim.language import register, say, set_language

register(Path(__file__).parent / "messages")

__all__ = ["say", "set_language"]
