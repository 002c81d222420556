"""Projects: a few partners chosen once, by fit and trust, for one goal and a time; at the end they meet each other's partners.

    score of a contact = trust * (fit_base + shared interests + fit_weight * fit), if it trusts the initiator by project_trust
    negotiation        = negotiation_hours * pairs * (1 + formality) hours, split evenly; from written_from on a contract

Source: S15-S17 of the deck.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.agreements import for_term
from simpul.sim.rules.attention import open_tie
from simpul.sim.rules.contacts import acquaint, any_partner, meet, slot_of
from simpul.sim.rules.containment import community_of, first_of, is_seated, last_of, seat
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.facilitation import fit
from simpul.sim.rules.membership import join, leave, may_join
from simpul.sim.rules.structures import is_active, lacks
from simpul.sim.rules.trust import hear_promises
from simpul.sim.state import series
from simpul.sim.state.mechanisms import JOINT_WORK_BIT


@rule
def run_project(c, p, z, t):
    """Begin a project where there is none and money still comes; count down the one that runs; end it with its term."""
    if c.selects[z] == 0 or not is_active(c, z, t):
        return
    if c.member_count[z] == 0:
        if t < c.begins[z] + c.instalments[z] and c.reach_hours[z] > 0.0:
            begin_project(c, p, z, t)
        return
    c.term_left[z] -= 1
    if c.term_left[z] <= 0:
        end_project(c, p, z, t)


@rule
def begin_project(c, p, z, t):
    """Let a random organization that cares take the initiative and win over those of its contacts that fit best."""
    initiator = initiator_of(c, p, z, t)
    if initiator < 0:
        return
    j = best_partner(c, p, z, initiator)
    if j < 0:
        return
    join(c, p, z, initiator, t)
    while j >= 0 and c.member_count[z] < c.partners_most[z]:
        join(c, p, z, j, t)
        j = best_partner(c, p, z, initiator)
    c.term_left[z] = c.term[z]
    if not lacks(c, z, JOINT_WORK_BIT):
        negotiate(c, p, z, t)


@rule
def initiator_of(c, p, z, t):
    """Return the row of an organization that may take the initiative this month, -1 if there is none."""
    best = -1
    highest = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        if may_join(c, p, z, i) and is_free(c, i):
            u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.STRUCTURE + 2 * keyed_random.EVENT)
            if u > highest:
                highest = u
                best = i
    return best


@rule
def is_free(c, i):
    """Return True if i is in no running project."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if c.selects[z] == 1 and is_seated(c, z, i):
            return False
    return True


@rule
def best_partner(c, p, z, initiator):
    """Return the contact of the initiator that fits best and agrees: trust, shared interest, complementary resources; -1 none."""
    best = -1
    highest = 0.0
    for s in range(c.contacts[initiator]):
        j = c.partner[initiator, s]
        r = c.mirror[initiator, s]
        if r >= 0 and c.trust[j, r] >= p.project_trust and may_join(c, p, z, j) and is_free(c, j):
            score = c.trust[initiator, s] * (p.fit_base + c.overlap[initiator, s] + p.fit_weight * fit(c, initiator, j))
            if score > highest:
                highest = score
                best = j
    return best


@rule
def negotiate(c, p, z, t):
    """Let partners negotiate contributions, benefits and shares: hours for each pair, more the more is written down."""
    if p.share_effect > 0.0:
        agree_on_shares(c, p, z)
    pairs = 0.5 * c.member_count[z] * (c.member_count[z] - 1)
    each = c.effort[z] * p.negotiation_hours * pairs * (1.0 + c.formality[z]) / c.member_count[z]
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            hours = min(hours_left(c, i), each)
            c.hours_used[i] += hours
            c.burden[z, seat(c, z, i)] += hours * c.hour_price[i]
            c.tally[c.within[z], series.HOURS_STRUCTURES] += hours
            for j in range(i + 1, last_of(c, z)):
                if is_seated(c, z, j):
                    s, r = acquaint(c, p, i, j)
                    u = keyed_random.uniform(p.seed, c.key[i], c.key[j], t, keyed_random.STRUCTURE + 8 * keyed_random.EVENT)
                    if s >= 0 and r >= 0 and c.formality[z] >= p.written_from and u < c.effort[z]:
                        for_term(c, p, i, s, t)
                        for_term(c, p, j, r, t)


@rule
def agree_on_shares(c, p, z):
    """Let partners agree on shares of the result: even parts, or by power as far as power is used and nothing is written down."""
    used = p.power_use * (1.0 - c.formality[z])
    total = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            total += c.power[i]
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            c.share[z, seat(c, z, i)] = (1.0 - used) / c.member_count[z] + used * c.power[i] / total


@rule
def end_project(c, p, z, t):
    """End a project: partners meet each other's partners, which is how a wider network may grow from it."""
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i) and not lacks(c, z, JOINT_WORK_BIT):
            for j in range(first_of(c, z), last_of(c, z)):
                if j != i and is_seated(c, z, j):
                    which, whether = keyed_random.uniforms(
                        p.seed, c.key[i], c.key[j], t, keyed_random.STRUCTURE + 3 * keyed_random.EVENT
                    )
                    s = any_partner(c, j, which)
                    if s >= 0 and whether < c.effort[z]:
                        k = c.partner[j, s]
                        meet(c, p, i, k)
                        if p.project_learning > 0.0 and k != i:
                            recommend(c, p, i, j, k, t)
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            leave(c, z, i, t)


@rule
def recommend(c, p, i, j, k, t):
    """Let j, a partner of i in a project, tell i and its own partner k of each other; each opens up as far as it trusts."""
    hears, answers = keyed_random.uniforms(p.seed, c.key[i], c.key[k], t, keyed_random.STRUCTURE + 6 * keyed_random.EVENT)
    hear_of(c, p, i, k, j, hears)
    hear_of(c, p, k, i, j, answers)


@rule
def hear_of(c, p, i, k, j, u):
    """Let i hear from j what j knows of k's promises, discounted by its trust in j, and turn to k as far as it then trusts it."""
    s = slot_of(c, i, k)
    told = slot_of(c, j, k)
    teller = slot_of(c, i, j)
    if s < 0 or told < 0 or teller < 0 or u >= p.project_learning:
        return
    discount = p.vouch_weight * c.trust[i, teller]
    hear_promises(c, p, i, s, c.kept[j, told], c.broken[j, told] / c.betrayal[j], discount)
    if c.depth[i, s] == 0:
        open_tie(c, p, i, s, u / p.project_learning)
