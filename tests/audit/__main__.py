"""Look at what Simpul is built on; exit code 1 when something is wrong with it.

    python -m tests.audit
    python -m tests.audit --offline   without asking for known vulnerabilities
    python -m tests.audit --write     write DEPENDENCIES.md
    python -m tests.audit --sbom      write sbom.cdx.json, a bill of materials (CycloneDX), and nothing more
"""

from __future__ import annotations

import argparse
import sys

from tests.audit.findings import OLDEST, faults, vulnerabilities
from tests.audit.packages import asked_for, packages
from tests.audit.sbom import write_bill
from tests.audit.table import DOCUMENT, table


def main() -> int:
    """Say what is wrong, then what advisory services know."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description="Look at what Simpul is built on.")
    parser.add_argument("--write", action="store_true", help="write DEPENDENCIES.md anew")
    parser.add_argument("--offline", action="store_true", help="do not ask for known vulnerabilities")
    parser.add_argument("--sbom", action="store_true", help="write a bill of materials (CycloneDX) into sbom.cdx.json")
    wanted = parser.parse_args()
    if wanted.sbom:
        print(f"{write_bill().name} written")
        return 0
    if wanted.write:
        DOCUMENT.write_text(table(), encoding="utf-8", newline="\n")
    wrong = faults()
    if sys.version_info[:2] == OLDEST and DOCUMENT.read_text(encoding="utf-8") != table():  # others word some licences otherwise
        wrong.append("DEPENDENCIES.md is not up to date: python -m tests.audit --write")
    print(f"{len(packages())} packages, {len(asked_for())} of them asked for; pins, licences and imports: {len(wrong)} faults")
    if not wanted.offline:
        vulnerable, said = vulnerabilities()
        print(said)
        wrong += vulnerable
    for line in wrong:
        print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
