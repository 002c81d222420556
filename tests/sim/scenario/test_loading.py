"""What a sound scenario becomes: defaults filled in, notes kept, files read as they come."""

import pickle

import pytest

from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario import ScenarioError, load_scenario, load_text
from tests.sim.scenario.base import BASE, changed

MINIMAL = """\
simpul: 1
title: Tiny
description: Two of a kind.
issues: {water: {en: Water, id: Air}}
kinds: {ngo: {en: NGO, id: LSM}}
organizations: [{count: 2, kind: ngo}]
subsidy: {total: 10, months: 12}
"""


def test_the_shortest_scenario_has_every_default():
    scenario = load_text(MINIMAL)
    assert (scenario.months, scenario.burn_in, scenario.start, scenario.reach) == (144, 60, 24, 0.1)
    assert scenario.horizons == (36, 60, 120)
    assert scenario.title.en == scenario.title.id == "Tiny"
    assert list(scenario.strategies) == ["nothing", "direct-grants"]
    assert len(scenario.places) == len(scenario.groups) == 1
    entry = scenario.organizations[0]
    assert (entry.count, entry.income, entry.power, entry.hours) == (2, 4, 0.4, 40)
    assert (entry.volunteers, entry.spread) == (0.1, scenario.parameters["income_spread"])
    assert entry.place in scenario.places and entry.group in scenario.groups and entry.interests == {"water": 1.0}
    assert all(getattr(scenario.context, factor.name) == factor.default for factor in CONTEXT)
    assert scenario.parameters == {parameter.name: parameter.default for parameter in PARAMETERS}


def test_what_was_left_at_its_default_is_known():
    scenario = load_text(BASE)
    used = scenario.defaults_used
    assert {"seasonal", "kinds.school.income", "context.rivalry", "issues.food.need", "strategies.direct-grants.by",
            "strategies.broker-new.membership", "parameters.prior_trust", "organizations.0.spread"} <= used
    assert not {"months", "reach", "context.history", "issues.water.need", "subsidy.total", "parameters.closure",
                "kinds.ngo.income", "organizations.2.hours", "strategies.partnership.term"} & used
    assert used <= set(scenario.values()) | {"organizations.1.interests", "organizations.0.interests",
                                             *(f"organizations.{n}.interests" for n in range(5))}


def test_entries_take_the_usual_of_their_kind_and_keep_their_own():
    scenario = load_text(BASE)
    recipe, spring, school, more, district = scenario.organizations
    assert recipe.income == spring.income == 5 and school.income == 4
    assert school.hours == 20 and recipe.hours == 40
    assert spring.interests == {"water": 1.0, "food": 0.0} and recipe.interests == {"water": 0.5, "food": 0.5}
    assert spring.reliability is None and spring.skills == 1.0
    assert district.outside and not more.outside
    assert all(isinstance(value, float) for entry in scenario.organizations for value in entry.interests.values())
    assert sum(group.share for group in scenario.groups.values()) == pytest.approx(1)
    assert scenario.organization_count() == 10


def test_keys_follow_kind_group_and_name_within_the_place():
    keys = [entry.key for entry in load_text(BASE).organizations]
    assert keys == [1, 5, 5, 1, 4]
    more = changed({22: "  - {count: 9, kind: ngo, place: north, group: hill}"})
    assert [entry.key for entry in load_text(more).organizations][2:] == keys[2:]  # the south does not notice
    own = changed({28: "    key: 900"})
    assert [entry.key for entry in load_text(own).organizations] == [1, 5, 900, 1, 4]


def test_notes_come_off_the_numbers_and_are_kept():
    scenario = load_text(BASE)
    assert scenario.issues["water"].need == 1.5 and scenario.context.divide == 0.7
    assert set(scenario.provenance) == {"issues.water.need", "context.divide"}
    assert scenario.provenance["context.divide"].kind == "fact"
    assert scenario.provenance["issues.water.need"].range == (1.0, 2.0)
    assert scenario.uncertain == {"issues.water.need": (1.0, 2.0)}


def test_uncertain_as_a_mapping():
    text = changed({43: "uncertain: {context.history: [0.2, 0.6], parameters.gossip: [0, 1], subsidy.total: [10, 90]}"})
    assert load_text(text).uncertain == {"context.history": (0.2, 0.6), "parameters.gossip": (0.0, 1.0),
                                         "subsidy.total": (10.0, 90.0)}


def test_default_horizons_are_those_that_fit():
    assert load_text(changed({7: ""})).horizons == (36, 60)
    short = changed({4: "months: 40", 7: ""})
    assert load_text(short).horizons == (28,)


def test_titles_of_strategies_come_from_the_catalogue_unless_given():
    text = changed({39: "  broker-new: {type: broker, origin: new, title: PIKUL}"})
    scenario = load_text(text)
    assert scenario.strategies["broker-new"].title.id == "PIKUL"
    assert scenario.strategies["broker-host"].title.en.startswith("Broker")
    assert scenario.strategies["nothing"].title.id == "Tanpa strategi"


def test_a_baseline_under_another_label_is_not_added_again():
    scenario = load_text(changed({39: "  grants: {type: direct_grants, by: need}"}))
    assert "direct-grants" not in scenario.strategies and scenario.strategies["grants"].by == "need"


@pytest.mark.parametrize("word", ["no", "on", "yes", "1:30", "2001-01-01", "1_000", "0777", "Null island"])
def test_words_stay_words(word):
    assert load_text(changed({3: f"description: {word}x"})).description.en == f"{word}x"
    if word not in ("0777",):
        assert load_text(changed({24: f"  - name: {word}", 32: "  - {from: Mata Air, to: Kabupaten, depth: 2}"}))


def test_files_with_mark_crlf_and_other_scripts(tmp_path):
    text = BASE.replace("Mata Air", "Sumber 水 – Ñandú").replace("\n", "\r\n")
    path = tmp_path / "sungai ★.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    scenario = load_scenario(path)
    assert scenario.organizations[1].name == scenario.ties[0].from_ == "Sumber 水 – Ñandú"
    assert scenario.file == str(path) and load_scenario(str(path)) == scenario
    assert load_scenario(text.encode()) == scenario
    with pytest.raises(ScenarioError) as caught:
        path.write_bytes(text.replace("history", "histroy").encode())
        load_scenario(path)
    assert caught.value.faults[0].line == 34


@pytest.mark.parametrize(("content", "message", "line"), [
    (b"", "fault-file-empty", 1),
    (b"# nothing but a comment\n", "fault-file-empty", 1),
    ("title: Malang é\n".encode("latin-1"), "fault-file-not-utf8", 1),
    ("a: 1\n".encode("utf-16"), "fault-file-not-utf8", 1),
    (b"simpul: 1\n\x00", "fault-not-yaml", 2),
    (b"x" * 4_000_001, "fault-file-too-large", 0),
    (b"just words\n", "fault-not-a-mapping", 1),
    (b"- a\n- list\n", "fault-not-a-mapping", 1),
    (b"%YAML 1.1\n---\nsimpul: 1\n", "fault-other-yaml", 2),
])
def test_files_that_hold_no_scenario(tmp_path, content, message, line):
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(ScenarioError) as caught:
        load_scenario(path)
    assert [(fault.message, fault.line) for fault in caught.value.faults] == [(message, line)]


def test_files_that_cannot_be_had(tmp_path):
    for path, message in ((tmp_path / "none.yaml", "fault-file-missing"), (tmp_path, "fault-file-is-folder")):
        with pytest.raises(ScenarioError) as caught:
            load_scenario(path)
        assert caught.value.faults[0].message == message and str(path) in str(caught.value)
    with pytest.raises(ScenarioError):
        load_scenario("no\0file")


def test_a_scenario_cannot_be_changed_and_can_be_sent_to_a_worker():
    scenario = load_text(BASE)
    for thing, name in ((scenario, "months"), (scenario.context, "history"), (scenario.organizations[0], "count")):
        with pytest.raises((AttributeError, ValueError)):
            setattr(thing, name, 3)
    assert pickle.loads(pickle.dumps(scenario)) == scenario


def test_a_scenario_of_five_hundred_names_is_checked_quickly():
    import time

    names = "".join(f"  - {{name: Kelompok {n}, kind: ngo, place: north, group: hill}}\n" for n in range(490))
    text = BASE.replace("organizations:\n", "organizations:\n" + names)
    begin = time.perf_counter()
    with pytest.raises(ScenarioError):
        load_text(text.replace("Kelompok 77,", "Kelompok 78,"))
    assert time.perf_counter() - begin < 3  # about 0.5 s on a slow machine; a person waits less than a second
