"""Taking floating-point numbers apart: what compiled code does to the bits is what the library says, for every number."""

import math

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.sim.numerics.compiler import entry
from simpul.sim.numerics.float_bits import SMALLEST_NORMAL, exponent_of, floor, mantissa_of, power_of_two

pytestmark = pytest.mark.skipif(bool(numba.config.DISABLE_JIT), reason="compares with compiled code")
normal = some.floats(SMALLEST_NORMAL, 1.7976931348623157e308)
many = settings(max_examples=1000)


@entry
def compiled(x, k, out):
    out[0] = floor(x)
    out[1] = power_of_two(k)
    out[2] = mantissa_of(abs(x))
    out[3] = exponent_of(abs(x))


def parts(x: float, k: float = 0.0) -> list[float]:
    out = np.zeros(4)
    compiled(x, k, out)
    return out.tolist()


@given(some.integers(-1022, 1023))
@many
def test_powers_of_two(k):
    assert parts(1.0, float(k))[1] == power_of_two(float(k)) == math.ldexp(1.0, k)


@given(normal)
@many
def test_a_number_is_its_mantissa_times_its_power_of_two(x):
    _floor, _power, mantissa, exponent = parts(x)
    assert (mantissa, exponent) == (mantissa_of(x), exponent_of(x))
    assert 0.5 <= mantissa < 1.0
    assert math.ldexp(mantissa, int(exponent)) == x


@given(some.floats(-1e15, 1e15))
@many
def test_floor(x):
    assert parts(x)[0] == floor(x) == math.floor(x)


def test_the_ends_of_the_range():
    assert [parts(1.0, k)[1] for k in (-1022.0, 0.0, 1023.0)] == [SMALLEST_NORMAL, 1.0, 8.98846567431158e307]
    assert parts(SMALLEST_NORMAL)[2:] == [0.5, -1021.0]
    assert parts(1.7976931348623157e308)[3] == 1024.0
    assert [parts(x)[0] for x in (-0.5, 0.5, -3.0)] == [-1.0, 0.0, -3.0]
