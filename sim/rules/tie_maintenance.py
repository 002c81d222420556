"""Keeping ties: hours every month, decay of what lies idle, and dropping what does not fit.

A tie takes `upkeep_...` hours a month by its depth. One without a deal worth having for `idle_grace` months loses a step of depth
with probability `idle_decay` a month; an acquaintance is forgotten after `forgotten` months. If the upkeep of all takes more than
`upkeep_limit` of the hours, the tie remembered as worth least loses depth until all fits. Assumption: ties cost attention, so that
nobody has any number of them.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.bitsets import SET, count_of, lowest, one_of, without_lowest
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.float_bits import floor
from simpul.sim.rules.batches import fill_up_considered
from simpul.sim.rules.contacts import end_contract, forget, has_contract
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_available
from simpul.sim.rules.trust import fade_and_learn, forget_news
from simpul.sim.state import series
from simpul.sim.state.columns import INFORMAL, MOST_IDLE, SEVERAL
from simpul.sim.state.scratch_columns import ABREAST


@hot
def upkeep_hours(p, depth):
    """Return the hours a month that a tie of the given depth (0 to 4) takes."""
    hours = p.upkeep_several if depth >= SEVERAL else p.upkeep_formal
    hours = p.upkeep_informal if depth == INFORMAL else hours
    hours = p.upkeep_sharing if depth == 1 else hours
    return hours if depth > 0 else 0.0


@rule
def loosen(c, i, s, t):
    """Take one step of depth from the arc of slot s; below informal no contract holds, for either side."""
    c.depth[i, s] -= 1
    if c.depth[i, s] < INFORMAL and has_contract(c, i, s):
        end_contract(c, i, s)
        if c.mirror[i, s] >= 0:
            end_contract(c, c.partner[i, s], c.mirror[i, s])
        note(c, t, series.EVENT_TIE_ENDED, i, c.partner[i, s], c.place[i], -1, 0.0)


@rule
def keep_ties(c, p, i, t):
    """Age i's address book by a month, then pay the upkeep of what is left."""
    keep_abreast(c, p, i, i + 1, t)


@hot
def let_idle_go(c, p, i, n, t, begun):
    """Let ties of i that lay idle, which are listed from `begun`, lose depth with probability `idle_decay`; mere acquaintances idle
    for `forgotten` months are forgotten.
    """
    listed = begun + c.options[i] - 1
    while listed >= begun:
        s = c.considered[listed]
        depth = c.depth[i, s]
        if (depth > 0) & (c.arrival[listed] < p.idle_decay) & (c.agreed_until[i, s] <= t + 1):
            loosen(c, i, s, t)
            c.by_depth[n] += one_of(depth - 1) - one_of(depth)
            depth -= 1
        if (depth == 0) & (c.idle[i, s] >= p.forgotten):
            forget(c, i, s)  # the last slot comes into its place: it has had its turn
        listed -= 1


@hot
def pay_upkeep(c, p, i, n, t):
    """Let i pay for its ties. If they take more than `upkeep_limit` of the hours, the arc worth least loses depth until all fits.
    Structures may have taken over part of the hours (`relief`).
    """
    hours = 0.0
    partners = 0
    for depth in range(1, SEVERAL + 1):
        count = count_of(c.by_depth[n], depth)
        hours += count * upkeep_hours(p, depth)
        partners += count
    c.partners[i] = partners
    needed = max(0.0, hours - c.relief[i])
    c.relief[i] = 0.0
    limit = p.upkeep_limit * hours_available(c, i)
    while needed > limit:
        s = least_worth_keeping(c, i)
        if s < 0:
            needed = limit
        else:
            before = upkeep_hours(p, c.depth[i, s])
            loosen(c, i, s, t)
            needed = max(0.0, needed - (before - upkeep_hours(p, c.depth[i, s])))  # relief may have left less than that
            if c.depth[i, s] == 0:
                c.partners[i] -= 1
    c.hours_used[i] += needed
    c.tally[community_of(c, i), series.HOURS_UPKEEP] += needed


@rule
def least_worth_keeping(c, i):
    """Return the slot of the partner whose deals are remembered as worth least, -1 if there is no partner."""
    least = -1
    for s in range(c.contacts[i]):
        if c.depth[i, s] > 0 and (least < 0 or c.value[i, s] < c.value[i, least]):
            least = s
    return least


# ---- several at a time (`batches.py` says why)


@rule
def keep_all_ties(c, p, first, last, t):
    """Let the organizations of rows first .. last - 1 keep their ties, `ABREAST` of them at a time."""
    while first < last:
        keep_abreast(c, p, first, min(first + ABREAST, last), t)
        first += ABREAST


@rule
def keep_abreast(c, p, first, last, t):
    """Let the organizations of rows first .. last - 1, not more than `ABREAST`, keep their ties step by step beside each other."""
    count = 0
    for i in range(first, last):
        count = age_contacts(c, p, i, i - first, count)
        if c.witnessed[i] == 1:
            forget_news(c, i)
    for n in range(fill_up_considered(c, count)):
        i = c.chooser[n]
        c.arrival[n] = keyed_random.uniform(p.seed, c.key[i], c.key[c.partner[i, c.considered[n]]], t, keyed_random.DECAY_DRAW)
    begun = 0
    for i in range(first, last):
        let_idle_go(c, p, i, i - first, t, begun)
        begun += c.options[i]
        pay_upkeep(c, p, i, i - first, t)


@hot
def age_contacts(c, p, i, n, count):
    """Age the address book of i, the n-th of those beside each other, by a month: evidence fades, trust and priors follow.

    Append the contacts idle for too long to the `count` listed and return how many are listed then; write down in `by_depth` how
    many contacts there are of each depth.
    """
    grace = int(-floor(-p.idle_grace))  # whole months: whole numbers are compared several at a time
    forgotten = int(-floor(-p.forgotten))
    by_depth = 0
    listed = count
    first = 0
    while first < c.contacts[i]:
        idle_ones = 0
        for s in range(first, min(first + SET, c.contacts[i])):
            fade_and_learn(c, p, i, s)
            idle = min(c.idle[i, s] + 1, MOST_IDLE)
            depth = c.depth[i, s]
            c.idle[i, s] = idle
            idle_ones |= int(((depth > 0) & (idle >= grace)) | ((depth == 0) & (idle >= forgotten))) << s - first
            by_depth += one_of(depth)
        while idle_ones != 0:
            c.chooser[listed] = i
            c.considered[listed] = first + lowest(idle_ones)
            idle_ones = without_lowest(idle_ones)
            listed += 1
        first += SET
    c.by_depth[n] = by_depth
    c.options[i] = listed - count
    return listed
