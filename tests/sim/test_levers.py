"""Levers of forms: offices, when they begin, unpaid hours; the same for all in a comparison of equal arms."""

import numpy as np
import pytest

from simpul.sim import strategies
from simpul.sim.initial_state import blank, names_of
from simpul.sim.scenario import load_data
from simpul.sim.state.columns import BY_BACKERS, BY_MEMBERS, BY_NOBODY_KNOWN
from simpul.sim.strategies.levers import FormLevers
from tests.sim.worlds import fixed_world

FORMS = {
    "host": {"type": "broker", "origin": "host"}, "new": {"type": "broker", "origin": "new"},
    "informal": {"type": "broker", "origin": "informal"}, "broad": {"type": "coalition", "scope": "broad"},
}


def planned(label, arms="documented", reach=0.3, **declared):
    """Return the plans of a form in a world of two places, and the scenario."""
    world = fixed_world(12, 24, 0) | {"arms": arms, "reach": reach, "strategies": {label: FORMS[label] | declared}}
    scenario = load_data(world)
    return strategies.plans(scenario, label, blank(scenario, 4)), scenario


def test_the_test_world_has_two_places():
    _plans, scenario = planned("new")
    assert len(scenario.places) == 2


@pytest.mark.parametrize(("label", "offices", "forms", "unpaid"), [
    ("host", 2, False, True), ("new", 1, True, False), ("informal", 1, False, True), ("broad", 1, False, True),
])
def test_each_form_has_its_usual_levers_where_they_are_documented(label, offices, forms, unpaid):
    plans, _scenario = planned(label)
    assert len(plans) == offices
    assert all((plan.formation_mean > 0.0) is forms for plan in plans)
    assert all((plan.host_share + plan.volunteer_hours > 0.0) is unpaid for plan in plans)


@pytest.mark.parametrize("label", FORMS)
def test_equal_arms_have_one_office_begin_at_once_and_nobody_works_unpaid(label):
    plans, _scenario = planned(label, arms="equal")
    assert len(plans) == 1
    assert (plans[0].formation_mean, plans[0].host_share, plans[0].volunteer_hours) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("arms", ["equal", "documented"])
@pytest.mark.parametrize("label", FORMS)
def test_what_a_strategy_declares_goes_before_what_is_usual_and_what_is_equal(label, arms):
    plans, _scenario = planned(label, arms, offices="each", forming=7.0, unpaid=0.0)
    assert sorted(plan.home for plan in plans) == [0, 1]
    assert {plan.formation_mean for plan in plans} == {7.0}
    assert {plan.host_share + plan.volunteer_hours for plan in plans} == {0.0}


def test_unequal_levers_are_named_and_equal_ones_are_not():
    world = fixed_world(12, 24, 0) | {"strategies": FORMS | {"grants": {"type": "direct_grants"}}}
    equal, usual = (load_data(world | {"arms": arms}) for arms in ("equal", "documented"))
    assert strategies.unequal_levers(equal, equal.strategies) == {}
    assert strategies.unequal_levers(usual, usual.strategies) == {
        "host": FormLevers("each", unpaid=1.0), "new": FormLevers(forming=usual.parameters["formation_months"]),
        "informal": FormLevers(unpaid=1.0), "broad": FormLevers(unpaid=1.0)}
    one = load_data(world | {"arms": "equal", "strategies": FORMS | {"host": FORMS["host"] | {"offices": "each"}}})
    assert strategies.unequal_levers(one, ["host", "new"]) == {"host": FormLevers("each"), "new": FormLevers()}
    assert strategies.unequal_levers(one, ["host"]) == {}


def test_the_one_host_of_equal_arms_is_the_best_placed_of_those_named():
    plans, scenario = planned("host", arms="equal", hosts=["Host"])
    host = names_of(scenario, "en").index("Host")
    assert [(plan.host, plan.backers) for plan in plans] == [(host, (host,))]


def test_who_stands_behind_a_body_is_said_or_nobody_is_known_and_impartiality_is_never_assumed():
    assert {plan.backing for plan in planned("new")[0]} == {BY_NOBODY_KNOWN}
    assert {plan.backing for plan in planned("informal")[0]} == {plan.backing for plan in planned("broad")[0]} == {BY_MEMBERS}
    plans, scenario = planned("new", backed_by=["g0"])
    c = blank(scenario, 1)
    assert {plan.backing for plan in plans} == {BY_BACKERS}
    assert plans[0].backers == tuple(np.flatnonzero(c.group == 0).tolist())
    assert plans[0].self_interest > 0.0
