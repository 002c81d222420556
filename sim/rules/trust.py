"""Trust: evidence of kept and broken promises over a prior that itself learns slowly.

Trust of i in j is the mean of a beta distribution: (m prior + kept) / (m + kept + broken), where m is the mass of the prior
and a broken promise counts betrayal-weight times. With promises kept at rate p and weight lambda it settles at
p / (p + lambda (1 - p)). The prior is kept as odds, so that i's disposition of the month is one multiplication.
"""

from sim.jit import hot, rule


@hot
def trust_of(c, p, i, s):
    """Return the trust of i in the contact of slot s, from prior odds, disposition and evidence."""
    odds = c.odds[i, s] * c.warmth[i]
    prior = odds / (1.0 + odds)
    return (p.prior_mass * prior + c.kept[i, s]) / (p.prior_mass + c.kept[i, s] + c.broken[i, s])


@hot
def fade_and_learn(c, p, i, s):
    """Fade the evidence of one month, refresh trust, and let the prior follow experience by one part in `prior_months`."""
    c.kept[i, s] *= p.evidence_kept_share
    c.broken[i, s] *= p.evidence_kept_share
    c.fresh_kept[i, s] = 0.0
    c.fresh_broken[i, s] = 0.0
    odds = c.odds[i, s] * c.warmth[i]
    prior = odds / (1.0 + odds)
    evidence = c.kept[i, s] + c.broken[i, s]
    trust = (p.prior_mass * prior + c.kept[i, s]) / (p.prior_mass + evidence)
    c.trust[i, s] = trust
    if evidence > 0.0:
        spread = max(0.05, prior * (1.0 - prior))
        c.odds[i, s] *= 1.0 + (trust - prior) / (spread * p.prior_months)


@rule
def stake_of(size):
    """Return the weight of a promise of `size` pm as evidence: one for a quarter of a person-month or more."""
    return min(1.0, size / 0.25)


@rule
def see_promise(c, p, i, s, kept, weight):
    """Let i see at first hand that the contact of slot s kept (1) or broke (0) a promise of the given weight."""
    if kept == 1:
        c.kept[i, s] += weight
        c.fresh_kept[i, s] += weight
    else:
        c.broken[i, s] += c.betrayal[i] * weight
        c.fresh_broken[i, s] += weight
    c.trust[i, s] = trust_of(c, p, i, s)


@rule
def hold_against(c, p, i, s, weight):
    """Let i hold something against the contact of slot s that no promise covers: evidence for itself, no news for others."""
    c.broken[i, s] += c.betrayal[i] * weight
    c.trust[i, s] = trust_of(c, p, i, s)


@rule
def hear_promises(c, p, i, s, kept, broken, discount):
    """Let i hear what a witness saw of the contact of slot s, discounted by the trust in the witness (Jøsang & Ismail 2002)."""
    c.kept[i, s] += discount * kept
    c.broken[i, s] += discount * c.betrayal[i] * broken
    c.trust[i, s] = trust_of(c, p, i, s)
