"""Unpaid work for a structure: what volunteers give, who carries it on when nobody is paid any more, and how that tires.

    carried on = carrying_on * legitimacy * an even part of what a secretariat's hours lack          from the last instalment on
    morale     = morale - tiring * unpaid hours / hours there are

Two thirds of 110 coalitions went on four years after their first grant (Feinberg, Bontempo & Greenberg 2008,
doi:10.1016/j.amepre.2008.01.030): who sees a body as its own keeps it going.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.containment import first_of, is_seated, last_of, seat
from simpul.sim.rules.environment import hours_available, hours_left
from simpul.sim.state import series


@rule
def carry_on(c, p, z, hours):
    """Let members give what structure z, which nobody pays any more, lacks of the `hours` of a secretariat; return how much.

    Each gives an even part, as far as it sees the structure as its own (legitimacy).
    """
    if c.selects[z] == 1 or c.open_grants[z] == 1 or c.member_count[z] < 2:
        return 0.0
    missing = max(0.0, p.secretariat_fixed + p.secretariat_member * c.member_count[z] - hours)
    given = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            own = c.effort[z] * p.carrying_on * c.legitimacy[z, seat(c, z, i)] * missing / c.member_count[z]
            given += give_hours(c, p, z, i, own)
    return given


@rule
def give_hours(c, p, z, i, hours):
    """Let member i work `hours` for structure z unpaid, as far as it has them; return how many it gave."""
    own = min(hours, hours_left(c, i))
    c.hours_used[i] += own
    tire(c, p, i, own)
    c.burden[z, seat(c, z, i)] += own * c.hour_price[i]
    c.tally[c.within[z], series.HOURS_STRUCTURES] += own
    return own


@rule
def tire(c, p, i, hours):
    """Let `hours` of unpaid work for a structure wear i out: its morale falls with the share that they are of what it has."""
    available = hours_available(c, i)
    if available > 0.0:
        c.morale[i] = max(0.0, c.morale[i] - p.tiring * hours / available)
