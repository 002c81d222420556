"""Joining and leaving a structure, and how far members see it as their own.

    P(joins)   = logistic((hope + mean standing of members - hours) / membership_noise + join_trait * trait) * persuasion
    hope       = p.hope * legitimacy at first * (hope_base + overlap of the agenda with what its representative carries)
    legitimacy = legitimacy + legitimacy_rate * (overlap of the agenda with its real interests - legitimacy)
    standing   = average over trial_months of benefit less burden; who is below zero after that time leaves

A network has to be legitimate in the eyes of its members (Provan & Kenis 2008, doi:10.1093/jopart/mum015). The agenda is a vote
weighted by power^(agenda_capture * power_use * power_imbalance), or the mean of what members want.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import logistic, power
from simpul.sim.rules.agreements import sign_for_work
from simpul.sim.rules.confidence import first_confidence, renew_confidence
from simpul.sim.rules.contacts import shared_interests, slot_of
from simpul.sim.rules.containment import first_of, is_member, last_of, seat
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.structures import is_active
from simpul.sim.state import series
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.columns import NEVER_YET


@rule
def may_join(c, p, z, i):
    """Return True if structure z's rules let organization i join."""
    if i < first_of(c, z) or i >= last_of(c, z) or is_member(c, z, i) or c.dormant[i] == 1 or c.outside[i] == 1:
        return False
    if c.kind_only[z] >= 0 and c.kind[i] != c.kind_only[z]:
        return False
    if c.fixed_issue[z] >= 0 and c.interest[i, c.fixed_issue[z]] < p.join_interest / c.interest.shape[1]:
        return False
    return c.home[z] < 0 or c.place[i] == c.home[z]


@rule
def agenda_overlap(c, z, i):
    """Return how far what structure z does is what i's representative wants, 0 to 1."""
    overlap = 0.0
    for k in range(c.agenda.shape[1]):
        overlap += min(c.agenda[z, k], c.carried[i, k])
    return overlap


@rule
def first_legitimacy(c, p, z, i, confidence):
    """Return how far i, with its `confidence` in whoever stands behind structure z, sees it as its own when it joins.

    That is the structure's start, or trust in the host less jealousy of it, as far as confidence does not count
    (`standing_effect`). A host sees what it hosts as its own entirely.
    """
    h = c.host[z]
    if h == i:
        return 1.0
    if h < 0 or c.legitimacy_first[z] >= 0.0:
        start = max(0.0, c.legitimacy_first[z])
        return start * (1.0 - p.standing_effect + p.standing_effect * confidence)
    s = slot_of(c, i, h)
    trust = c.trust[i, s] if s >= 0 else p.host_trust_unknown
    start = max(0.0, min(1.0, trust - p.host_jealousy * p.rivalry * shared_interests(c, i, h) * c.power[h]))
    return (1.0 - p.standing_effect) * start + p.standing_effect * confidence


@rule
def invite(c, p, z, t):
    """Invite organizations that may join, some a month; each decides by what membership promises it.

    It takes somebody with hours for it; a body that lives from volunteers may begin without any, by those who come together.
    """
    able = c.reach_hours[z] > 0.0 or c.effort[z] * c.volunteer_hours[z] > 0.0
    if not is_active(c, z, t) or c.selects[z] == 1 or c.open_grants[z] == 1 or not able:
        return
    for n in range(p.invitations):
        if c.member_count[z] >= c.partners_most[z]:
            return
        i = candidate(c, p, z, t, n)
        if i >= 0 and wants_to_join(c, p, z, i, t):
            join(c, p, z, i, t)


@rule
def candidate(c, p, z, t, n):
    """Return the row invited as the n-th of the month: a random one that may join, -1 if there is none."""
    count = 0
    for i in range(first_of(c, z), last_of(c, z)):
        if may_join(c, p, z, i):
            count += 1
    if count == 0:
        return -1
    left = keyed_random.draw_index(count, keyed_random.uniform(p.seed, c.structure_key[z], n, t, keyed_random.JOIN))
    for i in range(first_of(c, z), last_of(c, z)):
        if may_join(c, p, z, i):
            if left == 0:
                return i
            left -= 1
    return -1


@rule
def wants_to_join(c, p, z, i, t):
    """Let i decide: what it hopes for and what members say they get, against the hours; a convening host persuades."""
    legitimacy = first_legitimacy(c, p, z, i, first_confidence(c, p, z, i, t))
    if legitimacy < p.legitimacy_least:
        return False
    hope = p.hope * legitimacy * (p.hope_base + agenda_overlap(c, z, i))
    standing = 0.0
    if c.member_count[z] > 0:
        for j in range(first_of(c, z), last_of(c, z)):
            if is_member(c, z, j):
                standing += c.standing[z, seat(c, z, j)]
        standing /= c.member_count[z]
    money = p.money_draw * (c.grant_money[z] + c.strengthen_pot[z]) / (1.0 + c.member_count[z])
    value = hope + money + standing - p.member_hours * c.hour_price[i]
    persuasion = p.persuasion_usual
    if c.host[z] >= 0:
        persuasion = c.convening[c.host[z]]
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.JOIN + keyed_random.EVENT)
    persuaded = p.join_unpersuaded + (1.0 - p.join_unpersuaded) * persuasion
    x = value / p.membership_noise + p.join_trait * c.trait[i] + p.say_effect * (say(c, p, z, i) - 1.0)
    return u < logistic(x) * persuaded


@rule
def join(c, p, z, i, t):
    """Make i a member of structure z."""
    m = seat(c, z, i)
    c.member[z, m] = 1
    c.joined[z, m] = t
    c.confidence[z, m] = first_confidence(c, p, z, i, t)
    c.legitimacy[z, m] = first_legitimacy(c, p, z, i, c.confidence[z, m])
    c.standing[z, m] = 0.0
    c.shared_before[z, m] = p.giving_expected
    c.seen_kept[z, m] = 0.0
    c.seen_broken[z, m] = 0.0
    c.strengthened_last[z, m] = NEVER_YET
    c.share[z, m] = 0.0
    c.member_count[z] += 1
    c.ever_member[i] = 1
    note(c, t, series.EVENT_MEMBER_JOINED, i, z, c.place[i], -1, c.legitimacy[z, m])


@rule
def leave(c, z, i, t):
    """End i's membership of structure z."""
    c.member[z, seat(c, z, i)] = 0
    c.member_count[z] -= 1
    note(c, t, series.EVENT_MEMBER_LEFT, i, z, c.place[i], -1, c.standing[z, seat(c, z, i)])


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
        c.scratch_power[i] = power(c.power[i], capture)
    weight = 0.0
    for k in range(issues):
        c.scratch_issue[k] = 0.0
    for i in range(first, last):
        if is_member(c, z, i):
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
def vote_capture(c, p, z):
    """Return the exponent with which power weighs in structure z's votes; 0 where members do not vote."""
    return p.agenda_capture * p.power_use * p.power_imbalance if c.voted[z] == 1 else 0.0


@rule
def own_share(c, p, z):
    """Return the share of the agenda that a host keeps for its own interests, where power is used."""
    return c.self_interest[z] * p.power_use if c.host[z] >= 0 else 0.0


@rule
def say(c, p, z, i):
    """Return how much say i has in what structure z works on, 0 to 1: the weight of its vote, or what a host leaves to the others.

    Who has as much say as another, or more, has it in full.
    """
    if i == c.host[z]:
        return 1.0
    capture = vote_capture(c, p, z)
    weight = power(c.power[i], capture) / c.vote_weight[z] if capture > 0.0 else 1.0
    return min(1.0, weight) * (1.0 - own_share(c, p, z))


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


@rule
def settle_membership(c, p, z, t):
    """Move legitimacy towards the overlap of agenda and interests, standing towards the month's value; who lost in it leaves."""
    if not is_active(c, z, t) or c.reach_hours[z] <= 0.0:
        return
    for i in range(first_of(c, z), last_of(c, z)):
        if is_member(c, z, i):
            m = seat(c, z, i)
            hours = min(hours_left(c, i), c.effort[z] * p.member_hours)
            c.hours_used[i] += hours
            c.tally[c.within[z], series.HOURS_STRUCTURES] += hours
            c.burden[z, m] += hours * c.hour_price[i]
            if c.host[z] >= 0 and c.can_sign[z] == 1 and (t - c.joined[z, m]) % p.hub_asks == 0:
                sign_for_work(c, p, i, c.host[z], c.effort[z] * p.hub_signing, t)
            if p.standing_effect > 0.0 or p.heeding > 0.0:
                renew_confidence(c, p, z, i, t)
            standing = 1.0 - p.standing_effect + p.standing_effect * c.confidence[z, m]
            c.legitimacy[z, m] += p.legitimacy_rate * (wanted(c, p, z, i) * standing - c.legitimacy[z, m])
            if (t - c.joined[z, m]) % MONTHS_OF_A_YEAR == MONTHS_OF_A_YEAR - 1 and p.broadening > 0.0:
                broaden_interests(c, p, z, i)
            c.standing[z, m] += (c.benefit[z, m] - c.burden[z, m] - c.standing[z, m]) / p.trial_months
            lost = t - c.joined[z, m] >= p.trial_months and c.standing[z, m] < 0.0
            if (lost or disowns(c, p, z, i, t)) and i != c.host[z] and c.selects[z] == 0:
                leave(c, z, i, t)


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


@rule
def disowns(c, p, z, i, t):
    """Return True if member i, which no longer sees structure z as its own (`legitimacy_least`), gives up its membership."""
    if c.legitimacy[z, seat(c, z, i)] >= p.legitimacy_least:
        return False
    return keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.JOIN + 3 * keyed_random.EVENT) < p.disowning


@rule
def broaden_interests(c, p, z, i):
    """Let member i, if it took part this month, make a year's step from what it wants towards what structure z works on."""
    m = seat(c, z, i)
    if c.attends[z, m] == 0 and c.contributes[z, m] == 0 and i != c.host[z]:
        return
    step = p.broadening * c.legitimacy[z, m]
    for k in range(c.interest.shape[1]):
        c.interest[i, k] += step * (c.standing_agenda[z, k] - c.interest[i, k])
        c.carried[i, k] += (1.0 - c.capture[i]) * step * (c.standing_agenda[z, k] - c.carried[i, k])
    for s in range(c.contacts[i]):
        overlap = shared_interests(c, i, c.partner[i, s])
        c.overlap[i, s] = overlap
        if c.mirror[i, s] >= 0:
            c.overlap[c.partner[i, s], c.mirror[i, s]] = overlap


@rule
def real_overlap(c, z, i):
    """Return how far what structure z does is what organization i really wants (not its representative), 0 to 1."""
    overlap = 0.0
    for k in range(c.agenda.shape[1]):
        overlap += min(c.agenda[z, k], c.interest[i, k])
    return overlap
