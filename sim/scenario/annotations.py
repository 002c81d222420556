"""Where a number comes from: a fact with its source, or an assumption with its reason and plausible range.

    income: 4                                                     plain
    income: {value: 4, fact: "author year, where"}                a fact
    income: {value: 4, assumption: "why", range: [2, 8]}          an assumption

The annotated form is taken off before the numbers are checked, so that the rest of Simpul sees plain numbers only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal

from simpul.sim.scenario.faults import Fault, listed_names
from simpul.sim.scenario.yaml_reader import Path_, Source, dotted

KEYS = ("value", "fact", "assumption", "range")


@dataclass(frozen=True)
class Annotation:
    """Where one number comes from. `range` is (low, high), always there for an assumption."""

    kind: Literal["fact", "assumption"]
    text: str
    range: tuple[float, float] | None = None

    def as_data(self, value: float) -> dict[str, Any]:
        """The number as a scenario file writes it."""
        data: dict[str, Any] = {"value": value, self.kind: self.text}
        if self.range is not None:
            data["range"] = [int(end) if end.is_integer() else end for end in self.range]
        return data


def is_number(value: Any) -> bool:
    """A finite number; `true` is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < 1e300 and math.isfinite(value)


def is_annotated(value: Any) -> bool:
    """Whether this looks like an annotated number: a mapping with a `value` that is itself no mapping."""
    return isinstance(value, dict) and "value" in value and not isinstance(value["value"], dict | list)


def take_off(source: Source) -> tuple[Any, dict[str, Annotation], list[Fault], set[Path_]]:
    """The data of a source with plain numbers only.

    Returns the plain data, the annotations by dotted key, the faults found (keys with nothing after the colon among
    them), and the paths that hold a fault, so that nobody reports them twice.
    """
    taken: dict[str, Annotation] = {}
    faults: list[Fault] = []
    bad: set[Path_] = set()

    def refuse(path: Path_, message: str, value: Any = None, **values: Any) -> None:
        faults.append(source.fault(path, message, value, **values))
        bad.add(path)

    def plain(value: Any, path: Path_) -> Any:
        if is_annotated(value):
            annotated(value, path)
            return value["value"]
        if isinstance(value, dict):
            return {key: plain(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item, (*path, position)) for position, item in enumerate(value)]
        if value is None:
            refuse(path, "fault-nothing-there")
        return value

    def annotated(value: dict[str, Any], path: Path_) -> None:
        number, before = value["value"], len(faults)
        for key in value:
            if key not in KEYS:
                refuse((*path, key), "fault-unknown-key", nearest=source.nearest(key, KEYS), allowed=listed_names(KEYS))
        if len(faults) == before and ("fact" in value) == ("assumption" in value):
            refuse(path, "fault-fact-or-assumption")
        kind: Literal["fact", "assumption"] = "fact" if "fact" in value else "assumption"
        text = value.get(kind)
        if kind in value and not (isinstance(text, str) and text.strip()):
            refuse((*path, kind), "fault-source-is-text", text)
        if not is_number(number):
            refuse((*path, "value"), "fault-only-numbers-annotated", number)
            bad.add(path)
        bounds = _range(value, number, path)
        if len(faults) == before and kind == "assumption" and bounds is None:
            refuse(path, "fault-assumption-needs-range")
        if len(faults) == before:
            taken[dotted(path)] = Annotation(kind, text, bounds)

    def _range(value: dict[str, Any], number: Any, path: Path_) -> tuple[float, float] | None:
        if "range" not in value:
            return None
        bounds = value["range"]
        if not (isinstance(bounds, list) and len(bounds) == 2 and all(is_number(end) for end in bounds)):
            refuse((*path, "range"), "fault-range-is-two-numbers", bounds)
            return None
        low, high = bounds
        if is_number(number) and not low <= number <= high:
            refuse((*path, "range"), "fault-range-holds-value", bounds, number=number)
            return None
        return float(low), float(high)

    return plain(source.data, ()), taken, faults, bad
