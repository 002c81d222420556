"""Figures of networks whose answers are known, the rule that judges, and instruments on series that are known."""

import math
from types import SimpleNamespace

import networkx
import numpy as np
import pytest

from simpul.experiments.patterns import instruments, network_statistics
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import (
    ROW_LEVEL,
    FigureReading,
    PatternRow,
    difference_of_groups,
    judge,
    over_seeds,
    ratio_of_means,
)
from simpul.experiments.patterns.survey_waves import Survey, density
from simpul.experiments.statistics.estimates import Estimate, estimate
from simpul.sim.network import graph
from simpul.sim.run import snapshots
from simpul.sim.state.series import SERIES_INDEX


def trusting(values):
    """A directed graph from {(i, j): trust}."""
    g = networkx.DiGraph()
    for (i, j), trust in values.items():
        g.add_edge(i, j, trust=trust)
    return g


def test_mutual_trust_is_one_where_both_sides_agree_and_minus_one_where_they_are_opposed():
    agreed = {(0, 1): 0.2, (1, 0): 0.2, (0, 2): 0.5, (2, 0): 0.5, (1, 2): 0.9, (2, 1): 0.9}
    assert network_statistics.mutual_trust(trusting(agreed)) == pytest.approx(1.0)
    opposed = {(0, 1): 0.1, (1, 0): 0.9, (0, 2): 0.3, (2, 0): 0.7, (1, 2): 0.6, (2, 1): 0.4}
    assert network_statistics.mutual_trust(trusting(opposed)) == pytest.approx(-1.0)
    assert math.isnan(network_statistics.mutual_trust(trusting({(0, 1): 0.2, (1, 0): 0.3})))


def test_intraclass_correlation_of_equal_groups_is_that_of_the_textbook():
    """Shrout & Fleiss 1979, table 2: six targets rated by four judges; ICC(1,1) = .17."""
    ratings = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    found = network_statistics.intraclass([(target, value) for target, row in enumerate(ratings) for value in row])
    assert found == pytest.approx(0.17, abs=0.005)


def test_intraclass_correlation_finds_what_unequal_groups_were_made_with():
    rng = np.random.default_rng(4)
    rated = []
    for group in range(4000):
        level = rng.normal(0.0, math.sqrt(0.6))
        rated += [(group, level + rng.normal(0.0, math.sqrt(0.4))) for _ in range(rng.integers(1, 6))]
    assert network_statistics.intraclass(rated) == pytest.approx(0.6, abs=0.02)
    assert math.isnan(network_statistics.intraclass([("a", 1.0), ("b", 2.0)]))


def test_variance_of_trust_lies_with_who_trusts_when_targets_do_not_matter():
    values = {(i, j): 0.1 * i for i in range(8) for j in range(8) if i != j}
    rater, target = network_statistics.trust_shares(trusting(values))
    assert rater == pytest.approx(1.0)
    assert target < 0.0  # between targets there is less variance than chance would leave


def test_pairs_are_sorted_by_what_was_there_before():
    """Of four returned arcs three are there again, of four others one; of the pairs without an arc none can be told apart."""
    before = networkx.DiGraph([(0, 1), (1, 0), (2, 3), (3, 2), (0, 2), (0, 3), (1, 2), (1, 3)])
    after = networkx.DiGraph([(0, 1), (1, 0), (2, 3), (0, 2), (2, 0)])
    found = network_statistics.kept_and_formed(before, after)
    assert found["kept_returned"] == 0.75 and found["kept_other"] == 0.25
    assert found["formed_named"] == 0.25  # of 2-0, 3-0, 2-1, 3-1 the first
    assert math.isnan(found["formed_unnamed"]) and math.isnan(found["formed_apart"])


def test_power_and_in_degree_go_together_in_a_star_around_the_strongest():
    g = networkx.DiGraph()
    for node, power in enumerate((0.9, 0.4, 0.3, 0.2)):
        g.add_node(node, power=power)
    assert math.isnan(network_statistics.power_and_in_degree(g))
    g.add_edges_from([(1, 0), (2, 0), (3, 0), (2, 1), (3, 1), (3, 2)])
    assert network_statistics.power_and_in_degree(g) == pytest.approx(1.0)


def test_ties_turn_inward_by_what_is_more_than_at_random():
    g = networkx.DiGraph()
    g.add_nodes_from((n, {"group": n // 2}) for n in range(4))
    g.add_edges_from([(0, 1), (1, 0), (2, 3)])
    assert network_statistics.inward(g, "group") == pytest.approx(1.0 - 4 / 12)
    assert math.isnan(network_statistics.inward(networkx.DiGraph(), "group"))


def test_pairs_are_counted_once_whoever_ticks_whom():
    assert density(networkx.DiGraph([(0, 1), (1, 0), (1, 2)])) == pytest.approx(2.0 / 3.0)
    assert math.isnan(density(networkx.DiGraph()))


def test_formal_work_is_counted_in_quarters_of_trust():
    g = networkx.DiGraph()
    for n in range(8):
        g.add_edge(n, n + 1, trust=0.1 * n, depth=3 if n in (3, 6, 7) else 1)
    assert network_statistics.programmes_by_trust(g, 3) == [0.0, 0.5, 0.0, 1.0]


@pytest.mark.parametrize(("low", "high", "expected"), [
    (0.3, 0.6, "reproduced"), (0.5, 0.6, "not-reproduced"), (0.42, 0.6, "undecided"), (0.0, math.inf, "reproduced"),
    (-math.inf, 0.0, "not-reproduced"), (0.42, math.inf, "undecided"),
])
def test_a_verdict_needs_the_whole_interval(low, high, expected):
    assert judge(Estimate(20, 0.43, 0.40, 0.46, 0.06), low, high) == expected
    assert judge(Estimate(1, 0.43, math.nan, math.nan, math.nan), low, high) == "unknown"


def test_no_difference_in_any_seed_is_no_claim_come_true_and_is_equality():
    same = estimate(np.zeros(20), ROW_LEVEL)
    assert judge(same, 0.0, math.inf) == judge(same, -math.inf, 0.0) == "not-reproduced"
    assert judge(same, -0.01, 0.01) == "reproduced"


def test_a_ratio_of_means_has_the_mean_and_the_spread_that_resampling_finds():
    rng = np.random.default_rng(1)
    below = rng.uniform(0.5, 1.5, 400)
    above = 2.0 * below + rng.normal(0.0, 0.5, 400)
    values = ratio_of_means(above, below)
    assert values.mean() == pytest.approx(above.mean() / below.mean())
    drawn = [np.mean(above[pick]) / np.mean(below[pick]) for pick in rng.integers(0, 400, (4000, 400))]
    assert values.std(ddof=1) / 20.0 == pytest.approx(np.std(drawn), rel=0.05)
    assert ratio_of_means(np.array([math.nan, 1.0]), np.array([1.0, 0.0])).size == 0


def test_a_difference_of_groups_has_the_mean_and_the_spread_of_welch():
    rng = np.random.default_rng(3)
    values, divides = rng.normal(2.0, 1.0, 400), rng.random(400) < 0.3
    values[divides] += 0.7
    found = difference_of_groups(values, divides.astype(float))
    first, second = values[divides], values[~divides]
    assert found.mean() == pytest.approx(first.mean() - second.mean())
    error = math.sqrt(first.var(ddof=1) / len(first) + second.var(ddof=1) / len(second))
    assert found.std(ddof=1) / 20.0 == pytest.approx(error, rel=0.01)
    assert difference_of_groups(values, np.ones(400)).size == 0                     # nobody to compare with
    assert difference_of_groups(np.array([1.0, 2.0, 4.0]), np.array([1.0, 0.0, 0.0])).size == 0


def test_a_row_that_divides_the_seeds_reads_what_divides_them():
    here = World("small")
    amount, alive = FigureReading("accounts", here, "coalition-broad", 36), FigureReading("structures", here, "coalition-broad", 84)
    row = PatternRow("P14c", ((1.0, amount),), 0.0, math.inf, by=alive)
    assert row.readings() == [amount, alive] and row.comparison() == "coalition-broad: with structures @84 − without"
    values = {amount: np.array([5.0, 7.0, 1.0, 3.0]), alive: np.array([1.0, 2.0, 0.0, 0.0])}
    assert over_seeds(row, values).mean() == pytest.approx(6.0 - 2.0)


# ---- instruments


def test_series_are_read_as_levels_flows_logarithms_and_falls():
    """Two strategies, one seed, sixteen months of which the first is before the start."""
    series = np.zeros((2, 1, 16, len(SERIES_INDEX)))
    series[0, 0, :, SERIES_INDEX["deals"]] = np.arange(16)
    series[0, 0, 3, SERIES_INDEX["working_relations"]] = 7.0
    series[0, 0, 3, SERIES_INDEX["density_any"]], series[0, 0, 15, SERIES_INDEX["density_any"]] = 0.5, 0.4
    runs = SimpleNamespace(scenario=SimpleNamespace(start=1), series=series)
    assert instruments.outcomes(runs, 3, "deals").tolist() == [[1.0 + 2.0 + 3.0], [0.0]]
    assert instruments.outcomes(runs, 3, "working_relations").tolist() == [[7.0], [0.0]]
    assert instruments.outcomes(runs, 3, "log_working_relations")[0, 0] == pytest.approx(math.log(8.0))
    assert instruments.outcomes(runs, 3, "working_relations_grown").tolist() == [[7.0], [0.0]]
    assert instruments.outcomes(runs, 3, "density_any_changed")[0, 0] == pytest.approx(-0.1)
    fallen = instruments.outcomes(runs, 3, "density_after")
    assert fallen[0, 0] == pytest.approx(-0.2) and math.isnan(fallen[1, 0])


def test_without_hosts_a_survey_leaves_them_out_and_case_work_holds_all_programmes():
    asked = Survey(scenario_of(World("small")), "broker-host", 2, 36, twice=False)
    (host,) = {int(h) for h in asked.taken[0].host if h >= 0}
    ticked = asked.ticked(1)
    left = [pair for pair in {frozenset(pair) for pair in ticked.edges} if host not in pair]
    others = len(ticked) - 1
    assert asked.density_without_hosts(1) == pytest.approx(2.0 * len(left) / (others * (others - 1)))
    assert all(case >= programme for case, programme in zip(asked.bands(2), asked.bands(3), strict=True))


def test_closure_is_read_before_at_the_end_and_a_year_after():
    scenario = scenario_of(World("survey-12"))
    found = instruments.closure(scenario, "coalition-broad", 1, 36)
    taken = [networkx.transitivity(graph(c, depth=1).to_undirected())
             for c in snapshots(scenario, "coalition-broad", 1, [scenario.start - 1, scenario.start + 35, scenario.start + 47])]
    assert found["closure_grown"] == pytest.approx(taken[1] - taken[0])
    assert found["closure_after"] == pytest.approx(taken[2] / taken[1] - 1.0)


@pytest.mark.slow
def test_needs_by_issue_are_those_of_the_whole_seen_every_third_month():
    from simpul.sim.run import run

    scenario = scenario_of(World("small"))
    found = instruments.issues(scenario, "coalition-broad", 3, 60)
    whole = run(scenario, "coalition-broad", 3).outcomes(60)["need_met"]
    weights = {issue: scenario.issues[issue].need for issue in scenario.issues}
    seen = sum(found[f"need_met:{issue}"] * weight for issue, weight in weights.items()) / sum(weights.values())
    assert seen == pytest.approx(whole, abs=0.05)
    assert found["need_met_beside:water"] == found["need_met:meals"]
    assert instruments._diary(scenario, "nothing", 3, 60) == {"first_own_result": 60.0}


def test_slopes_are_those_that_made_the_data():
    rng = np.random.default_rng(2)
    first, second = rng.normal(3.0, 2.0, 5000), rng.normal(0.0, 0.5, 5000)
    found = network_statistics.slopes(1.0 + 0.7 * first - 2.0 * second, first, second)
    assert found == pytest.approx([0.7 * first.std(), -2.0 * second.std()])
    assert all(map(math.isnan, network_statistics.slopes(first, first, np.ones(5000))))
