"""A whole file in C: the columns and settings of a community, the rules, and what can be called from outside.

Columns are variables of the file, settings one structure of them. Every column has entries of a type of its own, so that the
compiler knows that a write to one column leaves the others as they are, as Numba's does (`sim/state/pointer.py`). Where columns
stand and how long they are is told by `prepare`: one file serves a community of any size.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.settings import WHOLE as WHOLE_SETTINGS
from simpul.sim.state.settings import Settings
from simpul.sim.translation.expressions import COLUMN, KNOWN_LENGTHS
from simpul.sim.translation.functions import Function, Translation
from simpul.sim.translation.kinds import EMPTY, FLOAT, INT, OF_COMMUNITY, OF_SETTINGS, Array, in_c

FREE_LETTERS = tuple(dict.fromkeys(letter for column in COLUMNS for letter in column.shape if letter not in KNOWN_LENGTHS))
"""Lengths that differ between communities, by the letter of the axis, in the order in which `prepare` is told them."""

_BEFORE = """\
#include <stdbool.h>
#include <stdint.h>

#ifdef __wasm__
#define OUTSIDE(name) __attribute__((export_name(#name)))
#else
#define OUTSIDE(name) __attribute__((visibility("default")))
#endif

struct tfie { double m0; int64_t m1; };

static inline double min_f(double a, double b) { return b < a ? b : a; }
static inline double max_f(double a, double b) { return b > a ? b : a; }
static inline int64_t min_i(int64_t a, int64_t b) { return b < a ? b : a; }
static inline int64_t max_i(int64_t a, int64_t b) { return b > a ? b : a; }
static inline int64_t rest(int64_t a, int64_t b) { int64_t r = a % b; return r != 0 && (r < 0) != (b < 0) ? r + b : r; }
static inline int64_t quotient(int64_t a, int64_t b) { return (a - rest(a, b)) / b; }
static inline uint64_t bits(double x) { uint64_t w; __builtin_memcpy(&w, &x, 8); return w; }
static inline double number(uint64_t w) { double x; __builtin_memcpy(&x, &w, 8); return x; }
static inline double power_of_two(double k) { return number((bits(k + 0x1.8p52) + 1023) << 52); }
static inline double mantissa_of(double x) { return number((bits(x) & 0xFFFFFFFFFFFFF) | (UINT64_C(1022) << 52)); }
static inline double exponent_of(double x) { return number(bits(x) >> 52 | (UINT64_C(1075) << 52)) - (0x1p52 + 1022.0); }
static inline struct tfie taken_apart(double x)
{
    int64_t stored = bits(x) >> 52 & 0x7FF, lifted = 0;
    if (x == 0.0 || stored == 0x7FF) return (struct tfie){x, 0};
    if (stored == 0) { x *= 0x1p54; stored = bits(x) >> 52 & 0x7FF; lifted = 54; }
    return (struct tfie){x < 0.0 ? -mantissa_of(x) : mantissa_of(x), stored - 1022 - lifted};
}
"""


class ExportedRule(NamedTuple):
    """A rule that can be called from outside. kinds: of its arguments (`sim/translation/kinds.py`)."""

    rule: Callable
    kinds: tuple


class FormulaTable(NamedTuple):
    """Formulas of the same arguments, each of which gives one number. kinds: of the arguments."""

    rules: Mapping[str, Callable]
    kinds: tuple


def c_file_text(
    exported: Mapping[str, ExportedRule], derived: Mapping[str, Callable] | None = None,
    tables: Mapping[str, FormulaTable] | None = None,
) -> str:
    """Return a C file with some rules, by the name they have outside, and all they call.

    Beside them stands `prepare(columns, lengths, numbers, whole)`: addresses of the columns in their order, lengths in the order of
    `FREE_LETTERS`, settings in their order twice, as floats and as whole numbers. An array that is an argument is followed by its
    lengths.

    derived: rules of the settings that follow from others, which `derive(numbers)` works out again in this order, for the rules and
    into the settings as floats. tables: formulas that a function of that name works out, with the arguments of each; its last one
    is where the numbers are written to, in their order.

    Raises NotInSubset for a rule that cannot be translated.
    """
    translation = Translation()
    rules = {name: translation.add(*one) for name, one in exported.items()}
    formulas = {name: translation.add(rule, (OF_SETTINGS,)) for name, rule in (derived or {}).items()}
    found = {name: [translation.add(rule, table.kinds) for rule in table.rules.values()] for name, table in (tables or {}).items()}
    translation.tuples.pop((FLOAT, INT), None)  # stands in _BEFORE
    told = [_BEFORE, *_state(), translation.text(), *_prepare()]
    if formulas:
        told += ["OUTSIDE(derive) void derive(double *numbers)", "{"]
        told += [f"numbers[{Settings._fields.index(name)}] = P.{name} = {one.name}();" for name, one in formulas.items()] + ["}"]
    for name, one in rules.items():
        told += _outside(name, one, exported[name].kinds)
    for name, each in found.items():
        told += _all_of(name, each, (tables or {})[name].kinds)
    return "\n".join(told) + "\n"


def _state() -> list[str]:
    """Return the declarations of columns, lengths and settings."""
    told = []
    for name, array in COLUMN.items():
        told += [f"struct k_{name} {{ {in_c(array)} v; }};", f"static struct k_{name} *restrict C_{name};"]
    told += [f"static int64_t L_{letter};" for letter in FREE_LETTERS]
    settings = " ".join(f"{'int64_t' if name in WHOLE_SETTINGS else 'double'} {name};" for name in Settings._fields)
    return [*told, f"static struct {{ {settings} }} P;"]


def _prepare() -> list[str]:
    """Return the function that says where everything is."""
    told = ["OUTSIDE(prepare) void prepare(void **columns, const int64_t *lengths, const double *numbers, const int64_t *whole)"]
    told.append("{")
    told += [f"C_{name} = columns[{place}];" for place, name in enumerate(COLUMN)]
    told += [f"L_{letter} = lengths[{place}];" for place, letter in enumerate(FREE_LETTERS)]
    for place, name in enumerate(Settings._fields):
        told.append(f"P.{name} = {'whole' if name in WHOLE_SETTINGS else 'numbers'}[{place}];")
    return [*told, "}"]


def _outside(name: str, one: Function, kinds: tuple) -> list[str]:
    """Return the function by which a rule is called from outside."""
    arguments, passed = _arguments(kinds)
    head = f"OUTSIDE({name}) {in_c(one.returned)} {name}({', '.join(arguments) or 'void'})"
    return [head, "{", f"{'' if one.returned == EMPTY else 'return '}{one.name}({', '.join(passed)});", "}"]


def _all_of(name: str, formulas: list[Function], kinds: tuple) -> list[str]:
    """Return the function that works out all formulas of a table."""
    arguments, passed = _arguments(kinds)
    told = [f"OUTSIDE({name}) void {name}({', '.join([*arguments, 'double *numbers', 'int64_t numbers_0'])})", "{"]
    return [*told, *(f"numbers[{place}] = {one.name}({', '.join(passed)});" for place, one in enumerate(formulas)), "}"]


def _arguments(kinds: tuple) -> tuple[list[str], list[str]]:
    """Return how arguments of these kinds are declared, and how they are passed on; an array is followed by its lengths."""
    declared, passed = [], []
    for place, kind in enumerate(kinds):
        if isinstance(kind, Array):
            declared += [f"{in_c(kind)} *a{place}", *(f"int64_t a{place}_{axis}" for axis in range(kind.axes))]
            passed += [f"a{place}", *(f"a{place}_{axis}" for axis in range(kind.axes))]
        elif kind not in (OF_COMMUNITY, OF_SETTINGS):
            declared.append(f"{in_c(kind)} a{place}")
            passed.append(f"a{place}")
    return declared, passed
