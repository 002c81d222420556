"""Where to read how much of a gain comes through outside openings, for all that does not run it itself."""

from __future__ import annotations

import shlex
from pathlib import Path

from simpul.sim.language import say
from simpul.sim.scenario.scenario_library import shipped_scenarios

_NO_FILE = "SCENARIO"       # for a scenario that was never a file


def opening_hint(scenario, language: str) -> str:
    """One sentence with the exact command that tells it for this scenario."""
    file = _NO_FILE if scenario.file is None else str(scenario.file)
    shipped = shipped_scenarios().get(Path(file).stem)
    name = Path(file).stem if shipped is not None and shipped == Path(file).resolve() else file
    return say("openings-hint", language, command=shlex.join(["simpul", "compare", name]))
