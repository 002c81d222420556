"""A published model inside ours: the published one against closed forms, ours cut down against the same, the table that ships."""

import csv
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.experiments.patterns import docking
from simpul.experiments.patterns.docked_model import DECAY, WORKING, Docked, Switches, docked_month
from simpul.experiments.patterns.docking import (
    _EXCHANGE,
    _RUNS,
    _START,
    _WHOLE,
    DOCKED,
    ETA,
    EXCHANGE_SOON,
    FEWER,
    MODELS,
    PUBLISHED,
    WHOLE_SOON,
    Setting,
)
from simpul.experiments.patterns.networked_society import Society

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = ("ratio", "strangers", "runs", "mean", "low", "high", "statistic", "p")


def shipped():
    lines = csv.DictReader((ROOT / "results" / "docking.csv").read_text(encoding="utf-8").splitlines())
    return [{name: float(value) if name in NUMBERS and value else value for name, value in row.items()} for row in lines]


def mean_degree(model, warming, between, looks):
    model.pass_(warming)
    found = []
    for _ in range(looks):
        model.pass_(between)
        found.append(model.degrees().mean())
    return np.mean(found)


@given(some.integers(2, 15), some.floats(0.0, 3.0), some.floats(0.0, 8.0), some.floats(0.0, 5.0), some.integers(0, 10**6))
@settings(max_examples=50, deadline=None)
def test_links_are_pairs_of_two_and_every_neighbour_has_one(nodes, eta, xi, start, seed):
    society = Society(nodes, eta, xi, start=start, seed=seed)
    society.pass_(2.0)
    assert len({frozenset(pair) for pair in society.links}) == len(society.links)
    assert sorted(society.links + [(j, i) for i, j in society.links]) == sorted(
        (i, j) for i, neighbours in enumerate(society.neighbours) for j in neighbours)
    assert all(i != j for i, j in society.links)
    assert society.time == pytest.approx(2.0)


def test_without_introductions_every_pair_is_a_link_that_comes_and_goes():
    """A pair meets at rate 2 eta / n and ends at rate 1: linked in a / (a + 1) of the time, so that degrees are binomial."""
    nodes, eta = 60, 1.0
    meeting = 2.0 * eta / nodes
    expected = (nodes - 1) * meeting / (meeting + 1.0)
    society = Society(nodes, eta, 0.0, seed=5)
    assert mean_degree(society, 10.0, 2.0, 200) == pytest.approx(expected, abs=0.08)  # four standard errors
    found = []
    for _ in range(200):
        society.pass_(2.0)
        found.append(society.degrees())
    assert np.var(found) == pytest.approx(expected * (1.0 - expected / (nodes - 1)), rel=0.08)


def test_without_endings_introductions_complete_every_component_and_join_none():
    society = Society(7, 0.0, 1.0, decay=0.0)
    for i, j in ((0, 1), (1, 2), (2, 3), (4, 5)):
        society.join(i, j)
    society.pass_(400.0)
    assert society.degrees().tolist() == [3, 3, 3, 3, 1, 1, 0]


def test_without_strangers_nothing_comes_of_nothing():
    society = Society(20, 0.0, 5.0)
    society.pass_(50.0)
    assert not society.links


def test_ours_without_introductions_is_the_same_chain_month_by_month():
    nodes, eta = 60, 1.0
    meeting = 1.0 - (1.0 - eta * DECAY / nodes) ** 2
    linked = meeting / (1.0 - (1.0 - DECAY) * (1.0 - meeting))
    assert mean_degree(Docked(nodes, eta * DECAY, 0.0, seed=5), 100, 20, 200) == pytest.approx((nodes - 1) * linked, abs=0.08)


@pytest.mark.parametrize("switches", [Switches(), Switches(1, 1, 1, 1, 1)], ids=["off", "on"])
def test_ties_of_ours_are_mutual_and_plain_months_equal_compiled_ones(switches):
    compiled, plain = (Docked(12, 0.1, 0.6, 4.0, 3, switches) for _ in range(2))
    compiled.pass_(15)
    c, p = plain.handle.columns, plain.handle.numbers
    for t in range(15):
        docked_month(c, p, t, 0.1, 0.6, switches.visible, switches.enough, switches.around, switches.trust)
    assert plain.degrees().tolist() == compiled.degrees().tolist()
    known = [{int(j) for j in c.partner[i, : c.contacts[i]]} for i in range(12)]
    assert all(i in known[j] for i in range(12) for j in known[i])
    assert [len(each) for each in known] == plain.degrees().tolist()
    assert all((c.depth[i, : c.contacts[i]] == WORKING).all() for i in range(12))


@pytest.mark.parametrize(("model", "ratio", "start"), [(PUBLISHED, 4.0, 0.0), (DOCKED, 6.0, 0.0), (DOCKED, 6.0, _START)])
def test_the_table_is_what_the_models_give(model, ratio, start):
    found = docking.regimes([(Setting(model, ratio, ETA, start), _RUNS)], lambda runs: None)[0]
    kept = docking.degree_of(shipped(), model, str(found["start"]))[ratio]
    for name in ("mean", "low", "high"):
        assert kept[name] == pytest.approx(found[name], rel=1e-4)


@pytest.mark.parametrize("model", [PUBLISHED, DOCKED])
def test_threads_change_no_number(model):
    settings = [(Setting(model, 5.0, ETA, _START), 4)]
    one, three = (docking.regimes(settings, lambda runs: None, threads) for threads in (1, 3))
    assert one == three
    seen = []

    def look(seed: int) -> float:
        seen.append(threading.get_ident())
        return float(seed)

    assert docking._over_seeds(look, range(20), 1).tolist() == list(map(float, range(20))) and len(set(seen)) == 1


def test_the_table_holds_every_setting_and_stands_in_the_description():
    rows = shipped()
    places = docking.places()
    assert len(rows) == len(places) + 3 * 3 * 2
    assert {runs for setting, runs in places if setting.model not in (PUBLISHED, DOCKED)} == {FEWER}
    assert docking.docking_markdown(rows) in (ROOT / "sim" / "README.md").read_text(encoding="utf-8")


def test_what_is_said_of_the_headline_is_what_the_table_says():
    apart = {model: docking.two_regimes(shipped(), model) for model in MODELS}
    assert apart[PUBLISHED] == apart[DOCKED] == [5.0, 6.0, 8.0, 10.0, 14.0, 20.0]
    gone = {model for model in MODELS if not apart[model]}
    assert gone == {"+ trust", "+ who is not introduced looks around", EXCHANGE_SOON, _EXCHANGE, WHOLE_SOON, _WHOLE}
