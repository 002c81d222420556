"""Turning resources into services, and learning by doing.

    output    = 3 * (((f + floor)^e + (s + floor)^e + (n + floor)^e) / 3)^(1/e) - 3 * floor,    e = (elasticity - 1) / elasticity
    services  = output * interest in the issue * (productivity_floor + productivity_gain * expertise)
    expertise = expertise * (1 - unlearning) + learning * effort * (1 - expertise)

f, s and n are the month's funds, skills and information: constant elasticity of substitution (Arrow, Chenery, Minhas & Solow 1961,
doi:10.2307/1927286), scaled so that a balanced person-month gives one pm of service.
"""

from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import exp_of_moderate, log_of_normal
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.environment import hours_left
from simpul.sim.state import series
from simpul.sim.state.column_types import HOURS_OF_A_MONTH
from simpul.sim.state.columns import FUNDS, INFORMATION, RESOURCES, SKILLS

R = len(RESOURCES)


@hot
def bundle_output(p, funds, skills, information):
    """Return the services that a bundle gives (constant elasticity of substitution): a balanced pm gives one pm of service."""
    e = p.exponent
    f = exp_of_moderate(e * log_of_normal(funds + p.floor))
    s = exp_of_moderate(e * log_of_normal(skills + p.floor))
    n = exp_of_moderate(e * log_of_normal(information + p.floor))
    return R * (exp_of_moderate(log_of_normal((f + s + n) / R) / e) - p.floor)


@hot
def productivity(c, p, i, k):
    """Return the services on issue k per unit of i's output: more with expertise on it."""
    return p.productivity_floor + p.productivity_gain * c.expertise[i, k]


@hot
def finish_work(c, p, i):
    """Let hours not used outside come back as skills, and see what the month's bundle gives; what joint work took is gone.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    returned = hours_left(c, i) / HOURS_OF_A_MONTH
    rest = max(0.0, 1.0 - c.spent_effort[i])
    funds = rest * p.spending * c.stock[i, FUNDS]
    skills = rest * (c.stock[i, SKILLS] + returned)
    c.returned[i] = returned
    c.output[i] = bundle_output(p, funds, skills, rest * c.stock[i, INFORMATION])


@rule
def produce(c, p, i):
    """Give the month's services and learn by doing. Who lies dormant gives nothing, and its skills go stale."""
    if c.dormant[i] == 1:
        c.flow[series.STALE, SKILLS] += c.stock[i, SKILLS]
        c.stock[i, SKILLS] = 0.0
        for k in range(c.interest.shape[1]):
            c.serves[i, k] = 0.0
        return
    c.stock[i, SKILLS] += c.returned[i]
    c.flow[series.RETURNED_HOURS, SKILLS] += c.returned[i]
    output = c.output[i]
    rest = max(0.0, 1.0 - c.spent_effort[i])
    funds = rest * p.spending * c.stock[i, FUNDS]
    c.stock[i, FUNDS] -= funds
    c.flow[series.CONSUMED, FUNDS] += funds
    c.flow[series.CONSUMED, SKILLS] += c.stock[i, SKILLS]
    c.stock[i, SKILLS] = 0.0
    if c.outside[i] == 0:
        c.tally[community_of(c, i), series.HOURS_COST] += c.hours_used[i] * c.hour_price[i]
    for k in range(c.interest.shape[1]):
        effort = c.interest[i, k]
        given = output * effort * productivity(c, p, i, k)
        c.expertise[i, k] -= p.unlearning * c.expertise[i, k]
        learn_by_doing(c, p, i, k, effort * rest)
        if c.outside[i] == 0:
            c.produced[i] += given
            c.serves[i, k] = given
            serve(c, p, c.place[i], c.group[i], k, given)


@hot
def learn_by_doing(c, p, i, k, effort):
    """Let i's expertise on issue k grow with the share of a month's effort spent on it, less the nearer it is to 1."""
    c.expertise[i, k] += p.learning * effort * (1.0 - c.expertise[i, k])


@rule
def empty_pools(c, count):
    """Empty the first `count` pools, into which organizations give for joint work."""
    for n in range(count):
        for r in range(c.pooled.shape[1]):
            c.pooled[n, r] = 0.0


@rule
def give_to_pool(c, p, i, skill, share, n):
    """Take `share` of i's bundle of the month into the n-th pool (`pooled`), weighted by i's productivity `skill`.

    Funds are spent; skills and attention are missing from i's own work (`spent_effort`); information is used, not lost. Return
    what the giving cost i, in pm of service.
    """
    share = min(share, 1.0 - c.spent_effort[i])
    if share <= 0.0:
        return 0.0
    funds = share * p.spending * c.stock[i, FUNDS]
    skills = share * c.stock[i, SKILLS]
    c.pooled[n, FUNDS] += skill * funds
    c.pooled[n, SKILLS] += skill * skills
    c.pooled[n, INFORMATION] += skill * share * c.stock[i, INFORMATION]
    c.stock[i, FUNDS] -= funds
    c.stock[i, SKILLS] -= skills
    c.flow[series.CONSUMED, FUNDS] += funds
    c.flow[series.CONSUMED, SKILLS] += skills
    c.spent_effort[i] += share
    return funds * c.marginal[i, FUNDS] + skills * c.marginal[i, SKILLS]


@hot
def serve(c, p, place, group, k, given):
    """Let services on issue k reach the groups of `place`: all by their share, the giver's own first where there is a divide."""
    for g in range(c.group_share.shape[0]):
        share = c.group_share[g] * (1.0 - p.divide)
        if g == group:
            share += p.divide
        c.service[place, k, g] += given * share


@rule
def count_needs(c, place):
    """Compare services with needs in `place`, issue by issue and group by group, and clear the month's services."""
    w = c.community[place]
    for k in range(c.need.shape[1]):
        needed = 0.0
        reached = 0.0
        for g in range(c.need.shape[2]):
            need = c.need[place, k, g]
            service = c.service[place, k, g]
            useful = c.fitting[place, k, g] * service
            met = min(need, useful)
            c.tally[w, series.DOUBLED] += service - useful
            needed += need
            reached += met
            c.tally[w, series.NEED] += need
            c.tally[w, series.SERVED] += met
            c.tally[w, series.NEED_GROUP_0 + g] += need
            c.tally[w, series.SERVED_GROUP_0 + g] += met
            c.service[place, k, g] = 0.0
        c.tally[w, series.NEED_ISSUE_0 + k] += needed
        c.tally[w, series.SERVED_ISSUE_0 + k] += reached
        c.issue_met[place, k] = reached / needed if needed > 0.0 else 1.0
