"""The measurements: each returns plain numbers, in the unit its name says."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from simpul.sim.model import CollaborationModel
from simpul.sim.months import run_months
from simpul.sim.run import blank_for, run, run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES, SERIES_INDEX
from simpul.sim.state.settings import settings
from tests.bench.cases import MONTHS, PIKUL, STRATEGIES, community

ROOT = Path(__file__).resolve().parents[2]
USUAL_SEEDS = 100  # of a comparison, where nobody says otherwise


def best_seconds(work: Callable[[], object], times: int) -> float:
    """Return the shortest of some runs of `work`: what the machine's other work disturbed least."""
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found)


def nanoseconds_per_tie_and_month(times: int = 12) -> tuple[float, float]:
    """Return nanoseconds of the compiled months, without any strategy, per tie and month, and the mean number of ties.

    A tie is an arc that is in somebody's address book, at whatever depth. Drawing the start and writing the series are in the time.
    """
    scenario = community()
    c = blank_for(scenario, ["nothing"], 0)
    series, ledger = np.zeros((MONTHS, len(SERIES))), np.zeros((MONTHS, len(LEDGER), 3))
    first = [column.copy() for column in c]
    handle = Handle(c, settings(scenario, 1))

    def once() -> float:
        for column, value in zip(c, first, strict=True):
            column[...] = value
        begun = time.perf_counter()
        run_months(handle.community, handle.settings, 0, MONTHS, series, ledger)
        return time.perf_counter() - begun

    once()
    seconds = min(once() for _ in range(times))
    ties = float(series[:, SERIES_INDEX["arcs_known"]].sum())
    return 1e9 * seconds / ties, ties / MONTHS


def runs_a_second(label: str, seeds: int = USUAL_SEEDS, monthly: bool = True) -> float:
    """Return whole runs a second of one strategy on one core, with everything that belongs to a run.

    monthly: False for runs of which only outcomes are wanted (`simpul.sim.run.run_many`).
    """
    scenario = community()
    run_many(scenario, [label], range(2), threads=1)
    return seeds / best_seconds(lambda: run_many(scenario, [label], range(seeds), threads=1, monthly=monthly), 3)


def mesa_seconds_a_run(label: str, compiled: bool, times: int) -> float:
    """Return seconds of a run under Mesa's scheduling, building the model included."""
    scenario = community()

    def once() -> None:
        model = CollaborationModel(scenario, label, 1, compiled)
        while model.running:
            model.step()

    if compiled:
        once()  # compiles, or reads what was compiled
    return best_seconds(once, times)


def compiled_seconds_a_run(times: int = 12) -> float:
    """Return seconds of one compiled run without a strategy, as `sim.run` does it."""
    scenario = community()
    run(scenario, "nothing", 1, record=False)
    return best_seconds(lambda: run(scenario, "nothing", 1, record=False), times)


def pikul_comparison_seconds(seeds: int, threads: int) -> float:
    """Return seconds of all strategies of the PIKUL case on some seeds: the runs alone, without report and files."""
    scenario = load_scenario(PIKUL)
    run_many(scenario, None, range(1), threads=1)
    begun = time.perf_counter()
    run_many(scenario, None, range(seeds), threads=threads)
    return time.perf_counter() - begun


def start_seconds(program: str, times: int, **environment: str) -> float:
    """Return seconds from the start to the end of a new Python process."""
    command = [sys.executable, "-c", program]

    def once() -> None:
        subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=True)

    return best_seconds(once, times)


def starts(cold_compile: bool) -> dict[str, float]:
    """Return seconds to start the command: `cold` without Python's own bytecode, and (for a run) without compiled code."""
    command = "import sys; sys.argv = ['simpul'] + {}; from simpul.experiments.cli.main import main; main()"
    shown = command.format(["--help"])
    small = "from simpul import load_scenario, run; run(load_scenario('scenarios/small.yaml'), 'nothing', 1)"
    found = {"help_warm": start_seconds(shown, 1)}
    found["help_warm"] = start_seconds(shown, 5)
    with tempfile.TemporaryDirectory() as folder:
        found["help_cold"] = start_seconds(shown, 1, PYTHONPYCACHEPREFIX=folder)
    found["run_warm"] = start_seconds(small, 3)
    if cold_compile:
        with tempfile.TemporaryDirectory() as folder:
            found["run_cold"] = start_seconds(small, 1, SIMPUL_CACHE_DIR=folder)
    return found


# Runs the command in a process of its own, then says the most memory that was in use at once: kB, nothing where that is unknown.
WEIGHED = """
import sys
from pathlib import Path
from simpul.experiments.cli.main import main
assert main(sys.argv[1:]) == 0
status = Path("/proc/self/status")
if status.exists():        # the other way counts what was in use before this program began
    print("kB", status.read_text().split("VmHWM:")[1].split()[0])
else:
    try:
        import resource
        print("kB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1))
    except ImportError:
        print("kB")
"""


def peak_megabytes(runs: int, report: bool) -> float | None:
    """Return the most memory (MB) that a comparison of so many runs of the small scenario takes; None where that is unknown."""
    seeds = runs // len(load_scenario(ROOT / "scenarios" / "small.yaml").strategies)
    with tempfile.TemporaryDirectory() as folder:
        words = ["compare", "small", "--seeds", str(seeds), "--out", folder, *([] if report else ["--no-report"])]
        found = subprocess.run([sys.executable, "-c", WEIGHED, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    told = found.stdout.split("kB")[-1].strip()
    return int(told) / 1024 if told else None


def strategies() -> list[str]:
    """Return the labels of the strategies that are timed."""
    return list(STRATEGIES)
