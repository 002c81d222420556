"""Reference results: they are there for every scenario, small, and what the model gives today."""

import pytest

from simpul.experiments.documentation.__main__ import make_shipped
from simpul.experiments.validation import reference_results
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.fake import FakeModel

QUICK = ("small", "two-groups", "exercise-history")
LARGEST = 100_000      # bytes of all together


def test_every_scenario_has_its_file_and_no_file_is_left_over():
    files = sorted(reference_results.FOLDER.glob("*.csv"))
    assert {file.stem for file in files} == set(shipped_scenarios())
    assert sum(file.stat().st_size for file in files) < LARGEST


@pytest.mark.parametrize("name", [
    pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in shipped_scenarios()])
def test_they_are_what_the_model_gives_today(name):
    """After a change of the model that is meant: python -m simpul.experiments.documentation reference --write"""
    assert reference_results.reference_differences(name) == []


def test_what_changed_is_named(tmp_path, capsys):
    reference_results.write_reference(["small"], tmp_path)
    file = tmp_path / "small.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    cells = lines[1].split(",")
    cells[2] = "0.123"
    file.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]) + "\n", encoding="utf-8")
    [told] = reference_results.reference_differences("small", tmp_path)
    assert told.startswith("small: nothing ") and "0.123 kept" in told
    assert reference_results.reference_differences("small", tmp_path, FakeModel()) != []
    file.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    assert "other strategies" in reference_results.reference_differences("small", tmp_path)[0]


def test_an_unknown_scenario_is_told(capsys):
    assert make_shipped(["reference", "smal"]) == 2
    assert "did you mean small?" in capsys.readouterr().err
