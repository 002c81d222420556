"""Known vulnerabilities of the pinned versions, from an advisory service: in an environment of its own, or a plain word that it
could not be asked."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from tests.audit.packages import ROOT

PATIENCE = 300.0  # seconds
SERVICES = ("pypi", "osv")


def known() -> tuple[list[str], str]:
    """Vulnerabilities, one a line, and what was asked; the second says so plainly when nobody could be."""
    with tempfile.TemporaryDirectory(prefix="simpul-audit-") as folder:
        tool = tool_in(Path(folder))
        if tool is None:
            return [], "pip-audit cannot be installed from here: known vulnerabilities were NOT looked for."
        for service in SERVICES:
            told = asked(tool, service)
            audited = [one for one in told if "skip_reason" not in one]
            if audited:
                return [f"{one['name']} {one['version']}: {bug['id']}, mended in {' '.join(bug['fix_versions']) or 'none yet'}"
                        for one in audited
                        for bug in one["vulns"]], f"{service} was asked about {len(audited)} of {len(told)} packages."
    return [], f"Neither service ({', '.join(SERVICES)}) can be reached from here: known vulnerabilities were NOT looked for."


def tool_in(folder: Path) -> Path | None:
    """pip-audit, installed into an environment in a folder; None where it cannot be had."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    try:
        subprocess.run([python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "pip-audit"], check=True,
                       capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.SubprocessError):
        return None
    return python


def asked(python: Path, service: str) -> list[dict]:
    """What a service tells of every pinned package; nothing when it does not answer."""
    command = [python, "-m", "pip_audit", "--vulnerability-service", service, "--requirement", ROOT / "constraints.txt",
               "--no-deps",
               "--disable-pip", "--format", "json", "--progress-spinner", "off"]
    try:
        return json.loads(subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE).stdout)["dependencies"]
    except (OSError, ValueError, KeyError, subprocess.SubprocessError):
        return []
