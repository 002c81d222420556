"""Rules in C.

Rules are plain Python functions of a small subset (`subset.py`), so nothing is written by hand: from the rules that are to be
called from outside (`c_file.py`) on every rule that is called is translated (`functions.py`, `expressions.py`) once for each
combination of kinds of arguments, with the kinds of its variables inferred (`kinds.py`).
"""
