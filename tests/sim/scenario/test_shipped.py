"""What every shipped scenario owes its reader: two languages, the origin of its numbers, strategies worth comparing."""

import re
from pathlib import Path

import pytest

from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario import load_scenario

SCENARIOS = Path(__file__).parents[3] / "scenarios"
SHIPPED = {path.stem: path for path in sorted(SCENARIOS.glob("*.yaml"))}
FIRST_STEPS = {"small", "two-groups"}  # to copy and to play with: made up from head to foot, so their numbers stand plain
EXERCISES = {name for name in SHIPPED if name.startswith("exercise-")}
CASES = set(SHIPPED) - FIRST_STEPS - EXERCISES
BASELINES = {"nothing", "direct_grants"}
PARTS = {"en": ("Question:", "Change:", "Look at:", "Compare:", "Think about:"),
         "id": ("Pertanyaan:", "Ubahlah:", "Perhatikan:", "Bandingkan:", "Pikirkan:")}
STUDIED = {"power_imbalance", "power_use", "history", "rivalry", "divide", "stratification", "ambiguity", "selection",
           "resource_overlap", "goal_consensus", "opportunity", "barrier", "communication"}


def loaded(name):
    return load_scenario(SHIPPED[name])


def plain_numbers(data, path=()):
    """Paths of the numbers in a dump that stand there without a note."""
    if isinstance(data, dict):
        if "value" in data and ("fact" in data or "assumption" in data):
            return
        for key, value in data.items():
            yield from plain_numbers(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from plain_numbers(value, (*path, position))
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield path


def test_every_kind_of_scenario_is_there():
    assert CASES == {"pikul", "pikul-provinces", "pikul-food", "ccrp", "glades", "nfi", "crisis-district", "housing-jobs",
                     "partnership-project"}
    assert len(EXERCISES) == 10 and set(SHIPPED) >= FIRST_STEPS


@pytest.mark.parametrize("name", SHIPPED)
def test_it_speaks_both_languages(name):
    scenario = loaded(name)
    assert scenario.title.en != scenario.title.id and scenario.description.en != scenario.description.id
    assert len(scenario.title.en) <= 60 and len(scenario.title.id) <= 60  # heads of pages, also on a phone
    for declared in scenario.strategies.values():
        assert declared.title is None or declared.title.en != declared.title.id
        assert declared.title is None or max(len(declared.title.en), len(declared.title.id)) <= 36
    for part in (scenario.issues, scenario.kinds, scenario.groups, scenario.places):
        assert all(len(item.say(language) if hasattr(item, "say") else getattr(item, language)) <= 32
                   for item in part.values() for language in ("en", "id"))


@pytest.mark.parametrize("name", SHIPPED)
def test_it_has_something_to_compare(name):
    kinds = [declared.type for declared in loaded(name).strategies.values()]
    assert set(kinds) >= BASELINES
    others = [kind for kind in kinds if kind not in BASELINES]
    assert len(others) >= (1 if name in FIRST_STEPS else 3)


@pytest.mark.parametrize("name", sorted(CASES | EXERCISES))
def test_it_says_where_every_number_comes_from(name):
    scenario = loaded(name)
    assert set(plain_numbers(scenario.dump())) <= {("simpul",)}
    for key, note in scenario.provenance.items():
        assert len(note.text.strip()) > 3, key
        if note.kind == "fact":
            assert re.search(r"\d{4}|^D: ", note.text), f"{key}: a fact names its source with a year, or the deck"


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_case_has_the_size_of_a_community(name):
    scenario = loaded(name)
    local = sum(getattr(entry, "count", 1) for entry in scenario.organizations if not entry.outside)
    assert 20 <= local <= 45
    assert scenario.uncertain and all(low <= high for low, high in scenario.uncertain.values())


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_an_exercise_is_small_and_complete(name):
    scenario = loaded(name)
    assert 12 <= scenario.organization_count() <= 20
    for language, parts in PARTS.items():
        paragraphs = [line for line in scenario.description.say(language).split("\n") if line.strip()]
        assert [line.startswith(part) for line, part in zip(paragraphs, parts, strict=True)] == [True] * len(parts)
    text = SHIPPED[name].read_text(encoding="utf-8")
    for key, (low, high) in scenario.uncertain.items():
        assert (low, high) == (0.0, 1.0), "both ends lie in the range that stands beside the number"
        assert text.count(key) >= 3, f"{key} is what both descriptions ask to change"


def test_the_exercises_go_through_the_context():
    studied = {key.removeprefix("context.") for name in EXERCISES for key in loaded(name).uncertain}
    assert studied == STUDIED <= {factor.name for factor in CONTEXT}


def test_the_cases_have_the_strategies_they_are_known_for():
    ccrp, glades, nfi = loaded("ccrp"), loaded("glades"), loaded("nfi")
    hosts = ccrp.strategies["broker-host"].hosts
    where = {entry.name: entry.place for entry in ccrp.organizations if hasattr(entry, "name")}
    assert len(hosts) == 6 and {where[host] for host in hosts} == set(ccrp.places)  # one for each neighbourhood
    assert ccrp.subsidy.months == 72
    assert glades.strategies["broker-new"].origin == "new" and glades.seasonal > 0
    assert glades.strategies["broker-host"].hosts is None  # nobody stands out
    assert nfi.reach == 0 and len(nfi.places) == 4 and nfi.subsidy.months == 120
    informal = [declared for declared in nfi.strategies.values() if getattr(declared, "origin", "") == "informal"]
    assert sorted(declared.incorporates > 0 for declared in informal) == [False, True]
    scopes = [getattr(declared, "issue", None) for declared in loaded("housing-jobs").strategies.values()]
    assert {"housing", "jobs"} <= set(scopes)
    assert loaded("crisis-district").strategies["coalition-broad"].scope == "broad"
    partnerships = [d for d in loaded("partnership-project").strategies.values() if d.type == "partnership"]
    assert len({(d.partners, d.formality, d.intensity) for d in partnerships}) == 4
    provinces = loaded("pikul-provinces")
    assert len(provinces.places) == 4 and len(provinces.issues) == 6 and 0 < provinces.reach <= 0.05  # one body for all, far apart
    assert sum(getattr(entry, "count", 1) for entry in provinces.organizations if not entry.outside) == 40
    assert provinces.strategies["broker-each"].offices == "each" and provinces.strategies["broker-new"].offices is None
    offices = [entry for entry in loaded("pikul-food").organizations if entry.outside]
    assert {entry.kind for entry in offices} == {"office", "village"}  # government as a partner that carries out
