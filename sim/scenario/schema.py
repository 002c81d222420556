"""The JSON Schema of scenario files, from the same models as the check.

An editor that knows the schema completes keys and marks mistakes while one types. What a schema cannot say (names that
must exist, times that must fit) only `load_scenario` finds.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from simpul.sim.language import LANGUAGES, has, say
from simpul.sim.scenario.annotations import KEYS
from simpul.sim.scenario.field_types import NAME_PATTERN
from simpul.sim.scenario.keys import key_names
from simpul.sim.scenario.models import (
    ContextEntry,
    Group,
    Issue,
    Kind,
    Money,
    OrganizationEntry,
    Parameters,
    PlaceEntry,
    Recipe,
    Rules,
    ScenarioFile,
    Subsidy,
    Tie,
)
from simpul.sim.scenario.strategy_models import TYPES, Phase, StrategyModel, StrategyPart, type_name

DIALECT = "https://json-schema.org/draft/2020-12/schema"

NOTE = "x-annotated"  # marks, while the schema is being written, where the note of a number belongs

_Written = dict[str, Any]


class _Generator(GenerateJsonSchema):
    """Writes a number as 'plain or annotated', and leaves out null, which a scenario file never holds."""

    schema_dialect = DIALECT

    def float_schema(self, schema: Any) -> _Written:
        return annotated(super().float_schema(schema))

    def int_schema(self, schema: Any) -> _Written:
        return annotated(super().int_schema(schema))

    def nullable_schema(self, schema: Any) -> _Written:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> _Written:
        written = super().default_schema(schema)
        if written.get("default", 0) is None:
            del written["default"]
        return written


def annotated(number: _Written) -> _Written:
    """The schema of a number that may carry a fact or an assumption. `number` is its plain schema, with bounds."""
    return {"anyOf": [number, {"properties": {"value": number}, NOTE: True}]}


def _note() -> _Written:
    """The schema of a number's note; the bounds of its value stand where the number stands."""
    text = {"type": "string", "pattern": r"\S"}
    two_numbers = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    return {
        "type": "object",
        "properties": dict(zip(KEYS, ({"type": "number"}, text, text, two_numbers), strict=True)),
        "additionalProperties": False,
        "oneOf": [{"required": ["value", "fact"]}, {"required": ["value", "assumption", "range"]}],
    }


def _finish(written: Any) -> None:
    """Point every annotated number to the one note, and close mappings whose names follow a pattern."""
    if isinstance(written, list):
        for item in written:
            _finish(item)
    elif isinstance(written, dict):
        if written.pop(NOTE, False):
            written["$ref"] = "#/$defs/AnnotatedNumber"
        if "patternProperties" in written:
            written["additionalProperties"] = False
        for item in written.values():
            _finish(item)


def schema(language: str | None = None) -> _Written:
    """The JSON Schema (draft 2020-12) of scenario files.

    language  `en` or `id` for descriptions in that language; None for both, English first
    """
    written = ScenarioFile.model_json_schema(by_alias=True, schema_generator=_Generator, mode="validation")
    definitions = written.setdefault("$defs", {})
    definitions.pop("StrategyModel", None)
    choices = []
    for name, declared in TYPES.items():
        part = declared.model_json_schema(by_alias=True, schema_generator=_Generator, mode="validation")
        definitions.update(part.pop("$defs", {}))
        part.pop("$schema", None)
        _describe(part, declared, language)
        definitions[declared.__name__] = part
        choices.append({
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"$ref": f"#/$defs/{declared.__name__}"},
        })
    written["properties"]["strategies"]["additionalProperties"] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(TYPES)}},
        "allOf": choices,
    }
    _open_names(written["properties"]["strategies"])
    for model in _models():
        _describe(written if model is ScenarioFile else definitions[model.__name__], model, language)
    _finish(written)
    definitions["AnnotatedNumber"] = _note()
    return {"$schema": DIALECT, "title": "Simpul scenario"} | {
        key: value for key, value in written.items() if key not in ("$schema", "title")
    }


def _open_names(mapping: _Written) -> None:
    """Names of strategies follow the pattern of names; pydantic writes it away when the values are replaced."""
    mapping.pop("patternProperties", None)
    mapping["propertyNames"] = {"pattern": NAME_PATTERN}


def _models() -> tuple[type[BaseModel], ...]:
    return (ScenarioFile, Issue, Group, PlaceEntry, Kind, Recipe, OrganizationEntry, Tie, ContextEntry, Subsidy, Money, Parameters,
            Rules, Phase, StrategyPart)


def description(model: type[BaseModel], key: str, language: str | None) -> str:
    """What a key means, in one language or (None) in both."""
    if language is None:
        return " / ".join(description(model, key, each) for each in LANGUAGES)
    word = message_key(model, key)
    if not has(word, "en"):  # a key of a strategy of one's own, which no catalogue knows
        field = next(info for name, info in model.model_fields.items() if (info.alias or name) == key)
        return field.description or key.replace("_", " ")
    if model is ContextEntry:
        ends = say("key-of-a-level", language, low=say(f"{word}-low", language), high=say(f"{word}-high", language))
        return f"{say(word, language)}. {ends}"
    return say(word, language)


def message_key(model: type[BaseModel], key: str) -> str:
    """Catalogue key of the description of a scenario key: its own where it has one, else the shared one of its name."""
    word = key.replace("_", "-")
    if model is ContextEntry:
        return f"context-{word}"
    if model is Parameters:
        return f"parameter-{word}"
    if model is Rules:
        return f"rule-{word}"
    part = type_name(model) if issubclass(model, StrategyModel) else model.__name__.removesuffix("Entry").removeprefix("Strategy")
    own = f"key-{part.lower().replace('_', '-')}-{word}"
    return own if has(own, "en") else f"key-{word}"


def _describe(written: _Written, model: type[BaseModel], language: str | None) -> None:
    written.pop("description", None)  # docstrings are for programmers
    for key in key_names(model):
        field = written["properties"][key]
        field["description"] = description(model, key, language)
        for needless in ("title", "lever"):
            field.pop(needless, None)
