"""Scenarios from scenarios: back to plain data and to text, and changed by dotted keys."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from simpul.sim.scenario.annotations import Annotation, is_number
from simpul.sim.scenario.faults import Fault, ScenarioError, nearest_name
from simpul.sim.scenario.keys import number_keys, spot, to_path
from simpul.sim.scenario.yaml_reader import Path_

INDICATORS = ("?", "-", ":")  # a text that begins so is written in quotes: in braces the writer forgets that `?` begins a key


def annotate(data: dict[str, Any], provenance: Mapping[str, Annotation]) -> dict[str, Any]:
    """A copy of plain data with the annotations back on their numbers."""
    return _with_notes(_copied(data), provenance)


def _copied(value: Any) -> Any:
    """A copy of plain data: of its mappings and lists, all the rest of which never changes."""
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _with_notes(result: dict[str, Any], provenance: Mapping[str, Annotation]) -> dict[str, Any]:
    """The same data, the annotations put back on their numbers."""
    for key, annotation in provenance.items():
        path = to_path(key, result)
        around = result
        for part in path[:-1]:
            around = around[part]
        around[path[-1]] = annotation.as_data(around[path[-1]])
    return result


def scenario_text(data: dict[str, Any]) -> str:
    """Plain data as the YAML text of a scenario file: short parts on one line, long ones one key a line."""
    def laid_out(value: Any) -> Any:
        if isinstance(value, dict):
            node = CommentedMap((key, laid_out(item)) for key, item in value.items())
            if len(value) > 0 and not any(isinstance(item, dict) for item in value.values()) and len(str(value)) < 100:
                node.fa.set_flow_style()
            return node
        if isinstance(value, list):
            node = CommentedSeq(laid_out(item) for item in value)
            if not any(isinstance(item, dict | list) for item in value):
                node.fa.set_flow_style()
            return node
        if isinstance(value, str) and value[:1] in INDICATORS:
            return SingleQuotedScalarString(value)
        return value

    writer = YAML()
    writer.allow_unicode = True
    writer.width = 110
    writer.indent(mapping=2, sequence=4, offset=2)
    layout = CommentedMap((key, laid_out(value)) for key, value in data.items())
    for part in ("title", "context", "subsidy", "parameters", "rules"):
        if isinstance(layout.get(part), CommentedMap):
            layout[part].fa.set_block_style()
    stream = StringIO()
    writer.dump(layout, stream)
    return stream.getvalue()


def changed_data(
    before: dict[str, Any], notes: Mapping[str, Annotation], ranges: Mapping[str, tuple[float, float]], file: str | None,
    changes: Mapping[str, Any],
) -> dict[str, Any]:
    """The plain data of a scenario, changed as `Scenario.with_changes` says, annotations on their numbers. Raises ScenarioError.

    notes, ranges, file: the scenario's `provenance`, `uncertain` and `file`.
    """
    data = _copied(before)
    faults: list[Fault] = []
    provenance = dict(notes)
    uncertain: dict[str, Any] = {key: list(bounds) for key, bounds in ranges.items()}
    for key, value in changes.items():
        value = plain_data(value)
        path = to_path(str(key), data)
        if spot(path, data) is None or not _put(data, path, value):
            near = nearest_name(key, [*number_keys(data), *data])
            faults.append(Fault(file, 0, 0, str(key), value, "fault-change-unknown", {"nearest": near}))
            continue
        for note in [note for note in provenance if note == key or note.startswith(f"{key}.")]:
            del provenance[note]
        if key in uncertain and is_number(value) and not uncertain[key][0] <= value <= uncertain[key][1]:
            del uncertain[key]
    if faults:
        raise ScenarioError(faults)
    if "uncertain" not in changes:
        if uncertain:
            data["uncertain"] = uncertain
        else:
            data.pop("uncertain", None)
    return _with_notes(data, provenance)


def plain_data(value: Any) -> Any:
    """NumPy scalars and arrays as plain Python; a whole number stays whole; tuples become lists."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, Mapping):
        return {str(key): plain_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain_data(item) for item in value]
    return value


def _put(data: dict[str, Any], path: Path_, value: Any) -> bool:
    """Set a value in nested data; False when a part on the way does not exist and cannot be made."""
    around: Any = data
    for length, part in enumerate(path[:-1], start=1):
        if isinstance(around, list):
            if not isinstance(part, int) or part >= len(around):
                return False
        elif part not in around:
            if length != 1 and not (length == 3 and path[0] == "organizations"):
                return False  # an issue or a strategy cannot come into being by one of its numbers
            around[part] = {}
        around = around[part]
        if not isinstance(around, dict | list):
            return False
    if isinstance(around, list):
        if not isinstance(path[-1], int) or path[-1] >= len(around):
            return False
    around[path[-1]] = value
    return True
