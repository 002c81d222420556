"""What is asked for, what that brings along, and under which licences, from files and from what is installed: no network."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as canonical

ROOT = Path(__file__).resolve().parents[2]
OURS = {"simpul", "pip"}  # pip comes with every environment
SPDX = {
    "MIT License": "MIT", "The MIT License (MIT)": "MIT", "MIT license": "MIT", "BSD License": "BSD",
    "BSD 2-Clause License": "BSD-2-Clause", "BSD 3-Clause License": "BSD-3-Clause", "Apache License": "Apache-2.0",
    "Apache Software License": "Apache-2.0", "APL 2": "Apache-2.0", "Apache 2.0": "Apache-2.0", "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Python Software Foundation License": "PSF-2.0",
}
"""What packages say of their licence in words of their own, by its usual short name."""
COMPATIBLE = frozenset("""
    MIT MIT-CMU BSD BSD-2-Clause BSD-3-Clause 0BSD ISC Apache-2.0 LLVM-exception PSF-2.0 Zlib CC0-1.0 MPL-2.0
""".split())
"""Licences under which a package may be used by a program under MIT: permissive ones; and MPL-2.0, which asks only for the source
of its own files, which we neither change nor pass on."""


@dataclass(frozen=True)
class Package:
    """A package: its name as it is written everywhere alike, the pins of constraints.txt, and its licence ("" when it is not
    installed, or says none that is known)."""

    name: str
    pins: tuple[str, ...]
    licence: str


@cache
def pinned() -> dict[str, tuple[str, ...]]:
    """Every package of constraints.txt with its pins; two where an older Python needs another version."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted = Requirement(line)
            found.setdefault(canonical(wanted.name), []).append(str(wanted.specifier).removeprefix("=="))
    return {name: tuple(pins) for name, pins in found.items()}


@cache
def asked_for() -> dict[str, Requirement]:
    """What pyproject.toml asks for, for use, tests and development."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    return {canonical(one.name): one for one in map(Requirement, lines) if one.name not in OURS}


@cache
def installed(name: str) -> Distribution | None:
    """The installed package of that name."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


@cache
def brought_in() -> dict[str, tuple[str, ...]]:
    """Every package that an installation for development has here -> who asks for it ("" for ourselves)."""
    found: dict[str, set[str]] = {name: {""} for name in asked_for()}
    waiting = [(name, frozenset(wanted.extras)) for name, wanted in asked_for().items()]
    seen = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen or (here := installed(name)) is None:
            continue
        seen.add((name, extras))
        for wanted in map(Requirement, here.requires or ()):
            if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in extras | {""}):
                other = canonical(wanted.name)
                if other not in OURS:
                    found.setdefault(other, set()).add(name)
                    waiting.append((other, frozenset(wanted.extras)))
    return {name: tuple(sorted(by)) for name, by in found.items()}


def licence(name: str) -> str:
    """The licence that an installed package says it has, by its usual short name; "" when it says none that is known."""
    here = installed(name)
    if here is None:
        return ""
    said = here.metadata.get("License-Expression") or here.metadata.get("License") or ""
    if "License-Expression" in here.metadata or is_known(said):
        return said
    classifiers = [line for line in here.metadata.get_all("Classifier", []) if line.startswith("License")]
    words = [*(line.rpartition("::")[2].strip() for line in classifiers), said.partition("\n")[0].strip()]
    return next((SPDX[one] for one in words if one in SPDX), "")


def is_known(expression: str) -> bool:
    """Whether every licence of an expression (MIT AND PSF-2.0) is one that goes with ours; of alternatives one is enough."""
    return any(set(re.split(r"\s+(?:AND|WITH)\s+", one.strip("() "))) <= COMPATIBLE for one in re.split(r"\s+OR\s+", expression))


def packages() -> list[Package]:
    """Every package that is pinned or brought in, those that we ask for first."""
    names = sorted({*pinned(), *brought_in()}, key=lambda name: (name not in asked_for(), name))
    return [Package(name, pinned().get(name, ()), licence(name)) for name in names]
