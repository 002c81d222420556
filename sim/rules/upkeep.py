"""Keeping ties: hours every month, decay of what lies idle, and dropping what does not fit."""

from sim import chance, series
from sim.jit import hot, rule
from sim.rules.belonging import community_of
from sim.rules.book import forget
from sim.rules.environment import hours_available
from sim.rules.events import note
from sim.rules.trust import fade_and_learn, forget_news


@hot
def upkeep_hours(p, depth):
    """Return the hours a month that a tie of the given depth (0 to 4) takes."""
    hours = p.upkeep_several if depth > 3 else p.upkeep_formal
    hours = p.upkeep_informal if depth == 2 else hours
    hours = p.upkeep_sharing if depth == 1 else hours
    return hours if depth > 0 else 0.0


@rule
def loosen(c, i, s, t):
    """Take one step of depth from the arc of slot s; below informal no contract holds, for either side."""
    c.depth[i, s] -= 1
    if c.depth[i, s] < 2 and c.contract[i, s] == 1:
        c.contract[i, s] = 0
        if c.mirror[i, s] >= 0:
            c.contract[c.partner[i, s], c.mirror[i, s]] = 0
        note(c, t, series.EVENT_TIE_ENDED, i, c.partner[i, s], c.place[i], -1, 0.0)


@hot
def keep_ties(c, p, i, t):
    """Age i's address book by a month, then pay the upkeep of what is left.

    Evidence fades; an arc idle for `idle_grace` months loses depth with probability `idle_decay` a month; a mere acquaintance
    idle for `forgotten` months is forgotten. If upkeep takes more than `upkeep_limit` of the hours, the arc worth least loses
    depth until it fits. Structures may have taken over part of the hours (`relief`).
    """
    for s in range(c.contacts[i]):
        fade_and_learn(c, p, i, s)
        c.idle[i, s] += 1
    if c.witnessed[i] == 1:
        forget_news(c, i)
    hours = 0.0
    partners = 0
    s = c.contacts[i] - 1
    while s >= 0:
        depth = c.depth[i, s]
        if (depth > 0) & (c.idle[i, s] >= p.idle_grace):
            if chance.uniform(p.seed, c.key[i], c.key[c.partner[i, s]], t, chance.DECAY) < p.idle_decay:
                loosen(c, i, s, t)
                depth -= 1
        if (depth == 0) & (c.idle[i, s] >= p.forgotten):
            forget(c, i, s)  # the last slot comes into its place: it has had its turn
        hours += upkeep_hours(p, depth)
        partners += int(depth > 0)
        s -= 1
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
