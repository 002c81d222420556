"""The virtual survey: who is named, who is forgotten, what lasts, and that asking changes nothing."""

import math

import networkx
import numpy as np
import pytest
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.network_survey import NAMED, named_contacts, naming, roster, tie_survival
from simpul.sim.state.columns import COLUMNS
from tests.sim.rules.small import acquaint, community, know

NOT_BY_CHANCE = 1e-4
RECALL = 0.7  # tried here; by default nothing is forgotten


@pytest.fixture
def acquainted():
    """Organization 0 shares information with all nine others and values them in their order, the last one most."""
    c, p = community(10)
    for j in range(1, 10):
        s, _ = acquaint(c, p, 0, j, 1)
        c.value[0, s] = 0.01 * j
    return c


def test_the_roster_shows_each_side_for_itself(acquainted):
    c = acquainted
    know(c, 5, 0, depth=3)
    assert set(roster(c, 1, 1, 0, recall=1.0).successors(0)) == set(range(1, 10))
    assert set(roster(c, 2, 1, 0, recall=1.0).edges) == {(5, 0)}
    assert roster(c, 3, 1, 0, recall=1.0).number_of_edges() == 1 and roster(c, 4, 1, 0, recall=1.0).number_of_edges() == 0


def test_who_answers_knows_a_relation_as_often_as_recall_says_and_at_every_depth_alike(acquainted):
    c = acquainted
    know(c, 5, 0, depth=3)
    ticks = [roster(c, 1, 1, month, recall=RECALL).out_degree(0) for month in range(400)]
    assert stats.binomtest(sum(ticks), 9 * 400, RECALL).pvalue > NOT_BY_CHANCE
    for month in range(50):
        ticked = [roster(c, depth, 1, month, recall=RECALL).has_edge(5, 0) for depth in (1, 3)]
        assert ticked[0] == ticked[1]


def test_the_dormant_tick_nobody_but_are_ticked(acquainted):
    know(acquainted, 5, 0, depth=3)
    acquainted.dormant[5] = 1
    answers = roster(acquainted, 1, 1, 0, recall=1.0)
    assert answers.out_degree(5) == 0 and answers.has_edge(0, 5)


def test_the_most_valued_are_named_and_nothing_is_forgotten_unless_it_is_asked_for(acquainted):
    assert set(naming(acquainted, 1, 0, named=3).successors(0)) == {9, 8, 7}
    assert naming(acquainted, 1, 0, named=1).out_degree(0) == 1
    assert naming(acquainted, 1, 0, named=99).out_degree(0) == 9 == roster(acquainted, 1, 1, 0).out_degree(0)
    assert naming(acquainted, 1, 0, named=0).number_of_edges() == 0


def test_as_many_are_named_as_in_the_estuaries(acquainted):
    """Organization 0, which has contacts enough, in 1,200 months, against the shares of the data; always the most valued."""
    answers = [naming(acquainted, 3, month) for month in range(1200)]
    counts = np.bincount([answer.out_degree(0) for answer in answers], minlength=len(NAMED))
    assert sum(NAMED) == 120 and len(counts) == len(NAMED)
    assert stats.chisquare(counts, [1200 * many / 120 for many in NAMED]).pvalue > NOT_BY_CHANCE
    for answer in answers[:50]:
        assert set(answer.successors(0)) == set(range(10 - answer.out_degree(0), 10))


def test_the_quick_reading_names_whom_the_questionnaire_does(acquainted):
    c = acquainted
    for i, j in ((5, 0), (5, 2), (3, 0), (3, 9), (9, 3)):
        know(c, i, j, depth=1 + (i + j) % 4)
    c.dormant[9] = 1
    for most in (0, 1, 3, 99):
        quick = named_contacts(c, np.full(10, most))
        assert set(zip(*np.nonzero(quick), strict=True)) == set(naming(c, 1, 0, named=most).edges)
        slow = naming(c, 1, 0, named=most, recall=1.0 - 1e-12)  # forgets one in 10**12, by the other way
        assert set(slow.edges) == set(naming(c, 1, 0, named=most).edges)
    assert naming(c, 1, 0, named=99).edges[5, 0]["depth"] == 2


def test_equal_values_are_ranked_by_depth_then_by_key(acquainted):
    c = acquainted
    c.value[0, :] = 0.5
    know(c, 0, 6, depth=4)
    assert set(naming(c, 1, 0, named=3).successors(0)) == {6, 1, 2}


def test_mere_acquaintances_are_not_named(acquainted):
    know(acquainted, 0, 9, depth=0)
    assert set(naming(acquainted, 1, 0, named=3).successors(0)) == {8, 7, 6}


@pytest.mark.parametrize("recall", [0.5, RECALL, 0.9])
def test_each_contact_comes_to_mind_as_often_as_recall_says(acquainted, recall):
    """Asked in many months for as many as it likes, organization 0 names a Binomial(9, recall) number of its contacts."""
    months = 400
    named = [naming(acquainted, 7, month, named=99, recall=recall).out_degree(0) for month in range(months)]
    test = stats.binomtest(sum(named), 9 * months, recall)
    assert test.pvalue > NOT_BY_CHANCE
    spread = np.var(named, ddof=1) / (9 * recall * (1 - recall))
    assert 0.75 < spread < 1.25  # draws for different contacts are independent


def test_who_is_asked_twice_in_a_month_says_the_same(acquainted):
    assert set(naming(acquainted, 3, 5).edges) == set(naming(acquainted, 3, 5).edges)
    answers = {frozenset(naming(acquainted, 3, month, recall=RECALL).edges) for month in range(30)}
    assert len(answers) > 5


def test_the_dormant_do_not_answer_but_can_be_named(acquainted):
    c = acquainted
    c.dormant[9] = 1
    answers = naming(c, 1, 0, named=9)
    assert 9 in answers.nodes and answers.has_edge(0, 9) and answers.out_degree(9) == 0
    c.dormant[0] = 1
    assert naming(c, 1, 0, named=9).out_degree(0) == 0


def test_outside_institutions_are_neither_asked_nor_named(acquainted):
    acquainted.outside[9] = 1
    answers = naming(acquainted, 1, 0, named=3)
    assert 9 not in answers and set(answers.successors(0)) == {8, 7, 6}


def test_tie_survival_is_the_share_of_arcs_that_are_there_again():
    before = networkx.DiGraph([(0, 1), (1, 0), (1, 2), (2, 3)])
    after = networkx.DiGraph([(0, 1), (2, 1), (2, 3), (3, 4)])
    assert tie_survival(before, after) == pytest.approx(2 / 4)  # 0 -> 1 and 2 -> 3; 2 -> 1 is another arc than 1 -> 2
    assert tie_survival(before, before) == 1.0
    assert tie_survival(before, networkx.DiGraph()) == 0.0
    assert math.isnan(tie_survival(networkx.DiGraph(), before))


def test_the_survey_leaves_the_community_as_it_was(acquainted):
    before = copy(acquainted)
    naming(acquainted, 1, 3)
    roster(acquainted, 2, 1, 0)
    for column, was, now in zip(COLUMNS, before, acquainted, strict=True):
        assert was.tobytes() == now.tobytes(), column.name
