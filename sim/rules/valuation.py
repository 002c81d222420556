"""What organizations hold is worth: the value of one more pm, what they lack and can spare, what parting with something costs.

The marginal value of a resource is the derivative of output in its stock (`production.py`: CES, Arrow et al. 1961):

    mean = (funds^e + skills^e + information^e) / 3
    marginal(x) = (mean^(1/e) / x)^(1 - e),    e = (elasticity - 1) / elasticity

Everybody looks at one snapshot before each round of deals. The rules have no branch, so that the compiler can work on several
organizations at a time.
"""

from simpul.sim.numerics.compiler import hot
from simpul.sim.numerics.elementary import exp_of_moderate, log_of_normal
from simpul.sim.state.column_types import HOURS_OF_A_MONTH
from simpul.sim.state.columns import FUNDS, INFORMATION, RESOURCES, SKILLS

NOT_TO_BE_HAD = 1e9  # pm of service: more than anybody would give
_R = len(RESOURCES)


@hot
def take_stock(c, p, i):
    """Look at what i has, what it is worth to i, and state the terms on which it may be had."""
    raise_stock(c, p, i)
    value_stock(c, p, i)
    state_terms(c, p, i)


@hot
def raise_stock(c, p, i):
    """Write down in `marginal` what i has of each resource as it counts in the CES mean: raised to the exponent."""
    funds, skills, information = usable_stock(c, p, i)
    c.marginal[i, FUNDS] = exp_of_moderate(p.exponent * log_of_normal(funds))
    c.marginal[i, SKILLS] = exp_of_moderate(p.exponent * log_of_normal(skills))
    c.marginal[i, INFORMATION] = exp_of_moderate(p.exponent * log_of_normal(information))


@hot
def usable_stock(c, p, i):
    """Return what of i's funds, skills and information can serve this month, in pm, never nothing."""
    return p.spending * c.stock[i, FUNDS] + p.floor, c.stock[i, SKILLS] + p.floor, c.stock[i, INFORMATION] + p.floor


@hot
def value_stock(c, p, i):
    """Turn what `raise_stock` wrote down into the value of one more pm of each resource; find what i lacks most and can best spare.

    The derivative of the output in x is (mean^(1/e) / x)^(1/elasticity), with 1/elasticity = 1 - e.
    """
    e = p.exponent
    funds, skills, information = usable_stock(c, p, i)
    f = c.marginal[i, FUNDS]
    s = c.marginal[i, SKILLS]
    n = c.marginal[i, INFORMATION]
    scale = exp_of_moderate(log_of_normal((f + s + n) / _R) * (1.0 - e) / e)
    of_funds = scale * f / funds
    of_skills = scale * s / skills
    of_information = scale * n / information
    c.marginal[i, FUNDS] = of_funds
    c.marginal[i, SKILLS] = of_skills
    c.marginal[i, INFORMATION] = of_information
    c.hour_price[i] = of_skills / HOURS_OF_A_MONTH
    lack = SKILLS if of_skills > of_funds else FUNDS
    c.lack[i] = INFORMATION if of_information > max(of_funds, of_skills) else lack
    surplus = SKILLS if of_skills < of_funds else FUNDS
    c.surplus[i] = INFORMATION if of_information < min(of_funds, of_skills) else surplus
    c.promised[i, FUNDS] = 0.0
    c.promised[i, SKILLS] = 0.0
    c.promised[i, INFORMATION] = 0.0


@hot
def state_terms(c, p, i):
    """Write down what others meet with when they ask i: what a deal costs it, out of reach where it has too little for one,
    and what it tells at the most. Nothing is to be had from an organization that lies dormant."""
    hours = p.exchange_hours * p.hours_factor * c.hour_price[i]
    awake = c.dormant[i] == 0
    funds = sacrifice_of(c, p, i, FUNDS) * p.deal_size + hours
    skills = sacrifice_of(c, p, i, SKILLS) * p.deal_size + hours
    information = sacrifice_of(c, p, i, INFORMATION) * p.deal_size + hours
    c.sacrifice[i, FUNDS] = funds if awake & (c.stock[i, FUNDS] >= p.deal_size) else NOT_TO_BE_HAD
    c.sacrifice[i, SKILLS] = skills if awake & (c.stock[i, SKILLS] >= p.deal_size) else NOT_TO_BE_HAD
    c.sacrifice[i, INFORMATION] = information if awake & (c.stock[i, INFORMATION] >= p.deal_size) else NOT_TO_BE_HAD
    c.tells[i] = p.told_share * c.stock[i, INFORMATION] if awake else 0.0


@hot
def sacrifice_of(c, p, i, resource):
    """Return what it costs i to give one pm of a resource, pm of service: information is copied and costs the telling."""
    sacrifice = max(p.telling_cost, c.marginal[i, resource])
    return p.telling_cost if resource == INFORMATION else sacrifice
