"""A machine that runs the model's rules from `model.wasm`, on the columns and settings of a `Handle`, in place.

WebAssembly has memory of its own: state is copied there, rules run, and it is copied back, which takes less than a tenth of a
millisecond for a community of fifty. Memory grows with the community.
"""

from __future__ import annotations

import ctypes
import itertools
import threading
from pathlib import Path
from typing import Any

import numpy as np
import wasmtime
from numpy.typing import NDArray

from simpul.sim.portable.portable_rules import MODEL_FILE
from simpul.sim.state.column_types import KINDS
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.derived_settings import DERIVED_SETTINGS
from simpul.sim.state.pointer import Handle
from simpul.sim.state.settings import WHOLE, Settings
from simpul.sim.translation.c_file import FREE_LETTERS

_PAGE = 1 << 16  # bytes by which memory grows
_LINE = 64  # bytes: where a line of the processor's cache begins
_WORD = 8  # bytes of an entry of a handle's tables
_ADDRESS = 4  # bytes of an address inside
_SHAPES = [column.shape for column in COLUMNS]
_SIZES = [np.dtype(KINDS[column.kind]).itemsize for column in COLUMNS]
_WORDS = sum(1 + len(shape) for shape in _SHAPES)


def _in_lines(size: int) -> int:
    """Return a number of bytes in whole lines."""
    return -(-size // _LINE) * _LINE


class _Layout:
    """Where the columns of one community stand in the memory of a machine, from `begin` on.

    words: the table of its handle; pieces: (address outside, place inside, bytes) to be copied, as few as there can be; end: the
    first free byte behind them.
    """

    def __init__(self, words: NDArray[np.int64], begin: int):
        self.words, self.begin = words.copy(), begin
        self.lengths = dict.fromkeys(FREE_LETTERS, 0)
        at, addresses, sizes = 0, [], []
        for shape, size in zip(_SHAPES, _SIZES, strict=True):
            lengths = [int(word) for word in words[at + 1 : at + 1 + len(shape)]]
            addresses.append(int(words[at]))
            sizes.append(size * int(np.prod(lengths)))
            self.lengths |= {letter: n for letter, n in zip(shape, lengths, strict=True) if letter in self.lengths}
            at += 1 + len(shape)
        first = min(addresses)
        whole = max(address + size for address, size in zip(addresses, sizes, strict=True)) - first
        if whole <= sum(map(_in_lines, sizes)):  # one block (`simpul.sim.initial_state.in_one_block`)
            begin += (first - begin) % _LINE
            self.places = [begin + address - first for address in addresses]
            self.pieces = [(first, begin, whole)]
        else:
            self.places = list(itertools.accumulate(map(_in_lines, sizes), initial=begin))[:-1]
            self.pieces = list(zip(addresses, self.places, sizes, strict=True))
        self.end = max(inside + size for _outside, inside, size in self.pieces)


class WasmMachine:
    """One instance of the model with memory of its own, for one thread."""

    def __init__(self, engine: wasmtime.Engine, module: wasmtime.Module):
        self._store = wasmtime.Store(engine)
        self._found: Any = wasmtime.Instance(self._store, module, []).exports(self._store)
        self._memory = self._found["memory"]
        self._columns = _in_lines(self._found["__heap_base"].value(self._store))  # a table of addresses, then one of lengths
        self._lengths = self._columns + _in_lines(_ADDRESS * len(COLUMNS))
        self._settings = self._lengths + _in_lines(_WORD * len(FREE_LETTERS))
        self._free = self._settings + _in_lines(_WORD * len(Settings._fields))
        self._layout: _Layout | None = None

    def pass_months(
        self, community: int, settings: int, first: int, last: int, series: NDArray[np.float64], ledger: NDArray[np.float64],
    ) -> None:
        """Do what `simpul.sim.months.run_months` does, with the same bits."""
        layout = self._prepared(community, settings, self._free + series.nbytes + ledger.nbytes)
        self.call("pass_months", first, last, series, ledger)
        for outside, inside, size in layout.pieces:
            ctypes.memmove(outside, self._base() + inside, size)

    def call(self, name: str, *arguments: int | float | NDArray[np.float64]) -> Any:
        """Call a function of the model (`PORTABLE_RULES`) and return what it returns; arrays of floats are changed in place."""
        arrays = [one for one in arguments if isinstance(one, np.ndarray)]
        places = list(itertools.accumulate((array.nbytes for array in arrays), initial=self._free))
        if self._layout is not None and places[-1] > self._layout.begin:
            self._layout = None  # the arrays lie over a community, which is copied again when it is its turn
        self._grow(places[-1])
        passed: list[int | float] = []
        left = iter(zip(arrays, places, strict=False))
        for one in arguments:
            if isinstance(one, np.ndarray):
                array, inside = next(left)
                self._write(inside, array)
                passed += [inside, *array.shape]
            else:
                passed.append(one)
        found = self._call(name, *passed)
        for array, inside in zip(arrays, places, strict=False):
            array[...] = self._read(inside, array.size).reshape(array.shape)
        return found

    def derived(self, handle: Handle) -> dict[str, float]:
        """Return the settings that follow from others, worked out from the others of `handle`."""
        self._prepared(handle.community, handle.settings, self._free)
        self._call("derive", self._settings)
        numbers = self._read(self._settings, len(Settings._fields))
        return {name: float(numbers[Settings._fields.index(name)]) for name in DERIVED_SETTINGS if name not in WHOLE}

    def _prepared(self, community: int, settings: int, begin: int) -> _Layout:
        """Bring a community and its settings, of which these are the tables of a `Handle`, into memory from `begin` on."""
        words = np.ctypeslib.as_array((ctypes.c_int64 * _WORDS).from_address(community))
        if self._layout is None or self._layout.begin != begin or not np.array_equal(words, self._layout.words):
            self._layout = _Layout(words, begin)
            self._grow(self._layout.end)
            self._write(self._columns, np.array(self._layout.places, np.uint32))
            self._write(self._lengths, np.array(list(self._layout.lengths.values()), np.int64))
        base = self._base()
        ctypes.memmove(base + self._settings, settings, len(Settings._fields) * _WORD)
        for outside, inside, size in self._layout.pieces:
            ctypes.memmove(base + inside, outside, size)
        self._call("prepare", self._columns, self._lengths, self._settings, self._settings)
        return self._layout

    def _grow(self, end: int) -> None:
        missing = end - self._memory.data_len(self._store)
        if missing > 0:
            self._memory.grow(self._store, -(-missing // _PAGE))

    def _call(self, name: str, *arguments: int | float) -> Any:
        return self._found[name](self._store, *arguments)

    def _base(self) -> int:
        """Return where the memory begins, outside; it may lie elsewhere once it has grown."""
        return ctypes.addressof(self._memory.data_ptr(self._store).contents)

    def _write(self, inside: int, array: np.ndarray) -> None:
        array = np.ascontiguousarray(array)
        ctypes.memmove(self._base() + inside, array.ctypes.data, array.nbytes)

    def _read(self, inside: int, count: int) -> NDArray[np.float64]:
        return np.ctypeslib.as_array((ctypes.c_double * count).from_address(self._base() + inside))


class WasmModel:
    """The model from `model.wasm`, for any number of threads: each has a machine of its own. Compiling it takes a fifth of a
    second."""

    def __init__(self, file: Path = MODEL_FILE):
        self._engine = wasmtime.Engine()
        self._module = wasmtime.Module(self._engine, file.read_bytes())
        self._own = threading.local()

    def machine(self) -> WasmMachine:
        """Return the machine of this thread."""
        if not hasattr(self._own, "machine"):
            self._own.machine = WasmMachine(self._engine, self._module)
        found: WasmMachine = self._own.machine
        return found

    def run_months(
        self, community: int, settings: int, first: int, last: int, series: NDArray[np.float64], ledger: NDArray[np.float64],
    ) -> None:
        """Let months pass in place of `simpul.sim.months.run_months`, with the same bits."""
        self.machine().pass_months(community, settings, first, last, series, ledger)
