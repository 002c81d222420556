"""Joining and leaving a structure, and how far members see it as their own.

    P(joins)   = logistic((hope + mean standing of members - hours) / membership_noise + join_trait * trait) * persuasion
    hope       = p.hope * legitimacy at first * (hope_base + overlap of the agenda with what its representative carries)
    legitimacy = legitimacy + legitimacy_rate * (wish for the agenda * (1 - standing_effect * (1 - confidence)) - legitimacy)
    standing   = average over trial_months of benefit less burden; who is below zero after that time leaves

A network has to be legitimate in the eyes of its members (Provan & Kenis 2008, doi:10.1093/jopart/mum015). What it works on is in
`agenda.py`, how far its convener is trusted in `confidence.py`. Who falls below legitimacy_least leaves with probability disowning
a month (Human & Provan 2000); who takes part moves its interests by broadening a year towards the agenda (Minkoff & Powell 2006).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import logistic
from simpul.sim.rules.agenda import agenda_overlap, say_in, wanted
from simpul.sim.rules.agreements import sign_for_work
from simpul.sim.rules.confidence import first_confidence, renew_confidence
from simpul.sim.rules.contacts import shared_interests, slot_of
from simpul.sim.rules.containment import first_of, is_member, is_seated, last_of, seat
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
        if i < 0:
            return
        if wants_to_join(c, p, z, i, t):
            join(c, p, z, i, t)


@rule
def candidate(c, p, z, t, n):
    """Return the row invited as the n-th of the month: a random one that may join, -1 if there is none."""
    count = 0
    for i in range(first_of(c, z), last_of(c, z)):
        c.listed[count] = i  # overwritten by the next one unless this one may join
        count += int(may_join(c, p, z, i))
    if count == 0:
        return -1
    return c.listed[keyed_random.draw_index(count, keyed_random.uniform(p.seed, c.structure_key[z], n, t, keyed_random.JOIN))]


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
            if is_seated(c, z, j):
                standing += c.standing[z, seat(c, z, j)]
        standing /= c.member_count[z]
    money = p.money_draw * (c.grant_money[z] + c.strengthen_pot[z]) / (1.0 + c.member_count[z])
    value = hope + money + standing - p.member_hours * c.hour_price[i]
    persuasion = p.persuasion_usual
    if c.host[z] >= 0:
        persuasion = c.convening[c.host[z]]
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.JOIN + keyed_random.EVENT)
    persuaded = p.join_unpersuaded + (1.0 - p.join_unpersuaded) * persuasion
    x = value / p.membership_noise + p.join_trait * c.trait[i] + p.say_effect * (say_in(c, p, z, i) - 1.0)
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
def settle_membership(c, p, z, t):
    """Move legitimacy towards the overlap of agenda and interests, standing towards the month's value; who lost in it leaves."""
    if not is_active(c, z, t) or c.reach_hours[z] <= 0.0:
        return
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
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
