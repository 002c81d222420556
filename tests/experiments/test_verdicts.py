"""One verdict: whoever holds the same runs gets the same words, whatever object holds them."""

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import Measure
from simpul.experiments.statistics.estimates import at_level, paired
from simpul.experiments.statistics.ranking import even_aim
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import judge_differences, judge_leaders, verdict
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario

MEASURES = (Measure("need_met", "share", True, 1), Measure("conflict", "", True, -1), Measure("members", "", False, 0))


@pytest.fixture(scope="module")
def small():
    return load_scenario("scenarios/small.yaml")


def test_runs_of_the_model_and_a_comparison_get_the_same_verdicts(small):
    found = compare(small, seeds=12, sets=1)
    runs = run_many(small, list(small.strategies), range(12), monthly=False)
    measures, places = existing_measures(small)
    for baseline in found.baselines:
        for horizon in small.horizons:
            table = RunTable(runs.strategies, measures, runs.outcomes(horizon)[..., places], horizon)
            judged = {one.outcome + one.strategy: one.verdict
                      for one in judge_differences(table, baseline, matters=found.matters[horizon])}
            told = {one.outcome + one.strategy: one.verdict for (base, months, _, _), one in found.differences.items()
                    if (base, months) == (baseline, horizon)}
            assert judged == told and "open" in told.values()


def test_differences_are_corrected_for_all_that_is_read_together():
    chance = np.random.default_rng(1)
    values = chance.normal(size=(4, 20, 3)) + np.array([0.0, 0.4, 0.8, 2.0])[:, None, None]
    runs = RunTable(list("abcd"), MEASURES, values, 12)
    found = judge_differences(runs, "a")
    main = [one for one in found if one.outcome != "members"]
    pairs = [paired(values[row, :, place], values[0, :, place], better) for row in (1, 2, 3) for place, better in ((0, 1), (1, -1))]
    for one, pair in zip(main, pairs, strict=True):
        ends = at_level(pair, 1 - .05 / 6)
        assert one.adjusted == pytest.approx(min(1, 6 * pair.p)) and one.clear == (one.adjusted < .05)
        possible = (max(-1, ends[0]), min(1, ends[1])) if one.outcome == "need_met" else ends
        assert one.paired.mean == pair.mean and (one.low, one.high) == pytest.approx(possible)
        assert one.verdict == verdict(pair, ends, 1 if one.outcome == "need_met" else -1)
    assert {one.verdict for one in found if one.strategy == "d"} == {"better", "worse", "higher"}
    with pytest.raises(ValueError, match="'e' was not run"):
        judge_differences(runs, "e")


def test_more_worlds_make_it_harder_to_call_a_strategy_the_best():
    table = np.random.default_rng(2).normal(size=(3, 40)) + np.array([0.0, 0.0, 0.65])[:, None]
    alone = judge_leaders(table[None])[0]
    assert alone.clear and alone.best.first == 2 and alone.p == alone.best.p
    equal = np.random.default_rng(3).normal(size=(30, 3, 40))
    among = judge_leaders(np.concatenate([table[None], equal]))
    assert among[0].best == alone.best and among[0].p > alone.p and not among[0].clear


def test_a_run_that_did_not_see_an_event_counts_up_to_the_horizon_and_a_failed_one_not_at_all():
    measures = (Measure("need_met", "share", True, 1), Measure("first_joint_result", "months", False, -1))
    values = np.array([[[0.2, 7.0], [0.3, np.nan], [np.nan, np.nan]]])
    runs = RunTable(["a"], measures, values, 36)
    assert runs.column("first_joint_result", "a").tolist()[:2] == [7.0, 36.0]
    assert np.isnan(runs.column("first_joint_result", "a")[2])
    with pytest.raises(KeyError, match="nothing named 'trust'"):
        runs.table("trust")


def test_scores_of_runs_are_those_of_a_world(small):
    runs = run_many(small, list(small.strategies), range(4), monthly=False)
    measures, places = existing_measures(small)
    values = runs.outcomes(small.horizons[-1])[..., places]
    nothing = runs.strategies.index("nothing")
    one = RunTable(runs.strategies, measures, values, small.horizons[-1]).scores(even_aim(measures), nothing)
    several = RunTable(runs.strategies, measures, values[None], small.horizons[-1]).scores(even_aim(measures), nothing)
    assert one.shape == values.shape[:2] and np.array_equal(one, several[0], equal_nan=True)
