"""Who speaks for an organization, and for whom that person really speaks.

    convening = w * (1 - voice) + (1 - w) * another even draw,    w = lack_of_voice: who voices well seldom convenes well
    capture   = ambiguity * (1 - voice) * (private_pull + power_imbalance), at most 1
    carried   = (1 - capture) * own interests + capture * somebody else's
    follow    = overlap of what is carried with the own interests: how far the organization keeps what is promised in its name

Source: ambiguous representation and formal or informal selection, Chaskin, Brown, Venkatesh & Vidal 2001 (S24 of the deck).
"""

from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.diary import note
from simpul.sim.state import series


@rule
def choose_representative(c, p, i, t):
    """Choose between two candidates: a formal choice looks for voice, an informal one for the gift of bringing others in.

    The more ambiguous the representation and the weaker the voice, the more of the representative's attention goes to somebody
    else's interest. Two pull at it (S24 of the deck): a private issue, with the weight `private_pull`, and power, the most powerful
    organization of the place, with the imbalance of power as its weight.
    """
    first_voice, first_convening = _candidate(p, c.key[i], 0, t)
    second_voice, second_convening = _candidate(p, c.key[i], 1, t)
    how, whose, issue, _ = keyed_random.uniforms4(p.seed, c.key[i], 2, t, keyed_random.REPRESENTATIVE)
    if how < p.selection:
        first = first_voice >= second_voice
    else:
        first = first_convening >= second_convening
    c.voice[i] = first_voice if first else second_voice
    c.convening[i] = first_convening if first else second_convening
    c.capture[i] = capture_of(p, c.voice[i])
    c.captor[i] = -1
    if whose * (p.private_pull + p.power_imbalance) < p.power_imbalance:
        c.captor[i] = most_powerful(c, i)
    carry_interests(c, i, int(issue * c.interest.shape[1]))
    if c.term_end[i] > 0:
        note(c, t, series.EVENT_REPRESENTATIVE_CHANGES, i, c.captor[i], c.place[i], -1, c.capture[i])
        c.term_end[i] = t + p.representative_term
    else:
        u = keyed_random.uniform(p.seed, c.key[i], 3, t, keyed_random.REPRESENTATIVE)
        c.term_end[i] = t + 1 + int(u * p.representative_term)


@rule
def capture_of(p, voice):
    """Return the share of its attention that a representative of the given voice gives to other interests, 0 to 1."""
    return min(1.0, p.ambiguity * (1.0 - voice) * (p.private_pull + p.power_imbalance))


@rule
def _candidate(p, key, n, t):
    """Return (voice, convening), 0 to 1, of the n-th candidate of the organization with `key`.

    Convening mixes the lack of voice with an even draw of its own. With weight w on the first, its correlation with voice is
    -w / sqrt(w^2 + (1 - w)^2), which is -.3 at the default of `lack_of_voice`.
    """
    voice, other = keyed_random.uniforms(p.seed, key, n, t, keyed_random.REPRESENTATIVE)
    return voice, p.lack_of_voice * (1.0 - voice) + (1.0 - p.lack_of_voice) * other


@rule
def carry_interests(c, i, private_issue):
    """Set the interests the representative carries, and how far the organization stands behind them."""
    w = c.capture[i]
    overlap = 0.0
    for k in range(c.interest.shape[1]):
        other = 0.0
        if c.captor[i] >= 0:
            other = c.interest[c.captor[i], k]
        elif k == private_issue:
            other = 1.0
        c.carried[i, k] = (1.0 - w) * c.interest[i, k] + w * other
        overlap += min(c.carried[i, k], c.interest[i, k])
    c.follow[i] = min(1.0, overlap)


@rule
def speak_better(c, p, i):
    """Let the representative of i, who has learned to voice it better, carry i's own interests more; its captor's less."""
    before = c.capture[i]
    c.capture[i] = capture_of(p, c.voice[i])
    if before <= 0.0:
        return
    overlap = 0.0
    for k in range(c.interest.shape[1]):
        c.carried[i, k] = c.interest[i, k] + (c.carried[i, k] - c.interest[i, k]) * c.capture[i] / before
        overlap += min(c.carried[i, k], c.interest[i, k])
    c.follow[i] = min(1.0, overlap)


@rule
def most_powerful(c, i):
    """Return the row of the most powerful other organization of i's place, -1 if i stands alone."""
    best = -1
    for j in range(c.first_row[c.place[i]], c.first_row[c.place[i] + 1]):
        if j != i and c.dormant[j] == 0 and (best < 0 or c.power[j] > c.power[best]):
            best = j
    return best
