"""Processes of this computer and a Dask cluster give the same bytes, whatever the number of workers and whoever of them dies: of a
comparison and of a question, kept in a folder. No more is under way at once than keeps the workers busy, and no port listens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simpul import experiments
from simpul.experiments.cli import main
from simpul.experiments.runner import dask_cluster

ROOT = Path(experiments.__file__).parent.parent
# In a process of its own: workers are processes too, and what Dask warns about at its end is not ours.
WORK = """
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
import psutil
from distributed import LocalCluster
from simpul.experiments.runner import checkpoints
from simpul.experiments.runner.dask_cluster import Cluster
from simpul.experiments.runner.local_processes import Processes
from simpul.experiments.user_errors import UserError
from simpul.experiments.runner.executors import AHEAD
from tests.experiments.fake import FakeModel
from tests.experiments.rounds import FAILING, ROUNDS, carried, kept_bytes


class Deadly(FakeModel):
    '''Kills the worker that first meets seed 1; when always, every worker that meets it.'''

    def __init__(self, mark, always=False):
        super().__init__(noise=.1, failing=FAILING)
        self.mark, self.always = mark, always

    def run_many(self, scenario, strategies, seeds, threads=None, progress=None, monthly=True):
        if 1 in seeds and (self.always or not os.path.exists(self.mark)):
            open(self.mark, "w").close()
            os._exit(9)
        return super().run_many(scenario, strategies, seeds, threads, progress, monthly)


def watched(sender):
    '''How many pieces were under way whenever one was sent.'''
    sent, counts, submit = [], [], sender.submit

    def submitted(*words, **more):
        sent.append(submit(*words, **more))
        counts.append(sum(future.status == "pending" if hasattr(future, "status") else not future.done() for future in sent))
        return sent[-1]

    sender.submit = submitted
    return counts


def doors():
    '''What this process and those it made listen on.'''
    family = [psutil.Process(), *psutil.Process().children(recursive=True)]
    return [one for process in family for one in process.net_connections("all") if one.status == "LISTEN"]


def compared(cluster, name, always=False):
    for kind in ROUNDS:
        ticks, folder = [], Path(f"{kind}-{name}")
        carried(folder, kind, progress=lambda done, total: ticks.append((done, total)), cluster=cluster)
        assert ticks[-1] == (48, 48), ticks[-1]
        assert kept_bytes(folder) == kept_bytes(Path(kind)), (kind, name)
    cluster.model = Deadly(f"{name}-mark")
    carried(Path(f"{name}-survived"), "compare", cluster=cluster)
    assert os.path.exists(f"{name}-mark") and kept_bytes(Path(f"{name}-survived")) == kept_bytes(Path("compare"))
    if always:
        cluster.model = Deadly(f"{name}-always", always=True)
        try:
            carried(Path(f"lost-{name}"), "compare", cluster=cluster)
        except UserError as error:
            assert error.key == "cluster-lost"
        else:
            raise AssertionError("a piece that kills every worker must end the work")


if __name__ == "__main__":
    checkpoints.RUNS_IN_PART, plain = 8, FakeModel(noise=.1, failing=FAILING)
    os.fsync = lambda number: None
    for kind in ROUNDS:
        carried(Path(kind), kind, model=plain)
    with Processes(2, plain) as here:
        counts, submit = [], ProcessPoolExecutor.submit
        ProcessPoolExecutor.submit = lambda pool, *words: (counts.append(len(pool._pending_work_items)), submit(pool, *words))[1]
        compared(here, "here", always=True)
        assert here.workers == 2 and len(counts) > 4 and max(counts) < AHEAD * 2, counts
        assert not doors()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as other, \
            Cluster(other.scheduler_address, plain) as cluster:
        counts = watched(cluster.client)
        compared(cluster, "dask")
        assert cluster.workers == 2 and len(counts) > 4
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
    monkeypatch.setattr("simpul.experiments.runner.dask_cluster.PATIENCE", 1)
    assert main.main(["compare", "town.yaml", "--seeds", "2", "--cluster", address]) == 2
    complaint = capsys.readouterr().err
    assert f"No Dask scheduler answers at {address}" in complaint and complaint.count("\n") == 1
    assert not (town.parent / "results" / "town").exists()


def test_without_dask_the_message_says_what_to_install(town, model, capsys, monkeypatch):
    monkeypatch.setattr(dask_cluster, "Client", None)
    assert main.main(["compare", "town.yaml", "--cluster", "tcp://127.0.0.1:8786"]) == 2
    assert 'pip install -c constraints.txt -e ".[cluster]"' in capsys.readouterr().err
