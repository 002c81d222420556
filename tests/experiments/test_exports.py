"""Tables for other programs: numbers that come back, decimal commas, names that are neither formulas nor markup."""

import csv
import math
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.cli import main
from simpul.experiments.report.table_files import csv_text, write_markdown, write_tables
from tests.experiments.fake import FakeModel, scenario


@pytest.fixture(scope="module")
def comparison():
    return compare(scenario(), seeds=6, model=FakeModel(noise=.1))


@settings(max_examples=200)
@given(st.lists(st.tuples(st.text(), st.floats(allow_infinity=False), st.integers()), max_size=5),
       st.sampled_from(["point", "comma"]))
def test_what_a_spreadsheet_reads_is_what_was_written(rows, decimal):
    text = csv_text(("name", "value", "count"), rows, decimal)
    assert text.startswith("\ufeff")
    read = list(csv.reader(StringIO(text[1:], newline=""), delimiter=";" if decimal == "comma" else ","))
    assert read[0] == ["name", "value", "count"] and len(read) == len(rows) + 1
    for (name, value, count), fields in zip(rows, read[1:], strict=True):
        assert fields[0] in (name, f"'{name}") and fields[0][:1] not in tuple("=+-@\t") and int(fields[2]) == count
        assert "." not in fields[1] if decimal == "comma" else "," not in fields[1]
        assert math.isnan(value) if not fields[1] else float(fields[1].replace(",", ".")) == value


def test_every_difference_is_a_row(comparison, tmp_path):
    files = {file.name: file.read_text(encoding="utf-8-sig") for file in write_tables(tmp_path, comparison, "comma")}
    rows = list(csv.DictReader(StringIO(files["differences.csv"]), delimiter=";"))
    assert len(rows) == len(comparison.differences)
    one = comparison.differences["nothing", 36, "broker-host", "need_met"]
    row = next(row for row in rows if (row["baseline"], row["horizon"], row["strategy"], row["outcome"]) ==
               ("nothing", "36", "broker-host", "need_met"))
    assert float(row["mean"].replace(",", ".")) == one.paired.mean and row["verdict"] == one.verdict
    assert set(files) == {"outcomes.csv", "differences.csv", "choice.csv", "best.csv", "openings.csv", "price.csv",
                          "acceptability.csv"}


def test_every_part_of_a_gain_is_a_row(comparison, tmp_path):
    files = {file.name: file.read_text(encoding="utf-8-sig") for file in write_tables(tmp_path, comparison)}
    rows = list(csv.DictReader(StringIO(files["openings.csv"])))
    assert len(rows) == len(comparison.opening_gains) == 2 * 3 * 5
    row = next(row for row in rows if (row["horizon"], row["strategy"], row["outcome"]) == ("36", "broker-host", "need_met"))
    one = comparison.opening_gains[36, "broker-host", "need_met"]
    assert [float(row[part]) for part in ("whole", "through", "without")] == [one.whole.mean, one.through.mean, one.without.mean]


@pytest.mark.parametrize("language,decimal,mark", [("en", "point", "."), ("en", "comma", ","), ("id", "point", ",")])
def test_markdown_writes_figures_as_asked_and_names_as_text(comparison, tmp_path, language, decimal, mark):
    text = write_markdown(tmp_path / "t.md", comparison, decimal, language).read_text(encoding="utf-8")
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in tables[:6]}) == 1
    assert f"20{mark}" in text or f"30{mark}" in text or f"0{mark}" in text
    assert "<b>" not in text and "Forum" in text


def test_the_command_writes_them_when_asked(town, model, capsys):
    words = ["compare", "town.yaml", "--seeds", "4", "--no-report", "--csv", "--markdown", "--decimal", "comma", "--out", "r"]
    assert main.main(words) == 0
    assert {"outcomes.csv", "differences.csv", "best.csv", "tables-en.md"} <= {item.name for item in (town.parent / "r").iterdir()}


@pytest.mark.parametrize("words,message", [
    (["--decimal", "coma"], "did you mean comma?"), (["--method", "bootstrp"], "did you mean bootstrap?"),
    (["--until", "much"], '--until needs a number, not "much".'), (["--until", "2"], "give a share above 0 and below 1"),
    (["--until", ".1", "--most", "3"], "--most 3 is below the 200 seeds")])
def test_wishes_that_cannot_be_meant_are_one_message(town, model, capsys, words, message):
    assert main.main(["compare", "town.yaml", *words]) == 2
    assert message in capsys.readouterr().err and model.calls == 0
    assert not (town.parent / "results" / "town").exists()
