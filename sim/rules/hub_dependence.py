"""What would be left without the hub: the structure, or the organization, that most ties run through.

    hub loss = 1 - largest part left / part around the hub before, over informal ties and structures

Parts are found by union and find: every organization points to a lower row of its part, the root to itself.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.containment import is_seated
from simpul.sim.state.columns import INFORMAL


@rule
def measure_hub_loss(c, w):
    """Set community w's `hub_loss`: the share of what hangs together with the hub (informal ties within the community, structures)
    that breaks off when it goes.

    The hub is the structure with most members, or without structures the organization with most ties. 0 without any ties.
    """
    first = c.row_from[w]
    last = c.row_from[w + 1]
    hub = largest_structure(c, w)
    hub_row = -1 if hub >= 0 else best_tied(c, w)
    join_parts(c, w, -1, -1)
    part = -1
    for i in range(first, last):
        if part < 0 and (i == hub_row or (hub >= 0 and is_seated(c, hub, i))):
            part = c.component[i]
    for i in range(first, last):
        c.taking_part[i] = 1 if c.outside[i] == 0 and i != hub_row and c.component[i] == part else 0
    whole = 0
    for i in range(first, last):
        whole += int(c.taking_part[i])
    join_parts(c, w, hub, hub_row)
    left = 0
    for i in range(first, last):
        c.degree[i] = 0
    for i in range(first, last):
        if c.taking_part[i] == 1:
            c.degree[c.component[i]] += 1
            left = max(left, c.degree[c.component[i]])
    c.hub_loss[w] = 1.0 - float(left) / whole if whole > 0 else 0.0


@rule
def largest_structure(c, w):
    """Return the row of community w's active structure with most members (at least two), -1 if there is none."""
    hub = -1
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if c.formed[z] >= 0 and c.ended[z] < 0 and c.member_count[z] >= 2:
            if hub < 0 or c.member_count[z] >= c.member_count[hub]:
                hub = z
    return hub


@rule
def best_tied(c, w):
    """Return the row of community w's organization with most informal ties, whichever side holds them; -1 if nobody has any."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        c.degree[i] = 0
    for i in range(first, last):
        for s in range(c.contacts[i]):
            if is_counted(c, i, s, first, last):
                r = c.mirror[i, s]
                c.degree[i] += 1
                if r < 0 or c.depth[c.partner[i, s], r] < INFORMAL:
                    c.degree[c.partner[i, s]] += 1
    best = -1
    for i in range(first, last):
        if c.degree[i] > 0 and (best < 0 or c.degree[i] >= c.degree[best]):
            best = i
    return best


@rule
def is_counted(c, i, s, first, last):
    """Return True if the arc of slot s is informal or deeper, and between organizations of the rows first .. last - 1."""
    j = c.partner[i, s]
    return c.depth[i, s] >= INFORMAL and first <= j and j < last and c.outside[i] == 0 and c.outside[j] == 0


@rule
def join_parts(c, w, without_structure, without_row):
    """Set `component` of all in community w to the root of the part they hang together with, leaving out a structure and a row."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        c.component[i] = i
    for i in range(first, last):
        for s in range(c.contacts[i]):
            if is_counted(c, i, s, first, last) and i != without_row and c.partner[i, s] != without_row:
                unite(c, i, c.partner[i, s])
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if z != without_structure and c.formed[z] >= 0 and c.ended[z] < 0:
            known = -1
            for i in range(first, last):
                if is_seated(c, z, i) and i != without_row:
                    if known < 0:
                        known = i
                    unite(c, known, i)
    for i in range(first, last):
        c.component[i] = root_of(c, i)


@rule
def root_of(c, i):
    """Return the root of the part i belongs to."""
    while c.component[i] != i:
        i = c.component[i]
    return i


@rule
def unite(c, i, j):
    """Join the parts of i and j; the lower row becomes the root."""
    a = root_of(c, i)
    b = root_of(c, j)
    if a < b:
        c.component[b] = a
    elif b < a:
        c.component[a] = b
