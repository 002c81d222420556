"""What a structure does for relations: introduce, maintain, mediate, vouch. Each verb has one cost, whoever does it.

    introduce: two pairs come to mind, the one that fits better meets; fit = what each lacks against what the other has of it
    maintain:  maintain_rate member hours of upkeep for each staff hour
    mediate:   odds of both priors * exp(mediate_effect * L), L the product of both sides' legitimacy; broken promises weigh less
    vouch:     what was seen of a member's promises is told at the weight vouch_weight * legitimacy (Jøsang & Ismail 2002)

Members of the structure are listed (`list_members`) before it begins. Source: S3-S10 of the deck.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp
from simpul.sim.rules.contacts import acquaint, slot_of
from simpul.sim.rules.containment import first_of, is_member, is_seated, last_of, seat
from simpul.sim.rules.structures import random_member, take_hours
from simpul.sim.rules.trust import hear_promises, trust_of
from simpul.sim.state import series
from simpul.sim.state.columns import INTRODUCE, MAINTAIN, MEDIATE, VOUCH


@rule
def fit(c, i, j):
    """Return what i and j could gain from each other, pm of service per pm: what each lacks against what the other has of it."""
    a = c.marginal[i, c.lack[i]] - c.marginal[j, c.lack[i]]
    b = c.marginal[j, c.lack[j]] - c.marginal[i, c.lack[j]]
    return max(0.0, a) + max(0.0, b)


@rule
def introduce_members(c, p, z, t):
    """Introduce pairs of members who are no partners yet, the better fit of two pairs that come to mind."""
    n = 0
    while n < p.actions_most and c.member_count[z] >= 2 and take_hours(c, z, INTRODUCE, p.introduce_hours):
        u, v, w, x = keyed_random.uniforms4(p.seed, c.structure_key[z], n, t, keyed_random.INTRODUCE_DRAW)
        i = random_member(c, z, u)
        j = random_member(c, z, v)
        k = random_member(c, z, w)
        m = random_member(c, z, x)
        worth = introduction_worth(c, p, i, j)
        other = introduction_worth(c, p, k, m)
        if worth < other:
            i = k
            j = m
        if max(worth, other) > 0.0:
            introduce(c, p, z, i, j)
        n += 1


@rule
def introduction_worth(c, p, i, j):
    """Return what introducing i and j promises, more if one of them works with nobody; 0 if they are one or partners already."""
    if i == j:
        return 0.0
    s = slot_of(c, i, j)
    if s >= 0 and c.depth[i, s] >= 1:
        return 0.0
    alone = int(c.working_partners[i] == 0) | int(c.working_partners[j] == 0)
    return p.introduction_least + fit(c, i, j) + p.outreach * alone


@rule
def introduce(c, p, z, i, j):
    """Let i and j come to know each other; each who sees the structure enough as its own shares information from now on.

    A larger institution shares with whoever a structure brings to it.
    """
    s, r = acquaint(c, p, i, j)
    if s < 0 or r < 0:
        return
    c.tally[c.within[z], series.INTRODUCTIONS] += 1.0
    if c.depth[i, s] == 0 and opens_up(c, p, z, i):
        c.depth[i, s] = 1
        c.idle[i, s] = 0
        c.partners[i] += 1
    if c.depth[j, r] == 0 and opens_up(c, p, z, j):
        c.depth[j, r] = 1
        c.idle[j, r] = 0
        c.partners[j] += 1
    c.benefit[z, seat(c, z, i)] += p.introduction_benefit * fit(c, i, j)
    c.benefit[z, seat(c, z, j)] += p.introduction_benefit * fit(c, i, j)


@rule
def opens_up(c, p, z, i):
    """Return True if i shares information with whom structure z introduces to it."""
    return c.outside[i] == 1 or c.legitimacy[z, seat(c, z, i)] > p.sharing_legitimacy


@rule
def maintain_relations(c, p, z):
    """Carry part of the upkeep of members' relations next month: staff hours replace theirs at `maintain_rate`."""
    if c.member_count[z] == 0 or c.bank[z, MAINTAIN] <= 0.0:
        return
    each = p.maintain_rate * c.bank[z, MAINTAIN] / c.member_count[z]
    c.bank[z, MAINTAIN] = 0.0
    for i in range(first_of(c, z), last_of(c, z)):
        if is_seated(c, z, i):
            c.relief[i] += each
            c.benefit[z, seat(c, z, i)] += each * c.hour_price[i]


@rule
def mediate_conflicts(c, p, z, t):
    """Mediate between pairs of members who know each other, the less trusting of two pairs, as far as both see z as their own."""
    n = 0
    while n < p.actions_most and c.member_count[z] >= 2 and take_hours(c, z, MEDIATE, p.mediate_hours):
        u, v, w, x = keyed_random.uniforms4(p.seed, c.structure_key[z], n, t, keyed_random.INTRODUCE_DRAW + keyed_random.EVENT)
        i = random_member(c, z, u)
        j = random_member(c, z, v)
        k = random_member(c, z, w)
        m = random_member(c, z, x)
        trust = _mutual_trust(c, i, j)
        other = _mutual_trust(c, k, m)
        if trust > other:
            i = k
            j = m
        if min(trust, other) < 1.0:
            mediate(c, p, z, i, j)
        n += 1


@rule
def _mutual_trust(c, i, j):
    """Return the lower of the two trusts between i and j; 2 if they are one or do not know each other."""
    if i == j:
        return 2.0
    s = slot_of(c, i, j)
    if s < 0 or c.mirror[i, s] < 0:
        return 2.0
    r = c.mirror[i, s]
    return min(c.trust[i, s], c.trust[j, r])


@rule
def mediate(c, p, z, i, j):
    """Bring i and j nearer: each side's prior rises as far as *both* trust the mediator, and old grievances weigh less."""
    strength = c.legitimacy[z, seat(c, z, i)] * c.legitimacy[z, seat(c, z, j)]
    s = slot_of(c, i, j)
    r = c.mirror[i, s]
    lift = exp(p.mediate_effect * strength)
    forgiven = 1.0 - (1.0 - p.mediated_memory) * strength
    c.odds[i, s] = lifted(p, c.odds[i, s], lift)
    c.odds[j, r] = lifted(p, c.odds[j, r], lift)
    c.broken[i, s] *= forgiven
    c.broken[j, r] *= forgiven
    c.trust[i, s] = trust_of(c, p, i, s)
    c.trust[j, r] = trust_of(c, p, j, r)
    c.tally[c.within[z], series.MEDIATIONS] += 1.0
    c.benefit[z, seat(c, z, i)] += p.mediation_benefit * fit(c, i, j) * strength
    c.benefit[z, seat(c, z, j)] += p.mediation_benefit * fit(c, i, j) * strength


@rule
def lifted(p, odds, lift):
    """Return prior odds after mediation: it brings nobody beyond `mediation_limit`, however often it is repeated."""
    return max(odds, min(p.mediation_limit, odds * lift))


@rule
def vouch_for_members(c, p, z, t):
    """Tell members who know a member what was seen of its promises; each report is told once."""
    n = 0
    while n < p.actions_most and c.member_count[z] >= 2 and take_hours(c, z, VOUCH, p.vouch_hours):
        j = random_member(
            c, z, keyed_random.uniform(p.seed, c.structure_key[z], n, t, keyed_random.INTRODUCE_DRAW + 2 * keyed_random.EVENT)
        )
        m = seat(c, z, j)
        if c.seen_kept[z, m] + c.seen_broken[z, m] > 0.0:
            vouch(c, p, z, j)
            c.seen_kept[z, m] = 0.0
            c.seen_broken[z, m] = 0.0
        n += 1


@rule
def vouch(c, p, z, j):
    """Tell the members listed, those who know j, what structure z saw of j's promises: whom j knows too, then the others."""
    for r in range(c.contacts[j]):
        i = c.partner[j, r]
        if c.mirror[j, r] >= 0 and is_member(c, z, i):
            hear_from_structure(c, p, z, i, c.mirror[j, r], j)
    if c.unreturned[j] > 0:
        for n in range(c.member_count[z]):
            i = c.listed[n]
            s = slot_of(c, i, j)
            if s >= 0 and c.mirror[i, s] < 0:
                hear_from_structure(c, p, z, i, s, j)


@rule
def hear_from_structure(c, p, z, i, s, j):
    """Let member i hear from structure z what it saw of j, the contact of slot s, discounted by its trust in z."""
    m = seat(c, z, j)
    hear_promises(c, p, i, s, c.seen_kept[z, m], c.seen_broken[z, m], p.vouch_weight * c.legitimacy[z, seat(c, z, i)])
