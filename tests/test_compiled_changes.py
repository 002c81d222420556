"""Decisions of a researcher's own, compiled: the same bits as in plain Python, in analyses, and as the page for researchers has it.

All in one module, and so in one process: what stays as it is of the rules is compiled for the first of them, in half a minute, and
found again by the others.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import simpul
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


def blind(p, prior, kept, broken):
    return 0.3


def doubled(c, p, i, s, offer):
    return 2.0 * best_motive(c, p, i, s, offer)


def refuses(c, p, j, i):
    return False


@rule
def wary(c, p, j, i):
    """Accept only what is worth a tenth of a person-month."""
    return c.choice_value[i] > 0.1


class WaryVillage(simpul.CollaborationModel):
    """A model with another decision."""

    decisions = {"accept": wary}


def village(**decisions) -> type[CollaborationModel]:
    return type("Village", (CollaborationModel,), {"decisions": decisions, "__module__": __name__})


@pytest.fixture(scope="module")
def scenario():
    return scenario_of(fixed_world(8, 24))


@pytest.mark.parametrize("decisions", [{"accept": refuses, "partner_value": doubled}, {"trust": blind}])
def test_changed_decisions_run_compiled_with_the_same_bits(scenario, decisions):
    model = village(**decisions)
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


def test_an_analysis_of_a_model_with_another_decision_gives_other_numbers():
    small, several = simpul.load_scenario("small"), ["nothing", "direct-grants", "coalition-broad"]
    usual, other = simpul.compare(small, several, seeds=3), simpul.compare(small, several, seeds=3, model=WaryVillage)
    assert not other.results.failures
    assert not np.array_equal(other.results.values, usual.results.values, equal_nan=True)


def test_every_block_of_the_page_runs(monkeypatch, capsys):
    monkeypatch.chdir(PAGE.parents[1])
    monkeypatch.setenv("SIMPUL_OWN_CODE", "0")
    names = {"__name__": "page"}
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)
    assert len(blocks) > 8
    assert "benih" in capsys.readouterr().out, "the last block speaks Indonesian"
