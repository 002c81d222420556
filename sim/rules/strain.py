"""Strained pairs: how many pairs of organizations of one place expect so little of each other that nothing can be shared.

    strained: one of the two expects of the other less than trust_sharing

All pairs count, whether they know each other or not, so that nobody is selected by whom it dares to deal with: strangers are judged
by what would be expected of them. Each organization judges another one of its place at random; over the months that adds up to all.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.contacts import expected_of
from simpul.sim.state import series


@rule
def judge_pairs(c, p, w, t):
    """Count, over the own organizations of community w that act, how many of the pairs looked at this month are strained."""
    for i in range(c.row_from[w], c.row_from[w + 1]):
        first = c.first_row[c.place[i]]
        others = c.first_row[c.place[i] + 1] - first - 1
        if c.outside[i] == 1 or c.dormant[i] == 1 or others <= 0:
            continue
        j = first + keyed_random.draw_index(others, keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.STRAIN))
        j += int(j >= i)
        if c.outside[j] == 0 and c.dormant[j] == 0:
            c.tally[w, series.PAIRS_JUDGED] += 1.0
            c.tally[w, series.PAIRS_STRAINED] += 1.0 if expected_of(c, p, i, j) < p.trust_sharing else 0.0
