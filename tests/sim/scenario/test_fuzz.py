"""Whatever stands in a file, reading it gives a Scenario or a ScenarioError, never anything else.

`tests/fuzz` makes many more files, and runs those that can be used.
"""

import random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from simpul.sim.scenario import Scenario, ScenarioError, load_data, load_text
from tests.fuzz import texts
from tests.fuzz.material import short
from tests.sim.scenario.base import BASE

MANY = settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])


def read(text):
    """Load, and tell every fault in both languages."""
    try:
        scenario = load_text(text, "any.yaml")
    except ScenarioError as error:
        assert error.faults and error.text("en") and error.text("id")
        assert all(fault.line >= 0 for fault in error.faults)
        return None
    assert isinstance(scenario, Scenario)
    assert load_data(scenario.dump()) == scenario
    return scenario


@MANY
@given(st.text(max_size=200))
@example("\x85").via("a line end that only some know")
@example("'\\UFFFFFFFF'").via("a character that does not exist")
@example('"\\UFFFFFFFF"').via("likewise, where escapes count")
@example("? [a]\n: b").via("a list as key")
@example("%YAML 99.99\n---\n").via("a version from another time")
@example("%TAG ! tag:x,2000:\n---\n!a b").via("a tag of one's own")
@example("<<: {a: 1}\n").via("a merge")
@example("{" * 5000).via("deep without end")
@example("- " * 5000).via("deep on one line")
@example("simpul: " + "9" * 5000).via("more digits than Python turns into a number")
@example("simpul: 1e999999").via("a number beyond all")
@example("\ud800").via("half a character")
def test_any_text(text):
    read(text)


@MANY
@given(st.sampled_from(short()), st.integers(0, 2**32), st.integers(1, 6))
@example(BASE.replace("type: partnership", "type: [Mata Air]"), 0, 0).via("a list where the type of a strategy stands")
def test_mutated_files(text, seed, count):
    read(texts.pieces(text, random.Random(seed), count))


@MANY
@given(st.sampled_from(short()), st.integers(0, 2**32), st.integers(1, 3))
def test_lines_and_values_exchanged(text, seed, count):
    read(texts.lines(text, random.Random(seed), count))


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(
    ["ngo", "north", "hill", "water", "Mata Air", "broker", "host", "issue"])
KEYS = st.sampled_from(["simpul", "title", "months", "issues", "organizations", "ties", "strategies", "uncertain",
                        "value", "fact", "range", "type", "kind", "name", "count", "hosts", "en", "id", "from", "to",
                        "context"])
NESTED = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=5),
    max_leaves=20)


@MANY
@given(st.dictionaries(KEYS, NESTED), st.booleans())
def test_any_data(data, on_top_of_a_sound_one):
    base = load_text(BASE).dump() if on_top_of_a_sound_one else {}
    try:
        scenario = load_data(base | data)
    except ScenarioError as error:
        assert error.text("en") and error.text("id")
    else:
        assert load_data(scenario.dump()) == scenario
