"""Every pair of commands that write, begun together in one folder: what one has made is never touched by another."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from simpul.experiments.runner.folder_verification import verified
from simpul.sim.scenario import load_scenario
from tests.soak.folder_writers import BESIDE, WRITERS, settled

ROOT = Path(__file__).resolve().parents[2]
REFUSED = ("is in use", "exists already")
KEEPS_NOTHING = ("patterns", "export", "new", "import", "schema")     # leave no folder of results
MOST_AT_ONCE = 60                                                  # pairs for a process that splits

# One process loads everything and splits: both commands begin at the same moment.
BEGUN_TOGETHER = """
import json, os, sys, time
from contextlib import nullcontext
from pathlib import Path
from tests.experiments.fake import FakeModel
from tests.experiments.conftest import model_in_use
from simpul.experiments.cli import analysis_session, command_group, compile_notice, main, shared_options
from simpul.experiments.runner import claimed_place, runner, result_store
from simpul.experiments.analyses import comparison_run, sweep
from simpul.experiments.cli import calibration_session, export_command, import_command, new_command, region_session
from simpul.sim.run import warm_up
from tests.soak.folder_writers import small_steps
warm_up()
compile_notice.warmed_up.__code__ = (lambda: None).__code__
os.fsync = lambda number: None
class Slow(FakeModel):
    def run_many(self, *words, **more):
        time.sleep(0.02)
        return super().run_many(*words, **more)
top = Path.cwd()
for place, commands in json.loads(sys.stdin.read()).items():
    os.chdir(top / place)
    gate, open_gate = os.pipe()
    children = []
    for number, words in enumerate(commands):
        if not (child := os.fork()):
            os.close(open_gate)
            os.read(gate, 1)
            sys.argv[1:], sys.stdout, sys.stderr = words, open(os.devnull, "w"), open(f"said-{number}", "w")
            everything = words[0] == "tradeoffs"                      # reads outcomes that a made-up model has not
            with small_steps(), nullcontext() if everything else model_in_use(Slow(noise=.1)):
                code = main.main(words)
            sys.stderr.flush()
            os._exit(code)
        children.append(child)
    os.close(open_gate)
    os.close(gate)
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]), flush=True)
"""


def begun_together(place: Path, groups: Mapping[str, Sequence[Sequence[str]]],
                   seconds: float | None = None) -> subprocess.CompletedProcess[str]:
    """Begin the commands of each group at the same moment, in the folder below `place` that has its name; one group after another.

    Returns the process: a line of exit codes for each group; what a command said is in `said-N` of its folder. seconds: how long
    all may take. A process has to be able to split in two (`os.fork`).
    """
    return subprocess.run([sys.executable, "-c", BEGUN_TOGETHER], cwd=place, text=True, capture_output=True, timeout=seconds,
                          input=json.dumps(groups), env={**os.environ, "PYTHONPATH": str(ROOT)})


def pairs(place: Path, demanded: Callable[[bool, str], None], names: tuple[str, ...] = tuple(WRITERS)) -> str:
    """Begin every pair of commands, of the same command too. demanded: raises unless a fact holds."""
    told, refused = list(itertools.combinations_with_replacement(names, 2)), 0
    for first in range(0, len(told), MOST_AT_ONCE):
        some = told[first:first + MOST_AT_ONCE]
        for one, other in some:
            settled(place / f"{one}+{other}")
        ended = begun_together(place, {f"{one}+{other}": [WRITERS[one], WRITERS[other]] for one, other in some})
        demanded(ended.returncode == 0, ended.stderr[-2000:])
        for pair, line in zip(some, ended.stdout.splitlines(), strict=True):
            refused += _looked_at(place / "+".join(pair), pair, json.loads(line), demanded)
    return f"{len(told)} pairs begun together: every result whole, {refused} commands told who was first"


def _looked_at(place: Path, pair: tuple[str, str], codes: list[int], demanded: Callable[[bool, str], None]) -> int:
    """Look at what a pair has left; how many of the two were refused."""
    name, said = place.name, [(place / f"said-{number}").read_text(encoding="utf-8") for number in range(2)]
    for code, text in zip(codes, said, strict=True):
        demanded(code == 0 or (code == 2 and any(word in text for word in REFUSED)), f"{name}: {code} {text}")
        demanded(code == 0 or text.strip().count("\n") == 0, f"{name}: more than a line: {text}")
    demanded(0 in codes, f"{name}: both refused: {said}")
    demanded("waiting" not in pair or codes[pair.index("waiting")] == 0, f"{name}: did not wait")
    folders = [file.parent for file in place.rglob("manifest.json")]
    for folder in folders:
        found = verified(folder)
        demanded(found.is_whole and found.finished, f"{name}: {folder.name} is not whole")
    left = list(place.rglob(".simpul-*"))
    demanded(not left, f"{name}: left behind: {left}")
    keeping = [json.dumps([word for word in WRITERS[one] if word != "--wait"]) for one, code in zip(pair, codes, strict=True)
               if code == 0 and one not in KEEPS_NOTHING]
    demanded(len(folders) == len(set(keeping)), f"{name}: {len(folders)} folders of results of {len(set(keeping))} commands")
    if (place / BESIDE).exists():
        load_scenario(place / BESIDE)
    return codes.count(2)
