"""Power: it drifts slowly to what means and partners are worth, and bargains follow once a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.initial_state import copy
from simpul.sim.rules.power import shift_power
from tests.sim.rules.small import acquaint, community

C, P = community(3, context={"power_use": 1.0})
acquaint(C, P, 0, 1)


def drifted(months, funds=1.0, partners=0, first=0.5, **changes):
    """Return organization 0's power after some months with the given usual funds (1 at first) and partners."""
    c = copy(C)
    c.power[0] = c.power_first[0] = first
    c.funds_usual[0], c.funds_first[0], c.partners[0] = funds, 1.0, partners
    for name, value in changes.items():
        getattr(c, name)[0] = value
    for t in range(1, months + 1):
        shift_power(c, P, 0, t)
    return c.power[0]


def test_who_is_as_rich_as_at_first_and_knows_nobody_keeps_its_power():
    assert drifted(200) == pytest.approx(0.5)


@pytest.mark.parametrize(("funds", "means"), [(3.0, 0.5), (1.0 / 3.0, -0.5), (1e12, 1.0), (0.0, -1.0)])
def test_means_move_power_by_up_to_a_fifth(funds, means):
    """The gap to the target closes by a hundredth a month."""
    target = 0.5 * (1.0 + 0.2 * means)
    assert drifted(100, funds) - target == pytest.approx((0.5 - target) * 0.99**100, abs=1e-9)


def test_each_partner_is_worth_two_thousandths():
    assert drifted(3000, partners=10) == pytest.approx(0.5 + 10 * 0.002, abs=1e-6)


def test_power_stays_within_its_bounds():
    assert drifted(3000, funds=1e12, partners=60, first=0.95) == pytest.approx(1.0)
    assert drifted(3000, funds=0.0, first=0.02) == pytest.approx(0.02)


def test_the_dormant_lose_theirs():
    assert drifted(100, dormant=1) - 0.02 == pytest.approx(0.48 * 0.99**100)


@given(first=some.floats(0.02, 1.0), funds=some.floats(0.0, 1e6), partners=some.integers(0, 64), months=some.integers(1, 40))
def test_power_is_always_a_share(first, funds, partners, months):
    assert 0.0 < drifted(months, funds, partners, first) <= 1.0


def test_bargaining_weights_follow_once_a_year():
    c = copy(C)
    c.power[0] = c.power_first[0] = 0.75
    for t in range(1, 12):
        shift_power(c, P, 0, t)
        assert c.bargain[0, 0] == 0.5
    shift_power(c, P, 0, 12)
    assert c.bargain[0, 0] == pytest.approx(0.75 / (0.75 + 0.5))
