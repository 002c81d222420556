"""The sceptic's page says what the tables say, in both languages, and a row stands where its verdict puts it."""

import csv
from pathlib import Path

import pytest

from simpul.experiments.documentation.__main__ import make_shipped
from simpul.experiments.documentation.sceptic_page import SCEPTIC_PAGES, sceptic_page
from simpul.experiments.validation.panel_record import panel_csv, panel_runs
from tests.experiments.panels import panel_folder

ROOT = Path(__file__).resolve().parents[2]
AGAINST = {"en": "## What speaks against it", "id": "## Yang melawan"}
HEADS = {
    "patterns": "id,kind,worth,expected_low,expected_high,mean,low,high,verdict",
    "structure": "network,figure,inside,narrow,gated",
    "panel": "run,part,name,real,model,low,high,inside",
    "conclusions": "conclusion,outcome,better,other,worlds_share,sets_share",
}
ROWS = {
    "patterns": ["P7,E,emerges,0.35,0.55,0.5,0.48,0.52,reproduced", "T1,E,emerges,0.53,0.68,0.3,0.28,0.32,not-reproduced",
                 "P31,E,emerges,5,20,6,4,8,undecided", "S1,E,deck,0,,1,0.5,1.5,reproduced",
                 "P3a,M,ruled,0.2,0.35,0.1,0.1,0.1,reproduced"],
    "structure": ["a,density,yes,yes,yes", "a,reciprocity,yes,no,yes", "b,density,yes,yes,yes", "b,unnamed,no,yes,no"],
    "panel": ["second-half,setting,organizations,,88,,,", "second-half,setting,places,,5,,,",
              "second-half,gate,auc,0.72,0.7312,,,yes",
              "second-half,gate,figures,13,12,,,no", "second-half,gate,stretch,-0.2,-0.3,,,no"],
    "conclusions": ["x,need_met,broker-host,nothing,1,0.95", "y,crises_met,broker-host,coalition-broad,0.98,0.36"],
}


@pytest.fixture
def results(tmp_path):
    for name, head in HEADS.items():
        (tmp_path / f"{name}.csv").write_text("\n".join([head, *ROWS[name]]) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", SCEPTIC_PAGES)
def test_the_pages_that_ship_are_those_of_the_tables(language):
    """On a change run `python -m simpul.experiments.documentation sceptic --write`."""
    assert (ROOT / SCEPTIC_PAGES[language]).read_text(encoding="utf-8") == sceptic_page(language)


@pytest.mark.parametrize("language", SCEPTIC_PAGES)
def test_what_comes_out_speaks_for_the_model_and_what_does_not_against_it(results, language):
    page = sceptic_page(language, results)
    speaks_for, _, rest = page.partition(AGAINST[language])
    assert "**P7**" in speaks_for and "**T1**" in rest and "**P31**" in rest and "**S1**" not in page and "**P3a**" not in page
    assert ("0.7312" if language == "en" else "0,7312") in speaks_for and "88" in speaks_for
    assert " 12, " in rest and "0.3 " not in speaks_for
    assert "3" in page and "36%" in rest


def test_the_page_counts(results):
    page = sceptic_page("en", results)
    assert "Of 3 patterns that others measured and no rule of the model writes, 1 come out" in page
    assert "Of 2 conclusions of the PIKUL case 1 hold in 90%" in page
    assert "2 of 3 figures lie inside an interval that says something, 70% are needed" in page  # b's unnamed is not gated
    assert "outside evidence that a rule of the model makes: 1 of 1 come out" in page and "claims of the deck: 1 of 1" in page
    assert "on places that the fit has not seen" in page and "`results/panel.csv` is not there" not in page
    (results / "panel.csv").unlink()
    assert "`results/panel.csv` is not there" in sceptic_page("en", results)


def test_a_panel_becomes_a_table_with_gates_figures_and_baselines(tmp_path, monkeypatch, capsys):
    folder = panel_folder(tmp_path / "tiny")
    monkeypatch.setattr("simpul.experiments.validation.panel_record.load_ensemble", lambda _given: None)
    rows = list(csv.DictReader(panel_csv(panel_runs(folder, ["one", "two"], threads=1)).splitlines()))
    assert {row["run"] for row in rows} == {"default", "ensemble", "first-half", "second-half"}
    told = {(row["run"], row["part"], row["name"]): row for row in rows}
    assert told["default", "figure", "kept"]["real"] == "0.75" and told["default", "setting", "places"]["model"] == "2"
    assert told["second-half", "setting", "pairs"]["model"] == "6" and told["first-half", "setting", "pairs"]["model"] == "9"
    assert told["default", "tie", "persistence: likelihood"]["real"] and told["default", "tie", "model: auc_new"]["model"]
    assert told["default", "gate", "auc"]["inside"] in ("yes", "no")
    assert make_shipped(["panel", str(folder), "only-one"]) == 2 and "ONE.csv" in capsys.readouterr().err
    assert make_shipped(["panel", str(tmp_path / "nowhere")]) == 2 and "no folder" in capsys.readouterr().err


def test_the_panel_table_that_ships_has_both_runs_with_all_figures():
    rows = list(csv.DictReader((ROOT / "results" / "panel.csv").read_text(encoding="utf-8").splitlines()))
    for run in ("default", "ensemble"):
        assert sum(row["run"] == run and row["part"] == "figure" for row in rows) == 16
        assert sum(row["run"] == run and row["part"] == "coefficient" for row in rows) == 9
        assert {row["name"]: row["model"] for row in rows if row["run"] == run and row["part"] == "setting"}["replicates"] == "400"
