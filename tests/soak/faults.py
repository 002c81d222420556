"""Faults that a disk, a plug, another command and an old cache bring about, counted in full: `python -m tests.soak --faults`.

    flips   200 random bits of every kept file, finished and begun: each is noticed, or harmless, or made again to the same bytes
    pairs   every pair of commands begun together in one folder: no result is touched by another
    plugs   100 power cuts between writing and flushing, each gone on with to the same bytes
    kills   100 kills at random moments, likewise
    caches  every file of compiled code emptied, cut, zeroed, filled with garbage: compiled again, said, same numbers

All but the last run a made-up model, so that an hour holds them. The tests of the tree take a sample of each.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from simpul.experiments.runner.folder_verification import verified
from tests.experiments.damage import flipped, hidden, kept_files
from tests.experiments.fake import TEXT
from tests.experiments.rounds import Nursery, carried, kept_bytes

ROOT = Path(__file__).resolve().parents[2]
FLIPS, CUTS, KILLS = 200, 100, 100
MOMENTS = 1_000_000
_MAKING = ["--seeds", "4", "--no-report", "--threads", "1", "--out", "r"]
COMMANDS = {
    "compare": ["compare", "town.yaml", *_MAKING], "compare-other": ["compare", "town.yaml", "--first-seed", "7", *_MAKING],
    "sweep": ["sweep", "town.yaml", "--over", "context.history=.2,.8", *_MAKING],
    "map": ["map", "town.yaml", "--over", "context.history", "--over", "context.barrier", *_MAKING],
    "robustness": ["robustness", "town.yaml", "--samples", "6", "--over", "context.history", *_MAKING],
    "sensitivity": ["sensitivity", "town.yaml", "--samples", "3", "--over", "context.history", "--over", "context.crisis",
                    *_MAKING],
    "waiting": ["compare", "town.yaml", *_MAKING, "--wait"],
}


class FaultFound(Exception):
    """Something that should not have happened."""


def demanded(fact: bool, what: str) -> None:
    """Raises FaultFound unless the fact holds."""
    if not fact:
        raise FaultFound(what)


def flips(place: Path, chance: Random, count: int = FLIPS) -> str:
    """Turn bits of every file of finished work, then of begun work."""
    carried(place / "whole")
    whole, turned = kept_bytes(place / "whole"), 0
    for file in kept_files(place / "whole"):
        text, name = file.read_bytes(), file.relative_to(place / "whole").as_posix()
        for _ in range(count):
            bit = chance.randrange(8 * len(text))
            file.write_bytes(flipped(text, bit))
            seen = [one.file for one in verified(place / "whole").files if one.state == "changed"]
            demanded(seen == [name], f"bit {bit} of {name}: {seen}")
            turned += 1
        file.write_bytes(text)
    begun = place / "begun"
    with Nursery(ROOT) as nursery:
        moments = MOMENTS - nursery.lives("compare", place / "look", MOMENTS)
        while nursery.lives("compare", begun, moments // 2) is not None or not hidden(begun):
            shutil.rmtree(begun)
    pieces = [file.relative_to(begun) for file in hidden(begun)]
    for piece in pieces:
        size = (begun / piece).stat().st_size
        for number in range(count):
            shutil.copytree(begun, place / "again")
            hurt = place / "again" / piece
            hurt.write_bytes(flipped(hurt.read_bytes(), chance.randrange(8 * size)))
            carried(place / "again")
            demanded(kept_bytes(place / "again") == whole, f"{piece}, {number}: other bytes")
            shutil.rmtree(place / "again")
            turned += 1
    return f"{turned} bits of {len(whole) + 1} finished and {len(pieces)} begun files turned: each noticed or made good"


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


def pairs(place: Path, together: str) -> str:
    """Begin every pair of commands at once. together: the program that does (`tests.experiments.test_claims.TOGETHER`)."""
    groups = {f"{one}+{other}": [COMMANDS[one], COMMANDS[other]]
              for one, other in itertools.combinations_with_replacement(COMMANDS, 2)}
    for name in groups:
        (place / name).mkdir(parents=True)
        (place / name / "town.yaml").write_text(TEXT, encoding="utf-8")
    ended = subprocess.run([sys.executable, "-c", together], cwd=place, text=True, capture_output=True, input=json.dumps(groups),
                           env={**os.environ, "PYTHONPATH": str(ROOT)})
    demanded(ended.returncode == 0, ended.stderr[-2000:])
    refused = 0
    for name, line in zip(groups, ended.stdout.splitlines(), strict=True):
        codes = json.loads(line)
        said = [(place / name / f"said-{number}").read_text(encoding="utf-8") for number in range(2)]
        for code, text in zip(codes, said, strict=True):
            demanded(code == 0 or (code == 2 and "is in use" in text), f"{name}: {code} {text}")
            refused += code == 2
        demanded(0 in codes, f"{name}: both refused")
        for folder in [item for item in (place / name).iterdir() if item.is_dir()]:
            found = verified(folder)
            demanded(found.is_whole and found.finished and not list(folder.glob(".simpul-*")), f"{name}: {folder.name}")
        demanded(codes != [0, 0] or {"r", "r-2"} >= {item.name for item in (place / name).iterdir() if item.is_dir()}, name)
    return f"{len(groups)} pairs begun together: every result whole, {refused} commands told who was first"


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

    def story() -> tuple[str, str]:
        words = [sys.executable, "-m", "simpul.experiments.cli.main", "run", "town.yaml", "--strategy", "nothing", "--json"]
        ended = subprocess.run(words, cwd=place, text=True, capture_output=True,
                               env={**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_CACHE_DIR": str(cache), "SIMPUL_LANG": "en"})
        demanded(ended.returncode == 0, ended.stderr[-2000:])
        return ended.stdout, ended.stderr

    whole, _ = story()
    for name, hurt in HURTS.items():
        for ending in ("nbi", "nbc"):
            for file in cache.rglob(f"*.{ending}"):
                file.write_bytes(hurt(file.read_bytes(), chance))
            told, said = story()
            demanded(told == whole and "damaged" in said, f"{ending} {name}: {said[-500:]}")
            demanded(story() == (whole, ""), f"{ending} {name}: not mended")
    return f"{2 * len(HURTS)} hurts of the compiled code: compiled again, said, the same story"


def all_faults(seed: int, tell: Callable[[str], None], wanted: tuple[str, ...] = ()) -> bool:
    """Carry out the kinds that are wanted, all when none is named, and tell of each; whether all went well."""
    from tests.experiments.test_claims import TOGETHER

    kinds = {"flips": lambda place, chance: flips(place, chance), "pairs": lambda place, chance: pairs(place, TOGETHER),
             "plugs": lambda place, chance: killed(place, chance, True, CUTS),
             "kills": lambda place, chance: killed(place, chance, False, KILLS), "caches": caches}
    well = True
    for name in wanted or kinds:
        place = Path(tempfile.mkdtemp(prefix=f"simpul-faults-{name}-"))
        try:
            tell(f"{name}: {kinds[name](place, Random(f'{name} {seed}'))}")
        except FaultFound as error:
            tell(f"WRONG {name}: {error}\n  kept in {place}")
            well = False
            continue
        shutil.rmtree(place, ignore_errors=True)
    return well
