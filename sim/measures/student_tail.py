"""Student's t: how likely it is to lie beyond a value, and beyond which value it lies with a given chance.

The tail is half a regularized incomplete beta function, by its continued fraction (Press et al. 2007, Numerical Recipes, section
6.4; Didonato & Morris 1992, doi:10.1145/131766.131776). Degrees of freedom are whole, so that the beta function before it is a
short product. The relative error stays below one part in 10**12 down to a chance of 10**-290; tests hold it to that against SciPy.
"""

from __future__ import annotations

from math import sqrt

from simpul.sim.numerics.elementary import exp, log

PI = 3.141592653589793
_MOST_TERMS = 400  # of the continued fraction; it needs a few dozen
_CLOSE = 3e-16
_HALVINGS = 80  # of the interval in which a value is looked for


def tail_beyond(t, degrees):
    """Return the chance of a value of at least `t`, which is not below 0, with so many degrees of freedom, at least 1."""
    if t <= 0.0:
        return 0.5
    square = t * t
    part = degrees / (degrees + square)  # of which the incomplete beta function is taken; the rest is said exactly beside it
    rest = square / (degrees + square) if square < 1e300 else 1.0
    half = 0.5 * degrees
    if part <= 0.0:
        return 0.0
    front = exp(half * log(part)) * sqrt(rest) / beta_with_half(degrees)
    if part < (half + 1.0) / (half + 2.5):
        return 0.5 * front * beta_fraction(half, 0.5, part) / half
    return 0.5 - 0.5 * front * beta_fraction(0.5, half, rest) / 0.5


def beta_with_half(degrees):
    """Return the beta function of degrees / 2 and 1 / 2."""
    found = PI if degrees % 2 == 1 else 2.0
    a = 0.5 if degrees % 2 == 1 else 1.0
    while a < 0.5 * degrees:
        found *= a / (a + 0.5)
        a += 1.0
    return found


def beta_fraction(a, b, x):
    """Return the continued fraction of the incomplete beta function, by Lentz's method."""
    above = 1.0
    below = 1.0 / (1.0 - (a + b) * x / (a + 1.0))
    found = below
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        below = 1.0 / (1.0 + even * below)
        above = 1.0 + even / above
        found *= below * above
        odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        below = 1.0 / (1.0 + odd * below)
        above = 1.0 + odd / above
        step = below * above
        found *= step
        if abs(step - 1.0) < _CLOSE:
            break
    return found


def reach_of(chance, degrees):
    """Return the value beyond which Student's t lies with a chance, which is above 0; 0 for a half and more."""
    low = 0.0
    high = 1.0
    while tail_beyond(high, degrees) > chance and high < 1e100:
        low = high
        high *= 2.0
    for _halving in range(_HALVINGS):
        middle = 0.5 * (low + high)
        if tail_beyond(middle, degrees) > chance:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high) if chance < 0.5 else 0.0
