"""Settings that follow from others: each one a rule of the numbers given, for Python and for a page alike.

What can be worked out once (a monthly fading factor from a half-life, log odds from a probability) is worked out here, so that
rules read plain numbers. A context factor that is moved changes these and itself, and nothing else of a community before its first
month.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import log, logit, power

NEARLY_NOUGHT = -1e-6  # exponent of a CES function that cannot be told from Cobb-Douglas, its limit


@rule
def prior_log_odds(p):
    """Log odds of trust in a stranger: a heavier betrayal weight lowers where trust settles; the prior makes up for it."""
    return logit(p.prior_trust) + p.history_effect * (p.history - 0.5) + log(p.betrayal_weight / p.betrayal_reference)


@rule
def disposition_innovation(p):
    """What a month adds to a disposition, log odds, so that its spread stays as it is."""
    return p.disposition_spread * math.sqrt(1.0 - p.disposition_memory * p.disposition_memory)


@rule
def level_mean(p):
    """What is taken off the level of income, so that the mean of exp(level) is 1: half of the variance of a level that remembers
    `income_memory` of a month."""
    return 0.5 * p.income_shock * p.income_shock / (1.0 - p.income_memory * p.income_memory)


@rule
def search_rate(p):
    """Probability a month that an organization looks for somebody new."""
    return p.search_low + (p.search_high - p.search_low) * p.communication


@rule
def gathering_rate(p):
    """Probability a month that an organization goes to a public meeting."""
    return min(1.0, p.gathering * 2.0 * p.communication)


@rule
def evidence_kept_share(p):
    """Share of evidence that is left after a month."""
    return power(0.5, 1.0 / p.evidence_half_life)


@rule
def information_kept_share(p):
    """Share of information that is left after a month."""
    return power(0.5, 1.0 / p.information_half_life)


@rule
def exponent(p):
    """Exponent of the CES function of production; that of Cobb-Douglas where it was chosen."""
    return NEARLY_NOUGHT if p.cobb_douglas == 1 else (p.elasticity - 1.0) / p.elasticity


@rule
def misread(p):
    """Probability that a kept promise is taken for a broken one."""
    return p.misreading * (1.0 + p.rivalry_misreading * p.rivalry) * (p.silence_misreading - p.communication)


@rule
def crisis_chance(p):
    """Probability a month that a crisis begins on an issue of a place."""
    return p.crisis_rate * 2.0 * p.crisis


@rule
def window_chance(p):
    """Probability a month that a policy window opens on an issue of a place."""
    return p.window_rate * 2.0 * p.window


@rule
def opening_chance(p):
    """Probability a month that an opening appears in a place."""
    return p.opening_rate * 2.0 * p.opportunity


@rule
def hours_factor(p):
    """How many times the hours anything outside takes that it would take without barriers."""
    return 1.0 + p.barrier_hours * p.barrier


@rule
def threshold(p):
    """Weight that has to speak together to win a policy window."""
    return p.window_threshold * (1.0 + p.barrier_windows * p.barrier)


DERIVED_SETTINGS: dict[str, Callable] = {formula.__name__: formula for formula in (
    prior_log_odds, disposition_innovation, level_mean, search_rate, gathering_rate, evidence_kept_share, information_kept_share,
    exponent, misread, crisis_chance, window_chance, opening_chance, hours_factor, threshold,
)}
"""Name of a setting that follows from others -> its rule."""
