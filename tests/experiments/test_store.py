"""Results on disk: loaded equals saved; nothing is overwritten silently; a failed save leaves the old file."""

import json
import os
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.design.plan import plan
from simpul.experiments.runner import output_folders, provenance, result_store
from simpul.experiments.runner.runner import Runner
from simpul.experiments.user_errors import StoreError
from simpul.sim.scenario import load_scenario
from tests.experiments.fake import TEXT, FakeModel, scenario

TOLD = {"command": "simpul compare pikul", "started": "2026-01-01T00:00:00+00:00", "versions": {"python": "3.11"}}


@pytest.fixture
def comparison():
    return compare(scenario(), seeds=5, model=FakeModel(noise=.1, failing=(("broker-host", 3),)))


def saved(comparison, folder: Path, source=None) -> Path:
    runner = Runner(folder, 1, model=FakeModel(noise=.1, failing=(("broker-host", 3),)))
    runner.run(comparison.plan)
    runner.finish(TOLD, source)
    return folder


def test_what_is_loaded_equals_what_was_saved(comparison, tmp_path):
    results, manifest = result_store.load_results(saved(comparison, tmp_path / "r"))
    before = comparison.results
    for name in ("strategies", "seeds", "horizons", "start", "outcomes", "series", "failures"):
        assert getattr(results, name) == getattr(before, name), name
    for name in ("values", "monthly"):
        left, right = np.asarray(getattr(results, name)), getattr(before, name)
        assert left.dtype == right.dtype and left.shape == right.shape
        assert np.array_equal(left, right, equal_nan=True)
    assert manifest["command"] == TOLD["command"]


def test_one_row_for_every_planned_run_and_columns_as_documented(comparison, tmp_path):
    folder = saved(comparison, tmp_path / "r")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    runs, series, planned = (parquet.read_table(folder / f"{name}.parquet") for name in ("runs", "series", "manifest"))
    assert runs.num_rows == len(comparison.plan) == manifest["runs"] == 20 and manifest["failed"] == 1
    assert series.num_rows == 20 * 60
    for name, table in (("runs.parquet", runs), ("series.parquet", series), ("manifest.parquet", planned)):
        assert table.column_names == [column["name"] for column in manifest["columns"][name]]
    frame = runs.to_pandas()
    failed = frame[frame.state == "failed"]
    assert list(zip(failed.strategy, failed.seed, failed.reason, strict=True)) == [("broker-host", 3, "broke down")]
    rows = planned.to_pylist()
    assert [(row["strategy"], row["seed"], row["state"], row["reason"]) for row in rows] == [
        (row["strategy"], row["seed"], row["state"], row["reason"]) for row in runs.to_pylist()]
    assert all(json.loads(row["versions"]) == provenance.versions() and row["world"] == 0 for row in rows)
    assert len({row["config"] for row in rows}) == 4          # one for each strategy, the same on every seed


def test_the_folder_alone_reproduces_the_run(comparison, tmp_path):
    folder = saved(comparison, tmp_path / "r")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    again = plan(load_scenario(folder / "scenario.yaml"), manifest["strategies"], manifest["seeds"])
    assert again.digest == manifest["digest"]


def test_the_scenario_is_copied_with_its_comments(comparison, tmp_path):
    source = tmp_path / "mine.yaml"
    source.write_text("# a comment that teaches\n" + TEXT, encoding="utf-8", newline="\n")
    folder = saved(comparison, tmp_path / "r", source)
    assert (folder / "scenario.yaml").read_bytes() == source.read_bytes()


def test_a_scenario_that_was_changed_after_reading_is_written_as_it_was_run(comparison, tmp_path):
    source = tmp_path / "mine.yaml"
    source.write_text(TEXT.replace("months: 60", "months: 61"), encoding="utf-8")
    folder = saved(comparison, tmp_path / "r", source)
    assert load_scenario(folder / "scenario.yaml").digest() == comparison.scenario.digest()


def test_the_same_results_are_recognized_and_others_get_a_number(comparison, tmp_path):
    base = tmp_path / "r"
    digest = comparison.plan.digest
    assert output_folders.place(base, "town", digest) == output_folders._Place(base, "new")
    saved(comparison, base)
    assert output_folders.place(base, "town", digest) == output_folders._Place(base, "same")
    assert output_folders.place(base, "town", "other") == output_folders._Place(tmp_path / "r-2", "numbered")
    saved(compare(scenario(), seeds=2, model=FakeModel()), tmp_path / "r-2")
    assert output_folders.place(base, "town", "other") == output_folders._Place(tmp_path / "r-3", "numbered")


def test_a_folder_with_other_things_is_left_alone(comparison, tmp_path):
    (tmp_path / "thesis.docx").write_text("years of work")
    assert output_folders.place(tmp_path, "town", "x") == output_folders._Place(tmp_path / "town", "new")


def test_what_a_stopped_save_left_is_taken_over(comparison, tmp_path):
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "runs.parquet").write_bytes(b"half")
    assert output_folders.place(tmp_path / "r", "town", "x").state == "new"
    saved(comparison, tmp_path / "r")
    result_store.load_results(tmp_path / "r")


def test_a_failed_save_leaves_the_old_file(tmp_path):
    file = tmp_path / "f.txt"
    file.write_text("old")

    def broken(beside: Path) -> None:
        beside.write_text("half of it")
        raise OSError(28, "No space left on device")

    with pytest.raises(StoreError, match="No space left"):
        output_folders.write_whole(file, broken)
    assert file.read_text() == "old" and os.listdir(tmp_path) == ["f.txt"]


def test_a_bug_while_writing_leaves_nothing_behind(tmp_path):
    def broken(beside: Path) -> None:
        beside.write_text("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        output_folders.write_whole(tmp_path / "f", broken)
    assert os.listdir(tmp_path) == []


def test_a_file_in_the_way_and_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        output_folders.place(tmp_path / "file", "town", "x")
    with pytest.raises(StoreError, match="write|menulis"):
        output_folders.check_writable(tmp_path / "file" / "below")


@pytest.mark.parametrize("break_it,key", [
    (lambda folder: (folder / "manifest.json").write_text("{"), "store-cannot-read"),
    (lambda folder: (folder / "manifest.json").unlink(), "store-cannot-read"),
    (lambda folder: (folder / "runs.parquet").write_bytes(b"PAR1"), "store-damaged"),
    (lambda folder: (folder / "series.parquet").unlink(), "store-damaged"),
    (lambda folder: (folder / "runs.parquet").write_bytes((folder / "series.parquet").read_bytes()), "store-damaged"),
    (lambda folder: (folder / "manifest.parquet").unlink(), "store-damaged"),
    (lambda folder: _change(folder, start=13), "store-damaged"),
    (lambda folder: _unsealed(folder, (folder / "series.parquet").read_bytes()), "store-not-whole"),
    (lambda folder: _change(folder, format=99), "store-other-format"),
    (lambda folder: _change(folder, format=1), "store-older-format"),
])
def test_broken_folders_give_one_message(comparison, tmp_path, break_it, key):
    folder = saved(comparison, tmp_path / "r")
    break_it(folder)
    with pytest.raises(StoreError) as caught:
        result_store.load_results(folder)
    assert caught.value.key == key and str(folder) in str(caught.value)


def _unsealed(folder: Path, runs: bytes) -> None:
    """The folder as an earlier version would have kept it, with other runs."""
    _change(folder)
    (folder / "runs.parquet").write_bytes(runs)


def _change(folder: Path, **changes) -> None:
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    if "start" not in changes:
        del told["seal"], told["files"]
    (folder / "manifest.json").write_text(json.dumps({**told, **changes}), encoding="utf-8")


def test_an_empty_folder_is_taken_away_a_full_one_stays(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x").write_text("x")
    for name in "abc":
        output_folders.remove_if_empty(tmp_path / name)
    assert os.listdir(tmp_path) == ["b"]
