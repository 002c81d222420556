"""The whole C file, compiled by gcc, run on the columns of a community.

Columns and settings are variables of the file, the columns restrict pointers: like Numba's, this code may take it that a write to
one column leaves the others as they are.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np

from simpul.sim.months import pass_months
from simpul.sim.state.columns import Community
from simpul.sim.state.settings import WHOLE as WHOLE_SETTINGS
from simpul.sim.state.settings import Settings
from tests.bench.in_c.expressions import COLUMN
from tests.bench.in_c.functions import Translation
from tests.bench.in_c.kinds import COMMUNITY, FLOAT, SETTINGS, WHOLE, Array, in_c

# As strict as IEEE 754 and Numba are: nothing is fused, no sum is taken in another order. What is allowed is what LLVM does as
# well: not to set errno, and to work out both sides of a choice.
SWITCHES = ("-std=gnu11", "-O3", "-march=native", "-ffp-contract=off", "-fno-math-errno", "-fno-trapping-math", "-shared", "-fPIC")
BEFORE = """\
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct tfie { double m0; int64_t m1; };

static inline double min_f(double a, double b) { return b < a ? b : a; }
static inline double max_f(double a, double b) { return b > a ? b : a; }
static inline int64_t min_i(int64_t a, int64_t b) { return b < a ? b : a; }
static inline int64_t max_i(int64_t a, int64_t b) { return b > a ? b : a; }
static inline int64_t rest(int64_t a, int64_t b) { int64_t r = a % b; return r != 0 && (r < 0) != (b < 0) ? r + b : r; }
static inline int64_t quotient(int64_t a, int64_t b) { return (a - rest(a, b)) / b; }
static inline uint64_t bits(double x) { uint64_t w; memcpy(&w, &x, 8); return w; }
static inline double number(uint64_t w) { double x; memcpy(&x, &w, 8); return x; }
static inline struct tfie taken_apart(double x) { int k; double m = frexp(x, &k); return (struct tfie){m, k}; }
static inline double power_of_two(double k) { return number((bits(k + 0x1.8p52) + 1023) << 52); }
static inline double mantissa_of(double x) { return number((bits(x) & 0xFFFFFFFFFFFFF) | (UINT64_C(1022) << 52)); }
static inline double exponent_of(double x) { return number(bits(x) >> 52 | (UINT64_C(1075) << 52)) - (0x1p52 + 1022.0); }
"""


def gcc() -> str | None:
    """Return where gcc is, None where it is not."""
    return shutil.which("gcc")


def text(rule: Callable, kinds: tuple) -> str:
    """Return a C file with a rule and all it calls, and with two functions for the outside: `prepare`, which says where columns
    and settings are, and `run`, which calls the rule."""
    translation = Translation()
    rule_in_c = translation.add(rule, kinds)
    translation.tuples.pop((FLOAT, WHOLE), None)  # stands in BEFORE
    told = [BEFORE, *(f"static {in_c(array)} *restrict C_{name};" for name, array in COLUMN.items())]
    told += [f"static int64_t C_{name}_{axis};" for name, array in COLUMN.items() for axis in range(array.axes)]
    told += [f"static {in_c(_kind(name))} P_{name};" for name in Settings._fields]
    told.append(translation.text())
    told.append("void prepare(void **columns, const int64_t *lengths, const double *numbers, const int64_t *whole)\n{")
    length = 0
    for place, (name, array) in enumerate(COLUMN.items()):
        told.append(f"C_{name} = columns[{place}];")
        for axis in range(array.axes):
            told.append(f"C_{name}_{axis} = lengths[{length}];")
            length += 1
    for place, name in enumerate(Settings._fields):
        told.append(f"P_{name} = {'whole' if name in WHOLE_SETTINGS else 'numbers'}[{place}];")
    told.append("}")
    arguments, passed = [], []
    for place, kind in enumerate(kinds):
        if isinstance(kind, Array):
            arguments += [f"{in_c(kind)} *a{place}", *(f"int64_t a{place}_{axis}" for axis in range(kind.axes))]
            passed += [f"a{place}", *(f"a{place}_{axis}" for axis in range(kind.axes))]
        elif kind not in (COMMUNITY, SETTINGS):
            arguments.append(f"{in_c(kind)} a{place}")
            passed.append(f"a{place}")
    returned = rule_in_c.returned
    told.append(f"{in_c(returned)} run({', '.join(arguments) or 'void'})\n{{")
    told.append(f"{'' if returned == 'n' else 'return '}{rule_in_c.name}({', '.join(passed)});\n}}")
    return "\n".join(told) + "\n"


def _kind(setting: str) -> str:
    return WHOLE if setting in WHOLE_SETTINGS else FLOAT


class Program:
    """A rule compiled by gcc into a folder. kinds: of its arguments; more: further switches of gcc. Raises RuntimeError with what
    gcc says if it cannot."""

    def __init__(self, folder: Path, rule: Callable, kinds: tuple, more: tuple[str, ...] = ()):
        source, library = folder / f"{rule.__name__}.c", folder / f"{rule.__name__}.so"
        source.write_text(text(rule, kinds), encoding="utf-8")
        words = [gcc() or "gcc", *SWITCHES, *more, str(source), "-o", str(library), "-lm"]
        told = subprocess.run(words, capture_output=True, text=True)
        if told.returncode:
            raise RuntimeError(told.stderr[:3000])
        self._library = ctypes.CDLL(str(library))
        self.run = self._library.run

    def prepare(self, c: Community, p: Settings) -> None:
        """Let the program work on these columns, in place, with these settings; both have to live as long as it does."""
        addresses = [column.ctypes.data for column in c]
        lengths = [length for column in c for length in column.shape]
        whole = [int(value) if name in WHOLE_SETTINGS else 0 for name, value in zip(Settings._fields, p, strict=True)]
        self._library.prepare((ctypes.c_void_p * len(addresses))(*addresses), (ctypes.c_int64 * len(lengths))(*lengths),
                              (ctypes.c_double * len(p))(*map(float, p)), (ctypes.c_int64 * len(p))(*whole))


def months(folder: Path, *more: str) -> Callable[[Community, Settings, int, int, np.ndarray, np.ndarray], None]:
    """Return `simpul.sim.months.pass_months` in C: called with columns, settings, first and last month, series and ledger, in
    place."""
    program = Program(folder, pass_months, (COMMUNITY, SETTINGS, WHOLE, WHOLE, Array("f", 2), Array("f", 3)), more)

    def run(c: Community, p: Settings, first: int, last: int, series: np.ndarray, ledger: np.ndarray) -> None:
        program.prepare(c, p)
        program.run(ctypes.c_int64(first), ctypes.c_int64(last), *_passed(series), *_passed(ledger))

    return run


def _passed(array: np.ndarray) -> list:
    return [ctypes.c_void_p(array.ctypes.data), *map(ctypes.c_int64, array.shape)]
