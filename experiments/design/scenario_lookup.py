"""Finds scenarios: a path, or the name of one that ships with Simpul."""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.notices import tell_once
from simpul.sim.scenario.scenario_library import ENDINGS, shipped_scenarios


def find(given: str) -> Path:
    """The file that a user means: an existing path first, then a shipped name (with or without its ending).

    Raises UserError with the nearest name when there is neither.
    """
    path = Path(given)
    if path.exists() and given in shipped_scenarios():
        tell_once("scenario-shadowed", name=given)
    if path.is_file():
        return path
    if path.is_dir():
        inside = path / "scenario.yaml"      # a folder of results holds the scenario it was made from
        if inside.is_file():
            return inside
        raise UserError("cli-scenario-is-folder", given=given)
    if path.exists():
        raise UserError("cli-no-regular-file", given=given)
    known = shipped_scenarios()
    name = given.removesuffix(".yaml").removesuffix(".yml")
    if name in known:
        return known[name]
    if path.suffix in ENDINGS or "/" in given or "\\" in given:
        near = nearest(path.stem, known)
        raise UserError("cli-no-file", given=given, **near)
    raise UserError("cli-no-scenario", given=given, **nearest(given, known))
