"""Exponential and logarithm with the same bits on every machine, compiled or interpreted.

The processor's own library picks among variants by processor, and NumPy's differ again, so that a seed would give
other numbers on another computer. Here only + - * /, comparisons, floor and frexp are used, each of which IEEE 754
rounds in exactly one way. The methods are those of the freely distributable mathematical library (fdlibm) of Sun
Microsystems, 1993: reduction to a small interval, then a minimax polynomial. Errors stay below one unit in the last
place (ulp) for `exp` and `log`; the tests hold them to it.
"""

import math

import numpy as np

from sim.jit import hot, rule

INFINITY = float("inf")
NOT_A_NUMBER = float("nan")

# ln 2 in two parts: the first has trailing zeros, so that a whole number times it is exact.
LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
ONE_OVER_LN2 = 1.44269504088896338700e00
SQRT_HALF = 0.70710678118654752440

EXP_LARGEST = 709.782712893383973096  # above it the result is larger than any finite number
EXP_SMALLEST = -745.13321910194110842  # below it the result rounds to zero

# Minimax coefficients of r*(exp(r)+1)/(exp(r)-1) - 2 on |r| <= ln2/2 (fdlibm e_exp.c).
P1 = 1.66666666666666019037e-01
P2 = -2.77777777770155933842e-03
P3 = 6.61375632143793436117e-05
P4 = -1.65339022054652515390e-06
P5 = 4.13813679705723846039e-08

# Minimax coefficients of (log(1+s) - log(1-s) - 2s)/s (fdlibm e_log.c).
L1 = 6.666666666666735130e-01
L2 = 3.999999999940941908e-01
L3 = 2.857142874366239149e-01
L4 = 2.222219843214978396e-01
L5 = 1.818357216161805012e-01
L6 = 1.531383769920937332e-01
L7 = 1.479819860511658591e-01

# 2**k as the product of two short tables, k = 32*j + i, since ldexp belongs to the processor's library.
# j = -30 .. 31 keeps every entry and every first product a normal number, so that both products are exact.
_LARGE_FIRST = -30
_LARGE_LAST = 31
_SMALL_POWERS = np.array([float(1 << i) for i in range(33)])
_LARGE_POWERS = np.array([float(1 << 32 * j) if j >= 0 else 1.0 / float(1 << -32 * j) for j in range(-30, 32)])
_SUBNORMAL_SHIFT = 1.0 / float(1 << 128)


@hot
def exp(x):
    """Return e to the power `x` (any float): infinity above 709.78, zero below -745.13, NaN for NaN; below 1 ulp."""
    if not x <= EXP_LARGEST:
        return INFINITY if x > EXP_LARGEST else x
    if x < EXP_SMALLEST:
        return 0.0
    k = math.floor(x * ONE_OVER_LN2 + 0.5)
    high = x - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    t = r * r
    c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
    y = 1.0 - ((low - (r * c) / (2.0 - c)) - high)
    if k < 32 * _LARGE_FIRST:  # near or in the subnormal numbers: scale exactly first, so that it rounds once
        return _scaled(y, k + 128) * _SUBNORMAL_SHIFT
    return _scaled(y, k)


@hot
def _scaled(y, k):
    """Return y * 2**k without rounding, for y in [0.5, 2) and -960 <= k <= 1024."""
    j = min(k >> 5, _LARGE_LAST)
    return y * float(_SMALL_POWERS[k - 32 * j]) * float(_LARGE_POWERS[j - _LARGE_FIRST])


@hot
def log(x):
    """Return the natural logarithm of `x`: minus infinity for 0, NaN below 0 or for NaN; below 1 ulp."""
    if not x > 0.0:
        return -INFINITY if x == 0.0 else NOT_A_NUMBER
    if x == INFINITY:
        return INFINITY
    mantissa, k = math.frexp(x)
    if mantissa < SQRT_HALF:
        mantissa = mantissa + mantissa
        k = k - 1
    f = mantissa - 1.0
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    r = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)))
    half_square = 0.5 * f * f
    return k * LN2_HIGH - ((half_square - (s * (half_square + r) + k * LN2_LOW)) - f)


@rule
def logistic(x):
    """Return 1 / (1 + exp(-x)), a share from 0 to 1, for any float `x` (NaN for NaN)."""
    if x >= 0.0:
        return 1.0 / (1.0 + exp(-x))
    e = exp(x)
    return e / (1.0 + e)


@rule
def logit(p):
    """Return log(p / (1 - p)): the inverse of `logistic`; minus and plus infinity at 0 and 1, NaN outside."""
    if p == 1.0:
        return INFINITY
    return log(p / (1.0 - p))


@rule
def power(x, y):
    """Return `x` to the power `y` as exp(y * log(x)), for x >= 0 and finite y (NaN for x < 0; 1 when y is 0).

    The relative error is about |y * log(x)| ulp, below one part in 10**13 for the exponents and stocks of a model.
    """
    if y == 0.0:
        return 1.0
    return exp(y * log(x))
