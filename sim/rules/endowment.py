"""What each organization starts with: drawn once, around what the scenario says of it.

Power, income, hours and the mix of resources are lognormal around the mean of the kind: x = mean * exp(sd * N - sd^2 / 2). Full
stratification moves the group that the scenario ranks first up by stratum_effect and the last one down, others between.
Interests mix what all want with one's own by
`goal_consensus`. Capacity and expertise are logistic in income and interest. All spreads are assumptions (`sim/parameters`).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import digamma, exp, log, logistic, trigamma
from simpul.sim.state.columns import FUNDS, INFORMATION, RESOURCES, SKILLS

# Draws that belong to an organization from the start, by what they decide; to the last two the key of an issue is added.
(POWER_DRAW, INCOME_DRAW, HOURS_DRAW, RELIABILITY_DRAW, BETRAYAL_DRAW, TRAIT_DRAW, DISPOSITION_DRAW, CAPACITY_DRAW, FUNDS_DRAW,
 SKILLS_DRAW, INFORMATION_DRAW) = range(11)
EXPERTISE_DRAWS, TASTE_DRAWS = 1 << 24, 1 << 25
_R = len(RESOURCES)


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
        stratum = p.stratification * p.stratum_effect * (1.0 - 2.0 * c.stratum[c.group[i]] / (groups - 1.0))
    endow_power(c, p, i, stratum)
    endow_interests(c, p, i)
    endow_resources(c, p, i, stratum)
    c.hours[i] *= exp(p.hours_spread * drawn(c, p, i, HOURS_DRAW) - 0.5 * p.hours_spread * p.hours_spread)
    if c.reliability[i] < 0.0:
        c.reliability[i] = draw_reliability(p, drawn(c, p, i, RELIABILITY_DRAW))
    c.betrayal[i] = p.betrayal_weight * exp(p.betrayal_spread * drawn(c, p, i, BETRAYAL_DRAW))
    c.trait[i] = drawn(c, p, i, TRAIT_DRAW)
    c.disposition[i] = p.disposition_spread * drawn(c, p, i, DISPOSITION_DRAW)
    c.warmth[i] = exp(c.disposition[i])
    luck = p.capacity_spread * drawn(c, p, i, CAPACITY_DRAW)
    c.capacity[i] = logistic(luck + p.capacity_of_income * log(c.size[i] + c.income[i]) + p.capacity_base)
    c.morale[i] = p.morale_usual
    c.alerted[i] = -1


@rule
def endow_power(c, p, i, stratum):
    """Spread power around what is usual for the kind: wider with imbalance, higher for a better-off group with stratification."""
    sd = p.power_spread_least + p.power_spread * p.power_imbalance
    power = c.power[i] * exp(sd * drawn(c, p, i, POWER_DRAW) - 0.5 * sd * sd + stratum)
    c.power[i] = max(p.power_least, min(1.0, power))
    c.power_first[i] = c.power[i]


@rule
def endow_interests(c, p, i):
    """Mix what all of the place want with what this organization wants; consensus decides how much of each."""
    total = 0.0
    issues = c.interest.shape[1]
    for k in range(issues):
        c.interest[i, k] *= exp(p.taste_spread * drawn(c, p, i, TASTE_DRAWS + c.issue_key[k]))
        total += c.interest[i, k]
    for k in range(issues):
        own = c.interest[i, k] / total
        c.interest[i, k] = p.goal_consensus * c.common[c.place[i], k] + (1.0 - p.goal_consensus) * own
        c.expertise[i, k] = logistic(
            drawn(c, p, i, EXPERTISE_DRAWS + c.issue_key[k]) + p.expertise_of_interest * c.interest[i, k] + p.expertise_base
        )


@rule
def endow_resources(c, p, i, stratum):
    """Draw income around its mean, and how much of what is free comes as funds, skills and information."""
    sd = c.spread[i]
    income = c.income[i] * exp(sd * drawn(c, p, i, INCOME_DRAW) - 0.5 * sd * sd + stratum)
    free = (1.0 - p.payroll) * income
    width = p.mix_spread * (1.0 - p.resource_overlap)
    f = exp(width * drawn(c, p, i, FUNDS_DRAW))
    s = exp(width * drawn(c, p, i, SKILLS_DRAW)) * c.skilled[i]
    n = exp(width * drawn(c, p, i, INFORMATION_DRAW))
    scale = _R * free / (f + s + n)
    n *= p.information_share
    c.payroll[i] = p.payroll * income
    c.income[i] = c.payroll[i] + scale * f
    c.skill_flow[i] = scale * s
    c.information_flow[i] = scale * n * (1.0 - p.information_kept_share)
    c.stock[i, FUNDS] = scale * f / p.spending
    c.stock[i, SKILLS] = 0.0
    c.stock[i, INFORMATION] = scale * n
    c.funds_first[i] = max(p.funds_least, c.stock[i, FUNDS])
    c.funds_usual[i] = c.stock[i, FUNDS]


@rule
def draw_reliability(p, z):
    """Return a reliability: logit-normal with the two moments of the log odds of a beta (mean, mass), by Stirling's series."""
    a = p.reliability_mean * p.reliability_mass
    b = (1.0 - p.reliability_mean) * p.reliability_mass
    return logistic(digamma(a) - digamma(b) + z * exp(0.5 * log(trigamma(a) + trigamma(b))))
