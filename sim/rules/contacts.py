"""The address book: who knows whom, and what one expects of somebody before any experience.

Slots 0 .. contacts-1 of a row are in use; `mirror` points back from the other side, and `slot_at` is the index of the book: who of
the community stands where. First trust in log odds, for i meeting j:

    prior_log_odds + pair_spread * chance of the pair
    - rivalry_effect * rivalry * niche overlap                   who lives from the same sources competes (Baum & Singh 1994)
    - divide_effect * divide, across groups
    - power_distance * power_use * |log(power_i / power_j)|
    + centralization_effect * trust_centralization * (power_j - power_trusted)              (Provan & Kenis 2008)

i's own disposition of the month comes on top (`trust.py`). Weight in a bargain: logistic(power_use * log(power_i / power_j)).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import exp_of_moderate, log_of_normal, logistic
from simpul.sim.rules.containment import community_of


@rule
def slot_of(c, i, j):
    """Return the slot of organization j in i's book, -1 if i does not know j.

    Whoever is in no index, since it lives in another community or the community is large, is looked for page by page.
    """
    seat = j - c.row_from[community_of(c, i)]
    if is_indexed(c, seat):
        return c.slot_at[i, seat] - 1
    for s in range(c.contacts[i]):
        if c.partner[i, s] == j:
            return s
    return -1


@hot
def is_indexed(c, seat):
    """Return True if the books of a community have an entry in their index for the organization of that seat."""
    return (seat >= 0) & (seat < c.slot_at.shape[1])


@rule
def write_index(c, i, j, s):
    """Let the index of i's book say that j stands in slot s, -1 for nowhere."""
    seat = j - c.row_from[community_of(c, i)]
    if is_indexed(c, seat):
        c.slot_at[i, seat] = s + 1


@rule
def shared_interests(c, i, j):
    """Return how far i and j want the same: the sum over issues of the smaller weight, 0 to 1."""
    overlap = 0.0
    for k in range(c.interest.shape[1]):
        overlap += min(c.interest[i, k], c.interest[j, k])
    return min(1.0, overlap)  # rounding may leave the sum of equal weights a little above 1


@rule
def niche_overlap(c, p, i, j, overlap):
    """Return how far i and j live from the same sources, 0 to 1: the shared interests, less (`niche_across`) between kinds."""
    return overlap * (1.0 if c.kind[i] == c.kind[j] else p.niche_across)


@rule
def pair_luck(c, p, i, j):
    """Return how well chance lets i and j get along, whoever looks: standard normal."""
    return keyed_random.normal_quantile(draw_pair(c, p, i, j))


@hot
def draw_pair(c, p, i, j):
    """Draw, evenly in (0, 1), how well chance lets i and j get along."""
    return keyed_random.uniform(p.seed, min(c.key[i], c.key[j]), max(c.key[i], c.key[j]), 0, keyed_random.PAIR)


@rule
def prior_odds(c, p, i, j, overlap, luck, lead):
    """Return the odds that i, before any experience and apart from its own disposition, expects j to keep a promise.

    History sets the level, and every pair a random term of its own; rivalry lowers it between those who live from the same sources
    (Baum & Singh 1994), a divide across groups, unequal power between the unequal; where trust is centralized the powerful are
    trusted more. lead: the logarithm of i's power over j's.
    """
    x = p.prior_log_odds + p.pair_spread * luck - p.rivalry_effect * p.rivalry * niche_overlap(c, p, i, j, overlap)
    if c.group[i] != c.group[j]:
        x -= p.divide_effect * p.divide
    x -= p.power_distance * p.power_use * abs(lead)
    x += p.centralization_effect * p.trust_centralization * (c.power[j] - p.power_trusted)
    return exp_of_moderate(x)


@rule
def expected_of(c, p, i, j):
    """Return the trust of i in j; of whom it does not know, what it would expect at first."""
    s = slot_of(c, i, j)
    if s >= 0:
        return c.trust[i, s]
    return trust_at_first(c, p, i, j, shared_interests(c, i, j), pair_luck(c, p, i, j))


@rule
def trust_at_first(c, p, i, j, overlap, luck):
    """Return the trust of i in j, whom it does not know: what they have in common is given, shared interests and chance."""
    odds = prior_odds(c, p, i, j, overlap, luck, power_lead(c, i, j)) * c.warmth[i]
    return odds / (1.0 + odds)


@hot
def power_lead(c, i, j):
    """Return how far i is stronger than j: the logarithm of its power over j's."""
    return log_of_normal(c.power[i] / c.power[j])


@hot
def bargaining_share(p, lead):
    """Return the weight in a bargain of who leads in power by `lead`: a half, or more for the stronger as far as power is used."""
    return logistic(p.power_use * lead)


@rule
def nearness_of(c, i, j):
    """Return how near j is to i, which never changes: 2 of its community and group, 1 of another group of the community, 0 a
    larger institution or of another community."""
    if c.outside[j] == 1 or community_of(c, i) != community_of(c, j):
        return 0
    return 2 if c.group[i] == c.group[j] else 1


@rule
def acquaint(c, p, i, j):
    """Let i and j, who are not one, come to know each other; return the slot of j in i's book and of i in j's, -1 if it is full."""
    s = slot_of(c, i, j)
    r = c.mirror[i, s] if s >= 0 else slot_of(c, j, i) if c.unreturned[i] > 0 else -1
    if s < 0 or r < 0:
        overlap = shared_interests(c, i, j)
        luck = pair_luck(c, p, i, j)
        if s < 0:
            s = enter(c, p, i, j, r, overlap, luck)
        if r < 0:
            r = enter(c, p, j, i, s, overlap, luck)
    return s, r


@rule
def meet(c, p, i, j):
    """Let i and j come to know each other."""
    if i != j:
        acquaint(c, p, i, j)


@rule
def enter(c, p, i, j, back, overlap, luck):
    """Put j, who is not in it, into i's book, at depth 0, and return its slot. A full book drops the contact worth least, or
    refuses (-1) if all in it are partners.

    back: the slot of i in j's book, -1 if it is not there. What the two have in common is given: shared interests, chance.
    """
    if c.contacts[i] == c.partner.shape[1]:
        least = least_acquaintance(c, i)
        if least < 0:
            return -1
        forget(c, i, least)
    s = c.contacts[i]
    c.contacts[i] = s + 1
    c.partner[i, s] = j
    write_index(c, i, j, s)
    c.mirror[i, s] = back
    if back >= 0:
        c.mirror[j, back] = s
        c.unreturned[i] -= 1
    else:
        c.unreturned[j] += 1
    c.depth[i, s] = 0
    c.nearness[i, s] = nearness_of(c, i, j)
    c.idle[i, s] = 0
    c.agreed_until[i, s] = 0
    c.value[i, s] = 0.0
    c.overlap[i, s] = overlap
    lead = power_lead(c, i, j)
    c.bargain[i, s] = bargaining_share(p, lead)
    odds = prior_odds(c, p, i, j, overlap, luck, lead)
    c.odds[i, s] = odds
    c.kept[i, s] = 0.0
    c.broken[i, s] = 0.0
    c.trust[i, s] = odds * c.warmth[i] / (1.0 + odds * c.warmth[i])
    c.fresh_kept[i, s] = 0.0
    c.fresh_broken[i, s] = 0.0
    return s


@rule
def least_acquaintance(c, i):
    """Return the slot of the contact of i, partners left out, whose deals are remembered as worth least; -1 if all are partners."""
    least = -1
    for m in range(c.contacts[i]):
        if c.depth[i, m] == 0 and (least < 0 or c.value[i, m] < c.value[i, least]):
            least = m
    return least


@rule
def forget(c, i, s):
    """Take slot s out of i's book; the last slot moves into its place. A contract with who is forgotten is over."""
    back = c.mirror[i, s]
    if back >= 0:
        c.mirror[c.partner[i, s], back] = -1
        end_contract(c, c.partner[i, s], back)
        c.unreturned[i] += 1
    else:
        c.unreturned[c.partner[i, s]] -= 1
    write_index(c, i, c.partner[i, s], -1)
    last = c.contacts[i] - 1
    c.contacts[i] = last
    if s == last:
        return
    c.partner[i, s] = c.partner[i, last]
    write_index(c, i, c.partner[i, s], s)
    c.mirror[i, s] = c.mirror[i, last]
    if c.mirror[i, s] >= 0:
        c.mirror[c.partner[i, s], c.mirror[i, s]] = s
    c.depth[i, s] = c.depth[i, last]
    c.nearness[i, s] = c.nearness[i, last]
    c.idle[i, s] = c.idle[i, last]
    c.agreed_until[i, s] = c.agreed_until[i, last]
    c.value[i, s] = c.value[i, last]
    c.overlap[i, s] = c.overlap[i, last]
    c.bargain[i, s] = c.bargain[i, last]
    c.odds[i, s] = c.odds[i, last]
    c.kept[i, s] = c.kept[i, last]
    c.broken[i, s] = c.broken[i, last]
    c.trust[i, s] = c.trust[i, last]
    c.fresh_kept[i, s] = c.fresh_kept[i, last]
    c.fresh_broken[i, s] = c.fresh_broken[i, last]


@rule
def has_contract(c, i, s):
    """Return True while i's side of a contract with the contact of slot s holds."""
    return c.agreed_until[i, s] > 0


@rule
def end_contract(c, i, s):
    """End i's side of a contract with the contact of slot s, if there is one."""
    c.agreed_until[i, s] = 0


@rule
def any_partner(c, i, u):
    """Return the slot of one of i's partners (depth 1 or more), found from a place in the book set by u in (0, 1); -1 none."""
    n = c.contacts[i]
    if c.partners[i] == 0 or n == 0:
        return -1
    first = int(u * n)
    for step in range(n):
        s = first + step
        if s >= n:
            s -= n
        if c.depth[i, s] >= 1:
            return s
    return -1


@rule
def partner_of_partner(c, i, where, which):
    """Return the row of a partner of one of i's partners, found by `where` and `which` in (0, 1) as in `any_partner`; -1 none."""
    s = any_partner(c, i, where)
    if s < 0:
        return -1
    j = c.partner[i, s]
    r = any_partner(c, j, which)
    return c.partner[j, r] if r >= 0 else -1
