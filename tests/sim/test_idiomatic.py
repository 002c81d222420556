"""What the bench times ours against: it runs on today's settings, which rules that move would otherwise break unseen, and every
library that is here runs the same."""

from importlib.util import find_spec

import numpy as np
import pytest

from tests.bench import rivals
from tests.bench.idiomatic_members import COUNTED

SEEDS, MONTHS = 20, 8


@pytest.mark.slow
@pytest.mark.parametrize("name", rivals.MODULES)
def test_a_year_of_the_reduced_rules(name):
    here, missing = rivals.at_hand()
    if name in missing:
        pytest.skip("extra bench is not installed")
    found = here[name](*rivals.start(1), 12)
    assert set(found) == set(COUNTED) and {len(row) for row in found.values()} == {12}
    assert sum(found["deals"]) > 0 and min(found["served"]) > 0.0 and found["arcs"][0] > 0  # no deal in one month is chance
    assert all(0.0 < trust < 1.0 for trust in found["trust"])


@pytest.mark.slow
@pytest.mark.skipif(not (find_spec("agentpy") and find_spec("ambr")), reason="extra bench is not installed")
def test_libraries_give_the_same_and_other_rules_are_noticed():
    here, missing = rivals.at_hand()
    assert list(here) == list(rivals.MODULES) and not missing
    found = {name: rivals.figures(ran, SEEDS, MONTHS) for name, ran in here.items()}
    assert max(map(abs, rivals.differences(found).values())) < rivals.FAR

    def lazier(drawn, p, months):
        return here["Mesa"](drawn, p._replace(search_rate=p.search_rate / 2.0), months)

    apart = rivals.differences({"Mesa": found["Mesa"], "lazier": rivals.figures(lazier, SEEDS, MONTHS)})
    assert apart["Mesa", "lazier", "arcs"] > rivals.FAR


def test_differences_are_paired_standard_errors():
    one = np.array([[1.0, 0.0, 5.0, 2.0], [2.0, 0.0, 5.0, 4.0], [3.0, 0.0, 5.0, 6.0]])
    other = one - np.array([[1.0, 0.0, 2.0, -1.0], [2.0, 0.0, 2.0, 0.0], [3.0, 0.0, 2.0, 1.0]])
    told = [rivals.differences({"a": one, "b": other})["a", "b", name] for name in COUNTED]
    assert told == pytest.approx([2.0 * np.sqrt(3.0), 0.0, np.inf, 0.0])


def test_a_library_that_is_missing_is_named_and_one_that_is_broken_is_not_taken_for_missing(monkeypatch):
    def find(module):
        raise ModuleNotFoundError(module, name={"tests.bench.idiomatic_ambr": "ambr"}.get(module, "polars"))

    monkeypatch.setattr(rivals, "MODULES", {"ambr": "idiomatic_ambr"})
    monkeypatch.setattr(rivals.importlib, "import_module", find)
    assert rivals.at_hand() == ({}, ["ambr"])
    monkeypatch.setattr(rivals, "MODULES", {"agentpy": "idiomatic_agentpy"})
    with pytest.raises(ModuleNotFoundError, match="agentpy"):
        rivals.at_hand()
