"""Models that a researcher changes: verbs overridden, decisions replaced, strategies and seeds; what has no effect is refused."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from simpul.sim.agents import Broker, Organization
from simpul.sim.decisions import DECISIONS, checked_decisions, replaceable_rules
from simpul.sim.model import CollaborationModel
from simpul.sim.model_checks import changed_rules_of
from simpul.sim.model_runs import changes_agents, run_many_with
from simpul.sim.rule_table import compiled_rules, compiled_sweeps, plain_rules
from simpul.sim.rules.partner_choice import best_motive
from simpul.sim.rules.search import visibility
from simpul.sim.run import run_many
from simpul.sim.state.series import SERIES_INDEX
from tests.sim.course import same
from tests.sim.worlds import fixed_world, scenario_of

LABELS = ["nothing", "coalition-broad"]


def without(*_):
    return False


def nobody(c, p, z, t, n):
    return -1


def blind(p, prior, kept, broken):
    return 0.3


def worthless(c, p, i, s, offer):
    return 0.0


def doubled(c, p, i, s, offer):
    return 2.0 * best_motive(c, p, i, s, offer)


def faithless(c, p, i, contract):
    return 0.0


def stays_away(c, p, z, i, t, quality):
    return False


def declines(c, p, z, i, t):
    return False


def refuses(c, p, j, i):
    return False


def unseen(c, p, j):
    return 1.0 / visibility(c, p, j)


def village(**decisions) -> type[CollaborationModel]:
    return type("Village", (CollaborationModel,), {"decisions": decisions, "__module__": __name__})


@pytest.fixture(scope="module")
def scenario():
    return scenario_of(fixed_world(8, 24))


def measured(scenario, model: type[CollaborationModel], name: str) -> np.ndarray:
    """Return a series of months under the coalition, in plain Python."""
    made = model(scenario, "coalition-broad", seed=3)
    made.run_model()
    return made.series[:, SERIES_INDEX[name]]


# ---- decisions


def test_there_is_an_effect_of_every_decision(scenario):
    shown = {  # decision: its replacement, and a series that is then zero in every month
        "partner_value": (worthless, "deals"), "accept": (refuses, "deals"), "keep_promise": (faithless, "kept"),
        "invite": (nobody, "members"), "join": (declines, "members"), "attend": (stays_away, "pooled_output"),
    }
    assert {*shown, "trust"} == set(DECISIONS)
    for name, (own, series) in shown.items():
        assert measured(scenario, CollaborationModel, series).sum() > 0.0, series
        assert measured(scenario, village(**{name: own}), series).sum() == 0.0, name


def test_trust_is_what_the_decision_says(scenario):
    model = village(trust=blind)(scenario, seed=3)
    model.run_model()
    c = model.community
    found = [float(c.trust[i, s]) for i in range(len(c.key)) for s in range(c.contacts[i]) if c.depth[i, s] > 0]
    assert found and set(found) == {0.3}


def test_a_rule_is_replaced_by_its_own_name_and_a_replacement_may_call_what_it_replaces():
    larger = scenario_of(fixed_world(12, 36))
    looking = larger.with_changes({"parameters.closure": 0.0, "parameters.search_high": 1.0})  # partners are not asked first
    known, otherwise = (measured(looking, model, "arcs_known") for model in (CollaborationModel, village(visibility=unseen)))
    assert not same(known, otherwise)
    usual = measured(larger, CollaborationModel, "deals")
    more = measured(larger, village(partner_value=doubled), "deals")
    assert more.sum() > 0.0 and not same(more, usual)


def test_replacements_add_up_over_classes_and_leave_others_alone(scenario):
    class Quiet(village(accept=refuses)):
        decisions = {"invite": nobody}

    assert measured(scenario, Quiet, "deals").sum() == measured(scenario, Quiet, "members").sum() == 0.0
    assert measured(scenario, CollaborationModel, "deals").sum() > 0.0


def test_rules_that_call_no_replaced_one_are_the_usual_ones():
    plain, usual = changed_rules_of(village(invite=nobody)).plain, plain_rules()
    changed = {name for name in vars(usual) if getattr(plain, name) is not getattr(usual, name)}
    assert changed == {"invite"}
    assert plain.invite.__globals__["candidate"] is not usual.invite.__globals__["candidate"]


# ---- over strategies and seeds


def test_an_unchanged_model_gives_what_the_model_gives(scenario):
    class Same(CollaborationModel):
        """Adds nothing."""

    told = []
    expected = run_many(scenario, LABELS, range(3))
    for model in (CollaborationModel, Same):
        found = run_many_with(model, scenario, LABELS, range(3), progress=lambda done, total: told.append((done, total)))
        for part in ("series", "produced", "member"):
            assert same(getattr(found, part), getattr(expected, part))
        assert (found.strategies, found.seeds, found.failures) == (LABELS, [0, 1, 2], {})
        assert told[-1] == (6, 6)


class Alike(Organization):
    def seek(self):
        super().seek()


class AlikeVillage(CollaborationModel):
    organization_class = Alike


def test_a_model_with_agents_of_its_own_goes_through_them(scenario):
    assert changes_agents(AlikeVillage) and not changes_agents(CollaborationModel) and not changes_agents(village(accept=refuses))
    told = []
    found = run_many_with(AlikeVillage, scenario, LABELS, [2, 5], compiled=False, progress=lambda *now: told.append(now))
    expected = run_many(scenario, LABELS, [2, 5])
    for part in ("series", "produced", "member"):
        assert same(getattr(found, part), getattr(expected, part))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)] and found.effort > 0.0


def test_a_run_that_fails_is_a_row_with_its_reason(scenario):
    class Broken(Organization):
        def seek(self):
            if self.row == 3 and self.model.strategy == "nothing":
                raise RuntimeError("nobody looks")

    class BrokenVillage(CollaborationModel):
        organization_class = Broken

    runs = run_many_with(BrokenVillage, scenario, LABELS, [4], compiled=False)
    assert runs.failures == {("nothing", 4): "RuntimeError: nobody looks"}
    assert np.isnan(runs.series[0]).all() and not np.isnan(runs.series[1, :, :, SERIES_INDEX["served"]]).any()


@pytest.mark.parametrize(("labels", "seeds", "error"), [(["none"], [1], KeyError), (LABELS, [-1], ValueError)])
def test_wrong_strategies_and_seeds_are_refused_before_anything_runs(scenario, labels, seeds, error):
    with pytest.raises(error):
        run_many_with(AlikeVillage, scenario, labels, seeds)


# ---- what has no effect is an error


@pytest.mark.parametrize(("body", "told"), [
    ({"seeks": lambda self: None}, "never called.*did you mean 'seek'"),
    ({"step": lambda self: None}, "step changes nothing.*verbs"),
    ({"choose_partner": lambda self: None}, r"called as choose_partner\(self, turn"),
    ({"seek": 3}, "overrides a method and has to be one"),
    ({"morale": 0.5}, "morale changes nothing"),
    ({"trust_in": lambda self, other: 1.0}, "trust_in changes nothing.*decisions"),
    ({"remove": lambda self: None}, "remove changes nothing"),
])
def test_an_agent_that_would_change_nothing_is_refused(body, told):
    with pytest.raises(TypeError, match=told):
        type("Odd", (Organization,), body | {"__module__": __name__})


def test_helpers_and_attributes_of_ones_own_are_welcome(scenario):
    class Grudging(Organization):
        grudge: int
        patience = 3

        def __init__(self, model, row):
            super().__init__(model, row)
            self.quarrels = 0

        @property
        def mood(self):
            return self.morale - self.grudge

        def seek(self):
            self.grudge = self.count_quarrels()
            self.patience -= 1

        def count_quarrels(self):
            self.quarrels += 1
            return self.quarrels

        def _hidden(self):
            return None

    class Quarrel(CollaborationModel):
        organization_class = Grudging

    model = Quarrel(scenario, seed=1)
    model.step()
    first = next(iter(model.organizations))
    assert (first.grudge, first.quarrels, first.patience) == (1, 1, 2) and first.mood == first.morale - 1
    with pytest.raises(AttributeError, match="did you mean 'quarrels'"):
        first.quarels = 3


@pytest.mark.parametrize(("body", "told"), [
    ({"organisation_class": Organization}, "did you mean 'organization_class'"),
    ({"village_class": Organization}, "does not know it"),
    ({"organization_class": Broker}, "has to derive from Organization"),
    ({"strategy": "coalition-broad"}, "sets it itself"),
    ({"begin_strategi": lambda self: None}, "did you mean 'begin_strategy'"),
    ({"step": lambda self, months: None}, r"called as step\(self"),
    ({"decisions": {"acept": refuses}}, "no decision of the model, did you mean 'accept'"),
    ({"decisions": {"accept": declines}}, r"called as accept\(c, p, j, i\)"),
    ({"decisions": {"accept": True}}, "has to be a function"),
])
def test_a_model_that_would_change_nothing_is_refused(body, told):
    with pytest.raises(TypeError, match=told):
        type("Odd", (CollaborationModel,), body | {"__module__": __name__})


def test_every_decision_is_a_rule_of_the_month():
    rules = replaceable_rules()
    assert all(rules[decision.rule.__name__] is decision.rule for decision in DECISIONS.values())
    assert checked_decisions({"trust": blind}) == {DECISIONS["trust"].rule: blind}


@pytest.mark.parametrize(("name", "value", "told"), [
    ("strateg", "nothing", "did you mean"), ("seed", 5, "no effect afterwards"), ("case", None, "no effect afterwards"),
])
def test_a_model_takes_no_attribute_that_has_no_effect(scenario, name, value, told):
    model = CollaborationModel(scenario, seed=1)
    with pytest.raises(AttributeError, match=told):
        setattr(model, name, value)


def test_an_agent_takes_no_attribute_that_does_not_exist(scenario):
    first = next(iter(CollaborationModel(scenario, seed=1).organizations))
    with pytest.raises(AttributeError, match="did you mean 'morale'"):
        first.moral = 0.9
    with pytest.raises(AttributeError, match="no effect afterwards"):
        first.row = 2


# ---- organizations neither come nor go during a run


@pytest.mark.parametrize("attempt", [
    lambda model, one: one.remove(), lambda model, one: model.deregister_agent(one), lambda model, one: model.agents.remove(one),
    lambda model, one: model.agents.discard(one), lambda model, one: model.organizations.add(one),
    lambda model, one: model.remove_all_agents(), lambda model, one: Organization(model, 0),
])
def test_agents_cannot_be_added_or_removed(scenario, attempt):
    model = CollaborationModel(scenario, seed=1)
    before = [agent.unique_id for agent in model.agents]
    with pytest.raises(TypeError, match="fixed size. Write organizations and places into the scenario"):
        attempt(model, next(iter(model.organizations)))
    assert [agent.unique_id for agent in model.agents] == before
    model.step()


def test_code_that_is_compiled_has_a_name_of_its_own():
    """The linker takes two functions of one name for the same, so that a changed rule would run as the usual one from the cache."""
    def distrustful(p, prior, kept, broken):
        return 0.1

    def hopeful(p, prior, kept, broken):
        return 0.9

    def village(trust):
        return type("Village", (CollaborationModel,), {"decisions": {"trust": trust}, "__module__": __name__})

    usual = replaceable_rules()
    first, second = (changed_rules_of(village(trust)) for trust in (distrustful, hopeful))
    changed = [name for name, function in usual.items() if first.changed(function) is not function]
    assert len(changed) > 5
    named = [one.__qualname__ for name in changed for one in (usual[name], first.changed(usual[name]), second.changed(usual[name]))]
    assert len(set(named)) == len(named)
    verbs = [*vars(compiled_rules()).values(), *chain.from_iterable(vars(compiled_sweeps()).values())]
    verbs = [getattr(one, "py_func", one).__qualname__ for one in verbs]
    assert len(set(verbs)) == len(verbs)
