"""A handle to a community: what compiled code gets in place of some two hundred arrays.

A named tuple of arrays is flattened into more than a thousand arguments at every call between compiled rules; compiling
them took minutes. A handle is one address: that of a small table with the address and the shape of every column, which stays in
memory as long as the community lives. Compiled rules read `c.trust[i, s]` through it exactly as plain Python does from the named
tuple. The table never changes while a rule runs, and the loads say so (`invariant.load`), so that the compiler keeps what it has
read.

Columns are C-contiguous float64 or int64 arrays, settings are float64 or int64 numbers: every entry is a whole number of 8-byte
words.
"""

import weakref

import numba
import numpy as np
from llvmlite import ir
from numba import types
from numba.core.typing.templates import AttributeTemplate
from numba.extending import infer_getattr, intrinsic, lower_getattr_generic, models, register_model
from numba.np.arrayobj import make_array, populate_array

from sim.columns import COLUMNS, Community
from sim.settings import WHOLE, Settings

WORD = 8  # bytes


class TableType(types.Type):
    """The compiled type of a handle: its fields by name, each with its type and the word of the table where it stands."""

    def __init__(self, name: str, fields: list[tuple[str, types.Type]]):
        super().__init__(name=name)
        self.places: dict[str, tuple[types.Type, int]] = {}
        word = 0
        for field, kind in fields:
            self.places[field] = (kind, word)
            word += 1 + (kind.ndim if isinstance(kind, types.Array) else 0)


def _column_type(kind: str, shape: str) -> types.Type:
    return types.Array(types.float64 if kind == "f" else types.int64, len(shape), "C")


COMMUNITY = TableType("Community", [(column.name, _column_type(column.kind, column.shape)) for column in COLUMNS])
SETTINGS = TableType("Settings", [(name, types.int64 if name in WHOLE else types.float64) for name in Settings._fields])

register_model(TableType)(models.OpaqueModel)


@infer_getattr
class TableAttribute(AttributeTemplate):
    """The type of `handle.name`."""

    key = TableType

    def generic_resolve(self, table, name):
        """Return the type of field `name`, None if there is none."""
        return table.places[name][0] if name in table.places else None


@lower_getattr_generic(TableType)
def _read_field(context, builder, table, value, name):
    """Emit the code of `handle.name`: a number, or an array put together from its address and shape."""
    kind, word = table.places[name]

    def load(position, llvm_type):
        address = builder.gep(builder.bitcast(value, llvm_type.as_pointer()), [ir.Constant(ir.IntType(64), position)])
        loaded = builder.load(address)
        loaded.set_metadata("invariant.load", builder.module.add_metadata([]))
        return loaded

    if not isinstance(kind, types.Array):
        return load(word, context.get_value_type(kind))
    integer = ir.IntType(64)
    shape = [load(word + 1 + axis, integer) for axis in range(kind.ndim)]
    strides = [ir.Constant(integer, WORD)]
    for extent in reversed(shape[1:]):
        strides.insert(0, builder.mul(strides[0], extent))
    array = make_array(kind)(context, builder)
    data = builder.inttoptr(load(word, integer), context.get_data_type(kind.dtype).as_pointer())
    populate_array(array, data=data, shape=shape, strides=strides, itemsize=ir.Constant(integer, WORD), meminfo=None)
    return array._getvalue()


def _at(table: TableType):
    """Return the intrinsic that turns an address into a handle of the given table."""

    @intrinsic
    def at(_typing_context, address):
        """Turn the address of a table into a handle."""
        def generate(context, builder, _signature, arguments):
            return builder.inttoptr(arguments[0], context.get_value_type(table))

        return table(types.int64), generate

    return at


_living: weakref.WeakValueDictionary = weakref.WeakValueDictionary()  # address -> its handle


def _found(part: int):
    """Return the function that finds `kept[part]` of the handle at an address, for when nothing is compiled (NUMBA_DISABLE_JIT)."""
    return lambda address: _living[address].kept[part]


community_at = _found(0) if numba.config.DISABLE_JIT else _at(COMMUNITY)
settings_at = _found(1) if numba.config.DISABLE_JIT else _at(SETTINGS)


_EXPECTED = [(np.dtype(np.float64 if column.kind == "f" else np.int64).char, len(column.shape)) for column in COLUMNS]
_WHOLE_PLACES = [Settings._fields.index(name) for name in WHOLE]


class Handle:
    """The tables of one community and its settings, for compiled code; keeps both alive.

    Attributes:
        community, settings: addresses (integers) to be passed to compiled functions.
        kept: the community and the settings themselves.
    """

    def __init__(self, c: Community, p: Settings):
        self.kept = (c, p)
        words: list[int] = []
        for column, (letter, axes), array in zip(COLUMNS, _EXPECTED, c, strict=True):
            if array.dtype.char != letter or array.ndim != axes or not array.flags.c_contiguous:
                raise TypeError(f"column {column.name}: expected a C-contiguous {np.dtype(letter)} array of {column.shape}")
            words.append(array.ctypes.data)
            words.extend(array.shape)
        self._community = np.array(words, np.int64)
        self._settings = np.array(p, np.float64).view(np.int64)
        for place in _WHOLE_PLACES:
            self._settings[place] = p[place]
        self.community = int(self._community.ctypes.data)
        self.settings = int(self._settings.ctypes.data)
        if numba.config.DISABLE_JIT:
            _living[self.community] = _living[self.settings] = self
