"""What a map over two factors comes to: what one strategy everywhere costs, and on which side a strategy's squares lie."""

from __future__ import annotations

from simpul.sim.numerics.elementary import NOT_A_NUMBER

NO_SIDE = -1
FITS = 0.8  # share of a strategy's squares that a condition holds, and of the squares it holds that are the strategy's


def worst_regrets(averages, regrets, squares):
    """Write into `regrets` how far each strategy stays behind the best of a square at most, and into `squares` in which.

    averages: [square, strategy], more is better; a square in which a strategy has no number is left out for it.
    """
    for row in range(averages.shape[1]):
        regrets[row] = NOT_A_NUMBER
        squares[row] = -1.0
    for square in range(averages.shape[0]):
        best = NOT_A_NUMBER
        for row in range(averages.shape[1]):
            if averages[square, row] > best or best != best:
                best = averages[square, row]
        for row in range(averages.shape[1]):
            behind = best - averages[square, row]
            if behind > regrets[row] or (regrets[row] != regrets[row] and behind == behind):
                regrets[row] = behind
                squares[row] = square


def side_fit(held, axis, below, stop):
    """Return how well a condition on one factor describes the squares that are held (1 or 0, [row, column]): the lesser of the
    share of what lies there that is held, and the share of what is held that lies there; 0 where nothing held lies there.

    axis: 0 for the factor of the rows, 1 for that of the columns; below: 1 for all up to `stop`, 0 for all from it on.
    """
    hits = 0.0
    inside = 0.0
    whole = 0.0
    for row in range(held.shape[0]):
        for column in range(held.shape[1]):
            place = row if axis == 0 else column
            there = place <= stop if below == 1 else place >= stop
            whole += held[row, column]
            if there:
                inside += 1.0
                hits += held[row, column]
    if hits <= 0.0:
        return 0.0
    return hits / inside if hits / inside < hits / whole else hits / whole


def find_side(held, side):
    """Write into `side` the plain condition on one factor that describes the squares that are held: its axis, 1 for below or 0 for
    above, and the last place it holds; axis -1 where none does (`FITS`), or no square is held. held: 1 or 0, [row, column]."""
    best = 0.0
    side[0] = NO_SIDE
    side[1] = 0.0
    side[2] = 0.0
    for turn in range(4):
        axis = turn // 2
        below = 1 - turn % 2
        size = held.shape[0] if axis == 0 else held.shape[1]
        for stop in range(1 - below, size - below):
            fit = side_fit(held, axis, below, stop)
            if fit > best:
                best = fit
                side[0] = axis
                side[1] = below
                side[2] = stop
    if best < FITS:
        side[0] = NO_SIDE
