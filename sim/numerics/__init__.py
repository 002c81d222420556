"""Arithmetic below the model: compiling, exp and log with the same bits everywhere, keyed chance, sets of bits, threads."""

import simpul.sim.numerics.left_aside  # noqa: F401  before anything loads Numba
