"""What people need of each good, as a product: the need of their place, and the part of an issue and a group in it.

A page carries the two factors, of which only the first hangs on the parameter set (`sim/portable/packed_case.py`), in place of the
products that `sim/initial_state.py` makes of them.
"""

from __future__ import annotations


def need_of(total, part):
    """Return the need of a group on an issue, in pm a month. total: need of the place; part: of the issue and group in it."""
    return total * part
