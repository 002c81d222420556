"""`simpul calibrate`: targets of one's own, what is kept, going on, asking again, and what is said of bad targets."""

import json
from pathlib import Path

import pytest

from simpul.experiments.calibration import calibration_answer, measurement
from simpul.experiments.calibration.calibration_answer import _free
from simpul.experiments.calibration.target_file import known_figures, read_targets, scale_of
from simpul.experiments.calibration.wave_design import Effort
from simpul.experiments.cli.main import main
from simpul.experiments.design import ensemble
from simpul.experiments.runner.pipeline import journal
from simpul.experiments.user_errors import UserError
from simpul.sim.parameters import PARAMETERS
from simpul.sim.scenario import load_scenario

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "scenarios" / "small.yaml"
GOOD = """\
targets:
  - {figure: need_met, strategy: nothing, month: 24, value: 0.3, tolerance: 0.1, source: A made-up count}
  - {figure: roster_any, strategy: nothing, month: 24, interval: [0.05, 0.30], source: A made-up survey}
"""


LITTLE = Effort(0.1, 0.02, (2.0, 1.0), (1, 1), (2, 1), repeats=4, steps=60, wave_steps=20, chains=40, truths=10, least=40)


@pytest.fixture
def file(tmp_path):
    def written(text: str) -> Path:
        target = tmp_path / "targets.yaml"
        target.write_text(text, encoding="utf-8")
        return target

    return written


@pytest.fixture
def little(monkeypatch):
    monkeypatch.setitem(calibration_answer.EFFORTS, "quick", LITTLE)


def test_targets_are_read_as_they_are_meant(file):
    first, second = read_targets(file(GOOD), load_scenario(SMALL))
    assert (first.row.low, first.row.high) == (pytest.approx(0.2), pytest.approx(0.4))
    assert (first.row.first.instrument, first.row.first.horizon) == ("outcomes", 24)
    assert (second.row.low, second.row.high, second.row.first.instrument) == (0.05, 0.3, "survey")
    assert (second.row.source, second.scale, second.discrepancy, second.correlation) == ("A made-up survey", "share", 0.0, 0.4)
    assert [scale_of(name) for name in ("windows_won", "outside_resources", "conflict", "mutual_trust", "need")] == [
        "count", "count", "share", "plain", "count"]
    figures = known_figures(load_scenario("scenarios/two-groups.yaml"))
    assert {"need_met", "working_relations", "survival", "issue:flood", "group:left"} <= set(figures)
    assert "need_met_worst_off" not in figures and scale_of("group:left") == scale_of("need_met")


@pytest.mark.parametrize(("text", "told"), [
    ("targets: [", "bracket"), ("goals: []\n", "targets"), ("targets: 3\n", "3"), ("targets: []\n", "[]"),
    (GOOD.replace("need_met", "need_mett"), "Did you mean need_met"),
    (GOOD.replace("strategy: nothing, month: 24, value", "strategy: nothin, month: 24, value"), "Did you mean nothing"),
    (GOOD.replace("month: 24, value", "month: 2400, value"), "from 1 to"),
    (GOOD.replace("month: 24, value", "month: soon, value"), "not a whole number"),
    (GOOD.replace("0.1, source", "-0.1, source"), "above 0"), (GOOD.replace("0.3, tol", "much, tol"), "not a number"),
    (GOOD.replace("[0.05, 0.30]", "[0.3, 0.05]"), "two numbers"), (GOOD.replace("source: A made-up count", 'source: ""'), "where"),
    (GOOD.replace("value: 0.3,", ""), "value is missing"), (GOOD.replace("value: 0.3", "values: 0.3"), "Did you mean value"),
    (GOOD.replace("value: 0.3,", "value: 0.3, interval: [0.1, 0.2],"), "not both"),
    (GOOD.replace("0.1, source", "0.1, scale: shares, source"), "Did you mean share"),
    (GOOD.replace("0.1, source", "0.1, discrepancy: -1, source"), "it has to be 0 or above"),
    (GOOD + "correlation: 2\n", "0 to 0.9"), (GOOD + "correlation: high\n", "not a number"),
    (GOOD + "corelation: 0.2\n", "Did you mean correlation"),
    (GOOD.replace("roster_any, strategy: nothing, month: 24", "survival, strategy: nothing, month: 60"), "from 1 to 48"),
])
def test_bad_targets_get_one_message_with_the_place(text, told, file, capsys):
    assert main(["calibrate", str(SMALL), "--targets", str(file(text))]) == 2
    message = capsys.readouterr().err
    assert told in message and "targets.yaml" in message and "Traceback" not in message


def test_other_wishes_that_cannot_be_meant(file, tmp_path, capsys):
    scenario = load_scenario(SMALL)
    for arguments, key in (({"effort": "huge"}, "cli-choice"), ({"sets": 3}, "calibrate-sets"),
                           ({"over": ["context.history"]}, "calibrate-over-needs-targets"),
                           ({"targets": file(GOOD), "over": {"context.history": [0.2, 0.4]}}, "calibrate-needs-range")):
        with pytest.raises(UserError) as caught:
            calibration_answer.calibrate(scenario, **arguments)
        assert caught.value.key == key and str(caught.value)


def test_what_a_scenario_states_is_not_searched():
    scenario = load_scenario(SMALL)
    assert set(_free(scenario).names) == {one.name for one in PARAMETERS if not one.held}
    assert "gossip" not in _free(scenario.with_changes({"parameters.gossip": 0.2})).names
    searched = _free(scenario, {"context.history": (0.2, 0.8)})
    assert searched.names[-1] == "context.history" and searched.low[-1] == 0.2 and searched.high[-1] == 0.8


def test_the_command_keeps_an_ensemble_that_compare_can_use_and_rerun_makes_again(file, tmp_path, little, capsys):
    folder = tmp_path / "found"
    words = ["calibrate", str(SMALL), "--targets", str(file(GOOD)), "--over", "context.history=0.2..0.8", "--sets", "20",
             "--effort", "quick", "--out", str(folder)]
    assert main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sets"] == 20 and [line["target"]["heard"] for line in told["lines"]] == [True, True]
    found = ensemble.load_ensemble(folder)
    assert len(found) == 20 and found.names[-1] == "context.history"
    assert all(0.2 <= row[-1] <= 0.8 for row in found.rows)
    page = (folder / "report-en.html").read_text(encoding="utf-8")
    assert "A made-up survey" in page and found.digest in page and "every target and check as a table" in page
    assert "every month as Parquet" not in page and "seeds for each strategy" not in page       # that is what other folders hold
    assert {item.name for item in folder.iterdir()} == {"ensemble.csv", "calibration.csv", "targets.yaml", "scenario.yaml",
                                                        "answer.json", "manifest.json", "journal.jsonl", "report-en.html"}
    assert main([*words, "--lang", "id"]) == 0                     # read, not made again
    assert "Yang" in capsys.readouterr().out and (folder / "report-id.html").is_file()
    assert main(["rerun", str(folder)]) == 0
    assert ensemble.load_ensemble(f"{folder}-again").digest == found.digest
    compared = ["compare", str(SMALL), "--seeds", "2", "--ensemble", str(folder), "--no-report", "--out", str(tmp_path / "c")]
    assert main(compared) == 0


class Stopping:
    """Reads as the model does, and is stopped by hand after so many readings."""

    def __init__(self, readings: int):
        self.left = readings
        self.read = measurement.read_batch

    def __call__(self, *told):
        if self.left == 0:
            raise KeyboardInterrupt
        self.left -= 1
        return self.read(*told)


def kept_bytes(folder: Path) -> dict[str, bytes]:
    """What a folder holds, but for the one file that tells of its sittings."""
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.name not in ("journal.jsonl", "report-en.html")}


@pytest.mark.slow
def test_stopped_anywhere_the_same_command_goes_on_to_the_same_bytes(file, tmp_path, little, monkeypatch, capsys):
    """Stopped in the screening, stopped again later, then the computer goes out while a line is written."""
    words = ["calibrate", str(SMALL), "--targets", str(file(GOOD)), "--sets", "20", "--effort", "quick", "--threads", "1"]
    whole, folder = tmp_path / "whole", tmp_path / "stopped"
    monkeypatch.setattr("sys.argv", ["simpul", *words])
    assert main([*words, "--out", str(whole)]) == 0
    (sitting,) = journal(whole)
    sets = sitting["sets"]
    for readings in (30, 70):                                   # two readings a set
        with monkeypatch.context() as patched:
            patched.setattr(measurement, "read_batch", Stopping(readings))
            assert main([*words, "--out", str(folder)]) == 130
        told = capsys.readouterr().err
        assert "the same command goes on" in told and str(folder) in told and "Traceback" not in told
        assert [item.name for item in folder.iterdir() if not item.name.startswith(".simpul")] == ["journal.jsonl"]
    (measured,) = folder.glob(".simpul-parts-*/measured.jsonl")
    lines = measured.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(lines) == (30 + 70) // 2
    measured.write_text("".join(lines[:-1]) + lines[-1][:40], encoding="utf-8")
    assert main([*words, "--out", str(folder)]) == 0
    assert "49 measured parameter sets are kept" in capsys.readouterr().err
    assert kept_bytes(folder) == kept_bytes(whole)
    sittings = journal(folder)
    assert [one["sets"] for one in sittings] == [15, 35, sets - 49]              # nothing else was measured twice
    assert [one["kept_before"] for one in sittings] == [0, 15, 49]


def test_stopped_before_anything_is_kept_nothing_is_left(file, tmp_path, little, monkeypatch):
    monkeypatch.setattr(measurement, "read_batch", Stopping(0))
    folder = tmp_path / "none"
    assert main(["calibrate", str(SMALL), "--targets", str(file(GOOD)), "--effort", "quick", "--out", str(folder)]) == 130
    assert not folder.exists()
