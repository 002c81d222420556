"""Why a strategy gains: parts that add up, known answers, and what every surface says of them."""

import csv
import json
from dataclasses import replace

import numpy as np
import pytest

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.mechanism_gains import BARE, GAIN, GAIN_PARTS, plan_of_mechanisms
from simpul.experiments.analyses.precision import comparison_digest
from simpul.experiments.cli import main
from simpul.experiments.cli.why_printer import why_lines
from simpul.experiments.design.ensemble import Ensemble, member, over
from simpul.experiments.design.plan import plan
from simpul.experiments.design.switched import mechanism_sets, with_mechanisms_off
from simpul.experiments.report import render
from simpul.experiments.report.table_files import write_tables
from simpul.experiments.report.why_figures import waterfall_figure, why_pictures
from simpul.experiments.report.why_words import parts_told, why_tables, why_words
from simpul.experiments.runner.result_store import load_mechanism_runs
from simpul.experiments.runner.results import MechanismRuns
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario import load_scenario
from simpul.sim.state.mechanisms import MECHANISMS
from tests.experiments.fake import OUTCOMES, FakeModel, scenario

LANGUAGES = ("en", "id")
WORTH = {"news": 0.2, "openings": 0.05, "relations": -0.1}      # what each adds by itself in the made-up model
TOGETHER = 0.06                                                  # and news and voice together, half to each


def made(seeds=6, why=4, failing=(), **settings):
    """A comparison of the made-up model in which mechanisms of the broker are worth something."""
    model = FakeModel(**settings)
    base = compare(scenario(), seeds=seeds, without_openings=0, model=model)
    planned = plan_of_mechanisms(base.plan, why)
    values = np.empty((2, len(planned.strategies), len(planned.seeds), len(OUTCOMES)))
    for column, seed in enumerate(planned.seeds):
        for row, label in enumerate(planned.strategies):
            off = planned.scenario.member(seed).strategies[label].without
            lost = sum(worth for name, worth in WORTH.items() if name in off) + TOGETHER * bool({"news", "voice"} & set(off))
            strategy = label.partition("+")[0]
            model.gifts = {**model.gifts, label: model.gifts[strategy] - (lost if strategy == "broker-host" else 0.0)}
            for place, horizon in enumerate(base.results.horizons):
                values[place, row, column] = np.nan if (label, seed) in failing else model._outcomes(label, seed, horizon)
    off = replace(base.results.without_months(), strategies=planned.strategies, seeds=planned.seeds, values=values,
                  failures=dict.fromkeys(failing, "broke down"))
    return Comparison(base.plan, base.results, mechanism_runs=MechanismRuns(planned.scenario.sets, off))


@pytest.fixture(scope="module")
def found():
    return compare(load_scenario("small"), seeds=6, why=4, without_openings=0)


# ---- the parts


def test_the_parts_are_what_was_put_in():
    comparison = made()
    parts = {name: comparison.why[36, "broker-host", "need_met", name].part for name in (GAIN, *GAIN_PARTS)}
    expected = {GAIN: .2, "news": .2 + TOGETHER / 2, "voice": TOGETHER / 2, "openings": .05, "relations": -.1,
                BARE: .2 - .2 - .05 + .1 - TOGETHER}
    for name in (GAIN, *GAIN_PARTS):                      # an order and its reverse split between two what they do together
        assert parts[name].mean == pytest.approx(expected.get(name, 0.0), abs=1e-12), name


@pytest.mark.parametrize("failing", [(), (("broker-host+2", 1), ("broker-host+4", 3), ("coalition-broad+0", 1))])
def test_the_parts_add_up_in_the_made_up_model(failing):
    comparison = made(noise=.05, failing=failing)
    for strategy in comparison.contenders:
        parts = [comparison.why[12, strategy, "crises_met", name].part for name in (GAIN, *GAIN_PARTS)]
        assert parts[0].mean == pytest.approx(sum(one.mean for one in parts[1:]), rel=1e-12, abs=1e-14)
        failed = {seed for label, seed in failing if label.startswith(strategy)}
        assert {one.n for one in parts} == {4 - len(failed)}
    assert not failing or "3 of these runs failed" in why_words(comparison, "en")[-1]


def test_the_parts_add_up_in_the_real_model_and_what_is_not_used_is_nothing(found):
    assert {outcome for _, _, outcome, _ in found.why} == {item.name for item in found.results.primary}
    for horizon, strategy, outcome, _gain in [which for which in found.why if which[3] == GAIN]:
        parts = [found.why[horizon, strategy, outcome, name].part.mean for name in GAIN_PARTS]
        gain = found.why[horizon, strategy, outcome, GAIN].part
        assert gain.mean == pytest.approx(sum(parts), rel=1e-12, abs=1e-12)
        whole, grants = (found.column(outcome, horizon, label)[:4] for label in (strategy, "direct-grants"))
        assert gain.n < 4 or gain.mean == pytest.approx(float(np.mean(whole - grants)), rel=1e-12, abs=1e-14)
    for one in found.mechanism_runs.sets:
        for name in set(MECHANISMS) - set(one.mechanisms):
            part = found.why[60, one.strategy, "need_met", name].part
            assert (part.mean, part.low, part.high, part.same) == (0.0, 0.0, 0.0, 1.0)


def test_a_mechanism_that_changes_no_run_is_exactly_nothing():
    comparison = made()
    for name in ("strengthening", "circles"):
        part = comparison.why[36, "broker-host", "need_met", name].part
        assert (part.mean, part.same) == (0.0, 1.0)


# ---- what is run


def test_few_mechanisms_are_played_out_and_many_drawn():
    small = load_scenario("small")
    ways = {one.strategy: one for one in mechanism_sets(small, ["broker-host", "partnership"])}
    assert ways["partnership"].pairs == 0 and len(ways["partnership"].labels) == 15
    assert ways["broker-host"].pairs == 1 and len(ways["broker-host"].labels) == 15
    made_up = with_mechanisms_off(small, tuple(ways.values()))
    for seed in range(3):
        own = made_up.member(seed).strategies
        assert own["broker-host+0"].without == ways["broker-host"].mechanisms
        assert [len(own[label].without) for label in ways["partnership"].labels] == [4, 3, 3, 2, 3, 2, 2, 1, 3, 2, 2, 1, 2, 1, 1]
    assert made_up.member(0).strategies["broker-host+3"].without != made_up.member(1).strategies["broker-host+3"].without


def test_what_a_strategy_does_without_already_stays_off():
    small = load_scenario("small").with_changes({"strategies.broker-host.without": ["news"]})
    planned = plan_of_mechanisms(plan(small, None, 3), 3)
    own = planned.scenario.member(0).strategies
    assert all("news" in own[label].without for label in planned.strategies if label.startswith("broker-host+"))
    assert "news" not in planned.scenario.sets[0].mechanisms


def test_over_an_ensemble_each_seed_keeps_its_set():
    sets = over(load_scenario("small"), Ensemble(("opening_rate",), ((.3,), (.4,))))
    planned = plan_of_mechanisms(plan(sets, None, 4), 4)
    assert [member(planned.scenario, seed).parameters["opening_rate"] for seed in planned.seeds] == [.3, .4, .3, .4]
    assert planned.scenario.digest() != plan_of_mechanisms(plan(load_scenario("small"), None, 4), 4).scenario.digest()
    found = compare(sets, ["partnership"], seeds=3, why=2, without_openings=0)
    assert found.why[60, "partnership", "need_met", GAIN].part.n == 2


@pytest.mark.parametrize("strategies,seeds,why,words", [
    (None, 4, -2, "-2 seeds"), (None, 1, 4, "from 2 seeds on"), (None, 4, 1, "from 2 seeds on"),
    (["nothing", "direct-grants"], 4, 4, "leave --why out")])
def test_what_cannot_be_told_is_refused(strategies, seeds, why, words):
    with pytest.raises(UserError, match=words):
        compare(scenario(), strategies, seeds=seeds, why=why, model=FakeModel())


def test_what_is_asked_is_part_of_what_is_asked():
    planned = plan(load_scenario("small"), None, 4)
    digests = [comparison_digest(planned, None, None, "t", 0, why) for why in (None, 0, 2, 3, 9)]
    assert digests[0] == digests[1] == planned.digest and len(set(digests)) == 4


# ---- what is said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_terminal_tells_it_within_its_columns(found, language, columns):
    lines = why_lines(found, columns, language)
    assert max(map(len, lines)) <= columns
    assert sum("±" in line for line in lines) > 10


@pytest.mark.parametrize("language,cost", [("en", "is what it costs not to hand the money out"),
                                           ("id", "adalah akibat dana tidak dibagikan")])
def test_a_sentence_names_the_largest_clear_parts(language, cost):
    told = why_words(made(noise=.01), language)
    assert len(told) == 3 and "4" in told[2] and cost in told[0] and "−" in told[0]
    figures = {"en": ("by news", "−10 by relations"), "id": ("dari kabar", "−10 dari hubungan")}[language]
    assert all(figure in told[0] for figure in figures) and "circles" not in told[0]


def test_without_these_runs_nothing_is_said():
    comparison = compare(scenario(), seeds=2, without_openings=0, model=FakeModel())
    assert comparison.why == {} and comparison.to_dict()["why"] is None
    assert why_lines(comparison, 80, "en") == why_words(comparison, "en") == why_tables(comparison, "en") == []
    assert why_pictures(comparison, "en") == [] and "h-why" not in render(comparison, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_shows_sentences_a_picture_for_each_strategy_and_the_table(found, language):
    page = render(found, language)
    assert page.count('id="why-') == len(found.contenders) and 'id="h-why"' in page
    assert "{ $" not in page and len(why_tables(found, language)) == len(found.results.primary)
    assert [head for head, _cells in why_tables(found, language)[0].rows][-1] == {"en": "Gain", "id": "Keunggulan"}[language]


def test_bars_of_a_waterfall_begin_where_the_one_before_ends_and_come_to_the_gain(found):
    bars, whiskers = waterfall_figure(found, "broker-host", found.results.primary[0], "en")["data"]
    ends = [base + width for base, width in zip(bars["base"], bars["x"], strict=True)]
    assert bars["base"][0] == bars["base"][-1] == 0.0 and bars["base"][1:-1] == pytest.approx(ends[:-2], abs=1e-3)
    assert ends[-2] == pytest.approx(ends[-1], abs=1e-3) and whiskers["x"] == pytest.approx(ends, abs=1e-3)
    assert len(ends) == len([one for one in parts_told(found, "broker-host", "need_met").values() if one is not None])


def test_a_machine_and_a_spreadsheet_get_every_part(found, tmp_path):
    told = json.loads(json.dumps(found.to_dict(), allow_nan=False))["why"]
    assert (told["baseline"], told["seeds"], told["failed"]) == ("direct-grants", 4, 0) and len(told["parts"]) == len(found.why)
    assert {"horizon", "strategy", "outcome", "mechanism", "part"} == set(told["parts"][0])
    write_tables(tmp_path, found)
    rows = list(csv.DictReader((tmp_path / "why.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [float(row["mean"]) for row in rows] == [one.part.mean for one in found.why.values()]


# ---- the command and its folder


def test_the_command_keeps_reads_and_makes_again(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    words = ["compare", "small", "--strategies", "partnership", "--seeds", "4", "--without-openings", "0", "--no-report",
             "--threads", "1", "--why", "3", "--out"]
    assert main.main([*words, "r"]) == 0
    assert "partnerships" in capsys.readouterr().out and len(load_mechanism_runs(tmp_path / "r").results.seeds) == 3
    assert main.main([*words, "r", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["why"]["seeds"] == 3
    assert main.main(["rerun", "r"]) == 0 and "are the same to the last bit" in capsys.readouterr().out
    for name in ("runs.parquet", "mechanisms-off/runs.parquet"):
        assert (tmp_path / "r" / name).read_bytes() == (tmp_path / "r-again" / name).read_bytes(), name


def test_the_option_alone_takes_the_usual_number_and_a_plan_counts_it(town, model, capsys, monkeypatch):
    monkeypatch.setattr("simpul.experiments.runner.cost_forecast.TRIAL", 0.01)
    for language, told in (("en", "On top come 240 runs with mechanisms switched off"),
                           ("id", "Ditambah 240 simulasi dengan mekanisme dimatikan")):
        assert main.main(["compare", "town.yaml", "--seeds", "8", "--why", "--plan", "--lang", language]) == 0
        assert told in " ".join(capsys.readouterr().out.split())
