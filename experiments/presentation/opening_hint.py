"""Where to read how much of a gain comes through outside openings, for all that does not run it itself."""

from __future__ import annotations

from simpul.experiments.presentation.command_names import command_for
from simpul.sim.language import say


def opening_hint(scenario, language: str) -> str:
    """One sentence with the exact command that tells it for this scenario."""
    return say("openings-hint", language, command=command_for(scenario, "compare"))
