"""The table of claims and patterns as a whole: its communities, what ships, and the command."""

import csv
import json
import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from simpul.experiments.cli.main import main
from simpul.experiments.patterns import pattern_tables
from simpul.experiments.patterns.pattern_communities import _KINDS, World, _community_of, scenario_of
from simpul.experiments.patterns.pattern_rows import FigureReading, Finding, PatternRow
from simpul.experiments.patterns.pattern_runs import ROWS, SHIPPED_SEEDS, carried_out, chosen
from simpul.experiments.report.pattern_document import MARGIN, WIDE, strip
from simpul.experiments.statistics.estimates import Estimate

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = {row["id"]: row for row in csv.DictReader(
    (ROOT / "results" / "patterns.csv").read_text(encoding="utf-8").splitlines())}
# Rows that are quick to run again with every seed of the table, one of each verdict.
QUICK = ["S23b", "P18d", "S22a"]


@pytest.mark.parametrize("organizations", [25, 195])
def test_the_community_that_is_asked_is_what_its_description_says(organizations):
    scenario = _community_of(organizations)
    assert len(scenario.organizations) == organizations and len(scenario.places) == 1
    kinds = Counter(entry.kind for entry in scenario.organizations)
    for kind, (share, *_numbers) in _KINDS.items():
        assert abs(kinds[kind] - share * organizations) <= 2
    groups = Counter(entry.group for entry in scenario.organizations)
    assert groups["second"] / organizations == pytest.approx(0.4, abs=0.03)
    # Groups are no kinds: what kind an organization is says little of its group.
    table = [[sum(e.kind == kind and e.group == group for e in scenario.organizations) for group in groups] for kind in kinds]
    assert stats.chi2_contingency(table).pvalue > 0.2


def test_a_world_changes_one_value_or_that_of_every_organization():
    world = World("small", (("organizations.*.interests", (("water", 1.0),)), ("context.history", 0.9)))
    scenario = scenario_of(world)
    assert {entry.interests["water"] for entry in scenario.organizations} == {1.0} and scenario.context.history == 0.9
    assert world.label() == "small [organizations.*.interests={water: 1.0}, context.history=0.9]"


# ---- the table as a whole


def test_every_row_can_be_run():
    ids = [row.id for row in ROWS]
    assert len(set(ids)) == len(ids)
    for row in ROWS:
        assert row.low < row.high and row.kind in "EIM"
        for reading in row.readings():
            scenario = scenario_of(reading.world)
            assert reading.strategy in scenario.strategies, row.id
            after = {"survey": 24, "closure": 12}.get(reading.instrument, 0)
            after = 12 if reading.figure.endswith(("_changed", "density_after")) else after
            assert reading.horizon + after <= scenario.months - scenario.start, row.id


def test_what_is_wished_for_by_number_takes_every_letter():
    assert [row.id for row in chosen(["s6"])[0]] == ["S6a", "S6b"]
    assert chosen(["S2", "P7"])[1] == ["S2"] and [row.id for row in chosen(["S2", "P7"])[0]] == ["P7"]
    assert [row.id for row in chosen(["p25"])[0]] == [f"P25{letter}" for letter in "abcdefghij"]
    assert len(chosen()[0]) == len(ROWS)


def test_the_table_that_ships_is_that_of_the_rows():
    assert list(SHIPPED) == [row.id for row in ROWS]
    for row in ROWS:
        told = SHIPPED[row.id]
        assert (told["compared"], told["figure"], told["horizon"]) == (row.comparison(), row.first.figure, str(row.first.horizon))
        assert told["statement"] == pattern_tables.statement(row, "en") and told["kind"] == row.kind
        assert 0 < int(told["seeds"]) <= SHIPPED_SEEDS


def test_the_table_that_ships_is_that_of_the_model_description():
    text = (ROOT / "sim" / "README.md").read_text(encoding="utf-8")
    for told in SHIPPED.values():
        (line,) = [line for line in text.splitlines() if line.startswith(f"| {told['id']} | {told['statement']}")]
        assert f"| {told['verdict'].replace('-', ' ')} |" in line


@pytest.mark.slow
def test_no_verdict_has_changed_unnoticed():
    """Quick rows, run again with the seeds of the table: on a change run
    `python -m simpul.experiments.documentation patterns --write`, and say
    so."""
    rows = [row for row in ROWS if row.id in QUICK]
    for finding in carried_out(rows, range(SHIPPED_SEEDS)):
        told = SHIPPED[finding.row.id]
        assert finding.verdict == told["verdict"], finding.row.id
        assert finding.found.mean == pytest.approx(float(told["mean"]), rel=1e-7, abs=1e-9), finding.row.id


@pytest.mark.slow
def test_every_instrument_reads_its_figures_and_threads_do_not_matter():
    """The first row of each instrument, on two seeds."""
    rows = list({row.first.instrument: row for row in reversed(ROWS)}.values())
    one, two = (carried_out(rows, range(2), threads) for threads in (1, 2))
    for left, right in zip(one, two, strict=True):
        np.testing.assert_equal([left.found.mean, left.found.low], [right.found.mean, right.found.low])


def test_a_row_adds_up_its_terms_and_says_what_it_compares():
    here, there = World("small"), World("small", (("context.history", 0.9),))
    terms = ((1.0, FigureReading("need_met", here, "nothing", 36)), (-1.0, FigureReading("need_met", there, "nothing", 60)))
    row = PatternRow("S1", terms, 0.0, math.inf)
    assert row.comparison() == "nothing − nothing [context.history=0.9] @60"


# ---- the command


@pytest.mark.slow
@pytest.mark.parametrize(("language", "words"), [
    ("en", ["reproduced", "expected: more than 0", "None of these rows is outside evidence", "Claims of the deck",
            "claims of the deck, ", "Not measured:", "S2  The four aims"]),
    ("id", ["sesuai", "dugaan: lebih dari 0", "Tidak ada baris di sini", "Pernyataan salindia", "Tidak diukur:",
            "S2  Keempat tujuan"]),
])
def test_the_command_tells_each_row_in_both_languages(language, words, capsys):
    assert main(["patterns", "--only", "P18,S2", "--seeds", "3", "--details", "--lang", language]) == 0
    shown = capsys.readouterr().out
    for word in ["P18a", "partnership-project", *words[:1], *words[2:]]:
        assert word in shown
    assert max(map(len, shown.splitlines())) <= 110


def test_machines_get_one_document(capsys):
    assert main(["patterns", "--only", "S24,S16", "--seeds", "2", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in told["rows"]] == ["S24"] and told["unmeasured"][0]["id"] == "S16"
    assert told["rows"][0]["seeds"] == 2 and told["rows"][0]["expected_high"] is None
    assert main(["patterns", "--only", "S24", "--seeds", "2", "--csv"]) == 0
    (row,) = csv.DictReader(capsys.readouterr().out.splitlines())
    assert tuple(row) == pattern_tables._COLUMNS and row["id"] == "S24"
    assert float(row["mean"]) == pytest.approx(told["rows"][0]["mean"], rel=1e-8)


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_page_shows_each_row_and_is_never_written_over_another(language, tmp_path, capsys):
    page = tmp_path / "new" / "page.html"
    words = ["patterns", "--only", "S24,S2", "--seeds", "2", "--html", str(page), "--lang", language]
    assert main(words) == 0
    text = page.read_text(encoding="utf-8")
    assert f'lang="{language}"' in text and 'id="S24"' in text and 'class="interval"' in text and "S2" in text
    assert "http" not in text
    assert main(words) == 2 and str(page) in capsys.readouterr().err


def test_a_picture_holds_band_interval_and_zero():
    found = Estimate(9, 2.0, 1.0, 3.0, 1.0)
    row = PatternRow("P1a", ((1.0, FigureReading("need_met", World("small"), "nothing", 36)),), 4.0, 5.0)
    placed = strip(Finding(row, found, "not-reproduced"))
    assert placed.interval[0] < placed.mean < placed.interval[1] < placed.band[0] < placed.band[1] and placed.zero is None
    more = strip(Finding(PatternRow("S1", row.terms, 0.0, math.inf), found, "reproduced"))
    assert more.band == (more.zero, WIDE - MARGIN)
    assert strip(Finding(row, Estimate(1, 2.0, math.nan, math.nan, math.nan), "unknown")) is None


@pytest.mark.parametrize(("words", "said"), [
    (["--only", "S99"], "S99"), (["--seeds", "1"], "--seeds is 1"), (["--json", "--csv"], "--json"), (["--threads", "0"], "thread"),
    (["--seeds", "many"], "--seeds"),
])
def test_what_cannot_be_done_is_said_in_one_sentence(words, said, capsys):
    assert main(["patterns", *words]) == 2
    found = capsys.readouterr()
    assert said in found.err and found.out == "" and "Traceback" not in found.err
