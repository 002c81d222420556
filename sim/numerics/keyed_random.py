"""Keyed chance: the same random events for every strategy.

There is no generator with a state. A draw is a function of what it is about: the seed, who draws, about whom, in which
month and for which purpose (the stream). Two strategies on one seed therefore meet the same random events wherever they do the
same, and an extra draw in one place shifts nothing elsewhere.

The function is Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw (2011), "Parallel random numbers: as
easy as 1, 2, 3", SC '11, doi:10.1145/2063384.2063405. The seed is the key (two 32-bit words); the counter is (actor,
other, month, stream), a word each. Every input has a word of its own, so no two purposes ever share a draw.

All words are 32-bit numbers in np.uint64, whose products stay below 2**64: nothing overflows, so interpreted and
compiled code give the same bits and no warning.

Arguments everywhere below, integers all: `seed` 0 .. 2**63 - 1; `actor` and `other` the keys of organizations or
structures, -1 .. 2**32 - 2, where NOBODY = -1 stands for nobody; `month` 0 .. 2**32 - 1; `stream` one of the numbers at
the end of this file, plus EVENT times a number when one actor draws several times for one purpose in one month.
"""

import math

import numpy as np

from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import log_of_normal

EVENT = 256  # stream + EVENT * event: streams stay below it

_WORD = 0xFFFFFFFF
_MASK = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MULTIPLIER_0 = np.uint64(0xD2511F53)
_MULTIPLIER_1 = np.uint64(0xCD9E8D57)
_WEYL_0 = np.uint64(0x9E3779B9)
_WEYL_1 = np.uint64(0xBB67AE85)
_DROPPED = np.uint64(12)

_UNIT_52 = 1.0 / 4503599627370496.0  # 2**-52
_UNIT_32 = 1.0 / 4294967296.0  # 2**-32


@rule
def words(seed, actor, other, month, stream):
    """Return four independent words, each a np.uint64 from 0 to 2**32 - 1."""
    k0 = np.uint64(int(seed) & _WORD)
    k1 = np.uint64(int(seed) >> 32 & _WORD)
    c0 = np.uint64(int(actor) & _WORD)
    c1 = np.uint64(int(other) & _WORD)
    c2 = np.uint64(int(month) & _WORD)
    c3 = np.uint64(int(stream) & _WORD)
    for _ in range(10):
        p0 = _MULTIPLIER_0 * c0
        p1 = _MULTIPLIER_1 * c2
        c0 = (p1 >> _HALF) ^ c1 ^ k0
        c1 = p1 & _MASK
        c2 = (p0 >> _HALF) ^ c3 ^ k1
        c3 = p0 & _MASK
        k0 = (k0 + _WEYL_0) & _MASK
        k1 = (k1 + _WEYL_1) & _MASK
    return c0, c1, c2, c3


@rule
def _unit(high, low):
    """Return the top 52 bits of two words as a float in (0, 1). With 53 bits the largest would round to 1."""
    return (float(int(((high << _HALF) | low) >> _DROPPED)) + 0.5) * _UNIT_52


@rule
def _short_unit(word):
    """Return a word as a float in (0, 1), in steps of 2**-32."""
    return (float(int(word)) + 0.5) * _UNIT_32


@rule
def uniform(seed, actor, other, month, stream):
    """Return one uniform draw in (0, 1), never 0 or 1, in steps of 2**-52."""
    w0, w1, _w2, _w3 = words(seed, actor, other, month, stream)
    return _unit(w0, w1)


@rule
def uniforms(seed, actor, other, month, stream):
    """Return two independent uniform draws in (0, 1) at the price of one; the first is that of `uniform`."""
    w0, w1, w2, w3 = words(seed, actor, other, month, stream)
    return _unit(w0, w1), _unit(w2, w3)


@rule
def uniform_and_two(seed, actor, other, month, stream):
    """Return the draw of `uniform` and two more, independent of it and in steps of 2**-32, at the price of one."""
    w0, w1, w2, w3 = words(seed, actor, other, month, stream)
    return _unit(w0, w1), _short_unit(w2), _short_unit(w3)


@rule
def uniforms4(seed, actor, other, month, stream):
    """Return four independent uniform draws in (0, 1) at the price of one, in steps of 2**-32: for plain decisions."""
    w0, w1, w2, w3 = words(seed, actor, other, month, stream)
    return _short_unit(w0), _short_unit(w1), _short_unit(w2), _short_unit(w3)


@rule
def normal(seed, actor, other, month, stream):
    """Return one standard normal draw (mean 0, standard deviation 1); between -8.3 and 8.3."""
    return normal_quantile(uniform(seed, actor, other, month, stream))


@hot
def is_central(u):
    """Return True if `u` is among the middle 85 in 100 of what may be drawn, for which `central_quantile` holds."""
    return abs(u - 0.5) <= 0.425


@hot
def central_quantile(u):
    """Return the standard normal quantile of a central `u`, the same as `normal_quantile`; for any other it means nothing.

    Without a branch, so that the compiler can work on several numbers at a time.
    """
    q = u - 0.5
    r = 0.180625 - q * q
    above = 6.7265770927008700853e4 + r * (3.3430575583588128105e4 + r * 2.5090809287301226727e3)
    above = 1.3731693765509461125e4 + r * (4.5921953931549871457e4 + r * above)
    above = 1.3314166789178437745e2 + r * (1.9715909503065514427e3 + r * above)
    above = 3.3871328727963666080e0 + r * above
    below = 3.9307895800092710610e4 + r * (2.8729085735721942674e4 + r * 5.2264952788528545610e3)
    below = 5.3941960214247511077e3 + r * (2.1213794301586595867e4 + r * below)
    below = 4.2313330701600911252e1 + r * (6.8718700749205790830e2 + r * below)
    return q * above / (1.0 + r * below)


@rule
def normal_quantile(u):
    """Return the standard normal quantile of `u` in (0, 1), to about one part in 10**16.

    Algorithm AS 241 (PPND16): M. J. Wichura (1988), "The percentage points of the normal distribution", Applied
    Statistics 37(3), 477-484, doi:10.2307/2347330.
    """
    if is_central(u):
        return central_quantile(u)
    q = u - 0.5
    r = math.sqrt(-log_of_normal(u if q < 0.0 else 1.0 - u))
    if r <= 5.0:
        r = r - 1.6
        above = 2.41780725177450611770e-1 + r * (2.27238449892691845833e-2 + r * 7.74545014278341407640e-4)
        above = 3.64784832476320460504e0 + r * (1.27045825245236838258e0 + r * above)
        above = 4.63033784615654529590e0 + r * (5.76949722146069140550e0 + r * above)
        above = 1.42343711074968357734e0 + r * above
        below = 1.51986665636164571966e-2 + r * (5.47593808499534494600e-4 + r * 1.05075007164441684324e-9)
        below = 6.89767334985100004550e-1 + r * (1.48103976427480074590e-1 + r * below)
        below = 2.05319162663775882187e0 + r * (1.67638483018380384940e0 + r * below)
        size = above / (1.0 + r * below)
    else:
        r = r - 5.0
        above = 1.24266094738807843860e-3 + r * (2.71155556874348757815e-5 + r * 2.01033439929228813265e-7)
        above = 2.96560571828504891230e-1 + r * (2.65321895265761230930e-2 + r * above)
        above = 5.46378491116411436990e0 + r * (1.78482653991729133580e0 + r * above)
        above = 6.65790464350110377720e0 + r * above
        below = 1.84631831751005468180e-5 + r * (1.42151175831644588870e-7 + r * 2.04426310338993978564e-15)
        below = 1.48753612908506148525e-2 + r * (7.86869131145613259100e-4 + r * below)
        below = 5.99832206555887937690e-1 + r * (1.36929880922735805310e-1 + r * below)
        size = above / (1.0 + r * below)
    return -size if q < 0.0 else size


@rule
def exponential(u):
    """Return the draw from an exponential distribution with mean 1 that belongs to `u` in (0, 1)."""
    return -log_of_normal(u)


@rule
def gumbel(u):
    """Return the draw from a standard Gumbel distribution that belongs to `u` in (0, 1).

    Added to the utility of each option, the largest sum is a draw from the logit model: D. McFadden (1974),
    "Conditional logit analysis of qualitative choice behavior".
    """
    return -log_of_normal(-log_of_normal(u))


@rule
def draw_index(n, u):
    """Return the whole number from 0 to n - 1 that belongs to `u` in (0, 1), each equally likely; n >= 1."""
    return min(int(u * n), n - 1)


# Streams: one number for each purpose that draws. Frozen: a number once given is never changed or given again, since
# that would give every seed another history. New purposes take the next free number. All stay below EVENT.
BUILD = 1  # who lives in the community: sizes, interests, skills
WORLD = 2  # what happens outside the organizations' reach, month by month
DISPOSITION = 3  # lasting traits of an organization, such as how reliably it takes part
SEARCH = 4  # whom an organization looks for and looks at
DEAL = 5  # what two organizations offer, accept and share
DELIVER = 6  # whether a promise is kept
DEEPEN = 7  # whether a relation grows deeper
DECAY_DRAW = 8  # whether a relation that is not kept up falls back
REPRESENTATIVE = 9  # who represents an organization, and whose interest that person carries
STRUCTURE = 10  # when and where a broker, coalition or partnership is formed
ATTEND = 11  # who comes to a meeting
INTRODUCE_DRAW = 12  # whom a broker brings together
MISREAD = 13  # whether kept or broken promises are read wrongly
GOSSIP = 14  # what is told about third parties
CRISIS = 15  # when a crisis strikes, whom and how hard
WINDOW = 16  # when a policy window opens
OPENING = 17  # when an outside opening for resources appears
PAIR = 18  # lasting facts about two organizations, such as their first trust
JOIN = 19  # whether an organization joins a structure or leaves it
SURVEY = 20  # who is asked when something is measured
BRIDGE = 21  # which communities of a region know each other, and through whom
ATTENTION = 22  # who goes to a public meeting, whom it notices there
AGREEMENT = 23  # who signs an agreement, and renews it
STRAIN = 24  # whom an organization looks at when pairs are judged
