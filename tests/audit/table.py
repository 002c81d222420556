"""DEPENDENCIES.md: every package with its pins and its licence, and what those are for that we ask for by name."""

from __future__ import annotations

import re
from functools import cache

from tests.audit.packages import ROOT, Package, asked_for, canonical, packages

DOCUMENT = ROOT / "DEPENDENCIES.md"
HEAD = """# What Simpul is built on

All packages that an installation for use, tests and development may bring in, with the versions that `constraints.txt` pins and
the licences they come under. Simpul itself is under MIT; every licence here lets a program under MIT use the package. `make audit`
looks whether that is still so, whether anything is asked for and not used or used and not asked for, and asks advisory services for
known vulnerabilities where they can be reached; a test holds this table against `pyproject.toml` and `constraints.txt`.

Semua paket yang dapat ikut terpasang, dengan versi yang dipatok dan lisensinya; semuanya boleh dipakai oleh program berlisensi MIT.
`make audit` memeriksanya lagi.
"""


@cache
def written() -> dict[str, tuple[str, str, str]]:
    """The rows of the document as it is: package -> versions, licence, what for ("" for those brought along)."""
    text = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.is_file() else ""
    rows = re.findall(r"^\| ([\w.-]+) \| ([^|]+) \| ([^|]*) \|(?: ([^|]*) \|)?$", text, flags=re.MULTILINE)
    return {canonical(name): (versions.strip(), licence.strip(), purpose.strip())
            for name, versions, licence, purpose in rows if name != "package"}


def table() -> str:
    """DEPENDENCIES.md as it should be; where a package is not installed (other systems bring in others), its licence is kept."""
    lines = [HEAD, "## Asked for", "", "| package | version | licence | what for |", "|---|---|---|---|"]
    lines += [f"{_row(one)} {purpose(one.name)} |" for one in packages() if one.name in asked_for()]
    lines += ["", "## Brought along", "", "| package | version | licence |", "|---|---|---|"]
    lines += [_row(one) for one in packages() if one.name not in asked_for()]
    return "\n".join(lines) + "\n"


def purpose(name: str) -> str:
    """What a package is for, as the document says."""
    return written().get(name, ("", "", ""))[2]


def licence_of(one: Package) -> str:
    """The licence of a package, as the document has it where the package is not installed."""
    return one.licence or written().get(one.name, ("", "", ""))[1]


def versions(one: Package) -> str:
    """The pins of a package in words."""
    return " or ".join(one.pins) or "not pinned"


def _row(one: Package) -> str:
    return f"| {one.name} | {versions(one)} | {licence_of(one)} |"
