"""Commands that measure and print keep what they measured until all is there: stopped, they go on to the same words."""

import os

import pytest

from simpul.experiments.cli import main
from simpul.experiments.patterns import pattern_runs
from simpul.experiments.runner.kept_figures import KeptFigures
from simpul.experiments.validation import panel_simulation
from tests.experiments.panels import made_panel

WORDS = ["patterns", "--only", "P17,S3", "--seeds", "2", "--threads", "1", "--json"]


def stop_after(monkeypatch, steps: int) -> None:
    add, left = KeptFigures.add, [steps]

    def counted(*told):
        add(*told)
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt

    monkeypatch.setattr(KeptFigures, "add", counted)


def test_patterns_that_were_stopped_go_on_to_the_same_words(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main.main(WORDS) == 0
    whole = capsys.readouterr().out
    assert os.listdir(tmp_path / "results" if (tmp_path / "results").exists() else tmp_path) == []
    with monkeypatch.context() as patched:
        stop_after(patched, 1)
        assert main.main(WORDS) == 130
    assert "the same command goes on" in capsys.readouterr().err
    runs, run_many = [], pattern_runs.run_many
    monkeypatch.setattr(pattern_runs, "run_many", lambda *told, **more: (runs.append(told), run_many(*told, **more))[1])
    assert main.main(WORDS) == 0
    told = capsys.readouterr()
    assert told.out == whole and "One step was measured before" in told.err
    assert not (tmp_path / "results" / "patterns").exists()


def test_where_nothing_can_be_kept_it_is_said_and_measured_all_the_same(tmp_path, monkeypatch, capsys):
    (tmp_path / "results").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("simpul.experiments.patterns.pattern_runs.carried_out", lambda *told: [])
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.warmed_up", lambda: None)
    assert main.main(WORDS) == 0
    assert "is not kept for a later time" in capsys.readouterr().err
    assert main.main([*WORDS, "--out", "results/here"]) == 2


@pytest.mark.parametrize("stopped", [1, 2])
def test_a_panel_that_was_stopped_goes_on_to_the_same_networks(tmp_path, monkeypatch, stopped):
    monkeypatch.setattr(panel_simulation, "BLOCK", 3)
    whole = panel_simulation.simulated(made_panel(), replicates=8, threads=1)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        stop_after(patched, stopped)
        panel_simulation.simulated(made_panel(), replicates=8, threads=1, kept=KeptFigures(tmp_path, "a" * 64))
    kept = KeptFigures(tmp_path, "a" * 64)
    assert kept.before == stopped
    assert (panel_simulation.simulated(made_panel(), replicates=8, threads=2, kept=kept) == whole).all() and kept.count() == 3


