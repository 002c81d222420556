"""Agreements: who signs, how long it holds, and who renews."""

import pytest

from simpul.sim.rules.agreements import renew_agreements, sign_for_work
from simpul.sim.rules.tie_depth import sign_contract
from simpul.sim.rules.tie_maintenance import keep_ties
from tests.sim.rules.small import acquaint, community, happens, tally

ON = {"agreement_term": 24.0, "agreement_chance": 0.6, "trust_agreement": 0.4, "hub_signing": 0.5, "programme_signing": 0.5}
MANY = 1200


def pair(depth=1, trust=0.9, **parameters):
    c, p = community(3, parameters=ON | parameters)
    s, r = acquaint(c, p, 0, 1, depth=depth, trust=trust)
    return c, p, s, r


def signed(c, p, s, r, times=60):
    """Let the two deal until they sign, and return the month in which they did, -1: never."""
    for t in range(times):
        c.hours_used[:] = 0.0
        sign_contract(c, p, 0, s, 1, r, t)
        if c.agreed_until[0, s]:
            return t
    return -1


def test_two_who_share_information_sign_for_a_term_and_are_formal_at_once():
    c, p, s, r = pair()
    t = signed(c, p, s, r)
    assert t >= 0
    assert (c.depth[0, s], c.depth[1, r]) == (3, 3)
    assert c.agreed_until[0, s] == c.agreed_until[1, r] == t + 24 + 1  # with the month in which they signed
    assert tally(c, "contracts") == 1.0
    assert c.hours_used[:2].tolist() == [p.contract_hours * p.hours_factor] * 2


@pytest.mark.parametrize("depth, trust, hours", [(0, 0.9, 0.0), (1, 0.39, 0.0), (1, 0.9, 40.0)])
def test_nobody_signs_with_a_stranger_without_trust_or_without_hours(depth, trust, hours):
    c, p, s, r = pair(depth, trust)
    for t in range(60):
        c.hours_used[:] = hours
        sign_contract(c, p, 0, s, 1, r, t)
    assert not c.agreed_until.any()


def test_after_a_deal_they_sign_with_the_chance_stated():
    c, p, s, r = pair(agreement_chance=0.2)
    count = 0
    for t in range(MANY):
        c.hours_used[:] = 0.0
        c.agreed_until[:] = 0
        sign_contract(c, p, 0, s, 1, r, t)
        count += c.agreed_until[0, s] > 0
    assert happens(count, MANY, 0.2)


def test_while_the_term_runs_it_holds_unused_and_then_falls_idle_like_others():
    c, p, s, r = pair(trust=0.95, idle_decay=0.5, idle_grace=3.0)
    begun = signed(c, p, s, r)
    for t in range(begun + 1, begun + 24):
        keep_ties(c, p, 0, t)
        assert c.depth[0, s] == 3
    c.agreed_until[0, s] = 0
    for t in range(begun + 24, begun + 60):
        keep_ties(c, p, 0, t)
    assert c.depth[0, s] < 3


def test_when_the_term_ends_both_renew_or_it_falls_back_to_informal():
    renewed = 0
    c, p, s, r = pair(depth=3, trust=0.4)
    for t in range(MANY):
        c.depth[0, s] = c.depth[1, r] = 3
        c.agreed_until[0, s] = c.agreed_until[1, r] = t + 1
        c.next_renewal[:] = t
        renew_agreements(c, p, 0, t)
        renew_agreements(c, p, 1, t)  # once for both
        if c.agreed_until[0, s]:
            renewed += 1
            assert c.agreed_until[0, s] == c.agreed_until[1, r] == t + 24 + 1
        else:
            assert (c.agreed_until[1, r], c.depth[0, s], c.depth[1, r]) == (0, 2, 2)
    assert happens(renewed, MANY, 0.25)  # a half on each side, at the trust it takes to sign


def test_before_the_term_ends_nothing_is_renewed():
    c, p, s, r = pair(depth=3, trust=0.1)
    c.agreed_until[0, s] = c.agreed_until[1, r] = 30 + 1
    renew_agreements(c, p, 0, 29)
    assert c.agreed_until[0, s] == c.agreed_until[1, r] == 30 + 1


def test_who_works_in_one_programme_signs_even_if_they_did_not_know_each_other():
    c, p = community(3, parameters=ON | {"prior_trust": 0.8, "rivalry_effect": 0.0})
    sign_for_work(c, p, 0, 2, 1.0, 5)
    assert (c.depth[0, 0], c.depth[2, 0], c.agreed_until[0, 0] > 5) == (3, 3, True)


def test_a_second_programme_makes_it_several_projects():
    c, p, s, r = pair(depth=1, trust=0.9)
    sign_for_work(c, p, 0, 1, 1.0, 5)
    sign_for_work(c, p, 0, 1, 1.0, 6)
    assert (c.depth[0, s], c.depth[1, r]) == (4, 4)


@pytest.mark.parametrize("change", [{"dormant": 1}, {"term": 0.0}])
def test_nobody_signs_for_work_who_lies_dormant_or_where_agreements_have_no_term(change):
    c, p, _s, _r = pair(**({"agreement_term": change["term"]} if "term" in change else {}))
    c.dormant[1] = change.get("dormant", 0)
    sign_for_work(c, p, 0, 1, 1.0, 5)
    assert not c.agreed_until.any()
