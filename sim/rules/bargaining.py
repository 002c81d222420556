"""What a deal would be worth: two motives, and the price of an exchange.

*Exchange* is what i lacks most against what it can best spare, at the Nash price (Nash 1950, doi:10.2307/1907266). With hours as
each side values them, and s the weight in the bargain of i, who asks:

    wanted    = trust * marginal_i(lack) * deal_size - hours of i
    worth     = trust * marginal_j(offer)
    sacrifice = cost_j(lack) * deal_size + hours of j
    price q   = (1 - s) * wanted / cost_i(offer) + s * sacrifice / worth
    value     = wanted - cost_i(offer) * q + spill_over * shared interests * (worth * q - sacrifice)

*Sharing* is information of shared interest, copied both ways. Who tells makes itself vulnerable (Mayer, Davis & Schoorman 1995,
doi:10.5465/amr.1995.9508080335):

    value     = (trust * shared interests - (1 - trust) * exposure) * marginal_i(information) * told - hours of i

Whom to ask, and whether at all, is chosen in `partner_choice.py`.
"""

from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.valuation import sacrifice_of
from simpul.sim.state.columns import INFORMAL, INFORMATION

EXCHANGE, SHARING = 0, 1


@hot
def nash_price(wanted, cost, worth, sacrifice, share):
    """Return the amount q given for the thing wanted: i gains wanted - cost q, j gains worth q - sacrifice; Nash with i's `share`.

    Maximizes (wanted - cost q)^share (worth q - sacrifice)^(1 - share): q = (1 - share) wanted / cost + share sacrifice / worth.
    """
    return (1.0 - share) * wanted / cost + share * sacrifice / worth


@hot
def offer_of(c, p, i):
    """Return what i brings to every bargain: what it lacks, what it can spare, what the first is worth to it if it is sure to
    come, what a pm of the second costs it, how much of it there is, and its hours; all but the first two in pm."""
    want = c.lack[i]
    give = c.surplus[i]
    most = min(p.price_limit * p.deal_size, c.stock[i, give])
    effort = p.exchange_hours * p.hours_factor * c.hour_price[i]
    return want, give, c.marginal[i, want] * p.deal_size, sacrifice_of(c, p, i, give), most, effort


@hot
def weigh_exchange(c, p, i, s, offer):
    """Return (value, price, value to the other) in pm of making `offer` to the contact of slot s; value 0 if there is no bargain.

    Both sides' hours count in the bargain. What the other thinks of i is not known: i takes its trust to be like its own.
    """
    want, give, gain, cost, most, effort = offer
    j = c.partner[i, s]
    trust = c.trust[i, s]
    wanted = trust * gain - effort
    worth = trust * c.marginal[j, give]
    sacrifice = c.sacrifice[j, want]
    price = min(nash_price(wanted, cost, worth, sacrifice, c.bargain[i, s]), most)
    other = worth * price - sacrifice
    # All is worked out first and judged at once: a branch that nobody can foresee costs more than what it saves.
    value = wanted - cost * price + p.spill_over * c.overlap[i, s] * other
    possible = (want != give) & (wanted > 0.0) & (wanted * worth > cost * sacrifice)
    possible = possible & (price >= p.deal_least) & (other > 0.0)
    return value if possible else 0.0, price if possible else 0.0, other if possible else 0.0


@hot
def weigh_sharing(c, p, i, s):
    """Return the value in pm of swapping information of shared interest with the contact of slot s.

    Who tells makes itself vulnerable (Mayer, Davis & Schoorman 1995): what is expected is weighed against what a betrayal would
    cost, `exposure` times what was told.
    """
    size = shared_amount(c, p, c.partner[i, s], c.depth[i, s])
    return worth_of_sharing(c, p, i, c.trust[i, s], c.overlap[i, s], size) - p.sharing_hours * c.hour_price[i]


@hot
def worth_of_sharing(c, p, i, trust, overlap, size):
    """Return what i expects of a swap in which it is told `size` pm by somebody it trusts so far, before hours, in pm."""
    return (trust * overlap - (1.0 - trust) * p.exposure) * c.marginal[i, INFORMATION] * size


@hot
def shared_amount(c, p, giver, depth):
    """Return the pm of information that one telling by `giver` passes on: more to a partner who knows it well (to depth 2).

    The steps are chosen and not turned from a whole number: processors do that for one contact at a time only.
    """
    steps = 2.0 if depth >= INFORMAL else 1.0 if depth == 1 else 0.0
    return min(p.sharing_size * (1.0 + p.familiarity * steps), c.tells[giver])


@rule
def deal_hours(p, motive):
    """Return the hours a deal takes from each side."""
    if motive == SHARING:
        return p.sharing_hours
    return p.exchange_hours * p.hours_factor
