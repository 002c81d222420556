"""What a structure does for relations: introduce, maintain, mediate, vouch, inform. Each verb has one cost, whoever does it.

    introduce: two pairs come to mind, the one that fits better meets; fit = what each lacks against what the other has of it
    maintain:  maintain_rate member hours of upkeep for each staff hour
    mediate:   odds of both priors * exp(mediate_effect * L), L the product of both sides' legitimacy; broken promises weigh less
    vouch:     what was seen of a member's promises is told at the weight vouch_weight * legitimacy (Jøsang & Ismail 2002)
    inform:    morale + inform_effect * share reached * share of fellow members with a success (S29, S30 of the deck)

Members of the structure are listed (`list_members`) before it begins. Source: S3-S10 of the deck.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp
from simpul.sim.rules.contacts import acquaint, slot_of
from simpul.sim.rules.containment import first_of, is_member, last_of, seat
from simpul.sim.rules.structures import random_member, take_hours
from simpul.sim.rules.trust import hear_promises, trust_of
from simpul.sim.state import series
from simpul.sim.state.columns import INFORM, INTRODUCE, MAINTAIN, MEDIATE, VOUCH


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
    """Return what introducing i and j promises; 0 if they are one or partners already."""
    if i == j:
        return 0.0
    s = slot_of(c, i, j)
    if s >= 0 and c.depth[i, s] >= 1:
        return 0.0
    alone = int(c.partners[i] == 0) | int(c.partners[j] == 0)
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
        if is_member(c, z, i):
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


@rule
def inform_members(c, p, z, t):
    """Tell members how others fare, in other places too: progress of those with the same work lifts morale most (the same boat).

    Coordinators hear from each other, so that news of the members of all structures goes round, beyond the own place if anything
    does. Who is told also hears of a crisis in time.
    """
    if c.member_count[z] < 2 or c.bank[z, INFORM] <= 0.0:
        return
    mark_members(c, c.within[z])
    far = p.reach > 0.0 or c.home[z] < 0
    everybody = 0
    successful = 0
    for j in range(first_of(c, z), last_of(c, z)):
        c.taking_part[j] *= 1 if far | (c.place[j] == c.home[z]) else 0
        everybody += c.taking_part[j]
        successful += c.taking_part[j] * c.succeeded[j]
    count_alike(c, z)
    reached = min(1.0, c.bank[z, INFORM] / (p.inform_hours * c.member_count[z]))
    c.bank[z, INFORM] = max(0.0, c.bank[z, INFORM] - p.inform_hours * c.member_count[z])
    for n in range(c.member_count[z]):
        key = c.key[c.listed[n]]
        c.first_draw[n] = keyed_random.uniform(
            p.seed, key, c.structure_key[z], t, keyed_random.INTRODUCE_DRAW + 3 * keyed_random.EVENT
        )
    for n in range(c.member_count[z]):
        i = c.listed[n]
        m = seat(c, z, i)
        alike = c.degree[c.component[i]]
        alike_successful = c.callable[c.component[i]]
        itself = c.taking_part[i]
        weights = (alike - itself) + p.inform_other_kind * (everybody - alike)
        progress = alike_successful - itself * c.succeeded[i] + p.inform_other_kind * (successful - alike_successful)
        if p.same_boat > 0.0:
            progress = (1.0 - p.same_boat) * progress + p.same_boat * weights * heart_from_the_like(c, p, z, i)
        c.morale[i] = min(1.0, c.morale[i] + p.inform_effect * reached * progress / weights)
        if p.news_learning > 0.0 and c.first_draw[n] < reached:
            learn_from_news(c, p, z, i, t)
        if c.first_draw[n] < reached * heeded(c, p, z, m):
            c.alerted[i] = max(c.alerted[i], t + 1)


@rule
def heart_from_the_like(c, p, z, i):
    """Return how much heart i takes from those in the same situation (the same resource is missing) who had a success, 0 to 1.

    Each adds `boat_weight` of what is left: it matters that some made it, not how many did not.
    """
    left = 1.0
    for j in range(first_of(c, z), last_of(c, z)):
        if j != i and c.taking_part[j] == 1 and c.succeeded[j] == 1 and c.lack[j] == c.lack[i]:
            left *= 1.0 - p.boat_weight
    return 1.0 - left


@rule
def learn_from_news(c, p, z, i, t):
    """Let member i hear how another member goes about what structure z works on, and take over part of what it does better."""
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.INTRODUCE_DRAW + 7 * keyed_random.EVENT)
    j = random_member(c, z, u)
    for k in range(c.agenda.shape[1]):
        better = max(0.0, c.expertise[j, k] - c.expertise[i, k])
        c.expertise[i, k] += p.news_learning * heeded(c, p, z, seat(c, z, i)) * c.agenda[z, k] * better


@rule
def heeded(c, p, z, m):
    """Return how far the member of seat m takes warning and advice from structure z: as far as it trusts who stands behind it."""
    return 1.0 - p.heeding + p.heeding * c.confidence[z, m]


@rule
def count_alike(c, z):
    """Count for each kind those who take part and, of those, who had a success: `degree` and `callable` of the first row of the
    kind in structure z's community, to which `component` leads."""
    first = first_of(c, z)
    for i in range(first, last_of(c, z)):
        alike = c.component[i - 1] if i > first and c.kind[i - 1] == c.kind[i] else first  # like stand beside like, most often
        while c.kind[alike] != c.kind[i]:
            alike += 1
        c.component[i] = alike
        c.degree[i] = 0
        c.callable[i] = 0
        c.degree[alike] += c.taking_part[i]
        c.callable[alike] += c.taking_part[i] * c.succeeded[i]


@rule
def mark_members(c, w):
    """Let those of community w take part who are members of any structure."""
    first = c.row_from[w]
    for i in range(first, c.row_from[w + 1]):
        c.taking_part[i] = 0
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        for i in range(first, c.row_from[w + 1]):
            c.taking_part[i] |= c.member[z, i - first]
