"""How deep a relation is: one step deeper after a deal that brought a gain, formal depths under a contract alone.

    P(deeper) = deepening * logistic((trust - threshold of the next depth) / depth_width)

Depths: 0 known, 1 shares information, 2 informal, 3 formal, 4 several projects. Two informal partners who trust each other enough
sign a contract, if both have the hours for it; where agreements run for a term, `agreements.py` says who signs.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import logistic
from simpul.sim.rules.agreements import conclude, sign_among_partners, would_sign
from simpul.sim.rules.contacts import has_contract
from simpul.sim.state.columns import FORMAL, INFORMAL


@rule
def sign_contract(c, p, i, s, j, r, t):
    """Let two informal partners who trust each other well enough sign a contract, if both have the hours for it."""
    if p.agreement_term > 0:
        sign_among_partners(c, p, i, s, j, r, t)
        return
    if c.depth[i, s] < INFORMAL or c.depth[j, r] < INFORMAL:
        return
    if would_sign(c, p, i, s, j, r, p.trust_informal):
        conclude(c, p, i, s, j, r, t)


@rule
def depth_threshold(p, depth):
    """Return the trust at which an arc rises to `depth` (1 to 4) half as often as it could."""
    if depth == 1:
        return p.trust_sharing
    if depth == INFORMAL:
        return p.trust_informal
    if depth == FORMAL:
        return p.trust_formal
    return p.trust_several


@rule
def grow_closer(c, p, i, s, limit, u):
    """Let i's arc rise one step, at most to `limit`: formal depths need both sides at informal and a contract."""
    depth = c.depth[i, s] + 1
    if depth > limit or u >= p.deepening:  # trust can only lower the chance
        return
    if depth >= FORMAL:
        r = c.mirror[i, s]
        if r < 0 or not has_contract(c, i, s):
            return
        if c.depth[c.partner[i, s], r] < depth - 1:
            return
    if u < p.deepening * logistic((c.trust[i, s] - depth_threshold(p, depth)) / p.depth_width):
        if depth == 1:
            c.partners[i] += 1
        c.depth[i, s] = depth
