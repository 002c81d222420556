"""One round of the soak with the real command, and what the soak itself has to notice."""

import dataclasses

import pytest

from simpul.sim.scenario import load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.soak.disturbing import Broken, carried_out, compared
from tests.soak.drawing import FOLDER, HOW, PLAN, SCENARIO, Kill, Round, drawn

PARTS = tuple(PLAN)
SMALL = shipped_scenarios()["small"].read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_real_command_that_is_killed_goes_on_to_the_same_bytes(tmp_path):
    """What `tests/experiments/test_runner.py` holds at every moment of a made-up model, once for the whole command."""
    words = ("sweep", SCENARIO, "--seeds", "12", "--over", "context.history=0.2,0.8", "--out", FOLDER, "--no-report")
    told = carried_out(Round(1, 0, "sweep", SMALL, words, (Kill("kill", True, 0.3),), False), tmp_path)
    assert told.files >= 6 and len(told.kills) == 1


def test_rounds_are_had_again_and_of_every_kind():
    rounds = [drawn(5, number, PARTS) for number in range(3 * len(PARTS))]
    assert {one.part for one in rounds} == set(PARTS) and rounds[::5] == [drawn(5, n, PARTS) for n in range(0, len(rounds), 5)]
    assert {kill.how for one in rounds for kill in one.kills} == set(HOW)
    for one in rounds:
        assert load_text(one.text).organization_count() <= 40 and one.words[1] == SCENARIO and one.kills


def folders(tmp_path, **changed):
    """Two folders of results, the second with files changed, more or fewer (None)."""
    files = {"runs.parquet": b"1", "report-en.html": b"begun 2026-01-01T00:00:00+00:00", "journal.jsonl": b"one sitting"}
    for name, content in (("whole", files), ("disturbed", files | changed)):
        (tmp_path / name).mkdir()
        for file, raw in content.items():
            if raw is not None:
                (tmp_path / name / file).write_bytes(raw)
    return tmp_path / "whole", tmp_path / "disturbed"


def test_only_the_journal_and_the_moment_may_differ(tmp_path):
    told = {"journal.jsonl": b"three sittings", "report-en.html": b"begun 2027-02-02T00:00:00+00:00"}
    assert compared(*folders(tmp_path, **told)) == 2


@pytest.mark.parametrize(("changed", "said"), [
    ({"runs.parquet": b"2"}, "not the same"), ({"runs.parquet": None}, "only on one side"),
    ({"answer.json": b"{}"}, "only on one side"), ({"report-en.html": b"ended 2026-01-01T00:00:00+00:00"}, "not the same"),
])
def test_any_other_difference_is_noticed(tmp_path, changed, said):
    with pytest.raises(Broken, match=said):
        compared(*folders(tmp_path, **changed))


def test_a_command_that_refuses_has_to_refuse_again_and_one_that_fails_is_noticed(tmp_path, monkeypatch):
    one = dataclasses.replace(drawn(1, 0, ("compare",)), text="simpul: 1", words=("compare", SCENARIO, "--lang", "en"), kills=())
    told = carried_out(one, tmp_path / "refused")
    assert told.files == 0 and "refused both times" in told.kills[0]
    monkeypatch.setattr("tests.soak.disturbing.REFUSED", 77)
    with pytest.raises(Broken, match="ended with 2"):
        carried_out(one, tmp_path / "failed")
