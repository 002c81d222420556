"""Policy windows: a group that holds a large enough share of the power of its place, and speaks together, wins.

    share = sum of power * follow in the group / power of all in the place
    won if share >= window_threshold * (1 + barrier_windows * barrier)

`follow` is the belief in one's representative. A won window brings income on its issue for `win_months`, to all, whoever won it.
Source: influence on policy, Chaskin et al. 2001 (the deck). Outside openings for money are in `openings.py`.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.circles import credit_structures, gather
from simpul.sim.rules.containment import is_member
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
                c.win_until[place, k] = t + 1 + p.win_months
                credit_window(c, p, place, k, caller)
                c.tally[w, series.WINDOWS_WON] += 1.0
                if voices(c, place, caller) > 1:
                    c.tally[w, series.JOINT_RESULTS] += 1.0
                note(c, t, series.EVENT_WINDOW_WON, -1, -1, place, k, share)
            elif c.window_left[place, k] == 0:
                c.tally[w, series.WINDOWS_LOST] += 1.0
                note(c, t, series.EVENT_WINDOW_LOST, -1, -1, place, k, share)


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
            c.calling[z] = 1.0
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
            if best < 0 or c.scratch_power[caller] > c.scratch_power[best]:
                best = caller
    if best < 0 or total <= 0.0:
        return 0.0, -1
    return c.scratch_power[best] / total, best


@rule
def speaks_for(c, z, place):
    """Return True if structure z has members in `place`."""
    for i in range(c.first_row[place], c.first_row[place + 1]):
        if is_member(c, z, i):
            return True
    return False
