"""The figures of the virtual survey on networks whose answers are known, and that the survey of a community runs."""

import math
from collections import Counter

import networkx
import numpy as np
import pytest
from scipy import stats

from experiments import patterns
from experiments.statistics import Estimate, estimate


def trusting(values):
    """A directed graph from {(i, j): trust}."""
    g = networkx.DiGraph()
    for (i, j), trust in values.items():
        g.add_edge(i, j, trust=trust)
    return g


def test_mutual_trust_is_one_where_both_sides_agree_and_minus_one_where_they_are_opposed():
    agreed = {(0, 1): 0.2, (1, 0): 0.2, (0, 2): 0.5, (2, 0): 0.5, (1, 2): 0.9, (2, 1): 0.9}
    assert patterns.mutual_trust(trusting(agreed)) == pytest.approx(1.0)
    opposed = {(0, 1): 0.1, (1, 0): 0.9, (0, 2): 0.3, (2, 0): 0.7, (1, 2): 0.6, (2, 1): 0.4}
    assert patterns.mutual_trust(trusting(opposed)) == pytest.approx(-1.0)
    assert math.isnan(patterns.mutual_trust(trusting({(0, 1): 0.2, (1, 0): 0.3})))


def test_intraclass_correlation_of_equal_groups_is_that_of_the_textbook():
    """Shrout & Fleiss 1979, table 2: six targets rated by four judges; ICC(1,1) = .17."""
    ratings = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    found = patterns.intraclass([(target, value) for target, row in enumerate(ratings) for value in row])
    assert found == pytest.approx(0.17, abs=0.005)


def test_intraclass_correlation_finds_what_unequal_groups_were_made_with():
    rng = np.random.default_rng(4)
    rated = []
    for group in range(4000):
        level = rng.normal(0.0, math.sqrt(0.6))
        rated += [(group, level + rng.normal(0.0, math.sqrt(0.4))) for _ in range(rng.integers(1, 6))]
    assert patterns.intraclass(rated) == pytest.approx(0.6, abs=0.02)
    assert math.isnan(patterns.intraclass([("a", 1.0), ("b", 2.0)]))


def test_variance_of_trust_lies_with_who_trusts_when_targets_do_not_matter():
    values = {(i, j): 0.1 * i for i in range(8) for j in range(8) if i != j}
    rater, target = patterns.trust_shares(trusting(values))
    assert rater == pytest.approx(1.0)
    assert target < 0.0  # between targets there is less variance than chance would leave


def test_returned_arcs_are_compared_with_the_others():
    """Of four returned arcs three are there again, of four others one: three times as often."""
    before = networkx.DiGraph([(0, 1), (1, 0), (2, 3), (3, 2), (0, 2), (0, 3), (1, 2), (1, 3)])
    after = networkx.DiGraph([(0, 1), (1, 0), (2, 3), (0, 2)])
    assert patterns.retention_ratio(before, after) == pytest.approx(3.0)
    assert math.isnan(patterns.retention_ratio(networkx.DiGraph([(0, 1)]), after))


@pytest.mark.parametrize(("low", "high", "expected"), [
    (0.3, 0.6, "reproduced"), (0.5, 0.6, "not reproduced"), (0.42, 0.6, "undecided"), (math.nan, math.nan, ""),
])
def test_a_verdict_needs_the_whole_interval(low, high, expected):
    assert patterns.verdict(Estimate(20, 0.43, 0.40, 0.46, 0.06), low, high) == expected
    assert patterns.verdict(Estimate(1, 0.43, math.nan, math.nan, math.nan), low, high) == ""


@pytest.mark.parametrize("organizations", patterns.SIZES)
def test_the_community_that_is_asked_is_what_its_description_says(organizations):
    scenario = patterns.community_of(organizations)
    assert len(scenario.organizations) == organizations and len(scenario.places) == 1
    kinds = Counter(entry.kind for entry in scenario.organizations)
    for kind, (share, *_numbers) in patterns.KINDS.items():
        assert abs(kinds[kind] - share * organizations) <= 2
    groups = Counter(entry.group for entry in scenario.organizations)
    assert groups["second"] / organizations == pytest.approx(0.4, abs=0.03)
    # Groups are no kinds: what kind an organization is says little of its group.
    table = [[sum(e.kind == kind and e.group == group for e in scenario.organizations) for group in groups] for kind in kinds]
    assert stats.chi2_contingency(table).pvalue > 0.2


def test_every_pattern_is_measured_and_has_a_band_that_is_one():
    names = [pattern.name for pattern in patterns.PATTERNS]
    assert len(set(names)) == len(names)
    assert all(math.isnan(pattern.low) or pattern.low < pattern.high for pattern in patterns.PATTERNS)
    assert {pattern.strategy for pattern in patterns.PATTERNS} <= {"", *patterns.STRATEGIES}


@pytest.mark.slow
def test_a_survey_of_two_seeds_gives_every_figure_and_the_same_one_on_any_number_of_threads():
    figures = patterns.survey(range(2), threads=1)
    again = patterns.survey(range(2), threads=2)
    for key, by_name in figures.items():
        assert set(by_name) == {pattern.name for pattern in patterns.PATTERNS}
        for name, values in by_name.items():
            assert len(values) == 2
            np.testing.assert_array_equal(values, again[key][name])
    text = patterns.as_markdown(figures, 2)
    assert all(pattern.what in text for pattern in patterns.PATTERNS)
    assert patterns.gained(figures, 25, "roster_any").n == 2
    without = estimate(figures[25, "nothing"]["roster_any"]).mean
    assert 0.0 < without < 1.0
