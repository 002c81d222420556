"""What a structure does for members one by one: strengthen, channel, plan, fund. Each verb has one cost, whoever does it.

    strengthen: x = x + strengthen_effect * (1 - x) for capacity, voice, convening and expertise on the agenda; less for others
    channel:    a link to the outside: alert for link_months, link_information pm, an introduction to a larger institution
    plan:       planned = planned + plan_effect * share reached * (1 - planned)
    fund:       grants to some at random, by need (a year's average of funds over payroll), or by a host's favour

Source: S19-S22, S31-S33 of the deck; sizes are assumptions.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.contacts import shared_interests
from simpul.sim.rules.containment import first_of, is_seated, last_of, seat
from simpul.sim.rules.delivery import copy_information
from simpul.sim.rules.diary import note
from simpul.sim.rules.facilitation import introduce, introduction_worth
from simpul.sim.rules.news import heeded
from simpul.sim.rules.representation import speak_better
from simpul.sim.rules.structures import random_member, take_hours
from simpul.sim.state import series
from simpul.sim.state.columns import CHANNEL, FUND, FUNDS, INFORMATION, NEVER_YET, PLAN, STRENGTHEN

SERVED = -1e300  # how much whoever has a grant of the month already is preferred for the next one: less than anybody


@rule
def strengthen_members(c, p, z, t):
    """Strengthen members one by one: management, leadership, expertise, reliability; hours and money for each."""
    n = 0
    while n < p.actions_most and c.member_count[z] > 0 and c.strengthen_pot[z] >= p.strengthen_money:
        if not take_hours(c, z, STRENGTHEN, p.strengthen_hours):
            return
        i = random_member(
            c, z, keyed_random.uniform(p.seed, c.structure_key[z], n, t, keyed_random.INTRODUCE_DRAW + 4 * keyed_random.EVENT)
        )
        if still_digests(c, p, z, i, t):
            n += 1
            continue
        c.strengthen_pot[z] -= p.strengthen_money
        c.flow[series.SPENT_FUNDS, FUNDS] += p.strengthen_money
        c.tally[c.within[z], series.STRENGTHENED] += p.strengthen_money
        strengthen(c, p, z, i)
        c.strengthened_last[z, seat(c, z, i)] = t
        n += 1


@rule
def still_digests(c, p, z, i, t):
    """Return True if member i was strengthened less than `strengthening_rest` months ago: one can only take in so much."""
    last = c.strengthened_last[z, seat(c, z, i)]
    return last != NEVER_YET and t - last < p.strengthening_rest


@rule
def strengthen(c, p, z, i):
    """Close part of the gap to 1 of i's capacity, leadership and expertise (on the agenda); reliability and skills more slowly."""
    e = p.strengthen_effect * heeded(c, p, z, seat(c, z, i))
    c.skill_flow[i] *= 1.0 + p.strengthen_skills * e * (1.0 - c.capacity[i])
    c.capacity[i] += e * (1.0 - c.capacity[i])
    c.voice[i] += e * (1.0 - c.voice[i])
    c.convening[i] += e * (1.0 - c.convening[i])
    speak_better(c, p, i)
    c.reliability[i] += p.strengthen_reliability * e * (1.0 - c.reliability[i])
    for k in range(c.agenda.shape[1]):
        c.expertise[i, k] += e * c.agenda[z, k] * (1.0 - c.expertise[i, k])
    c.benefit[z, seat(c, z, i)] += p.strengthen_money


@rule
def channel_outside(c, p, z, t):
    """Link members to the outside: they stay alert to openings, learn something, and are introduced to a larger institution."""
    n = 0
    while n < p.actions_most and c.member_count[z] > 0 and enough_for_link(c, p, z):
        u, v, _, _ = keyed_random.uniforms4(p.seed, c.structure_key[z], n, t, keyed_random.INTRODUCE_DRAW + 5 * keyed_random.EVENT)
        i = random_member(c, z, u)
        c.alerted[i] = max(c.alerted[i], t + p.link_months)
        copy_information(c, i, p.link_information)
        c.benefit[z, seat(c, z, i)] += c.marginal[i, INFORMATION] * p.link_information
        j = larger_institution(c, i, v)
        if j >= 0 and introduction_worth(c, p, i, j) > 0.0 and take_hours(c, z, CHANNEL, p.introduce_hours):
            introduce(c, p, z, i, j)
        n += 1


@rule
def enough_for_link(c, p, z):
    """Take the hours of one link to the outside, unless they are kept for applications; return True if they were taken."""
    return c.bank[z, CHANNEL] >= p.application_reserve + p.link_hours and take_hours(c, z, CHANNEL, p.link_hours)


@rule
def larger_institution(c, i, u):
    """Return the row of a larger institution of i's place, set by u in (0, 1); -1 if there is none."""
    first = c.first_row[c.place[i]]
    last = c.first_row[c.place[i] + 1]
    start = first + keyed_random.draw_index(last - first, u)
    for step in range(last - first):
        j = start + step
        if j >= last:
            j -= last - first
        if c.outside[j] == 1:
            return j
    return -1


@rule
def plan_together(c, p, z):
    """Work on a common plan: the hours close part of the gap to a plan that reaches every member."""
    if c.member_count[z] == 0 or c.bank[z, PLAN] <= 0.0:
        return
    step = min(1.0, c.bank[z, PLAN] / (p.plan_hours * c.member_count[z]))
    c.bank[z, PLAN] = 0.0
    c.planned[z] += p.plan_effect * step * (1.0 - c.planned[z])


@rule
def fund_organizations(c, p, z, t):
    """Pay grants to members, or to anybody where they are open; to some at random, or to those whose funds have long been low."""
    pot = c.grant_money[z]
    if pot < p.grant_least:
        return
    candidates = 0
    for i in range(first_of(c, z), last_of(c, z)):
        c.listed[candidates] = i  # overwritten by the next one unless this one may get a grant
        candidates += int(may_get_grant(c, z, i))
    count = min(candidates, c.grant_recipients[z], int(c.bank[z, FUND] / p.grant_hours), int(pot / p.grant_least))
    if count == 0:
        return
    rank_candidates(c, p, z, t, candidates)
    each = min(c.grant_most[z], pot / count)
    n = 0
    while n < count and take_hours(c, z, FUND, p.grant_hours):
        i = next_recipient(c, candidates)
        c.stock[i, FUNDS] += each
        c.grant_money[z] -= each
        c.flow[series.GIVEN, FUNDS] += each
        c.flow[series.RECEIVED, FUNDS] += each
        c.tally[c.within[z], series.GRANTED] += each
        c.benefit[z, seat(c, z, i)] += each * max(p.telling_cost, c.marginal[i, FUNDS])
        note(c, t, series.EVENT_GRANT_PAID, i, z, c.place[i], -1, each)
        n += 1
    c.grant_money[z] = max(0.0, c.grant_money[z])


@hot
def may_get_grant(c, z, i):
    """Return True if structure z may pay organization i."""
    here = (c.home[z] < 0) | (c.place[i] == c.home[z])
    meant = here if c.open_grants[z] == 1 else is_seated(c, z, i)
    return meant & (c.dormant[i] == 0) & (c.outside[i] == 0)


@rule
def rank_candidates(c, p, z, t, candidates):
    """Write down in `preference` how much each of the candidates listed is preferred: the neediest by a year's average of funds, a
    random one, or (a host) whom it favours."""
    h = c.host[z]
    if c.by_need[z] == 1:
        for n in range(candidates):
            i = c.listed[n]
            c.preference[n] = -c.funds_usual[i] / max(p.payroll_least, c.payroll[i])
        return
    for n in range(candidates):
        key = c.key[c.listed[n]]
        c.preference[n] = keyed_random.uniform(p.seed, key, c.structure_key[z], t, keyed_random.STRUCTURE + keyed_random.EVENT)
    if h >= 0:
        for n in range(candidates):
            c.preference[n] += p.grant_favour * c.self_interest[z] * p.power_use * shared_interests(c, c.listed[n], h)


@rule
def next_recipient(c, candidates):
    """Return the row of the candidate listed whom the next grant goes to, the one preferred most, and prefer it no more."""
    best = 0
    for n in range(candidates):
        best = n if c.preference[n] > c.preference[best] else best
    c.preference[best] = SERVED
    return c.listed[best]
