"""Taking floating-point numbers apart, and putting them together: exact, so the same bits on every machine.

Called from Python these are a line of `math` each. In compiled code they are a few operations on the bits of a number, without
a branch or a table, so that the compiler can work on several numbers at a time; Numba's own turn each into a call of the C library.
"""

import math

from llvmlite import ir
from numba import types

from simpul.sim.numerics.compiler import emitted

FRACTION_BITS = 52
BIAS = 1023  # of the exponent as it is stored
SMALLEST_NORMAL = 2.2250738585072014e-308  # 2**-1022

_WORD = ir.IntType(64)
_DOUBLE = ir.DoubleType()
_FRACTION = (1 << FRACTION_BITS) - 1
_WHOLE = 1 << FRACTION_BITS  # added to a whole number in magnitude below 2**51, this leaves it in the lowest bits


def floor(x: float) -> float:
    """Return the largest whole number not above `x` (finite), as a float."""
    return float(math.floor(x))


def power_of_two(k: float) -> float:
    """Return 2 to the power `k`, for a whole number from -1022 to 1023."""
    return math.ldexp(1.0, int(k))


def mantissa_of(x: float) -> float:
    """Return the number m in [0.5, 1) of x = m * 2**k, for a normal number x above zero."""
    return math.frexp(x)[0]


def exponent_of(x: float) -> float:
    """Return the whole number k, as a float, of x = m * 2**k with m in [0.5, 1), for a normal number x above zero."""
    return float(math.frexp(x)[1])


def _word(number: int):
    return ir.Constant(_WORD, number)


def _compile_floor(context, builder, sig, args):
    function = builder.module.declare_intrinsic("llvm.floor", [_DOUBLE])
    return builder.call(function, args)


def _compile_power_of_two(context, builder, sig, args):
    # 1.5 * 2**52 + k holds k in its lowest bits, below zero too; what stands above them is shifted out.
    shifted = builder.fadd(args[0], ir.Constant(_DOUBLE, 1.5 * _WHOLE))
    stored = builder.add(builder.bitcast(shifted, _WORD), _word(BIAS))
    return builder.bitcast(builder.shl(stored, _word(FRACTION_BITS)), _DOUBLE)


def _compile_mantissa_of(context, builder, sig, args):
    fraction = builder.and_(builder.bitcast(args[0], _WORD), _word(_FRACTION))
    return builder.bitcast(builder.or_(fraction, _word((BIAS - 1) << FRACTION_BITS)), _DOUBLE)


def _compile_exponent_of(context, builder, sig, args):
    stored = builder.lshr(builder.bitcast(args[0], _WORD), _word(FRACTION_BITS))
    # 2**52 with the exponent in its lowest bits, less 2**52: a whole number becomes a float by subtraction alone.
    whole = builder.bitcast(builder.or_(stored, _word((BIAS + FRACTION_BITS) << FRACTION_BITS)), _DOUBLE)
    return builder.fsub(whole, ir.Constant(_DOUBLE, float(_WHOLE + BIAS - 1)))


emitted(floor, _compile_floor, types.float64)
emitted(power_of_two, _compile_power_of_two, types.float64)
emitted(mantissa_of, _compile_mantissa_of, types.float64)
emitted(exponent_of, _compile_exponent_of, types.float64)
