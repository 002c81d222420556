"""Handles: what compiled code reads through an address is what stands in the arrays, and nothing but the right arrays is taken."""

import numba
import numpy as np
import pytest

from simpul.sim.initial_state import blank, copy
from simpul.sim.numerics.compiler import entry
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.pointer import _SETTINGS, COMMUNITY, Handle, community_at, settings_at
from simpul.sim.state.settings import WHOLE, settings
from tests.sim.rules.small import scenario

compiled_only = pytest.mark.skipif(bool(numba.config.DISABLE_JIT), reason="a handle is for compiled code")

DESCRIBED = scenario(5, issues=3, groups=2, places=2)
SEED = 2**62 + 12345


def numbered():
    """A community whose every entry is another number, and settings with a large seed."""
    c, p = blank(DESCRIBED, 2, 3), settings(DESCRIBED, SEED)
    for n, array in enumerate(c):
        most = np.iinfo(array.dtype).max if array.dtype.kind == "i" else 2**53
        array[...] = ((1000 * n + np.arange(array.size)) % most).reshape(array.shape)
    return c, p


@entry
def read(community, numbers, out):
    """Copy columns of every rank and type, their shapes, and settings of both types into `out`."""
    c = community_at(community)
    p = settings_at(numbers)
    out[0] = c.power[3]
    out[1] = c.key[4]
    out[2] = c.stock[2, 1]
    out[3] = c.partner[7, 8]
    out[4] = c.need[1, 2, 1]
    out[5] = c.member.shape[1]
    out[6] = c.need.shape[2]
    out[7] = p.reach
    out[8] = p.closure
    out[9] = float(p.seed - 2**62)
    out[10] = p.months
    c.stock[2, 2] = 42.5
    c.partner[0, 0] = -7


@entry
def write_between(community, out):
    """Read an entry of one column before and after a write to another of the same shape and type."""
    c = community_at(community)
    for s in range(c.trust.shape[1]):
        out[s] = c.trust[1, s]
        c.kept[1, s] = -1.0
        out[s] += c.trust[1, s] + c.kept[1, s]


@compiled_only
def test_a_write_to_one_column_leaves_the_others_and_is_read_again():
    c, p = numbered()
    before = c.trust.copy()
    out = np.zeros(c.trust.shape[1])
    handle = Handle(c, p)
    write_between(handle.community, out)
    assert np.array_equal(out, 2 * before[1] - 1.0) and np.array_equal(c.trust, before) and (c.kept[1] == -1.0).all()


def test_columns_that_share_memory_are_refused():
    c, p = numbered()
    with pytest.raises(TypeError, match="columns (kept and trust|trust and kept) share memory"):
        Handle(c._replace(trust=c.kept), p)


@compiled_only
def test_compiled_reading_equals_the_arrays_and_writing_reaches_them():
    c, p = numbered()
    out = np.zeros(11)
    handle = Handle(c, p)
    read(handle.community, handle.settings, out)
    expected = [
        c.power[3], c.key[4], c.stock[2, 1], c.partner[7, 8], c.need[1, 2, 1], 10, 2, p.reach, p.closure, 12345.0, p.months,
    ]
    assert out.tolist() == expected
    assert c.stock[2, 2] == 42.5
    assert c.partner[0, 0] == -7


@entry
def narrow(community, slot, out):
    """Write the least and the largest numbers of narrow columns and read them back, with what lies beside them."""
    c = community_at(community)
    c.depth[0, slot] = -128
    c.depth[0, slot + 1] = 127
    c.agreed_until[0, slot] = -32768
    c.agreed_until[0, slot + 1] = 32767
    c.partner[0, slot] = -(2**31)
    c.partner[0, slot + 1] = 2**31 - 1
    for n in range(2):
        out[n, 0] = c.depth[0, slot + n]
        out[n, 1] = c.agreed_until[0, slot + n]
        out[n, 2] = c.partner[0, slot + n]


@compiled_only
def test_narrow_whole_numbers_keep_their_sign_and_leave_their_neighbours():
    c, p = numbered()
    before = {name: getattr(c, name).copy() for name in ("depth", "agreed_until", "partner")}
    out = np.zeros((2, 3), np.int64)
    handle = Handle(c, p)
    narrow(handle.community, 3, out)
    assert out.tolist() == [[-128, -32768, -(2**31)], [127, 32767, 2**31 - 1]]
    for name, old in before.items():
        now = getattr(c, name)
        assert now[0, 3:5].tolist() == [out[0, list(before).index(name)], out[1, list(before).index(name)]]
        now[0, 3:5] = old[0, 3:5]
        assert np.array_equal(now, old), name


def test_every_column_stands_in_the_table_where_compiled_code_looks_for_it():
    c, p = numbered()
    handle = Handle(c, p)
    table, numbers = handle._community, handle._settings
    for column, array in zip(COLUMNS, c, strict=True):
        kind, word = COMMUNITY.places[column.name]
        assert table[word] == array.ctypes.data, column.name
        assert table[word + 1 : word + 1 + array.ndim].tolist() == list(array.shape), column.name
        assert kind.ndim == array.ndim
        assert str(kind.stored) == str(array.dtype)
        assert str(kind.dtype) in ("int64", "float64")
    for name, value in zip(p._fields, p, strict=True):
        kind, word = _SETTINGS.places[name]
        raw = numbers[word : word + 1]
        assert (raw if name in WHOLE else raw.view(np.float64))[0] == value, name
        assert str(kind) == ("int64" if name in WHOLE else "float64")
    assert len(table) == sum(1 + array.ndim for array in c)
    assert handle.community == table.ctypes.data


@pytest.mark.parametrize(("name", "wrong"), [
    ("power", lambda a: a.astype(np.float32)),
    ("key", lambda a: a.astype(np.int32)),
    ("key", lambda a: a.astype(np.float64)),
    ("stock", lambda a: np.asfortranarray(a)),
    ("stock", lambda a: np.concatenate([a, a], axis=1)[:, ::2]),
    ("power", lambda a: a[:, None]),
    ("need", lambda a: a[0]),
])
def test_a_column_of_the_wrong_type_or_layout_is_refused_by_name(name, wrong):
    c, p = numbered()
    c = c._replace(**{name: wrong(getattr(c, name))})
    with pytest.raises(TypeError, match=f"column {name}: expected a C-contiguous (float|int)[0-9]+ array of "):
        Handle(c, p)


def test_a_missing_column_is_refused():
    c, p = numbered()
    with pytest.raises(ValueError):
        Handle(tuple(c)[:-1], p)


@compiled_only
def test_a_handle_keeps_its_community_alive():
    c, p = numbered()
    handle = Handle(copy(c), p)
    filler = [np.zeros(10_000) for _ in range(50)]
    out = np.zeros(11)
    read(handle.community, handle.settings, out)
    assert out[0] == c.power[3]
    assert len(filler) == 50


def test_an_unknown_field_is_no_field():
    assert "nonsense" not in COMMUNITY.places
    assert set(COMMUNITY.places) == {column.name for column in COLUMNS}
