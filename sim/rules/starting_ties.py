"""Ties that the scenario states, laid when the observed months begin.

The one a tie starts from holds the arc; formal ties are under a contract of both sides. Promises that a tie starts with are
evidence like any other: added to what was seen before, broken ones as they weigh for who holds it. What a deal is remembered to be
worth is what the scenario says; where it says nothing, who holds a tie has paid attention to it so far, and remembers what access
is worth.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.agreements import for_term
from simpul.sim.rules.attention import lift_value, rank_prominent
from simpul.sim.rules.contacts import acquaint, slot_of
from simpul.sim.rules.tie_maintenance import upkeep_hours
from simpul.sim.rules.trust import add_evidence
from simpul.sim.state.columns import FORMAL


@rule
def lay_ties(c, p):
    """Lay the ties that the scenario states, then let those who hold them remember what they are worth.

    Where the scenario wants them kept (`ties_kept`), nobody has fewer hours than its ties take.
    """
    for n in range(c.tie_from.shape[0]):
        lay_tie(c, p, n)
    if p.gathering_rate > 0.0:
        for place in range(c.place_key.shape[0]):
            rank_prominent(c, p, place)
    for n in range(c.tie_from.shape[0]):
        s = slot_of(c, c.tie_from[n], c.tie_to[n])
        if s >= 0:
            if c.tie_value[n] >= 0.0:
                c.value[c.tie_from[n], s] = c.tie_value[n]
            elif p.gathering_rate > 0.0:
                lift_value(c, p, c.tie_from[n], s, 1.0)
    if p.ties_kept == 1:
        for i in range(c.key.shape[0]):
            hours_for_ties(c, p, i)


@rule
def hours_for_ties(c, p, i):
    """Raise the hours of i to what the upkeep of its ties takes: who has so many partners does find the time for them.

    They are enough even if this month takes all spirit from its volunteers and lets it shrink.
    """
    taken = 0.0
    for s in range(c.contacts[i]):
        taken += upkeep_hours(p, c.depth[i, s])
    usable = c.size[i] * p.shrinking * (1.0 - 0.5 * c.volunteer[i])
    c.hours[i] = max(c.hours[i], taken / (p.upkeep_limit * usable))


@rule
def lay_tie(c, p, n):
    """Lay the n-th tie of the scenario: its depth, promises, and contract. Depth 0 is an acquaintance, as it is thought of."""
    i = c.tie_from[n]
    j = c.tie_to[n]
    s, r = acquaint(c, p, i, j)
    if s < 0:
        return
    if c.depth[i, s] == 0 and c.tie_depth[n] > 0:
        c.partners[i] += 1
    c.depth[i, s] = max(c.depth[i, s], c.tie_depth[n])
    c.idle[i, s] = 0
    if c.tie_kept[n] + c.tie_broken[n] > 0.0:
        weight = c.betrayal[i] if c.betrayal[i] > 0.0 else p.betrayal_weight  # without a burn-in nothing is drawn yet
        add_evidence(c, p, i, s, c.tie_kept[n], weight * c.tie_broken[n])
    if c.tie_depth[n] >= FORMAL and r >= 0:
        for_term(c, p, i, s, p.burn_in)
        for_term(c, p, j, r, p.burn_in)
