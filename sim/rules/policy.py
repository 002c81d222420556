"""Policy windows: a group that holds a large enough share of the power of its place, and speaks together, wins.

    share = sum of power * follow in the group / power of all in the place
    won if share >= window_threshold * (1 + barrier_windows * barrier)
    salience: share * (1 + salience_effect * (2 * salience - 1) * (2 * breadth - 1)),    breadth: variety of kinds in the group
              over that of the place                                   (Junk 2019, doi:10.1111/ajps.12437)
    carried out with probability 1 - carrying_out + carrying_out * capacity of a government * its trust in one of those who spoke
              (Pressman & Wildavsky 1973)

`follow` is the belief in one's representative. A won window brings income on its issue for `win_months`, to all, whoever won it.
Source: influence on policy, Chaskin et al. 2001 (the deck). Outside openings for money are in `openings.py`.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.circles import ALONE, credit_structures, gather
from simpul.sim.rules.containment import is_seated
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, SPEAK


@rule
def decide_windows(c, p, place, t):
    """Let groups in `place` try to win the policy windows that are open: a share of the power has to speak together."""
    w = c.community[place]
    for k in range(c.window_left.shape[1]):
        if c.window_left[place, k] > 0:
            c.window_left[place, k] -= 1
            share, caller = strongest_voice(c, p, place, k, t)
            if share >= p.threshold:
                c.window_left[place, k] = 0
                c.tally[w, series.WINDOWS_WON] += 1.0
                u = keyed_random.uniform(
                    p.seed, c.place_key[place], c.issue_key[k], t, keyed_random.WINDOW + 211 * keyed_random.EVENT
                )
                if u < chance_of_carrying_out(c, p, place, caller):
                    c.win_until[place, k] = t + 1 + p.win_months
                    credit_window(c, p, place, k, caller)
                    c.tally[w, series.POLICIES_CARRIED_OUT] += 1.0
                if voices(c, place, caller) > 1:
                    c.tally[w, series.JOINT_RESULTS] += 1.0
                note(c, t, series.EVENT_WINDOW_WON, -1, -1, place, k, share)
            elif c.window_left[place, k] == 0:
                c.tally[w, series.WINDOWS_LOST] += 1.0
                note(c, t, series.EVENT_WINDOW_LOST, -1, -1, place, k, share)


@rule
def chance_of_carrying_out(c, p, place, caller):
    """Return the probability that a policy won by the group of `caller` is carried out: a government can and wants to.

    It can as far as its capacity goes, and wants to as far as it trusts one of those who spoke; the best government of the place,
    else (if anything reaches beyond a place) of the community, counts. Where there is none, nobody is in the way.
    """
    w = c.community[place]
    best = willing_government(c, p, c.first_row[place], c.first_row[place + 1], place, caller)
    if best < 0.0 and p.reach > 0.0:
        best = willing_government(c, p, c.row_from[w], c.row_from[w + 1], place, caller)
    return 1.0 if best < 0.0 else 1.0 - p.carrying_out + p.carrying_out * best


@rule
def willing_government(c, p, first, last, place, caller):
    """Return the most that a larger institution of rows first .. last - 1 does for the group of `caller`; -1 if there is none."""
    most = -1.0
    for g in range(first, last):
        if c.outside[g] == 1 and c.dormant[g] == 0:
            trust = p.carrying_unlinked
            for s in range(c.contacts[g]):
                j = c.partner[g, s]
                if c.depth[g, s] >= 1 and c.place[j] == place and speaks_with(c, j, caller):
                    trust = max(trust, c.trust[g, s])
            most = max(most, c.capacity[g] * trust)
    return most


@rule
def credit_window(c, p, place, k, caller):
    """Count what a won window will bring as a benefit of membership, for those who won it, in the structures that called them.

    It comes to others as well, but they owe it to no membership.
    """
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if speaks_with(c, i, caller):
            credit_structures(c, i, c.income[i] * p.window_income * c.interest[i, k] * p.win_months * c.marginal[i, FUNDS])


@rule
def speaks_with(c, i, caller):
    """Return True if i speaks in the group of `caller`."""
    return i == caller or c.component[i] == caller


@rule
def voices(c, place, caller):
    """Return how many of `place` speak in the group of `caller`."""
    count = 0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if speaks_with(c, i, caller):
            count += 1
    return count


@rule
def strongest_voice(c, p, place, k, t):
    """Return the largest share of the place's power that speaks together for issue k, and whose group that is (-1: nobody's).

    Each who speaks is consulted (`consult_hours`), and counts with its power times the belief in its representative (`follow`). A
    structure speaks for those of its members that it reaches, with staff hours for the work.
    """
    first = c.first_row[place]
    last = c.first_row[place + 1]
    total = 0.0
    for i in range(first, last):
        c.taking_part[i] = 0
        if c.outside[i] == 0 and c.dormant[i] == 0:
            total += c.power[i]
            if c.carried[i, k] >= p.window_caring and hours_left(c, i) >= p.consult_hours:
                c.taking_part[i] = 1
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        c.calling[z] = 0.0
        if c.reach_hours[z] > 0.0 and c.bank[z, SPEAK] >= p.speak_hours and speaks_for(c, z, place):
            c.bank[z, SPEAK] -= p.speak_hours
            c.calling[z] = 1.0 - c.blocked[z]
    gather(c, p, place, t, keyed_random.WINDOW, k)
    for i in range(first, last):
        c.scratch_power[i] = 0.0
    best = -1
    for i in range(first, last):
        caller = c.component[i] if c.component[i] >= 0 else i
        if c.taking_part[i] == 1:
            c.scratch_power[caller] += c.power[i] * c.follow[i]
            if c.component[i] >= 0:
                c.hours_used[i] += p.consult_hours
    if p.salience_effect > 0.0:
        weigh_breadth(c, p, place, k)
    for i in range(first, last):
        if c.taking_part[i] == 1:
            caller = c.component[i] if c.component[i] >= 0 else i
            if best < 0 or c.scratch_power[caller] > c.scratch_power[best]:
                best = caller
    if best < 0 or total <= 0.0:
        return 0.0, -1
    return c.scratch_power[best] / total, best


@rule
def weigh_breadth(c, p, place, k):
    """Weigh what each group in `place` brings (`scratch_power`) by who it is made of: where many look at a window a broad group
    counts for more, where nobody looks one of a kind does."""
    first = c.first_row[place]
    last = c.first_row[place + 1]
    variety = 1.0 - likeness(c, list_voices(c, first, last, ALONE))
    looked_at = 2.0 * c.window_salience[place, k] - 1.0
    for caller in range(first, last):
        if c.scratch_power[caller] > 0.0:
            breadth = 0.0
            if c.component[caller] == caller and variety > 0.0:
                breadth = min(1.0, (1.0 - likeness(c, list_voices(c, first, last, caller))) / variety)
            c.scratch_power[caller] *= 1.0 + p.salience_effect * looked_at * (2.0 * breadth - 1.0)


@rule
def list_voices(c, first, last, caller):
    """List those of rows first .. last - 1 who speak in the group of `caller`, or (`ALONE`) all that may speak; return how many."""
    count = 0
    for i in range(first, last):
        c.listed[count] = i  # overwritten by the next one unless this one counts
        count += int(counts_in(c, i, caller))
    return count


@rule
def likeness(c, count):
    """Return the probability that two of the `count` listed, drawn by their power, are of one kind; 1 where nobody is listed."""
    total = 0.0
    for n in range(count):
        i = c.listed[n]
        total += c.power[i]
        c.kind_power[n] = 0.0
        first = 0  # on the list, of i's kind
        while c.kind[c.listed[first]] != c.kind[i]:
            first += 1
        c.kind_power[first] += c.power[i]
    alike = 0.0
    for n in range(count):
        alike += c.kind_power[n] * c.kind_power[n]
    return alike / (total * total) if total > 0.0 else 1.0


@rule
def counts_in(c, i, caller):
    """Return True if i speaks in the group of `caller`, or (`ALONE`) may speak at all."""
    if caller == ALONE:
        return c.outside[i] == 0 and c.dormant[i] == 0
    return c.component[i] == caller


@rule
def speaks_for(c, z, place):
    """Return True if structure z has members in `place`."""
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if is_seated(c, z, i):
            return True
    return False
