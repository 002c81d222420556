"""A Dask cluster gives the same numbers to the last bit, whatever the number of workers and whoever of them dies: of a
comparison in memory, and of a question kept in a folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import experiments
from experiments import cli

ROOT = Path(experiments.__file__).parent.parent
# In a process of its own: workers are processes too, and what Dask warns about at its end is not ours.
WORK = """
import os, sys, time
import numpy as np
from experiments.cluster import Cluster
from experiments.errors import UserError
from pathlib import Path
from experiments.plan import plan
from experiments.results import carry_out
from tests.experiments.fake import FakeModel, scenario
from tests.experiments.rounds import carried, kept_bytes


class Deadly(FakeModel):
    '''Kills the worker that first meets the seed; when always, every worker that meets it.'''

    def __init__(self, mark, always=False, seed=3):
        super().__init__(noise=.1, failing=(("broker-host", 5),))
        self.mark, self.always, self.seed = mark, always, seed

    def run_many(self, scenario, strategies, seeds, threads=None, progress=None):
        if self.seed in seeds and (self.always or not os.path.exists(self.mark)):
            open(self.mark, "w").close()
            os._exit(9)
        return super().run_many(scenario, strategies, seeds, threads, progress)


def equal(one, other):
    return (np.array_equal(one.values, other.values, equal_nan=True)
            and np.array_equal(one.monthly, other.monthly, equal_nan=True) and one.failures == other.failures)


if __name__ == "__main__":
    planned, plain = plan(scenario(), None, 8), FakeModel(noise=.1, failing=(("broker-host", 5),))
    here = carry_out(planned, 1, model=plain)
    for workers in (1, 2, 4):
        with Cluster("local", plain, workers) as cluster:
            ticks = []
            assert equal(carry_out(planned, None, lambda done, total: ticks.append((done, total)), cluster), here), workers
            assert ticks[-1] == (32, 32) and cluster.workers == workers
            carried(Path(f"question-{workers}"), "question", model=cluster)
    carried(Path("question"), "question", model=plain)
    for workers in (1, 2, 4):
        assert kept_bytes(Path(f"question-{workers}")) == kept_bytes(Path("question")), workers
    with Cluster("local", Deadly("mark"), 2) as cluster:
        assert equal(carry_out(planned, model=cluster), here) and os.path.exists("mark")
    with Cluster("local", Deadly("question-mark", seed=1), 2) as cluster:
        carried(Path("survived"), "question", model=cluster)
    assert os.path.exists("question-mark") and kept_bytes(Path("survived")) == kept_bytes(Path("question"))
    with Cluster("local", Deadly("mark", always=True), 2) as cluster:
        try:
            carry_out(planned, model=cluster)
        except UserError as error:
            assert error.key == "cluster-lost"
        else:
            raise AssertionError("a piece that kills every worker must end the work")
    print("done")
"""


@pytest.mark.slow
def test_workers_change_nothing_and_may_die(tmp_path):
    script = tmp_path / "work.py"
    script.write_text(WORK, encoding="utf-8")
    found = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=300, cwd=tmp_path,
                           env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert found.returncode == 0 and found.stdout.endswith("done\n"), found.stderr[-3000:]


@pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1:1"])
def test_a_scheduler_that_does_not_answer_is_one_message(town, model, capsys, monkeypatch, address):
    monkeypatch.setattr("experiments.cluster.PATIENCE", 1)
    assert cli.main(["compare", "town.yaml", "--seeds", "2", "--cluster", address]) == 2
    complaint = capsys.readouterr().err
    assert f"No Dask scheduler answers at {address}" in complaint and complaint.count("\n") == 1
    assert not (town.parent / "results" / "town").exists()


def test_without_dask_the_message_says_what_to_install(town, model, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert cli.main(["compare", "town.yaml", "--cluster", "local"]) == 2
    assert "pip install simpul[cluster]" in capsys.readouterr().err
