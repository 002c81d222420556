"""What is asked for, what that brings along, and under which licences, from files and from what is installed: no network."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "DEPENDENCIES.md"
OURS = "simpul"
EXTRAS = ("cluster", "test", "dev")
SPDX = {
    "MIT License": "MIT", "The MIT License (MIT)": "MIT", "MIT license": "MIT", "BSD License": "BSD",
    "BSD 3-Clause License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0", "APL 2": "Apache-2.0", "Apache 2.0": "Apache-2.0", "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Python Software Foundation License": "PSF-2.0",
}
"""What packages say of their licence in words of their own, by its usual short name."""
COMPATIBLE = frozenset("""
    MIT MIT-CMU BSD BSD-2-Clause BSD-3-Clause 0BSD ISC Apache-2.0 LLVM-exception PSF-2.0 Zlib CC0-1.0 MPL-2.0
""".split())
"""Licences under which a package may be used by a program under MIT: permissive ones; and MPL-2.0, which asks only for the source
of its own files, which we neither change nor pass on."""
ELSEWHERE = {"colorama": "BSD-3-Clause"}  # brought in on Windows alone, so that its licence cannot be read everywhere
WITHOUT_IMPORT = {
    "altair": "SolaraViz of Mesa draws with it", "axe-core-python": "loaded by name, since tests go on without it",
    "dask": "imported by distributed", "ipyvue": "imported by ipyvuetify; asked for to hold it below 2",
    "pytest-xdist": "loaded by pytest",
    "ruff": "a program", "solara-server": "its modules stand beside those of solara-ui",
}
"""Why a package is asked for that no file of ours imports."""


@dataclass(frozen=True)
class Package:
    """A package: its name as it is written everywhere alike, the pins of constraints.txt, its licence ("" when not known), and who
    asks for it: "" for ourselves."""

    name: str
    pins: tuple[str, ...]
    licence: str
    asked_by: tuple[str, ...]


@cache
def pinned() -> dict[str, tuple[str, ...]]:
    """Every package of constraints.txt with its pins; two where an older Python needs another version."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted = Requirement(line)
            found.setdefault(canonicalize_name(wanted.name), []).append(str(wanted.specifier).removeprefix("=="))
    return {name: tuple(pins) for name, pins in found.items()}


@cache
def asked_for() -> dict[str, Requirement]:
    """What pyproject.toml asks for, for use, tests and development."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in EXTRAS for line in project["optional-dependencies"][extra])]
    found = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name): one for one in found if one.name != OURS}


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
                other = canonicalize_name(wanted.name)
                found.setdefault(other, set()).add(name)
                waiting.append((other, frozenset(wanted.extras)))
    return {name: tuple(sorted(by)) for name, by in found.items()}


def licence(name: str) -> str:
    """The licence that a package says it has, by its usual short name; "" when it says none that is known."""
    here = installed(name)
    if here is None:
        return kept_licences().get(name) or ELSEWHERE.get(name, "")
    expression = here.metadata.get("License-Expression")
    if expression:
        return expression
    said = here.metadata.get("License") or ""
    if said and is_known(said):
        return said
    classifiers = [line for line in here.metadata.get_all("Classifier", []) if line.startswith("License")]
    words = [*(line.rpartition("::")[2].strip() for line in classifiers), said.partition("\n")[0]]
    return next((SPDX[one] for one in words if one in SPDX), "")


@cache
def kept_licences() -> dict[str, str]:
    """The licences in DEPENDENCIES.md, for what is not installed here: other systems and other Pythons bring in others."""
    text = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.is_file() else ""
    rows = re.findall(r"^\| ([\w.-]+) \| [^|]+ \| ([^|]*) \|", text, flags=re.MULTILINE)
    return {canonicalize_name(name): words.strip() for name, words in rows}


def is_known(expression: str) -> bool:
    """Whether every licence of an expression (MIT AND PSF-2.0) is one that goes with ours; of alternatives one is enough."""
    return any(set(re.split(r"\s+(?:AND|WITH)\s+", one.strip("() "))) <= COMPATIBLE for one in re.split(r"\s+OR\s+", expression))


def packages() -> list[Package]:
    """Every package that is pinned or brought in, those that we ask for first."""
    names = sorted({*pinned(), *brought_in()}, key=lambda name: (name not in asked_for(), name))
    return [Package(name, pinned().get(name, ()), licence(name), brought_in().get(name, ())) for name in names]


@cache
def imported() -> dict[str, set[str]]:
    """Modules that our files import, at the top of their names -> the files that do; our own and Python's left out."""
    import sys

    found: dict[str, set[str]] = {}
    for folder in ("simpul", "sim", "experiments", "tests"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else (
                    [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else [])
                for module in {module.partition(".")[0] for module in modules} - {"simpul", "tests"}:
                    if module not in sys.stdlib_module_names:
                        found.setdefault(module, set()).add(file.relative_to(ROOT).as_posix())
    return found


def homes(module: str) -> set[str]:
    """The packages that a module can come from."""
    return {canonicalize_name(name) for name in _homes().get(module, ())}


_homes = cache(packages_distributions)
