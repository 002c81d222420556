"""Representatives: two candidates, who is taken, whose interest is carried, and how far the organization stands behind it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.representation import _candidate, carry_interests, choose_representative, most_powerful, speak_better
from tests.sim.rules.small import community, happens

DRAWS = 4000


def chosen(months=DRAWS, **context):
    """Return (voice, convening, capture, captor, carried, follow) of many choices of one organization."""
    c, p = community(4, issues=3, context=context)
    c.interest[0] = 0.5, 0.3, 0.2
    c.interest[1] = 0.1, 0.1, 0.8
    c.power[:] = 0.6, 0.9, 0.8, 0.1
    rows = []
    for t in range(months):
        choose_representative(c, p, 0, t)
        rows.append((c.voice[0], c.convening[0], c.capture[0], c.captor[0], c.carried[0].copy(), c.follow[0]))
    return [np.array(column) for column in zip(*rows, strict=True)]


def test_voice_and_convening_of_a_candidate_are_correlated_by_minus_three_tenths():
    """20,000 candidates: the correlation within four standard errors, voice even over 0 to 1, convening within it."""
    _c, p = community(2)
    candidates = np.array([_candidate(p, 65537, n, t) for t in range(10_000) for n in (0, 1)])
    correlation = np.corrcoef(candidates.T)[0, 1]
    assert correlation == pytest.approx(-0.3, abs=4.0 * (1.0 - 0.09) / np.sqrt(20_000))
    assert stats.kstest(candidates[:, 0], "uniform").pvalue > 1e-3
    assert candidates.min() >= 0.0
    assert candidates.max() <= 1.0
    assert candidates[:, 1].mean() == pytest.approx(0.5, abs=0.01)


def test_a_formal_choice_takes_voice():
    """The better of two even draws is two thirds on average, and its distribution function is the square."""
    voice, convening, *_ = chosen(selection=1.0)
    assert stats.kstest(voice, lambda x: np.clip(x, 0.0, 1.0) ** 2).pvalue > 1e-3
    assert convening.mean() < 0.5


def test_an_informal_choice_takes_convening_and_pays_in_voice():
    formal = chosen(selection=1.0)
    informal = chosen(selection=0.0)
    assert informal[1].mean() > formal[1].mean() + 0.1
    assert informal[0].mean() < 0.5
    _c, p = community(4, issues=3)
    for t in range(50):
        best = max((_candidate(p, 1, n, t) for n in (0, 1)), key=lambda pair: pair[1])
        assert informal[1][t] == best[1]


def test_selection_mixes_the_two():
    voice, _convening, *_ = chosen(selection=0.3)
    formal, informal = chosen(selection=1.0)[0], chosen(selection=0.0)[0]
    by_voice = (voice == formal) & (voice != informal)
    assert happens(by_voice.sum(), (formal != informal).sum(), 0.3)


@pytest.mark.parametrize("imbalance", [0.0, 0.25, 1.0])
def test_the_captor_is_the_most_powerful_as_often_as_power_is_unequal(imbalance):
    captor = chosen(power_imbalance=imbalance)[3]
    assert set(captor.tolist()) <= {-1, 1}  # the second organization is the most powerful other
    assert happens((captor == 1).sum(), DRAWS, imbalance / (0.6 + imbalance))


def test_a_private_interest_is_any_issue_alike():
    _voice, _convening, capture, captor, carried, _follow = chosen(power_imbalance=0.0, ambiguity=1.0)
    assert set(captor.tolist()) == {-1}
    private = np.argmax(carried - np.outer(1.0 - capture, [0.5, 0.3, 0.2]), axis=1)
    assert stats.chisquare(np.bincount(private, minlength=3)).pvalue > 1e-3


def test_attention_goes_elsewhere_with_ambiguity_and_a_weak_voice():
    voice, _convening, capture, *_ = chosen(ambiguity=0.6)
    np.testing.assert_allclose(capture, 0.6 * (1.0 - voice), rtol=1e-12)  # .4 of power and .6 of private interest
    voice, _convening, capture, *_ = chosen(ambiguity=1.0, power_imbalance=0.9)
    np.testing.assert_allclose(capture, np.minimum(1.0, 1.5 * (1.0 - voice)), rtol=1e-12)
    assert (chosen(ambiguity=0.0, months=50)[5] == 1.0).all()  # nobody doubts a representative without ambiguity


weights = some.lists(some.floats(0.01, 1.0), min_size=3, max_size=3).map(lambda w: np.array(w) / sum(w))
C, P = community(3, issues=3)


@given(own=weights, captor=weights, capture=some.floats(0.0, 1.0))
def test_follow_through_is_the_overlap_with_real_interests(own, captor, capture):
    """With weight w on another's interest the overlap is 1 less w times half the distance of the two."""
    c = copy(C)
    c.interest[0], c.interest[1] = own, captor
    c.capture[0], c.captor[0] = capture, 1
    carry_interests(c, 0, 2)
    np.testing.assert_allclose(c.carried[0], (1.0 - capture) * own + capture * captor, rtol=1e-12)
    assert c.follow[0] == pytest.approx(1.0 - capture * np.abs(own - captor).sum() / 2.0, abs=1e-12)


@given(own=weights, captor=weights, capture=some.floats(0.01, 1.0), voice=some.floats(0.0, 1.0))
def test_who_learns_to_voice_carries_what_a_better_voice_would_have(own, captor, capture, voice):
    """The same as if the captured share had been that of the better voice from the start."""
    c, p = copy(C), P._replace(ambiguity=0.8)
    c.interest[0], c.interest[1] = own, captor
    c.capture[0], c.captor[0], c.voice[0] = capture, 1, voice
    carry_interests(c, 0, 2)
    speak_better(c, p, 0)
    share = 0.8 * (1.0 - voice)
    assert c.capture[0] == pytest.approx(share)
    np.testing.assert_allclose(c.carried[0], (1.0 - share) * own + share * captor, atol=1e-12)
    assert c.follow[0] == pytest.approx(1.0 - share * np.abs(own - captor).sum() / 2.0, abs=1e-12)


@given(own=weights, capture=some.floats(0.0, 1.0), issue=some.integers(0, 2))
def test_a_private_interest_costs_what_it_is_not_shared(own, capture, issue):
    c = copy(C)
    c.interest[0], c.capture[0], c.captor[0] = own, capture, -1
    carry_interests(c, 0, issue)
    assert c.carried[0].sum() == pytest.approx(1.0)
    assert c.follow[0] == pytest.approx(1.0 - capture * (1.0 - own[issue]), abs=1e-12)


def test_the_most_powerful_other_of_the_place_who_is_not_dormant():
    c, _p = community(3, places=2)
    c.power[:] = 0.5, 0.9, 0.7, 1.0, 0.2, 0.1
    assert [most_powerful(c, i) for i in range(6)] == [1, 2, 1, 4, 3, 3]
    c.dormant[1] = 1
    assert most_powerful(c, 0) == 2


def test_terms_are_staggered_at_first_and_then_last_two_years():
    c, p = community(400)
    c.term_end[:] = 0
    for i in range(400):
        choose_representative(c, p, i, 0)
    ends = c.term_end.copy()
    assert (ends.min(), ends.max()) == (1, 24)
    assert stats.chisquare(np.bincount(ends, minlength=25)[1:]).pvalue > 1e-3
    choose_representative(c, p, 0, int(ends[0]))
    assert c.term_end[0] == ends[0] + 24
