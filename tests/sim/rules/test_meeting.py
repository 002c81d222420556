"""Meeting: how often one searches, how often through a partner, who is visible, how far one reaches; and what is told of others."""

import numpy as np
import pytest

from simpul.sim.initial_state import copy
from simpul.sim.rules.contacts import forget, slot_of
from simpul.sim.rules.search import decide_to_listen, decide_to_seek, listen, seek, visibility
from simpul.sim.rules.trust import see_promise
from tests.sim.rules.small import acquaint, community, happens, know, tally

MONTHS = 3000


def found(c, p, months=MONTHS, i=0):
    """Let i search in each of many months, and return whom it found, -1 for nobody new; what it found it forgets again."""
    whom = []
    for t in range(months):
        known = c.contacts[i]
        c.hours_used[i] = 0.0
        decide_to_seek(c, p, i, t)
        seek(c, p, i, t)
        if c.contacts[i] > known:
            s = c.contacts[i] - 1
            j = int(c.partner[i, s])
            whom.append(j)
            forget(c, j, slot_of(c, j, i))
            forget(c, i, s)
        else:
            whom.append(-1)
    return np.array(whom)


def rate_of(p):
    """Communication .4 between .02 and .45 a month."""
    assert p.search_rate == pytest.approx(0.02 + 0.43 * 0.4)
    return p.search_rate


def test_one_searches_at_the_rate_that_communication_sets():
    c, p = community(10, parameters={"closure": 0.0})
    whom = found(c, p)
    searches = tally(c, "hours_search") / 2.0  # two hours each
    assert happens(searches, MONTHS, rate_of(p))
    counts = np.bincount(whom[whom >= 0], minlength=10)
    assert counts[0] == 0
    for j in range(1, 10):  # a look at two of ten, both as visible: each is met with a tenth
        assert happens(counts[j], searches, 0.1)


@pytest.mark.parametrize("partners", [2, 6, 30])
def test_who_has_partners_looks_less_for_new_ones(partners):
    c, p = community(10, parameters={"closure": 0.0})
    c.partners[0] = partners
    found(c, p)
    assert happens(tally(c, "hours_search") / 2.0, MONTHS, rate_of(p) * 6.0 / (6.0 + partners))


def test_closure_is_the_share_of_searches_that_go_through_a_partner():
    """0 has the partner 1, who has the partner 2: it finds 2 by closure, or as one of ten by looking around."""
    c, p = community(10)
    acquaint(c, p, 0, 1)
    know(c, 0, 1, depth=1)
    acquaint(c, p, 1, 2)
    know(c, 1, 2, depth=1)
    c.partners[:] = c.partners.clip(0, 1)
    c.power[:] = 0.5 - 0.1 * c.partners + 0.1  # all equally visible
    assert len({visibility(c, p, j) for j in range(10)} | {0.65}) <= 2
    whom = found(c, p)
    searches = tally(c, "hours_search") / 2.0
    assert happens((whom == 2).sum(), searches, 0.6 + 0.4 * 0.1)
    for j in range(3, 10):
        assert happens((whom == j).sum(), searches, 0.4 * 0.1)


def test_the_visible_are_met_more_often():
    """Of two that come to mind, each is taken in proportion to power and partners."""
    c, p = community(5, parameters={"closure": 0.0, "search_high": 0.8}, context={"communication": 1.0})
    c.power[:] = 0.1, 0.9, 0.5, 0.3, 0.2
    c.partners[:] = 0, 1, 0, 4, 0
    seen = 0.05 + c.power + 0.1 * c.partners
    expected = [sum(2.0 / 25.0 * seen[j] / (seen[j] + seen[m]) for m in range(5) if m != j) + 1.0 / 25.0 for j in range(5)]
    assert sum(expected) == pytest.approx(1.0)
    whom = found(c, p)
    searches = tally(c, "hours_search") / 2.0
    for j in range(1, 5):
        assert happens((whom == j).sum(), searches, expected[j])


def test_reach_is_the_share_of_looking_around_that_goes_beyond_the_place():
    c, p = community(5, places=2, reach=0.4, parameters={"closure": 0.0, "search_high": 0.8}, context={"communication": 1.0})
    whom = found(c, p)
    searches = tally(c, "hours_search") / 2.0
    assert happens((whom >= 5).sum(), searches, 0.4 * 0.5)
    assert found(c, p._replace(reach=0.0), 500).max() < 5


def test_the_dormant_are_not_met_and_who_has_no_time_does_not_search():
    c, p = community(3, parameters={"closure": 0.0}, context={"communication": 1.0})
    c.dormant[2] = 1
    assert set(found(c, p, 500).tolist()) == {-1, 1}
    c.hours[0] = 1.9
    c.tally[:] = 0.0
    assert set(found(c, p, 200).tolist()) == {-1}
    assert tally(c, "hours_search") == 0.0


def gossips(communication=0.5, **parameters):
    """0 has the partner 1; both know 2, of whom 1 saw a promise kept this month and another broken."""
    c, p = community(4, context={"communication": communication}, parameters=parameters)
    acquaint(c, p, 0, 1, depth=1, trust=0.8)
    acquaint(c, p, 0, 2, trust=0.5)
    acquaint(c, p, 1, 2, trust=0.5)
    s = slot_of(c, 1, 2)
    see_promise(c, p, 1, s, 1, 1.0)
    see_promise(c, p, 1, s, 0, 0.5)
    return c, p


@pytest.mark.parametrize(("communication", "expected"), [(0.25, 0.15), (1.0, 0.6), (0.0, 0.0)])
def test_one_listens_as_often_as_communication_allows(communication, expected):
    c, p = gossips(communication)
    heard = 0
    for t in range(1500):
        month = copy(c)
        decide_to_listen(month, p, 0, t)
        listen(month, p, 0, t)
        heard += int(month.kept[0, slot_of(c, 0, 2)] > 0.0)
    assert happens(heard, 1500, expected)


def test_what_is_heard_counts_half_of_what_is_seen_times_trust_in_the_witness():
    c, p = gossips(1.0, gossip=1.0)
    s = slot_of(c, 0, 2)
    for t in range(5):
        month = copy(c)
        decide_to_listen(month, p, 0, t)
        listen(month, p, 0, t)
        assert month.kept[0, s] == pytest.approx(0.5 * 0.8 * 1.0)
        assert month.broken[0, s] == pytest.approx(0.5 * 0.8 * 0.5 * p.betrayal_weight)
        assert month.fresh_kept[0, s] == 0.0  # hearsay is not told on


def test_nothing_is_heard_of_oneself_of_strangers_or_from_acquaintances():
    c, p = gossips(1.0, gossip=1.0)
    forget(c, 0, slot_of(c, 0, 2))
    see_promise(c, p, 1, slot_of(c, 1, 0), 1, 1.0)
    before = copy(c)
    for t in range(20):
        decide_to_listen(c, p, 0, t)
        listen(c, p, 0, t)
    assert (c.kept == before.kept).all()
    c, p = gossips(1.0, gossip=1.0)
    know(c, 0, 1, depth=0)
    for t in range(20):
        decide_to_listen(c, p, 0, t)
        listen(c, p, 0, t)
    assert c.kept[0].sum() == 0.0
