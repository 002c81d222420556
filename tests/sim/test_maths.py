"""Own exponential and logarithm: within one ulp of the exact value, the same bits compiled and interpreted."""

import math

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.sim.numerics.compiler import entry
from simpul.sim.numerics.elementary import (
    EXP_LARGEST,
    EXP_SMALLEST,
    MODERATE,
    exp,
    exp_of_moderate,
    log,
    log_of_normal,
    logistic,
    logit,
    power,
)
from simpul.sim.numerics.float_bits import SMALLEST_NORMAL

compiled_only = pytest.mark.skipif(bool(numba.config.DISABLE_JIT), reason="compares with compiled code")
many = settings(max_examples=1000)
EDGES = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 709.782712893384]
EDGES += [709.7827128933841, -708.3964185322641, -745.133, -745.14, -665.0, -665.5, -800.0, 800.0, 1e-17, -1e-17]
EDGES += [math.inf, -math.inf, math.nan, math.sqrt(0.5), math.nextafter(1.0, 0.0), math.nextafter(1.0, 2.0)]


def ulps(found: float, true: float) -> float:
    """Distance in units in the last place; math's own values are themselves up to half a unit off."""
    return abs(found - true) / math.ulp(true)


@given(some.floats(EXP_SMALLEST, EXP_LARGEST))
@many
def test_exp_is_within_one_ulp(x):
    assert ulps(exp(x), math.exp(x)) <= 1.0


@given(some.floats(-1.0, 1.0))
@many
def test_exp_of_small_numbers_is_within_one_ulp(x):
    assert ulps(exp(x), math.exp(x)) <= 1.0


@given(some.floats(5e-324, 1.7976931348623157e308))
@many
def test_log_is_within_one_ulp(x):
    assert ulps(log(x), math.log(x)) <= 1.0


@given(some.floats(0.5, 2.0))
@many
def test_log_near_one_is_within_one_ulp(x):
    assert ulps(log(x), math.log(x)) <= 1.0


def test_exp_on_a_fine_grid_against_high_precision():
    """Against the exact value: 50 digits, so that the reference adds nothing."""
    from decimal import Decimal, localcontext

    with localcontext() as context:
        context.prec = 50
        for x in np.linspace(-30.0, 30.0, 1501).tolist():
            true = Decimal(x).exp()
            assert abs(Decimal(exp(x)) - true) < Decimal(math.ulp(float(true))), x


def test_log_on_a_fine_grid_against_high_precision():
    from decimal import Decimal, localcontext

    with localcontext() as context:
        context.prec = 50
        for x in np.geomspace(1e-6, 1e6, 1501).tolist():
            true = Decimal(x).ln()
            assert abs(Decimal(log(x)) - true) < Decimal(math.ulp(float(true))), x


def test_exp_at_its_ends():
    assert exp(0.0) == 1.0 and exp(-0.0) == 1.0
    assert exp(EXP_LARGEST) == math.exp(EXP_LARGEST)
    assert exp(math.nextafter(EXP_LARGEST, math.inf)) == math.inf and exp(math.inf) == math.inf
    assert exp(math.nextafter(EXP_SMALLEST, -math.inf)) == 0.0 and exp(-math.inf) == 0.0
    assert exp(-745.0) == 5e-324
    assert math.isnan(exp(math.nan))


def test_log_at_its_ends():
    assert log(1.0) == 0.0
    assert log(0.0) == -math.inf and log(-0.0) == -math.inf and log(math.inf) == math.inf
    assert math.isnan(log(-1.0)) and math.isnan(log(-math.inf)) and math.isnan(log(math.nan))


@given(some.floats(-MODERATE, MODERATE))
@many
def test_exp_of_moderate_is_exp_to_the_last_bit(x):
    assert exp_of_moderate(x) == exp(x)


@given(some.floats(2.2250738585072014e-308, 1.7976931348623157e308))
@many
def test_log_of_normal_is_log_to_the_last_bit(x):
    assert log_of_normal(x) == log(x)


def test_beyond_what_is_moderate_the_bound_counts():
    assert exp_of_moderate(math.inf) == exp_of_moderate(1e9) == exp(MODERATE)
    assert exp_of_moderate(-math.inf) == exp_of_moderate(-1e9) == exp(-MODERATE)


@given(some.floats(-40.0, 40.0), some.floats(-40.0, 40.0))
def test_exp_rises(x, y):
    low, high = sorted((x, y))
    assert exp(low) <= exp(high)


@given(some.floats(-700.0, 700.0))
def test_logistic_against_its_definition(x):
    assert logistic(x) == pytest.approx(1.0 / (1.0 + math.exp(-x)), rel=1e-14)


def test_logistic_at_its_ends():
    assert logistic(0.0) == 0.5
    assert logistic(1e9) == 1.0 and logistic(math.inf) == 1.0
    assert logistic(-1e9) == logistic(-math.inf) == pytest.approx(0.0, abs=1e-300)
    assert math.isnan(logistic(math.nan))


@given(some.floats(1e-12, 1.0 - 1e-12))
def test_logit_undoes_logistic(p):
    assert logistic(logit(p)) == pytest.approx(p, rel=1e-12)


def test_logit_at_its_ends():
    assert logit(0.0) == -math.inf and logit(1.0) == math.inf and logit(0.5) == 0.0
    assert math.isnan(logit(1.5)) and math.isnan(logit(-0.5)) and math.isnan(logit(math.nan))


@given(some.floats(1e-6, 1e6), some.floats(-10.0, 10.0))
@many
def test_power_against_the_library(x, y):
    assert power(x, y) == pytest.approx(math.pow(x, y), rel=1e-13)


def test_power_at_its_ends():
    assert power(3.0, 0.0) == 1.0 and power(1.0, 7.5) == 1.0 and power(4.0, 1.0) == pytest.approx(4.0, rel=1e-15)
    assert power(SMALLEST_NORMAL, 1.0) == pytest.approx(math.exp(-MODERATE), rel=1e-12)  # as far as a moderate exponent goes


@entry
def compiled_values(x, y, out):
    """Fill one row of values for each x."""
    for i in range(len(x)):
        out[i, 0] = exp(x[i])
        out[i, 1] = log(x[i])
        out[i, 2] = logistic(x[i])
        out[i, 3] = logit(x[i])
        normal = SMALLEST_NORMAL <= x[i] < math.inf
        out[i, 4] = power(x[i], y[i]) if normal else 0.0
        out[i, 5] = exp_of_moderate(x[i])
        out[i, 6] = log_of_normal(x[i]) if normal else 0.0


def values(x: float, y: float) -> list[float]:
    """One row of `compiled_values`, interpreted."""
    normal = SMALLEST_NORMAL <= x < math.inf
    of_normal = [power(x, y), log_of_normal(x)] if normal else [0.0, 0.0]
    return [exp(x), log(x), logistic(x), logit(x), of_normal[0], exp_of_moderate(x), of_normal[1]]


@compiled_only
def test_compiled_and_interpreted_agree_to_the_last_bit():
    source = np.random.default_rng(1993)
    x = np.concatenate(
        [
            np.array(EDGES),
            source.uniform(-750.0, 710.0, 4000),
            source.uniform(0.0, 1.0, 4000),
            source.normal(0.0, 3.0, 4000),
            10.0 ** source.uniform(-308.0, 308.0, 4000),
            source.uniform(-745.2, -664.0, 1000),
        ]
    )
    y = source.uniform(-3.0, 3.0, len(x))
    compiled = np.zeros((len(x), 7))
    compiled_values(x, y, compiled)
    interpreted = np.array([values(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)])
    both_nan = np.isnan(compiled) & np.isnan(interpreted)  # the sign bit of NaN says nothing
    same = compiled.view(np.uint64) == interpreted.view(np.uint64)
    assert (same | both_nan).all()
