"""Targets of one's own: a YAML file that says which figure should lie where, and how one knows.

    targets:
      - figure: need_met          # an outcome, a monthly series, or a figure of the virtual survey
        strategy: nothing         # a strategy of the scenario
        month: 36                 # months after the strategies begin
        value: 0.42
        tolerance: 0.05           # or, in the place of value and tolerance, interval: [0.37, 0.47]
        source: Survey of all members in 2024
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import EMERGENT, FigureReading, PatternRow
from simpul.experiments.patterns.survey_waves import APART, FIGURES, TWICE
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.outcomes import INDEX
from simpul.sim.scenario import ScenarioError
from simpul.sim.scenario.annotations import is_number
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.scenario_file import read_file
from simpul.sim.scenario.yaml_reader import Source, dotted, read_text
from simpul.sim.state.series import SERIES

HERE = World("")               # the scenario that is calibrated
_KEYS = ("figure", "strategy", "month", "value", "tolerance", "interval", "source")
_MOST_SHOWN = 20


def read_targets(file: Path, scenario) -> tuple[PatternRow, ...]:
    """The targets of a file for a scenario. Raises UserError with everything that is wrong, each with its line."""
    try:
        text, name = read_file(Path(file))
    except ScenarioError as error:
        raise _refused(str(file), error.faults) from None
    source = read_text(text, name)
    faults, rows = list(source.faults), []
    data = source.data
    if not faults and not (isinstance(data, dict) and isinstance(data.get("targets"), list) and data["targets"]):
        faults.append(source.fault((), "fault-missing-key" if isinstance(data, dict) and "targets" not in data else
                                   "fault-not-a-list", data if not isinstance(data, dict) else data.get("targets"),
                                   allowed="targets"))
    elif not faults:
        for key in data:
            if key != "targets":
                faults.append(source.fault((key,), "fault-unknown-key", None, allowed="targets", nearest="targets"))
        for place, given in enumerate(data["targets"]):
            found = _faults(source, ("targets", place), given, scenario)
            faults += found
            if not found:
                rows.append(_row(place, given))
    if faults:
        raise _refused(name, faults)
    return tuple(rows)


def _refused(name: str, faults: list[Fault]) -> UserError:
    told = "\n".join(f"  {fault.text()}" for fault in faults[:_MOST_SHOWN])
    return UserError("targets-faults", file=name, count=len(faults), faults=told)


def known_figures() -> list[str]:
    """Everything a target can be about."""
    return [*INDEX, *(series.name for series in SERIES if series.name not in INDEX), *FIGURES]


def _faults(source: Source, path: tuple, given: Any, scenario) -> list[Fault]:
    if not isinstance(given, dict):
        return [source.fault(path, "fault-not-a-mapping", given, allowed=", ".join(_KEYS))]
    found = [source.fault((*path, key), "fault-unknown-key", None, **nearest(key, _KEYS)) for key in given if key not in _KEYS]
    interval = "interval" in given
    needed = ["figure", "strategy", "month", "source", *(["interval"] if interval else ["value", "tolerance"])]
    found += [Fault(source.file, *source.place(path), dotted((*path, key)), None, "fault-missing-key", {"allowed": "none"})
              for key in needed if key not in given]
    for key, allowed in (("figure", known_figures()), ("strategy", list(scenario.strategies))):
        if key in given and given[key] not in allowed:
            near = nearest(str(given[key]), allowed)
            near = near if key == "strategy" or near["nearest"] == "none" else {**near, "allowed": "simpul list --all"}
            found.append(source.fault((*path, key), "fault-not-one-of", given[key], **near))
    if "source" in given and not (isinstance(given["source"], str) and given["source"].strip()):
        found.append(source.fault((*path, "source"), "fault-source-is-text", given["source"]))
    found += _month(source, path, given, scenario)
    for key in ("value", "tolerance"):
        if key in given and interval:
            found.append(source.fault((*path, key), "targets-value-and-interval"))
        elif key in given and not is_number(given[key]):
            found.append(source.fault((*path, key), "fault-not-a-number", given[key], whole="no"))
        elif key == "tolerance" and key in given and not given[key] > 0:
            found.append(source.fault((*path, key), "targets-tolerance", given[key]))
    if interval:
        ends = given["interval"]
        if not (isinstance(ends, list) and len(ends) == 2 and all(is_number(end) for end in ends) and ends[0] < ends[1]):
            found.append(source.fault((*path, "interval"), "fault-range-is-two-numbers", ends))
    return found


def _month(source: Source, path: tuple, given: dict, scenario) -> list[Fault]:
    if "month" not in given:
        return []
    month, later = given["month"], APART if given.get("figure") in TWICE else 0
    most = scenario.months - scenario.start - later
    if not isinstance(month, int) or isinstance(month, bool):
        return [source.fault((*path, "month"), "fault-not-a-number", month, whole="yes")]
    there = 1 <= month <= most
    return [] if there else [source.fault((*path, "month"), "fault-number-range", month, whole="yes", low=1, high=most)]


def _row(place: int, given: dict) -> PatternRow:
    low, high = given.get("interval") or (given["value"] - given["tolerance"], given["value"] + given["tolerance"])
    instrument = "survey" if given["figure"] in FIGURES else "outcomes"
    reading = FigureReading(given["figure"], HERE, given["strategy"], given["month"], instrument)
    return PatternRow(str(place + 1), ((1.0, reading),), float(low), float(high), EMERGENT, given["source"])
