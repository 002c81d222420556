"""Crises: who hears of one gives part of the month's bundle; what is pooled does more than what is given alone.

Who cares (crisis_caring) and is alerted, or hears by itself (probability: capacity), gives the share

    crisis_effort * min(1, crisis_concern * interest in the issue)

of its bundle to the pool of its group (`circles.py`); a pool gives services as any bundle does (`production.py`). Of all that is
given the share 1 / (1 + convergence * (groups - 1)) is of use, in a place of 25: who comes alone gets in the way. The crisis is met
when services add up to its need in time. Source: acting together in a crisis, Chaskin et al. 2001 (the deck).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.circles import count_groups, gather, let_active_call
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import CRISIS_UNIT
from simpul.sim.rules.production import bundle_output, empty_pools, give_to_pool, productivity
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from simpul.sim.state.mechanisms import CIRCLES_BIT


@rule
def respond_to_crises(c, p, place, t):
    """Let `place` respond to its crises, before the month's own work is done."""
    for k in range(c.crisis_left.shape[1]):
        if c.crisis_left[place, k] > 0:
            respond(c, p, place, k, t)


@rule
def respond(c, p, place, k, t):
    """Pool what responders give, group by group, and see whether the crisis on issue k is met."""
    first = c.first_row[place]
    last = c.first_row[place + 1]
    for i in range(first, last):
        c.taking_part[i] = int(hears_of_crisis(c, p, i, k, t))
    empty_pools(c, last - first)
    let_active_call(c, p, c.community[place], CIRCLES_BIT)
    gather(c, p, place, t, keyed_random.CRISIS, k)
    for i in range(first, last):
        if c.taking_part[i] == 1:
            caller = c.component[i] if c.component[i] >= 0 else i
            share = p.crisis_effort * min(1.0, p.crisis_concern * c.carried[i, k])
            give_to_pool(c, p, i, productivity(c, p, i, k), share, caller - first)
    for n in range(last - first):
        work_up_pool(c, p, n)
    fitting = share_that_fits(c, p, first, last)
    for n in range(last - first):
        c.crisis_got[place, k] += fitting * c.worked_up[n]
    close_crisis(c, p, place, k, t, 1 if count_groups(c, first, last) >= p.joint_responders else 0)


@rule
def share_that_fits(c, p, first, last):
    """Return the share of all services given in a crisis that reaches where it is missing: less, the more come by themselves.

    Who acts together divides the work (Fritz & Mathewson 1957); each further group gets in the way of the others.
    """
    groups = 0
    for i in range(first, last):
        groups += int((c.taking_part[i] == 1) & ((c.component[i] == i) | (c.component[i] < 0)))
    return 1.0 / (1.0 + p.convergence * max(0, groups - 1) * CRISIS_UNIT / (last - first))


@hot
def work_up_pool(c, p, n):
    """Write down in `worked_up` the services that the n-th pool gives; nothing comes of nothing.

    Without a branch, so that the compiler can work on several groups at a time.
    """
    funds, skills, information = c.pooled[n, FUNDS], c.pooled[n, SKILLS], c.pooled[n, INFORMATION]
    given = max(0.0, bundle_output(p, funds, skills, information))
    c.worked_up[n] = given if funds + skills + information > 0.0 else 0.0


@rule
def encourage(c, place, step):
    """Lift (or, below 0, lower) the morale of all who took part by `step`."""
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if c.taking_part[i] == 1:
            c.morale[i] = max(0.0, min(1.0, c.morale[i] + step))


@hot
def hears_of_crisis(c, p, i, k, t):
    """Return whether i cares about issue k and hears of the crisis in time: capacity decides, or somebody alerted it.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    u = keyed_random.uniform(p.seed, c.key[i], c.issue_key[k], t, keyed_random.CRISIS + keyed_random.EVENT * 128)
    cares = (c.dormant[i] == 0) & (c.carried[i, k] >= p.crisis_caring)
    return cares & ((c.alerted[i] >= t) | (u < c.capacity[i]))


@rule
def close_crisis(c, p, place, k, t, joint):
    """End the crisis if its need is met or its time is over."""
    w = c.community[place]
    need = c.crisis_need[place, k]
    c.crisis_left[place, k] -= 1
    if c.crisis_got[place, k] >= need:
        c.crisis_left[place, k] = 0
        encourage(c, place, p.encouragement)
        c.tally[w, series.CRISES_MET] += 1.0
        c.tally[w, series.CRISIS_SERVED] += need
        c.tally[w, series.JOINT_RESULTS] += float(joint)
        note(c, t, series.EVENT_CRISIS_MET, -1, -1, place, k, need)
    elif c.crisis_left[place, k] == 0:
        encourage(c, place, -p.encouragement)
        c.tally[w, series.CRISES_MISSED] += 1.0
        c.tally[w, series.CRISIS_SERVED] += c.crisis_got[place, k]
        note(c, t, series.EVENT_CRISIS_MISSED, -1, -1, place, k, need - c.crisis_got[place, k])
