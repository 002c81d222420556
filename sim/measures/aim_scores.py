"""How well runs serve what a funder weighs: one number of several outcomes, and the same number in points.

Each outcome counts by its gain over doing nothing in the same future, in units of its ordinary spread, so that no scale depends on
which strategies are compared.
"""

from __future__ import annotations

from simpul.sim.numerics.elementary import NOT_A_NUMBER


def weighed_gain(gain, spread, weight):
    """Return what a gain adds to a score: of an outcome that never varies, nothing."""
    return weight * (gain / spread if spread > 0.0 else 0.0 * gain)


def score_futures(values, better, weights, spreads, nothing, scores):
    """Write into `scores` [strategy, future] how well each run serves the weights: the higher the better.

    values: [outcome, strategy, future]; better: +1 or -1 of each outcome; weights: not negative, one above 0; spreads: ordinary
    spread of each outcome; nothing: row of the strategy that does nothing. A single outcome with a weight counts in its own unit.
    An outcome that exists neither in a run nor under doing nothing is no gain; a run that failed, of which no outcome exists, is
    not a number.
    """
    counted = 0
    alone = 0
    whole = 0.0
    for outcome in range(weights.shape[0]):
        if weights[outcome] > 0.0:
            counted += 1
            alone = outcome
            whole += weights[outcome]
    for row in range(scores.shape[0]):
        for n in range(scores.shape[1]):
            if counted == 1:
                scores[row, n] = values[alone, row, n] * better[alone]
                continue
            score = 0.0
            known = 0
            for outcome in range(weights.shape[0]):
                value = values[outcome, row, n]
                known += 1 if value == value else 0
                if weights[outcome] > 0.0:
                    base = values[outcome, nothing, n]
                    gain = value * better[outcome] - base * better[outcome]
                    if value != value and base != base:
                        gain = 0.0
                    score += weighed_gain(gain, spreads[outcome], weights[outcome])
            scores[row, n] = score / whole if known > 0 else NOT_A_NUMBER


def own_scores(scores, own):
    """Write into `own` the scores without what a future does to all strategies alike, which says nothing about which is better;
    not a number in a future in which one of them has none."""
    middle = 0.0
    known = 0
    for n in range(scores.shape[1]):
        shared = 0.0
        for row in range(scores.shape[0]):
            shared += scores[row, n] / scores.shape[0]
        if shared == shared:
            known += 1
            middle += shared
        for row in range(scores.shape[0]):
            own[row, n] = scores[row, n] - shared
    for row in range(scores.shape[0]):
        for n in range(scores.shape[1]):
            own[row, n] += middle / known if known > 0 else NOT_A_NUMBER


def in_points(value, worst, best):
    """Return a score in points: 0 for the worst of the strategies compared, 100 for the best; 0 where they are all alike."""
    return 100.0 * (value - worst) / (best - worst) if best > worst else 0.0
