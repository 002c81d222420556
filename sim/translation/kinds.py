"""What a value is in C: kinds of numbers, tuples of them, the community, its settings, an array."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simpul.sim.translation.subset import NotInSubset

FLOAT, INT, TRUTH, UNSIGNED = "f", "i", "b", "u"  # double, int64_t, bool, uint64_t
OF_COMMUNITY, OF_SETTINGS, EMPTY = "c", "p", "n"
IN_C = {FLOAT: "double", INT: "int64_t", TRUTH: "bool", UNSIGNED: "uint64_t", EMPTY: "void"}
WIDENESS = {TRUTH: 0, INT: 1, FLOAT: 2}  # a wider number holds what a narrower one does


IN_MEMORY = {"f": "double", "i": "int64_t", "w": "int32_t", "h": "int16_t", "b": "int8_t"}  # by the letter of a column


@dataclass(frozen=True)
class Array:
    """A column, or an array that is an argument: how its entries lie in memory (a letter of `IN_MEMORY`), how many axes it has."""

    letter: str
    axes: int

    @property
    def kind(self) -> str:
        """The kind of an entry that is read: narrow whole numbers become full ones."""
        return FLOAT if self.letter == "f" else INT


def kind_of(value) -> str | tuple:
    """Return the kind of a constant. Raises NotInSubset for what is none."""
    if isinstance(value, bool | np.bool_):
        return TRUTH
    if isinstance(value, np.uint64):
        return UNSIGNED
    if isinstance(value, int):
        return INT
    if isinstance(value, float):
        return FLOAT
    if isinstance(value, tuple):
        return tuple(kind_of(item) for item in value)
    raise NotInSubset(f"a constant of type {type(value).__name__}")


def unified(one, other):
    """Return the kind that holds both, None standing for a kind that is not known yet. Raises NotInSubset when there is none."""
    if one is None or other is None or one == other:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return tuple(unified(a, b) for a, b in zip(one, other, strict=True))
    if one in WIDENESS and other in WIDENESS:
        return max(one, other, key=WIDENESS.__getitem__)
    raise NotInSubset(f"both {one} and {other}")


def spelled(kind) -> str:
    """Return a kind as part of a name in C."""
    if isinstance(kind, tuple):
        return "t" + "".join(spelled(item) for item in kind) + "e"
    return f"a{kind.letter}{kind.axes}" if isinstance(kind, Array) else kind


def in_c(kind) -> str:
    """Return a kind as a type in C; of an array, that of its entries."""
    if isinstance(kind, Array):
        return IN_MEMORY[kind.letter]
    return f"struct {spelled(kind)}" if isinstance(kind, tuple) else IN_C[kind]


def declared(kind: tuple) -> str:
    """Return the declaration of a tuple."""
    return f"{in_c(kind)} {{ {' '.join(f'{in_c(item)} m{place};' for place, item in enumerate(kind))} }};"


def constant_in_c(value) -> str:
    """Return a constant in C, to the last bit."""
    kind = kind_of(value)
    if kind == TRUTH:
        return "true" if value else "false"
    if kind == UNSIGNED:
        return f"UINT64_C({int(value)})"
    if kind == INT:
        return f"INT64_C({value})" if value >= 0 else f"(-INT64_C({-value}))"
    if value != value:
        return "__builtin_nan(\"\")"
    if value in (float("inf"), float("-inf")):
        return "__builtin_inf()" if value > 0 else "(-__builtin_inf())"
    return value.hex() if not value.hex().startswith("-") else f"({value.hex()})"
