"""The numbers of a scenario that experiments may vary, each with its range."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from simpul.sim.scenario.annotations import Annotation, is_number
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.keys import Spot, below, number_keys, spot, to_path
from simpul.sim.scenario.money import MONEY_KEY
from simpul.sim.scenario.yaml_reader import Path_, Source

Ranges = dict[str, tuple[float, float]]


def check_uncertain(
    source: Source, data: dict[str, Any], annotations: dict[str, Annotation], bad: set[Path_]
) -> tuple[Ranges, list[Fault]]:
    """The ranges of the uncertain numbers, and what is wrong with them.

    `uncertain` is a list of dotted keys, whose ranges then stand with the annotated numbers themselves, or a mapping of
    dotted keys to [low, high].
    """
    given = data.get("uncertain", [])
    if isinstance(given, dict):
        items = [(("uncertain", key), key, bounds) for key, bounds in given.items()]
    elif isinstance(given, list):
        items = [(("uncertain", position), key, None) for position, key in enumerate(given)]
    else:
        return {}, [] if ("uncertain",) in bad else [source.fault(("uncertain",), "fault-not-a-list", given)]
    known = cache(lambda: number_keys(data))
    ranges: Ranges = {}
    faults: list[Fault] = []
    for path, key, bounds in items:
        if path in bad:
            continue
        fault = _one(source, data, path, key, bounds, isinstance(given, dict), annotations, ranges, known)
        if fault is not None:
            faults.append(fault)
    return ranges, faults


def _one(
    source: Source, data: dict[str, Any], path: Path_, key: Any, bounds: Any, with_bounds: bool,
    annotations: dict[str, Annotation], ranges: Ranges, known: Callable[[], list[str]],
) -> Fault | None:
    if not isinstance(key, str):
        return source.fault(path, "fault-not-text", key)
    if key in ranges:
        return source.fault(path, "fault-uncertain-twice", key)
    target = to_path(key, data)
    if target[0] == MONEY_KEY:
        return source.fault(path, "fault-uncertain-money", key)
    here = spot(target, data)
    if here is None or not here.is_number or key == "simpul" or not _exists(target, data):
        near = source.nearest(key, known)
        return source.fault(path, "fault-uncertain-unknown", key, nearest=near)
    if not with_bounds:
        annotation = annotations.get(key)
        if annotation is None or annotation.range is None:
            return source.fault(path, "fault-uncertain-without-range", key)
        bounds = list(annotation.range)
    if not (isinstance(bounds, list) and len(bounds) == 2 and all(is_number(end) for end in bounds)):
        return source.fault(path, "fault-range-is-two-numbers", bounds)
    low, high = float(bounds[0]), float(bounds[1])
    value = _value(target, data, here)
    if low > high or (value is not None and not low <= value <= high):
        return source.fault(path, "fault-range-holds-value", bounds, number=value if value is not None else "?")
    if _outside(here, low) or _outside(here, high):
        least = here.above if here.above is not None else here.low
        return source.fault(path, "fault-range-too-wide", bounds, low=least if least is not None else 0,
                            high=here.high)
    ranges[key] = (low, high)
    return None


def _outside(here: Spot, value: float) -> bool:
    below = here.low is not None and value < here.low
    at_or_below = here.above is not None and value <= here.above
    return below or at_or_below or (here.high is not None and value > here.high)


def _exists(target: Path_, data: Any) -> bool:
    """Whether the part around the number is there: a number may be left at its default, an issue cannot be made up."""
    for part in target[:-1]:
        if isinstance(data, list):
            if not isinstance(part, int) or part >= len(data):
                return False
            data = data[part]
        elif isinstance(data, dict):
            if part not in data:
                return target[0] in ("context", "parameters") and len(target) == 2
            data = data[part]
        else:
            return False
    return not isinstance(data, list) or (isinstance(target[-1], int) and target[-1] < len(data))


def _value(target: Path_, data: Any, here: Spot) -> float | None:
    """The number itself, given or by default; None when there is none to compare with."""
    around = spot(target[:-1], data)
    for part in target:
        data = below(data, part)
    given = data
    if given is None and around is not None and around.is_model:
        info = next(info for name, info in around.type.model_fields.items() if (info.alias or name) == target[-1])
        given = info.default
    return float(given) if is_number(given) else None
