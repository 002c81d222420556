"""Working on several at a time: what serves the compiler alone, and is the same in every rule that does it.

Processors add or compare four numbers in one instruction. For that a loop must have no branch, and its length is best a multiple
of four. So rules that many organizations follow in one step (`keep_all_ties`, `choose_partners`, `deliver_deals`, joint work) first
write down in a list who is concerned, then draw or weigh for all of the list, then act on one after the other:

*Filling a list.* Every candidate is written at the end of the list, and the end moves on only if the candidate counts: the next one
overwrites it otherwise. `listed` holds rows, `chooser` and `considered` rows and slots.

*Whole fours.* The list is filled up with copies of its first entry; what is worked out for these is never read.

*Sets in a number.* A set of slots, or counts by depth, is one whole number (`sim/numerics/bitsets.py`).

None of it changes a result: one organization at a time gives the same bits (`keep_ties`, `choose_partner`, `deliver_deal`).
"""

from simpul.sim.numerics.compiler import hot
from simpul.sim.numerics.elementary import in_fours


@hot
def fill_up_considered(c, count):
    """Fill up the list of `count` choosers and slots to whole fours; return its length."""
    for n in range(count, in_fours(count)):
        c.chooser[n] = c.chooser[0]
        c.considered[n] = c.considered[0]
    return in_fours(count)


@hot
def fill_up_listed(c, count):
    """Fill up the list of `count` rows to whole fours; return its length."""
    for n in range(count, in_fours(count)):
        c.listed[n] = c.listed[0]
    return in_fours(count)
