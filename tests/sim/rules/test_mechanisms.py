"""Mechanisms of structures switched off: hours lost, money returned, effects gone, and nothing else moved."""

import numpy as np
import pytest

from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.rules.circles import let_active_call
from simpul.sim.rules.openings import has_formal_standing
from simpul.sim.rules.projects import end_project, negotiate
from simpul.sim.rules.structures import set_aside
from simpul.sim.run import run, run_many
from simpul.sim.scenario import ScenarioError, load_data, load_scenario
from simpul.sim.state import series
from simpul.sim.state.columns import VERBS
from simpul.sim.state.mechanisms import (
    CIRCLES_BIT,
    JOINT_WORK_BIT,
    MECHANISMS,
    MONEY_BIT,
    OPENINGS_BIT,
    STRENGTHENING_BIT,
    VERBS_OF,
    mechanism_bits,
)
from simpul.sim.strategies.structure_plan import StructurePlan, mechanisms_used, switched_off, verb_shares
from tests.sim.rules.small import community, structure, tally

FORMS = ("broker-host", "coalition-broad", "partnership")
FLOWS = {name: place for place, name in enumerate(one.name for one in series.SERIES)}


@pytest.fixture(scope="module")
def small():
    return load_scenario("small")


def without(scenario, label: str, *names: str):
    return scenario.with_changes({f"strategies.{label}.without": list(names)})


def total(found, name: str) -> float:
    return float(found.series[:, FLOWS[name]].sum())


# ---- in a scenario


@pytest.mark.parametrize("label", FORMS)
def test_with_nothing_off_no_bit_moves(small, label):
    before, after = (run(one, label, 3) for one in (small, without(small, label)))
    assert before.series.tobytes() == after.series.tobytes() and before.ledger.tobytes() == after.ledger.tobytes()
    assert before.events == after.events
    assert small.digest() == without(small, label).digest()


def test_a_wrong_name_is_told_with_the_nearest(small):
    with pytest.raises(ScenarioError) as found:
        without(small, "broker-host", "voice", "newz")
    (fault,) = found.value.faults
    assert fault.key == "strategies.broker-host.without.1"
    for language, word in (("en", "Did you mean news?"), ("id", "Maksudnya news?")):
        assert '"newz"' in fault.text(language) and word in fault.text(language)


def test_a_file_says_it_and_says_it_again(small):
    off = without(small, "broker-host", "news", "joint_work")
    again = load_scenario(off.to_yaml())
    assert again.strategies["broker-host"].without == ("news", "joint_work") and again.digest() == off.digest() != small.digest()
    assert load_data(off.dump()) == off


@pytest.mark.parametrize("label", FORMS)
def test_what_a_plan_cannot_use_changes_nothing(small, label):
    used = strategies.mechanisms_of(small, label)
    idle = [name for name in MECHANISMS if name not in used]
    assert idle
    one, other = (run(scenario, label, 2) for scenario in (small, without(small, label, *idle)))
    assert one.series.tobytes() == other.series.tobytes()


def test_each_mechanism_that_is_used_changes_something(small):
    for label in FORMS:
        for name in strategies.mechanisms_of(small, label):
            if (label, name) == ("partnership", "circles"):
                continue  # a project neither meets nor plans much, and so hardly ever reaches its partners
            pairs = [run_many(scenario, [label], range(6), threads=1).series for scenario in (small, without(small, label, name))]
            assert not np.array_equal(*pairs), (label, name)


def test_a_plan_in_time_goes_without_in_all_its_parts(small):
    planned = small.with_changes({"strategies.both": {
        "type": "portfolio", "of": [{"strategy": "broker-host"}, {"strategy": "partnership"}], "without": ["news", "joint_work"]}})
    plans = strategies.plans(planned, "both", blank(planned, 8))
    assert len(plans) > 1 and {plan.without for plan in plans} == {mechanism_bits(("news", "joint_work"))}
    assert {plan.without for plan in strategies.plans(planned, "broker-host", blank(planned, 8))} == {0}


# ---- what is gone


GONE = {"relations": ("mediations",), "strengthening": ("strengthened",), "money": ("granted",),
        "joint_work": ("pooled_output", "pooled_money")}


@pytest.mark.parametrize("name", MECHANISMS)
@pytest.mark.parametrize("label", FORMS)
def test_off_its_hours_and_effects_are_gone(small, label, name):
    found = run(without(small, label, name), label, 1)
    for verb in VERBS_OF[name]:
        assert not found.community.bank[:, VERBS.index(verb)].any() and not found.community.verb_share[:, VERBS.index(verb)].any()
    assert [total(found, flow) for flow in GONE.get(name, ())] == [0.0] * len(GONE.get(name, ()))


def test_without_news_and_openings_a_structure_alerts_nobody(small):
    alerted = [run(without(small, "broker-host", *off), "broker-host", 1).community.alerted for off in (
        ("news", "openings"), ("news",), ("openings",))]
    usual = alerted[0][0]
    assert (alerted[0] == usual).all() and all((one != usual).any() for one in alerted[1:])


def test_with_all_off_the_money_that_is_not_for_staff_goes_back(small):
    for label in FORMS:
        found = run(without(small, label, *MECHANISMS), label, 1)
        spent = [total(found, name) for name in ("staff_money", "overhead", "returned")]
        assert total(found, "subsidy") == pytest.approx(sum(spent) + found.community.account.sum()) and spent[-1] > 0.0


@pytest.mark.parametrize("bit,pot", [
    (MONEY_BIT, "grant_money"), (JOINT_WORK_BIT, "pool_money"), (STRENGTHENING_BIT, "strengthen_pot")])
def test_the_money_of_what_is_off_is_never_set_aside(bit, pot):
    pots = {}
    for off in (0, bit):
        c, p = community()
        z = 0
        structure(c, staff_share=0.5, grant_share=0.3, pool_share=0.3, without=off)
        c.account[z] = 10.0
        set_aside(c, p, z, 10.0)
        pots[off] = {name: float(getattr(c, name)[z]) for name in ("grant_money", "pool_money", "strengthen_pot", "account")}
        pots[off]["returned"] = tally(c, "returned")
    assert pots[bit] == {**pots[0], pot: 0.0, "returned": pots[0][pot]} and pots[0][pot] > 0.0


@pytest.mark.parametrize("off", [CIRCLES_BIT, OPENINGS_BIT])
def test_who_does_without_circles_or_openings_calls_nobody_to_them(off):
    c, p = community()
    z = 0
    structure(c, members=range(3), without=off)
    c.reach_hours[z] = 1e6
    called = {}
    for mechanism in (CIRCLES_BIT, OPENINGS_BIT):
        let_active_call(c, p, 0, mechanism)
        called[mechanism] = float(c.calling[z])
    assert called == {CIRCLES_BIT: float(off != CIRCLES_BIT), OPENINGS_BIT: float(off != OPENINGS_BIT)}


def test_who_does_without_openings_signs_for_no_application():
    for off in (0, OPENINGS_BIT):
        c, _p = community()
        structure(c, members=range(3), can_sign=1, hours=1.0, without=off)
        assert has_formal_standing(c, 0) == (off == 0)


def test_partners_without_joint_work_meet_nobody_at_the_end():
    contacts = {}
    for off in (0, JOINT_WORK_BIT):
        c, p = community()
        z = 0
        structure(c, members=range(3), selects=1, without=off)
        negotiate(c, p, z, 1)
        end_project(c, p, z, 1)
        contacts[off] = c.member_count[z], float(c.contacts.sum())
    assert contacts[0][0] == contacts[JOINT_WORK_BIT][0] == 0
    assert contacts[0][1] >= contacts[JOINT_WORK_BIT][1]


# ---- plans


def test_lost_hours_go_to_no_other_verb():
    plan = StructurePlan(verbs={"inform": 3.0, "speak": 1.0}, contribution=0.2)
    off = switched_off(switched_off(plan, ("news",)), ("joint_work",))
    assert verb_shares(plan)[VERBS.index("inform")] == 0.75 and off.contribution == 0.0
    assert [verb_shares(off)[VERBS.index(verb)] for verb in ("inform", "speak")] == [0.0, 0.25]
    assert mechanisms_used(plan) == ("news", "joint_work", "circles", "voice", "openings")
    assert mechanisms_used(off) == ("circles", "voice", "openings")


def test_an_unknown_mechanism_is_refused():
    with pytest.raises(ValueError, match="no mechanism 'nothing'; the mechanisms are relations"):
        mechanism_bits(("nothing",))


def test_every_verb_belongs_to_one_mechanism_at_most():
    verbs = [verb for some in VERBS_OF.values() for verb in some]
    assert sorted(VERBS_OF) == sorted(MECHANISMS) and len(set(verbs)) == len(verbs)
    assert set(VERBS) - set(verbs) == {"convene", "plan"}
