"""Check the parts of a scenario one by one, and tell what the models refuse in our own words."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import ValidationError

from simpul.sim.scenario.faults import Fault, listed_names
from simpul.sim.scenario.field_types import NAME_PATTERN
from simpul.sim.scenario.keys import Spot, below, spot, to_path
from simpul.sim.scenario.models import _ORGANIZATION, _RECIPE, ScenarioFile
from simpul.sim.scenario.odd_marks import plain_figure
from simpul.sim.scenario.strategy_models import TYPES, StrategyModel
from simpul.sim.scenario.yaml_reader import Path_, Source

UNCHECKED_HERE = ("strategies", "uncertain")  # strategies are checked by their types, uncertain keys against the whole


def check_parts(source: Source, data: Any, bad: set[Path_]) -> tuple[ScenarioFile | None, list[Fault]]:
    """Check plain data against the models.

    Returns the checked file (None when anything is wrong) and the faults. Paths in `bad` are faulty already: nothing
    at or below them is reported again, and what is found here is added.
    """
    faults: list[Fault] = []
    if not isinstance(data, dict):
        bad.add(())
        return None, [source.fault((), "fault-not-a-mapping", data, allowed=listed_names(Spot(ScenarioFile).keys()))]
    strategies = _strategies(source, data, bad, faults)
    whole = {key: value for key, value in data.items() if key not in UNCHECKED_HERE} | {"strategies": strategies}
    file = None
    try:
        file = ScenarioFile.model_validate(whole)
    except ValidationError as error:
        _tell(source, data, (), error, bad, faults)
    return (None if faults or bad else file), faults


def _strategies(source: Source, data: dict[str, Any], bad: set[Path_], faults: list[Fault]) -> dict[str, StrategyModel]:
    declared: dict[str, StrategyModel] = {}
    given = data.get("strategies", {})
    if not isinstance(given, dict):
        if ("strategies",) not in bad:
            faults.append(source.fault(("strategies",), "fault-not-a-mapping", given, allowed=_labels()))
            bad.add(("strategies",))
        return declared
    for label, settings in given.items():
        path: Path_ = ("strategies", label)
        if path in bad:
            continue
        if not isinstance(settings, dict):
            faults.append(source.fault(path, "fault-not-a-mapping", settings, allowed="type, …"))
            bad.add(path)
            continue
        kind = settings.get("type")
        if not isinstance(kind, str) or kind not in TYPES:
            if (*path, "type") not in bad:
                message = "fault-not-one-of" if "type" in settings else "fault-missing-key"
                where: Path_ = (*path, "type")
                faults.append(source.fault(where, message, kind, allowed=listed_names(TYPES), nearest=source.nearest(kind, TYPES)))
                bad.add(where)
            continue
        try:
            strategy = TYPES[kind].model_validate(settings)
        except ValidationError as error:
            _tell(source, data, path, error, bad, faults)
            continue
        for setting, message in strategy.wrong():
            where = (*path, *to_path(setting, settings))
            faults.append(source.fault(where, message, _at(data, where)))
            bad.add(where)
        declared[label] = strategy
    return declared


def _labels() -> str:
    return "label: {type: …}"


def _tell(
    source: Source, data: Any, above: Path_, error: ValidationError, bad: set[Path_], faults: list[Fault]
) -> None:
    """Turn what a model refused into faults."""
    for problem in error.errors(include_url=False, include_context=True, include_input=True):
        path = above + tuple(part for part in problem["loc"] if part not in (_RECIPE, _ORGANIZATION, "[key]"))
        if _is_both_languages(path[:-1]) and isinstance(_at(data, path[:-1]), str):
            path = path[:-1]  # a plain text stands for both languages: say it once, at the text
        if any(path[:length] in bad for length in range(len(path) + 1)):
            continue
        fault = _fault(source, data, path, problem)
        if fault is not None:
            faults.append(fault)
            bad.add(path)


def _at(data: Any, path: Path_) -> Any:
    for part in path:
        data = below(data, part)
    return data


def _is_both_languages(path: Path_) -> bool:
    return path in (("title",), ("description",)) or (len(path) == 3 and path[0] == "strategies" and path[2] == "title")


def _fault(source: Source, data: Any, path: Path_, problem: Any) -> Fault | None:
    kind, value, context = problem["type"], problem["input"], problem.get("ctx", {})
    here = spot(path, data) or Spot(None)
    if path == ("simpul",) and kind != "missing":
        return source.fault(path, "fault-format", value)
    if kind == "missing":
        return source.fault(path, "fault-missing-key", allowed="", nearest="")
    if kind == "extra_forbidden":
        return _unknown(source, data, path, value)
    if problem["loc"] and problem["loc"][-1] == "[key]":
        return source.fault(path, "fault-bad-name", path[-1])
    if kind in ("float_type", "finite_number", "int_type", "int_from_float", "int_parsing_size", "greater_than",
                "greater_than_equal", "less_than", "less_than_equal"):
        return _number(source, here, path, value)
    if kind == "literal_error":
        allowed = get_args(here.type)
        return source.fault(path, "fault-not-one-of", value, allowed=listed_names(allowed), nearest=source.nearest(value, allowed))
    if kind == "string_type":
        return source.fault(path, "fault-not-text", value)
    if kind in ("string_pattern_mismatch", "string_too_short"):
        is_name = context.get("pattern") == NAME_PATTERN
        return source.fault(path, "fault-bad-name" if is_name else "fault-bad-text", value)
    if kind == "string_too_long":
        return source.fault(path, "fault-text-too-long", value, most=context["max_length"])
    if kind == "bool_type":
        return source.fault(path, "fault-not-true-or-false", value)
    if kind == "model_type" and _is_both_languages(path):
        return source.fault(path, "fault-not-text", value)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return source.fault(path, "fault-not-a-mapping", value, allowed=listed_names(here.keys()) or "…")
    if kind in ("tuple_type", "list_type"):
        return source.fault(path, "fault-not-a-list", value)
    if kind in ("too_short", "too_long"):
        return _length(source, path, value, context)
    return source.fault(path, "fault-other", value, reason=problem["msg"])


def _unknown(source: Source, data: Any, path: Path_, value: Any) -> Fault:
    around = spot(path[:-1], data) or Spot(None)
    if path[-1] in ("count", "spread") and len(path) == 3 and path[0] == "organizations":
        return source.fault(path, "fault-name-and-count", value)
    keys = around.keys()
    return source.fault(path, "fault-unknown-key", value, nearest=source.nearest(path[-1], keys), allowed=listed_names(keys))


def _number(source: Source, here: Spot, path: Path_, value: Any) -> Fault:
    whole = "yes" if here.type is int else "no"
    figure = plain_figure(value) if isinstance(value, str) else ""
    if figure:
        return source.fault(path, "fault-written-amount", value, figure=figure)
    if here.high is None:
        return source.fault(path, "fault-not-a-number", value, whole=whole)
    if here.above is not None:
        return source.fault(path, "fault-number-above", value, whole=whole, low=_short(here.above),
                            high=_short(here.high))
    return source.fault(path, "fault-number-range", value, whole=whole, low=_short(here.low or 0),
                        high=_short(here.high))


def _short(value: float) -> float | int:
    """1.0 is told as 1."""
    return int(value) if float(value).is_integer() else value


def _length(source: Source, path: Path_, value: Any, context: dict[str, Any]) -> Fault | None:
    """Too few or too many items. Faulty items are left out by the model: only the true count is a fault of its own."""
    given = len(value) if isinstance(value, dict | list | tuple) else context.get("actual_length", 0)
    least, most = context.get("min_length"), context.get("max_length")
    if least is not None and given < least:
        return source.fault(path, "fault-too-few", None, given=given, least=least)
    if most is not None and given > most:
        return source.fault(path, "fault-too-many", None, given=given, most=most)
    return None
