"""Which strategy came first, whether that can be said, and how far those stay behind that may be as good.

scores: [strategy, future], more is better. The first is held against every other on the same futures (Student's t, one-sided): it
is the best only where it beats all of them. Because it was chosen for coming first, the chance is multiplied by the number of
strategies (Bonferroni). In the running are those that are not clearly beaten, corrected for the number of others.
"""

from __future__ import annotations

from math import sqrt

from simpul.sim.measures.series_sums import sum_over
from simpul.sim.measures.student_tail import reach_of, tail_beyond
from simpul.sim.numerics.elementary import INFINITY, NOT_A_NUMBER

NO_FIRST = -1
MEAN, CHANCE, RUNNING, BEHIND = range(4)
"""Places of what `judge_scores` says of a strategy: its mean; of the first the corrected chance that another is as good, of any
other the chance that it is not behind the first; 1 if it may be the best; by how much it stays behind the first at most."""
VERDICT_PLACES = 4  # how many they are


def one_sided_chance(mean, error, degrees):
    """Return the chance of a mean gain at least as high if there were none; 1 where it cannot be known, with no degree of freedom.

    error: standard error of the mean; differences that are all alike leave no doubt.
    """
    if degrees < 1 or not abs(mean) < INFINITY:
        return 1.0
    if error <= 0.0:
        return 0.0 if mean > 0.0 else 1.0 if mean < 0.0 else 0.5
    chance = tail_beyond(abs(mean) / error, degrees)
    return chance if mean > 0.0 else 1.0 - chance


def mean_gain(scores, first, second, room):
    """Return the mean of what one row of at most 600 futures is above another, its standard error, and in how many futures both
    are known. room: [future, 1], to write in."""
    known = 0
    for n in range(scores.shape[1]):
        gain = scores[first, n] - scores[second, n]
        if abs(gain) < INFINITY:
            room[known, 0] = gain
            known += 1
    if known == 0:
        return NOT_A_NUMBER, NOT_A_NUMBER, 0
    mean = sum_over(room, 0, 0, known) / known
    for n in range(known):
        room[n, 0] = (room[n, 0] - mean) * (room[n, 0] - mean)
    if known == 1:
        return mean, NOT_A_NUMBER, 1
    return mean, sqrt(sum_over(room, 0, 0, known) / (known - 1)) / sqrt(known), known


def mean_score(scores, row, room):
    """Return the mean of the scores of a row that are numbers; not a number where none is."""
    known = 0
    for n in range(scores.shape[1]):
        if abs(scores[row, n]) < INFINITY:
            room[known, 0] = scores[row, n]
            known += 1
    return sum_over(room, 0, 0, known) / known if known > 0 else NOT_A_NUMBER


def judge_scores(scores, wrong, room, judged):
    """Write into `judged` [strategy, 4] what is known of each strategy; return the row of the first, or -1 where nobody came first.

    wrong: accepted chance of a wrong verdict, as .05; room: [future, 1], to write in.
    """
    first = NO_FIRST
    rows = scores.shape[0]
    others = -1
    for row in range(rows):
        mean = mean_score(scores, row, room)
        judged[row, MEAN] = mean
        judged[row, CHANCE] = 1.0
        judged[row, RUNNING] = 0.0
        judged[row, BEHIND] = NOT_A_NUMBER
        others += 1 if mean == mean else 0
        if mean == mean and (first == NO_FIRST or mean > judged[first, MEAN]):
            first = row
    if first == NO_FIRST or rows < 2:
        return NO_FIRST
    worst = 1.0 if others == 0 else 0.0
    running = 0
    for row in range(rows):
        if row != first and judged[row, MEAN] == judged[row, MEAN]:
            mean, error, known = mean_gain(scores, first, row, room)
            chance = one_sided_chance(mean, error, known - 1)
            judged[row, CHANCE] = chance
            worst = chance if chance > worst else worst
            if chance * others > wrong:
                judged[row, RUNNING] = 1.0
                running += 1
    for row in range(rows):
        if judged[row, RUNNING] > 0.0:
            mean, error, known = mean_gain(scores, first, row, room)
            judged[row, BEHIND] = mean + reach_of(wrong / running, known - 1) * error if known > 1 else NOT_A_NUMBER
    judged[first, CHANCE] = worst * rows if worst * rows < 1.0 else 1.0
    judged[first, RUNNING] = 1.0
    judged[first, BEHIND] = 0.0
    return first


def alike_within(judged, matters):
    """Return 1 if several may be the best, all of which are surely behind the first by less than what matters; else 0."""
    running = 0
    for row in range(judged.shape[0]):
        if judged[row, RUNNING] > 0.0:
            running += 1
            if not (judged[row, BEHIND] < matters or judged[row, BEHIND] <= 0.0):
                return 0
    return 1 if running > 1 else 0


def step_up(chances):
    """Correct chances, from the least to the greatest, for being many, in place (Benjamini & Hochberg 1995): of what is called
    clear at 5%, about 5% at most are expected to be wrong."""
    size = chances.shape[0]
    least = 1.0
    for turn in range(size):
        place = size - 1 - turn
        adjusted = chances[place] * (size / (place + 1.0))
        least = adjusted if adjusted < least else least
        chances[place] = least
