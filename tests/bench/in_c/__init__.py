"""The compiled months once more, in C, to be timed against: for the benchmark only.

Rules are plain Python functions of a small subset (`subset.py`), so nothing is written by hand: from
`simpul.sim.months.pass_months` on
every rule that is called is translated (`functions.py`, `expressions.py`) once for each combination of kinds of arguments, with
the kinds of its variables inferred (`kinds.py`), into one C file, which gcc compiles and which runs on the very columns of a
community (`program.py`). State and series must have the same bits as Numba's before anything is timed.
"""
