"""What a plan will take: the arithmetic of the forecast, a trial that is like the plan and leaves nothing, `--plan` in words."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.experiments.cli import main, plan_preview
from simpul.experiments.design.plan import plan
from simpul.experiments.runner import checkpoints, cost_forecast
from simpul.experiments.runner.checkpoints import Parts, parts_of
from simpul.experiments.runner.cost_forecast import Costs, Forecast, _spread, forecast, measured, some_of
from simpul.experiments.runner.executors import AHEAD, Threads
from simpul.experiments.runner.runner import PIECES, Runner, cut_up
from tests.experiments.fake import FakeModel, scenario
from tests.experiments.landscape import UNCERTAIN
from tests.experiments.rounds import SEEDS

COSTS = Costs(runs=100, workers=2, cores=2, run=0.02, keep=0.002, join=0.001, manifest=1.0, part_bytes=3e4, whole_bytes=2e4,
              numbers=60)


def worlds(count: int) -> list[dict]:
    return [{"context.history": .2 + .6 * place / count} for place in range(count)]


@given(runs=st.integers(1, 10**7), left=st.floats(0, 1), run=st.floats(1e-4, 10), keep=st.floats(1e-6, 1),
       workers=st.integers(1, 500))
def test_a_forecast_is_the_work_divided_but_for_what_one_computer_does_alone(runs, left, run, keep, workers):
    found = Forecast(replace(COSTS, run=run, keep=keep), runs, int(left * runs))
    alone = runs * COSTS.join + cost_forecast.MANIFESTS * COSTS.manifest
    assert found.seconds(workers) == pytest.approx(max(found.left * run / workers, found.left * keep) + alone)
    assert found.seconds(2 * workers) <= found.seconds(workers) <= 2 * found.seconds(2 * workers)
    assert found.seconds() >= found.seconds(2) * (1 - 1e-12)           # keeping takes from the same two cores
    assert found.seconds(10**9) == pytest.approx(found.seconds(max(1, int(run / keep) + 1)))      # no faster than it is kept
    assert found.disk[0] <= found.disk[1] and found.memory == 480.0 * runs


def test_more_threads_than_cores_are_not_taken_for_more_cores():
    shared = Forecast(replace(COSTS, workers=8, run=0.08), 1000, 1000)         # eight threads on two cores: each four times as slow
    assert shared.seconds() == pytest.approx(Forecast(COSTS, 1000, 1000).seconds())
    assert shared.seconds(64) == pytest.approx(Forecast(COSTS, 1000, 1000).seconds(64))


@given(st.lists(st.floats(1.0, 1.9), min_size=3, max_size=40))
def test_a_computer_that_stood_still_does_not_set_the_pace(paces):
    assert cost_forecast.pace(paces) == pytest.approx(sum(paces) / len(paces))
    assert cost_forecast.pace([*paces, 1e6]) <= cost_forecast.STALLED * 1.9


@given(st.lists(st.integers(), min_size=1, unique=True), st.data())
def test_a_spread_goes_from_the_first_to_the_last(items, data):
    count = data.draw(st.integers(1, len(items)))
    found = _spread(items, count)
    assert len(set(found)) == count and found[0] == items[0] and (count == 1 or found[-1] == items[-1])
    assert sorted(found, key=items.index) == list(found)


@given(seeds=st.integers(1, 300), count=st.integers(1, 300), units=st.integers(1, 400))
def test_a_trial_is_a_part_of_the_plan(seeds, count, units):
    whole = plan(scenario(), None, seeds, worlds=worlds(count))
    some = some_of(whole, units)
    assert set(some.seeds) <= set(whole.seeds) and all(world in whole.worlds for world in some.worlds)
    assert len(some.worlds) * len(some.seeds) <= units
    assert len(some) >= min(len(whole), 4 * units) / 2 or len(some.worlds) == count or len(some.seeds) >= 50


@given(strategies=st.integers(1, 4), seeds=st.integers(1, 900), count=st.integers(1, 900), most=st.integers(1, 300))
def test_parts_and_pieces_hold_every_run_once_and_are_neither_many_nor_large(strategies, seeds, count, most):
    whole = plan(scenario(), list(scenario().strategies)[:strategies], seeds, worlds=worlds(count))
    found = parts_of(whole)
    assert all(len(part.seeds) * part.worlds * strategies <= checkpoints.RUNS_IN_PART for part in found)
    assert len(found) <= 2 * len(whole) / checkpoints.RUNS_IN_PART + (
        count if seeds * strategies > checkpoints.RUNS_IN_PART / 2 else 1
    )
    held = [(world, seed) for part in found for world in range(part.world, part.world + part.worlds) for seed in part.seeds]
    assert len(held) == len(set(held)) == count * seeds
    for part in found[:3]:
        pieces = cut_up(whole, part, most)
        assert [(id(world), seed) for piece in pieces for world in piece.worlds for seed in piece.seeds] == [
            (id(world), seed) for world in whole.worlds[part.world:part.world + part.worlds] for seed in part.seeds]
        assert all(len(piece.worlds) * len(piece.seeds) <= max(most, len(part.seeds)) for piece in pieces)


def test_a_million_runs_are_five_thousand_parts_whether_seeds_or_worlds_are_many():
    seeds = plan(scenario(), None, 250_000)
    many = plan(scenario(), ["nothing"], 10, worlds=[{}] * 100_000)
    assert len(seeds) == len(many) == 1_000_000
    assert len(parts_of(seeds)) == len(parts_of(many)) == 5_000


class Counting(Threads):
    """Threads that know how many pieces were taken from the plan and not yet given back."""

    def __init__(self, threads, model):
        super().__init__(threads, model)
        self.out, self.most, self.pieces = 0, 0, 0

    def made(self, pieces, monthly):
        def counted():
            for one in pieces:
                self.out, self.pieces = self.out + 1, self.pieces + 1
                self.most = max(self.most, self.out)
                yield one

        for one in super().made(counted(), monthly):
            self.out -= 1
            yield one


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("seeds,count", [(60, 1), (2, 40)])
def test_no_more_is_under_way_than_keeps_the_workers_busy(tmp_path, monkeypatch, threads, seeds, count):
    monkeypatch.setattr(checkpoints, "RUNS_IN_PART", 16)
    workers = Counting(threads, FakeModel())
    kept = Runner(tmp_path, workers=workers).run(plan(scenario(), None, seeds, worlds=worlds(count)))
    assert kept.count() == 4 * seeds * count
    assert workers.most <= AHEAD * threads < workers.pieces <= 2 * max(PIECES * threads, len(kept.all)) + len(kept.all)


def test_what_was_measured_is_like_the_plan_and_nothing_of_it_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    whole = plan(scenario(), None, SEEDS)
    costs = measured(whole, True, Threads(2, FakeModel()), seconds=.05)
    assert 0 < costs.runs <= len(whole) and costs.runs % 4 == 0 and (costs.workers, costs.numbers) == (2, 16)
    assert min(costs.run, costs.keep, costs.join, costs.manifest, costs.part_bytes, costs.whole_bytes) > 0
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_already_is_not_counted_again(tmp_path):
    whole, half = plan(scenario(), None, 100), plan(scenario(), None, 50)
    workers = Threads(2, FakeModel())
    Runner(tmp_path, workers=workers, digest="0" * 64).run(half)
    kept = Parts(tmp_path, whole, "0" * 64)
    found = forecast(kept, workers, .05)
    assert (found.runs, found.left) == (400, 200)
    assert found.seconds() < replace(found, left=400).seconds()


@pytest.fixture
def quick(model, monkeypatch):
    """The fake model, measured for a moment only."""
    monkeypatch.setattr(cost_forecast, "TRIAL", .05)
    return model


QUESTIONS = [
    ("compare", "--seeds", "6"), ("compare", "--until", "0.1"), ("compare", "--tuned"), ("tune",), ("tradeoffs",), ("choose",),
    ("sweep", "--over", "subsidy.total=24,48"), ("map", "--over", "context.history=0.4,0.6", "--over", "context.barrier=0.2,0.4"),
    ("sensitivity", "--over", "context.history=0.4..0.6"), ("robustness", "--samples", "70")]


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_every_question_says_what_it_would_take_and_begins_nothing(town, quick, capsys, words):
    question, *more = words
    town.write_text(UNCERTAIN, encoding="utf-8")
    assert main.main([question, "town.yaml", *more, "--plan", "--threads", "2"]) == 0
    told = capsys.readouterr().out
    assert "Runs: " in told and "of this computer, without the report" in told and "without --plan" in " ".join(told.split())
    assert not (town.parent / "results").exists()
    assert main.main([question, "town.yaml", *more, "--plan", "--threads", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["runs"] == found["left"] == found["worlds"] * len(found["strategies"]) * found["seeds"] > 0
    assert found["most_bytes"] > found["bytes"] > 0 and found["seconds"] > 0 and found["costs"]["workers"] == 2


def test_a_plan_of_what_is_answered_already_says_so(town, quick, capsys):
    words = ["compare", "town.yaml", "--seeds", "3", "--no-report"]
    assert main.main(words) == 0
    calls = quick.calls
    assert main.main([*words, "--plan"]) == 0
    assert "are shown from there" in capsys.readouterr().err and quick.calls == calls


def test_much_is_said_in_a_line_before_it_begins(town, quick, capsys, monkeypatch):
    monkeypatch.setattr(plan_preview, "SAID_FROM", 40)
    for seeds, said in (("9", False), ("10", True)):
        assert main.main(["compare", "town.yaml", "--seeds", seeds, "--no-report"]) == 0
        assert ("runs: about " in capsys.readouterr().err) == said


def test_a_disk_that_is_too_small_is_named_before_anything_is_run(town, quick, capsys, monkeypatch):
    monkeypatch.setattr(plan_preview, "_free", lambda _folder: 1000)
    assert main.main(["compare", "town.yaml", "--seeds", "6", "--plan", "--lang", "id"]) == 0
    assert "Itu tidak muat" in capsys.readouterr().out
