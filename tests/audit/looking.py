"""What is wrong with what we are built on, as sentences; and the table of all of it."""

from __future__ import annotations

import re
import sys

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.audit.packages import (
    DOCUMENT,
    WITHOUT_IMPORT,
    Package,
    asked_for,
    brought_in,
    homes,
    imported,
    installed,
    is_known,
    packages,
    pinned,
)
from tests.audit.purposes import PURPOSES

OLDEST = (3, 11)  # this Python brings in all that is pinned; a newer one may do without some of it

HEAD = """# What Simpul is built on

All packages that an installation for use, tests and development may bring in, with the versions that `constraints.txt` pins and
the licences they come under. Simpul itself is under MIT; every licence here lets a program under MIT use the package. `make audit`
looks whether that is still so, whether anything is asked for and not used or used and not asked for, and asks advisory services for
known vulnerabilities where they can be reached; a test holds this table against `pyproject.toml` and `constraints.txt`.

Semua paket yang dapat ikut terpasang, dengan versi yang dipatok dan lisensinya; semuanya boleh dipakai oleh program berlisensi MIT.
`make audit` memeriksanya lagi.
"""


def faults() -> list[str]:
    """Everything that is wrong and can be told without a network."""
    found = [f"{one}: brought in by {', '.join(by) or 'ourselves'}, and not pinned in constraints.txt"
             for one, by in brought_in().items() if one not in pinned() and installed(one) is not None]
    if sys.version_info[:2] == OLDEST:
        found += [f"{one}: pinned in constraints.txt, and nothing brings it in" for one in pinned() if not needed(one)]
    found += [f"{one.name}: its licence ({one.licence or 'none said'}) is not known to go with ours" for one in packages()
              if not is_known(one.licence)]
    found += [f"{one}: no word in tests/audit/purposes.py on what it is for" for one in asked_for() if one not in PURPOSES]
    found += [f"{one}: has a purpose, and is not asked for" for one in PURPOSES if one not in asked_for()]
    return found + unused() + undeclared()


def needed(name: str) -> bool:
    """Whether a pin is of use: here, or (told by whatever marker) on another system or another Python."""
    return name in brought_in() or any(name == canonicalize_name(Requirement(line).name) for one in brought_in()
                                       if (here := installed(one)) is not None for line in here.requires or ())


def unused() -> list[str]:
    """Packages that are asked for, imported nowhere, and of which nobody says why."""
    used = {home for module in imported() for home in homes(module)}
    return [f"{name}: asked for in pyproject.toml, and imported nowhere" for name in asked_for()
            if name not in used and name not in WITHOUT_IMPORT]


def undeclared() -> list[str]:
    """Modules that are imported although their package is not asked for."""
    return [f"{module}: imported by {sorted(files)[0]}, and no package that has it is asked for" for module,
            files in imported().items()
            if homes(module) and not homes(module) & set(asked_for())]


def table() -> str:
    """DEPENDENCIES.md as it should be."""
    lines = [HEAD, "## Asked for", "", "| package | version | licence | what for |", "|---|---|---|---|"]
    lines += [f"| {one.name} | {versions(one)} | {one.licence} | {PURPOSES.get(one.name, '')} |" for one in packages()
              if one.name in asked_for()]
    lines += ["", "## Brought along", "", "| package | version | licence |", "|---|---|---|"]
    lines += [f"| {one.name} | {versions(one)} | {one.licence} |" for one in packages() if one.name not in asked_for()]
    return "\n".join(lines) + "\n"


def versions(one: Package) -> str:
    """The pins of a package in words."""
    return " or ".join(one.pins) or "not pinned"


def written_rows() -> dict[str, tuple[str, str]]:
    """The rows of the document as it stands: package -> version and licence."""
    rows = re.findall(r"^\| ([\w.-]+) \| ([^|]+) \| ([^|]*) \|", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(name): (version.strip(), licence.strip()) for name, version, licence in rows if name != "package"}


