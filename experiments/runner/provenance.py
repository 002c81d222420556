"""Where a result comes from: versions, time, the scenario's text, the notes on its numbers."""

from __future__ import annotations

import platform
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import simpul
from simpul.sim.scenario import ScenarioError, load_scenario
from simpul.sim.scenario.scenario import Scenario

PACKAGES = ("numpy", "numba", "scipy", "pyarrow", "mesa")


def versions() -> dict[str, str]:
    """Versions of what made the numbers: Simpul, Python, the packages, and the kind of machine (no name, no path)."""
    found = {"simpul": simpul.__version__, "python": platform.python_version()}
    for package in PACKAGES:
        with suppress(PackageNotFoundError):
            found[package] = version(package)
    found["system"] = f"{platform.system()} {platform.machine()}"
    return found


def now() -> str:
    """The time now, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def reproduction_text(scenario, source: Path | None = None) -> str:
    """Text of a scenario file that gives this scenario again.

    The source file's own text, comments and all, when reading it still gives the same scenario; otherwise the scenario
    written out as YAML, without comments.
    """
    if source is not None:
        with suppress(OSError, UnicodeDecodeError, ScenarioError):
            text = Path(source).read_bytes().decode("utf-8")
            if load_scenario(source).digest() == Scenario.digest(scenario):      # whatever ensemble it is looked at over
                return text
    return scenario.to_yaml()
