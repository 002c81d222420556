"""A community in a region without bridges is that community alone, to the last bit; a region of one is the scenario."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.sim import region, strategies
from simpul.sim.outcomes import WORST_OFF, outcomes_of
from simpul.sim.region import Layout, region_strategies
from simpul.sim.region.region_state import single
from simpul.sim.run import run
from simpul.sim.state.columns import BOOK_MOST, COLUMNS
from tests.sim.conformance import SCRATCH
from tests.sim.course import differences
from tests.sim.region.town import Town
from tests.sim.worlds import STRATEGIES, scenario_of, seeds, worlds

NEED_NOTHING = ("crowding_out", WORST_OFF)  # of one run alone they are not known: see below
labels = st.sampled_from(sorted(STRATEGIES))
slowly = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def alone(**numbers) -> Layout:
    """One community by itself, with books as in a scenario."""
    return Layout(1, contacts=BOOK_MOST, **numbers)


@slowly
@given(world=worlds(), label=labels, seed=seeds)
def test_a_region_of_one_community_is_the_scenario(world, label, seed):
    scenario = scenario_of(world)
    chosen = ["nothing", label] if label != "nothing" else [label]
    found = region.run_region(scenario, alone(), chosen, seed)
    for row, name in enumerate(chosen):
        one = run(scenario, name, seed, record=False)
        assert found.months[row].tobytes() == one.series.tobytes()
        assert found.ledger[row].tobytes() == one.ledger.tobytes()
        for months in scenario.horizons:
            values = one.outcomes(months)
            mine = found.outcomes[row, scenario.horizons.index(months), 0]
            places = {place: o.name for place, o in enumerate(outcomes_of(scenario)) if o.exists and o.name not in NEED_NOTHING}
            np.testing.assert_allclose(mine[list(places)], [values[name] for name in places.values()], rtol=1e-9, atol=1e-9)


@slowly
@given(world=worlds(), label=labels, seed=seeds, communities=st.integers(2, 4), data=st.data())
def test_a_community_without_bridges_is_the_community_of_its_number_alone(world, label, seed, communities, data):
    scenario = scenario_of(world)
    which = data.draw(st.integers(0, communities - 1))
    among = Town(scenario, Layout(communities, bridges=0, contacts=BOOK_MOST), label, seed).whole()
    by_itself = Town(scenario, alone(bridges=0, first=which), label, seed).whole()
    a, b = single(among.c, which), single(by_itself.c, 0)
    # room beyond what a book holds differs in size; what is in the books must not
    books = [about.name for about in COLUMNS if about.shape == "ND"]
    for name in books:
        width = min(getattr(a, name).shape[1], getattr(b, name).shape[1])
        for i, count in enumerate(a.contacts):
            assert count <= width
            assert getattr(a, name)[i, :count].tobytes() == getattr(b, name)[i, :count].tobytes(), name
    shared = {about.name for about in COLUMNS if about.shape[0] not in "NPSCQ"} | SCRATCH | set(books)
    # columns of structures are those of the region, and count from its first row
    rows = {"host": "row_from", "chair": "row_from", "home": "place_from"}
    assert differences(a, b, shared | set(rows)) == []
    for name, border in rows.items():
        local = getattr(a, name) - np.where(getattr(a, name) >= 0, getattr(among.c, border)[which], 0)
        assert np.array_equal(local, getattr(b, name)), name


@pytest.mark.parametrize("label", sorted(STRATEGIES))
def test_plans_made_once_are_those_made_for_each_community(label, monkeypatch):
    town = Town.usual(label).to_the_start()
    other = Town.usual(label).to_the_start()
    region_strategies.begin_everywhere(town.scenario, label, town.c)
    monkeypatch.setattr(strategies, "STATED", frozenset())
    region_strategies.begin_everywhere(other.scenario, label, other.c)
    assert differences(town.c, other.c) == []


def test_not_every_plan_is_made_once():
    """A host is chosen by how it stands, so that not every community has the same."""
    town = Town.usual("broker-host").to_the_start()
    region_strategies.begin_everywhere(town.scenario, "broker-host", town.c)
    hosts = town.c.host.reshape(town.layout.communities, -1)[:, 0] - town.c.row_from[:-1]
    assert len(set(hosts.tolist())) > 1
