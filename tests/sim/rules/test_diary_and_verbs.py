"""The diary holds what there is room for, and the table of verbs works only for structures that act."""

import pytest

from simpul.sim.initial_state import copy
from simpul.sim.rules.diary import note
from simpul.sim.rules.structure_verbs import do_verbs
from simpul.sim.state import series
from simpul.sim.state.columns import FUND, INFORM, INTRODUCE, MAINTAIN, MEDIATE, PLAN, VOUCH
from tests.sim.rules.small import acquaint, balanced_books, community, structure, tally


def test_the_diary_keeps_the_first_events_and_says_how_many():
    c, _p = community(2, events=3)
    for n in range(5):
        note(c, n, series.EVENT_WINDOW_WON, -1, 1, 0, 1, 0.5 + n)
    assert c.event_count[0] == 3
    assert c.events[:, 0].tolist() == [0.0, 1.0, 2.0]
    assert c.events[2].tolist() == [2.0, series.EVENTS.index("window_won"), -1.0, 1.0, 0.0, 1.0, 2.5]


def test_without_room_nothing_is_written():
    c, _p = community(2)
    note(c, 0, 0, 0, 0, 0, 0, 0.0)
    assert c.event_count[0] == 0


def busy():
    c, p = community(4)
    structure(c, members=(0, 1, 2), legitimacy=0.9, hours=50.0, bank=60.0, grant_share=1.0)
    c.grant_money[0] = c.strengthen_pot[0] = 2.0
    acquaint(c, p, 0, 1, trust=0.3)
    c.seen_kept[0] = 1.0
    c.succeeded[:] = 1
    return c, p


def test_a_structure_does_all_its_verbs_in_a_month():
    c, p = busy()
    with balanced_books(c):
        do_verbs(c, p, 0, 0)
    assert tally(c, "introductions") > 0.0
    assert tally(c, "mediations") > 0.0
    assert tally(c, "granted") == pytest.approx(2.0)
    assert tally(c, "strengthened") == pytest.approx(6 * 0.25)
    assert c.relief[:3].sum() == pytest.approx(90.0)
    assert c.planned[0] == pytest.approx(0.2)
    assert (c.morale[:3] > 0.5).all()
    assert all(c.bank[0, verb] < 60.0 for verb in (INTRODUCE, MAINTAIN, MEDIATE, VOUCH, INFORM, PLAN, FUND))


@pytest.mark.parametrize("change", ["not formed", "ended", "not begun", "no hours", "not there"])
def test_a_structure_that_does_not_act_does_nothing(change):
    c, p = busy()
    if change == "no hours":
        c.reach_hours[0] = 0.0
    elif change == "not begun":
        c.begins[0] = 1
    else:
        column, value = {"not formed": ("formed", -1), "ended": ("ended", 0), "not there": ("present", 0)}[change]
        getattr(c, column)[0] = value
    before = copy(c)
    do_verbs(c, p, 0, 0)
    assert all((a == b).all() for a, b in zip(c, before, strict=True))
