"""One round: the experiment undisturbed, the same experiment killed and gone on with, and whether every byte is the same."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak.drawing import FOLDER, SCENARIO, Kill, Round

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600.0  # seconds that one process may take, and within which one that was asked to stop has to be gone
LARGEST = 400_000_000  # bytes that the folder of a round may hold
JOURNAL, MANIFEST, PARTS = "journal.jsonl", "manifest.json", ".simpul-"
REFUSED, STOPPED = 2, 130
BEGUN = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
UNFINISHED = (REFUSED, STOPPED, -signal.SIGINT, -9, 1)  # 1: what Windows says of a process that was terminated


class Broken(Exception):
    """Something that should not have happened."""


@dataclass
class Told:
    """What a round did: seconds undisturbed, each kill with what came of it, files compared."""

    seconds: float = 0.0
    kills: list[str] = field(default_factory=list)
    files: int = 0


def carried_out(one: Round, folder: Path) -> Told:
    """Carry a round out below `folder`. Raises Broken."""
    told = Told()
    whole, disturbed = (prepared(folder / name, one) for name in ("whole", "disturbed"))
    begun = time.monotonic()
    code, said = finished(started(whole, one))
    told.seconds = time.monotonic() - begun
    if code not in (0, REFUSED) or "Traceback" in said:
        raise Broken(f"the undisturbed command ended with {code}: {said[-2000:]}")
    first = at_work_after(whole, begun)
    for kill in one.kills:
        told.kills.append(killed(disturbed, one, kill, told.seconds, first))
    again, also = finished(started(disturbed, one))
    if again != code:
        raise Broken(f"the command that went on ended with {again}, the undisturbed one with {code}: {also[-2000:]}")
    if code == REFUSED:  # a question that these figures cannot answer: one sentence, however often it was stopped before
        if last_line(said) != last_line(also):
            raise Broken(f"refused otherwise after it was disturbed: {said[-500:]} / {also[-500:]}")
        told.kills.append(f"refused both times: {last_line(said)}")
        return told
    told.files = compared(whole / FOLDER, disturbed / FOLDER)
    if one.again:
        code, said = finished(started(disturbed, one, ("rerun", FOLDER, "--lang", "en")))
        if code != 0:
            raise Broken(f"made again, it ended with {code}: {said[-2000:]}")
        told.kills.append("rerun the same")
    if size_of(folder) > LARGEST:
        raise Broken(f"the folder holds {size_of(folder) / 1e6:.0f} MB")
    return told


def prepared(place: Path, one: Round) -> Path:
    """A folder of its own with the scenario in it."""
    place.mkdir(parents=True)
    (place / SCENARIO).write_text(one.text, encoding="utf-8")
    return place


def started(place: Path, one: Round, words: tuple[str, ...] = ()) -> subprocess.Popen:
    """Start the command of a round (or other words) in a folder, as the head of a group of processes of its own."""
    command = [sys.executable, "-m", "simpul.experiments.cli.main", *(words or one.words)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.Popen(command, cwd=place, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                            encoding="utf-8", errors="replace", start_new_session=os.name != "nt")


def finished(process: subprocess.Popen) -> tuple[int, str]:
    """Wait for a process; its exit code and what it said. What it leaves behind of its group is ended. Raises Broken."""
    try:
        _, said = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        raise Broken(f"no end within {PATIENCE:.0f} s") from None
    finally:
        if os.name != "nt":
            try:
                os.killpg(process.pid, signal.SIGKILL)  # workers of a cluster whose head was killed
            except ProcessLookupError:
                pass
    return process.returncode, said


def last_line(said: str) -> str:
    """The last line that was said."""
    return (said.strip().splitlines() or [""])[-1]


def at_work_after(whole: Path, begun: float) -> float:
    """After how many seconds the undisturbed command began its runs, by the first line of its journal; 0 when it tells none."""
    from datetime import datetime

    try:
        line = json.loads((whole / FOLDER / JOURNAL).read_text(encoding="utf-8").splitlines()[0])
        since = time.time() - datetime.fromisoformat(line["started"]).timestamp()
        return max(0.0, time.monotonic() - begun - since)
    except (OSError, ValueError, KeyError, IndexError):
        return 0.0


def killed(place: Path, one: Round, kill: Kill, seconds: float, first: float) -> str:
    """Start the command and disturb it; what came of that. Raises Broken for a stop that is not clean."""
    process, begun = started(place, one), time.monotonic()
    moment = first + kill.when * max(0.0, seconds - first) if kill.at_work else kill.when * seconds
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        if kill.how == "interrupt":
            process.send_signal(signal.SIGINT)
        else:
            process.kill()
    code, said = finished(process)
    if code not in (0, *UNFINISHED) or "Traceback" in said:
        raise Broken(f"{kill.how} after {moment:.1f} s: it ended with {code}: {said[-2000:]}")
    if (place / FOLDER / MANIFEST).exists():
        json.loads((place / FOLDER / MANIFEST).read_text(encoding="utf-8"))
    return f"{kill.how} at {time.monotonic() - begun:.1f} s: {'was done' if code == 0 else 'stopped'}"


def compared(whole: Path, disturbed: Path) -> int:
    """How many files are the same byte for byte. Raises Broken for any that is not, is missing, or is too many."""
    one, other = kept(whole), kept(disturbed)
    if sorted(one) != sorted(other):
        raise Broken(f"only on one side: {sorted(set(one) ^ set(other))}")
    differing = [name for name in one if lasting(one[name]) != lasting(other[name])]
    if differing:
        raise Broken(f"not the same: {differing}")
    left = [name for name in other if PARTS in name]
    if left:
        raise Broken(f"left behind: {left}")
    return len(one)


def kept(folder: Path) -> dict[str, Path]:
    """The files of a folder of results by name, without the journal, which tells of stops."""
    return {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file() and file.name != JOURNAL}


def lasting(file: Path) -> bytes:
    """What a file says, without the moment at which a report's experiment was begun."""
    return BEGUN.sub(b"", file.read_bytes()) if file.suffix == ".html" else file.read_bytes()


def size_of(folder: Path) -> int:
    """Bytes below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def cleared(folder: Path) -> None:
    """Take the folder of a round away."""
    shutil.rmtree(folder, ignore_errors=True)
