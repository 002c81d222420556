"""Several things in one whole number of 64 bits: a set of slots of an address book, or a count for every depth.

Filling one has no branch, so that the compiler can work on several slots at a time; then only the slots in the set are gone
through, however many there are besides.
"""

from llvmlite import ir
from numba import types

from simpul.sim.numerics.compiler import emitted, hot

SET = 64  # slots that have a bit in one number: a larger book is gone through in as many sets as it needs
COUNTED = 12  # bits of a count: an address book holds fewer than 4,096 contacts
_MASK = (1 << COUNTED) - 1


def lowest(slots: int) -> int:
    """Return the lowest slot in a set of slots 0 to 63, which is not empty: bit s stands for slot s."""
    return (slots & -slots).bit_length() - 1


@hot
def without_lowest(slots):
    """Return a set of slots, which is not empty, without its lowest."""
    return slots & (slots - 1)


@hot
def one_of(depth):
    """Return the counts by depth (0 to 4) of a single tie: added up, they are those of many."""
    return 1 << COUNTED * int(depth)


@hot
def count_of(counts, depth):
    """Return how many of the given depth (0 to 4) there are in counts by depth."""
    return int(counts) >> COUNTED * depth & _MASK


def _compile_lowest(context, builder, sig, args):
    return builder.cttz(args[0], ir.Constant(ir.IntType(1), 1))


emitted(lowest, _compile_lowest, types.int64)
