"""Who acts together: groups gather around those who can call others in, and around structures whose members are reached.

Structures call their members first, as far as their hours go. Then whoever can call most free working partners, times (calling_base
+ convening), calls them, and they call theirs:

    P(comes) = (convening of the caller + own trust in the caller) / 2,  times second_ring for partners of partners

A group is marked by `component`: the row of the one who called. It is a circle of partners and some of theirs, not everybody who is
connected through others: acting together takes somebody who calls (assumption).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.containment import community_of, is_seated, seat
from simpul.sim.rules.structures import lacks
from simpul.sim.state.columns import INFORMAL

ALONE = -1


@hot
def is_working(c, i, s):
    """Return True if i and the contact of slot s are both at informal or deeper: a working relation."""
    return c.depth[i, s] >= INFORMAL and is_mutual(c, i, s)


@rule
def list_working_partners(c, place):
    """List for everybody in `place` who there it works with: who acts together is asked several times before that changes."""
    first = c.first_row[place]
    last = c.first_row[place + 1]
    for i in range(first, last):
        informal = list_informal(c, i)
        count = 0
        for n in range(informal):
            s = c.working_slot[i, n]
            c.working_slot[i, count] = s  # overwritten by the next one unless this one counts
            count += int(is_mutual(c, i, s) & (first <= c.partner[i, s]) & (c.partner[i, s] < last))
        c.working_partners[i] = count


@rule
def list_informal(c, i):
    """List in `working_slot` the contacts with whom i is at informal or deeper, whatever they think of it; return how many."""
    count = 0
    for s in range(c.contacts[i]):
        c.working_slot[i, count] = s  # overwritten by the next one unless this one counts
        count += int(c.depth[i, s] >= INFORMAL)
    return count


@hot
def is_mutual(c, i, s):
    """Return True if the contact of slot s is at informal or deeper with i as well."""
    r = c.mirror[i, s]
    return (r >= 0) & (c.depth[c.partner[i, s], r if r >= 0 else 0] >= INFORMAL)


@rule
def gather(c, p, place, t, stream, issue):
    """Sort those in `place` who take part into groups; their working partners are listed.

    Structures call first, in order: their members who are reached and attend. Then whoever has most working partners still free
    calls them, and they call theirs, who are less ready to come (`second_ring`).
    Those left over stay alone (`component` is -1).
    """
    first = c.first_row[place]
    last = c.first_row[place + 1]
    for i in range(first, last):
        c.component[i] = ALONE
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if c.calling[z] > 0.0:
            came = call_members(c, p, z, first, last, t, stream + keyed_random.EVENT * (issue + 64))
            if p.member_ring > 0.0:
                ring_on(c, p, came, p.member_ring, t, stream, issue)
    count_callable(c, first, last)
    waiting = 0
    for i in range(first, last):
        c.listed[waiting] = i  # overwritten by the next one unless this one may call
        waiting += int(may_be_called(c, i))
    while waiting > 0:
        caller, waiting = best_caller(c, p, waiting)
        if caller == ALONE:
            return
        enter_group(c, caller, caller)
        came = call_partners(c, p, caller, caller, 1.0, 0, t, stream, issue)
        ring_on(c, p, came, p.second_ring, t, stream, issue)


@rule
def call_members(c, p, z, first, last, t, stream):
    """Let structure z, which has the hours to call, call its members of rows first .. last - 1 who take part and are free into one
    group: a member comes if it is called, and was at the meeting or is reached by a common plan.

    Return how many came, listed in `called_by`; a lone one is in no group.
    """
    count = 0
    for i in range(first, last):
        c.listed[count] = i  # overwritten by the next one unless this one may be called
        count += int(may_be_called(c, i) & is_seated(c, z, i))
    for n in range(count):
        planned, called = keyed_random.uniforms(p.seed, c.key[c.listed[n]], c.structure_key[z], t, stream)
        c.first_draw[n] = planned
        c.second_draw[n] = called
    caller = ALONE
    came = 0
    for n in range(count):
        i = c.listed[n]
        m = seat(c, z, i)
        reached = (c.attends[z, m] == 1) | (c.first_draw[n] < c.planned[z] * c.legitimacy[z, m])
        if reached & (c.second_draw[n] < c.calling[z]):
            caller = i if caller == ALONE else caller
            c.component[i] = caller
            c.called_by[came] = i
            came += 1
    if came == 1 and p.member_ring > 0.0:
        c.component[caller] = ALONE  # is as free as before to be called by its partners, or to call them
    return came if came > 1 else 0


@rule
def ring_on(c, p, came, readiness, t, stream, issue):
    """Let the `came` who were called first, and are listed in `called_by`, call their own free partners in turn.

    The order makes no difference: each call is another chance to come into the same group.
    """
    ends = came
    for n in range(came):
        i = c.called_by[n]
        ends = call_partners(c, p, i, c.component[i], readiness, ends, t, stream, issue)


@rule
def call_partners(c, p, i, group, readiness, came, t, stream, issue):
    """Let i call its free working partners of the place into `group`; each comes by i's convening and its own trust in i.

    Append those to the `came` listed in `called_by`, and return how many are listed then.
    """
    for n in range(c.working_partners[i]):
        s = c.working_slot[i, n]
        j = c.partner[i, s]
        if may_be_called(c, j):
            u = keyed_random.uniform(p.seed, c.key[i], c.key[j], t, stream + keyed_random.EVENT * c.issue_key[issue])
            if u < readiness * 0.5 * (c.convening[i] + c.trust[j, c.mirror[i, s]]):
                enter_group(c, j, group)
                c.called_by[came] = j
                came += 1
    return came


@rule
def enter_group(c, j, group):
    """Put j into `group`: its working partners can call one less."""
    c.component[j] = group
    for n in range(c.working_partners[j]):
        c.callable[c.partner[j, c.working_slot[j, n]]] -= 1


@rule
def count_callable(c, first, last):
    """Write down in `callable` how many of its working partners each of rows first .. last - 1 can call: working relations are
    mutual, so whoever may be called is one more for each of its own."""
    for i in range(first, last):
        c.callable[i] = 0
    for j in range(first, last):
        if may_be_called(c, j):
            for n in range(c.working_partners[j]):
                c.callable[c.partner[j, c.working_slot[j, n]]] += 1


@hot
def may_be_called(c, j):
    """Return True if j takes part and is in no group yet."""
    return (c.taking_part[j] == 1) & (c.component[j] == ALONE)


@rule
def let_active_call(c, p, w, mechanism):
    """Let every structure of community w call as many of its members as its hours of the month allow; not those that do without the
    mechanism for which it is done."""
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        c.calling[z] = 0.0
        if c.reach_hours[z] > 0.0 and c.member_count[z] > 0 and not lacks(c, z, mechanism):
            c.calling[z] = (1.0 - c.blocked[z]) * min(1.0, c.reach_hours[z] / (p.call_hours * c.member_count[z]))


@rule
def best_caller(c, p, waiting):
    """Return the row that can call most free partners (weighted by its convening), -1 if nobody can call anybody, out of those
    waiting, and how many still wait: who is in a group or can call nobody leaves the list."""
    best = ALONE
    most = 0.0
    left = 0
    for n in range(waiting):
        i = c.listed[n]
        weight = c.callable[i] * (p.calling_base + c.convening[i]) if c.component[i] == ALONE else 0.0
        c.listed[left] = i
        left += int(weight > 0.0)
        best = i if weight > most else best
        most = max(most, weight)
    return best, left


@rule
def count_groups(c, first, last):
    """Write down in `degree` how many each group of rows first .. last - 1 has, by its caller's row; return the most."""
    most = 0
    for i in range(first, last):
        c.degree[i] = 0
    for i in range(first, last):
        if c.taking_part[i] == 1 and c.component[i] >= 0:
            c.degree[c.component[i]] += 1
            most = max(most, c.degree[c.component[i]])
    return most


@rule
def credit_structures(c, i, value):
    """Count `value` pm, gained with the help of the structures that called, as a benefit of i's membership in them."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if c.calling[z] > 0.0 and is_seated(c, z, i):
            c.benefit[z, seat(c, z, i)] += value
