"""Commands as a reader would type them: with the name that ships, or the file of a scenario."""

from __future__ import annotations

import shlex
from pathlib import Path

from simpul.sim.scenario.scenario_library import shipped_scenarios

_NO_FILE = "SCENARIO"       # for a scenario that was never a file


def command_for(scenario, verb: str, *options: str) -> str:
    """The command that asks `verb` of a scenario."""
    file = _NO_FILE if scenario.file is None else str(scenario.file)
    shipped = shipped_scenarios().get(Path(file).stem)
    name = Path(file).stem if shipped is not None and shipped == Path(file).resolve() else file
    return shlex.join(["simpul", verb, name, *options])
