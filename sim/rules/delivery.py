"""Keeping promises and remembering them: what follows from an accepted deal (`tie_depth.py`: whether the two grow closer).

    P(kept)    = r = reliability * follow * (1 - overload * max(0, load - easy_load))        load: share of the hours in use
                 under a contract 1 - (1 - r) * (1 - contract_formality)
    remembered = remembered + remembering * (gain - remembered)

The weaker side of an unequal bargain holds it against the stronger.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.rules.bargaining import EXCHANGE, SHARING, deal_hours, worth_of_sharing
from simpul.sim.rules.batches import fill_up_listed
from simpul.sim.rules.contacts import enter, has_contract, pair_luck
from simpul.sim.rules.containment import community_of, is_member, seat
from simpul.sim.rules.environment import hours_available
from simpul.sim.rules.tie_depth import grow_closer, sign_contract
from simpul.sim.rules.trust import hold_against, see_promise, stake_of
from simpul.sim.state import series
from simpul.sim.state.columns import INFORMAL, INFORMATION, SEVERAL


@hot
def keeping_probability(c, p, i, contract):
    """Return the probability that i keeps a promise: it can, it stands behind its representative, it is not overloaded.

    A contract closes part of the gap to 1 (`contract_formality`).
    """
    available = hours_available(c, i)
    used = c.hours_used[i]
    load = used / available if available > 0.0 else 1.0
    chance_kept = c.reliability[i] * c.follow[i] * (1.0 - p.overload * max(0.0, min(1.0, load) - p.easy_load))
    if contract == 1:
        chance_kept = 1.0 - (1.0 - chance_kept) * (1.0 - p.contract_formality)
    return chance_kept


@rule
def deliver_deal(c, p, i, t, turn):
    """Carry out the deal i asked for, if it was accepted: goods change hands, both sides remember and may grow closer."""
    deliver_deals(c, p, i, i + 1, t, turn)


@hot
def deliver(c, p, n, t):
    """Carry out the n-th deal listed, for which all is drawn."""
    i = c.listed[n]
    s = c.choice_slot[i]
    j = c.partner[i, s]
    r = c.mirror[i, s]
    if r < 0 and c.contacts[j] < c.partner.shape[1]:
        r = enter(c, p, j, i, s, c.overlap[i, s], pair_luck(c, p, i, j))
    contract = int(has_contract(c, i, s))
    i_keeps = 1 if c.first_draw[n] < keeping_probability(c, p, i, contract) else 0
    j_keeps = 1 if c.second_draw[n] < keeping_probability(c, p, j, contract) else 0
    w = community_of(c, i)
    c.tally[w, series.DEALS] += 1.0
    c.tally[w, series.HOURS_DEALS] += 2.0 * deal_hours(p, c.choice_motive[i])
    c.tally[w, series.KEPT] += float(i_keeps + j_keeps)
    c.tally[w, series.BROKEN] += 2.0 - float(i_keeps + j_keeps)
    if community_of(c, j) != w:
        c.deals_beyond[w] += 1.0
        c.moved_beyond[w] += float(j_keeps) * c.choice_amount[i] + float(i_keeps) * c.choice_price[i]
    i_gain, j_gain = move_goods(c, p, i, j, s, i_keeps, j_keeps)
    remember(c, p, i, s, i_gain, j_keeps, c.choice_amount[i], c.third_draw[n])
    witness(c, p, i, j, i_keeps, j_keeps)
    if r >= 0:
        remember(c, p, j, r, j_gain, i_keeps, c.choice_price[i], c.fourth_draw[n])
    if c.choice_motive[i] == EXCHANGE:
        resent(c, p, i, s, j, r)
    limit = SEVERAL
    if c.choice_motive[i] == SHARING:  # talk alone makes nothing formal; under a contract it keeps what is agreed alive
        limit = INFORMAL + contract
    if r >= 0:
        sign_contract(c, p, i, s, j, r, t)
    if i_gain > 0.0:
        grow_closer(c, p, i, s, limit, c.fifth_draw[n])
    if r >= 0 and j_gain > 0.0:
        grow_closer(c, p, j, r, limit, c.sixth_draw[n])


@hot
def move_goods(c, p, i, j, s, i_keeps, j_keeps):
    """Move what was kept of the promises; return the net gain of i and of j in pm of service, hours paid."""
    amount = c.choice_amount[i]
    price = c.choice_price[i]
    if c.choice_motive[i] == SHARING:
        if j_keeps == 1:
            copy_information(c, i, amount)
        if i_keeps == 1:
            copy_information(c, j, price)
        gain_i = worth_of_sharing(c, p, i, float(j_keeps), c.overlap[i, s], amount) - p.sharing_hours * c.hour_price[i]
        gain_j = worth_of_sharing(c, p, j, float(i_keeps), c.overlap[i, s], price) - p.sharing_hours * c.hour_price[j]
        return gain_i, gain_j
    hours = p.exchange_hours * p.hours_factor
    gain_i = -hours * c.hour_price[i]
    gain_j = -hours * c.hour_price[j]
    if j_keeps == 1:
        hand_over(c, j, i, c.lack[i], amount)
        gain_i += c.marginal[i, c.lack[i]] * amount
        if c.lack[i] != INFORMATION:
            gain_j -= c.marginal[j, c.lack[i]] * amount
    if i_keeps == 1:
        hand_over(c, i, j, c.surplus[i], price)
        gain_j += c.marginal[j, c.surplus[i]] * price
        if c.surplus[i] != INFORMATION:
            gain_i -= c.marginal[i, c.surplus[i]] * price
    return gain_i, gain_j


@rule
def copy_information(c, i, amount):
    """Let i learn `amount` pm of information; whoever told it still has it."""
    c.stock[i, INFORMATION] += amount
    c.flow[series.COPIED, INFORMATION] += amount


@rule
def hand_over(c, giver, taker, resource, amount):
    """Move `amount` pm of a resource; information is copied."""
    if resource == INFORMATION:
        copy_information(c, taker, amount)
        return
    moved = min(amount, c.stock[giver, resource])
    c.stock[giver, resource] -= moved
    c.stock[taker, resource] += moved
    c.flow[series.GIVEN, resource] += moved
    c.flow[series.RECEIVED, resource] += moved


@hot
def remember(c, p, i, s, gain, other_kept, size, misread):
    """Let i remember the deal with the contact of slot s: value, and promise, perhaps misread. Only a gain refreshes the arc."""
    c.value[i, s] += p.remembering * (gain - c.value[i, s])
    seen = other_kept
    if other_kept == 1 and misread < p.misread:
        seen = 0
    see_promise(c, p, i, s, seen, stake_of(p, size))
    if gain > 0.0:
        c.idle[i, s] = 0
        c.succeeded[i] = 1


@rule
def witness(c, p, i, j, i_keeps, j_keeps):
    """Let structures see at first hand the promises between two of their members."""
    w = community_of(c, i)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_member(c, z, i) and is_member(c, z, j) and c.reach_hours[z] > 0.0:
            c.seen_kept[z, seat(c, z, i)] += p.witness_weight * float(i_keeps)
            c.seen_kept[z, seat(c, z, j)] += p.witness_weight * float(j_keeps)
            c.seen_broken[z, seat(c, z, i)] += p.witness_weight * float(1 - i_keeps)
            c.seen_broken[z, seat(c, z, j)] += p.witness_weight * float(1 - j_keeps)


@rule
def resent(c, p, i, s, j, r):
    """Let the weaker side of an unequal bargain hold it against the stronger: weak negative evidence."""
    skew = 2.0 * abs(c.bargain[i, s] - 0.5)
    if skew < p.unfair_from:
        return
    c.tally[community_of(c, i), series.UNFAIR] += 1.0
    weight = p.unfairness * skew * stake_of(p, c.choice_amount[i])
    if c.bargain[i, s] < 0.5:
        hold_against(c, p, i, s, weight)
    elif r >= 0:
        hold_against(c, p, j, r, weight)


# ---- several at a time (`batches.py` says why)


@rule
def deliver_deals(c, p, first, last, t, turn):
    """Carry out the deals that the organizations of rows first .. last - 1, all of one community, asked for."""
    count = 0
    for i in range(first, last):
        c.listed[count] = i
        count += int((c.choice_slot[i] >= 0) & (c.accepted[i] == 1))
    for n in range(fill_up_listed(c, count)):
        draw_delivery(c, p, n, t, turn)
    for n in range(count):
        deliver(c, p, n, t)


@hot
def draw_delivery(c, p, n, t, turn):
    """Draw for the n-th deal listed whether each side keeps its promise, is read rightly and may grow closer."""
    i = c.listed[n]
    j = c.partner[i, c.choice_slot[i]]
    keeps_i, keeps_j, misreads_i, misreads_j = keyed_random.uniforms4(
        p.seed, c.key[i], c.key[j], t, keyed_random.DELIVER + keyed_random.EVENT * turn
    )
    deepens_i, deepens_j, _, _ = keyed_random.uniforms4(
        p.seed, c.key[i], c.key[j], t, keyed_random.DEEPEN + keyed_random.EVENT * turn
    )
    c.first_draw[n] = keeps_i
    c.second_draw[n] = keeps_j
    c.third_draw[n] = misreads_i
    c.fourth_draw[n] = misreads_j
    c.fifth_draw[n] = deepens_i
    c.sixth_draw[n] = deepens_j
