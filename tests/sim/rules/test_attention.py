"""Attention: who is noticed at a public meeting, and what noticing changes, on the side of who notices alone."""

import numpy as np
import pytest

from simpul.sim.rules.attention import (
    attend_venue,
    decide_to_attend,
    lift_value,
    prominent,
    see_prominent,
    sit_together,
    standing_out,
    turn_to,
    whom_it_notices,
)
from simpul.sim.rules.contacts import slot_of
from simpul.sim.rules.starting_ties import lay_ties
from tests.sim.rules.small import acquaint, community, happens, know, learn_of, tally

ON = {"gathering": 1.0, "popularity": 1.0, "visibility_holder": 0.5, "attention_kept": 0.0, "referral": 0.0, "access_worth": 0.2,
      "returned_worth": 0.5, "attended_back": 0.0, "attention_across": 1.0, "visibility_least": 0.05}
OPEN = {"communication": 0.5}


def visit(c, p, i, t):
    """A month of i's: whether it goes, and whom it notices there."""
    decide_to_attend(c, p, i, t)
    attend_venue(c, p, i, t)


def venue(organizations=4, parameters=None, **parts):
    c, p = community(organizations, parameters=ON | (parameters or {}), context=OPEN, **parts)
    see_prominent(c, p, 0, 0)
    return c, p


def test_an_organization_stands_out_by_power_and_by_those_who_hold_a_tie_to_it():
    c, p = venue()
    for i in (1, 2):
        learn_of(c, p, i, 0)
        know(c, i, 0, depth=1)
    learn_of(c, p, 3, 0)  # knows it, and holds no tie
    see_prominent(c, p, 0, 0)
    assert c.holders.tolist() == [2, 0, 0, 0]
    assert standing_out(c, p, 0) == pytest.approx(0.05 + 0.5 + 2 * 0.5)
    assert c.prominent_until[3] == pytest.approx(c.prominence.sum())


def test_holders_in_other_places_do_not_count():
    c, p = venue(2, places=2)
    learn_of(c, p, 3, 0)
    know(c, 3, 0, depth=1)
    see_prominent(c, p, 0, 0)
    assert c.holders.tolist() == [0, 0, 0, 0]


def test_attention_goes_to_each_in_proportion_to_its_prominence():
    c, p = venue()
    c.prominence[:] = [1.0, 2.0, 3.0, 4.0]
    c.prominent_until[:] = np.cumsum(c.prominence)
    found = [prominent(c, 0, (n + 0.5) / 1000) for n in range(1000)]
    assert np.bincount(found).tolist() == [100, 200, 300, 400]


def test_a_share_of_attention_goes_to_partners():
    c, p = venue(parameters={"attention_kept": 0.5})
    learn_of(c, p, 0, 2)
    know(c, 0, 2, depth=1)
    c.prominence[:] = [0.0, 0.0, 0.0, 1.0]
    c.prominent_until[:] = np.cumsum(c.prominence)
    found = [whom_it_notices(c, p, 0, how, 0.3, 0.7) for how in (0.1, 0.49, 0.51, 0.9)]
    assert found == [2, 2, 3, 3]


def test_nobody_who_lies_dormant_is_noticed():
    c, p = venue()
    c.dormant[1] = 1
    see_prominent(c, p, 0, 0)
    assert 1 not in {prominent(c, 0, (n + 0.5) / 400) for n in range(400)}


def test_popularity_is_an_exponent():
    c, p = venue(parameters={"popularity": 2.0})
    c.power[:] = [0.1, 0.2, 0.4, 0.8]
    see_prominent(c, p, 0, 0)
    assert c.prominence == pytest.approx([0.15**2, 0.25**2, 0.45**2, 0.85**2])


def test_who_notices_opens_a_tie_on_its_own_side_alone():
    c, p = venue()
    s = learn_of(c, p, 0, 1)
    c.trust[0, s] = 1.0
    turn_to(c, p, 0, 1, 0.0)
    assert (c.depth[0, s], c.partners[0]) == (1, 1)
    assert slot_of(c, 1, 0) == -1


def test_without_trust_no_tie_opens():
    c, p = venue()
    s = learn_of(c, p, 0, 1)
    c.trust[0, s] = 0.0
    turn_to(c, p, 0, 1, 0.5)
    assert c.depth[0, s] == 0


@pytest.mark.parametrize(("depth", "idle"), [(0, 0), (1, 0), (2, 7), (3, 7)])
def test_attention_keeps_weak_ties_alone_from_lying_idle(depth, idle):
    c, p = venue()
    s = learn_of(c, p, 0, 1)
    know(c, 0, 1, depth=depth, trust=0.5)
    c.idle[0, s] = 7
    turn_to(c, p, 0, 1, 0.999)
    assert c.idle[0, s] == idle


def test_a_remembered_value_is_lifted_towards_the_worth_of_access_and_never_lowered():
    c, p = venue()
    s = learn_of(c, p, 0, 1)
    know(c, 0, 1, depth=1, trust=0.5)
    lift_value(c, p, 0, s, 0.2)
    assert c.value[0, s] == pytest.approx(0.2 * 0.2 * 0.5 * 0.55)
    c.value[0, s] = 3.0
    lift_value(c, p, 0, s, 0.2)
    assert c.value[0, s] == 3.0


def test_access_is_worth_more_where_the_other_holds_a_tie_too():
    c, p = venue()
    s, _r = acquaint(c, p, 0, 1, depth=1, trust=0.5)
    lift_value(c, p, 0, s, 1.0)
    assert c.value[0, s] == pytest.approx(1.5 * 0.2 * 0.5 * standing_out(c, p, 1))


def test_going_takes_hours_and_nobody_without_hours_goes():
    c, p = venue()
    visit(c, p, 0, 5)
    assert c.hours_used[0] == p.venue_hours == tally(c, "hours_search")
    c.hours_used[1] = c.hours[1]
    visit(c, p, 1, 5)
    assert c.contacts[1] == 0


def test_how_often_it_goes_hangs_on_communication():
    went = {}
    for communication in (0.25, 0.5):
        c, p = community(4, parameters=ON | {"gathering": 0.6}, context={"communication": communication})
        see_prominent(c, p, 0, 0)
        went[communication] = 0
        for t in range(1500):
            c.hours_used[0] = 0.0
            visit(c, p, 0, t)
            went[communication] += c.hours_used[0] > 0.0
    assert happens(went[0.25], 1500, 0.3)
    assert happens(went[0.5], 1500, 0.6)


def test_whom_a_partner_refers_to_is_a_partner_of_the_partner():
    c, p = venue(5, parameters={"referral": 0.4})
    acquaint(c, p, 0, 1, depth=1, trust=1.0)
    learn_of(c, p, 1, 4)
    know(c, 1, 4, depth=1)
    c.prominence[:] = [1.0, 0.0, 0.0, 0.0, 0.0]  # by prominence it would notice itself
    c.prominent_until[:] = 1.0
    for t in range(20):
        c.hours_used[0] = 0.0
        visit(c, p, 0, t)
    assert set(c.partner[0, : c.contacts[0]]) == {1, 4}


def test_another_kind_is_noticed_less_often():
    c, p = venue([{"count": 1, "kind": "k0", "group": "g0"}, {"count": 1, "kind": "k1", "group": "g0"}], kinds=2,
                 parameters={"attention_across": 0.3})
    s = learn_of(c, p, 0, 1)
    know(c, 0, 1, depth=1, trust=0.5)
    seen = 0
    for t in range(1500):
        c.hours_used[:] = c.value[:] = 0.0
        c.prominence[:] = [0.0, 1.0]
        c.prominent_until[:] = [0.0, 1.0]
        visit(c, p, 0, t)
        seen += c.value[0, s] > 0.0
    assert happens(seen, 1500, 0.3)


def test_at_one_table_both_notice_each_other():
    c, p = venue(parameters={"table_attention": 0.95})
    s, r = acquaint(c, p, 0, 1, trust=1.0)
    for u in (0.1, 0.5, 0.9):
        sit_together(c, p, 0, 1, u, 0.3)
    assert (c.depth[0, s], c.depth[1, r]) == (1, 1)
    assert c.value[0, s] > 0.0 and c.value[1, r] > 0.0


def test_without_gatherings_nothing_happens():
    c, p = community(4, parameters=ON | {"gathering": 0.0}, context=OPEN)
    see_prominent(c, p, 0, 0)
    visit(c, p, 0, 5)
    assert c.hours_used.sum() == c.contacts.sum() == c.prominence.sum() == 0


def named(count):
    return [{"name": f"o{n}", "kind": "k0", "group": "g0"} for n in range(count)]


@pytest.mark.parametrize(("gathering", "value", "remembered"), [(1.0, 0.7, 0.7), (0.0, 0.7, 0.7), (0.0, None, 0.0)])
def test_a_tie_of_the_scenario_carries_its_remembered_value(gathering, value, remembered):
    tie = {"from": "o0", "to": "o1", "depth": 1} | ({} if value is None else {"remembered": value})
    c, p = community(named(3), ties=[tie], parameters=ON | {"gathering": gathering}, context=OPEN)
    lay_ties(c, p)
    assert c.value[0, slot_of(c, 0, 1)] == remembered


def test_a_tie_without_a_value_is_remembered_as_access():
    c, p = community(named(3), ties=[{"from": "o0", "to": "o1", "depth": 1}], parameters=ON, context=OPEN)
    lay_ties(c, p)
    s = slot_of(c, 0, 1)
    assert c.value[0, s] == pytest.approx(0.2 * c.trust[0, s] * standing_out(c, p, 1))
    assert c.holders[1] == 1
