"""The months translated into C (`tests/bench/in_c`, for the benchmark): the same bits under every strategy, where gcc is; what is
not in the subset is refused by name."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simpul.sim.numerics.compiler import rule
from simpul.sim.translation.c_file import ExportedRule, c_file_text
from simpul.sim.translation.kinds import FLOAT, INT, OF_COMMUNITY, unified
from simpul.sim.translation.subset import NotInSubset
from tests.baseline import bits
from tests.bench.in_c.comparing import Course, by_gcc, by_numba, differing
from tests.bench.in_c.native_program import Program, gcc

needs_gcc = pytest.mark.skipif(gcc() is None, reason="needs gcc")
QUICKLY = "-O0"  # the same bits, compiled in two seconds


@rule
def odd_arithmetic(a, b, x, y):
    total = 0.0
    for n in range(3):
        total += min(a, b, n) + max(x, y) * (a % b) - (-a) // b / 2
    i = 0
    while i < 2 and not (x < y < total):
        i += 1
        if i == 1:
            continue
        total = total - abs(-x) if a > 0 or b > 0 else float(i)
    big, k = math.frexp(total)
    return total + big * k + int(x) + math.floor(y) + (1 if (x < y) & (a < b) else 0)


@rule
def grows(c, i):
    c.morale[i] += 1.0
    return c.morale[i]


@rule
def in_whichever_order(c, i):
    return grows(c, i) + c.morale[i]


@rule
def a_dictionary(x):
    return {1: x}[1]


@rule
def an_index_with_a_fraction(c, x):
    return c.morale[x]


@pytest.fixture(scope="module")
def in_c(tmp_path_factory):
    """What lets months pass in C."""
    return by_gcc(tmp_path_factory.mktemp("c"), QUICKLY)


@needs_gcc
@pytest.mark.parametrize("label", bits.LABELS)
def test_months_in_c_have_the_same_bits(label, in_c):
    here, there = Course(bits.world(), label, bits.SEED).run(by_numba), Course(bits.world(), label, bits.SEED).run(in_c)
    assert differing(here, there) == []
    assert bits.fingerprint(there.series) == bits.read()[label]["series"]


@needs_gcc
def test_what_differs_is_seen(in_c):
    here, there = Course(bits.world(), "nothing", 1).run(by_numba), Course(bits.world(), "nothing", 2).run(in_c)
    assert {"trust", "series", "ledger"} <= set(differing(here, there))


@needs_gcc
def test_operators_mean_what_they_mean_in_python(tmp_path):
    import ctypes

    run = Program(tmp_path, odd_arithmetic, (INT, INT, FLOAT, FLOAT), (QUICKLY,)).run
    run.restype, run.argtypes = ctypes.c_double, [ctypes.c_int64] * 2 + [ctypes.c_double] * 2
    draws = np.random.default_rng(1)
    for _ in range(500):
        a, b = (int(n) or 1 for n in draws.integers(-9, 9, 2))
        x, y = (float(n) for n in draws.normal(0, 5, 2))
        assert run(a, b, x, y) == odd_arithmetic(a, b, x, y), (a, b, x, y)


@pytest.mark.parametrize("function,kinds,told", [
    (in_whichever_order, (OF_COMMUNITY, INT), "order matters"), (a_dictionary, (FLOAT,), "test_in_c.a_dictionary"),
    (an_index_with_a_fraction, (OF_COMMUNITY, FLOAT), "no whole number")])
def test_what_is_not_in_the_subset_is_named(function, kinds, told):
    with pytest.raises(NotInSubset, match=told):
        c_file_text({"rule": ExportedRule(function, kinds)})


def test_a_kind_holds_what_narrower_ones_do():
    assert unified(INT, FLOAT) == unified(FLOAT, INT) == FLOAT and unified(None, INT) == INT
    assert unified((INT, FLOAT), (FLOAT, FLOAT)) == (FLOAT, FLOAT)
    with pytest.raises(NotInSubset):
        unified(INT, OF_COMMUNITY)
