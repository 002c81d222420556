"""Carry out rounds until the time is over, and say of each what was done, with the seed to have it again.

    python -m tests.soak --minutes 60
    python -m tests.soak --minutes 10 --part compare --part map
    python -m tests.soak --seed 3 --only 12
    python -m tests.soak --faults              only the faults of `tests.soak.faults`, in full; --fault flips: one kind

Without --part and --only the faults come first, then the rounds. Exit code 1 when anything went wrong; the folder of such a round
is kept and named. All lines also go to results/soak.log.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from simpul.sim.run import warm_up
from tests.soak.disturbing import LARGEST, Broken, carried_out, cleared
from tests.soak.drawing import PLAN, Round, drawn
from tests.soak.faults import all_faults

LOG = Path("results") / "soak.log"


def main() -> int:
    """Read the command line and carry rounds out; the exit code says whether all went well."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description="Disturb random experiments and compare.")
    parser.add_argument("--minutes", type=float, default=60.0,
                        help="how long (60); a round that is under way is brought to its end")
    parser.add_argument("--part", action="append", choices=list(PLAN), help="kinds of experiments (all, in turn)")
    parser.add_argument("--seed", type=int, default=1, help="what rounds are drawn from (1)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first round (0)")
    parser.add_argument("--only", type=int, help="the number of a single round; with the parts that it was drawn with")
    parser.add_argument("--faults", action="store_true", help="damaged files, pairs, power cuts, kills, caches, and no rounds")
    parser.add_argument("--fault", action="append", choices=["flips", "pairs", "plugs", "kills", "caches"], help="some of them")
    wanted = parser.parse_args()
    LOG.parent.mkdir(exist_ok=True)
    wrong = 0
    if wanted.faults or wanted.fault or not (wanted.part or wanted.only is not None):
        wrong += not all_faults(wanted.seed, tell, tuple(wanted.fault or ()))
        if wanted.faults or wanted.fault:
            return 1 if wrong else 0
    parts = tuple(wanted.part or PLAN)
    warm_up()
    until, number, done = time.monotonic() + 60 * wanted.minutes, wanted.first, Counter()
    if wanted.only is not None:
        return 0 if went_well(drawn(wanted.seed, wanted.only, parts), done) else 1
    while time.monotonic() < until:
        wrong += not went_well(drawn(wanted.seed, number, parts), done)
        number += 1
    tell(f"{number - wanted.first} rounds from seed {wanted.seed} ({', '.join(f'{name} {done[name]}' for name in parts)}), "
         f"{done['kills']} kills, {done['files']} files compared; {wrong} went wrong")
    return 1 if wrong else 0


def went_well(one: Round, done: Counter) -> bool:
    """Carry a round out in a temporary folder, count and tell what it did; the folder is kept when it went wrong."""
    folder = Path(tempfile.mkdtemp(prefix="simpul-soak-"))
    if shutil.disk_usage(folder).free < 3 * LARGEST:
        cleared(folder)
        raise SystemExit(f"less than {3 * LARGEST // 10**6} MB are free")
    name = f"seed {one.seed} round {one.number} {one.part}: simpul {' '.join(one.words)}"
    try:
        told = carried_out(one, folder)
    except Broken as error:
        tell(f"WRONG {name}\n  {error}\n  {one.kills}\n  kept in {folder}")
        return False
    except BaseException:
        cleared(folder)
        raise
    cleared(folder)
    done.update({one.part: 1, "kills": len(one.kills), "files": told.files})
    tell(f"{name}\n  {told.seconds:.1f} s undisturbed; {'; '.join(told.kills)}; {told.files} files the same")
    return True


def tell(line: str) -> None:
    """Say a line, and write it down."""
    print(line, flush=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"{time.strftime('%H:%M:%S')} {line}\n")


if __name__ == "__main__":
    sys.exit(main())
