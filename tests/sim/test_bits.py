"""The same bits everywhere: compiled and interpreted, under Mesa, on any number of threads, on a Dask cluster, on every Python.

All are held against one file, `tests/baseline/bits.json`, which `.ci/run` compares on each Python and any machine may.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from simpul.sim.model import CollaborationModel
from simpul.sim.outcomes import WORST_OFF, outcomes_of
from simpul.sim.run import run_many
from simpul.sim.scenario.strategy_models import BUILT_IN
from tests.baseline import bits

ROOT = Path(__file__).resolve().parents[2]
every_label = pytest.mark.parametrize("label", bits.LABELS)
# In a process of its own: what Dask warns about at its end is not ours.
ON_DASK = """
import json
from pathlib import Path
import numpy as np
from simpul.experiments.runner import checkpoints
from simpul.experiments.runner.local_processes import Processes
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.runner import Runner
from simpul.experiments.runner.result_store import load_results
from tests.baseline import bits

if __name__ == "__main__":
    checkpoints.RUNS_IN_PART = 2 * len(bits.LABELS)
    with Processes(2) as cluster:
        runner = Runner(Path("kept"), workers=cluster)
        runner.run(plan(bits.world(), bits.LABELS, range(bits.SEED - 4, bits.SEED + 1)))
        runner.finish({})
    results, _ = load_results(Path("kept"))
    months = np.asarray(results.monthly)
    print(json.dumps({label: bits.fingerprint(months[place, -1]) for place, label in enumerate(results.strategies)}))
"""


def program(*words: str, **environment: str) -> dict:
    """Return the JSON that a Python program prints."""
    found = subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=300,
                           env={**os.environ, "PYTHONPATH": str(ROOT), **environment})
    assert found.returncode == 0, found.stderr[-3000:]
    return json.loads(found.stdout)


def test_compiled():
    assert bits.differences(bits.read(), bits.figures()) == []


def test_interpreted():
    assert bits.differences(bits.read(), program("-m", "tests.baseline.bits", NUMBA_DISABLE_JIT="1")) == []


@every_label
@pytest.mark.parametrize("compiled", [False, True], ids=["plain", "compiled"])
def test_under_mesa(label, compiled):
    model = CollaborationModel(bits.world(), label, bits.SEED, compiled=compiled)
    while model.running:
        model.step()
    assert bits.told(model.community, model.series, model.ledger) == bits.read()[label]


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_on_threads_and_whoever_else_is_run(threads):
    """Outcomes too: they are sums by NumPy, which must not hang on how many runs stand beside; but which group is the worst-off
    hangs on all seeds."""
    scenario, before = bits.world(), bits.read()
    seeds = range(bits.SEED - 4, bits.SEED + 3)
    found = run_many(scenario, bits.LABELS, seeds, threads=threads)
    place = seeds.index(bits.SEED)
    assert {label: bits.fingerprint(found.series[row, place]) for row, label in enumerate(bits.LABELS)} == {
        label: before[label]["series"] for label in bits.LABELS}
    alone = run_many(scenario, bits.LABELS, [bits.SEED], threads=1)
    own = [place for place, one in enumerate(outcomes_of(scenario)) if one.name != WORST_OFF]
    for horizon in scenario.horizons:
        assert np.array_equal(alone.outcomes(horizon)[:, 0, own], found.outcomes(horizon)[:, place, own], equal_nan=True)


def test_on_a_cluster(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    script = tmp_path / "work.py"
    script.write_text(ON_DASK, encoding="utf-8")
    assert program(str(script)) == {label: told["series"] for label, told in bits.read().items()}


def test_the_world_is_one_in_which_everything_happens():
    """Every built-in type, every strategy different from nothing, and events of all kinds, or the bits would say little."""
    scenario, before = bits.world(), bits.read()
    assert {scenario.strategies[label].type for label in bits.LABELS} == set(BUILT_IN)
    assert len({told["series"] for told in before.values()}) == len(before)
    found = run_many(scenario, bits.LABELS, [bits.SEED], threads=1)
    assert not found.failures
    outcomes = dict(zip((one.name for one in outcomes_of(scenario)), found.outcomes(scenario.horizons[0])[:, 0].T, strict=True))
    for name in ("crises_met", "windows_won", "outside_resources"):
        assert (outcomes[name] > 0).any(), name


def test_a_bit_that_moved_is_seen():
    columns = [np.zeros(3), np.arange(4)]
    moved = [np.nextafter(columns[0], 1.0), columns[1]]
    assert bits.fingerprint(*columns) != bits.fingerprint(*moved)
    assert bits.fingerprint(*columns) == bits.fingerprint(*(column.astype(column.dtype.newbyteorder(">")) for column in columns))
    before = bits.read()
    assert len(bits.differences(before, before | {"nothing": before["nothing"] | {"state": "0"}, "other": {}})) == 2
