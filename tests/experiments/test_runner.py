"""Runs kept as they come: killed anywhere, gone on with, the same bytes; failures, journals, growing plans."""

import json
import random
from io import BytesIO
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
import pytest

from simpul import experiments
from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.precision import settled, widest
from simpul.experiments.cli import main
from simpul.experiments.design.plan import plan
from simpul.experiments.runner import checkpoints, output_folders, result_store
from simpul.experiments.runner.model_seam import model_in_use
from simpul.experiments.runner.pipeline import journal
from simpul.experiments.runner.runner import Runner
from simpul.experiments.user_errors import StoreError, UserError
from tests.experiments.fake import FakeModel, scenario
from tests.experiments.rounds import FAILING, ROUNDS, SEEDS, Nursery, carried, kept_bytes

ROOT = Path(experiments.__file__).parent.parent

@pytest.fixture
def small_parts(monkeypatch):
    """Parts of two seeds."""
    monkeypatch.setattr(checkpoints, "RUNS_IN_PART", 8)


def check_what_a_kill_left(folder: Path, kind: str) -> None:
    """A manifest's table, once it is there, has a row for every planned run, and says done of none that is not kept."""
    for name, seeds, worlds in ROUNDS[kind]:
        if not (folder / name / output_folders.TABLE).exists():
            continue
        planned = plan(scenario(), None, seeds, worlds=worlds)
        rows = parquet.read_table(folder / name / output_folders.TABLE).to_pylist()
        assert len(rows) == len(planned) and all(row["config"] and row["versions"] for row in rows)
        if not (folder / output_folders.MANIFEST).exists() and not (folder / output_folders.SCENARIO).exists():
            kept = checkpoints.Parts(folder, planned, "0" * 64, name, monthly=kind == "compare")
            done = {(part.world, seed) for part in kept.kept for seed in part.seeds}
            assert {(row["world"], row["seed"]) for row in rows if row["state"] != "planned"} <= done


@pytest.mark.slow
@pytest.mark.parametrize("kind", ROUNDS)
def test_killed_at_random_moments_and_gone_on_with_gives_the_same_bytes(tmp_path, small_parts, kind):
    """Twelve kills (`make soak` makes more): each hits a run that goes on from the one before; a run that lives is compared and
    begun anew."""
    carried(tmp_path / "whole", kind)
    whole, chance = kept_bytes(tmp_path / "whole"), random.Random(20)
    with Nursery(ROOT) as nursery:
        moments = 10_000 - nursery.lives(kind, tmp_path / "unhurt", 10_000)
        assert kept_bytes(tmp_path / "unhurt") == whole and moments > 50
        kills, round_ = 0, 0
        while kills < 12:
            if nursery.lives(kind, tmp_path / f"r{round_}", chance.randint(1, moments)) is not None:
                assert kept_bytes(tmp_path / f"r{round_}") == whole
                round_ += 1
            else:
                check_what_a_kill_left(tmp_path / f"r{round_}", kind)
                kills += 1
        assert nursery.lives(kind, tmp_path / f"r{round_}", 10_000) is not None
    for number in range(round_ + 1):
        assert kept_bytes(tmp_path / f"r{number}") == whole


@pytest.mark.parametrize("kind", ROUNDS)
@pytest.mark.parametrize("threads", [1, 2, 4])
def test_the_number_of_threads_changes_no_byte(tmp_path, small_parts, threads, kind):
    carried(tmp_path / "one", kind)
    carried(tmp_path / "many", kind, threads=threads)
    assert kept_bytes(tmp_path / "one") == kept_bytes(tmp_path / "many")


def test_what_is_read_back_equals_the_runs_in_memory(tmp_path, small_parts):
    carried(tmp_path)
    results, _ = result_store.load_results(tmp_path)
    memory = compare(scenario(), seeds=SEEDS, model=FakeModel(noise=.1, failing=FAILING)).results
    assert np.array_equal(results.values, memory.values, equal_nan=True)
    assert np.array_equal(np.asarray(results.monthly), memory.monthly, equal_nan=True)
    for label in results.strategies:
        for item in results.series:
            assert np.array_equal(results.months_of(item.name, label), memory.months_of(item.name, label), equal_nan=True)
    assert results.failures == memory.failures == {("broker-host", 3): "broke down"}


def test_a_manifest_has_every_planned_run_before_the_first_is_made(tmp_path, small_parts):
    seen = []

    class Watching(FakeModel):
        def run_many(self, *words, **more):
            whole = (tmp_path / output_folders.TABLE).read_bytes()  # at once, since it is replaced while runs are made
            seen.append(parquet.read_table(BytesIO(whole)).to_pylist())
            return super().run_many(*words, **more)

    carried(tmp_path, model=Watching(failing=FAILING))
    assert len(seen[0]) == 4 * SEEDS and {row["state"] for row in seen[0]} == {"planned"}
    last = parquet.read_table(tmp_path / output_folders.TABLE).to_pylist()
    for name in ("world", "strategy", "seed", "config", "versions"):
        assert [row[name] for row in seen[0]] == [row[name] for row in last]
    assert [(row["strategy"], row["seed"], row["reason"]) for row in last if row["state"] != "done"] == [
        ("broker-host", 3, "broke down")]


def test_a_manifest_that_another_program_holds_open_stops_no_runs(tmp_path, small_parts, monkeypatch):
    def held(_beside, file):
        raise PermissionError(13, "Permission denied", str(file))

    begun = Runner(tmp_path, 1, model=FakeModel()).run(plan(scenario(), None, 4))
    monkeypatch.setattr("os.replace", held)
    begun.write_manifest(now=False)
    with pytest.raises(StoreError, match="Permission denied"):
        begun.write_manifest()


def test_a_manifest_tells_which_versions_made_a_run(tmp_path, small_parts, monkeypatch):
    with pytest.raises(KeyboardInterrupt):
        Runner(tmp_path, 1, model=Interrupted()).run(plan(scenario(), None, SEEDS))
    monkeypatch.setattr("simpul.experiments.runner.provenance.versions", lambda: {"simpul": "next"})
    Runner(tmp_path, 1, model=FakeModel()).run(plan(scenario(), None, SEEDS))
    rows = parquet.read_table(tmp_path / output_folders.TABLE).to_pylist()
    assert [row["versions"] == '{"simpul": "next"}' for row in rows] == [row["seed"] >= 4 for row in rows]


class Interrupted(FakeModel):
    """Stopped by the user at its sixth seed, when two parts of two seeds are whole."""

    def run_many(self, *words, **more):
        if self.calls == 5:
            raise KeyboardInterrupt
        return super().run_many(*words, **more)


def test_only_what_is_missing_is_run_and_progress_counts_what_was_kept(tmp_path, small_parts):
    planned = plan(scenario(), None, SEEDS)
    with pytest.raises(KeyboardInterrupt):
        Runner(tmp_path, 1, model=Interrupted()).run(planned)
    kept = Runner(tmp_path, 1).parts(planned).count()
    rows = parquet.read_table(tmp_path / output_folders.TABLE).to_pylist()
    assert kept == 16 == sum(row["state"] == "done" for row in rows) and len(rows) == 4 * SEEDS
    ticks, model = [], FakeModel()
    assert Runner(tmp_path, 1, lambda done, total: ticks.append((done, total)), model).run(planned).count() == 4 * SEEDS
    assert ticks[0] == (kept + 4, 4 * SEEDS) and ticks[-1] == (4 * SEEDS, 4 * SEEDS)
    assert [(line["runs"], line["kept_before"]) for line in journal(tmp_path)] == [(16, 0), (32, 16)]


@pytest.mark.parametrize("break_it", [lambda file: file.write_bytes(b"PAR1"), lambda file: file.unlink(),
                                      lambda file: file.write_bytes(file.read_bytes()[:-9])])
@pytest.mark.parametrize("which", ["runs", "series"])
def test_a_part_that_cannot_be_read_is_made_again(tmp_path, small_parts, break_it, which):
    planned, model = plan(scenario(), None, SEEDS), FakeModel()
    runner = Runner(tmp_path, 1, model=model)
    runner.run(planned)
    break_it(sorted(runner.parts(planned).folder.glob(f"*{which}*"))[2])
    assert runner.parts(planned).count() == 4 * SEEDS - 8
    assert runner.run(planned).count() == 4 * SEEDS


def test_parts_of_another_scenario_are_not_taken(tmp_path, small_parts):
    first = plan(scenario(), None, 4)
    Runner(tmp_path, 1, model=FakeModel(), digest="same").run(first)
    other = plan(scenario().with_changes({"context.history": .5}), None, 4)
    assert Runner(tmp_path, 1, model=FakeModel(), digest="same").parts(other).count() == 0
    assert Runner(tmp_path, 1, model=FakeModel(), digest="same").parts(first).count() == 16


def test_what_another_command_began_is_not_buried(tmp_path, small_parts):
    begun = plan(scenario(), None, 4)
    Runner(tmp_path / "r", 1, model=FakeModel()).run(begun)
    assert output_folders.place(tmp_path / "r", "town", begun.digest) == output_folders._Place(tmp_path / "r", "begun")
    assert output_folders.place(tmp_path / "r", "town", "other") == output_folders._Place(tmp_path / "r-2", "numbered")


def test_ctrl_c_says_what_is_kept_and_the_same_command_goes_on(town, monkeypatch, capsys, small_parts):
    words = ["compare", "town.yaml", "--seeds", "12", "--threads", "1", "--no-report"]
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.warmed_up", lambda: None)
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.answers_at_once", lambda: False)
    with model_in_use(Interrupted()):
        assert main.main(words) == 130
    assert "Stopped. 16 of 48 runs are kept in " in capsys.readouterr().err
    with model_in_use(FakeModel()):
        assert main.main(words) == 0
        assert "16 of 48 runs are kept in " in capsys.readouterr().err
        assert main.main([*words, "--out", "whole"]) == 0
    for name in (output_folders.RUNS, output_folders.SERIES_FILE, output_folders.SCENARIO, output_folders.TABLE):
        assert (town.parent / "results" / "town" / name).read_bytes() == (town.parent / "whole" / name).read_bytes()


def test_rerun_says_whether_all_numbers_are_the_same(town, model, capsys, monkeypatch):
    assert main.main(["compare", "town.yaml", "--seeds", "3", "--out", "r", "--no-report"]) == 0
    capsys.readouterr()
    assert main.main(["rerun", "r"]) == 0
    assert "numbers are the same to the last bit. r made again: r-again" in capsys.readouterr().out
    assert (town.parent / "r" / output_folders.SERIES_FILE).read_bytes() == (
        town.parent / "r-again" / output_folders.SERIES_FILE
    ).read_bytes()
    model.noise = .06
    assert main.main(["rerun", "r", "--out", "other"]) == 1
    assert "numbers are not the same" in capsys.readouterr().out
    assert main.main(["rerun", "nowhere"]) == 2


def test_seeds_are_added_until_the_intervals_are_narrow(small_parts):
    model = FakeModel(noise=.02)
    first = compare(scenario(), seeds=4, model=model)
    wide = widest(first).share
    found = compare(scenario(), seeds=4, model=model, until=wide / 2, most=400)
    assert widest(found).share <= wide / 2 and found.plan.seeds == tuple(range(len(found.plan.seeds)))
    assert np.array_equal(found.results.values[:, :, :4], first.results.values, equal_nan=True)
    limited = compare(scenario(), seeds=4, model=model, until=1e-6, most=10)
    assert len(limited.plan.seeds) == 10


def test_a_comparison_without_noise_is_settled_at_once():
    planned = plan(scenario(), None, 2)
    assert settled(planned, lambda one: compare(scenario(), seeds=2, model=FakeModel()).results, .05, 100) == planned


@pytest.mark.parametrize("until,most", [(0.0, 10), (1.0, 10), (.1, 1)])
def test_limits_that_cannot_be_meant_are_refused(until, most):
    with pytest.raises(UserError):
        compare(scenario(), seeds=3, model=FakeModel(), until=until, most=most)


def test_until_on_the_command_line(town, model, capsys):
    words = ["compare", "town.yaml", "--seeds", "5", "--until", "0,2", "--most", "60", "--no-report", "--json"]
    assert main.main(words) == 0
    told = capsys.readouterr()
    assert "seeds every interval is narrow enough" in told.err or "Stopped at 60 seeds" in told.err
    calls = model.calls
    assert main.main(words) == 0
    assert model.calls == calls and json.loads(capsys.readouterr().out) == json.loads(told.out)
