"""The compiled months once more, in C, to be timed against: for the benchmark only.

The rules are translated (`simpul.sim.translation`) into one C file, which gcc compiles and which runs on the very columns of a
community (`native_program.py`). State and series must have the same bits as Numba's before anything is timed.
"""
