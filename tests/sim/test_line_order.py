"""The order of lines in a file moves no bit: organizations, issues, groups, places, kinds and ties may stand in any order."""

import copy

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.sim.outcomes import outcomes_of
from simpul.sim.run import run_many
from simpul.sim.scenario import load_data, load_scenario
from tests.baseline.bits import LABELS
from tests.sim.worlds import fixed_world, hard_times, scenario_of, worlds

BY_NAME = ("issues", "groups", "places", "kinds")
TOLD = ("nothing", "broker-host", "coalition-issue", "partnership")


def mixed(data: dict, chance) -> dict:
    """Return the same world with its lines in another order."""
    turned = copy.deepcopy(data)
    for part in BY_NAME:
        names = list(turned[part])
        chance.shuffle(names)
        turned[part] = {name: turned[part][name] for name in names}
    for part in ("organizations", "ties"):
        chance.shuffle(turned[part])
    for entry in turned["organizations"]:
        if "interests" in entry:
            entry["interests"] = dict(reversed(entry["interests"].items()))
    return turned


def same_runs(one, other, labels, seeds=(3, 4)) -> None:
    """Assert that two scenarios give the same bits under every one of the strategies."""
    first, second = (run_many(described, labels, seeds, threads=1) for described in (one, other))
    assert not first.failures and not second.failures
    assert first.series.tobytes() == second.series.tobytes()
    assert first.produced.tobytes() == second.produced.tobytes() and np.array_equal(first.member, second.member)
    assert [o.name for o in outcomes_of(one)] == [o.name for o in outcomes_of(other)]


@settings(max_examples=12, deadline=None)
@given(data=worlds(organizations=(4, 10), months=(12, 24), burn_in=(0, 6)), keys=some.booleans(), chance=some.randoms())
def test_in_any_order_of_lines_a_world_gives_the_same_bits(data, keys, chance):
    if not keys:
        for entry in data["organizations"]:
            del entry["key"]
    same_runs(load_data(data), load_data(mixed(data, chance)), TOLD, seeds=(3,))


@given(chance=some.randoms())
@settings(max_examples=3, deadline=None)
def test_also_under_every_strategy(chance):
    data = hard_times(fixed_world(12, 36, 12))
    for entry in data["organizations"]:
        del entry["key"]
    same_runs(scenario_of(data), scenario_of(mixed(data, chance)), LABELS, seeds=(5,))


@pytest.mark.parametrize("name", ["two-groups", "small"])
def test_shipped_files_may_be_sorted(name):
    described = load_scenario(name)
    data = described.dump()
    turned = data | {"organizations": data["organizations"][::-1]} | {
        part: dict(reversed(data[part].items())) for part in BY_NAME if data.get(part)}
    same_runs(described, load_data(turned), ["nothing", "coalition-broad"])


def test_what_an_organization_is_decides_its_key_and_what_experiments_vary_does_not():
    data = hard_times(fixed_world(12, 36, 12))
    for entry in data["organizations"]:
        del entry["key"]
    keys = [entry.key for entry in load_data(data).organizations]
    changed = copy.deepcopy(data)
    for n, entry in enumerate(changed["organizations"]):
        entry["income"] = 9.0 - n / 2 if "name" in entry else entry.get("income", 4.0)
    assert [entry.key for entry in load_data(changed).organizations] == keys
