"""Joint work: who gives, what comes out of it, who sees it.

    P(gives) = x = logistic(giving_base + giving_others * (giving lately - 1/2) + giving_trait * trait
               + giving_legitimacy * (legitimacy - 1/2) + leadership_effect * leadership + say_effect * (say - 1)
               + share_effect * min(0, share of the result / an even share - 1)) * P(keeps a promise)
               written down: 1 - (1 - x) * (1 - formality_effect * formality)

Giving is conditional cooperation: people give as long as others give (Fischbacher, Gächter & Fehr 2001); who gets less than it
gives holds back (Adams 1965). What is pooled gives services as any bundle does (`production.py`), relief where there is a crisis
on the issue (`joint_relief`); money beside it buys the work that is missing, at pool_hiring.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import logistic
from simpul.sim.rules.agenda import agenda_overlap, say_in
from simpul.sim.rules.agreements import sign_for_programme
from simpul.sim.rules.contacts import slot_of
from simpul.sim.rules.containment import first_of, is_seated, last_of, seat
from simpul.sim.rules.delivery import keeping_probability
from simpul.sim.rules.diary import note
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.production import bundle_output, empty_pools, give_to_pool, learn_by_doing, productivity, serve
from simpul.sim.rules.structures import is_active
from simpul.sim.rules.tie_depth import grow_closer
from simpul.sim.rules.trust import see_promise
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, INFORMATION, SEVERAL, SKILLS


@rule
def work_jointly(c, p, z, t):
    """Let members pool part of their month's bundle on the agenda. Complementary stocks are what makes the pool worth more."""
    if not is_active(c, z, t) or c.reach_hours[z] <= 0.0 or c.contribution[z] <= 0.0 or c.member_count[z] < 2:
        return
    empty_pools(c, 1)
    before = willingness(c, z)
    asked = list_asked(c, z)
    for n in range(asked):
        c.says_yes[n] = int(will_give(c, p, z, c.listed[n], t, before))
    givers = 0
    for n in range(asked):
        i = c.listed[n]
        m = seat(c, z, i)
        c.contributes[z, m] = c.says_yes[n]
        if c.says_yes[n] == 1:
            givers += 1
            give(c, p, z, i)
        c.shared_before[z, m] += p.giving_memory * (float(c.contributes[z, m]) - c.shared_before[z, m])
    if givers == 0:
        return
    money = c.pool_money[z] / p.pool_months
    c.pool_money[z] -= money
    c.flow[series.CONSUMED, FUNDS] += money
    c.tally[c.within[z], series.POOLED_MONEY] += money
    hired = money_for_staff(c, p, money)
    skills = c.pooled[0, SKILLS] + p.pool_hiring * hired
    output = bundle_output(p, c.pooled[0, FUNDS] + money - hired, skills, c.pooled[0, INFORMATION])
    deliver_joint_output(c, p, z, t, max(0.0, output), givers)
    observe(c, p, z, t, asked)


@rule
def money_for_staff(c, p, money):
    """Return how much of a pool's `money` buys the work that is missing: as much as makes funds and skills equal, pm."""
    if p.pool_hiring <= 0.0:
        return 0.0
    missing = c.pooled[0, FUNDS] + money - c.pooled[0, SKILLS]
    return max(0.0, min(money, missing / (1.0 + p.pool_hiring)))


@rule
def willingness(c, z):
    """Return the share of members that gave lately: conditional cooperation looks at it."""
    total = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            total += c.shared_before[z, seat(c, z, i)]
    return total / c.member_count[z]


@rule
def list_asked(c, z):
    """List those who are asked to give to z's joint work, and return how many: members of a project, or who came to the meeting."""
    asked = 0
    for i in range(first_of(c, z), last_of(c, z)):
        c.listed[asked] = i  # overwritten by the next one unless this one is asked
        asked += int(is_seated(c, z, i) & ((c.selects[z] == 1) | (c.attends[z, seat(c, z, i)] == 1)))
    return asked


@hot
def will_give(c, p, z, i, t, before):
    """Return whether i, who is asked, gives: others' giving, legitimacy, trait; what is written down is kept more often.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    m = seat(c, z, i)
    x = p.giving_base + p.giving_others * (before - 0.5) + p.giving_trait * c.trait[i]
    x = x + p.giving_legitimacy * (c.legitimacy[z, m] - 0.5) + p.leadership_effect * c.leadership[z]
    x += p.say_effect * (say_in(c, p, z, i) - 1.0) + p.share_effect * min(0.0, c.member_count[z] / share_holders(c, z, i) - 1.0)
    willing = logistic(x) * keeping_probability(c, p, i, 0)
    willing = 1.0 - (1.0 - willing) * (1.0 - p.formality_effect * c.formality[z])
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.ATTEND + 2 * keyed_random.EVENT)
    return (c.dormant[i] == 0) & (u < willing)


@rule
def give(c, p, z, i):
    """Take member i's contribution into the pool, with the hours that go with it."""
    skill = 0.0
    for k in range(c.agenda.shape[1]):
        skill += c.agenda[z, k] * productivity(c, p, i, k)
    share = c.effort[z] * c.contribution[z]
    c.burden[z, seat(c, z, i)] += give_to_pool(c, p, i, skill, share, 0)
    hours = min(hours_left(c, i), c.effort[z] * c.intensity[z] * p.joint_hours)
    c.hours_used[i] += hours
    c.burden[z, seat(c, z, i)] += hours * c.hour_price[i]
    c.tally[c.within[z], series.HOURS_STRUCTURES] += hours
    for k in range(c.agenda.shape[1]):
        learn_by_doing(c, p, i, k, share * c.agenda[z, k])


@rule
def deliver_joint_output(c, p, z, t, output, givers):
    """Bring joint output to the places and groups of those who gave, on the agenda's issues; each values its share of it.

    Where there is a crisis on an issue, what is done for it is relief.
    """
    c.tally[c.within[z], series.POOLED_OUTPUT] += output
    each = output / givers
    for i in range(first_of(c, z), last_of(c, z)):
        if c.contributes[z, seat(c, z, i)] == 1:
            for k in range(c.agenda.shape[1]):
                given = each * c.agenda[z, k]
                relief = p.joint_relief * given if c.crisis_left[c.place[i], k] > 0 else 0.0
                c.crisis_got[c.place[i], k] += relief
                c.joint_service[c.place[i], k, c.group[i]] += given - relief
                serve(c, p, c.place[i], c.group[i], k, given - relief)
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            c.benefit[z, seat(c, z, i)] += agenda_overlap(c, z, i) * output / share_holders(c, z, i)
    c.pool_output[z] += output
    while c.pool_output[z] >= p.joint_result:
        c.pool_output[z] -= p.joint_result
        c.tally[c.within[z], series.JOINT_RESULTS] += 1.0
        note(c, t, series.EVENT_POOL_DELIVERED, c.host[z], z, c.home[z], -1, p.joint_result)


@hot
def share_holders(c, z, i):
    """Return among how many structure z's joint result would have to be split evenly to give i what was agreed for it (`share`);
    among all members where nothing was agreed."""
    agreed = c.share[z, seat(c, z, i)]
    members = float(c.member_count[z])
    return 1.0 / agreed if agreed > 0.0 else members


@rule
def observe(c, p, z, t, asked):
    """Let the `asked` who are listed see of two others whether they gave: trust in fellow members grows or falls with it."""
    if asked < 2:
        return
    for m in range(asked):
        key = c.key[c.listed[m]]
        c.first_draw[m] = keyed_random.uniform(p.seed, key, c.structure_key[z], t, keyed_random.ATTEND + 3 * keyed_random.EVENT)
        c.second_draw[m] = keyed_random.uniform(p.seed, key, c.structure_key[z], t, keyed_random.ATTEND + 4 * keyed_random.EVENT)
    for m in range(asked):
        see_giving(c, p, z, c.listed[m], c.listed[keyed_random.draw_index(asked, c.first_draw[m])], t)
        see_giving(c, p, z, c.listed[m], c.listed[keyed_random.draw_index(asked, c.second_draw[m])], t)


@rule
def see_giving(c, p, z, i, j, t):
    """Let i, if it knows j, see whether j gave to z's joint work; who both gave may sign for it."""
    s = slot_of(c, i, j) if j != i else -1
    if s < 0:
        return
    m = seat(c, z, j)
    learning = p.project_learning if c.selects[z] == 1 else 0.0
    see_promise(c, p, i, s, c.contributes[z, m], (p.observing + (1.0 - p.observing) * learning) * c.effort[z])
    if c.contributes[z, m] == 0 or c.contributes[z, seat(c, z, i)] == 0:
        return
    if p.agreement_term > 0 and c.mirror[i, s] >= 0:
        sign_for_programme(c, p, i, s, j, c.mirror[i, s], c.effort[z] * p.programme_signing, t)
    if learning > 0.0:
        draw, near = keyed_random.uniforms(
            p.seed, c.key[i], c.key[j], t, keyed_random.ATTEND + 6 * keyed_random.EVENT
        )
        if draw < c.effort[z] * learning:
            c.idle[i, s] = 0
            grow_closer(c, p, i, s, SEVERAL, near)
