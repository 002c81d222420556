"""What each organization starts with: drawn once, around what the scenario says of it."""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp, log, logistic
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS

POWER_SPREAD = 1.2  # sd of log power at full imbalance
STRATA = 0.6  # log distance of the first group from the mean at full stratification
TASTE_SPREAD = 1.0  # sd of log of what an organization wants beside what all want
MIX_SPREAD = 1.0  # sd of log of a resource against the others where resources do not overlap
INFORMATION_SHARE = 0.7  # information found oneself, against funds and skills; the rest comes from others, since it is copied
HOURS_SPREAD = 0.3
BETRAYAL_SPREAD = 0.2


@rule
def drawn(c, p, i, n):
    """Return the n-th standard normal draw that belongs to organization i from the start."""
    return keyed_random.normal(p.seed, c.key[i], n, 0, keyed_random.BUILD)


@rule
def endow(c, p, i):
    """Draw what organization i starts with. Columns hold what the scenario says of it; afterwards what it is."""
    stratum = 0.0
    groups = c.group_share.shape[0]
    if groups > 1:
        stratum = p.stratification * STRATA * (1.0 - 2.0 * c.group[i] / (groups - 1.0))
    endow_power(c, p, i, stratum)
    endow_interests(c, p, i)
    endow_resources(c, p, i, stratum)
    c.hours[i] *= exp(HOURS_SPREAD * drawn(c, p, i, 2) - 0.5 * HOURS_SPREAD * HOURS_SPREAD)
    if c.reliability[i] < 0.0:
        c.reliability[i] = draw_reliability(p, drawn(c, p, i, 3))
    c.betrayal[i] = p.betrayal_weight * exp(BETRAYAL_SPREAD * drawn(c, p, i, 4))
    c.trait[i] = drawn(c, p, i, 5)
    c.disposition[i] = p.disposition_spread * drawn(c, p, i, 6)
    c.warmth[i] = exp(c.disposition[i])
    c.capacity[i] = logistic(0.6 * drawn(c, p, i, 7) + 0.3 * log(c.size[i] + c.income[i]) - 0.3)
    c.morale[i] = 0.5
    c.alerted[i] = -1


@rule
def endow_power(c, p, i, stratum):
    """Spread power around what is usual for the kind: wider with imbalance, higher for the first group with stratification."""
    sd = 0.1 + POWER_SPREAD * p.power_imbalance
    power = c.power[i] * exp(sd * drawn(c, p, i, 0) - 0.5 * sd * sd + stratum)
    c.power[i] = max(0.02, min(1.0, power))
    c.power_first[i] = c.power[i]


@rule
def endow_interests(c, p, i):
    """Mix what all of the place want with what this organization wants; consensus decides how much of each."""
    total = 0.0
    issues = c.interest.shape[1]
    for k in range(issues):
        c.interest[i, k] *= exp(TASTE_SPREAD * keyed_random.normal(p.seed, c.key[i], 100 + k, 0, keyed_random.BUILD))
        total += c.interest[i, k]
    for k in range(issues):
        own = c.interest[i, k] / total
        c.interest[i, k] = p.goal_consensus * c.common[c.place[i], k] + (1.0 - p.goal_consensus) * own
        c.expertise[i, k] = logistic(drawn(c, p, i, 20 + k) + 2.0 * c.interest[i, k] - 1.5)


@rule
def endow_resources(c, p, i, stratum):
    """Draw income around its mean, and how much of what is free comes as funds, skills and information."""
    sd = c.spread[i]
    income = c.income[i] * exp(sd * drawn(c, p, i, 1) - 0.5 * sd * sd + stratum)
    free = (1.0 - p.payroll) * income
    width = MIX_SPREAD * (1.0 - p.resource_overlap)
    f = exp(width * drawn(c, p, i, 8))
    s = exp(width * drawn(c, p, i, 9)) * c.skilled[i]
    n = exp(width * drawn(c, p, i, 10))
    scale = 3.0 * free / (f + s + n)
    n *= INFORMATION_SHARE
    c.payroll[i] = p.payroll * income
    c.income[i] = c.payroll[i] + scale * f
    c.skill_flow[i] = scale * s
    c.information_flow[i] = scale * n * (1.0 - p.information_kept_share)
    c.stock[i, FUNDS] = scale * f / p.spending
    c.stock[i, SKILLS] = 0.0
    c.stock[i, INFORMATION] = scale * n
    c.funds_first[i] = max(0.1, c.stock[i, FUNDS])
    c.funds_usual[i] = c.stock[i, FUNDS]


@rule
def draw_reliability(p, z):
    """Return a reliability: logit-normal with the two moments of the log odds of a beta (mean, mass), by Stirling's series."""
    a = p.reliability_mean * p.reliability_mass
    b = (1.0 - p.reliability_mean) * p.reliability_mass
    return logistic(digamma(a) - digamma(b) + z * exp(0.5 * log(trigamma(a) + trigamma(b))))


@rule
def digamma(x):
    """Return the digamma function for x > 0, to about 1e-4 (1e-6 above 2): two steps up, then Stirling's series."""
    y = x + 2.0
    series = log(y) - 0.5 / y - 1.0 / (12.0 * y * y) + 1.0 / (120.0 * y * y * y * y)
    return series - 1.0 / x - 1.0 / (x + 1.0)


@rule
def trigamma(x):
    """Return the trigamma function for x > 0, to about 1e-4: two steps up, then Stirling's series."""
    y = x + 2.0
    series = 1.0 / y + 0.5 / (y * y) + 1.0 / (6.0 * y * y * y) - 1.0 / (30.0 * y * y * y * y * y)
    return series + 1.0 / (x * x) + 1.0 / ((x + 1.0) * (x + 1.0))
