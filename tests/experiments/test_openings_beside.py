"""Questions and regions say how much of a gain comes through outside openings: what is run beside them, kept and said."""

import json
import shutil
from html import unescape
from types import SimpleNamespace

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.opening_gains import NO_OPENINGS
from simpul.experiments.analyses.opening_round import MOST_SEEDS_BESIDE, opening_plan, usual_seeds
from simpul.experiments.analyses.region_analysis import SEEDS_BESIDE, region
from simpul.experiments.analyses.repetition import kept_answer
from simpul.experiments.analyses.robustness import robustness
from simpul.experiments.analyses.sensitivity import sensitivity
from simpul.experiments.analyses.strategy_map import strategy_map
from simpul.experiments.analyses.strategy_race import choose_strategy
from simpul.experiments.analyses.sweep import sweep
from simpul.experiments.analyses.tradeoffs import tradeoffs
from simpul.experiments.analyses.tuning import tune
from simpul.experiments.cli import answer_printer, main
from simpul.experiments.cli.analysis_registry import analysis_of
from simpul.experiments.cli.console import Progress
from simpul.experiments.design.plan import HIGHEST_SEED, Plan
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.report import render_answer
from simpul.experiments.report.comparison_text import through_openings
from simpul.experiments.report.table_files import write_markdown, write_tables
from simpul.experiments.runner import region_store
from simpul.experiments.runner.model_seam import existing_measures, model_in_use
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.landscape import UNCERTAIN, Landscape, town

LANGUAGES = ("en", "id")
TWO = {"context.history": [.3, .6], "context.barrier": [.2, .8]}
QUESTIONS = {
    "sweep": lambda **more: sweep(town(), {"context.history": [.3, .6]}, **more),
    "map": lambda **more: strategy_map(town(), TWO, **more),
    "sensitivity": lambda **more: sensitivity(town(), samples=2, **more),
    "robustness": lambda **more: robustness(town(), samples=5, **more),
    "tune": lambda **more: tune(town(), budget=4, training=2, **more),
    "choose": lambda **more: choose_strategy(town(), around=0, **more),
    "tradeoffs": lambda **more: tradeoffs(town(), [24], **more),
}


def ajar(scenario, strategy):
    """A quarter of the broker's gift comes through openings, and all of the coalition's gain over grants."""
    open_ = scenario.parameters["opening_rate"] > 0
    return {"direct-grants": .1, "broker-host": .5 - .1 * (not open_), "coalition-broad": .2 if open_ else .0}.get(strategy, 0.0)


def made_up() -> Landscape:
    return Landscape(ajar, noise=.001)


@pytest.fixture(scope="module")
def answers():
    return {name: ask(seeds=4, model=made_up()) for name, ask in QUESTIONS.items()}


@pytest.fixture
def model(model, town):
    """The made-up model for the command, in the folder of a town with uncertain factors."""
    town.write_text(UNCERTAIN, encoding="utf-8")
    with model_in_use(made_up()) as found:
        yield found


# ---- what is run


@pytest.mark.parametrize("name", QUESTIONS)
def test_it_is_what_a_comparison_of_the_scenario_tells(answers, name):
    found, told = answers[name].openings, answers[name].to_dict()["through_openings"]
    alone = compare(town(), seeds=found.plan.seeds, model=made_up())
    assert found.plan.seeds[:4] == answers[name].plan.seeds
    own = {which: one for which, one in alone.opening_gains.items() if which[0] == answers[name].horizon}
    assert repr(found.opening_gains) == repr(own)        # as text, since NaN is not NaN
    for one in found.opening_gains.values():
        assert one.through.mean == one.whole.mean - one.without.mean
        assert one.whole.n == one.without.n == one.through.n == len(found.plan.seeds)
    assert (told["baseline"], told["seeds"], len(told["gains"])) == ("direct-grants", len(found.plan.seeds), 3 * 5)
    broker = found.opening_gains[36, "broker-host", "need_met"]
    assert [broker.whole.mean, broker.through.mean] == pytest.approx([.4, .1], abs=.005)
    assert found.opening_gains[36, "coalition-broad", "need_met"].verdict_without == "worse"


def planned(worlds: int, seeds) -> Plan:
    return Plan(town(), ("nothing", "direct-grants"), tuple(seeds), tuple({"context.history": .5} for _ in range(worlds)))


@pytest.mark.parametrize("worlds,seeds,count", [
    (3, 20, 20), (2, 90, MOST_SEEDS_BESIDE), (70, 5, 35), (250, 5, MOST_SEEDS_BESIDE), (9, 2, 2), (500, 1, 0)])
def test_many_settings_have_room_for_more_seeds_than_each_has(worlds, seeds, count):
    own = planned(worlds, range(seeds))
    assert usual_seeds(own) == count
    if count:
        beside = opening_plan(own)
        assert beside.seeds == tuple(range(count)) and beside.worlds == ({}, NO_OPENINGS)
        assert count == seeds or len(beside) <= len(own) / 5 or count == MOST_SEEDS_BESIDE


@pytest.mark.parametrize("seeds,asked,found", [
    ((7, 3, 5), 2, (7, 3)), ((7, 3, 5), 5, (7, 3, 5, 8, 9)), ((4,), 3, (4, 5, 6)), ((7, 3), 0, None), ((7, 3), 1, None),
    ((4,), None, None), ((HIGHEST_SEED - 1,), 9, (HIGHEST_SEED - 1, HIGHEST_SEED)), ((HIGHEST_SEED,), 9, None)])
def test_the_seeds_of_the_question_come_first_and_then_those_after_them(seeds, asked, found):
    beside = opening_plan(planned(2, seeds), asked)
    assert (beside and beside.seeds) == found


def test_fewer_than_no_seeds_are_refused_before_anything_is_run():
    nobody = SimpleNamespace(OUTCOMES=Landscape.OUTCOMES)
    with pytest.raises(UserError, match="-1 seeds"):
        QUESTIONS["sweep"](seeds=3, without_openings=-1, model=nobody)
    with pytest.raises(UserError, match="-1 seeds"):
        region(town(), communities=2, without_openings=-1)


@pytest.mark.parametrize("name", QUESTIONS)
def test_progress_goes_to_the_end_without_running_backwards(name):
    told = []
    QUESTIONS[name](seeds=2, model=made_up(), threads=1, progress=lambda done, total: told.append((done, total)))
    counts, totals = zip(*told, strict=True)
    assert len(set(totals)) == 1 or name == "choose"              # how many runs a race takes is not known before
    assert list(counts) == sorted(counts) and told[-1] == (totals[-1], totals[-1])


# ---- what is said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_the_same_sentences_stand_on_page_and_terminal(answers, name, language):
    answer = answers[name]
    lead = say("openings-beside-settings", language, seeds=len(answer.openings.plan.seeds))
    told = f"{lead} {through_openings(answer.openings, language)}"
    document = answer.told(language)
    assert document.answer[1] == (say("openings-tag", language), told) and told in document.paragraph()
    fates = {"en": ("still clear", "clear losses: Forum"), "id": ("tetap jelas", "buruk: Forum")}
    assert all(words in told for words in fates[language])
    page = " ".join(unescape(render_answer(answer, language)).split())
    assert told in page and say("openings-heading", language) in page and say("openings-fold-every", language) in page
    assert opening_hint(answer.scenario, language) not in page
    lines = answer_printer.lines(answer, columns=80, language=language)
    assert max(map(len, lines)) <= 80 and " ".join(told.split()) in " ".join(" ".join(lines).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("more", [{"seeds": 1}, {"seeds": 3, "without_openings": 0}])
def test_where_nothing_was_run_the_command_is_named(language, more, tmp_path):
    answer = QUESTIONS["sweep"](model=made_up(), **more)
    hint = opening_hint(answer.scenario, language)
    assert answer.openings is None and answer.to_dict()["through_openings"] is None
    assert hint in render_answer(answer, language)
    assert hint in " ".join(" ".join(answer_printer.lines(answer, columns=80, language=language)).split())
    assert hint.split(";")[0] in write_markdown(tmp_path / "t.md", answer, language=language).read_text(encoding="utf-8")
    assert "openings.csv" not in {file.name for file in write_tables(tmp_path, answer)}


def test_every_part_of_a_gain_is_a_row_of_a_table_file(answers, tmp_path):
    [rows] = [file.read_text(encoding="utf-8-sig").splitlines() for file in write_tables(tmp_path, answers["map"])
              if file.name == "openings.csv"]
    assert len(rows) == 1 + 3 * 5 and rows[0].startswith("horizon,strategy,outcome,n,whole,") and rows[1].startswith("36,nothing,")


# ---- the command and its folder

WORDS = ["tune", "town.yaml", "--budget", "4", "--training", "2", "--seeds", "3", "--no-report", "--threads", "1"]


def test_the_command_keeps_reads_and_makes_again(town, model, capsys, monkeypatch):
    ticks = []
    monkeypatch.setattr(Progress, "tick", lambda self, done, total: ticks.append((done, total)))
    assert main.main([*WORDS, "--out", "r", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["through_openings"]["seeds"] == 3
    assert [done for done, _total in ticks] == sorted(done for done, _total in ticks) and len({total for _, total in ticks}) == 1
    assert ticks[-1][0] == ticks[-1][1] and len(model.calls) > 0
    model.calls.clear()
    assert main.main([*WORDS, "--out", "r", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == told and model.calls == []
    assert main.main(["rerun", "r"]) == 0
    for file in [*(town.parent / "r").rglob("*.parquet"), town.parent / "r" / "answer.json"]:
        assert (town.parent / "r-again" / file.relative_to(town.parent / "r")).read_bytes() == file.read_bytes(), file
    assert (town.parent / "r" / "openings" / "runs.parquet").is_file()


def test_a_folder_that_knows_nothing_of_openings_opens_and_is_made_again(town, model, capsys):
    assert main.main([*WORDS, "--out", "r"]) == 0
    shutil.rmtree(town.parent / "r" / "openings")
    manifest = town.parent / "r" / "manifest.json"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    del told["arguments"]["without_openings"], told["seal"], told["files"]
    manifest.write_text(json.dumps(told), encoding="utf-8")
    answer = kept_answer(town.parent / "r", analysis_of).answer()
    lines = " ".join(" ".join(answer_printer.lines(answer)).split())
    assert answer.openings is None and opening_hint(answer.scenario, "en") in lines
    assert main.main(["rerun", "r"]) == 0
    assert "are the same to the last bit" in capsys.readouterr().out and not (town.parent / "r-again" / "openings").exists()


def test_a_question_of_one_setting_reads_its_round_of_two_back(town, model, capsys):
    words = ["tradeoffs", "town.yaml", "--subsidies", "48", "--seeds", "3", "--no-report", "--json"]
    assert main.main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["subsidies"]) == 1 and told["through_openings"]["seeds"] == 3
    assert main.main(words) == 0
    assert json.loads(capsys.readouterr().out) == told


@pytest.mark.parametrize("words,runs", [
    (["sweep", "town.yaml", "--over", "context.history=0.2,0.8", "--seeds", "6"], 2 * 4 * 6), (WORDS, 2 * 4 * 3),
    ([*WORDS, "--without-openings", "5"], 2 * 4 * 5)])
def test_a_plan_tells_the_runs_that_come_on_top(town, model, capsys, monkeypatch, words, runs):
    monkeypatch.setattr("simpul.experiments.runner.cost_forecast.TRIAL", 0.01)
    assert main.main([*words, "--plan"]) == 0
    assert f"On top come {runs} runs at the scenario's own settings" in " ".join(capsys.readouterr().out.split())


# ---- a region


@pytest.fixture(scope="module")
def small():
    return load_scenario(shipped_scenarios()["small"])


@pytest.fixture(scope="module")
def country(small):
    told = []
    found = region(small, communities=3, strategies=["coalition-broad"], seed=5, threads=1, without_openings=4,
                   progress=lambda done, total: told.append((done, total)))
    return found, told


def test_a_region_tells_it_of_one_community(country, small):
    found, told = country
    alone = compare(small, ["direct-grants", "nothing", "coalition-broad"], seeds=range(5, 9))
    own = {which: one for which, one in alone.opening_gains.items() if which[0] == 60}
    assert repr(found.openings.opening_gains) == repr(own)        # as text, since NaN is not NaN
    assert found.to_dict()["through_openings"]["seeds"] == 4
    counts, totals = zip(*told, strict=True)
    assert list(counts) == sorted(counts) and len(set(totals)) == 1 and counts[-1] == totals[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_says_that_it_is_of_one_community_by_itself(country, language):
    found, _told = country
    told = f"{say('openings-beside-community', language, seeds=4)} {through_openings(found.openings, language)}"
    assert told in found.paragraph(language) and told in " ".join(unescape(render_answer(found, language)).split())
    assert told in " ".join(" ".join(answer_printer.lines(found, columns=80, language=language)).split())


def test_a_region_by_command_keeps_it_and_one_that_is_older_opens(small, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    words = ["region", "small", "--communities", "2", "--strategies", "coalition-broad", "--no-report", "--out", "r", "--json"]
    assert main.main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["through_openings"]["seeds"] == SEEDS_BESIDE
    assert main.main(words) == 0
    assert json.loads(capsys.readouterr().out) == told
    manifest = tmp_path / "r" / "manifest.json"
    kept = json.loads(manifest.read_text(encoding="utf-8"))
    (tmp_path / "r" / region_store.OPENED).unlink()
    del kept["columns"][region_store.OPENED], kept["arguments"]["without_openings"], kept["seal"], kept["files"]
    manifest.write_text(json.dumps(kept), encoding="utf-8")
    assert main.main(words) == 0
    assert json.loads(capsys.readouterr().out) == {**told, "through_openings": None, "paragraph": told["paragraph"].replace(
        told["paragraph"][told["paragraph"].index("Openings for outside"):told["paragraph"].index("By need met")], "")}
    assert main.main(["rerun", "r"]) == 0 and not (tmp_path / "r-again" / region_store.OPENED).exists()


def test_runs_of_one_community_are_read_back_as_they_were_written(small, tmp_path):
    labels, seeds, horizons = ("nothing", "direct-grants"), (3, 4, 5), tuple(small.horizons)
    measures, _places = existing_measures(small)
    values = np.random.default_rng(1).normal(size=(2, len(horizons), 2, 3, len(measures)))
    values[1, :, 0, 2] = np.nan
    written = WorldResults(labels, seeds, horizons, int(small.start), measures, values, {(1, "nothing", 5): "broke down"})
    region_store.write_opened(tmp_path, written)
    read = region_store.read_opened(tmp_path, small, measures)
    assert np.array_equal(read.values, values, equal_nan=True) and read.failures == written.failures
    assert (read.strategies, read.seeds, read.horizons, read.start) == (labels, seeds, horizons, small.start)
