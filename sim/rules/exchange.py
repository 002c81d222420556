"""Dealing: in a round everybody looks at one snapshot, asks at most one partner, and settles afterwards.

Two motives. *Exchange*: what I lack most against what I can best spare, at a Nash price. *Sharing*: information of shared
interest, copied both ways. Choice is a nested logit: first whether to deal at all, then with whom (McFadden 1978).
"""

from sim import chance
from sim.columns import INFORMATION
from sim.jit import hot, rule
from sim.maths import exp, in_fours, log
from sim.rules.environment import hours_left
from sim.rules.valuing import LEAST_COST, sacrifice_of

EXCHANGE, SHARING = 0, 1
CONSIDERED = 8.0  # partners worth this many times the noise less than the best are not considered
MOST_CHOICE = 4.159  # above the logarithm of the contacts in a full book: what choice can add to the best partner's value
SMALLEST_DEAL = 0.02  # pm


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
    cost = LEAST_COST if give == INFORMATION else max(LEAST_COST, c.marginal[i, give])
    most = min(2.0 * p.deal_size, c.stock[i, give])
    return want, give, c.marginal[i, want] * p.deal_size, cost, most, p.exchange_hours * p.hours_factor * c.hour_price[i]


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
    possible = possible & (price >= SMALLEST_DEAL) & (other > 0.0)
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
    steps = 2.0 if depth >= 2 else 1.0 if depth == 1 else 0.0
    return min(p.sharing_size * (1.0 + p.familiarity * steps), c.tells[giver])


@hot
def set_reserve(c, p, i, t, turn):
    """Draw what dealing has to be worth to i in this round: a logistic draw, which makes dealing or not a logit choice."""
    u = chance.uniform(p.seed, c.key[i], -1, t, chance.DEAL + chance.EVENT * turn)
    c.reserve[i] = p.nobody_noise * log(u / (1.0 - u))


@rule
def choose_partner(c, p, i, t, turn):
    """Let i choose in this round whether to deal and with whom; the ask is put into the partner's list, best for it first."""
    c.choice_slot[i] = -1
    c.accepted[i] = 0
    if hours_left(c, i) < p.sharing_hours:
        return
    best = weigh_contacts(c, p, i)
    if best <= 0.0 or best + p.partner_noise * MOST_CHOICE <= c.reserve[i]:
        return  # not even with a full book of equally good partners: no need to compare them
    count = consider(c, p, i, best)
    total = total_weight(c, p, i, t, turn, count, best)
    # The best alone weighs 1: where it is enough, what the others add needs no logarithm.
    if best > c.reserve[i] or best + p.partner_noise * log(total) > c.reserve[i]:
        ask(c, p, i, first_to_arrive(c, count))


@hot
def weigh_contacts(c, p, i):
    """Write down in `prospect` what a deal with each of i's contacts seems worth, in pm, and return the best; 0: nothing."""
    offer = offer_of(c, p, i)
    for s in range(c.contacts[i]):
        c.prospect[s] = best_motive(c, p, i, s, offer)
    best = 0.0
    for s in range(c.contacts[i]):
        best = max(best, c.prospect[s])
    return best


@hot
def best_motive(c, p, i, s, offer):
    """Return the value in pm of the better of the two motives with the contact of slot s, 0 if neither is worth it."""
    value, _price, _other = weigh_exchange(c, p, i, s, offer)
    return max(value, weigh_sharing(c, p, i, s))


@hot
def consider(c, p, i, best):
    """List in `considered` the slots of the contacts that come near the best, and return how many they are: often one."""
    least = max(0.0, best - CONSIDERED * p.partner_noise)
    count = 0
    for s in range(c.contacts[i]):
        c.considered[count] = s  # overwritten by the next one unless this one counts
        count += 1 if c.prospect[s] > least else 0
    for n in range(count, in_fours(count)):
        c.considered[n] = c.considered[0]
    return count


@hot
def total_weight(c, p, i, t, turn, count, best):
    """Write down in `weight` how each of the `count` contacts considered weighs in the choice, the best as 1; return the sum.

    The luck of each, on which whom i asks will turn, is drawn in the same breath (`arrival`): the processor does both at a time.
    Every pair has luck of its own, so that it meets the same luck whoever else may be chosen.
    """
    if count == 1:
        return 1.0
    for n in range(in_fours(count)):
        s = c.considered[n]
        c.weight[n] = exp((c.prospect[s] - best) / p.partner_noise)
        u = chance.uniform(p.seed, c.key[i], c.key[c.partner[i, s]], t, chance.DEAL + chance.EVENT * turn)
        c.arrival[n] = chance.exponential(u)
    total = 0.0
    for n in range(count):
        total += c.weight[n]
    return total


@hot
def first_to_arrive(c, count):
    """Return the slot drawn with the logit probabilities: an exponential race of the contacts considered, by weight."""
    if count == 1:
        return c.considered[0]
    for n in range(in_fours(count)):
        c.arrival[n] /= c.weight[n]
    first = 0
    for n in range(1, count):
        first = n if c.arrival[n] < c.arrival[first] else first
    return c.considered[first]


@rule
def ask(c, p, i, s):
    """Put i's offer to the contact of slot s into that contact's list, ordered by what it is worth to the one asked."""
    j = c.partner[i, s]
    value, price, _other = weigh_exchange(c, p, i, s, offer_of(c, p, i))
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
