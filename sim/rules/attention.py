"""Attention: organizations notice others at public meetings of their place, on their own side only, and the prominent most.

    P(goes)      = gathering * 2 * communication, a month, with venue_hours to spare              (foci of activity: Feld 1981)
    notices j    : with probability attention_kept a partner, with probability referral a partner's partner, else anybody of the
                   place in proportion to prominence
    prominence   = (visibility_least + power + visibility_holder * organizations of the place that hold a tie to j) ^ popularity
    value of j   : towards access_worth * trust * (visibility_least + ... as above, without the exponent),
                   (1 + returned_worth) times that where j holds a tie, too                            (Gouldner 1960)

Who is noticed need not know: attention opens and keeps a tie of depth 1, on the side of who pays it, as far as it trusts. With
probability attended_back the other notices as well. No goods move. That those who are known become better known is cumulative
advantage (de Solla Price 1976); in the policy networks of ten estuaries it is the strongest of all effects (Berardo & Scholz 2010).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import hot, rule
from simpul.sim.numerics.elementary import exp_of_moderate, log_of_normal, logistic
from simpul.sim.rules.agreements import sign_among_partners
from simpul.sim.rules.contacts import (
    any_partner,
    enter,
    forget,
    pair_luck,
    partner_of_partner,
    shared_interests,
    slot_of,
    trust_at_first,
)
from simpul.sim.rules.containment import community_of
from simpul.sim.rules.environment import hours_left
from simpul.sim.state import series


@rule
def see_prominent(c, p, place, t):
    """See anew, every few months (`reputation_months`), who is prominent in a place: a reputation outlasts the month."""
    if p.gathering_rate > 0.0 and t % p.reputation_months == 0:
        rank_prominent(c, p, place)


@rule
def rank_prominent(c, p, place):
    """Work out who is prominent in a place: power, and how many organizations of the place hold a tie to it."""
    first = c.first_row[place]
    last = c.first_row[place + 1]
    for i in range(first, last):
        c.holders[i] = 0
    for i in range(first, last):
        for s in range(c.contacts[i]):
            j = c.partner[i, s]
            here = (first <= j) & (j < last)
            c.holders[j if here else i] += int((c.depth[i, s] > 0) & here)
    for i in range(first, last):
        rate_prominence(c, p, i)
    total = 0.0
    for i in range(first, last):
        total += c.prominence[i]
        c.prominent_until[i] = total


@hot
def rate_prominence(c, p, i):
    """Write down how much attention i draws, nothing while it lies dormant.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    drawn = exp_of_moderate(p.popularity * log_of_normal(standing_out(c, p, i)))
    c.prominence[i] = drawn * (1.0 - c.dormant[i])


@hot
def standing_out(c, p, j):
    """Return how much j stands out at a meeting of its place: power, and the organizations that hold a tie to it."""
    return p.visibility_least + c.power[j] + p.visibility_holder * c.holders[j]


@rule
def attend_venue(c, p, i, t):
    """Let i, if it goes to a public meeting of its place this month, notice somebody there."""
    attend_venues(c, p, i, i + 1, t)


@rule
def notice_somebody(c, p, i, n, t):
    """Let i, which is at a meeting, notice somebody; the n-th of those listed has what is drawn for it."""
    j = whom_it_notices(c, p, i, c.first_draw[n], c.second_draw[n], c.third_draw[n])
    if j == i or c.dormant[j] == 1 or (c.kind[i] != c.kind[j] and c.fourth_draw[n] >= p.attention_across):
        return
    s = turn_to(c, p, i, j, c.fifth_draw[n])
    if c.sixth_draw[n] < p.attended_back:
        turn_to(c, p, j, i, c.seventh_draw[n])
    if s >= 0 and p.agreement_term > 0 and c.mirror[i, s] >= 0:
        sign_among_partners(c, p, i, s, j, c.mirror[i, s], t)


@rule
def whom_it_notices(c, p, i, how, where, which):
    """Return the row of whom i notices: a partner, a partner's partner, or whoever is prominent; how, where, which: draws."""
    if how < p.attention_kept:
        s = any_partner(c, i, where)
        if s >= 0:
            return c.partner[i, s]
    elif how < p.attention_kept + p.referral:
        j = partner_of_partner(c, i, where, which)
        if j >= 0:
            return j
    return prominent(c, i, which)


@rule
def prominent(c, i, u):
    """Return the row of somebody of i's place, each in proportion to its prominence."""
    first = c.first_row[c.place[i]]
    last = c.first_row[c.place[i] + 1]
    sought = u * c.prominent_until[last - 1]
    while first < last - 1:  # the first row up to which there is more prominence
        middle = first + (last - 1 - first) // 2
        if c.prominent_until[middle] > sought:
            last = middle + 1
        else:
            first = middle + 1
    return first


@rule
def turn_to(c, p, i, j, u):
    """Let i notice j: as far as it trusts it turns to it (depth 1), and remembers what access to it is worth.

    Return the slot of j in i's book. A stranger to whom it does not turn is not remembered: -1.
    """
    s = slot_of(c, i, j)
    if s < 0:
        overlap = shared_interests(c, i, j)
        luck = pair_luck(c, p, i, j)
        # Only a full book has to be tried: it drops a contact for the stranger before it is known whether i turns to it.
        if c.contacts[i] < c.partner.shape[1] and not opens_up_to(p, trust_at_first(c, p, i, j, overlap, luck), u):
            return -1
        back = slot_of(c, j, i) if c.unreturned[i] > 0 else -1
        s = enter(c, p, i, j, back, overlap, luck)
        if s < 0:
            return -1
        open_tie(c, p, i, s, u)
        if c.depth[i, s] == 0:
            forget(c, i, s)
            return -1
    elif c.depth[i, s] == 0:
        open_tie(c, p, i, s, u)
    lift_value(c, p, i, s, p.remembering)
    if c.depth[i, s] <= 1:
        c.idle[i, s] = 0
    return s


@hot
def open_tie(c, p, i, s, u):
    """Let i turn to the contact of slot s as far as it trusts it: sharing information takes less than a deal that went well."""
    if opens_up_to(p, c.trust[i, s], u):
        c.depth[i, s] = 1
        c.partners[i] += 1


@hot
def opens_up_to(p, trust, u):
    """Return True if one turns to whom one trusts so far; u: a draw in (0, 1)."""
    return u < logistic((trust - p.trust_sharing) / p.depth_width)


@rule
def lift_value(c, p, i, s, share):
    """Move what i remembers of the contact of slot s by a share of the way up to what access to it is worth."""
    r = c.mirror[i, s]
    j = c.partner[i, s]
    worth = p.access_worth * c.trust[i, s] * standing_out(c, p, j)
    if r >= 0 and c.depth[j, r] > 0:
        worth *= 1.0 + p.returned_worth
    c.value[i, s] += share * max(0.0, worth - c.value[i, s])


@rule
def sit_together(c, p, i, j, u, opens):
    """Let i and j, who sit at one table, notice each other with probability `table_attention`: a meeting is a venue, too.

    u, opens: draws in (0, 1). What is left of u, if it falls below the probability, is one again.
    """
    if i != j and u < p.table_attention:
        turn_to(c, p, i, j, opens)
        turn_to(c, p, j, i, u / p.table_attention)


# ---- several at a time (`batches.py` says why)


@rule
def attend_venues(c, p, first, last, t):
    """Let those of rows first .. last - 1, all of one community, who go to a public meeting of their place notice somebody."""
    if p.gathering_rate <= 0.0:
        return
    for n in range(last - first):
        draw_attention(c, p, first + n, n, t)
    for n in range(last - first):
        i = first + n
        if c.goes[i] == 1:
            c.tally[community_of(c, i), series.HOURS_SEARCH] += p.venue_hours
            notice_somebody(c, p, i, n, t)


@hot
def decide_to_attend(c, p, i, t):
    """Let i decide whether to go to a public meeting, with hours to spare: it takes them.

    Without a branch, so that the compiler can work on several organizations at a time.
    """
    wish, _, _, _ = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.ATTENTION)
    free = (c.dormant[i] == 0) & (hours_left(c, i) >= p.venue_hours)
    goes = int((wish < p.gathering_rate) & free)
    c.goes[i] = goes
    c.hours_used[i] += goes * p.venue_hours


@hot
def draw_attention(c, p, i, n, t):
    """Draw whom i, the n-th of those beside each other, notices at its meeting, and what comes of it."""
    how, where, which, across = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.ATTENTION + keyed_random.EVENT)
    opens, back, opens_back, _ = keyed_random.uniforms4(
        p.seed, c.key[i], -1, t, keyed_random.ATTENTION + 2 * keyed_random.EVENT
    )
    c.first_draw[n] = how
    c.second_draw[n] = where
    c.third_draw[n] = which
    c.fourth_draw[n] = across
    c.fifth_draw[n] = opens
    c.sixth_draw[n] = back
    c.seventh_draw[n] = opens_back
