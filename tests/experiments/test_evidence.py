"""What a report says of the claims and patterns behind it."""

from types import SimpleNamespace

import pytest

from simpul.experiments.patterns.pattern_runs import ROWS
from simpul.experiments.report import evidence_section

MAIN = ["need_met", "crises_met", "windows_won", "outside_resources", "need_met_worst_off"]
FOUND = SimpleNamespace(results=SimpleNamespace(primary=[SimpleNamespace(name=name) for name in MAIN]))


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_row_of_the_table_stands_in_one_place(language):
    told = evidence_section.behind(FOUND, language)
    ids = [id_ for _head, cells in told["table"].rows for cell in cells for id_ in cell.small.split(", ") if id_]
    assert sorted(ids) == sorted(row.id for row in ROWS)
    for _head, cells in told["table"].rows:
        assert [int(cell.text) for cell in cells] == [len([id_ for id_ in cell.small.split(", ") if id_]) for cell in cells]
    assert str(len(ROWS)) in told["text"]


def test_a_claim_stands_with_the_outcome_that_it_is_about():
    told = dict(evidence_section.behind(FOUND, "en")["table"].rows)
    assert "S5" in told["Need met"][0].small.split(", ")
    assert "P17a" in told["Need met"][0].small.split(", ")  # need met on one issue
    assert "S12b" in told["Policy windows won"][0].small.split(", ")


def test_without_a_table_nothing_is_said(monkeypatch):
    monkeypatch.setattr(evidence_section, "_tested", lambda: ())
    assert evidence_section.behind(FOUND, "en") is None
