"""What a column of a community is: its name, shape, type and meaning; and the units of what columns hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS: dict[str, type] = {"f": np.float64, "i": np.int64, "w": np.int32, "h": np.int16, "b": np.int8}
"""How the numbers of a column lie in memory, by its type letter. Rules read and write whole numbers as int64."""

HOURS_OF_A_MONTH = 160.0  # hours in a person-month (pm)
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Column:
    """A column: its name, shape in letters (`sim/state/columns.py`), type letter and meaning with unit."""

    name: str
    shape: str
    kind: str
    meaning: str


class CommunityColumns(tuple[NDArray[Any], ...]):
    """A community as a type checker needs to know it: its columns by name. (It is a named tuple whose names come from a table.)"""

    def __getattr__(self, name: str) -> NDArray[Any]:
        raise AttributeError(name)


class WholeColumn(np.ndarray):
    """An array of whole numbers whose entries are read as Python's own: plain rules then reckon in numbers that never wrap.

    NumPy gives an entry of an int8 array as an int8, in which 100 + 100 is -56; compiled code widens every entry to 64 bits
    (`sim/state/pointer.py`). What is computed from whole columns by NumPy is an ordinary array.
    """

    def __getitem__(self, index):
        """Return an entry as a plain int, or a part as an array of the same kind."""
        found = super().__getitem__(index)
        return int(found) if isinstance(found, np.integer) else found

    def __array_wrap__(self, array, context=None, return_scalar=False):
        """Return what NumPy computed as a number or an ordinary array."""
        return array[()] if return_scalar else array.view(np.ndarray)


def as_column(array: np.ndarray) -> np.ndarray:
    """Return an array as rules may have it: one of whole numbers as a `WholeColumn`, over the same memory."""
    return array.view(WholeColumn) if array.dtype.kind == "i" else array


def columns_of(kind_and_shape: str, lines: str) -> list[Column]:
    """Return columns of one type letter and shape, such as "f ND", each from a line "name: meaning"."""
    kind, _, shape = kind_and_shape.partition(" ")
    pairs = [line.strip().split(": ", 1) for line in lines.strip().splitlines()]
    return [Column(name, shape, kind, meaning) for name, meaning in pairs]
