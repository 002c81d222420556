"""What is written down at the end of a month about the state of ties, trust and structures (`sim/series.py` lists it)."""

from sim import series
from sim.columns import FUNDS
from sim.jit import rule
from sim.rules.gathering import INFORMAL, is_working
from sim.rules.membership import real_overlap


@rule
def count_ties(c):
    """Count arcs by depth, working relations, trust, densities and who stands outside; outside institutions are in no figure."""
    insiders = 0
    arcs = 0
    across = 0
    trust = 0.0
    trust_across = 0.0
    working = 0
    informal = 0
    formal = 0
    several = 0
    sharing = 0
    lonely = 0
    for i in range(c.key.shape[0]):
        if c.outside[i] == 0:
            insiders += 1
            relations = 0
            for s in range(c.contacts[i]):
                j = c.partner[i, s]
                depth = c.depth[i, s]
                inside = c.outside[j] == 0
                other = inside & (c.group[i] != c.group[j])
                arcs += int(inside)
                across += int(other)
                trust += c.trust[i, s] if inside else 0.0
                trust_across += c.trust[i, s] if other else 0.0
                sharing += int(inside & (depth > 0))
                informal += int(inside & (depth > 1))
                formal += int(inside & (depth > 2))
                several += int(inside & (depth > 3))
                if inside & (depth >= INFORMAL):
                    relations += int(is_working(c, i, s))
            working += relations
            if relations == 0 and c.dormant[i] == 0:
                lonely += 1
    pairs = float(max(1, insiders * (insiders - 1)))
    c.tally[series.ARCS_KNOWN] = float(arcs)
    c.tally[series.ARCS_KNOWN + 1] += float(sharing - informal)
    c.tally[series.ARCS_KNOWN + 2] += float(informal - formal)
    c.tally[series.ARCS_KNOWN + 3] += float(formal - several)
    c.tally[series.ARCS_KNOWN + 4] += float(several)
    c.tally[series.WORKING_RELATIONS] = 0.5 * working
    c.tally[series.DENSITY_ANY] = sharing / pairs
    c.tally[series.DENSITY_FORMAL] = formal / pairs
    c.tally[series.TRUST_MEAN] = trust / arcs if arcs > 0 else 0.0
    c.tally[series.TRUST_ACROSS] = trust_across / across if across > 0 else 0.0
    c.tally[series.LEFT_OUTSIDE] = lonely / float(max(1, insiders))


@rule
def average_organizations(c):
    """Average morale, expertise, capacity, activity and the mandate gap over the community's own organizations."""
    n = 0
    morale = 0.0
    learning = 0.0
    capacity = 0.0
    active = 0
    gap = 0.0
    funds = 0.0
    for i in range(c.key.shape[0]):
        if c.outside[i] == 0:
            n += 1
            morale += c.morale[i]
            capacity += c.capacity[i]
            active += 1 - c.dormant[i]
            gap += 1.0 - represented(c, i)
            funds += c.stock[i, FUNDS]
            for k in range(c.interest.shape[1]):
                learning += c.interest[i, k] * c.expertise[i, k]
    if n > 0:
        c.tally[series.MORALE] = morale / n
        c.tally[series.LEARNING] = learning / n
        c.tally[series.CAPACITY] = capacity / n
        c.tally[series.ACTIVE_SHARE] = float(active) / n
        c.tally[series.MANDATE_GAP] = gap / n
        c.tally[series.FUNDS] = funds
        c.tally[series.POWER_INEQUALITY] = power_gini(c, n)


@rule
def represented(c, i):
    """Return how far what is pursued in i's name is what it needs: by its structures, or without one by its representative."""
    structures = 0
    overlap = 0.0
    for z in range(c.present.shape[0]):
        if c.member[z, i] == 1 and c.reach_hours[z] > 0.0:
            structures += 1
            overlap += real_overlap(c, z, i)
    return overlap / structures if structures > 0 else c.follow[i]


@rule
def power_gini(c, n):
    """Return the Gini coefficient of power over the n organizations of the community: mean difference over twice the mean."""
    difference = 0.0
    total = 0.0
    for i in range(c.key.shape[0]):
        if c.outside[i] == 0:
            total += c.power[i]
            for j in range(i):
                if c.outside[j] == 0:
                    difference += abs(c.power[i] - c.power[j])
    return difference / (n * total) if total > 0.0 else 0.0


@rule
def describe_structures(c):
    """Average members, legitimacy and attendance over the structures that act, and sum what they hold."""
    active = 0
    members = 0
    legitimacy = 0.0
    attendance = 0.0
    held = 0.0
    for z in range(c.present.shape[0]):
        held += c.account[z] + c.pool_money[z] + c.strengthen_pot[z] + c.grant_money[z]
        if c.present[z] == 1 and c.formed[z] >= 0 and c.ended[z] < 0:
            active += 1
            members += c.member_count[z]
            attendance += c.attendance[z]
            for i in range(c.member.shape[1]):
                if c.member[z, i] == 1:
                    legitimacy += c.legitimacy[z, i]
    c.tally[series.STRUCTURES] = float(active)
    c.tally[series.MEMBERS] = float(members)
    c.tally[series.LEGITIMACY] = legitimacy / members if members > 0 else 0.0
    c.tally[series.ATTENDANCE] = attendance / active if active > 0 else 0.0
    c.tally[series.ACCOUNTS] = held
    c.tally[series.HUB_LOSS] = c.hub_loss[0]
