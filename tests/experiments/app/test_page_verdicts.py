"""Pages and reports say the same of the same runs: what is clear, who is best, and where, for every shipped scenario."""

import numpy as np
import pytest

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.analyses.strategy_map import StrategyMap
from simpul.experiments.analyses.strategy_map import strategy_map as map_of
from simpul.experiments.app.aims import USUAL, funder_aim, ranking
from simpul.experiments.app.atlas import LEVELS, explored
from simpul.experiments.app.seed_runs import doing_nothing, growing, main_differences, whole_family
from simpul.experiments.statistics.verdicts import judge_leaders
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

pytestmark = pytest.mark.slow

SEEDS = 12


@pytest.mark.parametrize("name", shipped_scenarios())
def test_what_explore_calls_clear_is_what_the_report_calls_clear(name):
    """The pages run two strategies and then all others, as a visitor sees it; each against every baseline of the report."""
    scenario = load_scenario(shipped_scenarios()[name])
    report = compare(scenario, seeds=SEEDS, sets=1, without_openings=0)
    strategies = report.results.strategies
    *_, many = growing(scenario, (strategies[-1], strategies[1]), lambda: False, batches=(2, SEEDS - 2))
    family = whole_family(scenario, many, lambda: False)
    compared = 0
    for baseline in report.baselines:
        for strategy in strategies:
            for found in main_differences(family, strategy, baseline, doing_nothing(scenario)):
                assert repr(found) == repr(report.differences[baseline, report.horizon, strategy, found.outcome])
                compared += 1
    assert compared == len(report.results.primary) * (len(strategies) - 1) * len(report.baselines)


@pytest.mark.parametrize("name", ["small", "pikul"])
def test_the_best_of_compare_is_the_best_of_the_report(name):
    """The order of the page and its leader are those of the scores that the report ranks by."""
    scenario = load_scenario(shipped_scenarios()[name])
    report = compare(scenario, seeds=SEEDS, sets=1, without_openings=0)
    *_, many = growing(scenario, scenario.strategies, lambda: False, batches=(SEEDS,))
    nothing = many.labels.index("nothing")
    found = ranking(many.table, {}, nothing)
    scores = report.runs[report.horizon].scores(funder_aim({}), nothing)
    assert found.leader == judge_leaders(scores[None])[0]
    assert list(found.order) == sorted(range(len(scores)), key=lambda row: -scores[row].mean())


def test_the_map_of_the_page_is_the_map_of_the_report():
    """With the seeds that every square gets, before more go to some of them; some squares are clear and some are not."""
    small = load_scenario(shipped_scenarios()["small"])
    filled = next(atlas for atlas in explored(small, "power_use", "opportunity", lambda: False) if atlas.everywhere)
    seeds = {found.shape[1] for found in filled.cells.values()}
    assert len(seeds) == 1
    clear = set()
    run = map_of(small, {"context.power_use": list(LEVELS), "context.opportunity": list(LEVELS)}, seeds=min(seeds), sets=1)
    for weights in ({}, {"need_met": 9, "full_cost": 0}):
        page = filled.judged(weights)
        report = StrategyMap(run.plan, run.results, (run.across, run.down), weights=USUAL | weights)
        assert len(report.spots) == len(page.cells)
        for ((row, column), cell), spot in zip(page.cells.items(), report.spots, strict=True):
            assert spot.world == {"context.opportunity": LEVELS[row], "context.power_use": LEVELS[column]}
            assert (cell.best, cell.clear) == (spot.best.first, spot.clear)
            assert set(cell.running) == ({spot.best.first} if spot.clear else set(spot.best.running))
            assert np.isclose(cell.lead, spot.best.lead, rtol=1e-12)
        clear |= {cell.clear for cell in page.cells.values()}
    assert clear == {True, False}
