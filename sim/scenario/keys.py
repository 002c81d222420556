"""Which keys and ranges a scenario knows, asked by path: for messages, for experiments and for the tables of keys."""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from simpul.sim.scenario.models import _ORGANIZATION, OrganizationEntry, Recipe, ScenarioFile, which_entry
from simpul.sim.scenario.strategy_models import TYPES, StrategyModel
from simpul.sim.scenario.yaml_reader import Path_

READ_BY_NO_RULE = ("simpul", "money")  # to vary such a number changes no run


@dataclass(frozen=True)
class Spot:
    """What may stand at one path: the type, and the bounds of a number (None where there is none).

    `above` is the excluded lower end of a number that must be greater than it.
    """

    type: Any
    low: float | None = None
    above: float | None = None
    high: float | None = None

    @property
    def is_model(self) -> bool:
        """Whether this is a mapping with fixed keys."""
        return isinstance(self.type, type) and issubclass(self.type, BaseModel)

    @property
    def is_number(self) -> bool:
        """Whether a number stands here."""
        return self.type in (int, float)

    def keys(self) -> list[str]:
        """The keys allowed below this path; empty when any are, or none."""
        return key_names(self.type) if self.is_model else []


def key_names(model: type[BaseModel]) -> list[str]:
    """The keys of a model as a scenario file writes them."""
    return [info.alias or name for name, info in model.model_fields.items()]


def spot(path: Path_, data: Any) -> Spot | None:
    """What may stand at a path of a scenario; None when the path leads nowhere.

    `data` is the scenario's plain data: which strategy type or which sort of entry it is decides what its keys are.
    """
    here = _spot(ScenarioFile, (), data)
    for part in path:
        data = below(data, part)
        if here.is_model:
            info = next((info for name, info in here.type.model_fields.items() if (info.alias or name) == part), None)
            if info is None:
                return None
            here = _spot(info.annotation, info.metadata, data)
        elif get_origin(here.type) is dict:
            here = _spot(get_args(here.type)[1], (), data)
        elif get_origin(here.type) is tuple:
            arguments = get_args(here.type)
            here = _spot(arguments[0], (), data)
        else:
            return None
    return here


def field_spot(model: type[BaseModel], key: str) -> Spot:
    """What may stand at a key of a model. Raises KeyError when the model has no such key."""
    info = next((info for name, info in model.model_fields.items() if (info.alias or name) == key), None)
    if info is None:
        raise KeyError(key)
    return _spot(info.annotation, info.metadata, None)


def below(data: Any, part: str | int) -> Any:
    """What stands at one key or list position of plain data; None when there is nothing."""
    if isinstance(data, dict):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None


def _spot(annotation: Any, metadata: Iterable[Any], data: Any) -> Spot:
    """Peel Annotated, optional and union types off, collecting the bounds on the way."""
    marks = list(metadata)
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            marks += [mark for item in more for mark in getattr(item, "metadata", [item])]
        elif origin in (Union, types.UnionType):
            options = [option for option in get_args(annotation) if option is not type(None)]
            if len(options) > 1 and _is_entry(options[0]):
                annotation = OrganizationEntry if which_entry(data) == _ORGANIZATION else Recipe
            else:
                annotation = options[0]
        else:
            break
    if annotation is StrategyModel:
        kind = data.get("type") if isinstance(data, dict) else None
        annotation = TYPES.get(kind, StrategyModel) if isinstance(kind, str) else StrategyModel
    bounds = {name: next((getattr(mark, name) for mark in marks if hasattr(mark, name)), None)
              for name in ("ge", "gt", "le")}
    return Spot(annotation, bounds["ge"], bounds["gt"], bounds["le"])


def _is_entry(option: Any) -> bool:
    return get_origin(option) is Annotated and get_args(option)[0] in (Recipe, OrganizationEntry)


def to_path(key: str, data: Any) -> Path_:
    """A dotted key as a path: parts that count list items become whole numbers."""
    path: list[str | int] = []
    for part in key.split("."):
        step: str | int = int(part) if isinstance(data, list) and part.isdecimal() and len(part) < 6 else part
        path.append(step)
        data = below(data, step)
    return tuple(path)


def number_keys(data: Any) -> list[str]:
    """Every dotted key of a scenario at which a number stands or could stand, in the order of the models."""
    found: list[str] = []

    def walk(prefix: str, here: Spot, value: Any) -> None:
        if here.is_number:
            found.append(prefix)
        elif here.is_model:
            for name in here.keys():
                inner = spot(to_path(f"{prefix}.{name}".lstrip("."), data), data)
                if inner is not None:
                    walk(f"{prefix}.{name}".lstrip("."), inner, value.get(name) if isinstance(value, dict) else None)
        elif isinstance(value, dict):
            for name, item in value.items():
                inner = spot(to_path(f"{prefix}.{name}", data), data)
                if inner is not None:
                    walk(f"{prefix}.{name}", inner, item)
        elif isinstance(value, list):
            for position, item in enumerate(value):
                inner = spot(to_path(f"{prefix}.{position}", data), data)
                if inner is not None:
                    walk(f"{prefix}.{position}", inner, item)

    walk("", _spot(ScenarioFile, (), data), data)
    return [key for key in found if key.partition(".")[0] not in READ_BY_NO_RULE]
