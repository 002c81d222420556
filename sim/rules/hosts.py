"""Who hosts a structure for which the scenario names nobody: whoever is best placed when it begins.

    standing = (power + capacity) * (1 + working relations), 0 while dormant

Those who come into question stand behind the structure until then (`backer`); afterwards its host alone does.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.circles import is_working
from simpul.sim.rules.containment import first_of
from simpul.sim.state.columns import TO_BE_CHOSEN

NOBODY_YET = -1


@rule
def choose_hosts(c):
    """Choose a host for every structure that is to have one of those who stand behind it; of equals the one with the lowest key."""
    for z in range(c.present.shape[0]):
        if c.host[z] == TO_BE_CHOSEN:
            c.host[z] = best_host(c, z)


@rule
def best_host(c, z):
    """Return who of those behind structure z is best placed to host it, and let only that one stand behind it."""
    first = first_of(c, z)
    found = NOBODY_YET
    most = 0.0
    for m in range(c.backer.shape[1]):
        if c.backer[z, m] == 1:
            c.backer[z, m] = 0
            placed = standing(c, first + m)
            better = placed > most or (placed == most and found >= 0 and c.key[first + m] < c.key[found])
            if found < 0 or better:
                found = first + m
                most = placed
    c.backer[z, found - first] = 1
    return found


@rule
def standing(c, i):
    """Return how well placed organization i is to host: power, capacity and working relations together."""
    awake = 1 - c.dormant[i]
    return (c.power[i] + c.capacity[i]) * (1.0 + working_relations(c, i)) * awake


@rule
def working_relations(c, i):
    """Return how many working relations i has, in all places."""
    count = 0
    for s in range(c.contacts[i]):
        if is_working(c, i, s):
            count += 1
    return count
