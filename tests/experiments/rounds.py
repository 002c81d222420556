"""What the tests of keeping runs carry out: light, since a test lets sixty processes do it, of which most die on the way."""

import hashlib
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

from simpul.experiments.design.plan import plan
from simpul.experiments.runner import checkpoints, output_folders
from simpul.experiments.runner.runner import Runner
from tests.experiments.fake import FakeModel, scenario

TOLD = {"command": "simpul compare town", "versions": {"python": "3.11"}}
FAILING = (("broker-host", 3),)
SEEDS = 12
WORLDS = [{"context.history": value} for value in (.3, .4, .5)]
# Every strategy on twelve seeds, as a comparison does; or on four in each of some worlds, after a round of its own, as a
# question does.
ROUNDS = {"compare": [("", SEEDS, [{}])], "question": [("training", 2, WORLDS[:2]), ("", 4, WORLDS)]}


def carried(folder: Path, kind="compare", threads=1, progress=None, model=None, cluster=None) -> Runner:
    """Carry out what ROUNDS says of that kind, and put the whole together."""
    model = model or FakeModel(noise=.1, failing=FAILING)
    runner = Runner(folder, threads, progress, model, cluster, digest="0" * 64, monthly=kind == "compare")
    for name, seeds, worlds in ROUNDS[kind]:
        runner.run(plan(scenario(), None, seeds, worlds=worlds), name)
    runner.finish(TOLD)
    return runner


def kept_bytes(folder: Path) -> dict[str, bytes]:
    """Every file but the journal, which tells of stops."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != output_folders.JOURNAL}


DIES = 9
# Lets processes carry plans out that die where they are told to. Where a process can be split in two, each begins with all that is
# loaded here, which is most of what it takes to start one.
NURSERY = """
import json, os, sys
import pyarrow.compute, pyarrow.parquet
from simpul.experiments.design.fingerprint import sources_digest
from tests.experiments.fake import scenario
from tests.experiments.rounds import mortal
scenario().digest(), sources_digest()
for line in sys.stdin:
    child = os.fork() if hasattr(os, "fork") else 0
    if child == 0:
        mortal(*json.loads(line))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def mortal(kind: str, folder: str, moment: int, power: bool = False) -> None:
    """Carry plans out, with parts of two seeds, and die without a word at that moment of those at which a file comes, goes or runs
    are begun; how many moments were left stands beside the folder when it was outlived. power: whether the computer goes out with
    it: then what was not flushed is zeros, and flushing is a moment as well."""
    left, flushed = [moment], {}

    def cut() -> None:
        if power:
            for file in [file for file in Path(folder).rglob("*") if file.is_file()]:
                try:                                      # another thread is at work still: what it moved away had been flushed
                    about, text = file.stat(), file.read_bytes()
                except FileNotFoundError:
                    continue
                safe, digest = flushed.get(about.st_ino, (0, ""))
                if hashlib.sha256(text[:safe]).hexdigest() != digest:         # another file had that place on the disk
                    safe = 0
                file.write_bytes(text[:safe] + bytes(len(text) - safe))
        os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, "SIGKILL") else os._exit(DIES)

    def passed() -> None:
        left[0] -= 1
        if left[0] == 0:
            cut()

    def watched(function):
        def around(*words, **more):
            passed()
            found = function(*words, **more)
            passed()
            return found
        return around

    def flush(number: int) -> None:
        about = os.fstat(number)
        if about.st_size and not stat.S_ISDIR(about.st_mode):
            text = Path(f"/proc/self/fd/{number}").read_bytes()
            flushed[about.st_ino] = len(text), hashlib.sha256(text).hexdigest()

    os.fsync = watched(flush) if power else lambda number: None       # who is killed leaves what the system holds
    FakeModel.run_many = watched(FakeModel.run_many)
    os.replace, shutil.rmtree, Path.unlink = map(watched, (os.replace, shutil.rmtree, Path.unlink))
    checkpoints.RUNS_IN_PART, checkpoints.SELDOM = 8, 0
    carried(Path(folder), kind)
    Path(f"{folder}.left").write_text(str(left[0]), encoding="utf-8")


class Nursery:
    """Where mortals come from; use as a context."""

    def __init__(self, root: Path):
        self.root = root
        self.process: subprocess.Popen | None = None

    def __enter__(self):
        return self

    def __exit__(self, *_error) -> None:
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait(60)
            self.process.stdout.close()

    def lives(self, kind: str, folder: Path, moment: int, power: bool = False) -> int | None:
        """Let one live: how many moments were left when it was through, None when it died as it was told to. power: whether the
        computer goes out with it."""
        if self.process is None or not hasattr(os, "fork"):
            self.__exit__()
            surroundings = {**os.environ, "PYTHONPATH": str(self.root)}
            self.process = subprocess.Popen([sys.executable, "-c", NURSERY], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            text=True, env=surroundings)
        self.process.stdin.write(json.dumps([kind, str(folder), moment, power]) + "\n")
        self.process.stdin.flush()
        code = int(self.process.stdout.readline()) if hasattr(os, "fork") else self.process.wait(120)
        left = Path(f"{folder}.left")
        if code == 0:
            return int(left.read_text(encoding="utf-8"))
        assert code == (-signal.SIGKILL if hasattr(signal, "SIGKILL") else DIES), code
        return None
