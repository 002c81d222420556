"""Keyed draws: published answers, the same bits compiled and interpreted, and the shape of each distribution."""

import math

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from scipy import stats

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import entry
from simpul.sim.numerics.keyed_random import (
    draw_index,
    exponential,
    gumbel,
    normal,
    normal_quantile,
    uniform,
    uniforms,
    uniforms4,
    words,
)

compiled_only = pytest.mark.skipif(bool(numba.config.DISABLE_JIT), reason="compares with compiled code")

WORD = 0xFFFFFFFF

# Known answers for philox4x32 with 10 rounds, from tests/kat_vectors of Random123 (Salmon, Moraes, Dror, Shaw 2011).
KNOWN_ANSWERS = [
    ("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"),
]


def parsed(text: str) -> tuple[int, ...]:
    return tuple(int(word, 16) for word in text.split())


@entry
def compiled_draws(keys, integers, floats):
    """Fill one row of draws for each row of keys (seed, actor, other, month, stream)."""
    for i in range(len(keys)):
        seed, actor, other, month, stream = keys[i, 0], keys[i, 1], keys[i, 2], keys[i, 3], keys[i, 4]
        integers[i, 0], integers[i, 1], integers[i, 2], integers[i, 3] = words(seed, actor, other, month, stream)
        u = uniform(seed, actor, other, month, stream)
        floats[i, 0] = u
        floats[i, 1], floats[i, 2] = uniforms(seed, actor, other, month, stream)
        floats[i, 3], floats[i, 4], floats[i, 5], floats[i, 6] = uniforms4(seed, actor, other, month, stream)
        floats[i, 7] = normal(seed, actor, other, month, stream)
        floats[i, 8] = normal_quantile(u * u * u * u)
        floats[i, 9] = gumbel(u)
        floats[i, 10] = exponential(u)
        floats[i, 11] = draw_index(7, u)


def interpreted_draws(keys, integers, floats):
    """Do the same in plain Python, with plain integers and floats."""
    for i, key in enumerate(keys.tolist()):
        integers[i] = words(*key)
        u = uniform(*key)
        quad = uniforms4(*key)
        others = [normal(*key), normal_quantile(u * u * u * u), gumbel(u), exponential(u), draw_index(7, u)]
        floats[i] = [u, *uniforms(*key), *quad, *others]


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_known_answers(counter, key, answer):
    low, high = parsed(key)
    assert tuple(int(word) for word in words(low | high << 32, *parsed(counter))) == parsed(answer)


@compiled_only
@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_known_answers_compiled(counter, key, answer):
    low, high = parsed(key)
    # the same 64 bits as a signed number: the compiled seed is an int64
    seed = int(np.array(low | high << 32, dtype=np.uint64).view(np.int64))
    integers, floats = np.zeros((1, 4), np.uint64), np.zeros((1, 12))
    compiled_draws(np.array([[seed, *parsed(counter)]], dtype=np.int64), integers, floats)
    assert tuple(int(word) for word in integers[0]) == parsed(answer)


@compiled_only
def test_compiled_and_interpreted_agree_to_the_last_bit():
    source = np.random.default_rng(20110)
    keys = np.column_stack(
        [
            source.integers(0, 2**63 - 1, 2000),
            source.integers(-1, 2**32 - 1, 2000),
            source.integers(-1, 2**32 - 1, 2000),
            source.integers(0, 2**32, 2000),
            source.integers(0, 2**32, 2000),
        ]
    )
    keys[0] = [0, -1, -1, 0, 0]
    keys[1] = [2**63 - 1, -1, -1, 2**32 - 1, 2**32 - 1]
    here = np.zeros((2000, 4), np.uint64), np.zeros((2000, 12))
    there = np.ones((2000, 4), np.uint64), np.ones((2000, 12))
    compiled_draws(keys, *here)
    interpreted_draws(keys, *there)
    assert here[0].tobytes() == there[0].tobytes()
    assert here[1].tobytes() == there[1].tobytes()


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int32, np.int64, np.uint32, int])
def test_the_type_of_a_key_does_not_matter(kind):
    assert uniform(kind(7), kind(3), kind(5), kind(2), kind(9)) == uniform(7, 3, 5, 2, 9)


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int32, np.int64])
def test_nobody_is_one_key_whatever_the_type(kind):
    assert uniform(7, kind(-1), kind(-1), 2, 9) == uniform(7, WORD, WORD, 2, 9)


@given(
    some.tuples(*[some.integers(0, 2**31)] * 5),
    some.integers(0, 4),
    some.integers(1, 2**31),
)
def test_every_input_changes_the_draw(key, position, change):
    other = list(key)
    other[position] += change
    assert uniform(*key) != uniform(*other)


def test_the_high_word_of_the_seed_counts():
    assert uniform(1, 2, 3, 4, 5) != uniform(1 + 2**32, 2, 3, 4, 5)


def test_pairs_are_ordered():
    assert uniform(1, 2, 3, 4, 5) != uniform(1, 3, 2, 4, 5)


def test_the_first_of_two_is_the_single_draw():
    assert uniforms(8, 2, 3, 4, 5)[0] == uniform(8, 2, 3, 4, 5)


def test_uniform_never_reaches_its_ends():
    lowest = keyed_random._unit(np.uint64(0), np.uint64(0))
    highest = keyed_random._unit(np.uint64(WORD), np.uint64(WORD))
    assert 0.0 < lowest < 2.0**-52
    assert 1.0 - 2.0**-52 < highest < 1.0
    assert math.isfinite(gumbel(lowest)) and math.isfinite(gumbel(highest))
    assert math.isfinite(exponential(lowest)) and exponential(highest) > 0.0
    assert -8.3 < normal_quantile(lowest) < -8.0 and 8.0 < normal_quantile(highest) < 8.3


DRAWS = 4000


@pytest.fixture(scope="module")
def drawn():
    return np.array([uniform(4, i % 50, i // 50, 7, 3) for i in range(DRAWS)])


def test_uniform_is_uniform(drawn):
    assert stats.kstest(drawn, "uniform").pvalue > 1e-3


def test_the_two_uniforms_are_unrelated():
    pairs = np.array([uniforms(4, i, -1, 7, 3) for i in range(DRAWS)])
    assert abs(np.corrcoef(pairs.T)[0, 1]) < 4 / math.sqrt(DRAWS)
    assert stats.kstest(pairs[:, 1], "uniform").pvalue > 1e-3


def test_neighbouring_months_and_actors_are_unrelated():
    grid = np.array([[uniform(4, actor, -1, month, 3) for month in range(60)] for actor in range(60)])
    assert abs(np.corrcoef(grid[:, :-1].ravel(), grid[:, 1:].ravel())[0, 1]) < 4 / 60
    assert abs(np.corrcoef(grid[:-1].ravel(), grid[1:].ravel())[0, 1]) < 4 / 60


def test_the_four_uniforms_are_uniform():
    quads = np.array([uniforms4(4, i, -1, 7, 3) for i in range(DRAWS)])
    for column in quads.T:
        assert stats.kstest(column, "uniform").pvalue > 1e-3


def test_normal_gumbel_and_exponential_have_their_distributions(drawn):
    assert stats.kstest([normal_quantile(u) for u in drawn], "norm").pvalue > 1e-3
    assert stats.kstest([gumbel(u) for u in drawn], "gumbel_r").pvalue > 1e-3
    assert stats.kstest([exponential(u) for u in drawn], "expon").pvalue > 1e-3


@given(some.floats(1e-300, 1.0 - 2.0**-53))
@settings(max_examples=500)
def test_normal_quantile_against_scipy(u):
    assert normal_quantile(u) == pytest.approx(stats.norm.ppf(u), rel=2e-14, abs=1e-15)


def test_normal_draws_by_the_quantile():
    assert normal(3, 1, 2, 5, 8) == normal_quantile(uniform(3, 1, 2, 5, 8))


@given(some.integers(1, 10**6), some.floats(2.0**-53, 1.0 - 2.0**-53))
def test_choice_stays_in_range(n, u):
    assert 0 <= draw_index(n, u) < n


def test_choice_is_even(drawn):
    counts = np.bincount([draw_index(5, u) for u in drawn], minlength=5)
    assert stats.chisquare(counts).pvalue > 1e-3


def test_streams_are_frozen():
    """A number once given stays: add new purposes at the end of this table, never change a line."""
    frozen = """BUILD WORLD DISPOSITION SEARCH DEAL DELIVER DEEPEN DECAY_DRAW REPRESENTATIVE STRUCTURE
                ATTEND INTRODUCE_DRAW MISREAD GOSSIP CRISIS WINDOW OPENING PAIR JOIN SURVEY BRIDGE""".split()
    for number, name in enumerate(frozen, start=1):
        assert getattr(keyed_random, name) == number, name


def test_streams_are_distinct_and_below_event():
    named = {name: value for name, value in vars(keyed_random).items() if name.isupper() and type(value) is int}
    streams = [value for name, value in named.items() if not name.startswith("_") and name not in ("NOBODY", "EVENT")]
    assert len(streams) >= 20
    assert len(set(streams)) == len(streams)
    assert all(0 < value < keyed_random.EVENT for value in streams)
