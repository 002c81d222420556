"""The Mesa model: three ways to run a month that agree to the last bit, and agents that are views of rows."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort

from simpul.sim import agents
from simpul.sim.agents import Broker, Coalition, GrantScheme, Organization, Partnership, Place
from simpul.sim.model import REPORTED, CollaborationModel
from simpul.sim.run import run
from simpul.sim.scenario.strategy_models import BUILT_IN
from simpul.sim.state.series import SERIES_INDEX
from simpul.sim.strategies import structure_labels
from tests.sim.course import differences, same
from tests.sim.worlds import STRATEGIES, fixed_world, hard_times, scenario_of, seeds, worlds

ROOT = Path(__file__).resolve().parents[2]
every_label = pytest.mark.parametrize("label", STRATEGIES)
small_worlds = worlds(organizations=(6, 8), places=(1, 2), months=(14, 24), burn_in=(0, 6))
DIARY = 20_000  # events


@pytest.fixture(scope="module", autouse=True)
def short_diary():
    """Room for as many events as happen here: comparing the empty rows of the usual 200,000 takes as long as all else."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("run", "model"):
            patch.setattr(f"simpul.sim.{module}.EVENTS_MOST", DIARY)
        yield


def passed(model: CollaborationModel) -> CollaborationModel:
    """Let all months pass."""
    while model.running:
        model.step()
    return model


def assert_same_run(model: CollaborationModel) -> None:
    """Run the model to its end and compare everything with the compiled run."""
    expected = run(model.case, model.strategy, model.seed)
    passed(model)
    assert differences(model.community, expected.community) == []
    assert same(model.series, expected.series)
    assert same(model.ledger, expected.ledger)
    assert model.result().events == expected.events and len(expected.events) < DIARY / 2


# ---- one set of rules, two schedulers


@every_label
@effort(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(world=small_worlds, seed=seeds)
def test_plain_agents_equal_the_compiled_run(label, world, seed):
    assert_same_run(CollaborationModel(scenario_of(world), label, seed))


@pytest.mark.slow
@every_label
@effort(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(world=small_worlds, seed=seeds)
def test_compiled_agents_equal_the_compiled_run(label, world, seed):
    assert_same_run(CollaborationModel(scenario_of(world), label, seed, compiled=True))


@pytest.mark.slow
@every_label
@pytest.mark.parametrize("compiled", [False, True])
def test_hard_times_pass_the_same_way(label, compiled):
    assert_same_run(CollaborationModel(scenario_of(hard_times(fixed_world(8, 120, 0))), label, 3, compiled=compiled))


def test_mesa_draws_nothing():
    model = CollaborationModel(scenario_of(fixed_world()), "broker-host", 3)
    before = model.random.getstate(), model.rng.bit_generator.state
    passed(model)
    assert (model.random.getstate(), model.rng.bit_generator.state) == before


# ---- agents of one's own


class Same(Organization):
    """Adds nothing."""

    def seek(self):
        super().seek()


class Deaf(Organization):
    """Hears nothing, looks for nobody and goes to no public meeting."""

    def seek(self):
        pass

    def decide_to_attend(self):
        pass

    def listen(self):
        pass


class Village(CollaborationModel):
    organization_class = Same


class DeafVillage(CollaborationModel):
    organization_class = Deaf


@pytest.mark.parametrize("compiled", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_verb_can_be_overridden(compiled):
    scenario = scenario_of(fixed_world() | {"ties": []})
    usual, like, deaf = (passed(kind(scenario, "nothing", 3, compiled)) for kind in (CollaborationModel, Village, DeafVillage))
    assert same(usual.series, like.series)
    assert usual.community.contacts.sum() > 0
    assert deaf.community.contacts.sum() == 0, "nobody looks and nobody goes out, so nobody is met"
    assert deaf.series[:, SERIES_INDEX["hours_search"]].sum() == 0.0


@pytest.mark.slow
def test_a_verb_of_its_own_is_asked_of_each_organization_of_a_compiled_model(monkeypatch):
    asked = []
    scenario = scenario_of(fixed_world())
    for kind in (CollaborationModel, Village):
        model = kind(scenario, "coalition-broad", 3, compiled=True)
        for verb in ("seek", "choose_partner"):
            own = getattr(model.organization_class, verb)
            monkeypatch.setattr(model.organization_class, verb,
                                lambda i, *given, verb=verb, own=own: asked.append(verb) or own(i, *given))
        assert_same_run(model)
        assert [asked.count(verb) for verb in ("seek", "choose_partner")] == [
            len(model.organizations) * model.months * times for times in (1, model.settings.rounds)]
        asked.clear()
        monkeypatch.undo()


class Undivided(Place):
    def answer_events(self):
        self.respond_to_crises()
        self.decide_windows()
        self.decide_openings()


class SameTown(CollaborationModel):
    place_class = Undivided


def test_places_whose_events_are_answered_by_own_code_gather_as_everywhere():
    town = SameTown("scenarios/small.yaml", "nothing", 5)
    assert_same_run(town)
    assert town.series[:, SERIES_INDEX["joint_results"]].sum() > 0.0


def test_the_example_of_the_documentation_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    example = re.search(r"\n\n((?: {4}.*\n|\n)+)", agents.__doc__ + "\n").group(1)
    lines = [line[4:] for line in example.splitlines()]
    exec(compile("\n".join(lines), "sim/agents.py", "exec"), {"__name__": "example"})
    assert "trust_mean" in capsys.readouterr().out


def test_structures_are_what_was_agreed():
    expected = {"direct_grants": GrantScheme, "broker": Broker, "coalition": Coalition, "partnership": Partnership}
    scenario = scenario_of(fixed_world())
    for label in (label for label, settings in STRATEGIES.items() if settings["type"] in BUILT_IN):
        model = CollaborationModel(scenario, label, 3)
        assert len(model.structures) == 0, "nothing is there before the strategy begins"
        while model.month <= model.begins:
            model.step()
        kinds = [type(structure) for structure in model.structures]
        assert kinds == [expected[scenario.strategies[part].type] for part in structure_labels(scenario, label)]


# ---- agents are views


@pytest.fixture(scope="module")
def model() -> CollaborationModel:
    return passed(CollaborationModel(scenario_of(fixed_world(8, 36)), "coalition-broad", 5))


def test_agents_read_their_row(model):
    c = model.community
    for row, organization in enumerate(model.organizations):
        assert organization.row == row
        assert organization.key == c.key[row]
        assert organization.power == c.power[row]
        assert (organization.funds, organization.skills, organization.information) == tuple(c.stock[row])
        assert organization.interest.tolist() == c.interest[row].tolist()
        assert organization in organization.place.organizations
        assert organization.name == model.names[row]
        assert organization.kind == f"k{c.kind[row]}"
        assert organization.group == f"g{c.group[row]}"
    assert [place.row for place in model.places] == [0, 1]
    assert sum(len(place.organizations) for place in model.places) == len(c.key)


def test_agents_know_their_relations(model):
    c = model.community
    for organization in model.organizations:
        known = organization.contacts()
        assert [other.row for other in known] == c.partner[organization.row, : len(known)].tolist()
        assert len(organization.contacts(depth=1)) == c.partners[organization.row]
        for slot, other in enumerate(known):
            assert organization.trust_in(other) == c.trust[organization.row, slot]
        strangers = [other for other in model.organizations if other not in known]
        assert all(organization.trust_in(other) is None for other in strangers)
    (coalition,) = model.structures
    assert coalition.host is None
    assert len(coalition.members) == coalition.member_count > 1
    assert all(coalition in member.structures for member in coalition.members)


def test_agents_own_no_numbers(model):
    for agent in [*model.organizations, *model.places, *model.structures]:
        assert not [name for name, value in vars(agent).items() if isinstance(value, float | np.ndarray)]


def test_what_is_set_stands_in_the_column():
    model = CollaborationModel(scenario_of(fixed_world()), "nothing", 3)
    first = next(iter(model.organizations))
    first.morale = 0.9
    first.funds = 7.0
    first.interest[:] = [0.25, 0.75]
    assert model.community.morale[0] == 0.9
    assert model.community.stock[0, 0] == 7.0
    assert first.interest.tolist() == [0.25, 0.75]


# ---- the model as Mesa knows it


def test_running_ends_with_the_last_month(model):
    assert not model.running
    assert model.month == model.months
    before = model.series.copy()
    model.step()
    assert same(model.series, before)
    assert model.month == model.months


def test_the_data_collector_keeps_every_month(model):
    frame = model.datacollector.get_model_vars_dataframe()
    assert list(frame.columns) == list(REPORTED)
    assert len(frame) == 1 + model.months, "one row before the first month, one for each month, the burn-in included"
    for name in REPORTED:
        assert frame[name].tolist()[1 + model.case.burn_in :] == model.series[:, SERIES_INDEX[name]].tolist()
    assert frame["working_relations"].iloc[0] == 0.0 and (frame["served"].iloc[1 : model.case.burn_in] > 0.0).all()


def test_a_scenario_may_be_a_path(monkeypatch):
    monkeypatch.chdir(ROOT)
    model = CollaborationModel("scenarios/small.yaml", seed=np.int64(4))
    assert model.strategy == "nothing"
    assert model.seed == 4
    assert len(model.organizations) == 8


def test_the_diary_of_a_run_in_progress():
    model = CollaborationModel(scenario_of(fixed_world()), "broker-host", 3)
    for _ in range(model.begins + 3):
        model.step()
    events = model.result().events
    assert any(event.kind == "structure_formed" for event in events)
    assert events == [event for event in run(model.case, "broker-host", 3).events if event.month < 7]


@pytest.mark.parametrize(
    ("strategy", "seed", "error"), [("none", 1, KeyError), ("nothing", -1, ValueError), ("nothing", 2**63, ValueError)]
)
def test_wrong_arguments_are_named(strategy, seed, error):
    with pytest.raises(error, match="unknown strategy|a seed is"):
        CollaborationModel(scenario_of(fixed_world()), strategy, seed)
