"""The fingerprint of what is asked: the same for the same question, another for all else that could give other bytes."""

import numpy as np
import pytest

from simpul.experiments.analyses.precision import comparison_digest
from simpul.experiments.analyses.request import given_arguments, told_arguments
from simpul.experiments.cli.calibration_session import CALIBRATION
from simpul.experiments.cli.region_session import REGION
from simpul.experiments.design import fingerprint
from simpul.experiments.design.fingerprint import (
    CALIBRATION_SOURCES,
    MODEL,
    QUESTION_SOURCES,
    REGION_SOURCES,
    SETTLING_SOURCES,
    asked_digest,
    sources_digest,
)
from simpul.experiments.design.plan import plan
from tests.experiments.fake import scenario

KINDS = {"compare": SETTLING_SOURCES, "map": QUESTION_SOURCES, "calibrate": CALIBRATION_SOURCES, "region": REGION_SOURCES}


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A tree of sources in the place of ours, one file in each folder that decides anything."""
    for folder in {MODEL, *(one for sources in KINDS.values() for one in sources)}:
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "one.py").write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(fingerprint, "_ROOT", tmp_path)
    sources_digest.cache_clear()
    yield tmp_path
    sources_digest.cache_clear()


def test_what_is_the_same_has_the_same_fingerprint_and_all_else_another():
    given = {"seeds": 3, "over": {"a": [1, 2]}, "weights": None}
    usual = asked_digest("map", given, "s" * 64, QUESTION_SOURCES)
    assert len(usual) == 64 and usual == asked_digest("map", dict(reversed(given.items())), "s" * 64, QUESTION_SOURCES)
    assert usual == asked_digest("map", {**given, "seeds": np.int64(3), "over": {"a": (1, 2)}}, "s" * 64, QUESTION_SOURCES)
    others = [asked_digest("sweep", given, "s" * 64, QUESTION_SOURCES), asked_digest("map", given, "t" * 64, QUESTION_SOURCES),
              asked_digest("map", {**given, "seeds": 4}, "s" * 64, QUESTION_SOURCES), asked_digest("map", given, "s" * 64)]
    assert len({usual, *others}) == 5


@pytest.mark.parametrize("kind", KINDS)
def test_an_edited_model_or_analysis_is_never_taken_for_the_old_one(kind, tree):
    def digest() -> str:
        sources_digest.cache_clear()
        return asked_digest(kind, {}, "s" * 64, KINDS[kind])

    seen = {digest()}
    for number, folder in enumerate((MODEL, *KINDS[kind]), start=2):
        (tree / folder / "one.py").write_text("a = 2\n", encoding="utf-8")
        seen.add(digest())
        assert len(seen) == number, folder
    (tree / MODEL / "rules").mkdir()
    (tree / MODEL / "rules" / "new.py").write_text("", encoding="utf-8")
    seen.add(digest())
    assert len(seen) == len(KINDS[kind]) + 3
    before = digest()
    (tree / MODEL / "one.py").write_bytes(b"a = 2\r\n")         # the line ends of another system
    (tree / MODEL / "notes.md").write_text("not code", encoding="utf-8")
    assert digest() == before


def test_the_folders_that_decide_are_there_and_hold_what_answers():
    root = fingerprint._ROOT
    assert all(list((root / folder).glob("*.py")) for sources in KINDS.values() for folder in sources)
    assert (CALIBRATION.sources, REGION.sources) == (CALIBRATION_SOURCES, REGION_SOURCES)
    for name, sources in (("strategy_map", QUESTION_SOURCES), ("precision", SETTLING_SOURCES), ("region_analysis", REGION_SOURCES),
                          ("fit", CALIBRATION_SOURCES), ("evidence", CALIBRATION_SOURCES), ("factors", QUESTION_SOURCES)):
        assert any((root / folder / f"{name}.py").is_file() for folder in sources), name


def test_a_comparison_is_its_runs_unless_seeds_are_added_until_it_is_narrow(tree):
    planned = plan(scenario(), None, 4)
    assert comparison_digest(planned, None, None, "bootstrap") == planned.digest
    asked = [comparison_digest(planned, until, most, method)
             for until, most, method in ((.1, None, "t"), (.2, None, "t"), (.1, 40, "t"), (.1, None, "bootstrap"))]
    assert len({planned.digest, *asked}) == 5
    (tree / "experiments" / "analyses" / "one.py").write_text("a = 2\n", encoding="utf-8")
    sources_digest.cache_clear()
    assert plan(scenario(), None, 4).digest == planned.digest            # the runs are the same, how many it takes is not
    assert comparison_digest(planned, .1, None, "t") not in asked


def test_a_range_is_not_taken_for_a_list_of_values():
    of_range, of_list = ({"over": {"context.history": given}} for given in ((0.2, 0.8), [0.2, 0.8]))
    digests = {asked_digest("sweep", told_arguments(one), "s" * 64, QUESTION_SOURCES) for one in (of_range, of_list)}
    assert len(digests) == 2
    for one in (of_range, of_list):
        assert given_arguments({"arguments": told_arguments(one)}) == one


def test_targets_count_by_what_is_in_their_file(tmp_path):
    first, second = tmp_path / "one.yaml", tmp_path / "two.yaml"
    first.write_text("targets: []\n", encoding="utf-8")
    second.write_text("targets: []\n", encoding="utf-8")
    arguments = {"targets": str(first), "sets": 20}
    assert CALIBRATION.deciding(arguments) == CALIBRATION.deciding({**arguments, "targets": str(second)})
    second.write_text("targets: [1]\n", encoding="utf-8")
    assert CALIBRATION.deciding(arguments) != CALIBRATION.deciding({**arguments, "targets": str(second)})
    assert CALIBRATION.deciding({**arguments, "targets": None}) == {**arguments, "targets": None}
