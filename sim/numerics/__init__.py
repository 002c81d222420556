"""Arithmetic below the model: compiling, exp and log with the same bits everywhere, keyed chance, sets of bits, threads."""
