"""Many parameter sets in the place of one: the table, scenarios over it, runs, and the commands."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.calibration import calibration_tables
from simpul.experiments.calibration.calibration_checks import can_be_checked
from simpul.experiments.calibration.fitted_target import data_of, evidence_targets, scaled_figures
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.wave_design import JUDGED, Effort
from simpul.experiments.cli.main import main
from simpul.experiments.design import ensemble
from simpul.experiments.design.ensemble import Ensemble, member, over
from simpul.experiments.documentation import shipped_tables
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.evidence_targets import EVIDENCE_LEVELS, EVIDENCE_TARGETS
from simpul.experiments.runner.model_seam import run_ensemble
from simpul.experiments.user_errors import UserError
from simpul.sim import run
from simpul.sim.parameters import PARAMETERS
from simpul.sim.scenario import load_scenario

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "scenarios" / "small.yaml"
SETS = Ensemble(("gossip", "deepening", "context.history"), ((0.1, 0.2, 0.3), (0.5, 0.6, 0.7), (0.9, 0.4, 0.1)), (0.5, 0.75, 1.25))


def small():
    return load_scenario(SMALL)


def test_a_table_comes_back_as_it_was_written():
    again = ensemble.read_ensemble(SETS.as_csv(), "table.csv")
    assert again == SETS and again.digest == SETS.digest and again.off == SETS.off


@given(st.lists(st.tuples(st.floats(0.0, 1.0), st.floats(0.1, 0.8)), min_size=2, max_size=20))
@settings(max_examples=60, deadline=None)
def test_any_table_within_the_ranges_comes_back_to_the_last_bit(rows):
    written = Ensemble(("gossip", "deepening"), tuple(rows))
    assert ensemble.read_ensemble(written.as_csv(), "table.csv") == written


@pytest.mark.parametrize(("text", "key", "told"), [
    ("gosip\n.1\n.2\n", "ensemble-column", {"name": "gosip", "nearest": "gossip"}),
    ("gossip,gossip\n.1,.2\n.1,.2\n", "ensemble-twice", {"name": "gossip"}),
    ("gossip\n.1\n", "ensemble-few", {"sets": 1}), ("", "ensemble-few", {"sets": 0}),
    ("implausibility\n1\n2\n", "ensemble-few", {"sets": 2}),
    ("gossip,deepening\n.1,.2\n.1\n", "ensemble-line", {"line": 3, "cells": 1, "columns": 2}),
    ("gossip\n.1\nmuch\n", "ensemble-number", {"line": 3, "given": "much"}),
    ("gossip\n.1\n1.5\n", "ensemble-range", {"line": 3, "given": "1.5", "high": "1.0"}),
    ("gossip\n.1\nnan\n", "ensemble-range", {"line": 3}),
])
def test_what_is_wrong_with_a_table_is_said_with_its_place(text, key, told):
    with pytest.raises(UserError) as caught:
        ensemble.read_ensemble(text, "table.csv")
    assert caught.value.key == key and caught.value.values["file"] == "table.csv"
    assert {name: caught.value.values[name] for name in told} == told
    assert "table.csv" in str(caught.value)


def test_each_seed_has_its_set_and_what_a_scenario_states_wins():
    open_ = over(small(), SETS)
    for seed in range(7):
        row = SETS.rows[seed % 3]
        found = member(open_, seed)
        assert (found.parameters["gossip"], found.parameters["deepening"], found.context.history) == row
    assert open_.stated == ()
    stated = over(small().with_changes({"parameters.gossip": 0.25}), SETS)
    assert stated.stated == ("gossip",) and [member(stated, seed).parameters["gossip"] for seed in range(3)] == [0.25] * 3
    changed = open_.with_changes({"parameters.deepening": 0.3, "context.history": 0.8})       # a world of a question
    assert [(member(changed, seed).parameters["deepening"], member(changed, seed).context.history) for seed in (0, 1)] == [
        (0.3, 0.8)] * 2
    assert member(changed, 1).parameters["gossip"] == 0.5
    fewer = over(small(), Ensemble(SETS.names, SETS.rows[:2]))
    assert len({one.digest() for one in (small(), open_, changed, fewer)}) == 4
    assert over(small(), None).digest() == small().digest() and member(small(), 4) == small()


def test_runs_over_an_ensemble_are_those_of_its_members():
    labels, seeds = ["nothing", "broker-host"], [0, 4, 2]
    together = run_ensemble(over(small(), SETS), labels, seeds, threads=2)
    for column, seed in enumerate(seeds):
        alone = run.run_many(member(over(small(), SETS), seed), labels, [seed], threads=1)
        assert np.array_equal(together.series[:, column], alone.series[:, 0], equal_nan=True)
        assert np.array_equal(together.outcomes(36)[:, column], alone.outcomes(36)[:, 0], equal_nan=True)


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "sets.csv"
    file.write_text(SETS.as_csv(), encoding="utf-8")
    return file


def test_compare_over_an_ensemble_says_so_and_can_be_made_again(table, tmp_path, capsys):
    folder = tmp_path / "found"
    words = ["compare", str(SMALL), "--seeds", "12", "--strategies", "broker-host", "--ensemble", str(table), "--out", str(folder)]
    assert main([*words, "--no-report", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sets"] == told["choice"]["sets"] == 3 and "The runs have 3 parameter sets" in told["paragraph"]
    assert ensemble.load_ensemble(folder).digest == SETS.digest and (folder / "scenario.yaml").read_bytes() == SMALL.read_bytes()
    assert main(words) == 0
    assert "Each of 3 parameter sets" in " ".join(capsys.readouterr().out.split())
    page = (folder / "report-en.html").read_text(encoding="utf-8")
    assert "middle nine tenths of 3 parameter sets" in page
    assert main(["rerun", str(folder)]) == 0
    assert main([*words[:2], "--ensemble", str(tmp_path / "none.csv")]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_map_and_robustness_take_an_ensemble(table, tmp_path, capsys):
    more = ["--ensemble", str(table), "--no-report", "--json", "--strategies", "broker-host"]
    assert main(["map", str(SMALL), "--over", "context.barrier=0.2,0.8", "--over", "context.history=0.2,0.8", "--seeds", "3", *more,
                 "--out", str(tmp_path / "map")]) == 0
    assert "parameter sets drawn by how well they agree" in json.loads(capsys.readouterr().out)["paragraph"]
    assert main(["robustness", str(SMALL), "--samples", "20", "--seeds", "2", *more, "--out", str(tmp_path / "robust")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "3 of 3 parameter sets" in told["paragraph"]
    assert {"parameters.gossip", "parameters.deepening", "context.history"} <= set(told["keys"])


def test_the_ensemble_that_ships_lies_in_the_ranges_and_is_large_enough():
    found = ensemble.load_ensemble(ensemble.SHIPPED)
    assert len(found) >= 200 and len(set(found.rows)) >= 0.95 * len(found)
    assert set(found.names) == {one.name for one in PARAMETERS if not one.held} and len(found.off) == len(found)


def test_the_default_set_is_a_member_of_the_ensemble_that_ships():
    found, defaults = ensemble.load_ensemble(ensemble.SHIPPED), {one.name: one.default for one in PARAMETERS}
    whole = {one.name for one in PARAMETERS if one.whole}         # rules read the nearest whole number, and so a default is one
    rows = {tuple(round(value) if name in whole else value for name, value in zip(found.names, row, strict=True))
            for row in found.rows}
    assert tuple(defaults[name] for name in found.names) in rows


def test_every_row_of_the_evidence_is_a_target_or_a_check_of_the_ensemble_that_ships():
    text = (ROOT / "results" / "calibration.csv").read_text(encoding="utf-8")
    table = {row["id"]: row for row in csv.DictReader(text.splitlines())}
    alone = {row.id for row in EVIDENCE if not can_be_checked(row)}
    targets = {target.row.id for target in EVIDENCE_TARGETS}
    assert set(table) == {row.id for row in (*EVIDENCE, *EVIDENCE_LEVELS)} - alone and alone == {"P5b", "P14c", "P14d"}
    for row in (*EVIDENCE, *EVIDENCE_LEVELS):
        if row.id not in alone:
            told = table[row.id]
            assert (told["figure"], told["compared"]) == (row.first.figure, row.comparison())
            assert (told["fitted"] == "yes") == (row.id in targets)
    assert calibration_tables.checks_as_markdown(()).startswith(calibration_tables._CHECKS)
    chapter = shipped_tables.shipped_rows("calibration")
    assert all(f"| {name} |" in chapter for name in table)


def test_checks_can_be_put_anew_without_touching_the_rest():
    before = shipped_tables.shipped_rows("calibration")
    after = calibration_tables.with_checks(before, ())
    assert after.partition(calibration_tables._CHECKS)[0] == before.partition(calibration_tables._CHECKS)[0]
    assert after.partition(calibration_tables.NUMBERS)[2] == before.partition(calibration_tables.NUMBERS)[2]
    assert (
        "| P26 |" in before.partition(calibration_tables._CHECKS)[2]
        and "| P26 |" not in after.partition(calibration_tables._CHECKS)[2]
    )


def test_members_of_the_ensemble_that_ships_are_as_far_off_as_the_table_says():
    """A few members, measured again on the seeds that judged them: no target is farther off than their column says."""
    shipped = ensemble.load_ensemble(ensemble.SHIPPED)
    table = {row["id"]: row for row in csv.DictReader(
        (ROOT / "results" / "calibration.csv").read_text(encoding="utf-8").splitlines())}
    targets = [one for one in evidence_targets()
               if one.row.first.world.scenario == "survey-25" and table[one.row.id]["heard"] == "yes"]
    measurer = Measurer(tuple(one.row for one in targets)).on(Effort().judging, 1)
    means = measurer.measured([dict(zip(shipped.keys, row, strict=True)) for row in shipped.rows[:3]], JUDGED).means
    errors = np.array([float(table[one.row.id]["error"]) for one in targets])
    off = np.abs(scaled_figures(targets, means) - data_of(targets)) / errors
    assert np.all(np.nan_to_num(off, nan=np.inf).max(axis=1) <= np.array(shipped.off[:3]) * 1.001)
