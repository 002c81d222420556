"""The life of a structure: money comes in, it forms, it has hours, it ends. What it does with an hour is in `structure_verbs`.

    budget = instalment + what was left before / backlog_months
    hours  = person-months of staff * 160 * (1 - overhead) + host_share * hours of the host
             + sum over members of volunteer_hours * (unpaid_share + (1 - unpaid_share) * volunteer share) * morale
    formed after -1/2 formation_mean * (log U1 + log U2) months: Erlang with two stages, the long process the deck names

One without members, without work, or whose unpaid coordinator gives up (coordinator_months; Feinberg 2008)
ends; one for a single issue whose need is met has reached its goal.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp, log
from simpul.sim.rules.containment import first_of, is_seated, last_of, seat
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_available, hours_left
from simpul.sim.rules.unpaid_work import carry_on, give_hours
from simpul.sim.state import series
from simpul.sim.state.column_types import HOURS_OF_A_MONTH
from simpul.sim.state.columns import FUNDS, NO_LIMIT
from simpul.sim.state.mechanisms import JOINT_WORK_BIT, MONEY_BIT, STRENGTHENING_BIT


@rule
def is_active(c, z, t):
    """Return True if structure z has begun to act and has not ended."""
    return c.present[z] == 1 and c.formed[z] >= 0 and c.ended[z] < 0 and t >= c.begins[z]


@rule
def lacks(c, z, mechanism):
    """Return True if structure z does without a mechanism, given by its bit."""
    return c.without[z] & mechanism != 0


@rule
def open_month(c, p, z, t):
    """Start structure z's month: instalment, forming, budget, hours. Nothing happens before `begins` or after the end."""
    c.staff_hours[z] = 0.0
    c.reach_hours[z] = 0.0
    c.blocked[z] = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        m = seat(c, z, i)
        c.attends[z, m] = 0
        c.contributes[z, m] = 0
        c.benefit[z, m] = 0.0
        c.burden[z, m] = 0.0
    if c.present[z] == 0 or t < c.begins[z] or c.ended[z] >= 0:
        return
    paid = 0.0
    if t < c.begins[z] + c.instalments[z]:
        paid = c.instalment[z]
        c.account[z] += paid
        c.flow[series.LEDGER_SUBSIDY, FUNDS] += paid
        c.tally[c.within[z], series.SUBSIDY] += paid
    if t >= c.begins[z] + c.instalments[z] + p.spending_tail:
        give_back(c, z)
    if c.formed[z] < 0:
        form(c, p, z, t)
        if c.formed[z] < 0:
            spend(c, z, p.forming_share * paid, series.OVERHEAD)
            return
    budget = min(c.account[z], paid + max(0.0, c.account[z] - paid) / p.backlog_months)
    set_aside(c, p, z, budget)
    find_hours(c, p, z, t)


@rule
def form(c, p, z, t):
    """Let a structure come into being: at once, or after two stages of building whose sum has the mean `formation_mean`."""
    months = 0.0
    if c.formation_mean[z] > 0.0:
        a, b = keyed_random.uniforms(p.seed, c.structure_key[z], -1, 0, keyed_random.STRUCTURE)
        months = -0.5 * c.formation_mean[z] * (log(a) + log(b))
    if t >= c.begins[z] + int(months):
        c.formed[z] = t
        c.leadership[z] = keyed_random.normal(p.seed, c.structure_key[z], -1, 0, keyed_random.STRUCTURE + 4 * keyed_random.EVENT)
        note(c, t, series.EVENT_STRUCTURE_FORMED, c.host[z], z, c.home[z], c.fixed_issue[z], float(t - c.begins[z]))


@rule
def spend(c, z, amount, what):
    """Spend up to `amount` pm of the account on something that is then gone, counted under series `what`."""
    amount = min(amount, c.account[z])
    c.account[z] -= amount
    c.flow[series.SPENT_FUNDS, FUNDS] += amount
    c.tally[c.within[z], what] += amount


@rule
def give_back(c, z):
    """Return what is left of the money to the funder."""
    send_back(c, z, empty_accounts(c, z))


@rule
def send_back(c, z, rest):
    """Count `rest` pm, taken out of structure z's accounts, as returned to the funder."""
    if rest > 0.0:
        c.flow[series.LEDGER_RETURNED, FUNDS] += rest
        c.tally[c.within[z], series.RETURNED] += rest


@rule
def empty_accounts(c, z):
    """Take all money out of structure z's account and out of what it has set aside, and return how much it was, in pm."""
    rest = c.account[z] + c.pool_money[z] + c.strengthen_pot[z] + c.grant_money[z]
    c.account[z] = 0.0
    c.pool_money[z] = 0.0
    c.strengthen_pot[z] = 0.0
    c.grant_money[z] = 0.0
    return rest


@rule
def set_aside(c, p, z, budget):
    """Split a month's budget into staff, grants, joint work and strengthening; pay the staff."""
    staff = c.staff_share[z] * budget
    rest = budget - staff
    c.staff_hours[z] = HOURS_OF_A_MONTH * (1.0 - p.overhead) * staff
    spend(c, z, p.overhead * staff, series.OVERHEAD)
    spend(c, z, (1.0 - p.overhead) * staff, series.STAFF_MONEY)
    rest = min(rest, c.account[z])
    grants = c.grant_share[z] * rest
    pool = c.pool_share[z] * rest
    c.grant_money[z] += grants
    c.pool_money[z] += pool
    c.strengthen_pot[z] += rest - grants - pool
    c.account[z] -= rest
    if c.without[z] != 0:
        return_unused(c, z)


@rule
def return_unused(c, z):
    """Return the money just set aside for what structure z does without."""
    rest = 0.0
    if lacks(c, z, MONEY_BIT):
        rest += c.grant_money[z]
        c.grant_money[z] = 0.0
    if lacks(c, z, JOINT_WORK_BIT):
        rest += c.pool_money[z]
        c.pool_money[z] = 0.0
    if lacks(c, z, STRENGTHENING_BIT):
        rest += c.strengthen_pot[z]
        c.strengthen_pot[z] = 0.0
    send_back(c, z, rest)


@rule
def find_hours(c, p, z, t):
    """Add the host's and the volunteers' hours to the staff's and split all over the verbs."""
    hours = c.staff_hours[z] * routine(c, p, z, t)
    c.tally[c.within[z], series.HOURS_STAFF] += hours
    h = c.host[z]
    if h >= 0 and c.host_share[z] > 0.0:
        own = min(hours_left(c, h), c.effort[z] * c.host_share[z] * hours_available(c, h))
        c.hours_used[h] += own
        c.tally[c.within[z], series.HOURS_STRUCTURES] += own
        hours += own
    if c.volunteer_hours[z] > 0.0:
        for i in range(first_of(c, z), last_of(c, z)):
            if is_seated(c, z, i):
                own = c.effort[z] * c.volunteer_hours[z] * (p.unpaid_share + (1.0 - p.unpaid_share) * c.volunteer[i]) * c.morale[i]
                hours += give_hours(c, p, z, i, own)
    if p.carrying_on > 0.0 and t >= c.begins[z] + c.instalments[z]:
        hours += carry_on(c, p, z, hours)
    c.reach_hours[z] = hours
    for v in range(c.bank.shape[1]):
        c.bank[z, v] = min(p.bank_limit, c.bank[z, v] + hours * c.verb_share[z, v])


@rule
def routine(c, p, z, t):
    """Return how much of an hour of structure z's staff is worth one of a body with routines: all where a host has them.

    What a body of its own lacks at first (`newness`) it learns over `routine_months`.
    """
    if c.host[z] >= 0 or c.selects[z] == 1 or c.open_grants[z] == 1:
        return 1.0
    return 1.0 - p.newness * exp(-(t - c.formed[z]) / p.routine_months)


@rule
def take_hours(c, z, v, hours):
    """Take `hours` saved for verb v, if there are that many; return True if they were taken."""
    if c.bank[z, v] < hours:
        return False
    c.bank[z, v] -= hours
    return True


@rule
def list_members(c, z):
    """List the members of z in the order of rows."""
    count = 0
    for i in range(first_of(c, z), last_of(c, z)):
        c.listed[count] = i  # overwritten by the next one unless this one is a member
        count += int(is_seated(c, z, i))


@rule
def random_member(c, z, u):
    """Return the row of a random member of z, whose members are listed, set by u in (0, 1); -1 if there is none."""
    if c.member_count[z] == 0:
        return -1
    return c.listed[keyed_random.draw_index(c.member_count[z], u)]


@rule
def close_month(c, p, z, t):
    """End structure z's month: plans fade, legitimacy and standing move, it may end."""
    if not is_active(c, z, t):
        return
    c.planned[z] *= p.plan_memory
    if c.incorporates[z] > 0 and t - c.begins[z] >= c.incorporates[z]:
        c.can_sign[z] = 1
        c.grant_most[z] = NO_LIMIT
    if c.fixed_issue[z] >= 0 and c.selects[z] == 0:
        c.goal_months[z] = c.goal_months[z] + 1 if goal_is_met(c, p, z) and c.reach_hours[z] > 0.0 else 0
        if c.goal_months[z] >= p.goal_held:
            c.tally[c.within[z], series.GOALS_MET] += 1.0
            end(c, z, t)
            return
    c.idle_months[z] = 0 if c.reach_hours[z] > 0.0 else c.idle_months[z] + 1
    if c.selects[z] == 1 or c.open_grants[z] == 1:
        return
    deserted = t - c.formed[z] >= p.desertion_grace and c.member_count[z] < 2
    if deserted or c.idle_months[z] >= p.inactive_months or not is_carried_on(c, p, z, t):
        end(c, z, t)


@rule
def is_carried_on(c, p, z, t):
    """Return False if whoever keeps structure z going unpaid gives it up this month, and nobody of those who come takes over.

    A host that gives hours of its own, or staff with the hours of a secretariat, does not give up: survival rests on dedicated
    resources (S14 of the deck).
    """
    hosted = c.host[z] >= 0 and (c.host_share[z] > 0.0 or p.carrying_on <= 0.0)
    if hosted or c.staff_hours[z] >= p.secretariat_fixed:
        return True
    gives_up, taken_over = keyed_random.uniforms(p.seed, c.structure_key[z], -1, t, keyed_random.STRUCTURE + 5 * keyed_random.EVENT)
    return gives_up * p.coordinator_months >= 1.0 or taken_over < c.attendance[z]


@rule
def goal_is_met(c, p, z):
    """Return True if the need on the one issue structure z is for was met last month wherever it works."""
    for place in range(c.place_from[c.within[z]], c.place_from[c.within[z] + 1]):
        if (c.home[z] < 0 or c.home[z] == place) and c.issue_met[place, c.fixed_issue[z]] < p.goal_share:
            return False
    return True


@rule
def end(c, z, t):
    """End structure z: the money goes back, members are free."""
    note(c, t, series.EVENT_STRUCTURE_ENDED, c.host[z], z, c.home[z], c.fixed_issue[z], float(t - c.formed[z]))
    dissolve(c, z, t)


@rule
def dissolve(c, z, t):
    """Let structure z be no more: the money it holds goes back, members are free."""
    give_back(c, z)
    for i in range(first_of(c, z), last_of(c, z)):
        c.member[z, seat(c, z, i)] = 0
    c.member_count[z] = 0
    c.ended[z] = t
    c.reach_hours[z] = 0.0
