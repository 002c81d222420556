"""What a structure works on, who has how much say in it, and how far it is what a member wants.

    agenda  = a fixed issue, or the mean of what members' representatives want, in a vote weighted by
              power^(agenda_capture * power_use * power_imbalance); a host keeps own = self_interest * power_use for itself
    say     = weight of one's vote against the mean, at most 1, times 1 - own

A responsive agenda turns in part (`agenda_turn`) to the crisis or window of the month; what it is before that is the agenda that
stands. Members' effort goes with their say (Wells, Ward, Feinberg & Alexander 2008).
"""

from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import power
from simpul.sim.rules.containment import first_of, is_seated, last_of
from simpul.sim.rules.structures import is_active


@rule
def set_agenda(c, p, z, t):
    """Set what structure z works on: its fixed issue; the members' vote, captured by power; or the staff's reading.

    A host's own interests count as far as power is used. A responsive agenda turns in part to a crisis or window of the month.
    """
    if not is_active(c, z, t):
        return
    issues = c.agenda.shape[1]
    if c.fixed_issue[z] >= 0:
        for k in range(issues):
            c.agenda[z, k] = 1.0 if k == c.fixed_issue[z] else 0.0
            c.standing_agenda[z, k] = c.agenda[z, k]
        return
    first = first_of(c, z)
    last = last_of(c, z)
    capture = vote_capture(c, p, z)
    for i in range(first, last):
        c.scratch_power[i] = power(c.power[i], capture) if capture > 0.0 else 1.0
    weight = 0.0
    for k in range(issues):
        c.scratch_issue[k] = 0.0
    for i in range(first, last):
        if is_seated(c, z, i):
            weight += c.scratch_power[i]
            for k in range(issues):
                c.scratch_issue[k] += c.scratch_power[i] * c.carried[i, k]
    c.vote_weight[z] = weight / c.member_count[z] if c.member_count[z] > 0 else 1.0
    h = c.host[z]
    own = own_share(c, p, z)
    for k in range(issues):
        wish = c.scratch_issue[k] / weight if weight > 0.0 else 1.0 / issues
        if h >= 0:
            wish = (1.0 - own) * wish + own * c.carried[h, k]
        c.agenda[z, k] = wish
        c.standing_agenda[z, k] = wish
    if c.responsive[z] == 1:
        turn_to_events(c, p, z)


@rule
def turn_to_events(c, p, z):
    """Turn a part of structure z's agenda (`agenda_turn`) to the issues in crisis or with an open window, where it has members."""
    urgent = 0
    issues = c.agenda.shape[1]
    for k in range(issues):
        c.scratch_issue[k] = 0.0
        for place in range(c.place_from[c.within[z]], c.place_from[c.within[z] + 1]):
            if (c.home[z] < 0 or c.home[z] == place) and (c.crisis_left[place, k] > 0 or c.window_left[place, k] > 0):
                c.scratch_issue[k] = 1.0
        urgent += int(c.scratch_issue[k])
    if urgent > 0:
        for k in range(issues):
            c.agenda[z, k] = (1.0 - p.agenda_turn) * c.agenda[z, k] + p.agenda_turn * c.scratch_issue[k] / urgent


@hot
def vote_capture(c, p, z):
    """Return the exponent with which power weighs in structure z's votes; 0 where members do not vote."""
    capture = p.agenda_capture * p.power_use * p.power_imbalance
    return capture if c.voted[z] == 1 else 0.0


@hot
def own_share(c, p, z):
    """Return the share of the agenda that a host keeps for its own interests, where power is used."""
    own = c.self_interest[z] * p.power_use
    return own if c.host[z] >= 0 else 0.0


@hot
def say_in(c, p, z, i):
    """Return how much say i has in what structure z works on, 0 to 1: the weight of its vote, or what a host leaves to the others.

    Who has as much say as another, or more, has it in full. Without a branch, so that the compiler can work on several
    organizations at a time: all is read in any case.
    """
    capture = vote_capture(c, p, z)
    usual = c.vote_weight[z]
    weight = power(c.power[i], capture) / (usual if capture > 0.0 else 1.0)
    say = min(1.0, weight) * (1.0 - own_share(c, p, z))
    return 1.0 if i == c.host[z] else say


@rule
def agenda_overlap(c, z, i):
    """Return how far what structure z does is what i's representative wants, 0 to 1."""
    overlap = 0.0
    for k in range(c.agenda.shape[1]):
        overlap += min(c.agenda[z, k], c.carried[i, k])
    return overlap


@rule
def real_overlap(c, z, i):
    """Return how far what structure z does is what organization i really wants (not its representative), 0 to 1."""
    overlap = 0.0
    for k in range(c.agenda.shape[1]):
        overlap += min(c.agenda[z, k], c.interest[i, k])
    return overlap


@rule
def wanted(c, p, z, i):
    """Return how far i wants what structure z does, 0 to 1: the overlap of what it does with what i wants.

    As far as its standing counts (`standing_effect`), a structure is measured by the agenda that stands, and one for a single issue
    by that issue: who gives it an even share of its interest or more wants it in full.
    """
    stands = 0.0
    for k in range(c.agenda.shape[1]):
        stands += min(c.standing_agenda[z, k], c.interest[i, k])
    if c.fixed_issue[z] >= 0:
        stands = min(1.0, c.interest[i, c.fixed_issue[z]] * c.interest.shape[1])
    return (1.0 - p.standing_effect) * real_overlap(c, z, i) + p.standing_effect * stands
