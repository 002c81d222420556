"""A handle to a community: what compiled code gets in place of some two hundred arrays.

A named tuple of arrays is flattened into more than a thousand arguments at every call between compiled rules; compiling
them took minutes. A handle is one address: that of a small table with the address and the shape of every column, which stays in
memory as long as the community lives. Compiled rules write `c.trust[i, s]` exactly as plain Python does for the named tuple. The
table never changes while a rule runs, and the loads say so (`invariant.load`), so that the compiler keeps what it has read.

Columns are C-contiguous arrays, settings are float64 or int64 numbers: every entry of a table is a word of 8 bytes. Whole numbers
of a column may lie in fewer bits than 64 (`KINDS` in `sim/state/column_types.py`): they are widened when they are read and cut
when they are
written, so that rules know whole numbers of one size only.
"""

import itertools
import operator
import weakref

import numba
import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing.templates import AbstractTemplate, AttributeTemplate, infer_global, signature
from numba.extending import infer_getattr, intrinsic, lower_builtin, lower_getattr, lower_getattr_generic, models, register_model

from simpul.sim.state.column_types import KINDS, Column
from simpul.sim.state.columns import COLUMNS, RESOURCES, VERBS, Community
from simpul.sim.state.settings import WHOLE, Settings

_WORD = ir.IntType(64)
_KNOWN_LENGTHS = {"R": len(RESOURCES), "V": len(VERBS)}  # the same in every community, by the letter of the axis


class ColumnType(types.Type):
    """The compiled type of a column: the place in the table where its address stands, followed by its shape.

    Reading and writing single entries and `shape` is all it can. A negative index is an error, not a count from the end, which
    saves a comparison at every access; with NUMBA_BOUNDSCHECK=1 indices are checked.
    """

    def __init__(self, column: str, stored: types.Type, shape: str):
        super().__init__(name=f"Column({column}, {stored}, {shape})")
        self.column = column
        self.stored = stored
        self.dtype = types.int64 if isinstance(stored, types.Integer) else stored
        self.shape = shape
        self.ndim = len(shape)


class TableType(types.Type):
    """The compiled type of a handle: its fields by name, each with its type and the word of the table where it stands."""

    def __init__(self, name: str, fields: list[tuple[str, types.Type]]):
        super().__init__(name=name)
        self.places: dict[str, tuple[types.Type, int]] = {}
        word = 0
        for field, kind in fields:
            self.places[field] = (kind, word)
            word += 1 + (kind.ndim if isinstance(kind, ColumnType) else 0)


def _column_type(column: Column) -> types.Type:
    return ColumnType(column.name, numba.from_dtype(np.dtype(KINDS[column.kind])), column.shape)


COMMUNITY = TableType("Community", [(column.name, _column_type(column)) for column in COLUMNS])
_SETTINGS = TableType("Settings", [(name, types.int64 if name in WHOLE else types.float64) for name in Settings._fields])

register_model(TableType)(models.OpaqueModel)
register_model(ColumnType)(models.OpaqueModel)


@infer_getattr
class TableAttribute(AttributeTemplate):
    """The type of `handle.name`."""

    key = TableType

    def generic_resolve(self, table, name):
        """Return the type of field `name`, None if there is none."""
        return table.places[name][0] if name in table.places else None


@infer_getattr
class ColumnAttribute(AttributeTemplate):
    """The type of `column.shape`."""

    key = ColumnType

    def resolve_shape(self, column):
        """Return a tuple of whole numbers."""
        return types.UniTuple(types.int64, column.ndim)


@infer_global(operator.getitem)
class ColumnEntry(AbstractTemplate):
    """The type of `column[i]` or `column[i, j]`: a number."""

    def generic(self, args, kws):
        """Return the signature, None for anything but one whole number for each axis."""
        column, index = args
        return signature(column.dtype, column, index) if _fits(column, index) else None


@infer_global(operator.setitem)
class ColumnEntrySet(AbstractTemplate):
    """The type of `column[i] = number`."""

    def generic(self, args, kws):
        """Return the signature, None for anything but one whole number for each axis."""
        column, index, _value = args
        return signature(types.none, column, index, column.dtype) if _fits(column, index) else None


def _fits(column: types.Type, index: types.Type) -> bool:
    """Tell whether `index` holds one whole number for each axis of `column`, which is a column of ours."""
    if not isinstance(column, ColumnType):
        return False
    parts = list(index) if isinstance(index, types.BaseTuple) else [index]
    return len(parts) == column.ndim and all(isinstance(part, types.Integer) for part in parts)


def _load(builder, table, position: int, llvm_type):
    """Emit the load of one word of a table, which never changes while a rule runs."""
    address = builder.gep(builder.bitcast(table, llvm_type.as_pointer()), [ir.Constant(_WORD, position)])
    loaded = builder.load(address)
    loaded.set_metadata("invariant.load", builder.module.add_metadata([]))
    loaded.set_metadata("tbaa", _memory_of(builder.module, "table"))
    return loaded


def _length(builder, column, value, axis: int):
    """Emit the length of one axis of a column: a number known beforehand, such as that of the resources, or one of the table."""
    known = _KNOWN_LENGTHS.get(column.shape[axis])
    return ir.Constant(_WORD, known) if known else _load(builder, value, 1 + axis, _WORD)


@lower_getattr_generic(TableType)
def _read_field(context, builder, table, value, name):
    """Emit the code of `handle.name`: a number, or the place of a column in the table."""
    kind, word = table.places[name]
    if not isinstance(kind, ColumnType):
        return _load(builder, value, word, context.get_value_type(kind))
    words = builder.bitcast(value, _WORD.as_pointer())
    return builder.bitcast(builder.gep(words, [ir.Constant(_WORD, word)]), context.get_value_type(kind))


@lower_getattr(ColumnType, "shape")
def _read_shape(context, builder, column, value):
    """Emit the code of `column.shape`."""
    lengths = [_length(builder, column, value, axis) for axis in range(column.ndim)]
    return context.make_tuple(builder, types.UniTuple(types.int64, column.ndim), lengths)


def _entry_address(context, builder, column, value, index_type, index):
    """Emit the address of one entry of a column: rows follow each other in memory (C order)."""
    kinds = list(index_type) if isinstance(index_type, types.BaseTuple) else [index_type]
    given = cgutils.unpack_tuple(builder, index) if isinstance(index_type, types.BaseTuple) else [index]
    parts = [context.cast(builder, part, kind, types.int64) for part, kind in zip(given, kinds, strict=True)]
    offset = None
    for axis, part in enumerate(parts):
        if context.enable_boundscheck:
            cgutils.do_boundscheck(context, builder, part, _length(builder, column, value, axis), axis)
        if offset is None:
            offset = part
        else:
            length = _length(builder, column, value, axis)
            offset = builder.add(builder.mul(offset, length, flags=["nsw"]), part, flags=["nsw"])
    data = builder.inttoptr(_load(builder, value, 0, _WORD), context.get_data_type(column.stored).as_pointer())
    return builder.gep(data, [offset], inbounds=True)


def _memory_of(module, name):
    """Return the mark that says: this is memory of the column (or table) of that name and of no other, so that a write to one
    column leaves what was read from elsewhere as it is (LLVM: type-based alias analysis)."""
    root = module.add_metadata(["columns"])
    memory = module.add_metadata([name, root, ir.Constant(_WORD, 0)])
    return module.add_metadata([memory, memory, ir.Constant(_WORD, 0)])


def _read_entry(context, builder, sig, args):
    """Emit the code of `column[...]`."""
    column, index_type = sig.args
    loaded = builder.load(_entry_address(context, builder, column, args[0], index_type, args[1]))
    loaded.set_metadata("tbaa", _memory_of(builder.module, column.column))
    return loaded if column.stored == column.dtype else builder.sext(loaded, _WORD)


def _write_entry(context, builder, sig, args):
    """Emit the code of `column[...] = number`."""
    column, index_type, _dtype = sig.args
    value = args[2] if column.stored == column.dtype else builder.trunc(args[2], context.get_data_type(column.stored))
    stored = builder.store(value, _entry_address(context, builder, column, args[0], index_type, args[1]))
    stored.set_metadata("tbaa", _memory_of(builder.module, column.column))
    return context.get_dummy_value()


for _index in (types.Integer, types.BaseTuple):
    lower_builtin(operator.getitem, ColumnType, _index)(_read_entry)
    lower_builtin(operator.setitem, ColumnType, _index, types.Any)(_write_entry)


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


def _found(part: str):
    """Return the function that finds a part of the handle at an address, for when nothing is compiled (NUMBA_DISABLE_JIT)."""
    return lambda address: getattr(_living[address], part)


community_at = _found("columns") if numba.config.DISABLE_JIT else _at(COMMUNITY)
settings_at = _found("numbers") if numba.config.DISABLE_JIT else _at(_SETTINGS)


_EXPECTED = [(np.dtype(KINDS[column.kind]).char, len(column.shape)) for column in COLUMNS]
_WHOLE_PLACES = {name: Settings._fields.index(name) for name in WHOLE}


def _address(array: np.ndarray) -> int:
    """Return where the numbers of an array begin in memory."""
    return array.__array_interface__["data"][0]


def _check_apart(c: Community, addresses: list[int]) -> None:
    """Raise TypeError if two columns share memory: compiled code takes it that a write to one leaves the others as they are."""
    taken = sorted((at, array.nbytes, column.name) for at, column, array in zip(addresses, COLUMNS, c, strict=True) if array.nbytes)
    for (start, size, name), (following, _, other) in itertools.pairwise(taken):
        if following < start + size:
            raise TypeError(f"columns {name} and {other} share memory")


class Handle:
    """The tables of one community and its settings, for compiled code; keeps both alive.

    Attributes:
        community, settings: addresses (integers) to be passed to compiled functions.
        columns: the community itself.
    """

    def __init__(self, c: Community, p: Settings):
        addresses = [_address(array) for array in c]
        _check_apart(c, addresses)
        words: list[int] = []
        for column, (letter, axes), array, address in zip(COLUMNS, _EXPECTED, c, addresses, strict=True):
            if array.dtype.char != letter or array.ndim != axes or not array.flags.c_contiguous:
                raise TypeError(f"column {column.name}: expected a C-contiguous {np.dtype(letter)} array of {column.shape}")
            words.append(address)
            words.extend(array.shape)
        self._community = np.array(words, np.int64)
        self._settings = np.array(p, np.float64).view(np.int64)
        self.community = _address(self._community)
        self.settings = _address(self._settings)
        self.columns = c
        self._numbers = p
        self._changed: dict[str, int] = {}
        self.change(**{name: getattr(p, name) for name in WHOLE})
        if numba.config.DISABLE_JIT:
            _living[self.community] = _living[self.settings] = self

    @property
    def numbers(self) -> Settings:
        """The settings themselves, with what was changed."""
        if self._changed:
            self._numbers = self._numbers._replace(**self._changed)
            self._changed = {}
        return self._numbers

    def change(self, **whole: int) -> None:
        """Let the community go on with other whole numbers in its settings, such as the seed, by name; the addresses stay."""
        self._changed |= whole  # a new tuple of all settings, made every time, would cost as much as a month of the model
        for name, number in whole.items():
            self._settings[_WHOLE_PLACES[name]] = number
