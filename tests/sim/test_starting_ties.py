"""The network at the beginning: every tie that a scenario states is there at the end of the first month, whoever holds it."""

import numpy as np
import pytest

from simpul.sim.run import run, snapshots
from simpul.sim.scenario import load_data
from simpul.sim.state.columns import BOOK_MOST

MANY = BOOK_MOST + 36  # partners of the hub: more than an ordinary book holds


def town(ties, **changes):
    """A community of named organizations with these ties, five hours each."""
    names = list(dict.fromkeys(["Hub", *(name for tie in ties for name in (tie["from"], tie["to"]))]))
    return load_data({
        "simpul": 1, "title": "-", "description": "-", "issues": {"a": {"en": "-", "id": "-"}}, "burn_in": 1, "months": 24,
        "start": 12, "kinds": {"a": {"en": "-", "id": "-", "hours": 5}}, "subsidy": {"total": 1.0, "months": 1},
        "organizations": [{"name": name, "kind": "a"} for name in names], "ties": ties, **changes})


def held(scenario, seed=0):
    """Ends -> depth of all arcs at the end of month 0, and trust by the same ends."""
    c = snapshots(scenario, "nothing", seed, [0])[0]
    names = run(scenario, "nothing", seed, record=False).names("en")
    ends = {(names[i], names[int(c.partner[i, s])]): (int(c.depth[i, s]), float(c.trust[i, s]))
            for i in range(len(names)) for s in range(c.contacts[i])}
    return {pair: depth for pair, (depth, _) in ends.items()}, {pair: trust for pair, (_, trust) in ends.items()}


def hub(depth=2, both=True):
    """Ties of one organization with very many."""
    there = [{"from": "Hub", "to": f"O{n}", "depth": depth} for n in range(MANY)]
    return there + ([{"from": f"O{n}", "to": "Hub", "depth": depth} for n in range(MANY)] if both else [])


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_hub_keeps_every_partner(seed):
    scenario = town(hub(), ties_kept=True)
    depth, _trust = held(scenario, seed)
    assert all(depth.get((tie.from_, tie.to), 0) >= tie.depth for tie in scenario.ties)


def test_partners_of_the_several_projects_kind_are_kept_too():
    scenario = town(hub(4, both=False), ties_kept=True)
    depth, _trust = held(scenario)
    assert all(depth.get((tie.from_, tie.to), 0) >= 4 for tie in scenario.ties)


def test_without_the_wish_hours_decide():
    depth, _trust = held(town(hub()))
    assert sum(depth.get(("Hub", f"O{n}"), 0) >= 1 for n in range(MANY)) < MANY / 2


def test_a_hub_lives_on():
    found = run(town(hub(), ties_kept=True), "nothing", 3, record=False)
    assert np.isfinite(found.series).all()


def test_who_has_hours_enough_keeps_its_own_number():
    ties = [{"from": "Hub", "to": "O1", "depth": 1}]
    with_, without = (snapshots(town(ties, ties_kept=kept), "nothing", 0, [0])[0] for kept in (True, False))
    assert with_.hours.tolist() == without.hours.tolist()


def test_a_conflict_is_knowing_and_no_tie():
    ties = [{"from": "Hub", "to": "O1", "depth": 0, "kept": 0, "broken": 8}, {"from": "Hub", "to": "O2", "depth": 1}]
    depth, trust = held(town(ties, parameters={"trust_sharing": 0.3}))
    assert depth["Hub", "O1"] == 0 and depth["Hub", "O2"] >= 1
    assert trust["Hub", "O1"] < 0.5 * trust["Hub", "O2"]


def test_the_wish_is_part_of_the_scenario():
    kept, free = town(hub(both=False), ties_kept=True), town(hub(both=False))
    assert kept.digest() != free.digest() and "ties_kept" not in free.as_used()
