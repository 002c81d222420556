"""Trust: evidence of kept and broken promises over a prior that itself learns slowly.

Trust of i in j is the mean of a beta distribution: (m prior + kept) / (m + kept + broken), where m is the mass of the prior
and a broken promise counts betrayal-weight times. With promises kept at rate p and weight lambda it settles at
p / (p + lambda (1 - p)). The prior is kept as odds, so that i's disposition of the month is one multiplication.

The other rule that a scenario may choose (`rules: {trust: exponential}`) moves trust with each promise by one share of what is
missing: prior and evidence weigh m together, always, and what is new takes the place of what was.
"""

from simpul.sim.numerics.compiler import hot, rule


@hot
def prior_of(c, i, s):
    """Return what i expects of the contact of slot s apart from evidence: the odds of the pair and i's disposition of the month."""
    odds = c.odds[i, s] * c.warmth[i]
    return odds / (1.0 + odds)


@hot
def weigh(p, prior, kept, broken):
    """Return the trust that follows from a prior and evidence."""
    mass = p.prior_mass
    if p.exponential == 1:
        return max(0.0, min(1.0, prior + (kept - (kept + broken) * prior) / mass))
    return (mass * prior + kept) / (mass + kept + broken)


@hot
def trust_of(c, p, i, s):
    """Return the trust of i in the contact of slot s, from prior odds, disposition and evidence."""
    return weigh(p, prior_of(c, i, s), c.kept[i, s], c.broken[i, s])


@hot
def fade_and_learn(c, p, i, s):
    """Fade the evidence of one month, refresh trust, and let the prior follow experience by one part in `prior_months`.

    Without a branch, so that the compiler can work on several contacts at a time.
    """
    kept = c.kept[i, s] * p.evidence_kept_share
    broken = c.broken[i, s] * p.evidence_kept_share
    prior = prior_of(c, i, s)
    trust = weigh(p, prior, kept, broken)
    spread = max(p.prior_spread_least, prior * (1.0 - prior))
    learned = 1.0 + (trust - prior) / (spread * p.prior_months)
    c.kept[i, s] = kept
    c.broken[i, s] = broken
    c.trust[i, s] = trust
    c.odds[i, s] *= learned if kept + broken > 0.0 else 1.0


@rule
def stake_of(p, size):
    """Return the weight of a promise of `size` pm as evidence: one from `stake_full` on."""
    return min(1.0, size / p.stake_full)


@rule
def add_evidence(c, p, i, s, kept, broken):
    """Add evidence of kept and broken promises, as it weighs for i, to what i has of the contact of slot s; refresh its trust."""
    if p.exponential == 1:
        room = 1.0 / (1.0 + (kept + broken) / p.prior_mass)
        c.kept[i, s] = room * (c.kept[i, s] + kept)
        c.broken[i, s] = room * (c.broken[i, s] + broken)
    else:
        c.kept[i, s] += kept
        c.broken[i, s] += broken
    c.trust[i, s] = trust_of(c, p, i, s)


@rule
def see_promise(c, p, i, s, kept, weight):
    """Let i see at first hand that the contact of slot s kept (1) or broke (0) a promise of the given weight."""
    c.witnessed[i] = 1
    if kept == 1:
        c.fresh_kept[i, s] += weight
        add_evidence(c, p, i, s, weight, 0.0)
    else:
        c.fresh_broken[i, s] += weight
        add_evidence(c, p, i, s, 0.0, c.betrayal[i] * weight)


@hot
def forget_news(c, i):
    """Clear what i saw at first hand last month: it is news no longer."""
    for s in range(c.contacts[i]):
        c.fresh_kept[i, s] = 0.0
        c.fresh_broken[i, s] = 0.0
    c.witnessed[i] = 0


@rule
def hold_against(c, p, i, s, weight):
    """Let i hold something against the contact of slot s that no promise covers: evidence for itself, no news for others."""
    add_evidence(c, p, i, s, 0.0, c.betrayal[i] * weight)


@rule
def hear_promises(c, p, i, s, kept, broken, discount):
    """Let i hear what a witness saw of the contact of slot s, discounted by the trust in the witness (Jøsang & Ismail 2002)."""
    add_evidence(c, p, i, s, discount * kept, discount * c.betrayal[i] * broken)
