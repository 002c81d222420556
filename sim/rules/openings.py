"""Outside openings for money: the best group of a place applies.

Who is alerted sees an opening, or by itself with probability opening_sight * capacity * (1 - barrier_sight * barrier). A group of
enough `applicants` who care for the issue, with capacity and hours for an application, one of whom has seen it, wins with
probability

    application_success * mean capacity * (application_informal + (1 - application_informal) * share with formal standing)
    * mean follow * (1 - barrier_applications * barrier)

a month, and splits the money by power^power_use. Source: opportunities and barriers from outside, Chaskin et al. 2001 (the deck).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import power
from simpul.sim.rules.agreements import sign_for_work
from simpul.sim.rules.circles import count_groups, credit_structures, gather, let_active_call
from simpul.sim.rules.containment import community_of, is_seated
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.structures import lacks
from simpul.sim.state import series
from simpul.sim.state.columns import CHANNEL, FORMAL, FUNDS
from simpul.sim.state.mechanisms import OPENINGS_BIT


@rule
def decide_openings(c, p, place, t):
    """Let the best group in `place` apply for the opening, if one is there; the money goes to the applicants if they win."""
    if c.opening_left[place] == 0:
        return
    k = c.opening_issue[place]
    first = c.first_row[place]
    last = c.first_row[place + 1]
    for i in range(first, last):
        c.taking_part[i] = 1 if cares_for_opening(c, p, i, k) else 0
    let_active_call(c, p, c.community[place], OPENINGS_BIT)
    gather(c, p, place, t, keyed_random.OPENING, k)
    best = -1
    quality = 0.0
    count_groups(c, first, last)
    for i in range(first, last):
        if c.component[i] == i and c.degree[i] >= p.applicants:
            q = application_quality(c, p, place, i, t)
            if q > quality:
                quality = q
                best = i
    if best >= 0 and c.opening_ready[place] == 0:
        c.opening_ready[place] = 1
        c.tally[c.community[place], series.OPENINGS_READY] += 1.0
    c.opening_left[place] -= 1
    if best >= 0:
        pay_for_application(c, p, place, best)
        u = keyed_random.uniform(p.seed, c.place_key[place], c.key[best], t, keyed_random.OPENING + keyed_random.EVENT * 200)
        if u < quality:
            share_out(c, p, place, best, t)
            c.opening_left[place] = 0
            return
    if c.opening_left[place] == 0:
        note(c, t, series.EVENT_OPENING_MISSED, -1, -1, place, k, c.opening_size[place])


@rule
def cares_for_opening(c, p, i, k):
    """Return True if i may apply for money on issue k and cares enough for it."""
    return c.dormant[i] == 0 and c.outside[i] == 0 and c.carried[i, k] >= p.opening_caring


@rule
def sees_opening(c, p, i, k, t):
    """Return True if i sees the opening on issue k in time: capacity decides, or a structure alerted it."""
    if c.alerted[i] >= t:
        return True
    u = keyed_random.uniform(p.seed, c.key[i], c.issue_key[k], t, keyed_random.OPENING + keyed_random.EVENT * 128)
    return u < p.opening_sight * c.capacity[i] * (1.0 - p.barrier_sight * p.barrier)


@rule
def application_quality(c, p, place, caller, t):
    """Return the probability that the group of `caller` wins this month: capacity, formal relations, legitimacy, barriers.

    0 if nobody in the group, which is large enough, has seen the opening, or it is not ready or has no hours for the application.
    """
    count = 0
    seen = False
    capacity = 0.0
    hours = 0.0
    formal = 0.0
    belief = 0.0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.component[i] == caller and c.taking_part[i] == 1:
            count += 1
            seen = seen or sees_opening(c, p, i, c.opening_issue[place], t)
            capacity += c.capacity[i]
            hours += hours_left(c, i)
            belief += c.follow[i]
            formal += 1.0 if has_formal_standing(c, i) else 0.0
    enough = hours >= p.application_hours * p.hours_factor
    if not seen or not enough or capacity / count < p.ready_capacity:
        return 0.0
    standing = p.application_informal + (1.0 - p.application_informal) * formal / count
    return p.application_success * (capacity / count) * standing * (belief / count) * (1.0 - p.barrier_applications * p.barrier)


@rule
def has_formal_standing(c, i):
    """Return True if i has a formal arc, or is a member of an active structure that can sign for it."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_seated(c, z, i) and c.can_sign[z] == 1 and c.reach_hours[z] > 0.0 and not lacks(c, z, OPENINGS_BIT):
            return True
    for s in range(c.contacts[i]):
        if c.depth[i, s] >= FORMAL:
            return True
    return False


@rule
def pay_for_application(c, p, place, caller):
    """Take the hours of an application from the group, evenly, after what staff that links to the outside has saved for it."""
    needed = p.application_hours * p.hours_factor
    count = 0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.component[i] == caller and c.taking_part[i] == 1:
            count += 1
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_seated(c, z, caller) and c.reach_hours[z] > 0.0:
            helped = min(needed, c.bank[z, CHANNEL])
            c.bank[z, CHANNEL] -= helped
            needed -= helped
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.component[i] == caller and c.taking_part[i] == 1:
            hours = min(hours_left(c, i), needed / count)
            c.hours_used[i] += hours
            c.tally[w, series.APPLICATION_COST] += hours * c.hour_price[i]


@rule
def share_out(c, p, place, caller, t):
    """Pay the opening's money to the group of `caller`: equally, or by power as far as power is used."""
    w = c.community[place]
    weights = 0.0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.component[i] == caller and c.taking_part[i] == 1:
            weights += power(c.power[i], p.power_use)
    size = c.opening_size[place]
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.component[i] == caller and c.taking_part[i] == 1:
            part = size * power(c.power[i], p.power_use) / weights
            c.stock[i, FUNDS] += part
            c.flow[series.LEDGER_WON, FUNDS] += part
            credit_structures(c, i, part * c.marginal[i, FUNDS])
            sign_for_work(c, p, i, caller, p.programme_signing, t)
    c.tally[w, series.OPENINGS_WON] += 1.0
    c.tally[w, series.WON] += size
    c.tally[w, series.JOINT_RESULTS] += 1.0
    note(c, t, series.EVENT_OPENING_WON, caller, -1, place, c.opening_issue[place], size)
