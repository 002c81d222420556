"""A region: what it is made of, what goes over its bridges, that its books close, and that its results depend on nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.sim import region
from simpul.sim.region import Layout, bytes_of
from simpul.sim.region.footprint import seconds_needed, state_bytes
from simpul.sim.region.region_layout import LIMITS, PLACES_MOST, communities_most
from simpul.sim.region.region_run import months_needed, structures_needed
from simpul.sim.region.region_state import bridges, build
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.series import SERIES
from tests.sim.bounds import breaches
from tests.sim.course import holdings, net
from tests.sim.region.town import Town
from tests.sim.rules.small import scenario
from tests.sim.worlds import STRATEGIES, fixed_world, scenario_of, seeds, worlds

ROOT = Path(__file__).resolve().parents[3]
USUAL = scenario_of(fixed_world())
slowly = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
layouts = st.builds(Layout, communities=st.integers(1, 5), bridges=st.integers(0, 4), reach=st.integers(1, 4),
                    contacts=st.integers(2, 12), first=st.integers(0, 1000))


@slowly
@given(world=worlds(), layout=layouts, label=st.sampled_from(sorted(STRATEGIES)), seed=seeds)
def test_the_ledger_closes_and_nothing_leaves_its_bounds(world, layout, label, seed):
    town = Town(scenario_of(world), layout, label, seed)
    town.pass_to(1)
    before = holdings(town.c)
    for month in range(2, town.end + 1):
        town.pass_to(month)
        after = holdings(town.c)
        np.testing.assert_allclose(after - before, net(town.ledger[month - 1]), rtol=1e-9, atol=1e-9)
        before = after
    assert breaches(town.c) == []


@slowly
@given(world=worlds(), layout=layouts, label=st.sampled_from(sorted(STRATEGIES)), seed=seeds)
def test_books_point_back_and_structures_know_their_own_community_only(world, layout, label, seed):
    town = Town(scenario_of(world), layout, label, seed).whole()
    c = town.c
    beyond = 0
    for i in range(len(c.key)):
        for s in range(c.contacts[i]):
            j, back = c.partner[i, s], c.mirror[i, s]
            assert back < 0 or (c.partner[j, back], c.mirror[j, back]) == (i, s)
            beyond += c.community[c.place[i]] != c.community[c.place[j]]
    if layout.bridges == 0 or layout.communities == 1:
        assert beyond == 0
        assert c.relations_beyond.sum() == 0.0
    rows = np.diff(c.row_from)
    assert c.member.shape[1] == rows.max()
    assert ((c.home < 0) | (c.community[c.home] == c.within)).all()
    assert ((c.host < 0) | ((c.host >= c.row_from[c.within]) & (c.host < c.row_from[c.within + 1]))).all()


def test_bridges_carry_something():
    with_bridges, without = (region.run_region(USUAL, Layout(6, bridges=n), ["coalition-broad"], 3) for n in (3, 0))
    assert with_bridges.beyond[:, :, :2].sum() > 0.0 and (with_bridges.beyond >= 0.0).all()
    assert without.beyond.sum() == 0.0
    assert len(without.bridges) == 0


@slowly
@given(few=st.integers(1, 6), more=st.integers(0, 6), bridging=st.integers(0, 4), reach=st.integers(1, 5), seed=seeds)
def test_a_larger_region_holds_the_smaller_one(few, more, bridging, reach, seed):
    small, large = Layout(few, bridging, reach), Layout(few + more, bridging, reach)
    a, b = (build(USUAL, layout, seed, 2) for layout in (small, large))
    for about, x, y in zip(COLUMNS, a, b, strict=True):
        if about.shape[0] in "NPSC" and "D" not in about.shape:
            assert x.tobytes() == y[: len(x)].tobytes(), about.name
    blank = build(USUAL, Layout(1, 0), seed, 2)
    some, all_ = ({tuple(row) for row in bridges(blank, layout, seed).tolist()} for layout in (small, large))
    assert some == {row for row in all_ if row[2] < few}
    assert all(0 < far - near <= reach for near, _i, far, _j in all_)


def test_nobody_has_the_key_of_another_and_no_two_communities_are_alike():
    town = Town.usual("coalition-broad").whole()
    assert len(set(town.c.key.tolist())) == len(town.c.key)
    assert len(set(town.c.place_key.tolist())) == len(town.c.place_key)
    assert len(set(town.c.structure_key.tolist())) == len(town.c.structure_key)
    power = town.c.power.reshape(town.layout.communities, -1)
    assert len({row.tobytes() for row in power}) == len(power)


@pytest.mark.parametrize("label", ["partnership", "broker-host", "sequence"])
def test_threads_and_memory_change_nothing(label):
    layout, chosen = Layout(3), ["nothing", label, "grants-need"]
    one = state_bytes(USUAL, layout, chosen)
    found = [region.run_region(USUAL, layout, chosen, 5, threads=threads, memory=memory)
             for threads, memory in ((1, None), (3, None), (2, one), (2, 2 * one), (2, 3 * one), (1, 0))]
    for other in found[1:]:
        for name in ("outcomes", "beyond", "months", "ledger", "bridges"):
            assert getattr(found[0], name).tobytes() == getattr(other, name).tobytes(), name


def test_progress_rises_to_the_months_that_are_needed():
    for memory, states in ((None, 3), (0, 1)):
        calls = []

        def note(done: int, total: int, calls=calls) -> None:
            calls.append((done, total))

        region.run_region(USUAL, Layout(2), ["nothing", "partnership"], 1, memory=memory, progress=note)
        assert calls == sorted(calls)
        assert {total for _done, total in calls} == {months_needed(USUAL, ["nothing", "partnership"], states)}
        assert calls[-1][0] == calls[-1][1]


def test_a_fault_while_running_ends_the_run(monkeypatch):
    def broken(*_):
        raise RuntimeError("no plan")

    monkeypatch.setattr(region.region_run.region_strategies, "begin_everywhere", broken)
    with pytest.raises(RuntimeError, match="no plan"):
        region.run_region(USUAL, Layout(2), ["nothing", "partnership"], 1)


def test_gains_are_differences_on_the_same_luck():
    found = region.run_region(USUAL, Layout(4), ["nothing", "grants-equal"], 2)
    months = max(found.horizons)
    assert found.of("need_met", "nothing").shape == (4,)
    assert (found.gain("need_met", "grants-equal", "nothing", months)
            == found.of("need_met", "grants-equal") - found.of("need_met", "nothing")).all()
    assert found.of("granted", "nothing").sum() == 0.0 and (found.of("granted", "grants-equal") > 0.0).all()
    # flows of the region are the sum of its communities
    granted = found.months[1, USUAL.start :, [item.name for item in SERIES].index("granted")].sum()
    assert granted == pytest.approx(found.of("granted", "grants-equal").sum())


# ---- size


def test_bytes_are_those_of_the_columns_and_grow_with_the_organizations_alone():
    forty = scenario(40, issues=5, groups=2)
    each = []
    for communities in (1, 50, 200):
        layout = Layout(communities)
        c = build(forty, layout, 1, 1)
        assert sum(column.nbytes for column in c) <= bytes_of(forty, layout, 1)
        each.append(bytes_of(forty, layout, 1) / (40 * communities))
        assert sum(column.nbytes for column in c) >= 0.99 * bytes_of(forty, layout, 1)  # a bridge may lead out of the region
    assert max(each[1:]) < 3072
    assert each[2] == pytest.approx(each[1], rel=0.02)  # but for the room in which one community after the other chooses


def test_a_million_organizations_have_keys_of_their_own():
    forty = scenario(40, issues=2)
    assert communities_most(forty) == PLACES_MOST >= 25_000
    assert communities_most(scenario(2, places=3)) == PLACES_MOST // 3
    c = build(forty, Layout(2, first=PLACES_MOST - 2), 1, 1)
    assert c.key.max() < 2**32 - 1
    with pytest.raises(ValueError, match=f"at most {PLACES_MOST} places: 1 communities of this scenario from number "):
        Layout(2, first=PLACES_MOST - 1).check(forty)


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_a_layout_refuses_what_means_nothing(name):
    least, most = LIMITS[name]
    for value in (least - 1, most + 1):
        with pytest.raises(ValueError, match=f"{name} of a region is a whole number from {least} to {most}, not {value}"):
            Layout(**{name: value})


def test_the_time_it_will_take_grows_with_the_region_and_with_what_must_be_run_again():
    labels = ["nothing", "partnership"]
    few, many, again = (seconds_needed(USUAL, Layout(n), labels, states, 1) for n, states in ((300, 3), (30_000, 3), (30_000, 1)))
    assert 0.0 < few < many
    assert many < 3.0 * again
    assert structures_needed(USUAL, ["partnership"]) == 3


# ---- the same everywhere


def digest() -> str:
    found = region.run_region(USUAL, Layout(3, bridges=3), ["nothing", "coalition-broad", "broker-host"], 4)
    return json.dumps([found.outcomes.tobytes().hex(), found.months.tobytes().hex(), found.ledger.tobytes().hex()])


def test_interpreted_equals_compiled():
    program = "from tests.sim.region.test_region import digest; print(digest())"
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    shown = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == digest()
