"""How those who are asked for a deal answer: best for them first, while hours and stock last."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.rules.bargaining import EXCHANGE, SHARING
from simpul.sim.rules.partner_choice import answer_asks
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from tests.sim.rules.small import acquaint, community, put_ask

PLAIN = {"rivalry": 0.0, "barrier": 0.0, "power_use": 0.0, "trust_centralization": 0.0}


def askers(values, motive=EXCHANGE):
    """Organization 0 and some others who all ask it for .25 pm of skills, worth `values` to it."""
    c, p = community(1 + len(values), context=PLAIN)
    c.lack[:] = SKILLS
    for i, value in enumerate(values, start=1):
        acquaint(c, p, 0, i)
        c.choice_slot[i] = 0
        c.choice_motive[i] = motive
        c.choice_amount[i] = 0.25
        c.choice_value[i] = value
    ranked = sorted(range(1, 1 + len(values)), key=lambda i: -values[i - 1])
    for i, following in zip(ranked, [*ranked[1:], -1], strict=True):
        c.ask_next[i] = following
    c.ask_head[0] = ranked[0]
    return c, p


def test_the_one_asked_takes_the_best_while_stock_lasts():
    c, p = askers([0.1, 0.4, -0.2, 0.3])
    c.stock[0, SKILLS] = 0.6
    answer_asks(c, p, 0)
    assert c.accepted[1:].tolist() == [0, 1, 0, 1]
    assert c.promised[0, SKILLS] == 0.5
    assert c.hours_used.tolist() == [8.0, 0.0, 4.0, 0.0, 4.0]


def test_the_one_asked_takes_the_best_while_hours_last():
    c, p = askers([0.1, 0.4, 0.2, 0.3])
    c.stock[0, SKILLS] = 5.0
    c.hours[0] = 9.0
    answer_asks(c, p, 0)
    assert c.accepted[1:].tolist() == [0, 1, 0, 1]
    c, p = askers([0.1, 0.4])
    c.hours[2] = 3.0  # the best asker has no time for it
    answer_asks(c, p, 0)
    assert c.accepted[1:].tolist() == [1, 0]


def test_a_promise_made_as_asker_counts_against_the_stock():
    c, p = askers([0.4])
    c.stock[0, SKILLS] = 0.6
    c.promised[0, SKILLS] = 0.5
    answer_asks(c, p, 0)
    assert c.accepted[1] == 0


def test_information_and_sharing_need_no_stock():
    for motive in (EXCHANGE, SHARING):
        c, p = askers([0.4, 0.3], motive)
        c.stock[0] = 0.0
        c.lack[:] = INFORMATION
        answer_asks(c, p, 0)
        assert c.accepted[1:].tolist() == [1, 1]


@given(values=some.lists(some.integers(1, 99).map(lambda n: n / 100), min_size=2, max_size=5, unique=True), data=some.data())
def test_the_list_of_asks_stands_in_the_order_of_their_worth(values, data):
    """However they come, asks stand best first: value to the one asked, computed by hand from the marginal values."""
    c, p = community(6, context=PLAIN)
    order = data.draw(some.permutations(range(len(values))))
    c.stock[:] = 4.0
    c.lack[:], c.surplus[:] = SKILLS, FUNDS
    c.marginal[:] = 0.5, 3.0, 1.0
    c.marginal[5] = 3.0, 0.5, 1.0
    for i in order:
        acquaint(c, p, 5, i, trust=0.9)
        c.trust[5, c.mirror[i, 0]] = values[i]  # what 5 thinks of the asker decides what the offer is worth to it
        put_ask(c, p, i, 0)
        gain = values[i] * 3.0 * c.choice_price[i] - 0.5 * 0.25 - 4.0 * 0.01
        assert c.choice_value[i] == pytest.approx(gain)
    found = []
    current = c.ask_head[5]
    while current >= 0:
        found.append(values[current])
        current = c.ask_next[current]
    assert found == sorted(values, reverse=True)
