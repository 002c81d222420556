"""How much of a gain comes through outside openings: the parts add up, one mechanism is off, and every report says it."""

import json
import math

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.opening_gains import MOST_SEEDS_WITHOUT, NO_OPENINGS, plan_without_openings
from simpul.experiments.analyses.precision import comparison_digest
from simpul.experiments.cli import main
from simpul.experiments.cli.comparison_printer import show
from simpul.experiments.design.ensemble import Ensemble, member, over
from simpul.experiments.design.plan import plan
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.report import render
from simpul.experiments.report.comparison_text import paragraph, through_openings
from simpul.experiments.report.opening_words import openings_tables
from simpul.experiments.runner.result_store import load_without_openings
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.fake import FakeModel, scenario

OPENINGS = {"broker-host": .2, "coalition-broad": .3}
TURNING = {"nothing": 0.0, "direct-grants": 0.1, "broker-host": 0.3, "coalition-broad": 0.0}
LANGUAGES = ("en", "id")


def shipped(name: str):
    return shipped_scenarios()[name]


def made(seeds=12, noise=.02, openings=OPENINGS, gifts=TURNING, failing=(), **more):
    return compare(scenario(), seeds=seeds, model=FakeModel(gifts=gifts, noise=noise, openings=openings, failing=failing), **more)


@pytest.fixture(scope="module")
def found():
    return made()


# ---- the parts


def test_the_parts_are_what_was_put_in():
    one = made(noise=0.0).opening_gains[36, "broker-host", "need_met"]
    assert [one.whole.mean, one.through.mean, one.without.mean] == pytest.approx([.4, .2, .2])
    assert one.through.low == pytest.approx(.2) and one.share == pytest.approx(.5)
    assert (one.verdict, one.verdict_without) == ("better", "better")


@pytest.mark.parametrize("settings", [{}, {"failing": (("broker-host", 3), ("direct-grants", 5))}, {"method": "bootstrap"}])
def test_the_parts_add_up_exactly(settings):
    gains = made(**settings).opening_gains
    assert len(gains) == 2 * 3 * 5
    for one in gains.values():
        assert one.through.mean == one.whole.mean - one.without.mean
        assert one.whole.n == one.without.n == one.through.n > 0
        assert one.through.low <= one.through.mean <= one.through.high or one.through.deviation < 1e-12


def test_of_all_seeds_the_whole_is_the_gain_that_the_tables_tell(found):
    for (horizon, strategy, outcome), one in found.opening_gains.items():
        difference = found.differences["direct-grants", horizon, strategy, outcome]
        assert (one.whole, one.verdict) == (difference.paired, difference.verdict)


def test_a_lead_that_turns_is_a_clear_loss_without(found):
    one = found.opening_gains[36, "coalition-broad", "need_met"]
    assert (one.verdict, one.verdict_without) == ("better", "worse") and one.share > 1.0


def test_failed_runs_are_left_out_of_all_three_parts():
    gains = made(failing=(("broker-host", 3),)).opening_gains
    assert gains[36, "broker-host", "need_met"].whole.n == 11 and gains[36, "coalition-broad", "need_met"].whole.n == 12


def test_a_share_of_what_is_not_clear_is_no_number():
    one = made(openings={}, gifts=dict.fromkeys(TURNING, 0.0), noise=.2).opening_gains[36, "nothing", "need_met"]
    assert one.verdict == "open" and math.isnan(one.share)


# ---- what is switched off, and on which seeds


def test_one_number_of_the_scenario_is_changed_and_no_other():
    planned = plan(scenario(), None, 4)
    before, after = (one.scenario.values() for one in (planned, plan_without_openings(planned)))
    assert {key: after[key] for key in after if after[key] != before.get(key)} == NO_OPENINGS


@pytest.mark.parametrize("seeds,asked,count", [
    (4, None, 4), (MOST_SEEDS_WITHOUT + 5, None, MOST_SEEDS_WITHOUT), (4, 3, 3), (4, 9, 4),
    (MOST_SEEDS_WITHOUT + 5, MOST_SEEDS_WITHOUT + 2, MOST_SEEDS_WITHOUT + 2)])
def test_the_first_seeds_are_run_again(seeds, asked, count):
    planned = plan(scenario(), ["nothing", "direct-grants"], seeds, 7)
    assert plan_without_openings(planned, asked).seeds == planned.seeds[:count]


@pytest.mark.parametrize("seeds,asked", [(4, 0), (1, None), (4, 1)])
def test_nothing_is_run_again_where_nobody_asks_or_nothing_could_be_said(seeds, asked):
    assert plan_without_openings(plan(scenario(), None, seeds), asked) is None


def test_fewer_than_no_seeds_are_refused():
    with pytest.raises(UserError, match="-2 seeds"):
        made(without_openings=-2)


def test_a_set_of_an_ensemble_does_not_bring_openings_back():
    sets = Ensemble(("opening_rate",), ((.3,), (.4,)))
    closed = plan_without_openings(plan(over(scenario(), sets), None, 4))
    assert {member(closed.scenario, seed).parameters["opening_rate"] for seed in closed.seeds} == {0.0}
    assert {member(over(scenario(), sets), seed).parameters["opening_rate"] for seed in closed.seeds} == {.3, .4}


def test_in_the_real_model_no_opening_is_left_and_crises_stay_as_they_were():
    small = load_scenario(shipped("small"))
    open_, closed = (compare(one, ["coalition-broad"], seeds=3, without_openings=0)
                     for one in (small, small.with_changes(NO_OPENINGS)))
    counts = {name: [one.results.months_of(name, "coalition-broad").sum() for one in (open_, closed)]
              for name in ("openings", "openings_won", "crises_begun")}
    assert counts["openings"][0] > 0 == counts["openings"][1] and counts["openings_won"][1] == 0
    assert counts["crises_begun"][0] == counts["crises_begun"][1] > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_openings_in_the_scenario_exactly_nothing_comes_through(language):
    small = load_scenario(shipped("small")).with_changes(NO_OPENINGS)
    comparison = compare(small, ["coalition-broad"], seeds=3)
    assert all((one.through.mean, one.through.same) == (0.0, 1.0) for one in comparison.opening_gains.values())
    assert through_openings(comparison, language) == say("openings-none", language)


# ---- what is said


def test_the_leader_is_told_with_figures_and_what_turns_is_named(found):
    text = through_openings(found, "en")
    assert text.startswith("Of the lead of Broker (an existing organization) over direct grants in need met, +39.3 points, ")
    assert "comes through outside openings" in text and "still clear" in text
    assert "turn into clear losses: Forum <b>&amp;</b> on need met" in text
    text = through_openings(found, "id")
    assert text.startswith("Dari keunggulan Perantara (organisasi yang sudah ada) atas hibah langsung dalam ")
    assert "kebutuhan terpenuhi, +39,3 poin, sebesar +" in text
    assert "tetap jelas" in text and "berbalik menjadi jelas lebih buruk: Forum pada kebutuhan terpenuhi" in text


@pytest.mark.parametrize("gift,opening,words", [
    (.3, .2, "still clear"), (.0, .3, "a clear loss"), (.1, .2, "which may be chance"), (.3, -.1, "None of the lead"),
    (.0, .3, "All of the lead")])
def test_each_fate_of_a_lead_has_its_words(gift, opening, words):
    gifts = {"nothing": 0.0, "direct-grants": .1, "broker-host": gift, "coalition-broad": .1}
    comparison = made(gifts=gifts, openings={"broker-host": opening}, noise=.02)
    assert words in through_openings(comparison, "en")


@pytest.mark.parametrize("language,some,every", [("en", "In all, 3 of 5 clear gains", "All 5 clear gains"),
                                                 ("id", "Seluruhnya, 3 dari 5 keunggulan", "Semua 5 keunggulan")])
def test_how_many_gains_remain_is_counted(found, language, some, every):
    better = [one for one in found.opening_gains.values() if one.horizon == 36 and one.verdict == "better"]
    assert (sum(one.verdict_without == "better" for one in better), len(better)) == (3, 5)
    assert some in through_openings(found, language)
    gifts = {**TURNING, "coalition-broad": .2}
    assert every in through_openings(made(gifts=gifts, openings={"broker-host": .1}), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_in_the_paragraph_the_page_and_on_the_terminal(found, language):
    told = through_openings(found, language)
    assert told in paragraph(found, language) and told not in paragraph(found, language, openings=False)
    lines = show(found, columns=80, language=language)
    assert max(map(len, lines)) <= 80 and " ".join(told.split()) in " ".join(" ".join(lines).split())
    page = render(found, language)
    assert say("openings-heading", language) in page and say("openings-tag", language) in page
    assert say("openings-more", language) in page
    tags = [tag for tag, _sentence in found.told(language).answer]
    assert tags[2] == say("openings-tag", language) and len(tags) == 5


def test_there_is_a_table_for_every_main_outcome(found):
    tables = openings_tables(found, "en")
    assert len(tables) == 5 and all(len(table.rows) == 3 for table in tables)
    row = dict(tables[0].rows)["Broker: an existing organization"]
    one = found.opening_gains[36, "broker-host", "need_met"]
    assert [float(cell.text.split()[0]) for cell in row[:3]] == [round(100 * part.mean, 1) for part in
                                                                 (one.whole, one.through, one.without)]
    assert row[3].kind == "better" and row[4].text == f"{100 * one.share:.1f}%".replace(".0%", "%")
    assert dict(tables[0].rows)["Nothing"][4].text == "–"


def test_fewer_seeds_and_failures_are_said():
    assert "on the first 8 seeds" in through_openings(made(without_openings=8), "en")
    assert "One of the runs without outside openings failed" in through_openings(made(failing=(("broker-host", 3),)), "en")


@pytest.mark.parametrize("language,words", [("en", "simpul compare SCENARIO shows it"),
                                            ("id", "simpul compare SCENARIO menjawabnya")])
def test_where_it_was_not_run_the_command_is_named(language, words):
    comparison = made(without_openings=0)
    assert comparison.opening_gains == {} and comparison.to_dict()["through_openings"] is None
    assert words in through_openings(comparison, language) and words in render(comparison, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_clear_gain_nothing_is_ascribed_to_openings(language):
    alike = made(openings={}, gifts=dict.fromkeys(TURNING, 0.0), noise=.2)
    assert through_openings(alike, language) == say("openings-no-gain", language)


def test_one_seed_says_nothing_of_it():
    assert through_openings(made(seeds=1), "en") == ""


def test_a_shipped_scenario_is_named_as_the_command_knows_it():
    assert "simpul compare pikul " in opening_hint(load_scenario(shipped("pikul")), "en")


def test_a_machine_gets_every_part(found):
    told = json.loads(json.dumps(found.to_dict(), allow_nan=False))["through_openings"]
    assert (told["baseline"], told["seeds"], told["failed"]) == ("direct-grants", 12, 0) and len(told["gains"]) == 30
    for record in told["gains"]:
        assert set(record) == {"horizon", "strategy", "outcome", "whole", "without", "through", "verdict", "verdict_without",
                               "share"}
        assert {"n", "mean", "low", "high", "p"} <= set(record["through"])
        assert record["through"]["mean"] == record["whole"]["mean"] - record["without"]["mean"]


# ---- the command and its folder


def test_the_command_keeps_reads_and_makes_again(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "6", "--without-openings", "4", "--out", "r", "--no-report"]) == 0
    calls = model.calls
    assert len(load_without_openings(town.parent / "r").seeds) == 4
    assert json.loads((town.parent / "r" / "manifest.json").read_text(encoding="utf-8"))["without_openings"] == 4
    capsys.readouterr()
    assert main.main(["compare", "town.yaml", "--seeds", "6", "--without-openings", "4", "--out", "r", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["through_openings"]["seeds"] == 4 and "are shown from there" in told.err and model.calls == calls
    assert main.main(["rerun", "r"]) == 0
    assert "are the same to the last bit" in capsys.readouterr().out
    for name in ("runs.parquet", "without-openings/runs.parquet", "without-openings/manifest.parquet"):
        assert (town.parent / "r" / name).read_bytes() == (town.parent / "r-again" / name).read_bytes(), name


def test_none_is_kept_where_none_is_wanted(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "4", "--without-openings", "0", "--out", "r", "--no-report"]) == 0
    assert not (town.parent / "r" / "without-openings").exists() and load_without_openings(town.parent / "r") is None
    assert "simpul compare town.yaml shows it" in " ".join(capsys.readouterr().out.split())


def test_a_stop_in_the_second_round_is_gone_on_with_to_the_same_bytes(town, model, capsys, monkeypatch):
    whole = FakeModel.run_many

    def stopped(self, asked, *words, **more):
        if asked.parameters["opening_rate"] == 0:
            raise KeyboardInterrupt
        return whole(self, asked, *words, **more)

    words = ["compare", "town.yaml", "--seeds", "4", "--threads", "1", "--no-report", "--out"]
    assert main.main([*words, "whole"]) == 0
    monkeypatch.setattr(FakeModel, "run_many", stopped)
    assert main.main([*words, "r"]) == 130
    assert "16 of 32 runs are kept" in capsys.readouterr().err
    monkeypatch.setattr(FakeModel, "run_many", whole)
    assert main.main([*words, "r"]) == 0
    for name in ("runs.parquet", "series.parquet", "without-openings/runs.parquet"):
        assert (town.parent / "r" / name).read_bytes() == (town.parent / "whole" / name).read_bytes(), name


def test_what_is_asked_of_openings_is_part_of_what_is_asked():
    planned = plan(scenario(), None, 4)
    digests = [comparison_digest(planned, None, None, "t", asked) for asked in (0, 2, 3, None, 4)]
    assert digests[0] == planned.digest and len(set(digests)) == 4 and digests[3] == digests[4]
    assert comparison_digest(planned, .1, None, "t", 2) != comparison_digest(planned, .1, None, "t", 3)


def test_more_seeds_until_it_is_narrow_are_run_again_too(town, model, capsys):
    assert main.main(["compare", "town.yaml", "--seeds", "4", "--until", ".05", "--most", "40", "--out", "r", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["through_openings"]["seeds"] == len(told["seeds"]) > 4
    planned = compare(scenario(), seeds=4, until=.05, most=40, model=FakeModel(noise=.05))
    assert len(planned.without.seeds) == len(planned.plan.seeds) == len(told["seeds"])
    assert np.array_equal(planned.without.values, load_without_openings(town.parent / "r").values, equal_nan=True)


@pytest.mark.parametrize("language,words", [("en", "On top come 32 runs without outside openings"),
                                            ("id", "Ditambah 32 simulasi tanpa peluang dari luar")])
def test_a_plan_tells_the_runs_that_come_on_top(town, model, capsys, monkeypatch, language, words):
    monkeypatch.setattr("simpul.experiments.runner.cost_forecast.TRIAL", 0.01)
    assert main.main(["compare", "town.yaml", "--seeds", "8", "--plan", "--lang", language]) == 0
    assert words in " ".join(capsys.readouterr().out.split())
