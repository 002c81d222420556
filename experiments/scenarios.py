"""Finds scenarios: a path, or the name of one that ships with Simpul."""

from __future__ import annotations

from pathlib import Path

from experiments.errors import UserError
from experiments.plan import nearest

ENDINGS = (".yaml", ".yml")


def folders() -> list[Path]:
    """Where shipped scenarios may stand: inside the installed package, or beside the packages in a checkout."""
    import sim

    package = Path(sim.__file__).parent
    return [folder for folder in (package / "scenarios", package.parent / "scenarios") if folder.is_dir()]


def shipped() -> dict[str, Path]:
    """The scenarios that ship, by name (file name without its ending), in the order of the alphabet."""
    found: dict[str, Path] = {}
    for folder in folders():
        for file in sorted(folder.iterdir()):
            if file.suffix in ENDINGS and file.is_file():
                found.setdefault(file.stem, file)
    return dict(sorted(found.items()))


def find(given: str) -> Path:
    """The file that a user means: an existing path first, then a shipped name (with or without its ending).

    Raises UserError with the nearest name when there is neither.
    """
    path = Path(given)
    if path.is_file():
        return path
    if path.is_dir():
        inside = path / "scenario.yaml"      # a folder of results holds the scenario it was made from
        if inside.is_file():
            return inside
        raise UserError("cli-scenario-is-folder", given=given)
    known = shipped()
    name = given.removesuffix(".yaml").removesuffix(".yml")
    if name in known:
        return known[name]
    if path.suffix in ENDINGS or "/" in given or "\\" in given:
        near = nearest(path.stem, known)
        raise UserError("cli-no-file", given=given, **near)
    raise UserError("cli-no-scenario", given=given, **nearest(given, known))
