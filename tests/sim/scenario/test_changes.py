"""Scenarios from scenarios: there and back again, and changed by dotted keys."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario import ScenarioError, load_data, load_scenario, load_text
from tests.sim.scenario.base import BASE, changed

SHIPPED = sorted((Path(__file__).parents[3] / "scenarios").glob("*.yaml"))
SCENARIO = load_text(BASE)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenarios_load_and_come_back_equal(path):
    scenario = load_scenario(path)
    for again in (load_scenario(scenario.dump()), load_text(scenario.to_yaml())):
        assert again == scenario and again.digest() == scenario.digest()
        assert again.as_used() == scenario.as_used() and again.provenance == scenario.provenance
    assert {"nothing", "direct_grants"} <= {strategy.type for strategy in scenario.strategies.values()}


SIGNS = st.text(" ?:-#{}[],&*!|>'\"%@`=~\\<.a1/水🜁", min_size=1, max_size=9).filter(str.strip)


@settings(max_examples=300)
@given(name=SIGNS, title=SIGNS, why=SIGNS)
@example(name="? (inf)", title="- x", why=": y").via("in braces the writer took a question mark for the sign of a key")
def test_words_made_of_signs_are_written_so_that_they_come_back(name, title, why):
    data = SCENARIO.dump() | {"title": title}
    data["organizations"].append({"name": name, "kind": "ngo", "place": "north", "group": "hill"})
    data["context"]["divide"] = {"value": 0.7, "fact": why}
    scenario = load_data(data)
    assert load_text(scenario.to_yaml()) == scenario


def test_the_pikul_case_says_where_every_number_comes_from():
    scenario = load_scenario(next(path for path in SHIPPED if path.stem == "pikul"))
    given_numbers = {key for key, value in scenario.values().items()
                     if isinstance(value, int | float) and not isinstance(value, bool)
                     and _is_given(scenario.dump(), key.split("."))}
    assert given_numbers - set(scenario.provenance) == {"simpul"}
    local = sum(getattr(entry, "count", 1) for entry in scenario.organizations if not entry.outside)
    assert local == 40 and len(scenario.strategies) == 8 and len(scenario.places) in (3, 4)
    assert scenario.subsidy.months == 96 and scenario.horizons == (36, 60, 120)


def _is_given(data, parts):
    for part in parts:
        if isinstance(data, dict) and part in data:
            data = data[part]
        elif isinstance(data, list) and part.isdecimal() and int(part) < len(data):
            data = data[int(part)]
        else:
            return False
    return True


def test_a_written_out_default_changes_nothing():
    text = BASE.replace("context:\n", "context:\n  rivalry: 0.4\n")
    assert load_text(text).digest() == SCENARIO.digest()
    assert "context.rivalry" not in load_text(text).defaults_used


def test_digests_see_values_and_notes():
    assert SCENARIO.digest() == load_text(BASE + "\n# a comment\n").digest()
    assert SCENARIO.digest() != load_text(changed({34: "  history: 0.5"})).digest()
    assert SCENARIO.digest() != load_text(BASE.replace("a guess", "a better guess")).digest()


def test_changes_are_checked_and_leave_the_original_alone():
    other = SCENARIO.with_changes({"context.history": 0.9, "strategies.broker-new.membership": 1,
                                   "organizations.2.income": 6, "kinds.ngo.income": 7, "horizons": (36,),
                                   "parameters.gossip": 0.1, "strategies.direct-grants.by": "need"})
    assert other.context.history == 0.9 and other.strategies["broker-new"].membership == 1.0
    assert [entry.income for entry in other.organizations] == [7, 7, 6, 7, 7]
    assert other.horizons == (36,) and other.parameters["gossip"] == 0.1
    assert other.strategies["direct-grants"].by == "need"
    assert SCENARIO == load_text(BASE) and other != SCENARIO
    assert other.with_changes({}) == other


def test_the_note_on_a_changed_number_goes_and_the_others_stay():
    within = SCENARIO.with_changes({"issues.water.need": 1.9})
    assert set(within.provenance) == {"context.divide"} and within.uncertain == {"issues.water.need": (1.0, 2.0)}
    beyond = SCENARIO.with_changes({"issues.water.need": 5})
    assert beyond.uncertain == {}
    assert SCENARIO.with_changes({"context.history": 0.1}).uncertain == SCENARIO.uncertain


def test_numpy_numbers_become_plain_ones():
    other = SCENARIO.with_changes({"context.history": np.float64(0.25), "months": np.int64(120),
                                   "strategies.partnership.partners": np.int32(4), "horizons": np.array([36, 60])})
    assert type(other.context.history) is float and type(other.months) is int
    assert other.horizons == (36, 60) and all(type(h) is int for h in other.horizons)


@pytest.mark.parametrize(("changes", "message"), [
    ({"contxt.history": 1}, "fault-change-unknown"),
    ({"context.histroy": 1}, "fault-change-unknown"),
    ({"organizations.99.income": 1}, "fault-change-unknown"),
    ({"issues.wine.need": 1}, "fault-change-unknown"),
    ({"strategies.broker-old.membership": 1}, "fault-change-unknown"),
    ({"": 1}, "fault-change-unknown"),
    ({"context.history": 1.5}, "fault-number-range"),
    ({"context.history": float("nan")}, "fault-number-range"),
    ({"months": 100.5}, "fault-number-range"),
    ({"months": 40}, "fault-horizon-too-late"),
    ({"organizations.1.kind": "wine"}, "fault-does-not-exist"),
])
def test_changes_that_cannot_be(changes, message):
    with pytest.raises(ScenarioError) as caught:
        SCENARIO.with_changes(changes)
    assert message in [fault.message for fault in caught.value.faults]
    assert caught.value.text("en") and caught.value.text("id")


@given(st.dictionaries(st.sampled_from([f"context.{row.name}" for row in CONTEXT]
                                       + [f"parameters.{row.name}" for row in PARAMETERS]),
                       st.floats(0, 1), max_size=6))
def test_any_level_within_its_range_is_taken_and_read_back(shares):
    rows = {f"context.{row.name}": row for row in CONTEXT} | {f"parameters.{row.name}": row for row in PARAMETERS}
    changes = {key: rows[key].low + share * (rows[key].high - rows[key].low) for key, share in shares.items()}
    other = SCENARIO.with_changes({key: min(value, rows[key].high) for key, value in changes.items()})
    values = other.values()
    assert all(values[key] == min(value, rows[key].high) for key, value in changes.items())
    assert load_scenario(other.dump()) == other
