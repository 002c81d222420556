"""What would be left without the hub: the structure, or the organization, that most ties run through."""

from sim.jit import rule

INFORMAL = 2


@rule
def measure_hub_loss(c):
    """Set `hub_loss`: the share of what hangs together with the hub (informal ties, structures) that breaks off when it goes.

    The hub is the structure with most members, or without structures the organization with most ties. 0 without any ties.
    """
    n = c.key.shape[0]
    hub = largest_structure(c)
    hub_row = -1 if hub >= 0 else best_tied(c)
    join_parts(c, -1, -1)
    part = -1
    for i in range(n):
        if part < 0 and (i == hub_row or (hub >= 0 and c.member[hub, i] == 1)):
            part = c.component[i]
    for i in range(n):
        c.taking_part[i] = 1 if c.outside[i] == 0 and i != hub_row and c.component[i] == part else 0
    whole = 0
    for i in range(n):
        whole += c.taking_part[i]
    join_parts(c, hub, hub_row)
    left = 0
    for i in range(n):
        c.degree[i] = 0
    for i in range(n):
        if c.taking_part[i] == 1:
            c.degree[c.component[i]] += 1
            left = max(left, c.degree[c.component[i]])
    c.hub_loss[0] = 1.0 - float(left) / whole if whole > 0 else 0.0


@rule
def largest_structure(c):
    """Return the row of the active structure with most members (at least two), -1 if there is none."""
    hub = -1
    for z in range(c.present.shape[0]):
        if c.formed[z] >= 0 and c.ended[z] < 0 and c.member_count[z] >= 2:
            if hub < 0 or c.member_count[z] >= c.member_count[hub]:
                hub = z
    return hub


@rule
def best_tied(c):
    """Return the row of the organization with most informal ties, whichever side holds them; -1 if nobody has any."""
    n = c.key.shape[0]
    for i in range(n):
        c.degree[i] = 0
    for i in range(n):
        for s in range(c.contacts[i]):
            if is_counted(c, i, s):
                r = c.mirror[i, s]
                c.degree[i] += 1
                if r < 0 or c.depth[c.partner[i, s], r] < INFORMAL:
                    c.degree[c.partner[i, s]] += 1
    best = -1
    for i in range(n):
        if c.degree[i] > 0 and (best < 0 or c.degree[i] >= c.degree[best]):
            best = i
    return best


@rule
def is_counted(c, i, s):
    """Return True if the arc of slot s is informal or deeper and between organizations of the community."""
    return c.depth[i, s] >= INFORMAL and c.outside[i] == 0 and c.outside[c.partner[i, s]] == 0


@rule
def join_parts(c, without_structure, without_row):
    """Set `component` of everybody to the root of the part it hangs together with, leaving out a structure and a row."""
    n = c.key.shape[0]
    for i in range(n):
        c.component[i] = i
    for i in range(n):
        for s in range(c.contacts[i]):
            if is_counted(c, i, s) and i != without_row and c.partner[i, s] != without_row:
                unite(c, i, c.partner[i, s])
    for z in range(c.present.shape[0]):
        if z != without_structure and c.formed[z] >= 0 and c.ended[z] < 0:
            first = -1
            for i in range(n):
                if c.member[z, i] == 1 and i != without_row:
                    if first < 0:
                        first = i
                    unite(c, first, i)
    for i in range(n):
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
