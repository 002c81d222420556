"""Confidence: how far a member trusts whoever stands behind a structure, 0 to 1.

    regard of i for j  = (trust of i in j - host_jealousy * rivalry * niche overlap * power of j) / enough, within 0 .. 1
    favour             = self_interest * power_use * (1 - shared interests of i and j)         partiality that others see
    confidence         -> mean over those who stand behind it of regard * (1 - favour); 1 for themselves
                          run by its members: regard for a fellow member, another one each time
    enough             = trust_formal for who speaks in one's name, project_trust for a fellow member, with whom one decides
                          nobody known: what is expected of a stranger at first; the doubt fades as evidence does

Who would sign a contract with the convener lets it speak. Impartiality makes brokers influential, and a stake of their own takes it
away (Fernandez & Gould 1994, doi:10.1086/230451); lead organizations are resented as far as they dominate, and shared governance
lives from trust among members (Provan & Kenis 2008, doi:10.1093/jopart/mum015).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp
from simpul.sim.rules.contacts import expected_of, niche_overlap, shared_interests
from simpul.sim.rules.containment import first_of, is_member, last_of, seat
from simpul.sim.rules.structures import list_members
from simpul.sim.state.columns import BY_MEMBERS, BY_NOBODY_KNOWN

LOOKS_EVERY = 3  # months: opinions of who convenes change slowly, and looking takes time


@rule
def first_confidence(c, p, z, i, t):
    """Return how far i trusts whoever stands behind structure z when it looks at it for the first time."""
    if c.backing[z] == BY_NOBODY_KNOWN:
        return trust_in_stranger(c, p, i)
    if c.backing[z] == BY_MEMBERS:
        return confidence_in_members(c, p, z, i, t)
    return confidence_in_backers(c, p, z, i)


@rule
def renew_confidence(c, p, z, i, t):
    """Let member i look anew at who stands behind structure z, once a quarter: `legitimacy_rate` a month of the way."""
    m = seat(c, z, i)
    if (t - c.joined[z, m]) % LOOKS_EVERY != LOOKS_EVERY - 1:
        return
    if c.backing[z] == BY_NOBODY_KNOWN:
        seen = 1.0
        kept = p.evidence_kept_share
    else:
        seen = confidence_in_members(c, p, z, i, t) if c.backing[z] == BY_MEMBERS else confidence_in_backers(c, p, z, i)
        kept = 1.0 - p.legitimacy_rate
    left = 1.0
    for _month in range(LOOKS_EVERY):
        left *= kept
    c.confidence[z, m] += (1.0 - left) * (seen - c.confidence[z, m])


@rule
def trust_in_stranger(c, p, i):
    """Return what i expects of a body it knows nothing of, which is nobody's rival and of no group, 0 to 1."""
    odds = exp(p.prior_log_odds) * c.warmth[i]
    return min(1.0, odds / (1.0 + odds) / p.trust_formal)


@rule
def confidence_in_backers(c, p, z, i):
    """Return i's mean confidence in those who stand behind it; 1 if there is nobody but i. A host stands behind it alone."""
    if c.host[z] >= 0:
        return confidence_in(c, p, z, i, c.host[z])
    total = 0.0
    count = 0
    for j in range(first_of(c, z), last_of(c, z)):
        if c.backer[z, seat(c, z, j)] == 1:
            count += 1
            total += confidence_in(c, p, z, i, j)
    return total / count if count > 0 else 1.0


@rule
def confidence_in(c, p, z, i, j):
    """Return i's regard for j, who stands behind structure z, less the favour that i sees; 1 for itself."""
    if i == j:
        return 1.0
    favour = c.self_interest[z] * p.power_use * (1.0 - shared_interests(c, i, j))
    return regard(c, p, i, j, p.trust_formal) * (1.0 - favour)


@rule
def confidence_in_members(c, p, z, i, t):
    """Return i's regard for another member of structure z, a random one; 1 if there is none."""
    itself = is_member(c, z, i)
    others = c.member_count[z] - int(itself)
    if others <= 0:
        return 1.0
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.JOIN + 2 * keyed_random.EVENT)
    n = keyed_random.draw_index(others, u)
    list_members(c, z)
    if itself and c.listed[n] >= i:
        n += 1  # the list is in the order of rows: i itself is passed over
    return regard(c, p, i, c.listed[n], p.project_trust)


@rule
def regard(c, p, i, j, enough):
    """Return how far i goes along with j: its trust less jealousy of a powerful rival, as a share of the trust that is `enough`."""
    jealousy = p.host_jealousy * p.rivalry * niche_overlap(c, p, i, j, shared_interests(c, i, j)) * c.power[j]
    return max(0.0, min(1.0, (expected_of(c, p, i, j) - jealousy) / enough))
