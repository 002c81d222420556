"""Plans in time: who works when, with how much of the money, and what the community sees of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.run import run
from simpul.sim.scenario import ScenarioError, load_data, load_scenario
from tests.sim.course import whole
from tests.sim.worlds import fixed_world, scenario_of

BASE = {
    "broker": {"type": "broker", "origin": "informal"}, "coalition": {"type": "coalition", "scope": "broad"},
    "projects": {"type": "partnership"},
}


def scenario(declared: dict, months: int = 24, **parts):
    """The fixed world under one declared strategy `it`, with the simple strategies it may be made of."""
    world = fixed_world(months=60) | {"subsidy": {"total": 48.0, "months": months}} | parts
    return scenario_of(world | {"strategies": world["strategies"] | BASE | {"it": declared}})


def agreed(declared: dict, months: int = 24):
    """What is planned for the strategy."""
    case = scenario(declared, months)
    return strategies.plans(case, "it", blank(case, 1))


def paid(plan, whole_money: float, months: int) -> tuple[int, int, float]:
    """(first month paid, months paid, share of the money) of a plan."""
    return plan.after, months if plan.paid is None else plan.paid, plan.money / whole_money


def test_phases_follow_each_other_and_share_the_money_by_their_months():
    first, second = agreed({"type": "sequence", "phases": [{"strategy": "broker", "months": 6}, {"strategy": "coalition"}]})
    assert (first.after, first.until, first.paid, first.money) == (0, 6, 6, 0.25)
    assert (second.after, second.until, second.paid, second.money) == (6, None, 18, 0.75)
    assert first.passes_on == second.takes_over > 0
    assert first.takes_over == second.passes_on == 0


def test_a_phase_after_the_money_has_none_and_one_across_its_end_has_what_is_left():
    plans = agreed({"type": "sequence", "phases": [
        {"strategy": "broker", "months": 20}, {"strategy": "coalition", "months": 20}, {"strategy": "broker"}]})
    assert [(plan.after, plan.paid, round(plan.money, 4)) for plan in plans] == [
        (0, 20, round(20 / 24, 4)), (20, 4, round(4 / 24, 4)), (40, 0, 0.0)]


def test_shares_given_count_and_the_whole_is_spent_either_way():
    plans = agreed({"type": "sequence", "phases": [
        {"strategy": "broker", "months": 6, "share": 3}, {"strategy": "coalition", "share": 1}]})
    assert [plan.money for plan in plans] == [0.75, 0.25]


def test_parts_of_a_portfolio_split_what_they_get_among_their_structures():
    plans = agreed({"type": "portfolio", "of": [{"strategy": "projects", "share": 2}, {"strategy": "broker", "share": 2}]})
    assert [plan.label for plan in plans] == ["projects"] * 4 + ["broker"]
    assert [plan.money for plan in plans] == [0.125] * 4 + [0.5]


def test_hand_overs_of_two_parts_are_not_confused():
    sequence = {"type": "sequence", "phases": [{"strategy": "broker", "months": 6}, {"strategy": "coalition"}]}
    case = scenario_of(fixed_world() | {"strategies": BASE | {
        "a": sequence, "b": sequence, "it": {"type": "portfolio", "of": [{"strategy": "a"}, {"strategy": "b"}]}}})
    plans = strategies.plans(case, "it", blank(case, 1))
    assert plans[0].passes_on == plans[1].takes_over != plans[2].passes_on == plans[3].takes_over


def test_a_sequence_within_a_phase_ends_with_it():
    inner = {"type": "sequence", "phases": [{"strategy": "broker", "months": 4}, {"strategy": "coalition"}]}
    world = fixed_world(months=60) | {"subsidy": {"total": 48.0, "months": 24}}
    case = scenario_of(world | {"strategies": BASE | {"inner": inner, "it": {
        "type": "sequence", "phases": [{"strategy": "inner", "months": 10}, {"strategy": "projects"}]}}})
    plans = strategies.plans(case, "it", blank(case, 1))
    assert [(plan.after, plan.until) for plan in plans] == [(0, 4), (4, 10)] + [(10, None)] * 4
    assert plans[0].passes_on == plans[1].takes_over != plans[1].passes_on == plans[2].takes_over


@given(first=some.integers(1, 40), second=some.integers(1, 40), months=some.integers(1, 50))
def test_every_plan_in_time_spends_the_one_subsidy(first, second, months):
    """What all structures are paid adds up to the subsidy, whatever the phases."""
    declared = {"type": "sequence", "phases": [
        {"strategy": "projects", "months": first}, {"strategy": "broker", "months": second}, {"strategy": "coalition"}]}
    case = scenario(declared, months)
    course = whole(case.with_changes({"months": 60}), "it", 1)
    assert float((course.c.instalment * course.c.instalments).sum()) == pytest.approx(48.0)


def test_a_sequence_of_one_phase_that_never_ends_is_the_strategy_itself():
    case = scenario({"type": "sequence", "phases": [{"strategy": "coalition"}]})
    alone, within = (whole(case, label, 4) for label in ("coalition", "it"))
    assert np.array_equal(alone.series, within.series)


def test_members_go_over_and_the_community_hears_of_it():
    case = scenario({"type": "sequence", "phases": [{"strategy": "broker", "months": 12}, {"strategy": "coalition"}]},
                    parameters={"mediate_hours": 8.0})
    told = run(case, "it", 3)
    begins = case.start
    kinds = [(event.month, event.kind, event.other) for event in told.events if event.kind.startswith("structure_")]
    assert (begins + 12, "structure_withdraws", 0) in kinds
    assert (begins + 12, "structure_formed", 1) in kinds
    before = {event.actor for event in told.events if event.kind == "member_joined" and event.other == 0}
    gone = {event.actor for event in told.events if event.kind == "member_left" and event.other == 0 and event.month < begins + 12}
    over = {event.actor for event in told.events
            if event.kind == "member_joined" and event.other == 1 and event.month == begins + 12}
    assert before - gone
    joined = over | {event.actor for event in told.events if event.kind == "member_joined" and event.other == 1}
    assert before & over and (before - gone <= joined or len(joined) == told.community.partners_most[1]), "as long as there is room"


def test_after_the_last_phase_nothing_is_left_but_relations():
    case = scenario({"type": "sequence", "phases": [{"strategy": "broker", "months": 12}]}, months=12)
    course = whole(case, "it", 3)
    assert course.c.ended[0] == course.begins + 11
    assert course.c.member.sum() == 0
    assert course.c.account.sum() == 0.0


@pytest.mark.parametrize(("declared", "told"), [
    ({"type": "sequence", "phases": [{"strategy": "broker"}, {"strategy": "coalition"}]}, "only the last phase"),
    ({"type": "sequence", "phases": [{"strategy": "brokr"}]}, "Did you mean broker"),
    ({"type": "sequence", "phases": [{"strategy": "it"}]}, "made of itself"),
    ({"type": "sequence", "phases": []}, "at least 1"),
    ({"type": "portfolio", "of": [{"strategy": "broker", "share": 1}, {"strategy": "coalition"}]}, "to none"),
    ({"type": "portfolio", "of": [{"strategy": "broker", "share": 0}, {"strategy": "coalition", "share": 0}]}, "above zero"),
    ({"type": "sequence", "phases": [{"strategy": "broker", "months": 30, "share": 1}, {"strategy": "coalition", "share": 1}]},
     "is over"),
])
def test_plans_that_make_no_sense_are_refused_in_words(declared, told):
    with pytest.raises(ScenarioError) as error:
        scenario(declared)
    assert told in str(error.value)


def test_a_circle_of_strategies_and_too_many_levels_are_refused():
    one = {"type": "sequence", "phases": [{"strategy": "two"}]}
    world = fixed_world()
    with pytest.raises(ScenarioError, match="made of itself"):
        load_data(world | {"strategies": {"one": one, "two": {"type": "sequence", "phases": [{"strategy": "one"}]}}})
    chain = {f"s{n}": {"type": "sequence", "phases": [{"strategy": f"s{n + 1}"}]} for n in range(5)}
    with pytest.raises(ScenarioError, match="levels deep"):
        load_data(world | {"strategies": chain | {"s5": {"type": "nothing"}}})


def test_baselines_that_are_added_may_be_parts():
    case = scenario({"type": "sequence", "phases": [{"strategy": "nothing", "months": 12}, {"strategy": "broker"}]})
    (plan,) = strategies.plans(case, "it", blank(case, 1))
    assert (plan.after, plan.label) == (12, "broker")
    assert load_scenario(case.dump()) == case


@pytest.mark.parametrize("inner", [
    {"type": "sequence", "phases": [{"strategy": "broker", "months": 4}, {"strategy": "coalition"}]},
    {"type": "portfolio", "of": [{"strategy": "broker"}, {"strategy": "projects"}]},
])
def test_a_plan_within_a_phase_that_begins_after_the_money_runs_without_any(inner):
    world = fixed_world(months=60) | {"subsidy": {"total": 48.0, "months": 24}}
    case = scenario_of(world | {"strategies": BASE | {"inner": inner, "it": {
        "type": "sequence", "phases": [{"strategy": "coalition", "months": 30}, {"strategy": "inner"}]}}})
    first, *others = strategies.plans(case, "it", blank(case, 1))
    assert first.money == 1.0
    assert [plan.money for plan in others] == [0.0] * len(others)
    assert whole(case, "it", 1).c.instalment.sum() * 24 == pytest.approx(48.0)
