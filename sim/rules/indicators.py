"""What is written down at the end of a month about the state of ties, trust and structures (`sim/state/series.py` lists it).

Densities are ties over ordered pairs; the Gini coefficient is the mean difference over twice the mean; the mandate gap is 1 less
the overlap of what is pursued in an organization's name with its interests.
"""

from simpul.sim.numerics.bitsets import SET, count_of, lowest, one_of, without_lowest
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import in_fours
from simpul.sim.rules.agenda import real_overlap
from simpul.sim.rules.circles import is_mutual
from simpul.sim.rules.containment import community_of, first_of, is_seated, last_of, seat
from simpul.sim.state import series
from simpul.sim.state.columns import FORMAL, FUNDS, INFORMAL, SEVERAL


@rule
def count_ties(c, w):
    """Count arcs by depth, working relations, trust, densities and who stands outside, within community w.

    Outside institutions are in no figure; relations with other communities are counted for themselves.
    """
    insiders = 0
    arcs = 0
    across = 0
    trust = 0.0
    trust_across = 0.0
    working = 0
    sharing = 0
    informal = 0
    formal = 0
    several = 0
    lonely = 0
    beyond = 0
    for i in range(c.row_from[w], c.row_from[w + 1]):
        if c.outside[i] == 0:
            insiders += 1
            relations = 0
            elsewhere = 0
            by_depth = 0
            first = 0
            while first < c.contacts[i]:
                informal_ones = 0
                for s in range(first, min(first + SET, c.contacts[i])):
                    depth = c.depth[i, s]
                    near = c.nearness[i, s]
                    by_depth += one_of(depth) if near > 0 else 0
                    across += int(near == 1)
                    informal_ones |= int(depth >= INFORMAL) << s - first
                while informal_ones != 0:
                    s = first + lowest(informal_ones)
                    informal_ones = without_lowest(informal_ones)
                    counts = is_mutual(c, i, s) & (c.outside[c.partner[i, s]] == 0)
                    relations += int(counts & (c.nearness[i, s] > 0))
                    elsewhere += int(counts & (c.nearness[i, s] == 0))
                first += SET
            own = 0.0  # sums of its own, so that no organization waits for the sum of the one before
            own_across = 0.0
            for s in range(c.contacts[i]):
                near = c.nearness[i, s]
                held = c.trust[i, s]  # read in any case: a branch for it costs more
                own += held if near > 0 else 0.0
                own_across += held if near == 1 else 0.0
            trust += own
            trust_across += own_across
            arcs += count_of(by_depth, 0)
            sharing += count_of(by_depth, 1)
            informal += count_of(by_depth, INFORMAL)
            formal += count_of(by_depth, FORMAL)
            several += count_of(by_depth, SEVERAL)
            working += relations
            beyond += elsewhere
            if relations + elsewhere == 0 and c.dormant[i] == 0:
                lonely += 1
    arcs += sharing + informal + formal + several
    pairs = float(max(1, insiders * (insiders - 1)))
    c.tally[w, series.ARCS_KNOWN] = float(arcs)
    c.tally[w, series.ARCS_SHARING] += float(sharing)
    c.tally[w, series.ARCS_INFORMAL] += float(informal)
    c.tally[w, series.ARCS_FORMAL] += float(formal)
    c.tally[w, series.ARCS_SEVERAL] += float(several)
    c.tally[w, series.WORKING_RELATIONS] = 0.5 * working
    c.tally[w, series.DENSITY_ANY] = (sharing + informal + formal + several) / pairs
    c.tally[w, series.DENSITY_FORMAL] = (formal + several) / pairs
    c.tally[w, series.TRUST_MEAN] = trust / arcs if arcs > 0 else 0.0
    c.tally[w, series.TRUST_ACROSS] = trust_across / across if across > 0 else 0.0
    c.tally[w, series.LEFT_OUTSIDE] = lonely / float(max(1, insiders))
    c.relations_beyond[w] = 0.5 * beyond


@rule
def average_organizations(c, w):
    """Average morale, expertise, capacity, activity and the mandate gap over community w's own organizations."""
    n = 0
    morale = 0.0
    learning = 0.0
    capacity = 0.0
    active = 0
    gap = 0.0
    funds = 0.0
    for i in range(c.row_from[w], c.row_from[w + 1]):
        if c.outside[i] == 0:
            n += 1
            morale += c.morale[i]
            capacity += c.capacity[i]
            active += int(c.dormant[i] == 0)
            gap += 1.0 - represented(c, i)
            funds += c.stock[i, FUNDS]
            for k in range(c.interest.shape[1]):
                learning += c.interest[i, k] * c.expertise[i, k]
    if n > 0:
        c.tally[w, series.MORALE] = morale / n
        c.tally[w, series.LEARNING] = learning / n
        c.tally[w, series.CAPACITY] = capacity / n
        c.tally[w, series.ACTIVE_SHARE] = float(active) / n
        c.tally[w, series.MANDATE_GAP] = gap / n
        c.tally[w, series.FUNDS] = funds
        c.tally[w, series.POWER_INEQUALITY] = power_gini(c, w, n)


@rule
def represented(c, i):
    """Return how far what is pursued in i's name is what it needs: by its structures, or without one by its representative."""
    structures = 0
    overlap = 0.0
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_seated(c, z, i) and c.reach_hours[z] > 0.0:
            structures += 1
            overlap += real_overlap(c, z, i)
    return overlap / structures if structures > 0 else c.follow[i]


@rule
def power_gini(c, w, n):
    """Return the Gini coefficient of power over the n organizations of community w: mean difference over twice the mean."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    total = 0.0
    for i in range(first, last):
        c.scratch_power[i] = 0.0
    for i in range(first, last):
        if c.outside[i] == 0:
            total += c.power[i]
            for j in range(first, min(last, first + in_fours(i - first))):  # in whole fours; those past i's own row add nothing
                c.scratch_power[j] += abs(c.power[i] - c.power[j]) if j < i else 0.0
    difference = 0.0
    for i in range(first, last):
        difference += c.scratch_power[i] if c.outside[i] == 0 else 0.0
    return difference / (n * total) if total > 0.0 else 0.0


@rule
def describe_structures(c, w):
    """Average members, legitimacy and attendance over the structures of community w that act, and sum what they hold."""
    active = 0
    members = 0
    legitimacy = 0.0
    attendance = 0.0
    held = 0.0
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        held += c.account[z] + c.pool_money[z] + c.strengthen_pot[z] + c.grant_money[z]
        if c.present[z] == 1 and c.formed[z] >= 0 and c.ended[z] < 0:
            active += 1
            members += c.member_count[z]
            attendance += c.attendance[z]
            for i in range(first_of(c, z), last_of(c, z)):
                if is_seated(c, z, i):
                    legitimacy += c.legitimacy[z, seat(c, z, i)]
    c.tally[w, series.STRUCTURES] = float(active)
    c.tally[w, series.MEMBERS] = float(members)
    c.tally[w, series.LEGITIMACY] = legitimacy / members if members > 0 else 0.0
    c.tally[w, series.ATTENDANCE] = attendance / active if active > 0 else 0.0
    c.tally[w, series.ACCOUNTS] = held
    c.tally[w, series.HUB_LOSS] = c.hub_loss[w]
