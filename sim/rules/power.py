"""Power moves slowly with means and position: who is richer and better connected than before gains, who is poorer loses."""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.contacts import bargaining_share, power_lead

PACE = 0.01  # a month
REACH = 0.002  # power that each partner is worth
LEAST = 0.02  # power of whom nobody listens to
MEANS = 0.2  # how far funds above or below the usual count


@rule
def shift_power(c, p, i, t):
    """Move i's power towards what its first standing, means and partners are worth; once a year bargaining weights follow."""
    means = c.funds_usual[i] / (c.funds_usual[i] + c.funds_first[i])  # a half when it is as rich as at first
    worth = c.power_first[i] * (1.0 + MEANS * (2.0 * means - 1.0)) + REACH * c.partners[i]
    target = max(LEAST, min(1.0, worth)) if c.dormant[i] == 0 else LEAST
    c.power[i] += PACE * (target - c.power[i])
    if t % 12 == 0:
        weigh_bargains(c, p, i)


@rule
def weigh_bargains(c, p, i):
    """Let i's bargaining weights follow power, unless it lies dormant."""
    if c.dormant[i] == 1:
        return
    for s in range(c.contacts[i]):
        c.bargain[i, s] = bargaining_share(p, power_lead(c, i, c.partner[i, s]))
