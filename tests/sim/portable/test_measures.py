"""What is read from runs, the same in Python and from `model.wasm`: sums, outcomes, counted futures."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simpul.sim import outcomes
from simpul.sim.measures.future_counts import (
    SETTLED_AGAINST,
    SETTLED_EVEN,
    SETTLED_FOR,
    UNSETTLED,
    ahead_from,
    count_gains,
    count_leaders,
    settled_by,
)
from simpul.sim.measures.outcome_formulas import AROUND, OUTCOME_FORMULAS, part_of
from simpul.sim.measures.series_sums import mean_of_known, read_series, sum_over
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.series_reader import OutcomeReading
from simpul.sim.state.series import FIRST_LEVEL, SERIES, SERIES_INDEX
from tests.sim.worlds import SCENARIOS

NAN = math.nan


@pytest.fixture(scope="module")
def machine():
    return WasmModel().machine()


def same(one, other) -> bool:
    return np.array_equal(np.asarray(one), np.asarray(other), equal_nan=True)


def test_sums_are_taken_in_the_order_of_numpy():
    draws = np.random.default_rng(1)
    lengths = [*range(40), *range(120, 140), 250, 255, 256, 257, 263, 300, 303, 511, 512, 519, 597, 599, 600]
    for length in lengths:
        s = draws.lognormal(0, 3, (length + 3, 2))
        assert sum_over(s, 1, 2, 2 + length) == s[2 : 2 + length, 1].sum(), length
        for many in (1, 5):
            several = np.stack([s] * many)
            assert (several[:, 2 : 2 + length, 1].sum(axis=1) == sum_over(s, 1, 2, 2 + length)).all(), length


def test_a_mean_leaves_out_what_is_no_number():
    for values in ([1.0, NAN, 2.5, math.inf, 0.1], np.random.default_rng(2).normal(size=333), [NAN], []):
        values = np.array(values)
        known = values[np.isfinite(values)]
        assert same(mean_of_known(values, np.zeros((len(values), 1))), known.mean() if len(known) else NAN)


def reading_of(machine, series, scenario, horizon):
    """What `model.wasm` reads of one run: totals, levels, what is around the money, outcomes."""
    found = np.zeros(len(SERIES)), np.zeros(len(SERIES)), np.zeros(AROUND)
    start = scenario.start
    ends = start + scenario.subsidy.months
    machine.call("read_series", series, start, start + horizon, ends, scenario.organization_count(), *found)
    numbers = np.zeros(len(OUTCOMES))
    machine.call("compute_outcomes", *found, numbers)
    return *found, numbers


@pytest.mark.parametrize("name", ["pikul", "small", "nfi"])
def test_outcomes_from_the_model_are_those_of_python(machine, name):
    scenario = load_scenario(SCENARIOS / f"{name}.yaml")
    labels = list(scenario.strategies)
    runs = run_many(scenario, labels, range(2))
    for horizon in scenario.horizons:
        found = np.stack([outcomes.compute(series, scenario, horizon) for series in runs.series])
        for row in range(len(labels)):
            for column in range(2):
                *_read, numbers = reading_of(machine, runs.series[row, column], scenario, horizon)
                assert same(numbers, found[row, column, : len(OUTCOMES)]), (labels[row], horizon)
    assert np.isfinite(found).mean() > 0.8


def test_all_that_is_read_is_the_same(machine):
    """Also where the horizon does not reach beyond the money, where no money was paid and where nothing came of it."""
    scenario = load_scenario(SCENARIOS / "small.yaml")
    made = np.random.default_rng(3).lognormal(0, 2, (3, scenario.months, len(SERIES)))
    made[0, :, [SERIES_INDEX["subsidy"], SERIES_INDEX["joint_results"]]] = 0.0
    made[1, 30:, SERIES_INDEX["subsidy"]] = 0.0
    for horizon in (12, 36, 60):
        total, level, around = OutcomeReading(made, scenario, horizon).everything([one.name for one in SERIES])
        for run, series in enumerate(made):
            for into in (read_by_rule, lambda *given: reading_of(machine, *given)[:3]):
                one = into(series, scenario, horizon)
                assert same(one[0][:FIRST_LEVEL], total[run, :FIRST_LEVEL]) and same(one[1][FIRST_LEVEL:], level[run, FIRST_LEVEL:])
                assert same(one[2], around[run])


def read_by_rule(series, scenario, horizon):
    found = np.zeros(len(SERIES)), np.zeros(len(SERIES)), np.zeros(AROUND)
    start = scenario.start
    read_series(series, start, start + horizon, start + scenario.subsidy.months, scenario.organization_count(), *found)
    return found


def test_there_is_a_formula_for_every_outcome_in_its_order():
    assert list(OUTCOME_FORMULAS) == [one.name for one in OUTCOMES]


@pytest.mark.parametrize("gains,matters,expected", [
    ([1.0, 2.0, -1.0, 0.0, NAN], 0.0, [2, 1, 1]), ([0.5, -0.5, 0.6, -0.6], 0.5, [1, 2, 1]), ([NAN], 0.0, [0, 0, 0])])
def test_futures_are_counted(machine, gains, matters, expected):
    here, there = np.zeros(3), np.zeros(3)
    count_gains(np.array(gains), matters, here)
    machine.call("count_gains", np.array(gains), matters, there)
    assert here.tolist() == there.tolist() == expected


@pytest.mark.parametrize("counts,expected", [
    ([45, 3, 2], SETTLED_FOR), ([2, 3, 45], SETTLED_AGAINST), ([2, 46, 2], SETTLED_EVEN), ([44, 3, 3], UNSETTLED),
    ([0, 0, 0], UNSETTLED)])
def test_nine_in_ten_settle_it(machine, counts, expected):
    counts = np.array(counts, float)
    assert settled_by(counts, 0.9) == machine.call("settled_by", counts, 0.9) == expected


def test_who_is_first_in_how_many(machine):
    scores = np.array([[1.0, 2.0, 3.0, NAN, NAN, 1.0], [0.0, 2.0, 4.0, 1.0, NAN, NAN], [0.5, 1.0, 4.0, 0.0, NAN, 2.0]])
    here, there = np.zeros(3), np.zeros(3)
    count_leaders(scores, here)
    machine.call("count_leaders", scores, there)
    assert here.tolist() == there.tolist() == [1, 1, 1]  # ties, and where nobody has a number, are nobody's


@pytest.mark.parametrize("gains,expected", [
    ([[1, 1], [1, 1]], 0), ([[1, -1], [1, 1], [2, 1]], 1), ([[1, 1], [1, -1]], -1), ([[-1, 0], [1, 1], [0, 1], [1, 1]], 3),
    ([[NAN, 1], [1, 1]], 0), ([[NAN, NAN], [1, 1]], 1)])
def test_from_which_year_on(machine, gains, expected):
    gains = np.array(gains, float)
    assert ahead_from(gains, 0.0, 0.8) == machine.call("ahead_from", gains, 0.0, 0.8) == expected


def test_part_of_nothing_is_no_number(machine):
    for above, below in ((1.0, 4.0), (1.0, 0.0), (0.0, 0.0), (NAN, 2.0), (1.0, NAN), (1.0, -1.0)):
        assert same(part_of(above, below), machine.call("part_of", above, below))

