"""Comparisons on a model whose answers are known."""

import json
import math

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.statistics.estimates import Paired
from simpul.experiments.statistics.parameter_sets import SetRange
from simpul.experiments.statistics.verdicts import verdict
from tests.experiments.fake import FakeModel, scenario


@pytest.fixture(scope="module")
def comparison():
    return compare(scenario(), seeds=40, model=FakeModel(noise=.02))


def test_the_paired_difference_is_the_gift(comparison):
    exact = compare(scenario(), seeds=10, model=FakeModel())
    found = exact.differences["direct-grants", 36, "broker-host", "need_met"]
    assert found.paired.mean == pytest.approx(.2) and found.paired.low == pytest.approx(.2)
    assert found.verdict == "better" and found.paired.worse == 0
    assert exact.differences["nothing", 12, "broker-host", "need_met"].paired.mean == pytest.approx(.1)
    assert exact.differences["direct-grants", 36, "coalition-broad", "need_met"].verdict == "equal"


def test_verdicts_follow_the_direction_of_the_outcome(comparison):
    assert comparison.differences["nothing", 36, "broker-host", "need_met"].verdict == "better"
    assert comparison.differences["nothing", 36, "broker-host", "need_met_worst_off"].verdict == "worse"
    assert comparison.differences["nothing", 36, "broker-host", "crises_met"].verdict == "open"
    assert comparison.differences["nothing", 36, "broker-host", "overhead_share"].verdict == "equal"
    assert comparison.differences["nothing", 36, "broker-host", "members"].verdict == "higher"


@pytest.mark.parametrize("n,same,low,high,better,expected", [
    (1, 0, math.nan, math.nan, 1, "unknown"), (0, math.nan, math.nan, math.nan, 1, "unknown"), (9, 1, 0, 0, 1, "equal"),
    (9, 0, -.1, 2.1, 1, "open"), (9, 0, .1, 2.1, 1, "better"), (9, 0, .1, 2.1, -1, "worse"), (9, 0, -2.1, -.1, 0, "lower"),
    (9, 0, .1, 2.1, 0, "higher"), (9, 0, -.4, .4, 1, "equal"), (9, 0, .1, .4, 1, "equal"), (9, 0, .1, .6, 1, "better"),
    (9, 0, -.6, .1, 1, "open")])
def test_the_rule_of_verdicts(n, same, low, high, better, expected):
    """A difference matters from .5 on."""
    pair = Paired(n, (low + high) / 2, low, high, .5, 0, same, 0, degrees=max(0, n - 1))
    assert verdict(pair, (low, high), better, .5) == expected


@pytest.mark.parametrize("positive,within,differ,low,high,expected", [
    (.9, .2, 0, .1, 2.1, "better"), (.1, .2, 0, -2.1, -.1, "worse"), (.85, .2, 0, .1, 2.1, "open"),
    (.85, .2, .5, .1, 2.1, "better"),
    (.5, .9, 0, -.3, .3, "equal"), (.5, .8, 0, -.3, .3, "open"), (.5, .8, .5, -.3, .3, "equal"), (1, .5, 0, -.1, 2.1, "open")])
def test_sets_that_surely_differ_have_to_agree(positive, within, differ, low, high, expected):
    over = SetRange(50, -9, 9, 1, 1, (1 - within) / 2, within, (1 - within) / 2, positive, differ)
    pair = Paired(200, (low + high) / 2, low, high, .5, 0, 0, 0, degrees=150)
    assert verdict(pair, (low, high), 1, .5, over) == expected


def test_every_headline_number_has_n_mean_and_interval(comparison):
    assert len(comparison.outcomes) == 2 * 4 * 8
    for found in comparison.outcomes.values():
        assert found.n == 40 and found.low <= found.mean <= found.high


def test_the_correction_covers_exactly_the_main_comparisons_of_a_baseline(comparison):
    assert comparison.family_size("nothing") == 3 * 5
    family = comparison.verdicts("nothing")
    assert len(family) == 15
    smallest = min(family, key=lambda item: item.paired.p)
    assert smallest.adjusted == pytest.approx(min(1, smallest.paired.p * 15))


def test_runs_without_a_joint_result_count_up_to_the_horizon(comparison):
    column = comparison.column("first_joint_result", 36, "nothing")
    raw = comparison.results.of("first_joint_result", 36)[0]
    assert np.isnan(raw).any() and not np.isnan(column).any()
    assert (column[np.isnan(raw)] == 36).all()
    found = comparison.first_result[36, "nothing"]
    assert found.n == 40 and found.events == int(np.isfinite(raw).sum())


def test_services_catch_up_when_the_arithmetic_says(comparison):
    # twelve months at -.3, then +.6: even after 18 months, above from the 19th (index 18)
    assert comparison.catch_up["nothing", "broker-host"].month == 18
    assert math.isnan(comparison.catch_up["direct-grants", "nothing"].month)


def test_the_share_of_firsts(comparison):
    shares = comparison.best[36, "need_met"]
    assert shares["broker-host"] > .9 and sum(shares.values()) == pytest.approx(1)


def test_failed_runs_are_left_out_and_named():
    comparison = compare(scenario(), seeds=6, model=FakeModel(failing=(("broker-host", 2), ("nothing", 4))))
    assert comparison.outcomes[36, "broker-host", "need_met"].n == 5
    assert comparison.differences["nothing", 36, "broker-host", "need_met"].paired.n == 4
    assert comparison.column("first_joint_result", 36, "broker-host")[2] != 36
    assert comparison.first_result[36, "broker-host"].n == 5


def test_all_runs_of_a_strategy_may_fail():
    failing = tuple(("broker-host", seed) for seed in range(4))
    comparison = compare(scenario(), seeds=4, model=FakeModel(failing=failing))
    assert comparison.outcomes[36, "broker-host", "need_met"].n == 0
    assert comparison.differences["nothing", 36, "broker-host", "need_met"].verdict == "unknown"
    json.dumps(comparison.to_dict(), allow_nan=False)


def test_one_seed_has_means_but_no_interval_and_no_verdict():
    comparison = compare(scenario(), seeds=1, model=FakeModel())
    assert math.isnan(comparison.outcomes[36, "nothing", "need_met"].low)
    assert {item.verdict for item in comparison.differences.values()} == {"unknown"}


def test_bootstrap_intervals_of_the_main_outcomes():
    comparison = compare(scenario(), ["broker-host"], 12, model=FakeModel(noise=.1), method="bootstrap")
    found = comparison.differences["nothing", 36, "broker-host", "need_met"].paired
    assert found.low < .3 < found.high


def test_progress_reaches_the_total():
    seen = []
    compare(scenario(), seeds=2, model=FakeModel(), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (16, 16) and [done for done, _total in seen] == list(range(1, 17))     # once more without openings
    seen.clear()
    compare(scenario(), seeds=2, model=FakeModel(), progress=lambda done, total: seen.append((done, total)), without_openings=0)
    assert seen[-1] == (8, 8)


def test_a_machine_gets_plain_values(comparison):
    told = json.loads(json.dumps(comparison.to_dict(), allow_nan=False))
    assert {"outcomes", "differences", "best", "first_joint_result", "caught_up", "through_openings", "failures", "choice",
            "matters", "sets", "ranges"} <= set(told)
    record = told["differences"][0]
    assert {"baseline", "horizon", "strategy", "outcome", "mean", "low", "high", "p", "adjusted", "verdict", "n",
            "worse", "correlation", "low_alone", "high_alone", "over_sets", "matters"} <= set(record)


def test_correlations_of_outcomes_are_within_bounds(comparison):
    table = comparison.correlations(36)
    assert np.nanmax(np.abs(table)) <= 1 and np.allclose(np.diag(table), 1)
