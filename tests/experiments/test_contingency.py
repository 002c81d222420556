"""Rows of contingency: what they compare, and the rule by which means over parameter sets are judged."""

import csv
import io
import json
import math

import numpy as np
import pytest

from simpul.experiments.cli.main import main
from simpul.experiments.design.ensemble import load_ensemble
from simpul.experiments.documentation.shipped_tables import rows_csv
from simpul.experiments.patterns import contingency_table
from simpul.experiments.patterns.contingency import CONTINGENCY, SMALLEST
from simpul.experiments.patterns.contingency_table import (
    CONTINGENCY_COLUMNS,
    CONTINGENCY_SOURCES,
    NOT_MEASURED,
    compared_forms,
    contingency_lines,
    contingency_markdown,
    contingency_summary,
    contingency_text,
    levels_of,
    measured_words,
)
from simpul.experiments.patterns.contingency_test import (
    AS_EXPECTED,
    REVERSED,
    STILL_OPEN,
    by_row,
    in_worlds,
    judged,
)
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import NONE, SOME, compare_row, without_letter
from simpul.sim.language import say

MORE = compare_row("C99a", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), SOME)
LESS = compare_row("C99b", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), NONE)
SAME = compare_row("C99c", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), (-0.01, 0.01))


def means(mean, share_of_sign=1.0, sets=40, spread=0.001):
    """Means of sets around `mean`, some of them turned to the other sign."""
    values = mean + spread * np.linspace(-1.0, 1.0, sets)
    values[: round((1.0 - share_of_sign) * sets)] *= -0.1
    return values


@pytest.mark.parametrize(("row", "values", "verdict"), [
    (MORE, means(0.02), AS_EXPECTED), (LESS, means(0.02), REVERSED),
    (MORE, means(-0.02), REVERSED), (LESS, means(-0.02), AS_EXPECTED),
    (MORE, means(0.004), STILL_OPEN),                          # smaller than what matters
    (MORE, means(0.03, share_of_sign=0.7), STILL_OPEN),        # too few sets agree
    (MORE, means(0.02, spread=0.5), STILL_OPEN),               # within its error
    (SAME, means(0.002), AS_EXPECTED), (SAME, means(0.02), REVERSED), (SAME, means(0.0095, spread=0.02), STILL_OPEN),
    (MORE, np.array([0.02]), STILL_OPEN),
])
def test_a_sign_is_clear_if_sets_agree_and_it_is_beyond_error_and_large_enough(row, values, verdict):
    assert judged(row, values).verdict == verdict


def test_a_row_holds_if_all_of_its_parts_do_and_is_reversed_if_any_part_is():
    assert by_row([(MORE.id, AS_EXPECTED), (LESS.id, AS_EXPECTED)]) == {"C99": AS_EXPECTED}
    assert by_row([(MORE.id, AS_EXPECTED), (LESS.id, STILL_OPEN)]) == {"C99": STILL_OPEN}
    assert by_row([(MORE.id, AS_EXPECTED), (LESS.id, STILL_OPEN), (SAME.id, REVERSED)]) == {"C99": REVERSED}


def test_parameter_sets_go_below_what_a_row_changes():
    row = compare_row("C99", "need_met", 60, (World("small").changed({"context.rivalry": 0.9}), "nothing"),
                      (World("small"), "nothing"), SOME)
    moved = in_worlds(row, {"context.rivalry": 0.2, "parameters.closure": 0.4})
    first, second = (dict(reading.world.changes) for _weight, reading in moved.terms)
    assert first == {"context.rivalry": 0.9, "parameters.closure": 0.4}
    assert second == {"context.rivalry": 0.2, "parameters.closure": 0.4}


def test_every_row_can_be_set_up_names_strategies_that_exist_and_has_a_smallest_effect():
    assert len({row.id for row in CONTINGENCY}) == len(CONTINGENCY)
    for row in CONTINGENCY:
        for reading in row.readings():
            scenario = scenario_of(reading.world)
            assert reading.strategy in scenario.strategies, row.id
            assert reading.horizon <= scenario.months - scenario.start, row.id
            assert reading.figure in SMALLEST, row.id
            assert scenario.arms == "equal", row.id


# ---- the table


def some_lines(monkeypatch, sets=2, seeds=1):
    monkeypatch.setattr(contingency_table, "enough_money", lambda _name: 500.0)
    rows = [row for row in CONTINGENCY if row.id in ("C17a", "C17b", "C16b")]
    return contingency_lines(load_ensemble("shipped"), sets, seeds, threads=1, rows=rows)


def test_the_expected_signs_are_those_that_were_committed_before_the_first_run():
    expected = {row.id: "+" if row.high == math.inf else "-" if row.low == -math.inf else "0" for row in CONTINGENCY}
    assert "".join(f"{id_}{sign} " for id_, sign in expected.items()) == (
        "C1a- C1b- C1c+ C1d- C2+ C3a- C3b- C4a+ C4b+ C5a+ C5b- C6+ C70 C9a- C9b+ C10- C11a+ C11b+ C11c0 C12+ C13- C14a+ C14b- "
        "C14c+ C15a+ C15b+ C15c- C15d+ C16a+ C16b0 C17a+ C17b+ C18a+ C18b+ ")
    assert {figure: SMALLEST[figure] for figure in ("need_met", "crises_met", "windows_won", "members", "conflict")} == {
        "need_met": 0.005, "crises_met": 0.03, "windows_won": 0.5, "members": 1.0, "conflict": 0.01}


def test_every_part_has_a_sentence_in_both_languages_and_a_source():
    for row in CONTINGENCY:
        told = [say(f"contingency-{row.id.lower()}", language) for language in ("en", "id")]
        assert told[0] != told[1] and all(sentence.endswith(".") for sentence in told)
        assert CONTINGENCY_SOURCES[without_letter(row.id)]
    assert len(CONTINGENCY_SOURCES) == 18
    unmeasured = set(CONTINGENCY_SOURCES) - {without_letter(row.id) for row in CONTINGENCY}
    assert unmeasured == {"C8"} and unmeasured < set(NOT_MEASURED)


def test_what_is_compared_is_told_in_short():
    rows = {row.id: row for row in CONTINGENCY}
    assert compared_forms(rows["C1a"]) == "broker-new − broker-host"
    assert compared_forms(rows["C13"]) == "broker-informal − 0.5 × broker-host"
    assert compared_forms(rows["C14b"]).startswith("coalition-broad @36 − direct-grants @36 − coalition-broad @24")
    assert levels_of(rows["C1a"]) == "context.opportunity 0.9, 0.1" and levels_of(rows["C10"]) == ""
    assert levels_of(rows["C5a"]) == "context.history 0.9, 0.1; parameters.reliability_mass 6, 60"


def test_a_row_is_run_at_both_sums_and_becomes_two_lines(monkeypatch):
    lines = some_lines(monkeypatch)
    assert [(line["id"], line["money"]) for line in lines] == [(id_, money) for id_ in ("C16b", "C17a", "C17b")
                                                             for money in ("own", "enough")]
    own, enough = lines[2:4]
    assert 0.0 < own["mean"] < enough["mean"]                      # more than twice the grants meet more need
    assert own["smallest"] == 0.005 and lines[0]["smallest"] == "" and lines[0]["expected_low"] == -0.5
    assert set(own) == set(CONTINGENCY_COLUMNS)
    kept = list(csv.DictReader(io.StringIO(rows_csv(lines, CONTINGENCY_COLUMNS))))
    table = contingency_markdown(kept)
    assert "| C17a | Grants meet more need than doing nothing. | more than 0, by 0.005 at least | +" in table
    assert "2 parameter sets, one fresh seed each" in table and "C8, since trust" in table
    terminal = contingency_text(kept, ["C18"], 80, "id", details=True)
    assert max(map(len, terminal)) <= 80 and any("Hibah memenuhi" in line for line in terminal)
    assert "Dari 3 baris" in " ".join(terminal)


@pytest.mark.parametrize(("verdicts", "english", "indonesian"), [
    ((AS_EXPECTED, AS_EXPECTED, AS_EXPECTED),
     "Of 18 rows, at the cases' own money 2 come out as expected, none is reversed and none is open",
     "Dari 18 baris, dengan dana kasus sendiri 2 sesuai dugaan, tidak ada yang berbalik, dan tidak ada yang belum jelas"),
    ((AS_EXPECTED, STILL_OPEN, AS_EXPECTED), "own money one comes out as expected, none is reversed and one is open",
     "sendiri 1 sesuai dugaan"),
    ((REVERSED, STILL_OPEN, REVERSED), "own money none comes out as expected, 2 are reversed (C16, C17) and none is open",
     "tidak satu pun sesuai dugaan, 2 berbalik (C16, C17)"),
])
def test_the_headline_counts_rows_with_all_their_parts(verdicts, english, indonesian):
    lines = [{"id": id_, "money": "own", "verdict": verdict, "sets": "60", "seeds": "4"}
             for id_, verdict in zip(("C16a", "C17a", "C17b"), verdicts, strict=True)]
    assert english in contingency_summary(lines, "en")
    assert indonesian in contingency_summary(lines, "id")


def test_a_line_without_a_figure_is_open_and_an_empty_table_says_so():
    line = {"mean": "", "error": "", "agree": "", "verdict": STILL_OPEN}
    assert measured_words(line, "en") == "open" and measured_words(line, "id") == "belum jelas"
    assert contingency_markdown([]).startswith("Not run yet") and contingency_summary([], "id").startswith("Belum dijalankan")


def test_changes_of_a_scenario_reach_its_readings_alone():
    row = compare_row("C99", "need_met", 60, (World("small"), "nothing"), (World("pikul"), "nothing"), SOME)
    first, second = (dict(r.world.changes) for _w, r in in_worlds(row, {}, {"small": {"subsidy.total": 5.0}}).terms)
    assert first == {"subsidy.total": 5.0} and second == {}


# ---- the command


def test_the_command_runs_rows_and_says_what_is_not_measured(capsys, monkeypatch):
    monkeypatch.setattr("simpul.experiments.cli.compile_notice.warmed_up", lambda: None)
    monkeypatch.setattr(contingency_table, "enough_money", lambda _name: 500.0)
    few = ["patterns", "--contingency", "--sets", "2", "--seeds", "1", "--threads", "1"]
    assert main([*few, "--only", "C16b,C8"]) == 0
    told = capsys.readouterr().out
    assert "It changes nothing in decisions" in told and "Of 2 rows" in told and "Not measured: C8" in told
    assert max(map(len, told.splitlines())) <= 80
    assert main([*few, "--only", "C16b", "--json", "--lang", "id"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [row["money"] for row in found["rows"]] == ["own", "enough"] and found["unmeasured"] == []
    assert found["rows"][0]["statement"].startswith("Keputusan") and found["rows"][0]["smallest"] is None
    assert main([*few, "--only", "C8"]) == 0
    assert capsys.readouterr().out.startswith("Not measured: C8")


@pytest.mark.parametrize(("words", "message"), [
    (["--contingency", "--only", "C99"], "C99 is no row"), (["--sets", "4"], "--sets belongs to --contingency"),
    (["--contingency", "--html", "a.html"], "--html does not go with --contingency"),
    (["--contingency", "--sets", "1"], "allowed is 2 to 200"), (["--contingency", "--json", "--csv"], "Choose one"),
])
def test_the_command_refuses_what_cannot_be_meant(words, message, capsys):
    assert main(["patterns", *words]) == 2
    assert message in capsys.readouterr().err
