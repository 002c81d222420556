"""Withdrawal: a structure whose time is over hands members and money on to those that follow it, and is no more."""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.containment import first_of, is_member, last_of, seat
from simpul.sim.rules.diary import note
from simpul.sim.rules.membership import join, may_join
from simpul.sim.rules.projects import end_project
from simpul.sim.rules.structures import dissolve, empty_accounts
from simpul.sim.state import series


@rule
def withdraw(c, p, z, t):
    """Let structure z withdraw at the end of month t if its time is over and whoever follows it stands.

    It stays, with what money it has left, until a follower has been formed. One that never came to be hands on its money alone.
    """
    if c.present[z] == 0 or c.ended[z] >= 0 or c.withdraws[z] < 0 or t + 1 < c.withdraws[z]:
        return
    if not followers_stand(c, z):
        return
    if c.selects[z] == 1 and c.member_count[z] > 0:
        end_project(c, p, z, t)
    note(c, t, series.EVENT_STRUCTURE_WITHDRAWS, c.host[z], z, c.home[z], c.fixed_issue[z], float(t + 1 - c.begins[z]))
    w = c.within[z]
    heirs = 0
    for y in range(c.structure_from[w], c.structure_from[w + 1]):
        heirs += follows(c, y, z)
    rest = empty_accounts(c, z) if heirs > 0 else 0.0
    for y in range(c.structure_from[w], c.structure_from[w + 1]):
        if follows(c, y, z) == 1:
            _hand_over(c, p, z, y, t)
            c.account[y] += rest / heirs
    dissolve(c, z, t)


@rule
def follows(c, y, z):
    """Return 1 if structure y takes over from structure z, where both may work, and has not ended; else 0."""
    near = c.home[y] < 0 or c.home[z] < 0 or c.home[y] == c.home[z]
    marked = c.passes_on[z] > 0 and c.takes_over[y] == c.passes_on[z]
    return 1 if c.present[y] == 1 and marked and near and c.ended[y] < 0 else 0


@rule
def followers_stand(c, z):
    """Return True if every structure that takes over from z has been formed, or nothing takes over."""
    w = c.within[z]
    for y in range(c.structure_from[w], c.structure_from[w + 1]):
        if follows(c, y, z) == 1 and c.formed[y] < 0:
            return False
    return True


@rule
def _hand_over(c, p, z, y, t):
    """Make z's members, as far as y's rules let them join, members of y; the plan they made together comes with them.

    What they thought of z is what they think of y at first, unless y has a host whom they know: then that one is judged.
    """
    if c.selects[y] == 1 or c.open_grants[y] == 1:
        return
    for i in range(first_of(c, z), last_of(c, z)):
        if is_member(c, z, i) and c.member_count[y] < c.partners_most[y] and may_join(c, p, y, i):
            join(c, p, y, i, t)
            if c.host[y] < 0:
                c.legitimacy[y, seat(c, y, i)] = c.legitimacy[z, seat(c, z, i)]
    c.planned[y] = max(c.planned[y], c.planned[z])
