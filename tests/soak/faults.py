"""Faults that a disk, a plug, another command and an old cache bring about, counted in full: `python -m tests.soak --faults`.

    flips   200 random bits of every file that any command keeps, finished and begun: noticed, and made good to the same bytes
    pairs   every pair of commands that write, begun together in one folder: no result is touched by another
    plugs   100 power cuts between writing and flushing, each gone on with to the same bytes
    kills   100 kills at random moments, likewise
    caches  every file of compiled code emptied, cut, zeroed, filled with garbage: compiled again, said, same numbers

Power cuts, kills and most of the pairs run a made-up model. The tests of the tree take a sample of each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from simpul.experiments.runner.folder_verification import verified
from tests.experiments.damage import flipped
from tests.experiments.fake import TEXT
from tests.experiments.rounds import Nursery, kept_bytes
from tests.soak.bit_flips import flips
from tests.soak.command_pairs import pairs

ROOT = Path(__file__).resolve().parents[2]
FLIPS, CUTS, KILLS = 200, 100, 100
MOMENTS = 1_000_000


class FaultFound(Exception):
    """Something that should not have happened."""


def demanded(fact: bool, what: str) -> None:
    """Raises FaultFound unless the fact holds."""
    if not fact:
        raise FaultFound(what)


def killed(place: Path, chance: Random, power: bool, count: int) -> str:
    """Kill at random moments, or cut the power, go on, compare."""
    done = 0
    with Nursery(ROOT) as nursery:
        for kind in ("compare", "question"):
            moments = MOMENTS - nursery.lives(kind, place / f"{kind}-whole", MOMENTS, power)
            whole, turn, deaths = kept_bytes(place / f"{kind}-whole"), 0, 0
            while deaths < count // 2:
                folder = place / f"{kind}-{turn}"
                if nursery.lives(kind, folder, chance.randint(1, moments), power) is None:
                    deaths += 1
                else:
                    demanded(kept_bytes(folder) == whole, f"{kind} {turn}: other bytes")
                    turn += 1
            demanded(nursery.lives(kind, folder := place / f"{kind}-{turn}", MOMENTS, power) is not None, "it died again")
            demanded(kept_bytes(folder) == whole and verified(folder).is_whole, f"{kind} {turn}: other bytes")
            done += deaths
    return f"{done} {'power cuts' if power else 'kills'}: the same bytes each time"


HURTS: dict[str, Callable[[bytes, Random], bytes]] = {
    "emptied": lambda text, chance: b"", "cut": lambda text, chance: text[:chance.randrange(1, len(text))],
    "zeroed": lambda text, chance: bytes(len(text)), "garbage": lambda text, chance: chance.randbytes(len(text)),
    "a bit": lambda text, chance: flipped(text, chance.randrange(8 * len(text))),
}


def caches(place: Path, chance: Random) -> str:
    """Hurt the files of compiled code in every way, for indexes and for code."""
    cache = place / "cache"
    cache.mkdir(mode=0o700)
    (place / "town.yaml").write_text(TEXT, encoding="utf-8")

    def python(*words: str) -> tuple[str, str]:
        ended = subprocess.run([sys.executable, *words], cwd=place, text=True, capture_output=True,
                               env={**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_CACHE_DIR": str(cache), "SIMPUL_LANG": "en"})
        demanded(ended.returncode == 0, ended.stderr[-2000:])
        return ended.stdout, ended.stderr

    def story() -> tuple[str, str]:
        return python("-m", "simpul.experiments.cli.main", "run", "town.yaml", "--strategy", "nothing", "--json")

    def compiled() -> None:                   # first runs are answered while the model is compiled beside them
        python("-c", "from simpul.sim.run import warm_up; warm_up()")

    compiled()
    whole, _ = story()
    for name, hurt in HURTS.items():
        for ending in ("nbi", "nbc"):
            for file in cache.rglob(f"*.{ending}"):
                file.write_bytes(hurt(file.read_bytes(), chance))
            told, said = story()
            demanded(told == whole and "damaged" in said, f"{ending} {name}: {said[-500:]}")
            compiled()
            demanded(story() == (whole, ""), f"{ending} {name}: not mended")
    return f"{2 * len(HURTS)} hurts of the compiled code: compiled again, said, the same story"


def all_faults(seed: int, tell: Callable[[str], None], wanted: tuple[str, ...] = ()) -> bool:
    """Carry out the kinds that are wanted, all when none is named, and tell of each; whether all went well."""
    kinds = {"flips": lambda place, chance: flips(place, chance, FLIPS, demanded),
             "pairs": lambda place, chance: pairs(place, demanded),
             "plugs": lambda place, chance: killed(place, chance, True, CUTS),
             "kills": lambda place, chance: killed(place, chance, False, KILLS), "caches": caches}
    well = True
    for name in wanted or kinds:
        place = Path(tempfile.mkdtemp(prefix=f"simpul-faults-{name}-"))
        try:
            tell(f"{name}: {kinds[name](place, Random(f'{name} {seed}'))}")
        except (FaultFound, AssertionError) as error:
            tell(f"WRONG {name}: {error}\n  kept in {place}")
            well = False
            continue
        shutil.rmtree(place, ignore_errors=True)
    return well
