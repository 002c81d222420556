"""A rule in C, compiled by gcc, run on the columns of a community."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np

from simpul.sim.months import pass_months
from simpul.sim.state.columns import COLUMNS, Community
from simpul.sim.state.settings import WHOLE as WHOLE_SETTINGS
from simpul.sim.state.settings import Settings
from simpul.sim.translation.c_file import FREE_LETTERS, ExportedRule, c_file_text
from simpul.sim.translation.kinds import INT, OF_COMMUNITY, OF_SETTINGS, Array

# As strict as IEEE 754 and Numba are: nothing is fused, no sum is taken in another order. What is allowed is what LLVM does as
# well: not to set errno, and to work out both sides of a choice.
GCC_SWITCHES = ("-std=gnu11", "-O3", "-march=native", "-ffp-contract=off", "-fno-math-errno", "-fno-trapping-math", "-shared",
                "-fPIC")


def gcc() -> str | None:
    """Return where gcc is, None where it is not."""
    return shutil.which("gcc")


class Program:
    """A rule compiled by gcc into a folder. kinds: of its arguments; more: further switches of gcc. Raises RuntimeError with what
    gcc says if it cannot."""

    def __init__(self, folder: Path, rule: Callable, kinds: tuple, more: tuple[str, ...] = ()):
        source, library = folder / f"{rule.__name__}.c", folder / f"{rule.__name__}.so"
        source.write_text(c_file_text({"run": ExportedRule(rule, kinds)}), encoding="utf-8")
        words = [gcc() or "gcc", *GCC_SWITCHES, *more, str(source), "-o", str(library), "-lm"]
        told = subprocess.run(words, capture_output=True, text=True)
        if told.returncode:
            raise RuntimeError(told.stderr[:3000])
        self._library = ctypes.CDLL(str(library))
        self.run = self._library.run

    def prepare(self, c: Community, p: Settings) -> None:
        """Let the program work on these columns, in place, with these settings; both have to live as long as it does."""
        addresses = [column.ctypes.data for column in c]
        known = {letter: length for about, column in zip(COLUMNS, c, strict=True)
                 for letter, length in zip(about.shape, column.shape, strict=True)}
        lengths = [known[letter] for letter in FREE_LETTERS]
        whole = [int(value) if name in WHOLE_SETTINGS else 0 for name, value in zip(Settings._fields, p, strict=True)]
        self._library.prepare((ctypes.c_void_p * len(addresses))(*addresses), (ctypes.c_int64 * len(lengths))(*lengths),
                              (ctypes.c_double * len(p))(*map(float, p)), (ctypes.c_int64 * len(p))(*whole))


def months(folder: Path, *more: str) -> Callable[[Community, Settings, int, int, np.ndarray, np.ndarray], None]:
    """Return `simpul.sim.months.pass_months` in C: called with columns, settings, first and last month, series and ledger, in
    place."""
    program = Program(folder, pass_months, (OF_COMMUNITY, OF_SETTINGS, INT, INT, Array("f", 2), Array("f", 3)), more)

    def run(c: Community, p: Settings, first: int, last: int, series: np.ndarray, ledger: np.ndarray) -> None:
        program.prepare(c, p)
        program.run(ctypes.c_int64(first), ctypes.c_int64(last), *_passed(series), *_passed(ledger))

    return run


def _passed(array: np.ndarray) -> list:
    return [ctypes.c_void_p(array.ctypes.data), *map(ctypes.c_int64, array.shape)]
