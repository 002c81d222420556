"""Sets of slots and counts in one whole number: compiled or not, what goes in comes out."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.sim.numerics.bitsets import COUNTED, SET, count_of, lowest, one_of, without_lowest
from simpul.sim.numerics.compiler import entry
from simpul.sim.state.columns import BOOK_MOST

slots = some.sets(some.integers(0, BOOK_MOST - 1))
depths = some.lists(some.integers(0, 4), max_size=BOOK_MOST)
many = settings(max_examples=500)


@entry
def slots_compiled(known, out):
    """Pack the slots that are marked in `known` into one number and take them out again, lowest first; return how many."""
    packed = 0
    for s in range(known.shape[0]):
        packed |= int(known[s] == 1) << s
    n = 0
    while packed != 0:
        out[n] = lowest(packed)
        packed = without_lowest(packed)
        n += 1
    return n


@entry
def counts_compiled(depth, out):
    """Count every depth."""
    counts = 0
    for s in range(depth.shape[0]):
        counts += one_of(depth[s])
    for d in range(5):
        out[d] = count_of(counts, d)


@many
@given(slots)
def test_a_set_of_slots_compiled(known):
    marks, out = np.zeros(BOOK_MOST, np.int8), np.zeros(BOOK_MOST, np.int64)
    marks[sorted(known)] = 1
    assert out[: slots_compiled(marks, out)].tolist() == sorted(known)


@given(slots)
def test_a_set_of_slots(known):
    packed, found = 0, []
    for s in known:
        packed |= 1 << s
    while packed != 0:
        found.append(lowest(packed))
        packed = without_lowest(packed)
    assert found == sorted(known)


@many
@given(depths)
def test_counts_by_depth_compiled(found):
    out = np.zeros(5, np.int64)
    counts_compiled(np.array(found, np.int8), out)
    assert out.tolist() == [found.count(depth) for depth in range(5)]


@given(depths)
def test_counts_by_depth_of_narrow_numbers(found):
    counts = 0
    for depth in np.array(found, np.int8):
        counts += one_of(depth)
    assert [count_of(np.int64(counts), depth) for depth in range(5)] == [found.count(depth) for depth in range(5)]


def test_a_full_book_is_counted():
    assert BOOK_MOST <= SET <= 64  # slots have a bit each
    assert BOOK_MOST < 1 << COUNTED
