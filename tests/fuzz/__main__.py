"""Try many files, tell how fast it goes and what became of them, and write down whatever should not have happened.

    python -m tests.fuzz --files 10000 --seed 1
    python -m tests.fuzz --seed 1 --only 4711

Exit code 1 when anything went wrong; each such case is then in the folder that was said (results/fuzz), made as small as could
be: its files, and reason.txt with what was raised and how to have it again.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path

from simpul.sim.run import warm_up
from tests.fuzz.cases import WEIGHTS, Case, case
from tests.fuzz.smaller import smaller
from tests.fuzz.trying import OPEN, REFUSED, RUN, tried
from tests.fuzz.workers import BROKEN, Verdict, all_tried, strictly

EVERY = 10.0  # seconds between two lines of progress
KEPT = 20  # broken cases that are made smaller and written down; more of them have the same few reasons


def main() -> int:
    """Read the command line and try the cases; the exit code says whether all ended as they should."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Open files that were made up or mutated.")
    parser.add_argument("--files", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--seed", type=int, default=1, help="what they are drawn from (1)")
    parser.add_argument("--only", type=int, help="the number of a single case, told in full")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many at once (one for each processor)")
    parser.add_argument("--out", type=Path, default=Path("results") / "fuzz", help="where broken cases are written (results/fuzz)")
    wanted = parser.parse_args()
    warm_up()
    if wanted.only is not None:
        return one(case(wanted.seed, wanted.only))
    strictly()
    return many(wanted)


def one(drawn: Case) -> int:
    """Show a case and try it; whatever is raised is shown by Python."""
    for name, raw in drawn.files.items():
        print(f"---- {name} ({drawn.family}, {len(raw)} bytes) ----")
        print(raw[:20_000].decode("utf-8", "backslashreplace").encode("ascii", "backslashreplace").decode())
    if drawn.answers:
        print(f"answers: {drawn.answers}")
    strictly()
    print(f"---- {tried(drawn)} ----")
    return 0


def many(wanted: argparse.Namespace) -> int:
    """Try all cases with progress; write the broken ones down; print a table."""
    found: Counter[tuple[str, str]] = Counter()
    broken: list[Verdict] = []
    begun = said = time.monotonic()
    for verdict in all_tried(wanted.seed, wanted.files, wanted.processes):
        found[verdict.family, verdict.became] += 1
        if verdict.became == BROKEN:
            broken.append(verdict)
            print(f"case {verdict.number}: {verdict.reason.strip().splitlines()[-1]}", flush=True)
            if len(broken) <= KEPT:
                keep(wanted, verdict)
        now = time.monotonic()
        if now - said > EVERY:
            said, done = now, found.total()
            left = (wanted.files - done) * (now - begun) / done
            print(f"{done} of {wanted.files} files, {done / (now - begun):.0f} a second, {left / 60:.1f} minutes left", flush=True)
    print(table(found))
    seconds = time.monotonic() - begun
    rate = found.total() / seconds
    print(f"{found.total()} files from seed {wanted.seed} in {seconds:.0f} s, {rate:.0f} a second; {len(broken)} broken")
    return 1 if broken else 0


def keep(wanted: argparse.Namespace, verdict: Verdict) -> None:
    """Write a broken case down, as small as it can be made."""
    drawn = case(wanted.seed, verdict.number)
    folder = wanted.out / f"{wanted.seed}-{verdict.number}"
    folder.mkdir(parents=True, exist_ok=True)
    found = drawn if verdict.family == "?" else smaller(drawn)  # what ends a process is not tried again in this one
    for name, raw in found.files.items():
        (folder / name).write_bytes(raw)
    again = f"python -m tests.fuzz --seed {wanted.seed} --only {verdict.number}"
    told = f"{again}\nfamily: {drawn.family}\nanswers: {drawn.answers}\n\n{verdict.reason}\n"
    (folder / "reason.txt").write_text(told, encoding="utf-8", errors="backslashreplace")


def table(found: Counter[tuple[str, str]]) -> str:
    """How many cases of each family became what."""
    columns = (RUN, REFUSED, OPEN, BROKEN)
    rows = [f"{'':10}" + "".join(f"{name:>9}" for name in columns)]
    for family in [*WEIGHTS, "?"]:
        if any(found[family, name] for name in columns):
            rows.append(f"{family:10}" + "".join(f"{found[family, name]:9}" for name in columns))
    rows.append(f"{'all':10}" + "".join(f"{sum(found[family, name] for family in [*WEIGHTS, '?']):9}" for name in columns))
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
