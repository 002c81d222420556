"""Meetings: who comes, who leads, what is agreed, who walks out.

    P(comes) = logistic(attend_base + attend_trait * trait + attend_legitimacy * (legitimacy - 1/2) + attend_morale * (morale - 1/2)
               + attend_others * (last attendance - attendance_usual) + leadership_effect * leadership + say_effect * (say - 1))
               * (attend_unprepared + (1 - attend_unprepared) * quality of the secretariat)
    agrees   : holds at least agreement_share of what its representative wants; without a majority a vote failed, and takes the
               share `deadlock` of the month's calls (decision costs: Buchanan & Tullock 1962)

After vote_patience failed votes in a row those who disagree leave, and with probability `following` those whose partners at the
table have mostly left: groups split along earlier ties (Heidl, Steensma & Phelps 2014, doi:10.1287/orsc.2014.0898).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import logistic
from simpul.sim.rules.agenda import agenda_overlap, say_in
from simpul.sim.rules.attention import sit_together
from simpul.sim.rules.contacts import meet
from simpul.sim.rules.containment import first_of, is_member, last_of, seat
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.membership import leave
from simpul.sim.rules.structures import is_active, list_members
from simpul.sim.state import series
from simpul.sim.state.columns import CONVENE

EVEN_MEAN, EVEN_SPREAD = 0.5, 0.2886751345948129  # of an even draw in (0, 1): 1/2, and the root of 1/12


@rule
def hold_meeting(c, p, z, t):
    """Let structure z meet: every month where that is agreed, else when staff hours allow. Who comes meets the others.

    The secretariat's hours decide the quality: without it attendance and follow-through decay.
    """
    if not is_active(c, z, t) or c.reach_hours[z] <= 0.0 or c.member_count[z] < 2:
        return
    needed = p.secretariat_fixed + p.secretariat_member * c.member_count[z]
    if c.meets[z] == 0 and c.bank[z, CONVENE] < needed:
        return
    quality = min(1.0, c.bank[z, CONVENE] / needed)
    c.bank[z, CONVENE] = max(0.0, c.bank[z, CONVENE] - needed)
    list_members(c, z)
    if p.leadership_learned > 0.0:
        choose_chair(c, p, z, t)
    for n in range(c.member_count[z]):
        c.says_yes[n] = int(will_come(c, p, z, c.listed[n], t, quality))
    present = 0
    for n in range(c.member_count[z]):
        i = c.listed[n]
        m = seat(c, z, i)
        c.attends[z, m] = c.says_yes[n]
        if c.says_yes[n] == 1:
            c.listed[present] = i  # who is there stays on the list
            c.hours_used[i] += p.meeting_hours * c.effort[z]
            c.burden[z, m] += p.meeting_hours * c.effort[z] * c.hour_price[i]
            c.tally[c.within[z], series.HOURS_STRUCTURES] += p.meeting_hours * c.effort[z]
            present += 1
    c.attendance[z] = float(present) / c.member_count[z]
    c.meetings[z] += 1
    c.tally[c.within[z], series.MEETINGS] += 1.0
    note(c, t, series.EVENT_MEETING_HELD, c.host[z], z, c.home[z], -1, c.attendance[z])
    if present < 2:
        return
    c.planned[z] += p.meeting_planning * quality * c.attendance[z] * (1.0 - c.planned[z])
    mingle(c, p, z, t, present)
    agree(c, p, z, t)


@rule
def choose_chair(c, p, z, t):
    """Let members, who are listed, choose who leads structure z for a term: the host, or who brings others in best.

    How well it is led is that gift against its usual spread (an even draw), as far as it is not chance: strengthening a
    representative makes a leader.
    """
    h = c.host[z]
    gone = c.chair[z] < 0 or not is_member(c, z, c.chair[z])
    if h >= 0:
        c.chair[z] = h
    elif gone or t >= c.chair_until[z]:
        best = c.listed[0]
        for n in range(c.member_count[z]):
            best = c.listed[n] if c.convening[c.listed[n]] > c.convening[best] else best
        c.chair[z] = best
        c.chair_until[z] = t + p.representative_term
    drawn = keyed_random.normal(p.seed, c.structure_key[z], -1, 0, keyed_random.STRUCTURE + 4 * keyed_random.EVENT)
    led = (c.convening[c.chair[z]] - EVEN_MEAN) / EVEN_SPREAD
    c.leadership[z] = (1.0 - p.leadership_learned) * drawn + p.leadership_learned * led


@hot
def will_come(c, p, z, i, t, quality):
    """Return whether member i comes: it wants to, it is not dormant, and it has the hours.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    free = (c.dormant[i] == 0) & (hours_left(c, i) >= p.meeting_hours)
    return wants_to_come(c, p, z, i, t, quality) & free


@hot
def wants_to_come(c, p, z, i, t, quality):
    """Return whether member i wants to come: trait, legitimacy, morale, how many came last time, leadership, quality."""
    m = seat(c, z, i)
    x = p.attend_base + p.attend_trait * c.trait[i] + p.attend_legitimacy * (c.legitimacy[z, m] - 0.5)
    x = x + p.attend_morale * (c.morale[i] - 0.5) + p.attend_others * (c.attendance[z] - p.attendance_usual)
    x += p.leadership_effect * c.leadership[z] + p.say_effect * (say_in(c, p, z, i) - 1.0)
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.ATTEND)
    return u < logistic(x) * (p.attend_unprepared + (1.0 - p.attend_unprepared) * quality) * c.effort[z]


@rule
def mingle(c, p, z, t, present):
    """Let each of those `present`, who are listed, meet another: a structure is a medium that brings organizations together."""
    for n in range(present):
        who, notices, opens = keyed_random.uniform_and_two(
            p.seed, c.key[c.listed[n]], c.structure_key[z], t, keyed_random.ATTEND + keyed_random.EVENT
        )
        c.first_draw[n] = who
        c.second_draw[n] = notices
        c.third_draw[n] = opens
    for n in range(present):
        i = c.listed[n]
        j = c.listed[keyed_random.draw_index(present, c.first_draw[n])]
        meet(c, p, i, j)
        sit_together(c, p, i, j, c.second_draw[n], c.third_draw[n])


@rule
def agree(c, p, z, t):
    """Put the agenda to those at the table: each agrees if it holds enough of what it wants; without a majority a vote failed.

    After `vote_patience` failed votes in a row those who disagree leave.
    """
    yes = 0
    present = 0
    for i in range(first_of(c, z), last_of(c, z)):
        if c.attends[z, seat(c, z, i)] == 1:
            present += 1
            if agrees(c, p, z, i):
                yes += 1
    c.agreed[z] = float(yes) / present
    if c.voted[z] == 0:
        return
    c.tally[c.within[z], series.VOTES] += 1.0
    if c.agreed[z] >= p.majority:
        c.disputes[z] = 0
        return
    c.tally[c.within[z], series.FAILED_VOTES] += 1.0
    c.blocked[z] = p.deadlock
    c.disputes[z] += 1
    if c.disputes[z] >= p.vote_patience:
        split(c, p, z, t)


@rule
def agrees(c, p, z, i):
    """Return True if structure z's agenda holds enough of what i wants. Where failed votes tie its hands, what is put to the vote
    is the agenda that stands, not its turn to the month's crisis or window: everybody allows that."""
    if p.deadlock <= 0.0:
        return agenda_overlap(c, z, i) >= p.agreement_share
    overlap = 0.0
    for k in range(c.agenda.shape[1]):
        overlap += min(c.standing_agenda[z, k], c.carried[i, k])
    return overlap >= p.agreement_share


@rule
def follows_partners(c, p, z, i, t):
    """Return True if i, which agrees, walks out with its partners: most of those who were at the table with it have left.

    Factions form along earlier ties (Heidl, Steensma & Phelps 2014, doi:10.1287/orsc.2014.0898).
    """
    balance = 0
    for s in range(c.contacts[i]):
        j = c.partner[i, s]
        if c.depth[i, s] >= 1 and first_of(c, z) <= j and j < last_of(c, z):
            balance += c.taking_part[j] - c.attends[z, seat(c, z, j)]
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.ATTEND + 5 * keyed_random.EVENT)
    return balance > 0 and u < p.following


@rule
def split(c, p, z, t):
    """Let those at the table who do not agree walk out together: a structure that cannot decide splits."""
    c.disputes[z] = 0
    for i in range(first_of(c, z), last_of(c, z)):
        c.taking_part[i] = 0  # walks out
    for i in range(first_of(c, z), last_of(c, z)):
        if c.attends[z, seat(c, z, i)] == 1 and i != c.host[z] and not agrees(c, p, z, i):
            leave(c, z, i, t)
            c.attends[z, seat(c, z, i)] = 0
            c.taking_part[i] = 1
    if p.following > 0.0:
        for i in range(first_of(c, z), last_of(c, z)):
            if c.attends[z, seat(c, z, i)] == 1 and i != c.host[z] and follows_partners(c, p, z, i, t):
                leave(c, z, i, t)
                c.attends[z, seat(c, z, i)] = 0
