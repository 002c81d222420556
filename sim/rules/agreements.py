"""Agreements: contracts that hold for a term and are then renewed or not; who works in one programme signs one.

    partners     : two who share information, both ways, and meet or deal sign with probability agreement_chance, if each trusts the
                   other by trust_agreement
    with a hub   : a structure that can sign asks each member every hub_asks months; it signs with the host with probability
                   hub_signing
    programmes   : two who gave to the same joint work, or won money together, sign with probability programme_signing
    P(renewed)   = product over both sides of logistic((trust - trust_agreement) / depth_width), every agreement_term months

What is signed is a formal tie of both sides for as long as the term runs, whether it is used or not. A contract is a safeguard and
asks less trust than working together without one (Gulati 1995, doi:10.2307/256729); funders and lead agencies ask for agreements
(Provan & Milward 1995, doi:10.2307/2393698). Without a term (0) contracts are those of `tie_depth.py` alone.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import logistic
from simpul.sim.rules.contacts import acquaint, end_contract, has_contract
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.state import series
from simpul.sim.state.columns import FORMAL, INFORMAL, SEVERAL


@rule
def would_sign(c, p, i, s, j, r, trust):
    """Return True if i and j, who know each other, have no contract, each trust the other by `trust` and have the hours for one."""
    if has_contract(c, i, s) or c.trust[i, s] < trust or c.trust[j, r] < trust:
        return False
    hours = p.contract_hours * p.hours_factor
    return hours_left(c, i) >= hours and hours_left(c, j) >= hours


@rule
def conclude(c, p, i, s, j, r, t):
    """Let i and j sign: both give the hours, and hold a formal tie until the term ends."""
    hours = p.contract_hours * p.hours_factor
    c.hours_used[i] += hours
    c.hours_used[j] += hours
    c.tally[community_of(c, i), series.HOURS_DEALS] += 2.0 * hours
    c.tally[community_of(c, i), series.CONTRACTS] += 1.0
    for_term(c, p, i, s, t)
    for_term(c, p, j, r, t)
    note(c, t, series.EVENT_CONTRACT_SIGNED, i, j, c.place[i], -1, 0.0)


@rule
def for_term(c, p, i, s, t):
    """Put i's side of a contract in force for a term."""
    c.agreed_until[i, s] = t + p.agreement_term + 1  # with the month that runs, so that it is never 0
    c.next_renewal[i] = min(c.next_renewal[i], t + p.agreement_term)
    if p.agreement_term > 0:
        if c.depth[i, s] == 0:
            c.partners[i] += 1
        c.depth[i, s] = max(c.depth[i, s], FORMAL)
        c.idle[i, s] = 0


@rule
def sign_among_partners(c, p, i, s, j, r, t):
    """Let two who meet or deal, and both share information, sign with probability `agreement_chance`, if both would."""
    if c.depth[i, s] < 1 or c.depth[j, r] < 1 or not would_sign(c, p, i, s, j, r, p.trust_agreement):
        return
    if keyed_random.uniform(p.seed, c.key[i], c.key[j], t, keyed_random.AGREEMENT) < p.agreement_chance:
        conclude(c, p, i, s, j, r, t)


@rule
def sign_for_work(c, p, i, j, chance, t):
    """Let i and j, who take part in one thing, sign for it with the probability `chance`, if both would."""
    if i == j or p.agreement_term == 0 or c.dormant[i] == 1 or c.dormant[j] == 1:
        return
    if not comes_to_signing(c, p, i, j, chance, t):
        return
    s, r = acquaint(c, p, i, j)
    if s >= 0 and r >= 0 and can_sign_once_more(c, p, i, s, j, r):
        sign_once_more(c, p, i, s, j, r, t)


@rule
def sign_for_programme(c, p, i, s, j, r, chance, t):
    """Let i and j, who know each other, sign for a programme with the probability `chance`, if both would."""
    if can_sign_once_more(c, p, i, s, j, r) and comes_to_signing(c, p, i, j, chance, t):
        sign_once_more(c, p, i, s, j, r, t)


@rule
def comes_to_signing(c, p, i, j, chance, t):
    """Return whether what i and j take part in asks for an agreement this month."""
    return keyed_random.uniform(p.seed, c.key[i], c.key[j], t, keyed_random.AGREEMENT + keyed_random.EVENT) < chance


@rule
def can_sign_once_more(c, p, i, s, j, r):
    """Return True if i and j have an agreement about one project alone, or none and would sign one."""
    if has_contract(c, i, s):
        return c.depth[i, s] == FORMAL and c.depth[j, r] == FORMAL
    return would_sign(c, p, i, s, j, r, p.trust_agreement)


@rule
def sign_once_more(c, p, i, s, j, r, t):
    """Let i and j sign: where an agreement holds, this is their second project."""
    if has_contract(c, i, s):
        c.depth[i, s] = SEVERAL
        c.depth[j, r] = SEVERAL
    else:
        conclude(c, p, i, s, j, r, t)


@rule
def renew_agreements(c, p, i, t):
    """Let i and each partner whose agreement has run out renew it, if both still want to; the partner of lower key sees to it."""
    if p.agreement_term == 0 or c.next_renewal[i] > t:
        return
    c.next_renewal[i] = t + p.agreement_term
    for s in range(c.contacts[i]):
        j = c.partner[i, s]
        if has_contract(c, i, s):
            if c.agreed_until[i, s] <= t + 1 and c.key[i] < c.key[j]:
                renew(c, p, i, s, j, t)
            elif c.agreed_until[i, s] > t + 1:
                c.next_renewal[i] = min(c.next_renewal[i], c.agreed_until[i, s] - 1)


@rule
def renew(c, p, i, s, j, t):
    """Let i and j renew their agreement, or let it end: what is left is at most an informal tie."""
    r = c.mirror[i, s]
    wish_i, wish_j, _, _ = keyed_random.uniforms4(p.seed, c.key[i], c.key[j], t, keyed_random.AGREEMENT + 2 * keyed_random.EVENT)
    renewed = r >= 0 and wish_i < logistic((c.trust[i, s] - p.trust_agreement) / p.depth_width)
    if renewed and wish_j < logistic((c.trust[j, r] - p.trust_agreement) / p.depth_width):
        for_term(c, p, i, s, t)
        for_term(c, p, j, r, t)
        return
    end_agreement(c, i, s)
    if r >= 0:
        end_agreement(c, j, r)
    note(c, t, series.EVENT_TIE_ENDED, i, j, c.place[i], -1, 0.0)


@rule
def end_agreement(c, i, s):
    """End i's side of an agreement: what is left is at most an informal tie."""
    end_contract(c, i, s)
    c.depth[i, s] = min(c.depth[i, s], INFORMAL)
