"""What a structure is paid a month: its part of the money of a strategy, in equal instalments.

The only thing in a community that hangs on how much money there is, so a page can move the money and nothing else
(`sim/portable/packed_case.py`).
"""

from __future__ import annotations


def instalment_of(total, part, whole, paid):
    """Return the instalment of a month, in pm: of `total` pm the `part` of all parts, whose sum is `whole`, over `paid` months.

    0 for a structure that is never paid, and where no part weighs anything.
    """
    if paid <= 0.0 or whole <= 0.0:
        return 0.0
    return total * part / whole / paid
