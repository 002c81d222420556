"""What a million runs would take: the model of costs (`simpul.experiments.runner.cost_forecast`), and how far off it is for ten
thousand.

Ten thousand runs of forty organizations are made on the threads of this computer, and again on a local Dask cluster of two
workers, which is killed half-way and goes on. Both folders must have the same bytes.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from simpul.experiments.runner.output_folders import JOURNAL
from tests.bench.cases import STRATEGIES, community
from tests.bench.measures import ROOT

WORKERS = 2
MILLION = 1_000_000


def measured(runs: int) -> dict:
    """Return forecasts and times in seconds; raises AssertionError when a folder of the two has other bytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "forty.yaml").write_text(community().to_yaml(), encoding="utf-8")
        million = foreseen(folder, "--out", "million", MILLION)
        here, cluster = ["--out", "threads"], ["--cluster", "local", "--out", "dask"]
        expected = foreseen(folder, *here, runs)
        took = whole(folder, *here, runs)
        on_cluster = foreseen(folder, *cluster, runs)
        kept = killed(folder, *cluster, runs)
        rest = foreseen(folder, *cluster, runs)
        rest_took = whole(folder, *cluster, runs)
        assert kept_bytes(folder / "threads") == kept_bytes(folder / "dask"), "the cluster made other bytes"
    assert expected["runs"] - rest["left"] == kept
    return {"runs": expected["runs"], "workers": WORKERS, "forecast": expected["seconds"], "took": took,
            "cluster_forecast": on_cluster["seconds"], "cluster_kept_when_killed": kept,
            "cluster_forecast_of_rest": rest["seconds"], "cluster_rest_took": rest_took, "costs": million["costs"], "million": {
                "runs": million["runs"], "parts": million["parts"], "seconds_here": million["seconds"],
                "seconds_elsewhere": million["seconds_elsewhere"], "most_workers": million["most_workers"],
                "bytes": million["bytes"], "most_bytes": million["most_bytes"], "memory_bytes": million["memory_bytes"]}}


def command(*words) -> list[str]:
    """The command for a comparison of so many runs (the last word) on two workers."""
    *words, runs = words
    return [sys.executable, "-m", "simpul.experiments.cli.main", "compare", "forty.yaml", "--seeds", str(runs // len(STRATEGIES)),
            "--threads", str(WORKERS), "--no-report", "--json", *words]


def foreseen(folder: Path, *words) -> dict:
    """Return what the command says that it would take."""
    return json.loads(ran(folder, *words[:-1], "--plan", words[-1]))


def whole(folder: Path, *words) -> float:
    """Return seconds from the first run that is made until the whole is put together."""
    begun = time.time()
    ran(folder, *words)
    place = folder / words[-2]
    sitting = json.loads((place / JOURNAL).read_text(encoding="utf-8").splitlines()[-1])
    made = max(begun, (place / JOURNAL).stat().st_mtime)
    return sitting["seconds"] + (place / "manifest.json").stat().st_mtime - made


def ran(folder: Path, *words) -> str:
    """Return what the command prints."""
    return subprocess.run(command(*words), cwd=folder, env=environment(), capture_output=True, text=True, check=True).stdout


def killed(folder: Path, *words) -> int:
    """Begin, kill all of it when half is kept, and return how many runs that is."""
    place = folder / words[-2]

    def kept() -> int:
        seeds = (int(file.name.split("-")[3]) for file in place.glob(".simpul-parts-*/*-runs.parquet"))
        return sum(seeds) * len(STRATEGIES)

    process = subprocess.Popen(command(*words), cwd=folder, env=environment(), start_new_session=True, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    while kept() < words[-1] / 2:
        assert process.poll() is None, "it ended before it was killed"
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
    process.wait()
    return kept()


def environment() -> dict[str, str]:
    """Return the environment in which this tree is what runs."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def kept_bytes(place: Path) -> dict[str, bytes]:
    """Return the files that must not depend on how they were made."""
    return {file.name: file.read_bytes() for file in place.glob("*.parquet")}
