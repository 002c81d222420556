"""A packed case run by `machine.js` in V8 (Node, Chromium): the same series and outcomes as Numba's, to the last bit."""

from __future__ import annotations

import base64
import gzip
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec

import pytest

from simpul.experiments.design.ensemble import load_ensemble, member, over
from simpul.sim.portable import packed_case as packing
from simpul.sim.portable.packed_case import UnforeseenPlan, packed_case
from simpul.sim.portable.portable_rules import MODEL_FILE
from simpul.sim.scenario import load_scenario
from tests.experiments.app.chromium import CHROMIUM, SWITCHES, left_out
from tests.sim.portable.page_answers import ENGINE, MACHINE, NODE, expected, from_node, jobs
from tests.sim.worlds import SCENARIOS

MOVED = {"communication": 0.9, "rivalry": 0.1, "opportunity": 0.75}
SEEDS = (3, 2**62 + 5)
node = pytest.mark.skipif(NODE is None, reason="needs Node")


def sets_of(name: str, count: int) -> list:
    """A scenario in the first of the shipped parameter sets."""
    whole = over(load_scenario(SCENARIOS / f"{name}.yaml"), load_ensemble("shipped"))
    return [member(whole, seed) for seed in range(count)]


@node
@pytest.mark.parametrize("name,count,chosen,moved", [
    ("pikul", 3, [2], MOVED), ("glades", 1, [0], {"subsidy": 41.7}), ("small", 50, [0, 17, 49], MOVED),
    ("two-groups", 2, [1], {"subsidy": 0.0}), ("exercise-time", 2, [1], MOVED | {"subsidy": 333.3})])
def test_node_gives_the_same_bits(name, count, chosen, moved):
    sets = sets_of(name, count)
    found = from_node(sets, chosen, SEEDS, moved)
    assert len(found) == len(chosen) * len(SEEDS) * len(sets[0].strategies)
    assert found == expected(sets, chosen, SEEDS, moved)


def test_fifty_parameter_sets_take_little_room():
    sets = sets_of("pikul", 50)
    labels = list(sets[0].strategies)
    one, many = (len(gzip.compress(packed_case(some, labels), 9)) for some in (sets[:1], sets))
    assert one < 12_000 and many - one < 25_000, (one, many)


@node
def test_numbers_of_any_length_come_back_bit_by_bit():
    """Short and long decimals and whole numbers, and a name of which only some are long."""
    some = sets_of("small", 3)
    odd = [{"parameters.need_level": 2 / 3, "parameters.prior_mass": 4.25, "parameters.payroll": 0.5},
           {"parameters.need_level": 0.75, "parameters.prior_mass": 5.000000000000001, "parameters.payroll": 0.30000000000000004},
           {"parameters.need_level": 1.125, "parameters.prior_mass": 5.0, "parameters.payroll": 0.7}]
    sets = [one.with_changes(changes) for one, changes in zip(some, odd, strict=True)]
    assert from_node(sets, [0, 1, 2], SEEDS[:1], {}) == expected(sets, [0, 1, 2], SEEDS[:1], {})


def test_a_strategy_that_looks_at_the_community_is_refused_by_name(monkeypatch):
    sets = sets_of("small", 1)
    monkeypatch.setattr(packing.strategies, "foreseen", lambda _scenario, label, _c: None if label == "coalition-broad" else [])
    with pytest.raises(UnforeseenPlan, match="coalition-broad") as caught:
        packed_case(sets, list(sets[0].strategies))
    assert caught.value.label == "coalition-broad"


def test_sets_of_other_communities_are_refused():
    with pytest.raises(ValueError, match="same shape"):
        packed_case([*sets_of("small", 1), *sets_of("nfi", 1)], ["nothing"])


@pytest.mark.slow
def test_chromium_gives_the_same_bits(tmp_path):
    if CHROMIUM is None or find_spec("playwright") is None:
        left_out("there is no Chromium on this computer, or no playwright")
    sets = sets_of("pikul", 2)
    page = tmp_path / "page.html"
    data = {"code": MODEL_FILE.read_bytes(), "packed": packed_case(sets, list(sets[0].strategies))}
    page.write_text("\n".join(f"<script>{text}</script>" for text in (
        MACHINE.read_text(encoding="utf-8"), ENGINE.read_text(encoding="utf-8"))), encoding="utf-8")
    def in_chromium():
        with import_module("playwright.sync_api").sync_playwright() as play:
            tab = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES).new_page()
            tab.goto(page.as_uri())
            return tab.evaluate("""async ([code, packed, jobs]) => {
                const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
                const digest = async (data) => Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", data)),
                    (one) => one.toString(16).padStart(2, "0")).join("");
                return answers(PageMachine, bytes(code), bytes(packed), JSON.parse(jobs), digest);
            }""", [*(base64.b64encode(one).decode() for one in data.values()), jobs([1], SEEDS, MOVED)])

    with ThreadPoolExecutor(1) as apart:          # another test's browser may hold this thread's loop
        found = apart.submit(in_chromium).result()
    assert found == expected(sets, [1], SEEDS, MOVED)
