"""Exponential and logarithm with the same bits on every machine, compiled or interpreted.

The processor's own library picks among variants by processor, and NumPy's differ again, so that a seed would give
other numbers on another computer. Here only + - * /, comparisons and what `simpul.sim.numerics.float_bits` does are used, each of
which
IEEE 754 rounds in exactly one way; and no branch or table, so that the compiler can work on several numbers at a time.
The methods are those of the freely distributable mathematical library (fdlibm) of Sun Microsystems, 1993: reduction to
a small interval, then a minimax polynomial. Errors stay below one unit in the last place (ulp) for `exp` and `log`; the
tests hold them to it.
"""

from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.float_bits import SMALLEST_NORMAL, exponent_of, floor, mantissa_of, power_of_two

INFINITY = float("inf")
NOT_A_NUMBER = float("nan")

# ln 2 in two parts: the first has trailing zeros, so that a whole number times it is exact.
LN2_HIGH = 6.93147180369123816490e-01
LN2_LOW = 1.90821492927058770002e-10
ONE_OVER_LN2 = 1.44269504088896338700e00
SQRT_HALF = 0.70710678118654752440

EXP_LARGEST = 709.782712893383973096  # above it the result is larger than any finite number
EXP_SMALLEST = -745.13321910194110842  # below it the result rounds to zero
MODERATE = 700.0  # up to it, e to its power and to its negative are normal numbers

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

_LIFTED = 54.0  # powers of two by which a number too small to be normal is lifted
_LIFT = 18014398509481984.0  # 2**54


@hot
def exp(x):
    """Return e to the power `x` (any float): infinity above 709.78, zero below -745.13, NaN for NaN; below 1 ulp."""
    y = x if x <= EXP_LARGEST else EXP_LARGEST
    y = y if y >= EXP_SMALLEST else EXP_SMALLEST
    k = floor(y * ONE_OVER_LN2 + 0.5)
    half = floor(0.5 * k)  # in two steps, since 2**k alone may be too large or too small; the first one is exact
    result = _exp_beside(y, k) * power_of_two(half) * power_of_two(k - half)
    result = result if x >= EXP_SMALLEST else 0.0
    result = result if x <= EXP_LARGEST else INFINITY
    return result if x == x else x


@hot
def exp_of_moderate(x):
    """Return e to the power `x`: the same as `exp` from -700 to 700, at three quarters of its price; beyond, that of the bound.

    For NaN the result means nothing.
    """
    y = x if x <= MODERATE else MODERATE
    y = y if y >= -MODERATE else -MODERATE
    k = floor(y * ONE_OVER_LN2 + 0.5)
    return _exp_beside(y, k) * power_of_two(k)


@hot
def _exp_beside(y, k):
    """Return e to the power `y`, over 2 to the power `k`, the whole number next to y / ln 2."""
    high = y - k * LN2_HIGH
    low = k * LN2_LOW
    r = high - low
    t = r * r
    c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
    return 1.0 - ((low - (r * c) / (2.0 - c)) - high)


@hot
def log(x):
    """Return the natural logarithm of `x`: minus infinity for 0, NaN below 0 or for NaN; below 1 ulp."""
    positive = x if 0.0 < x < INFINITY else 1.0
    normal = positive if positive >= SMALLEST_NORMAL else positive * _LIFT
    k = exponent_of(normal)
    k = k if positive >= SMALLEST_NORMAL else k - _LIFTED
    result = _log_of_parts(mantissa_of(normal), k)
    result = result if x < INFINITY else x
    result = result if x > 0.0 else -INFINITY
    return result if x >= 0.0 else NOT_A_NUMBER


@hot
def log_of_normal(x):
    """Return the natural logarithm of a normal number above zero, the same as `log` at three quarters of its price.

    For anything else (0, below 0, below 2.3e-308, infinity, NaN) the result means nothing.
    """
    return _log_of_parts(mantissa_of(x), exponent_of(x))


@hot
def _log_of_parts(mantissa, k):
    """Return the natural logarithm of mantissa * 2**k; the mantissa in [0.5, 1)."""
    small = mantissa < SQRT_HALF
    mantissa = mantissa + mantissa if small else mantissa
    k = k - 1.0 if small else k
    f = mantissa - 1.0
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    r = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)))
    half_square = 0.5 * f * f
    return k * LN2_HIGH - ((half_square - (s * (half_square + r) + k * LN2_LOW)) - f)


@hot
def logistic(x):
    """Return 1 / (1 + exp(-x)), a share from 0 to 1, for any float `x` (NaN for NaN); below -700 as at -700."""
    e = exp_of_moderate(-abs(x))
    share = (1.0 if x >= 0.0 else e) / (1.0 + e)
    return share if x == x else x


@rule
def logit(p):
    """Return log(p / (1 - p)): the inverse of `logistic`; minus and plus infinity at 0 and 1, NaN outside."""
    if p == 1.0:
        return INFINITY
    return log(p / (1.0 - p))


@hot
def power(x, y):
    """Return `x`, a normal number above zero, to the power `y`, as `exp_of_moderate` of y * log(x); 1 when y is 0.

    The relative error is about |y * log(x)| ulp, below one part in 10**13 for the exponents and stocks of a model.
    """
    return exp_of_moderate(y * log_of_normal(x))


@rule
def digamma(x):
    """Return the digamma function for x > 0, to about 1e-4 (1e-6 above 2): two steps up, then Stirling's series."""
    y = x + 2.0
    series = log(y) - 0.5 / y - 1.0 / (12.0 * y * y) + 1.0 / (120.0 * y * y * y * y)
    return series - 1.0 / x - 1.0 / (x + 1.0)


@rule
def trigamma(x):
    """Return the trigamma function for x > 0, to about 1e-4: two steps up, then Stirling's series."""
    y = x + 2.0
    series = 1.0 / y + 0.5 / (y * y) + 1.0 / (6.0 * y * y * y) - 1.0 / (30.0 * y * y * y * y * y)
    return series + 1.0 / (x * x) + 1.0 / ((x + 1.0) * (x + 1.0))


@hot
def in_fours(count):
    """Return the next multiple of four from the whole number `count`: so many numbers are worked on at a time, those past the last
    with no effect."""
    return (count + 3) & -4
