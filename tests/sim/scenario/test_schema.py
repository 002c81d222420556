"""The JSON Schema and the tables of keys say what the check says."""

import json
from pathlib import Path
from typing import Literal

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from simpul.experiments.documentation.scenario_tables import with_tables
from simpul.sim.language import LANGUAGES
from simpul.sim.scenario import TYPES, Lever, ScenarioError, load_scenario, load_text, register_strategy, schema
from simpul.sim.scenario.field_types import number_field
from simpul.sim.scenario.strategy_models import StrategyModel
from tests.sim.scenario.base import BASE, changed
from tests.sim.scenario.test_faults import KNOWN

SCENARIOS = Path(__file__).parents[3] / "scenarios"
VALIDATOR = Draft202012Validator(schema())
READER = YAML(typ="safe", pure=True)

# What only the check can see: references, times, counts, and what YAML itself forbids.
BEYOND = ("does-not-exist", "too-late", "twice", "place-size", "key-taken", "keys-too-high", "which-one", "no-interest",
          "label-reserved",
          "uncertain", "range", "host", "has-no", "needs-issue", "needs-kind", "tie-", "strata-", "subsidy-too-long",
          "alias", "tag", "tab", "not-yaml", "control-character", "document", "too-deep", "key-not-text", "bad-text", "nan")


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_the_schema_is_a_schema_and_describes_every_key(language):
    written = schema(language)
    Draft202012Validator.check_schema(written)
    json.dumps(written)
    for part in (written, *(written["$defs"][name] for name in ("Kind", "Recipe", "ContextEntry", "Parameters", "BrokerModel"))):
        assert all(key["description"].strip() for key in part["properties"].values())
    assert ("Share" in json.dumps(written)) == (language != "id")


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_scenarios_are_valid(path):
    assert [error.message for error in VALIDATOR.iter_errors(READER.load(path))] == []
    assert not list(VALIDATOR.iter_errors(load_scenario(path).dump()))


@pytest.mark.parametrize("name", [name for name, (_, faults) in KNOWN.items()
                                  if not any(mark in message for _, _, message in faults for mark in BEYOND)])
def test_the_schema_refuses_what_the_check_refuses(name):
    data = READER.load(changed(KNOWN[name][0]))
    assert list(VALIDATOR.iter_errors(data))


def test_numbers_may_be_plain_or_noted():
    def errors(number):
        return list(VALIDATOR.iter_errors(READER.load(changed({34: f"  history: {number}"}))))

    assert not errors("0.4") and not errors("{value: 0.4, fact: x}")
    assert not errors("{value: 0.4, assumption: x, range: [0, 1]}")
    for wrong in ("{value: 0.4}", "{value: 4, fact: x}", "{value: 0.4, assumption: x}", "{fact: x}", "[0.4]",
                  "{value: 0.4, fact: x, assumption: y, range: [0, 1]}", "{value: 0.4, fakt: x}", "4"):
        assert errors(wrong), wrong


def test_the_readme_of_the_scenarios_is_up_to_date():
    text = (SCENARIOS / "README.md").read_text(encoding="utf-8")
    assert with_tables(text) == text, "run: python -m simpul.experiments.documentation.scenario_tables"


def test_the_readme_names_every_shipped_scenario():
    text = (SCENARIOS / "README.md").read_text(encoding="utf-8")
    assert all(text.count(f"`{path.name}`") >= 2 for path in SCENARIOS.glob("*.yaml"))


def test_levers_are_read_off_the_fields():
    assert all(len(declared.LEVERS) <= 4 for declared in TYPES.values())
    assert TYPES["broker"].LEVERS == (
        Lever("staff_share", 0.2, 0.9, 0.6, False), Lever("relations", 0.1, 0.9, 0.5, False),
        Lever("membership", 0.2, 1.0, 0.8, False))
    assert [(lever.name, lever.integer) for lever in TYPES["partnership"].LEVERS] == [
        ("partners", True), ("formality", False), ("intensity", False), ("projects", True)]
    assert TYPES["nothing"].LEVERS == TYPES["direct_grants"].LEVERS == ()


def test_a_further_type_can_be_registered(monkeypatch):
    monkeypatch.setattr("simpul.sim.scenario.strategy_models.TYPES", TYPES)
    text = BASE.replace("uncertain:", "  own: {type: lottery, prize: 3}\nuncertain:")
    with pytest.raises(ScenarioError):
        load_text(text)
    try:

        @register_strategy
        class Lottery(StrategyModel):
            """One organization gets everything."""

            type: Literal["lottery"]
            prize: float = number_field(0.0, 5.0, 1.0, lever=True)

            def title_key(self) -> str:
                return "strategy-nothing"

        assert load_text(text).strategies["own"].prize == 3.0
        with pytest.raises(ScenarioError):
            load_text(text.replace("prize: 3", "prize: 9"))
        with pytest.raises(ValueError, match="lottery"):
            register_strategy(type("Other", (StrategyModel,), {"__annotations__": {"type": Literal["lottery"]}}))
    finally:
        TYPES.pop("lottery", None)
