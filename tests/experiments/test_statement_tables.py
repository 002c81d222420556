"""Tables of statements and of points of cases: made from lines, and those that ship say what their files say."""

import csv
from pathlib import Path

import numpy as np
import pytest

from simpul.experiments.documentation.shipped_tables import ROOT, rows_csv, shipped_rows
from simpul.experiments.patterns.case_points import CASE_POINTS
from simpul.experiments.patterns.contingency_test import AS_EXPECTED, REVERSED, judged
from simpul.experiments.patterns.statement_switches import SWITCH_SMALLEST, SWITCHES
from simpul.experiments.patterns.statement_tables import (
    FINDING_COLUMNS,
    finding_line,
    points_markdown,
    statements_markdown,
    whole_verdicts,
)

RESULTS = Path(ROOT) / "results"
BY_ID = {row.id: row for row in SWITCHES}


def line(id_, *means):
    return finding_line(judged(BY_ID[id_], np.array(means), SWITCH_SMALLEST), SWITCH_SMALLEST)


def test_a_statement_works_when_all_of_its_rows_do():
    lines = [line("S8a", 0.01, 0.011, 0.012), line("S8b", -9.0, -8.0, -9.5), line("S9", 0.5, 0.6, 0.55),
             line("S19", 1.0, -1.0, 0.5), line("S20a", 2.0, 2.1, 2.2), line("S20b", 0.1, -0.2, 0.1)]
    assert whole_verdicts(lines) == {"S8": AS_EXPECTED, "S9": REVERSED, "S19": "open", "S20": "open"}
    text = statements_markdown(lines)
    assert text.startswith("**1 of 34 statements work**") and "Reversed: S9. Open: S19, S20." in text
    assert "| S9 | pikul |" in text and "| less | 0.55 |" in text and "**reversed**" in text


def test_figures_that_are_none_are_left_empty():
    found = line("S1")
    assert (found["mean"], found["agree"], found["verdict"]) == ("", "", "open")
    assert "| – | – | – | open |" in statements_markdown([found])


@pytest.mark.parametrize(("name", "rows", "told"), [
    ("statements", SWITCHES, statements_markdown), ("points", CASE_POINTS, points_markdown)])
def test_what_ships_is_every_row_and_the_readme_says_what_the_file_says(name, rows, told):
    with (RESULTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [one["id"] for one in lines] == [row.id for row in rows]
    assert [one["compared"] for one in lines] == [row.comparison() for row in rows]
    assert rows_csv(lines, FINDING_COLUMNS) == (RESULTS / f"{name}.csv").read_text(encoding="utf-8")
    assert shipped_rows(name) == told(lines)
