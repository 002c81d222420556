"""Strained pairs: how many pairs of organizations of one place expect so little of each other that nothing can be shared.

    strained: one of the two expects of the other less than trust_sharing

All pairs count, whether they know each other or not, so that nobody is selected by whom it dares to deal with: strangers are judged
by what would be expected of them. Each organization judges another one of its place at random; over the months that adds up to all.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.contacts import draw_pair, shared_interests, slot_of, trust_at_first
from simpul.sim.state import series


@rule
def judge_pairs(c, p, w, t):
    """Count, over the own organizations of community w that act, how many of the pairs looked at this month are strained.

    All draws are made before and between, several at a time (`batches.py` says why): first whom each looks at, then, once it is
    known who looks at a stranger, how well chance lets the two get along.
    """
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        c.first_draw[i - first] = keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.STRAIN)
    strained = 0
    judged = 0
    strangers = 0
    for i in range(first, last):
        j = whom_it_judges(c, i, c.first_draw[i - first])
        if j >= 0:
            judged += 1
            s = slot_of(c, i, j)
            if s >= 0:
                strained += int(c.trust[i, s] < p.trust_sharing)
            else:
                c.listed[strangers] = i
                c.called_by[strangers] = j
                strangers += 1
    for n in range(strangers):
        c.second_draw[n] = draw_pair(c, p, c.listed[n], c.called_by[n])
    for n in range(strangers):
        i = c.listed[n]
        j = c.called_by[n]
        luck = keyed_random.normal_quantile(c.second_draw[n])
        strained += int(trust_at_first(c, p, i, j, shared_interests(c, i, j), luck) < p.trust_sharing)
    c.tally[w, series.PAIRS_JUDGED] += float(judged)
    c.tally[w, series.PAIRS_STRAINED] += float(strained)


@rule
def whom_it_judges(c, i, u):
    """Return the row of another organization of i's place, set by u in (0, 1); -1 unless both act and neither is a larger
    institution."""
    first = c.first_row[c.place[i]]
    others = c.first_row[c.place[i] + 1] - first - 1
    if c.outside[i] == 1 or c.dormant[i] == 1 or others <= 0:
        return -1
    j = first + keyed_random.draw_index(others, u)
    j += int(j >= i)
    return j if c.outside[j] == 0 and c.dormant[j] == 0 else -1
