"""What a picture of a community shows of one month, read from its columns: who has ties to whom, how each organization stands,
trust between groups, who belongs to what.

A tie is a pair of organizations of which one at least turns to the other. It is as deep as both sides have it, 1 where one alone
does; its trust is the mean of those sides that turn to the other.
"""

from __future__ import annotations

from simpul.sim.numerics.elementary import NOT_A_NUMBER
from simpul.sim.rules.crises import hears_of_crisis
from simpul.sim.state.columns import FORMAL, INFORMAL

TIE_ONE, TIE_OTHER, TIE_DEPTH, TIE_TRUST, TIE_FIELDS = range(5)
"""Fields of a tie: rows of its organizations, the lower first; depth 1 to 4; trust, 0 to 1."""
(STANDS_POWER, STANDS_MORALE, STANDS_CAPACITY, STANDS_DORMANT, STANDS_WORKING, STANDS_KNOWN, STANDS_TRUST, STANDS_BROKEN,
 STANDS_HELPED, STANDS_FIELDS) = range(10)
"""Fields of an organization: power, morale and capacity, 0 to 1; 1 while it lies dormant; working relations; ties; mean trust of
its ties, not a number without any; how many saw it break a promise this month; crises in which it helped this month."""


def read_ties(c, ties):
    """Write all ties into `ties` [tie, field], by the row of the first that turns to the other, as many as there is room for;
    return how many."""
    count = 0
    for i in range(c.partner.shape[0]):
        for s in range(c.contacts[i]):
            j = c.partner[i, s]
            r = c.mirror[i, s]
            back = c.depth[j, r] if r >= 0 else 0
            if c.depth[i, s] >= 1 and (back < 1 or i < j) and count < ties.shape[0]:
                ties[count, TIE_ONE] = min(i, j)
                ties[count, TIE_OTHER] = max(i, j)
                ties[count, TIE_DEPTH] = max(1, min(c.depth[i, s], back))
                ties[count, TIE_TRUST] = (c.trust[i, s] + c.trust[j, r]) / 2.0 if back >= 1 else c.trust[i, s]
                count += 1
    return count


def count_agreements(c, ties, count):
    """Return how many of `count` ties are formal or deeper, those with larger institutions outside left aside."""
    formal = 0
    for n in range(count):
        outside = c.outside[int(ties[n, TIE_ONE])] + c.outside[int(ties[n, TIE_OTHER])]
        formal += int((ties[n, TIE_DEPTH] >= FORMAL) & (outside == 0))
    return formal


def read_standing(c, ties, count, rows):
    """Write into `rows` [organization, field] how each organization stands; ties: `count` of them, as `read_ties` wrote them."""
    for i in range(rows.shape[0]):
        rows[i, STANDS_POWER] = c.power[i]
        rows[i, STANDS_MORALE] = c.morale[i]
        rows[i, STANDS_CAPACITY] = c.capacity[i]
        rows[i, STANDS_DORMANT] = c.dormant[i]
        for field in range(STANDS_WORKING, STANDS_FIELDS):
            rows[i, field] = 0.0
    for n in range(count):
        for side in range(TIE_ONE, TIE_OTHER + 1):
            i = int(ties[n, side])
            rows[i, STANDS_KNOWN] += 1.0
            rows[i, STANDS_TRUST] += ties[n, TIE_TRUST]
            if ties[n, TIE_DEPTH] >= INFORMAL:
                rows[i, STANDS_WORKING] += 1.0
    for i in range(rows.shape[0]):
        for s in range(c.contacts[i]):
            if c.fresh_broken[i, s] > 0.0:
                rows[c.partner[i, s], STANDS_BROKEN] += 1.0
    for i in range(rows.shape[0]):
        rows[i, STANDS_TRUST] = rows[i, STANDS_TRUST] / rows[i, STANDS_KNOWN] if rows[i, STANDS_KNOWN] > 0.0 else NOT_A_NUMBER


def read_helpers(c, p, t, ended, rows):
    """Write into `rows` [organization, field] in how many crises each organization helped in month t, counted from the start of the
    burn-in. ended [place, issue]: 1 where a crisis has ended in this month.

    Who heard of a crisis when it was answered is found out again at the end of the month: all that decides it changes earlier.
    """
    for i in range(rows.shape[0]):
        helped = 0
        for k in range(c.crisis_left.shape[1]):
            if c.crisis_left[c.place[i], k] > 0 or ended[c.place[i], k] > 0.0:
                helped += int(hears_of_crisis(c, p, i, k, t))
        rows[i, STANDS_HELPED] = float(helped)


def read_trust_between(c, ties, count, means, room):
    """Write into `means` [group, group] the mean trust of the ties between two groups, not a number where there is none; room: as
    large, to count in."""
    for g in range(means.shape[0]):
        for h in range(means.shape[1]):
            means[g, h] = 0.0
            room[g, h] = 0.0
    for n in range(count):
        g = c.group[int(ties[n, TIE_ONE])]
        h = c.group[int(ties[n, TIE_OTHER])]
        means[min(g, h), max(g, h)] += ties[n, TIE_TRUST]
        room[min(g, h), max(g, h)] += 1.0
    for g in range(means.shape[0]):
        for h in range(g, means.shape[1]):
            means[g, h] = means[g, h] / room[g, h] if room[g, h] > 0.0 else NOT_A_NUMBER
            means[h, g] = means[g, h]


def read_belonging(c, marks):
    """Write into `marks` [structure, organization] 1 for members of a structure that has formed and not ended, -1 for all others
    while it stands, 0 where it does not stand."""
    for z in range(marks.shape[0]):
        stands = c.present[z] == 1 and c.formed[z] >= 0 and c.ended[z] < 0
        for m in range(marks.shape[1]):
            marks[z, m] = 0.0
            if stands:
                marks[z, m] = 1.0 if c.member[z, m] == 1 else -1.0
