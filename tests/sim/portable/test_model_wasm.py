"""`model.wasm`: made from the rules as they are, the same bits as Numba, room for communities of any size."""

from __future__ import annotations

import json

import numpy as np
import pytest

from simpul.sim import initial_state, strategies
from simpul.sim.months import run_months
from simpul.sim.portable import portable_rules
from simpul.sim.portable.portable_rules import FINGERPRINT_FILE, MODEL_FILE, STALE_MODEL, model_fingerprint, portable_text
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings
from tests.sim.portable.same_bits import differences_between, unforeseen, with_moved_context
from tests.sim.worlds import fixed_world, hard_times, scenario_of


@pytest.fixture(scope="module")
def model():
    return WasmModel()


@pytest.fixture(scope="module")
def text():
    return portable_text()


def test_the_model_was_made_from_the_rules_as_they_are(text):
    kept = json.loads(FINGERPRINT_FILE.read_text(encoding="utf-8"))
    assert kept["rules"] == model_fingerprint(text, b"")["rules"], STALE_MODEL
    assert kept["model"] == model_fingerprint("", MODEL_FILE.read_bytes())["model"], "the fingerprint is that of another file"


def test_a_changed_rule_is_noticed(monkeypatch, text):
    assert portable_rules.model_is_current()
    monkeypatch.setattr(portable_rules, "translated_sources", lambda: "others")
    monkeypatch.setattr(portable_rules, "portable_text", lambda: text)
    assert portable_rules.model_is_current()
    monkeypatch.setattr(portable_rules, "portable_text", lambda: text.replace("0x1.0000000000000p+0", "0x1.8000000000000p+0"))
    assert not portable_rules.model_is_current()


def test_a_model_that_is_not_there_is_none_to_go_by(monkeypatch, tmp_path):
    monkeypatch.setattr(portable_rules, "MODEL_FILE", tmp_path / "model.wasm")
    assert not portable_rules.model_is_current()


@pytest.mark.parametrize("name,moved", [("pikul", 4), ("glades", 0), ("small", 16), ("nfi", 1)])
def test_it_gives_the_same_bits(model, name, moved):
    """A sample; `python -m tests.sim.portable.same_bits` compares all."""
    scenario = with_moved_context(load_scenario(shipped_scenarios()[name]), moved)
    assert differences_between(model, scenario, list(scenario.strategies), (7,)) == []


def test_shipped_strategies_are_foreseen():
    names = shipped_scenarios()
    assert len(names) >= 20
    assert {name: found for name, file in names.items() if (found := unforeseen(load_scenario(file)))} == {}


def test_state_and_ledger_have_the_same_bits(model):
    """Columns that lie apart in memory, months in several calls, a strategy that begins in between."""
    scenario = scenario_of(hard_times(fixed_world(10, 30, 6)))
    found = []
    for months in (run_months, model.run_months):
        c = initial_state.blank(scenario, 4, events=1000)
        handle = Handle(c, settings(scenario, 20))
        begins, end = scenario.burn_in + scenario.start, scenario.burn_in + scenario.months
        series, ledger = np.zeros((scenario.months, len(SERIES))), np.zeros((end, len(LEDGER), 3))
        months(handle.community, handle.settings, 0, begins, series, ledger)
        strategies.begin(scenario, "broker-host", c)
        for first, last in ((begins, begins + 5), (begins + 5, end)):
            months(handle.community, handle.settings, first, last, series, ledger)
        found.append((*c, series, ledger))
    assert len(found[0]) > 200 and int(found[0][-3].size) == 7000
    assert all(one.tobytes() == other.tobytes() for one, other in zip(*found, strict=True))


def test_room_follows_the_community(model):
    """From a handful of organizations to some hundreds and back in the memory of one machine."""
    small, large = scenario_of(fixed_world(4, 16, 0)), scenario_of(fixed_world(300, 16, 0))
    for scenario in (small, large, small):
        one, other = (run_many(scenario, ["nothing"], [3], threads=1, months=months) for months in (run_months, model.run_months))
        assert one.series.tobytes() == other.series.tobytes() and not other.failures
