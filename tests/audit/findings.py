"""What is wrong with what we are built on, as sentences: of our own eyes, of deptry, of pip-audit."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.requirements import Requirement

from tests.audit.packages import ROOT, asked_for, brought_in, canonical, installed, is_known, packages, pinned
from tests.audit.table import licence_of, purpose

OLDEST = (3, 11)  # this Python brings in all that is pinned; a newer one may do without some of it
SOURCES = ("simpul", "sim", "experiments")
PATIENCE = 300.0  # seconds for an advisory service
SERVICES = ("pypi", "osv")


def faults() -> list[str]:
    """Everything that is wrong and can be told without a network."""
    found = [f"{one}: brought in by {', '.join(by) or 'ourselves'}, and not pinned in constraints.txt"
             for one, by in brought_in().items() if one not in pinned() and installed(one) is not None]
    if sys.version_info[:2] == OLDEST:
        found += [f"{one}: pinned in constraints.txt, and nothing brings it in" for one in pinned() if not needed(one)]
    found += [f"{one.name}: its licence ({licence_of(one) or 'none said'}) is not known to go with ours" for one in packages()
              if not is_known(licence_of(one))]
    found += [f"{one}: DEPENDENCIES.md says no word on what it is for" for one in asked_for() if not purpose(one)]
    of_product = "--ignore", "DEP002", "--optional-dependencies-dev-groups", "test,bench,dev"  # may not import what tests bring in
    return found + import_faults(*SOURCES, "tests") + import_faults(*SOURCES, *of_product)


def needed(name: str) -> bool:
    """Whether a pin is of use: here, or (told by whatever marker) on another system or another Python. Where something that is
    asked for is not installed, as after `make test`, nobody sees what it brings: a pin that is not installed either passes."""
    if installed(name) is None and any(installed(one) is None for one in asked_for()):
        return True
    return name in brought_in() or any(name == canonical(Requirement(line).name) for one in brought_in()
                                       if (here := installed(one)) is not None for line in here.requires or ())


def import_faults(*words: str, root: Path = ROOT) -> list[str]:
    """What deptry finds in the sources and pyproject.toml of a folder: packages that are asked for and not imported, or imported
    and not asked for. words: folders to look at, and options of deptry."""
    with tempfile.TemporaryDirectory(prefix="simpul-audit-") as folder:
        told = Path(folder, "found.json")
        subprocess.run([sys.executable, "-m", "deptry", *words, "--json-output", told], cwd=root, capture_output=True)
        return [f"{one['location']['file']}: {one['error']['message']}" for one in json.loads(told.read_text(encoding="utf-8"))]


def vulnerabilities() -> tuple[list[str], str]:
    """Known vulnerabilities of the pinned versions, one a line, and what was asked; the second says so when nobody could be."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", ROOT / "constraints.txt", "--no-deps", "--disable-pip",
               "--format", "json", "--progress-spinner", "off", "--vulnerability-service"]
    for service in SERVICES:
        try:
            done = subprocess.run([*command, service], capture_output=True, text=True, timeout=PATIENCE)
            audited = [one for one in json.loads(done.stdout)["dependencies"] if "skip_reason" not in one]
        except (OSError, ValueError, KeyError, subprocess.SubprocessError):
            continue
        if audited:
            return [f"{one['name']} {one['version']}: {bug['id']}, mended in {' '.join(bug['fix_versions']) or 'none yet'}"
                    for one in audited for bug in one["vulns"]], f"{service} was asked about {len(audited)} packages."
    return [], f"Neither service ({', '.join(SERVICES)}) can be reached from here: known vulnerabilities were NOT looked for."
