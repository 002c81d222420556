"""What `machine.js` and Numba say of the same runs: fingerprints of the series and of the outcomes of each."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from simpul.sim.outcomes import OUTCOMES, compute
from simpul.sim.portable.packed_case import packed_case
from simpul.sim.portable.portable_rules import MODEL_FILE
from simpul.sim.run import run_many
from simpul.sim.scenario import Scenario

ENGINE = Path(__file__).with_name("pages_engine.js")
MACHINE = MODEL_FILE.with_name("machine.js")
NODE = shutil.which("node")
Answers = dict[str, list[str]]


def digest(numbers: np.ndarray) -> str:
    """Return a fingerprint; what is not a number has no bits of its own."""
    return hashlib.sha256(np.ascontiguousarray(np.where(np.isnan(numbers), -1e300, numbers)).tobytes()).hexdigest()


def expected(sets: Sequence[Scenario], chosen: Sequence[int], seeds: Sequence[int], moved: Mapping[str, float]) -> Answers:
    """Return what Numba says of some parameter sets with some context factors or the money moved, by set, seed and strategy."""
    found = {}
    for place in chosen:
        changes = {"subsidy.total" if name == "subsidy" else f"context.{name}": value for name, value in moved.items()}
        scenario = sets[place].with_changes(changes) if changes else sets[place]
        runs = run_many(scenario, None, seeds)
        for row, label in enumerate(runs.strategies):
            for column, seed in enumerate(seeds):
                series = runs.series[row, column]
                read = np.stack([compute(series[None], scenario, horizon)[0, : len(OUTCOMES)] for horizon in scenario.horizons])
                found[f"{place} {seed} {label}"] = [digest(series), digest(read)]
    return found


def jobs(chosen: Sequence[int], seeds: Sequence[int], moved: Mapping[str, float]) -> str:
    """Return the same question for `pages_engine.js`."""
    return json.dumps({"sets": [*chosen], "seeds": [str(seed) for seed in seeds], "moved": {**moved}, "outcomes": len(OUTCOMES)})


def from_node(sets: Sequence[Scenario], chosen: Sequence[int], seeds: Sequence[int], moved: Mapping[str, float]) -> Answers:
    """Return what Node says of it."""
    assert NODE is not None
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / "packed"
        packed.write_bytes(packed_case(sets, list(sets[0].strategies)))
        words = [NODE, ENGINE, MACHINE, MODEL_FILE, packed, jobs(chosen, seeds, moved)]
        told = subprocess.run(words, capture_output=True, text=True, timeout=300)
    assert told.returncode == 0, told.stderr[-2000:]
    answers: Answers = json.loads(told.stdout)
    return answers
