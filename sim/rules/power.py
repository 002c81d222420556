"""Power moves slowly with means and position: who is richer and better connected than before gains, who is poorer loses."""

from sim.jit import rule
from sim.rules.book import bargaining_share

PACE = 0.01  # a month
REACH = 0.002  # power that each partner is worth
MEANS = 0.2  # how far funds above or below the usual count


@rule
def shift_power(c, p, i, t):
    """Move i's power towards what its first standing, means and partners are worth; once a year bargaining weights follow."""
    if c.dormant[i] == 1:
        c.power[i] += PACE * (0.02 - c.power[i])
        return
    means = c.funds_usual[i] / (c.funds_usual[i] + c.funds_first[i])  # a half when it is as rich as at first
    target = c.power_first[i] * (1.0 + MEANS * (2.0 * means - 1.0)) + REACH * c.partners[i]
    c.power[i] += PACE * (max(0.02, min(1.0, target)) - c.power[i])
    if t % 12 == 0:
        for s in range(c.contacts[i]):
            c.bargain[i, s] = bargaining_share(c, p, i, c.partner[i, s])
