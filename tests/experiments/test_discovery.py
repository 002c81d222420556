"""Scenario discovery: boxes that are there are found, boxes that are not there are not."""

import numpy as np
import pytest

from simpul.experiments.analyses.scenario_discovery import contains, discover_boxes, find_box

KEYS = [f"key{n}" for n in range(8)]


def discover(inputs, cases, keys):
    """The first region, sure or not; None when there is none."""
    return next(iter(discover_boxes(inputs, cases, keys, 1)), None)


def worlds(count, seed=1):
    return np.random.default_rng(seed).random((count, len(KEYS)))


def test_a_planted_box_is_found():
    inputs = worlds(600)
    cases = (inputs[:, 2] > .6) & (inputs[:, 5] < .5)
    region = discover(inputs, cases, KEYS)
    found = {condition.key: condition for condition in region.conditions}
    assert set(found) == {"key2", "key5"}
    assert found["key2"].low == pytest.approx(.6, abs=.05) and np.isnan(found["key2"].high)
    assert found["key5"].high == pytest.approx(.5, abs=.05) and np.isnan(found["key5"].low)
    assert region.sure and region.density > .9 and region.coverage > .9
    assert region.base == pytest.approx(cases.mean())


def test_a_box_behind_noise_is_found():
    inputs = worlds(900, seed=4)
    inside = (inputs[:, 0] < .4) & (inputs[:, 7] > .3)
    cases = np.random.default_rng(0).random(900) < np.where(inside, .85, .1)
    region = discover(inputs, cases, KEYS)
    assert {"key0"} <= {condition.key for condition in region.conditions} <= {"key0", "key7"}
    assert region.sure and region.density == pytest.approx(.8, abs=.12)


@pytest.mark.parametrize("seed", range(5))
def test_nothing_sure_is_found_in_noise(seed):
    region = discover(worlds(300, seed), np.random.default_rng(seed + 100).random(300) < .4, KEYS)
    assert region is None or not region.sure


@pytest.mark.parametrize("cases", [0, 19, 281, 300])
def test_too_few_cases_or_none_left_over_find_nothing(cases):
    assert discover(worlds(300), np.arange(300) < cases, KEYS) is None


def test_values_that_repeat_do_no_harm():
    inputs = np.round(worlds(400) * 2)                       # three values each
    cases = inputs[:, 3] == 2
    box = find_box(inputs, cases)
    assert (contains(box, inputs) == cases).all() and box[0, 3] == 2


def test_a_constant_column_is_never_a_condition():
    inputs = worlds(400)
    inputs[:, 1] = 7
    region = discover(inputs, inputs[:, 4] > .5, KEYS)
    assert [condition.key for condition in region.conditions] == ["key4"]
    assert all(condition.p < 1e-6 for condition in region.conditions)


def test_two_boxes_are_found_one_after_the_other():
    inputs = worlds(1500, seed=2)
    left, right = (inputs[:, 1] < .25) & (inputs[:, 3] < .6), (inputs[:, 6] > .8) & (inputs[:, 1] > .3)
    first, second = discover_boxes(inputs, left | right, KEYS)[:2]
    assert {frozenset(condition.key for condition in box.conditions) for box in (first, second)} >= {frozenset({"key1", "key3"})}
    assert "key6" in {condition.key for box in (first, second) for condition in box.conditions}
    assert first.density > .85 and second.density > .85 and first.coverage + second.coverage > .85
    assert second.base < first.base                      # what lies in the first box is set aside


def test_one_box_is_not_told_twice():
    inputs = worlds(900, seed=3)
    cases = (inputs[:, 2] > .6) & (inputs[:, 5] < .5)
    assert len(discover_boxes(inputs, cases, KEYS)) == 1
    assert repr(discover_boxes(inputs, cases, KEYS)[0]) == repr(discover(inputs, cases, KEYS))


def test_a_trajectory_goes_from_all_worlds_to_few():
    inputs = worlds(600)
    cases = (inputs[:, 2] > .6) & (inputs[:, 5] < .5)
    [box] = discover_boxes(inputs, cases, KEYS)
    start, *_, end = box.trajectory
    assert (start.coverage, start.mass, start.restricted) == (1.0, 1.0, 0)
    assert start.density == pytest.approx(cases[np.arange(600) % 3 != 2].mean())
    masses = [step.mass for step in box.trajectory]
    assert masses == sorted(masses, reverse=True) and end.mass >= .1
    taken = box.trajectory[box.chosen]
    assert taken.density > .9 and taken.coverage > .9 and taken.restricted >= 2
