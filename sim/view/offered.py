"""The scenarios that the pages offer: checked once, shared by all visitors, never changed.

A visitor chooses by name alone; a name that is not offered is nothing, so that no path can come from an address or a form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from sim.scenario import Scenario, load_scenario

_offered: dict[str, Path] = {}
_first: list[str] = []


def offer(files: Mapping[str, Path], first: str = "") -> None:
    """Offer these files by name; `first` is what a visitor sees without having chosen."""
    _offered.clear()
    _offered.update(files)
    _first[:] = [first or next(iter(files), "")]
    _loaded.cache_clear()


def names() -> list[str]:
    """Names of the scenarios that are offered."""
    if not _offered:
        offer(shipped(), "pikul")
    return list(_offered)


def first() -> str:
    """Name of the scenario that is shown first."""
    return _first[0] if names() else ""


def shipped() -> dict[str, Path]:
    """The scenarios that come with Simpul: inside the installed package, or beside the packages in a checkout."""
    package = Path(__file__).parents[1]
    found = {}
    for folder in (package / "scenarios", package.parent / "scenarios"):
        if folder.is_dir():
            for file in sorted(folder.glob("*.yaml")):
                found.setdefault(file.stem, file)
    return found


def scenario_named(name: str) -> Scenario:
    """The scenario of that name, or the first one for a name that is not offered."""
    return _loaded(name if name in names() else first())


@lru_cache(maxsize=64)
def _loaded(name: str) -> Scenario:
    return load_scenario(_offered[name])
