"""The world outside the rules of working together: crises, policy windows, openings, income, moods.

    P(crisis), P(window) for each issue and P(opening) = rate * 2 * context factor, a month: the factor's middle leaves the rate
    salience of a window = U^(1 / salience_mean - 1)
    disposition = disposition_memory * disposition + innovation,    level of income = income_memory * level + income_shock * N
    income = usual * size * exp(level - variance / 2) * (1 + seasonal * season) * (1 + window_income * interest on won windows)
    morale = morale + morale_decay * (morale_usual - morale)

Below its payroll for lean_months an organization shrinks; too small, it lies dormant until it holds revival_months of payroll.
Assumption: memory of the first order, the simplest that keeps mean and spread.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import exp_of_moderate, power
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.diary import note
from simpul.sim.rules.representation import choose_representative
from simpul.sim.state import series
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS

CRISIS_UNIT = 25.0  # organizations: the need of a crisis is stated for a place of so many

# The cosine of the months of a year from the first: month 0 is the height of the season.
SEASON = (1.0, 0.866, 0.5, 0.0, -0.5, -0.866, -1.0, -0.866, -0.5, 0.0, 0.5, 0.866)


@rule
def turn_world(c, p, place, t):
    """Let crises, windows and openings begin in `place`; those that run get a month older in `crises`, `policy` and `openings`."""
    w = c.community[place]
    organizations = float(c.first_row[place + 1] - c.first_row[place])
    for k in range(c.crisis_left.shape[1]):
        if c.crisis_left[place, k] == 0:
            u, size = keyed_random.uniforms(p.seed, c.place_key[place], c.issue_key[k], t, keyed_random.CRISIS)
            if u < p.crisis_chance:
                need = (p.crisis_low + (p.crisis_high - p.crisis_low) * size) * organizations / CRISIS_UNIT
                c.crisis_left[place, k] = p.crisis_months
                c.crisis_need[place, k] = need
                c.crisis_got[place, k] = 0.0
                c.tally[w, series.CRISES_BEGUN] += 1.0
                c.tally[w, series.CRISIS_NEED] += need
                note(c, t, series.EVENT_CRISIS_BEGINS, -1, -1, place, k, need)
        if c.window_left[place, k] == 0 and c.win_until[place, k] <= t:
            if keyed_random.uniform(p.seed, c.place_key[place], c.issue_key[k], t, keyed_random.WINDOW) < p.window_chance:
                c.window_left[place, k] = p.window_months
                looked_at = keyed_random.uniform(
                    p.seed, c.place_key[place], c.issue_key[k], t, keyed_random.WINDOW + 210 * keyed_random.EVENT
                )
                c.window_salience[place, k] = power(looked_at, 1.0 / p.salience_mean - 1.0)
                c.tally[w, series.WINDOWS_OPENED] += 1.0
                note(c, t, series.EVENT_WINDOW_OPENS, -1, -1, place, k, 0.0)
    if c.opening_left[place] == 0:
        u, size, issue, _ = keyed_random.uniforms4(p.seed, c.place_key[place], -1, t, keyed_random.OPENING)
        if u < p.opening_chance:
            c.opening_left[place] = p.opening_months
            c.opening_size[place] = p.opening_low + (p.opening_high - p.opening_low) * size
            c.opening_issue[place] = int(issue * c.crisis_left.shape[1])
            c.opening_ready[place] = 0
            c.tally[w, series.OPENINGS] += 1.0
            note(c, t, series.EVENT_OPENING_APPEARS, -1, -1, place, c.opening_issue[place], c.opening_size[place])


@rule
def turn_luck(c, p, i, t):
    """Let the trust that i has in anybody and the random level of its income move on, and its morale towards the middle."""
    turn_all_luck(c, p, i, i + 1, t)


@rule
def begin_month(c, p, i, t):
    """Start the month of organization i: representative, income, payroll, what it finds out, what goes stale."""
    if t >= c.term_end[i]:
        choose_representative(c, p, i, t)
    fade_information(c, p, i)
    earn(c, p, i, t)
    pay(c, p, i, t)
    skills = c.skill_flow[i] * c.size[i]
    if c.dormant[i] == 1:
        skills = 0.0
    c.stock[i, SKILLS] += skills
    c.flow[series.INCOME, SKILLS] += skills


@rule
def fade_information(c, p, i):
    """Old information goes stale, new is found."""
    stale = c.stock[i, INFORMATION] * (1.0 - p.information_kept_share)
    c.stock[i, INFORMATION] -= stale
    c.flow[series.STALE, INFORMATION] += stale
    if c.dormant[i] == 0:
        found = c.information_flow[i] * c.size[i]
        c.stock[i, INFORMATION] += found
        c.flow[series.FOUND, INFORMATION] += found


@rule
def earn(c, p, i, t):
    """Income of the month: season, the year's random level, and what won policy windows bring on the organization's issues."""
    regular = c.income[i] * c.size[i] * c.luck[i] * (1.0 + p.seasonal * SEASON[(t - p.burn_in) % MONTHS_OF_A_YEAR])
    if c.dormant[i] == 1:
        regular *= p.dormant_income
    share = 0.0
    for k in range(c.win_until.shape[1]):
        interest = c.interest[i, k]
        share += interest if c.win_until[c.place[i], k] > t else 0.0
    windows = regular * p.window_income * share
    c.stock[i, FUNDS] += regular + windows
    c.flow[series.INCOME, FUNDS] += regular
    c.flow[series.LEDGER_WON, FUNDS] += windows
    if c.outside[i] == 0:
        c.tally[community_of(c, i), series.WINDOW_INCOME] += windows


@rule
def pay(c, p, i, t):
    """Pay what has to be paid. `lean_months` below payroll shrink the organization; too small, it lies dormant."""
    due = c.payroll[i] * c.size[i]
    if c.dormant[i] == 1:
        if c.stock[i, FUNDS] >= p.revival_months * due:
            c.dormant[i] = 0
            c.lean[i] = 0
            note(c, t, series.EVENT_ORGANIZATION_REVIVES, i, -1, c.place[i], -1, c.size[i])
        due *= p.dormant_cost
    elif c.stock[i, FUNDS] < due:
        c.lean[i] += 1
        if c.lean[i] >= p.lean_months:
            c.lean[i] = 0
            c.size[i] *= p.shrinking
            note(c, t, series.EVENT_ORGANIZATION_SHRINKS, i, -1, c.place[i], -1, c.size[i])
            if c.size[i] < p.size_least:
                c.dormant[i] = 1
                note(c, t, series.EVENT_ORGANIZATION_DORMANT, i, -1, c.place[i], -1, c.size[i])
    else:
        c.lean[i] = 0
        if c.size[i] < 1.0 and c.stock[i, FUNDS] > p.regrowth_months * due:
            c.size[i] = min(1.0, c.size[i] + p.regrowth)
    paid = min(due, c.stock[i, FUNDS])
    c.stock[i, FUNDS] -= paid
    c.flow[series.SPENT_FUNDS, FUNDS] += paid
    c.funds_usual[i] += (c.stock[i, FUNDS] - c.funds_usual[i]) / MONTHS_OF_A_YEAR


@hot
def hours_available(c, i):
    """Return the hours i has for outside work: volunteers give more in good spirits, fewer in bad; none while dormant."""
    hours = c.hours[i] * c.size[i] * (1.0 + c.volunteer[i] * (c.morale[i] - 0.5))
    return hours if c.dormant[i] == 0 else 0.0


@hot
def hours_left(c, i):
    """Return the hours that i can still give this month."""
    return max(0.0, hours_available(c, i) - c.hours_used[i])


# ---- several at a time (`batches.py` says why)


@rule
def turn_all_luck(c, p, first, last, t):
    """Let the random level of income of rows first .. last - 1, all of one community, move step by step beside each other."""
    for n in range(last - first):
        draw_luck(c, p, first + n, n, t)
    for n in range(last - first):
        if not keyed_random.is_central(c.first_draw[n]):
            c.innovation[n] = keyed_random.normal_quantile(c.first_draw[n])
        if not keyed_random.is_central(c.second_draw[n]):
            c.shock[n] = keyed_random.normal_quantile(c.second_draw[n])
    for n in range(last - first):
        move_on(c, p, first + n, n)


@hot
def draw_luck(c, p, i, n, t):
    """Draw the random level of i, the n-th of those beside each other, as if it were none of the extremes, which take a branch."""
    u, v = keyed_random.uniforms(p.seed, c.key[i], -1, t, keyed_random.DISPOSITION)
    c.first_draw[n] = u
    c.second_draw[n] = v
    c.innovation[n] = keyed_random.central_quantile(u)
    c.shock[n] = keyed_random.central_quantile(v)


@hot
def move_on(c, p, i, n):
    """Let disposition, fortune and morale of i, the n-th of those beside each other, move on by what is drawn for it.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    disposition = p.disposition_memory * c.disposition[i] + p.disposition_innovation * c.innovation[n]
    level = p.income_memory * c.level[i] + p.income_shock * c.shock[n]
    c.disposition[i] = disposition
    c.warmth[i] = exp_of_moderate(disposition)
    c.level[i] = level
    c.luck[i] = exp_of_moderate(level - p.level_mean)
    c.morale[i] += p.morale_decay * (p.morale_usual - c.morale[i])
    c.hours_used[i] = 0.0
    c.spent_effort[i] = 0.0
    c.succeeded[i] = 0
