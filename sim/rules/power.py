"""Power moves slowly with means and position: who is richer and better connected than before gains, who is poorer loses.

    target = first power * (1 + power_means * (2 m - 1)) + power_partner * partners,    m = usual funds / (usual + first funds)
    power  = power + power_pace * (target - power)

The target lies between power_least and 1. Assumption; bargaining weights follow once a year.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.contacts import bargaining_share, power_lead
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR


@rule
def shift_power(c, p, i, t):
    """Move i's power towards what its first standing, means and partners are worth; once a year bargaining weights follow."""
    means = c.funds_usual[i] / (c.funds_usual[i] + c.funds_first[i])  # a half when it is as rich as at first
    worth = c.power_first[i] * (1.0 + p.power_means * (2.0 * means - 1.0)) + p.power_partner * c.partners[i]
    target = max(p.power_least, min(1.0, worth)) if c.dormant[i] == 0 else p.power_least
    c.power[i] += p.power_pace * (target - c.power[i])
    if t % MONTHS_OF_A_YEAR == 0:
        weigh_bargains(c, p, i)


@rule
def weigh_bargains(c, p, i):
    """Let i's bargaining weights follow power, unless it lies dormant."""
    if c.dormant[i] == 1:
        return
    for s in range(c.contacts[i]):
        c.bargain[i, s] = bargaining_share(p, power_lead(c, i, c.partner[i, s]))
