"""News: a structure tells members how others fare, in other places too.

    morale    + inform_effect * share reached * (progress + same_boat * heart)
    progress  = share of fellow members with a success, those of the same kind first
    heart     = 1 - (1 - boat_weight) ** examples among those who lack the same resource  (Brewer & Kramer 1986)
    expertise + news_learning * heeded * agenda * how much better another member is at the issue
    heeded    = 1 - heeding + heeding * confidence: warnings are taken from whom one trusts (Lindell & Perry 2012)

Source: S29, S30 of the deck.
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.containment import first_of, last_of, seat
from simpul.sim.rules.structures import random_member
from simpul.sim.state.columns import FUNDS, INFORM, INFORMATION, SKILLS


@rule
def inform_members(c, p, z, t):
    """Tell members how others fare, in other places too: progress of those with the same work lifts morale most (the same boat).

    Coordinators hear from each other, so that news of the members of all structures goes round, beyond the own place if anything
    does. Who is told also hears of a crisis in time.
    """
    if c.member_count[z] < 2 or c.bank[z, INFORM] <= 0.0:
        return
    mark_members(c, c.within[z])
    far = p.reach > 0.0 or c.home[z] < 0
    everybody = 0
    successful = 0
    for j in range(first_of(c, z), last_of(c, z)):
        c.taking_part[j] *= 1 if far | (c.place[j] == c.home[z]) else 0
        everybody += c.taking_part[j]
        successful += c.taking_part[j] * c.succeeded[j]
    count_alike(c, z)
    of_funds, of_skills = count_examples(c, z, FUNDS), count_examples(c, z, SKILLS)
    of_information = count_examples(c, z, INFORMATION)
    reached = min(1.0, c.bank[z, INFORM] / (p.inform_hours * c.member_count[z]))
    c.bank[z, INFORM] = max(0.0, c.bank[z, INFORM] - p.inform_hours * c.member_count[z])
    for n in range(c.member_count[z]):
        key = c.key[c.listed[n]]
        c.first_draw[n] = keyed_random.uniform(
            p.seed, key, c.structure_key[z], t, keyed_random.INTRODUCE_DRAW + 3 * keyed_random.EVENT
        )
    for n in range(c.member_count[z]):
        i = c.listed[n]
        m = seat(c, z, i)
        alike = c.degree[c.component[i]]
        alike_successful = c.callable[c.component[i]]
        itself = c.taking_part[i]
        weights = (alike - itself) + p.inform_other_kind * (everybody - alike)
        progress = alike_successful - itself * c.succeeded[i] + p.inform_other_kind * (successful - alike_successful)
        if p.same_boat > 0.0:
            examples = of_funds if c.lack[i] == FUNDS else of_skills if c.lack[i] == SKILLS else of_information
            heart = heart_from(p, examples - itself * c.succeeded[i])
            progress += p.same_boat * heart * weights
        c.morale[i] = min(1.0, c.morale[i] + p.inform_effect * reached * progress / weights)
        if p.news_learning > 0.0 and c.first_draw[n] < reached:
            learn_from_news(c, p, z, i, t)
        if c.first_draw[n] < reached * heeded(c, p, z, m):
            c.alerted[i] = max(c.alerted[i], t + 1)


@rule
def heart_from(p, examples):
    """Return how much heart is taken from so many `examples`: others in the same situation who had a success, 0 to 1.

    Each adds `boat_weight` of what is left: it matters that some made it, not how many did not.
    """
    left = 1.0
    for _example in range(examples):
        left *= 1.0 - p.boat_weight
    return 1.0 - left


@rule
def count_examples(c, z, want):
    """Return how many of those who take part lack resource `want` most, and had a success."""
    examples = 0
    for j in range(first_of(c, z), last_of(c, z)):
        examples += c.taking_part[j] * c.succeeded[j] * int(c.lack[j] == want)
    return examples


@rule
def learn_from_news(c, p, z, i, t):
    """Let member i hear how another member goes about what structure z works on, and take over part of what it does better."""
    u = keyed_random.uniform(p.seed, c.key[i], c.structure_key[z], t, keyed_random.INTRODUCE_DRAW + 7 * keyed_random.EVENT)
    j = random_member(c, z, u)
    for k in range(c.agenda.shape[1]):
        better = max(0.0, c.expertise[j, k] - c.expertise[i, k])
        c.expertise[i, k] += p.news_learning * heeded(c, p, z, seat(c, z, i)) * c.agenda[z, k] * better


@rule
def heeded(c, p, z, m):
    """Return how far the member of seat m takes warning and advice from structure z: as far as it trusts who stands behind it."""
    return 1.0 - p.heeding + p.heeding * c.confidence[z, m]


@rule
def count_alike(c, z):
    """Count for each kind those who take part and, of those, who had a success: `degree` and `callable` of the first row of the
    kind in structure z's community, to which `component` leads."""
    first = first_of(c, z)
    for i in range(first, last_of(c, z)):
        alike = c.component[i - 1] if i > first and c.kind[i - 1] == c.kind[i] else first  # like stand beside like, most often
        while c.kind[alike] != c.kind[i]:
            alike += 1
        c.component[i] = alike
        c.degree[i] = 0
        c.callable[i] = 0
        c.degree[alike] += c.taking_part[i]
        c.callable[alike] += c.taking_part[i] * c.succeeded[i]


@rule
def mark_members(c, w):
    """Let those of community w take part who are members of any structure."""
    first = c.row_from[w]
    for i in range(first, c.row_from[w + 1]):
        c.taking_part[i] = 0
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        for i in range(first, c.row_from[w + 1]):
            c.taking_part[i] |= c.member[z, i - first]
