"""Decisions of a researcher's own, compiled: the same bits as in plain Python, in analyses, and as the page for researchers has it.

All in one module, and so in one process: what stays as it is of the rules is compiled for the first of them, in half a minute, and
found again by the others. So are the months under the decision of the page, for all tests of it.
"""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import simpul
from simpul.sim.language import set_language
from simpul.sim.model import CollaborationModel
from simpul.sim.model_runs import run_many_with
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.partner_choice import best_motive
from tests.sim.course import same
from tests.sim.worlds import fixed_world, scenario_of
from tests.speaking import english

__all__ = ["english"]

pytestmark = pytest.mark.slow

PAGE = Path(__file__).resolve().parents[1] / "docs" / "python.md"
LABELS = ["nothing", "coalition-broad"]


@rule
def blind(p, prior, kept, broken):
    return 0.3


def doubled(c, p, i, s, offer):
    return 2.0 * best_motive(c, p, i, s, offer)


def village(**decisions) -> type[CollaborationModel]:
    return type("Village", (CollaborationModel,), {"decisions": decisions, "__module__": __name__})


@pytest.fixture(scope="module")
def scenario():
    return scenario_of(fixed_world(8, 24))


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """What the page for researchers has made when all its blocks have run: its names, and what was printed under `told`."""
    names: dict[str, Any] = {"__name__": "page"}
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) > 8
    told = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(told):
        patch.chdir(PAGE.parents[1])
        patch.setenv("SIMPUL_OWN_CODE", "0")
        patch.setenv("SIMPUL_LANG", "en")
        set_language(None)
        for block in blocks:
            exec(compile(block, str(PAGE), "exec"), names)
    set_language(None)
    return names | {"told": told.getvalue()}


@pytest.fixture
def changed(request, page) -> type[CollaborationModel]:
    """A class of models with decisions of its own: of functions here, one of which calls what it replaces, or that of the page."""
    return page["WaryVillage"] if request.param == "page" else village(partner_value=doubled, trust=blind)


@pytest.mark.parametrize("changed", ["two", "page"], indirect=True)
def test_changed_decisions_run_compiled_with_the_same_bits(scenario, changed):
    model = changed
    looped = run_many_with(model, scenario, LABELS, range(2))
    plain = run_many_with(model, scenario, LABELS, range(2), compiled=False)
    assert not looped.failures and not plain.failures
    assert same(looped.series, plain.series) and same(looped.produced, plain.produced) and (looped.member == plain.member).all()
    one = model(scenario, LABELS[1], seed=1, compiled=True)
    one.run_model()
    assert same(one.series, looped.series[1, 1])


def test_a_decision_that_cannot_be_compiled_is_named(scenario):
    def odd(c, p, j, i):
        return {"yes": open}[str(i)]

    with pytest.raises(TypeError, match="cannot be compiled; compiled=False"):
        run_many_with(village(accept=odd), scenario, LABELS, [1])


def test_an_analysis_of_a_model_with_another_decision_gives_other_numbers(page):
    small, several = simpul.load_scenario("small"), ["nothing", "direct-grants", "coalition-broad"]
    usual, other = simpul.compare(small, several, seeds=3), simpul.compare(small, several, seeds=3, model=page["WaryVillage"])
    assert not other.results.failures
    assert not np.array_equal(other.results.values, usual.results.values, equal_nan=True)


def test_every_block_of_the_page_runs(page):
    assert "benih" in page["told"], "the last block speaks Indonesian"
