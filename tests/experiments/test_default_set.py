"""The default set: written into the tables of parameters, each value into the one row of its name."""

import re
import shutil
from pathlib import Path

import pytest

from simpul.experiments.documentation.default_set import default_changes, write_defaults
from simpul.sim.parameters import PARAMETERS

TABLES = Path(__file__).resolve().parents[2] / "sim" / "parameters"


def copied(folder):
    shutil.copytree(TABLES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_values_are_written_into_their_rows_and_nothing_else_changes(tmp_path):
    folder = copied(tmp_path / "parameters")
    write_defaults({"gossip": 0.123, "opening_rate": 0.25, "applicants": 2.7, "carrying_unlinked": 0.00001}, folder)
    for file in sorted(TABLES.glob("*.py")):
        before, after = file.read_text(encoding="utf-8"), (folder / file.name).read_text(encoding="utf-8")
        expected = re.sub(r'(Parameter\("gossip", )[\d.]+', r"\g<1>0.123", before)
        expected = re.sub(r'(Parameter\("opening_rate", )[\d.]+', r"\g<1>0.25", expected)
        expected = re.sub(r"( applicants \| )\d+ ", r"\g<1>3 ", expected)              # it counts something
        assert after == re.sub(r"( carrying_unlinked \| )[\d.]+", r"\g<1>0.000010000000", expected), file.name


def test_a_name_without_a_row_of_its_own_changes_no_file(tmp_path):
    folder = copied(tmp_path / "parameters")
    with pytest.raises(ValueError, match="no_such"):
        write_defaults({"gossip": 0.123, "no_such": 1.0}, folder)
    assert (folder / "relation_parameters.py").read_bytes() == (TABLES / "relation_parameters.py").read_bytes()


def test_every_free_parameter_has_a_row_that_can_be_written(tmp_path):
    write_defaults({one.name: one.default for one in PARAMETERS if not one.held}, copied(tmp_path / "parameters"))


def test_only_what_differs_is_told():
    today = {one.name: one.default for one in PARAMETERS}
    assert default_changes({"gossip": today["gossip"], "deepening": 0.2}) == {"deepening": (today["deepening"], 0.2)}
