"""What a run of the tests left out, and how to get it."""

from collections import Counter
from collections.abc import Iterable

PACKAGES = 'pip install -e ".[test]", or make test'
COMPILED = "unset NUMBA_DISABLE_JIT"
UNIX = "run the tests on Linux or macOS"

# Words of a reason -> what to do about it. Every reason for which a test is skipped has its words here.
REMEDIES = {
    "Chromium": "install it (Debian, Ubuntu: apt install chromium), or name yours in SIMPUL_CHROMIUM",
    "package playwright": PACKAGES,
    "package axe-core-python": PACKAGES,
    "extra bench": 'pip install -c constraints.txt -e ".[bench]", or make bench',
    "compiler": COMPILED,
    "compiled code": COMPILED,
    "gcc": "install gcc (Debian, Ubuntu: apt install gcc)",
    "Node": "install Node.js (Debian, Ubuntu: apt install nodejs)",
    "on Unix": UNIX,
    "split in two": UNIX,
    "pipes with names": UNIX,
    "SIGKILL": UNIX,
    "Windows": UNIX,
    "Rscript": "install R (Debian, Ubuntu: apt install r-base-core)",
    "not a clone": "run the tests in a clone of the repository",
}


def remedy(reason: str) -> str:
    """What makes the tests run that were skipped for this reason; "" when that is not known."""
    return next((told for words, told in REMEDIES.items() if words in reason), "")


def skip_lines(found: Iterable) -> list[str]:
    """A line for each reason. found: of each skipped test (file, line, "Skipped: reason"), as pytest reports it."""
    counts = Counter(str(one[2] if isinstance(one, tuple) else one).removeprefix("Skipped: ") for one in found)
    return ["; ".join(filter(None, (f"{count} skipped: {reason}", remedy(reason)))) for reason, count in counts.most_common()]
