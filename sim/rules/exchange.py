"""Dealing: in a round everybody looks at one snapshot, asks at most one partner, and settles afterwards.

Two motives. *Exchange*: what I lack most against what I can best spare, at a Nash price. *Sharing*: information of shared
interest, copied both ways. Choice is a nested logit: first whether to deal at all, then with whom (McFadden 1978).
"""

from sim import chance
from sim.columns import INFORMATION, SHORTLIST
from sim.jit import hot, rule
from sim.maths import exp, log, logistic
from sim.rules.environment import hours_left

EXCHANGE, SHARING = 0, 1
ROUNDS = 2
LEAST_COST = 0.05  # least marginal value of what is given: even information costs the telling
CONSIDERED = 8.0  # partners worth this many times the noise less than the best are not considered
MOST_CHOICE = 2.303  # above the logarithm of the length of the shortlist: what choice can add to the best partner's value
SMALLEST_DEAL = 0.02  # pm


@hot
def nash_price(wanted, cost, worth, sacrifice, share):
    """Return the amount q given for the thing wanted: i gains wanted - cost q, j gains worth q - sacrifice; Nash with i's `share`.

    Maximizes (wanted - cost q)^share (worth q - sacrifice)^(1 - share): q = (1 - share) wanted / cost + share sacrifice / worth.
    """
    return (1.0 - share) * wanted / cost + share * sacrifice / worth


@hot
def weigh_exchange(c, p, i, s):
    """Return (value, price, value to the other) in pm of asking the contact of slot s for an exchange; value 0 if there is none.

    Both sides' hours count in the bargain. What the other thinks of i is not known: i takes its trust to be like its own.
    """
    j = c.partner[i, s]
    want = c.lack[i]
    give = c.surplus[i]
    trust = c.trust[i, s]
    size = p.deal_size
    if want == give or c.stock[j, want] < size:
        return 0.0, 0.0, 0.0
    hours = p.exchange_hours * p.hours_factor
    wanted = trust * c.marginal[i, want] * size - hours * c.hour_price[i]
    worth = trust * c.marginal[j, give]
    cost = LEAST_COST if give == INFORMATION else max(LEAST_COST, c.marginal[i, give])
    sacrifice = sacrifice_of(c, j, want) * size + hours * c.hour_price[j]
    if wanted <= 0.0 or wanted * worth <= cost * sacrifice:
        return 0.0, 0.0, 0.0
    price = min(nash_price(wanted, cost, worth, sacrifice, c.bargain[i, s]), 2.0 * size, c.stock[i, give])
    other = worth * price - sacrifice
    if price < SMALLEST_DEAL or other <= 0.0:
        return 0.0, 0.0, 0.0
    return wanted - cost * price + p.spill_over * c.overlap[i, s] * other, price, other


@hot
def sacrifice_of(c, j, resource):
    """Return what it costs j to give one pm of a resource, pm of service: information is copied and costs the telling."""
    return LEAST_COST if resource == INFORMATION else max(LEAST_COST, c.marginal[j, resource])


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
    """Return the pm of information that one telling by `giver` passes on: more to a partner who knows it well (to depth 2)."""
    return min(p.sharing_size * (1.0 + p.familiarity * min(depth, 2)), 0.1 * c.stock[giver, INFORMATION])


@rule
def choose_partner(c, p, i, t, turn):
    """Let i choose in this round whether to deal and with whom; the ask is put into the partner's list, best for it first.

    The first round looks at the whole book and makes a shortlist; the second looks at the shortlist.
    """
    c.choice_slot[i] = -1
    c.accepted[i] = 0
    if hours_left(c, i) < p.sharing_hours:
        return
    best = make_shortlist(c, p, i) if turn == 0 else renew_shortlist(c, p, i)
    if best <= 0.0:
        return
    dealing = chance.uniform(p.seed, c.key[i], -1, t, chance.DEAL + chance.EVENT * turn)
    if dealing >= logistic((best + p.partner_noise * MOST_CHOICE) / p.nobody_noise):
        return  # not even with a full list of equally good partners: no need to look at each
    total = 0.0
    chosen = -1
    shortest = 0.0
    for m in range(c.shortlisted[i]):
        value = c.shortlist_value[i, m]
        if value > 0.0 and value > best - CONSIDERED * p.partner_noise:
            weight = exp((value - best) / p.partner_noise)
            total += weight
            s = c.shortlist[i, m]
            u = luck_of_pair(c, p, i, m, t, turn)
            # An exponential race: the first to arrive is drawn with the logit probability. -log(u) is at least 1 - u, so
            # most need no logarithm to be beaten.
            if chosen < 0 or 1.0 - u < shortest * weight:
                arrival = -log(u) / weight
                if chosen < 0 or arrival < shortest:
                    shortest = arrival
                    chosen = s
    inclusive = best + p.partner_noise * log(total)
    if dealing < logistic(inclusive / p.nobody_noise):
        ask(c, p, i, chosen)


@hot
def luck_of_pair(c, p, i, m, t, turn):
    """Return the draw in (0, 1) for i and the m-th on its shortlist in this round; one call of the generator serves both rounds."""
    if turn == 1 and c.shortlist_luck[i, m] >= 0.0:
        return c.shortlist_luck[i, m]
    first, second = chance.uniforms(p.seed, c.key[i], c.key[c.partner[i, c.shortlist[i, m]]], t, chance.DEAL)
    c.shortlist_luck[i, m] = second
    return first if turn == 0 else second


@hot
def best_motive(c, p, i, s):
    """Return the value in pm of the better of the two motives with the contact of slot s (0 if it lies dormant)."""
    if c.dormant[c.partner[i, s]] == 1:
        return 0.0
    value, _price, _other = weigh_exchange(c, p, i, s)
    return max(value, weigh_sharing(c, p, i, s))


@hot
def make_shortlist(c, p, i):
    """Fill i's shortlist with the contacts that seem worth most and return the best value, 0 if nobody is worth anything."""
    n = 0
    best = 0.0
    least = 0
    for s in range(c.contacts[i]):
        value = best_motive(c, p, i, s)
        if value > 0.0:
            if n < SHORTLIST:
                c.shortlist[i, n] = s
                c.shortlist_value[i, n] = value
                c.shortlist_luck[i, n] = -1.0
                n += 1
                if n == SHORTLIST:
                    least = least_listed(c, i)
            elif value > c.shortlist_value[i, least]:
                c.shortlist[i, least] = s
                c.shortlist_value[i, least] = value
                c.shortlist_luck[i, least] = -1.0
                least = least_listed(c, i)
            best = max(best, value)
    c.shortlisted[i] = n
    return best


@rule
def least_listed(c, i):
    """Return the place on i's full shortlist of the contact worth least."""
    least = 0
    for m in range(1, SHORTLIST):
        if c.shortlist_value[i, m] < c.shortlist_value[i, least]:
            least = m
    return least


@hot
def renew_shortlist(c, p, i):
    """Value i's shortlist again on the new snapshot and return the best value."""
    best = 0.0
    for m in range(c.shortlisted[i]):
        value = best_motive(c, p, i, c.shortlist[i, m])
        c.shortlist_value[i, m] = value
        best = max(best, value)
    return best


@rule
def ask(c, p, i, s):
    """Put i's offer to the contact of slot s into that contact's list, ordered by what it is worth to the one asked."""
    j = c.partner[i, s]
    value, price, _other = weigh_exchange(c, p, i, s)
    sharing = weigh_sharing(c, p, i, s)
    c.choice_slot[i] = s
    back = c.mirror[i, s]
    trust = c.trust[j, back] if back >= 0 else 0.3
    if value >= sharing:
        c.choice_motive[i] = EXCHANGE
        c.choice_amount[i] = p.deal_size
        c.choice_price[i] = price
        give = c.surplus[i]
        if give != INFORMATION:
            c.promised[i, give] += price
        gain = trust * c.marginal[j, give] * price - sacrifice_of(c, j, c.lack[i]) * p.deal_size
        c.choice_value[i] = gain - p.exchange_hours * p.hours_factor * c.hour_price[j]
    else:
        c.choice_motive[i] = SHARING
        c.choice_amount[i] = shared_amount(c, p, j, c.depth[i, s])
        c.choice_price[i] = shared_amount(c, p, i, c.depth[i, s])
        gain = worth_of_sharing(c, p, j, trust, c.overlap[i, s], c.choice_price[i])
        c.choice_value[i] = gain - p.sharing_hours * c.hour_price[j]
    previous = -1
    current = c.ask_head[j]
    while current >= 0 and c.choice_value[current] >= c.choice_value[i]:
        previous = current
        current = c.ask_next[current]
    c.ask_next[i] = current
    if previous < 0:
        c.ask_head[j] = i
    else:
        c.ask_next[previous] = i


@rule
def deal_hours(p, motive):
    """Return the hours a deal takes from each side."""
    if motive == SHARING:
        return p.sharing_hours
    return p.exchange_hours * p.hours_factor


@rule
def answer_asks(c, p, j):
    """Let j accept, best first, the asks that are worth its while, as long as hours and stock last."""
    i = c.ask_head[j]
    c.ask_head[j] = -1
    while i >= 0:
        following = c.ask_next[i]
        hours = deal_hours(p, c.choice_motive[i])
        if c.choice_value[i] > 0.0 and hours_left(c, j) >= hours and hours_left(c, i) >= hours:
            want = c.lack[i]
            if c.choice_motive[i] == SHARING or want == INFORMATION:
                accept(c, i, j, hours)
            elif c.stock[j, want] - c.promised[j, want] >= c.choice_amount[i]:
                c.promised[j, want] += c.choice_amount[i]
                accept(c, i, j, hours)
        i = following


@rule
def accept(c, i, j, hours):
    """Seal the deal that i asked j for: both give the hours."""
    c.accepted[i] = 1
    c.hours_used[i] += hours
    c.hours_used[j] += hours
