"""Choosing whom to ask for a deal, and answering: in a round everybody looks at one snapshot, asks at most one partner, and settles
afterwards.

Choice is a nested logit (McFadden 1978, "Modelling the choice of residential location"): first whether to deal at all, then with
whom. With v the value of a deal with each contact and s = partner_noise:

    deals if        s * log(sum of exp(v / s)) > reserve          reserve: a logistic draw of the width nobody_noise
    asks contact k  with probability exp(v_k / s) / sum of exp(v / s)

The second draw is a race: whoever of the contacts arrives first, at an exponential time over its weight, is asked; every pair has a
draw of its own. Whoever is asked ranks the asks by its own value and accepts, best first, while hours and stock last.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import exp_of_moderate, log_of_normal
from simpul.sim.rules.bargaining import (
    EXCHANGE,
    SHARING,
    deal_hours,
    offer_of,
    shared_amount,
    weigh_exchange,
    weigh_sharing,
    worth_of_sharing,
)
from simpul.sim.rules.batches import fill_up_considered
from simpul.sim.rules.environment import hours_left
from simpul.sim.rules.valuation import sacrifice_of
from simpul.sim.state.columns import BOOK_MOST, INFORMATION
from simpul.sim.state.scratch_columns import ABREAST

MOST_CHOICE = 4.159  # above the logarithm of 64 contacts, a full book: what choice can add to the best partner's value
MOST_CHOICE_OF_MANY = 8.318  # the same of 4,095 contacts, more than any book holds


@hot
def set_reserve(c, p, i, t, turn):
    """Draw what dealing has to be worth to i in this round: a logistic draw, which makes dealing or not a logit choice."""
    u = keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.DEAL + keyed_random.EVENT * turn)
    c.reserve[i] = p.nobody_noise * log_of_normal(u / (1.0 - u))


@rule
def choose_partner(c, p, i, t, turn):
    """Let i choose in this round whether to deal and with whom; the ask is put into the partner's list, best for it first."""
    choose_abreast(c, p, i, i + 1, t, turn)


@hot
def best_motive(c, p, i, s, offer):
    """Return the value in pm of the better of the two motives with the contact of slot s, 0 if neither is worth it."""
    value, _price, _other = weigh_exchange(c, p, i, s, offer)
    return max(value, weigh_sharing(c, p, i, s))


@hot
def choose(c, p, i, begun):
    """Let i choose, of its options, which are listed from `begun`, the first to arrive if dealing is worth it; return where they
    end."""
    ends = begun + int(c.options[i])
    if ends == begun:
        return ends
    total = 0.0
    first = begun
    for n in range(begun, ends):
        total += c.weight[n]
        first = n if c.arrival[n] < c.arrival[first] else first
    # The best alone weighs 1: where it is enough, what the others add needs no logarithm.
    if c.best_prospect[i] > c.reserve[i] or c.best_prospect[i] + p.partner_noise * log_of_normal(total) > c.reserve[i]:
        c.choice_slot[i] = c.considered[first]
    return ends


@hot
def word_ask(c, p, i):
    """Write down what i asks the partner it has chosen for, what it offers, and what that is worth to the partner."""
    s = c.choice_slot[i]
    j = c.partner[i, s]
    back = c.mirror[i, s]
    trust = c.trust[j, back] if back >= 0 else p.unknown_trust
    value, price, _other = weigh_exchange(c, p, i, s, offer_of(c, p, i))
    if value >= weigh_sharing(c, p, i, s):
        give = c.surplus[i]
        c.choice_motive[i] = EXCHANGE
        c.choice_amount[i] = p.deal_size
        c.choice_price[i] = price
        if give != INFORMATION:
            c.promised[i, give] += price
        gain = trust * c.marginal[j, give] * price - sacrifice_of(c, p, j, c.lack[i]) * p.deal_size
        c.choice_value[i] = gain - p.exchange_hours * p.hours_factor * c.hour_price[j]
    else:
        c.choice_motive[i] = SHARING
        c.choice_amount[i] = shared_amount(c, p, j, c.depth[i, s])
        c.choice_price[i] = shared_amount(c, p, i, c.depth[i, s])
        gain = worth_of_sharing(c, p, j, trust, c.overlap[i, s], c.choice_price[i])
        c.choice_value[i] = gain - p.sharing_hours * c.hour_price[j]


@hot
def _ask(c, i):
    """Put what i asks into the list of the partner it asks: ordered by what it is worth to that partner."""
    j = c.partner[i, c.choice_slot[i]]
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
def answer_asks(c, p, j):
    """Let j accept, best first, the asks that are worth its while, as long as hours and stock last."""
    i = c.ask_head[j]
    c.ask_head[j] = -1
    while i >= 0:
        following = c.ask_next[i]
        hours = deal_hours(p, c.choice_motive[i])
        if accepts_ask(c, p, j, i) and hours_left(c, j) >= hours and hours_left(c, i) >= hours:
            want = c.lack[i]
            if c.choice_motive[i] == SHARING or want == INFORMATION:
                accept(c, i, j, hours)
            elif c.stock[j, want] - c.promised[j, want] >= c.choice_amount[i]:
                c.promised[j, want] += c.choice_amount[i]
                accept(c, i, j, hours)
        i = following


@hot
def accepts_ask(c, p, j, i):
    """Return whether j wants the deal that i asks it for: it is worth its while."""
    return c.choice_value[i] > 0.0


@rule
def accept(c, i, j, hours):
    """Seal the deal that i asked j for: both give the hours."""
    c.accepted[i] = 1
    c.hours_used[i] += hours
    c.hours_used[j] += hours


# ---- several at a time (`batches.py` says why)


@rule
def choose_partners(c, p, first, last, t, turn):
    """Let the organizations of rows first .. last - 1 choose and ask, `ABREAST` of them at a time."""
    while first < last:
        choose_abreast(c, p, first, min(first + ABREAST, last), t, turn)
        first += ABREAST


@rule
def choose_abreast(c, p, first, last, t, turn):
    """Let the organizations of rows first .. last - 1, not more than `ABREAST`, choose and ask step by step beside each other."""
    count = 0
    for i in range(first, last):
        count = consider(c, p, i, count)
    length = fill_up_considered(c, count)
    for n in range(count, length):
        c.weight[n] = 0.0
    for n in range(length):
        weigh_considered(c, p, n, t, turn)
    begun = 0
    asking = 0
    for i in range(first, last):
        begun = choose(c, p, i, begun)
        c.listed[asking] = i
        asking += 1 if c.choice_slot[i] >= 0 else 0
    for n in range(asking):
        word_ask(c, p, c.listed[n])
    for n in range(asking):
        _ask(c, c.listed[n])


@hot
def consider(c, p, i, count):
    """Append to the `count` contacts listed those of i that come near the best, often one; return how many are listed then.

    `weight` takes by how much each falls short of the best, `best_prospect` what the best is worth. Nobody is listed where not even
    a full book of equally good partners would be worth a deal.
    """
    c.choice_slot[i] = -1
    c.accepted[i] = 0
    c.options[i] = 0
    if hours_left(c, i) < p.sharing_hours:
        return count
    best = weigh_contacts(c, p, i)
    added = MOST_CHOICE if c.contacts[i] <= BOOK_MOST else MOST_CHOICE_OF_MANY
    if best <= 0.0 or best + p.partner_noise * added <= c.reserve[i]:
        return count
    least = max(0.0, best - p.considered_within * p.partner_noise)
    n = count
    for s in range(c.contacts[i]):
        c.chooser[n] = i
        c.considered[n] = s
        c.weight[n] = c.prospect[s] - best
        n += 1 if c.prospect[s] > least else 0
    c.best_prospect[i] = best
    c.options[i] = n - count
    return n


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
def weigh_considered(c, p, n, t, turn):
    """Turn what the n-th contact considered falls short of the best into its weight in the choice, the best's being 1, and draw
    when it arrives in an exponential race by weight: whoever comes first would be asked.

    Every pair has random draws of its own, so that they are the same whoever else may be chosen.
    """
    i = c.chooser[n]
    u = keyed_random.uniform(
        p.seed, c.key[i], c.key[c.partner[i, c.considered[n]]], t, keyed_random.DEAL + keyed_random.EVENT * turn
    )
    weight = exp_of_moderate(c.weight[n] / p.partner_noise)
    c.weight[n] = weight
    c.arrival[n] = keyed_random.exponential(u) / weight
