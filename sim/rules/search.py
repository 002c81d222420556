"""How organizations come to know each other, and what they tell each other of third parties.

    P(search)  = search_rate * partners_enough / (partners_enough + partners), a month, with search_hours to spare;
                 1 + lean_seeking times that while funds are below payroll: survival is a motive
    whom       : with probability closure a partner's partner; else one of two who come to mind, in proportion to
                 visibility = visibility_least + power + visibility_partner * partners
    P(hear)    = gossip * 2 * communication, a month; it counts hearsay * trust in who tells (Jøsang & Ismail 2002)
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.contacts import any_partner, meet, partner_of_partner, slot_of
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.trust import hear_promises
from simpul.sim.state import series


@hot
def decide_to_seek(c, p, i, t):
    """Let i decide whether to look for somebody new this month: with fewer partners more often, and only with hours to spare.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    whether, _how, _where, _which = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.SEARCH)
    often = 1.0 + p.lean_seeking * int(c.lean[i] > 0)
    wanted = whether < often * p.search_rate * p.partners_enough / (p.partners_enough + c.partners[i])
    c.seeks[i] = 1 if wanted & (hours_left(c, i) >= p.search_hours) else 0


@rule
def seek(c, p, i, t):
    """Let i look for somebody new: a partner's partner (share `closure`), else whoever is visible, here or beyond (`reach`)."""
    if c.seeks[i] == 0:
        return
    _whether, how, where, which = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.SEARCH)
    c.hours_used[i] += p.search_hours
    c.tally[community_of(c, i), series.HOURS_SEARCH] += p.search_hours
    if how < p.closure:
        known = partner_of_partner(c, i, where, which)
        if known >= 0:
            meet(c, p, i, known)
            return
    first = c.first_row[c.place[i]]
    last = c.first_row[c.place[i] + 1]
    if p.reach > 0.0 and keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.SEARCH + keyed_random.EVENT) < p.reach:
        w = community_of(c, i)
        first = c.row_from[w]
        last = c.row_from[w + 1]
    a = first + keyed_random.draw_index(last - first, where)
    b = first + keyed_random.draw_index(last - first, which)
    visible_a = visibility(c, p, a)
    visible_b = visibility(c, p, b)
    third = keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.SEARCH + 2 * keyed_random.EVENT)
    j = a if third * (visible_a + visible_b) < visible_a else b
    if c.dormant[j] == 0:
        meet(c, p, i, j)


@rule
def visibility(c, p, j):
    """Return how visible j is to those who look around: power, and the partners it has."""
    return p.visibility_least + c.power[j] + p.visibility_partner * c.partners[j]


@hot
def decide_to_listen(c, p, i, t):
    """Let i decide whether to hear this month what a partner tells of others, and draw from whom and of whom.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    whether, who, what, _ = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.GOSSIP)
    c.teller_draw[i] = who
    c.news_draw[i] = what
    c.listens[i] = 1 if whether < p.gossip * 2.0 * p.communication else 0


@rule
def listen(c, p, i, t):
    """Let i hear, from one of its partners, what that partner saw this month of somebody i knows."""
    if c.listens[i] == 0:
        return
    s = any_partner(c, i, c.teller_draw[i])
    if s < 0:
        return
    w = c.partner[i, s]
    n = c.contacts[w]
    if c.witnessed[w] == 0:
        return
    first = keyed_random.draw_index(n, c.news_draw[i])
    for step in range(n):
        m = first + step
        if m >= n:
            m -= n
        if c.fresh_kept[w, m] + c.fresh_broken[w, m] > 0.0 and c.partner[w, m] != i:
            r = slot_of(c, i, c.partner[w, m])
            if r >= 0:
                hear_promises(c, p, i, r, c.fresh_kept[w, m], c.fresh_broken[w, m], p.hearsay * c.trust[i, s])
                return
