"""Delivering and remembering: how often promises are kept and read rightly, what is remembered, how ties deepen."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import special

from simpul.sim.initial_state import copy
from simpul.sim.rules.bargaining import EXCHANGE, SHARING
from simpul.sim.rules.delivery import deliver_deal, keeping_probability, remember, resent
from simpul.sim.rules.tie_depth import depth_threshold, grow_closer, sign_contract
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from tests.sim.rules.small import acquaint, balanced_books, community, happens, know, learn_of, structure, tally

CALM = {"rivalry": 0.0, "barrier": 0.0, "power_use": 0.0, "communication": 0.5}
C, P = community(3, context=CALM, parameters={"misreading": 0.0})
acquaint(C, P, 0, 1, trust=0.5)
MONTHS = 1500


def agreed(motive=EXCHANGE, amount=0.25, price=0.2, contract=0):
    """Organization 0 has an accepted deal with 1: skills against funds, or information both ways."""
    c = copy(C)
    c.lack[0], c.surplus[0] = SKILLS, FUNDS
    c.choice_slot[0] = 0
    c.choice_motive[0] = motive
    c.choice_amount[0], c.choice_price[0] = amount, price
    c.accepted[0] = 1
    c.agreed_until[0, 0] = c.agreed_until[1, 0] = 99 * contract
    return c


@given(
    reliability=some.floats(0.0, 1.0), follow=some.floats(0.0, 1.0), load=some.floats(0.0, 1.5), contract=some.booleans(),
    overload=some.floats(0.0, 1.0),
)
def test_a_promise_is_kept_by_who_can_who_stands_behind_it_and_who_has_time(reliability, follow, load, contract, overload):
    c, p = copy(C), P._replace(overload=overload)
    c.reliability[0], c.follow[0] = reliability, follow
    c.hours_used[0] = 40.0 * load
    expected = reliability * follow * (1.0 - overload * max(0.0, min(load, 1.0) - 0.7))
    if contract:
        expected += 0.5 * (1.0 - expected)  # a contract closes half of the gap
    assert keeping_probability(c, p, 0, int(contract)) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("contract", [0, 1])
def test_promises_are_kept_as_often_as_that(contract):
    c = agreed(contract=contract)
    c.reliability[:2] = 0.8, 0.6
    kept = [0, 0]
    for t in range(MONTHS):
        month = copy(c)
        month.tally[:] = 0.0
        deliver_deal(month, P, 0, t, t % 2)
        kept[0] += int(month.stock[1, FUNDS] > 1.0)
        kept[1] += int(month.stock[0, SKILLS] > 1.0)
        assert tally(month, "deals") == 1.0
        assert tally(month, "kept") + tally(month, "broken") == 2.0
    for times, reliability in zip(kept, (0.8, 0.6), strict=True):
        assert happens(times, MONTHS, reliability if contract == 0 else 1.0 - 0.5 * (1.0 - reliability))


@pytest.mark.parametrize(("rivalry", "communication"), [(0.0, 0.5), (1.0, 0.0)])
def test_kept_promises_are_misread_more_where_there_is_rivalry_and_little_talk(rivalry, communication):
    _c, p = community(2, context=CALM | {"rivalry": rivalry, "communication": communication}, parameters={"misreading": 0.1})
    misread = 0
    for t in range(MONTHS):
        c = agreed()
        deliver_deal(c, p, 0, t, 0)
        misread += int(c.broken[0, 0] > 0.0)
    assert happens(misread, MONTHS, 0.1 * (1.0 + rivalry) * (1.5 - communication))


def test_a_kept_exchange_worked_out_by_hand():
    c = agreed()
    c.marginal[0] = 0.5, 2.0, 1.0
    c.marginal[1] = 1.5, 0.4, 1.0
    with balanced_books(c):
        deliver_deal(c, P, 0, 0, 0)
    assert c.stock[:2].tolist() == [[0.8, 1.25, 1.0], [1.2, 0.75, 1.0]]
    gains = 2.0 * 0.25 - 0.5 * 0.2 - 0.04, 1.5 * 0.2 - 0.4 * 0.25 - 0.04
    assert c.value[0, 0] == pytest.approx(0.2 * gains[0])  # a fifth of the way from 0
    assert c.value[1, 0] == pytest.approx(0.2 * gains[1])
    assert c.kept[0, 0] == pytest.approx(1.0)  # a stake of a quarter pm
    assert c.kept[1, 0] == pytest.approx(0.2 / 0.25)
    assert c.succeeded[:2].tolist() == [1, 1]
    assert tally(c, "hours_deals") == pytest.approx(8.0)


def test_the_betrayed_lose_what_they_gave_and_the_arc_is_not_refreshed():
    c = agreed()
    c.reliability[1] = 0.0
    c.idle[:2, 0] = 5
    with balanced_books(c):
        deliver_deal(c, P, 0, 0, 0)
    assert c.stock[:2].tolist() == [[0.8, 1.0, 1.0], [1.2, 1.0, 1.0]]
    assert c.value[0, 0] == pytest.approx(0.2 * (-0.2 - 0.04))
    assert c.broken[0, 0] == pytest.approx(P.betrayal_weight)
    assert c.idle[:2, 0].tolist() == [5, 0]
    assert c.succeeded[:2].tolist() == [0, 1]


def test_information_is_copied_never_handed_over():
    c = agreed()
    c.lack[0] = INFORMATION
    with balanced_books(c):
        deliver_deal(c, P, 0, 0, 0)
    assert c.stock[:2, INFORMATION].tolist() == [1.25, 1.0]
    c = agreed(SHARING, amount=0.1, price=0.15)
    c.overlap[:2, 0] = 0.5
    with balanced_books(c):
        deliver_deal(c, P, 0, 0, 0)
    assert c.stock[:2, INFORMATION].tolist() == [pytest.approx(1.1), pytest.approx(1.15)]
    assert c.value[0, 0] == pytest.approx(0.2 * (0.5 * 0.1 - 0.005))
    assert c.value[1, 0] == pytest.approx(0.2 * (0.5 * 0.15 - 0.005))
    assert tally(c, "hours_deals") == pytest.approx(1.0)


def test_the_one_asked_learns_of_the_asker():
    c, p = community(2, context=CALM)
    learn_of(c, p, 0, 1)
    c.choice_slot[0], c.choice_motive[0], c.choice_amount[0], c.choice_price[0] = 0, EXCHANGE, 0.25, 0.2
    c.lack[0], c.surplus[0], c.accepted[0] = SKILLS, FUNDS, 1
    deliver_deal(c, p, 0, 0, 0)
    assert (c.contacts[1], c.partner[1, 0], c.mirror[1, 0], c.mirror[0, 0]) == (1, 0, 0, 0)
    assert c.kept[1, 0] > 0.0


@pytest.mark.parametrize("change", ["accepted", "choice_slot"])
def test_without_an_agreement_nothing_happens(change):
    c = agreed()
    getattr(c, change)[0] = 0 if change == "accepted" else -1
    before = copy(c)
    deliver_deal(c, P, 0, 0, 0)
    assert all((a == b).all() for a, b in zip(c, before, strict=True))


def test_the_remembered_value_follows_deals_by_a_fifth():
    c = agreed()
    for n in range(1, 8):
        remember(c, P, 0, 0, 1.0, 1, 0.25, 0.5)
        assert c.value[0, 0] == pytest.approx(1.0 - 0.8**n)


@pytest.mark.parametrize(("weight", "weaker"), [(0.3, 0), (0.7, 1), (0.45, None)])
def test_the_weaker_side_resents_an_unequal_bargain(weight, weaker):
    """Weak negative evidence: unfairness .3 times twice the distance from a half, none below a tenth of distance."""
    c = agreed()
    c.bargain[0, 0], c.bargain[1, 0] = weight, 1.0 - weight
    resent(c, P, 0, 0, 1, 0)
    for i in (0, 1):
        expected = 0.3 * 0.4 * P.betrayal_weight if i == weaker else 0.0
        assert c.broken[i, 0] == pytest.approx(expected)
    assert tally(c, "unfair") == (0.0 if weaker is None else 1.0)


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
@pytest.mark.parametrize("trust", [0.2, 0.5, 0.9])
def test_depth_rises_with_trust_by_a_logistic(depth, trust):
    """The largest draw that still deepens is .45 x logistic((trust - threshold of the depth) / .14)."""
    threshold = {1: 0.31, 2: 0.43, 3: 0.55, 4: 0.67}[depth]
    assert depth_threshold(P, depth) == threshold
    limit = 0.45 * special.expit((trust - threshold) / 0.14)
    for u, rises in ((limit - 1e-9, True), (limit + 1e-9, False)):
        c = copy(C)
        know(c, 0, 1, depth - 1, trust)
        know(c, 1, 0, max(2, depth - 1), trust)
        c.agreed_until[:2, 0] = 99
        grow_closer(c, P, 0, 0, 4, u)
        assert c.depth[0, 0] == depth - 1 + int(rises)
        assert c.partners[0] == int(c.depth[0, 0] > 0)


@pytest.mark.parametrize(("limit", "mine", "other", "contract", "rises"), [
    (2, 2, 2, 1, False),  # sharing leads no deeper than informal
    (4, 2, 2, 0, False),  # formal needs a contract
    (4, 2, 1, 1, False),  # and both at informal
    (4, 2, 2, 1, True),
    (4, 3, 2, 1, False),  # several projects need a formal other
    (4, 3, 3, 1, True),
    (4, 4, 4, 1, False),
])
def test_formal_depths_need_both_sides_and_a_contract(limit, mine, other, contract, rises):
    c = copy(C)
    know(c, 0, 1, mine, 0.9)
    know(c, 1, 0, other, 0.9)
    c.agreed_until[:2, 0] = 99 * contract
    grow_closer(c, P, 0, 0, limit, 1e-9)
    assert c.depth[0, 0] == mine + int(rises)


@pytest.mark.parametrize(("depths", "trusts", "motive", "hours", "signed"), [
    ((2, 2), (0.6, 0.6), EXCHANGE, 40.0, True),
    ((2, 1), (0.6, 0.6), EXCHANGE, 40.0, False),
    ((2, 2), (0.6, 0.4), EXCHANGE, 40.0, False),
    ((2, 2), (0.4, 0.6), EXCHANGE, 40.0, False),
    ((2, 2), (0.6, 0.6), EXCHANGE, 5.0, False),
])
def test_a_contract_is_signed_by_informal_partners_who_trust_and_have_time(depths, trusts, motive, hours, signed):
    c = agreed(motive)
    for i in (0, 1):
        know(c, i, 1 - i, depths[i], trusts[i])
    c.hours[1] = hours
    sign_contract(c, P, 0, 0, 1, 0, 0)
    assert (c.agreed_until[:2, 0] > 0).tolist() == [bool(signed)] * 2
    assert c.hours_used[:2].tolist() == ([6.0, 6.0] if signed else [0.0, 0.0])
    assert tally(c, "contracts") == float(signed)


def test_structures_see_half_of_what_happens_between_two_members():
    c = agreed()
    c.reliability[1] = 0.0
    structure(c, members=(0, 1), hours=1.0)
    deliver_deal(c, P, 0, 0, 0)
    assert (c.seen_kept[0, 0], c.seen_broken[0, 0]) == (0.5, 0.0)
    assert (c.seen_kept[0, 1], c.seen_broken[0, 1]) == (0.0, 0.5)
    c = agreed()
    structure(c, members=(0, 2), hours=1.0)
    deliver_deal(c, P, 0, 0, 0)
    assert c.seen_kept.sum() == 0.0


def test_two_friends_become_informal_partners_in_the_time_the_chances_say():
    """With trust 1 and every deal kept, a step takes 1 / (.45 logistic) deals on average; the mean time is their sum."""
    steps = [0.45 * special.expit((1.0 - threshold) / 0.14) for threshold in (0.31, 0.43)]
    expected = sum(1.0 / step for step in steps)
    variance = sum((1.0 - step) / step**2 for step in steps)
    taken = []
    runs = 200
    for run in range(runs):
        c = agreed(SHARING, amount=0.1, price=0.1)
        months = 0
        while c.depth[0, 0] < 2:
            c.trust[:2, 0] = 1.0
            c.odds[:2, 0] = 1e12
            deliver_deal(c, P, 0, run * 1000 + months, 0)
            months += 1
        taken.append(months)
    assert abs(sum(taken) / runs - expected) < 4.0 * math.sqrt(variance / runs)
