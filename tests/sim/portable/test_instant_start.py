"""First runs of a new installation: `model.wasm` answers them, the compiler works beside, and compiled rules take over."""

from __future__ import annotations

import os
import threading
import time

import pytest

from simpul.sim import instant_start, kernel_compiler, run
from simpul.sim.instant_start import FirstRuns
from simpul.sim.months import run_months
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import let_pass_by, run_many
from tests.sim.worlds import fixed_world, scenario_of


class Counting:
    """A model that counts how often months pass by it, and how many at once."""

    def __init__(self):
        self.model, self.calls, self.now, self.most, self.lock = WasmModel(), 0, 0, 0, threading.Lock()

    def run_months(self, *arguments):
        with self.lock:
            self.calls, self.now = self.calls + 1, self.now + 1
            self.most = max(self.most, self.now)
        self.model.run_months(*arguments)
        with self.lock:
            self.now -= 1


@pytest.fixture
def scenario():
    return scenario_of(fixed_world(6, 24, 3))


@pytest.fixture(autouse=True)
def as_before():
    yield
    let_pass_by()


def runs(scenario, first, monkeypatch, seeds=8):
    monkeypatch.setattr(instant_start, "LOOKS_AFTER", 0.0)
    let_pass_by(first.run_months)
    return run_many(scenario, ["nothing", "broker-host"], range(seeds), threads=2)


def test_runs_are_the_same_before_during_and_after(scenario, monkeypatch):
    expected = run_many(scenario, ["nothing", "broker-host"], range(8))
    for looks in (0, 5, 10**9):
        counting, asked, loaded = Counting(), iter(range(10**9)), []
        first = FirstRuns(counting, lambda asked=asked, looks=looks: next(asked) >= looks, lambda: loaded.append(1), 0.0, 2)  # noqa: B023
        found = runs(scenario, first, monkeypatch)
        assert found.series.tobytes() == expected.series.tobytes() and not found.failures
        assert (counting.calls > 0) == (looks > 0) and len(loaded) == (looks < 10**9)
        assert run.months_in_use() is run_months or looks == 10**9


@pytest.mark.parametrize("patience,cores,most", [(1e9, 2, 2), (0.0, 2, 1), (0.0, 1, 1)])
def test_the_compiler_is_left_a_core_after_a_while(scenario, monkeypatch, patience, cores, most):
    counting = Counting()
    runs(scenario, FirstRuns(counting, lambda: False, lambda: None, patience, cores), monkeypatch)
    assert 0 < counting.most <= most and counting.calls == 3 * 8


def test_nothing_is_started_where_the_model_is_of_other_rules(monkeypatch):
    monkeypatch.setattr(instant_start, "model_is_current", lambda: False)
    monkeypatch.setattr(instant_start, "_compile_beside", lambda _patience: pytest.fail("started"))
    assert not instant_start.started_instantly()
    assert run.months_in_use() is run_months


def test_nor_where_nobody_could_find_what_is_compiled(monkeypatch):
    monkeypatch.setattr(instant_start, "cache_directory", lambda: None)
    monkeypatch.setattr(instant_start, "_compile_beside", lambda _patience: pytest.fail("started"))
    assert not instant_start.started_instantly()


def test_it_starts_where_all_is_there(scenario, monkeypatch):
    told = []
    monkeypatch.setattr(instant_start, "_compile_beside", told.append)
    monkeypatch.setattr(instant_start, "run_compile_needed", lambda: True)
    assert instant_start.started_instantly() and len(told) == 1 and told[0] in (0.0, instant_start.CORES_PATIENCE)
    assert run.months_in_use() is not run_months
    assert not run_many(scenario, ["nothing"], [1]).failures


@pytest.fixture
def cache(monkeypatch, tmp_path):
    made = []
    monkeypatch.setattr(kernel_compiler, "cache_directory", lambda: tmp_path)
    monkeypatch.setattr(kernel_compiler, "run_compile_needed", lambda: not made)
    monkeypatch.setattr(kernel_compiler, "warm_up", lambda: made.append((tmp_path / kernel_compiler.COMPILES).exists()))
    monkeypatch.setattr(kernel_compiler.os, "nice", lambda _steps: 0, raising=False)
    return tmp_path, made


def test_one_process_compiles_and_says_so_meanwhile(cache):
    folder, made = cache
    kernel_compiler.compile_beside(0, 60.0)  # that process is none of ours: it begins at once
    kernel_compiler.compile_beside(0, 60.0)
    assert made == [True] and kernel_compiler.idle() and not list(folder.iterdir())


def test_another_one_leaves_and_a_dead_one_is_not_waited_for(cache):
    folder, made = cache
    mark = folder / kernel_compiler.COMPILES
    mark.touch()
    kernel_compiler.compile_beside(0, 0.0)
    assert made == [] and mark.exists() and not kernel_compiler.idle()
    long_ago = time.time() - kernel_compiler.LONGEST - 1
    os.utime(mark, (long_ago, long_ago))
    kernel_compiler.compile_beside(0, 0.0)
    assert made == [True] and not mark.exists()


def test_it_waits_for_whoever_started_it(cache, monkeypatch):
    begun = time.monotonic()
    kernel_compiler.compile_beside(os.getppid(), 0.3)
    assert time.monotonic() - begun >= 0.3 or os.name != "posix"
