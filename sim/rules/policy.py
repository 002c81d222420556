"""Deciding and applying together: policy windows and outside openings."""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import power
from simpul.sim.rules.circles import gather, let_active_call
from simpul.sim.rules.containment import community_of, is_member, seat
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.state import series
from simpul.sim.state.columns import CHANNEL, FORMAL, FUNDS, SPEAK


@rule
def decide_windows(c, p, place, t):
    """Let groups in `place` try to win the policy windows that are open: a share of the power has to speak together."""
    w = c.community[place]
    for k in range(c.window_left.shape[1]):
        if c.window_left[place, k] > 0:
            c.window_left[place, k] -= 1
            share, caller = strongest_voice(c, p, place, k, t)
            if share >= p.threshold:
                c.window_left[place, k] = 0
                c.win_until[place, k] = t + 1 + p.win_months
                credit_window(c, p, place, k, caller)
                c.tally[w, series.WINDOWS_WON] += 1.0
                if voices(c, place, caller) > 1:
                    c.tally[w, series.JOINT_RESULTS] += 1.0
                note(c, t, series.EVENT_WINDOW_WON, -1, -1, place, k, share)
            elif c.window_left[place, k] == 0:
                c.tally[w, series.WINDOWS_LOST] += 1.0
                note(c, t, series.EVENT_WINDOW_LOST, -1, -1, place, k, share)


@rule
def credit_structures(c, i, value):
    """Count `value` pm, gained with the help of the structures that called, as a benefit of i's membership in them."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if c.calling[z] > 0.0 and is_member(c, z, i):
            c.benefit[z, seat(c, z, i)] += value


@rule
def credit_window(c, p, place, k, caller):
    """Count what a won window will bring as a benefit of membership, for those who won it, in the structures that called them.

    It comes to others as well, but they owe it to no membership.
    """
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if speaks_with(c, i, caller):
            credit_structures(c, i, c.income[i] * p.window_income * c.interest[i, k] * p.win_months * c.marginal[i, FUNDS])


@rule
def speaks_with(c, i, caller):
    """Return True if i speaks in the group of `caller`."""
    return i == caller or c.component[i] == caller


@rule
def voices(c, place, caller):
    """Return how many of `place` speak in the group of `caller`."""
    count = 0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if speaks_with(c, i, caller):
            count += 1
    return count


@rule
def strongest_voice(c, p, place, k, t):
    """Return the largest share of the place's power that speaks together for issue k, and whose group that is (-1: nobody's).

    Each who speaks is consulted (`consult_hours`), and counts with its power times the belief in its representative (`follow`). A
    structure speaks for those of its members that it reaches, with staff hours for the work.
    """
    first = c.first_row[place]
    last = c.first_row[place + 1]
    total = 0.0
    for i in range(first, last):
        c.taking_part[i] = 0
        if c.outside[i] == 0 and c.dormant[i] == 0:
            total += c.power[i]
            if c.carried[i, k] >= p.window_caring and hours_left(c, i) >= p.consult_hours:
                c.taking_part[i] = 1
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        c.calling[z] = 0.0
        if c.reach_hours[z] > 0.0 and c.bank[z, SPEAK] >= p.speak_hours and speaks_for(c, z, place):
            c.bank[z, SPEAK] -= p.speak_hours
            c.calling[z] = 1.0
    gather(c, p, place, t, keyed_random.WINDOW, k)
    for i in range(first, last):
        c.scratch_power[i] = 0.0
    best = -1
    for i in range(first, last):
        caller = c.component[i] if c.component[i] >= 0 else i
        if c.taking_part[i] == 1:
            c.scratch_power[caller] += c.power[i] * c.follow[i]
            if c.component[i] >= 0:
                c.hours_used[i] += p.consult_hours
            if best < 0 or c.scratch_power[caller] > c.scratch_power[best]:
                best = caller
    if best < 0 or total <= 0.0:
        return 0.0, -1
    return c.scratch_power[best] / total, best


@rule
def speaks_for(c, z, place):
    """Return True if structure z has members in `place`."""
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if is_member(c, z, i):
            return True
    return False


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
    let_active_call(c, p, c.community[place])
    gather(c, p, place, t, keyed_random.OPENING, k)
    best = -1
    quality = 0.0
    for i in range(first, last):
        if c.component[i] == i:
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
    u = keyed_random.uniform(p.seed, c.key[i], k, t, keyed_random.OPENING + keyed_random.EVENT * 128)
    return u < p.opening_sight * c.capacity[i] * (1.0 - p.barrier_sight * p.barrier)


@rule
def application_quality(c, p, place, caller, t):
    """Return the probability that the group of `caller` wins this month: capacity, formal relations, legitimacy, barriers.

    0 if nobody in the group has seen the opening, or the group is too small, not ready, or has no hours for the application.
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
    if not seen or count < p.applicants or not enough or capacity / count < p.ready_capacity:
        return 0.0
    standing = p.application_informal + (1.0 - p.application_informal) * formal / count
    return p.application_success * (capacity / count) * standing * (belief / count) * (1.0 - p.barrier_applications * p.barrier)


@rule
def has_formal_standing(c, i):
    """Return True if i has a formal arc, or is a member of an active structure that can sign for it."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_member(c, z, i) and c.can_sign[z] == 1 and c.reach_hours[z] > 0.0:
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
        if is_member(c, z, caller) and c.reach_hours[z] > 0.0:
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
    c.tally[w, series.OPENINGS_WON] += 1.0
    c.tally[w, series.WON] += size
    c.tally[w, series.JOINT_RESULTS] += 1.0
    note(c, t, series.EVENT_OPENING_WON, caller, -1, place, c.opening_issue[place], size)
