"""Which rows belong together: every organization and every structure has a community, and knows nothing of a whole region.

A structure keeps what concerns its members by *seat*: an organization's row counted from the first row of the community. In a
scenario, which is one community, the seat is the row.
"""

from simpul.sim.numerics.compiler import hot, rule


@rule
def community_of(c, i):
    """Return the row of organization i's community."""
    return c.community[c.place[i]]


@rule
def first_of(c, z):
    """Return the first row of structure z's community."""
    return c.row_from[c.within[z]]


@rule
def last_of(c, z):
    """Return one past the last row of structure z's community."""
    return c.row_from[c.within[z] + 1]


@rule
def seat(c, z, i):
    """Return where structure z keeps what concerns organization i of its community."""
    return i - c.row_from[c.within[z]]


@hot
def is_seated(c, z, i):
    """Return True if organization i is a member of structure z, in whose community it is known to be."""
    return c.member[z, seat(c, z, i)] == 1


@rule
def is_member(c, z, i):
    """Return True if organization i, of whichever community, is a member of structure z."""
    w = c.within[z]
    first = c.row_from[w]
    return first <= i and i < c.row_from[w + 1] and c.member[z, i - first] == 1
