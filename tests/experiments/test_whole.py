"""The command with the real model, on the smallest shipped scenario: whole, repeatable, stoppable."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simpul import experiments
from simpul.experiments.cli import main
from simpul.experiments.runner.result_store import load_results

ROOT = Path(experiments.__file__).parent.parent
SLEEPER = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # as in a terminal: what runs in the background may have it ignored
import simpul.experiments.cli.compile_notice
from simpul.experiments.runner.model_seam import model_in_use
from types import SimpleNamespace
def run_many(*_, progress, **__):      # as the model does: it says now and then how far it is, and hears that way of a stop
    print("ready" + chr(10), end="", flush=True)
    for _ in range(600):
        time.sleep(0.1)
        progress(0, 1)
simpul.experiments.cli.compile_notice.warmed_up = lambda: None
simpul.experiments.cli.compile_notice.answers_at_once = lambda: False
from simpul.experiments.cli.main import main
with model_in_use(SimpleNamespace(run_many=run_many, OUTCOMES=(), SERIES=())):
    sys.exit(main(["compare", "small"]))
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, made the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_one_thread_and_two_give_the_same_files(here, capsys):
    for threads in ("1", "2"):
        words = ["compare", "small", "--seeds", "3", "--threads", threads, "--out", threads, "--no-report"]
        assert main.main(words) == 0
    for name in ("runs.parquet", "series.parquet", "scenario.yaml", "without-openings/runs.parquet"):
        assert (here / "1" / name).read_bytes() == (here / "2" / name).read_bytes(), name


def test_a_run_alone_equals_the_run_among_others(here, capsys):
    assert main.main(["compare", "small", "--seeds", "3", "--out", "r", "--no-report"]) == 0
    results, manifest = load_results(here / "r")
    assert manifest["runs"] == 3 * len(results.strategies) and manifest["failed"] == 0 and not results.failures
    capsys.readouterr()
    assert main.main(["run", "small", "--strategy", results.strategies[-1], "--seed", "2", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["series"]["served"] == results.months_of("served", results.strategies[-1])[2].tolist()
    months = max(results.horizons)
    assert told["outcomes"][str(months)]["need_met"] == results.of("need_met", months)[-1, 2]


def test_the_report_and_the_story_in_both_languages(here, capsys):
    for language, word in (("en", "In sum"), ("id", "Ringkasnya")):
        assert main.main(["compare", "small", "--seeds", "3", "--lang", language]) == 0
        assert (here / "results" / "small" / f"report-{language}.html").stat().st_size > 1_000_000
        assert main.main(["run", "small", "--strategy", "nothing", "--lang", language]) == 0
        assert word in capsys.readouterr().out


def test_the_catalogue_names_everything_the_model_has(capsys):
    for language in ("en", "id"):
        assert main.main(["list", "--all", "--json", "--lang", language]) == 0
        told = json.loads(capsys.readouterr().out)
        assert {"scenarios", "strategies", "outcomes", "context", "survey"} == set(told)
        assert all(item["what"] for part in told.values() for item in part)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
def test_stopping_a_real_process_is_one_line_and_130(here):
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "SIMPUL_LANG": "en"}
    process = subprocess.Popen([sys.executable, "-c", SLEEPER], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, env=surroundings)
    try:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, complaint) == (130, "Stopped; what was not finished is not kept.\n")
    assert not (here / "results" / "small").exists()
