"""Whom an organization asks: frequencies over many months against the nested logit they are drawn from."""

import numpy as np
import pytest
from scipy import special, stats

from simpul.sim.rules.partner_choice import choose_partner, set_reserve
from simpul.sim.rules.valuation import state_terms
from simpul.sim.state.columns import FUNDS, INFORMATION
from tests.sim.rules.small import acquaint, community

MONTHS = 4000


def admirer(values, others=0, **parameters):
    """Organization 0 with contacts to whom sharing is worth `values` pm, and `others` worth nothing; it cannot exchange."""
    c, p = community(1 + len(values) + others, context={"barrier": 0.0}, parameters={"exposure": 0.0} | parameters)
    c.lack[0] = c.surplus[0] = FUNDS
    c.stock[:, INFORMATION] = 5.0
    c.marginal[0, INFORMATION] = 1.0
    for i in range(1, c.key.shape[0]):
        acquaint(c, p, 0, i, trust=0.5)
        worth = values[i - 1] if i <= len(values) else -0.05
        c.overlap[0, i - 1] = (worth + 0.5 * 0.01) / (0.5 * 0.1)
    return c, p


def choose(c, p, t, turn):
    """Let organization 0 choose, and forget that it asked."""
    for i in range(c.key.shape[0]):
        state_terms(c, p, i)
    set_reserve(c, p, 0, t, turn)
    choose_partner(c, p, 0, t, turn)
    c.ask_head[:] = -1


def frequencies(c, p, turn=0):
    """Count whom organization 0 asks over many months; the last entry counts nobody."""
    counts = np.zeros(c.contacts[0] + 1, int)
    for t in range(MONTHS):
        choose(c, p, t, turn)
        counts[c.choice_slot[0]] += 1
    return counts


def nested_logit(values, within=0.018, between=0.09):
    """Return the probabilities of each partner and, last, of nobody, by McFadden's closed form; nobody is worth 0."""
    inclusive = within * special.logsumexp(np.array(values) / within)
    deal = np.exp(inclusive / between) / (1.0 + np.exp(inclusive / between))
    return np.append(deal * special.softmax(np.array(values) / within), 1.0 - deal)


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("values", [(0.03,), (0.02, 0.05, 0.05), (0.01, 0.04, 0.07, 0.055, 0.03)])
def test_shares_are_those_of_the_nested_logit(values, turn):
    c, p = admirer(values)
    expected = nested_logit(values) * MONTHS
    assert stats.chisquare(frequencies(c, p, turn), expected).pvalue > 1e-3


def test_the_noises_are_what_the_parameters_say():
    values = (0.02, 0.06, 0.08)
    c, p = admirer(values, partner_noise=0.06, nobody_noise=0.03)
    expected = nested_logit(values, 0.06, 0.03) * MONTHS
    assert stats.chisquare(frequencies(c, p), expected).pvalue > 1e-3


def test_whom_it_does_not_pay_to_ask_is_never_asked():
    c, p = admirer((0.04, 0.02), others=3)
    counts = frequencies(c, p)
    assert counts[2:5].tolist() == [0, 0, 0]
    expected = nested_logit((0.04, 0.02)) * MONTHS
    assert stats.chisquare(counts[[0, 1, 5]], expected).pvalue > 1e-3


def test_a_dormant_contact_is_not_asked():
    c, p = admirer((0.04, 0.04))
    c.dormant[2] = 1
    assert frequencies(c, p)[1] == 0


def test_the_two_rounds_of_a_month_draw_their_own_luck():
    c, p = admirer((0.03, 0.03))
    same = 0
    for t in range(400):
        choose(c, p, t, 0)
        first = c.choice_slot[0]
        choose(c, p, t, 1)
        same += int(first == c.choice_slot[0])
    chance_of_same = float((nested_logit((0.03, 0.03)) ** 2).sum())
    assert stats.binomtest(same, 400, chance_of_same).pvalue > 1e-3
