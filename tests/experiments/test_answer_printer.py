"""Tables of answers on a terminal: whole columns or none, every interval with its figure."""

import pytest

from simpul.experiments.cli.answer_printer import terminal_table
from simpul.experiments.report.comparison_tables import Cell, Table

HEADS = tuple(f"Outcome {letter}" for letter in "abcdefgh")
NAMES = ("Nothing", "Broker: an existing organization", "Coalition")


def table(heads=HEADS, small="−12.3 to +45.6"):
    """Figures of one row differ in length; each has its interval."""
    rows = tuple((name, tuple(Cell(f"+{10 ** row}.{place}", f"{small}") for place, _ in enumerate(heads)))
                 for row, name in enumerate(NAMES))
    return Table("What was found", heads, rows)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_columns_are_left_out_whole_and_named(columns):
    drawn = terminal_table(table(), columns, "en")
    text = "\n".join(drawn)
    assert max(map(len, drawn)) <= columns
    shown = [head for place, head in enumerate(HEADS) if f"+1.{place}" in text]
    assert shown == list(HEADS[:len(shown)]) and text.count("−12.3 to +45.6") == len(shown) * len(NAMES)
    left_out = " ".join(drawn[-4:])
    assert [head for head in HEADS if head + ";" in left_out or head + "." in left_out] == list(HEADS[len(shown):])
    assert ("left out" in text) == (len(shown) < len(HEADS)) == (columns < 200)


def test_more_columns_fit_in_the_room_there_is():
    drawn = ["\n".join(terminal_table(table(), columns, "en")) for columns in (60, 80, 120)]
    shown = [sum(f"+1.{place}" in text for place in range(len(HEADS))) for text in drawn]
    assert shown == sorted(shown) and shown[0] >= 2 and shown[1] >= 4


def test_one_column_is_left_out_in_the_singular_and_in_indonesian():
    words = {language: " ".join(terminal_table(table(HEADS[:5]), 80, language)) for language in ("en", "id")}
    assert "One column does not fit" in words["en"] and "1 kolom: Outcome e" in words["id"]


def test_a_column_that_is_too_wide_is_shown_broken_rather_than_not_at_all():
    long = Table("Where", ("Where",), (("Broker", (Cell("History of relations is above 0.4; Communication is below 0.25"),)),))
    drawn = terminal_table(long, 50, "en")
    assert max(map(len, drawn)) <= 50 and "Communication" in " ".join(drawn)
