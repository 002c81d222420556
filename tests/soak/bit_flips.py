"""Bits turned in every file that any command keeps: what is finished, what is begun, manifests, journals, digests.

Reading finds them: `verified`, and the classes that let a command go on, are asked for every bit, and only for a few is the command
made to go on. Both ask the same question, whether the SHA-256 fits, so that two hundred bits of a file cost no run.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from simpul.experiments.runner.durable_files import lines_of, unsealed_line
from simpul.experiments.runner.folder_verification import verified
from simpul.experiments.runner.kept_figures import KeptFigures
from simpul.experiments.runner.output_folders import JOURNAL, MANIFEST
from simpul.experiments.runner.pipeline import DIGESTS, Checkpoints, noted_files
from tests.experiments.damage import flipped, hidden, kept_files
from tests.soak.disturbing import lasting
from tests.soak.folder_writers import QUESTIONS, RESULTS, called, settled, small_steps

AGAIN, MADE_AGAIN = 6, 3        # begun files of a command that are hurt and gone on with; finished ones that are made again
MEASURED = "measured.jsonl"

Demand = Callable[[bool, str], None]


def flips(place: Path, chance: Random, count: int, demanded: Demand, names: tuple[str, ...] = tuple(QUESTIONS)) -> str:
    """Turn `count` bits of every file of every command. demanded: raises unless a fact holds."""
    done: Counter = Counter()
    with small_steps():
        for name in names:
            _of_one(name, settled(place / name), chance, count, demanded, done)
            shutil.rmtree(place / name)
    return (f"{done['bits']} bits of {done['finished']} finished and {done['begun']} begun files of {len(names)} commands turned: "
            f"each noticed; {done['again']} commands that went on or made again: the same bytes")


def _of_one(name: str, place: Path, chance: Random, count: int, demanded: Demand, done: Counter) -> None:
    words, folder = QUESTIONS[name], place / RESULTS
    code, said, steps = called(words, place)
    demanded(code == 0, f"{name} ended with {code}: {said}")
    whole = _bytes(folder)
    if whole:
        done["finished"] += _turned(folder, kept_files(folder), chance, count, demanded, done)
        hurt = [file for file in kept_files(folder) if file.name not in (MANIFEST, JOURNAL)]
        for file in chance.sample(hurt, min(MADE_AGAIN, len(hurt))):
            file.write_bytes(flipped(file.read_bytes(), chance.randrange(8 * file.stat().st_size)))
            code, said, _ = called(words, place)
            beside = file.relative_to(folder).as_posix() in noted_files(folder)      # reports and tables are written again anyway
            demanded(code == 0 and (beside or "not what was written" in said), f"{name}, {file.name}: {code} {said}")
            demanded(_bytes(folder) == whole and verified(folder).is_whole, f"{name}, {file.name} made again: other bytes")
            done["again"] += 1
        shutil.rmtree(folder)
    code, said, _ = called(words, place, stop_at=max(2, steps // 2))
    demanded(code == 130 and "goes on" in said, f"{name} stopped: {code} {said}")
    pieces = [file for file in hidden(folder) if file.name != MEASURED] + [*folder.rglob(MEASURED)]
    done["begun"] += _turned(folder, [*pieces, folder / JOURNAL], chance, count, demanded, done)
    shutil.copytree(folder, place / "begun")
    hurt = [file.relative_to(folder) for file in kept_files(folder)]
    for piece in chance.sample(hurt, min(AGAIN, len(hurt))):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(place / "begun", folder)
        text = (folder / piece).read_bytes()
        (folder / piece).write_bytes(flipped(text, chance.randrange(8 * len(text))))
        code, said, _ = called(words, place)
        demanded(code == 0, f"{name}, {piece}: {code} {said}")
        demanded(_bytes(folder) == whole, f"{name}, {piece}, gone on: other bytes")
        done["again"] += 1


def _turned(folder: Path, files: list[Path], chance: Random, count: int, demanded: Demand, done: Counter) -> int:
    """Turn bits of files of a folder and ask who reads them; how many files."""
    for file in files:
        text, name, asked = file.read_bytes(), file.relative_to(folder).as_posix(), _asked(folder, file)
        for _ in range(count):
            bit = chance.randrange(8 * len(text))
            file.write_bytes(flipped(text, bit))
            seen = [one.file for one in verified(folder).files if one.state == "changed"]
            lost = file.name == DIGESTS and name in seen         # the digest before it, of the same piece, does not fit any more
            demanded(seen == [name] or lost, f"bit {bit} of {name}: {seen}")
            demanded(asked(), f"bit {bit} of {name}: taken for what was written")
            done["bits"] += 1
        file.write_bytes(text)
    return len(files)


def _asked(folder: Path, file: Path) -> Callable[[], bool]:
    """What a command that goes on asks of a begun file: whether it is noticed, and nothing that was never written is believed."""
    top = next((part for part in file.relative_to(folder).parts if part.startswith(".simpul-parts-")), None)
    if top is None:
        return lambda: True
    digest, name = top.removeprefix(".simpul-parts-"), file.parent.relative_to(folder / top).as_posix()
    name = "" if name == "." else name
    if file.name == MEASURED:
        true = dict(KeptFigures(folder, digest).found)
        return lambda: (found := KeptFigures(folder, digest)).damaged == [MEASURED] and found.found.items() <= true.items()
    if file.name == DIGESTS:
        written = {(told["file"], told["sha256"]) for line in filter(None, lines_of(file)) if (told := unsealed_line(line))}
        return lambda: (found := Checkpoints(folder, digest, name)).known.items() <= written and found.damaged == [DIGESTS]
    return lambda: not Checkpoints(folder, digest, name).is_whole(file.name)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): lasting(file) for file in folder.rglob("*")
            if file.is_file() and file.name != JOURNAL}
